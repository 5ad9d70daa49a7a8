/// From where to where something lies with 95 chances in a hundred.
package struct Interval: Hashable, Sendable {
  package var low: Double
  package var high: Double

  package init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval of a share by Wilson's score, which is right for small numbers and for none as well.
  ///
  /// Source: Wilson 1927, J. Am. Stat. Assoc. 22:209; no correction for continuity.
  ///
  /// - Parameters:
  ///   - events: How many of them.
  ///   - count: How many in all, at least 1.
  /// - Returns: The interval, within 0 and 1.
  package static func wilson(_ events: Int, of count: Int) -> Interval {
    let total = Double(count)
    let share = Double(events) / total
    let square = Maths.z95 * Maths.z95
    let middle = (share + square / (2 * total)) / (1 + square / total)
    let spread = share * (1 - share) / total + square / (4 * total * total)
    let half = Maths.z95 * spread.squareRoot() / (1 + square / total)
    return Interval(
      events == 0 ? 0 : max(0, middle - half), events == count ? 1 : min(1, middle + half))
  }

  /// The interval of a ratio whose logarithm has a known error.
  static func around(_ ratio: Double, errorOfLogarithm error: Double) -> Interval {
    let middle = Maths.log(ratio)
    return Interval(
      Maths.exp(middle - Maths.z95 * error), Maths.exp(middle + Maths.z95 * error))
  }
}
