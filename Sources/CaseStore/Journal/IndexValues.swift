import Casework

// The values of the index, each with its two functions side by side.

extension IndexWriter {
  mutating func place(_ place: Place) {
    number(place.sequence)
    number(place.segment)
    number(place.offset)
    number(place.length)
  }

  mutating func day(_ day: Day) { number(day.number) }

  mutating func problem(_ problem: Problem) {
    number(problem.kind.number)
    number(problem.segment)
    number(problem.offset)
    number(problem.length)
    optional(problem.sequence) { $0.number($1) }
    optional(problem.subject) { $0.text($1.recordText) }
  }

  /// A summary, as many bytes as are said before it, so that a reader can go past it.
  mutating func summary(_ summary: CaseSummary) {
    // What came out of an index and was never read goes into the next one as it is.
    if let indexed = summary.source as? IndexedSummary {
      number(indexed.bytes.count)
      append(indexed.bytes)
      return
    }
    var inner = IndexWriter()
    inner.belonging(summary.source.belonging)
    inner.names(summary.source.names)
    inner.facts(summary.source.facts)
    number(inner.bytes.count)
    append(inner.bytes[...])
  }

  /// Whom a contact after care concerns.
  mutating func contact(_ outline: ContactOutline) {
    list(outline.workers) { $0.text($1.text) }
    optional(outline.keeper) { $0.text($1.text) }
    list(outline.cases) { $0.text($1.text) }
    flag(outline.awaitsAnybody)
  }

  /// Whose the open escalations of a case are.
  mutating func escalationLoad(_ load: CaseSummary.EscalationLoad) {
    belonging(load.belonging)
    list(load.owners) { writer, owner in writer.optional(owner) { $0.text($1.text) } }
  }

  private mutating func belonging(_ belonging: CaseSummary.Belonging) {
    optional(belonging.counsellor) { $0.text($1.text) }
    optional(belonging.standIn) { $0.text($1.text) }
    optional(belonging.giver) { $0.text($1.text) }
    optional(belonging.closedOn) { $0.day($1) }
    flag(belonging.hasEscalations)
  }

  private mutating func names(_ names: CaseSummary.Names) {
    text(names.number.text)
    text(names.name)
    text(names.sortName)
    text(names.sortKey)
    list(names.former) { $0.text($1) }
  }

  /// What a row needs, which stands before the rest so that nothing else is read for it.
  private mutating func row(_ row: CaseSummary.RowFacts) {
    let facts = row.stepFacts
    optional(facts.yesFrom) { $0.day($1) }
    optional(facts.arrivedFrom) { $0.day($1) }
    optional(facts.end) { $0.day($1) }
    optional(facts.leaving) { $0.day($1) }
    flag(facts.hasOpenEscalation)
    optional(facts.relationClosedFrom) { $0.day($1) }
    optional(facts.refusedFrom) { $0.day($1) }
    flag(row.needsReport)
    flag(row.hasConflict)
    flag(row.hasDoubt)
    list(row.dues) { writer, due in
      writer.number(due.id.order)
      writer.day(due.day)
      writer.optional(due.from) { $0.day($1) }
      writer.optional(due.until) { $0.day($1) }
    }
    list(row.signals.all) { writer, signal in
      writer.number(signal.id.order)
      writer.optional(signal.from) { $0.day($1) }
      writer.optional(signal.until) { $0.day($1) }
      writer.optional(signal.author) { $0.text($1.text) }
      writer.optional(signal.restsUntil) { $0.day($1) }
    }
    optional(row.handover) { $0.handover($1) }
    optional(row.planB) { $0.text($1) }
    optional(row.task) { $0.day($1) }
    optional(row.look) { $0.day($1) }
    optional(row.findOut) { $0.day($1) }
    flag(row.mustBeMadeSafe)
  }

  private mutating func facts(_ summary: CaseSummary.Facts) {
    row(CaseSummary.RowFacts(summary))
    optional(summary.lastBinned) { $0.number($1) }
    list(summary.tasks) { writer, task in
      writer.text(task.id.text)
      writer.day(task.day)
      writer.optional(task.clock) { $0.text($1) }
      writer.text(task.text)
      writer.optional(task.owner) { $0.text($1.text) }
    }
    list(summary.owners) { writer, owner in
      writer.number(owner.id.order)
      writer.text(owner.worker.text)
    }
    optional(summary.returned) { $0.handover($1) }
    list(summary.escalations) { $0.escalation($1) }
    list(summary.returns) { writer, awaited in
      writer.text(awaited.escalation.text)
      writer.day(awaited.day)
      writer.text(awaited.what)
      writer.optional(awaited.owner) { $0.text($1.text) }
    }
    list(summary.reviews) { writer, mark in
      writer.text(mark.escalation.text)
      writer.text(mark.round.text)
      writer.number(mark.at)
      writer.optional(mark.by) { $0.text($1.text) }
      writer.flag(mark.isSkipped)
      writer.number(mark.firstAt)
      writer.optional(mark.place) { $0.number($1) }
    }
    optional(summary.placeInHouse) { $0.text($1) }
    optional(summary.leftOn) { $0.day($1) }
    optional(summary.stayEndsOn) { $0.day($1) }
    flag(summary.lacksOfLeaving)
    optional(summary.intakeOn) { $0.day($1) }
    optional(summary.consultationOn) { $0.day($1) }
  }
}

