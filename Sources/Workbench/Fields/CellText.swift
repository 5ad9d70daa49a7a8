import Screen

/// The width of characters that stand in an array, as the canvas will draw them.
enum CellText {
  /// The columns of one character once what is harmful in it has been made visible.
  static func columns(of character: Character) -> Int {
    isPlain(character) ? 1 : TextWidth.columns(of: Sanitiser.visible(String(character)))
  }

  /// A run of characters as it can be drawn, exactly as wide as the sum of its characters.
  ///
  /// Each is made visible by itself. Together, a mark without a letter after a line break would
  /// join the blank that is shown for it, and everything behind it would stand one cell aside.
  static func shown(_ characters: ArraySlice<Character>) -> String {
    var text = ""
    for character in characters {
      if isPlain(character) {
        text.append(character)
      } else {
        text += Sanitiser.visible(String(character))
      }
    }
    return text
  }

  /// Nearly every character is plain ASCII, and a long note is measured on every key.
  private static func isPlain(_ character: Character) -> Bool {
    guard let ascii = character.asciiValue else { return false }
    // A line break of two bytes has the ASCII value of one of them, below this range.
    return (0x20..<0x7F).contains(ascii)
  }
}
