import Foundation
import StrictJSON
import Testing

@Suite struct JSONReaderTests {
  @Test(arguments: [
    "{}", "[]", "0", "-1", "9007199254740992", "1.5e-3", "\"\"", "true", "false", "null",
    " { \"a\" : [ 1 , 2 , { \"b\" : null } ] } \n", "\"\\u00e9\\ud83d\\ude00\\n\"",
  ])
  func `a good text is accepted, and the tree written out reads back equal`(text: String) throws {
    let value = try JSONValue(text: text)
    #expect(try JSONValue(text: value.text) == value)
  }

  @Test(arguments: [
    ("", JSONError.Kind.unexpectedEnd, 0), ("{", .unexpectedEnd, 1), ("{\"a\"", .unexpectedEnd, 4),
    ("[1,]", .unexpectedByte, 3), ("[1 2]", .unexpectedByte, 3), ("{,}", .unexpectedByte, 1),
    ("{\"a\":1,}", .unexpectedByte, 7), ("[,1]", .unexpectedByte, 1), ("'a'", .unexpectedByte, 0),
    ("01", .invalidNumber, 0), ("-", .unexpectedEnd, 1), ("1.", .unexpectedEnd, 2),
    ("1.e5", .invalidNumber, 2), ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0),
    ("1e", .unexpectedEnd, 2), ("NaN", .unexpectedByte, 0), ("tru", .unexpectedEnd, 3),
    ("nulL", .unexpectedByte, 3), ("1 x", .trailingBytes, 2), ("{}{}", .trailingBytes, 2),
    ("{\"a\":1,\"a\":2}", .duplicateName, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateName, 7),
    ("\"\\ud800\"", .loneSurrogate, 1), ("\"\\udc00x\"", .loneSurrogate, 1),
    ("\"\\ud800\\u0041\"", .loneSurrogate, 1), ("\"\\x\"", .invalidEscape, 1),
    ("\"\\u00g0\"", .invalidEscape, 1), ("\"a\nb\"", .controlCharacter, 2),
    ("\"a", .unexpectedEnd, 2), ("\u{FEFF}{}", .byteOrderMark, 0), ("/**/1", .unexpectedByte, 0),
  ])
  func `a bad text is refused with its place`(text: String, kind: JSONError.Kind, offset: Int) {
    #expect { try JSONValue(text: text) } throws: { error in
      guard let error = error as? JSONError else { return false }
      return error.kind == kind && error.offset == offset
    }
  }

  @Test(
    arguments: [
      [0x22, 0xC3, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
      [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xFF, 0x22], [0x22, 0xE2, 0x82],
    ] as [[UInt8]])
  func `anything but UTF-8 is refused`(bytes: [UInt8]) {
    #expect { try JSONValue(bytes) } throws: { ($0 as? JSONError)?.kind == .invalidUTF8 }
  }

  @Test func `an error names line and column in characters`() {
    #expect { try JSONValue(text: "{\n  \"é\": nul }") } throws: { error in
      let error = error as? JSONError
      return error?.line == 2 && error?.column == 11
    }
  }

  @Test func `thirty-two levels are read, thirty-three are not`() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try JSONValue(text: nested(32))
    #expect { try JSONValue(text: nested(33)) } throws: { ($0 as? JSONError)?.kind == .tooDeep }
    // The stack must survive whatever stands there.
    #expect(throws: JSONError.self) { try JSONValue(text: nested(1_000_000)) }
  }

  @Test func `a text beyond the limit is refused before it is read`() {
    let limits = JSONLimits(bytes: 8)
    #expect { try JSONValue(text: "[1,2,3,4]", limits: limits) } throws: {
      ($0 as? JSONError)?.kind == .tooLarge
    }
  }

  @Test func `whole numbers beyond two to the fifty-third stay text`() throws {
    let value = try JSONValue(text: "[9007199254740992,9007199254740993,-9007199254740993,-0,1.0]")
    #expect(
      value.array == [
        .number(.integer(1 << 53)), .number(.text("9007199254740993")),
        .number(.text("-9007199254740993")), .number(.text("-0")), .number(.text("1.0")),
      ])
  }

  @Test func `names that differ only in how letters are composed are two names`() throws {
    let value = try JSONValue(text: "{\"\u{e9}\":1,\"e\u{301}\":2}")
    #expect(value.members?.count == 2)
    let many = (0..<40).map { "\"n\($0)\":0" }.joined(separator: ",")
    #expect(try JSONValue(text: "{\(many),\"\u{e9}\":1,\"e\u{301}\":2}").members?.count == 42)
    #expect(throws: JSONError.self) { try JSONValue(text: "{\(many),\"n3\":0}") }
  }

  @Test func `the bytes of a value are given as they stand in the text`() throws {
    let text = #"{"head": {"v": 1} ,"body":[1, 2]}"#
    let found = try JSONReader.read(text: text) { (reader) throws(JSONError) in
      var found: [String: String] = [:]
      try reader.object { (name, reader) throws(JSONError) in found[name] = try reader.rawText() }
      return found
    }
    #expect(found == ["head": #"{"v": 1}"#, "body": "[1, 2]"])
  }

  @Test(arguments: [2, 12, 13, 60, 61, 200])
  func `a name that comes twice is refused among any number of names`(count: Int) throws {
    let names = (0..<count).map { "\"a name \($0)\":0" }.joined(separator: ",")
    #expect(try JSONValue(text: "{\(names)}").members?.count == count)
    for twice in [0, count / 2, count - 1] {
      #expect {
        try JSONValue(text: "{\(names),\"a name \(twice)\":0}")
      } throws: {
        ($0 as? JSONError)?.kind == .duplicateName
      }
      #expect(throws: JSONError.self) {
        try JSONValue(text: "{\(names),\"\\u0061 name \(twice)\":0}")
      }
    }
  }

  @Test func `a name is the same text, however it is written`() throws {
    let names = try JSONReader.read(text: #"{"a":1,"\u0062":2,"é":3,"longer than eight":4}"#) {
      (reader) throws(JSONError) in
      var names: [String] = []
      try reader.members { (name, _) throws(JSONError) in names.append(name.text) }
      return names
    }
    #expect(names == ["a", "b", "é", "longer than eight"])
  }

  @Test func `a string is given where it stands, and one with escapes is not`() throws {
    let found = try JSONReader.read(text: #"["ab","a\n",1,"",{}]"#) { (reader) throws(JSONError) in
      var found: [String?] = []
      try reader.array { (reader) throws(JSONError) in
        found.append(reader.plainString().map { String(decoding: $0, as: UTF8.self) })
      }
      return found
    }
    #expect(found == ["ab", nil, nil, "", nil])
  }

  @Test func `what the caller leaves alone is skipped, and checked`() throws {
    func readNothing(_ text: String) throws {
      try JSONReader.read(text: text) { (reader) throws(JSONError) in
        try reader.object { (_, _) throws(JSONError) in }
      }
    }
    try readNothing(#"{"a":{"b":[1,"x\n"]},"c":2}"#)
    #expect(throws: JSONError.self) { try readNothing(#"{"a":{"b":[1,"\q"]}}"#) }
  }
}

