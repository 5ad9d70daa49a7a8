/// What a team learns from its escalations.
package enum FiguresWords: String, WordKey {
  case period, total, few, withheld, many, none, hidden, part, headSeverity, headCause, headStep,
    headStay,
    headWorker, headDurations, headInTime, headDays, causeHouseRule, causeUnknown
  case beforeArrival, firstTwoWeeks, firstFourWeeks, firstTwelveWeeks, firstHalfYear, later
  case waitReport, waitTold, waitDecision, waitClosing, duration, durationHalfSameDay,
    durationSameDay, durationFew, days, halfDays, inTime, inTimeFew, notDue
  case daysHow, spokenWeek, nobody
  package static let area = "figures"
}

/// The figures on a screen and on paper, and over which period.
package enum FiguresScreenWords: String, WordKey {
  case title, reading, notRead, stopped, unread, notHere
  case whichPeriod, lastTwelveMonths, lastThirteenWeeks, lastFourWeeks, thisYear, lastYear, twoDays
  case rowFrom, rowThrough, needsBoth, isBackwards
  package static let area = "figuresScreen"
}
