import Casework

// The figures of a team's escalations as a table for a program that calculates. The README explains the
// words in it.
extension FiguresWording {
  /// The figures as comma-separated values, a line for each; fewer than the fewest stay empty.
  package var csv: String {
    var rows = [["figure", "part", "count", "median_days", "longest_days", "percent"]]
    func cell(_ count: EscalationFigures.Count) -> String {
      if case .exactly(let number) = count { String(number) } else { "" }
    }
    rows.append(["total", "", cell(figures.total), "", "", ""])
    for block in blocks {
      for part in block.parts { rows.append([block.id, part.id, cell(part.count), "", "", ""]) }
    }
    for duration in figures.total == .few ? [] : figures.durations {
      rows.append([
        "days_to", duration.wait.id, cell(duration.count),
        duration.median.map { $0.rounded() == $0 ? String(Int($0)) : String($0) } ?? "",
        duration.longest.map { String($0) } ?? "", "",
      ])
    }
    if figures.total != .few {
      rows.append([
        "reported_in_time", "", cell(figures.inTime.breaches), "", "",
        figures.inTime.percent.map { String($0) } ?? "",
      ])
      rows.append(["not_due", "", cell(figures.notDue), "", "", ""])
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
