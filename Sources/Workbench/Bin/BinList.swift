package import Casework
import Screen

/// What lies in the bin, over all clients, the newest first.
///
/// Cases are read a few at a time, in the order of what was last put in the bin with them. What is
/// older than something that may still be read is held back, so that the list only grows at its end.
/// What is put back stays where it is, greyed, until the list is closed.
package struct BinList: Equatable, Sendable {
  /// One thing in the bin.
  package struct Row: Equatable, Sendable {
    /// nil for what is the team's.
    package var client: CaseID?
    /// What the client is called, or the team.
    package var name: String
    package var thing: BinnedThing
    /// Whether the case is closed.
    package var isClosed = false
    /// Whether two people made something different of it, and nobody has chosen.
    package var isContested = false
    /// Whether it is in the bin no more.
    package var isBack = false

    fileprivate func isSame(as other: Row) -> Bool {
      client == other.client && thing.item == other.thing.item
    }

    fileprivate func precedes(_ other: Row) -> Bool {
      let (left, right) = (thing.at.secondsSince1970, other.thing.at.secondsSince1970)
      if left != right { return left > right }
      return (client?.text ?? "", thing.item) < (other.client?.text ?? "", other.thing.item)
    }
  }

  /// A case that has something in the bin.
  struct Source: Equatable, Sendable {
    var client: CaseID
    /// When something was last put there, in seconds since 1970.
    var last: Int
  }

  /// How many cases are read in one go: some milliseconds' worth.
  private static let atOnce = 16
  /// How many rows below the chosen one are there before somebody gets to them.
  private static let ahead = 200

  package private(set) var rows: [Row] = []
  /// The chosen row; nil while there is none.
  private(set) var index: Int?
  var scroll = ListScroll()
  /// The cases that have something in the bin, the newest first.
  private let sources: [Source]
  /// How many of them were read.
  private(set) var done = 0
  /// Cases to read again, because something changed there.
  private var changed: [CaseID] = []
  /// What was read and is older than something that may still be read.
  private var held: [Row] = []
  /// Cases that could not be read, or not whole.
  private(set) var unread: [CaseID] = []
  /// Whether somebody wants no more of it to be read.
  private(set) var isStopped = false

  /// A list that has read nothing of a case yet.
  ///
  /// - Parameters:
  ///   - sources: The cases that have something in the bin.
  ///   - team: What of the team's lies there.
  init(_ sources: [Source], team: [Row] = []) {
    self.sources = sources.sorted { left, right in
      left.last == right.last ? left.client < right.client : left.last > right.last
    }
    held = team
    settle()
  }

  /// How many cases have something in the bin.
  var total: Int { sources.count }
  /// Whether every case was read.
  var isComplete: Bool { done == sources.count && changed.isEmpty }
  /// The row that is chosen; nil while there is none.
  package var chosen: Row? { index.map { rows[$0] } }

  /// The cases to read next; none while enough of the list is there.
  var wish: [CaseID] {
    if isStopped { return [] }
    if !changed.isEmpty { return Array(changed.prefix(Self.atOnce)) }
    guard rows.count <= (index ?? 0) + Self.ahead else { return [] }
    return sources[done...].prefix(Self.atOnce).map(\.client)
  }

  // MARK: Taking in

  /// Asks for no more, and shows all that was read.
  mutating func stop() {
    isStopped = true
    settle()
  }

  /// Asks for cases to be read again.
  mutating func readAgain(_ clients: [CaseID]) {
    changed += clients.filter { !changed.contains($0) }
  }

  /// Whether something of a client is in the list.
  func holds(_ client: CaseID) -> Bool {
    rows.contains { $0.client == client } || held.contains { $0.client == client }
  }

  /// Takes in what the bin holds of cases that were read.
  ///
  /// - Parameters:
  ///   - found: What lies in the bin with them.
  ///   - clients: The cases that were read.
  ///   - unread: The ones that could not be read, or not whole: what is known of them stays.
  mutating func take(_ found: [Row], of clients: [CaseID], unread: [CaseID]) {
    changed.removeAll { clients.contains($0) || unread.contains($0) }
    while done < sources.count, (clients + unread).contains(sources[done].client) { done += 1 }
    self.unread += unread.filter { !self.unread.contains($0) }
    replace(found) { row in row.client.map(clients.contains) ?? false }
  }

  /// Takes in what of the team's lies in the bin by now.
  mutating func take(team found: [Row]) { replace(found) { $0.client == nil } }

  /// Takes rows in the place of those that are concerned; one that is not there any more is back.
  private mutating func replace(_ found: [Row], where isConcerned: (Row) -> Bool) {
    for place in rows.indices where isConcerned(rows[place]) {
      if let now = found.first(where: { $0.isSame(as: rows[place]) }) {
        rows[place] = now
      } else {
        rows[place].isBack = true
      }
    }
    held.removeAll { row in found.contains { $0.isSame(as: row) } || isConcerned(row) }
    held += found.filter { row in !rows.contains { $0.isSame(as: row) } }
    settle()
  }

  /// Shows what was held back and is older than nothing that may still be read.
  private mutating func settle() {
    let bound = done < sources.count && !isStopped ? sources[done].last : Int.min
    let ready = held.filter { $0.thing.at.secondsSince1970 >= bound }.sorted { $0.precedes($1) }
    held.removeAll { $0.thing.at.secondsSince1970 >= bound }
    for row in ready {
      let isLast = rows.last.map { !row.precedes($0) } ?? true
      let place = isLast ? rows.count : rows.firstIndex { row.precedes($0) } ?? rows.count
      rows.insert(row, at: place)
      // What is chosen stays chosen, on its row of the screen.
      if let index, place <= index {
        self.index = index + 1
        scroll.top += 1
      }
    }
    if index == nil, !rows.isEmpty { index = 0 }
  }

  /// Notes that something was put back, before the disk has said so.
  mutating func putBack(_ row: Row) {
    guard let place = rows.firstIndex(where: { $0.isSame(as: row) }) else { return }
    rows[place].isBack = true
  }

  // MARK: Keys

  /// What a key in the list leads to.
  enum Outcome: Equatable, Sendable {
    case stay, close
    case take(Row)
    case undo, redo, ignored
  }

  /// Takes a key; `height` is how many rows a page has.
  mutating func press(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape, .backspace, .left: return .close
    case .enter: return chosen.map(Outcome.take) ?? .close
    case .character("u"), .control("z"): return .undo
    case .character("U"), .control("y"), .control("r"): return .redo
    case .up, .control("p"): move(to: (index ?? 0) - 1)
    case .down, .control("n"): move(to: (index ?? 0) + 1)
    case .pageUp: move(to: (index ?? 0) - max(1, height - 1))
    case .pageDown: move(to: (index ?? 0) + max(1, height - 1))
    case .home: move(to: 0)
    case .end: move(to: rows.count - 1)
    case .character(let letter):
      guard let outcome = press(letter: letter) else { return .ignored }
      show(height: height)
      return outcome
    default: return .ignored
    }
    show(height: height)
    return .stay
  }

  /// Goes to the next client whose name begins with a letter; nil when there is none.
  ///
  /// Where there is only one, a letter is as good as Enter, as in a menu. The keys that move come before: whoever goes
  /// down with j puts nothing back by that.
  private mutating func press(letter: Character) -> Outcome? {
    let wanted = SortKey.key(for: String(letter))
    guard !wanted.isEmpty else { return nil }
    let answering = rows.indices.filter { SortKey.key(for: rows[$0].name).hasPrefix(wanted) }
    guard let next = answering.first(where: { $0 > index ?? 0 }) ?? answering.first else {
      return nil
    }
    index = next
    let isOnly = answering.count == 1 && isComplete && !rows[next].isBack
    return isOnly ? .take(rows[next]) : .stay
  }

  /// Chooses a row.
  mutating func choose(_ place: Int) {
    if rows.indices.contains(place) { index = place }
  }

  /// Scrolls to what is chosen.
  mutating func show(height: Int) {
    if let index { scroll.show(index..<(index + 1), of: rows.count, height: height) }
  }

  /// Moves what is seen by a number of rows; the choice goes along when it would get out of sight.
  mutating func scroll(by rows: Int, height: Int) {
    guard let index else { return }
    self.index = scroll.move(by: rows, of: self.rows.count, height: height, with: index)
  }

  private mutating func move(to place: Int) {
    if !rows.isEmpty { index = max(0, min(place, rows.count - 1)) }
  }
}
