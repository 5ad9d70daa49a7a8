import Screen
import Testing

/// Compares a canvas with a drawing of it.
///
/// Blanks at the end of a row and empty rows at the end count for nothing. When they differ, the
/// failure shows the rows as they are, ready to paste, and a `*` in front of each that differs.
func expectScreen(
  _ canvas: Canvas, shows expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference = ScreenDifference(canvas.lines, expected)
  if let report = difference.report { Issue.record("\(report)", sourceLocation: sourceLocation) }
}

/// Compares the styles of a canvas, as `Canvas.styleGrid` writes them, with a drawing of them.
func expectStyles(
  of canvas: Canvas, are expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference = ScreenDifference(canvas.styleGrid, expected)
  if let report = difference.report { Issue.record("\(report)", sourceLocation: sourceLocation) }
}

/// What differs between rows and a drawing of them.
struct ScreenDifference {
  /// The rows that are there, with a `*` in front of each that was expected otherwise, and the
  /// rows that were expected; nil when nothing differs.
  let report: String?

  init(_ rows: [String], _ expected: String) {
    let actual = Self.trimmed(rows)
    let wanted = Self.trimmed(
      expected.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(String.init))
    guard actual != wanted else {
      report = nil
      return
    }
    var text = "The screen is not the one that was drawn.\n\"\"\"\n"
    text += actual.joined(separator: "\n") + "\n\"\"\"\nRow by row:\n"
    for index in 0..<max(actual.count, wanted.count) {
      let row = index < actual.count ? actual[index] : ""
      let other = index < wanted.count ? wanted[index] : ""
      if row == other {
        text += "  |\(row)\n"
      } else {
        text += "* |\(row)\n  expected |\(other)\n"
      }
    }
    report = text
  }

  private static func trimmed(_ rows: [String]) -> [String] {
    var rows = rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
    while rows.last == "" { rows.removeLast() }
    return rows
  }
}
