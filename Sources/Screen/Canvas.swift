/// One cell of the screen.
package struct Cell: Hashable, Sendable {
  /// One grapheme cluster; empty for the second half of a wide one.
  package var text: String
  package var style: Style

  package init(_ text: String = " ", _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

/// A screen as a value: what every pane draws on, what the terminal shows, what tests look at.
package struct Canvas: Hashable, Sendable {
  /// A block among rows, a bar in a field that takes text.
  package enum CursorShape: Hashable, Sendable { case block, bar }

  package let size: Size
  /// Row by row, `size.columns * size.rows` cells.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor sits.
  package var cursor = Point(x: 0, y: 0)
  package var cursorShape = CursorShape.block

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: max(0, size.columns) * max(0, size.rows))
  }

  package subscript(x: Int, y: Int) -> Cell {
    get { cells[y * size.columns + x] }
    set { cells[y * size.columns + x] = newValue }
  }

  /// Whether there is a cell at that column and row.
  package func contains(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.columns && y < size.rows
  }
}
