package import Casework
package import Screen

/// Every command with its keys, narrowed while one types; Enter runs the chosen one.
///
/// Help and the palette are this one list. Help is for reading: it stays in its order, and names all
/// keys of a command. The palette is for running: what fits best comes first, and of the same what
/// was used last.
package struct CommandList: Equatable, Sendable {
  /// What a list is for.
  package enum Kind: Equatable, Sendable { case help, palette }

  /// What Enter does on a row.
  package enum Target: Hashable, Sendable {
    case command(Command)
    /// Goes to a client.
    case client(CaseID)
    /// Presses a key that means something of its own where the list was opened.
    case key(Key)
    /// Presses a key of the board behind `g`.
    case behindG(Key)
  }

  /// One row, with what a person needs to use it.
  package struct Entry: Equatable, Sendable {
    package var target: Target
    /// The keys as they are shown.
    package var keys: String
    package var name: String
    /// Why it cannot be used now; nil when it can.
    package var refusal: String?
    /// What is searched: small letters without marks.
    var search: SearchText

    /// The command that it runs; nil when it goes to a client.
    package var command: Command? {
      if case .command(let command) = target { command } else { nil }
    }

    /// A row of a list.
    ///
    /// - Parameters:
    ///   - target: What it runs.
    ///   - keys: The keys as they are shown.
    ///   - name: What it is called.
    ///   - keyNames: The name of each of its keys.
    ///   - habits: What people type for it out of habit.
    ///   - otherWords: Other words for it that people may look for; never shown.
    ///   - refusal: Why it cannot be used now; nil when it can.
    init(
      _ target: Target, keys: String, name: String, keyNames: [String] = [],
      habits: [String] = [], otherWords: String = "", refusal: String? = nil
    ) {
      self.target = target
      self.keys = keys
      self.name = name
      self.refusal = refusal
      search = SearchText(name: name, keys: keyNames, habits: habits, otherWords: otherWords)
    }
  }

  package let kind: Kind
  /// All commands, in the order in which they stand when nothing is typed.
  package let entries: [Entry]
  /// The clients that what is typed may mean.
  private(set) var clients: [Entry] = []
  package private(set) var filter = TextField()
  /// The rows that what is typed may mean.
  package private(set) var shown: [Entry]
  /// The chosen row; none until somebody moves or looks for something, so that Enter right after
  /// opening runs nothing.
  package private(set) var index: Int?
  package internal(set) var scroll = ListScroll()
  /// Whether the wheel took the chosen row out of sight.
  private var isAway = false

  /// A list in which nothing is typed yet.
  package init(_ kind: Kind, _ entries: [Entry]) {
    self.kind = kind
    self.entries = entries
    shown = entries
  }

  package var chosen: Entry? {
    index.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
  }

  /// How many rows of a box are left for the commands: what is typed takes one, and a blank one where
  /// there is room.
  static func rows(in height: Int) -> Int { height - (height < 8 ? 1 : 2) }

  /// What a key in the list leads to.
  package enum Outcome: Equatable, Sendable {
    case stay, close
    /// What is looked for is another text now.
    case edited
    case run(Target)
    /// The key does nothing here.
    case ignored
  }

  /// Takes a key; `height` is how many rows a page has.
  package mutating func press(_ key: Key, height: Int) -> Outcome {
    var outcome = Outcome.stay
    let wasAway = isAway
    isAway = false
    switch key {
    case .escape: return .close
    // What nobody sees is not run: it comes back into sight first.
    case .enter where wasAway: break
    case .function(9) where kind == .palette, .function(1) where kind == .help: return .close
    case .enter:
      if let chosen { return .run(chosen.target) }
      move(by: 1)
    case .up, .control("p"), .backTab: move(by: -1)
    case .down, .control("n"), .tab: move(by: 1)
    case .pageUp: move(by: -max(1, height))
    case .pageDown: move(by: max(1, height))
    default:
      switch filter.press(key) {
      case .edited, .shortened:
        narrow()
        outcome = .edited
      case .ignored: outcome = .ignored
      case .moved, .next, .previous, .submitted, .cancelled, .refused: break
      }
    }
    show(height: height)
    return outcome
  }

  /// Shows clients as well, where what is typed may mean one.
  mutating func offer(_ clients: [Entry]) {
    self.clients = clients
    narrow()
  }

  /// Chooses a row of those that are shown.
  mutating func choose(_ row: Int) {
    guard shown.indices.contains(row) else { return }
    index = row
    isAway = false
  }

  /// Puts the caret before the character that is drawn in a column of the line to type in.
  mutating func putCaret(atColumn column: Int, width: Int) {
    filter.putCaret(atColumn: column, width: width)
  }

  /// Moves what is seen by a number of rows, and leaves the choice where it is.
  mutating func scroll(by rows: Int, height: Int) {
    scroll.move(by: rows, of: shown.count, height: height)
    isAway = index.map { !scroll.shows($0, height: height) } ?? false
  }

  private mutating func narrow() {
    isAway = false
    let wanted = Looked(for: filter.text)
    scroll = ListScroll()
    index = wanted.isEmpty && clients.isEmpty ? nil : 0
    shown =
      switch kind {
      case .help: entries.filter { wanted.rank(of: $0.search) != nil }
      case .palette: ranked(wanted)
      }
  }

  private func ranked(_ wanted: Looked) -> [Entry] {
    guard !wanted.isEmpty else { return entries }
    let found = (entries + clients).enumerated().compactMap { place, entry in
      wanted.rank(of: entry.search).map { (rank: $0, place: place, entry: entry) }
    }
    // Of what fits as well, what can be used stands before what cannot.
    func order(_ row: (rank: Int, place: Int, entry: Entry)) -> (Int, Int, Int) {
      (row.rank, row.entry.refusal == nil ? 0 : 1, row.place)
    }
    return found.sorted { order($0) < order($1) }.map(\.entry)
  }

  /// Moves the choice, not beyond the ends; the first move goes to the first row.
  private mutating func move(by count: Int) {
    guard !shown.isEmpty else { return }
    index = max(0, min(shown.count - 1, (index ?? -1) + count))
  }

  /// Scrolls to what is chosen; where nothing is, not beyond the end.
  mutating func show(height: Int) {
    guard let index else { return scroll.move(by: 0, of: shown.count, height: height) }
    scroll.show(index..<(index + 1), of: shown.count, height: height)
  }
}
