package import Casework
package import Content

extension DoRefusal {
  /// Why the rules do not let something be recorded, as a sentence for the person who wanted it.
  ///
  /// - Parameters:
  ///   - content: What is said, in the worker's language.
  ///   - id: The do it was about; nil when it was about none.
  ///   - today: The office's day, for a refusal that names the last day that could be chosen.
  /// - Returns: What stands on the message line, and what the shell commands print.
  package func sentence(in content: Content, about id: DoID? = nil, on today: Day? = nil) -> String
  {
    let words = content.words
    return switch self {
    case .futureDay: words(MessageWords.futureDay)
    case .standingDo:
      words(MessageWords.standingDo, ["why": id.map { content.text[$0].why } ?? ""])
    case .neverExempt: words(MessageWords.exemptStanding)
    case .untilPassed: words(MessageWords.untilHasPassed)
    case .reasonMissing: words(MessageWords.needsReason)
    case .textMissing: words(MessageWords.needsText)
    case .nothingToRest: words(RestWords.nothingToRest)
    case .restOutOfRange:
      words(
        RestWords.outOfRange,
        ["day": today.map { content.dates.long($0 + SignalRest.mostDays) } ?? ""])
    case .nothingToReopen, .unknownEntry, .alreadyClosed, .notClosed:
      words(MessageWords.nothingChanged)
    }
  }
}
