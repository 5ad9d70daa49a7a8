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
      ?? weekday(items) ?? endOfMonth(items) ?? period(items)
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
      case .minus, .separator, .slash: continue
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
      case .minus, .separator, .slash:
        guard index > 0, index < items.count - 1 else { return nil }
      case .plus, .meaning: return nil
      }
    }
    let asks = items.contains { if case .slash = $0 { true } else { false } }
    switch numbers.count {
    case 2:
      guard numbers.allSatisfy({ $0.digits <= 2 }) else { return nil }
      let (first, second) = (numbers[0].number, numbers[1].number)
      return either(
        day(first, second, on: weekday), day(second, first, on: weekday), asks: asks)
    case 3:
      if numbers[0].digits == 4 {
        return date(numbers[0].number, numbers[1].number, numbers[2].number, on: weekday)
      }
      guard let year = year(numbers[2]) else { return nil }
      let (first, second) = (numbers[0].number, numbers[1].number)
      return either(
        date(year, second, first, on: weekday), date(year, first, second, on: weekday), asks: asks)
    default: return nil
    }
  }

  /// The usual order of day and month, or the other where that is no date.
  ///
  /// Where it has to be asked and both are dates, it is both.
  private func either(
    _ usual: DateReading?, _ other: DateReading?, asks: Bool
  ) -> DateReading? {
    guard asks, case .day(let first)? = usual, case .day(let second)? = other, first != second
    else { return usual ?? other }
    return .ambiguous([first, second].sorted())
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

  /// `end of december`, `eind februari 2028`: the last day of a month that is named.
  private func endOfMonth(_ items: [Item]) -> DateReading? {
    guard (2...3).contains(items.count), case .meaning(.end) = items[0],
      case .meaning(.month(let month)) = items[1]
    else { return nil }
    func last(in year: Int) -> Day? {
      Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }
    if items.count == 3 {
      guard case .number(let number, let digits) = items[2], let year = self.year((number, digits))
      else { return nil }
      return last(in: year).map(DateReading.day)
    }
    let year = today.date.year
    return chosen((year - 1...year + 1).compactMap(last))
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
}
