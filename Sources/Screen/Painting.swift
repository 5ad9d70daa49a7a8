extension Canvas {
  /// Which end of its columns a text keeps to.
  package enum Alignment: Sendable { case leading, trailing }

  /// Writes text on one row, from column `x`, in at most `width` columns.
  ///
  /// Text that is too long is cut and ends in `…`. What could drive a terminal is made visible
  /// first. Nothing is drawn outside the canvas: a width that reaches past it ends at its edge.
  ///
  /// - Returns: The number of columns used.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, width: Int, style: Style = .text,
    alignment: Alignment = .leading
  ) -> Int {
    let width = min(width, size.columns - x)
    guard width > 0, y >= 0, y < size.rows else { return 0 }
    if let columns = PlainText.columns(of: text, width: width) {
      let start = alignment == .leading ? x : x + width - columns
      put(plain: text, columns: columns, x: start, y: y, style: style)
      return columns
    }
    let line = FittedText(text, width: width)
    let start = alignment == .leading ? x : x + width - line.columns
    var column = start
    for piece in line.pieces {
      put(piece.text, columns: piece.columns, x: column, y: y, style: style)
      column += piece.columns
    }
    return line.columns
  }

  /// Fills a rectangle with blanks of a style.
  package mutating func fill(_ rect: Rect, style: Style = .text) {
    for y in rect.y..<max(rect.y, rect.bottom) { fill(row: y, of: rect, with: Cell(" ", style)) }
  }

  /// Fills the columns of a rectangle in one row with a cell, as far as they lie on the canvas.
  mutating func fill(row y: Int, of rect: Rect, with cell: Cell) {
    let columns = columns(of: rect)
    guard y >= 0, y < size.rows, !columns.isEmpty else { return }
    separate(from: columns.lowerBound, to: columns.upperBound, row: y)
    changeRow(y) { cells in
      for x in columns { cells[x] = cell }
    }
  }

  /// Marks what is drawn in a rectangle as the chosen or the focused row.
  package mutating func mark(_ rect: Rect, as row: Style.Row) {
    let columns = columns(of: rect)
    for y in max(0, rect.y)..<max(0, rect.y, min(size.rows, rect.bottom)) {
      changeRow(y) { cells in
        for x in columns { cells[x].style.row = row }
      }
    }
  }

  /// The columns of a rectangle that lie on the canvas.
  private func columns(of rect: Rect) -> Range<Int> {
    max(0, rect.x)..<max(0, rect.x, min(size.columns, rect.right))
  }
}

// What a canvas looks like, as text.
extension Canvas {
  /// The rows as text, without blanks at the end of a row.
  ///
  /// The mark that closes right-to-left text is left out: it takes no cell.
  package var lines: [String] {
    rows { $0.text }.map { line in
      var line = line
      line.unicodeScalars.removeAll { $0 == Sanitiser.leftToRightMark }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The rows as style letters: `Role.letter` of every cell, in capitals on the focused row.
  ///
  /// Plain blanks are blank, and blanks at the end of a row are left out.
  package var styleGrid: [String] {
    rows { cell in
      if cell.text == " " && cell.style == .text { return " " }
      let letter = String(cell.style.role.letter)
      return cell.style.row == .focused ? letter.uppercased() : letter
    }.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func rows(_ text: (Cell) -> String) -> [String] {
    (0..<size.rows).map { y in
      (0..<size.columns).map { text(cells[y * size.columns + $0]) }.joined()
    }
  }
}
