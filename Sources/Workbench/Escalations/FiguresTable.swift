import Casework

// The figures of a team's escalations as a table for a program that calculates. The README explains the
// words in it.
extension FiguresWording {
  /// The figures as comma-separated values, a line for each; a number is the two between which it lies.
  package var csv: String {
    var rows = [
      [
        "figure", "part", "count_from", "count_through", "median_within_days",
        "longest_within_days", "percent_from", "percent_through",
      ]
    ]
    func add(
      _ figure: String, _ count: EscalationFigures.Count, of part: String = "",
      median: Int? = nil, longest: Int? = nil, percent: ClosedRange<Int>? = nil
    ) {
      let numbers = [median, longest, percent?.lowerBound, percent?.upperBound]
      rows.append(
        [figure, part, String(count.from), String(count.through)]
          + numbers.map { $0.map { String($0) } ?? "" })
    }
    add("total", figures.total)
    for block in blocks {
      for part in block.parts { add(block.id, part.count, of: part.id) }
    }
    if !figures.total.isFew {
      for part in figures.byMonth { add("month", part.count, of: String(part.key.iso.prefix(7))) }
      for duration in figures.durations {
        add(
          "days_to", duration.count, of: duration.wait.id, median: duration.median,
          longest: duration.longest)
      }
      for duration in figures.durations {
        add("not_yet", duration.waiting, of: duration.wait.id)
      }
      add("reported_in_time", figures.inTime.breaches, percent: figures.inTime.percent)
      add("not_due", figures.notDue)
      add("day_unknown", figures.undated, of: EscalationFigures.Wait.decision.id)
    }
    return rows.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\r\n")
      + "\r\n"
  }

  /// A cell that no program takes for a formula.
  private static func quoted(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.contains(where: { ",\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}

extension EscalationFigures.Stay {
  /// The word of it in a table.
  var id: String {
    switch self {
    case .beforeArrival: "before_arrival"
    case .firstTwoWeeks: "weeks_1_2"
    case .firstFourWeeks: "weeks_3_4"
    case .firstTwelveWeeks: "weeks_5_12"
    case .firstHalfYear: "weeks_13_26"
    case .later: "later"
    }
  }
}

extension EscalationFigures.Wait {
  /// The word of it in a table.
  fileprivate var id: String {
    switch self {
    case .report: "report"
    case .told: "told"
    case .decision: "decision"
    case .closing: "closing"
    }
  }
}
