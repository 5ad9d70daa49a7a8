import StrictJSON

/// One text of a file of wording, as it stands there.
enum WordingText: Hashable, Sendable {
  case text(String)
  /// A text that depends on a number: the first for exactly one, the second for every other.
  case counted(one: String, other: String)
  /// Several words for one meaning, or words in a fixed order such as the months.
  case list([String])

  /// The text for a number; a list has none.
  func string(count: Int?) -> String? {
    switch self {
    case .text(let text): text
    case .counted(let one, let other): count == 1 ? one : other
    case .list: nil
    }
  }

  var all: [String] {
    switch self {
    case .text(let text): [text]
    case .counted(let one, let other): [one, other]
    case .list(let texts): texts
    }
  }

  /// The names between braces.
  var placeholders: Set<String> { Set(all.flatMap(Placeholders.names)) }

  /// Whether another text can stand in for this one.
  func isSameShape(as other: WordingText) -> Bool {
    switch (self, other) {
    case (.text, .text), (.counted, .counted), (.list, .list): true
    case (.text, _), (.counted, _), (.list, _): false
    }
  }

  /// Reads the value that a reader stands at; nil for one that is no text.
  init?(_ reader: inout JSONReader) throws(JSONError) {
    switch try reader.kind() {
    case .string: self = .text(try reader.string())
    case .array:
      var texts: [String] = []
      var isWhole = true
      try reader.array { (reader) throws(JSONError) in
        if try reader.kind() == .string {
          texts.append(try reader.string())
        } else {
          isWhole = false
        }
      }
      guard isWhole else { return nil }
      self = .list(texts)
    case .object:
      var (one, other): (String?, String?)
      var isWhole = true
      try reader.object { (name, reader) throws(JSONError) in
        switch (name, try reader.kind()) {
        case ("one", .string): one = try reader.string()
        case ("other", .string): other = try reader.string()
        default: isWhole = false
        }
      }
      guard isWhole, let one, let other else { return nil }
      self = .counted(one: one, other: other)
    case .number, .bool, .null: return nil
    }
  }
}
