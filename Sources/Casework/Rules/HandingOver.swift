extension Case {
  /// The handover that waits for its receiver; nil where there is none.
  ///
  /// One that somebody else became the counsellor after waits no longer.
  package var pendingHandover: Handover? {
    guard let handover, handover.acceptedOn == nil, handover.declinedOn == nil,
      handover.to == counsellor, closing == nil
    else { return nil }
    return handover
  }

  /// Whose case it is: until the receiver of a handover accepts it, whose it was; nil for nobody's.
  package var holder: WorkerID? { pendingHandover.map(\.from) ?? counsellor }

  /// The handover that its receiver gave back, as long as nobody else became the counsellor.
  package var declinedHandover: Handover? {
    guard let handover, handover.declinedOn != nil, handover.giver == counsellor, closing == nil
    else { return nil }
    return handover
  }

  /// The handover that somebody has to say something to: the receiver whether they accept it, or who got
  /// the case back that they keep it.
  package var openHandover: Handover? { pendingHandover ?? declinedHandover }

  /// The changes by which the receiver gives back what was handed to them; none for anybody else.
  ///
  /// - Parameters:
  ///   - worker: Who gives it back.
  ///   - reason: Why, for who handed it over.
  ///   - today: The office's day.
  /// - Returns: The change of the counsellor first.
  package func changes(
    decliningBy worker: WorkerID, because reason: String, on today: Day
  ) -> [Change] {
    guard let pending = pendingHandover, pending.to == worker else { return [] }
    var declined = pending
    declined.declinedOn = today
    declined.reason = reason
    return [
      Change(.counsellor, was: counsellor.map(Fact.worker), now: .worker(pending.giver)),
      Change(.handover, was: .handover(pending), now: .handover(declined)),
    ]
  }

  /// The changes by which somebody becomes the counsellor.
  ///
  /// Who gives a case to somebody else waits until they accept it. Who takes a case has accepted it
  /// with that. To take what was handed to oneself is to accept it. What waits and is given back to whose it
  /// still is waits no longer, whoever does that.
  ///
  /// - Parameters:
  ///   - receiver: Who becomes it; nil for nobody.
  ///   - worker: Who does it.
  ///   - today: The office's day.
  /// - Returns: The change of the counsellor first; nothing where it is so already.
  package func changes(
    handingTo receiver: WorkerID?, by worker: WorkerID, on today: Day
  ) -> [Change] {
    guard counsellor != receiver else {
      guard receiver == worker else { return [] }
      return changes(keepingBy: worker) + changes(acceptingBy: worker, on: today)
    }
    let counsellorChange = Change(
      .counsellor, was: counsellor.map(Fact.worker), now: receiver.map(Fact.worker))
    let next: Handover? =
      if let receiver, receiver != worker, receiver != pendingHandover?.from {
        // What waits to be accepted goes on from whose it still is.
        Handover(from: holder, by: worker, to: receiver, on: today)
      } else {
        pendingHandover == nil ? handover : nil
      }
    guard next != handover else { return [counsellorChange] }
    return [
      counsellorChange,
      Change(.handover, was: handover.map(Fact.handover), now: next.map(Fact.handover)),
    ]
  }

  /// The changes by which the counsellor keeps a case that was given back; none for anybody else.
  ///
  /// Nobody waits for anything then, and the history has who gave it back and why.
  ///
  /// - Parameter worker: Who keeps it.
  /// - Returns: That there is no handover any more.
  package func changes(keepingBy worker: WorkerID) -> [Change] {
    guard let declined = declinedHandover, declined.giver == worker else { return [] }
    return [Change(.handover, was: .handover(declined), now: nil)]
  }

  /// The changes by which who got a case back keeps it, or who stands in for them does; none for anybody else.
  ///
  /// - Parameter caseload: Whose clients the worker looks after today.
  /// - Returns: That there is no handover any more.
  package func changes(keepingIn caseload: Caseload) -> [Change] {
    guard let declined = declinedHandover, caseload.answers(for: declined.giver) else { return [] }
    return changes(keepingBy: declined.giver)
  }

  /// The changes by which the receiver accepts what was handed to them; none for anybody else.
  package func changes(acceptingBy worker: WorkerID, on today: Day) -> [Change] {
    guard let pending = pendingHandover, pending.to == worker else { return [] }
    return changes(accepting: pending, by: nil, on: today)
  }

  /// The changes by which the receiver accepts what was handed to them, or who stands in for them while they are
  /// away; none for anybody else.
  ///
  /// The case is with the receiver then, as it is where they accept it themselves.
  ///
  /// - Parameters:
  ///   - caseload: Whose clients the worker looks after today.
  ///   - today: The office's day.
  /// - Returns: That it is accepted, and by whom where that is not the receiver.
  /// Source: our own proposal; see Guide, "Handing over".
  package func changes(acceptingIn caseload: Caseload, on today: Day) -> [Change] {
    guard let pending = pendingHandover, caseload.accepts(pending) else { return [] }
    let isReceiver = pending.to == caseload.worker
    return changes(accepting: pending, by: isReceiver ? nil : caseload.worker, on: today)
  }

  private func changes(
    accepting pending: Handover, by standIn: WorkerID?, on today: Day
  ) -> [Change] {
    var accepted = pending
    accepted.acceptedOn = today
    accepted.acceptedBy = standIn
    return [Change(.handover, was: .handover(pending), now: .handover(accepted))]
  }
}
