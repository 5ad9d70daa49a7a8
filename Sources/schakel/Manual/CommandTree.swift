import ArgumentParser
import StrictJSON

/// The program as completions and the manual see it: with the options of a start without a command,
/// which the program itself reads before the parser does.
struct WholeProgram: ParsableCommand {
  static var configuration: CommandConfiguration { Schakel.configuration }

  @OptionGroup var open: OpenCommand
}

/// A command with what it takes, as the parser knows it.
struct CommandTree {
  /// Something that a command takes.
  struct Argument {
    /// Such as `--store` and `-o`; empty for what is known by its place.
    var names: [String]
    /// The word that stands for what is given; nil for what takes nothing.
    var value: String?
    var isOptional: Bool
    var isRepeating: Bool
    var help: String

    /// As it is typed, such as `--store DIR`.
    var usage: String {
      let typed = names.map { "`\($0)`" }.joined(separator: ", ")
      return [typed, value ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// As it stands in the line that shows the whole command.
    var synopsis: String {
      let typed = [names.first.map { "`\($0)`" } ?? "", value ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
      return (isOptional ? "[\(typed)]" : typed) + (isRepeating ? "..." : "")
    }
  }

  var name: String
  var about: String
  var more: [String]
  var arguments: [Argument]
  var commands: [CommandTree]

  /// The whole program; nil when the parser tells it in another way than it did.
  static var program: CommandTree? {
    guard let told = try? JSONValue(text: WholeProgram._dumpHelp()) else { return nil }
    return told["command"].flatMap(CommandTree.init)
  }

  /// What every page says once and not of each command.
  static let everywhere: Set<String> = ["--help", "--version"]

  private init?(_ told: JSONValue) {
    guard let name = told["commandName"]?.string else { return nil }
    self.name = name
    about = told["abstract"]?.string ?? ""
    more = (told["discussion"]?.string ?? "").split(separator: "\n\n").map { String($0) }
    arguments = (told["arguments"]?.array ?? []).compactMap(Argument.init)
      .filter { Self.everywhere.isDisjoint(with: $0.names) }
    commands = (told["subcommands"]?.array ?? []).compactMap(CommandTree.init)
      .filter { $0.name != "help" }
  }
}

extension CommandTree.Argument {
  fileprivate init?(_ told: JSONValue) {
    guard let kind = told["kind"]?.string else { return nil }
    names = (told["names"]?.array ?? []).compactMap { name in
      guard let text = name["name"]?.string else { return nil }
      return (name["kind"]?.string == "long" ? "--" : "-") + text
    }
    // The long name says more.
    names.sort { $0.utf8.count > $1.utf8.count }
    value = kind == "flag" ? nil : told["valueName"]?.string
    isOptional = told["isOptional"]?.bool ?? true
    isRepeating = told["isRepeating"]?.bool ?? false
    help = told["abstract"]?.string ?? ""
  }
}
