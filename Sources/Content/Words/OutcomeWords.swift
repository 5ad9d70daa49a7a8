// What an outcome file is found to say.

/// The figures of an outcome file.
package enum OutcomeWords: String, WordKey {
  case title, people, says, unread, analystOnly, analystOnlyHere, hidden, small, notRandomised,
    oneGroup
  case headRisk, riskHow, cohort, counted, events, eventsSoFar, risk, interval, fewer, notCounted,
    notCountedUnsaid, notCountedWhich, some, presumed
  case headPairs, against, others, riskRatio, riskDifference, oddsRatio, between, fisher, chiSquare,
    degrees, probability, probabilityBelow, notCalculated, pairHidden, pairEmpty
  case lower, higher, same, mayBeChance, mayBeChanceExact, riskLower, riskHigher, riskSame,
    columnEmpty, oddsAreNotRisks, publishedStudy, noneOf, someOf, noneAgainst, noneInBoth
  case headAll, exact, exactTooMany
  case headCurve, curveHow, curveByHalfYears, curveAnyDay, several, axis, day, atRisk, free,
    noEvents, curveHidden, logRank, logRankValue, logRankNothing
  case percent, decimalMark

  package static let area = "outcomes"
}

/// An outcome file on the screen.
package enum OutcomeScreenWords: String, WordKey {
  case which, path, pathHint, how, needsPath, notShared, noFiles, linearHow

  package static let area = "outcomeScreen"
}

/// What is wrong with an outcome file, or with what was asked of it.
package enum OutcomeFileWords: String, WordKey {
  case missingFile, notAllowed, folder, special, tooLarge, unreadable, atLine, atFile, moreProblems
  case notUTF8, strayQuote, unclosedQuote, tooLong, empty, columnMissing, columnTwice, fields,
    cohortMissing, cohortTooLong, tooManyCohorts, notDays, tooManyDays, notEvent,
    longerThanPossible, tooManyRows
  case columnCohort, columnDays, columnEvent, columnPossible
  case together, alone

  package static let area = "outcomeFile"
}
