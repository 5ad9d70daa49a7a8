/// Raising an escalation, and what is done with it.
package enum EscalationWords: String, WordKey {
  // Headings and rows of the sheet, and of the checklist.
  case lateSince, isBackAsked, acuteFirst
  case round, head, headNone, headClosed, headChecklist, name
  case facts, report, told, toldHow, decision, outcome, timeOut, owner, review, closing
  // What they say.
  case notReportedAtOnce, notReportedBy, notReportedLate, nothingToReport, reportUnclear,
    notToldYet,
    notToldBecause, nothingYet, houseRule, conditionUnknown, allSafe, notSafe, safeUnknown, known,
    nobody, nobodySince, reportedTo, withdrawn, corrected, taskDone, taskDoneBy, taskOpen, taskLate,
    taskBinned, backOn, isBack, bedWith,
    secondAsked, secondBy, secondWaits, signHow, reviewOn, lesson, noReview
  // Labels of the forms.
  case rowWhat, rowSeverity, rowSeverityOption, rowCondition, rowHouseRule, rowDay, rowClock,
    rowSafe,
    rowReportBy, rowReportedOn, rowWhom, rowHow, rowSaid, rowCorrection, rowWithdrawn, rowToldOn,
    rowNotYet, rowDecision, rowDecisionText, rowBackUp, rowWho, rowUntil, rowOutcomeOn,
    rowOutcomeWhom, rowOutcome, rowTimeOutFrom, rowReturn, rowBed, rowTimeOutText, rowBack,
    rowClosedOn, rowClosedHow, rowClosedOutcome, rowLesson
  // Above the form of a new one.
  case nowHead, nowSafe, nowCall, nowReport, nowTell, nowDecide, agreedHead, agreedNone, roleLine,
    staysLine, ladderLine, backUpLine, backUpOtherLine, dutyLine, nowCallThese, contactLine,
    contactLineFor,
    noNumber, standingLine, raisedAtDo,
    hasIt, hadIt
  // Above the form of a report, and its text.
  case readOut, scriptWho, scriptWhat, scriptCondition, scriptHouse, scriptSafe, scriptSince,
    scriptCaller, scriptCallerAlone, scriptBorn, scriptFormerly, scriptSeverity, scriptClock,
    scriptAsk
  // What is said when it is saved.
  case saidRecorded, saidChanged, saidReported, saidTold, saidNotTold, saidDecided, saidOutcome,
    saidTimeOut, saidOwner, saidOwnerBefore, saidPutAside, saidNobody, saidReview, saidNoReview,
    saidClosed,
    saidSecond,
    saidWithdrawn, correctHow, firstReport, firstCondition, firstSee,
    conflictKept, takeBackTitle, takeBackWhy, takeBackHow, takenBack, takenBackAlready, whyMissing,
    happenedAfterKnown, happenedUnread, happened, rowHappened, scriptHappened,
    stillTakesTwo, saidNotUnsafe, noBreachAwaits, noBreachAlone,
    saidTakenBack, closedFirst, nothingToWithdraw, closingStands, decideNoBreach, decisionStands,
    findOutAtOnce, findOutBy, findOutLate, missingBreach, breachUndecided, printHow, printWhole,
    wholeElsewhere,
    closedUntold, reportedLate, nowReportAgreed, nowReportAtOnce, nowReportBy, nowReportByAgreed,
    termAgreed, dutyClosed, dutyLook, noDutyLine, whomHint, whomDutyHint, whomUnknownHint,
    standingNoClock,
    skippedClock,
    tookBackDecision, decidedAgain, taskStays,
    taskDropped,
    taskReplaced, whoIsCounsellor
  // Why it cannot be recorded.
  case toldAndNotYet, closingHowMissing, returnBeforeStart, pastDay, futureClock
  case unknownEntry, textMissing, futureDay, dayMissing, beforeKnown, whomMissing,
    wasAndIs, putRightBecause, saidRevoked, signedOf, takenBackBecause, correctionMissing,
    severityMissing,
    notYetMissing, outcomeMissing,
    lessonMissing, notReported,
    secondIsSame, closeHow, closingWaits, closingStandsSo, saidSigned,
    alreadyClosed, returnMissing, decisionMissing, skippedHasTask, closedMeanwhile, noneHere
  // Of a condition that does not hold any more, of closing, and of two answers.
  case outcomeHow, besideOutcome, rowOutcomeWhich, outcomeAnother, rowOutcomeWithdrawn,
    outcomeWhichMissing, saidOutcomeRight
  case conditionLifted, conditionEndedBefore, rowLifted, liftTitle, liftHow, liftedBefore,
    saidLifted
  case conditionEnded, saidConditionGone, missing, missingTold, missingReport, nowNoTitle,
    agreedLabel,
    missingSafe, missingSafety,
    missingReturn, saidHint, saidAgainHint, nowCallLead, clockBeforeKnown, decidedJustNow
  // Of a task that came from a decision.
  case from, fromDecision
  package static let area = "escalation"
}
