import Content
import Outcomes

/// Figures as people read them, in their language.
struct OutcomeNumbers {
  let words: Words

  /// Beyond this a figure says no more than that it is large.
  private static let largest = 999_999.0

  /// A number with so many digits behind the mark.
  func fixed(_ value: Double, _ digits: Int) -> String {
    guard abs(value) <= Self.largest else { return "> " + fixed(Self.largest, 0) }
    let power = (0..<digits).reduce(1) { product, _ in product * 10 }
    let whole = Int((abs(value) * Double(power)).rounded())
    // What is rounded to nothing has no sign.
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return sign + String(whole) }
    let rest = String(whole % power)
    let zeros = String(repeating: "0", count: digits - rest.count)
    return sign + String(whole / power) + words(OutcomeWords.decimalMark) + zeros + rest
  }

  /// A share in hundredths.
  func percent(_ share: Double) -> String {
    words(OutcomeWords.percent, ["number": fixed(share * 100, 1)])
  }

  /// An interval of numbers.
  func between(_ interval: Interval, _ digits: Int) -> String {
    words(
      OutcomeWords.between,
      ["low": fixed(interval.low, digits), "high": fixed(interval.high, digits)])
  }

  /// An interval of shares.
  func percent(_ interval: Interval) -> String {
    words(
      OutcomeWords.between, ["low": percent(interval.low), "high": percent(interval.high)])
  }

  /// A probability to six digits.
  func probability(_ value: Double) -> String {
    let least = 0.000_001
    return value < least
      ? words(OutcomeWords.probabilityBelow, ["p": fixed(least, 6)])
      : words(OutcomeWords.probability, ["p": fixed(value, 6)])
  }

  /// A chi-square with its degrees of freedom and its probability.
  func chiSquare(_ test: ChiSquare) -> String {
    [
      fixed(test.value, 4), words(OutcomeWords.degrees, ["degrees": String(test.degrees)]),
      probability(test.probability),
    ].joined(by: ", ")
  }
}
