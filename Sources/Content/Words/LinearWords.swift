// What linear mode says that a screen does not: see `Sources/Workbench/Linear`.

/// The sentences, prompts and words of linear mode.
///
/// A key that begins with `word` holds the words that mean the same, with blanks between them.
package enum LinearWords: String, WordKey {
  case promptCommand, promptText, promptAnswer, promptChoice, welcome, goodbye, goodbyeKeeps,
    goodbyeLoses, goodbyeUnsaved, typedBefore, undoHint,
    colleagueChanged, colleagueDid, colleaguesChanged, moreLeft, noMore, group,
    numbered, escalation, dueWhat, inStep, notReported, findOut, openEscalation, twoAnswers,
    twoAnswersChoose,
    changedByColleague, doneOf, currentStep, stepOf, youAreAt, doItem, doAlways, owner, task,
    bottleneck, bottleneckShows, contact, labelled, chooseFirst, whichCommand, noSuchNumber,
    findHow,
    boardFindWhat, boardFindHow, boardNothingFound,
    nothingFound, found, foundInNotes, foundElsewhere, moreClients, helpHead, helpNumber,
    helpOnRow, helpName, helpNotes, helpBack, helpList, helpToday, helpDetails, helpLine,
    whose, wordMore, wordList, wordToday, wordDetails, wordNotes, wordStop, wordEmpty, wordBack,
    wordRows, whichDay, noDay, noChoice, nothingYet, noSuchQuestion, formHow, formHelp, noteHow,
    textSoFar, dateHow, dateHowKeep, dateInForm, isCurrent, confirmTyping, question, flagHow,
    didYouMean, didYouMeanAt, nothingDone, noSuchChoice, noQuestion, wordYes, wordNo, noNumber,
    numberIsStep, sayListFirst, onlyOnScreen, doneAlready, notNeededNow, openAlready, untick,
    helpStep, helpWord, helpUntick, whichQuestion, whichDayNumber, wordDrop, wordWaiting, wordUndo,
    wordRead,
    wordClock, noteHelp, notWritten, noText, takenOut, halfNotKept, dropQuestion, dropped, dropKept,
    dropHow, dateHowTerm, clientAt, draftsHead, draftWaits, draftWith, draftSeveral, draftMarkFirst,
    draftStep, draftAtRow, draftThen, draftNote, draftLog, draftTask, draftForm, draftNew,
    draftReason, draftClosing, wordMe, goodbyeRest, stepGroup, timelineOnly, choiceHow,
    helpTimeline,
    markedRow, unmarkedRow,
    tookBack,
    tookBackAll, didAgain, redoHint, nowIs
  package static let area = "linear"
}
