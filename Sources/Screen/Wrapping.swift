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
    // "\r\n" is one character in Swift, so both line ends are looked for.
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .flatMap { paragraph in
        var breaker = LineBreaker(columns: max(1, columns))
        for character in Sanitiser.visible(String(paragraph)) { breaker.add(character) }
        return breaker.finished()
      }
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
