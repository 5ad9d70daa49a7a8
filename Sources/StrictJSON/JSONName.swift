/// The name of a member of an object, as it stands in the text.
///
/// Whoever knows the names holds it against them by its bytes, and no text is made of it. It points into
/// the text and must not outlive the closure that it is given to.
package struct JSONName {
  /// Its bytes; none when it stands nowhere as it is, see `decoded`.
  package let start: UnsafeRawPointer?
  /// How many bytes it has; -1 when it has to be taken as text.
  package let count: Int
  /// The first eight bytes, the first of them lowest, with zeros behind a shorter name.
  package let beginning: UInt64
  /// The name when it is written with escapes or goes beyond ASCII: there, two texts can be the same and
  /// have other bytes.
  package let decoded: String?

  /// A name that is written in ASCII without escapes.
  init(_ bytes: UnsafeRawBufferPointer, beginning: UInt64) {
    start = bytes.baseAddress
    count = bytes.count
    self.beginning = beginning
    decoded = nil
  }

  /// Any other name.
  init(decoded: String) {
    start = nil
    count = -1
    beginning = 0
    self.decoded = decoded
  }

  /// The name as text.
  package var text: String {
    decoded ?? String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
