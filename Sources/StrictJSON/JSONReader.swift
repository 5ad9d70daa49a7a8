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
  /// The number of bytes, which a buffer works out anew each time.
  let count: Int
  /// The offset of the next byte.
  package internal(set) var position = 0
  private let limits: JSONLimits
  private var depth = 0

  private init(_ bytes: UnsafeRawBufferPointer, limits: JSONLimits) throws(JSONError) {
    self.bytes = bytes
    count = bytes.count
    self.limits = limits
    if count > limits.bytes { throw error(.tooLarge, at: 0) }
    if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      throw error(.byteOrderMark, at: 0)
    }
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
    if reader.position < reader.count { throw reader.error(.trailingBytes) }
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
    guard position < count else { throw error(.unexpectedEnd) }
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

  /// Whether a byte comes next.
  @inline(__always)
  func stands(_ byte: UInt8) -> Bool { position < count && bytes[position] == byte }

  /// Reads an object, member by member.
  ///
  /// A value that `member` does not read is skipped.
  ///
  /// `member` gets the name and this reader, which stands at the value.
  package mutating func object(
    _ member: (String, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try eachMember { (name, reader) throws(JSONError) in
      try member(reader.text(of: name), &reader)
    }
  }

  /// The same for a reader who knows the names, so that no text is made of them.
  package mutating func members(
    _ member: (JSONName, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try eachMember { (name, reader) throws(JSONError) in
      try member(reader.known(name), &reader)
    }
  }

  /// Where a name stands, without its quotation marks.
  private struct Name {
    var range: Range<Int>
    /// Whether it is written without escapes.
    var isPlain: Bool
    /// Its first eight bytes, with zeros behind a shorter one: no name has a zero in it.
    var beginning: UInt64
  }

  private func known(_ name: Name) throws(JSONError) -> JSONName {
    let written = UnsafeRawBufferPointer(rebasing: bytes[name.range])
    guard name.isPlain, name.beginning & 0x8080_8080_8080_8080 == 0,
      written.count <= 8 || UTF8Check.isASCII(written)
    else { return JSONName(decoded: try text(of: name)) }
    return JSONName(written, beginning: name.beginning)
  }

  private func text(of name: Name) throws(JSONError) -> String {
    name.isPlain ? plainText(of: name.range) : try string(quotedFrom: name.range.lowerBound - 1)
  }

  /// The same with the place of each name, of which no text is made.
  @inline(__always)
  private mutating func eachMember(
    _ member: (Name, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(UInt8(ascii: "{"), .object)
    var names = NameSet()
    var isFirst = true
    while try !closes(UInt8(ascii: "}"), isFirst: &isFirst) {
      let start = position
      try take(UInt8(ascii: "\""))
      let isPlain = try skipRestOfString()
      let range = start + 1..<position - 1
      let name = Name(range: range, isPlain: isPlain, beginning: firstEightBytes(of: range))
      guard try isNew(name, in: &names) else { throw error(.duplicateName, at: start) }
      skipBlanks()
      try take(UInt8(ascii: ":"))
      skipBlanks()
      let value = position
      try member(name, &self)
      if position == value { try skip() }
      skipBlanks()
    }
  }

  @inline(__always)
  private func isNew(_ name: Name, in names: inout NameSet) throws(JSONError) -> Bool {
    name.isPlain
      ? names.insert(name.range, beginning: name.beginning, of: bytes)
      : names.insert(decoded: Array(try text(of: name).utf8), of: bytes)
  }

  @inline(__always)
  private func firstEightBytes(of name: Range<Int>) -> UInt64 {
    let length = name.upperBound &- name.lowerBound
    guard name.lowerBound &+ 8 <= count else {
      var beginning: UInt64 = 0
      for byte in bytes[name].prefix(8).reversed() { beginning = beginning << 8 | UInt64(byte) }
      return beginning
    }
    let word = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: name.lowerBound, as: UInt64.self))
    return length >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1)
  }

  /// Reads an array, element by element.
  ///
  /// An element that `element` does not read is skipped.
  package mutating func array(
    _ element: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(UInt8(ascii: "["), .array)
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
    if stands(UInt8(ascii: "\"")) {
      position += 1
      _ = try skipRestOfString()
      return
    }
    switch try kind() {
    case .object: try eachMember { (_, reader) throws(JSONError) in try reader.skip() }
    case .array: try array { (reader) throws(JSONError) in try reader.skip() }
    case .string:
      position += 1
      _ = try skipRestOfString()
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
    plainText(of: range)
  }

  /// The bytes of a range that `raw` gave.
  package func copy(of range: Range<Int>) -> [UInt8] {
    Array(UnsafeRawBufferPointer(rebasing: bytes[range]))
  }

  /// The next value as the JSON text it stands in.
  package mutating func rawText() throws(JSONError) -> String { text(of: try raw()) }

  /// An error at a place of this text; where the reader stands when no offset is given.
  ///
  /// Never inlined: what is hardly ever needed must not stand in the way of what always is.
  @inline(never)
  package func error(_ kind: JSONError.Kind, at offset: Int? = nil) -> JSONError {
    let offset = min(offset ?? position, count)
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

  @inline(__always)
  private mutating func open(_ byte: UInt8, _ expected: JSONKind) throws(JSONError) {
    guard stands(byte) else { throw otherKind(than: expected) }
    guard depth < limits.depth else { throw error(.tooDeep) }
    depth += 1
    position += 1
    skipBlanks()
  }

  /// What is wrong where a value of another kind was asked for: that there is none, or another.
  @inline(never)
  func otherKind(than expected: JSONKind) -> JSONError {
    do throws(JSONError) {
      _ = try kind()
      return error(.unexpectedKind(expected: expected))
    } catch {
      return error
    }
  }

  /// Whether the object or array ends here; goes past the comma or the end.
  @inline(__always)
  private mutating func closes(
    _ end: UInt8, isFirst: inout Bool
  ) throws(JSONError) -> Bool {
    guard position < count else { throw error(.unexpectedEnd) }
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

  @inline(__always)
  mutating func take(_ byte: UInt8) throws(JSONError) {
    guard stands(byte) else { throw error(position < count ? .unexpectedByte : .unexpectedEnd) }
    position += 1
  }

  @inline(__always)
  private mutating func skipBlanks() {
    // What a writer of ours wrote has none.
    if position < count, bytes[position] <= 0x20 { skipSomeBlanks() }
  }

  @inline(never)
  private mutating func skipSomeBlanks() {
    while position < count {
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
/// Most objects are small. Their names need no memory of their own, and the first eight bytes of
/// two names mostly tell that they are two.
private struct NameSet {
  /// The first bytes of a name, and the offset at which it stands.
  private struct Entry {
    var beginning: UInt64
    var offset: Int
  }

  private var few = InlineArray<12, Entry>(repeating: Entry(beginning: 0, offset: 0))
  private var fewCount = 0
  /// The names after those.
  private var more: [Entry] = []
  /// All names, once they are many or one of them is written with escapes.
  private var many: Set<[UInt8]>?

  /// Whether a name is new; it is written without escapes.
  @inline(__always)
  mutating func insert(
    _ name: Range<Int>, beginning: UInt64, of bytes: UnsafeRawBufferPointer
  ) -> Bool {
    let entry = Entry(beginning: beginning, offset: name.lowerBound)
    for index in 0..<min(fewCount, few.count) where few[index].beginning == entry.beginning {
      if Self.isSame(name, at: few[index].offset, in: bytes) { return false }
    }
    if fewCount < few.count, many == nil {
      few[fewCount] = entry
      fewCount += 1
      return true
    }
    return insertAnother(name, entry, of: bytes)
  }

  @inline(never)
  private mutating func insertAnother(
    _ name: Range<Int>, _ entry: Entry, of bytes: UnsafeRawBufferPointer
  ) -> Bool {
    guard many == nil, more.count < 48 else {
      return insert(decoded: Array(UnsafeRawBufferPointer(rebasing: bytes[name])), of: bytes)
    }
    for other in more where other.beginning == entry.beginning {
      if Self.isSame(name, at: other.offset, in: bytes) { return false }
    }
    more.append(entry)
    return true
  }

  /// The same for a name that stands nowhere as it is, because it is written with escapes.
  @inline(never)
  mutating func insert(decoded name: [UInt8], of bytes: UnsafeRawBufferPointer) -> Bool {
    var all = many ?? []
    if many == nil {
      for index in 0..<fewCount { all.insert(Self.name(at: few[index].offset, in: bytes)) }
      for entry in more { all.insert(Self.name(at: entry.offset, in: bytes)) }
    }
    many = nil
    defer { many = all }
    return all.insert(name).inserted
  }

  /// Whether the name that begins at an offset is the same, up to its quotation mark.
  @inline(never)
  private static func isSame(
    _ name: Range<Int>, at offset: Int, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    // The other one stands before this one, so that this end lies within the text.
    for index in 0...name.count where bytes[offset + index] != bytes[name.lowerBound + index] {
      return false
    }
    return true
  }

  /// The name that begins at an offset.
  private static func name(at offset: Int, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
    Array(bytes[offset...].prefix { $0 != UInt8(ascii: "\"") })
  }
}
