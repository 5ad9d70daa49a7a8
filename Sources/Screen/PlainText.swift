/// The short way for text of which every byte is one cell.
///
/// Nearly all text is.
enum PlainText {
  /// The columns that a text takes in a width of at least 1; nil when it is not plain as far as
  /// it will be seen.
  static func columns(of text: String, width: Int) -> Int? {
    var count = 0
    for byte in text.utf8 {
      if count > width { return width }
      guard byte >= 0x20 && byte < 0x7F else { return nil }
      count += 1
    }
    return min(count, width)
  }
}

extension Canvas {
  /// Puts plain text into as many columns; the last becomes an ellipsis when there is more.
  mutating func put(plain text: String, columns: Int, x: Int, y: Int, style: Style) {
    let isCut = text.utf8.count > columns
    let first = max(0, x)
    let end = x + columns
    guard first < end else { return }
    separate(from: first, to: end, row: y)
    var column = x
    for byte in text.utf8.prefix(isCut ? columns - 1 : columns) {
      if column >= 0 { set(Cell(codePoint: UInt32(byte), style), x: column, y: y) }
      column += 1
    }
    if isCut { set(Cell(FittedText.ellipsis.text, style), x: end - 1, y: y) }
  }
}
