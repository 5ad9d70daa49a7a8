/// That a case was handed to somebody, who did not accept it yet.
package enum HandedWords: String, WordKey {
  case head, group, label, toYou, waiting, markToYou, markWaiting, waitingFor
  case title, accept, spaceAccepts, othersAccept, accepted, handed, acceptedValue, pendingValue
  case spokenItem, line
  case declineHowNobody, cameBackToNobody
  case decline, declineHow, declined, declinedValue, arrived, wasAccepted, cameBack, handedFrom
  case from, keysInList, spaceKeeps, othersKeep, kept, keep, groupReturned, dueWaiting, dueToYou
  case toYouFrom, handedBy, withdrawn, backAgain, fromFor, backWithAgain, cameBackTo
  case acceptedFor, spaceKeepsFor
  case spaceAcceptsFor, keysInListFor, acceptedForAway, acceptedByValue, wasAcceptedAway
  case acceptFor, acceptForSince
  package static let area = "handed"
}
