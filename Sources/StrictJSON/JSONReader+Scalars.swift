// Strings, numbers, truth and nothing.

extension JSONReader {
  /// Reads a string.
  package mutating func string() throws(JSONError) -> String {
    guard stands(UInt8(ascii: "\"")) else { throw otherKind(than: .string) }
    let start = position &+ 1
    let end = Self.end(ofPlainCharactersFrom: start, in: bytes, count)
    guard end < count, bytes[end] == UInt8(ascii: "\"") else {
      return try stringWithEscapes(from: start)
    }
    position = end &+ 1
    return plainText(of: start..<end)
  }

  /// The bytes of the string that comes next, where it is written without escapes, and goes past it; they stand
  /// in the text and must not outlive it.
  ///
  /// Nil where it has escapes, or is no string at all: nothing is taken then, and `string` says what is wrong.
  package mutating func plainString() -> UnsafeRawBufferPointer? {
    guard stands(UInt8(ascii: "\"")) else { return nil }
    let start = position &+ 1
    let end = Self.end(ofPlainCharactersFrom: start, in: bytes, count)
    guard end < count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    position = end &+ 1
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// Whether these bytes come next, and goes past them when they do: a whole value as it is mostly written.
  package mutating func takes(_ value: StaticString) -> Bool {
    let length = value.utf8CodeUnitCount
    guard position &+ length <= count else { return false }
    for index in 0..<length where bytes[position &+ index] != value.utf8Start[index] {
      return false
    }
    position &+= length
    return true
  }

  /// Reads a string, or nothing when null stands there.
  package mutating func stringOrNull() throws(JSONError) -> String? {
    try null() ? nil : try string()
  }

  /// Reads a whole number within ±2^53.
  ///
  /// - Throws: `numberOutOfRange` for a larger number and for one with a fraction or an exponent.
  package mutating func integer() throws(JSONError) -> Int {
    if let value = shortInteger() { return value }
    let start = position
    guard case .integer(let value) = try number() else {
      throw error(.numberOutOfRange, at: start)
    }
    return value
  }

  /// Reads a whole number, or nothing when null stands there.
  package mutating func integerOrNull() throws(JSONError) -> Int? {
    try null() ? nil : try integer()
  }

  /// Reads a number: as an integer when it is a whole number within ±2^53, else as its text.
  package mutating func number() throws(JSONError) -> JSONNumber {
    if let value = shortInteger() { return .integer(value) }
    let range = try numberRange()
    return JSONNumber(bytes[range]) ?? .text(text(of: range))
  }

  /// A whole number of at most fifteen digits, which most numbers are, and goes past it; nil for any
  /// other value, also where it is none that can stand.
  private mutating func shortInteger() -> Int? {
    var index = position
    let isNegative = stands(UInt8(ascii: "-"))
    if isNegative { index += 1 }
    let firstDigit = index
    let end = min(count, firstDigit + 16)
    var value = 0
    while index < end, let digit = Self.digit(bytes[index]) {
      value = value &* 10 &+ digit
      index += 1
    }
    let digits = index - firstDigit
    guard digits > 0, digits < 16, digits == 1 || bytes[firstDigit] != UInt8(ascii: "0"),
      !(isNegative && value == 0)
    else { return nil }
    if index < count {
      switch bytes[index] {
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return nil
      default: break
      }
    }
    position = index
    return isNegative ? -value : value
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }

  /// Reads `true` or `false`.
  package mutating func bool() throws(JSONError) -> Bool {
    let isTrue = stands(UInt8(ascii: "t"))
    guard isTrue || stands(UInt8(ascii: "f")) else { throw otherKind(than: .bool) }
    try takeWord(isTrue ? "true" : "false")
    return isTrue
  }

  /// Whether null stands here; goes past it when it does, and stays when it does not.
  package mutating func null() throws(JSONError) -> Bool {
    if stands(UInt8(ascii: "n")) {
      try takeWord("null")
      return true
    }
    // No value at all is not one that is there.
    _ = try kind()
    return false
  }

  /// Reads an array of strings.
  package mutating func strings() throws(JSONError) -> [String] {
    var strings: [String] = []
    try array { (reader) throws(JSONError) in strings.append(try reader.string()) }
    return strings
  }

  private mutating func takeWord(_ word: StaticString) throws(JSONError) {
    for offset in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[offset]) }
  }

  // MARK: - Numbers

  /// Checks a number and goes past it.
  mutating func numberRange() throws(JSONError) -> Range<Int> {
    let start = position
    guard position < count,
      bytes[position] == UInt8(ascii: "-") || Self.digit(bytes[position]) != nil
    else { throw otherKind(than: .number) }
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    let digits = try takeDigits()
    if digits > 1, bytes[firstDigit] == UInt8(ascii: "0") {
      throw error(.invalidNumber, at: start)
    }
    if position < count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try takeDigits()
    }
    if position < count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < count,
        bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      _ = try takeDigits()
    }
    return start..<position
  }

  private mutating func takeDigits() throws(JSONError) -> Int {
    let start = position
    while position < count, Self.digit(bytes[position]) != nil { position += 1 }
    guard position > start else {
      throw error(position < count ? .invalidNumber : .unexpectedEnd)
    }
    return position - start
  }

  // MARK: - Strings

  /// Goes past a string whose first quotation mark is taken, and says whether it is written without
  /// escapes.
  @inline(__always)
  mutating func skipRestOfString() throws(JSONError) -> Bool {
    let end = Self.end(ofPlainCharactersFrom: position, in: bytes, count)
    guard end < count, bytes[end] == UInt8(ascii: "\"") else {
      return try skipRestOfStringWithEscapes()
    }
    position = end &+ 1
    return true
  }

  @inline(never)
  private mutating func skipRestOfStringWithEscapes() throws(JSONError) -> Bool {
    position = try endOfPlainCharacters(from: position)
    var isPlain = true
    while bytes[position] != UInt8(ascii: "\"") {
      _ = try takeEscape()
      isPlain = false
      position = try endOfPlainCharacters(from: position)
    }
    position += 1
    return isPlain
  }

  /// The string that stands at an offset, with its quotation marks.
  func string(quotedFrom offset: Int) throws(JSONError) -> String {
    var reader = self
    reader.position = offset
    return try reader.string()
  }

  /// The text of a range that is known to be well formed, as the bytes are written.
  @inline(__always)
  func plainText(of range: Range<Int>) -> String {
    let text = UnsafeRawBufferPointer(rebasing: bytes[range])
    // A short one, which most are, has no memory of its own; written into place it costs least.
    guard text.count <= 15 else { return String(decoding: text, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: text.count) { place in
      UnsafeMutableRawBufferPointer(place).copyMemory(from: text)
      return text.count
    }
  }

  /// The offset of the quote or backslash that ends a stretch of plain characters.
  private func endOfPlainCharacters(from start: Int) throws(JSONError) -> Int {
    let end = Self.end(ofPlainCharactersFrom: start, in: bytes, count)
    if end < count, bytes[end] >= 0x20 { return end }
    throw error(end < count ? .controlCharacter : .unexpectedEnd, at: end)
  }

  /// The offset of what ends a stretch of plain characters: a quote, a backslash, a control character or
  /// the end of the text.
  ///
  /// By itself, because it sees nearly every byte of a text.
  @inline(never)
  private static func end(
    ofPlainCharactersFrom start: Int, in bytes: UnsafeRawBufferPointer, _ count: Int
  ) -> Int {
    var index = start
    while index &+ 8 <= count {
      let ends = Self.ends(
        in: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if ends != 0 { return index &+ ends.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      index &+= 1
    }
    return index
  }

  /// Which of eight bytes are a quote, a backslash or a control character, in the highest bit of each;
  /// only what stands below the first is certain.
  @inline(__always)
  private static func ends(in word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    // The highest bit of a byte is set where it is below a number; nothing below the first is wrong.
    let controls = (word &- ones &* 0x20) & ~word
    return (controls | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes)
      & (ones << 7)
  }

  @inline(never)
  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    position = try endOfPlainCharacters(from: start)
    var utf8 = Array(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    while bytes[position] == UInt8(ascii: "\\") {
      for byte in try takeEscape().utf8 { utf8.append(byte) }
      let plain = position
      position = try endOfPlainCharacters(from: plain)
      utf8.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[plain..<position]))
    }
    position += 1
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Reads an escape from its backslash on.
  private mutating func takeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    guard position < count else { throw error(.unexpectedEnd) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try takeScalar(escapeAt: start)
    default: throw error(.invalidEscape, at: start)
    }
  }

  private mutating func takeScalar(escapeAt start: Int) throws(JSONError) -> Unicode.Scalar {
    let first = try takeFourHex(escapeAt: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, position + 1 < count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw error(.loneSurrogate, at: start) }
    position += 2
    let second = try takeFourHex(escapeAt: start)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw error(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func takeFourHex(escapeAt start: Int) throws(JSONError) -> UInt32 {
    guard position + 4 <= count else { throw error(.unexpectedEnd) }
    var value: UInt32 = 0
    for index in position..<position + 4 {
      guard let digit = Self.hexDigit(bytes[index]) else {
        throw error(.invalidEscape, at: start)
      }
      value = value << 4 | digit
    }
    position += 4
    return value
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}

/// A number of a JSON text.
package enum JSONNumber: Hashable, Sendable {
  /// A whole number within ±2^53, which every reader understands in the same way.
  case integer(Int)
  /// Any other number, as it was written.
  case text(String)

  /// The whole number that the bytes spell; nil when they spell another one.
  ///
  /// Minus zero is not a whole number here, so that it is written back as it was.
  init?(_ bytes: Slice<UnsafeRawBufferPointer>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes
    guard digits.count <= 16 else { return nil }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard value <= 1 << 53, !(isNegative && value == 0) else { return nil }
    self = .integer(isNegative ? -value : value)
  }
}
