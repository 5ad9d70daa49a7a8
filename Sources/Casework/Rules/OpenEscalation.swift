/// What the board and a list need of an open escalation without reading its case.
package struct OpenEscalation: Hashable, Sendable {
  /// What is wrong with the handling, the most urgent first; the raw values are the words of
  /// `list --escalations --json`.
  ///
  /// Source: Guide, "Escalation object", queue order.
  package enum Group: String, CaseIterable, Comparable, Sendable {
    /// A breach that probation has not heard of, or something of which nobody has said yet whether it is
    /// one.
    case unreported
    /// Nobody has it.
    case unowned
    /// The day on which somebody was to look at it again has passed.
    case reviewPassed
    case handled

    package static func < (left: Group, right: Group) -> Bool { left.order < right.order }

    private var order: Int {
      switch self {
      case .unreported: 0
      case .unowned: 1
      case .reviewPassed: 2
      case .handled: 3
      }
    }
  }

  package var id: EntryID
  package var severity: Escalation.Severity
  package var what: String
  package var condition: ConditionID?
  /// Whether a condition was broken, as far as it was decided by now.
  package var isBreach: Bool
  /// Whether nobody knows yet if a condition was broken.
  package var isUnclear: Bool
  /// Whether somebody said that a house rule was broken and no condition.
  package var isHouseRule = false
  /// Whether somebody said that not everyone is safe.
  package var isUnsafe: Bool
  /// Whether somebody has to see that everyone is safe; see `Escalation.mustBeMadeSafe`.
  package var mustBeMadeSafe = false
  /// When it was known; without a clock that is the beginning of the day.
  package var knownOn: Day
  package var knownClock: String?
  /// When it happened, where that was before it was known.
  package var happenedOn: Day?
  package var happenedClock: String?
  package var reportedOn: Day?
  package var reportedClock: String?
  /// The last day in time for a report, or for finding out whether one is to be made; nil where none is to be
  /// made any more.
  package var reportDue: Day?
  /// The clock on that day, where hours were agreed; nil for the whole day.
  package var reportDueClock: String?
  /// By when it was to be reported, once it was.
  package var reportWasDue: ReportDeadline?
  package var toldOn: Day?
  package var owner: WorkerID?
  /// Who had it and is not in the team, so that nobody has it; only `held(among:)` says so.
  package var formerOwner: WorkerID?
  /// When somebody has to look at it again.
  package var review: Day?
  /// When a review was agreed; nil where none was.
  package var reviewOn: Day?
  /// When the client is to come back from a time-out; nil where none runs.
  package var returnOn: Day?
  /// Whether it is closed but for the eyes of a second person.
  package var awaitsSecond: Bool
  /// On which day and by whom it was closed, where it waits for a second person.
  package var closedOn: Day?
  package var closedBy: WorkerID?
  /// When it was recorded, in seconds since 1970; nil where a file does not say.
  package var recordedAt: Int?
  /// The office's offset from UTC when it was recorded: clocks are put back and forward since.
  package var recordedOffset: Int?
  /// What the condition says that was broken.
  package var conditionText: String?
  /// Of which kind that condition is; nil where its words alone are left.
  package var conditionKind: String?
  /// Since when that condition is no longer in force; nil as long as it holds.
  package var conditionEndedOn: Day?
  /// Whether two people said at once who has it, and nobody has chosen yet.
  package var hasTwoOwners = false
  /// Whether something else about it waits for somebody to choose between two answers.
  package var hasTwoAnswers = false
  /// The partners that have to do with the case.
  package var partners: [EntryID] = []
  /// The probation organisation of the case by its name, where none of its partners is one.
  package var probation: String?

  package init(
    id: EntryID, severity: Escalation.Severity, what: String, condition: ConditionID? = nil,
    isBreach: Bool, isUnclear: Bool = false, isUnsafe: Bool = false, knownOn: Day,
    knownClock: String? = nil,
    reportedOn: Day? = nil,
    reportedClock: String? = nil, reportDue: Day? = nil, toldOn: Day? = nil,
    owner: WorkerID? = nil, review: Day? = nil, returnOn: Day? = nil, awaitsSecond: Bool = false,
    recordedAt: Int? = nil
  ) {
    self.id = id
    self.severity = severity
    self.what = what
    self.condition = condition
    self.isBreach = isBreach
    self.isUnclear = isUnclear
    self.isUnsafe = isUnsafe
    self.knownOn = knownOn
    self.knownClock = knownClock
    self.reportedOn = reportedOn
    self.reportedClock = reportedClock
    self.reportDue = reportDue
    self.toldOn = toldOn
    self.owner = owner
    self.review = review
    self.returnOn = returnOn
    self.awaitsSecond = awaitsSecond
    self.recordedAt = recordedAt
  }

  /// Whether the client still has to hear that it was reported; see `Escalation.mustBeTold`.
  package var mustBeTold: Bool { reportedOn != nil && toldOn == nil }

  /// Who has it, where that is settled; nil where nobody has, and where two answers wait for somebody to choose.
  ///
  /// `owner` is the first of the two then, and nobody may take it for the one. Source: ours.
  package var settledOwner: WorkerID? { hasTwoOwners ? nil : owner }

  /// The escalation as a team sees it: who is not in it has nothing, whatever was recorded.
  ///
  /// Where two said at once who has it, somebody still has to choose, and it stays as it is. Source: ours.
  ///
  /// - Parameter colleagues: Who is in the team; see `Team.colleagues(on:)`.
  /// - Returns: The same escalation, without an owner who is none.
  package func held(among colleagues: Set<WorkerID>) -> OpenEscalation {
    guard let owner, !hasTwoOwners, !colleagues.contains(owner) else { return self }
    var held = self
    (held.owner, held.formerOwner) = (nil, owner)
    return held
  }

  /// What stands first with the handling on a day.
  package func group(on today: Day) -> Group {
    if isBreach || isUnclear, reportedOn == nil { return .unreported }
    if owner == nil { return .unowned }
    if let review, review < today { return .reviewPassed }
    return .handled
  }

  /// By how many days the report is late; 0 while it is in time, and where none is due.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - clock: Its clock, as `14:30`; nil where nobody knows it.
  /// - Returns: Days.
  package func daysLate(on today: Day, at clock: String?) -> Int {
    guard let reportDue else { return 0 }
    return Escalation.daysLate(
      on: today, at: clock, due: reportDue, severity, knownOn: knownOn, knownClock,
      offset: recordedOffset)
  }

  /// Whether the report is late, also where hours were agreed and it is the same day.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - clock: Its clock, as `14:30`; nil where nobody knows it.
  /// - Returns: False where no report is due.
  package func isReportLate(on today: Day, at clock: String?) -> Bool {
    daysLate(on: today, at: clock) > 0 || lateSince(on: today, at: clock) != nil
  }

  /// The last day for finding out whether a condition was broken; nil where that is known.
  package var findOutDue: Day? { isUnclear && reportedOn == nil ? reportDue : nil }

  /// Since when today the report is late; nil while it is in time, and where it has been late for days.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - clock: Its clock, as `14:30`; nil where nobody knows it.
  /// - Returns: A time, such as `10:00`.
  package func lateSince(on today: Day, at clock: String?) -> String? {
    guard let reportDue, reportDue == today, reportedOn == nil,
      ReportDeadline(day: reportDue, clock: reportDueClock).hasPassed(on: today, at: clock)
    else { return nil }
    return reportDueClock
  }

  /// When it happened, or was known where nobody said; without a clock that is the beginning of the day.
  package var began: (on: Day, clock: String?) {
    happenedOn.map { ($0, happenedClock) } ?? (knownOn, knownClock)
  }

  /// How many minutes ago it began, also over a night in which the office's clock was put forward or back.
  ///
  /// - Parameters:
  ///   - today: The office's calendar day.
  ///   - clock: Its clock, as `14:30`.
  ///   - offset: Its offset from UTC in seconds.
  /// - Returns: Minutes, 0 at least; nil where no time is known.
  package func minutesSinceBegun(on today: Day, at clock: String, offset: Int) -> Int? {
    guard let from = OfficeClock.minutes(of: began.clock), let now = OfficeClock.minutes(of: clock)
    else { return nil }
    return max(
      0, OfficeClock.minutes(from: began.on, from, to: today, now, offset: offset))
  }

  /// Whether it comes before another on the board of a day.
  ///
  /// The order: what is wrong with the handling, severity, age. Of breaches that are not reported the
  /// heaviest comes first. Source: Guide, "Escalation object", queue order.
  ///
  /// - Parameters:
  ///   - other: The other one.
  ///   - today: The office's calendar day.
  /// - Returns: False for two that are equal in all of it, so that the identifier can decide.
  package func precedes(_ other: OpenEscalation, on today: Day) -> Bool {
    BoardPlace(self, on: today) < BoardPlace(other, on: today)
  }
}

