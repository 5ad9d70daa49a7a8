/// How large a share is still without an event after so many days, after Kaplan and Meier.
///
/// Somebody who is no longer followed counts until then. On a day on which both happen events come
/// first: who was followed to that day was there for it.
/// Source: Kaplan and Meier 1958, J. Am. Stat. Assoc. 53:457.
package struct SurvivalCurve: Hashable, Sendable {
  /// What happens on a day with at least one event.
  package struct Point: Hashable, Sendable {
    package var day: Int
    /// How many were followed until that day and had no event before it.
    package var atRisk: Int
    package var events: Int
    /// The share without an event from that day on.
    package var survival: Double
    /// The log-log interval; nil when the share is 0, where there is none.
    package var interval: Interval?
  }

  /// The days with events, in order.
  package private(set) var points: [Point] = []
  /// The days of everybody, in order.
  private let days: [Int]

  /// The curve of some people.
  package init(_ people: [Observation]) {
    // An event sorts before the end of looking on the same day.
    let rows = people.map { ($0.days << 1) | ($0.hasEvent ? 0 : 1) }.sorted()
    days = rows.map { $0 >> 1 }
    var survival = 1.0
    // Greenwood's sum, of which the log-log interval is made.
    var greenwood = 0.0
    var index = 0
    while index < rows.count {
      let day = days[index]
      let atRisk = rows.count - index
      var events = 0
      while index < rows.count, days[index] == day {
        if rows[index] & 1 == 0 { events += 1 }
        index += 1
      }
      guard events > 0 else { continue }
      survival *= Double(atRisk - events) / Double(atRisk)
      greenwood += Double(events) / (Double(atRisk) * Double(atRisk - events))
      points.append(
        Point(
          day: day, atRisk: atRisk, events: events, survival: survival,
          interval: Self.interval(survival, greenwood)))
    }
  }

  /// The interval on the logarithm of minus the logarithm, which never leaves 0 to 1.
  ///
  /// Source: Kalbfleisch and Prentice 1980, section 1.3.
  private static func interval(_ survival: Double, _ greenwood: Double) -> Interval? {
    guard survival > 0 else { return nil }
    let logarithm = Maths.log(survival)
    let error = Maths.z95 * (greenwood / (logarithm * logarithm)).squareRoot()
    return Interval(
      Maths.exp(logarithm * Maths.exp(error)), Maths.exp(logarithm * Maths.exp(-error)))
  }

  /// How many people it is made of.
  package var count: Int { days.count }
  /// How many events there were in all.
  package var events: Int { points.reduce(0) { $0 + $1.events } }
  /// The last day on which somebody was followed; nil of nobody.
  package var lastDay: Int? { days.last }

  /// What held from the last event up to a day; nil before the first one.
  ///
  /// - Parameter day: The days since the start; an event on that day is in it.
  /// - Returns: The last point not after that day.
  package func point(upTo day: Int) -> Point? {
    let index = Self.first(in: points.count) { points[$0].day > day }
    return index == 0 ? nil : points[index - 1]
  }

  /// The share without an event after so many days.
  ///
  /// - Parameter day: The days since the start; an event on that day is in it.
  /// - Returns: The share, from 0 to 1.
  package func survival(on day: Int) -> Double { point(upTo: day)?.survival ?? 1 }

  /// How many were still followed on a day.
  ///
  /// - Parameter day: The days since the start.
  /// - Returns: The number of those whose days do not end before it.
  package func atRisk(on day: Int) -> Int {
    days.count - Self.first(in: days.count) { days[$0] >= day }
  }

  /// How many events there were up to a day.
  ///
  /// - Parameter day: The days since the start, that day included.
  /// - Returns: The number of events.
  package func events(upTo day: Int) -> Int {
    points.prefix { $0.day <= day }.reduce(0) { $0 + $1.events }
  }

  /// The first index for which something holds that holds for all after it.
  private static func first(in count: Int, where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
