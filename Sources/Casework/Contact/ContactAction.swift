/// What somebody does with a contact after care, where more is to be kept to than that it is recorded.
package enum ContactAction: Hashable, Sendable {
  /// What the person said of contact, at leaving or later; what they said before is kept under an identifier.
  case agree(ContactPlan, keeping: EntryID)
  /// A moment, new or put right.
  case record(EntryID, ContactMoment)
  /// The end, by the person's wish, by death, or as a safety decision that a second worker agrees to.
  case end(ContactDecision)
  /// A second worker agrees to the end that another one decided for safety.
  case agreeToEnd
  /// A second worker does not agree to it: contact goes on, and both read that.
  case refuseEnd
  /// Whoever proposed an end for safety takes that back.
  case withdrawEnd
  /// The person wants contact again, with a fresh yes; what was before is kept under an identifier.
  ///
  /// An end that two decided on for safety takes two to begin again.
  case reopen(on: Day, words: String?, keeping: EntryID)
  /// The person was asked again after the end, or after a no, and does not want contact now; what was said before is
  /// kept under an identifier.
  case declineAgain(on: Day, words: String?, keeping: EntryID)
  /// A second worker agrees to begin again after an end for safety.
  case agreeToReopen(keeping: EntryID)
  /// A second worker does not agree to it: contact stays ended, and both read that.
  case refuseToReopen
  /// Another worker becomes the contact person; `agrees` is what the person said of it.
  case handOver(to: WorkerID, agrees: Bool?)
  /// The members of the team whom the person allows to see it, beside the contact person; one more takes the
  /// person's yes. Of whom stands in, `ending` does so no more.
  case share(with: [WorkerID], agrees: Bool?, ending: [WorkerID] = [])
  /// A worker may see it and call while the contact person is away, until the last day of that; for good where the
  /// contact person has left.
  ///
  /// What the person said of it is `agrees`.
  case standIn(WorkerID, until: Day?, agrees: Bool?)
  /// A case and the contact are to know of each other.
  case link(CaseID, agrees: Bool?)
  /// They are not to know of each other any more.
  case unlink(CaseID)
}

/// Why something cannot be done with a contact.
package enum ContactRefusal: Error, Hashable, Sendable {
  /// Contact is with a person, and nobody is named.
  case needsPerson
  /// The day lies ahead.
  case dayAhead
  /// Nobody said who took the initiative.
  case needsInitiator
  /// Nobody said why it ends.
  case needsWhy
  /// Whoever decided for safety cannot be the second person.
  case needsAnother
  /// The person has not agreed to it.
  case needsConsent
  /// Somebody else is to be the contact person: that is handed over.
  case isHandingOver
  /// Whom the person allowed is told by the contact person.
  case notContactPerson
  /// Nobody could see it any more.
  case needsSomebody
  /// There is no end to agree to, or to take back.
  case notEnded
  /// Contact that is kept ends with a reason, not with another answer.
  case isEnding
  /// It cannot have ended before it was agreed.
  case endsBeforeAgreed
  /// What the person said of contact again cannot be of a day before that of the end.
  case saidBeforeEnd(said: Day, end: Day)
  /// Two people decided the end: one of them does not put it otherwise.
  case decidedByTwo
  /// Only whoever proposed an end takes that back.
  case proposedByAnother
}

