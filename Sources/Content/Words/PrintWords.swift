// What stands on printed pages.

/// What every printed page can hold.
package enum PrintWords: String, WordKey {
  case printedBy, printedByNobody, printedByThen, printedByNobodyThen, numbering, caseNumber, part,
    damaged, damagedOfSome,
    quoted, twoAnswers, notChosen, saidBy, saidOn, copyGiven, clientAgrees, clientDisagrees,
    dutyLine, hours,
    since, carriesNames

  package static let area = "print"
}

/// The sheet of client, shelter and probation.
package enum SheetPageWords: String, WordKey {
  case title, forWhom, people, client, counsellor, standIn, probation, network, shelter
  case result, resultWhat, resultHow, resultNeeds, goals, otherGoals, support
  case responsibilities, expectations, feedback, talks, roles, stays, ladder, backUp, basis,
    conditions
  case signed, signedWhy, signedOn
  case held, heldEarlier, consultationOver
  case beyond, isLong, lasting, watched, evaluation, valid, validUntil, validAsLong, handedOverTo,
    notAccepted, earlierText

  package static let area = "printSheet"
}

/// The page for one partner.
package enum PartnerPageWords: String, WordKey {
  case title, from, least, onlyAgreed, mayShare, calls, questions, answer, noAnswer, agreed,
    definite
  case registration, updates, answerAboutPlace, information, missingInformation, intake, whoActs,
    basicConditions, ladder, backUp, staysInHouse

  package static let area = "printPartner"
}

/// The sheet for who takes over a case.
package enum HandoverWords: String, WordKey {
  case title, escalations, mustBeReported, nobodyHasIt, signals, dos, tasks, deadlines, agreements,
    calls, backUp, nothing
  case languages, legalTitle, conditions, notes, undecided, twoAnswers
  case events, questions, rests, dates, relation, handedOverBy
  case noDay, later, laterOne, laterUndated

  package static let area = "printHandover"
}

/// The page of what probation is told of an escalation.
package enum ReportPageWords: String, WordKey {
  case title, toSay, said, othersAsInitials, closed

  package static let area = "printReport"
}

/// The page of a week.
package enum WeekPageWords: String, WordKey {
  case title, team, days, before, nothing

  package static let area = "printWeek"
}

/// The page for the handover at the door.
package enum ShiftPageWords: String, WordKey {
  case title, since, next, imported

  package static let area = "printShift"
}

/// The menu of pages in the workbench, and what became of one.
package enum PageMenuWords: String, WordKey {
  case title, sheet, handover, partner, report, reportOfClosed, weekMine, weekTeam, shift, review,
    written, writtenBoth, writtenAll, noPlace, making, stopped, figures

  package static let area = "pageMenu"
}
