/// A strict pull reader for JSON.
///
/// It is the door through which every store and every import comes in, so it refuses whatever two
/// readers could understand in two ways: a byte order mark, anything but UTF-8, two members of one
/// name, half surrogates, trailing bytes, deep nesting. It makes no tree: the caller pulls the
/// values it wants, in the order of the text, and what the caller leaves alone is checked and
/// skipped.
///
/// ```swift
/// let name = try JSONReader.read(bytes) { (reader) throws(JSONError) in
///   var name = ""
///   try reader.object { (member, reader) throws(JSONError) in
///     switch member {
///     case "name": name = try reader.string()
///     default: break
///     }
///   }
///   return name
/// }
/// ```
///
/// A reader points into the bytes it was given and must not outlive the closure it is given to.
package struct JSONReader {
  let bytes: UnsafeRawBufferPointer
  /// The offset of the next byte.
  package internal(set) var position = 0
  private let limits: JSONLimits
  private var depth = 0

  private init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) throws(JSONError) {
    self.bytes = bytes
    self.limits = limits
    if bytes.count > limits.bytes { throw error(.tooLarge, at: 0) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark, at: 0) }
    // Checked once for the whole text: everything behind this may trust the encoding.
    if let offset = UTF8Check.firstInvalidByte(in: bytes) { throw error(.invalidUTF8, at: offset) }
    skipBlanks()
  }

  /// Reads one text: `body` pulls the one value that it holds; a value that `body` leaves alone is
  /// checked and skipped.
  ///
  /// - Throws: What `body` throws, and `trailingBytes` when something follows the value.
  package static func read<Value>(
    _ bytes: UnsafeRawBufferPointer, limits: JSONLimits = .file,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    var reader = try JSONReader(bytes, limits: limits)
    let start = reader.position
    let value = try body(&reader)
    if reader.position == start { try reader.skip() }
    reader.skipBlanks()
    if reader.position < bytes.count { throw reader.error(.trailingBytes) }
    return value
  }

  /// Reads one text out of an array of bytes.
  package static func read<Value>(
    _ bytes: [UInt8], limits: JSONLimits = .file,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) -> Value in
      try read(UnsafeRawBufferPointer(buffer), limits: limits, body)
    }
  }

  /// Reads one text out of a string.
  package static func read<Value>(
    text: String, limits: JSONLimits = .file,
    _ body: (inout JSONReader) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    try read(Array(text.utf8), limits: limits, body)
  }

  /// The kind of the value that comes next; nothing is taken.
  package func kind() throws(JSONError) -> JSONKind {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw error(.unexpectedByte)
    }
  }

  /// Reads an object, member by member.
  ///
  /// A value that `member` does not read is skipped.
  ///
  /// `member` gets the name and this reader, which stands at the value.
  package mutating func object(
    _ member: (String, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try members { (name, reader) throws(JSONError) in try member(reader.string(at: name), &reader) }
  }

  /// The same with the place of each name, of which no text is made.
  private mutating func members(
    _ member: (Range<Int>, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(.object)
    var names = NameSet()
    var isFirst = true
    while try !closes(UInt8(ascii: "}"), isFirst: &isFirst) {
      let start = position
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      guard bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
      let isPlain = try skipString()
      let name = start..<position
      let isNew =
        isPlain
        ? names.insert(UnsafeRawBufferPointer(rebasing: bytes[start + 1..<position - 1]))
        : names.insert(decoded: Array(try string(at: name).utf8))
      guard isNew else { throw error(.duplicateName, at: start) }
      skipBlanks()
      try take(UInt8(ascii: ":"))
      skipBlanks()
      let value = position
      try member(name, &self)
      if position == value { try skip() }
      skipBlanks()
    }
  }

  /// Reads an array, element by element.
  ///
  /// An element that `element` does not read is skipped.
  package mutating func array(
    _ element: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(.array)
    var isFirst = true
    while try !closes(UInt8(ascii: "]"), isFirst: &isFirst) {
      let value = position
      try element(&self)
      if position == value { try skip() }
      skipBlanks()
    }
  }

  /// Checks the next value and goes past it.
  package mutating func skip() throws(JSONError) {
    switch try kind() {
    case .object: try members { (_, reader) throws(JSONError) in try reader.skip() }
    case .array: try array { (reader) throws(JSONError) in try reader.skip() }
    case .string: _ = try skipString()
    case .number: _ = try numberRange()
    case .bool: _ = try bool()
    case .null: _ = try null()
    }
  }

  /// Checks the next value, goes past it and gives the bytes it stands in, without the blanks
  /// around it: offsets in the text that is read.
  package mutating func raw() throws(JSONError) -> Range<Int> {
    let start = position
    try skip()
    return start..<position
  }

  /// The text of a range that `raw` gave.
  package func text(of range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The bytes of a range that `raw` gave.
  package func copy(of range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// The next value as the JSON text it stands in.
  package mutating func rawText() throws(JSONError) -> String { text(of: try raw()) }

  /// An error at a place of this text; where the reader stands when no offset is given.
  package func error(_ kind: JSONError.Kind, at offset: Int? = nil) -> JSONError {
    let offset = min(offset ?? position, bytes.count)
    var line = 1
    var column = 1
    for byte in bytes[0..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONError(kind, offset: offset, line: line, column: column)
  }

  // MARK: - The structure

  private mutating func open(_ expected: JSONKind) throws(JSONError) {
    guard try kind() == expected else { throw error(.unexpectedKind(expected: expected)) }
    guard depth < limits.depth else { throw error(.tooDeep) }
    depth += 1
    position += 1
    skipBlanks()
  }

  /// Whether the object or array ends here; goes past the comma or the end.
  private mutating func closes(
    _ end: UInt8, isFirst: inout Bool
  ) throws(JSONError) -> Bool {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    if bytes[position] == end {
      position += 1
      depth -= 1
      return true
    }
    if !isFirst {
      try take(UInt8(ascii: ","))
      skipBlanks()
    }
    isFirst = false
    return false
  }

  mutating func take(_ byte: UInt8) throws(JSONError) {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    guard bytes[position] == byte else { throw error(.unexpectedByte) }
    position += 1
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= 0x20 {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}

/// The names of one object, as bytes: names that differ only in how their letters are composed are
/// different names here.
///
/// Most objects are small: a list is faster there than a set.
private struct NameSet {
  private var few: [UnsafeRawBufferPointer] = []
  private var many: Set<[UInt8]> = []

  /// Whether the name is new; its bytes stay where they are as long as the set is used.
  mutating func insert(_ name: UnsafeRawBufferPointer) -> Bool {
    guard many.isEmpty, few.count < 48 else { return insert(decoded: Array(name)) }
    if few.isEmpty { few.reserveCapacity(8) }
    for other in few where other.count == name.count && other.elementsEqual(name) { return false }
    few.append(name)
    return true
  }

  /// The same for a name that stands nowhere as it is, because it is written with escapes.
  mutating func insert(decoded name: [UInt8]) -> Bool {
    if many.isEmpty { many = Set(few.map { Array($0) }) }
    return many.insert(name).inserted
  }
}
