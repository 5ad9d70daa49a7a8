/// A JSON value as a tree, for small files, imports and tests.
///
/// Records of a store are pulled.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text.
  case object([Member])

  /// One name of an object with its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Reads one text into a tree.
  package init(_ bytes: [UInt8], limits: JSONLimits = .file) throws(JSONError) {
    self = try JSONReader.read(bytes, limits: limits) { (reader) throws(JSONError) in
      try reader.value()
    }
  }

  /// Reads one text into a tree.
  package init(text: String, limits: JSONLimits = .file) throws(JSONError) {
    try self.init(Array(text.utf8), limits: limits)
  }

  /// The member of an object; nil when it has none, or when this is no object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  package var string: String? { if case .string(let value) = self { value } else { nil } }
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  package var integer: Int? {
    if case .number(.integer(let value)) = self { value } else { nil }
  }
  package var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  package var members: [Member]? { if case .object(let value) = self { value } else { nil } }
  package var isNull: Bool { self == .null }

  /// The value as canonical JSON text.
  package var text: String {
    var writer = JSONWriter()
    writer.value(self)
    return writer.text
  }
}

extension JSONReader {
  /// Reads the next value into a tree.
  package mutating func value() throws(JSONError) -> JSONValue {
    switch try kind() {
    case .null:
      _ = try null()
      return .null
    case .bool: return .bool(try bool())
    case .number: return .number(try number())
    case .string: return .string(try string())
    case .array:
      var elements: [JSONValue] = []
      try array { (reader) throws(JSONError) in elements.append(try reader.value()) }
      return .array(elements)
    case .object:
      var members: [JSONValue.Member] = []
      try object { (name, reader) throws(JSONError) in
        members.append(JSONValue.Member(name, try reader.value()))
      }
      return .object(members)
    }
  }
}

extension JSONWriter {
  /// Writes a tree.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(.integer(let value)): integer(value)
    case .number(.text(let text)): raw(text)
    case .string(let value): string(value)
    case .array(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .object(let members):
      object { writer in
        for member in members {
          writer.name(member.name)
          writer.value(member.value)
        }
      }
    }
  }
}
