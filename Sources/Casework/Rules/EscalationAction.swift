/// What a person can do with an escalation: the screens, the lines and the shell command go through
/// the same rules.
package enum EscalationAction: Hashable, Sendable {
  /// Records one that was not there yet.
  case record(Escalation)
  /// Puts right or fills in what was recorded of the incident.
  case describe(EntryID, Escalation)
  /// Says who sees to it; nil for nobody.
  case own(EntryID, WorkerID?)
  /// Says when the team looks at it again.
  case review(EntryID, Day?)
  /// Says what was done in one of the steps that are acts.
  case act(EntryID, EscalationStep, EscalationAct)
  /// Decides, with a task for who does it.
  case decide(EntryID, EscalationDecision)
  /// Takes a decision back after its round, by its identifier, and says why.
  case takeBack(EntryID, why: String?)
}

/// Why the rules do not let something be recorded about an escalation.
///
/// The screen words each case.
package enum EscalationRefusal: Error, Hashable, CaseIterable, Sendable {
  case unknownEntry, textMissing, futureDay, dayMissing
  /// A time of today that is still to come.
  case futureClock
  /// A time that the clock skipped when it was put forward.
  case skippedClock
  /// Reported, told or decided before it was known: on an earlier day, or at an earlier time of that day.
  case beforeKnown, clockBeforeKnown
  case whomMissing
  /// A report, what the client was told or a closing is put right only with a reason.
  case correctionMissing
  /// The client was not told, and nobody said why not.
  case notYetMissing
  case outcomeMissing, lessonMissing
  /// A breach is closed after it was reported, or after it was decided that it was none.
  case notReported
  /// The second pair of eyes must be another's.
  case secondIsSame
  /// A closing that waits for a second person is to say something else, and nobody said why.
  case closingWaits
  case alreadyClosed
  /// The client was told, and somebody says why not yet.
  case toldAndNotYet
  case closingHowMissing, returnMissing, decisionMissing
  /// A time-out that ends before it began.
  case returnBeforeStart
  /// A day by which something is to be done that has passed.
  case pastDay
  /// What is not discussed now gives nobody a task.
  case skippedHasTask
  /// It was closed while somebody was to decide about it in a round.
  case closedMeanwhile
  /// The decision was taken back by somebody else.
  case takenBackAlready
  /// It happened after it was known.
  case happenedAfterKnown
  /// A report, or that the client was told, is to be withdrawn where the escalation is closed: nobody would
  /// see any more that it is open.
  case closedFirst
  /// Nobody said why a decision is taken back.
  case whyMissing
  /// Something is to be withdrawn that nobody recorded.
  case nothingToWithdraw
  /// Its severity is to change between acute and not while a closing stands: whether a second person has to
  /// look would change with it.
  case closingStands
  /// A breach that was not reported is to become none without a decision.
  case decideNoBreach
  /// It is to be closed, and nobody has said whether a condition was broken.
  case breachUndecided
  /// The condition was lifted before it happened.
  case conditionLifted
}

