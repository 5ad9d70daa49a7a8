/// A chi-square with its degrees of freedom.
package struct ChiSquare: Hashable, Sendable {
  package var value: Double
  package var degrees: Int

  package init(_ value: Double, degrees: Int) {
    self.value = value
    self.degrees = degrees
  }

  /// How likely one at least as large is by chance.
  package var probability: Double { Maths.chiSquareTail(value, degrees: degrees) }

  /// Pearson's chi-square of events in cohorts, without correction for continuity.
  ///
  /// Nil when fewer than two count anybody, or when nobody or everybody had an event.
  package init?(of cohorts: [TwoYears]) {
    let counted = cohorts.filter { $0.count > 0 }
    let total = counted.reduce(0) { $0 + $1.count }
    let events = counted.reduce(0) { $0 + $1.events }
    guard counted.count > 1, events > 0, events < total else { return nil }
    let share = Double(events) / Double(total)
    // The deviations of events and of the others are the same, so that both cells are one term.
    value = counted.reduce(0) { sum, cohort in
      let expected = Double(cohort.count) * share
      let deviation = Double(cohort.events) - expected
      return sum + deviation * deviation / (expected * (1 - share))
    }
    degrees = counted.count - 1
  }
}
