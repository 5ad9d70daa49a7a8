package import Screen

/// A key that means an entry of a menu, and what it is called; nil where it is only named.
struct MenuShortcut: Hashable, Sendable {
  var key: Key?
  var name: String
}

/// A list to choose one entry from.
///
/// Keys: arrows, PgUp, PgDn, Home and End move, Enter chooses, Esc leaves. A letter moves to the
/// entry that it belongs to, and runs it when the entry is harmless and the only one.
package struct Menu<ID: Hashable & Sendable>: Hashable, Sendable {
  /// One entry of a menu.
  package struct Entry: Hashable, Sendable {
    package var id: ID
    package var label: String
    /// The key that leads to the entry; the first letter of the label when none is given.
    package var letter: Character?
    /// The key that runs the entry from anywhere in the menu, as it does outside the menu.
    var shortcut: MenuShortcut?
    /// Whether this is how things are now.
    package var isCurrent: Bool
    /// Whether its letter alone may run it.
    package var isHarmless: Bool
    /// Why it cannot be chosen now, in words; nil when it can.
    package var disabledBecause: String?
    /// Whether it says little, such as that something is not known.
    var isQuiet = false
    /// Whether it is as usual, or says nothing that Delete could take away.
    var isAsUsual = false
    /// Whether it is a line above others, which is only read.
    package private(set) var isHeading = false

    package init(
      _ id: ID, _ label: String, letter: Character? = nil, isCurrent: Bool = false,
      isHarmless: Bool = false, disabledBecause: String? = nil
    ) {
      self.id = id
      self.label = label
      self.letter = letter
      self.isCurrent = isCurrent
      self.isHarmless = isHarmless
      self.disabledBecause = disabledBecause
    }

    /// A line above others; nobody gets to it.
    fileprivate init(id: ID, heading: String) {
      self.id = id
      label = heading
      isCurrent = false
      isHarmless = false
      isHeading = true
    }

    fileprivate func answers(to key: Character) -> Bool {
      !isHeading && Letter.isSame(letter ?? label.first, key)
    }
  }

  /// What a key did to the menu.
  package enum Outcome: Hashable, Sendable {
    case moved
    case chosen(ID)
    /// The entry cannot be chosen now; the reason is its own.
    case refused(because: String)
    case cancelled
    case ignored
  }

  package let entries: [Entry]
  /// The letters typed in a row.
  private var typed: [Character] = []
  /// Whether three of them or more were the beginning of a name.
  private var isFound = false
  private(set) var index: Int
  /// The first row that shows, where somebody turned the wheel; nil where the focused entry decides.
  private(set) var look: Int?
  /// Whether an empty row stands between the entries.
  var isSpaced = false
  /// Whether the first entry comes behind the last one, and the last one before the first.
  package var goesRound = false
  /// Whether the wheel took the focused entry out of sight.
  private(set) var isAway = false

  /// A menu that begins at an entry, else at the current one, else at the first that can be chosen.
  package init(_ entries: [Entry], at id: ID? = nil) {
    self.entries = entries
    index =
      entries.firstIndex { $0.id == id && !$0.isHeading } ?? entries.firstIndex { $0.isCurrent }
      ?? entries.firstIndex { $0.disabledBecause == nil && !$0.isHeading } ?? 0
  }

  /// The entry with the focus; nil only in a menu without entries.
  package var focused: Entry? { entries.indices.contains(index) ? entries[index] : nil }

  /// The entries that somebody can get to: all but the headings.
  package var choices: [Entry] { entries.filter { !$0.isHeading } }

  /// The place of the focused entry, from 1, and the number of entries, without the headings.
  package var position: (place: Int, of: Int) {
    let choices = choices.count
    return (choices == 0 ? 0 : entries[...index].count { !$0.isHeading }, choices)
  }

  /// How many columns show every entry with its key, and how a reason begins: choosing says it whole.
  var wantedColumns: Int {
    let widths = entries.map { entry in
      let reason = entry.disabledBecause.map { min(28, TextWidth.columns(of: $0)) + 2 } ?? 0
      let key = entry.shortcut.map { TextWidth.columns(of: $0.name) + 2 } ?? 0
      return TextWidth.columns(of: entry.label) + reason + key
    }
    return (widths.max() ?? 0) + 6
  }

  /// Follows a key.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - page: The number of entries that PgUp and PgDn move by: the height of the menu.
  /// - Returns: What it did.
  package mutating func press(_ key: Key, page: Int = 10) -> Outcome {
    let wasAway = isAway
    stopLooking()
    if case .character = key {} else { (typed, isFound) = ([], false) }
    // What nobody sees is not chosen: it comes back into sight first.
    if wasAway, key == .enter { return .moved }
    switch key {
    case .up, .control("p"): return step(-1)
    case .down, .control("n"): return step(1)
    case .pageUp: return move(to: index - max(1, page))
    case .pageDown: return move(to: index + max(1, page))
    case .home: return move(to: 0)
    case .end: return move(to: entries.count - 1)
    case .enter: return choose()
    case .escape: return .cancelled
    case .character(let letter):
      return press(shortcut: key) ?? goOn(with: letter) ?? press(letter: letter)
    default: return press(shortcut: key) ?? .ignored
    }
  }

  /// Shows other rows, and leaves the choice where it is.
  ///
  /// - Parameters:
  ///   - top: The first row to show.
  ///   - isAway: Whether the focused entry is out of sight then.
  mutating func look(from top: Int, isAway: Bool) {
    look = top
    self.isAway = isAway
  }

  /// Shows the focused entry again.
  mutating func stopLooking() {
    look = nil
    isAway = false
  }

  /// Goes to the entry that a key belongs to as a whole, and runs it; nil when there is none.
  private mutating func press(shortcut key: Key) -> Outcome? {
    guard let found = entries.firstIndex(where: { $0.shortcut?.key == key }) else { return nil }
    index = found
    return choose()
  }

  /// Goes to the entry above or below; from the last one to the first where the list goes round.
  private mutating func step(_ direction: Int) -> Outcome {
    let outcome = move(to: index + direction)
    guard outcome == .ignored, goesRound else { return outcome }
    return move(to: direction > 0 ? 0 : entries.count - 1)
  }

  private mutating func move(to place: Int) -> Outcome {
    let bounded = max(0, min(place, entries.count - 1))
    let places = entries.indices.filter { !entries[$0].isHeading }
    // Over a heading it goes on in the same direction, at the ends back.
    let found =
      bounded > index
      ? places.first { $0 >= bounded } ?? places.last
      : places.last { $0 <= bounded } ?? places.first
    guard let found, found != index else { return .ignored }
    index = found
    return .moved
  }

  /// Moves the focus to the entry at a place, where somebody can get to it.
  mutating func go(to place: Int) {
    stopLooking()
    if entries.indices.contains(place), !entries[place].isHeading { index = place }
  }

  /// Moves the focus to an entry, where it is there.
  mutating func focus(_ id: ID) {
    if let place = entries.firstIndex(where: { $0.id == id && !$0.isHeading }) { index = place }
  }

  /// Keeps the focus and what is seen of a menu that was here before: on the same entry, else on the one
  /// that stands in its place.
  mutating func keep(to before: Menu) {
    isSpaced = before.isSpaced
    goesRound = before.goesRound
    look = before.look
    isAway = before.isAway
    if let id = before.focused?.id, entries.contains(where: { $0.id == id }) {
      focus(id)
    } else {
      index = min(max(0, index), max(0, entries.count - 1))
      _ = move(to: min(before.index, entries.count - 1))
    }
  }

  private func choose() -> Outcome {
    guard let focused else { return .ignored }
    if let reason = focused.disabledBecause { return .refused(because: reason) }
    return .chosen(focused.id)
  }

  /// Whether a letter goes on with a label whose beginning was typed.
  func goesOn(with letter: Character) -> Bool {
    hasNames && !typed.isEmpty && !begun(by: typed + [letter]).isEmpty
  }

  /// Whether a key stands beside one of its entries.
  func isShortcut(_ key: Key) -> Bool { entries.contains { $0.shortcut?.key == key } }

  /// Whether keys stand beside its entries.
  var hasShortcuts: Bool { entries.contains { $0.shortcut != nil } }

  /// Whether a key is a letter of an entry, or goes on with a name whose beginning was typed.
  func isNamed(by key: Key) -> Bool {
    guard case .character(let letter) = key else { return false }
    return hasNames && isFound || goesOn(with: letter)
      || entries.contains { $0.answers(to: letter) }
  }

  /// Whether its entries are names to choose from, and none has a letter or a key of its own.
  private var hasNames: Bool {
    entries.allSatisfy { $0.letter == nil && $0.shortcut == nil && !$0.isHarmless }
  }

  /// The entries that begin with what was typed.
  private func begun(by typed: [Character]) -> [Int] {
    entries.indices.filter {
      !entries[$0].isHeading && TypedName.begins(entries[$0].label, with: typed)
    }
  }

  /// Follows a letter behind others: together they are the beginning of a name.
  ///
  /// - Parameter letter: What was typed.
  /// - Returns: What it did; nil where it is looked for alone.
  private mutating func goOn(with letter: Character) -> Outcome? {
    guard hasNames else { return nil }
    typed.append(letter)
    guard typed.count > 1 else { return nil }
    let found = begun(by: typed)
    guard !found.isEmpty else {
      // What is misspelt further on still means who was found by its beginning.
      if isFound { typed.removeLast() }
      return isFound ? .moved : nil
    }
    isFound = typed.count >= 3
    if !found.contains(index) { index = found[0] }
    return .moved
  }

  private mutating func press(letter: Character) -> Outcome {
    let answering = entries.indices.filter { entries[$0].answers(to: letter) }
    guard let next = answering.first(where: { $0 > index }) ?? answering.first else {
      return .ignored
    }
    index = next
    return answering.count == 1 && entries[next].isHarmless ? choose() : .moved
  }
}

extension Menu.Entry where ID == DialogChoice {
  /// A line above others; nobody gets to it.
  init(heading: String) { self.init(id: .heading, heading: heading) }
}
