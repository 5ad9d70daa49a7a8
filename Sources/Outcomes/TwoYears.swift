// Who is counted in a risk over two years, and who is not.
//
// Somebody who left a year ago has no two years behind them. Were they counted as soon as they commit
// an offence and left out as long as they do not, every recent leaver who is counted would be one who
// did, and the risk would come out too high. So it is asked of everybody alike whether two years could
// be looked at: `Observation.possible` says it. Where a file does not say, an event within two years is
// taken to be of somebody who could have been followed, and whoever shows the figure says so.

/// Two-year recidivism of one cohort.
package struct TwoYears: Hashable, Sendable {
  /// The days of two years, as the published study and the recidivism monitor count them.
  package static let days = 730

  /// How many are counted: they have a full two years behind them.
  package private(set) var count = 0
  /// How many of those had an event within two years.
  package private(set) var events = 0
  /// How many are left out because the figures were drawn before their two years were over.
  package private(set) var tooRecent = 0
  /// How many are left out because nobody looked any more before two years were over, without an event.
  package private(set) var lost = 0
  /// How many of those the file does not say it of: their two years may as well not be over.
  package private(set) var unsaid = 0
  /// How many had an event within two years without the file saying whether they could be followed.
  package private(set) var presumed = 0

  /// Nobody.
  package init() {}

  /// Counts the people of a cohort.
  package init(_ people: [Observation]) {
    for person in people { add(person) }
  }

  /// Counts somebody.
  ///
  /// - Parameter person: Counted, or left out for one of the two reasons.
  package mutating func add(_ person: Observation) {
    let isEvent = person.hasEvent && person.days <= Self.days
    if let possible = person.possible, possible < Self.days {
      tooRecent += 1
    } else if isEvent {
      count += 1
      events += 1
      if person.possible == nil { presumed += 1 }
    } else if person.days >= Self.days {
      count += 1
    } else {
      lost += 1
      if person.possible == nil { unsaid += 1 }
    }
  }

  /// The share with an event; nil when nobody is counted.
  package var risk: Double? { count == 0 ? nil : Double(events) / Double(count) }
  /// Wilson's interval of that share; nil when nobody is counted.
  package var wilson: Interval? { count == 0 ? nil : .wilson(events, of: count) }
  /// How many had no event.
  package var free: Int { count - events }

  /// Both together.
  package static func + (left: TwoYears, right: TwoYears) -> TwoYears {
    var sum = left
    sum.count += right.count
    sum.events += right.events
    sum.tooRecent += right.tooRecent
    sum.lost += right.lost
    sum.unsaid += right.unsaid
    sum.presumed += right.presumed
    return sum
  }
}
