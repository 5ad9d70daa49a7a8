import Casework

// Weekdays.
extension DateReader {
  func weekday(_ items: [Item]) -> DateReading? {
    let meanings = items.map { item -> DateVocabulary.Meaning? in
      if case .meaning(let meaning) = item { meaning } else { nil }
    }
    switch (meanings.count, meanings.first ?? nil, meanings.last ?? nil) {
    case (1, .weekday(let weekday)?, _): return bare(weekday)
    case (2, .this?, .weekday(let weekday)?): return .day(today + daysAhead(to: weekday))
    case (2, .last?, .weekday(let weekday)?): return .day(last(weekday))
    case (2, .next?, .weekday(let weekday)?): return next(weekday)
    case (3, _, _): return inOtherWeek(meanings.compactMap { $0 })
    default: return weekdayInWeeks(items)
    }
  }

  /// A weekday by itself is the coming one; typed on that weekday itself it can be today as well.
  private func bare(_ weekday: Weekday) -> DateReading {
    let days = daysAhead(to: weekday)
    switch (days, leaning) {
    case (0, .back): return .ambiguous([today - 7, today])
    case (0, _): return .ambiguous([today, today + 7])
    case (_, .back): return .day(last(weekday))
    default: return .day(today + days)
    }
  }

  /// "Next Friday", said on a Wednesday, is the day after tomorrow to one and nine days away to the
  /// other.
  private func next(_ weekday: Weekday) -> DateReading {
    let days = daysAhead(to: weekday)
    if days == 0 { return .day(today + 7) }
    let isThisWeek = today + days < monday + 7
    return isThisWeek ? .ambiguous([today + days, today + days + 7]) : .day(today + days)
  }

  /// `next week fri`, `vrijdag volgende week`.
  private func inOtherWeek(_ meanings: [DateVocabulary.Meaning]) -> DateReading? {
    guard meanings.count == 3 else { return nil }
    switch (meanings[0], meanings[1], meanings[2]) {
    case (.next, .unit(.week), .weekday(let weekday)), (.weekday(let weekday), .next, .unit(.week)):
      return .day(monday + 7 + weekday.rawValue)
    case (.this, .unit(.week), .weekday(let weekday)), (.weekday(let weekday), .this, .unit(.week)):
      return .day(monday + weekday.rawValue)
    case (.last, .unit(.week), .weekday(let weekday)), (.weekday(let weekday), .last, .unit(.week)):
      return .day(monday - 7 + weekday.rawValue)
    default: return nil
    }
  }

  /// `vrijdag over twee weken`: so many weeks after the coming one.
  private func weekdayInWeeks(_ items: [Item]) -> DateReading? {
    guard items.count == 4, case .meaning(.weekday(let weekday)) = items[0],
      case .meaning(.ahead) = items[1], let weeks = number(items[2]),
      case .meaning(.unit(.week)) = items[3]
    else { return nil }
    let days = daysAhead(to: weekday)
    return shifted(today + days, by: weeks, .week).map(DateReading.day)
  }

  private var monday: Day { today - today.weekday.rawValue }

  /// From 0, when today is that weekday, to 6.
  private func daysAhead(to weekday: Weekday) -> Int {
    (weekday.rawValue - today.weekday.rawValue + 7) % 7
  }

  private func last(_ weekday: Weekday) -> Day {
    let days = daysAhead(to: weekday)
    return today + days - 7
  }
}

// Weeks, months and years.
extension DateReader {
  /// `end of month`, `eind volgende maand`, `next week`, `weekend`.
  func period(_ items: [Item]) -> DateReading? {
    var meanings: [DateVocabulary.Meaning] = []
    for item in items {
      guard case .meaning(let meaning) = item else { return nil }
      meanings.append(meaning)
    }
    switch (meanings.count, meanings.first, meanings.dropFirst().first, meanings.last) {
    case (1, .endOf(let unit)?, _, _): return end(of: unit, after: 0)
    case (1, .weekend?, _, _): return .day(today + daysAhead(to: .saturday))
    case (2, .this?, .weekend?, _): return .day(today + daysAhead(to: .saturday))
    case (2, .end?, .unit(let unit)?, _), (2, .unit(let unit)?, .end?, _),
      (3, .end?, .this?, .unit(let unit)?):
      return end(of: unit, after: 0)
    case (3, .end?, .next?, .unit(let unit)?): return end(of: unit, after: 1)
    case (2, .next?, .unit(let unit)?, _): return next(unit)
    case (2, .last?, .unit(let unit)?, _): return shifted(today, by: -1, unit).map(DateReading.day)
    default: return nil
    }
  }

  private func end(of unit: Unit, after count: Int) -> DateReading? {
    switch unit {
    case .day: return nil
    case .week: return .day(monday + 6 + count * 7)
    case .month:
      let (year, month) = self.month(count)
      return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
        .map(DateReading.day)
    case .year:
      return Day(year: today.date.year + count, month: 12, day: 31).map(DateReading.day)
    }
  }

  /// "Next week" is a week from now to one, and Monday to the other.
  private func next(_ unit: Unit) -> DateReading? {
    guard let later = shifted(today, by: 1, unit) else { return nil }
    let first: Day?
    switch unit {
    case .day: first = later
    case .week: first = monday + 7
    case .month:
      let (year, month) = self.month(1)
      first = Day(year: year, month: month, day: 1)
    case .year: first = Day(year: today.date.year + 1, month: 1, day: 1)
    }
    guard let first, first != later else { return .day(later) }
    return .ambiguous([first, later].sorted())
  }
}
