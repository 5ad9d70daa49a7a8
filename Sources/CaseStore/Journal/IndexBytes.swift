/// Writes the numbers and texts of the index, least significant byte first.
struct IndexWriter {
  private(set) var bytes: [UInt8] = []

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  mutating func number(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value))
    // Seven bits at a time: most numbers are small.
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout IndexWriter, Value) -> Void) {
    number(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  mutating func flag(_ value: Bool) { number(value ? 1 : 0) }

  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes.append(contentsOf: value.utf8)
  }

  /// Bytes that were written elsewhere; how many there are is not said.
  mutating func append(_ piece: ArraySlice<UInt8>) { bytes.append(contentsOf: piece) }

  mutating func list<Element>(
    _ elements: [Element], _ write: (inout IndexWriter, Element) -> Void
  ) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }
}

/// Reads what `IndexWriter` wrote.
///
/// Whatever is not so ends the reading.
struct IndexReader {
  /// The bytes are no index.
  struct Failure: Error {}

  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  var isAtEnd: Bool { next == bytes.endIndex }

  @inline(__always)
  mutating func number() throws(Failure) -> Int {
    // Nearly all are of one byte: flags, and how many there are of something.
    if next < bytes.endIndex, bytes[next] < 0x80 {
      defer { next += 1 }
      return Int(bytes[next])
    }
    return try longNumber()
  }

  private mutating func longNumber() throws(Failure) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while next < bytes.endIndex, shift < 64 {
      let byte = bytes[next]
      next += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    throw Failure()
  }

  /// A number of bytes, records or the like: whoever goes on reckoning with it comes to no end of numbers.
  mutating func count() throws(Failure) -> Int {
    let number = try number()
    guard (0...Self.largest).contains(number) else { throw Failure() }
    return number
  }

  /// What is larger is none of ours.
  static var largest: Int { 1 << 48 }

  mutating func optional<Value>(
    _ read: (inout IndexReader) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func flag() throws(Failure) -> Bool { try number() != 0 }

  mutating func text() throws(Failure) -> String {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - next else { throw Failure() }
    defer { next += count }
    return String(decoding: bytes[next..<(next + count)], as: UTF8.self)
  }

  /// The next so many bytes, which are not looked at.
  mutating func piece(of count: Int) throws(Failure) -> ArraySlice<UInt8> {
    guard count >= 0, count <= bytes.endIndex - next else { throw Failure() }
    defer { next += count }
    return bytes[next..<(next + count)]
  }

  /// Reads a list, one element after the other.
  mutating func forEach(
    _ read: (inout IndexReader) throws(Failure) -> Void
  ) throws(Failure) {
    let count = try number()
    // Every element takes a byte at least.
    guard count >= 0, count <= bytes.endIndex - next else { throw Failure() }
    for _ in 0..<count { try read(&self) }
  }

  mutating func list<Element>(
    _ read: (inout IndexReader) throws(Failure) -> Element
  ) throws(Failure) -> [Element] {
    let count = try number()
    // Every element takes a byte at least.
    guard count >= 0, count <= bytes.endIndex - next else { throw Failure() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }
}
