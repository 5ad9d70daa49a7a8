/// What is said of the figures of contact after care.
package enum ContactFiguresWords: String, WordKey {
  case title, period, since, sinceUnknown, carriers, hidden, unread
  case headLeaving, headContact, headQuarters
  case asked, planned, reached, initiative, gap, gapFew, ended, endedWithheld, quarter
  case share, shareFew, tooFew, endedFew, reading, whichPeriod
  package static let area = "contactFigures"
}
