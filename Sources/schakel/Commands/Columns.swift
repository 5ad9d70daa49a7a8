import Screen

/// Text in columns that stand under each other, for a person to read.
enum Columns {
  /// The rows as lines; every text is made harmless, and no line ends in blanks.
  ///
  /// - Parameters:
  ///   - rows: The cells of each row.
  ///   - widest: The most columns of the terminal that a cell other than the last takes; a longer
  ///     text pushes what follows to the right rather than losing a part.
  /// - Returns: One line for each row.
  static func lines(_ rows: [[String]], widest: Int = 40) -> [String] {
    rowsOfLines(rows.map { $0.map(Sanitiser.visible) }, widest: widest).map(trimmed)
  }

  /// The rows as lines, where the last cell of a row keeps its line breaks.
  ///
  /// Every further line of it stands below the first, so that none looks like a row of its own.
  ///
  /// - Parameter rows: The cells of each row.
  /// - Returns: At least one line for each row.
  static func linesWithBreaks(_ rows: [[String]]) -> [String] {
    let lasts = rows.map { row in
      (row.last ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { Sanitiser.visible(String($0)) }
    }
    let heads = rows.map { $0.dropLast().map(Sanitiser.visible) + [""] }
    return zip(rowsOfLines(heads, widest: 40), lasts).flatMap { head, texts in
      let indent = String(repeating: " ", count: TextWidth.columns(of: head))
      return texts.enumerated().map { index, text in
        trimmed((index == 0 ? head : indent) + Sanitiser.isolated(text))
      }
    }
  }

  /// The rows with their cells under each other, blanks at the end included.
  private static func rowsOfLines(_ rows: [[String]], widest: Int) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { index in
      let taken = rows.map { index < $0.count ? TextWidth.columns(of: $0[index]) : 0 }
      return min(widest, taken.max() ?? 0)
    }
    return rows.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        line += Sanitiser.isolated(cell)
        guard index + 1 < row.count else { break }
        let room = widths[index] - TextWidth.columns(of: cell)
        line += String(repeating: " ", count: max(0, room) + 2)
      }
      return line
    }
  }

  /// The beginning of a text that would not leave room for anything else, made harmless.
  static func cut(_ text: String, at widest: Int = 40) -> String {
    Wrapping.cut(text, columns: widest)
  }

  private static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
