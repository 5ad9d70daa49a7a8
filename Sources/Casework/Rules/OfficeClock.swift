/// The clock of a Dutch office over the nights in which it is put forward and back.
///
/// What is recorded has a day and a time and no offset, so how long something took follows from the rule.
/// Source: directive 2000/84/EC of the European Parliament and of the Council: summer time lasts from 01:00 UTC
/// on the last Sunday of March until 01:00 UTC on the last Sunday of October.
enum OfficeClock {
  /// How many minutes went by between two times, on two days or on one.
  ///
  /// - Parameters:
  ///   - day: The first day.
  ///   - minute: The time on it, in minutes after midnight.
  ///   - laterDay: The second day.
  ///   - laterMinute: The time on that.
  ///   - offset: The office's offset from UTC in seconds when it was recorded; nil where nobody knows it. Where it
  ///     is none that the Netherlands have, the clock is taken to stay as it is.
  /// - Returns: Minutes; negative where the second time is before the first.
  static func minutes(
    from day: Day, _ minute: Int, to laterDay: Day, _ laterMinute: Int, offset: Int?
  ) -> Int {
    let shown = (laterDay - day) * 24 * 60 + laterMinute - minute
    guard offset.map({ [3600, 7200].contains($0) }) ?? true else { return shown }
    return shown - (Self.offset(on: laterDay, laterMinute) - Self.offset(on: day, minute))
  }

  /// A time so many minutes after another one.
  ///
  /// - Parameters:
  ///   - minutes: How many.
  ///   - clock: The office's clock to count from, as `02:10`; nil where nobody knows it.
  ///   - day: The day of that.
  ///   - offset: As above.
  /// - Returns: The day and the clock; nil without a clock to count from.
  static func time(
    _ minutes: Int, after clock: String?, on day: Day, offset: Int?
  ) -> ReportDeadline? {
    guard let from = Self.minutes(of: clock) else { return nil }
    var later = from + minutes
    // Where the clock was put forward or back in between, as much time went by all the same.
    later +=
      minutes
      - Self.minutes(from: day, from, to: day + later / 1440, later % 1440, offset: offset)
    let (hour, minute) = (later % 1440 / 60, later % 60)
    return ReportDeadline(day: day + later / 1440, clock: text(hour, minute))
  }

  private static func text(_ hour: Int, _ minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return two(hour) + ":" + two(minute)
  }

  /// The minutes of a day at a time such as `14:30`; nil for what no clock shows.
  static func minutes(of clock: String?) -> Int? {
    let parts = (clock ?? "").split(separator: ":").compactMap { Int($0) }
    guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else {
      return nil
    }
    return parts[0] * 60 + parts[1]
  }

  /// Whether the office's clock shows a time at all: in the night in which it is put forward an hour is not
  /// there.
  ///
  /// - Parameters:
  ///   - clock: The time, as `02:30`.
  ///   - day: The day.
  ///   - offset: The office's offset from UTC in seconds at any moment; where it is none that the Netherlands
  ///     have, every time is there.
  /// - Returns: True for what is no time.
  static func shows(_ clock: String, on day: Day, offset: Int) -> Bool {
    guard [3600, 7200].contains(offset), clock.hasPrefix("02:") else { return true }
    return lastSunday(of: 3, in: day.date.year) != day
  }

  /// The office's offset from UTC at a time, in minutes; of an hour that comes twice that of the first one.
  private static func offset(on day: Day, _ minute: Int) -> Int {
    let year = day.date.year
    guard let begin = lastSunday(of: 3, in: year), let end = lastSunday(of: 10, in: year) else {
      return 60
    }
    let isSummer =
      (day > begin || day == begin && minute >= 2 * 60)
      && (day < end || day == end && minute < 3 * 60)
    return isSummer ? 120 : 60
  }

  private static func lastSunday(of month: Int, in year: Int) -> Day? {
    Day(year: year, month: month, day: 31).map { $0 - ($0.weekday.rawValue + 1) % 7 }
  }
}
