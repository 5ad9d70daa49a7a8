import Casework

/// Reads one text as a date: first what names a date, then what counts from today.
struct DateReader {
  typealias Item = DateWords.Item
  typealias Unit = DateVocabulary.Unit

  let vocabulary: DateVocabulary
  let today: Day
  let leaning: DateLeaning

  func read(_ text: String) -> DateReading {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return .empty }
    guard let items = DateWords(words.joined(separator: " "), in: vocabulary)?.items else {
      return .notUnderstood
    }
    return reading(of: items).flatMap(inRange) ?? .notUnderstood
  }

  private func reading(of items: [Item]) -> DateReading? {
    dateWithMonth(items) ?? numericDate(items) ?? dayOfMonth(items) ?? fromToday(items)
      ?? weekday(items) ?? period(items)
  }

  private func inRange(_ reading: DateReading) -> DateReading? {
    func isAccepted(_ day: Day) -> Bool { Day.acceptedYears.contains(day.date.year) }
    switch reading {
    case .day(let day): return isAccepted(day) ? reading : nil
    case .ambiguous(let days): return days.allSatisfy(isAccepted) ? reading : nil
    case .empty, .notUnderstood: return reading
    }
  }

  // MARK: - A date that is named

  /// `23 nov`, `nov 23 2026`, `fri 13 nov 2026`.
  private func dateWithMonth(_ items: [Item]) -> DateReading? {
    var numbers: [(number: Int, digits: Int)] = []
    var month: Int?
    var weekday: Weekday?
    for item in items {
      switch item {
      case .number(let number, let digits): numbers.append((number, digits))
      case .meaning(.month(let named)) where month == nil: month = named
      case .meaning(.weekday(let named)) where weekday == nil: weekday = named
      case .minus, .separator: continue
      case .plus, .meaning: return nil
      }
    }
    guard let month else { return nil }
    switch numbers.count {
    case 1:
      guard numbers[0].digits <= 2 else { return nil }
      return day(numbers[0].number, month, on: weekday)
    case 2:
      let isYearFirst = numbers[0].digits == 4
      let (day, year) = isYearFirst ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
      guard day.digits <= 2, let year = self.year(year) else { return nil }
      return date(year, month, day.number, on: weekday)
    default: return nil
    }
  }

  /// `23-11`, `23/11/2026`, `2026-11-23`, with or without a weekday before it.
  private func numericDate(_ items: [Item]) -> DateReading? {
    var items = items[...]
    var weekday: Weekday?
    if case .meaning(.weekday(let named))? = items.first {
      weekday = named
      items.removeFirst()
    }
    var numbers: [(number: Int, digits: Int)] = []
    for (index, item) in items.enumerated() {
      switch item {
      case .number(let number, let digits): numbers.append((number, digits))
      // Before the first number a sign counts from today, and after the last it is unfinished.
      case .minus, .separator:
        guard index > 0, index < items.count - 1 else { return nil }
      case .plus, .meaning: return nil
      }
    }
    switch numbers.count {
    case 2:
      guard numbers.allSatisfy({ $0.digits <= 2 }) else { return nil }
      let (first, second) = (numbers[0].number, numbers[1].number)
      return day(first, second, on: weekday) ?? day(second, first, on: weekday)
    case 3:
      if numbers[0].digits == 4 {
        return date(numbers[0].number, numbers[1].number, numbers[2].number, on: weekday)
      }
      guard let year = year(numbers[2]) else { return nil }
      let (first, second) = (numbers[0].number, numbers[1].number)
      return date(year, second, first, on: weekday) ?? date(year, first, second, on: weekday)
    default: return nil
    }
  }

  /// `23`, `23rd`, `fri 27`: the day of a month that is near.
  private func dayOfMonth(_ items: [Item]) -> DateReading? {
    let weekday: Weekday?
    let number: Int
    switch (items.count, items.first, items.last) {
    case (1, .number(let only, let digits)?, _) where digits <= 2:
      (weekday, number) = (nil, only)
    case (2, .meaning(.weekday(let named))?, .number(let last, let digits)?) where digits <= 2:
      (weekday, number) = (named, last)
    default: return nil
    }
    let candidates = (-12...12).compactMap { months -> Day? in
      let (year, month) = self.month(months)
      return Day(year: year, month: month, day: number)
    }
    return chosen(candidates.filter { weekday == nil || $0.weekday == weekday })
  }

  private func day(_ day: Int, _ month: Int, on weekday: Weekday?) -> DateReading? {
    // A leap day may be eight years away; a weekday that is right only in another decade is wrong.
    let reach = weekday == nil ? 8 : 1
    let year = today.date.year
    let candidates = (year - reach...year + reach).compactMap {
      Day(year: $0, month: month, day: day)
    }
    return chosen(candidates.filter { weekday == nil || $0.weekday == weekday })
  }

  private func date(
    _ year: Int, _ month: Int, _ day: Int, on weekday: Weekday?
  ) -> DateReading? {
    guard let day = Day(year: year, month: month, day: day) else { return nil }
    return weekday == nil || day.weekday == weekday ? .day(day) : nil
  }

  private func year(_ year: (number: Int, digits: Int)) -> Int? {
    switch year.digits {
    case 2: 2000 + year.number
    case 4: year.number
    default: nil
    }
  }

  /// The day of several that a text without a year, or without a month, means.
  private func chosen(_ candidates: [Day]) -> DateReading? {
    let day: Day? =
      switch leaning {
      case .ahead: candidates.first { $0 >= today }
      case .back: candidates.last { $0 <= today }
      case .nearest:
        // Of two that are equally far, the one ahead.
        candidates.min {
          (abs($0 - today), today - $0) < (abs($1 - today), today - $1)
        }
      }
    return day.map(DateReading.day)
  }

  // MARK: - A day counted from today

  /// `tomorrow`, `+3d`, `-2`, `in 3 days`, `2 weken geleden`, `a week`.
  private func fromToday(_ items: [Item]) -> DateReading? {
    if items.count == 1, case .meaning(.offset(let days)) = items[0] { return .day(today + days) }
    guard let count = count(items) else { return nil }
    return shifted(today, by: count.number, count.unit).map(DateReading.day)
  }

  /// A number of units, negative when it counts back.
  private func count(_ items: [Item]) -> (number: Int, unit: Unit)? {
    var items = items[...]
    var sign = 1
    var hasSign = false
    switch items.first {
    case .plus?, .meaning(.ahead)?: hasSign = true
    case .minus?: (sign, hasSign) = (-1, true)
    default: break
    }
    if hasSign { items.removeFirst() }
    if !hasSign, case .meaning(.ago)? = items.last {
      (sign, hasSign) = (-1, true)
      items.removeLast()
    }
    guard let number = items.first.flatMap(number) else { return nil }
    switch (items.count, items.last) {
    case (1, _) where hasSign: return (sign * number, .day)
    case (2, .meaning(.unit(let unit))?):
      // Without a sign it looks the way the field looks.
      return (hasSign || leaning != .back ? sign * number : -number, unit)
    default: return nil
    }
  }

  private func number(_ item: Item) -> Int? {
    switch item {
    case .number(let number, _), .meaning(.number(let number)): number
    case .plus, .minus, .separator, .meaning: nil
    }
  }

  private func shifted(_ day: Day, by count: Int, _ unit: Unit) -> Day? {
    // Beyond this no day is accepted, and nothing below can overflow.
    guard abs(count) <= 150_000 else { return nil }
    switch unit {
    case .day: return day + count
    case .week: return day + count * 7
    case .month, .year:
      let (year, month) = self.month(unit == .year ? count * 12 : count)
      guard Day.acceptedYears.contains(year) else { return nil }
      // A month later than the 31st is the last day of a shorter month.
      return Day(
        year: year, month: month, day: min(day.date.day, Day.length(ofMonth: month, year: year)))
    }
  }

  /// The month that lies that many months after this one.
  private func month(_ months: Int) -> (year: Int, month: Int) {
    let index = today.date.year * 12 + today.date.month - 1 + months
    return (index / 12, index % 12 + 1)
  }

  // MARK: - Weekdays

  private func weekday(_ items: [Item]) -> DateReading? {
    let meanings = items.map {
      if case .meaning(let meaning) = $0 { meaning } else { nil as DateVocabulary.Meaning? }
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

  /// A weekday by itself is the coming one. Typed on that weekday itself it can be today as well.
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

  // MARK: - Weeks, months and years

  /// `end of month`, `eind volgende maand`, `next week`, `weekend`.
  private func period(_ items: [Item]) -> DateReading? {
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