extension IndexWriter {
  fileprivate mutating func handover(_ handover: Handover) {
    optional(handover.from) { $0.text($1.text) }
    text(handover.by.text)
    text(handover.to.text)
    day(handover.on)
    optional(handover.declinedOn) { $0.day($1) }
    optional(handover.reason) { $0.text($1) }
  }

  fileprivate mutating func escalation(_ escalation: OpenEscalation) {
    text(escalation.id.text)
    number(escalation.severity.rawValue)
    text(escalation.what)
    optional(escalation.condition) { $0.text($1.text) }
    flag(escalation.isBreach)
    flag(escalation.isUnclear)
    flag(escalation.isUnsafe)
    day(escalation.knownOn)
    optional(escalation.knownClock) { $0.text($1) }
    optional(escalation.reportedOn) { $0.day($1) }
    optional(escalation.reportedClock) { $0.text($1) }
    optional(escalation.reportDue) { $0.day($1) }
    optional(escalation.toldOn) { $0.day($1) }
    optional(escalation.owner) { $0.text($1.text) }
    optional(escalation.review) { $0.day($1) }
    optional(escalation.returnOn) { $0.day($1) }
    flag(escalation.awaitsSecond)
    optional(escalation.recordedAt) { $0.number($1) }
    optional(escalation.happenedOn) { $0.day($1) }
    optional(escalation.happenedClock) { $0.text($1) }
    optional(escalation.recordedOffset) { $0.number($1) }
    optional(escalation.conditionText) { $0.text($1) }
    optional(escalation.conditionKind) { $0.text($1) }
    optional(escalation.conditionEndedOn) { $0.day($1) }
    flag(escalation.hasTwoOwners)
    flag(escalation.hasTwoAnswers)
    list(escalation.partners) { $0.text($1.text) }
    optional(escalation.probation) { $0.text($1) }
    optional(escalation.reportDueClock) { $0.text($1) }
    optional(escalation.reviewOn) { $0.day($1) }
    optional(escalation.closedOn) { $0.day($1) }
    optional(escalation.closedBy) { $0.text($1.text) }
    optional(escalation.reportWasDue?.day) { $0.day($1) }
    optional(escalation.reportWasDue?.clock) { $0.text($1) }
    flag(escalation.mustBeMadeSafe)
    flag(escalation.isHouseRule)
  }
}

extension IndexReader {
  fileprivate mutating func escalation() throws(Failure) -> OpenEscalation {
    let id = EntryID(try text())
    guard let severity = Escalation.Severity(rawValue: try number()) else { throw Failure() }
    var open = OpenEscalation(
      id: id, severity: severity, what: try text(),
      condition: try optional { (reader) throws(Failure) in ConditionID(try reader.text()) },
      isBreach: try flag(), isUnclear: try flag(), isUnsafe: try flag(), knownOn: try day(),
      knownClock: try optional { (reader) throws(Failure) in try reader.text() },
      reportedOn: try optionalDay(),
      reportedClock: try optional { (reader) throws(Failure) in try reader.text() },
      reportDue: try optionalDay(), toldOn: try optionalDay(),
      owner: try optional { (reader) throws(Failure) in WorkerID(try reader.text()) },
      review: try optionalDay(), returnOn: try optionalDay(), awaitsSecond: try flag(),
      recordedAt: try optional { (reader) throws(Failure) in try reader.number() })
    open.happenedOn = try optionalDay()
    open.happenedClock = try optional { (reader) throws(Failure) in try reader.text() }
    open.recordedOffset = try optional { (reader) throws(Failure) in try reader.number() }
    open.conditionText = try optional { (reader) throws(Failure) in try reader.text() }
    open.conditionKind = try optional { (reader) throws(Failure) in try reader.text() }
    open.conditionEndedOn = try optionalDay()
    open.hasTwoOwners = try flag()
    open.hasTwoAnswers = try flag()
    open.partners = try list { (reader) throws(Failure) in EntryID(try reader.text()) }
    open.probation = try optional { (reader) throws(Failure) in try reader.text() }
    open.reportDueClock = try optional { (reader) throws(Failure) in try reader.text() }
    open.reviewOn = try optionalDay()
    open.closedOn = try optionalDay()
    open.closedBy = try optional { (reader) throws(Failure) in WorkerID(try reader.text()) }
    let wasDue = try optionalDay()
    let wasDueClock = try optional { (reader) throws(Failure) in try reader.text() }
    open.reportWasDue = wasDue.map { ReportDeadline(day: $0, clock: wasDueClock) }
    open.mustBeMadeSafe = try flag()
    open.isHouseRule = try flag()
    return open
  }

