import Content
import Screen

extension WorkbenchState {
  /// Draws the frame of a pane and gives the room inside.
  ///
  /// On a small screen there is no frame: the whole width is needed, and the path says which pane
  /// it is.
  func frame(
    _ rect: Rect, title: String, note: String, isFocused: Bool, on canvas: inout Canvas
  ) -> Rect {
    if layout.form == .narrow {
      canvas.write(
        note, x: rect.x, y: rect.y, width: rect.width, style: Style(.dim), alignment: .trailing)
      canvas.write(
        title, x: rect.x, y: rect.y, width: rect.width - TextWidth.columns(of: note) - 1,
        style: Style(.titleFocused))
      return Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
    }
    let shown = isFocused ? title.uppercased() : title
    canvas.box(rect, title: shown, note: note, isFocused: isFocused)
    return rect.inset(columns: 1, rows: 1)
  }

  /// How many columns the foot of a pane has, which shares its row with the title on a small screen.
  func footRoom(in rect: Rect, under title: String) -> Int {
    layout.form == .narrow
      ? rect.width - TextWidth.columns(of: title) - 1 : rect.width - 6
  }

  /// Draws the sign of a row that is marked, right before what the row is about.
  func writeMark(on canvas: inout Canvas, in row: Rect) {
    canvas.write("+", x: row.x + 1, y: row.y, width: 1, style: Style(.signal))
  }

  /// Draws text over as many lines as there is room for, and gives where it starts.
  func drawParagraph(
    _ text: String, role: Role = .dim, on canvas: inout Canvas, in rect: Rect
  ) -> Point {
    for (offset, line) in Wrapping.lines(text, columns: rect.width - 2).prefix(rect.height)
      .enumerated()
    {
      canvas.write(
        line, x: rect.x + 1, y: rect.y + offset, width: rect.width - 2, style: Style(role))
    }
    return Point(x: rect.x, y: rect.y)
  }

  /// How many rows a pane has for its list.
  func listHeight(of pane: Pane) -> Int {
    let current = layout(focus: pane)
    guard let rect = current.panes[pane] else { return 0 }
    let rows = current.form == .narrow ? rect.height - 1 : rect.height - 2
    return pane == .clients && find.takesRow ? rows - 1 : rows
  }
}