@Suite struct JSONWriterTests {
  @Test func `no control character leaves the writer as it is`() {
    var writer = JSONWriter()
    writer.string("a\u{1B}[2J\u{7F}\u{9B}\"\\\n\té作👩‍⚕️")
    #expect(writer.text == #""a\u001b[2J\u007f\u009b\"\\\n\té作👩‍⚕️""#)
  }

  @Test func `commas come by themselves`() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("a", 1)
      writer.member("b", ifAny: nil as String?)
      writer.member("c", orNull: nil)
      writer.name("d")
      writer.array { writer in
        writer.object { _ in }
        writer.raw("[1]")
        writer.strings([])
      }
    }
    #expect(writer.text == #"{"a":1,"c":null,"d":[{},[1],[]]}"#)
  }

  @Test func `an indented text is for people and says the same`() throws {
    let value = try JSONValue(text: #"{"a":[1,{"b":2}],"c":{},"d":[]}"#)
    var writer = JSONWriter(indent: 2)
    writer.value(value)
    #expect(
      writer.text == """
        {
          "a": [
            1,
            {
              "b": 2
            }
          ],
          "c": {},
          "d": []
        }
        """)
    #expect(try JSONValue(text: writer.text) == value)
  }
}

@Suite struct JSONOracleTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `Foundation reads what the writer writes as the same values`(seed: UInt64) throws {
    var random = SeededRandom(seed)
    for _ in 0..<150 {
      let value = JSONValue.array([random.value(depth: 4)])
      let theirs = try JSONDecoder().decode(Mirrored.self, from: Data(value.text.utf8))
      #expect(theirs.value == value, "seed \(seed)")
      #expect(try JSONValue(text: value.text) == value, "seed \(seed)")
    }
  }

  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func `what the reader accepts after random damage, Foundation accepts too`(seed: UInt64) {
    var random = SeededRandom(seed)
    var accepted = 0
    for _ in 0..<600 {
      var bytes = Array(JSONValue.array([random.value(depth: 3)]).text.utf8)
      for _ in 0...Int.random(in: 0...2, using: &random) { random.damage(&bytes) }
      guard let value = try? JSONValue(bytes) else { continue }
      accepted += 1
      let theirs = try? JSONDecoder().decode(Mirrored.self, from: Data(bytes))
      #expect(theirs?.value == value.withoutBigNumbers, "seed \(seed)")
    }
    #expect(accepted > 20)
  }

  @Test(arguments: [9, 10] as [UInt64])
  func `no bytes make the reader trap`(seed: UInt64) {
    var random = SeededRandom(seed)
    let alphabet = Array("{}[]\",:\\ud8e0-1.tfn \n\u{1}é".utf8)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &random)
      let bytes = (0..<count).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      _ = try? JSONValue(bytes)
    }
  }
}

