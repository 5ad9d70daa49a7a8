package import Casework

/// Days as people read and type them.
package struct Dates: Sendable {
  let file: WordingFile
  /// What a person may type: words of this language and of the others.
  let typed: TypedDates

  init(file: WordingFile, others: [WordingFile]) {
    self.file = file
    typed = TypedDates([file] + others)
  }

  /// The day in full: "Fri 13 Nov 2026".
  package func long(_ day: Day) -> String { format("long", day) }

  /// The day in whole words, to be read back: "Friday 13 November 2026".
  package func full(_ day: Day) -> String { format("full", day) }

  /// The day where there is little room.
  ///
  /// "today", "Fri 27" up to seven days ahead, "4 Dec" in the same year, "4 Dec '27" otherwise.
  package func short(_ day: Day, today: Day) -> String {
    if day == today { return relativeWord("today") }
    if (1...7).contains(day - today) { return format("near", day) }
    return format(day.date.year == today.date.year ? "sameYear" : "otherYear", day)
  }

  /// The day where there is less room than for `short`: "Jan '27" when it lies in another year.
  package func shortest(_ day: Day, today: Day) -> String {
    let short = short(day, today: today)
    return short == format("otherYear", day) ? format("monthOfYear", day) : short
  }

  /// A day that something is due on, seen from today: "today", "in 2 days", "2 days late".
  package func relative(_ day: Day, today: Day) -> String {
    switch day - today {
    case 0: relativeWord("today")
    case 1: relativeWord("tomorrow")
    case 2...: counted("ahead", day - today)
    default: counted("late", today - day)
    }
  }

  /// A day on which something happened, seen from today: "yesterday", "2 days ago", "in 3 days".
  package func since(_ day: Day, today: Day) -> String {
    switch today - day {
    case 1: relativeWord("yesterday")
    case 2...: counted("ago", today - day)
    default: relative(day, today: today)
    }
  }

  /// How late something is, in days from 1, in whole words: "2 days late".
  package func late(_ days: Int) -> String { counted("late", days) }

  /// How late something is, in days from 1, where there is little room: "2d late".
  package func lateness(_ days: Int) -> String { counted("lateShort", days) }

  /// A number of days in as little room as there is: "2d".
  package func days(_ count: Int) -> String { counted("daysShort", count) }

  /// A month (1 to 12) by name.
  package func month(_ month: Int) -> String { name("monthLong", String(month)) }
  /// A month (1 to 12) in three letters.
  package func shortMonth(_ month: Int) -> String { name("monthShort", String(month)) }
  /// A weekday in full.
  package func name(of weekday: Weekday) -> String { name("weekdayLong", Self.key(weekday)) }
  /// A weekday in two or three letters.
  package func short(of weekday: Weekday) -> String { name("weekdayShort", Self.key(weekday)) }

  private func format(_ name: String, _ day: Day) -> String {
    let (year, month, dayOfMonth) = day.date
    let pattern = file.string("format", name) ?? "{day}-{monthNumber}-{year}"
    return Placeholders.fill(pattern) { place in
      switch place {
      case "weekday": short(of: day.weekday)
      case "weekdayLong": self.name(of: day.weekday)
      case "day": String(dayOfMonth)
      case "month": shortMonth(month)
      case "monthLong": self.month(month)
      case "monthNumber": String(month)
      case "year": String(year)
      case "shortYear": (year % 100 < 10 ? "0" : "") + String(year % 100)
      default: nil
      }
    }
  }

  private func name(_ group: String, _ word: String) -> String {
    file.string(group, word) ?? word
  }

  private func relativeWord(_ word: String) -> String { name("relative", word) }

  private func counted(_ word: String, _ count: Int) -> String {
    let text = file.string("relative", word, count: count) ?? "{count}"
    return Placeholders.fill(text) { $0 == "count" ? String(count) : nil }
  }

  /// The key of a weekday in the files.
  static func key(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "monday"
    case .tuesday: "tuesday"
    case .wednesday: "wednesday"
    case .thursday: "thursday"
    case .friday: "friday"
    case .saturday: "saturday"
    case .sunday: "sunday"
    }
  }
}
