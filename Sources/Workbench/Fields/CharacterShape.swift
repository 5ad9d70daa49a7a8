import Screen

/// What breaking text into rows has to know of one character.
///
/// A field keeps one of these beside each of its characters. Measuring a character means taking it
/// apart, and a long note would otherwise be measured anew on every key.
struct CharacterShape: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable {
    case letter
    /// Rows break behind it, and it may hang over the edge.
    case blank
    case lineBreak
  }

  let kind: Kind
  private let width: UInt8

  init(_ character: Character) {
    kind =
      character == " " ? .blank : TypedText.isLineBreak(character) ? .lineBreak : .letter
    width = UInt8(clamping: CellText.columns(of: character))
  }

  /// The cells that the character takes.
  var columns: Int { Int(width) }
}
