/// What stands before the first dot of a path, held against words by its bytes.
///
/// Each change that is read names its field by a path. No text is made of the word, and a comparison with one
/// that is known costs a few instructions.
struct PathWord {
  /// The longest word there can be, in bytes; a longer one is none that anybody knows.
  static let longest = 16

  /// The first eight bytes and the next eight, the first of each lowest.
  private var halves: (UInt64, UInt64) = (0, 0)
  private(set) var count = 0

  /// The word of a path; nil for a path without a dot, and where it is longer than any word.
  init?(of path: String) {
    guard let word = path.utf8.withContiguousStorageIfAvailable({ PathWord(of: $0) }) ?? nil
    else { return nil }
    self = word
  }

  private init?(of bytes: UnsafeBufferPointer<UInt8>) {
    while count < bytes.count, count <= Self.longest {
      let byte = bytes[count]
      if byte == UInt8(ascii: ".") { return }
      if count < Self.longest { append(byte) }
      count += 1
    }
    return nil
  }

  /// A word that is known.
  @inline(__always)
  private init(_ known: StaticString) {
    while count < known.utf8CodeUnitCount {
      append(known.utf8Start[count])
      count &+= 1
    }
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    let place = UInt64(truncatingIfNeeded: 8 &* (count & 7))
    if count < 8 {
      halves.0 |= UInt64(byte) &<< place
    } else {
      halves.1 |= UInt64(byte) &<< place
    }
  }

  /// Whether a word is one that is known.
  @inline(__always)
  static func ~= (known: StaticString, word: PathWord) -> Bool {
    let known = PathWord(known)
    return known.count == word.count && known.halves == word.halves
  }
}
