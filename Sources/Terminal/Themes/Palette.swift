/// The 256 colours of a terminal as colours of a screen.
///
/// From 16 on they are the same everywhere. The first sixteen are what the person chose for their
/// terminal; here they are those that xterm begins with.
package enum Palette {
  /// The colour of a number.
  package static func colour(_ number: UInt8) -> RGB {
    switch number {
    case 0..<16: return first[Int(number)]
    case 16..<232:
      let place = number - 16
      return RGB(step(place / 36), step(place / 6 % 6), step(place % 6))
    default:
      let grey = 8 + (number - 232) * 10
      return RGB(grey, grey, grey)
    }
  }

  private static func step(_ place: UInt8) -> UInt8 { place == 0 ? 0 : 55 + 40 * place }

  private static let first = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F,
    0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map(RGB.init(hex:))
}
