/// A screen as a value: what every pane draws on, what the terminal shows, what tests look at.
///
/// A cluster of two or more columns stands in its first cell; the cells behind it have no text.
/// Drawing over a part of it blanks the rest, so half a character is never on the screen.
/// Drawing outside the canvas does nothing.
package struct Canvas: Hashable, Sendable {
  /// A block among rows, a bar in a field that takes text.
  package enum CursorShape: Hashable, Sendable { case block, bar }

  package let size: Size
  /// Row by row, `size.columns * size.rows` cells.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor sits.
  package var cursor = Point(x: 0, y: 0)
  package var cursorShape = CursorShape.block
  /// What there is to point at, the topmost last; nil on a canvas that is only to be shown.
  package var spots: [Spot]?

  /// A blank canvas.
  ///
  /// A negative size is taken as 0.
  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  /// A cell; blank outside the canvas, where setting does nothing.
  package subscript(x: Int, y: Int) -> Cell {
    get { contains(x, y) ? cells[y * size.columns + x] : Cell() }
    set {
      guard contains(x, y) else { return }
      let index = y * size.columns + x
      if cells[index].codePoints != newValue.codePoints {
        separate(from: x, to: x + 1, row: y)
      }
      cells[index] = newValue
    }
  }

  /// Whether there is a cell at that column and row.
  package func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.columns && y < size.rows
  }

  /// Puts one cluster on the canvas; what does not fit on the row becomes blanks.
  mutating func put(_ text: String, columns: Int, x: Int, y: Int, style: Style) {
    guard y >= 0, y < size.rows, columns > 0 else { return }
    let first = max(0, x)
    let end = min(size.columns, x + columns)
    guard first < end else { return }
    separate(from: first, to: end, row: y)
    let isWhole = first == x && end == x + columns
    let row = y * size.columns
    cells[row + first] = isWhole ? Cell(text, style) : Cell(" ", style)
    let rest = Cell(codePoint: isWhole ? 0 : 0x20, style)
    for column in first + 1..<max(first + 1, end) { cells[row + column] = rest }
  }

  /// Changes cells of a row of the canvas whose neighbours were made ready: all of the row, by column.
  mutating func changeRow(_ y: Int, _ change: (UnsafeMutableBufferPointer<Cell>) -> Void) {
    let row = y * size.columns..<(y + 1) * size.columns
    cells.withUnsafeMutableBufferPointer { change(UnsafeMutableBufferPointer(rebasing: $0[row])) }
  }

  /// Blanks the clusters that reach over the borders of a range of columns on the canvas, which is
  /// about to be drawn.
  mutating func separate(from first: Int, to end: Int, row: Int) {
    let start = row * size.columns
    if cells[start + first].isContinuation {
      var column = first
      while column > 0 && cells[start + column].isContinuation { column -= 1 }
      for left in column..<first { blank(start + left) }
    }
    var column = end
    while column < size.columns && cells[start + column].isContinuation {
      blank(start + column)
      column += 1
    }
  }

  /// The cells of the part of a rectangle that lies on the canvas, row by row.
  func cells(in rect: Rect) -> [Cell] {
    let (columns, rows) = span(of: rect)
    guard !columns.isEmpty else { return [] }
    var found: [Cell] = []
    found.reserveCapacity(columns.count * rows.count)
    for y in rows {
      found += cells[y * size.columns + columns.lowerBound..<y * size.columns + columns.upperBound]
    }
    return found
  }

  /// Puts cells where they were that were taken of a canvas of this size.
  mutating func put(_ known: [Cell], in rect: Rect) {
    let (columns, rows) = span(of: rect)
    precondition(known.count == columns.count * rows.count)
    let width = size.columns
    known.withUnsafeBufferPointer { known in
      cells.withUnsafeMutableBufferPointer { cells in
        guard var next = known.baseAddress, let all = cells.baseAddress else { return }
        for y in rows {
          (all + y * width + columns.lowerBound).update(from: next, count: columns.count)
          next += columns.count
        }
      }
    }
  }

  /// The columns and rows of a rectangle that lie on the canvas.
  private func span(of rect: Rect) -> (columns: Range<Int>, rows: Range<Int>) {
    let columns = (0..<size.columns).clamped(to: rect.x..<rect.right)
    return (columns, (0..<size.rows).clamped(to: rect.y..<rect.bottom))
  }

  private mutating func blank(_ index: Int) {
    cells[index] = Cell(codePoint: 0x20, cells[index].style)
  }
}
