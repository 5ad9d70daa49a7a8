import Screen

/// Writes the difference between two canvases as bytes for the terminal.
///
/// The whole frame is one block, so it is one write: nothing tears and a slow line gets no more
/// than it must. Cells that did not change are skipped when moving the cursor costs less than
/// drawing them. Behind a character of more than one code point the cursor is put in its place
/// again: terminals disagree about the width of those, and then only that character looks odd,
/// never the rest of the row.
struct FrameWriter {
  let capabilities: Capabilities
  let glyphs: GlyphSet
  private(set) var bytes: [UInt8] = []
  /// The look of each style and what begins it, by role and row; nil until it is drawn for the
  /// first time.
  private var starts = [Start?](repeating: nil, count: Role.count * 3)
  private var theme: ResolvedTheme?
  /// The style that was drawn last, and its look; nil when the terminal may have any.
  private var style: Style?
  private var look: Look?
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

  init(capabilities: Capabilities, glyphs: GlyphSet) {
    self.capabilities = capabilities
    self.glyphs = glyphs
  }

  /// Makes ready for a theme, and says whether it is another one than before.
  mutating func use(_ theme: ResolvedTheme) -> Bool {
    guard self.theme != theme else { return false }
    self.theme = theme
    starts = [Start?](repeating: nil, count: Role.count * 3)
    return true
  }

  /// Begins a frame.
  ///
  /// Nothing is known about how the last one left the terminal.
  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    forget()
  }

  /// Adds bytes that are not drawn.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Empties the screen.
  mutating func clear() {
    add(capabilities.plain + capabilities.clear)
    forget()
  }

  private mutating func forget() {
    style = nil
    look = nil
    pen = nil
  }

  /// Draws what changed on a row.
  ///
  /// Without an old row the screen is blank there.
  mutating func draw(_ row: ArraySlice<Cell>, y: Int, comparedWith old: ArraySlice<Cell>) {
    var next = ChangedCells(row, comparedWith: old, shortGap: Self.shortGap)
    while let changed = next.next() {
      let blanks = row[changed].reversed().prefix { $0 == Cell() }.count
      let erases =
        changed.upperBound == row.endIndex && blanks >= Self.longBlank
        && !capabilities.clearToEnd.isEmpty
      let end = changed.upperBound - (erases ? blanks : 0)
      draw(row[changed.lowerBound..<end], x: changed.lowerBound - row.startIndex, y: y)
      guard erases else { continue }
      move(to: Point(x: end - row.startIndex, y: y))
      start(.text)
      add(capabilities.clearToEnd)
    }
  }

  /// Puts the cursor on a cell, with nothing left that colours what others write.
  mutating func finish(cursor: Point) {
    start(.text)
    move(to: cursor)
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
