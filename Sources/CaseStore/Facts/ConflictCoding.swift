import Casework
import StrictJSON

extension JSONWriter {
  /// Writes a conflict.
  mutating func conflict(_ conflict: Conflict) {
    object { writer in
      writer.member("field", conflict.field.path)
      if let value = conflict.value {
        writer.name("value")
        writer.fact(value)
      }
      writer.member("by", conflict.by.text)
      writer.member("at", conflict.at.iso)
    }
  }
}

extension JSONReader {
  /// Reads a conflict.
  ///
  /// Its value is read when its field is known, wherever the two stand in the text.
  mutating func conflict() throws(JSONError) -> Conflict {
    var field: Field?
    var valueText: String?
    var by: WorkerID?
    var at: Moment?
    try members { (name, reader) throws(JSONError) in
      switch name {
      case "field": field = Field(path: try reader.string())
      case "value": valueText = try reader.rawText()
      case "by": by = try reader.worker()
      case "at": at = try reader.moment()
      // A conflict has no place for members of a newer build: the whole is kept as text then.
      default: throw reader.error(.unacceptableValue)
      }
    }
    let known = try required(field)
    var value: Fact?
    if let valueText {
      guard let fact = Fact(jsonText: valueText, of: known) else {
        throw error(.unacceptableValue)
      }
      value = fact
    }
    return Conflict(field: known, value: value, by: try required(by), at: try required(at))
  }
}
