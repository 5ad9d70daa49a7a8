import ArgumentParser
import Content

/// The options of every command.
struct SharedOptions: ParsableArguments {
  @Option(help: .text(.store, value: "DIR"), completion: .directory) var store: String?
  @Option(help: .text(.lang, value: "nl|en"), completion: .list(["en", "nl"])) var lang: String?
  @Option(help: .text(.today, value: "DATE")) var today: String?

  /// The same options as a value that knows nothing of the parser.
  var start: StartOptions { StartOptions(store: store, language: lang, today: today) }
}

/// Who gives the command, for every command but the one that makes a team.
struct WorkerOption: ParsableArguments {
  @Option(help: .text(.worker, value: "ID")) var worker: String?
}
