import Screen
import Testing
import Workbench

struct TextAreaTests {
  private let small = Size(columns: 12, rows: 3)

  private func pressed(_ keys: [Key], in area: TextArea, size: Size) -> TextArea {
    var area = area
    for key in keys { _ = area.press(key, in: size) }
    return area
  }

  private func rows(_ area: TextArea, _ size: Size) -> [String] {
    picture(size.columns, size.rows) { area.draw(on: &$0, in: $1, isFocused: true) }
  }

  @Test func `text breaks at words and nothing of it is changed`() {
    let text = "called the supervisor twice"
    let area = TextArea(text)
    #expect(rows(area, Size(columns: 12, rows: 4)) == ["called the", "supervisor", "twice", ""])
    #expect(area.text == text)
  }

  @Test func `a word that is longer than a row breaks where it must`() {
    let area = TextArea("ab 12345678901234567890")
    #expect(rows(area, Size(columns: 11, rows: 3)) == ["ab", "1234567890", "1234567890"])
  }

  @Test func `Enter begins a new line, F2 and Ctrl-S submit, Esc leaves`() {
    var area = TextArea()
    for key in keys("a") + [.enter, .enter] + keys("b") { _ = area.press(key, in: small) }
    #expect(area.text == "a\n\nb")
    #expect(area.press(.function(2), in: small) == .submitted)
    #expect(area.press(.control("s"), in: small) == .submitted)
    #expect(area.press(.escape, in: small) == .cancelled)
    #expect(area.press(.tab, in: small) == .next)
    #expect(area.press(.backTab, in: small) == .previous)
    #expect(area.text == "a\n\nb")
  }

  @Test func `Up and Down go by the rows that are seen and remember their column`() {
    var area = TextArea("0123456\nab\n0123456")
    let size = Size(columns: 12, rows: 5)
    _ = area.press(.left, in: size)
    _ = area.press(.up, in: size)
    #expect(area.typed.caret == 10)
    _ = area.press(.up, in: size)
    #expect(area.typed.caret == 6)
    #expect(area.press(.up, in: size) == .ignored)
    _ = area.press(.down, in: size)
    _ = area.press(.down, in: size)
    #expect(area.typed.caret == 17)
  }

  @Test func `Home and End stay in the row, Ctrl-A and Ctrl-E in the paragraph`() {
    let start = pressed([.up], in: TextArea("called the supervisor twice"), size: small)
    #expect(pressed([.home], in: start, size: small).typed.caret == 11)
    #expect(pressed([.end], in: start, size: small).typed.caret == 21)
    #expect(pressed([.control("a")], in: start, size: small).typed.caret == 0)
    #expect(pressed([.control("e")], in: start, size: small).typed.caret == 27)
  }

  @Test func `Ctrl-U and Ctrl-K stop at the line, and Ctrl-K at its end joins the next`() {
    let size = Size(columns: 20, rows: 5)
    let area = pressed([.up, .home, .right], in: TextArea("one\ntwo\nsix"), size: size)
    #expect(pressed([.control("u")], in: area, size: size).text == "one\nwo\nsix")
    #expect(pressed([.control("k")], in: area, size: size).text == "one\nt\nsix")
    #expect(
      pressed([.control("k"), .control("k")], in: area, size: size).text == "one\ntsix")
    #expect(
      pressed([.control("k"), .control("k"), .control("y")], in: area, size: size).text
        == "one\ntwo\nsix")
  }

  @Test func `the picture follows the caret and otherwise stays put`() {
    let text = (1...9).map { "line \($0)" }.joined(separator: "\n")
    var area = TextArea(text)
    _ = area.press(.control("e"), in: small)
    #expect(rows(area, small) == ["line 7", "line 8", "line 9"])
    _ = area.press(.up, in: small)
    _ = area.press(.up, in: small)
    #expect(rows(area, small) == ["line 7", "line 8", "line 9"])
    _ = area.press(.up, in: small)
    #expect(rows(area, small) == ["line 6", "line 7", "line 8"])
    _ = area.press(.pageUp, in: small)
    #expect(rows(area, small) == ["line 4", "line 5", "line 6"])
    _ = area.press(.pageDown, in: small)
    #expect(rows(area, small) == ["line 4", "line 5", "line 6"])
    #expect(area.hidden(in: small) == (true, true))
    #expect(area.hidden(in: Size(columns: 12, rows: 9)) == (false, false))
  }

  @Test func `another size shows the caret without a key`() {
    let area = pressed([.control("e")], in: TextArea("one two three four five"), size: small)
    #expect(rows(area, Size(columns: 6, rows: 1)) == ["five"])
    #expect(rows(area, Size(columns: 40, rows: 2)) == ["one two three four five", ""])
  }

  @Test func `the caret behind a full row has a cell`() {
    let drawn = canvas(6, 2) { TextArea("12345").draw(on: &$0, in: $1, isFocused: true) }
    #expect(drawn.lines == ["12345", ""])
    #expect(drawn.cursor == Point(x: 5, y: 0))
  }

  @Test func `an empty area shows what it is for`() {
    let area = TextArea(placeholder: "what was said")
    #expect(rows(area, Size(columns: 20, rows: 2)) == ["what was said", ""])
  }

  @Test func `a paste keeps its lines and loses its controls`() {
    var area = TextArea()
    #expect(area.press(.paste("a\r\nb\rc\u{2028}d\u{1B}e\tf\n"), in: small) == .edited)
    #expect(area.text == "a\nb\nc\nde f\n")
  }

  @Test func `a stored note with odd line ends comes back as it was`() {
    let text = "one\r\ntwo\r\n\r\nthree\u{1B}\t\u{2028}x"
    #expect(TextArea(text).text == text)
    #expect(Array(TextArea(text).text.utf8) == Array(text.utf8))
  }

  @Test func `a paste of megabytes is cut, said, and can be worked in`() {
    let pasted = String(repeating: "de afspraak is gemaakt ", count: 200_000)
    var area = TextArea()
    let size = Size(columns: 80, rows: 24)
    let outcome = area.press(.paste(pasted), in: size)
    #expect(outcome == .shortened(limit: 100_000, leftOut: 4_500_000))
    #expect(area.typed.characters.count == 100_000)
    let clock = ContinuousClock()
    let spent = clock.measure {
      for key in [Key.up, .backspace, .character("x"), .pageUp, .home, .control("w")] {
        _ = area.press(key, in: size)
        _ = rows(area, size)
      }
    }
    // Generous: this is a build without optimisation on a shared machine.
    #expect(spent < .seconds(5))
  }
}
