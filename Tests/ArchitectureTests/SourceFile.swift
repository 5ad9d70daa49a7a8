import Glibc

/// A Swift file taken apart far enough to ask questions about it: its code without comments and
/// texts, its texts, and its lines as written.
///
/// This is no parser. It knows comments, texts of every kind and interpolation, which is what makes
/// the difference between a word in the code and the same word in a sentence about the code.
struct SourceFile {
  /// The path in the repository.
  var path: String
  /// The lines as written.
  var lines: [String]
  /// The lines with comments and the contents of texts taken out; same count as `lines`.
  var code: [String]
  /// The texts with the line they start on, from 1; interpolated parts are left out.
  var texts: [(line: Int, text: String)]

  /// The file's name without folder and ending.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.split(separator: ".").first ?? "")
  }

  /// The target a file below `Sources` belongs to; nil for others.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
  }

  init(path: String, text: String) {
    self.path = path
    var reader = Reader(bytes: Array(text.utf8))
    reader.readCode(until: nil)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = String(decoding: reader.code, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    texts = reader.texts
  }

  /// The modules the file imports, with the line of each.
  var imports: [(line: Int, module: String)] {
    code.enumerated().compactMap { index, line in
      var words = line.split(separator: " ")[...]
      while let word = words.first, word.hasPrefix("@") || Self.access.contains(String(word)) {
        words = words.dropFirst()
      }
      guard words.first == "import", let last = words.last else { return nil }
      return (index + 1, String(last.prefix { $0 != "." }))
    }
  }

  /// Where a pattern stands in the code, as `path:line: the line`.
  ///
  /// Only lines with one of the words, where there are any, are looked at: that is much quicker.
  func places(of pattern: some RegexComponent, havingOneOf words: [String] = []) -> [String] {
    zip(code, lines).enumerated().compactMap { index, pair in
      let isWorthALook = words.isEmpty || words.contains { strstr(pair.0, $0) != nil }
      guard isWorthALook, pair.0.contains(pattern) else { return nil }
      return "\(path):\(index + 1): \(pair.1)"
    }
  }

  /// Whether the file itself declares a type, rather than adding to one from elsewhere.
  func declaresType(_ name: String) -> Bool {
    code.contains { line in
      ["struct", "enum", "class", "protocol"].contains { line.contains("\($0) \(name)") }
    }
  }

  private static let access: Set<String> = [
    "package", "internal", "public", "private", "fileprivate",
  ]
}

/// Goes through the bytes once and sorts them into code and texts.
private struct Reader {
  var bytes: [UInt8]
  var at = 0
  var line = 1
  var code: [UInt8] = []
  var texts: [(line: Int, text: String)] = []

  private static let newline = UInt8(ascii: "\n")
  private static let quote = UInt8(ascii: "\"")
  private static let open = UInt8(ascii: "(")
  private static let close = UInt8(ascii: ")")

  /// Reads code to the end, or to the parenthesis that closes an interpolation.
  mutating func readCode(until end: UInt8?) {
    var depth = 0
    while at < bytes.count {
      if starts(with: "//") {
        while at < bytes.count, bytes[at] != Self.newline { at += 1 }
      } else if starts(with: "/*") {
        skipBlockComment()
      } else if starts(with: "#/") {
        skipPattern()
      } else if let hashes = hashesBeforeText() {
        readText(hashes: hashes)
      } else {
        let byte = bytes[at]
        if byte == Self.open { depth += 1 }
        if byte == Self.close {
          if depth == 0, end != nil { return }
          depth -= 1
        }
        take(byte)
      }
    }
  }

  private mutating func skipBlockComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        at += 2
      } else if starts(with: "*/") {
        depth -= 1
        at += 2
      } else {
        if bytes[at] == Self.newline { take(Self.newline) } else { at += 1 }
      }
    } while depth > 0 && at < bytes.count
  }

  /// Leaves out a regular expression in `#/…/#`: it names things without using them.
  private mutating func skipPattern() {
    at += 2
    while at < bytes.count, !starts(with: "/#") {
      if bytes[at] == Self.newline { take(Self.newline) } else { at += 1 }
    }
    at += 2
  }

  private mutating func readText(hashes: Int) {
    let start = line
    at += hashes
    let isLong = starts(with: "\"\"\"")
    at += isLong ? 3 : 1
    let pounds = String(repeating: "#", count: hashes)
    let end = (isLong ? "\"\"\"" : "\"") + pounds
    code += Array("\"\"".utf8)
    var found: [UInt8] = []
    while at < bytes.count, !starts(with: end) {
      if starts(with: "\\" + pounds + "(") {
        at += 2 + hashes
        found.append(UInt8(ascii: "\u{1}"))
        readCode(until: Self.close)
        at += 1
      } else if starts(with: "\\" + pounds), at + 1 + hashes < bytes.count {
        found += bytes[at..<(at + 2 + hashes)]
        at += 2 + hashes
      } else {
        found.append(bytes[at])
        if bytes[at] == Self.newline { take(Self.newline) } else { at += 1 }
      }
    }
    at += end.utf8.count
    texts.append((start, String(decoding: found, as: UTF8.self)))
  }

  /// How many `#` stand before the quote of a text that starts here; nil when none starts here.
  private func hashesBeforeText() -> Int? {
    var next = at
    while next < bytes.count, bytes[next] == UInt8(ascii: "#") { next += 1 }
    return next < bytes.count && bytes[next] == Self.quote ? next - at : nil
  }

  private mutating func take(_ byte: UInt8) {
    if byte == Self.newline { line += 1 }
    code.append(byte)
    at += 1
  }

  private func starts(with text: String) -> Bool {
    at + text.utf8.count <= bytes.count && zip(bytes[at...], text.utf8).allSatisfy { $0 == $1 }
  }
}
