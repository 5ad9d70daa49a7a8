import Content

/// What the parser library writes, in the words of this run.
///
/// The library speaks English only and keeps its errors to itself, so its text is recognised line by
/// line. What is not recognised is said in general words and never shown as it is.
struct ParserText {
  let words: Words
  /// What the program was given.
  let arguments: [String]

  /// The help of a command.
  func help(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { helpLine(String($0)) }
      .joined(separator: "\n")
  }

  private func helpLine(_ line: String) -> String {
    switch line {
    case "ARGUMENTS:": return words(CommandParserWords.arguments)
    case "OPTIONS:": return words(CommandParserWords.options)
    case "SUBCOMMANDS:": return words(CommandParserWords.subcommands)
    default: break
    }
    if let text = line.after("OVERVIEW: ") {
      return words(CommandParserWords.overview, ["text": text])
    }
    if let text = line.after("USAGE: ") {
      return words(CommandParserWords.usage, ["text": commandNamed(in: text)])
    }
    if let command = line.after("  See '")?.before(" <subcommand>' for detailed help.") {
      return "  " + words(CommandParserWords.seeMore, ["command": command])
    }
    return optionLine(line)
  }

  /// A line of an option or a command, of which only the end is the library's.
  private func optionLine(_ line: String) -> String {
    if let start = line.before("Show the version.") {
      return start + words(CommandParserWords.showVersion)
    }
    if let start = line.before("Show help information.") {
      return start + words(CommandParserWords.showHelp)
    }
    return line.replacing(" (default)", with: " " + words(CommandParserWords.defaultCommand))
  }

  private func commandNamed(in usage: String) -> String {
    usage.replacing("<subcommand>", with: words(CommandParserWords.command))
  }

  /// What is wrong with the arguments, line by line.
  func problem(_ text: String) -> [String] {
    if let command = unknownCommand(in: text) {
      return [words(CommandParserWords.unknownCommand, ["text": command])]
    }
    var lines: [String] = []
    for line in text.split(separator: "\n").map(String.init) {
      if let message = line.after("Error: ") {
        lines.append(sentence(message))
      } else if let usage = line.after("Usage: ") {
        lines.append(words(CommandParserWords.usageShort, ["text": commandNamed(in: usage)]))
      } else if let help = line.after("Help:  ") {
        lines.append("  " + help)
      } else if let command = line.after("  See '")?.before("' for more information.") {
        lines.append("  " + words(CommandParserWords.seeHelp, ["command": command]))
      }
    }
    return lines.isEmpty ? [words(CommandParserWords.notUnderstood)] : lines
  }

  /// The word that was taken for a command and is none.
  ///
  /// The library takes it for an argument of the command that needs no name, which takes none.
  private func unknownCommand(in text: String) -> String? {
    let lines = text.split(separator: "\n").map(String.init)
    let isUnnamed = lines.contains { $0.hasPrefix("Usage: schakel open ") }
    guard isUnnamed, !arguments.contains("open") else { return nil }
    return lines.lazy.compactMap { $0.after("Error: ") }
      .first { $0.contains("nexpected argument") }?.quoted.first
  }

  private func sentence(_ message: String) -> String {
    let quoted = message.quoted
    let first = quoted.first ?? ""
    let second = quoted.dropFirst().first ?? ""
    // The library guesses at what is far off as well.
    let isMeant = !second.isEmpty && first.isNear(second)
    let known: [(start: String, key: CommandParserWords, values: TextValues)] = [
      (
        "Unknown option", isMeant ? .unknownOptionMeant : .unknownOption,
        ["option": first, "meant": second]
      ),
      ("Missing value for", .missingValue, ["option": first]),
      ("The option", .takesNoValue, ["option": first, "value": second]),
      ("Unexpected argument", .unexpected, ["text": first]),
      ("Missing expected argument", .missingArgument, ["argument": first]),
      ("The value", .invalidValue, ["value": first, "option": second]),
      ("Value to be set", .twice, ["first": second, "second": first]),
    ]
    if let found = known.first(where: { message.hasPrefix($0.start) && !first.isEmpty }) {
      return words(found.key, found.values)
    }
    // Such as: 2 unexpected arguments: 'a', 'b'
    if message.after("\(quoted.count) unexpected arguments: ") != nil {
      return words(CommandParserWords.unexpected, ["text": quoted.joined(separator: " ")])
    }
    return words(CommandParserWords.notUnderstood)
  }
}

extension String {
  /// What follows a beginning; nil when the text does not begin so.
  fileprivate func after(_ start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }

  /// What stands before an end; nil when the text does not end so.
  fileprivate func before(_ end: String) -> String? {
    hasSuffix(end) ? String(dropLast(end.count)) : nil
  }

  /// Whether whoever typed this may have meant another word: no more than one letter in three is otherwise, left out or
  /// too many, or one is the beginning of the other.
  fileprivate func isNear(_ other: String) -> Bool {
    let (typed, known) = (Array(drop { $0 == "-" }), Array(other.drop { $0 == "-" }))
    guard let begin = typed.first, !known.isEmpty else { return false }
    if begin == known[0], known.starts(with: typed) || typed.starts(with: known) { return true }
    // How far the beginning of one word is from each beginning of the other.
    var row = Array(0...known.count)
    for (place, letter) in typed.enumerated() {
      var next = [place + 1]
      for (column, wanted) in known.enumerated() {
        let swapped = row[column] + (letter == wanted ? 0 : 1)
        next.append(Swift.min(swapped, row[column + 1] + 1, next[column] + 1))
      }
      row = next
    }
    return row[known.count] * 3 <= Swift.max(typed.count, known.count)
  }

  /// What stands between single quotation marks.
  fileprivate var quoted: [String] {
    split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }
}
