/// Builds harmless text, one code point after another.
struct VisibleText {
  private(set) var scalars = String.UnicodeScalarView()
  /// The code point that was added last; nil at the start and after a sign.
  private var previous: Unicode.Scalar?
  /// What was put on the base so far: marks, joiners and what they join.
  private var marks = 0

  /// Adds one code point, or what stands for it.
  mutating func add(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) {
    let value = scalar.value
    // ASCII and the letters of Europe, which need no second look.
    if value >= 0x20 && value < 0x7F || value >= 0xC0 && value < 0x250 { return begin(scalar) }
    switch role(of: scalar, before: next) {
    case .base: begin(scalar)
    case .blank: begin(" ")
    case .mark: attach(scalar)
    case .hidden: hide()
    case .skipped: break
    }
  }

  private enum Part { case base, blank, mark, hidden, skipped }

  private mutating func begin(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    previous = scalar
    marks = 0
  }

  private mutating func attach(_ scalar: Unicode.Scalar) {
    if previous == nil { begin(Sanitiser.base) }
    marks += 1
    guard marks <= Sanitiser.mostMarks else {
      // One sign says that there was more; the rest of a pile is not worth a cell each.
      if marks == Sanitiser.mostMarks + 1 { scalars.append(Sanitiser.sign) }
      return
    }
    scalars.append(scalar)
    previous = scalar
  }

  private mutating func hide() {
    scalars.append(Sanitiser.sign)
    previous = nil
    marks = 0
  }

  private func role(of scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Part {
    let value = scalar.value
    if value == 0x0D && next == "\n" { return .skipped }
    if value == 0x0A || value == 0x09 { return .blank }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spaceSeparator: return .blank
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse, .surrogate:
      return .hidden
    case .format: return formatPart(scalar, before: next)
    case .nonspacingMark, .enclosingMark, .spacingMark:
      if isVariation(value) { return isVaried(by: value) ? .mark : .hidden }
      return properties.isDefaultIgnorableCodePoint ? .hidden : .mark
    default:
      if properties.isDefaultIgnorableCodePoint { return .hidden }
      if TextWidth.isJoined(scalar, after: previous) { return .mark }
      if TextWidth.columns(of: scalar) > 0 { return .base }
      // The vowels and finals of Hangul take no cell, but only on a syllable.
      return isHangul(previous) ? .mark : .hidden
    }
  }

  /// Joiners stay where a script or an emoji needs them, and signs for numbers are drawn.
  private func formatPart(_ scalar: Unicode.Scalar, before next: Unicode.Scalar?) -> Part {
    if scalar == TextWidth.joiner || scalar == "\u{200C}" {
      if let previous, let next, needsJoiner(previous), needsJoiner(next) { return .mark }
      let joinsEmoji = scalar == TextWidth.joiner && isPicture(next) && isPictureOrPart(previous)
      return joinsEmoji ? .mark : .hidden
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return .hidden }
    return TextWidth.columns(of: scalar) == 1 ? .base : .hidden
  }

  private func isVariation(_ value: UInt32) -> Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }

  /// Whether the character before can have this variant: an emoji, or an ideograph in a name.
  private func isVaried(by value: UInt32) -> Bool {
    guard let previous else { return false }
    if value == 0xFE0E || value == 0xFE0F { return previous.properties.isEmoji }
    return previous.properties.isIdeographic
  }

  private func isPicture(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.value > 0xFF && scalar.properties.isEmoji
  }

  private func isPictureOrPart(_ scalar: Unicode.Scalar?) -> Bool {
    isPicture(scalar) || scalar == "\u{FE0F}"
  }

  /// Arabic and Syriac, the scripts of India and South-East Asia, and Mongolian.
  private func needsJoiner(_ scalar: Unicode.Scalar) -> Bool {
    (0x0600...0x1AFF).contains(scalar.value) && scalar.properties.isAlphabeticOrMark
  }

  private func isHangul(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return switch scalar.value {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: true
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphabeticOrMark: Bool { isAlphabetic || generalCategory == .nonspacingMark }
}
