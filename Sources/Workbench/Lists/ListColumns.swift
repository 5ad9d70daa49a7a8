package import Casework

/// What some row or other of a list shows, which decides which columns it has and how wide they are: so scrolling never
/// moves them.
package struct ListColumns: Equatable, Sendable {
  /// Whether a client of the view has a signal that the worker may see.
  private(set) var hasSignals = false
  /// Whether a client of the view was handed over and is not accepted yet.
  private(set) var hasHandovers = false
  /// Whether anybody in the list has no place.
  private(set) var hasRefused = false
  /// Every day that something of a row is due on, once, the first one first.
  package private(set) var dueDays: [Day] = []
  /// The first day on which a former client is to be heard of; nil when there is none.
  private(set) var firstReachOut: Day?

  init() {}

  init(of entries: [ListEntry]) {
    var traits: ListEntry.Traits = []
    var days: Set<Day> = []
    var last: Day?
    for entry in entries {
      traits.formUnion(entry.traits)
      if let day = entry.reachOutDay { firstReachOut = min(firstReachOut ?? day, day) }
      // Those who are due on the same day mostly stand beside each other.
      guard let day = entry.dueDay, day != last else { continue }
      days.insert(day)
      last = day
    }
    hasSignals = traits.contains(.hasSignals)
    hasHandovers = traits.contains(.hasHandover)
    hasRefused = traits.contains(.isRefused)
    dueDays = days.sorted()
  }
}
