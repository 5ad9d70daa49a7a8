/// Everything that follows from an outcome file.
package struct OutcomeStudy: Hashable, Sendable {
  package let cohorts: [Cohort]
  /// Two-year recidivism of each cohort.
  package let twoYears: [TwoYears]
  package let curves: [SurvivalCurve]
  package let logRank: LogRank

  /// Two cohorts that are compared, by their places.
  package struct Pair: Hashable, Sendable {
    package var first: Int
    package var second: Int
    package var comparison: Comparison
  }

  /// Calculates what follows from some cohorts.
  package init(_ cohorts: [Cohort]) {
    self.cohorts = cohorts
    twoYears = cohorts.map { TwoYears($0.people) }
    curves = cohorts.map { SurvivalCurve($0.people) }
    logRank = LogRank(cohorts.map(\.people))
  }

  /// Whether these are the counts of the study that is known for its "four times".
  ///
  /// Source: Schaftenaar, van Outheusden, Stams and Baart 2018; Guide, "The study".
  package var isPublishedStudy: Bool {
    twoYears.count == 3
      && Set(twoYears.map { [$0.events, $0.count] }) == [[7, 45], [20, 43], [11, 23]]
  }

  /// How many people the file has.
  package var count: Int { cohorts.reduce(0) { $0 + $1.people.count } }

  /// Every two cohorts, in the order of the file.
  package var pairs: [Pair] {
    cohorts.indices.flatMap { first in
      cohorts.indices.dropFirst(first + 1).map { second in
        Pair(
          first: first, second: second,
          comparison: Comparison(twoYears[first], twoYears[second]))
      }
    }
  }

  /// The first cohort against all others together; nil where there are not more than two.
  package var firstAgainstOthers: Comparison? {
    guard cohorts.count > 2 else { return nil }
    return Comparison(twoYears[0], twoYears.dropFirst().reduce(TwoYears(), +))
  }

  /// The chi-square over all cohorts.
  package var chiSquare: ChiSquare? { ChiSquare(of: twoYears) }
  /// The exact test over all cohorts; nil where there are too many tables.
  package var exact: Double? { ExactTest.freemanHalton(twoYears) }
}
