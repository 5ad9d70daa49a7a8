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

    /// The group of a case whose first due day, late ones and tasks included, is `nextDue`.
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
  /// The day of the first open task, where no do is due or the task is late before it; nil elsewhere.
  package var taskDue: Day?
  /// The day on which somebody was to look at an open escalation again, or the client was to be back from a
  /// time-out, where that is due before anything else; nil elsewhere.
  ///
  /// Where somebody is not safe it is today.
  package var lookDue: Day?
  /// The last day for finding out whether something was a breach, where nothing is due before it; nil elsewhere.
  package var findOutDue: Day?
  /// Whether somebody has to see that everyone is safe: then today is a day on which somebody looks.
  package var mustBeMadeSafe: Bool
  /// The bottlenecks that the facts show today, whoever may see them.
  package var signals: DaySignals
  /// That it was handed to its counsellor, who did not accept it yet.
  package var handover: Handover?
  /// Whether days of it contradict each other.
  package var hasDoubt: Bool
  /// Whether the definite answer was no.
  package var isRefused: Bool
  /// Plan B in words, where what is due first is that it comes up; nil elsewhere.
  package var planB: String?
  /// The first day in the house; nil while nobody said so.
  package var arrivedFrom: Day?

  package init(
    id: CaseID, number: CaseNumber, name: String, sortName: String, sortKey: String,
    counsellor: WorkerID?, standIn: WorkerID?, step: Step, nextDue: NextDue?, late: [DoID],
    group: Group, hasOpenEscalation: Bool, needsReport: Bool, hasConflict: Bool, reachOutDue: Day?,
    taskDue: Day? = nil, lookDue: Day? = nil, findOutDue: Day? = nil,
    mustBeMadeSafe: Bool = false, signals: DaySignals = DaySignals(),
    handover: Handover? = nil, hasDoubt: Bool = false, isRefused: Bool = false,
    planB: String? = nil, arrivedFrom: Day? = nil
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
    self.taskDue = taskDue
    self.lookDue = lookDue
    self.findOutDue = findOutDue
    self.mustBeMadeSafe = mustBeMadeSafe
    self.signals = signals
    self.handover = handover
    self.hasDoubt = hasDoubt
    self.isRefused = isRefused
    self.planB = planB
    self.arrivedFrom = arrivedFrom
  }
}

extension CaseRow {
  /// Whose case it is: until the receiver of a handover accepts it, whose it was; nil for nobody's.
  package var holder: WorkerID? { handover.map(\.from) ?? counsellor }

  /// The day of what is due first: a do, a task, or an escalation that waits.
  package var firstDue: Day? { findOutDue ?? lookDue ?? taskDue ?? nextDue?.day }
}

/// The order of a caseload.
///
/// By group; within a group by the next due day (for contact after care: the day to reach out), then
/// by the Latin form of the name, then by case number. Source: our own proposal; see Guide.md.
package enum CaseloadOrder {
  /// Whether one row stands above another.
  package static func precedes(_ left: CaseRow, _ right: CaseRow) -> Bool {
    let leftPlace = place(of: left)
    let rightPlace = place(of: right)
    return leftPlace == rightPlace ? isNamedBefore(left, right) : leftPlace < rightPlace
  }

  /// The rows in the order of a caseload.
  package static func sorted(_ rows: [CaseRow]) -> [CaseRow] {
    // A hundred thousand rows: small keys are moved about instead of the rows, and names are only
    // compared where group and day are the same.
    var keys = rows.indices.map { (place: place(of: rows[$0]), index: $0) }
    keys.sort { left, right in
      left.place == right.place
        ? isNamedBefore(rows[left.index], rows[right.index]) : left.place < right.place
    }
    return keys.map { rows[$0.index] }
  }

  /// Whether the name of one row stands before that of another.
  ///
  /// Equal names go by the number of the case.
  package static func isNamedBefore(_ left: CaseRow, _ right: CaseRow) -> Bool {
    if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
    if left.number != right.number { return left.number < right.number }
    return left.id < right.id
  }

  /// Group and day as one number; rows without a day stand below those with one.
  package static func place(of row: CaseRow) -> Int {
    place(in: row.group, firstDue: row.firstDue, reachOutDue: row.reachOutDue)
  }

  /// The same of what decides where a row stands.
  package static func place(of standing: RowStanding, reachOutDue: Day?) -> Int {
    place(in: standing.group, firstDue: standing.firstDue, reachOutDue: reachOutDue)
  }

  private static func place(in group: CaseRow.Group, firstDue: Day?, reachOutDue: Day?) -> Int {
    let day: Day?
    switch group {
    case .late, .thisWeek, .later: day = firstDue
    case .inContactAfter: day = reachOutDue
    case .nothingDue, .closed: day = nil
    }
    let width = 1 << 32
    let number = day.map { min(max($0.number, -width / 2 + 1), width / 2 - 2) } ?? width / 2 - 1
    return group.rawValue * width + number
  }
}
