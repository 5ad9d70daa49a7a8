package import Screen

/// Writes the difference between two canvases as bytes for the terminal.
///
/// The whole frame is one block, so it is one write: nothing tears and a slow line gets no more
/// than it must. Cells that did not change are skipped when moving the cursor costs less than
/// drawing them. Behind a character of more than one code point the cursor is put in its place
/// again: terminals disagree about the width of those, and then only that character looks odd,
/// never the rest of the row.
package struct FrameWriter {
  let capabilities: Capabilities
  let glyphs: GlyphSet
  private var bytes: [UInt8] = []
  /// The look of each style and what begins it, by role and row; nil until it is drawn for the
  /// first time.
  private var starts = [Start?](repeating: nil, count: Role.count * 3)
  private var theme: ResolvedTheme?
  /// The style that was drawn last, and its look; nil when the terminal may have any.
  private var style: Style?
  private var look: Look?
  private var shape: Canvas.CursorShape?
  /// Whether a blank of plain text looks like a cell that nobody drew on.
  private var hasPlainText = true
  /// Where the terminal's cursor is; nil when that is not certain.
  private var pen: Point?

  private struct Start {
    var look: Look
    /// From plain text.
    var text: String
  }

  /// Unchanged cells between changed ones that are drawn again rather than skipped.
  private static let shortGap = 6
  /// Blanks up to the end of a row from which erasing takes fewer bytes.
  private static let longBlank = 8

  /// A writer for one terminal, that has written nothing yet.
  package init(capabilities: Capabilities, glyphs: GlyphSet) {
    self.capabilities = capabilities
    self.glyphs = glyphs
  }

  /// The bytes that turn one frame into the next, cursor included.
  ///
  /// - Parameters:
  ///   - canvas: What shall be seen.
  ///   - shown: What is seen; nil when that is not certain, then the screen is emptied first.
  ///   - size: The cells of the terminal. What lies outside is not drawn.
  ///   - theme: How it shall look. Another one than before counts as not certain.
  /// - Returns: The bytes; nil when there is nothing to do.
  package mutating func frame(
    _ canvas: Canvas, after shown: Canvas?, on size: Size, theme: ResolvedTheme
  ) -> [UInt8]? {
    let isKnown = use(theme) && shown?.size == canvas.size
    guard !isKnown || shown != canvas else { return nil }
    bytes.removeAll(keepingCapacity: true)
    forget()
    if !isKnown { clear() }
    let old = isKnown ? shown ?? canvas : emptied(canvas.size)
    let columns = min(canvas.size.columns, size.columns)
    for y in 0..<min(canvas.size.rows, size.rows) {
      let start = y * canvas.size.columns
      // Some terminals scroll when their last cell is drawn.
      let isLast = y == size.rows - 1 && columns == size.columns && !capabilities.hasLastCell
      let range = start..<start + (isLast ? columns - 1 : columns)
      draw(canvas.cells[range], y: y, comparedWith: old.cells[range])
    }
    if shape != canvas.cursorShape {
      shape = canvas.cursorShape
      add(capabilities.shape(isBar: canvas.cursorShape == .bar))
    }
    backToPlain()
    move(
      to: Point(
        x: max(0, min(canvas.cursor.x, size.columns - 1)),
        y: max(0, min(canvas.cursor.y, size.rows - 1))))
    return bytes
  }

  /// Makes ready for a theme, and says whether it is the same as before.
  private mutating func use(_ theme: ResolvedTheme) -> Bool {
    guard self.theme != theme else { return true }
    self.theme = theme
    starts = [Start?](repeating: nil, count: Role.count * 3)
    hasPlainText = theme.look(of: .text) == .plain
    return false
  }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Empties the screen.
  private mutating func clear() {
    add(capabilities.plain + capabilities.clear)
    look = .plain
    shape = nil
  }

  /// What is seen after the screen was emptied.
  ///
  /// Where the theme has a background of its own, every blank has to be drawn: not all terminals
  /// erase with a colour.
  private func emptied(_ size: Size) -> Canvas {
    var canvas = Canvas(size: size)
    guard !hasPlainText else { return canvas }
    for y in 0..<size.rows {
      for x in 0..<size.columns { canvas[x, y] = Cell("\u{0}") }
    }
    return canvas
  }

  private mutating func forget() {
    style = nil
    look = nil
    pen = nil
  }

  /// Draws what changed on a row.
  private mutating func draw(_ row: ArraySlice<Cell>, y: Int, comparedWith old: ArraySlice<Cell>) {
    var next = ChangedCells(row, comparedWith: old, shortGap: Self.shortGap)
    while let changed = next.next() {
      let blanks = row[changed].reversed().prefix { $0 == Cell() }.count
      let erases =
        hasPlainText && changed.upperBound == row.endIndex && blanks >= Self.longBlank
        && !capabilities.clearToEnd.isEmpty
      let end = changed.upperBound - (erases ? blanks : 0)
      draw(row[changed.lowerBound..<end], x: changed.lowerBound - row.startIndex, y: y)
      guard erases else { continue }
      move(to: Point(x: end - row.startIndex, y: y))
      backToPlain()
      add(capabilities.clearToEnd)
    }
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, x: Int, y: Int) {
    var index = cells.startIndex
    while index < cells.endIndex {
      let cell = cells[index]
      var end = index + 1
      while end < cells.endIndex && cells[end].isContinuation { end += 1 }
      let point = Point(x: x + index - cells.startIndex, y: y)
      move(to: point)
      start(cell.style)
      let columns = end - index
      let text = glyphs.drawn(cell.text, columns: columns)
      if text.utf8.count == 1 {
        bytes.append(contentsOf: text.utf8)
        pen = Point(x: point.x + 1, y: y)
      } else {
        let part = TextWidth.drawnPart(of: text)
        for scalar in part {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        let isCertain = text.unicodeScalars.count == 1 || glyphs == .ascii
        pen = isCertain ? Point(x: point.x + columns, y: y) : nil
      }
      index = end
    }
  }

  private mutating func move(to point: Point) {
    guard pen != point else { return }
    add(capabilities.move(toColumn: point.x, row: point.y))
    pen = point
  }

  private mutating func start(_ style: Style) {
    guard self.style != style else { return }
    self.style = style
    let index = style.role.index * 3 + Int(style.row.rawValue)
    let start = starts[index] ?? made(style)
    starts[index] = start
    begin(start)
  }

  /// Goes back to plain text.
  private mutating func backToPlain() {
    style = nil
    begin(Start(look: .plain, text: ""))
  }

  private mutating func begin(_ start: Start) {
    guard look != start.look else { return }
    if look != .plain { add(capabilities.plain) }
    add(start.text)
    look = start.look
  }

  private func made(_ style: Style) -> Start {
    let look = theme?.look(of: style) ?? .plain
    return Start(look: look, text: capabilities.start(look))
  }
}
