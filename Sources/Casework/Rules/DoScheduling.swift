// How the facts of a case become the schedule of each do.
//
// Source: Guide, "The 28 do's", "Kinds of do", "Default signal rules".

extension DoSchedule {
  init(
    _ id: DoID, of source: Case, facts: CaseFacts, norms: Norms, partners: [EntryID]
  ) {
    self.id = id
    let record = source.doRecords[id]
    self.record = record
    let norm = norms.norm(of: id, with: partners)
    let usual = norm.norm
    occasions =
      usual.intervalDays == nil && usual.occasions.count > 1 ? usual.occasions.count : nil
    if case .E1 = id { occasions = nil }
    isStanding = usual.kind == .standing
    isNotApplicable = Self.isNotApplicable(id, in: source, facts: facts)
    isDone = Self.isDone(record)
    guard !isNotApplicable else { return }

    let due: Due?
    switch id {
    case .R2: due = interimUpdate(norm, source: source, facts: facts)
    case .R3: due = definiteAnswer(norm, source: source, facts: facts)
    case .R4: due = completeInformation(norm, source: source, facts: facts)
    case .U5: due = jointConsultation(norm, source: source, facts: facts)
    case .E1: due = waysToScaleUp(norm, source: source, facts: facts)
    case .V3: due = application(norm, source: source, facts: facts)
    case .V4: due = planB(norm, source: source, facts: facts)
    case .E3: due = report(source, by: norms.calendar)
    case .U6: due = answer(source, by: norms)
    case .R1, .R5, .I1, .I2, .I3, .I4, .I5, .I6, .I7, .I8, .I9, .I10, .U1, .U2, .U3, .U4, .E2,
      .V1, .V2:
      due = nextOccasion(norm, source: source, facts: facts)
    }
    settle(due, facts: facts)
  }

  /// When it is due, why, and from when that no longer counts.
  private struct Due {
    var day: Day
    var source: DoStatus.DueSource
    var endsOn: Day?
    /// The standing agreement that sets the day.
    var agreement: EntryID?

    init(day: Day, source: DoStatus.DueSource) {
      self.day = day
      self.source = source
    }

    init(_ settled: AgreedNorm.Settled) {
      day = settled.day
      source = settled.source
      agreement = settled.agreement
    }
  }

  private static func isDone(_ record: DoRecord?) -> Bool {
    guard let record else { return false }
    switch record.state {
    case .open: return false
    case .done: return true
    case .notApplicable, .exempt: return !record.completions.isEmpty
    }
  }

  /// A conditional do applies when its condition holds, or when somebody recorded something.
  private static func isNotApplicable(_ id: DoID, in source: Case, facts: CaseFacts) -> Bool {
    if let record = source.doRecords[id] {
      return record.state == .notApplicable && !neverExempt.contains(id)
    }
    guard source.doDues[id] == nil else { return false }
    switch id {
    case .R5: return !facts.lacksAnyItem
    case .I6: return source.providers.count < 2
    default: return false
    }
  }

  /// The completions that count, oldest first.
  private var counted: [Completion] {
    isDone ? (record?.completions ?? []).sorted { $0.on < $1.on } : []
  }

  /// The day that was agreed, unless the do was done since.
  private func agreed(_ source: Case, since last: Day?) -> Due? {
    guard let day = source.doDues[id] else { return nil }
    if let last, day <= last { return nil }
    return Due(day: day, source: .agreed)
  }

  /// From when the occasion of the do has passed for good; nil when it never passes.
  private func passes(_ facts: CaseFacts) -> Day? {
    switch id {
    case .R1, .R2, .R3, .R4, .R5, .I7, .I8, .I9, .I10: facts.arrivedFrom
    case .I1, .I6: facts.intake.map { $0 + 1 }
    case .I2, .I3, .I4, .I5, .U1, .U2, .U3, .U4, .U5, .U6, .E1, .E2, .E3, .V1, .V2, .V3, .V4: nil
    }
  }

