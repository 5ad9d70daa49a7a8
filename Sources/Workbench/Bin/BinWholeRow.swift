import Casework
import Content
import Screen

// The chosen row of the bin on a narrow screen: what Enter puts back is read whole.
extension WorkbenchState {
  /// Shows the chosen row whole where it is cut: whose it is, when it came there and by whom, and below
  /// that what it says.
  ///
  /// - Parameters:
  ///   - row: The chosen row.
  ///   - rect: Where it stands in the list.
  ///   - room: The rows of the list.
  ///   - canvas: What is drawn on.
  /// - Returns: The rows of the screen that it takes now.
  func showWhole(
    _ row: BinList.Row, in rect: Rect, of room: Rect, on canvas: inout Canvas
  ) -> Rect {
    // Elsewhere there is room for the most of it, and rows that stay where they are read better.
    guard rect.width < 60, room.height > 1, isCut(row, width: rect.width) else { return rect }
    let when = row.isBack ? words(BinWords.isBack) : day(of: row)
    let head = [row.name, when, name(of: row.thing.by)].filter { !$0.isEmpty }
    var lines = Wrapping.lines(row.what, columns: rect.width - 4).map { "  " + $0 }
    let (short, long) = (headLines(of: Array(head.prefix(2)), rect), headLines(of: head, rect))
    // Who put it there is told where that takes no row more.
    lines = (long.count > short.count ? short : long) + lines
    if lines.count > room.height {
      lines = Array(lines.prefix(room.height))
      lines[room.height - 1] += " …"
    }
    let style = Style(row.isBack ? .disabled : .text)
    return canvas.showWhole(lines, of: rect, in: room, x: rect.x + 2, style: style)
  }

  private func headLines(of parts: [String], _ rect: Rect) -> [String] {
    Wrapping.lines(parts.joined(by: " · "), columns: rect.width - 2)
  }

  private func isCut(_ row: BinList.Row, width: Int) -> Bool {
    let (nameWidth, whenWidth) = (binNameWidth(in: width), binWhenWidth(in: width))
    return TextWidth.columns(of: row.name) > nameWidth
      || TextWidth.columns(of: row.what) > width - nameWidth - whenWidth - 6
  }

  private func day(of row: BinList.Row) -> String {
    content.dates.short(row.thing.at.day, today: today)
  }
}
