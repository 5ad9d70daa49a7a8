package import Casework
import StrictJSON

// A change as JSON: {"field":"do.U2.state","was":…,"now":…}. An empty value is left out.

extension JSONWriter {
  /// A change as text.
  static func text(of change: Change) -> String {
    var writer = JSONWriter()
    writer.change(change)
    return writer.text
  }

  /// A list of changes as JSON.
  static func bytes(of changes: [Change]) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(256)
    writer.array { writer in
      for change in changes { writer.change(change) }
    }
    return writer.bytes
  }

  /// Writes a change.
  mutating func change(_ change: Change) {
    object { writer in
      writer.member("field", change.field.path)
      if let was = change.was {
        writer.name("was")
        writer.fact(was)
      }
      if let now = change.now {
        writer.name("now")
        writer.fact(now)
      }
    }
  }
}

extension JSONReader {
  /// Reads a list of changes.
  mutating func changes() throws(JSONError) -> [Change] {
    var changes: [Change] = []
    try array { (reader) throws(JSONError) in changes.append(try reader.change()) }
    return changes
  }

  /// Reads a change.
  ///
  /// A value that this build cannot take for its field is kept as JSON text under the path of the
  /// field, so that it is written back as it was and a newer build still finds it.
  private mutating func change() throws(JSONError) -> Change {
    var path = ""
    var field: Field?
    var was: Value?
    var now: Value?
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "field":
        path = try reader.string()
        field = path.isEmpty ? nil : Field(path: path)
      case "was": was = try reader.value(of: field)
      case "now": now = try reader.value(of: field)
      default: break
      }
    }
    guard let field else { throw error(.missingMember) }
    if let change = change(of: field, was, now) { return change }
    return Change(
      .unknown(path), was: was.map { .unknown(text(of: $0.bytes)) },
      now: now.map { .unknown(text(of: $0.bytes)) })
  }

  /// A value of a change: where it stands, and what it is when the field takes it.
  private struct Value {
    var bytes: Range<Int>
    var fact: Fact?
  }

  private mutating func value(of field: Field?) throws(JSONError) -> Value {
    let start = position
    if let field {
      // On a copy: what the field does not take is gone past as JSON.
      var attempt = self
      if let fact = try? attempt.fact(of: field) {
        self = attempt
        return Value(bytes: start..<position, fact: fact)
      }
    }
    return Value(bytes: try raw(), fact: nil)
  }

  /// The change; nil when the field does not take one of the values.
  private func change(of field: Field, _ was: Value?, _ now: Value?) -> Change? {
    let (before, after) = (fact(of: field, was), fact(of: field, now))
    guard before != nil || was == nil, after != nil || now == nil else { return nil }
    return Change(field, was: before, now: after)
  }

  private func fact(of field: Field, _ value: Value?) -> Fact? {
    guard let value else { return nil }
    // A value that stands before its field, which no build of ours writes, is read only now.
    return value.fact ?? Fact(jsonText: text(of: value.bytes), of: field)
  }
}

extension Fact {
  /// A fact out of JSON text; nil when the field does not take such a value.
  package init?(jsonText text: String, of field: Field) {
    let fact = try? JSONReader.read(text: text, limits: RecordLine.limits) {
      (reader) throws(JSONError) in try reader.fact(of: field)
    }
    guard let fact else { return nil }
    self = fact
  }
}
