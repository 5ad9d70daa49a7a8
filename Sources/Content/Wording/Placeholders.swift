import CData

/// The `{name}` places of a text, and what fills them.
enum Placeholders {
  /// The text with every place filled in that `value` knows; others stay as they are.
  static func fill(_ text: String, with value: (String) -> String?) -> String {
    // By bytes: braces are never part of another character, and a frame fills in dozens of texts.
    var whole = text
    return whole.withUTF8 { filled($0, with: value) } ?? text
  }

  /// The same of the bytes of a text; nil where it has no place.
  private static func filled(
    _ bytes: UnsafeBufferPointer<UInt8>, with value: (String) -> String?
  ) -> String? {
    guard let start = bytes.baseAddress else { return nil }
    func find(_ sign: Unicode.Scalar, from place: Int) -> Int {
      cdata_find(start, bytes.count, place, UInt8(ascii: sign))
    }
    func part(_ range: Range<Int>) -> String {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    }
    var brace = find("{", from: 0)
    guard brace < bytes.count else { return nil }
    var filled = part(0..<brace)
    while brace < bytes.count {
      let close = find("}", from: brace)
      guard close < bytes.count else { return filled + part(brace..<close) }
      filled += value(part(brace + 1..<close)) ?? part(brace..<close + 1)
      brace = find("{", from: close + 1)
      if brace > close + 1 { filled += part(close + 1..<brace) }
    }
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
      if !name.contains("|") { names.append(name) }
      return nil
    }
    return names
  }
}