  mutating func place() throws(Failure) -> Place {
    Place(
      sequence: try count(), segment: try count(), offset: try count(), length: try count())
  }

  mutating func day() throws(Failure) -> Day {
    let number = try number()
    guard (-Self.largest...Self.largest).contains(number) else { throw Failure() }
    return Day(number: number)
  }

  mutating func optionalDay() throws(Failure) -> Day? {
    try optional { (reader) throws(Failure) in try reader.day() }
  }

  mutating func problem() throws(Failure) -> Problem {
    guard let kind = Problem.Kind(number: try number()) else { throw Failure() }
    return Problem(
      kind, segment: try number(), offset: try number(), length: try number(),
      sequence: try optional { (reader) throws(Failure) in try reader.number() },
      subject: try optional { (reader) throws(Failure) in try reader.text() }
        .flatMap(Subject.init(recordText:)))
  }

  /// A summary of which nothing is read yet.
  mutating func summary(of id: CaseID) throws(Failure) -> CaseSummary {
    CaseSummary(from: IndexedSummary(id: id, bytes: try piece(of: try number())))
  }

  /// Whom a contact after care concerns.
  mutating func contact() throws(Failure) -> ContactOutline {
    ContactOutline(
      workers: try list { (reader) throws(Failure) in WorkerID(try reader.text()) },
      keeper: try optionalWorker(),
      cases: try list { (reader) throws(Failure) in CaseID(try reader.text()) },
      awaitsAnybody: try flag())
  }

  mutating func belonging() throws(Failure) -> CaseSummary.Belonging {
    CaseSummary.Belonging(
      counsellor: try optionalWorker(), standIn: try optionalWorker(),
      giver: try optionalWorker(), closedOn: try optionalDay(), hasEscalations: try flag())
  }

  /// Whose the open escalations of a case are.
  mutating func escalationLoad() throws(Failure) -> CaseSummary.EscalationLoad {
    CaseSummary.EscalationLoad(
      belonging: try belonging(),
      owners: try list { (reader) throws(Failure) in try reader.optionalWorker() })
  }

  mutating func names() throws(Failure) -> CaseSummary.Names {
    CaseSummary.Names(
      number: CaseNumber(try text()), name: try text(), sortName: try text(), sortKey: try text(),
      former: try list { (reader) throws(Failure) in try reader.text() })
  }

  /// Goes past what a summary says of whose it is.
  mutating func skipBelonging() throws(Failure) {
    for _ in 0..<3 {
      if try flag() { try skipText() }
    }
    if try flag() { _ = try number() }
    _ = try flag()
  }

  /// Goes past what a summary says of what a client is called.
  mutating func skipNames() throws(Failure) {
    for _ in 0..<4 { try skipText() }
    try forEach { (reader) throws(Failure) in try reader.skipText() }
  }

  /// What decides whose name stands first, of what a client is called.
  mutating func nameOrder() throws(Failure) -> CaseSummary.NameOrder {
    let number = CaseNumber(try text())
    for _ in 0..<2 { try skipText() }
    return CaseSummary.NameOrder(key: try text(), number: number)
  }

  private mutating func skipText() throws(Failure) { _ = try piece(of: try number()) }

  /// What a row needs, which stands before the rest of the facts.
  mutating func rowFacts() throws(Failure) -> CaseSummary.RowFacts {
    let (yes, arrived, end) = (try optionalDay(), try optionalDay(), try optionalDay())
    let leaving = try optionalDay()
    var stepFacts = StepFacts(
      yesFrom: yes, arrivedFrom: arrived, end: end, hasOpenEscalation: try flag(),
      relationClosedFrom: try optionalDay(), refusedFrom: try optionalDay())
    stepFacts.leaving = leaving
    return CaseSummary.RowFacts(
      stepFacts: stepFacts, needsReport: try flag(), hasConflict: try flag(),
      hasDoubt: try flag(), dues: try list { (reader) throws(Failure) in try reader.due() },
      signals: SignalSpans(try list { (reader) throws(Failure) in try reader.signal() }),
      handover: try optional { (reader) throws(Failure) in try reader.handover() },
      planB: try optional { (reader) throws(Failure) in try reader.text() },
      task: try optionalDay(), look: try optionalDay(), findOut: try optionalDay(),
      mustBeMadeSafe: try flag())
  }

