/// Breaks text into lines.
package enum Wrapping {
  /// The lines of a text broken at blanks, each at most `columns` wide; a word that is longer is
  /// broken where it must.
  ///
  /// Line feeds break too. Empty text gives one empty line.
  ///
  /// Text in a wide script, which has no blanks, breaks between its characters. The lines are
  /// already made harmless, so that what they measure is what is drawn. Fewer than one column
  /// counts as one.
  package static func lines(_ text: String, columns: Int) -> [String] {
    if let wanted = PlainText.columns(of: text) {
      // Most texts fit. Blanks at the end of a line are left out.
      if wanted <= columns, text.utf8.last != UInt8(ascii: " ") { return [text] }
      return PlainLineBreaker(columns: max(1, columns)).lines(text)
    }
    // "\r\n" is one character in Swift, so both line ends are looked for.
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .flatMap { paragraph in
        var breaker = LineBreaker(columns: max(1, columns))
        for character in Sanitiser.visible(String(paragraph)) { breaker.add(character) }
        return breaker.finished()
      }
  }

  /// The lines of a text whose first line shares its row with something else.
  ///
  /// A word that fits a whole line is not broken for the sake of the first: the first line is empty
  /// then. Line feeds count as blanks.
  ///
  /// - Parameters:
  ///   - text: What is broken into lines.
  ///   - columns: The room of every line but the first.
  ///   - firstColumns: The room of the first line.
  /// - Returns: At least one line.
  package static func lines(
    _ text: String, columns: Int, firstColumns: Int
  ) -> [String] {
    let text =
      PlainText.columns(of: text) == nil
      ? Sanitiser.visible(String(text.map { $0.isNewline ? " " : $0 })) : text
    let first = lines(text, columns: firstColumns).first ?? ""
    var rest = text.unicodeScalars.dropFirst(first.unicodeScalars.count)
    guard let next = rest.first else { return [first] }
    // Only a word that fills the whole first line is ever broken in it; wide signs stand alone.
    if next != " ", !first.contains(where: { $0 == " " || TextWidth.columns(of: $0) > 1 }),
      TextWidth.columns(of: firstWord(of: text)) <= columns
    {
      return [""] + lines(text, columns: columns)
    }
    while rest.first == " " { rest.removeFirst() }
    return rest.isEmpty ? [first] : [first] + lines(String(rest), columns: columns)
  }

  /// A text made harmless, cut where it takes more than so many columns, with a sign that it goes on.
  package static func cut(_ text: String, columns: Int) -> String {
    let text = Sanitiser.visible(text)
    guard TextWidth.columns(of: text) > columns else { return text }
    var taken = 1
    let kept = text.prefix { character in
      taken += TextWidth.columns(of: character)
      return taken <= columns
    }
    return kept + "…"
  }

  private static func firstWord(of text: String) -> String { String(text.prefix { $0 != " " }) }
}

/// Does for plain text, of which every code point is a column, what `LineBreaker` does for all text.
///
/// Most text is plain, and every frame breaks dozens of lines.
private struct PlainLineBreaker {
  let columns: Int

  func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let starts = PlainText.starts(in: bytes)
    func isBlank(_ place: Int) -> Bool { bytes[starts[place]] == UInt8(ascii: " ") }
    func letters(_ run: Range<Int>) -> String {
      let end = run.upperBound < starts.count ? starts[run.upperBound] : bytes.count
      return run.isEmpty ? "" : String(decoding: bytes[starts[run.lowerBound]..<end], as: UTF8.self)
    }
    var lines: [String] = []
    // A line is a run of code points, as is the word behind it that may still go to the next line.
    var line = 0..<0
    var word = 0..<0
    func breakLine(at next: Int) {
      var end = line.upperBound
      while end > line.lowerBound, isBlank(end - 1) { end -= 1 }
      if end > line.lowerBound || lines.isEmpty {
        lines.append(letters(line.lowerBound..<end))
      }
      line = next..<next
    }
    func endWord() {
      guard !word.isEmpty else { return }
      if !line.isEmpty, word.upperBound - line.lowerBound > columns {
        breakLine(at: word.lowerBound)
      }
      line = line.lowerBound..<word.upperBound
      word = word.upperBound..<word.upperBound
    }
    for index in starts.indices {
      if isBlank(index) {
        endWord()
        if line.count < columns, !(line.isEmpty && !lines.isEmpty) {
          line = line.lowerBound..<index + 1
        } else {
          breakLine(at: index + 1)
        }
        word = index + 1..<index + 1
      } else {
        if word.count == columns { endWord() }
        word = word.lowerBound..<index + 1
      }
    }
    endWord()
    if !line.isEmpty || lines.isEmpty { breakLine(at: starts.count) }
    return lines
  }
}

/// Fills lines word by word.
private struct LineBreaker {
  let columns: Int
  private var lines: [String] = []
  private var line = ""
  private var lineColumns = 0
  private var word = ""
  private var wordColumns = 0

  init(columns: Int) { self.columns = columns }

  mutating func add(_ character: Character) {
    let width = TextWidth.columns(of: character)
    if character == " " {
      endWord()
      // Blanks that would start a line after a break belong to the break.
      if lineColumns < columns && !(line.isEmpty && !lines.isEmpty) {
        line.append(character)
        lineColumns += 1
      } else {
        breakLine()
      }
      return
    }
    if width > 1 { endWord() }
    if wordColumns > 0 && wordColumns + width > columns { endWord() }
    word.append(character)
    wordColumns += width
    if width > 1 { endWord() }
  }

  mutating func finished() -> [String] {
    endWord()
    if !line.isEmpty || lines.isEmpty { breakLine() }
    return lines
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if lineColumns > 0 && lineColumns + wordColumns > columns { breakLine() }
    line += word
    lineColumns += wordColumns
    word = ""
    wordColumns = 0
  }

  private mutating func breakLine() {
    while line.last == " " { line.removeLast() }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    line = ""
    lineColumns = 0
  }
}
