import Casework
import Content

// What was recorded of an escalation and done with it, in words.
extension ChangeWording {
  /// A change of a condition: that there is one, what it says, and since when it does not hold any more.
  func condition(_ id: ConditionID, _ change: Change) -> String {
    if let ended = change.now?.condition?.endedOn {
      return words(EscalationWords.saidLifted, ["what": id.text, "day": day(ended)])
    }
    // One that was lifted by mistake is in force again.
    let isNew = change.was.map { $0.condition?.endedOn != nil } ?? true
    return words(
      change.now == nil
        ? ChangeWords.conditionRemoved : isNew ? .conditionAdded : .conditionChanged,
      ["what": id.text])
  }

  /// What a condition says, and since when it does not hold any more.
  func value(_ condition: Condition) -> String {
    let text = content.terms.text(of: condition)
    return condition.endedOn.map {
      words(EscalationWords.conditionEnded, ["condition": text, "day": day($0)])
    } ?? text
  }

  /// A change of an escalation: that it was recorded or changed, and what was done in a step.
  func escalation(_ change: Change) -> String {
    switch change.field {
    case .escalation:
      let what = (change.now ?? change.was)?.escalation?.what ?? ""
      if change.now == nil {
        return words(ChangeWords.entryTaken, ["field": fieldName(change.field), "value": what])
      }
      if let now = change.now?.escalation, let was = change.was?.escalation,
        was.conditionEndedOn == nil, now.conditionEndedOn != nil
      {
        return words(
          EscalationWords.saidConditionGone,
          ["what": what.withoutFullStop, "condition": now.condition?.text ?? ""])
      }
      guard let was = change.was?.escalation, let now = change.now?.escalation else {
        let severity = change.now?.escalation.map { content.terms.name(of: $0.severity) } ?? ""
        return words(
          EscalationWords.saidRecorded, ["severity": severity, "what": what.withoutFullStop])
      }
      let changed = words(EscalationWords.saidChanged, ["what": what.withoutFullStop])
      let differences = differences(was, now).joined(by: " ")
      return differences.isEmpty ? changed : changed + " " + differences
    case .decision:
      let decision = (change.now ?? change.was)?.decision
      let values: TextValues = [
        "field": fieldName(change.field), "value": decision.map { self.value($0) } ?? "",
      ]
      if change.now == nil { return words(ChangeWords.entryTaken, values) }
      if let why = change.now?.decision?.takenBack, change.was?.decision?.takenBack == nil {
        return words(
          EscalationWords.saidRevoked,
          [
            "decision": change.was?.decision.map { self.value($0).withoutFullStop } ?? "",
            "why": why.withoutFullStop,
          ])
      }
      return words(EscalationWords.saidDecided, ["decision": values["value"] ?? ""])
    default:
      if let said = signed(change) { return said }
      let values: TextValues = [
        "field": fieldName(change.field), "value": value(change.now, of: change.field),
      ]
      if change.now == nil { return words(ChangeWords.fieldCleared, values) }
      return words(change.was == nil ? ChangeWords.fieldSet : .fieldChanged, values)
    }
  }

  /// That a second person signed what another one closed, and who that was; nil for any other change.
  private func signed(_ change: Change) -> String? {
    guard var now = change.now?.escalationAct, let was = change.was?.escalationAct,
      now.second != nil, was.second == nil, let author = now.by
    else { return nil }
    now.second = nil
    guard value(now) == value(was) else { return nil }
    return words(
      EscalationWords.signedOf,
      ["worker": team.shownName(of: author), "value": value(now).withoutFullStop])
  }

