/// What began with Escape and fell silent before its end.
///
/// A slow line cuts what a terminal sends wherever it likes. When the rest of a mouse report comes
/// after its beginning was given up, it is known by its form, which nobody types, and is thrown away:
/// what it hit may have changed since.
struct SplitSequence: Hashable, Sendable {
  /// What the bytes so far may be.
  enum Reading: Hashable {
    /// A whole mouse report: so many bytes.
    case report(Int)
    /// The beginning of one.
    case begun
    case other
  }

  /// The bytes behind Escape.
  var bytes: [UInt8]
  /// Whether the last of them are held back, so that they become keys when nothing follows.
  var isHeld = false

  /// Reads `[ < code ; column ; row M` from the beginning of some bytes.
  static func reading(_ bytes: [UInt8]) -> Reading {
    guard !bytes.isEmpty else { return .begun }
    let start = [UInt8(ascii: "["), UInt8(ascii: "<")]
    guard bytes.count > start.count else { return start.starts(with: bytes) ? .begun : .other }
    guard bytes.starts(with: start) else { return .other }
    var semicolons = 0
    var digits = 0
    for (place, byte) in bytes.enumerated().dropFirst(start.count) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: ";") where digits > 0 && semicolons < 2:
        semicolons += 1
        digits = 0
      case UInt8(ascii: "M"), UInt8(ascii: "m"):
        return semicolons == 2 && digits > 0 ? .report(place + 1) : .other
      default: return .other
      }
      if digits > 5 { return .other }
    }
    return .begun
  }
}
