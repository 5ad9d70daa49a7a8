// How the facts of a case become the schedule of each do.
//
// Source: Guide, "The 28 do's", "Kinds of do", "Default signal rules".

extension DoSchedule {
  init(_ id: DoID, of source: Case, facts: CaseFacts, norms: Norms) {
    self.id = id
    let record = source.doRecords[id]
    self.record = record
    let norm = norms[id]
    occasions = norm.intervalDays == nil && norm.occasions.count > 1 ? norm.occasions.count : nil
    if case .E1 = id { occasions = nil }
    isStanding = norm.kind == .standing
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
    case .E3: due = report(source)
    case .U6: due = nil
    case .R1, .R5, .I1, .I2, .I3, .I4, .I5, .I6, .I7, .I8, .I9, .I10, .U1, .U2, .U3, .U4, .E2,
      .V1, .V2, .V3, .V4:
      due = nextOccasion(norm, source: source, facts: facts)
    }
    settle(due, facts: facts)
  }

  /// When it is due, why, and from when that no longer counts.
  private struct Due {
    var day: Day
    var source: DoStatus.DueSource
    var endsOn: Day?
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
    closedFrom = facts.closedFrom
    guard let due else { return }
    dueSource = due.source
    var from: Day?
    if let record, record.state == .exempt, !Self.neverExempt.contains(id) {
      guard let until = record.until else { return }
      from = until + 1
    }
    let until = Day.earliest(Day.earliest(due.endsOn, passes), facts.closedFrom)
    span = DueSpan(id: id, day: due.day, from: from, until: until)
  }

  /// Most do's: the occasions in order.
  ///
  /// A completion counts for the next occasion, and for every one that was due by its day.
  private func nextOccasion(_ norm: Norm, source: Case, facts: CaseFacts) -> Due? {
    let counted = counted
    let isOver = isDone && norm.occasions.count <= 1 && norm.intervalDays == nil
    guard !isOver else { return nil }
    if let agreed = agreed(source, since: counted.last?.on) { return agreed }
    let days = norm.occasions.map { facts.due(of: $0) }
    var next = isDone && counted.isEmpty ? 1 : 0
    for completion in counted {
      next += 1
      while next < days.count, let day = days[next]?.day, day <= completion.on { next += 1 }
    }
    if next < days.count { return days[next].map { Due(day: $0.day, source: .norm($0.term)) } }
    guard let interval = norm.intervalDays, let last = counted.last else { return nil }
    return Due(day: last.on + interval, source: .interval(days: interval))
  }

  /// R2: an update every so many days while the answer is open.
  ///
  /// A contact with a partner is one.
  private mutating func interimUpdate(_ norm: Norm, source: Case, facts: CaseFacts) -> Due? {
    let start = facts.registration ?? Day.always
    let acts = counted.map(\.on).filter { $0 >= start } + facts.partnerContacts
    if !isDone, let last = facts.partnerContacts.max(), !(record?.isReopened ?? false) {
      shownFrom = Day.always
      shownOn = last
    }
    let last = acts.max()
    guard var due = agreed(source, since: last) ?? normal(norm, last: last, facts: facts) else {
      return nil
    }
    due.endsOn = Day.earliest(
      facts.answeredFrom, due.source == .agreed ? nil : facts.arrivedFrom)
    return due
  }

  /// The interval after the last time, or the first occasion when there was none.
  private func normal(_ norm: Norm, last: Day?, facts: CaseFacts) -> Due? {
    if let last, let interval = norm.intervalDays {
      return Due(day: last + interval, source: .interval(days: interval))
    }
    return norm.occasions.first.flatMap { facts.due(of: $0) }
      .map { Due(day: $0.day, source: .norm($0.term)) }
  }

  /// R3: the agreement with a partner may be older than the case; the answer in this case is due
  /// all the same.
  private mutating func definiteAnswer(_ norm: Norm, source: Case, facts: CaseFacts) -> Due? {
    if !isDone, !(record?.isReopened ?? false) {
      shownFrom = facts.answeredFrom
      shownOn = facts.answeredFrom == Day.always ? nil : facts.answeredFrom
    }
    guard !hasActSinceRegistration(facts) else { return nil }
    var due =
      agreed(source, since: counted.last?.on) ?? normal(norm, last: nil, facts: facts)
    due?.endsOn = facts.answeredFrom
    return due
  }

  /// R4: as R3; the act in this case is that nothing is left to come.
  private func completeInformation(_ norm: Norm, source: Case, facts: CaseFacts) -> Due? {
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
  private mutating func jointConsultation(_ norm: Norm, source: Case, facts: CaseFacts) -> Due? {
    if let planned = facts.plannedConsultation {
      if !isDone { shownFrom = Day.always }
      return Due(day: planned, source: .consultation)
    }
    let ticked = counted.filter { $0.provenBy != .plannedConsultation }.map(\.on).max()
    // A plan that came to nothing is no consultation: without one ahead the do is open.
    if ticked == nil, !counted.isEmpty { isDone = false }
    let last = [ticked, facts.lastConsultation].compactMap { $0 }.max()
    if let agreed = agreed(source, since: last) { return agreed }
    let first = normal(norm, last: nil, facts: facts)
    guard let last else { return first }
    let after = normal(norm, last: last, facts: facts)
    return [first, after].compactMap { $0 }.max { $0.day < $1.day }
  }

  /// E1: before arrival, then again at each consultation.
  private func waysToScaleUp(_ norm: Norm, source: Case, facts: CaseFacts) -> Due? {
    let last = counted.last?.on
    if let agreed = agreed(source, since: last) { return agreed }
    guard isDone else { return normal(norm, last: nil, facts: facts) }
    guard norm.occasions.count > 1, let next = norm.occasions.last.flatMap({ facts.due(of: $0) })
    else { return nil }
    if let last, next.day <= last { return nil }
    let isTalk = next.term.anchor == .nextConsultation
    return Due(day: next.day, source: isTalk ? .consultation : .norm(next.term))
  }

  /// E3: the first day on which probation has to have heard of a breach.
  private func report(_ source: Case) -> Due? {
    source.escalations.values.compactMap(\.reportDue).min().map { Due(day: $0, source: .report) }
  }
}
