/// How much a reader accepts before it refuses.
package struct JSONLimits: Hashable, Sendable {
  /// The largest text, in bytes.
  package var bytes: Int
  /// How many objects and arrays may stand inside each other.
  package var depth: Int

  package init(bytes: Int, depth: Int = 32) {
    self.bytes = bytes
    self.depth = depth
  }

  /// For one record of a journal: 16 MiB.
  package static let record = JSONLimits(bytes: 16 << 20)
  /// For a file: 64 MiB.
  package static let file = JSONLimits(bytes: 64 << 20)
}
