/// Reads comma-separated values, one row at a time.
///
/// As RFC 4180 has it, and as spreadsheets write it: the separator is `,` or `;`, a line ends with CR,
/// LF or both, a field in quotation marks may hold separators, line breaks and doubled quotation marks,
/// and a byte order mark at the start is no part of the text. Empty lines are no rows.
package struct CSVReader {
  /// A row of a file.
  package struct Row: Hashable, Sendable {
    /// The line on which it begins, from 1.
    package var line: Int
    package var fields: [String]

    package init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// More bytes than this stand in no field.
  package static let longestField = 4096

  package let separator: UInt8
  private let bytes: [UInt8]
  private let longestField: Int
  private var at: Int
  private var line: Int

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Begins to read.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - separator: What stands between fields; nil for whichever of `,` and `;` stands more often in
  ///     the first line.
  ///   - longestField: More bytes than this stand in no field.
  package init(
    _ bytes: [UInt8], separator: UInt8? = nil, longestField: Int = Self.longestField
  ) {
    self.bytes = bytes
    self.longestField = longestField
    at = bytes.starts(with: Self.mark) ? Self.mark.count : 0
    line = 1
    self.separator = separator ?? Self.separator(in: bytes[at...])
  }

  /// A reader of a table as a spreadsheet saves it, which may say on a first line `sep=;` what stands between
  /// fields.
  package static func ofSheet(_ bytes: [UInt8], longestField: Int) throws(CSVError) -> CSVReader {
    let start = bytes.starts(with: mark) ? mark.count : 0
    let says = Array("sep=".utf8)
    guard bytes[start...].starts(with: says), bytes.count > start + says.count else {
      return CSVReader(bytes, longestField: longestField)
    }
    var reader = CSVReader(
      bytes, separator: bytes[start + says.count], longestField: longestField)
    _ = try reader.next()
    return reader
  }

  /// How many bytes of the file are read.
  package var bytesRead: Int { at }

  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline || byte == carriageReturn { break }
      if byte == UInt8(ascii: ",") { commas += 1 }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
    }
    return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  /// Reads the next line where it is a remark, which begins with `#`: what stands in it is text, without
  /// quotation marks that mean anything.
  ///
  /// - Returns: The line without its break; nil where no remark comes next.
  /// - Throws: Why it is no text.
  package mutating func nextRemark() throws(CSVError) -> String? {
    while at < bytes.count, isLineBreak(bytes[at]) { skipLineBreak() }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "#") else { return nil }
    let start = at
    while at < bytes.count, !isLineBreak(bytes[at]) { at += 1 }
    let remark = try text(bytes[start..<at], line)
    skipLineBreak()
    return remark
  }

  /// Reads the next row.
  ///
  /// - Returns: The row; nil at the end.
  /// - Throws: Why it cannot be read; nothing can be read after that.
  package mutating func next() throws(CSVError) -> Row? {
    while at < bytes.count, isLineBreak(bytes[at]) { skipLineBreak() }
    guard at < bytes.count else { return nil }
    var row = Row(line: line, fields: [])
    while true {
      row.fields.append(
        at < bytes.count && bytes[at] == Self.quote ? try quotedField() : try plainField())
      guard at < bytes.count, bytes[at] == separator else { break }
      at += 1
    }
    skipLineBreak()
    return row
  }

  private mutating func plainField() throws(CSVError) -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator, !isLineBreak(bytes[at]) {
      if bytes[at] == Self.quote { throw CSVError(line: line, kind: .strayQuote) }
      at += 1
    }
    return try text(bytes[start..<at], line)
  }

  private mutating func quotedField() throws(CSVError) -> String {
    let first = line
    var field: [UInt8] = []
    at += 1
    while true {
      guard at < bytes.count else { throw CSVError(line: first, kind: .unclosedQuote) }
      let byte = bytes[at]
      if byte == Self.quote {
        at += 1
        if at == bytes.count || bytes[at] == separator || isLineBreak(bytes[at]) { break }
        if bytes[at] != Self.quote { throw CSVError(line: line, kind: .strayQuote) }
      }
      // A line break within a field counts as one whether it is of one byte or of two.
      if byte == Self.newline || byte == Self.carriageReturn && !isBeforeNewline { line += 1 }
      field.append(byte)
      at += 1
      if field.count > longestField { throw CSVError(line: first, kind: .tooLong) }
    }
    return try text(field[...], first)
  }

  private func text(_ field: ArraySlice<UInt8>, _ line: Int) throws(CSVError) -> String {
    guard field.count <= longestField else { throw CSVError(line: line, kind: .tooLong) }
    guard let text = String(validating: field, as: UTF8.self) else {
      throw CSVError(line: line, kind: .notUTF8)
    }
    return text
  }

  private var isBeforeNewline: Bool { at + 1 < bytes.count && bytes[at + 1] == Self.newline }

  private func isLineBreak(_ byte: UInt8) -> Bool {
    byte == Self.newline || byte == Self.carriageReturn
  }

  private mutating func skipLineBreak() {
    guard at < bytes.count else { return }
    at += bytes[at] == Self.carriageReturn && isBeforeNewline ? 2 : 1
    line += 1
  }
}
