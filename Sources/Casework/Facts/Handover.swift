/// That a case was handed to somebody, and whether they took it on.
///
/// It is pending until the receiver accepts it: until then it is with two people, so that it cannot
/// fall between them.
///
/// Source: our own proposal; see Guide, "Handing over".
package struct Handover: Hashable, Sendable {
  /// Whose case it was; nil when it was nobody's.
  package var from: WorkerID?
  /// Who handed it over: the counsellor from before, or a team lead.
  package var by: WorkerID
  package var to: WorkerID
  /// The office's day on which it was handed over.
  package var on: Day
  /// The office's day on which the receiver accepted it; nil as long as they did not.
  package var acceptedOn: Day?
  /// Who accepted it for the receiver, who was away; nil where the receiver did.
  package var acceptedBy: WorkerID?
  /// The office's day on which the receiver gave it back; nil unless they did.
  package var declinedOn: Day?
  /// Why they gave it back.
  package var reason: String?
  package var unread: Unread

  package init(
    from: WorkerID?, by: WorkerID, to: WorkerID, on: Day, acceptedOn: Day? = nil,
    acceptedBy: WorkerID? = nil, declinedOn: Day? = nil, reason: String? = nil,
    unread: Unread = Unread()
  ) {
    self.from = from
    self.by = by
    self.to = to
    self.on = on
    self.acceptedOn = acceptedOn
    self.acceptedBy = acceptedBy
    self.declinedOn = declinedOn
    self.reason = reason
    self.unread = unread
  }

  /// Who waits until it is accepted: whose case it was, else who handed it over.
  package var giver: WorkerID { from ?? by }

  /// Whether it needs no question of its own beside another one.
  ///
  /// Two people who give one case to two others are asked whose it is, by the counsellor.
  func agrees(with other: Handover) -> Bool {
    acceptedOn == nil && other.acceptedOn == nil && declinedOn == other.declinedOn
      || to == other.to && acceptedOn == other.acceptedOn && declinedOn == other.declinedOn
  }

  /// Whether it is the same giving of the case, whatever became of it.
  package func isSame(as other: Handover) -> Bool {
    from == other.from && by == other.by && to == other.to && on == other.on
  }

  /// Whether it was not accepted for longer than a number of days, after which the team is to see it.
  package func isOverdue(on today: Day, after days: Int) -> Bool { today - on > days }
}
