import Casework
import Content
import Screen

/// What an undo was said to reach past something that is put right and not undone: only the key pressed
/// next takes that back.
struct UndoOffer: Equatable, Sendable {
  /// What was offered with the message that shows, by its place in the journal.
  private var offered: Int?
  /// What was offered when the key came that is followed now.
  private var accepted: Int?

  mutating func offer(_ sequence: Int?) { offered = sequence }

  /// What an undo may reach by the key that is followed now; once.
  mutating func takeAccepted() -> Int? {
    defer { self = UndoOffer() }
    return accepted
  }

  /// Follows what the worker did.
  ///
  /// After any other key the offer does not stand any more. A click takes several events.
  mutating func follow(_ event: Event) {
    accepted = offered
    if case .input(.mouse) = event { return }
    offered = nil
  }
}

extension WorkbenchState {
  /// Says that the last thing somebody did stands, and what the same key would take back.
  mutating func offerToReach(past act: StandingAct) {
    undoOffer.offer(act.next?.sequence)
    let wording = changeMessage
    let client = firstNames(of: names(of: [act.client].compactMap { $0 }))
    // What was said in a report is nothing for the line of messages.
    let fields = act.changes.filter { act.reason != .correctedOnly || $0.isCorrectedOnly }
      .map { change in
        // Of two answers it is said what they are about.
        wording.fieldName((change.now ?? change.was)?.conflict?.field ?? change.field)
      }
    let stand: UndoOfferWords
    var receiver = ""
    switch act.reason {
    case .correctedOnly: stand = .stands
    case .closed: stand = .closed
    case .reported: stand = .reported
    case .accepted(let worker):
      stand = .accepted
      receiver = team.shownName(of: worker)
    case .declined(let worker):
      stand = .declined
      receiver = team.shownName(of: worker)
    case .contactOutOfSight: stand = .contactOutOfSight
    case .destroyed: stand = .destroyed
    }
    let stands = words(
      stand,
      [
        "what": fields.prefix(2).joined(separator: ", "), "client": client, "worker": receiver,
      ])
    let next: String
    if let reached = act.next {
      next = words(
        reached.clients.isEmpty ? UndoOfferWords.nextOfTeam : .next,
        [
          "what": wording.sentence(ofSeveral: reached.changes).withoutFullStop,
          "client": firstNames(of: names(of: reached.clients)),
        ])
    } else {
      next = words(UndoOfferWords.nothing)
    }
    message = .info(stands + " " + next)
  }
}