extension Case {
  /// The changes that an action on an escalation comes to.
  ///
  /// - Parameters:
  ///   - action: What is to be recorded.
  ///   - worker: Who records it.
  ///   - moment: When; its day is today.
  ///   - makeID: Gives a fresh identifier for an entry.
  /// - Returns: Changes for one save; none when it is so already.
  /// - Throws: Why the rules do not let it be recorded.
  package func changes(
    for action: EscalationAction, by worker: WorkerID, at moment: Moment, makeID: () -> EntryID
  ) throws(EscalationRefusal) -> [Change] {
    switch action {
    case .record(var new):
      try check(new, at: moment)
      if cameAfterLifting(new) { throw .conditionLifted }
      new.recordedAt = moment
      new.recordedBy = worker
      let id = makeID()
      let owner = new.owner
      new.owner = nil
      return [Change(.escalation(id), was: nil, now: .escalation(unsupervised(new)))]
        + change(.escalationStep(EscalationStepKey(id, .owner)), to: owner.map(Fact.worker))
    case .describe(let id, let new):
      guard let there = escalations[id] else { throw .unknownEntry }
      try check(new, at: moment)
      // What was recorded before anybody knew of the lifting can be put right word by word.
      let isNamedAnew = new.condition != there.condition || !cameAfterLifting(there)
      var named = new
      if new.condition != there.condition { named.conditionEndedOn = nil }
      if isNamedAnew, cameAfterLifting(named) { throw .conditionLifted }
      let changesSigning = (there.severity == .acute) != (new.severity == .acute)
      if changesSigning, !there.isOpen || there.closing != nil { throw .closingStands }
      if there.isOpen, there.mustBeReported, there.countsAsBreach, !new.countsAsBreach {
        throw .decideNoBreach
      }
      if there.needsReason(toBecome: new), new.correction?.nilIfBlank == nil {
        throw .correctionMissing
      }
      var new = new
      new.correction = new.correction?.nilIfBlank ?? there.correction
      if there.severity == .acute, new.severity != .acute { new.wasAcute = true }
      new.wasUnsafe =
        new.isEveryoneSafe == nil && (there.wasUnsafe || there.isEveryoneSafe == false)
      if new.condition != there.condition {
        (new.conditionWas, new.conditionEndedOn) = (nil, nil)
      }
      // What counted as a breach before goes on counting.
      return change(.escalation(id), to: .escalation(there.isBreach ? new : unsupervised(new)))
    case .own(let id, let owner):
      guard let there = escalations[id] else { throw .unknownEntry }
      let field = Field.escalationStep(EscalationStepKey(id, .owner))
      // Who says it where two answers wait has chosen.
      let settled = settling(field)
      guard there.owner != owner || !settled.isEmpty else { return [] }
      guard there.isOpen else { throw .closedMeanwhile }
      // What a file says of the owner stands with the incident itself.
      let own =
        (there.owner == owner ? [] : change(field, to: owner.map(Fact.worker))) + settled
      guard owner == nil, var record = escalationRecords[id], record.owner != nil else {
        return own
      }
      record.owner = nil
      return own + change(.escalation(id), to: .escalation(record))
    case .review(let id, let day):
      guard let there = escalations[id] else { throw .unknownEntry }
      let field = Field.escalationStep(EscalationStepKey(id, .review))
      let settled = settling(field)
      guard there.reviewOn != day || !settled.isEmpty else { return [] }
      guard there.isOpen || day == nil else { throw .closedMeanwhile }
      if let day, day < moment.day { throw .pastDay }
      let own = (there.reviewOn == day ? [] : change(field, to: day.map(Fact.day))) + settled
      guard day == nil, var record = escalationRecords[id], record.reviewOn != nil else {
        return own
      }
      record.reviewOn = nil
      return own + change(.escalation(id), to: .escalation(record))
    case .act(let id, let step, let act):
      guard let there = escalations[id] else { throw .unknownEntry }
      var act = act
      // Who closed it stays who closed it, beside who looked at it as the second.
      let signed = there.closing.map { closing in
        var signed = closing
        signed.second = act.second
        return signed
      }
      // Who signs and changes a word of it has closed it anew, and another one signs that.
      let isSecond =
        step == .closing && there.awaitsSecond && act.second == worker
        && signed.map(act.saysTheSame) == true
      act.by = isSecond ? there.closing?.by : worker
      if isSecond, act.correction?.nilIfBlank == nil { act.correction = there.closing?.correction }
      act.at = moment
      // What is put right with a reason is that one, whoever said it and when.
      if step == .outcome, act.correction?.nilIfBlank == nil {
        act.stand(beside: there.standingAct(of: .outcome))
      }
      try check(act, in: step, of: there, by: worker, at: moment)
      if let before = there.act(of: step), act.saysTheSame(as: before) { return [] }
      // What was put right was signed as it stood before.
      if step == .closing, !isSecond { act.second = nil }
      return change(.escalationStep(EscalationStepKey(id, step)), to: .escalationAct(act))
    case .decide(let id, var decision):
      guard let there = escalations[id] else { throw .unknownEntry }
      guard there.isOpen else { throw .closedMeanwhile }
      guard let kind = decision.kind else { throw .decisionMissing }
      if decision.on > moment.day { throw .futureDay }
      if decision.on < there.knownOn { throw .beforeKnown }
      if let until = decision.until, until < moment.day { throw .pastDay }
      let isTask = decision.who != nil || decision.until != nil
      if kind == .skipped, isTask { throw .skippedHasTask }
      // Who is to do something has to be told what.
      let isRuledOut = kind == .noBreach && (there.isBreach || there.isUnclear)
      if kind == .upscale || kind == .skipped || isTask || isRuledOut,
        decision.text?.nilIfBlank == nil
      {
        throw .textMissing
      }
      decision.by = worker
      decision.at = moment
      // Of two within a second the one that knows of the other is the later one.
      if let last = there.decisions.last?.at, last.secondsSince1970 >= moment.secondsSince1970 {
        decision.at.secondsSince1970 = last.secondsSince1970 + 1
      }
      var changes: [Change] = []
      if isTask, let text = decision.text?.nilIfBlank {
        let task = makeID()
        decision.task = task
        changes.append(
          Change(
            .task(task), was: nil,
            now: .task(CaseTask(text: text, owner: decision.who, due: decision.until))))
      }
      return [Change(.decision(makeID()), was: nil, now: .decision(decision))] + changes
        + replaced(by: decision)
    case .takeBack(let id, let why):
      guard var decision = decisions[id] else { throw .unknownEntry }
      if decision.takenBack != nil { throw .takenBackAlready }
      guard let why = why?.nilIfBlank else { throw .whyMissing }
      (decision.takenBack, decision.takenBackBy, decision.takenBackAt) = (why, worker, moment)
      return change(.decision(id), to: .decision(decision))
        + dropped([decision], by: worker, at: moment)
    }
  }

