import Casework
import Content

// What is told of the days on which nobody works.
extension ChangeWording {
  /// Which days became a working day, and which a day off.
  func holidays(_ change: Change) -> String {
    let was = free(change.was)
    let now = free(change.now)
    let changed = WorkCalendar.Holiday.allCases.filter { was.contains($0) != now.contains($0) }
    guard !changed.isEmpty else {
      return words(ChangeWords.fieldCleared, ["field": fieldName(.holidays)])
    }
    return changed.map { day in
      words(
        now.contains(day) ? ChangeWords.dayOff : .workingDay,
        ["day": content.terms.holiday(day.rawValue)])
    }.joined(by: " ")
  }

  /// Without a team's own list all of them are.
  private func free(_ fact: Fact?) -> Set<WorkCalendar.Holiday> {
    guard case .list(let words)? = fact else { return WorkCalendar().holidays }
    return WorkCalendar(words: words).holidays
  }
}
