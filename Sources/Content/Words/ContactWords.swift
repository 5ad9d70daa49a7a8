/// What is said of contact after care: the people in contact, the card of one of them, and its forms.
package enum ContactWords: String, WordKey {
  case title, cardTitle, story, onlyAllowed, notShared, unread, isGone, isGoneTyped
  case headKept, headLater, headEnded, addPerson
  case unlinkedSaid, unlinked, beginsAgain
  case linkedSaid, linkWhose, linkAsk, keptLong, storySomebodys, askedSaid, handedOver
  case reopeningAsked, keptUntil, keptLongEnough,
    agreeToReopen, askDestruction
  case start, startedOn, trusts, earlier, fileMayKnow, reopenSafety, destructionHow, destructionWhy
  case formDestruction, needsDestructionWhy, whyNamesPerson, othersWords, keepersWords,
    nextBeforeMoment, agreedToday, agreedSince, agreedAhead, askedApartHow, nameNobody,
    partDateWhat, partDateOn, overdueApart, overdueWhy, askApartHow, askedApart,
    endsBeforeAgreed, isEnding, askedByYou, withdrawDestruction, needsWithdrawYes, withdrawnApart,
    askedAway, earlierNames, namedBefore, dayOfLeaving, noRhythmSince, givenAway, askedByYourself,
    calledSince
  case gladOfACall, silent, tried, triedOn, nextAbout, noRhythm, ended, awaitsSecond, dateAhead
  case keptApart, notAsked, notTo, awayStandIn, awayNobody
  case headMoments, headPlan, headDates, headMeaning, headWho, headEnd, headConflicts
  case addMoment, addDate, addReflection, askAgain, addLink, linkedWith, unlinkHow, onlyPerson
  case handOver, handOverTo, end, reopen, agreeToEnd, everyYear, rhythm
  case formAsk, formPlan, formPerson, formShare, formHandOver, formMoment, formDate, formReflection,
    formEnding, formReopen, formLink
  case askHow, momentHow, reflectionHow, endingHow, shareHow
  case partName, partReach, partWanted, partSaidOn, partPerson, partRhythm, partChannel, partAvoid,
    partWhoKnows, partOwnWords, partInitiator, partWay, partReached, partMeaning, partMood,
    partNext,
    partWhatDay, partYearly, partOfPerson, partOfWorker, partWhy, partEndWords, partNumber,
    partAllowed
  case agreesToHandOver, agreesToLink, freshYes
  case needsWish, needsName, needsReceiver, needsWhatDay, needsDay, needsWords, needsYes,
    noSuchCase,
    needsPerson, dayAhead, needsWhy, needsAnother, needsConsent, notEnded
  case storyTheirs, storyOurs, storyMissed, storyMood, storyNext, storyMeaning, storyDay, storyWay
  case noted, cleared, lineTheirs, lineOurs, destruction, destructionAsked,
    conflictKept, isHandingOver, needsSomebody, needsReached, notContactPerson, draft, noDay,
    endedByDeath
  case with, withAway, yearly, askFirst, leaving, unattendedLeft, decidedForSafety, agreeApartHow,
    agreedApart, decideToo, needsInitiator, agreesToShare, askedMeanwhile, calledAgain,
    handedSaid, handedAway, storyHanded, storyEnded, storyProposed, leftBehind, ownAbsence,
    endProposed,
    askedAbout, partNextOn, endedForSafety, sameName, destroyToo, destroyApartHow, destructionApart,
    needsDestroyYes, destroyedApart, readStory, printAll, everyWeek, everyTwoWeeks,
    everyMonth,
    everyTwoMonths, everyQuarter, twiceAYear, onceAYear
  case unattended, formStandIn, standInHow, standInName, agreesToStandIn, noSuchContact
  case reopeningRefused, reopeningAgreed, reopeningWaits, reopeningNotAgreed, reopeningApart,
    finding, found, noRhythmYet, partAskAgain, inThreeMonths, askAgainAbout, askAgainNow, declined,
    decidedByTwo, namesakeCard, namesakeSaid, leftBehindOver, reopenApartHow, beginToo, needsAnswer,
    reopenedApart, reopeningRefusedApart
  case whyNamesCase, refusedEnding, refuseEndHow, endRefusedSaid, endWithdrawn, proposedByAnother,
    needsSafetyWhy, withdrawEnd, endRefused, headWaiting, answered, askAgainIsLater, chooseFirst,
    nobodyFound, toldName, toldEarlierNames, toldAskedBy, toldReach, toldPlan, toldShared,
    toldCases, toldEnding, toldProposal, toldReopening, toldHandedOver, toldDestruction, toldDate,
    toldReflection
  case saidBeforeEnd, ownWordsOf, goneTitle, goneRead, askAgainPast, standInEnds, standInSaid,
    allowedUntil, begunMoment, begunRow, storyWasNext, destructionWaits
  case withLeft, leftStandIn, leftNobody, formStandInLeft, calledAfterNo, askAfterNo, handedTo
  package static let area = "contact"
}