/// What decides where an open escalation stands on the board of a day, taken from it once: whoever sorts many asks for
/// it often.
package struct BoardPlace: Comparable, Sendable {
  private let group: OpenEscalation.Group
  private let severity: Escalation.Severity
  /// When it happened, in the order of time.
  private let day: Int
  private let clock: String
  private let id: EntryID
  private let number: String

  /// The place of an escalation on the board of a day, by what `OpenEscalation.precedes` says and then by the number of
  /// its case.
  ///
  /// Source: Guide, "Escalation object", queue order.
  package init(_ escalation: OpenEscalation, of number: CaseNumber? = nil, on today: Day) {
    group = escalation.group(on: today)
    severity = escalation.severity
    let began = escalation.began
    day = began.on.number
    clock = began.clock ?? ""
    id = escalation.id
    self.number = number?.text ?? ""
  }

  package static func < (left: BoardPlace, right: BoardPlace) -> Bool {
    if left.group != right.group { return left.group < right.group }
    if left.severity != right.severity { return left.severity > right.severity }
    if left.day != right.day { return left.day < right.day }
    if left.clock != right.clock { return left.clock < right.clock }
    if left.id != right.id { return left.id < right.id }
    return left.number < right.number
  }
}

/// The return of a client from a time-out that goes on after the escalation was closed.
package struct AwaitedReturn: Hashable, Sendable {
  package var escalation: EntryID
  package var day: Day
  /// What the escalation was about.
  package var what: String
  /// Who had it.
  package var owner: WorkerID?

  package init(escalation: EntryID, day: Day, what: String, owner: WorkerID?) {
    self.escalation = escalation
    self.day = day
    self.what = what
    self.owner = owner
  }
}

