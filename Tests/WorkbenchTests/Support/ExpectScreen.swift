import Screen
import Testing

/// Compares what the screen shows with a drawing of it.
func expectScreen(
  _ canvas: Canvas, shows drawing: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  expectRows(canvas.lines, are: drawing, sourceLocation: sourceLocation)
}

/// Compares rows of text with a drawing of them.
///
/// Blanks at the end of a row and empty rows at the end count for nothing. When they differ, the
/// failure holds the block to paste, and the rows again with a `*` in front of each that differs.
func expectRows(
  _ rows: [String], are drawing: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let shown = trimmed(rows)
  let wanted = trimmed(
    drawing.split(omittingEmptySubsequences: false) { $0 == "\n" }.map(String.init))
  guard shown != wanted else { return }
  let marked = shown.indices.map { index in
    let isSame = index < wanted.count && wanted[index] == shown[index]
    return (isSame ? "  " : "* ") + shown[index]
  }
  Issue.record(
    """
    Not what was drawn. It shows:
    \(shown.joined(separator: "\n"))
    What differs:
    \(marked.joined(separator: "\n"))
    """, sourceLocation: sourceLocation)
}

private func trimmed(_ rows: [String]) -> [String] {
  var rows = rows.map { row in
    var row = row[...]
    while row.last == " " { row.removeLast() }
    return String(row)
  }
  while rows.last == "" { rows.removeLast() }
  return rows
}
