/// The signs that a terminal can draw.
package enum GlyphSet: Hashable, Sendable {
  /// Every script, as UTF-8.
  case unicode
  /// ASCII only, for `LANG=C` and terminals without UTF-8.
  case ascii

  /// What is drawn for the text of a cell that takes `columns` columns, in as many columns.
  ///
  /// In ASCII our own signs have a likeness and a Latin letter loses its marks: `é` is `e`. A letter of
  /// another script becomes one `?` for each cell, so that nobody takes a wrong name for a right one.
  package func drawn(_ text: String, columns: Int) -> String {
    switch self {
    case .unicode: return text
    case .ascii:
      if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
      return Self.likenesses[text] ?? Self.plainLetter(text)
        ?? String(repeating: "?", count: max(1, columns))
    }
  }

  /// The ASCII letter of a cell with a marked Latin letter; nil for everything else.
  private static func plainLetter(_ text: String) -> String? {
    var scalars = text.unicodeScalars[...]
    guard let first = scalars.popFirst(),
      scalars.allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
    else { return nil }
    if first.isASCII { return first.value >= 0x20 && first.value < 0x7F ? String(first) : nil }
    if let letter = letters[first] { return letter }
    // Latin letters end at U+024F, and begin again for Vietnamese at U+1E00. The name of a marked
    // letter begins with the letter: LATIN SMALL LETTER E WITH ACUTE.
    guard (0xC0...0x24F).contains(first.value) || (0x1E00...0x1EFF).contains(first.value),
      let name = first.properties.name
    else { return nil }
    let isSmall = name.hasPrefix(smallLetter)
    guard isSmall || name.hasPrefix(capitalLetter) else { return nil }
    let rest = name.dropFirst(isSmall ? smallLetter.count : capitalLetter.count)
    guard let letter = rest.first, rest.dropFirst().hasPrefix(" WITH ") else { return nil }
    return isSmall ? letter.lowercased() : String(letter)
  }

  private static let smallLetter = "LATIN SMALL LETTER "
  private static let capitalLetter = "LATIN CAPITAL LETTER "

  /// Letters whose names do not tell, each as one letter: a cell has room for no more.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "s", "ẞ": "S", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "þ": "t", "Þ": "T", "ð": "d",
    "Ð": "D", "ı": "i", "ə": "e", "Ə": "E", "ŋ": "n", "Ŋ": "N", "ĸ": "k", "ª": "a", "º": "o",
  ]

  private static let likenesses: [String: String] = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "═": "=", "║": "|", "╔": "+", "╗": "+", "╚": "+", "╝": "+", "╠": "+",
    "╣": "+", "╦": "+", "╩": "+", "╬": "+", "…": "~", "·": ".", "•": "*", "◌": "_", "✓": "x",
    "✗": "x", "×": "x", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "\"",
    "»": "\"", "←": "<", "→": ">", "↑": "^", "↓": "v", "▶": ">", "◀": "<", "▲": "^", "▼": "v",
    "█": "#", "░": ".", "●": "*", "○": "o", "■": "#", "□": "_", "⚠": "!", "↵": "|", "\u{FFFD}": "?",
  ]
}
