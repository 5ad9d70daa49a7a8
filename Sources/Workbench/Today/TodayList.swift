package import Casework
import Screen

/// What is due over a list of clients, by when: late, today, within seven days, later.
package struct TodayList: Equatable, Sendable {
  /// When something is due.
  package enum Group: Int, CaseIterable, Sendable {
    case late, today, sevenDays, later

    /// The group of a day, seen from today.
    init(_ day: Day, today: Day) {
      self =
        day < today
        ? .late
        : day == today ? .today : day - today <= CaseRow.Group.weekDays ? .sevenDays : .later
    }
  }

  /// One thing that is due with one client.
  package struct Due: Equatable, Sendable {
    package var client: CaseID
    /// What the client is called.
    package var name: String
    package var item: ChecklistItem
    /// Who counsels that client, where it is not who works here alone whose clients show; else nil.
    package var whose: String?
    /// What is to be done.
    package var what: String
    package var day: Day
    /// From which day a bottleneck shows; nil for anything else, and when nobody can tell.
    package var since: Day?
  }

  /// One line of the list.
  package enum Line: Equatable, Sendable {
    case heading(Group, count: Int)
    case due(Due)
    /// An empty line between what is due, where rows are large.
    case gap
  }

  /// The most that the list shows; what is due after that is counted only.
  static let most = 1000
  private static let mostOfWhose = 16

  package private(set) var lines: [Line] = []
  /// Everything that is due, whether it shows or not.
  package let count: Int
  /// The columns that say whose a row is; 0 where no row says it.
  let whoseWidth: Int
  /// The chosen line; always one of something due, nil in an empty list.
  private(set) var index: Int?
  var scroll = ListScroll()

  /// A list of what is due, with the first of it chosen.
  ///
  /// - Parameters:
  ///   - dues: What is due, in order.
  ///   - count: How much is due in all.
  ///   - showsWhose: Whether the rows have a column for whose they are.
  ///   - isSpaced: Whether an empty line stands between what is due.
  ///   - today: The office's day.
  init(
    _ dues: [Due], count: Int, showsWhose: Bool, isSpaced: Bool, today: Day
  ) {
    self.count = count
    let widths = showsWhose ? dues.compactMap { $0.whose.map { TextWidth.columns(of: $0) } } : []
    whoseWidth = min(Self.mostOfWhose, widths.max() ?? 0)
    for group in Group.allCases {
      let members = dues.filter { Group($0.day, today: today) == group }
      if !members.isEmpty { lines.append(.heading(group, count: members.count)) }
      for (place, due) in members.enumerated() {
        if isSpaced, place > 0 { lines.append(.gap) }
        lines.append(.due(due))
      }
    }
    index = lines.isEmpty ? nil : 1
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

  /// Chooses the same thing as in another list, where it is still due, else what is in its place.
  mutating func keep(to before: TodayList) {
    guard !lines.isEmpty, let was = before.chosen else { return }
    let same = lines.firstIndex {
      if case .due(let due) = $0 { due.client == was.client && due.item == was.item } else { false }
    }
    index = same ?? nearest(to: before.index ?? 1, by: 1)
    scroll = before.scroll
  }

  /// What a key in the list leads to.
  enum Outcome: Equatable, Sendable { case stay, close, go(Due), ignored }

  /// Takes a key; `height` is how many rows a page has.
  mutating func press(_ key: Key, height: Int) -> Outcome {
    switch key {
    case .escape, .backspace, .left, .character("h"), .character("q"): return .close
    case .enter, .right, .character("l"): return chosen.map(Outcome.go) ?? .close
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp, .control("u"): move(by: -max(1, height - 1))
    case .pageDown, .control("d"): move(by: max(1, height - 1))
    case .home: move(by: -lines.count)
    case .end, .character("G"): move(by: lines.count)
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
