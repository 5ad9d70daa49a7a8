import ArgumentParser
import Content

/// `schakel completions`: what a shell reads to complete commands and options.
struct CompletionsCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("completions", .completions, more: .completionsMore)
  }

  /// The shells that there is something for.
  private static let shells = CompletionShell.allCases.map(\.rawValue).sorted()

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(help: .text(.completionsShell, value: "SHELL"), completion: .list(Self.shells))
  var shell: String

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard let found = CompletionShell(rawValue: shell) else {
      let shells = Self.shells.joined(separator: ", ")
      throw session.failure(.unknownShell, ["shell": shell, "shells": shells], .usage)
    }
    let script = WholeProgram.completionScript(for: found)
    try Output.write(Self.worded(script, session.words) + "\n", in: session.words)
    return .done
  }

  /// The script without the line that would make a program of it, and with the words of the parser
  /// library in the language of this run.
  private static func worded(_ script: String, _ words: Words) -> String {
    var script = script
    if script.hasPrefix("#!"), let end = script.firstIndex(of: "\n") {
      script = String(script[script.index(after: end)...].drop(while: \.isNewline))
    }
    let told: [(String, CommandParserWords)] = [
      ("Show the version.", .showVersion), ("Show help information.", .showHelp),
      ("Show subcommand help information.", .showHelp),
    ]
    for (english, text) in told {
      // In these scripts texts stand between single quotation marks.
      script = script.replacing(english, with: words(text).replacing("'", with: "\u{2019}"))
    }
    return script
  }
}
