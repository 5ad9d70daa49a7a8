// The words that stand on the screen all the time.

/// The top line.
package enum HeaderWords: String, WordKey {
  case product, mine, everyone, closed, count, saving, saved, allSaved, readOnly, unprotected,
    unprotectedLong, notSaved, escalations, escalationsShort, escalationsOfTeam,
    escalationsOfTeamShort, escalationsTiny, escalationsOfTeamTiny
  package static let area = "header"
}

/// The list of clients.
package enum ClientsWords: String, WordKey {
  case title, position, late, thisWeek, later, nothingDue, afterContact, closed, reach
  case emptyMine, emptyEveryone, emptyClosed, groupCount, unnamed
  package static let area = "clients"
}

/// The roadmap of a client.
package enum RoadmapWords: String, WordKey {
  case title, titleShort, none, position, arrived, arrivedShort, arrives, arrivalUnknown, left,
    closedOn,
    relationClosed,
    progress, dueToday, due, again, late, openEscalations, notReported, startsOn, supervisor,
    supervisorUnknown, conditions, signals, nextTalk, nonePlanned, end, wanted, notWanted, reach,
    askContact, wasPlanned, titleEnd, signalsHere
  package static let area = "roadmap"
}

/// The steps where not even their short names fit.
package enum StepBriefWords: String, WordKey {
  case registration, intake, implementation, escalation, followUp, afterContact
  package static let area = "stepBrief"
}

/// The checklist of a step.
package enum ChecklistWords: String, WordKey {
  case dos, progress, tasks, watchOut, contact, position, nothingHere, today, missed, standing
  case notApplicable, exempt, exemptUntil, done, notReached, damaged
  package static let area = "checklist"
}

/// The details of the chosen row.
package enum DetailWords: String, WordKey {
  case more, moreOfRow, kind, kindDo, kindStanding, kindBottleneck,
    whoAndProof,
    title, why, who, proof, due, dueNorm, dueAgreed, dueInterval, dueAgreement,
    dueIntervalAgreement, dueBySource, noDueYet, before, beforeAgreed, beforeDefault,
    beforeNothing, fromFirstDay, dueQuestion, duePlanB, planBComes,
    dueIndication, dueConsultation, dueRegistered, dueHoliday, dueDefault, dueDefaultNothing, noDue,
    state, note,
    history,
    ownTask, appointment, example, signal, counteredBy, counters, born, interpreter, legalTitle,
    probation, conditions, counsellor, standIn, beyond, conflict, damaged, doneBy, provenBy,
    reason, undone, imported, clientName, events, notes, nothing, answer, step,
    timeLeft,
    whatHappened
  case missedArrival, missedIntake, missedEnd, missedNever, missedNoDay, missedAgain, missedDone
  case dueNoQuestion, answerNorm
  package static let area = "detail"
}

/// The sentence that says where you are.
package enum SpokenWords: String, WordKey {
  case client, clientNothingDue, step, stepNothing, stepContact, reach, doItem, task, bottleneck,
    bottleneckShows, ownTask, lookAgain, makeSafe, findOut, signals, contact, escalation, noClients,
    nothing, emptyStep, due,
    dueToday, noDue, doneOn, doneDueAgain, dialog, typing, choice
  package static let area = "spoken"
}

/// The path above the one pane of a small screen, and the sentence for one that is too small.
package enum SmallScreenWords: String, WordKey {
  case clients, tooSmall, tooSmallShort, quit, typing, typingKeeps
  package static let area = "smallScreen"
}

/// A default term in words, such as "28 days before arrival".
package enum TermWords: String, WordKey {
  case before, after, on
  package static let area = "term"
}

