/// Bytes that somebody typed or pasted, as text.
///
/// A terminal that does not speak UTF-8 sends the accents of Windows-1252, of which ISO 8859-1 is a
/// part, as single bytes that are no UTF-8. Each becomes the letter that it stands for, so that a name
/// is kept as it was typed whatever the terminal is set to.
enum TypedBytes {
  /// The text of some bytes: UTF-8, and what is none by Windows-1252.
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let encoded):
        text.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        place += encoded.count
      case .error(let length):
        for byte in bytes[place..<min(place + length, bytes.count)] {
          text.unicodeScalars.append(scalar(of: byte))
        }
        place += length
      case .emptyInput: return text
      }
    }
  }

  /// What Windows-1252 has at 0x80 to 0x9F; the gaps are what ISO 8859-1 has there, controls.
  private static let signs: [Unicode.Scalar] = [
    "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
    "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
  ]

  private static func scalar(of byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let sign = signs[Int(byte) - 0x80]
    return sign.value < 0xA0 ? "\u{FFFD}" : sign
  }
}
