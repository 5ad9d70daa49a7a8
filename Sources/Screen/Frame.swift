extension Canvas {
  /// Draws a frame with a title in its top edge and a note in its bottom edge, at the right.
  ///
  /// The frame of the focused pane is double, so that the focus can be seen without colour. What
  /// does not fit is cut; the inside is left as it is.
  package mutating func box(_ rect: Rect, title: String, note: String = "", isFocused: Bool) {
    guard !rect.isEmpty else { return }
    let strokes = isFocused ? FrameStrokes.double : FrameStrokes.single
    let border = Style(isFocused ? .borderFocused : .border)
    let last = Point(x: rect.right - 1, y: rect.bottom - 1)
    func stroke(_ scalar: Unicode.Scalar) -> Cell { Cell(codePoint: scalar.value, border) }
    let (across, down) = (stroke(strokes.horizontal), stroke(strokes.vertical))
    fill(row: last.y, of: rect, with: across)
    fill(row: rect.y, of: rect, with: across)
    if rect.height > 1 {
      for y in rect.y...last.y {
        self[rect.x, y] = down
        self[last.x, y] = down
      }
    }
    if rect.width > 1 && rect.height > 1 {
      self[rect.x, rect.y] = stroke(strokes.topLeft)
      self[last.x, rect.y] = stroke(strokes.topRight)
      self[rect.x, last.y] = stroke(strokes.bottomLeft)
      self[last.x, last.y] = stroke(strokes.bottomRight)
    }
    let edge = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1).inset(columns: 2, rows: 0)
    label(title, in: edge, style: Style(isFocused ? .titleFocused : .title), alignment: .leading)
    if rect.height > 1 {
      let bottom = Rect(x: edge.x, y: last.y, width: edge.width, height: 1)
      label(note, in: bottom, style: border, alignment: .trailing)
    }
  }

  /// Writes a text in an edge with a blank at both sides, when there is room for one letter.
  private mutating func label(
    _ text: String, in edge: Rect, style: Style, alignment: Alignment
  ) {
    guard !text.isEmpty, edge.width >= 3 else { return }
    let columns = min(edge.width - 2, TextWidth.columns(of: text))
    let start = alignment == .leading ? edge.x : edge.right - columns - 2
    write(" ", x: start, y: edge.y, width: 1, style: style)
    let used = write(text, x: start + 1, y: edge.y, width: columns, style: style)
    write(" ", x: start + 1 + used, y: edge.y, width: 1, style: style)
  }
}

/// The signs of a frame.
private struct FrameStrokes {
  var horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar

  static let single = FrameStrokes(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
  static let double = FrameStrokes(
    horizontal: "═", vertical: "║", topLeft: "╔", topRight: "╗", bottomLeft: "╚", bottomRight: "╝")
}
