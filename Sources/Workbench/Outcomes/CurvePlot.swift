/// Curves of a share over days, drawn in letters.
struct CurvePlot {
  /// One curve: its letter, and the share on a day; nil where it has ended.
  struct Curve {
    var mark: Character
    var share: (Int) -> Double?
  }

  let curves: [Curve]
  /// The last day on the axis.
  let lastDay: Int
  /// The share as it stands beside the axis, such as `50%`, and what is counted along it.
  let label: (Double) -> String
  let unit: String

  private static let rows = 17
  private static let labelled = 4
  private static let margin = 6
  /// Where curves meet.
  private static let several: Character = "*"

  /// The plot as lines that are no wider than so many columns.
  func lines(columns: Int) -> [String] {
    let width = max(10, columns - Self.margin - 1)
    var grid = [[Character]](
      repeating: Array(repeating: " ", count: width), count: Self.rows)
    for curve in curves {
      var before: Int?
      for column in 0..<width {
        guard let share = curve.share(day(of: column, width)) else { break }
        let row = Int(((1 - share) * Double(Self.rows - 1)).rounded())
        // A step down is drawn as one, so that the curve stays whole.
        for place in min(before.map { $0 + 1 } ?? row, row)...row {
          let isTaken = grid[place][column] != " " && grid[place][column] != curve.mark
          grid[place][column] = isTaken ? Self.several : curve.mark
        }
        before = row
      }
    }
    let drawn = grid.enumerated().map { row, signs in
      axis(row) + Self.trimmed(String(signs))
    }
    return drawn + axisOfDays(width)
  }

  private func day(of column: Int, _ width: Int) -> Int {
    column * lastDay / max(1, width - 1)
  }

  private func axis(_ row: Int) -> String {
    let text =
      row % Self.labelled == 0 ? label(1 - Double(row) / Double(Self.rows - 1)) : ""
    return String(repeating: " ", count: max(0, Self.margin - 1 - text.count)) + text
      + (row % Self.labelled == 0 ? "+" : "|")
  }

  private func axisOfDays(_ width: Int) -> [String] {
    // By quarters, half-years, or as many years as leave room for the numbers.
    var quarters = lastDay < 365 ? 1 : 2
    while lastDay * 4 / (365 * quarters) > 8 { quarters *= 2 }
    var line = Array(repeating: Character("-"), count: width)
    var numbers = Array(repeating: Character(" "), count: width + Self.margin)
    for number in 0...8 {
      let day = (number * quarters * 365 + 3) / 4
      guard day <= lastDay else { break }
      let column = lastDay == 0 ? 0 : day * (width - 1) / lastDay
      line[column] = "+"
      let text = Array(String(day))
      let start = max(0, min(column + Self.margin - text.count / 2, numbers.count - text.count))
      guard numbers[max(0, start - 1)] == " ", numbers[start] == " " else { continue }
      numbers.replaceSubrange(start..<(start + text.count), with: text)
    }
    let margin = String(repeating: " ", count: Self.margin)
    let unit =
      String(repeating: " ", count: max(0, width + Self.margin - self.unit.count))
      + self.unit
    return [
      String(margin.dropLast()) + "+" + String(line), Self.trimmed(String(numbers)), unit,
    ]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
