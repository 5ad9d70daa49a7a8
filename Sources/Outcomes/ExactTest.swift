/// The exact tests: how likely a table is that is no likelier than the one that was found.
package enum ExactTest {
  /// Tables that are as likely as the one that was found differ in the last digits; as in R and SciPy.
  private static let slack = 1 + 1e-7
  /// More tables than this are not gone through for a figure of the second rank.
  private static let mostTables = 1_000_000

  /// Fisher's exact test of two cohorts, two-sided: the sum of all tables that are no more likely.
  ///
  /// Each table follows from the one beside it by a ratio of whole numbers, from the likeliest
  /// outwards, so that no factorial is needed and hundreds of thousands of people are no trouble.
  ///
  /// - Parameters:
  ///   - first: One cohort.
  ///   - second: The other.
  /// - Returns: A probability; below 1e-300 it may be 0.
  package static func fisher(_ first: TwoYears, _ second: TwoYears) -> Double {
    let events = first.events + second.events
    let least = max(0, events - second.count)
    let most = min(first.count, events)
    guard least < most else { return 1 }
    let total = Double(first.count) + Double(second.count)
    let likeliest = Double(first.count + 1) * Double(events + 1) / (total + 2)
    let middle = min(most, max(least, Int(likeliest)))

    /// How much likelier one event more in the first cohort is.
    func step(from table: Int) -> Double {
      Double(first.count - table) * Double(events - table)
        / (Double(table + 1) * Double(second.count - events + table + 1))
    }
    /// Below the smallest normal number products get stuck and no longer mean anything.
    func counting(_ weight: Double) -> Double {
      weight < Double.leastNormalMagnitude ? 0 : weight
    }
    var weights = [Double](repeating: 1, count: most - least + 1)
    for table in middle..<most {
      weights[table - least + 1] = counting(weights[table - least] * step(from: table))
    }
    for table in stride(from: middle - 1, through: least, by: -1) {
      weights[table - least] = counting(weights[table - least + 1] / step(from: table))
    }
    return share(of: weights[first.events - least], in: weights)
  }

  private static func share(of found: Double, in weights: [Double]) -> Double {
    // The small ones first, so that none is lost beside a large one.
    let sorted = weights.sorted()
    let limit = found * slack
    var unlikely = 0.0
    var all = 0.0
    for weight in sorted {
      all += weight
      if weight <= limit { unlikely = all }
    }
    return unlikely / all
  }

  /// The exact test of Freeman and Halton, which is Fisher's for more than two cohorts.
  ///
  /// Source: Freeman and Halton 1951, Biometrika 38:141.
  ///
  /// - Parameter cohorts: The counts; those that count nobody do not matter.
  /// - Returns: A probability; nil where there are more tables than are worth it.
  package static func freemanHalton(_ cohorts: [TwoYears]) -> Double? {
    let counted = cohorts.filter { $0.count > 0 }
    guard counted.count > 1 else { return nil }
    let events = counted.reduce(0) { $0 + $1.events }
    var tables = 1
    for cohort in counted.dropLast() {
      tables *= min(cohort.count, events) + 1
      guard tables <= mostTables else { return nil }
    }
    var factorials = [0.0]
    for number in 1...max(1, counted.map(\.count).max() ?? 1) {
      factorials.append(factorials[number - 1] + Maths.log(Double(number)))
    }
    func ways(_ events: Int, of count: Int) -> Double {
      factorials[count] - factorials[events] - factorials[count - events]
    }
    let found = counted.reduce(0.0) { $0 + ways($1.events, of: $1.count) }
    var weights: [Double] = []
    weights.reserveCapacity(tables)
    func walk(_ index: Int, left: Int, sum: Double) {
      let count = counted[index].count
      if index == counted.count - 1 {
        if left <= count { weights.append(Maths.exp(sum + ways(left, of: count) - found)) }
        return
      }
      for here in 0...min(left, count) {
        walk(index + 1, left: left - here, sum: sum + ways(here, of: count))
      }
    }
    walk(0, left: events, sum: 0)
    return share(of: 1, in: weights)
  }
}
