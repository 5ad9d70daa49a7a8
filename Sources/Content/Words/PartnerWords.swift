/// The card of a partner, and the choice between partners.
package enum PartnerWords: String, WordKey {
  case title, headCard, headAgreements, headClient, headConflicts
  case partKind, partName, partContact, partDutyLine, partHours, partWorks, partMayShare
  case lastSpoken, spoken, spokenWith, talkWith, worksWith
  case signed, signedAhead, notSigned, review, noReview, ended, interval
  case choose, makeCard, newPartner, needsName, nameTaken, conflictRow, conflictKept, draft
  case askRow, askTitle, answerTo, somebodyElse, whichQuestion, nobodyYet, talkHow
  case headOfClient, headOthers, newPerson, made, asked, answered
  case byName, noClient, isGone, inUse, savedAtOnce
  package static let area = "partner"
}
