/// The do that is due first, and when.
package struct NextDue: Hashable, Sendable {
  package var id: DoID
  package var day: Day

  package init(id: DoID, day: Day) {
    self.id = id
    self.day = day
  }
}

/// One case as a list shows it on one day.
package struct CaseRow: Hashable, Sendable {
  /// The groups of a caseload, in the order in which they are shown: by when somebody needs
  /// something, not by step.
  package enum Group: Int, CaseIterable, Comparable, Sendable {
    case late
    /// Today and the seven days after it.
    case thisWeek
    case later, nothingDue, inContactAfter, closed

    package static func < (left: Group, right: Group) -> Bool { left.rawValue < right.rawValue }

    /// How many days after today still belong to "this week".
    package static let weekDays = 7

    /// The group of a case whose first due day, late ones included, is `nextDue`.
    package init(step: Step, isClosed: Bool, nextDue: Day?, today: Day) {
      if isClosed {
        self = .closed
      } else if step == .afterContact {
        self = .inContactAfter
      } else if let nextDue {
        self =
          nextDue < today ? .late : nextDue - today <= Self.weekDays ? .thisWeek : .later
      } else {
        self = .nothingDue
      }
    }
  }

  package var id: CaseID
  package var number: CaseNumber
  package var name: String
  package var sortName: String
  package var sortKey: String
  package var counsellor: WorkerID?
  package var standIn: WorkerID?
  package var step: Step
  package var nextDue: NextDue?
  /// What is late, the latest first.
  package var late: [DoID]
  package var group: Group
  package var hasOpenEscalation: Bool
  /// Whether a breach still has to be reported to probation.
  package var needsReport: Bool
  package var hasConflict: Bool
  /// By when to get in touch again, for a client in contact after care.
  ///
  /// A wish, never "late".
  package var reachOutDue: Day?

  package init(
    id: CaseID, number: CaseNumber, name: String, sortName: String, sortKey: String,
    counsellor: WorkerID?, standIn: WorkerID?, step: Step, nextDue: NextDue?, late: [DoID],
    group: Group, hasOpenEscalation: Bool, needsReport: Bool, hasConflict: Bool, reachOutDue: Day?
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.sortName = sortName
    self.sortKey = sortKey
    self.counsellor = counsellor
    self.standIn = standIn
    self.step = step
    self.nextDue = nextDue
    self.late = late
    self.group = group
    self.hasOpenEscalation = hasOpenEscalation
    self.needsReport = needsReport
    self.hasConflict = hasConflict
    self.reachOutDue = reachOutDue
  }
}

/// The order of a caseload.
///
/// By group; within a group by the next due day (for contact after care: the day to reach out), then
/// by the Latin form of the name, then by case number. Source: our own proposal; see Guide.md.
package enum CaseloadOrder {
  /// Whether one row stands above another.
  package static func precedes(_ left: CaseRow, _ right: CaseRow) -> Bool {
    if left.group != right.group { return left.group < right.group }
    let leftDay = day(of: left)
    let rightDay = day(of: right)
    if leftDay != rightDay { return leftDay < rightDay }
    if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
    if left.number != right.number { return left.number < right.number }
    return left.id < right.id
  }

  /// The rows in the order of the client list.
  package static func sorted(_ rows: [CaseRow]) -> [CaseRow] { rows.sorted(by: precedes) }

  /// Rows without a day stand below those with one.
  private static func day(of row: CaseRow) -> Int {
    switch row.group {
    case .late, .thisWeek, .later: row.nextDue?.day.number ?? Int.max
    case .inContactAfter: row.reachOutDue?.number ?? Int.max
    case .nothingDue, .closed: Int.max
    }
  }
}