  mutating func facts() throws(Failure) -> CaseSummary.Facts {
    let row = try rowFacts()
    var facts = CaseSummary.Facts(
      stepFacts: row.stepFacts, needsReport: row.needsReport, hasConflict: row.hasConflict,
      hasDoubt: row.hasDoubt, dues: row.dues, signals: row.signals, handover: row.handover,
      planB: row.planB)
    facts.lastBinned = try optional { (reader) throws(Failure) in try reader.number() }
    facts.tasks = try list { (reader) throws(Failure) in try reader.task() }
    facts.owners = try list { (reader) throws(Failure) in try reader.owner() }
    facts.returned = try optional { (reader) throws(Failure) in try reader.handover() }
    facts.escalations = try list { (reader) throws(Failure) in try reader.escalation() }
    facts.returns = try list { (reader) throws(Failure) in try reader.awaitedReturn() }
    facts.reviews = try list { (reader) throws(Failure) in try reader.reviewMark() }
    facts.placeInHouse = try optional { (reader) throws(Failure) in try reader.text() }
    facts.leftOn = try optionalDay()
    facts.stayEndsOn = try optionalDay()
    facts.lacksOfLeaving = try flag()
    facts.intakeOn = try optionalDay()
    facts.consultationOn = try optionalDay()
    return facts
  }

  private mutating func optionalWorker() throws(Failure) -> WorkerID? {
    try optional { (reader) throws(Failure) in WorkerID(try reader.text()) }
  }

  private mutating func awaitedReturn() throws(Failure) -> AwaitedReturn {
    AwaitedReturn(
      escalation: EntryID(try text()), day: try day(), what: try text(),
      owner: try optional { (reader) throws(Failure) in WorkerID(try reader.text()) })
  }

  private mutating func reviewMark() throws(Failure) -> ReviewMark {
    ReviewMark(
      escalation: EntryID(try text()), round: EntryID(try text()), at: try number(),
      by: try optional { (reader) throws(Failure) in WorkerID(try reader.text()) },
      isSkipped: try flag(), firstAt: try number(),
      place: try optional { (reader) throws(Failure) in try reader.number() })
  }

  private mutating func handover() throws(Failure) -> Handover {
    Handover(
      from: try optional { (reader) throws(Failure) in WorkerID(try reader.text()) },
      by: WorkerID(try text()), to: WorkerID(try text()), on: try day(),
      declinedOn: try optionalDay(),
      reason: try optional { (reader) throws(Failure) in try reader.text() })
  }

  private mutating func owner() throws(Failure) -> DoOwner {
    let order = try number()
    guard DoID.allCases.indices.contains(order) else { throw Failure() }
    return DoOwner(id: DoID.allCases[order], worker: WorkerID(try text()))
  }

  private mutating func task() throws(Failure) -> TaskDue {
    TaskDue(
      id: EntryID(try text()), day: try day(),
      clock: try optional { (reader) throws(Failure) in try reader.text() }, text: try text(),
      owner: try optional { (reader) throws(Failure) in WorkerID(try reader.text()) })
  }

  private mutating func signal() throws(Failure) -> SignalSpan {
    let order = try number()
    guard BottleneckID.allCases.indices.contains(order) else { throw Failure() }
    return SignalSpan(
      id: BottleneckID.allCases[order], from: try optionalDay(), until: try optionalDay(),
      author: try optional { (reader) throws(Failure) in WorkerID(try reader.text()) },
      restsUntil: try optionalDay())
  }

  private mutating func due() throws(Failure) -> DueSpan {
    let order = try number()
    guard DoID.allCases.indices.contains(order) else { throw Failure() }
    return DueSpan(
      id: DoID.allCases[order], day: try day(), from: try optionalDay(), until: try optionalDay())
  }
}

extension Problem.Kind {
  /// The number that stands for the kind in the index.
  fileprivate var number: Int {
    switch self {
    case .damagedRecord: 0
    case .tornTail: 1
    case .missingRecords: 2
    case .rolledBack: 3
    case .brokenChain: 4
    case .newerRecord: 5
    case .damagedDescription: 6
    case .damagedEnd: 7
    }
  }

  fileprivate init?(number: Int) {
    let kinds: [Problem.Kind] = [
      .damagedRecord, .tornTail, .missingRecords, .rolledBack, .brokenChain, .newerRecord,
      .damagedDescription, .damagedEnd,
    ]
    guard kinds.indices.contains(number) else { return nil }
    self = kinds[number]
  }
}
