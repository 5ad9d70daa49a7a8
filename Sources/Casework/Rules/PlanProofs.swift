// What was told, met and agreed completes the do it proves.
//
// Source: Guide, "The 28 do's", column "proof".

extension Case {
  /// Whether the supervising officer sat at the intake.
  ///
  /// That a supervisor has a name says nothing of who came: somebody has to have written it down. What
  /// counted before anybody was asked goes on counting.
  var wasSupervisorThere: Bool {
    let supervisors = attendees.values.filter { $0.role == .supervisor }
    if supervisors.isEmpty, !binnedAttendees.values.contains(where: { $0.role == .supervisor }) {
      return isProven(.I1, by: .intakeWithSupervisor)
    }
    return supervisors.contains { $0.wasPresent == true }
  }

  /// Whether the intake of a day was held: it is logged, or the supervising officer came and I1 is done.
  ///
  /// That somebody came before the intake was put off does not count: then I1 is open again.
  ///
  /// - Parameter day: The day that the intake is planned for.
  /// - Returns: False also of any other day, of which nothing is known. Source: Guide, "The 28 do's", I1.
  package func isIntakeHeld(on day: Day) -> Bool {
    guard dates[.intake] == day else { return false }
    return events.values.contains { $0.kind == .intake && $0.on == day }
      || (wasSupervisorThere && doRecords[.I1]?.state == .done)
  }

  /// The first meetings: each on the day it took place.
  func meetingProofs(_ today: Day) -> [Proof] {
    func day(_ kind: Meeting.Kind) -> Day? {
      meetings[kind].flatMap { $0.on <= today ? $0.on : nil }
    }
    // As long as nobody says that all three were there it is a talk, and not yet the talk of three.
    // What counted before anybody was asked goes on counting.
    let isOfThree = meetings[.startTalk]?.areAllThree ?? isProven(.U1, by: .startTalk)
    return [
      Proof(id: Meeting.Kind.inside.proves, fact: .firstVisitInside, on: day(.inside)),
      Proof(id: Meeting.Kind.counsellor.proves, fact: .metCounsellor, on: day(.counsellor)),
      Proof(id: Meeting.Kind.shelter.proves, fact: .metShelter, on: day(.shelter)),
      Proof(
        id: Meeting.Kind.startTalk.proves, fact: .startTalk,
        on: isOfThree ? day(.startTalk) : nil),
    ]
  }

  /// What was written down of the plan: done on the day on which the last piece of the proof came.
  func planProofs(_ facts: CaseFacts, today: Day) -> [Proof] {
    // What the client does not want is nobody's common goal.
    let goals = lines(.goal).map(\.line).filter { $0.clientAgrees != false }
    let sheet = first(.role, saying: \.who, of: .I5, by: .roleSheet).flatMap { role in
      first(.staysInHouse).map { max(role, $0) }
    }
    let backUp = lines(.backUp).first { $0.line.how?.nilIfBlank != nil }
    let intentions = lines(.intention).map { $0.line.day ?? $0.line.at.day }
      .filter { $0 <= today }.sorted()
    let feedback = lines(.feedback).first {
      $0.line.day != nil || $0.line.within?.nilIfBlank != nil
    }
    return [
      Proof(id: .R5, fact: .fallback, on: isPlannedWithout ? today : nil, follows: false),
      Proof(id: .I2, fact: .goals, on: ownPlan(today)),
      Proof(
        id: .I3, fact: .goals,
        on: goals.contains { $0.who?.nilIfBlank != nil } ? goals.map(\.at.day).min() : nil),
      Proof(id: .I4, fact: .supportNeeded, on: first(.support)),
      Proof(id: .I5, fact: .roleSheet, on: sheet),
      Proof(id: .I6, fact: .jointIntake, on: jointIntake(facts, today: today)),
      Proof(
        id: .U2, fact: .responsibilities,
        on: first(.responsibility, saying: \.who, of: .U2, by: .responsibilities)),
      Proof(id: .U3, fact: .expectations, on: first(.expectation)),
      Proof(id: .U4, fact: .feedback, on: feedback?.line.at.day),
      Proof(
        id: .E1, fact: .ladder, on: first(.ladder, saying: \.whom, of: .E1, by: .ladder)),
      Proof(id: .E2, fact: .backUp, on: backUp?.line.at.day),
      Proof(id: .V1, fact: .intention, on: intentions.first),
      Proof(
        id: .V1, fact: .intentionAgain,
        on: intentions.last.flatMap { last in
          firstAsked(intentions).flatMap { last - $0 >= Self.askedAgainAfter ? last : nil }
        }),
      Proof(
        id: .V2, fact: .wantedCare,
        on: lines(.care).first { $0.line.lawWord?.nilIfBlank != nil }?.line.at.day),
      Proof(
        id: .V3, fact: .application,
        on: lines(.application).compactMap(\.line.day).filter { $0 <= today }.min()),
      Proof(
        id: .V3, fact: .indicationRequested,
        on: followUp.indicationRequestedOn.flatMap { $0 <= today ? $0 : nil }),
      Proof(id: .V4, fact: .planB, on: hasPlanB ? today : nil, follows: false),
    ]
  }

