import Content
import Screen

// What stands above the body of a dialog, such as what is missing when a case is closed.
extension WorkbenchState {
  /// What stands above the body, broken to a width.
  func prefaceLines(of dialog: Dialog, width: Int) -> [String] {
    let width = max(1, width)
    if dialog.purpose == .bin, size.rows < 14 {
      return Wrapping.lines(words(BinWords.neverErased), columns: width)
    }
    if dialog.isSheet, size.rows < 14 {
      // How far the step is stands in the roadmap; what contradicts itself stands nowhere else.
      return dialog.preface.dropFirst().flatMap { Wrapping.lines($0, columns: width) }
    }
    guard dialog.purpose == .help else {
      return ([aboutRow(of: dialog, columns: width)] + dialog.preface).filter { !$0.isEmpty }
        .flatMap { Wrapping.lines($0, columns: width) }
    }
    // The marks in front of rows; on a low screen the keys need every row.
    return layout.form == .narrow ? [] : gathered(dialog.preface, columns: width)
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
