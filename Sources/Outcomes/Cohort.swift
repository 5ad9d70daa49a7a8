/// What is known of one person of a cohort, who has no name here.
package struct Observation: Hashable, Sendable {
  /// The days from the start until the first event, or until nobody looked any more.
  package var days: Int
  /// Whether those days end with an event.
  package var hasEvent: Bool
  /// The days from the start until the figures were drawn, whatever happened before; nil where the file
  /// does not say.
  package var possible: Int?

  package init(days: Int, hasEvent: Bool, possible: Int? = nil) {
    self.days = days
    self.hasEvent = hasEvent
    self.possible = possible
  }
}

/// People who are counted together.
package struct Cohort: Hashable, Sendable {
  package var name: String
  package var people: [Observation]

  package init(name: String, people: [Observation]) {
    self.name = name
    self.people = people
  }
}
