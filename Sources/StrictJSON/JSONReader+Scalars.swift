// Strings, numbers, truth and nothing.

extension JSONReader {
  /// Reads a string.
  package mutating func string() throws(JSONError) -> String {
    guard try kind() == .string else { throw error(.unexpectedKind(expected: .string)) }
    position += 1
    let start = position
    try skipPlainCharacters()
    if bytes[position] == UInt8(ascii: "\"") {
      let plain = String(
        decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
      position += 1
      return plain
    }
    return try stringWithEscapes(from: start)
  }

  /// Reads a string, or nothing when null stands there.
  package mutating func stringOrNull() throws(JSONError) -> String? {
    try null() ? nil : try string()
  }

  /// Reads a whole number within ±2^53.
  ///
  /// - Throws: `numberOutOfRange` for a larger number and for one with a fraction or an exponent.
  package mutating func integer() throws(JSONError) -> Int {
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
    let range = try numberRange()
    return JSONNumber(bytes[range]) ?? .text(text(of: range))
  }

  /// Reads `true` or `false`.
  package mutating func bool() throws(JSONError) -> Bool {
    guard try kind() == .bool else { throw error(.unexpectedKind(expected: .bool)) }
    let isTrue = bytes[position] == UInt8(ascii: "t")
    try takeWord(isTrue ? "true" : "false")
    return isTrue
  }

  /// Whether null stands here; goes past it when it does, and stays when it does not.
  package mutating func null() throws(JSONError) -> Bool {
    guard try kind() == .null else { return false }
    try takeWord("null")
    return true
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
    guard try kind() == .number else { throw error(.unexpectedKind(expected: .number)) }
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    let digits = try takeDigits()
    if digits > 1, bytes[firstDigit] == UInt8(ascii: "0") {
      throw error(.invalidNumber, at: start)
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      _ = try takeDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count,
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
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    {
      position += 1
    }
    guard position > start else {
      throw error(position < bytes.count ? .invalidNumber : .unexpectedEnd)
    }
    return position - start
  }

  // MARK: - Strings

  /// Goes past a string, and says whether it is written without escapes.
  mutating func skipString() throws(JSONError) -> Bool {
    position += 1
    var isPlain = true
    while true {
      try skipPlainCharacters()
      if bytes[position] == UInt8(ascii: "\"") {
        position += 1
        return isPlain
      }
      _ = try takeEscape()
      isPlain = false
    }
  }

  /// The string that stands in a range, with its quotation marks.
  func string(at range: Range<Int>) throws(JSONError) -> String {
    var reader = self
    reader.position = range.lowerBound
    return try reader.string()
  }

  /// Goes to the quote or backslash that ends a stretch of plain characters.
  private mutating func skipPlainCharacters() throws(JSONError) {
    // Local copies: this loop sees nearly every byte of a text.
    let bytes = bytes
    var index = position
    while index < bytes.count {
      if let plain = plainCharacters(at: index) {
        index += plain
        if plain == 8 { continue }
      }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        position = index
        return
      }
      if byte < 0x20 { throw error(.controlCharacter, at: index) }
      index += 1
    }
    throw error(.unexpectedEnd, at: index)
  }

  /// How many of the next eight bytes stand before a quote, a backslash or a control character; nil
  /// where there are no eight.
  @inline(__always)
  private func plainCharacters(at index: Int) -> Int? {
    guard index + 8 <= bytes.count else { return nil }
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The highest bit of a byte is set where it is below a number; nothing below the first is wrong.
    func below(_ limit: UInt64, _ word: UInt64) -> UInt64 {
      (word &- ones &* limit) & ~word & (ones << 7)
    }
    let ends =
      below(0x20, word) | below(1, word ^ (ones &* UInt64(UInt8(ascii: "\""))))
      | below(1, word ^ (ones &* UInt64(UInt8(ascii: "\\"))))
    return ends.trailingZeroBitCount / 8
  }

  private mutating func stringWithEscapes(from start: Int) throws(JSONError) -> String {
    var utf8 = Array(bytes[start..<position])
    while bytes[position] == UInt8(ascii: "\\") {
      utf8.append(contentsOf: UTF8.encode(try takeEscape())?.map { $0 } ?? [])
      let plain = position
      try skipPlainCharacters()
      utf8.append(contentsOf: bytes[plain..<position])
    }
    position += 1
    return String(decoding: utf8, as: UTF8.self)
  }

  /// Reads an escape from its backslash on.
  private mutating func takeEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    position += 1
    guard position < bytes.count else { throw error(.unexpectedEnd) }
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
    guard first < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
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
    guard position + 4 <= bytes.count else { throw error(.unexpectedEnd) }
    var value: UInt32 = 0
    for byte in bytes[position..<(position + 4)] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw error(.invalidEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
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
