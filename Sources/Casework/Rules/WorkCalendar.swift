/// Which days count as working days.
///
/// Monday to Friday, without the public holidays that the team observes. Source: the Dutch general
/// act on terms (Algemene termijnenwet, article 3); see Guide.md.
package struct WorkCalendar: Hashable, Sendable {
  /// A public holiday; the raw values stand in the team's settings.
  package enum Holiday: String, CaseIterable, Sendable {
    case newYear, goodFriday, easterMonday, kingsDay, liberationDay, ascension, whitMonday
    case christmas, boxingDay
  }

  /// The holidays on which nobody works.
  package var holidays: Set<Holiday>

  /// A calendar with the holidays of the act, or with a team's own.
  package init(_ holidays: Set<Holiday> = Set(Holiday.allCases)) { self.holidays = holidays }

  /// The day of a holiday in a year.
  package static func day(of holiday: Holiday, in year: Int) -> Day? {
    switch holiday {
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
    case .saturday, .sunday: return false
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
