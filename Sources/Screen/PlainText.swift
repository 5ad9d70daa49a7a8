/// The short way for text of which every code point is one cluster and one cell.
///
/// Nearly all text is: ASCII, the letters of Europe, and the signs of our own sentences and frames.
enum PlainText {
  /// The columns that a text takes in a width of at least 1; nil when it is not plain as far as
  /// it will be seen.
  static func columns(of text: String, width: Int = .max) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var index = 0
      while index < bytes.count {
        if count > width { return width }
        let length = length(ofCodePointAt: index, in: bytes)
        guard length > 0 else { return nil }
        index += length
        count += 1
      }
      return min(count, width)
    }
  }

  /// Where the code points of a plain text begin among its bytes.
  static func starts(in bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }
  }

  /// The code point that begins at a byte of a plain text, and how many bytes it takes.
  static func codePoint(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    func rest(_ place: Int) -> UInt32 { UInt32(bytes[index + place] & 0x3F) }
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | rest(1), 2)
    default: return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    }
  }

  /// The bytes of a code point; 0 when it is not plain.
  private static func length(
    ofCodePointAt index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    switch bytes[index] {
    case 0x20..<0x7F: 1
    // U+00C0 to U+023F: letters, and nothing that joins another.
    case 0xC3...0xC8: 2
    // The middle dot.
    case 0xC2: bytes[index + 1] == 0xB7 ? 2 : 0
    case 0xE2: isPlain(bytes[index + 1], bytes[index + 2]) ? 3 : 0
    default: 0
    }
  }

  /// Whether the bytes behind E2 make a dash, a quotation mark, a bullet, an ellipsis or a line of a
  /// frame.
  private static func isPlain(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0x93...0x94), (0x80, 0x98...0x9E), (0x80, 0xA2), (0x80, 0xA6): true
    case (0x94...0x95, _): true
    default: false
    }
  }
}

extension Canvas {
  /// Puts plain text into as many columns; the last becomes an ellipsis when there is more.
  mutating func put(plain text: String, columns: Int, x: Int, y: Int, style: Style) {
    let first = max(0, x)
    let end = x + columns
    guard first < end else { return }
    separate(from: first, to: end, row: y)
    var text = text
    text.withUTF8 { bytes in
      changeRow(y) { cells in
        var index = 0
        for column in x..<end where index < bytes.count {
          let (value, length) = PlainText.codePoint(at: index, in: bytes)
          index += length
          let isCut = column == end - 1 && index < bytes.count
          if column >= 0 { cells[column] = Cell(codePoint: isCut ? 0x2026 : value, style) }
        }
      }
    }
  }
}
