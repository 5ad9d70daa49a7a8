/// Makes text harmless to show on one row.
///
/// Names, notes and letters come from people and from files, so any of them may hold escape
/// sequences, direction overrides or invisible characters. Whatever could drive a terminal or
/// mislead the reader becomes one visible sign. What is left is cells: a base, its marks, nothing
/// else. Making text visible twice changes nothing.
///
/// Right-to-left text is not reordered here. Terminals without bidirectional text draw it in the
/// order in which it is stored; terminals with it reorder a whole row, and would pull the numbers
/// and names of the next column into the run. So each text that holds right-to-left letters ends
/// in one left-to-right mark (`isolated`), which takes no cell: the run cannot reach past its own
/// place. Isolates (U+2066 and on) would say it better, but terminals that do not know them draw
/// a box for each, and the row no longer fits.
package enum Sanitiser {
  /// What stands for something that must not be shown as it is.
  package static let sign: Unicode.Scalar = "\u{FFFD}"
  /// What carries a mark that has nothing to stand on.
  package static let base: Unicode.Scalar = "\u{25CC}"
  /// The most marks that are kept on one base.
  package static let mostMarks = 8

  /// The left-to-right mark that ends a text with right-to-left letters.
  static let leftToRightMark: Unicode.Scalar = "\u{200E}"

  /// The text with every control, direction, invisible and unassigned character replaced by
  /// `sign`, and at most `mostMarks` marks on a base.
  ///
  /// Line breaks and tabs become one blank each: the result fits one row.
  package static func visible(_ text: String) -> String {
    PlainText.columns(of: text) == nil ? visible(text, limit: .max).text : text
  }

  /// The text, closed with a left-to-right mark when it holds right-to-left letters.
  ///
  /// For output that is not drawn on a canvas; `Canvas.write` does this itself.
  package static func isolated(_ text: String) -> String {
    guard holdsRightToLeft(text) else { return text }
    var closed = text
    closed.unicodeScalars.append(leftToRightMark)
    return closed
  }

  /// Whether a text is printable ASCII only, so that its bytes are its cells.
  package static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// As `visible`, looking at no more than `limit` code points.
  ///
  /// - Returns: The text, and whether something was left unread.
  static func visible(_ text: String, limit: Int) -> (text: String, isCut: Bool) {
    var writer = VisibleText()
    var scalars = text.unicodeScalars.makeIterator()
    var next = scalars.next()
    var read = 0
    while let scalar = next, read < limit {
      next = scalars.next()
      writer.add(scalar, before: next)
      read += 1
    }
    return (String(writer.scalars), next != nil)
  }

  /// Whether a text holds a letter that is written from right to left.
  static func holdsRightToLeft(_ text: String) -> Bool {
    // The first byte of every right-to-left letter is at least D6.
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    return text.unicodeScalars.contains { rightToLeft($0.value) }
  }

  private static func rightToLeft(_ value: UInt32) -> Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
