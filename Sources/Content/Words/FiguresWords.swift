/// What a team learns from its escalations.
package enum FiguresWords: String, WordKey {
  case period, total, few, band, withheld, hidden, part, headSeverity, headCause, headStep,
    headStay,
    headWorker, headDurations, headInTime, headMonths, causeHouseRule, causeUnknown
  case beforeArrival, firstTwoWeeks, firstFourWeeks, firstTwelveWeeks, firstHalfYear, later
  case waitReport, waitTold, waitDecision, waitClosing, duration, durationOpen,
    durationSameDay, durationFew, sameDay, within, inTime, inTimeFew, notDue, undated
  case monthsHow, nobody
  package static let area = "figures"
}

/// The figures on a screen and on paper, and over which period.
package enum FiguresScreenWords: String, WordKey {
  case title, reading, notRead, stopped, unread, notHere
  case whichPeriod, fourQuarters, wholeYear, quarterOf, soFar
  package static let area = "figuresScreen"
}