/// A tree that JSONDecoder can fill.
///
/// Numbers that are no small whole numbers become null.
private struct Mirrored: Decodable {
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Name.self) {
      value = .object(
        try container.allKeys.map {
          JSONValue.Member($0.stringValue, try container.decode(Mirrored.self, forKey: $0).value)
        }.sorted { $0.name < $1.name })
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONValue] = []
      while !container.isAtEnd { elements.append(try container.decode(Mirrored.self).value) }
      value = .array(elements)
    } else {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let flag = try? container.decode(Bool.self) {
        value = .bool(flag)
      } else if let text = try? container.decode(String.self) {
        value = .string(text)
      } else if let number = try? container.decode(Int.self), abs(number) <= 1 << 53 {
        value = .number(.integer(number))
      } else {
        value = .null
      }
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension JSONValue {
  /// The tree as `Mirrored` gives it: members sorted, other numbers gone.
  fileprivate var withoutBigNumbers: JSONValue {
    switch self {
    case .number(.text(let text)):
      Double(text).flatMap { Int(exactly: $0) }.map { abs($0) <= 1 << 53 } == true
        ? .number(.integer(Int(Double(text) ?? 0))) : .null
    case .array(let elements): .array(elements.map(\.withoutBigNumbers))
    case .object(let members):
      .object(
        members.map { Member($0.name, $0.value.withoutBigNumbers) }.sorted { $0.name < $1.name })
    case .null, .bool, .number, .string: self
    }
  }
}

/// The same numbers for the same seed, on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func value(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &self) {
    case 0: .null
    case 1: .bool(Bool.random(using: &self))
    case 2: .number(.integer(Int.random(in: -(1 << 53)...(1 << 53), using: &self)))
    case 3: .number(.integer(Int.random(in: -9...9, using: &self)))
    case 4: .string(text())
    case 5: .array((0..<Int.random(in: 0...4, using: &self)).map { _ in value(depth: depth - 1) })
    default:
      .object(
        (0..<Int.random(in: 0...4, using: &self)).map {
          JSONValue.Member("m\($0)", value(depth: depth - 1))
        })
    }
  }

  mutating func text() -> String {
    let letters: [Character] = [
      "a", "\"", "\\", "\n", "\u{0}", "\u{9b}", "é", "作", "😀", "/", "\u{7f}",
    ]
    return String(
      (0..<Int.random(in: 0...6, using: &self)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &self)]
      })
  }

  mutating func damage(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0..<bytes.count, using: &self)
    switch Int.random(in: 0..<3, using: &self) {
    case 0: bytes[place] = UInt8.random(in: 32...126, using: &self)
    case 1: bytes.insert(UInt8.random(in: 32...126, using: &self), at: place)
    default: if bytes.count > 1 { bytes.remove(at: place) }
    }
  }
}
