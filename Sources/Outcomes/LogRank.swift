/// The log-rank test: whether curves differ more than chance would have it.
///
/// Every event counts alike. Source: Mantel 1966, Cancer Chemotherapy Reports 50:163; Peto and Peto
/// 1972, J. R. Stat. Soc. A 135:185.
package struct LogRank: Hashable, Sendable {
  /// Events in each cohort, and how many were to be expected if the cohorts did not differ.
  package private(set) var observed: [Int]
  package private(set) var expected: [Double]
  /// Nil where no event says anything, because nobody of another cohort was followed then.
  package private(set) var chiSquare: ChiSquare?

  /// Compares the people of two or more cohorts.
  ///
  /// A cohort of which nobody was followed when anything happened says nothing: it does not count as a
  /// degree of freedom, as in R.
  package init(_ cohorts: [[Observation]]) {
    let count = cohorts.count
    observed = Array(repeating: 0, count: count)
    expected = Array(repeating: 0, count: count)
    var covariance = [[Double]](
      repeating: Array(repeating: 0, count: count), count: count)
    var rows = cohorts.enumerated().flatMap { index, people in
      people.map { Row(day: $0.days, cohort: index, isEvent: $0.hasEvent) }
    }
    rows.sort { $0.day < $1.day }
    var atRisk = cohorts.map(\.count)
    var index = 0
    while index < rows.count {
      var ending = [Int](repeating: 0, count: count)
      var events = 0
      let day = rows[index].day
      while index < rows.count, rows[index].day == day {
        ending[rows[index].cohort] += 1
        if rows[index].isEvent {
          events += 1
          observed[rows[index].cohort] += 1
        }
        index += 1
      }
      if events > 0 { add(events, atRisk, &covariance) }
      for cohort in ending.indices { atRisk[cohort] -= ending[cohort] }
    }
    chiSquare = test(covariance)
  }

  private struct Row {
    var day: Int
    var cohort: Int
    var isEvent: Bool
  }

  /// What the events of one day say.
  private mutating func add(_ events: Int, _ atRisk: [Int], _ covariance: inout [[Double]]) {
    let all = Double(atRisk.reduce(0, +))
    let shares = atRisk.map { Double($0) / all }
    // On a day on which everybody has an event nothing is left to chance.
    let spread = all > 1 ? Double(events) * (all - Double(events)) / (all - 1) : 0
    for row in shares.indices {
      expected[row] += Double(events) * shares[row]
      for column in shares.indices {
        covariance[row][column] +=
          spread * shares[row] * ((row == column ? 1 : 0) - shares[column])
      }
    }
  }

  /// The chi-square of what was observed against what was expected.
  private func test(_ covariance: [[Double]]) -> ChiSquare? {
    // The last one follows from the others; one without any spread says nothing.
    let telling = observed.indices.filter { covariance[$0][$0] > 0 }
    let used = Array(telling.dropLast())
    guard !used.isEmpty else { return nil }
    let excess = used.map { Double(observed[$0]) - expected[$0] }
    let matrix = used.map { row in used.map { covariance[row][$0] } }
    guard let solved = Self.solve(matrix, excess) else { return nil }
    let value = zip(excess, solved).reduce(0) { $0 + $1.0 * $1.1 }
    return ChiSquare(max(0, value), degrees: used.count)
  }

  /// Solves linear equations by elimination, the largest number of each column first.
  private static func solve(_ matrix: [[Double]], _ values: [Double]) -> [Double]? {
    var rows = zip(matrix, values).map { $0 + [$1] }
    let count = values.count
    for column in 0..<count {
      guard
        let largest = (column..<count).max(by: {
          abs(rows[$0][column]) < abs(rows[$1][column])
        }), abs(rows[largest][column]) > 1e-12
      else { return nil }
      rows.swapAt(column, largest)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
  }
}
