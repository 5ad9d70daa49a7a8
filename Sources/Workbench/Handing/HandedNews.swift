import Casework
import Content
import Screen

// What became of a handover: who gave it hears it, and who gets it.
extension WorkbenchState {
  /// That the receiver gave a case back, with why; nil where nobody did, or where it is kept by now.
  func declinedLine(of value: Case) -> DetailLine? {
    guard let declined = value.declinedHandover, let day = declined.declinedOn else { return nil }
    return DetailLine(
      label: words(HandedWords.label),
      text: content.dates.long(day) + ": " + handedLine(declined), role: .question)
  }

  /// Says of clients whom colleagues changed that one was handed to who works here, or what became of
  /// one that they handed over, or that is of somebody for whom they stand in.
  ///
  /// A problem stays: it is about something lost.
  mutating func sayHandovers(to changed: [CaseSummary]) {
    guard let worker, message?.kind != .problem else { return }
    for now in changed {
      let before = clients.summaries.summary(of: now.id)
      guard let text = news(of: now, since: before, for: worker) else { continue }
      message = .info(text)
      return
    }
  }

  private func news(
    of now: CaseSummary, since before: CaseSummary?, for worker: WorkerID
  ) -> String? {
    let client = shortName(of: now)
    if let handover = now.handover {
      guard handover.to == worker, before?.handover != handover else { return nil }
      return words(
        HandedWords.arrived, ["worker": name(of: handover.by), "client": client])
    }
    guard let was = before?.handover, ownCaseload?.awaits(was) == true else { return nil }
    let isOwn = was.giver == worker
    let key: HandedWords
    switch now.counsellor {
    // Of who is away nobody knows here whether they did so themselves.
    case was.to where team.absence(of: was.to, in: today...today) != nil: key = .wasAcceptedAway
    case was.to: key = .wasAccepted
    // A team lead may have given it back; who was to accept it has not refused it then.
    case was.giver where now.returned == nil: key = isOwn ? .backAgain : .backWithAgain
    case was.giver where team.holder(was.giver, on: today) == nil: key = .cameBackToNobody
    case was.giver: key = isOwn ? .cameBack : .cameBackTo
    default: return nil
    }
    return words(
      key, ["worker": name(of: was.to), "client": client, "giver": name(of: was.giver)])
  }
}
