// What is said when something is done with several clients in one go.

/// Titles, questions and messages.
package enum BulkWords: String, WordKey {
  case oneAtATime, marked, tooMany, noneReadable, standIn, chooseDo, clients, dueDay, owner,
    clientByClient, leave, hidden, leftOut, refused, unread, alreadySo, done, andMore, contested,
    tookBack, withdrawn, didAgain, isAbout, redoHint, oneRowAtATime,
    asksItself, isExcused, rows, andOthers, nowWith, nowWithNobody, staying,
    meanwhile, goneMeanwhile, remade, earlierTick
  package static let area = "bulk"
}

/// The question itself, by what is to be done.
package enum BulkQuestionWords: String, WordKey {
  case counsellor, noCounsellor, standIn, noStandIn, note, task, log, done, due, noDue, owner,
    noOwner, withdraw
  package static let area = "bulkQuestion"
}

/// What the dialog with the question is called.
package enum BulkTitleWords: String, WordKey {
  case counsellor, standIn, note, task, log, onDo, rows, earlierTick
  package static let area = "bulkTitle"
}

/// The verb on the button that does it.
package enum BulkVerbWords: String, WordKey {
  case counsellor, standIn, note, task, log, onDo, withdraw
  package static let area = "bulkVerb"
}

/// The question about several rows of a checklist.
package enum ItemQuestionWords: String, WordKey {
  case tick, reopen, excuse, due, noDue, owner, noOwner, bin
  package static let area = "itemQuestion"
}

/// The verb on the button that does it.
package enum ItemVerbWords: String, WordKey {
  case tick, reopen, change, bin
  package static let area = "itemVerb"
}
