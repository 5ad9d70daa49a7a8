import Casework
import Content

// Taking a decision back: by undo while its meeting lasts, and with a reason once that is over.

/// A decision that is to be taken back as soon as its case is read.
struct TakingBack: Equatable, Sendable {
  var client: CaseID
  var decision: EntryID
}

extension WorkbenchState {
  /// Asks why a decision is taken back whose round is over: undo would write its list anew.
  mutating func askToTakeBack(_ decision: EntryID, of client: CaseID) -> [Effect] {
    takingBack = TakingBack(client: client, decision: decision)
    guard opened?.case.id != client else { return runTakingBack() }
    choose(client)
    return [.open(client)]
  }

  /// Opens the form of a decision that is to be taken back, once its case is there.
  mutating func runTakingBack() -> [Effect] {
    guard let errand = takingBack, errand.client == opened?.case.id, let value = opened?.case
    else { return [] }
    takingBack = nil
    guard let decision = value.decisions[errand.decision] else { return [] }
    chooseOnBoard(BoardList.RowID(client: errand.client, escalation: decision.escalation))
    let effects = openFact(.field(.decision(errand.decision)))
    message = .info(
      shown(words(EscalationWords.decisionStands, stands(decision, in: value)), about: value))
    return effects
  }

  /// What stands above the form in which a decision is taken back.
  func takingBackPreface(_ id: EntryID, in value: Case) -> [String] {
    guard let decision = value.decisions[id] else { return [] }
    let what = value.escalations[decision.escalation]?.what ?? ""
    return [
      words(SheetWords.row, ["name": value.number.text, "value": what]),
      escalationWording(value).text(of: decision), words(EscalationWords.takeBackHow),
    ].map { shown($0, about: value) }
  }

  private func stands(_ decision: EscalationDecision, in value: Case) -> TextValues {
    ["number": value.number.text, "what": escalationWording(value).brief(decision)]
  }

  /// What undo or redo did with a decision, with the number of its case; nil where it was about something
  /// else.
  func wayBackOfDecision(_ report: SaveReport) -> String? {
    guard let value = report.opened?.case,
      let decision = report.changes.lazy.compactMap({ $0.now?.decision }).first
    else { return nil }
    guard report.kind == .undo else {
      return shown(
        words(EscalationWords.decidedAgain, stands(decision, in: value)), about: value)
    }
    let task = decision.task.flatMap { value.tasks[$0] }
    let stays = task.flatMap { task in
      task.doneOn.map { on in
        words(
          EscalationWords.taskStays,
          [
            "what": task.text.withoutFullStop, "day": content.dates.long(on),
            "worker": name(of: task.doneBy),
          ])
      }
    }
    return shown(
      [words(EscalationWords.tookBackDecision, stands(decision, in: value)), stays]
        .compactMap { $0 }.joined(by: " "), about: value)
  }
}
