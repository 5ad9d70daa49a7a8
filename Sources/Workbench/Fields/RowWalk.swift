/// A row of a text area, and the way to the rows above and below it.
///
/// Only the paragraph that it stands in is ever broken into rows, so that a note of a hundred
/// thousand characters costs no more than the part that is looked at.
struct RowWalk {
  private let shapes: [CharacterShape]
  private let columns: Int
  private var rows: [Range<Int>]
  private var index: Int

  /// The row that holds a place in the text.
  ///
  /// A place between two rows belongs to the lower one.
  init(at offset: Int, of shapes: [CharacterShape], columns: Int) {
    self.shapes = shapes
    self.columns = max(1, columns)
    rows = []
    index = 0
    enter(paragraphAt: offset)
    index = rows.lastIndex { $0.lowerBound <= offset } ?? 0
  }

  /// The characters of the row, without a line break.
  var row: Range<Int> { rows[index] }

  /// The last place of the caret in this row: before the last character when the paragraph goes on
  /// below, because behind it is the row below.
  var lastCaret: Int {
    index == rows.count - 1 ? row.upperBound : max(row.lowerBound, row.upperBound - 1)
  }

  var isLastOfText: Bool { index == rows.count - 1 && row.upperBound == shapes.count }
  var isFirstOfText: Bool { row.lowerBound == 0 }

  /// Goes one row up.
  ///
  /// - Returns: False, without moving, at the first row.
  mutating func moveUp() -> Bool {
    if index > 0 {
      index -= 1
      return true
    }
    guard row.lowerBound > 0 else { return false }
    enter(paragraphAt: row.lowerBound - 1)
    index = rows.count - 1
    return true
  }

  /// Goes one row down.
  ///
  /// - Returns: False, without moving, at the last row.
  mutating func moveDown() -> Bool {
    if index < rows.count - 1 {
      index += 1
      return true
    }
    guard row.upperBound < shapes.count else { return false }
    enter(paragraphAt: row.upperBound + 1)
    index = 0
    return true
  }

  /// The columns in front of a place in this row.
  func column(of offset: Int) -> Int {
    shapes[row.lowerBound..<max(row.lowerBound, offset)].reduce(0) { $0 + $1.columns }
  }

  /// The place of the caret in this row that is nearest to a column, not behind it.
  func offset(atColumn column: Int) -> Int {
    var used = 0
    var offset = row.lowerBound
    while offset < lastCaret {
      used += shapes[offset].columns
      if used > column { break }
      offset += 1
    }
    return offset
  }

  private mutating func enter(paragraphAt offset: Int) {
    let paragraph = SoftWrap.paragraph(at: offset, of: shapes)
    rows = SoftWrap.rows(of: shapes, paragraph: paragraph, columns: columns)
  }
}
