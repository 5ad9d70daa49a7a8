import Casework
import Content
import Screen

// Help: what can be done here, with the word to type first and the key behind it.
extension WorkbenchState {
  /// Says what can be done here, each with what to type for it.
  mutating func sayHelp() {
    let rows = keyMap.rows(placeFirst: focus).filter {
      !$0.command.isForEyes && !$0.command.isToldInWords && refusal(of: $0.command) == nil
    }
    var own: [LinearWords] = [
      .helpHead, .helpNumber, .helpOnRow, .helpName, .helpNotes, .helpBack, .helpList, .helpToday,
      .helpDetails, .helpTimeline,
    ]
    if focus != .clients { own.append(.helpStep) }
    if focus == .checklist { own.append(.helpUntick) }
    say(list: own.map { words($0) } + rows.map(helpLine))
  }

  private func helpLine(of row: CommandRow) -> String {
    let word = spokenName(of: row)
    return words(
      word == nil ? LinearWords.helpLine : .helpWord,
      [
        "word": word ?? "", "key": KeyNames(words).typed(for: row),
        "command": row.command == .flip ? words(LinearAnswerWords.makesDone) : words(row.command),
      ])
  }

  /// The word that one types for a command; nil for one that has only its key and its long name.
  func spokenName(of row: CommandRow) -> String? {
    let listed = LinearNames(rawValue: row.command.rawValue).map(words.listed) ?? []
    return listed.first ?? row.hint.map { words($0.words) }
  }
}

extension Command {
  private static let toldInWords: Set<Command> = [
    .up, .down, .first, .last, .step1, .step2, .step3, .step4, .step5, .step6, .open, .back,
    .find, .today, .help, .palette,
  ]

  /// Whether help has a sentence of its own about it, or where numbers do it better.
  fileprivate var isToldInWords: Bool { Self.toldInWords.contains(self) }
}
