import Content
import Screen

// What stands above the body of a dialog, such as what is missing when a case is closed.
//
// Where it does not fit it goes by in pages, and its last row says how much more there is.
extension WorkbenchState {
  /// The most rows that it may take of a dialog: the body keeps what one needs to type in it.
  func prefaceRoom(of dialog: Dialog, in inner: Size) -> Int {
    let field: DateField
    switch dialog.body {
    case .date(let body): field = body
    case .menu(let menu): return max(0, inner.rows - max(1, min(2, menu.entries.count)))
    default: return max(0, inner.rows - 3)
    }
    let line = dateReader.line(dateReader.read(field.text))
    return max(0, inner.rows - 1 - Wrapping.lines(line, columns: max(1, inner.columns)).count)
  }

  /// Turns its pages with PgUp and PgDn, where it does not fit.
  ///
  /// - Returns: Whether the key did that.
  mutating func scrollPreface(of index: Int, _ key: Key) -> Bool {
    guard key == .pageUp || key == .pageDown, dialogs[index].body.isForm,
      let part = shownPreface(of: dialogs[index])
    else {
      return false
    }
    let step = max(1, part.rows.count)
    let top = part.rows.lowerBound + (key == .pageDown ? step : -step)
    dialogs[index].prefaceTop = max(0, min(top, part.lines.count - part.height))
    return true
  }

  /// Which rows of it show; nil where all do.
  private func shownPreface(
    of dialog: Dialog
  ) -> (rows: Range<Int>, lines: [String], height: Int)? {
    let inner = dialogFrame(dialog).inset(columns: 2, rows: 1)
    let lines = prefaceLines(of: dialog, width: inner.width)
    let height = prefaceRoom(of: dialog, in: inner.size)
    guard lines.count > height, height > 0 else { return nil }
    let top = max(0, min(dialog.prefaceTop, lines.count - height))
    // The last row says how many more there are, where there is a row to spare.
    let isEnd = top + height >= lines.count
    let isTold = !isEnd && height > 3 && dialog.body.isForm
    return (top..<top + height - (isTold ? 1 : 0), lines, height)
  }

  /// Which part of it shows, for the frame; nil where all does.
  func prefacePart(of dialog: Dialog) -> (rows: ClosedRange<Int>, of: Int)? {
    guard let part = shownPreface(of: dialog), dialog.body.isForm, !part.rows.isEmpty else {
      return nil
    }
    return (part.rows.lowerBound + 1...part.rows.upperBound, part.lines.count)
  }

  func drawPreface(of dialog: Dialog, on canvas: inout Canvas, in rect: Rect) {
    var lines = prefaceLines(of: dialog, width: rect.width)
    if let part = shownPreface(of: dialog) {
      lines = Array(part.lines[part.rows])
      if part.rows.count < part.height {
        let rest = part.lines.count - part.rows.upperBound
        lines.append(words(ClosingWords.andMoreLines, count: rest))
      } else if !dialog.body.isForm, !lines.isEmpty {
        // With a blank too many the line is cut, and says so by that.
        lines[lines.count - 1] += " …"
      }
    }
    for (line, y) in zip(lines, rect.y..<rect.bottom) {
      canvas.write(line, x: rect.x, y: y, width: rect.width, style: Style(.text))
    }
  }
}

extension Dialog.Body {
  /// Whether it is rows to fill in, over which PgUp and PgDn turn the pages of what stands above.
  fileprivate var isForm: Bool { if case .form = self { true } else { false } }
}
