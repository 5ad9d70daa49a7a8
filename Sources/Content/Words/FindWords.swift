/// Finding, sorting and the views of the list of clients.
package enum FindWords: String, WordKey {
  case label, kept, everybodyAgain, titleNames, titleNotes, near, titleNear, nobody, nobodyHere
  case wayEveryone, wayMoreEveryone, wayClosed, wayNotes
  case spoken, spokenWay, spokenNobody
  case noLetter, nobodyCounsels, jumpWhere, jumpNeedsLetter, jumpNowhere
  case notesNeedText, notesProgress, notesDone, notesNone, notesStopped, notesUnread, notesLooking,
    spokenHit, hintNotes, hintStop
  case hintKeep, hintGo, hintClose, hintMove, hintLeave, hintAll

  package static let area = "find"
}
