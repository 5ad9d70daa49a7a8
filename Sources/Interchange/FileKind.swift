/// In which format a file of cases is.
package enum FileKind: Hashable, Sendable {
  /// A caseload that was written by hand, with days that count from today.
  case sketch
  /// Whole cases as this program writes them.
  case exchange
  /// A table as a spreadsheet saves it.
  case table
  /// A spreadsheet as it is, or a table in another encoding than UTF-8 that says so itself.
  case spreadsheet, wideText

  /// What a file is, by how it begins.
  package init(of bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      self = .spreadsheet
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .wideText
    } else if ExchangeImport.isMeant(by: bytes) {
      self = .exchange
    } else {
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
      let first = text.first { $0 > 0x20 }
      let isText = first != nil && !text.prefix(1024).contains(0)
      self =
        isText && first != UInt8(ascii: "{") && first != UInt8(ascii: "[") ? .table : .sketch
    }
  }
}
