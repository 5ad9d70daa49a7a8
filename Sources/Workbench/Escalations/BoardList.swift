package import Casework
import Screen

/// The open escalations over all clients, the one that needs the team most first.
///
/// What is chosen stays chosen whatever comes in above it; what is closed meanwhile is left out.
package struct BoardList: Equatable, Sendable {
  /// One open escalation with whose it is.
  ///
  /// What was recorded of it lies apart: a board of thousands of rows is ordered, shown and kept by these few words.
  package struct Row: Equatable, Sendable {
    /// Initials and the number of the case: the board stands where others pass by.
    package var name: String
    package var group: OpenEscalation.Group
    /// Whether it is new or was changed since somebody looked.
    package var isNew = false
    private let told: Told
    /// The words without the names that they must not say, where somebody saw them before.
    fileprivate var hidden: Hidden?

    /// What is open, in the words in which it was recorded, and whose it is.
    private final class Told: Equatable, Sendable {
      let client: CaseID
      let escalation: OpenEscalation
      /// Whose names those words must not say; nil where names show for a moment.
      let hiding: Hiding?

      init(_ escalation: OpenEscalation, of client: CaseID, hiding: Hiding?) {
        self.client = client
        self.escalation = escalation
        self.hiding = hiding
      }

      static func == (left: Told, right: Told) -> Bool {
        left === right
          || left.client == right.client && left.escalation == right.escalation
            && left.hiding == right.hiding
      }
    }

    /// The words of an escalation without names.
    fileprivate final class Hidden: Equatable, Sendable {
      let what: String
      let condition: String?

      init(what: String, condition: String?) {
        self.what = what
        self.condition = condition
      }

      static func == (left: Hidden, right: Hidden) -> Bool {
        left === right || left.what == right.what && left.condition == right.condition
      }
    }

    /// Whose names a text must not say.
    private struct Hiding: Equatable {
      var name: String
      var sortName: String
      /// What they were called before.
      var former: [String]
      /// The names of the caseload.
      var others: NameWords

      func hidden(_ escalation: OpenEscalation) -> Hidden {
        let names = HiddenNames(
          name: name, sortName: sortName, former: former, among: others)
        return Hidden(
          what: names.hidden(in: escalation.what),
          condition: escalation.conditionText.map(names.hidden(in:)))
      }
    }

    /// A row of the board.
    ///
    /// - Parameters:
    ///   - summary: Whose escalation it is.
    ///   - name: What stands for the client.
    ///   - escalation: What is open, as it was recorded.
    ///   - today: The day of which the board is.
    ///   - others: The names of the caseload, which its words must not say; nil where names show for a moment.
    init(
      of summary: CaseSummary, called name: String, _ escalation: OpenEscalation, on today: Day,
      hiding others: NameWords?
    ) {
      self.name = name
      group = escalation.group(on: today)
      let hiding = others.map {
        let names = summary.source.names
        return Hiding(
          name: names.name, sortName: names.sortName, former: names.former, others: $0)
      }
      told = Told(escalation, of: summary.id, hiding: hiding)
    }

    package var client: CaseID { told.client }

    /// What is open, as it may be shown: there is no way to the names that its words hold.
    ///
    /// Looking for them takes time, so that of a long board it is done for what shows and not for what does not.
    package var escalation: OpenEscalation {
      guard let words = hidden ?? withoutNames else { return told.escalation }
      var shown = told.escalation
      (shown.what, shown.conditionText) = (words.what, words.condition)
      return shown
    }

    /// The words without names; nil where names show.
    fileprivate var withoutNames: Hidden? { told.hiding?.hidden(told.escalation) }

    /// When it was recorded, in seconds since 1970; nil where a file does not say.
    var recordedAt: Int? { told.escalation.recordedAt }

    /// Whether the escalation says something else than another row, whichever names of it show.
    func saysOther(than row: Row) -> Bool { told.escalation != row.told.escalation }

    /// What stands for a client where others pass by: initials, and the digits of the number.
    static func name(_ name: String, sortName: String, number: CaseNumber) -> String {
      let digits = digits(of: number.text)
      let initials = Initials.of(name, sortName: sortName)
      let shown = digits.isEmpty ? number.text : digits
      return initials.isEmpty || shown.isEmpty ? initials + shown : initials + " " + shown
    }

    /// The digits at the end of a number.
    private static func digits(of number: String) -> String {
      // Of plain text each sign is one byte: that is told at once.
      guard number.utf8.allSatisfy({ $0 < 0x80 }) else {
        return String(number.reversed().prefix { $0.isNumber }.reversed())
      }
      let zero = UInt8(ascii: "0")
      let nine = UInt8(ascii: "9")
      let count = number.utf8.reversed().prefix { zero...nine ~= $0 }.count
      return String(number.suffix(count))
    }

    /// Whose it is in so many columns: initials give way before the number does, which alone says who it is.
    func name(in room: Int) -> String {
      guard TextWidth.columns(of: name) > room, let last = name.split(separator: " ").last,
        last.contains(where: \.isNumber)
      else { return name }
      let number = String(last)
      let left = room - TextWidth.columns(of: number) - 1
      var initials = name.dropLast(number.count + 1)
      while TextWidth.columns(of: String(initials)) > left { initials.removeLast() }
      // Half an initial would be another's.
      while let end = initials.last, end != "." { initials.removeLast() }
      return initials.isEmpty ? number : initials + " " + number
    }

    static func name(of value: Case) -> String {
      Self.name(value.client.name, sortName: value.client.sortName, number: value.number)
    }

    package var id: RowID { RowID(client: told.client, escalation: told.escalation.id) }
  }

  /// Tells a row from every other: whose escalation it is, and which.
  package struct RowID: Hashable, Sendable {
    package var client: CaseID
    package var escalation: EntryID
  }

  /// What is asked of an escalation that shows.
  package enum Criterion: Hashable, Sendable {
    case owner(WorkerID)
    case nobody
    case severity(Escalation.Severity)
    /// Known longer ago than so many days.
    case olderThan(Int)
    /// Of clients with whom a partner has to do.
    case partner(EntryID)
    /// Of clients whom an organisation supervises of which the team has no card, by its name.
    case organisation(String)

    /// Of which kind it is; of two of a kind only one is asked at a time.
    fileprivate var kind: Int {
      switch self {
      case .owner, .nobody: 0
      case .severity: 1
      case .olderThan: 2
      case .partner, .organisation: 3
      }
    }
  }

  /// Which ones show: those that meet all of its criteria, at most one of a kind.
  package struct Filter: Equatable, Sendable {
    /// In the order in which they are named; empty for every escalation.
    package private(set) var criteria: [Criterion] = []

    /// Every escalation.
    static let all = Filter()

    /// Asks for one more thing, in place of what was asked of the same kind; asks no longer for it
    /// where it was asked already.
    mutating func toggle(_ criterion: Criterion) {
      let wasAsked = criteria.contains(criterion)
      criteria.removeAll { $0.kind == criterion.kind }
      guard !wasAsked else { return }
      criteria.insert(
        criterion, at: criteria.firstIndex { $0.kind > criterion.kind } ?? criteria.count)
    }
  }

  /// A line of the list.
  enum Line: Equatable {
    case head(OpenEscalation.Group, count: Int)
    case row(Int)
    /// What happened, on a line of its own where rows are large.
    case what(Int)
    /// An empty line between rows.
    case gap
  }

  /// What a list is made of: as long as that is the same, so is the list.
  struct Basis: Equatable, Sendable {
    /// What the clients were like; see `ClientsPane.revision`.
    var revision: Int
    var today: Day
    /// The names that its words must not say; nil where names show for a moment.
    var hiding: NameWords?
  }

  /// nil where it is not to be shown again.
  var basis: Basis?
  package private(set) var rows: [Row]
  /// The words without names of what somebody saw, by the places of the rows: apart from those, for the first change of
  /// one of them copies them all.
  private var seen: [Int: Row.Hidden] = [:]
  package let filter: Filter
  /// Whether every row has a line more for what happened, and an empty one below it.
  let isSpaced: Bool
  /// What the rows are narrowed to: all of its words stand in each; empty for nothing.
  var sought = ""
  /// The field in which that is typed; nil while nobody types.
  var field: TextField?
  var scroll = ListScroll()
  // What a frame asks for at every row is found when the rows or the choice change.
  /// The place of what is chosen; nil in an empty list.
  package private(set) var index: Int?
  /// Everything the list shows: the groups, and below each its rows.
  let lines: [Line]
  /// The columns that the longest name takes.
  let widestName: Int

  init(_ rows: [Row], filter: Filter = .all, isSpaced: Bool = false) {
    self.isSpaced = isSpaced
    self.rows = rows
    self.filter = filter
    lines = Self.lines(of: rows, isSpaced: isSpaced)
    widestName = rows.reduce(0) { max($0, TextWidth.columns(of: $1.name)) }
    index = rows.isEmpty ? nil : 0
  }

  /// Whether it shows all that is open.
  var isWhole: Bool { filter == .all && sought.isEmpty }

  /// Whether it can be shown again as long as its basis is the same: nothing in it was left out or is marked.
  var canBeKept: Bool {
    isWhole && basis?.hiding != nil && !rows.contains(where: \.isNew)
  }

  /// Makes it as it is for who comes to it anew.
  mutating func beginAnew() {
    choose(0)
    scroll = ListScroll()
    field = nil
  }

  package var chosen: Row? { index.map { row(at: $0) } }

  /// The row at a place, with the words that it was seen with.
  func row(at place: Int) -> Row {
    var row = rows[place]
    row.hidden = seen[place]
    return row
  }

  private static func lines(of rows: [Row], isSpaced: Bool) -> [Line] {
    var lines: [Line] = []
    var counts: [OpenEscalation.Group: Int] = [:]
    for row in rows { counts[row.group, default: 0] += 1 }
    for (place, row) in rows.enumerated() {
      if place == 0 || rows[place - 1].group != row.group {
        lines.append(.head(row.group, count: counts[row.group] ?? 0))
      }
      lines.append(.row(place))
      if isSpaced { lines += [.what(place), .gap] }
    }
    return lines
  }

  /// The head of the group of the first row that shows, where it stands above what shows.
  var headAbove: (group: OpenEscalation.Group, count: Int)? {
    guard lines.indices.contains(scroll.top) else { return nil }
    if case .head = lines[scroll.top] { return nil }
    for case .head(let group, let count) in lines[..<scroll.top].reversed() {
      return (group, count)
    }
    return nil
  }

  /// How many rows stand above what shows, and how many of those are new.
  var above: (count: Int, new: Int) {
    var (count, new) = (0, 0)
    for case .row(let place) in lines.prefix(scroll.top) {
      count += 1
      if rows[place].isNew { new += 1 }
    }
    return (count, new)
  }

  /// How many lines a row takes that have something on them.
  var rowHeight: Int { isSpaced ? 2 : 1 }

  /// Chooses what is new or was changed, the last recorded first; false when nothing is.
  mutating func chooseNewest() -> Bool {
    let new = rows.filter(\.isNew)
    guard
      let row = new.max(by: { ($0.recordedAt ?? 0) < ($1.recordedAt ?? 0) })
    else { return false }
    choose(row.id)
    lookAtChosen()
    return true
  }

  /// Chooses the row at a place, or the nearest there is.
  mutating func choose(_ place: Int) {
    guard !rows.isEmpty else { return }
    index = max(0, min(place, rows.count - 1))
  }

  /// Chooses a row, or the first one where there is none such.
  mutating func choose(_ id: RowID) {
    index = rows.isEmpty ? nil : rows.firstIndex { $0.id == id } ?? 0
  }

  /// Keeps to what was chosen in a list before, or to what stood next to it.
  ///
  /// - Parameters:
  ///   - before: The list that this one takes the place of.
  ///   - changed: The clients of whom a colleague changed something: what is new or changed of them is marked.
  mutating func keep(to before: BoardList, marking changed: Set<CaseID>) {
    scroll = before.scroll
    sought = before.sought
    field = before.field
    let places = Dictionary(
      uniqueKeysWithValues: before.rows.indices.map { (before.rows[$0].id, $0) })
    for place in rows.indices {
      let isMarked = changed.contains(rows[place].client)
      guard let old = places[rows[place].id].map({ before.rows[$0] }) else {
        rows[place].isNew = isMarked
        continue
      }
      rows[place].isNew =
        old.isNew || isMarked && rows[place].saysOther(than: old)
    }
    guard let chosen = before.chosen else { return }
    if let place = rows.firstIndex(where: { $0.id == chosen.id }) {
      choose(place)
    } else {
      choose(before.index ?? 0)
    }
  }

  /// Begins what shows with a whole row: the second line of a large one says nothing without its first.
  ///
  /// - Parameter isUp: Whether somebody scrolls up, so that the row above comes in.
  mutating func beginWithWholeRow(up isUp: Bool = false) {
    guard isSpaced else { return }
    while lines.indices.contains(scroll.top) {
      switch lines[scroll.top] {
      case .what, .gap: scroll.top += isUp ? -1 : 1
      case .head, .row: return
      }
    }
  }

  /// The lines that show in so many; a large row that has no room for its second line is left out.
  func shown(in height: Int) -> ArraySlice<Line> {
    let shown = lines.dropFirst(scroll.top).prefix(height)
    if isSpaced, shown.count > 1, case .row? = shown.last { return shown.dropLast() }
    return shown
  }

  /// Hides the names in what shows in so many lines, once: not again with each frame.
  mutating func hideNames(in height: Int) {
    for case .row(let place) in shown(in: height) where seen[place] == nil {
      seen[place] = rows[place].withoutNames
    }
  }

  /// Turns the wheel: what is chosen goes along so that it shows.
  mutating func scroll(by count: Int, height: Int) {
    guard let index else { return }
    let lines = lines
    let place = lines.firstIndex(of: .row(index)) ?? 0
    let moved = scroll.move(by: count, of: lines.count, height: height, with: place)
    beginWithWholeRow(up: count < 0)
    guard moved != place else { return }
    let rest = moved > place ? Array(lines[moved...]) : lines[...moved].reversed()
    for case .row(let row) in rest {
      choose(row)
      break
    }
  }

  /// Takes the mark of something new off the chosen row: it was looked at.
  mutating func lookAtChosen() {
    guard let index else { return }
    // A row that has no mark is left alone, for the first change copies them all.
    if rows[index].isNew { rows[index].isNew = false }
  }

  /// What a key leads to.
  enum Outcome: Equatable {
    case moved, close, ignored
  }

  /// Takes a key; `page` is how many rows a page has.
  mutating func press(_ key: Key, page: Int) -> Outcome {
    let place = index ?? 0
    switch key {
    case .escape, .backspace, .left, .character("q"), .function(4): return .close
    case .up, .character("["), .altUp: choose(place - 1)
    case .down, .character("]"), .altDown: choose(place + 1)
    case .pageUp: choose(place - max(1, page - 1))
    case .pageDown: choose(place + max(1, page - 1))
    case .home: choose(0)
    case .end: choose(rows.count - 1)
    default: return .ignored
    }
    lookAtChosen()
    return .moved
  }
}
