import Casework
import Content

// What a handover says of the escalations of a case: of the open ones what is done and what is not, and how those
// ended that were closed lately.
extension PrintMaker {
  /// A thing that happened, with its day, by which it is put among others.
  struct Happening {
    let on: Day
    let text: String
  }

  /// The open escalations, the one that was known first before others: how serious each is, whether it was reported
  /// and the client told, what was decided, and who has it.
  ///
  /// Source: Guide, "Escalation object".
  func openEscalations(_ value: Case) -> [String] {
    let wording = escalationWording(value)
    return value.escalations.values.filter(\.isOpen).sorted { $0.knownOn < $1.knownOn }
      .compactMap { line(of: $0, wording) }
  }

  private func line(of escalation: Escalation, _ wording: EscalationWording) -> String? {
    let what =
      escalation.isEveryoneSafe == false
      ? words(BoardWords.unsafe, ["what": escalation.what]) : escalation.what
    let isReported = escalation.reportedOn != nil
    let isDecided = escalation.lastDecision != nil || escalation.upscaling != nil
    func said(_ part: EscalationPart) -> String {
      self.part(wording.name(of: part), wording.text(of: part, escalation))
    }
    return joined(
      part(day(escalation.knownOn), what),
      [
        content.terms.name(of: escalation.severity),
        isReported ? said(.report) : wording.due(escalation),
        isReported && escalation.isUnclear ? words(EscalationWords.conditionUnknown) : "",
        isReported || escalation.countsAsBreach || escalation.told != nil ? said(.told) : "",
        isDecided ? said(.decision) : "",
        escalation.awaitsSecond ? words(EscalationWords.secondWaits) : "",
        team.holder(escalation.owner, on: today).map {
          part(content.terms.name(of: PlanLine.Part.who), team.shownName(of: $0))
        } ?? words(HandoverWords.nobodyHasIt),
      ])
  }

  /// So many days back it is told how an escalation ended.
  private static let daysOfClosed = 30

  /// The escalations that were closed lately, each with how serious it was and how it ended.
  func closedLately(_ value: Case) -> [Happening] {
    value.escalations.values.compactMap { escalation in
      guard !escalation.isOpen, let on = escalation.closedOn,
        (today - Self.daysOfClosed...today).contains(on)
      else { return nil }
      let what = part(
        content.dates.long(on),
        words(TimelineWords.escalationClosed, ["what": escalation.what.withoutFullStop]))
      return Happening(
        on: on,
        text: joined(
          what,
          [
            content.terms.name(of: escalation.severity),
            content.terms.escalationStatus(escalation.statusWord),
            escalation.standingAct(of: .closing)?.text ?? "",
          ]) ?? what)
    }
  }

  private func escalationWording(_ value: Case) -> EscalationWording {
    EscalationWording(
      value: value, team: team, content: content, today: today, clock: now.clock,
      calendar: norms.calendar)
  }
}
