import Screen
import Testing
import Workbench

extension ScreenLayout {
  /// Every part with its name; of the panes, those that show.
  var parts: [(name: String, rect: Rect)] {
    var parts = [("header", header)]
    if let path { parts.append(("path", path)) }
    for pane in Pane.allCases {
      if let rect = panes[pane] { parts.append(("\(pane)", rect)) }
    }
    if let detail { parts.append(("detail", detail)) }
    if let spoken { parts.append(("spoken", spoken)) }
    return parts + [("message", message), ("footer", footer)]
  }

  /// The parts as boxes of ASCII: a part of one row as its name between `[` and `]`.
  ///
  /// - Parameter scale: How many columns one letter of the drawing stands for.
  /// - Returns: The rows of the drawing.
  func drawing(scale: Int = 1) -> [String] {
    var grid = Array(
      repeating: [Character](repeating: " ", count: size.columns / scale), count: size.rows)
    for (name, rect) in parts {
      let left = rect.x / scale
      let right = rect.right / scale - 1
      for y in rect.y..<rect.bottom where grid.indices.contains(y) && left <= right {
        let isEdge = rect.height > 1 && (y == rect.y || y == rect.bottom - 1)
        if isEdge { for x in left...right { grid[y][x] = "-" } }
        grid[y][left] = rect.height == 1 ? "[" : isEdge ? "+" : "|"
        grid[y][right] = rect.height == 1 ? "]" : isEdge ? "+" : "|"
      }
      let row = rect.height > 1 ? rect.y + 1 : rect.y
      for (offset, letter) in name.enumerated() where left + 2 + offset < right {
        grid[row][left + 2 + offset] = letter
      }
    }
    return grid.map { String($0) }
  }
}

/// Compares the layout of a size with a drawing of it.
func expectLayout(
  _ columns: Int, _ rows: Int, focus: Pane = .clients, hasBanner: Bool = false, scale: Int = 1,
  is drawing: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let layout = ScreenLayout(
    size: Size(columns: columns, rows: rows), focus: focus, hasBanner: hasBanner)
  expectRows(layout.drawing(scale: scale), are: drawing, sourceLocation: sourceLocation)
}
