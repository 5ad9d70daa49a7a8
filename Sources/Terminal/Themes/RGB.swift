import Glibc

/// A colour as a screen makes it, and how well it can be told from another.
package struct RGB: Hashable, Sendable {
  package var red, green, blue: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour of six digits, such as `0x1C2023`; higher bits do not count.
  package init(hex: UInt32) {
    self.init(
      UInt8(truncatingIfNeeded: hex >> 16), UInt8(truncatingIfNeeded: hex >> 8),
      UInt8(truncatingIfNeeded: hex))
  }

  package static let black = RGB(0, 0, 0)
  package static let white = RGB(255, 255, 255)

  /// How much light it gives: from 0 for black to 1 for white.
  ///
  /// Source: WCAG 2.2, "relative luminance".
  package var luminance: Double {
    let (red, green, blue) = light
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The contrast with another colour: from 1, the same, to 21, black and white.
  ///
  /// Source: WCAG 2.2, "contrast ratio".
  package func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour that is left when so much of another shines through, from 0 to 1.
  func blended(with other: RGB, _ share: Double) -> RGB {
    func mean(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8(Double(own) * (1 - share) + Double(other) * share)
    }
    return RGB(mean(red, other.red), mean(green, other.green), mean(blue, other.blue))
  }

  /// The light of each of the three, from 0 to 1.
  package var light: (red: Double, green: Double, blue: Double) {
    func linear(_ value: UInt8) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return (linear(red), linear(green), linear(blue))
  }
}