  /// The changes that end the disagreements about a field: whoever says it anew has chosen.
  private func settling(_ field: Field) -> [Change] {
    conflicts.filter { $0.value.field == field }.map {
      Change(.conflict($0.key), was: .conflict($0.value), now: nil)
    }
  }

  /// The changes of the tasks of earlier decisions that a later one takes the place of.
  ///
  /// What is ticked stays ticked; what is open is put in the bin in the same moment, by which
  /// `result(of:)` knows why. Source: our own proposal.
  private func replaced(by decision: EscalationDecision) -> [Change] {
    guard decision.replaces, let before = escalations[decision.escalation]?.decisions,
      let worker = decision.by
    else { return [] }
    return dropped(before, by: worker, at: decision.at)
  }

  /// The changes that put the open tasks of decisions in the bin.
  private func dropped(
    _ decisions: [EscalationDecision], by worker: WorkerID, at moment: Moment
  ) -> [Change] {
    decisions.flatMap { decision -> [Change] in
      guard let id = decision.task, case .open(var task) = result(of: decision) else { return [] }
      (task.binned, task.binnedBy) = (moment, worker)
      return change(.task(id), to: .task(task))
    }
  }

  /// Whether no relation is left on a day, so that nobody supervises the client.
  ///
  /// Source: Guide, "What a practitioner records": contact after care is no supervision.
  package func isRelationClosed(on day: Day) -> Bool {
    dates[.formalRelationshipClosed].map { $0 <= day } ?? false
  }

  /// What happens when no relation is left: it is no breach, whatever condition somebody names with it.
  ///
  /// What became known afterwards and happened while somebody supervised the client may be one all the same.
  private func unsupervised(_ escalation: Escalation) -> Escalation {
    guard isRelationClosed(on: escalation.happenedOn ?? escalation.knownOn) else {
      return escalation
    }
    var one = escalation
    one.isBreach = false
    one.isHouseRule = one.condition == nil
    return one
  }

