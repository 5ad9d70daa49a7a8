package import Casework
package import Content

/// What is said of a do whose occasion has passed: when it was done last, when it was due, and what came
/// before it.
package struct MissedText {
  private let content: Content
  private var words: Words { content.words }

  package init(content: Content) { self.content = content }

  /// The do as it was missed.
  ///
  /// - Parameter status: The do.
  /// - Returns: A few words; nil for a do that was not missed.
  package func text(of status: DoStatus) -> String? {
    guard status.state == .missed, let missed = status.missed else { return nil }
    let key: DetailWords =
      switch missed.by {
      case .arrival: .missedArrival
      case .intake: .missedIntake
      case .end: .missedEnd
      }
    let passed = words(key, ["day": content.dates.long(missed.on)])
    let due = missed.dueOn.map { content.dates.long($0) }
    guard let done = status.doneOn.map({ content.dates.long($0) }) else {
      return due.map { words(DetailWords.missedNever, ["due": $0, "passed": passed]) }
        ?? words(DetailWords.missedNoDay, ["passed": passed])
    }
    return due.map {
      words(DetailWords.missedAgain, ["done": done, "due": $0, "passed": passed])
    } ?? words(DetailWords.missedDone, ["done": done, "passed": passed])
  }
}
