/// A hash that is the same in every run and every build, for identifiers that must not change from
/// one import to the next.
///
/// It protects nothing; for that there is the store's keyed hash.
enum StableHash {
  /// The FNV-1a hash of a text, as 16 hexadecimal digits.
  static func hex(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
