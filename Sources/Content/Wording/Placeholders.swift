/// The `{name}` places of a text, and what fills them.
enum Placeholders {
  /// The text with every place filled in that `value` knows; others stay as they are.
  static func fill(_ text: String, with value: (Substring) -> String?) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      filled += value(rest[rest.index(after: open)..<close]) ?? String(rest[...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }

  /// The names of the places, in order.
  static func names(_ text: String) -> [String] {
    var names: [String] = []
    _ = fill(text) { name in
      names.append(String(name))
      return nil
    }
    return names
  }
}
