/// Writes JSON in one canonical form: no blanks, members in the order they are given, and every
/// control character (C0, DELETE, C1) as an escape, so that the text cannot drive a terminal.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object { writer in
///   writer.name("done")
///   writer.bool(true)
/// }
/// ```
///
/// The commas come by themselves. That a value follows each name is up to the caller.
package struct JSONWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private let indent: Int
  private var level = 0
  private var needsComma = false
  private var isAfterName = false

  /// - Parameter indent: Blanks for each level, for people; 0 writes everything on one line.
  package init(indent: Int = 0) { self.indent = indent }

  /// The written text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes room, in bytes, before much is written.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes an object; `members` writes its names and values.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; `elements` writes its values.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of a member; its value must follow.
  package mutating func name(_ name: String) {
    startValue()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if indent > 0 { bytes.append(UInt8(ascii: " ")) }
    isAfterName = true
  }

  /// Writes a string, escaped as far as JSON asks for it.
  package mutating func string(_ value: String) {
    startValue()
    quote(value)
    needsComma = true
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    startValue()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Writes `true` or `false`.
  package mutating func bool(_ value: Bool) {
    startValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  /// Writes `null`.
  package mutating func null() {
    startValue()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  /// Writes JSON text as it is.
  ///
  /// It must come from a reader or a writer.
  package mutating func raw(_ json: ArraySlice<UInt8>) {
    startValue()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Writes JSON text as it is.
  ///
  /// It must come from a reader or a writer.
  package mutating func raw(_ json: [UInt8]) { raw(json[...]) }

  /// Writes JSON text as it is.
  ///
  /// It must come from a reader or a writer.
  package mutating func raw(_ json: String) {
    startValue()
    bytes.append(contentsOf: json.utf8)
    needsComma = true
  }

  /// Writes an array of strings.
  package mutating func strings(_ values: [String]) {
    array { writer in
      for value in values { writer.string(value) }
    }
  }

  // MARK: - Members in one line

  /// Writes a member with a string.
  package mutating func member(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }

  /// Writes a member with a whole number.
  package mutating func member(_ name: String, _ value: Int) {
    self.name(name)
    integer(value)
  }

  /// Writes a member with `true` or `false`.
  package mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    bool(value)
  }

  /// Writes a member, or nothing at all when there is no value.
  package mutating func member(_ name: String, ifAny value: String?) {
    if let value { member(name, value) }
  }

  /// Writes a member, or nothing at all when there is no value.
  package mutating func member(_ name: String, ifAny value: Int?) {
    if let value { member(name, value) }
  }

  /// Writes a member, or nothing at all when there is no value.
  package mutating func member(_ name: String, ifAny value: Bool?) {
    if let value { member(name, value) }
  }

  /// Writes a member, with null when there is no value.
  package mutating func member(_ name: String, orNull value: String?) {
    self.name(name)
    if let value { string(value) } else { null() }
  }

  // MARK: - The form

  private mutating func open(_ byte: UInt8) {
    startValue()
    bytes.append(byte)
    level += 1
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    level -= 1
    if needsComma { breakLine() }
    bytes.append(byte)
    needsComma = true
  }

  private mutating func startValue() {
    if isAfterName {
      isAfterName = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if level > 0 { breakLine() }
    needsComma = false
  }

  private mutating func breakLine() {
    guard indent > 0 else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * level))
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var plain = 0
      var index = 0
      while index < utf8.count {
        // Nearly every byte is an ordinary one.
        let byte = utf8[index]
        if byte > 0x22, byte != UInt8(ascii: "\\"), byte != 0x7F, byte != 0xC2 {
          index += 1
          continue
        }
        let length = Self.bytesToEscape(utf8, at: index)
        guard length > 0 else {
          index += 1
          continue
        }
        bytes.append(contentsOf: utf8[plain..<index])
        escape(length == 1 ? utf8[index] : utf8[index + 1])
        index += length
        plain = index
      }
      bytes.append(contentsOf: utf8[plain...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// How many bytes of the character at `index` become an escape: 0 when it stays as it is.
  private static func bytesToEscape(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F {
      return 1
    }
    // U+0080 to U+009F, the C1 controls, are C2 80 to C2 9F.
    return byte == 0xC2 && utf8[index + 1] < 0xA0 ? 2 : 0
  }

  /// - Parameter byte: A scalar below U+0100.
  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hex[Int(byte >> 4)])
      bytes.append(hex[Int(byte & 15)])
    }
  }
}
