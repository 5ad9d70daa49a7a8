/// Two cohorts held against each other: each figure is of the first against the second.
///
/// What cannot be calculated is nil: nothing is added to a cell that is empty.
package struct Comparison: Hashable, Sendable {
  package let first: TwoYears
  package let second: TwoYears

  /// Compares two counts.
  package init(_ first: TwoYears, _ second: TwoYears) {
    self.first = first
    self.second = second
  }

  private var isPossible: Bool { first.count > 0 && second.count > 0 }

  /// Risk divided by risk; nil when the second has no event.
  package var riskRatio: Double? {
    guard let above = first.risk, let below = second.risk, below > 0 else { return nil }
    return above / below
  }

  /// The interval of the risk ratio on the logarithm; nil without an event in both, or where all had one.
  ///
  /// Source: Katz and others 1978, Biometrics 34:469.
  package var riskRatioInterval: Interval? {
    guard let ratio = riskRatio, first.events > 0 else { return nil }
    let square =
      1 / Double(first.events) - 1 / Double(first.count) + 1 / Double(second.events) - 1
      / Double(second.count)
    guard square > 0, first.free + second.free > 0 else { return nil }
    return .around(ratio, errorOfLogarithm: square.squareRoot())
  }

  /// Risk minus risk.
  package var riskDifference: Double? {
    guard let above = first.risk, let below = second.risk else { return nil }
    return above - below
  }

  /// The interval of the risk difference from the Wilson intervals of both.
  ///
  /// Source: Newcombe 1998, Statistics in Medicine 17:873, method 10.
  package var riskDifferenceInterval: Interval? {
    guard let difference = riskDifference, let one = first.risk, let two = second.risk,
      let wilsonOne = first.wilson, let wilsonTwo = second.wilson
    else { return nil }
    func length(_ left: Double, _ right: Double) -> Double {
      (left * left + right * right).squareRoot()
    }
    return Interval(
      max(-1, difference - length(one - wilsonOne.low, wilsonTwo.high - two)),
      min(1, difference + length(wilsonOne.high - one, two - wilsonTwo.low)))
  }

  /// Odds divided by odds; nil when that would divide by nothing.
  package var oddsRatio: Double? {
    let below = Double(first.free) * Double(second.events)
    guard isPossible, below > 0 else { return nil }
    return Double(first.events) * Double(second.free) / below
  }

  /// The interval of the odds ratio after Woolf; nil with an empty cell.
  ///
  /// Source: Woolf 1955, Annals of Human Genetics 19:251.
  package var oddsRatioInterval: Interval? {
    let cells = [first.events, first.free, second.events, second.free]
    guard let ratio = oddsRatio, cells.allSatisfy({ $0 > 0 }) else { return nil }
    return .around(
      ratio, errorOfLogarithm: cells.reduce(0) { $0 + 1 / Double($1) }.squareRoot())
  }

  /// The probability by Fisher's exact test, two-sided; nil when one of them counts nobody.
  package var fisher: Double? {
    isPossible ? ExactTest.fisher(first, second) : nil
  }

  /// Chi-square without correction; nil when nobody or everybody had an event.
  package var chiSquare: ChiSquare? { ChiSquare(of: [first, second]) }
}
