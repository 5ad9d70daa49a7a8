/// The page of all that is kept of a contact, which speaks to the person.
package enum ContactPageWords: String, WordKey {
  case title, what, whatOfDead, notToDo, whoSees, story, endings, before, open, nothing
  case contactPerson, allowed, linked, stay
  case you, we, somebody, notReached, mood, toldBy, toldByNobody, toYou, toUs
  case notAgreed, reopened, reopeningRefused, reopening, handedOver, destruction, decidedBy,
    forPerson, withheld, endRefused, whoKnows, handedTo
  package static let area = "contactPage"
}

/// What is said of the figures of contact after care.
package enum ContactFiguresWords: String, WordKey {
  case title, period, since, sinceUnknown, beginsBefore, carriers, hidden, unread
  case headLeaving, headContact, headQuarters
  case asked, planned, reached, initiative, gap, gapFew, ended, endedWithheld, quarter
  case share, shareFew, tooFew, endedFew, reading, whichPeriod
  package static let area = "contactFigures"
}

/// The ways of a moment of contact as a story tells them; the raw values are the words of the store.
package enum ContactWayWords: String, WordKey {
  case telephone, message, visit, letter, card, invitation
  case cameBy = "came_by"
  package static let area = "contactWays"
}
