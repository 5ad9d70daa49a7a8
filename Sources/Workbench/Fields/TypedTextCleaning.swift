/// Makes what arrives from a keyboard or a paste fit to stand in a field.
enum TypedTextCleaning {
  /// The longest character that a paste may bring; the longest emoji in use has ten parts.
  private static let longestCharacter = 32

  /// The text without control characters, with line breaks and tabs as the field can hold them.
  ///
  /// It stops as soon as nothing more fits, however long the text is. Line breaks at the end of a
  /// text for one line are left out: they come along when a whole row is copied.
  ///
  /// - Parameters:
  ///   - text: What was typed or pasted.
  ///   - lines: What the field can hold.
  ///   - room: The number of characters that still fit.
  /// - Returns: What fits, and whether that is everything that could be shown.
  static func cleaned(
    _ text: String, lines: TypedText.Lines, room: Int
  ) -> (text: String, isWhole: Bool) {
    var kept = ""
    var count = 0
    var isWhole = true
    // Breaks are held back until something follows them.
    var breaks = 0
    for character in text {
      guard let harmless = harmless(character) else { continue }
      let isBreak = harmless == "\n"
      if isBreak, lines == .one {
        breaks += 1
        continue
      }
      guard count + breaks < room else {
        isWhole = false
        break
      }
      kept += String(repeating: " ", count: breaks)
      count += breaks + 1
      breaks = 0
      if harmless.unicodeScalars.count > longestCharacter {
        isWhole = false
        for scalar in harmless.unicodeScalars.prefix(longestCharacter) {
          kept.unicodeScalars.append(scalar)
        }
      } else {
        kept.append(harmless)
      }
    }
    return (kept, isWhole)
  }

  /// The character itself, a line feed for any line break, a blank for a tab, nil for a control.
  private static func harmless(_ character: Character) -> Character? {
    guard let first = character.unicodeScalars.first else { return nil }
    switch first.value {
    case 0x09: return " "
    // Line feed, vertical tab, form feed, return (with or without its feed), next line, and the
    // two separators that word processors leave in a text.
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return "\n"
    case 0x00...0x1F, 0x7F...0x9F: return nil
    default: return character
    }
  }
}
