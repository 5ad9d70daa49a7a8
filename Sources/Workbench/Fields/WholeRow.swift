import Screen

extension Canvas {
  /// Shows a chosen row of a list whole, where it is too wide for one row of the screen.
  ///
  /// It lies over the rows around it, which show again when the choice moves on. So nothing is cut
  /// of what somebody is about to choose, however narrow the screen is.
  ///
  /// - Parameters:
  ///   - lines: The whole row, broken to the room that it has.
  ///   - row: Where it stands in the list.
  ///   - room: The rows of the list.
  ///   - x: The column of its text.
  ///   - style: How it looks.
  /// - Returns: The rows that it takes now.
  mutating func showWhole(
    _ lines: [String], of row: Rect, in room: Rect, x: Int, style: Style
  ) -> Rect {
    let height = min(lines.count, room.height)
    let y = max(room.y, min(row.y, room.bottom - height))
    let area = Rect(x: row.x, y: y, width: row.width, height: height)
    fill(area)
    for (line, y) in zip(lines, area.y..<area.bottom) {
      write(line, x: x, y: y, width: row.right - x, style: style)
    }
    return area
  }
}
