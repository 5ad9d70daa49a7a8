/// A part of a canvas as it was drawn, to be put on another canvas of that size.
package struct Picture: Hashable, Sendable {
  private let rect: Rect
  private let cells: [Cell]
  private let spots: [Spot]
  /// Where whoever drew it has its cursor.
  package let cursor: Point

  /// Takes a part of a canvas as it is.
  ///
  /// - Parameters:
  ///   - rect: Which part.
  ///   - canvas: What it was drawn on.
  ///   - count: How many spots the canvas had before.
  ///   - cursor: Where whoever drew it has its cursor.
  package init(of rect: Rect, on canvas: Canvas, behind count: Int, cursor: Point) {
    self.rect = rect
    self.cursor = cursor
    cells = canvas.cells(in: rect)
    spots = Array((canvas.spots ?? []).dropFirst(count))
  }

  /// Puts it where it was, with what there is to point at.
  package func put(on canvas: inout Canvas) {
    canvas.put(cells, in: rect)
    canvas.spots?.append(contentsOf: spots)
  }
}
