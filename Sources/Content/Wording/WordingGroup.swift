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
      let text = try WordingText(&reader)
      if let text { set(name, to: text) }
      seen(name, offset, text != nil)
    }
  }
}
