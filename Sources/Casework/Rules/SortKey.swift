/// The form of a name that lists are sorted and searched by: small Latin letters without marks.
package enum SortKey {
  /// The key of a name.
  ///
  /// Letters of other scripts stay as they are, so that a name without a Latin form still has a
  /// place of its own.
  package static func key(for name: String) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar.value {
      case 0..<0x80: key.unicodeScalars.append(scalar)
      default:
        if scalar.properties.generalCategory == .nonspacingMark { continue }
        key += spelling(of: scalar) ?? String(scalar)
      }
    }
    return key
  }

  /// The plain letters that stand for a Latin letter; nil when it is none.
  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "þ": return "th"
    case "đ", "ð": return "d"
    case "ı": return "i"
    case "ł": return "l"
    case "ø": return "o"
    default: break
    }
    // The name of a marked letter begins with the letter: LATIN SMALL LETTER E WITH ACUTE. Latin
    // letters end at U+024F, and begin again for Vietnamese at U+1E00.
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
      let name = scalar.properties.name, name.hasPrefix(prefix)
    else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard let letter = rest.first, rest.dropFirst().hasPrefix(" WITH ") else { return nil }
    return letter.lowercased()
  }

  private static let prefix = "LATIN SMALL LETTER "
}
