/// What stands around a page as HTML: how it looks on paper, and nothing that runs or is fetched.
package enum PrintFrame {
  /// The document of a page.
  ///
  /// - Parameter values: What fills `{language}`, `{title}`, `{body}` and `{foot}`, escaped already.
  /// - Returns: The whole document; empty only when the frame is not compiled in.
  package static func document(_ values: TextValues) -> String {
    guard let file = CompiledFile("print.html") else { return "" }
    return Placeholders.fill(String(decoding: file.bytes, as: UTF8.self)) { values[$0] }
  }
}
