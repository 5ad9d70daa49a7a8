/// What a list needs of a case without reading it: the same on any day, so that it can be kept.
///
/// `row(on:)` says the same as `Roadmap` says of the whole case; both are made of the same
/// schedules.
///
/// It is one object, for many lists hold it: a hundred thousand of them are copied as references.
package struct CaseSummary: Hashable, Sendable {
  /// What it says.
  private struct Facts: Hashable, Sendable {
    var id: CaseID
    var number: CaseNumber
    var name: String
    var sortName: String
    var sortKey: String
    var counsellor: WorkerID?
    var standIn: WorkerID?
    var handover: Handover?
    var returned: Handover?
    var stepFacts: StepFacts
    var needsReport: Bool
    var escalations: [OpenEscalation]
    var returns: [AwaitedReturn]
    var reviews: [ReviewMark]
    var hasConflict: Bool
    var hasDoubt: Bool
    var closedOn: Day?
    var lastBinned: Int?
    var placeInHouse: String?
    var dues: [DueSpan]
    var tasks: [TaskDue]
    var owners: [DoOwner]
    var signals: SignalSpans
  }

  private final class Kept: Sendable {
    let facts: Facts
    init(_ facts: Facts) { self.facts = facts }
  }

  private let kept: Kept

  package var id: CaseID { kept.facts.id }
  package var number: CaseNumber { kept.facts.number }
  /// The client's name, in any script.
  package var name: String { kept.facts.name }
  /// The name in Latin letters; the name itself when there is none.
  package var sortName: String { kept.facts.sortName }
  /// What lists are sorted by: `sortName` without marks and capitals.
  package var sortKey: String { kept.facts.sortKey }
  package var counsellor: WorkerID? { kept.facts.counsellor }
  package var standIn: WorkerID? { kept.facts.standIn }
  /// That it was handed to its counsellor, who did not accept it yet.
  package var handover: Handover? { kept.facts.handover }
  /// That its counsellor had handed it over and got it back, until they say that they keep it.
  package var returned: Handover? { kept.facts.returned }
  package var stepFacts: StepFacts { kept.facts.stepFacts }
  /// Whether a breach still has to be reported to probation.
  package var needsReport: Bool { kept.facts.needsReport }
  /// What the board shows of its open escalations.
  package var escalations: [OpenEscalation] { kept.facts.escalations }
  /// The returns from a time-out that somebody waits for though the escalation is closed.
  package var returns: [AwaitedReturn] { kept.facts.returns }
  /// Which of its escalations were gone through in the last review round that it was part of.
  package var reviews: [ReviewMark] { kept.facts.reviews }
  package var hasConflict: Bool { kept.facts.hasConflict }
  /// Whether days of it contradict each other.
  package var hasDoubt: Bool { kept.facts.hasDoubt }
  /// The day on which the case was closed; nil while it is open.
  package var closedOn: Day? { kept.facts.closedOn }
  /// When something was last put in the bin that is still there, in seconds since 1970; nil when
  /// nothing is there.
  package var lastBinned: Int? { kept.facts.lastBinned }
  /// Which place of the house was promised to a client, in the words of who did; nil where nobody did.
  package var placeInHouse: String? { kept.facts.placeInHouse }
  /// Every due day of a do with the days on which it counts, in the order of the guide.
  package var dues: [DueSpan] { kept.facts.dues }
  /// The open tasks and appointments that have a day, the first one first.
  package var tasks: [TaskDue] { kept.facts.tasks }
  /// Who does which do, where somebody said so.
  package var owners: [DoOwner] { kept.facts.owners }
  /// The days on which the facts show a bottleneck.
  package var signals: SignalSpans { kept.facts.signals }

  package static func == (left: CaseSummary, right: CaseSummary) -> Bool {
    left.kept === right.kept || left.kept.facts == right.kept.facts
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(kept.facts) }

  package init(_ source: Case, norms: Norms) {
    let facts = CaseFacts(source)
    let id = source.id
    let number = source.number
    let name = source.client.name
    let sortName = source.client.sortName.isEmpty ? source.client.name : source.client.sortName
    let sortKey = SortKey.key(for: sortName)
    let counsellor = source.counsellor
    let standIn = source.standIn
    var handover = source.pendingHandover
    handover?.unread = Unread()
    var returned = source.declinedHandover
    returned?.unread = Unread()
    let stepFacts = StepFacts(source, facts: facts)
    let escalations = source.openEscalations(by: norms.calendar)
    let returns = source.awaitedReturns
    let reviews = source.reviewMarks
    let needsReport = escalations.contains { $0.isBreach && $0.reportedOn == nil }
    let hasConflict = !source.conflicts.isEmpty
    let hasDoubt = !source.contradictions.isEmpty
    let closedOn = source.closing?.on
    let lastBinned = source.bin.first?.at.secondsSince1970
    let placeInHouse =
      source.answer == false ? nil : source.texts[.placeInHouse]?.nilIfBlank
    let dues = DoID.allCases.compactMap { id in
      DoSchedule(id, of: source, facts: facts, norms: norms).span
    }
    let tasks = TaskDue.all(of: source)
    let owners = source.doOwners.map { DoOwner(id: $0.key, worker: $0.value) }
    let signals = source.signalSpans(facts: facts, terms: norms.signals)
    self.init(
      id: id, number: number, name: name, sortName: sortName, sortKey: sortKey,
      counsellor: counsellor, standIn: standIn, stepFacts: stepFacts, needsReport: needsReport,
      hasConflict: hasConflict, hasDoubt: hasDoubt, closedOn: closedOn, lastBinned: lastBinned,
      dues: dues, tasks: tasks, signals: signals, owners: owners, handover: handover,
      returned: returned, escalations: escalations, returns: returns, reviews: reviews,
      placeInHouse: placeInHouse)
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
    kept = Kept(
      Facts(
        id: id, number: number, name: name, sortName: sortName, sortKey: sortKey,
        counsellor: counsellor, standIn: standIn, handover: handover, returned: returned,
        stepFacts: stepFacts, needsReport: needsReport, escalations: escalations, returns: returns,
        reviews: reviews, hasConflict: hasConflict, hasDoubt: hasDoubt, closedOn: closedOn,
        lastBinned: lastBinned, placeInHouse: placeInHouse, dues: dues, tasks: tasks,
        owners: owners, signals: signals))
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
      || escalations.contains { $0.owner == worker } || returns.contains { $0.owner == worker }
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
    let task = tasks.first?.day
    // What is late goes before a do that is not, and before one that is less late.
    let isTaskFirst = task.map { day in next.map { day < today && day < $0.day } ?? true } ?? false
    let first = Day.earliest(next?.day, isTaskFirst ? task : nil)
    let look = (escalations.compactMap(\.review) + returns.map(\.day)).filter { $0 < today }.min()
    let isLookFirst = look.map { day in first.map { day < $0 } ?? true } ?? false
    return CaseRow(
      id: id, number: number, name: name, sortName: sortName, sortKey: sortKey,
      counsellor: counsellor, standIn: standIn, step: step,
      nextDue: next.map { NextDue(id: $0.id, day: $0.day) }, late: late.map(\.id),
      group: CaseRow.Group(
        step: step, isClosed: closedOn.map { $0 <= today } ?? false,
        nextDue: isLookFirst ? look : first, today: today),
      hasOpenEscalation: stepFacts.hasOpenEscalation, needsReport: needsReport,
      hasConflict: hasConflict, reachOutDue: nil, taskDue: isTaskFirst ? task : nil,
      lookDue: isLookFirst ? look : nil,
      signals: signals.showing(on: today), handover: handover,
      hasDoubt: hasDoubt, isRefused: stepFacts.refusedFrom.map { $0 <= today } ?? false)
  }
}