  /// Whether there is another way, with the day on which it comes up by itself.
  ///
  /// What counted before anybody was asked for the day goes on counting. Source: Guide, "The 28 do's", V4.
  private var hasPlanB: Bool {
    followUp.planB?.nilIfBlank != nil
      && (followUp.planBOn != nil || isProven(.V4, by: .planB))
  }

  /// The day on which the plan became the client's own: with every goal it is said whether the client
  /// agrees, with one at least they do, and a copy was given.
  ///
  /// What counted before anybody was asked for the copy goes on counting. Source: Guide, "The 28 do's", I2.
  private func ownPlan(_ today: Day) -> Day? {
    let goals = lines(.goal).map(\.line)
    let agreed = goals.filter { $0.clientAgrees == true }
    guard !agreed.isEmpty, goals.allSatisfy({ $0.clientAgrees != nil }),
      let written = goals.map(\.at.day).max()
    else { return nil }
    let copied = agreed.compactMap(\.day).filter { $0 <= today }.min()
    if let copied { return max(written, copied) }
    return isProven(.I2, by: .goals) ? written : nil
  }

  /// When the client was first asked: by what they said, or as somebody ticked it.
  private func firstAsked(_ intentions: [Day]) -> Day? {
    let ticked = doRecords[.V1]?.completions.filter { $0.provenBy != .intentionAgain }.map(\.on)
      .min()
    return Day.earliest(intentions.first, ticked)
  }

  /// Asked again is asked at another time of the stay: so many days after the first time.
  ///
  /// Source: our own proposal; the guide wants it asked twice, ten weeks apart.
  private static let askedAgainAfter = 28

  /// Whether a do was completed by a fact.
  func isProven(_ id: DoID, by fact: ProvingFact) -> Bool {
    doRecords[id]?.completions.contains { $0.provenBy == fact } ?? false
  }

  private func first(_ kind: PlanLine.Kind) -> Day? { lines(kind).first?.line.at.day }

  /// The day of the first line that says a part: who acts, who is responsible, with whom of probation a
  /// step was talked over.
  ///
  /// A line without it is a thought and no agreement. What counted before anybody was asked goes on
  /// counting.
  private func first(
    _ kind: PlanLine.Kind, saying part: (PlanLine) -> String?, of id: DoID, by fact: ProvingFact
  ) -> Day? {
    let all = lines(kind)
    let whole = all.first { part($0.line)?.nilIfBlank != nil }
    return (whole ?? (isProven(id, by: fact) ? all.first : nil))?.line.at.day
  }

  /// Whether it is settled what is done without what is not to be had: of one item at least, and of every
  /// one of which it is certain.
  ///
  /// An item that came after all takes nothing back.
  package var isPlannedWithout: Bool {
    unplannedItem == nil && information.values.contains { $0.isPlannedFor }
  }

  /// The first item that is missing or not to be had, and of which nobody said what is done without it; nil for
  /// none.
  package var unplannedItem: EntryID? {
    let unplanned = information.elements.filter {
      [.notAvailable, .missing].contains($0.value.state) && !$0.value.isPlannedFor
    }
    return (unplanned.first { $0.value.state == .notAvailable } ?? unplanned.first)?.key
  }

  /// The item of which it is asked first what is done without it: one that is not to be had, else one
  /// that is missing; nil where a plan is there or nothing is missing.
  package var itemToPlanFor: EntryID? {
    if isPlannedWithout { return nil }
    return unplannedItem
  }

  /// The day of an intake at which every care provider was present.
  private func jointIntake(_ facts: CaseFacts, today: Day) -> Day? {
    let providers = attendees.values.filter { $0.role == .provider }
    guard providers.count > 1, providers.allSatisfy({ $0.wasPresent == true }) else { return nil }
    return facts.intake.flatMap { $0 <= today ? $0 : nil }
  }
}

extension Meeting.Kind {
  /// The do that it proves.
  package var proves: DoID {
    switch self {
    case .inside: .I8
    case .counsellor: .I9
    case .shelter: .I10
    case .startTalk: .U1
    }
  }
}

extension Case {
  /// The first check of the basic conditions: whoever told the last of the six has looked at all.
  ///
  /// The next check is an act of its own, because one condition that changes says nothing of the
  /// others. `self` is the case after the changes.
  func conditionsChecked(
    _ changes: [Change], by worker: WorkerID?, at moment: Moment
  ) -> [Change] {
    let before = doRecords[.I7]
    guard changes.contains(where: { if case .basicCondition = $0.field { true } else { false } }),
      BasicCondition.allCases.allSatisfy({ (basicConditions[$0] ?? .unknown) != .unknown }),
      before.map({ $0.state == .open && !$0.isReopened && $0.completions.isEmpty }) ?? true
    else { return [] }
    var record = before ?? DoRecord()
    record.state = .done
    record.completions = [
      Completion(on: moment.day, by: worker, at: moment, provenBy: .basicConditions)
    ]
    record.by = worker
    record.at = moment
    return [Change(.doState(.I7), was: before.map(Fact.doRecord), now: .doRecord(record))]
  }
}
