/// What a list needs of a case without reading it: the same on any day, so that it can be kept.
///
/// `row(on:)` says the same as `Roadmap` says of the whole case; both are made of the same
/// schedules.
package struct CaseSummary: Hashable, Sendable {
  package var id: CaseID
  package var number: CaseNumber
  /// The client's name, in any script.
  package var name: String
  /// The name in Latin letters; the name itself when there is none.
  package var sortName: String
  /// What lists are sorted by: `sortName` without marks and capitals.
  package var sortKey: String
  package var counsellor: WorkerID?
  package var standIn: WorkerID?
  /// That it was handed to its counsellor, who did not accept it yet.
  package var handover: Handover?
  /// That its counsellor had handed it over and got it back, until they say that they keep it.
  package var returned: Handover?
  package var stepFacts: StepFacts
  /// Whether a breach still has to be reported to probation.
  package var needsReport: Bool
  /// What the board shows of its open escalations.
  package var escalations: [OpenEscalation]
  /// The returns from a time-out that somebody waits for though the escalation is closed.
  package var returns: [AwaitedReturn]
  /// Which of its escalations were gone through in the last review round that it was part of.
  package var reviews: [ReviewMark]
  package var hasConflict: Bool
  /// Whether days of it contradict each other.
  package var hasDoubt: Bool
  /// The day on which the case was closed; nil while it is open.
  package var closedOn: Day?
  /// When something was last put in the bin that is still there, in seconds since 1970; nil when
  /// nothing is there.
  package var lastBinned: Int?
  /// Which place of the house was promised to a client, in the words of who did; nil where nobody did.
  package var placeInHouse: String?
  /// Every due day of a do with the days on which it counts, in the order of the guide.
  package var dues: [DueSpan]
  /// The open tasks and appointments that have a day, the first one first.
  package var tasks: [TaskDue]
  /// Who does which do, where somebody said so.
  package var owners: [DoOwner]
  /// The days on which the facts show a bottleneck.
  package var signals: SignalSpans

  package init(_ source: Case, norms: Norms) {
    let facts = CaseFacts(source)
    id = source.id
    number = source.number
    name = source.client.name
    sortName = source.client.sortName.isEmpty ? source.client.name : source.client.sortName
    sortKey = SortKey.key(for: sortName)
    counsellor = source.counsellor
    standIn = source.standIn
    handover = source.pendingHandover
    handover?.unread = Unread()
    returned = source.declinedHandover
    returned?.unread = Unread()
    stepFacts = StepFacts(source, facts: facts)
    escalations = source.openEscalations(by: norms.calendar)
    returns = source.awaitedReturns
    reviews = source.reviewMarks
    needsReport = escalations.contains { $0.isBreach && $0.reportedOn == nil }
    hasConflict = !source.conflicts.isEmpty
    hasDoubt = !source.contradictions.isEmpty
    closedOn = source.closing?.on
    lastBinned = source.bin.first?.at.secondsSince1970
    placeInHouse =
      source.answer == false ? nil : source.texts[.placeInHouse]?.nilIfBlank
    dues = DoID.allCases.compactMap { id in
      DoSchedule(id, of: source, facts: facts, norms: norms).span
    }
    tasks = TaskDue.all(of: source)
    owners = source.doOwners.map { DoOwner(id: $0.key, worker: $0.value) }
    signals = source.signalSpans(facts: facts, terms: norms.signals)
  }

  /// A summary out of an index, member by member.
  package init(
    id: CaseID, number: CaseNumber, name: String, sortName: String, sortKey: String,
    counsellor: WorkerID?, standIn: WorkerID?, stepFacts: StepFacts, needsReport: Bool,
    hasConflict: Bool, hasDoubt: Bool = false, closedOn: Day?, lastBinned: Int?,
    dues: [DueSpan],
    tasks: [TaskDue], signals: SignalSpans, owners: [DoOwner] = [], handover: Handover? = nil,
    returned: Handover? = nil, escalations: [OpenEscalation] = [],
    returns: [AwaitedReturn] = [], reviews: [ReviewMark] = [],
    placeInHouse: String? = nil
  ) {
    self.id = id
    self.number = number
    self.name = name
    self.sortName = sortName
    self.sortKey = sortKey
    self.counsellor = counsellor
    self.standIn = standIn
    self.stepFacts = stepFacts
    self.needsReport = needsReport
    self.hasConflict = hasConflict
    self.hasDoubt = hasDoubt
    self.closedOn = closedOn
    self.lastBinned = lastBinned
    self.dues = dues
    self.tasks = tasks
    self.signals = signals
    self.owners = owners
    self.handover = handover
    self.returned = returned
    self.escalations = escalations
    self.returns = returns
    self.reviews = reviews
    self.placeInHouse = placeInHouse
  }

  /// Whether the case belongs to a worker's caseload: as counsellor or as stand-in,
  /// or as who handed it over, until that is accepted.
  package func isCaseload(of worker: WorkerID) -> Bool {
    counsellor == worker || standIn == worker || handover?.giver == worker
  }

  /// Who does a do; nil when nobody in particular does.
  package func owner(of id: DoID) -> WorkerID? {
    owners.isEmpty ? nil : owners.first { $0.id == id }?.worker
  }

  /// Whether somebody said that a worker does something of it.
  package func has(owner worker: WorkerID) -> Bool {
    owners.contains { $0.worker == worker } || tasks.contains { $0.owner == worker }
  }

  /// The case as one line of a list on the office's calendar day.
  package func row(on today: Day) -> CaseRow {
    var next: DueSpan?
    var late: [DueSpan] = []
    for due in dues where due.holds(on: today) {
      if next.map({ due.day < $0.day }) ?? true { next = due }
      if due.day < today { late.append(due) }
    }
    late.sort { ($0.day, $0.id) < ($1.day, $1.id) }
    let step = stepFacts.step(on: today)
    return CaseRow(
      id: id, number: number, name: name, sortName: sortName, sortKey: sortKey,
      counsellor: counsellor, standIn: standIn, step: step,
      nextDue: next.map { NextDue(id: $0.id, day: $0.day) }, late: late.map(\.id),
      group: CaseRow.Group(
        step: step, isClosed: closedOn.map { $0 <= today } ?? false, nextDue: next?.day,
        today: today),
      hasOpenEscalation: stepFacts.hasOpenEscalation, needsReport: needsReport,
      hasConflict: hasConflict, reachOutDue: nil,
      signals: signals.showing(on: today), handover: handover,
      hasDoubt: hasDoubt, isRefused: stepFacts.refusedFrom.map { $0 <= today } ?? false)
  }
}
