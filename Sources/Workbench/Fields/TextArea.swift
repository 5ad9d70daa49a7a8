package import Screen

/// Many lines to type in, broken softly at words.
///
/// Keys: those of `TextField` for editing, arrows and PgUp and PgDn by row, Home and End in the
/// row, Ctrl-A and Ctrl-E in the paragraph. Enter begins a new line, F2 and Ctrl-S submit, Esc
/// leaves. Keys that move by row need the size the area is drawn in.
package struct TextArea: Hashable, Sendable {
  /// What a note holds when nothing else is said: about forty printed pages.
  package static let usualLimit = 100_000

  package private(set) var typed: TypedText
  /// Worded by the caller; shown dimmed while nothing is typed.
  package var placeholder: String

  /// A place in the row that was drawn at the top.
  private var top = 0
  /// The column that Up and Down aim at, while nothing else is pressed.
  private var aim: Int?

  /// An area with a text and the caret behind it.
  ///
  /// - Parameters:
  ///   - text: Kept as it is, also when it is longer than `limit`.
  ///   - placeholder: What is shown while the area is empty.
  ///   - limit: The most characters that typing leads to.
  ///   - standIns: Which parts of the text stand for something else, in their order.
  package init(
    _ text: String = "", placeholder: String = "", limit: Int = usualLimit,
    standIns: [StandIn] = []
  ) {
    typed = TypedText(text, standIns: standIns, limit: limit, lines: .many)
    self.placeholder = placeholder
  }

  package var text: String { typed.text }
  /// The text with what its parts stand for: what is kept and saved.
  package var meant: String { typed.meant }
  package var isEmpty: Bool { typed.isEmpty }

  /// Takes out the last line, with the line break before it.
  mutating func dropLastLine() {
    typed.shorten(to: typed.characters.lastIndex(where: TypedText.isLineBreak) ?? 0)
  }

  /// Follows a key.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - size: The size of the rectangle that the area is drawn in.
  /// - Returns: What it did.
  package mutating func press(_ key: Key, in size: Size) -> FieldOutcome {
    let columns = Self.columns(of: size.columns)
    let outcome = follow(key, columns: columns, page: max(1, size.rows - 1))
    switch key {
    case .up, .down, .pageUp, .pageDown, .control("p"), .control("n"): break
    default: aim = nil
    }
    top = firstRow(columns: columns, rows: size.rows)
    return outcome
  }

  private mutating func follow(_ key: Key, columns: Int, page: Int) -> FieldOutcome {
    switch key {
    case .function(2), .control("s"): return .submitted
    case .escape: return .cancelled
    case .tab: return .next
    case .backTab: return .previous
    case .enter: return typed.insert("\n")
    case .up, .control("p"): return moveRows(-1, columns: columns)
    case .down, .control("n"): return moveRows(1, columns: columns)
    case .pageUp: return moveRows(-page, columns: columns)
    case .pageDown: return moveRows(page, columns: columns)
    case .home:
      typed.moveCaret(to: walk(at: typed.caret, columns: columns).row.lowerBound)
      return .moved
    case .end:
      typed.moveCaret(to: walk(at: typed.caret, columns: columns).lastCaret)
      return .moved
    default:
      let paragraph = SoftWrap.paragraph(at: typed.caret, of: typed.shapes)
      return typed.press(key, line: paragraph) ?? .ignored
    }
  }

  /// Puts the caret before the character that is drawn at a cell of the area.
  ///
  /// - Parameters:
  ///   - cell: Counted from the area's first cell; below the text it is the last row that counts.
  ///   - size: The size of the rectangle that the area is drawn in.
  mutating func putCaret(at cell: Point, in size: Size) {
    let columns = Self.columns(of: size.columns)
    var walk = walk(at: firstRow(columns: columns, rows: size.rows), columns: columns)
    var row = 0
    while row < cell.y, walk.moveDown() { row += 1 }
    typed.moveCaret(to: walk.offset(atColumn: max(0, cell.x)))
    aim = nil
    top = firstRow(columns: columns, rows: size.rows)
  }

  private mutating func moveRows(_ count: Int, columns: Int) -> FieldOutcome {
    var walk = walk(at: typed.caret, columns: columns)
    let column = aim ?? walk.column(of: typed.caret)
    var moved = 0
    while moved < abs(count), count < 0 ? walk.moveUp() : walk.moveDown() { moved += 1 }
    guard moved > 0 else { return .ignored }
    aim = column
    typed.moveCaret(to: walk.offset(atColumn: column))
    return .moved
  }

  /// Draws the rows around the caret.
  ///
  /// With the focus it puts the cursor on the caret.
  ///
  /// - Returns: Where the caret is.
  @discardableResult
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) -> Point {
    let style = Style(isFocused ? .fieldFocused : .field)
    canvas.fill(rect, style: style)
    var caretPoint = Point(x: rect.x, y: rect.y)
    guard !rect.isEmpty else { return caretPoint }
    if isEmpty {
      drawPlaceholder(on: &canvas, in: rect)
    } else {
      caretPoint = drawRows(on: &canvas, in: rect, style: style)
    }
    if isFocused { canvas.showCaret(caretPoint) }
    return caretPoint
  }

  /// Whether there are rows above and below those that are drawn at a size.
  package func hidden(in size: Size) -> (above: Bool, below: Bool) {
    let columns = Self.columns(of: size.columns)
    let first = firstRow(columns: columns, rows: size.rows)
    var walk = walk(at: first, columns: columns)
    let above = !walk.isFirstOfText
    var rows = 1
    while rows < size.rows, walk.moveDown() { rows += 1 }
    return (above, !walk.isLastOfText)
  }

  private func drawRows(on canvas: inout Canvas, in rect: Rect, style: Style) -> Point {
    let columns = Self.columns(of: rect.width)
    var walk = walk(at: firstRow(columns: columns, rows: rect.height), columns: columns)
    let caretRow = self.walk(at: typed.caret, columns: columns).row
    var caretPoint = Point(x: rect.x, y: rect.y)
    for y in rect.y..<rect.bottom {
      // Blanks may hang over the edge of the row; they need no drawing.
      var end = walk.row.upperBound
      while end > walk.row.lowerBound, typed.shapes[end - 1].kind == .blank { end -= 1 }
      let shown = CellText.shown(typed.characters[walk.row.lowerBound..<end])
      canvas.write(shown, x: rect.x, y: y, width: rect.width, style: style)
      if walk.row == caretRow {
        let column = min(walk.column(of: typed.caret), rect.width - 1)
        caretPoint = Point(x: rect.x + column, y: y)
      }
      if !walk.moveDown() { break }
    }
    return caretPoint
  }

  private func drawPlaceholder(on canvas: inout Canvas, in rect: Rect) {
    let lines = Wrapping.lines(placeholder, columns: max(1, rect.width - 1))
    for (line, y) in zip(lines, rect.y..<rect.bottom) {
      canvas.write(line, x: rect.x, y: y, width: rect.width, style: Style(.dim))
    }
  }

  /// Where the first row to draw begins.
  ///
  /// It is the row at the top before, moved no further than it takes to show the caret, and to
  /// leave no row empty while there is text above.
  private func firstRow(columns: Int, rows: Int) -> Int {
    let caretRow = walk(at: typed.caret, columns: columns).row.lowerBound
    var walk = walk(at: min(top, caretRow), columns: columns)
    let first = walk.row.lowerBound
    var seen = 1
    while seen < rows, walk.moveDown() { seen += 1 }
    if walk.row.lowerBound < caretRow {
      walk = self.walk(at: caretRow, columns: columns)
      seen = 1
    } else if seen == rows {
      return first
    } else {
      walk = self.walk(at: first, columns: columns)
    }
    while seen < rows, walk.moveUp() { seen += 1 }
    return walk.row.lowerBound
  }

  private func walk(at offset: Int, columns: Int) -> RowWalk {
    RowWalk(at: offset, of: typed.shapes, columns: columns)
  }

  /// The width of the text: one column less, so that the caret has a cell behind a full row.
  private static func columns(of width: Int) -> Int { max(1, width - 1) }
}
