import Content
import Screen

// What stands above the body of a dialog, such as what is missing when a case is closed.
extension WorkbenchState {
  /// The rows that the body of a dialog keeps, whatever stands above it.
  private static let fewestBodyRows = 3

  /// What stands above the body, broken to a width.
  func prefaceLines(of dialog: Dialog, width: Int) -> [String] {
    let width = max(1, width)
    guard dialog.purpose == .help else {
      return dialog.preface.flatMap { Wrapping.lines($0, columns: width) }
    }
    // The marks in front of rows; on a low screen the keys need every row.
    return layout.form == .narrow ? [] : gathered(dialog.preface, columns: width)
  }

  /// The same as far as there is room for it; the last line says when it goes on.
  func shownPreface(of dialog: Dialog, in inner: Rect) -> [String] {
    let lines = prefaceLines(of: dialog, width: inner.width)
    var shown = Array(lines.prefix(max(0, inner.height - Self.fewestBodyRows)))
    if shown.count < lines.count, !shown.isEmpty {
      // With a blank too many the line is cut, and says so by that.
      shown[shown.count - 1] += " …"
    }
    return shown
  }

  /// Short texts, as many on a line as fit.
  private func gathered(_ texts: [String], columns: Int) -> [String] {
    var lines: [String] = []
    for text in texts {
      if let last = lines.last, TextWidth.columns(of: last + "   " + text) <= columns {
        lines[lines.count - 1] = last + "   " + text
      } else {
        lines.append(text)
      }
    }
    return lines
  }
}
