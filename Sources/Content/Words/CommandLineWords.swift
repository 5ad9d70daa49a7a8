// What the commands of the shell say.

/// Sentences of the commands: refusals and results.
package enum CommandLineWords: String, WordKey {
  case unknownLanguage, unknownDay, ambiguousDay, noHome, outputFailed, noTemporaryFolder
  case noTerminal, noTerminalKind, cannotDraw, unknownTerminal
  case unknownWorker, chooseWorker, nobodyInTeam
  case unknownCase, severalCases, unknownDo, unknownState, uselessOption, reasonMissing, alreadySo,
    conflictKept
  case unknownContact, destructionNotAsked, destructionBySame, destructionReason, destructionNames,
    destructionNumber, destructionAsked,
    destroyed
  case protectionMissing, nobodyNamed, unusableName, hiddenInName, unknownRole, memberNeeded,
    alreadyMember,
    storeMade, membersAre
  case demoStore, demoIsAt, notTheDemo, anotherDemo, demoTeam, demoProgress, demoStopped,
    seedWithoutCases, casesOutOfRange
  case unusableSize, unknownKey
  case damagedRecord, missingRecords, rolledBack, brokenChain, newerRecord, damagedDescription,
    tornTail, damagedEnd, conflictsOpen
  case unknownPage, unknownFormat, caseNeeded, partnerNeeded, noPartner, networkPartner,
    unknownPartner,
    uselessPrintOption, noReview, noReport, escalationNeeded, unknownReport, sinceToCome,
    unknownVerb, unknownEscalation, severityNeeded, unknownCondition, noConditions, ownerNeeded,
    unknownOwner,
    unknownKind, kindNeeded, reviewNeeded, unknownClock, uselessForVerb, contradict,
    unknownPeriod, unsafePeriod, withOption, decideNoBreach, breachUndecided, closedFirst,
    closingStands, signHow, signOther, nothingToSign, boardNeedsScreen, clockAssumed,
    fileExists,
    fileFailed, printed, unknownExportFormat, forceWithoutOutput, exportTooLarge, unknownShell

  package static let area = "commandLine"
}

/// Help of the commands and their options.
package enum CommandHelpWords: String, WordKey {
  case outcomes, outcomesMore, outcomesFile, outcomesSample, outcomesAllCells, outcomesPeriod
  case figures, figuresMore, figuresPeriod, figuresCSV
  case schakel, schakelMore, open, board, demo, demoMore, initialise, initialiseMore, list, show,
    set,
    `import`, importMore, screen, screenMore, keys, themes, themesMore, themesFiles, paths, about
  case store, lang, today, worker, theme, json, caseNumber
  case listLate, listDue, listSignals, listMine, listAll
  case setDo, setState, setOn, setNote, setReason, setUntil
  case importFile, importDryRun
  case export, exportMore, exportFormat, exportCase
  case demoAt, demoAs, demoNoOpen, demoCases, demoSeed
  case linear
  case initTeam, initWorker, initUnprotected
  case team, teamMore, teamVerb, teamMembers
  case contact, contactMore, contactVerb, contactTarget, contactReason, contactConfirm, contactPage
  case screenSize, screenKeys
  case man, manMore, manPage, completions, completionsMore, completionsShell
  case print, printMore, printPage, printCase, printPartner, printEscalation, printFormat,
    printOutput, printForce,
    printTeam, printNames, printSince
  case listEscalations
  case escalation, escalationMore, escalationOptions, escalationVerb, escalationTarget,
    escalationCase, escalationText,
    escalationSeverity, escalationCondition, escalationHouseRule, escalationSafe,
    escalationUnsafe, escalationOn, escalationAt, escalationHappened, escalationTo, escalationHow,
    escalationNotYet,
    escalationKind, escalationOwner, escalationNobody, escalationUntil, escalationBackUp,
    escalationLesson, escalationCorrection, escalationWithdraw, escalationBack,
    escalationSign

  package static let area = "commandLineHelp"
}

/// What stands around the help of a command, and what is wrong with arguments.
package enum CommandParserWords: String, WordKey {
  case overview, usage, arguments, options, subcommands, showVersion, showHelp
  case command, defaultCommand, unknownCommand, seeMore, usageShort, seeHelp
  case unknownOption, unknownOptionMeant, missingValue, takesNoValue, unexpected, missingArgument,
    invalidValue, twice, notUnderstood

  package static let area = "commandLineParser"
}

/// Headings and labels in what the commands print.
package enum CommandLabelWords: String, WordKey {
  case caseNumber, client, step, due, next, counsellor, noCases
  case conditions, escalations, conflicts, signals, told
  case severity, known, reported, what, owner, review, noEscalations, noneOfYours, noneLate,
    escalationID
  case store, configuration, settings, content, themes, pages, isThere, isMissing

  package static let area = "commandLineLabel"
}

/// What an import says about a file and about what came of it.
package enum CommandImportWords: String, WordKey {
  case standardInput, missingFile, notAllowed, folder, special, tooLarge, unreadable
  case atLine, atPath, atCase, notThisFormat, missingValue, wrongType, outOfRange, duplicateValue,
    unknownWord, unknownField, moreProblems
  case jsonTooLarge, byteOrderMark, invalidUTF8, unexpectedEnd, unexpectedByte, trailingBytes,
    tooDeep, duplicateName, controlCharacter, invalidEscape, invalidNumber
  case added, wouldAdd, members, known, reported, differentMember, leftOut, progress, stopped
  case memberJoins, memberKeptOut, termsKeptOut, knownColumns
  case spreadsheet, otherEncoding, strayQuote, unclosedQuote, longField, emptyTable, tooManyRows,
    numberColumnMissing, nameColumnMissing, columnTwice, ignoredColumn, ignoredField, newerFormat,
    atRow
  case rowLine, rowNew, rowKnown, rowFields, rowNumberMissing, rowNameMissing, rowNumberTwice,
    rowNotDay,
    rowNotYear, rowNotYesOrNo, rowUnknownWorker, rowControl, rowTooLong, rowWrongValue,
    rowWrongField

  package static let area = "commandLineImport"
}
