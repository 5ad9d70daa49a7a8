/// The standing agreements with partners: the sheet, the form, and what a change moves.
package enum AgreementWords: String, WordKey {
  case title, savedForAll, toReview, add, about, form
  case firstCheck, secondCheck
  case text, termBefore, termAfter, termOn, termOnAgreed, intervalRow, signedRow, reviewRow, range,
    reviewBefore, before
  case previewTitle, moves, nothingMoves, withClients, ways, past, unread, counted, counting
  case save, backToForm, endIt, keepIt, saveQuestion, endQuestion, alreadyEnded
  case todayGroup, reviewWhat, reviewKeys, notToReview, holdsOn, wasUntil, onlyLead, whoMay,
    partnerByAll
  case otherDays, newFrom, newReview, textStays, textStaysOf
  case ended, nameR1, nameR2, nameR3, nameR4, nameR5, nameI1, nameI5, nameI7, nameE1, nameE2
  package static let area = "agreement"
}
