import Casework

/// A day with a time on it, as people type both in one line: `yesterday 23:15`, `1 dec`, `05:00`, `23u50 gisteren`.
///
/// The forms, their drafts and the shell read it alike, in the words and the ways of every language.
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
    // As it is said: `23:50 uur`.
    if words.count > 1, Self.hours.contains(words[words.count - 1].lowercased()),
      Self.isClock(words[words.count - 2])
    {
      words.removeLast()
    }
    let typed: String?
    if let last = words.last, Self.isClock(last) {
      typed = words.removeLast()
    } else if let first = words.first, Self.isClock(first) {
      typed = words.removeFirst()
    } else {
      typed = nil
    }
    dayText = words.joined(separator: " ")
    guard let typed else {
      clock = nil
      return
    }
    guard let normal = ClockText.normal(typed.lowercased()) else { return nil }
    clock = normal
  }

  /// What people write behind a time.
  private static let hours: Set<String> = ["uur", "u", "u.", "h", "hrs", "hours"]

  /// Whether a word is meant as a time.
  private static func isClock(_ word: String) -> Bool {
    word.contains(":") || isClockWithPoint(word) || isClockWithLetter(word.lowercased())
  }

  /// Whether a word is a time as `23u50` or `7h`, which no day is written like.
  private static func isClockWithLetter(_ word: String) -> Bool {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "u" || $0 == "h" }
    guard parts.count == 2, (1...2).contains(parts[0].count), [0, 2].contains(parts[1].count)
    else { return false }
    return ClockText.normal(word) != nil
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