extension Case {
  /// The returns from a time-out that somebody still waits for with escalations that are closed.
  package var awaitedReturns: [AwaitedReturn] {
    guard !escalationSteps.isEmpty else { return [] }
    return escalations.compactMap { id, escalation in
      guard !escalation.isOpen, let day = escalation.returnOn else { return nil }
      return AwaitedReturn(
        escalation: id, day: day, what: escalation.what, owner: escalation.owner)
    }
  }

  /// The open escalations, in the order of their identifiers.
  ///
  /// - Parameter calendar: Which days count as working days.
  /// - Returns: What the board needs of each.
  package func openEscalations(by calendar: WorkCalendar) -> [OpenEscalation] {
    guard !escalationRecords.isEmpty else { return [] }
    let partners = Array(Set(self.partners.values.joined())).sorted()
    let disputed = conflicts.values.map(\.field)
    return escalations.filter { $0.value.isOpen }.map { id, escalation in
      var open = OpenEscalation(
        id: id, severity: escalation.severity, what: escalation.what,
        condition: escalation.condition, isBreach: escalation.countsAsBreach,
        isUnclear: escalation.isUnclear, isUnsafe: escalation.isEveryoneSafe == false,
        knownOn: escalation.knownOn, knownClock: escalation.knownClock,
        reportedOn: escalation.reportedOn, reportedClock: escalation.report?.clock,
        reportDue: escalation.reportDue(by: calendar), toldOn: escalation.clientToldOn,
        owner: escalation.owner, review: escalation.lookAgainOn,
        returnOn: escalation.returnOn,
        awaitsSecond: escalation.awaitsSecond,
        recordedAt: escalation.recordedAt?.secondsSince1970)
      open.mustBeMadeSafe = escalation.mustBeMadeSafe
      open.isHouseRule = escalation.isHouseRule
      open.reportDueClock = escalation.reportDeadline(by: calendar)?.clock
      if escalation.reportedOn != nil, escalation.countsAsBreach {
        open.reportWasDue = escalation.lastMomentToReport(by: calendar)
      }
      open.reviewOn = escalation.reviewOn
      if escalation.awaitsSecond {
        open.closedOn = escalation.closing?.on
        open.closedBy = escalation.closing?.by
      }
      open.happenedOn = escalation.happenedOn
      open.happenedClock = escalation.happenedClock
      open.recordedOffset = escalation.recordedAt?.offsetSeconds
      let broken = escalation.condition.flatMap { conditions[$0] ?? liftedConditions[$0] }
      open.conditionText = escalation.conditionWas ?? broken?.text
      open.conditionKind = escalation.conditionWas == nil ? broken?.kindWord : nil
      open.conditionEndedOn = broken?.endedOn ?? escalation.conditionEndedOn
      for field in disputed where field.escalation == id {
        if field == .escalationStep(EscalationStepKey(id, .owner)) {
          open.hasTwoOwners = true
        } else {
          open.hasTwoAnswers = true
        }
      }
      open.partners = partners
      open.probation = unlinkedProbation
      return open
    }
  }
}

extension Field {
  /// The escalation that it is about; nil for every other field.
  fileprivate var escalation: EntryID? {
    switch self {
    case .escalation(let id): id
    case .escalationStep(let key): key.escalation
    default: nil
    }
  }
}

/// The order of the board over all cases.
package enum BoardOrder {
  /// One open escalation with the case it belongs to.
  package struct Row: Hashable, Sendable {
    package var `case`: CaseSummary
    package var escalation: OpenEscalation
  }

  /// The open escalations of cases, the one that needs the team most first.
  ///
  /// Source: Guide, "Escalation object", queue order.
  ///
  /// - Parameters:
  ///   - summaries: The cases.
  ///   - today: The office's calendar day.
  ///   - colleagues: Who is in the team and can have one; nil where that decides nothing.
  /// - Returns: One row for each open escalation.
  package static func sorted(
    _ summaries: some Sequence<CaseSummary>, on today: Day, among colleagues: Set<WorkerID>? = nil
  ) -> [Row] {
    var rows: [Row] = []
    var places: [BoardPlace] = []
    for summary in summaries {
      for recorded in summary.escalations {
        let escalation = colleagues.map(recorded.held) ?? recorded
        rows.append(Row(case: summary, escalation: escalation))
        places.append(BoardPlace(escalation, of: summary.number, on: today))
      }
    }
    return places.indices.sorted { places[$0] < places[$1] }.map { rows[$0] }
  }
}