  /// What was put right of an escalation, with what stood there before and why.
  private func differences(_ was: Escalation, _ now: Escalation) -> [String] {
    func known(_ one: Escalation) -> String {
      [day(one.knownOn), one.knownClock].compactMap { $0 }.joined(by: " ")
    }
    func happened(_ one: Escalation) -> String {
      [one.happenedOn.map { day($0) }, one.happenedClock].compactMap { $0 }.joined(by: " ")
    }
    func cause(_ one: Escalation) -> String {
      if let condition = one.condition { return condition.text }
      return words(
        one.isHouseRule ? EscalationWords.rowHouseRule : EscalationWords.conditionUnknown)
    }
    func reportBy(_ one: Escalation) -> String {
      [one.reportBy.map { day($0) }, one.reportByClock].compactMap { $0 }.joined(by: " ")
    }
    func safe(_ one: Escalation) -> String {
      words(one.isEveryoneSafe.map { $0 ? FormWords.yes : .no } ?? .unknown)
    }
    let parts: [(EscalationWords, String, String)] = [
      (.rowWhat, was.what, now.what),
      (
        .rowSeverity, content.terms.name(of: was.severity), content.terms.name(of: now.severity)
      ),
      (.rowDay, known(was), known(now)), (.rowHappened, happened(was), happened(now)),
      (.rowCondition, cause(was), cause(now)), (.rowSafe, safe(was), safe(now)),
      (
        .rowReportBy, reportBy(was), reportBy(now)
      ),
    ]
    let unknown = words(FormWords.unknown)
    let changed = parts.filter { $0.1 != $0.2 }.map { name, was, now in
      words(
        EscalationWords.wasAndIs,
        [
          "name": words(name), "was": was.isEmpty ? unknown : was,
          "now": now.isEmpty ? unknown : now,
        ])
    }
    let why =
      now.correction == was.correction
      ? nil
      : now.correction.map {
        words(EscalationWords.putRightBecause, ["why": $0.withoutFullStop])
      }
    return changed + [why].compactMap { $0 }
  }

  /// What a step of an escalation is called.
  func name(of step: EscalationStep) -> String {
    switch step {
    case .owner: words(EscalationWords.owner)
    case .review: words(EscalationWords.review)
    case .report: words(EscalationWords.report)
    case .told: words(EscalationWords.told)
    case .outcome: words(EscalationWords.outcome)
    case .timeOut: words(EscalationWords.timeOut)
    case .closing: words(EscalationWords.closing)
    }
  }

  /// What was done with an escalation, whole: two that differ do not read the same.
  func value(_ act: EscalationAct) -> String {
    let earlier = act.earlier.map { self.value($0) }.joined(by: "; ")
    let beside = earlier.isEmpty ? nil : words(EscalationWords.besideOutcome, ["what": earlier])
    let parts: [String?] = [
      act.isWithdrawn ? words(EscalationWords.withdrawn, ["why": act.correction ?? ""]) : nil,
      act.on.map { day($0) + (act.clock.map { " " + $0 } ?? "") }, act.whom, act.how,
      act.word.map(content.terms.escalationStatus), act.text,
      act.notYet.map { words(EscalationWords.notToldBecause, ["why": $0]) },
      act.lesson.map { words(EscalationWords.lesson, ["text": $0]) },
      act.isBack
        ? [words(EscalationWords.isBack), act.until.map { day($0) }].compactMap { $0 }
          .joined(by: " ")
        : act.until.map { words(EscalationWords.backOn, ["day": day($0)]) },
      act.second.map { words(EscalationWords.secondBy, ["worker": team.shownName(of: $0)]) },
      act.isWithdrawn
        ? nil : act.correction.map { words(EscalationWords.corrected, ["why": $0]) },
      beside,
    ]
    return parts.compactMap { $0 }.joined(by: ", ")
  }

  /// What was decided, with who does it and by when.
  func value(_ decision: EscalationDecision) -> String {
    let parts: [String?] = [
      content.terms.decision(decision.kindWord), decision.text,
      decision.who.map { team.shownName(of: $0) },
      decision.until.map { words(SheetWords.until, ["day": day($0)]) },
      decision.takenBack.map { words(EscalationWords.takenBackBecause, ["why": $0]) },
    ]
    return parts.compactMap { $0 }.joined(by: ", ")
  }
}
