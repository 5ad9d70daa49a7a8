/// A colour scheme as people publish them for many programs: base16, or base24 with eight more.
///
/// What the colours are for: 0 to 7 go from the background to the strongest letters, 8 to 15 are
/// red, orange, yellow, green, cyan, blue, magenta and brown. Of base24, 16 and 17 are darker
/// backgrounds, 18 to 23 bright red, yellow, green, cyan, blue and magenta.
struct Scheme: Hashable, Sendable {
  /// What must be there: base00 to base0F.
  static let needed: ClosedRange<UInt8> = 0x00...0x0F
  /// The highest number that there is: base17.
  static let highest: UInt8 = 0x17

  var name = ""
  var author = ""
  /// By number: 0x0D is base0D.
  var colours: [UInt8: RGB] = [:]

  /// The name of a colour in a file, such as `base0D`.
  static func key(of number: UInt8) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "base" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// The number that a name in a file stands for, in capitals or small letters.
  static func number(of key: String) -> UInt8? {
    guard key.utf8.count == 6, key.lowercased().hasPrefix("base"),
      let number = UInt8(key.dropFirst(4), radix: 16), number <= highest
    else { return nil }
    return number
  }
}
