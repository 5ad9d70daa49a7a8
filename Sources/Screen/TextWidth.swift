/// How many terminal cells text takes.
///
/// The unit is the grapheme cluster: what a person calls one character. A cluster takes the sum
/// of the cells of its code points (U+0915 U+094D U+0937 takes two, as every terminal without a
/// shaping engine draws it), with one exception: an emoji joined from several (a health worker is
/// a woman, a joiner and a staff) takes the two cells of its first emoji. Terminals disagree about
/// joined emoji: some join them into two cells, some draw each part. The one width that can be
/// made true everywhere is that of the first part, so that is the width here, and the terminal
/// draws only that part. A variation sign never widens a character, because ncurses and most
/// terminals do not widen it either. A flag is two letters of one cell each, drawn or joined.
package enum TextWidth {
  /// The columns of a text as `Canvas.write` draws it on one row, made harmless first.
  package static func columns(of text: String) -> Int {
    if let columns = PlainText.columns(of: text) { return columns }
    return Sanitiser.visible(text).reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one cluster; 0 for one that is only a mark.
  package static func columns(of cluster: Character) -> Int {
    if cluster.isASCII { return 1 }
    return columns(of: cluster.unicodeScalars)
  }

  /// The columns of one code point by itself: 0, 1 or 2.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if contains(value, in: TextWidthTable.zero) { return 0 }
    return contains(value, in: TextWidthTable.wide) ? 2 : 1
  }

  /// Whether a code point belongs to the emoji before it: a skin tone, or what follows a joiner.
  package static func isJoined(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    guard let previous else { return false }
    if scalar.properties.isEmojiModifier {
      return previous == "\u{FE0F}" || previous.value > 0xFF && previous.properties.isEmoji
    }
    return previous == joiner && scalar.properties.isEmoji
  }

  /// The code points of a cluster that a terminal is given: all, but of a joined emoji the first.
  package static func drawnPart(of cluster: String) -> Substring.UnicodeScalarView {
    let scalars = cluster.unicodeScalars
    var previous: Unicode.Scalar?
    var joint = scalars.startIndex
    for index in scalars.indices {
      let scalar = scalars[index]
      if isJoined(scalar, after: previous) {
        return scalars[..<(previous == joiner ? joint : index)]
      }
      previous = scalar
      joint = index
    }
    return scalars[...]
  }

  /// The zero-width joiner.
  static let joiner: Unicode.Scalar = "\u{200D}"

  private static func columns(of scalars: Character.UnicodeScalarView) -> Int {
    var sum = 0
    var previous: Unicode.Scalar?
    for scalar in scalars {
      if !isJoined(scalar, after: previous) { sum += columns(of: scalar) }
      previous = scalar
    }
    return sum
  }

  private static func contains(_ value: UInt32, in ranges: [UInt32]) -> Bool {
    var low = 0
    var high = ranges.count / 2
    while low < high {
      let middle = (low + high) / 2
      if ranges[2 * middle + 1] < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count / 2 && ranges[2 * low] <= value
  }
}
