/// Which days count as working days.
///
/// Usually Monday to Friday, without the public holidays; a team says which of these days it works on.
/// Source: the Dutch general act on terms (Algemene termijnenwet, article 3); see Guide.md.
package struct WorkCalendar: Hashable, Sendable {
  /// A day on which usually nobody works: one of the weekend, or a public holiday; the raw values of the
  /// public holidays stand in the team's settings.
  package enum Holiday: String, CaseIterable, Sendable {
    case saturday, sunday
    case newYear, goodFriday, easterMonday, kingsDay, liberationDay, ascension, whitMonday
    case christmas, boxingDay
  }

  /// The days on which nobody works.
  package var holidays: Set<Holiday>

  /// The days of the weekend with the words by which a team's settings say that it works on them.
  ///
  /// The settings held the public holidays alone, so that a weekend which is not named is free; and a
  /// build that does not know the words takes it for free as well.
  private static let worked: [(day: Holiday, word: String)] = [
    (.saturday, "saturdayWorked"), (.sunday, "sundayWorked"),
  ]

  /// A calendar as a team's settings say it.
  package init(words: [String]) {
    let worked = Self.worked.filter { words.contains($0.word) }.map(\.day)
    let weekend = Set(Self.worked.map(\.day))
    holidays = Set(words.compactMap(Holiday.init)).subtracting(weekend)
      .union(weekend.subtracting(worked))
  }

  /// The words by which a team's settings say it.
  package var words: [String] {
    Holiday.allCases.filter { day in
      holidays.contains(day) && !Self.worked.contains { $0.day == day }
    }.map(\.rawValue) + Self.worked.filter { !holidays.contains($0.day) }.map(\.word)
  }

  /// A calendar with the holidays of the act, or with a team's own.
  package init(_ holidays: Set<Holiday> = Set(Holiday.allCases)) { self.holidays = holidays }

  /// The day of a holiday in a year.
  package static func day(of holiday: Holiday, in year: Int) -> Day? {
    switch holiday {
    // Not once a year.
    case .saturday, .sunday: return nil
    case .newYear: return Day(year: year, month: 1, day: 1)
    case .goodFriday: return easter(in: year).map { $0 - 2 }
    case .easterMonday: return easter(in: year).map { $0 + 1 }
    case .kingsDay:
      // On the day before, where it falls on a Sunday.
      guard let day = Day(year: year, month: 4, day: 27) else { return nil }
      return day.weekday == .sunday ? day - 1 : day
    case .liberationDay: return Day(year: year, month: 5, day: 5)
    case .ascension: return easter(in: year).map { $0 + 39 }
    case .whitMonday: return easter(in: year).map { $0 + 50 }
    case .christmas: return Day(year: year, month: 12, day: 25)
    case .boxingDay: return Day(year: year, month: 12, day: 26)
    }
  }

  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// Source: the rule of Gauss in the form that was published anonymously in Nature in 1876.
  package static func easter(in year: Int) -> Day? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
    let late = (golden + 11 * moon + 22 * sunday) / 451
    let place = moon + sunday - 7 * late + 114
    return Day(year: year, month: place / 31, day: place % 31 + 1)
  }

  /// Whether people work on a day.
  package func isWorkingDay(_ day: Day) -> Bool {
    switch day.weekday {
    case .saturday: if holidays.contains(.saturday) { return false }
    case .sunday: if holidays.contains(.sunday) { return false }
    case .monday, .tuesday, .wednesday, .thursday, .friday: break
    }
    return holiday(on: day) == nil
  }

  /// The public holiday on which nobody works that a day is; nil for any other day.
  package func holiday(on day: Day) -> Holiday? {
    let year = day.date.year
    return Holiday.allCases.first {
      holidays.contains($0) && Self.day(of: $0, in: year) == day
    }
  }

  /// The working day that lies so many working days after a day; the next one for 1.
  ///
  /// - Parameters:
  ///   - count: At least 1.
  ///   - day: The day that is counted from; it does not count itself.
  /// - Returns: A working day after `day`.
  package func day(_ count: Int, after day: Day) -> Day {
    var found = day
    for _ in 0..<max(1, count) {
      found = found + 1
      while !isWorkingDay(found) { found = found + 1 }
    }
    return found
  }
}
