// The words for acting without knowing keys.

/// The palette of all commands.
package enum PaletteWords: String, WordKey {
  case title, goTo
  package static let area = "palette"
}

/// What can be done with a row, in the words of the row.
package enum ActionWords: String, WordKey {
  case remedy, goIn, details, notNeeded, date, log, add, bin, tick, answer, untick, openAgain,
    stateOfDo,
    settle,
    closeCase, reopenCase, noteOnRow,
    noteOnClient, owner, counsellor, becomeCounsellor, alreadyCounsellor, editCase, editTask,
    nextOfEscalation, decide, ownerOfEscalation, takeEscalation, editEscalation
  package static let area = "actions"
}

/// The box that says what may follow a key.
package enum WhichKeyWords: String, WordKey {
  case title, titleShort, spoken, unknown
  package static let area = "whichKey"
}

/// What is due over the clients of the list.
package enum TodayWords: String, WordKey {
  case titleMine, titleEveryone, late, today, sevenDays, later, nothing, nobody, now,
    watchOut, forDays, eightWeeks, titlePerWorker, done, rests, gone, workerLate, onlyOwner,
    nothingToHand, handed, contactAhead, contactHanded, contactSecond, contactKept, contactDate,
    contactYearly, contactLeaving, contactLeft, contactAlone, contactNext, contactNextOn,
    contactAskAgain, contactAnswered, contactNotReached, contactToAsk, keysFromHere,
    handedToNobody, row, lookAgain, returns, secondLook, report, toReport,
    makeSafe, tell
  case back, backWith, leavingOpen, notHeld, notOfMeeting
  case watchOutShort, reportShort, findOut, findOutShort
  case leftOut, outSettled, outHandover, outAgreement, outBottleneck
  case spokenDue, spokenPlace, spokenCount
  package static let area = "today"
}

/// Going to what colleagues changed.
package enum NewsWords: String, WordKey {
  case nothing, last, more
  package static let area = "news"
}

/// The messages that were shown before.
package enum MessageLogWords: String, WordKey {
  case title, none
  package static let area = "messageLog"
}

/// Copying a case number.
package enum CopyWords: String, WordKey {
  case copied, refused, refusedText, noNumber
  package static let area = "copy"
}

/// Making a pane larger.
package enum ZoomWords: String, WordKey {
  case zoomed, zoomEnded, zoomNarrow, zoomedAlready, widest, narrowest, widthsAreUsual, widthsReset
  package static let area = "zoom"
}
