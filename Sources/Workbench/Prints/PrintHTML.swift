import Content
import Screen

// A page as HTML for a browser that prints it: no scripts, nothing that is fetched from anywhere.
extension PrintPage {
  /// The page as a whole HTML document; all text in it is escaped and made harmless.
  package var html: String {
    let head = [Self.tag("h1", title)] + lead.map { Self.tag("p", $0) }
    return PrintFrame.document([
      "language": Self.escaped(language), "title": Self.escaped(title),
      "body": (head + sections.map(Self.html)).joined(by: "\n"),
      "foot": foot.map { Self.tag("p", $0) }.joined(by: "\n"),
    ])
  }

  /// The blocks, each heading with what stands below it up to the next one.
  private var sections: [[Block]] {
    var sections: [[Block]] = []
    for block in blocks {
      if case .heading = block {
        sections.append([block])
      } else if sections.isEmpty {
        sections.append([block])
      } else {
        sections[sections.count - 1].append(block)
      }
    }
    return sections
  }

  /// A part of the page that stays on one sheet of paper where it fits.
  private static func html(of section: [Block]) -> String {
    wrapped("section", section.map { html(of: $0) }.joined(by: "\n"))
  }

  private static func html(of block: Block) -> String {
    switch block {
    case .heading(let text): tag("h2", text)
    case .paragraph(let text): tag("p", text)
    case .list(let texts): wrapped("ul", texts.map { tag("li", $0) }.joined(by: "\n"))
    case .drawn(let texts): tag("pre", texts.joined(separator: "\n"))
    case .entries(let entries):
      wrapped("table", entries.map(row).joined(by: "\n"))
    case .emptyLines(let count):
      (0..<count).map { _ in wrapped("div", "", class: "line") }.joined(by: "\n")
    case .signatures(let names, let day):
      wrapped(
        "table",
        names.map { name in
          wrapped(
            "tr",
            tag("th", name) + line + wrapped("th", escaped(day), class: "day") + line)
        }.joined(by: "\n"), class: "sign")
    }
  }

  /// An empty cell to write in.
  private static let line = wrapped("td", "", class: "line")

  private static func row(of entry: Entry) -> String {
    wrapped("tr", tag("th", entry.label) + (entry.text.map { tag("td", $0) } ?? line))
  }

  /// A text in a tag.
  private static func tag(_ name: String, _ text: String) -> String {
    wrapped(name, escaped(text))
  }

  /// HTML in a tag.
  private static func wrapped(
    _ name: String, _ html: String, class kind: String? = nil
  ) -> String {
    let attribute = kind.map { " class=\"\($0)\"" } ?? ""
    return "<\(name)\(attribute)>\(html)</\(name)>"
  }

  /// A text in which nothing is taken for HTML, and nothing drives what shows it.
  private static func escaped(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { Sanitiser.visible(String($0)) }
    var escaped = ""
    for character in lines.joined(by: "\n").unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
