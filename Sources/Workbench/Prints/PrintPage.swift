/// A page that can be printed: what stands on it, before anybody decides how it is drawn.
///
/// What is not known is no text: it becomes a line to fill in by hand, so that paper never says
/// "none" where nobody asked.
package struct PrintPage: Hashable, Sendable {
  /// A label and what is known of it; nil for a line to fill in.
  package struct Entry: Hashable, Sendable {
    package var label: String
    package var text: String?

    package init(_ label: String, _ text: String?) {
      self.label = label
      self.text = text.flatMap { $0.contains { !$0.isWhitespace } ? $0 : nil }
    }
  }

  /// One part of a page, the next one below it.
  package enum Block: Hashable, Sendable {
    case heading(String)
    case paragraph(String)
    /// Lines of a list.
    case list([String])
    /// Lines that are drawn and stay as they are, every sign as wide as the others.
    case drawn([String])
    case entries([Entry])
    /// So many empty lines to write on.
    case emptyLines(Int)
    /// Places to sign, each with the name of who signs; with what stands for a day.
    case signatures([String], day: String)
  }

  package var title: String
  /// What stands under the title.
  package var lead: [String]
  package var blocks: [Block]
  /// What stands on every sheet of paper: who printed it, and when; a warning where there is one.
  package var foot: [String]
  /// How the sheets are numbered, with `{page}` and `{pages}` to fill in.
  package var numbering: String
  /// The language of the page, as `nl`.
  package var language: String
  /// The same as comma-separated values, for a program that calculates; nil where there is nothing to
  /// calculate.
  package var table: String?

  package init(
    title: String, lead: [String] = [], blocks: [Block] = [], foot: [String] = [],
    numbering: String = "", language: String
  ) {
    self.title = title
    self.lead = lead
    self.blocks = blocks
    self.foot = foot
    self.numbering = numbering
    self.language = language
  }
}

extension PrintPage {
  /// Adds a heading with a list below it; without anything in the list, lines to write on.
  mutating func add(_ heading: String, _ list: [String], emptyLines: Int = 2) {
    blocks.append(.heading(heading))
    blocks.append(list.isEmpty ? .emptyLines(emptyLines) : .list(list))
  }

  /// Adds a heading with a list below it, and neither where the list is empty.
  mutating func addKnown(_ heading: String, _ list: [String]) {
    guard !list.isEmpty else { return }
    blocks += [.heading(heading), .list(list)]
  }

  /// Adds a heading with entries below it.
  mutating func add(_ heading: String, entries: [Entry]) {
    guard !entries.isEmpty else { return }
    blocks += [.heading(heading), .entries(entries)]
  }
}
