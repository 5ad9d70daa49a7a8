// The few functions that the standard library does not have.
//
// A floor of values and rules asks the system for nothing, not even for its mathematics. Each function
// is the textbook series after its argument was brought near to where that converges; the tests hold
// them against mpmath with thirty digits.

/// Logarithm, exponential and the tail of the chi-square distribution.
package enum Maths {
  /// The 97.5th hundredth of the normal distribution: what an interval of 95 in a hundred goes out by.
  package static let z95 = 1.959_963_984_540_054

  // ln 2 in two parts; the first has so few digits that a whole number times it is exact.
  private static let ln2High = 6.931_471_803_691_238_2e-1
  private static let ln2Low = 1.908_214_929_270_587_7e-10
  private static let squareRootOf2 = 1.414_213_562_373_095_1

  /// The natural logarithm.
  ///
  /// The argument is 2^k m with m near 1, and ln m is the series of atanh((m - 1)/(m + 1)).
  /// Source: Abramowitz and Stegun 4.1.27.
  ///
  /// - Parameter value: A number; 0 gives minus infinity, one below 0 none.
  /// - Returns: The logarithm, right to about 15 digits.
  package static func log(_ value: Double) -> Double {
    guard value > 0, value < .infinity else {
      return value == 0 ? -.infinity : value > 0 ? value : .nan
    }
    var power = Double(value.exponent)
    var rest = value.significand
    if rest > squareRootOf2 {
      rest /= 2
      power += 1
    }
    let part = (rest - 1) / (rest + 1)
    let square = part * part
    var sum = 0.0
    for odd in stride(from: 25, through: 3, by: -2) { sum = (sum + 1 / Double(odd)) * square }
    return power * ln2High + (2 * (part + part * sum) + power * ln2Low)
  }

  /// The exponential function.
  ///
  /// The argument is k ln 2 + r with r near 0; e^r is its series.
  /// Source: Abramowitz and Stegun 4.2.1.
  ///
  /// - Parameter value: A number; far below 0 the result is 0, far above it is infinite.
  /// - Returns: e to that power, right to about 15 digits.
  package static func exp(_ value: Double) -> Double {
    guard value > -746 else { return value.isNaN ? .nan : 0 }
    guard value < 710 else { return .infinity }
    let power = (value / (ln2High + ln2Low)).rounded()
    let rest = (value - power * ln2High) - power * ln2Low
    var sum = 1.0
    for step in stride(from: 15, through: 1, by: -1) { sum = 1 + sum * rest / Double(step) }
    return Double(sign: .plus, exponent: Int(power), significand: sum)
  }

  /// How likely a chi-square is to be at least so large by chance.
  ///
  /// That is Q(df/2, x/2), the upper regularised incomplete gamma function: by its series where that
  /// is short, else by its continued fraction after Lentz.
  /// Source: Abramowitz and Stegun 6.5.29 and 6.5.31, 26.4.19.
  ///
  /// - Parameters:
  ///   - value: The chi-square, at least 0.
  ///   - degrees: The degrees of freedom, from 1 to 300.
  /// - Returns: A probability; its relative error is below 1e-12 down to 1e-300.
  package static func chiSquareTail(_ value: Double, degrees: Int) -> Double {
    guard value > 0, degrees > 0 else { return 1 }
    guard value < .infinity else { return 0 }
    let shape = Double(degrees) / 2
    let half = value / 2
    let front = exp(shape * log(half) - half - logGamma(halves: degrees))
    if half < shape + 1 { return max(0, 1 - front * series(shape, half)) }
    return min(1, front * fraction(shape, half))
  }

  /// The natural logarithm of the gamma function at a number of halves.
  private static func logGamma(halves: Int) -> Double {
    let squareRootOfPi = 1.772_453_850_905_516
    var product = halves % 2 == 0 ? 1.0 : squareRootOfPi
    for step in stride(from: halves % 2 == 0 ? 2 : 1, to: halves, by: 2) {
      product *= Double(step) / 2
    }
    return log(product)
  }

  private static func series(_ shape: Double, _ half: Double) -> Double {
    var term = 1 / shape
    var sum = term
    var next = shape
    while term > sum * 1e-17 {
      next += 1
      term *= half / next
      sum += term
    }
    return sum
  }

  private static func fraction(_ shape: Double, _ half: Double) -> Double {
    let tiny = 1e-300
    var below = half + 1 - shape
    var ratio = 1 / tiny
    var inverse = 1 / below
    var value = inverse
    for step in 1...1000 {
      let number = Double(step)
      let above = number * (shape - number)
      below += 2
      inverse = above * inverse + below
      inverse = 1 / (abs(inverse) < tiny ? tiny : inverse)
      ratio = below + above / ratio
      if abs(ratio) < tiny { ratio = tiny }
      let change = inverse * ratio
      value *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return value
  }
}