  private func check(_ new: Escalation, at moment: Moment) throws(EscalationRefusal) {
    guard new.what.nilIfBlank != nil else { throw .textMissing }
    if new.knownOn > moment.day { throw .futureDay }
    if moment.isBefore(new.knownClock, on: new.knownOn) { throw .futureClock }
    try check(new.knownClock, on: new.knownOn, at: moment)
    try check(new.happenedClock, on: new.happenedOn ?? new.knownOn, at: moment)
    try check(new.reportByClock, on: new.reportBy ?? new.knownOn, at: moment)
    if let on = new.happenedOn {
      if on > new.knownOn { throw .happenedAfterKnown }
      if on == new.knownOn, let clock = new.happenedClock, let known = new.knownClock,
        clock > known
      {
        throw .happenedAfterKnown
      }
    }
    if let reportBy = new.reportBy,
      ReportDeadline(day: reportBy, clock: new.reportByClock)
        < ReportDeadline(day: new.knownOn, clock: new.knownClock ?? "00:00")
    {
      throw .beforeKnown
    }
  }

  private func check(
    _ clock: String?, on day: Day, at moment: Moment
  ) throws(EscalationRefusal) {
    guard let clock else { return }
    guard OfficeClock.shows(clock, on: day, offset: moment.offsetSeconds) else {
      throw .skippedClock
    }
  }

  private func check(
    _ act: EscalationAct, in step: EscalationStep, of there: Escalation, by worker: WorkerID,
    at moment: Moment
  ) throws(EscalationRefusal) {
    if let on = act.on {
      // A time-out is often agreed today and begins tomorrow.
      if on > moment.day, step != .timeOut { throw .futureDay }
      if moment.isBefore(act.clock, on: on) { throw .futureClock }
      try check(act.clock, on: on, at: moment)
    }
    let before = there.standingAct(of: step)
    let wasSaid = before != nil || there.wasSaid(step)
    let isSecond = step == .closing && there.awaitsSecond
    if act.isWithdrawn, step == .report || step == .told, !there.isOpen { throw .closedFirst }
    if step.isCorrectedOnly, wasSaid, !isSecond || act.isWithdrawn,
      act.correction?.nilIfBlank == nil
    {
      // Filling in what was not said yet is no correction.
      guard step == .told, there.clientToldOn == nil else { throw .correctionMissing }
    }
    // No outcome that was told goes, or says something else, without a word of why.
    if step == .outcome, let before, act.correction?.nilIfBlank == nil,
      act.isWithdrawn || !before.earlier.allSatisfy({ act.earlier.contains($0) })
    {
      throw .correctionMissing
    }
    if act.isWithdrawn {
      guard wasSaid else { throw .nothingToWithdraw }
      return
    }
    switch step {
    case .owner, .review: break
    case .report:
      guard let on = act.on else { throw .dayMissing }
      if on < there.knownOn { throw .beforeKnown }
      if there.wasKnownAfter(on, act.clock) { throw .clockBeforeKnown }
      guard act.whom?.nilIfBlank != nil else { throw .whomMissing }
    case .told:
      if let on = act.on {
        if on < there.knownOn { throw .beforeKnown }
        if there.wasKnownAfter(on, act.clock) { throw .clockBeforeKnown }
      }
      if act.on == nil, act.notYet?.nilIfBlank == nil { throw .notYetMissing }
      if act.on != nil, act.notYet?.nilIfBlank != nil { throw .toldAndNotYet }
    case .outcome:
      if let on = act.on, on < there.knownOn { throw .beforeKnown }
      guard act.text?.nilIfBlank != nil else { throw .textMissing }
    case .timeOut:
      guard let until = act.until else { throw .returnMissing }
      if let on = act.on, until < on { throw .returnBeforeStart }
    case .closing:
      guard act.on != nil else { throw .dayMissing }
      if !there.isOpen, act.correction?.nilIfBlank == nil { throw .alreadyClosed }
      if there.mustBeReported { throw .notReported }
      // Also of what was reported somebody says in the end which condition it was, or that it was none.
      if there.isUnclear { throw .breachUndecided }
      if isSecond, let before {
        var unsigned = act
        unsigned.second = before.second
        let isSame = unsigned.saysTheSame(as: before)
        if isSame, before.by == worker { throw .secondIsSame }
        // Nobody's words go for the words of somebody else without one of why.
        if !isSame, act.correction?.nilIfBlank == nil { throw .closingWaits }
      }
      guard act.word?.nilIfBlank != nil else { throw .closingHowMissing }
      guard act.text?.nilIfBlank != nil else { throw .outcomeMissing }
      guard act.lesson?.nilIfBlank != nil else { throw .lessonMissing }
    }
  }
}

