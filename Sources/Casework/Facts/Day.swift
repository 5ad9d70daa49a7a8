/// A calendar day in the office's time zone, without a time and without a zone.
///
/// The rules of the roadmap count in days, so nothing below the runtime ever sees a clock: the
/// runtime turns the instant of an event into a day once, and hands it down.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  package var number: Int

  package init(number: Int) { self.number = number }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day that lies `days` later; earlier when negative.
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// How many days `left` lies after `right`; negative when it lies before.
  package static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

/// The days of the week, Monday first as in the Netherlands.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day {
  /// The years that a day may have when it comes from a person or a file.
  package static let acceptedYears = 1900...2199

  /// The day of a date in the proleptic Gregorian calendar, or nil when there is no such date.
  ///
  /// - Parameters:
  ///   - year: 1900 to 2199.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of that month.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.acceptedYears.contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    // Howard Hinnant's days-from-civil: years start in March, so that a leap day is the last day.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// A day written as `2026-11-23`, or nil for anything else.
  package init?(iso text: some StringProtocol) {
    // By bytes: a case holds dozens of days, and the first of them is read before the first frame.
    let day = Array(text.utf8).withUnsafeBytes { Day(isoBytes: $0) }
    guard let day else { return nil }
    self = day
  }

  /// A day out of the bytes of `2026-11-23`, or nil for anything else.
  package init?(isoBytes bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = Self.twoDigits(bytes, at: 0), let year = Self.twoDigits(bytes, at: 2),
      let month = Self.twoDigits(bytes, at: 5), let day = Self.twoDigits(bytes, at: 8)
    else { return nil }
    self.init(year: century * 100 + year, month: month, day: day)
  }

  /// The number that two decimal digits stand for; nil for anything else.
  static func twoDigits(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let tens = Int(bytes[index]) - 48
    let ones = Int(bytes[index + 1]) - 48
    guard tens >= 0, tens <= 9, ones >= 0, ones <= 9 else { return nil }
    return tens * 10 + ones
  }

  /// Year, month (1 to 12) and day of the month (from 1).
  package var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    let index = (number % 7 + 7 + 3) % 7
    return Weekday.allCases[index]
  }

  /// The day as `2026-11-23`.
  package var iso: String {
    String(unsafeUninitializedCapacity: 10) { text in
      write(to: text)
      return 10
    }
  }

  /// Writes the ten bytes of `2026-11-23` to the beginning of a buffer.
  func write(to text: UnsafeMutableBufferPointer<UInt8>) {
    let (year, month, day) = date
    Self.write(year / 100, to: text, at: 0)
    Self.write(year % 100, to: text, at: 2)
    text[4] = UInt8(ascii: "-")
    Self.write(month, to: text, at: 5)
    text[7] = UInt8(ascii: "-")
    Self.write(day, to: text, at: 8)
  }

  /// Writes a number from 0 to 99 as two digits.
  static func write(_ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, at index: Int) {
    text[index] = UInt8(truncatingIfNeeded: 48 + number / 10 % 10)
    text[index + 1] = UInt8(truncatingIfNeeded: 48 + number % 10)
  }

  /// The number of days in a month (1 to 12) of a year.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `number` in decimal with leading zeros up to `width` digits.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
