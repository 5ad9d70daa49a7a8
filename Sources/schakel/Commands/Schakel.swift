import ArgumentParser
import Content

/// The program as the parser knows it: the options of the workbench, and the commands.
struct Schakel: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schakel", abstract: Wording.words(CommandHelpWords.schakel),
      discussion: Wording.words(CommandHelpWords.schakelMore), version: version,
      subcommands: [
        OpenCommand.self, BoardCommand.self, DemoCommand.self, InitCommand.self, TeamCommand.self,
        ContactCommand.self,
        ListCommand.self,
        FiguresCommand.self, OutcomesCommand.self,
        ShowCommand.self,
        SetCommand.self, EscalationCommand.self, PrintCommand.self, ImportCommand.self,
        ExportCommand.self,
        ScreenCommand.self,
        KeysCommand.self,
        ThemesCommand.self, PathsCommand.self, AboutCommand.self, ManCommand.self,
        CompletionsCommand.self,
      ], defaultSubcommand: OpenCommand.self)
  }

  /// The version of the program.
  static let version = "0.1.0"

  /// The day of the version, for the manual.
  static let versionDate = "2026-11-28"

  /// Reads the arguments, which come without the name of the program, does what they ask for, and
  /// says how it ended.
  static func run(_ arguments: [String]) -> Ending.RawValue {
    do {
      var command = try parseAsRoot(
        StartOptions.behindCommand(StartOptions.withoutLanguageOfHelp(arguments)))
      try command.run()
      return Ending.done.rawValue
    } catch {
      return report(error, after: arguments)
    }
  }

  /// Says what went wrong, or shows the help that was asked for.
  ///
  /// - Parameters:
  ///   - error: What was thrown.
  ///   - arguments: What the program was given.
  /// - Returns: How the program ends.
  static func report(
    _ error: any Error, after arguments: [String] = []
  ) -> Ending.RawValue {
    if let failure = error as? CommandFailure {
      Output.complain(failure.sentence)
      return failure.ending.rawValue
    }
    if let code = error as? ExitCode { return code.rawValue }
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    let parserText = ParserText(words: Wording.words, arguments: arguments)
    guard code.isSuccess else {
      parserText.problem(text).forEach(Output.complain)
      return code == .validationFailure ? Ending.usage.rawValue : Ending.failed.rawValue
    }
    do {
      try Output.write(parserText.help(text) + "\n", in: Wording.words)
      return Ending.done.rawValue
    } catch {
      Output.complain(error.sentence)
      return error.ending.rawValue
    }
  }
}
