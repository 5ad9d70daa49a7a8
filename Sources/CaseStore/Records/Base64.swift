import Glibc

/// URL-safe base64 without padding, as it stands in the store.
///
/// libsodium's takes the same time for every text, so that nobody can guess a key by the clock. What is
/// written so here is no secret, and a journal has millions of it.
enum Base64 {
  /// How many letters so many bytes take.
  static func length(of count: Int) -> Int { (count * 4 + 2) / 3 }

  /// Bytes as text.
  static func text(_ bytes: [UInt8]) -> String {
    let length = length(of: bytes.count)
    return String(unsafeUninitializedCapacity: length) { letters in
      bytes.withUnsafeBytes { write($0, to: UnsafeMutableRawBufferPointer(letters)) }
      return length
    }
  }

  /// Writes bytes as letters into a place that has at least the length of them.
  static func write(_ bytes: UnsafeRawBufferPointer, to letters: UnsafeMutableRawBufferPointer) {
    var next = 0
    var index = 0
    // Three bytes are four letters.
    while index + 3 <= bytes.count {
      let bits =
        UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
      letters[next] = letter(of: bits >> 18)
      letters[next + 1] = letter(of: bits >> 12 & 63)
      letters[next + 2] = letter(of: bits >> 6 & 63)
      letters[next + 3] = letter(of: bits & 63)
      index += 3
      next += 4
    }
    guard index < bytes.count else { return }
    let isLast = index + 1 == bytes.count
    let bits = UInt32(bytes[index]) << 16 | (isLast ? 0 : UInt32(bytes[index + 1]) << 8)
    letters[next] = letter(of: bits >> 18)
    letters[next + 1] = letter(of: bits >> 12 & 63)
    if !isLast { letters[next + 2] = letter(of: bits >> 6 & 63) }
  }

  /// Whether a text has just these letters.
  static func isText(_ text: String, _ letters: UnsafeRawBufferPointer) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard text.count == letters.count, let start = text.baseAddress,
        let others = letters.baseAddress
      else { return text.isEmpty && letters.isEmpty }
      return memcmp(start, others, text.count) == 0
    }
  }

  /// The bytes of a text; nil for a text that no bytes are written as.
  static func bytes(_ letters: UnsafeRawBufferPointer) -> [UInt8]? {
    var isWhole = letters.count % 4 != 1
    let bytes = [UInt8](unsafeUninitializedCapacity: letters.count * 3 / 4) { bytes, filled in
      var bits: UInt32 = 0
      var count: UInt32 = 0
      for letter in letters where isWhole {
        guard let value = value(of: letter) else {
          isWhole = false
          break
        }
        bits = bits << 6 | value
        count += 6
        guard count >= 8 else { continue }
        count -= 8
        bytes[filled] = UInt8(truncatingIfNeeded: bits >> count)
        filled += 1
      }
      // What is left of the last letter is nothing: each bytes have one text.
      if bits & (1 << count - 1) != 0 { isWhole = false }
    }
    return isWhole ? bytes : nil
  }

  private static let alphabet: StaticString =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  @inline(__always)
  private static func letter(of value: UInt32) -> UInt8 { alphabet.utf8Start[Int(value)] }

  @inline(__always)
  private static func value(of letter: UInt8) -> UInt32? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
