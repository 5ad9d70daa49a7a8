import StrictJSON

// The names of members that a record knows: `switch name { case "by": … }`.
//
// Here and not beside the reader, because only in its own target the compiler puts the comparison into
// the place of the call, where it knows the name and little is left of it.

extension JSONName {
  /// Whether a name is one that is known.
  @inline(__always)
  static func ~= (known: StaticString, name: JSONName) -> Bool {
    if name.count == known.utf8CodeUnitCount { return name.isWritten(known) }
    return name.count < 0 && name.isDecoded(known)
  }

  /// Whether a name of the same length has the same bytes.
  @inline(__always)
  private func isWritten(_ known: StaticString) -> Bool {
    let count = known.utf8CodeUnitCount
    var word: UInt64 = 0
    var index = 0
    while index < min(8, count) {
      word |= UInt64(known.utf8Start[index]) &<< UInt64(truncatingIfNeeded: 8 &* index)
      index &+= 1
    }
    guard word == beginning else { return false }
    guard count > 8, let start else { return true }
    while index < count {
      guard start.load(fromByteOffset: index, as: UInt8.self) == known.utf8Start[index] else {
        return false
      }
      index &+= 1
    }
    return true
  }

  @inline(never)
  private func isDecoded(_ known: StaticString) -> Bool { decoded == known.description }
}
