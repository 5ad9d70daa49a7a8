import Casework
import Content

// Which list a number is of. Once something else was said, a number of an older list would lead to
// somebody whom nobody has in mind, so it leads nowhere.
extension WorkbenchState {
  /// What the numbers of the place lead to where somebody is.
  var placeTargets: [LinearTarget] {
    switch focus {
    case .clients: clientTargets
    case .roadmap: Step.allCases.map { .step($0) }
    case .checklist: checklistItems.map { .item($0) }
    }
  }

  /// Takes numbers for those of the list of this place where that was said, else for no list.
  mutating func useNumbersOfPlace() {
    guard linear.targets != placeTargets else { return }
    if linear.saidPlace == placeTargets {
      linear.targets = linear.saidPlace
    } else {
      forgetNumbers()
    }
  }

  /// Takes numbers for those of no list.
  mutating func forgetNumbers() {
    linear.targets = []
    linear.isVoid = true
  }

  /// Takes a line that comes after something was read out that is no place, such as a timeline.
  ///
  /// - Returns: What follows from going back to the row where one was; nil for any other line.
  mutating func answerReading(_ text: String) -> [Effect]? {
    guard linear.hasRead else { return nil }
    let meaning = meaning(of: text)
    if meaning == .order(.more) { return nil }
    linear.hasRead = false
    guard meaning == .command(.back) else { return nil }
    linear.rest = []
    linear.wantsSentence = true
    return []
  }
}
