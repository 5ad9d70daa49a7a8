import Casework
import Screen

/// What is due over a list of clients: late, today, within seven days, later; or worker by worker.
///
/// A row stays where it stood when the list came up, until the list is left: what was dealt with
/// meanwhile is grey, what got another day says which.
package struct TodayList: Equatable, Sendable {
  /// The most that the list shows; what is due after that is counted only.
  static let most = 1000
  private static let mostOfWhose = 16

  package let scope: Scope
  package private(set) var lines: [Line] = []
  /// The rows without what stands between them.
  private(set) var dues: [Due] = []
  /// The workers in the order in which they come; empty where the list is divided by days.
  private var heads: [Head]
  /// Everything that is due, whether it shows or not, and what is grey.
  package private(set) var count: Int
  /// Whether something is due after what the list looks ahead to.
  let hasMoreAfter: Bool
  /// The columns that say whose a row is; 0 where no row says it.
  private(set) var whoseWidth: Int
  private let showsWhose: Bool
  private let isSpaced: Bool
  private let today: Day
  /// The chosen line; always one of something due, nil in an empty list.
  private(set) var index: Int?
  package private(set) var marks: Set<RowID> = []
  var scroll = ListScroll()

  /// A list of what is due, with the first of it chosen.
  ///
  /// - Parameters:
  ///   - dues: What is due, in order.
  ///   - scope: How it is divided.
  ///   - heads: Those who have something of it, in the order in which they come.
  ///   - count: How much is due in all.
  ///   - hasMoreAfter: Whether something is due after what the list looks ahead to.
  ///   - showsWhose: Whether the rows have a column for whose they are.
  ///   - isSpaced: Whether an empty line stands between what is due.
  ///   - today: The office's day.
  init(
    _ dues: [Due], scope: Scope, heads: [Head] = [], count: Int, hasMoreAfter: Bool,
    showsWhose: Bool, isSpaced: Bool, today: Day
  ) {
    self.scope = scope
    self.heads = heads
    self.count = count
    self.hasMoreAfter = hasMoreAfter
    self.showsWhose = showsWhose
    self.isSpaced = isSpaced
    self.today = today
    whoseWidth = 0
    arrange(dues)
    index = lines.isEmpty ? nil : 1
  }

  /// Puts rows below their headings.
  private mutating func arrange(_ dues: [Due]) {
    lines = []
    self.dues = []
    let widths = showsWhose ? dues.compactMap { $0.whose.map { TextWidth.columns(of: $0) } } : []
    whoseWidth = min(Self.mostOfWhose, widths.max() ?? 0)
    if scope == .perWorker {
      // What was agreed with partners is the team's, and stands before what each has.
      let agreements = dues.filter(\.item.isAgreement)
      add(.heading(.agreements, count: agreements.count { $0.settled == nil }), agreements)
      let dues = dues.filter { !$0.item.isAgreement }
      for head in heads { add(.worker(head), dues.filter { $0.worker == head.worker }) }
      return
    }
    for group in Group.allCases {
      let members = dues.filter { $0.place(today: today) == group }
      let count = members.count {
        $0.settled == nil && $0.group(today: today) == group
      }
      add(.heading(group, count: count), members)
    }
  }

  private mutating func add(_ heading: Line, _ members: [Due]) {
    guard !members.isEmpty else { return }
    lines.append(heading)
    for (place, due) in members.enumerated() {
      if isSpaced, place > 0 { lines.append(.gap) }
      lines.append(.due(due))
    }
    dues += members
  }

  /// What is chosen; nil in an empty list.
  package var chosen: Due? {
    index.flatMap { if case .due(let due) = lines[$0] { due } else { nil } }
  }

  /// The place of what is chosen among all that is due, from 1.
  var place: Int {
    guard let index else { return 0 }
    return lines[...index].count { if case .due = $0 { true } else { false } }
  }

  // MARK: What others and oneself do meanwhile

  /// Keeps the rows of the same list where they stood, and chooses the same one.
  ///
  /// - Parameters:
  ///   - before: The list as it was.
  ///   - settled: Gives a row that is not due any more with what became of it.
  mutating func keep(to before: TodayList, settled: (Due) -> Due) {
    guard scope == before.scope, today == before.today else { return choose(as: before) }
    var fresh: [RowID: Due] = [:]
    for due in dues { fresh[due.id] = due }
    var kept: [Due] = []
    for old in before.dues {
      if var now = fresh.removeValue(forKey: old.id) {
        now.place = old.place
        // Who does it by now is said, and the row stays with whom it stood.
        if scope == .perWorker, now.worker != old.worker {
          now.whose = now.whose ?? heads.first { $0.worker == now.worker }?.name
          now.worker = old.worker
        }
        kept.append(now)
      } else {
        // Whether a meeting was held is known once its case is read.
        let isOpen = old.settled == nil || (old.settled == .gone && old.turn == .appointment)
        kept.append(isOpen ? settled(old) : old)
        count += 1
      }
    }
    let known = heads
    heads = before.heads.map { head in
      known.first { $0.worker == head.worker } ?? head.emptied
    }
    heads += known.filter { head in !before.heads.contains { $0.worker == head.worker } }
    let added = dues.filter { fresh[$0.id] != nil }
    arrange(Self.merged(kept, added))
    marks = before.marks.intersection(dues.map(\.id))
    choose(as: before)
  }

  /// Rows of two lists, each in order.
  private static func merged(_ left: [Due], _ right: [Due]) -> [Due] {
    guard !right.isEmpty else { return left }
    var merged: [Due] = []
    var rest = right[...]
    for due in left {
      while let next = rest.first, next.place < due.place {
        merged.append(next)
        rest.removeFirst()
      }
      merged.append(due)
    }
    return merged + rest
  }

  /// Chooses the same thing as in another list, else what is in its place.
  private mutating func choose(as before: TodayList) {
    guard !lines.isEmpty, let was = before.chosen else { return }
    let same = lines.firstIndex { if case .due(let due) = $0 { due.id == was.id } else { false } }
    index = same ?? nearest(to: before.index ?? 1, by: 1)
    scroll = before.scroll
  }

  // MARK: Marks

  /// Marks the chosen row, or takes its mark away, and goes on to the next.
  ///
  /// What only builds up is nobody's to do, and has no mark; nor has a meeting.
  mutating func flipMark() {
    guard let id = chosen?.id, !id.item.isBottleneck, id.turn != .appointment else { return }
    if !marks.insert(id).inserted { marks.remove(id) }
    move(by: 1)
  }

  /// Takes all marks away.
  mutating func clearMarks() { marks = [] }

  /// The marked rows in the order of the list.
  var marked: [Due] { marks.isEmpty ? [] : dues.filter { marks.contains($0.id) } }

  // MARK: Keys

  /// What a key in the list leads to.
  enum Outcome: Equatable, Sendable {
    case stay, close
    case go(Due)
    case marked, ignored
  }

  /// Takes a key; `height` is how many rows a page has.
  mutating func press(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape where !marks.isEmpty: clearMarks()
    case .escape, .backspace, .left, .character("q"): return .close
    case .enter, .right: return chosen.map(Outcome.go) ?? .close
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -max(1, height - 1))
    case .pageDown: move(by: max(1, height - 1))
    case .home: move(by: -lines.count)
    case .end: move(by: lines.count)
    case .character("m"):
      // The next row is no answer to a key that does nothing.
      if chosen?.turn == .appointment { return .ignored }
      let outcome = chosen.map { $0.item.isBottleneck ? Outcome.ignored : .marked } ?? .ignored
      flipMark()
      show(height: height)
      return outcome
    default: return .ignored
    }
    show(height: height)
    return .stay
  }

  /// Chooses what is due on a line; a heading cannot be chosen.
  mutating func choose(line: Int) {
    guard lines.indices.contains(line), case .due = lines[line] else { return }
    index = line
  }

  /// Scrolls to what is chosen.
  mutating func show(height: Int) {
    if let index { scroll.show(index..<(index + 1), of: lines.count, height: height) }
  }

  /// Moves what is seen by a number of rows; the choice goes along when it would get out of sight.
  mutating func scroll(by rows: Int, height: Int) {
    guard let index else { return }
    let line = scroll.move(by: rows, of: lines.count, height: height, with: index)
    self.index = nearest(to: line, by: rows < 0 ? -1 : 1)
  }

  private mutating func move(by count: Int) {
    guard let index else { return }
    self.index = nearest(to: index + count, by: count < 0 ? -1 : 1)
  }

  /// The line of something due at a place or next to it; a list never ends in a heading.
  private func nearest(to place: Int, by step: Int) -> Int {
    var line = max(1, min(place, lines.count - 1))
    while true {
      if case .due = lines[line] { return line }
      line += step
    }
  }
}
