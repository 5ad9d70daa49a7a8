/// The standing agreements with partners: the sheet, the form, and what a change moves.
package enum AgreementWords: String, WordKey {
  case title, savedForAll, toReview, todayReview, add, about, form
  case text, termRow, intervalRow, signedRow, reviewRow, range, reviewBefore, before
  case previewTitle, moves, nothingMoves, withClients, ways, past, unread, counted
  case save, backToForm, endIt, keepIt, saveQuestion, endQuestion, alreadyEnded
  package static let area = "agreement"
}
