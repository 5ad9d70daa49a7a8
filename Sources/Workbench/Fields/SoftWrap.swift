/// Breaks typed text into the rows of a text area without losing track of where each came from.
///
/// `Wrapping` gives the lines of a text to be read; here every row is a range of the characters,
/// so that a caret has a row and a row has a caret. Blanks at the end of a row hang over its edge.
enum SoftWrap {
  /// The rows of one paragraph, in order.
  ///
  /// - Parameters:
  ///   - shapes: The shapes of the whole text.
  ///   - paragraph: The range of one paragraph, without its line break.
  ///   - columns: The width of a row, at least 1. A wide character alone may be wider.
  /// - Returns: At least one row; each begins where the one before ends.
  static func rows(
    of shapes: [CharacterShape], paragraph: Range<Int>, columns: Int
  ) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = paragraph.lowerBound
    var used = 0
    // Where the word that is being measured began, and the columns before it.
    var wordStart = start
    var usedBeforeWord = 0
    for index in paragraph {
      let shape = shapes[index]
      let width = shape.columns
      if shape.kind == .blank {
        used += width
        wordStart = index + 1
        usedBeforeWord = used
        continue
      }
      while used + width > columns, index > start {
        let isWordMoved = wordStart > start
        let end = isWordMoved ? wordStart : index
        rows.append(start..<end)
        start = end
        used = isWordMoved ? used - usedBeforeWord : 0
        wordStart = start
        usedBeforeWord = 0
      }
      used += width
    }
    rows.append(start..<paragraph.upperBound)
    return rows
  }

  /// The paragraph that a place in the text lies in, without its line break.
  static func paragraph(at offset: Int, of shapes: [CharacterShape]) -> Range<Int> {
    var lower = min(max(0, offset), shapes.count)
    var upper = lower
    while lower > 0, shapes[lower - 1].kind != .lineBreak { lower -= 1 }
    while upper < shapes.count, shapes[upper].kind != .lineBreak { upper += 1 }
    return lower..<upper
  }
}
