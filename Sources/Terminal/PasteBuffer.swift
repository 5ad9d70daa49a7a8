/// Collects the text of one bracketed paste.
struct PasteBuffer: Sendable {
  /// What ends a paste: `Escape [ 2 0 1 ~`.
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private(set) var isComplete = false
  private var bytes: [UInt8] = []
  /// How much of the end has been seen.
  private var matched = 0
  private var isAfterReturn = false

  /// Whether what came last may be the beginning of the end.
  var isInsideEnd: Bool { matched > 0 }

  /// The text so far.
  var text: String { TypedBytes.text(bytes) }

  /// Reads on from an index and gives the index behind what was read: the end of the block, or
  /// of the paste.
  mutating func read(_ block: [UInt8], from start: Int) -> Int {
    var index = start
    while index < block.count {
      let byte = block[index]
      index += 1
      if byte == Self.end[matched] {
        matched += 1
        if matched == Self.end.count {
          isComplete = true
          return index
        }
      } else if matched > 0 {
        // Escape cannot be text; the rest of what looked like the end can.
        for kept in Self.end[1..<matched] { append(kept) }
        matched = byte == 0x1B ? 1 : 0
        if matched == 0 { append(byte) }
      } else {
        append(byte)
      }
    }
    return index
  }

  /// Whether a block holds the end of a paste.
  static func holdsEnd(_ block: [UInt8]) -> Bool {
    var probe = PasteBuffer()
    _ = probe.read(block, from: 0)
    return probe.isComplete
  }

  private mutating func append(_ byte: UInt8) {
    let followsReturn = isAfterReturn
    isAfterReturn = byte == 0x0D
    guard bytes.count < KeyDecoder.mostPastedBytes else { return }
    switch byte {
    case 0x0D: bytes.append(0x0A)
    case 0x0A: if !followsReturn { bytes.append(0x0A) }
    case 0x09: bytes.append(byte)
    case 0x00...0x1F, 0x7F: break
    // The second half of U+0080 to U+009F, which are control characters too.
    case 0x80...0x9F where bytes.last == 0xC2: bytes.removeLast()
    default: bytes.append(byte)
    }
  }
}