/// What a change did, for the history, for undo and for the message line.
package enum ChangeWords: String, WordKey {
  case viewKept, viewRemoved, viewRenamed, viewChanged, conflictOnSheet
  case ticked, tickedAgain, reopened, reopenedFrom, notApplicable, exempt, dueSet, dueCleared,
    ownerYou,
    ownerSet, ownerCleared,
    noteAdded, noteTaken, logged, logTaken, taskAdded, taskAddedFor, taskDone, taskReopened,
    taskBinned, taskPutBack, taskChanged, taskTaken, fieldSet, fieldChanged, fieldChangedFrom,
    fieldCleared,
    conditionAdded, answeredYes, answeredNo,
    conditionRemoved, conditionChanged, escalationChanged, momentAdded, momentChanged, momentTaken,
    closed,
    reopenedCase,
    conflictKept, conflictSettled, memberAdded, memberRemoved, memberLeaves,
    memberStays, unknownField, created, conflict,
    empty, yes, no, thereIsAPlace, workingDay, dayOff, entryChanged, entryTaken, spokenWith,
    linesMoved
  package static let area = "change"
}

/// The names of the fields of a case.
package enum FieldWords: String, WordKey {
  case clientName, sortName, script, birthYear, languages, interpreter, number, legalTitle
  case probationOrganisation, supervisor, counsellor, standIn, handover, providers, answer, closing
  case conditionsComplete, conditionAbsent
  case informationComplete, indication, indicationRequested, place, planB, contactPlan, teamName,
    indicationDecision, planBDay
  case information, condition, unknown, line, attendee, network, question, partner, partnerTalk,
    agreement,
    housePlace, standardInformation, holidays, printLanguage, contactSince, contactCarriers
  package static let area = "field"
}

/// The names of the keys, as they stand in the footer and in help.
package enum KeyWords: String, WordKey {
  case space, enter, escape, tab, backTab, backspace, delete, insert, up, down, left, right, home,
    end, pageUp, pageDown, shiftUp, shiftDown, altUp, altDown, alt, control, function
  package static let area = "keys"
}

/// What the message line says.
package enum MessageWords: String, WordKey {
  case excusedByFact, undoHint, nothingLeft, tookBack, tookBackElsewhere, didAgain,
    didAgainElsewhere, partNotTakenBack, nothingToUndo, nothingToRedo, unusedKey, unusedKeyHere,
    unusedKeyMeans,
    sixSteps, worksElsewhere, inClients, inRoadmap, inChecklist, worksWhenClosed, chosenMeanwhile,
    rowIsGone,
    allIsShown, escapeLeaves, dueHasPassed, draftsWait,
    unusedInField, unusedInFieldOnly, unusedInMenu, noAnswerBegins, prefixWaits,
    pasteNowhere, standingDo, bottleneckHasNoBox, contactHasNoBox, escalationHasNoBox,
    cannotBinEscalation, notHere, noClient,
    nothingToChange, readOnly,
    saveIsAutomatic, nothingSavedYet, howToQuit, howToQuitUnsaved, leavingLoses, textsAreKept,
    conflictKept, conflictKeptOnSheet,
    alreadySo, draftIsBack,
    draftIsBackOthers, draftSetAside,
    changedMeanwhile, nameIsGone, binnedMeanwhile, filledInMeanwhile, draftKept,
    emptiedKept,
    reloaded, unreadDate, shortened, exemptStanding, futureDay, needsReason, needsKind, needsText,
    needsName, nameThere, numberTaken, cannotBin, cannotBinDo, cannotBinBottleneck,
    cannotBinContact, cannotBinClient, chosenWorker, shownByFact, untilHasPassed, unreadableRow,
    nothingChanged, viewShown, closedElsewhere, leavingWaitsForSave, leavingWaitsForDraft
  package static let area = "messages"
}

/// What stands on a screen on which nothing of anybody shows.
package enum PauseWords: String, WordKey {
  case title, how
  package static let area = "pause"
}

/// What goes wrong with the store, and what to do.
package enum TroubleWords: String, WordKey {
  case busy, diskFull, uncertain, readOnly, missing, notAStore, unreadable, newerFormat,
    notAPlainFile, notAFolder,
    foreignOwner, openToOthers, networkFileSystem, alreadyExists, damaged, locked, system,
    writtenByNewerBuild, unknownCase, tooLarge, invalidSave,
    textStays, caseInUse, contactInUse, contactOutOfSight, contactDecidedByTwo, escalationInUse,
    decisionStands, actStands, numberInUse,
    journalMissing,
    unwritable,
    inputOutput,
    noLocks,
    tooManyFiles, noRoom, notAllowed, isFolder, notThere, writeProtected, otherError
  package static let area = "trouble"
}

