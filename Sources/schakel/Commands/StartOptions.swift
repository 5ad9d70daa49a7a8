/// The options that every start of the program can have, as they were typed.
struct StartOptions: Equatable {
  var store: String?
  var worker: String?
  var theme: String?
  var language: String?
  var today: String?
  /// Whether lines are wanted where a screen would be.
  var isLinear = false
  /// Whether the board of open escalations comes first.
  var beginsOnBoard = false
}

extension StartOptions {
  /// The options of a start that opens the workbench; nil for every other one.
  ///
  /// The library that reads all other starts would double the time to the first frame. Whatever is
  /// not understood here is left to it, so that there is one place for help and complaints.
  ///
  /// - Parameter arguments: Without the name of the program.
  init?(openingWith arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == Self.linear {
        isLinear = true
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value: String
      if parts.count == 2 {
        value = String(parts[1])
      } else if let next = rest.popFirst(), !next.hasPrefix("-") {
        value = next
      } else {
        return nil
      }
      guard set(parts[0], to: value) else { return nil }
    }
  }

  /// The arguments with options that stand before a command moved behind its name, where the parser
  /// looks for them.
  static func behindCommand(_ arguments: [String]) -> [String] {
    var rest = arguments[...]
    var leading: [String] = []
    while let argument = rest.first, argument.hasPrefix("-") {
      if argument == linear {
        leading.append(argument)
        rest = rest.dropFirst()
        continue
      }
      let name = argument.prefix { $0 != "=" }
      guard isOption(name) else { return arguments }
      leading += rest.prefix(name.count == argument.count ? 2 : 1)
      rest = rest.dropFirst(name.count == argument.count ? 2 : 1)
    }
    return rest.prefix(1) + leading + rest.dropFirst()
  }

  /// The arguments without `--lang` where help is asked for: what shows help takes no other option.
  ///
  /// The language itself is known by then (see `Wording`).
  static func withoutLanguageOfHelp(_ arguments: [String]) -> [String] {
    let asksForHelp = arguments.contains { ["--help", "-h", "help", "--version"].contains($0) }
    guard asksForHelp else { return arguments }
    var rest = arguments[...]
    var kept: [String] = []
    while let argument = rest.popFirst() {
      if argument == "--lang" { rest = rest.dropFirst() }
      if argument != "--lang", !argument.hasPrefix("--lang=") { kept.append(argument) }
    }
    return kept
  }

  private static let linear = "--linear"

  private static func isOption(_ name: Substring) -> Bool {
    var options = StartOptions()
    return options.set(name, to: "")
  }

  /// Sets an option; false when there is none of that name.
  ///
  /// No key paths: the first one costs more than all the rest of this file.
  private mutating func set(_ name: Substring, to value: String) -> Bool {
    switch name {
    case "--store": store = value
    case "--worker": worker = value
    case "--theme": theme = value
    case "--lang": language = value
    case "--today": today = value
    default: return false
    }
    return true
  }
}
