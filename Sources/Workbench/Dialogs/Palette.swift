import Casework
import Content
import Screen

// The palette: all commands in plain words, and clients by their names, for running.

/// What was run from a list, so that it comes first the next time.
package struct RecentCommands: Equatable, Sendable {
  private static let most = 5
  /// The last one first.
  package private(set) var commands: [Command] = []

  package init() {}

  /// Remembers that a command was run.
  package mutating func note(_ command: Command) {
    commands.removeAll { $0 == command }
    commands = Array(([command] + commands).prefix(Self.most))
  }
}

/// What people type behind a colon out of habit, beside the names of keys.
///
/// Source: screens.md, section 2: reflexes from other programs are harmless.
enum Reflexes {
  static func names(of command: Command) -> [String] {
    switch command {
    case .saveIsAutomatic: ["w", "w!"]
    case .quit: ["wq", "q!", "wq!", "qa", "qa!", "quit", "exit"]
    case .help: ["h", "help"]
    case .edit: ["edit"]
    case .undo: ["undo"]
    case .redo: ["red", "redo"]
    default: []
    }
  }
}

extension WorkbenchState {
  /// How many clients the palette offers for one text.
  private static let mostClients = 5

  mutating func openPalette() -> [Effect] {
    let recent = recentCommands.commands.compactMap { keyMap.row(of: $0) }
    let others = keyMap.rows(placeFirst: focus).filter { row in
      row.command != .palette && !recentCommands.commands.contains(row.command)
    }
    let entries = (recent + others).map { commandEntry($0, keys: KeyNames(words).name(of:)) }
    return present(
      .palette, words(PaletteWords.title), .help(CommandList(.palette, entries)))
  }

  /// A command as a row of the palette, with its first key, which is the one to learn.
  private func commandEntry(
    _ row: CommandRow, keys name: (Chord) -> String
  ) -> CommandList.Entry {
    let names = row.chords.map(name)
    return CommandList.Entry(
      .command(row.command), keys: names[0], name: words(row.command),
      keyNames: names, habits: Reflexes.names(of: row.command), otherWords: otherWords(for: row),
      refusal: shortRefusal(of: row))
  }

  /// Other words for a command: the short one of the footer, and what people call it.
  func otherWords(for row: CommandRow) -> String {
    let hint = row.hint.map { words($0.words) } ?? ""
    let search = SearchWords(rawValue: row.command.rawValue).map { words($0) } ?? ""
    return hint + " " + search
  }

  /// Why a command cannot be used now, behind its name; nil when it can.
  func shortRefusal(of row: CommandRow) -> String? {
    row.panes.contains(focus) ? refusal(of: row.command) : place(of: row)
  }

  // MARK: Keys

  /// Follows a key in help or in the palette.
  mutating func press(_ key: Key, in list: inout CommandList, at index: Int) -> [Effect] {
    let outcome = list.press(key, height: commandRows(in: dialogRoom(dialogs[index]).height))
    // Over the board nobody is named, nor found by a name.
    if outcome == .edited, list.kind == .palette, !hidesNames {
      list.offer(clientEntries(list.filter.text))
    }
    dialogs[index].body = .help(list)
    switch outcome {
    case .stay, .edited:
      if key == .enter, list.shown.isEmpty { message = .info(nothingFound(by: list)) }
      return []
    case .ignored:
      sayUnused(key, .unusedInField)
      return []
    case .close: return closeDialog()
    case .run where list.chosen?.refusal != nil && hidesNames:
      message = .info(words(BoardWords.behindBoard))
      return []
    case .run(.client(let id)):
      dialogs.removeLast()
      return go(to: id)
    case .run(.command(let command)):
      let isRelation = command == .facts && meansRelation(list.filter.text)
      return run(command, from: list.kind, asRelation: isRelation)
    case .run(.key(let key)):
      dialogs.removeLast()
      return press(key)
    case .run(.behindG(let key)):
      dialogs.removeLast()
      boardVisit.isAfterG = true
      return press(key)
    }
  }

  /// Runs what was chosen from a list, or says why that cannot be, with the list still there.
  private mutating func run(
    _ command: Command, from kind: CommandList.Kind, asRelation isRelation: Bool
  ) -> [Effect] {
    if let refusal = refusal(of: command) {
      message = .info(refusal)
      return []
    }
    dialogs.removeLast()
    recentCommands.note(command)
    if isRelation { return openRelation() }
    return command == .help && kind == .help ? [] : perform(command)
  }

  /// What is said where nothing fits what was typed.
  func nothingFound(by list: CommandList) -> String {
    let typed = list.filter.text
    return Int(typed) == nil
      ? words(DialogWords.helpEmpty) : words(MessageWords.sixSteps, ["key": typed])
  }

  // MARK: Clients

  /// The clients whose name or number has words that begin with what was typed: first those of the
  /// worker's own caseload, then everyone's.
  private func clientEntries(_ text: String) -> [CommandList.Entry] {
    // One letter means half of the team's clients, and a command sooner.
    guard let wanted = LookedClient(for: text), text.unicodeScalars.count > 1 else { return [] }
    let caseload = ownCaseload
    var own: [CommandList.Entry] = []
    var others: [CommandList.Entry] = []
    for summary in clients.summaries where wanted.fits(summary) {
      let isOwn = summary.closedOn == nil && caseload?.has(summary) ?? true
      if isOwn { own.append(clientEntry(summary)) }
      if !isOwn, others.count < Self.mostClients { others.append(clientEntry(summary)) }
      if own.count == Self.mostClients { break }
    }
    return Array((own + others).prefix(Self.mostClients))
  }

  private func clientEntry(_ summary: CaseSummary) -> CommandList.Entry {
    let shown = ClientName.shown(summary.name, sortName: summary.sortName)
    let name = shown.isEmpty ? words(ClientsWords.unnamed, ["number": summary.number.text]) : shown
    return CommandList.Entry(
      .client(summary.id), keys: summary.number.text,
      name: words(PaletteWords.goTo, ["client": name]), keyNames: [summary.number.text],
      otherWords: summary.sortName + " " + summary.number.text)
  }
}

/// A client that somebody looks for: words that begin words of the name or the number.
///
/// It is held against every client of the store at a key, so it makes nothing anew.
private struct LookedClient {
  private let words: [[UInt8]]
  private let hasDigits: Bool
  /// As it was typed, for a name in another script.
  private let typed: String

  /// Nil when nothing is looked for.
  init?(for text: String) {
    words = SortKey.key(for: text).split(separator: " ").map { Array($0.utf8) }
    hasDigits = text.utf8.contains { (48...57).contains($0) }
    typed = text
    if words.isEmpty { return nil }
  }

  func fits(_ summary: CaseSummary) -> Bool {
    if words.allSatisfy({ Self.begins($0, aWordOf: summary.sortKey) }) { return true }
    if hasDigits, words.allSatisfy({ Self.begins($0, aWordOf: summary.number.key) }) {
      return true
    }
    return summary.name != summary.sortName && summary.name.contains(typed)
  }

  /// Whether a word of a text begins with some bytes.
  private static func begins(_ word: [UInt8], aWordOf text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isStart = true
      for index in bytes.indices {
        if isStart, bytes[index...].starts(with: word) { return true }
        // Letters of other scripts are bytes from 0x80 on.
        let byte = bytes[index]
        isStart = byte < 0x30 || (0x3A..<0x61).contains(byte) || (0x7B..<0x80).contains(byte)
      }
      return false
    }
  }
}