  private mutating func settle(_ due: Due?, facts: CaseFacts) {
    // Somebody promised an agreed day: the do stays open and late instead of being missed.
    let isPromised = due?.source == .agreed
    let passes = isPromised || isStanding ? nil : passes(facts)
    missedFrom = passes
    // A breach has to be reported wherever the client is by now.
    let end = id == .E3 ? facts.closedFrom : Day.earliest(facts.closedFrom, facts.leftOn)
    closedFrom = end
    guard var due else { return }
    // Before somebody is registered nobody can be late with them.
    if case .norm(let term) = due.source, let registration = facts.registration,
      due.day < registration
    {
      due.day = registration
      due.source = .registered(term)
    }
    dueSource = due.source
    agreement = due.agreement
    var from: Day?
    if let record, record.state == .exempt, !Self.neverExempt.contains(id) {
      guard let until = record.until else { return }
      from = until + 1
    }
    let until = Day.earliest(Day.earliest(due.endsOn, passes), end)
    span = DueSpan(id: id, day: due.day, from: from, until: until)
  }

  /// Most do's: the occasions in order.
  ///
  /// A completion counts for the next occasion, and for every one that was due by its day.
  private func nextOccasion(_ norm: AgreedNorm, source: Case, facts: CaseFacts) -> Due? {
    let counted = counted
    let usual = norm.norm
    let isOver = isDone && usual.occasions.count <= 1 && usual.intervalDays == nil
    guard !isOver else { return nil }
    if let agreed = agreed(source, since: counted.last?.on) { return agreed }
    let days = usual.occasions.indices.map { due(norm, occasion: $0, facts: facts) }
    var next = isDone && counted.isEmpty ? 1 : 0
    for completion in counted {
      next += 1
      while next < days.count, let day = days[next]?.day, day <= completion.on { next += 1 }
    }
    if next < days.count { return days[next] }
    return counted.last.flatMap { again(norm, after: $0.on) }
  }

  /// The day of one occasion; nil while no day that it counts from is known.
  private func due(_ norm: AgreedNorm, occasion: Int, facts: CaseFacts) -> Due? {
    norm.due { norm in
      guard norm.occasions.indices.contains(occasion) else { return nil }
      return facts.due(of: norm.occasions[occasion]).map {
        (day: $0.day, source: DoStatus.DueSource.norm($0.term))
      }
    }.map(Due.init)
  }

  /// When a do that comes back is due after it was last done; nil for one that does not.
  private func again(_ norm: AgreedNorm, after last: Day) -> Due? {
    norm.due { norm in
      norm.intervalDays.map { (day: last + $0, source: DoStatus.DueSource.interval(days: $0)) }
    }.map(Due.init)
  }

  /// R2: an update every so many days while the answer is open.
  ///
  /// A contact with a partner is one.
  private mutating func interimUpdate(_ norm: AgreedNorm, source: Case, facts: CaseFacts) -> Due? {
    let start = facts.registration ?? Day.always
    let acts = counted.map(\.on).filter { $0 >= start } + facts.partnerContacts
    if !isDone, let last = facts.partnerContacts.max(), !(record?.isReopened ?? false) {
      shownFrom = Day.always
      shownOn = last
    }
    let last = acts.max()
    isOnlyEarlier =
      isDone && !counted.isEmpty && acts.isEmpty && facts.arrivedBeforeRegistration
    guard var due = agreed(source, since: last) ?? normal(norm, last: last, facts: facts) else {
      return nil
    }
    due.endsOn = Day.earliest(
      facts.answeredFrom, due.source == .agreed ? nil : facts.arrivedFrom)
    return due
  }

  /// The interval after the last time, or the first occasion when there was none.
  private func normal(_ norm: AgreedNorm, last: Day?, facts: CaseFacts) -> Due? {
    last.flatMap { again(norm, after: $0) } ?? due(norm, occasion: 0, facts: facts)
  }

  /// R3: the agreement with a partner may be older than the case; the answer in this case is due
  /// all the same.
  private mutating func definiteAnswer(_ norm: AgreedNorm, source: Case, facts: CaseFacts) -> Due? {
    if !isDone, !(record?.isReopened ?? false) {
      shownFrom = facts.toldFrom
      shownOn = facts.toldFrom == Day.always ? nil : facts.toldFrom
    }
    guard !hasActSinceRegistration(facts) else { return nil }
    isOnlyEarlier = isDone && facts.toldFrom == nil && facts.arrivedBeforeRegistration
    var due =
      agreed(source, since: counted.last?.on) ?? normal(norm, last: nil, facts: facts)
    due?.endsOn = facts.toldFrom
    return due
  }

