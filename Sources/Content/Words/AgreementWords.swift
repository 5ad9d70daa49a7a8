/// The standing agreements with partners: the sheet, the form, and what a change moves.
package enum AgreementWords: String, WordKey {
  case title, savedForAll, toReview, add, about, form
  case text, termRow, intervalRow, signedRow, reviewRow, range, reviewBefore, before
  case previewTitle, moves, nothingMoves, withClients, ways, past, unread, counted, counting
  case save, backToForm, endIt, keepIt, saveQuestion, endQuestion, alreadyEnded
  case todayGroup, reviewWhat, reviewKeys, notToReview, holdsOn, wasUntil, onlyLead, whoMay
  package static let area = "agreement"
}
