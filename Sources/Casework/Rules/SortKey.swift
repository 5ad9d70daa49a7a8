// Folding takes letters apart from their marks the way Unicode lists it, and the standard library has
// that list; what it hands out is not public yet. `FoldingTests` notices when it changes.
@_spi(_Unicode) import Swift

/// The form of a name that lists are sorted and searched by: small Latin letters without marks.
package enum SortKey {
  /// The key of a name.
  ///
  /// Whether a marked letter is one sign or two makes no difference. Letters of other scripts stay as
  /// they are, without their marks, so that a name without a Latin form still has a place of its own.
  package static func key(for name: String) -> String {
    let small = name.lowercased()
    if small.utf8.allSatisfy({ $0 < 0x80 }) { return small }
    var key = ""
    for scalar in small._nfd {
      if scalar.isASCII {
        key.unicodeScalars.append(scalar)
      } else if let spelling = spelling(of: scalar) {
        key += spelling
      } else if !isLeftOut(scalar) {
        key.unicodeScalars.append(scalar)
      }
    }
    return key
  }

  /// Other keys that people look for a name by: without the signs inside it, as `obrien`, and with
  /// letters written out, as `joerg`; none for most names.
  package static func otherSpellings(of name: String) -> [String] {
    // Plain letters without such a sign are most names.
    if name.utf8.allSatisfy({ $0 < 0x80 && $0 != apostrophe && $0 != hyphen }) { return [] }
    let key = key(for: name)
    var spellings: [String] = []
    let closed = key.filter { $0 != "'" && $0 != "-" }
    if closed != key { spellings.append(closed) }
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return spellings }
    var written = ""
    var last: Unicode.Scalar?
    var isSpeltOut = false
    for scalar in name.lowercased()._nfd {
      let isUmlaut = scalar == "\u{308}" && last.map { "aou".unicodeScalars.contains($0) } == true
      if isUmlaut || scalar == "\u{30A}" && last == "a" {
        written += scalar == "\u{308}" ? "e" : "a"
        isSpeltOut = true
      } else if scalar == "ø" {
        written += "oe"
        isSpeltOut = true
      } else {
        written.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    // Where no letter is spelt out it is the key again.
    guard isSpeltOut else { return spellings }
    written = self.key(for: written)
    if written != key { spellings.append(written) }
    return spellings
  }

  private static var apostrophe: UInt8 { UInt8(ascii: "'") }
  private static var hyphen: UInt8 { UInt8(ascii: "-") }

  /// Whether a sign says nothing of which letter it is: a mark, or one that only joins or turns.
  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    // The line that stretches an Arabic word.
    default: scalar == "\u{640}"
    }
  }

  /// The plain letters that stand for a letter; nil when it stands for itself.
  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ĳ": return "ij"
    case "þ": return "th"
    case "ŋ": return "ng"
    case "đ", "ð": return "d"
    case "ı": return "i"
    case "ł": return "l"
    case "ø": return "o"
    case "ə", "ǝ": return "e"
    case "ſ": return "s"
    case "\u{A0}", "\u{202F}", "\u{2009}": return " "
    case "’", "‘", "ʼ", "ʻ", "ʾ", "ʿ", "´", "‛": return "'"
    case "\u{2010}", "\u{2011}", "–", "—": return "-"
    case "ς": return "σ"
    // Arabic letters that Persian and Urdu write with a sign of their own, and endings.
    case "\u{671}": return "\u{627}"
    case "\u{649}", "\u{6CC}": return "\u{64A}"
    case "\u{629}": return "\u{647}"
    case "\u{6A9}": return "\u{643}"
    default: return letter(of: scalar)
    }
  }

  /// The letter in a Latin letter with a stroke, a hook or the like.
  ///
  /// Its name begins with the letter: LATIN SMALL LETTER H WITH STROKE. Latin letters end at U+024F,
  /// and begin again for Vietnamese at U+1E00.
  private static func letter(of scalar: Unicode.Scalar) -> String? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
      let name = scalar.properties.name, name.hasPrefix(prefix)
    else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard let letter = rest.first, rest.dropFirst().hasPrefix(" WITH ") else { return nil }
    return letter.lowercased()
  }

  private static let prefix = "LATIN SMALL LETTER "
}
