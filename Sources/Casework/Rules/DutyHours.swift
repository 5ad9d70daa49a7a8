/// Whether somebody answers at a number now, as far as its hours tell, which anybody may have written as they
/// like.
package enum DutyHours: Hashable, Sendable {
  case open, closed
  /// The hours are written in a way that only people understand.
  case unclear

  /// When a supervisor is at work, where nobody says otherwise.
  ///
  /// Source: ours.
  private static let office = "09:00"..<"17:00"

  /// Whether a supervisor is likely to be at work.
  ///
  /// - Parameters:
  ///   - day: The office's calendar day.
  ///   - clock: Its clock, as `14:30`.
  ///   - calendar: Which days count as working days.
  /// - Returns: False in the evening, in the weekend and on a holiday.
  package static func isOffice(on day: Day, at clock: String, by calendar: WorkCalendar) -> Bool {
    calendar.isWorkingDay(day) && office.contains(clock)
  }

  /// - Parameters:
  ///   - text: The hours as they stand on a card, such as `working days 9.00 to 17.00`.
  ///   - day: The office's calendar day.
  ///   - clock: Its clock, as `14:30`.
  ///   - calendar: Which days count as working days.
  package init(_ text: String, on day: Day, at clock: String, by calendar: WorkCalendar) {
    let text = text.lowercased()
    let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    if Self.always.contains(where: { words.contains($0) }) {
      self = .open
      return
    }
    let times = Self.times(in: text)
    guard Self.workingDays.contains(where: { words.contains($0) }), times.count == 2,
      times[0] < times[1]
    else {
      self = .unclear
      return
    }
    self =
      calendar.isWorkingDay(day) && (times[0]..<times[1]).contains(clock) ? .open : .closed
  }

  // Word by word, for people write them with any sign between.
  private static let always = [
    ["day", "and", "night"], ["dag", "en", "nacht"], ["24", "hours"], ["24", "uur"], ["24", "u"],
    ["24", "7"], ["24h"], ["24u"],
  ]
  private static let workingDays = [["working", "days"], ["weekdays"], ["werkdagen"]]

  /// The times in a text, such as `9.00`, as a clock shows them.
  private static func times(in text: String) -> [String] {
    text.split { !($0.isNumber || $0 == "." || $0 == ":") }.compactMap { word in
      let parts = word.split { $0 == "." || $0 == ":" }
      guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]),
        let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute)
      else { return nil }
      return (hour < 10 ? "0" : "") + "\(hour):" + parts[1]
    }
  }
}