/// The marks in front of rows, each with what it means.
package enum MarkWords: String, WordKey {
  case begun, open, done, missed, notNeeded, twoAnswers, escalation, signals, showsNow, rests,
    changed,
    standing, reached,
    notReached, marked
  package static let area = "marks"
}

/// Titles, questions and choices of dialogs.
package enum DialogWords: String, WordKey {
  case note, noteAbout, due, consultation, consultationHeld, consultationYes, consultationNo,
    consultationMoved, taskDue, doneOn, state, answer, caseState, owner,
    counsellor, views, worker, settle, editCase, newCase, log, newTask, editTask, notNeeded,
    close, help, details, quit, helpFilter, helpEmpty, dateLine, dateHoliday, dateAmbiguous,
    dateUnread,
    dateEmpty, tickToday, tickOnDay, tickAgain, takeBackTick, notNeededChoice, openAgain,
    answerYes, answerNo, notYetAnswered, answerStaysDue, closeCase, reopenCase, nobody, keepTheirs,
    takeOther, takeOwn,
    viewMine, viewEveryone, viewClosed, settleField, quitQuestion, stay, leave, missingHead,
    nothingMissing
  package static let area = "dialogs"
}

/// The rows of forms.
package enum FormWords: String, WordKey {
  case client, caseHead, dates, conditions, basics, people, yes, no, unknown, none, noKind,
    birthYearRange, languagesHint, providersHint, kind, day, text, reason, until, why,
    notApplicable, exempt, clock, clockProblem, dueBy, numberHint,
    spokenWith, spokenWithWhom, spokenWithNobody
  package static let area = "form"
}

/// What is missing when a case is closed.
package enum ClosingWords: String, WordKey {
  case breachNotReported, openEscalation, openDo, openTask, unsettledConflict, noEndOfStay,
    noDayOfLeaving, relationOpen, andMoreLines,
    noContactPlan, unsaid, missingAtLeaving, indicationUndecided, indicationRefused, noPlace,
    nobodyInformed
  package static let area = "closing"
}

/// What people call a command who look for it in help; never shown.
///
/// A key has the name of its command.
package enum SearchWords: String, WordKey {
  case mark, markAll, standIn, flip, notNeeded, dueDate, state, owner, takeIt, note, log, add,
    addClient,
    edit, bin, undo, redo, views, sort, find, jump, help, reload, saveIsAutomatic, quit
  case palette, actions, timeline, facts, about, partner, ask, escalate, agreements, settings,
    board, reviewRound, figures,
    today, since,
    absence, contacts, newest, messages, openBin,
    copyNumber, zoom, wider,
    narrower,
    resetWidths, largeRows, colours, pause, print, unfinished, mouse
  package static let area = "commandSearch"
}

/// The short words for commands in the footer.
package enum HintWords: String, WordKey {
  case back, flip, notNeeded, dueDate, state, owner, note, log, add, addClient, edit, undo, views,
    find, actions, help, quit, open, nextPane, accept, decline, showAgain, letRest, answer, remedy,
    doubt, nextStep, keep
  package static let area = "hints"
}

/// The short words for the keys of a dialog.
package enum DialogHintWords: String, WordKey {
  case leave, list, save, close, closeKeeps, closeKeepsBrief, dayOn, weekOn, choose, nextRow, run,
    scroll,
    otherButton
  case goThere, putBack, fillIn, nextAnswer, takeAway, addLine, rowMenu, tick, more, mine
  case everyone, perWorker, whoDoes, noMarks, dayEarlier, sinceDay, otherValue
  case boardReport, boardDecide, boardClose, boardFilter, boardRound, boardOwner, boardReview,
    boardNote,
    boardTold, nextOne, nextStep, stopRound,
    print, period, openCard, partnerCard, addMoment,
    readStory, figures, find, keepFound, outcomeFile, otherFile, readFile, workedOrFree,
    answer, letRest
  package static let area = "dialogHints"
}
