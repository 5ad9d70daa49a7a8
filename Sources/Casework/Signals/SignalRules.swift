/// The rules by which the facts of a case show the nine bottlenecks.
///
/// Source: Guide, "Default signal rules".
struct SignalRules {
  private let source: Case
  private let facts: CaseFacts
  private let terms: SignalTerms

  init(_ source: Case, facts: CaseFacts, terms: SignalTerms) {
    self.source = source
    self.facts = facts
    self.terms = terms
  }

  /// A fact with the days on which it shows a bottleneck.
  struct Finding {
    var reason: SignalReason
    var from: Day?
    var until: Day?
    var author: WorkerID?

    /// Whether it shows the bottleneck on a day.
    func holds(on today: Day) -> Bool {
      if let from, today < from { return false }
      if let until, today >= until { return false }
      return true
    }

    var span: SignalSpan {
      SignalSpan(id: reason.id, from: from, until: until, author: author)
    }
  }

  /// Everything that shows a bottleneck on some day, in the order of the guide.
  ///
  /// From the day on which the case or the formal relation is closed nothing does any more.
  var findings: [Finding] {
    let found =
      shortNotice + noAnswer + information + conditions + meetings + firstWeeks + tasks
      + supervision + worries + followUp
    return found.compactMap { finding in
      var finding = finding
      finding.until = Day.earliest(finding.until, facts.closedFrom)
      if finding.reason.endsAtLeaving {
        finding.until = Day.earliest(finding.until, facts.leftOn)
      }
      // Nothing builds up with somebody whom nobody knew yet.
      if let from = finding.from, let registration = facts.registration, finding.author == nil {
        finding.from = max(from, registration)
      }
      if let from = finding.from, let until = finding.until, from >= until { return nil }
      return finding
    }
  }

  private var arrivedFrom: Day? { facts.arrivedFrom }

  // MARK: B1, registration at short notice

  private var shortNotice: [Finding] {
    guard let registration = facts.registration, let arrival = facts.arrival,
      source.answer != false, arrival - registration < terms.shortNotice
    else { return [] }
    let days = arrival - registration
    return [Finding(reason: .shortNotice(days: days), from: registration, until: arrivedFrom)]
  }

  private var noAnswer: [Finding] {
    guard let arrival = facts.arrival else { return [] }
    return [
      Finding(
        reason: .noAnswer(arrival: arrival), from: arrival - terms.answerBeforeArrival,
        until: Day.earliest(arrivedFrom, facts.answeredFrom))
    ]
  }

  // MARK: B2, information

  private var information: [Finding] {
    guard let anchor = Day.earliest(facts.intake, facts.arrival) else { return [] }
    let name: Anchor = facts.intake == anchor ? .intake : .arrival
    let from = anchor - terms.informationBefore
    var found: [Finding] = []
    let awaited = source.information.values.filter {
      $0.state == .missing || $0.state == .asked
        || ($0.state == .notAvailable && !$0.isPlannedFor && openHere(.R5) != nil)
    }
    if facts.awaitsItem || !awaited.isEmpty {
      // Nobody lacked anything before it was found missing.
      let noticed = awaited.allSatisfy { $0.since != nil } ? awaited.compactMap(\.since).min() : nil
      found.append(
        Finding(
          reason: .informationAwaited(awaited.map(\.name), before: name, on: anchor),
          from: max(from, noticed ?? from)))
    }
    // From the arrival on R4 was missed: a list that grows says nothing of who came long ago.
    let unasked = unaskedInformation
    if !unasked.isEmpty, let open = openHere(.R4) {
      found.append(
        Finding(
          reason: .informationNotAsked(unasked, before: name, on: anchor), from: max(from, open),
          until: arrivedFrom))
    }
    return found
  }

  /// What the team wants of everybody and nobody asked for; nothing where somebody says that all is
  /// there.
  private var unaskedInformation: [String] {
    guard !terms.wantedInformation.isEmpty, source.isInformationComplete != true else { return [] }
    return source.informationLacking(of: terms.wantedInformation)
  }

  // MARK: B3, the basis

  /// The conditions without which there is no floor under anybody's feet.
  static let basis: [BasicCondition] = [.income, .housing, .dayActivity]

  private var conditions: [Finding] {
    guard let arrival = facts.arrival else { return [] }
    let missing = Self.basis.filter { source.basicConditions[$0] == .missing }
    let unknown = Self.basis.filter { (source.basicConditions[$0] ?? .unknown) == .unknown }
    guard !missing.isEmpty || !unknown.isEmpty else { return [] }
    return [
      Finding(
        reason: .conditionsOpen(missing, unknown: unknown, arrival: arrival),
        from: arrival - terms.conditionsBefore)
    ]
  }

  // MARK: B4, from closed to open

  private var meetings: [Finding] {
    guard let arrival = facts.arrival else { return [] }
    let near = arrival - terms.meetingBefore
    let open = [DoID.I9, .I10].compactMap { id in openFrom(id).map { (id: id, from: $0) } }
    guard let first = open.map(\.from).min() else { return [] }
    return [
      Finding(
        reason: .notMet(open.map(\.id), arrival: arrival), from: max(near, first),
        until: arrivedFrom)
    ]
  }

  /// For so many days at least somebody is to see what happened at the end of the first weeks.
  ///
  /// Source: our own proposal; the guide can be read as ending on the last of those days.
  private static let earlyEventShows = 14

