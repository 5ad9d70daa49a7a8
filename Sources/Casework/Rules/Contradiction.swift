/// Two days of a case that cannot both be right, because what comes first stands later.
///
/// Nobody corrects them but a person: they are only asked about.
package struct Contradiction: Hashable, Sendable {
  /// What should come first, and its day.
  package let first: CaseDate
  package let firstDay: Day
  /// What should come after it, and its day, which is earlier.
  package let second: CaseDate
  package let secondDay: Day
}

extension Case {
  /// The pairs of days that contradict each other, in the order of the trajectory.
  package var contradictions: [Contradiction] {
    Self.order.compactMap { first, second in
      guard let firstDay = dates[first], let secondDay = dates[second], secondDay < firstDay else {
        return nil
      }
      return Contradiction(
        first: first, firstDay: firstDay, second: second, secondDay: secondDay)
    }
  }

  /// What comes before what.
  private static var order: [(CaseDate, CaseDate)] {
    [
      (.registration, .definiteAnswer), (.registration, .intake), (.registration, .arrival),
      (.intake, .arrival), (.arrival, .endOfStay), (.arrival, .endOfTitle), (.arrival, .left),
      (.left, .formalRelationshipClosed),
    ]
  }
}
