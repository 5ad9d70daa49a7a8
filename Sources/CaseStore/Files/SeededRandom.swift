import Synchronization

/// Bytes that are the same for the same seed: for a store of invented people, and for nothing else.
package final class SeededRandom: Sendable {
  private let state: Mutex<UInt64>

  private init(_ seed: UInt64) { state = Mutex(seed) }

  /// A source of such bytes.
  package static func bytes(_ seed: UInt64) -> RandomBytes {
    let source = SeededRandom(seed)
    return { source.bytes($0) }
  }

  private func bytes(_ count: Int) -> [UInt8] {
    state.withLock { state in
      [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        var mixed: UInt64 = 0
        for index in 0..<count {
          if index.isMultiple(of: 8) {
            state &+= 0x9E37_79B9_7F4A_7C15
            mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            mixed ^= mixed >> 31
          }
          buffer.initializeElement(at: index, to: UInt8(truncatingIfNeeded: mixed))
          mixed >>= 8
        }
        filled = count
      }
    }
  }
}
