import Casework
import StrictJSON

// A change as JSON: {"field":"do.U2.state","was":…,"now":…}. An empty value is left out.

extension JSONWriter {
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
    var was: String?
    var now: String?
    try object { (name, reader) throws(JSONError) in
      switch name {
      case "field": path = try reader.string()
      case "was": was = try reader.rawText()
      case "now": now = try reader.rawText()
      default: break
      }
    }
    guard !path.isEmpty else { throw error(.missingMember) }
    let field = Field(path: path)
    if let change = Change(field, wasText: was, nowText: now) { return change }
    return Change(.unknown(path), was: was.map(Fact.unknown), now: now.map(Fact.unknown))
  }
}

extension Change {
  /// A change whose values are JSON texts; nil when the field does not take one of them.
  fileprivate init?(_ field: Field, wasText: String?, nowText: String?) {
    var values: [Fact?] = []
    for text in [wasText, nowText] {
      guard let text else {
        values.append(nil)
        continue
      }
      guard let fact = Fact(jsonText: text, of: field) else { return nil }
      values.append(fact)
    }
    self.init(field, was: values[0], now: values[1])
  }
}

extension Fact {
  /// A fact out of JSON text; nil when the field does not take such a value.
  init?(jsonText text: String, of field: Field) {
    let fact = try? JSONReader.read(text: text, limits: RecordLine.limits) {
      (reader) throws(JSONError) in try reader.fact(of: field)
    }
    guard let fact else { return nil }
    self = fact
  }
}
