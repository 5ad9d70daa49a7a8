/// The `{name}` places of a text, and what fills them.
enum Placeholders {
  /// The text with every place filled in that `value` knows; others stay as they are.
  static func fill(_ text: String, with value: (Substring) -> String?) -> String {
    // By bytes: braces are never part of another character, and a frame fills in dozens of texts.
    guard var brace = text.utf8.firstIndex(of: UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while true {
      filled.append(contentsOf: rest[..<brace])
      rest = rest[brace...]
      guard let close = rest.utf8.firstIndex(of: UInt8(ascii: "}")) else { break }
      let after = rest.utf8.index(after: close)
      filled += value(rest[rest.utf8.index(after: brace)..<close]) ?? String(rest[..<after])
      rest = rest[after...]
      guard let next = rest.utf8.firstIndex(of: UInt8(ascii: "{")) else { break }
      brace = next
    }
    filled.append(contentsOf: rest)
    return filled
  }

  /// The keys that the text names, in order, each with its command.
  static func keys(_ text: String) -> [(command: String, key: String)] {
    var keys: [(command: String, key: String)] = []
    _ = fill(text) { name in
      let parts = name.split(separator: "|", omittingEmptySubsequences: false)
      if parts.count == 2 { keys.append((String(parts[0]), String(parts[1]))) }
      return nil
    }
    return keys
  }

  /// The names of the places, in order; the keys of commands, which fill themselves, are none.
  static func names(_ text: String) -> [String] {
    var names: [String] = []
    _ = fill(text) { name in
      if !name.contains("|") { names.append(String(name)) }
      return nil
    }
    return names
  }
}
