/// A page for `man`, as roff text with the macros of man(7).
///
/// What roff would take for its own is made harmless, whatever a text says. Between backticks stands
/// what is typed as it is, and is shown bold; between stars what is stressed.
struct Roff {
  private(set) var text = ""

  /// - Parameters:
  ///   - name: The name of the page, such as `schakel-keys`.
  ///   - section: The section of the manual it belongs to.
  ///   - date: The day of the version, as `2026-11-28`.
  ///   - source: The program and its version.
  ///   - manual: What stands in the middle of the top line.
  init(name: String, section: Int, date: String, source: String, manual: String) {
    let title = [
      Self.quoted(name.uppercased()), String(section), Self.quoted(date), Self.quoted(source),
      Self.quoted(manual),
    ]
    request(".TH " + title.joined(separator: " "))
  }

  /// A heading of the first rank; roff wants it in capitals.
  mutating func heading(_ title: String) { request(".SH " + Self.quoted(title.uppercased())) }

  /// The line from which `apropos` knows a page.
  mutating func title(_ name: String, _ about: String) {
    request(Self.typed(name) + " \\- " + Self.plain(about))
  }

  /// A heading inside a part.
  mutating func smallHeading(_ title: String) { request(".SS " + Self.quoted(title)) }

  /// A paragraph; `isFirst` is one that follows its heading, which makes room already.
  mutating func paragraph(_ text: String, isFirst: Bool = false) {
    if !isFirst { request(".PP") }
    running(text)
  }

  /// A name and what it is, which stands further in.
  mutating func entry(_ name: String, _ text: String) {
    request(".TP")
    request(Self.line(Self.marked(name)))
    running(text)
  }

  /// One of several things, with what stands in front of each, such as a number.
  mutating func item(_ sign: String, _ text: String) {
    request(".IP " + Self.quoted(sign) + " 4")
    running(text)
  }

  /// Lines that stay as they are; `isFirst` is one that follows its heading.
  mutating func example(_ lines: [String], isFirst: Bool = false) {
    if !isFirst { request(".PP") }
    request(".RS 4")
    request(".nf")
    for line in lines { request(line.isEmpty ? "\\&" : Self.line(Self.typed(line))) }
    request(".fi")
    request(".RE")
  }

  private mutating func request(_ line: String) { text += line + "\n" }

  /// Text that roff fills into lines; broken here as well, because a page is looked at in editors.
  private mutating func running(_ text: String) {
    var line = ""
    var length = 0
    for word in Self.marked(text).split(whereSeparator: \.isWhitespace) {
      // What is no ASCII becomes an escape of eight signs before roff sees it.
      let room = word.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 8) }
      if !line.isEmpty, length + room > 75 {
        request(Self.line(line))
        line = ""
        length = 0
      }
      line += line.isEmpty ? String(word) : " " + word
      length += room + 1
    }
    request(line.isEmpty ? "\\&" : Self.line(line))
  }

  // MARK: Making harmless

  /// A line that could be taken for a request gets a sign in front that takes no room.
  private static func line(_ text: String) -> String {
    text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func quoted(_ text: String) -> String {
    "\"" + plain(text).replacing("\"", with: "\\(dq") + "\""
  }

  /// Text in which backticks and stars change the letters.
  private static func marked(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    return parts.enumerated().map { index, part in
      guard index % 2 == 1 else { return stressed(String(part)) }
      // A backtick that nothing closes is one.
      guard index + 1 < parts.count else { return "\\(ga" + stressed(String(part)) }
      return "\\fB" + typed(String(part)) + "\\fR"
    }.joined()
  }

  private static func stressed(_ text: String) -> String {
    var stressed = ""
    var rest = text[...]
    while let found = rest.firstMatch(of: #/\*+(\w[^*]*)\*+/#) {
      stressed += plain(String(rest[..<found.range.lowerBound]))
      stressed += "\\fI" + plain(String(found.1)) + "\\fR"
      rest = rest[found.range.upperBound...]
    }
    return stressed + plain(String(rest))
  }

  private static func plain(_ text: String) -> String {
    text.replacing("\\", with: "\\e")
  }

  /// What is typed as it is: no sign of it may become a nicer one.
  private static func typed(_ text: String) -> String {
    var typed = ""
    for character in text {
      switch character {
      case "\\": typed += "\\e"
      case "-": typed += "\\-"
      case "'": typed += "\\(aq"
      case "`": typed += "\\(ga"
      case "^": typed += "\\(ha"
      case "~": typed += "\\(ti"
      default: typed.append(character)
      }
    }
    return typed
  }
}
