/// What a team learns from its escalations.
package enum FiguresWords: String, WordKey {
  case period, total, few, none, hidden, headSeverity, headCause, headStep, headStay,
    headWorker, headDurations, headInTime, headDays, causeHouseRule, causeUnknown
  case beforeArrival, firstTwoWeeks, firstFourWeeks, firstTwelveWeeks, firstHalfYear, later
  case waitReport, waitTold, waitDecision, waitClosing, duration, durationFew, inTime, inTimeFew
  case daysHow, nobody, half
  package static let area = "figures"
}
