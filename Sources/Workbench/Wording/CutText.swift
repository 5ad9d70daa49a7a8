import Screen

/// Cuts a sentence that has no room, where a word ends.
package enum CutText {
  /// The text when it fits, else as many whole words of it as fit, and `…`.
  ///
  /// A word that alone is too long is cut in its middle.
  package static func atWord(_ text: String, columns: Int) -> String {
    guard TextWidth.columns(of: text) > columns, columns > 1 else { return text }
    // What stands behind the last word needs no room, for it is left out.
    let line = wholeWords(of: text, columns: columns)
    let room = columns - 1
    return (TextWidth.columns(of: line) > room ? wholeWords(of: text, columns: room) : line) + "…"
  }

  private static func wholeWords(of text: String, columns: Int) -> String {
    var line = Wrapping.lines(text, columns: columns)[0]
    while let last = line.last, " ,;:.".contains(last) { line.removeLast() }
    return line
  }
}
