/// Where a summary has what it says from.
package protocol SummarySource: AnyObject, Sendable {
  var id: CaseID { get }
  var belonging: CaseSummary.Belonging { get }
  var names: CaseSummary.Names { get }
  var facts: CaseSummary.Facts { get }
  /// The part of the facts that a row needs; a source that has it at hand says it without the rest.
  var rowFacts: CaseSummary.RowFacts { get }
  /// The part of the names that decides who stands first; a source that has it at hand says it without the rest.
  var nameOrder: CaseSummary.NameOrder { get }
}

extension SummarySource {
  /// What a row needs, out of all facts.
  package var rowFacts: CaseSummary.RowFacts { CaseSummary.RowFacts(facts) }

  /// What decides who stands first, out of all names.
  package var nameOrder: CaseSummary.NameOrder {
    let names = names
    return CaseSummary.NameOrder(key: names.sortKey, number: names.number)
  }
}

/// What a list needs of a case without reading it: the same on any day, so that it can be kept.
///
/// `row(on:)` says the same as `Roadmap` says of the whole case; both are made of the same
/// schedules.
///
/// It is a reference to where its facts are, for many lists hold it: a hundred thousand of them are
/// copied as references, and what an index says of a client is only read when somebody asks for it.
package struct CaseSummary: Hashable, Sendable {
  /// Whose client it is, which every case is asked for before a list shows any.
  package struct Belonging: Hashable, Sendable {
    package var counsellor: WorkerID?
    package var standIn: WorkerID?
    /// Who handed it over, until that is accepted.
    package var giver: WorkerID?
    /// The day on which the case was closed; nil while it is open.
    package var closedOn: Day?
    /// Whether something on the board is about it.
    package var hasEscalations: Bool

    package init(
      counsellor: WorkerID?, standIn: WorkerID?, giver: WorkerID?, closedOn: Day?,
      hasEscalations: Bool
    ) {
      self.counsellor = counsellor
      self.standIn = standIn
      self.giver = giver
      self.closedOn = closedOn
      self.hasEscalations = hasEscalations
    }

    /// Whether the case belongs to a worker's caseload: as counsellor or as stand-in,
    /// or as who handed it over, until that is accepted.
    package func isCaseload(of worker: WorkerID) -> Bool {
      counsellor == worker || standIn == worker || giver == worker
    }
  }

  /// Whose the open escalations of a case are, which a count of all asks every such case for.
  package struct EscalationLoad: Hashable, Sendable {
    /// Whose client it is.
    package var belonging: Belonging
    /// Who has each of the escalations; nil for one that nobody has.
    package var owners: [WorkerID?]

    package init(belonging: Belonging, owners: [WorkerID?]) {
      self.belonging = belonging
      self.owners = owners
    }
  }

  /// What the client is found by, which every case is asked for when somebody is looked for.
  package struct Names: Hashable, Sendable {
    package var number: CaseNumber
    /// The client's name, in any script.
    package var name: String
    /// The name in Latin letters; the name itself when there is none.
    package var sortName: String
    /// What lists are sorted by: `sortName` without marks and capitals.
    package var sortKey: String
    /// What the client was called before: nobody is found by it, and where names do not show it does not either.
    package var former: [String]

    package init(
      number: CaseNumber, name: String, sortName: String, sortKey: String, former: [String] = []
    ) {
      self.number = number
      self.former = former
      self.name = name
      self.sortName = sortName
      self.sortKey = sortKey
    }
  }

  /// Whose name stands before whose: equal names go by the number of the case.
  package struct NameOrder: Hashable, Comparable, Sendable {
    /// What lists are sorted by; see `Names`.
    package var key: String
    package var number: CaseNumber

    package init(key: String, number: CaseNumber) {
      self.key = key
      self.number = number
    }

    package static func < (left: NameOrder, right: NameOrder) -> Bool {
      left.key == right.key ? left.number < right.number : left.key < right.key
    }
  }

  /// Everything else that it says.
  package struct Facts: Hashable, Sendable {
    package var handover: Handover?
    package var returned: Handover?
    package var stepFacts: StepFacts
    package var needsReport: Bool
    package var escalations: [OpenEscalation]
    package var returns: [AwaitedReturn]
    package var reviews: [ReviewMark]
    package var hasConflict: Bool
    package var hasDoubt: Bool
    package var lastBinned: Int?
    package var placeInHouse: String?
    package var planB: String?
    package var leftOn: Day?
    package var stayEndsOn: Day?
    package var lacksOfLeaving: Bool
    package var intakeOn: Day?
    package var consultationOn: Day?
    package var dues: [DueSpan]
    package var tasks: [TaskDue]
    package var owners: [DoOwner]
    package var signals: SignalSpans

    package init(
      stepFacts: StepFacts, needsReport: Bool = false, hasConflict: Bool = false,
      hasDoubt: Bool = false, lastBinned: Int? = nil, dues: [DueSpan] = [], tasks: [TaskDue] = [],
      signals: SignalSpans = SignalSpans([]), owners: [DoOwner] = [], handover: Handover? = nil,
      returned: Handover? = nil, escalations: [OpenEscalation] = [],
      returns: [AwaitedReturn] = [], reviews: [ReviewMark] = [], placeInHouse: String? = nil,
      planB: String? = nil, leftOn: Day? = nil, stayEndsOn: Day? = nil,
      lacksOfLeaving: Bool = false, intakeOn: Day? = nil, consultationOn: Day? = nil
    ) {
      self.handover = handover
      self.returned = returned
      self.stepFacts = stepFacts
      self.needsReport = needsReport
      self.escalations = escalations
      self.returns = returns
      self.reviews = reviews
      self.hasConflict = hasConflict
      self.hasDoubt = hasDoubt
      self.lastBinned = lastBinned
      self.placeInHouse = placeInHouse
      self.planB = planB
      self.leftOn = leftOn
      self.stayEndsOn = stayEndsOn
      self.lacksOfLeaving = lacksOfLeaving
      self.intakeOn = intakeOn
      self.consultationOn = consultationOn
      self.dues = dues
      self.tasks = tasks
      self.owners = owners
      self.signals = signals
    }
  }

  /// What a row of a list says of a client beside whose they are and what they are called: a long list is made of
  /// it without everything else that there is to know.
  package struct RowFacts: Hashable, Sendable {
    package var stepFacts: StepFacts
    package var needsReport: Bool
    package var hasConflict: Bool
    package var hasDoubt: Bool
    package var dues: [DueSpan]
    package var signals: SignalSpans
    package var handover: Handover?
    package var planB: String?
    /// The day of the first task.
    package var task: Day?
    /// The first day on which an open escalation is to be looked at, or somebody to be back from a time-out.
    package var look: Day?
    /// The last day for finding out whether something was a breach.
    package var findOut: Day?
    /// Whether somebody has to see that everyone is safe, which no day puts off.
    package var mustBeMadeSafe: Bool

    package init(
      stepFacts: StepFacts, needsReport: Bool, hasConflict: Bool, hasDoubt: Bool,
      dues: [DueSpan], signals: SignalSpans, handover: Handover?, planB: String?, task: Day?,
      look: Day?, findOut: Day?, mustBeMadeSafe: Bool
    ) {
      self.stepFacts = stepFacts
      self.needsReport = needsReport
      self.hasConflict = hasConflict
      self.hasDoubt = hasDoubt
      self.dues = dues
      self.signals = signals
      self.handover = handover
      self.planB = planB
      self.task = task
      self.look = look
      self.findOut = findOut
      self.mustBeMadeSafe = mustBeMadeSafe
    }

    /// What a row needs of all facts.
    package init(_ facts: Facts) {
      self.init(
        stepFacts: facts.stepFacts, needsReport: facts.needsReport,
        hasConflict: facts.hasConflict, hasDoubt: facts.hasDoubt, dues: facts.dues,
        signals: facts.signals, handover: facts.handover, planB: facts.planB,
        task: facts.tasks.first?.day,
        look: (facts.escalations.compactMap(\.review) + facts.returns.map(\.day)).min(),
        findOut: facts.escalations.compactMap { $0.findOutDue }.min(),
        mustBeMadeSafe: facts.escalations.contains(where: \.mustBeMadeSafe))
    }
  }

  /// A summary that was made of a case.
  private final class Made: SummarySource {
    let id: CaseID
    let belonging: Belonging
    let names: Names
    let facts: Facts

    init(id: CaseID, belonging: Belonging, names: Names, facts: Facts) {
      self.id = id
      self.belonging = belonging
      self.names = names
      self.facts = facts
    }
  }

  /// Where it has what it says from.
  package let source: any SummarySource

  package var id: CaseID { source.id }
  package var number: CaseNumber { source.names.number }
  /// The client's name, in any script.
  package var name: String { source.names.name }
  /// The name in Latin letters; the name itself when there is none.
  package var sortName: String { source.names.sortName }
  /// What lists are sorted by: `sortName` without marks and capitals.
  package var sortKey: String { source.nameOrder.key }
  package var counsellor: WorkerID? { source.belonging.counsellor }
  package var standIn: WorkerID? { source.belonging.standIn }
  /// Whose case it is: until the receiver of a handover accepts it, whose it was; nil for nobody's.
  package var holder: WorkerID? { handover.map(\.from) ?? counsellor }
  /// That it was handed to its counsellor, who did not accept it yet.
  package var handover: Handover? { source.facts.handover }
  /// That its counsellor had handed it over and got it back, until they say that they keep it.
  package var returned: Handover? { source.facts.returned }
  package var stepFacts: StepFacts { source.facts.stepFacts }
  /// Whether a breach still has to be reported to probation.
  package var needsReport: Bool { source.facts.needsReport }
  /// What the board shows of its open escalations.
  package var escalations: [OpenEscalation] {
    source.belonging.hasEscalations ? source.facts.escalations : []
  }
  /// Whose its open escalations are.
  package var escalationLoad: EscalationLoad {
    EscalationLoad(belonging: source.belonging, owners: escalations.map(\.owner))
  }
  /// The returns from a time-out that somebody waits for though the escalation is closed.
  package var returns: [AwaitedReturn] { source.facts.returns }
  /// Which of its escalations were gone through in the last review round that it was part of.
  package var reviews: [ReviewMark] { source.facts.reviews }
  package var hasConflict: Bool { source.facts.hasConflict }
  /// Whether days of it contradict each other.
  package var hasDoubt: Bool { source.facts.hasDoubt }
  /// The day on which the case was closed; nil while it is open.
  package var closedOn: Day? { source.belonging.closedOn }
  /// When something was last put in the bin that is still there, in seconds since 1970; nil when
  /// nothing is there.
  package var lastBinned: Int? { source.facts.lastBinned }
  /// Which place of the house was promised to a client, in the words of who did; nil where nobody did.
  package var placeInHouse: String? { source.facts.placeInHouse }
  /// Plan B, in the words of who wrote it down, where what is due with V4 is that it comes up.
  package var planB: String? { source.facts.planB }
  /// The day on which the client left; nil where nobody said so.
  package var leftOn: Day? { source.facts.leftOn }
  /// The day on which the stay is to end; nil while nobody knows.
  package var stayEndsOn: Day? { source.facts.stayEndsOn }
  /// Whether not all that there is to say of the leaving was written down, from the day of leaving on.
  package var lacksOfLeaving: Bool { source.facts.lacksOfLeaving }
  /// The day of the intake, past or to come; nil while none is known, and once it was held.
  package var intakeOn: Day? { source.facts.intakeOn }
  /// The day of the joint consultation that is planned; nil where none is.
  package var consultationOn: Day? { source.facts.consultationOn }
  /// Every due day of a do with the days on which it counts, in the order of the guide.
  package var dues: [DueSpan] { source.facts.dues }
  /// The open tasks and appointments that have a day, the first one first.
  package var tasks: [TaskDue] { source.facts.tasks }
  /// Who does which do, where somebody said so.
  package var owners: [DoOwner] { source.facts.owners }
  /// The days on which the facts show a bottleneck.
  package var signals: SignalSpans { source.facts.signals }

  package static func == (left: CaseSummary, right: CaseSummary) -> Bool {
    left.source === right.source
      || (left.id == right.id && left.source.belonging == right.source.belonging
        && left.source.names == right.source.names && left.source.facts == right.source.facts)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(source.names)
    hasher.combine(source.belonging)
    hasher.combine(source.facts)
  }

  /// A summary whose facts are had from elsewhere.
  package init(from source: any SummarySource) { self.source = source }

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
    let partners = norms.standing.partnersAgreedWith(of: source)
    let dues = DoID.allCases.compactMap { id in
      DoSchedule(id, of: source, facts: facts, norms: norms, partners: partners).span
    }
    let comesUp =
      source.followUp.planBOn != nil
      && DoSchedule(.V4, of: source, facts: facts, norms: norms, partners: partners).dueSource
        == .planB
    let planB = comesUp ? source.followUp.planB?.nilIfBlank : nil
    let tasks = TaskDue.all(of: source)
    let owners = source.doOwners.map { DoOwner(id: $0.key, worker: $0.value) }
    let signals = source.signalSpans(facts: facts, terms: norms.signals)
    let intakeOn = facts.intake.flatMap { source.isIntakeHeld(on: $0) ? nil : $0 }
    self.source = Made(
      id: id,
      belonging: Belonging(
        counsellor: counsellor, standIn: standIn, giver: handover?.giver, closedOn: closedOn,
        hasEscalations: !escalations.isEmpty),
      names: Names(
        number: number, name: name, sortName: sortName, sortKey: sortKey,
        former: source.client.former.all),
      facts: Facts(
        stepFacts: stepFacts, needsReport: needsReport, hasConflict: hasConflict,
        hasDoubt: hasDoubt, lastBinned: lastBinned, dues: dues, tasks: tasks, signals: signals,
        owners: owners, handover: handover, returned: returned, escalations: escalations,
        returns: returns, reviews: reviews, placeInHouse: placeInHouse, planB: planB,
        leftOn: facts.leftOn, stayEndsOn: source.dates[.endOfStay],
        lacksOfLeaving: source.lacksOfLeaving, intakeOn: intakeOn,
        consultationOn: facts.plannedConsultation))
  }

  /// Whether the case belongs to a worker's caseload: as counsellor or as stand-in,
  /// or as who handed it over, until that is accepted.
  package func isCaseload(of worker: WorkerID) -> Bool {
    source.belonging.isCaseload(of: worker)
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

  /// Where the case stands in a list on the office's calendar day: what `row(on:)` says of it, without the rest.
  ///
  /// - Parameters:
  ///   - belonging: What the summary says of whose it is, which whoever makes a list has at hand.
  ///   - today: The office's calendar day.
  /// - Returns: The same on a day as the row of that day says.
  package func standing(_ belonging: Belonging, on today: Day) -> RowStanding {
    RowStanding(source.rowFacts, closedOn: belonging.closedOn, on: today)
  }

  /// The case as one line of a list on the office's calendar day.
  package func row(on today: Day) -> CaseRow {
    let (belonging, names, facts) = (source.belonging, source.names, source.rowFacts)
    let standing = RowStanding(facts, closedOn: belonging.closedOn, on: today)
    let first = FirstDue(facts, on: today)
    let late = facts.dues.filter { $0.day < today && $0.holds(on: today) }
      .sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    return CaseRow(
      id: id, number: names.number, name: names.name, sortName: names.sortName,
      sortKey: names.sortKey,
      counsellor: belonging.counsellor, standIn: belonging.standIn, step: standing.step,
      nextDue: first.next.map { NextDue(id: $0.id, day: $0.day) }, late: late.map(\.id),
      group: standing.group, hasOpenEscalation: standing.hasOpenEscalation,
      needsReport: facts.needsReport, hasConflict: standing.hasConflict, reachOutDue: nil,
      taskDue: first.task, lookDue: first.look, findOutDue: first.findOut,
      mustBeMadeSafe: facts.mustBeMadeSafe, signals: standing.signals,
      handover: standing.handover, hasDoubt: facts.hasDoubt,
      isRefused: standing.isRefused, planB: first.next?.id == .V4 ? facts.planB : nil,
      arrivedFrom: standing.arrivedFrom)
  }
}
