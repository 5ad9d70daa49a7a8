/// The review round over the open escalations.
package enum ReviewWords: String, WordKey {
  case title, askTitle, stoppedOn, skipped, raisedSince, goOn, anew, nothing, onlyLead, noneYet
  // Above the form of one.
  case lastTime, lastNothing, wasDone, noTask, putOff, thisTime, stillOpen, ageKnown, ageReported,
    ageTold, notTold, toDo, nothingWaits, doCondition, doReport, doTell, doOwn, doSecond, linearHow
  case rowText
  // On the way.
  case nobodyNamed, fallsTo, fallsToNobody, share, nothingHere, anewHere, passed, endDecided,
    endSkipped, endLeft, endGoOn, passTitle, rowPass, passHint, whyMissing, passedBecause,
    letterOnChoice
  case isFirst, stopped, added, closedHere, closedElsewhere, decidedElsewhere
  package static let area = "review"
}

/// The list of what was decided in a round.
package enum ReviewPageWords: String, WordKey {
  case title, ledBy, finished, stopped, skipped, head, what, decision, text, why, who, until,
    backUp,
    again, closed, result, left, raisedSince, before, report, notReported, takenBack, afterwards,
    safety
  package static let area = "printReview"
}