  private var firstWeeks: [Finding] {
    guard let arrivedFrom else { return [] }
    let last = arrivedFrom + terms.firstDays
    var events = source.events.values.compactMap { event in
      event.kind.map { (kind: $0, on: event.on) }
    }
    // A day of leaving alone may be a planned one.
    if let left = source.dates[.left], !events.contains(where: { $0.kind == .left }),
      let reason = source.texts[.leftBecause], WalkedAway(reason).isSaid
    {
      events.append((.left, left))
    }
    return events.filter { event in
      [.noShow, .relapse, .left].contains(event.kind) && event.on >= arrivedFrom
        && event.on <= last
    }.map { event in
      Finding(
        reason: .earlyEvent(event.kind, on: event.on), from: event.on,
        until: max(last + 1, event.on + Self.earlyEventShows))
    }
  }

  // MARK: B5, who does what

  private var tasks: [Finding] {
    var found: [Finding] = []
    if let arrivedFrom {
      for (id, days) in [(DoID.I5, 0), (.U2, terms.responsibilities + 1)] {
        guard let open = openFrom(id) else { continue }
        found.append(
          Finding(
            reason: .undivided(id, arrival: arrivedFrom), from: max(arrivedFrom + days, open)))
      }
    }
    let unowned = source.escalations.values.filter { $0.isOpen && $0.owner == nil }
    if let first = unowned.map(\.knownOn).min() {
      found.append(
        Finding(reason: .nobodyHasIt(escalations: unowned.count, since: first), from: first))
    }
    return found
  }

  // MARK: B6, strangers in the chain

  private var supervision: [Finding] {
    var found: [Finding] = []
    if source.supervisor?.nilIfBlank == nil {
      let known = facts.registration ?? facts.arrival
      found.append(Finding(reason: .noSupervisor(since: known), from: known))
    }
    if let arrivedFrom {
      let last = lastConsultation
      var from = max(arrivedFrom, last.map { $0 + terms.consultation + 1 } ?? arrivedFrom)
      // As long as one is planned somebody is in touch.
      if let planned = facts.plannedConsultation { from = max(from, planned + 1) }
      found.append(
        Finding(reason: .noConsultation(last: last, arrival: arrivedFrom), from: from))
    }
    return found
  }

  /// The days on which everybody sat together.
  private var consultations: [Day] {
    source.events.values.filter { $0.kind == .jointConsultation }.map(\.on)
      + [facts.lastConsultation].compactMap { $0 }
  }

  private var lastConsultation: Day? { consultations.max() }

  // MARK: B7, staff fear and not knowing how

  /// A doubt shows until somebody was consulted after it: in a joint consultation, in a talk with
  /// probation, or by a question to probation that was asked because of it and answered.
  ///
  /// Of one day what was recorded later came later. A partner that is known to be another answers nothing;
  /// of one that nobody named nobody can tell. Source: Guide, "Default signal rules", B7; what counters it
  /// is U6, ask probation.
  private var worries: [Finding] {
    let events = source.events.values
    let talks = events.filter {
      $0.kind == .jointConsultation || ($0.kind == .partnerContact && terms.mayBeProbation($0.with))
    }
    let questions = source.questions.values.filter { terms.mayBeProbation($0.to) }
    return events.filter { $0.kind == .staffWorry }.map { worry in
      var consulted = talks.filter { isAfter($0.on, $0.at, worry) }.map(\.on)
      consulted += questions.filter { isAfter($0.askedOn, $0.at, worry) }.compactMap(\.answeredOn)
        .filter { $0 >= worry.on }
      // Of the last consultation the day alone may be known.
      if let last = facts.lastConsultation, last >= worry.on,
        !events.contains(where: { $0.kind == .jointConsultation && $0.on == last })
      {
        consulted.append(last)
      }
      return Finding(
        reason: .unsure(on: worry.on), from: worry.on,
        until: Day.earliest(consulted.min(), worry.on + terms.worry + 1), author: worry.by)
    }
  }

  /// Whether something was after a doubt.
  private func isAfter(_ day: Day, _ moment: Moment?, _ worry: CaseEvent) -> Bool {
    guard day == worry.on, let moment, let doubted = worry.at else { return day >= worry.on }
    return moment.secondsSince1970 >= doubted.secondsSince1970
  }

  // MARK: B8 and B9, what comes afterwards

  private var followUp: [Finding] {
    // Nothing of this shows from the day of leaving on, planned or not.
    guard let arrivedFrom, let end = facts.foreseenEnd else { return [] }
    var found: [Finding] = []
    if !["granted", "not_needed"].contains(source.followUp.indicationWord) {
      found.append(
        Finding(
          reason: .noIndication(
            end: end, stands: source.followUp.indicationWord,
            decision: source.followUp.indicationDecisionOn),
          from: max(arrivedFrom, end - terms.indicationBefore)))
    }
    if !source.followUp.isPlaceConfirmed {
      found.append(
        Finding(
          reason: .noPlace(end: end, stands: source.followUp.placeWord),
          from: max(arrivedFrom, end - terms.placeBefore)))
    }
    return found
  }

  /// From when a do is open in this case: what was done before the registration is an agreement, and
  /// no act in it.
  private func openHere(_ id: DoID) -> Day? {
    guard let registration = facts.registration, let record = source.doRecords[id],
      record.state == .done, !record.completions.isEmpty,
      record.completions.allSatisfy({ $0.on < registration })
    else { return openFrom(id) }
    return .always
  }

  /// From when a do that is done once is open; nil when it is settled for good.
  private func openFrom(_ id: DoID) -> Day? {
    guard let record = source.doRecords[id] else { return .always }
    switch record.state {
    case .open: return .always
    case .done, .notApplicable: return nil
    case .exempt: return record.until.map { $0 + 1 }
    }
  }
}
