package import Casework
package import Content

// What was done with an escalation, in one sentence: the screen and the shell say the same.
extension EscalationWording {
  /// What was done with an escalation of a case.
  ///
  /// - Parameters:
  ///   - action: What was done.
  ///   - after: The case with it.
  ///   - name: What a worker is called to whom something falls.
  /// - Returns: A sentence, or two; empty for what no longer stands there.
  func told(
    _ action: EscalationAction, after: Case, naming name: (WorkerID) -> String
  ) -> String {
    func what(_ id: EntryID) -> String { (value.escalations[id]?.what ?? "").withoutFullStop }
    switch action {
    case .record(let new):
      return words(
        EscalationWords.saidRecorded,
        [
          "severity": content.terms.name(of: new.severity), "what": new.what.withoutFullStop,
        ])
    case .describe(let id, let new):
      let said = words(EscalationWords.saidChanged, ["what": new.what.withoutFullStop])
      let before = value.escalations[id]
      let isLowered = before?.severity == .acute && new.severity != .acute
      // A warning that goes from every screen does not go without a word.
      let isUnsaid = before?.isEveryoneSafe == false && new.isEveryoneSafe == nil
      return [
        said, isLowered ? words(EscalationWords.stillTakesTwo) : nil,
        isUnsaid ? words(EscalationWords.saidNotUnsafe) : nil,
      ].compactMap { $0 }.joined(by: " ")
    case .own(let id, let owner):
      guard let owner else { return words(EscalationWords.saidNobody, ["what": what(id)]) }
      return words(
        EscalationWords.saidOwner, ["worker": team.shownName(of: owner), "what": what(id)])
    case .review(let id, let day):
      guard let day else { return words(EscalationWords.saidNoReview, ["what": what(id)]) }
      return words(
        EscalationWords.saidReview, ["day": content.dates.long(day), "what": what(id)])
    case .decide(_, let decision):
      let text = [content.terms.decision(decision.kindWord), decision.text].compactMap { $0 }
      return [
        words(EscalationWords.saidDecided, ["decision": text.joined(by: ": ").withoutFullStop]),
        awaited(decision, after: after), fallsTo(decision, naming: name), dropped(by: decision),
      ].compactMap { $0 }.joined(by: " ")
    case .takeBack(let id, _):
      guard let decision = value.decisions[id] else { return "" }
      let task = decision.task.flatMap { value.tasks[$0]?.text }
      let dropped: String? =
        if case .open = value.result(of: decision) {
          task.map { words(EscalationWords.taskDropped, ["what": $0.withoutFullStop]) }
        } else { nil }
      return [
        words(
          EscalationWords.saidTakenBack, ["number": value.number.text, "what": brief(decision)]),
        dropped,
      ].compactMap { $0 }.joined(by: " ")
    case .act(let id, let step, let act):
      let values: TextValues = ["what": what(id), "whom": act.whom ?? ""]
      if act.isWithdrawn { return words(EscalationWords.saidWithdrawn, values) }
      switch step {
      case .report: return words(EscalationWords.saidReported, values)
      case .told:
        return words(act.on == nil ? EscalationWords.saidNotTold : .saidTold, values)
      case .outcome:
        return words(
          act.correction == nil ? EscalationWords.saidOutcome : .saidOutcomeRight, values)
      case .timeOut: return words(EscalationWords.saidTimeOut, values)
      case .closing:
        let there = after.escalations[id]
        let said = words(
          there?.isOpen == false ? EscalationWords.saidClosed : .saidSecond, values)
        // Whoever signs says what stands there, and so that is said.
        let isSigned = value.escalations[id]?.awaitsSecond == true && there?.closing?.second != nil
        let signed = there?.closing.flatMap { act in
          isSigned ? words(EscalationWords.saidSigned, ["what": closed(act)]) : nil
        }
        let isUntold = there.map { $0.countsAsBreach && $0.clientToldOn == nil } ?? false
        return [said, signed, isUntold ? words(EscalationWords.closedUntold) : nil]
          .compactMap { $0 }.joined(by: " ")
      case .owner, .review: return ""
      }
    }
  }

  /// What stands where something is refused because of it: how somebody closed what waits for a second person; nil
  /// where nothing has to be said.
  func standing(_ refusal: EscalationRefusal, of place: FactPlace) -> String? {
    guard refusal == .closingWaits, case .escalation(let id, _) = place else { return nil }
    return waiting(id)
  }

  /// How somebody closed what waits for a second person; nil where nothing waits.
  fileprivate func waiting(_ id: EntryID) -> String? {
    guard let there = value.escalations[id], there.awaitsSecond, let act = there.closing else {
      return nil
    }
    return words(
      EscalationWords.closingStandsSo,
      [
        "worker": act.by.map { team.shownName(of: $0) } ?? words(EscalationWords.nobody),
        "what": closed(act),
      ])
  }

  /// That a decision does not count yet, because one person alone took it; nil where it counts.
  func awaited(_ decision: EscalationDecision, after: Case) -> String? {
    let isAwaited =
      decision.kind == .noBreach
      && after.escalations[decision.escalation]?.noBreachAwaitsSecond == true
    return isAwaited ? words(EscalationWords.noBreachAwaits) : nil
  }

