import Casework
import Content

// What builds up, in the list of today: below what is to be done, for it belongs to no other day.
extension WorkbenchState {
  /// How long a bottleneck has shown, in words.
  func howLong(_ due: TodayList.Due) -> String {
    let days = due.since.map { today - $0 } ?? 0
    return words(days > 0 ? TodayWords.forDays : .now, count: days)
  }

  /// What a row about a bottleneck says.
  func watchOut(for id: BottleneckID) -> String {
    words(linear.isOn ? TodayWords.watchOut : .watchOutShort, ["what": content.text.title(of: id)])
  }
}

extension ChecklistItem {
  /// Whether it is something to watch out for, and nothing to tick.
  var isBottleneck: Bool { if case .bottleneck = self { true } else { false } }
}