extension Contact {
  /// The changes by which something is done with it.
  ///
  /// Source: Duurzame Verbinding; Guide, "What a practitioner records".
  ///
  /// - Parameters:
  ///   - action: What is done.
  ///   - worker: Who does it.
  ///   - today: The office's calendar day.
  ///   - moment: When it is recorded, by which what is of one day stands in order.
  /// - Returns: The changes; none where it is so already.
  /// - Throws: Why it cannot be done.
  package func changes(
    for action: ContactAction, by worker: WorkerID, on today: Day, at moment: Moment? = nil
  ) throws(ContactRefusal) -> [Change] {
    var after = self
    switch action {
    case .agree(let plan, let id):
      if isKept, plan.wantedWord == "no" { throw .isEnding }
      if plan.isWanted, plan.contactPerson == nil { throw .needsPerson }
      // Another contact person is a handing over, which takes the person's yes.
      if let there = self.plan?.contactPerson, there != plan.contactPerson { throw .isHandingOver }
      if let day = plan.agreedOn, day > today { throw .dayAhead }
      // Whoever called again after a no and says no again has said it twice.
      let isRepeated = hasCalledAgain && plan.wantedWord == "no"
      let isSaidAnew = self.plan?.isOtherwise(than: plan) == true || isRepeated
      if let before = self.plan, isSaidAnew, before.agreedOn != today { after.keepPlan(as: id) }
      after.plan = plan
      if self.plan == nil || isSaidAnew {
        after.plan?.saidAfter = latestMoments.first?.id
        after.plan?.at = moment
      }
      // A permission to stand in that is over counts no more.
      let standsIn = after.standIns[worker].map { today <= $0.until } ?? false
      if !after.isSeen(by: worker), !standsIn {
        if plan.contactPerson == nil {
          // Whoever asked still has to see it, where nobody keeps it.
          after.sharedWith.append(worker)
        } else {
          // Who keeps contact from now on is told by whom it was agreed.
          after.handedOver = ContactDecision(on: today, whyWord: "handed_over", by: worker)
          after.handedOver?.at = moment
          after.askedBy = worker
        }
      }
    case .record(let id, let told):
      if told.on > today { throw .dayAhead }
      if told.initiatorWord.isEmpty { throw .needsInitiator }
      after.moments[id] = told
      if moments[id] == nil, standing == .over { after.moments[id]?.isAfterEnd = true }
    case .end(let ending):
      if isEndedByTwo { throw .decidedByTwo }
      if ending.whyWord.isEmpty { throw .needsWhy }
      if ending.on > today { throw .dayAhead }
      if let agreedOn = plan?.agreedOn, ending.on < agreedOn { throw .endsBeforeAgreed }
      after.ending = ending
      if self.ending == nil { after.ending?.at = moment }
      after.reopening = nil
    case .agreeToEnd:
      guard let ending, ending.isAwaitingSecond else { throw .notEnded }
      if ending.by == worker { throw .needsAnother }
      after.ending?.second = worker
      after.ending?.answeredOn = today
    case .refuseEnd:
      guard let ending, ending.isAwaitingSecond else { throw .notEnded }
      if ending.by == worker { throw .needsAnother }
      after.ending = nil
      after.refusedEnding = ending.refused(by: worker, on: today)
      after.refusedEnding?.at = moment
    case .withdrawEnd:
      guard let ending, ending.isAwaitingSecond else { throw .notEnded }
      if ending.by != worker { throw .proposedByAnother }
      after.ending = nil
    case .reopen(let day, let words, let id):
      // What is only proposed has not ended: that is agreed to, or taken back.
      guard ending?.whyWord != "death", isEnded || plan?.isWanted != true else {
        throw .notEnded
      }
      if day > today { throw .dayAhead }
      if let ending, day < ending.on { throw .saidBeforeEnd(said: day, end: ending.on) }
      if let ending, ending.whyWord == "safety", ending.second != nil {
        after.reopening = ContactDecision(
          on: day, whyWord: ContactDecision.reopeningWord, words: words, by: worker)
        after.reopening?.at = moment
      } else {
        after.beginAgain(on: day, at: moment, words: words, by: worker, keeping: id)
      }
    case .declineAgain(let day, let words, let id):
      guard ending?.whyWord != "death", !isKept else { throw .notEnded }
      if day > today { throw .dayAhead }
      if let ending, day < ending.on { throw .saidBeforeEnd(said: day, end: ending.on) }
      after.keepPlan(as: id)
      var said = plan ?? ContactPlan(wantedWord: "")
      said.wantedWord = "no"
      said.agreedOn = day
      said.at = moment
      said.ownWords = words
      said.askAgainOn = nil
      said.saidAfter = latestMoments.first?.id
      after.plan = said
      // Nobody has to agree any more to what is not wanted.
      if awaitedReopening != nil { after.reopening = nil }
    case .agreeToReopen(let id):
      guard var agreed = awaitedReopening else { throw .notEnded }
      if agreed.by == worker { throw .needsAnother }
      after.beginAgain(
        on: agreed.on, at: moment, words: agreed.words, by: agreed.by ?? worker, keeping: id)
      // Who began it again by two stays known.
      agreed.second = worker
      agreed.answeredOn = today
      after.reopening = agreed
    case .refuseToReopen:
      guard var refused = awaitedReopening else { throw .notEnded }
      if refused.by == worker { throw .needsAnother }
      refused.on = today
      refused.whyWord = ContactDecision.refusedWord
      refused.second = worker
      refused.answeredOn = today
      refused.at = moment
      after.reopening = refused
    case .handOver(let receiver, let agrees):
      if agrees != true { throw .needsConsent }
      guard after.plan != nil else { throw .needsPerson }
      after.handOver(to: receiver, by: worker, on: today, at: moment)
      after.sharedWith.removeAll { $0 == receiver }
      after.standIns = SortedMap()
    case .share(let workers, let agrees, let ending):
      let isTheSame = Set(workers) == Set(sharedWith)
      // Whoever stands in may stop doing so, and tells nothing else.
      let isOwnEnd = isTheSame && ending == [worker]
      if let person = plan?.contactPerson, person != worker, !isOwnEnd { throw .notContactPerson }
      if agrees != true, workers.contains(where: { !sharedWith.contains($0) }) {
        throw .needsConsent
      }
      if !isTheSame { after.sharedWith = workers }
      for worker in workers + ending { after.standIns[worker] = nil }
      if !after.isSeenByAnybody { throw .needsSomebody }
    case .standIn(let worker, let until, let agrees):
      if agrees != true { throw .needsConsent }
      if after.isSeen(by: worker) { break }
      if let until {
        after.standIns[worker] = StandInDays(givenOn: today, until: until)
      } else {
        after.sharedWith.append(worker)
      }
    case .link(let id, let agrees):
      if agrees != true { throw .needsConsent }
      if !after.cases.contains(id) { after.cases.append(id) }
    case .unlink(let id): after.cases.removeAll { $0 == id }
    }
    return changes(to: after)
  }

  /// Begins contact again, and keeps what was agreed before and how it ended.
  private mutating func beginAgain(
    on day: Day, at moment: Moment?, words: String?, by worker: WorkerID, keeping id: EntryID
  ) {
    keepPlan(as: id)
    if let ending { earlierEndings[id] = ending }
    ending = nil
    reopening = nil
    var plan = plan ?? ContactPlan(wantedWord: "yes", contactPerson: worker)
    plan.wantedWord = "yes"
    plan.agreedOn = day
    plan.at = moment
    // What was said before stays with what was agreed before.
    plan.ownWords = words
    plan.askAgainOn = nil
    plan.saidAfter = latestMoments.first?.id
    plan.contactPerson = plan.contactPerson ?? worker
    self.plan = plan
  }

  /// The changes from this to what it is to be, field by field.
  package func changes(to after: Contact) -> [Change] {
    let known = recordedFields
    return (known + after.recordedFields.filter { !known.contains($0) })
      .filter { self[$0] != after[$0] }
      .map { Change($0, was: self[$0], now: after[$0]) }
  }
}
