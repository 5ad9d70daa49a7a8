/// The signs that a terminal can draw.
package enum GlyphSet: Hashable, Sendable {
  /// Every script, as UTF-8.
  case unicode
  /// ASCII only, for `LANG=C` and terminals without UTF-8.
  case ascii

  /// What is drawn for the text of a cell that takes `columns` columns, in as many columns.
  ///
  /// In ASCII our own signs have a likeness; a person's letter that ASCII does not have becomes
  /// one `?` for each cell, so that nobody takes a wrong name for a right one.
  package func drawn(_ text: String, columns: Int) -> String {
    switch self {
    case .unicode: return text
    case .ascii:
      if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
      return Self.likenesses[text] ?? String(repeating: "?", count: max(1, columns))
    }
  }

  private static let likenesses: [String: String] = [
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "═": "=", "║": "|", "╔": "+", "╗": "+", "╚": "+", "╝": "+", "╠": "+",
    "╣": "+", "╦": "+", "╩": "+", "╬": "+", "…": "~", "·": ".", "•": "*", "◌": "_", "✓": "x",
    "✗": "x", "×": "x", "–": "-", "—": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "«": "\"",
    "»": "\"", "←": "<", "→": ">", "↑": "^", "↓": "v", "▶": ">", "◀": "<", "▲": "^", "▼": "v",
    "█": "#", "░": ".", "●": "*", "○": "o", "■": "#", "□": "_", "⚠": "!", "↵": "|", "\u{FFFD}": "?",
  ]
}
