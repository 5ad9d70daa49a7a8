import Screen
import Testing
import Workbench

struct TextFieldTests {
  private func pressed(_ keys: [Key], in field: TextField = TextField()) -> TextField {
    var field = field
    for key in keys { _ = field.press(key) }
    return field
  }

  @Test func `typing appears at the caret`() {
    let field = pressed(keys("Zamra") + [.left, .left] + keys("b"))
    #expect(field.text == "Zambra")
    #expect(field.typed.caret == 4)
  }

  @Test(
    arguments: [
      ([Key.control("a")] + keys("x"), "xone two three"),
      ([.home, .delete], "ne two three"),
      ([.home, .control("d"), .control("d")], "e two three"),
      ([.control("b"), .control("b"), .control("f"), .backspace], "one two thre"),
      ([.control("w")], "one two "),
      ([.control("w"), .control("w")], "one "),
      ([.control("w"), .control("w"), .control("y")], "one two three"),
      ([.alt("b"), .alt("b"), .alt("d")], "one  three"),
      ([.wordLeft, .wordLeft, .wordRight, .altBackspace], "one  three"),
      ([.home, .alt("f"), .alt("d"), .control("y")], "one two three"),
      ([.altBackspace, .altBackspace], "one "),
      ([.control("u")], ""),
      ([.control("u"), .control("y"), .control("y")], "one two threeone two three"),
      ([.home, .right, .right, .right, .control("k")], "one"),
      ([.home, .control("k"), .control("y")], "one two three"),
      ([.home, .control("e"), .control("h")], "one two thre"),
    ] as [([Key], String)])
  func `the keys of a shell prompt edit the line`(keys: [Key], expected: String) {
    #expect(pressed(keys, in: TextField("one two three")).text == expected)
  }

  @Test func `the keys around a field are handed on and leave the text alone`() {
    var field = TextField("kept")
    #expect(field.press(.enter) == .submitted)
    #expect(field.press(.function(2)) == .submitted)
    #expect(field.press(.control("s")) == .submitted)
    #expect(field.press(.escape) == .cancelled)
    #expect(field.press(.tab) == .next)
    #expect(field.press(.backTab) == .previous)
    #expect(field.press(.up) == .ignored)
    #expect(field.press(.control("x")) == .ignored)
    #expect(field.text == "kept")
  }

  @Test func `deleting where nothing is left says so`() {
    var field = TextField()
    #expect(field.press(.backspace) == .ignored)
    #expect(field.press(.delete) == .ignored)
    #expect(field.press(.control("w")) == .ignored)
    #expect(field.press(.control("y")) == .ignored)
  }

  @Test func `an accent typed after its letter becomes one character with it`() {
    let field = pressed(keys("Ze") + [.character("\u{301}"), .left])
    #expect(field.typed.characters == ["Z", "e\u{301}"])
    #expect(field.typed.caret == 1)
  }

  @Test func `half a flag in front of flags pairs them anew, as the text itself does`() {
    var field = TextField("🇳🇱🇧🇪🇩🇪")
    _ = field.press(.home)
    _ = field.press(.character("🇱"))
    #expect(field.typed.characters == Array(field.text))
    #expect(field.text.unicodeScalars.count == 7)
  }

  @Test func `Backspace takes a whole joined emoji`() {
    #expect(pressed([.backspace], in: TextField("ok 👩‍⚕️")).text == "ok ")
  }

  @Test func `a paste is text, its line breaks become blanks, and its controls are dropped`() {
    var field = TextField()
    #expect(field.press(.paste("Fenn,\r\nJ.\u{1B}[2J\tq\u{7}\u{9B}\n\n")) == .edited)
    #expect(field.text == "Fenn, J.[2J q")
    #expect(field.press(.paste("\u{1B}\u{0}")) == .ignored)
  }

  @Test func `what does not fit is left out and said`() {
    var field = TextField("12345", limit: 8)
    #expect(field.press(.paste("67890")) == .shortened(limit: 8, leftOut: 2))
    #expect(field.text == "12345678")
    #expect(field.press(.character("9")) == .shortened(limit: 8, leftOut: 1))
    #expect(field.press(.backspace) == .edited)
    #expect(field.press(.character("9")) == .edited)
    #expect(field.text == "12345679")
  }

  @Test func `a stored text longer than the limit stays whole`() {
    var field = TextField("longer than it may be", limit: 5)
    #expect(field.press(.character("x")) == .shortened(limit: 5, leftOut: 1))
    #expect(field.text == "longer than it may be")
    #expect(field.press(.backspace) == .edited)
    #expect(field.text == "longer than it may b")
  }

  @Test func `marks without end do not pile up on one character`() {
    let marks = String(repeating: "\u{301}", count: 100_000)
    var field = TextField("a")
    #expect(
      field.press(.paste(marks)) == .shortened(limit: TextField.usualLimit, leftOut: 0))
    for _ in 0..<100 { _ = field.press(.paste(marks)) }
    #expect(field.text.unicodeScalars.count <= 256)
  }

  @Test func `the line scrolls so that the caret shows, and says that there is more`() {
    var field = TextField("abcdefghijklmnopqrst")
    #expect(picture(10, 1) { field.draw(on: &$0, in: $1, isFocused: true) } == ["…nopqrst"])
    _ = field.press(.home)
    #expect(picture(10, 1) { field.draw(on: &$0, in: $1, isFocused: true) } == ["abcdefghi…"])
    for _ in 0..<10 { _ = field.press(.right) }
    let drawn = canvas(10, 1) { field.draw(on: &$0, in: $1, isFocused: true) }
    #expect(drawn.lines == ["…ghijklmn…"])
    #expect(drawn.cursor == Point(x: 5, y: 0))
    #expect(drawn[5, 0].text == "k")
    #expect(drawn.cursorShape == .bar)
  }

  @Test func `wide characters count for two cells`() {
    var field = TextField("作作作作作作")
    var drawn = canvas(7, 1) { field.draw(on: &$0, in: $1, isFocused: true) }
    #expect(drawn.cursor.x < 6)
    _ = field.press(.home)
    _ = field.press(.right)
    drawn = canvas(7, 1) { field.draw(on: &$0, in: $1, isFocused: true) }
    #expect(drawn.cursor == Point(x: 2, y: 0))
    #expect(drawn.lines == ["作作作…"])
  }

  @Test func `an empty field shows what it is for, dimmed, and the caret at its start`() {
    let field = TextField(placeholder: "name")
    let drawn = canvas(8, 1) { field.draw(on: &$0, in: $1, isFocused: true) }
    #expect(drawn.lines == ["name"])
    #expect(drawn[0, 0].style.role == .dim)
    #expect(drawn[6, 0].style.role == .fieldFocused)
    #expect(drawn.cursor == Point(x: 0, y: 0))
  }

  @Test func `without the focus the cursor stays where it was`() {
    var drawn = Canvas(size: Size(columns: 8, rows: 2))
    drawn.cursor = Point(x: 3, y: 1)
    TextField("abc").draw(
      on: &drawn, in: Rect(x: 0, y: 0, width: 8, height: 1), isFocused: false)
    #expect(drawn.cursor == Point(x: 3, y: 1))
    #expect(drawn[0, 0].style.role == .field)
  }
}
