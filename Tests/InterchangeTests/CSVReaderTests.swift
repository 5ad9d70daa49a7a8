import Interchange
import Testing

@Suite struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    try rows(Array(text.utf8)).map(\.fields)
  }

  private func rows(_ bytes: [UInt8]) throws -> [CSVReader.Row] {
    var reader = CSVReader(bytes)
    var rows: [CSVReader.Row] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a row ends with any line break, and the last one needs none`(lineBreak: String) throws {
    let text = ["a,b", "", "c,d"].joined(separator: lineBreak)
    let found = try rows(Array(text.utf8))
    #expect(found.map(\.fields) == [["a", "b"], ["c", "d"]])
    #expect(found.map(\.line) == [1, 3])
  }

  @Test func `quotation marks hold separators, line breaks and themselves`() throws {
    #expect(
      try rows("\"a,\"\"b\"\"\",\"c\r\nd\"\r\n\"\",e") == [["a,\"b\"", "c\r\nd"], ["", "e"]])
    #expect(try rows(Array("\"a\nb\"\nc".utf8)).map(\.line) == [1, 3])
  }

  @Test func `the separator is what stands more often in the first line`() throws {
    #expect(try rows("a;b;c\n1,5;2;3") == [["a", "b", "c"], ["1,5", "2", "3"]])
    #expect(try rows("\"a;b;c\",d\n1,2") == [["a;b;c", "d"], ["1", "2"]])
    #expect(try rows("alone") == [["alone"]])
  }

  @Test func `a byte order mark is no part of the first name`() throws {
    #expect(try rows("\u{FEFF}a,b\n1,2") == [["a", "b"], ["1", "2"]])
    #expect(try rows("\u{FEFF}\"a\",b") == [["a", "b"]])
    #expect(try rows("").isEmpty && rows("\u{FEFF}").isEmpty && rows("\n\r\n").isEmpty)
  }

  @Test func `an empty field is a field, also at the end`() throws {
    #expect(try rows(",\na,,\n") == [["", ""], ["a", "", ""]])
  }

  private func error(_ bytes: [UInt8]) -> CSVError? {
    do {
      _ = try rows(bytes)
      return nil
    } catch {
      return error as? CSVError
    }
  }

  @Test func `what is no row is named by its line`() {
    #expect(error(Array("a,b\n1,\"2".utf8)) == CSVError(line: 2, kind: .unclosedQuote))
    #expect(error(Array("a\n\"1\n2\n".utf8)) == CSVError(line: 2, kind: .unclosedQuote))
    #expect(error(Array("a,b\n\n1\"2,3".utf8)) == CSVError(line: 3, kind: .strayQuote))
    #expect(error(Array("a,b\n\"1\"2,3".utf8)) == CSVError(line: 2, kind: .strayQuote))
    #expect(error(Array("a,b\n1,".utf8) + [0xFF]) == CSVError(line: 2, kind: .notUTF8))
    let long = [UInt8](repeating: 0x61, count: CSVReader.longestField + 1)
    #expect(error(Array("a\n".utf8) + long) == CSVError(line: 2, kind: .tooLong))
    #expect(error(Array("a\n\"".utf8) + long) == CSVError(line: 2, kind: .tooLong))
  }

  @Test func `a remark is a whole line, whatever stands in it`() throws {
    var reader = CSVReader(Array("\n# a \"b, c;\r\n#\nx,y".utf8), separator: 0x2C)
    #expect(try reader.nextRemark() == "# a \"b, c;")
    #expect(try reader.nextRemark() == "#")
    #expect(try reader.nextRemark() == nil)
    #expect(try reader.next() == CSVReader.Row(line: 4, fields: ["x", "y"]))
  }
}