  /// With whom it falls what was decided without naming anybody; nil where somebody was named, and where
  /// nothing is to be done.
  ///
  /// - Parameters:
  ///   - decision: What was decided.
  ///   - name: What the counsellor is called to whom it falls.
  /// - Returns: A sentence.
  func fallsTo(_ decision: EscalationDecision, naming name: (WorkerID) -> String) -> String? {
    guard decision.who == nil, decision.kind != .skipped else { return nil }
    guard decision.until != nil else {
      // That it was no breach leaves nothing to be done.
      let isTask = decision.text != nil && decision.kind != .noBreach
      return isTask ? words(ReviewWords.nobodyNamed) : nil
    }
    guard let counsellor = value.holder else { return words(ReviewWords.fallsToNobody) }
    return words(ReviewWords.fallsTo, ["worker": name(counsellor)])
  }

  /// Whose it was until somebody else got it, for whom saw no form that says so; nil where it was nobody's.
  fileprivate func ownerBefore(_ action: EscalationAction) -> String? {
    guard case .own(let id, let owner) = action, let before = value.escalations[id]?.owner,
      before != owner
    else { return nil }
    return words(EscalationWords.saidOwnerBefore, ["worker": team.shownName(of: before)])
  }

  /// Whose other answers to who has it are put aside by this one, for whom saw no form that shows them; nil where
  /// none waited.
  fileprivate func putAside(by action: EscalationAction) -> String? {
    guard case .own(let id, let owner) = action else { return nil }
    let field = Field.escalationStep(EscalationStepKey(id, .owner))
    let aside = value.conflicts.values.filter { conflict in
      conflict.field == field && conflict.value != owner.map(Fact.worker)
    }
    guard !aside.isEmpty else { return nil }
    return aside.map { conflict in
      words(
        EscalationWords.saidPutAside,
        [
          "worker": team.shownName(of: conflict.by),
          "owner": conflict.value?.worker.map { team.shownName(of: $0) }
            ?? words(EscalationWords.nobody),
        ])
    }.joined(by: " ")
  }

  /// Which open tasks of earlier decisions are dropped by a new one; nil for none.
  func dropped(by decision: EscalationDecision) -> String? {
    guard decision.replaces, let there = value.escalations[decision.escalation] else { return nil }
    let tasks = there.decisions.compactMap { earlier -> String? in
      if case .open(let task) = value.result(of: earlier) { task.text.withoutFullStop } else { nil }
    }
    guard !tasks.isEmpty else { return nil }
    return words(EscalationWords.taskDropped, ["what": tasks.joined(by: "; ")])
  }
}

extension EscalationAction {
  /// What stands where the action is refused because of it, for who did it at a shell; nil where nothing has to be
  /// said.
  ///
  /// - Parameters:
  ///   - refusal: Why it was refused.
  ///   - value: The case.
  ///   - team: Who works there.
  ///   - moment: When it was to be done.
  ///   - content: The language.
  ///   - names: The names of the caseload, asked for where something is said.
  /// - Returns: How somebody closed it, with initials for names.
  package func standing(
    _ refusal: EscalationRefusal, in value: Case, team: Team, at moment: Moment, content: Content,
    among names: @autoclosure () -> NameWords
  ) -> String? {
    guard refusal == .closingWaits, case .act(let id, _, _) = self else { return nil }
    let wording = EscalationWording(
      value: value, team: team, content: content, today: moment.day, clock: moment.clock,
      calendar: WorkCalendar())
    guard let stands = wording.waiting(id) else { return nil }
    return HiddenNames(of: value.client, among: names().sparing(content.words)).hidden(in: stands)
  }

  /// What was done, in a sentence for who did it at a shell.
  ///
  /// What a shell says stays in its window and in files: there a number stands for the client, and initials
  /// for everybody of the caseload who is named in what people wrote, as on the board.
  ///
  /// - Parameters:
  ///   - before: The case as it was.
  ///   - after: The case with it.
  ///   - team: Who works there.
  ///   - moment: When it was done.
  ///   - content: The language.
  ///   - names: The names of the caseload.
  /// - Returns: What the screen says of it on its message line, with the number of the case before it.
  package func sentence(
    in before: Case, after: Case, team: Team, at moment: Moment, content: Content,
    among names: NameWords
  ) -> String {
    let wording = EscalationWording(
      value: before, team: team, content: content, today: moment.day, clock: moment.clock,
      calendar: WorkCalendar())
    let told = wording.told(self, after: after) { team.shownName(of: $0) }
    let said = [told, wording.ownerBefore(self), wording.putAside(by: self)].compactMap { $0 }
      .joined(by: " ")
    let names = names.sparing(content.words)
    let hidden = HiddenNames(of: before.client, among: names).hidden(in: said)
    let number = before.number.text
    guard !hidden.hasPrefix(number) else { return hidden }
    return content.words(SheetWords.row, ["name": number, "value": hidden])
  }
}
