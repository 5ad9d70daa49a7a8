import Casework

/// A day with a time on it, as people type both in one line: `yesterday 23:15`, `1 dec`, `05:00`.
///
/// The forms, their drafts and the shell read it alike.
package struct DayAndClock: Hashable, Sendable {
  /// What was typed of the day; empty where a time stands alone, which is today's.
  package let dayText: String
  /// The office's clock, as `05:30`; nil for the whole day.
  package let clock: String?

  /// Takes a text apart; nil where what should be a time is none.
  package init?(_ text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).map { String($0) }
    // As other programs write it: `2026-11-29T05:30`.
    if let last = words.last, let place = last.firstIndex(of: "T"),
      last[..<place].last?.isNumber == true
    {
      words.removeLast()
      words += [String(last[..<place]), String(last[last.index(after: place)...])]
    }
    guard let last = words.last, last.contains(":") || Self.isClockWithPoint(last) else {
      dayText = words.joined(separator: " ")
      clock = nil
      return
    }
    guard let normal = ClockText.normal(last) else { return nil }
    dayText = words.dropLast().joined(separator: " ")
    clock = normal
  }

  /// Whether a word is a time as `9.30`, and no day of a month: no month has that number, or the hour has a zero
  /// that no day is written with.
  private static func isClockWithPoint(_ word: String) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let minute = Int(parts[1]), ClockText.normal(word) != nil
    else { return false }
    return minute == 0 || minute > 12
  }

  /// The day that is meant; nil where it cannot be read.
  func day(_ reader: DateReader) -> Day? {
    if dayText.isEmpty, clock != nil { return reader.today }
    guard case .day(let day) = reader.read(dayText) else { return nil }
    return day
  }
}
