import Screen

/// The width of characters that stand in an array, as the canvas will draw them.
enum CellText {
  /// The columns of one character once what is harmful in it has been made visible.
  static func columns(of character: Character) -> Int {
    // Nearly every character is plain ASCII, and a long note is measured on every key.
    if let ascii = character.asciiValue, (0x20..<0x7F).contains(ascii) { return 1 }
    return TextWidth.columns(of: Sanitiser.visible(String(character)))
  }

  /// The columns of a run of characters.
  static func columns(of characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + columns(of: $1) }
  }
}
