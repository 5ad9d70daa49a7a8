/// What undo says where the last thing somebody did is put right and not undone.
package enum UndoOfferWords: String, WordKey {
  case stands, closed, reported, accepted, declined, contactOutOfSight, destroyed, next,
    nextOfTeam, nothing
  package static let area = "undoOffer"
}