  /// R4: as R3; the act in this case is that nothing is left to come.
  private func completeInformation(_ norm: AgreedNorm, source: Case, facts: CaseFacts) -> Due? {
    guard !hasActSinceRegistration(facts), !isDone || facts.awaitsItem else { return nil }
    return agreed(source, since: counted.last?.on) ?? normal(norm, last: nil, facts: facts)
  }

  private func hasActSinceRegistration(_ facts: CaseFacts) -> Bool {
    guard isDone else { return false }
    guard let registration = facts.registration else { return true }
    let counted = counted
    return counted.isEmpty || counted.contains { $0.on >= registration }
  }

  /// U5: a date must always lie ahead.
  ///
  /// A tick after the last consultation counts as one, unless it only says that a date was planned.
  private mutating func jointConsultation(_ norm: AgreedNorm, source: Case, facts: CaseFacts)
    -> Due?
  {
    if let planned = facts.plannedConsultation {
      if !isDone { shownFrom = Day.always }
      return Due(day: planned, source: .consultation)
    }
    let ticked = counted.filter { $0.provenBy != .plannedConsultation }.map(\.on).max()
    // A plan that came to nothing is no consultation: without one ahead the do is open. So it is where there was a
    // consultation since somebody ticked it: that tick was for an earlier one. After a leaving no next one comes.
    let isUsedUp =
      ticked.map { tick in
        facts.leftOn == nil && facts.lastConsultation.map { tick < $0 } ?? false
      } ?? true
    if isUsedUp, !counted.isEmpty { isDone = false }
    let last = [ticked, facts.lastConsultation].compactMap { $0 }.max()
    if let agreed = agreed(source, since: last) { return agreed }
    let first = normal(norm, last: nil, facts: facts)
    guard let last else { return first }
    let after = normal(norm, last: last, facts: facts)
    return [first, after].compactMap { $0 }.max { $0.day < $1.day }
  }

  /// E1: before arrival, then again at each consultation.
  private func waysToScaleUp(_ norm: AgreedNorm, source: Case, facts: CaseFacts) -> Due? {
    let last = counted.last?.on
    if let agreed = agreed(source, since: last) { return agreed }
    guard isDone else { return normal(norm, last: nil, facts: facts) }
    let occasions = norm.norm.occasions
    guard occasions.count > 1,
      var next = due(norm, occasion: occasions.count - 1, facts: facts)
    else { return nil }
    if let last, next.day <= last { return nil }
    if case .norm(let term) = next.source, term.anchor == .nextConsultation {
      next.source = .consultation
    }
    return next
  }

  /// V3: once, and again on the day by which the indication is to be decided on, as long as nobody knows of a
  /// decision.
  private func application(_ norm: AgreedNorm, source: Case, facts: CaseFacts) -> Due? {
    if let due = nextOccasion(norm, source: source, facts: facts) { return due }
    guard isDone, let day = source.followUp.indicationDecisionOn,
      source.followUp.awaitsDecision, source.dates[.left] == nil,
      (counted.last?.on).map({ $0 < day }) ?? true
    else { return nil }
    return Due(day: day, source: .indication)
  }

  /// V4: once, and again on the day on which the plan comes up by itself, as long as no place is
  /// confirmed and nobody has looked at it since.
  ///
  /// Writing it down is no look, also where its day is today or has passed by then.
  private func planB(_ norm: AgreedNorm, source: Case, facts: CaseFacts) -> Due? {
    if let due = nextOccasion(norm, source: source, facts: facts) { return due }
    guard isDone, let day = source.followUp.planBOn, !source.followUp.isPlaceConfirmed,
      source.dates[.left] == nil,
      !counted.contains(where: { $0.provenBy != .planB && $0.on >= day })
    else { return nil }
    return Due(day: day, source: .planB)
  }

  /// E3: the first day on which probation has to have heard of a breach.
  private func report(_ source: Case, by calendar: WorkCalendar) -> Due? {
    source.escalations.values.filter(\.mustBeReported)
      .compactMap { $0.reportDue(by: calendar) }.min()
      .map { Due(day: $0, source: .report) }
  }

  /// U6: the first day on which a question to probation has to be answered.
  private func answer(_ source: Case, by norms: Norms) -> Due? {
    source.questions.values.filter { norms.signals.mayBeProbation($0.to) }
      .compactMap { $0.answerDue(by: norms.calendar) }.min()
      .map { Due(day: $0, source: .question) }
  }
}
