/// What people recorded about one do of one case.
///
/// What the roadmap shows (open, missed, standing) follows from this, the case's facts and the day;
/// see `Roadmap`.
package struct DoRecord: Hashable, Sendable {
  /// What a person can say of a do; everything else about it is derived.
  package enum State: String, CaseIterable, Sendable {
    case open, done, notApplicable, exempt
  }

  package var state: State
  /// Every time it was done, oldest first.
  ///
  /// A recurring do has one for each occasion.
  package var completions: [Completion]
  /// Why it does not apply, is exempt or was reopened.
  package var reason: String?
  /// The last day of an exemption; nil for one without an end.
  package var until: Day?
  /// Who set the state, and when.
  package var by: WorkerID?
  package var at: Moment?
  package var unread: Unread

  package init(
    state: State = .open, completions: [Completion] = [], reason: String? = nil,
    until: Day? = nil, by: WorkerID? = nil, at: Moment? = nil, unread: Unread = Unread()
  ) {
    self.state = state
    self.completions = completions
    self.reason = reason
    self.until = until
    self.by = by
    self.at = at
    self.unread = unread
  }

  /// Whether two records say the same of the do, whoever wrote it and when.
  ///
  /// Two colleagues who tick the same do agree; that is no conflict.
  ///
  /// Who looked at a plan that was only written down says something else.
  package func agrees(with other: DoRecord) -> Bool {
    isSameDecision(as: other) && completions.map(\.proof) == other.completions.map(\.proof)
      && completions.map { $0.provenBy == .planB }
        == other.completions.map { $0.provenBy == .planB }
  }

  /// This record with the proofs that another one adds to it; nil when they contradict each other.
  ///
  /// Of two colleagues who tick the same do, one may say what shows it and the other not.
  package func joined(with other: DoRecord) -> DoRecord? {
    guard isSameDecision(as: other) else { return nil }
    var joined = self
    for (index, proof) in other.completions.map(\.proof).enumerated() {
      guard let proof, proof != joined.completions[index].proof else { continue }
      guard joined.completions[index].proof == nil else { return nil }
      joined.completions[index].proof = proof
    }
    return joined
  }

  private func isSameDecision(as other: DoRecord) -> Bool {
    state == other.state && until == other.until && reason == other.reason
      && completions.map(\.on) == other.completions.map(\.on)
  }
}

/// One time that a do was done.
package struct Completion: Hashable, Sendable {
  /// The day it was really done, which may lie before the day it was recorded.
  package var on: Day
  package var by: WorkerID?
  package var at: Moment?
  /// What shows that it was done, in the worker's words.
  package var proof: String?
  /// The fact of the case that proves it, when nobody had to tick it.
  package var provenBy: ProvingFact?
  package var unread: Unread

  package init(
    on: Day, by: WorkerID? = nil, at: Moment? = nil, proof: String? = nil,
    provenBy: ProvingFact? = nil, unread: Unread = Unread()
  ) {
    self.on = on
    self.by = by
    self.at = at
    self.proof = proof
    self.provenBy = provenBy
    self.unread = unread
  }
}

extension Completion {
  /// Whether its day is one on which somebody did it.
  ///
  /// A file that says that a fact is there, and not since when, proves a do on the day on which it came in: from
  /// that day is reckoned, and nobody did it then.
  package var isDayKnown: Bool {
    guard by == nil, let at, at.day == on else { return true }
    switch provenBy {
    case .informationComplete, .plannedConsultation, .planB, .fallback: return false
    default: return true
    }
  }
}

/// A fact of a case that completes the do it proves.
///
/// Source: Guide, "Kinds of do".
package enum ProvingFact: String, CaseIterable, Sendable {
  case definiteAnswer, intakeWithSupervisor, informationComplete, firstVisitInside, metCounsellor,
    metShelter, startTalk, plannedConsultation, goals, supportNeeded, roleSheet, jointIntake,
    basicConditions, responsibilities, expectations, feedback, ladder, backUp, indicationRequested,
    planB, intention, intentionAgain, wantedCare, application, fallback
}
