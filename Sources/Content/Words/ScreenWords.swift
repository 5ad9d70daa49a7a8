// The words that stand on the screen all the time.

/// The top line.
package enum HeaderWords: String, WordKey {
  case product, mine, everyone, closed, count, saving, saved, allSaved, readOnly, unprotected
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
  case title, none, position, arrived, arrives, arrivalUnknown, left, closedOn, relationClosed
  case progress, dueToday, due, late, openEscalations, notReported, startsOn, supervisor,
    supervisorUnknown, conditions, nextTalk, nonePlanned, end, wanted, notWanted, notAsked, reach,
    lastReached
  package static let area = "roadmap"
}

/// The checklist of a step.
package enum ChecklistWords: String, WordKey {
  case dos, progress, tasks, watchOut, contact, position, nothingHere, today, missed, standing
  case notApplicable, exempt, exemptUntil, done, notReached, reached, planNone, planWanted,
    planNotWanted
  package static let area = "checklist"
}

/// The details of the chosen row.
package enum DetailWords: String, WordKey {
  case title, why, who, proof, due, dueNorm, dueAgreed, dueInterval, noDue, state, note, history,
    ownTask, appointment, example, counteredBy, counters, born, languages, interpreter,
    caseNumber, legalTitle, probation, conditions, counsellor, standIn, providers, registered,
    intake, beyond, ownTerm, conflict, damaged, doneBy, provenBy, reason, mood, undone, clientName,
    moreKeys, basicConditions, information, events, notes, escalations, nothing, initiator
  package static let area = "detail"
}

/// The sentence that says where you are.
package enum SpokenWords: String, WordKey {
  case client, clientNothingDue, step, doItem, task, bottleneck, moment, noClients, nothing
  case due, dueToday, late, noDue, dialog, typing, choice
  package static let area = "spoken"
}

/// The path above the one pane of a small screen, and the sentence for one that is too small.
package enum SmallScreenWords: String, WordKey {
  case clients, tooSmall, quit
  package static let area = "smallScreen"
}

/// A default term in words, such as "28 days before arrival".
package enum TermWords: String, WordKey {
  case before, after, on
  package static let area = "term"
}

/// What a change did, for the history, for undo and for the message line.
package enum ChangeWords: String, WordKey {
  case ticked, tickedAgain, reopened, notApplicable, exempt, stateChanged
  case dueSet, dueCleared, ownerSet, ownerCleared, noteAdded, noteTaken, logged, logTaken
  case taskAdded, taskDone, taskReopened, taskBinned, taskChanged, taskTaken
  case fieldSet, fieldChanged, fieldCleared, conditionAdded, conditionRemoved
  case escalationChanged, momentAdded, momentTaken, closed, reopenedCase
  case conflictKept, conflictSettled, memberAdded, memberRemoved, unknownField, created
  case conflict, empty, yes, no
  package static let area = "change"
}

/// The names of the fields of a case.
package enum FieldWords: String, WordKey {
  case clientName, sortName, script, birthYear, languages, interpreter, number, legalTitle
  case probationOrganisation, supervisor, counsellor, standIn, providers, answer, closing
  case informationComplete, indication, indicationRequested, place, planB, contactPlan, teamName
  case information, unknown
  package static let area = "field"
}
