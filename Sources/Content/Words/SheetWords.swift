/// What stands on the sheets of facts, and in the forms of single facts.
package enum SheetWords: String, WordKey {
  case termRead, termUnread, termOfOthers, withinHint, menuUp, menuDown, nowhereToMove
  case menuTitle, menuFillIn, menuNext, menuAdd, menuTakeAway, menuUndo, menuOtherStep,
    tickedByThis, needsDay, isThisRight,
    noListHere, relationWords, stepProgress
  case progressTicked
  case title, form, row, progress, contradiction, another, notAsked, freeFrom, promisedToo,
    promisedTo, planned, needsCondition,
    notAllThree, invited,
    wasPresent, until, asked, noAnswer, needsAnswer, copyGiven, headUpdates, factAsked,
    agreementAsked, contactAsked, intakeToCome, backAt, nothingHere
  case headRegistration, headAnswer, headInformation, headTable, headResult, headGoals, headSupport,
    headCourt, headRoles, headStays, headLadder, headBackUp, headConditions, headMeetings,
    headStart,
    headResponsibilities, headExpectations, headFeedback, headConsultation, headQuestions,
    headTrusted, headAttention,
    headAfter, headIntention, headCare, headApplication, headFollowUp, headInformed, headLeaving,
    headNetwork
  case partWho, partBy, partNote, partName, partRole, partInvited, partPresent, partInformation,
    partState, partFallback, partOwner, partRelation, partContact, partSay, partAsked, partAskedOn,
    partAnswer, partAnsweredOn, partCondition, partAllThree, partHow, partThere, partWords,
    partWhat,
    partSaid, partUpdate
  case stillOpen, lacksAgreed, lacksGoal, lacksCopy, lacksWords, lacksStays, lacksRole, lacksActor,
    lacksResponsible, lacksTalk, lacksHow, lacksWhen, lacksThree,
    lacksReason, lacksAnswer, lacksList, lacksFallback, lacksLaw, lacksDay, lacksPlanDay,
    moreDoubts, notSet, freeUnknown, placeTaken, takenSince, freeAgain, stayUntil,
    takenUntil, takenBy, dayPassed, promisedHere, thisClient, notOfTheHouse, ownWords,
    earlierText, saidOfEarlier,
    answeredByDay, answeredByArrival, doubtInvited

  case twoAnswers, twoAnswersSaid, stillMissing, allIsIn, informationIs, informationAsked,
    interimUpdate, listGrew,
    notFilledIn, inOrderTask, needsState, needsStateForRest
  case consultationOver, consultationFailed, askConsultation, askNext, askNextSaid,
    conditionStill
  package static let area = "sheet"
}
