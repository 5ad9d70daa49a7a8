package import Screen

/// One line to type in.
///
/// Keys: those of a shell prompt (arrows, also by word with Ctrl, Home, End, Ctrl-A E B F D W U K Y,
/// Alt-B F D and Alt-Backspace), Enter and F2 and
/// Ctrl-S submit, Esc leaves, Tab and Shift-Tab ask for the next and the previous field. A paste
/// is text, never a command.
package struct TextField: Hashable, Sendable {
  /// What a field holds when nothing else is said: more than any name, less than a page.
  package static let usualLimit = 500

  package internal(set) var typed: TypedText
  /// Worded by the caller; shown dimmed while nothing is typed.
  package var placeholder: String

  /// A field with a text and the caret behind it.
  ///
  /// - Parameters:
  ///   - text: Kept as it is, also when it is longer than `limit`.
  ///   - placeholder: What is shown while the field is empty.
  ///   - limit: The most characters that typing leads to.
  ///   - standIns: Which parts of the text stand for something else, in their order.
  package init(
    _ text: String = "", placeholder: String = "", limit: Int = usualLimit,
    standIns: [StandIn] = []
  ) {
    typed = TypedText(text, standIns: standIns, limit: limit, lines: .one)
    self.placeholder = placeholder
  }

  package var text: String { typed.text }
  package var isEmpty: Bool { typed.isEmpty }

  /// Replaces the text, with the caret at the end.
  ///
  /// Ctrl-Y puts the old text back.
  package mutating func replace(with text: String) { typed.replaceAll(with: text) }

  /// Follows a key.
  package mutating func press(_ key: Key) -> FieldOutcome {
    switch key {
    case .enter, .function(2), .control("s"): return .submitted
    case .escape: return .cancelled
    case .tab: return .next
    case .backTab: return .previous
    default: return typed.press(key, line: 0..<typed.characters.count) ?? .ignored
    }
  }

  /// Draws the line in the first row of a rectangle, scrolled sideways so that the caret shows.
  ///
  /// A `…` at an end says that there is more. With the focus it puts the cursor of the canvas on
  /// the caret.
  ///
  /// - Returns: Where the caret is.
  @discardableResult
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) -> Point {
    let row = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(1, rect.height))
    let style = Style(isFocused ? .fieldFocused : .field)
    canvas.fill(row, style: style)
    var caretPoint = Point(x: row.x, y: row.y)
    guard !row.isEmpty else { return caretPoint }
    if isEmpty {
      canvas.write(placeholder, x: row.x, y: row.y, width: row.width, style: Style(.dim))
    } else {
      caretPoint.x += drawText(on: &canvas, in: row, style: style)
    }
    if isFocused { canvas.showCaret(caretPoint) }
    return caretPoint
  }

  /// Draws the part of the text around the caret and gives the caret's column in the row.
  private func drawText(on canvas: inout Canvas, in row: Rect, style: Style) -> Int {
    let left = firstColumn(width: row.width)
    var column = 0
    var shown = 0..<0
    var from = left
    var hasMore = false
    for (index, shape) in typed.shapes.enumerated() {
      let width = shape.columns
      if column + width > left + row.width {
        hasMore = true
        break
      }
      if column < left {
        shown = index + 1..<index + 1
        from = column + width
      } else {
        shown = shown.lowerBound..<index + 1
      }
      column += width
    }
    canvas.write(
      CellText.shown(typed.characters[shown]), x: row.x + from - left, y: row.y,
      width: left + row.width - from, style: style)
    if row.width >= 4 {
      if left > 0 { drawMore(on: &canvas, x: row.x, y: row.y, style: style) }
      if hasMore { drawMore(on: &canvas, x: row.right - 1, y: row.y, style: style) }
    }
    return min(Self.columns(of: typed.shapes[..<typed.caret]) - left, row.width - 1)
  }

  private func drawMore(on canvas: inout Canvas, x: Int, y: Int, style: Style) {
    canvas.write("…", x: x, y: y, width: 1, style: style)
  }

  /// The first column to show, so that the caret and the cell beside it are inside the width.
  ///
  /// The text moves by half a width at a time, and never so far that its end leaves a part of the row
  /// empty. Only the text and the caret decide, so that the same state always gives the same picture at
  /// any size of the screen.
  func firstColumn(width: Int) -> Int {
    let caret = Self.columns(of: typed.shapes[..<typed.caret])
    guard width > 1, caret >= width - 1 else { return width > 1 ? 0 : caret }
    let step = width / 2
    let end = Self.columns(of: typed.shapes[...]) + 2 - width
    return min(((caret - (width - 1)) / step + 1) * step, end)
  }

  private static func columns(of shapes: ArraySlice<CharacterShape>) -> Int {
    shapes.reduce(0) { $0 + $1.columns }
  }
}

extension Canvas {
  /// Puts the cursor where the next character will appear, in the shape for typing.
  mutating func showCaret(_ point: Point) {
    guard contains(point.x, point.y) else { return }
    cursor = point
    cursorShape = .bar
  }

  /// Puts the cursor on a chosen row or button, in the shape for choosing.
  mutating func showFocus(_ point: Point) {
    guard contains(point.x, point.y) else { return }
    cursor = point
    cursorShape = .block
  }
}
