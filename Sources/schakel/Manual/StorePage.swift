import Content

/// schakel-store(5): the description of the store, made into a page as it stands.
///
/// There is one text of it, for whoever writes another program: it is in English.
struct StorePage {
  let words: Words

  func write(to page: inout Roff) {
    var lines = Self.lines[...]
    var isFirst = true
    page.heading(words(ManualWords.description))
    while let line = lines.first {
      lines = lines.dropFirst()
      if line.isEmpty || line.hasPrefix("# ") || line.hasPrefix("|---") { continue }
      if line.hasPrefix("### ") {
        page.smallHeading(String(line.dropFirst(4)))
        isFirst = true
        continue
      }
      if line.hasPrefix("## ") {
        page.heading(String(line.dropFirst(3)))
        isFirst = true
        continue
      }
      if line.hasPrefix("```") {
        page.example(Self.taken(from: &lines) { !$0.hasPrefix("```") }, isFirst: isFirst)
        lines = lines.dropFirst()
      } else if line.hasPrefix("|") {
        Self.write(row: line, to: &page)
      } else {
        let rest = Self.taken(from: &lines) { !$0.isEmpty && Self.sign(of: $0) == nil }
        let text = ([line] + rest).joined(separator: " ")
        if let sign = Self.sign(of: line) {
          page.item(sign == "-" ? "\u{2022}" : sign, String(text.dropFirst(sign.count + 1)))
        } else {
          page.paragraph(text, isFirst: isFirst)
        }
      }
      isFirst = false
    }
  }

  private static var lines: [String] {
    let bytes = Content.compiledFile("store.md") ?? []
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// A row of a table; its head, of which the second cell is empty or a word, says nothing here.
  private static func write(row: String, to page: inout Roff) {
    let cells = row.split(separator: "|").map { $0.drop { $0 == " " }.trimmingEnd() }
    guard cells.count == 2, row.contains("`") else { return }
    page.entry(cells[0], cells[1])
  }

  /// The lines up to the first for which something does not hold, which are taken away.
  private static func taken(
    from lines: inout ArraySlice<String>, while holds: (String) -> Bool
  ) -> [String] {
    let taken = lines.prefix(while: holds)
    lines = lines.dropFirst(taken.count)
    return Array(taken)
  }

  /// What stands before one of several things: a dash or a number; nil for another line.
  private static func sign(of line: String) -> String? {
    guard let blank = line.firstIndex(of: " ") else { return nil }
    let sign = line[..<blank]
    return sign == "-" || sign.hasSuffix(".") && Int(sign.dropLast()) != nil ? String(sign) : nil
  }
}

extension Substring {
  /// The text without the blanks at its end.
  fileprivate func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
