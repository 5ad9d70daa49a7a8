/// The board of open escalations.
package enum BoardWords: String, WordKey {
  case title, everyone, filterNobody, olderThan, whichOnes, nothing, head, details, spoken, line
  case unreported, unowned, reviewPassed, handled
  case columnSeverity, columnKnown, columnReport, columnClient, columnWhat, columnOwner,
    columnOwnerShort, columnReview
  case nothingFound, titleOfAll, sought, soughtName, yours, withPartner, doFind,
    filtersHow
  case unownedLarge, unsafeLarge, notReportedLarge, notReportedAtOnceLarge, reportByLarge,
    noReviewLarge, reviewLateLarge, reviewOnLarge
  case hours, days, noBreach, unclear, unclearLate, twoOwners,
    twoOwnersSpoken, twoOwnersLarge, twoAnswers, twoAnswersLarge, above, aboveNew, newHere,
    newBehind, newMore,
    secondShort, unsafe, notReportedLate, notReportedAtOnce,
    notReportedBy, second
  case backOn, lateToday
  case moreDetails, caseClosed, clientLeft, knownAgo, happenedAgo
  case ordinaryNames
  case names, neverNames, namesBehind, draftsBehind, draftsHow
  case doNext, doSheet, doReport, doTold, doDecide, doOwner, doTake, doReview, doNote, doFacts,
    doTimeOut,
    doClose, doRaise, doPartner, doFilter, doRound, doPrint, doFigures, doNames, doLeave,
    behindBoard
  package static let area = "board"
}
