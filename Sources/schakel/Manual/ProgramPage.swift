import Content

/// schakel(1): the commands, their options, and what the program finds around itself.
struct ProgramPage {
  let content: Content
  private var words: Words { content.words }

  /// Where something is, or what sets it, with what it is for.
  private static let variables: [(String, ManualWords)] = [
    ("SCHAKEL_STORE", .variableStore), ("SCHAKEL_WORKER", .variableWorker),
    ("SCHAKEL_LINEAR", .variableLinear), ("NO_COLOR", .variableColour),
    ("LC_ALL, LC_MESSAGES, LANG", .variableLanguage), ("XDG_DATA_HOME", .variableData),
    ("XDG_CONFIG_HOME", .variableConfiguration), ("TMPDIR", .variableTemporary),
  ]

  private static let files: [(String, ManualWords)] = [
    ("~/.local/share/schakel/store", .fileStore),
    ("~/.config/schakel/settings.json", .fileSettings),
    ("~/.config/schakel/content", .fileContent),
    ("~/.config/schakel/themes", .fileThemes), ("~/schakel-pages", .filePages),
  ]

  private static let endings: [(Ending, ManualWords)] = [
    (.done, .endDone), (.failed, .endFailed), (.usage, .endUsage),
    (.storeUnavailable, .endStore), (.attention, .endAttention),
  ]

  func write(to page: inout Roff) {
    guard let program = CommandTree.program else { return }
    page.heading(words(ManualWords.synopsis))
    page.paragraph("`schakel` " + Self.synopsis(of: program.arguments), isFirst: true)
    page.paragraph("`schakel` " + words(ManualWords.synopsisCommand))
    page.heading(words(ManualWords.description))
    page.paragraph(content.about.text(of: .what), isFirst: true)
    page.paragraph(words(ManualWords.descriptionMore))
    page.heading(words(ManualWords.options))
    for argument in program.arguments { page.entry(argument.usage, argument.help) }
    page.entry("`-h`, `--help`", words(ManualWords.help))
    page.entry("`--version`", words(CommandParserWords.showVersion))
    page.heading(words(ManualWords.commands))
    page.paragraph(words(ManualWords.commandsMore), isFirst: true)
    let known = Set(program.arguments.map(\.help))
    for command in program.commands { write(command, known: known, to: &page) }
    page.heading(words(ManualWords.status))
    for (ending, text) in Self.endings { page.entry("`\(ending.rawValue)`", words(text)) }
    page.heading(words(ManualWords.environment))
    for (name, text) in Self.variables { page.entry("`\(name)`", words(text)) }
    page.heading(words(ManualWords.files))
    for (path, text) in Self.files { page.entry("`\(path)`", words(text)) }
  }

  /// A command with what only it takes; what a start takes as well is explained once.
  private func write(_ command: CommandTree, known: Set<String>, to page: inout Roff) {
    page.smallHeading(command.name)
    page.paragraph(
      "`schakel \(command.name)` " + Self.synopsis(of: command.arguments), isFirst: true)
    page.paragraph(command.about)
    for paragraph in command.more {
      let lines = paragraph.split(separator: "\n").map { String($0) }
      if lines.count > 1 { page.example(lines) } else { page.paragraph(paragraph) }
    }
    for argument in command.arguments where !known.contains(argument.help) {
      page.entry(argument.usage, argument.help)
    }
  }

  private static func synopsis(of arguments: [CommandTree.Argument]) -> String {
    let places = arguments.filter { $0.names.isEmpty }
    return (places + arguments.filter { !$0.names.isEmpty }).map(\.synopsis)
      .joined(separator: " ")
  }
}
