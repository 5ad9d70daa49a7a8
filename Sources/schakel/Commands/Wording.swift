import Content
import Workbench
import WorkbenchRuntime

/// The content in the language of this run, with the team's own laid over it.
///
/// Chosen once, before any option is read: help is worded too, and the parser asks for it while it
/// looks at the options.
enum Wording {
  static let content = loaded.content
  /// What could not be used of the team's own content.
  static var problems: [ContentProblem] { loaded.problems }
  /// Files of the team's own content that could not be read.
  static var unreadable: [String] { loaded.unreadable }
  static var words: Words { content.words }

  /// The content in a language, with the team's own laid over it.
  static func content(in language: Language) -> Content {
    if language == content.language { return content }
    return Content.load(language, overrides: TeamFiles(in: Surroundings.contentFolder).files)
      .content
  }

  /// The language that was asked for when the program was started; nil where none was.
  static var languageAtStart: Language? {
    languageOption(in: CommandLine.arguments).flatMap(Language.init(option:))
  }

  /// The language of the terminal.
  static var languageOfTerminal: Language {
    Language(
      all: Surroundings.variable("LC_ALL"), messages: Surroundings.variable("LC_MESSAGES"),
      lang: Surroundings.variable("LANG"))
  }

  private static let loaded = load()

  private static func load() -> (
    content: Content, problems: [ContentProblem], unreadable: [String]
  ) {
    let language =
      languageAtStart ?? SettingsFile.atStart.settings.language ?? languageOfTerminal
    let own = TeamFiles(in: Surroundings.contentFolder)
    let (content, problems) = Content.load(language, overrides: own.files)
    return (content, own.tooLarge + problems, own.unreadable)
  }

  /// What stands after the last `--lang`; nil without one.
  private static func languageOption(in arguments: [String]) -> String? {
    var found: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", index + 1 < arguments.count { found = arguments[index + 1] }
      if argument.hasPrefix("--lang=") { found = String(argument.dropFirst("--lang=".count)) }
    }
    return found
  }
}

/// The files of a team's own content.
private struct TeamFiles {
  /// Their bytes by their path in the folder, such as `nl/words.json`.
  var files: [String: [UInt8]] = [:]
  var tooLarge: [ContentProblem] = []
  var unreadable: [String] = []

  init(in folder: String?) {
    guard let folder, PlainFile.exists(folder) else { return }
    for name in PlainFile.names(in: folder) {
      let inside = PlainFile.names(in: folder + "/" + name).map { name + "/" + $0 }
      for path in [name] + inside where path.hasSuffix(".json") { read(path, in: folder) }
    }
  }

  private mutating func read(_ path: String, in folder: String) {
    do {
      files[path] = try PlainFile.bytes(of: folder + "/" + path, limit: Content.largestFile)
    } catch .tooLarge {
      tooLarge.append(ContentProblem(file: path, .tooLarge))
    } catch {
      unreadable.append(folder + "/" + path)
    }
  }
}
