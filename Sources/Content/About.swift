/// What Schakel is, and whose knowledge is in it.
package struct About: Sendable {
  let file: WordingFile

  /// A named paragraph of the page.
  package enum Paragraph: String, CaseIterable, Sendable {
    case what, essence, roadmap, connection, beyond, terms, people
  }

  /// The heading of a paragraph.
  package func title(of paragraph: Paragraph) -> String {
    file.string(paragraph.rawValue, "title") ?? paragraph.rawValue
  }

  /// A paragraph, as one long line.
  package func text(of paragraph: Paragraph) -> String {
    file.string(paragraph.rawValue, "text") ?? ""
  }
}
