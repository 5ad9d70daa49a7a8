package import Casework

/// Which cases the list shows.
package enum CaseloadView: String, CaseIterable, Sendable {
  /// Those of which the worker is counsellor or stand-in.
  case mine
  case everyone
  case closed
}

/// The list of clients, grouped by when they need something.
package struct ClientsPane: Equatable, Sendable {
  /// One line of the list: the head of a group, or a client.
  package enum Line: Equatable, Sendable {
    case group(CaseRow.Group, count: Int)
    case client(CaseRow)
  }

  package private(set) var summaries: [CaseSummary] {
    didSet { openCount = Self.openCount(of: summaries) }
  }
  package private(set) var rows: [CaseRow] = []
  package private(set) var lines: [Line] = []
  /// Every day that something of a row is due on, once, the first one first.
  package private(set) var dueDays: [Day] = []
  /// The first day on which a former client is to be heard of; nil when there is none.
  package private(set) var firstReachOut: Day?
  /// How many clients belong in the list; the chosen one may stay in it who does not any more.
  package private(set) var belongingCount = 0
  /// How many cases are open in the whole store.
  package private(set) var openCount: Int
  /// How many cases of the whole store are closed.
  package var closedCount: Int { summaries.count - openCount }
  package var view = CaseloadView.mine
  package var selected: CaseID? {
    didSet { if selected != oldValue { findSelected() } }
  }
  // What a frame asks of a list that may be very long is found when the list or the choice changes.
  /// The place of the chosen client among `rows`.
  package private(set) var selectedIndex: Int?
  /// The line of the chosen client among `lines`.
  package private(set) var selectedLine: Int?
  package var scroll = ListScroll()
  /// Cases that a colleague changed while this worker was looking.
  package var changedElsewhere: Set<CaseID> = []

  package init(summaries: [CaseSummary]) {
    self.summaries = summaries
    openCount = Self.openCount(of: summaries)
  }

  private static func openCount(of summaries: [CaseSummary]) -> Int {
    summaries.count { $0.closedOn == nil }
  }

  /// Takes new summaries; the choice and the place on the screen stay.
  package mutating func replace(_ summaries: [CaseSummary]) { self.summaries = summaries }

  /// Orders the rows for a worker and a day.
  ///
  /// The chosen client stays chosen and stays where they were on the screen, also when they do not
  /// belong in the list any more: nobody vanishes from under the cursor, or from under a note that
  /// is being written. They leave the list when it is ordered again after the choice has moved on.
  package mutating func rebuild(for worker: WorkerID?, on today: Day) {
    let rowOnScreen = selectedLine.map { $0 - scroll.top }
    belongingCount = summaries.count { shows($0, for: worker) }
    rows = CaseloadOrder.sorted(
      summaries.filter { $0.id == selected || shows($0, for: worker) }.map { $0.row(on: today) })
    lines = []
    for group in CaseRow.Group.allCases {
      let members = rows.filter { $0.group == group }
      if !members.isEmpty { lines.append(.group(group, count: members.count)) }
      lines += members.map(Line.client)
    }
    findDays()
    findSelected()
    if let rowOnScreen, let line = selectedLine {
      scroll.top = max(0, line - rowOnScreen)
    } else if selected != nil, selectedLine == nil {
      selectFirst()
    }
  }

  private func shows(_ summary: CaseSummary, for worker: WorkerID?) -> Bool {
    switch view {
    case .mine: summary.closedOn == nil && worker.map(summary.isCaseload(of:)) ?? true
    case .everyone: summary.closedOn == nil
    case .closed: summary.closedOn != nil
    }
  }

  package var selectedRow: CaseRow? { selectedIndex.map { rows[$0] } }

  private mutating func findSelected() {
    selectedIndex = selected.flatMap { id in rows.firstIndex { $0.id == id } }
    selectedLine = selected.flatMap { id in
      lines.firstIndex { if case .client(let row) = $0 { row.id == id } else { false } }
    }
  }

  private mutating func findDays() {
    dueDays = []
    let days = rows.compactMap { $0.group == .inContactAfter ? nil : $0.nextDue?.day }
    for day in days.sorted() where day != dueDays.last {
      dueDays.append(day)
    }
    firstReachOut = rows.compactMap { $0.group == .inContactAfter ? $0.reachOutDue : nil }.min()
  }

  /// Shows another list; the chosen client stays chosen when they are in it.
  package mutating func show(_ view: CaseloadView, for worker: WorkerID?, on today: Day) {
    self.view = view
    let chosen = selected
    selected = nil
    rebuild(for: worker, on: today)
    selected = rows.contains { $0.id == chosen } ? chosen : rows.first?.id
    scroll = ListScroll()
  }

  /// Chooses the first client, or none in an empty list.
  package mutating func selectFirst() { selected = rows.first?.id }

  /// Moves the choice by a number of clients, not beyond the ends.
  package mutating func move(by count: Int) {
    guard !rows.isEmpty else { return }
    let index = (selectedIndex ?? 0) + count
    selected = rows[max(0, min(index, rows.count - 1))].id
  }

  /// Scrolls to the chosen client.
  package mutating func scrollToSelected(height: Int) {
    guard let line = selectedLine else { return }
    scroll.show(line..<(line + 1), of: lines.count, height: height)
  }
}
