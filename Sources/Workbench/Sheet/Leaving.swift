import Casework
import Content

// The leaving: what is still missing is said, and stands on the sheet; nothing of it is in the way.
//
// Source: Guide, "The 28 do's", V1 to V4.
extension WorkbenchState {
  /// What is still missing of a leaving, the weightiest first; nothing as long as nobody left.
  ///
  /// Last stands the day on which the relation was closed: contact after care begins on it. As long as the title runs on
  /// nobody closes it.
  /// Source: Guide, "Default signal rules", current step, and "What users of comparable systems ask for".
  func missingAtLeaving(_ value: Case) -> [String] {
    guard let day = value.dates[.left], day <= today, value.closing == nil else { return [] }
    let runsOn = value.dates[.endOfTitle].map { today < $0 } ?? false
    let closed =
      value.dates[.formalRelationshipClosed] == nil && !runsOn
      ? [words(ClosingWords.relationOpen)] : []
    let gaps = gaps(of: value)
    let ofLeaving = gaps.filter { gap in
      switch gap {
      // Of one that is not reported it is said already what comes first.
      case .openEscalation(let id): !gaps.contains(.breachNotReported(id))
      case .unsaid, .noContactPlan, .breachNotReported, .indicationUndecided, .indicationRefused,
        .noPlace, .nobodyInformed:
        true
      case .openDo(let id): id.step == .followUp
      case .openTask, .unsettledConflict, .noEndOfStay, .noDayOfLeaving: false
      }
    }
    return ofLeaving.map(sentence) + closed
  }

  /// What is missing if a case were closed today; that nobody asked about contact not where the register has it.
  func gaps(of value: Case) -> [ClosingGap] {
    value.missing(atClosingOn: today, norms: norms).filter { gap in
      gap != .noContactPlan || register.contact(of: value.id) == nil
    }
  }

  /// Says which days followed from what was logged, those that nobody had filled in among them.
  mutating func sayDays(after changes: [Change]) {
    let told = changes.filter { if case .date = $0.field { true } else { false } }
    guard !told.isEmpty, var said = message, said.kind == .info else { return }
    for change in told { said.text += " " + sentence(ofDay: change) }
    message = said
    sayLeft(after: changes)
  }

  /// A day that followed, with the one that was there; each consultation takes the place of the last one.
  private func sentence(ofDay change: Change) -> String {
    guard change.field != .date(.lastJointConsultation), let was = change.was?.day,
      let now = change.now?.day
    else { return changeMessage.sentence(for: change) }
    return words(
      ChangeWords.fieldChangedFrom,
      [
        "field": changeMessage.fieldName(change.field), "value": content.dates.long(now),
        "before": content.dates.long(was),
      ])
  }

  /// Says what is missing, when somebody wrote down that a client left.
  mutating func sayLeft(after changes: [Change]) {
    guard changes.contains(where: { $0.field == .date(.left) }), let value = opened?.case,
      var said = message, said.kind == .info
    else { return }
    let missing = missingAtLeaving(value)
    guard !missing.isEmpty else { return }
    said.text +=
      " "
      + words(
        ClosingWords.missingAtLeaving, ["what": missing.joined(by: "; ")], count: missing.count)
    message = said
  }
}