extension Case {
  /// Who supervises the client, as one says it to whom something was reported; nil when that is not
  /// known.
  package var supervising: String? {
    let parts = [supervisor, probationOrganisation].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Moment {
  /// Whether it lies before a time of its own day.
  fileprivate func isBefore(_ clock: String?, on day: Day) -> Bool {
    guard let clock, day == self.day else { return false }
    return clock > self.clock
  }
}

extension Escalation {
  /// Whether it takes a reason to put it right so: what somebody was told, or that was closed, says something
  /// else; something acute becomes less; the day by which it has to be reported moves.
  ///
  /// What was not known yet is filled in without one. Source: Guide, "Escalations" (ours).
  fileprivate func needsReason(toBecome new: Escalation) -> Bool {
    if severity == .acute, new.severity != .acute { return true }
    let hasClock = mustBeReported || mustBeFoundOut
    func deadline(_ one: Escalation) -> ReportDeadline? {
      one.reportBy.map { ReportDeadline(day: $0, clock: one.reportByClock) }
    }
    if hasClock, deadline(new) != deadline(self),
      deadline(new).map({ $0 > deadline(self) ?? ReportDeadline(day: knownOn) }) ?? true
    {
      return true
    }
    // Known later, it would be less late.
    if hasClock, (new.knownOn, new.knownClock ?? "") > (knownOn, knownClock ?? ""),
      new.knownOn > knownOn || knownClock != nil
    {
      return true
    }
    guard reportedOn != nil || !isOpen else { return false }
    let isOther =
      new.what != what || new.severity != severity || new.knownOn != knownOn
      || (knownClock != nil && new.knownClock != knownClock)
      || (happenedOn != nil && new.happenedOn != happenedOn)
      || ((condition != nil || isHouseRule)
        && (new.condition != condition || new.isHouseRule != isHouseRule))
    return isOther
  }

  /// Whether it was known only later on the day on which something was done, where both times are told.
  fileprivate func wasKnownAfter(_ day: Day, _ clock: String?) -> Bool {
    guard day == knownOn, let clock, let knownClock else { return false }
    return clock < knownClock
  }

  /// What was done in one step; nil for nothing, and for the steps that are no acts.
  package func act(of step: EscalationStep) -> EscalationAct? {
    switch step {
    case .owner, .review: nil
    case .report: report
    case .told: told
    case .outcome: outcome
    case .timeOut: timeOut
    case .closing: closing
    }
  }

  /// What was done in one step and was not withdrawn; a new one does not begin with what did not hold.
  package func standingAct(of step: EscalationStep) -> EscalationAct? {
    act(of: step).flatMap { $0.isWithdrawn ? nil : $0 }
  }

  /// The day on which a step was done, be it out of a file; nil for nothing, and for a step without one.
  package func day(of step: EscalationStep) -> Day? {
    switch step {
    case .report: reportedOn
    case .told: clientToldOn
    case .closing: closedOn
    case .outcome, .timeOut, .owner, .review: act(of: step)?.on
    }
  }

  /// Whether something is known of a step, be it out of a file.
  package func wasSaid(_ step: EscalationStep) -> Bool {
    switch step {
    case .owner: owner != nil
    case .review: reviewOn != nil
    case .report: reportedOn != nil
    case .told: clientToldOn != nil
    case .outcome: outcome != nil
    case .timeOut: timeOut != nil
    case .closing: !isOpen || closing != nil
    }
  }
}
