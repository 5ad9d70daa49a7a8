package import Casework
package import Screen

/// A line to type a date in, in words, that shows which day it means before Enter.
///
/// Keys: those of `TextField`; Up and Down a day later and earlier, PgUp and PgDn a week, Delete
/// clears (Ctrl-Y puts back). A day that nobody is typing shows in words. In a word with two meanings Up takes the later day, Down the earlier.
package struct DateField: Hashable, Sendable {
  /// Longer than any way to write a date, short enough to be read whole.
  private static let limit = 40

  package private(set) var field: TextField
  /// Whether the text is a day that was put there and not typed: it shows in words then.
  private var isWritten: Bool

  /// A field with a text, such as a written day or a draft, and the caret behind it.
  package init(_ text: String = "", placeholder: String = "") {
    field = TextField(text, placeholder: placeholder, limit: Self.limit)
    isWritten = Day(iso: text) != nil
  }

  package var text: String { field.text }

  /// The text of the field as it shows.
  private func shown(_ reader: DateReader) -> TextField {
    guard isWritten, let day = day(reader) else { return field }
    var shown = field
    shown.replace(with: reader.show(day))
    return shown
  }

  /// Writes the day that is typed in full, so that it stays that day whenever it is read again.
  mutating func settle(_ reader: DateReader) {
    guard !isWritten, let day = day(reader) else { return }
    write(day, reader)
  }

  private mutating func write(_ day: Day, _ reader: DateReader) {
    field.replace(with: reader.write(day))
    isWritten = true
  }

  /// Makes the words that show the text that is typed in.
  private mutating func beginTyping(_ reader: DateReader) {
    field = shown(reader)
    isWritten = false
  }

  /// Puts the caret before the character that is drawn in a column of the line.
  mutating func putCaret(atColumn column: Int, width: Int, _ reader: DateReader) {
    beginTyping(reader)
    field.putCaret(atColumn: column, width: width)
  }

  /// The day that is typed; nil when nothing is, or when it is not one day.
  package func day(_ reader: DateReader) -> Day? {
    if case .day(let day) = reader.read(text) { day } else { nil }
  }

  /// Follows a key.
  ///
  /// Enter on something that is not one day is refused; on nothing it is not.
  package mutating func press(_ key: Key, _ reader: DateReader) -> FieldOutcome {
    switch key {
    case .up: return step(by: 1, reader)
    case .down: return step(by: -1, reader)
    case .pageUp: return step(by: 7, reader)
    case .pageDown: return step(by: -7, reader)
    case .delete:
      guard !field.isEmpty else { return .ignored }
      beginTyping(reader)
      field.replace(with: "")
      return .edited
    default:
      var typed = self
      typed.beginTyping(reader)
      let outcome = typed.field.press(key)
      switch outcome {
      case .edited, .shortened, .moved: self = typed
      case .submitted, .cancelled, .next, .previous, .refused, .ignored: break
      }
      guard outcome == .submitted else { return outcome }
      return isReadable(reader) ? .submitted : .refused
    }
  }

  /// Whether what is typed is nothing or one day.
  package func isReadable(_ reader: DateReader) -> Bool {
    switch reader.read(text) {
    case .empty, .day: true
    case .ambiguous, .notUnderstood: false
    }
  }

  private mutating func step(by days: Int, _ reader: DateReader) -> FieldOutcome {
    let next: Day
    switch reader.read(text) {
    case .empty: next = reader.today + days
    case .day(let day): next = day + days
    case .ambiguous(let readings):
      guard let chosen = days > 0 ? readings.max() : readings.min() else { return .refused }
      next = chosen
    // What cannot be read is not thrown away for a day that nobody typed.
    case .notUnderstood: return .refused
    }
    guard Day.acceptedYears.contains(next.date.year) else { return .refused }
    write(next, reader)
    return .edited
  }

  /// Draws the line alone, and gives where the caret is.
  func drawLine(
    on canvas: inout Canvas, in rect: Rect, isFocused: Bool, _ reader: DateReader
  ) -> Point {
    shown(reader).draw(on: &canvas, in: rect, isFocused: isFocused)
  }

  /// Draws the line and, where there are more rows, what it means.
  ///
  /// - Returns: Where the caret is.
  @discardableResult
  package func draw(
    on canvas: inout Canvas, in rect: Rect, isFocused: Bool, _ reader: DateReader
  ) -> Point {
    canvas.fill(rect)
    let caretPoint = drawLine(on: &canvas, in: rect, isFocused: isFocused, reader)
    guard rect.height > 1 else { return caretPoint }
    let reading = reader.read(text)
    let style = Style(Self.role(of: reading, isFocused: isFocused))
    let lines = Wrapping.lines(reader.line(reading), columns: max(1, rect.width))
    for (line, y) in zip(lines, rect.y + 1..<rect.bottom) {
      canvas.write(line, x: rect.x, y: y, width: rect.width, style: style)
    }
    return caretPoint
  }

  /// How the line below a date field looks.
  ///
  /// A word that is still being typed is no problem yet.
  static func role(of reading: DateReader.Reading, isFocused: Bool) -> Role {
    switch reading {
    case .empty: .dim
    case .day: .label
    case .ambiguous: isFocused ? .question : .problem
    case .notUnderstood: isFocused ? .dim : .problem
    }
  }
}
