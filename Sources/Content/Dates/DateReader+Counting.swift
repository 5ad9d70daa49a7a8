import Casework

// A day counted from today.
extension DateReader {
  /// `tomorrow`, `+3d`, `-2`, `in 3 days`, `2 weken geleden`, `a week`.
  func fromToday(_ items: [Item]) -> DateReading? {
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

  func number(_ item: Item) -> Int? {
    switch item {
    case .number(let number, _), .meaning(.number(let number)): number
    case .plus, .minus, .separator, .slash, .meaning: nil
    }
  }

  func shifted(_ day: Day, by count: Int, _ unit: Unit) -> Day? {
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
  func month(_ months: Int) -> (year: Int, month: Int) {
    let index = today.date.year * 12 + today.date.month - 1 + months
    return (index / 12, index % 12 + 1)
  }
}
