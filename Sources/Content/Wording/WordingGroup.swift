import StrictJSON

/// One group of a file of wording: texts by name, in the order of the file.
struct WordingGroup: Hashable, Sendable {
  private(set) var names: [String] = []
  private var texts: [String: WordingText] = [:]

  subscript(name: String) -> WordingText? { texts[name] }

  func string(_ name: String, count: Int? = nil) -> String? { texts[name]?.string(count: count) }

  func list(_ name: String) -> [String] {
    if case .list(let texts)? = texts[name] { texts } else { [] }
  }

  mutating func set(_ name: String, to text: WordingText) {
    if texts.updateValue(text, forKey: name) == nil { names.append(name) }
  }

  mutating func remove(_ name: String) {
    if texts.removeValue(forKey: name) != nil { names.removeAll { $0 == name } }
  }

  /// This group with the texts of another laid over it.
  func overlaid(with own: WordingGroup?) -> WordingGroup {
    guard let own else { return self }
    var group = self
    for name in own.names {
      if let text = own[name] { group.set(name, to: text) }
    }
    return group
  }

  /// Reads the object that a reader stands at.
  ///
  /// `seen` gets the name of every member, where its value begins, and whether it is a text. What is
  /// no strict JSON is thrown.
  init(
    _ reader: inout JSONReader, seen: (_ name: String, _ offset: Int, _ isText: Bool) -> Void
  ) throws(JSONError) {
    try reader.object { (name, reader) throws(JSONError) in
      let offset = reader.position
      let text = try Self.text(&reader)
      if let text { set(name, to: text) }
      seen(name, offset, text != nil)
    }
  }

  private static func text(_ reader: inout JSONReader) throws(JSONError) -> WordingText? {
    switch try reader.kind() {
    case .string: return .text(try reader.string())
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
      return isWhole ? .list(texts) : nil
    case .object:
      var members: [String: String] = [:]
      var isWhole = true
      try reader.object { (name, reader) throws(JSONError) in
        if try reader.kind() == .string {
          members[name] = try reader.string()
        } else {
          isWhole = false
        }
      }
      guard isWhole, members.count == 2, let one = members["one"], let other = members["other"]
      else { return nil }
      return .counted(one: one, other: other)
    case .number, .bool, .null: return nil
    }
  }
}
