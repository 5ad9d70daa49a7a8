import Screen
import Testing

@Suite struct CanvasTests {
  @Test func `text that is too long ends in an ellipsis`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 4))
    #expect(canvas.write("Registration", x: 0, y: 0, width: 6) == 6)
    #expect(canvas.write("Intake", x: 0, y: 1, width: 6) == 6)
    #expect(canvas.write("Registration", x: 4, y: 2, width: 50) == 6)
    #expect(canvas.write("ab", x: 0, y: 3, width: 1) == 1)
    expectScreen(
      canvas,
      shows: """
        Regis…
        Intake
            Regis…
        …
        """)
  }

  @Test func `a wide letter takes two cells and is never cut in half`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    #expect(canvas.write("作作作", x: 0, y: 0, width: 6) == 6)
    #expect(canvas.write("作作作", x: 0, y: 1, width: 4) == 3)
    #expect(canvas.write("作b", x: 5, y: 2, width: 1) == 1)
    #expect(canvas[1, 0].isContinuation)
    expectScreen(
      canvas,
      shows: """
        作作作
        作…
             …
        """)
  }

  @Test func `a part of a screen that was kept is put back as it was`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    canvas.write("作 Intake", x: 2, y: 1, width: 10)
    var other = Canvas(size: canvas.size)
    for (x, width) in [(-2, 20), (12, 4), (0, 0)] {
      let part = Rect(x: x, y: 0, width: width, height: 9)
      Picture(of: part, on: canvas, behind: 0, cursor: canvas.cursor).put(on: &other)
      #expect(other == canvas)
    }
  }

  @Test func `two cells that are the same are the same bytes`() {
    #expect(MemoryLayout<Cell>.size == MemoryLayout<Cell>.stride)
  }

  @Test func `drawing over half of a wide letter blanks the other half`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("作作作", x: 0, y: 0, width: 6)
    canvas.write("|", x: 2, y: 0, width: 1)
    canvas.write("|", x: 5, y: 0, width: 1)
    expectScreen(canvas, shows: "作|  |")
    canvas[1, 0] = Cell("x")
    expectScreen(canvas, shows: " x|  |")
    #expect(canvas.cells.allSatisfy { !$0.isContinuation })
  }

  @Test func `a wide letter over the edge of the canvas becomes a blank`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("作b", x: -1, y: 0, width: 4)
    expectScreen(canvas, shows: " b")
  }

  @Test func `text stands at the right when asked`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 2))
    canvas.write("2d", x: 0, y: 0, width: 8, alignment: .trailing)
    canvas.write("作é", x: 0, y: 1, width: 8, alignment: .trailing)
    expectScreen(canvas, shows: "      2d\n     作é")
  }

  @Test func `drawing outside the canvas does nothing`() {
    var canvas = Canvas(size: Size(columns: 2, rows: 1))
    for (x, y) in [(0, -1), (0, 1), (2, 0), (-9, 0), (.max / 2, 0), (0, .min)] {
      #expect(canvas.write("x", x: x, y: y, width: 1) <= 1)
    }
    canvas.write("x", x: 0, y: 0, width: -3)
    canvas[5, 5] = Cell("x")
    canvas.fill(Rect(x: 5, y: 5, width: 3, height: 3))
    canvas.mark(Rect(x: -5, y: -5, width: 3, height: 3), as: .focused)
    #expect(canvas == Canvas(size: Size(columns: 2, rows: 1)))
    #expect(Canvas(size: Size(columns: -1, rows: 7)).cells.isEmpty)
  }

  @Test func `right-to-left text is closed in its own last cell`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    #expect(canvas.write("שם", x: 0, y: 0, width: 4) == 2)
    canvas.write("12", x: 4, y: 0, width: 2)
    #expect(canvas[1, 0].text.unicodeScalars.elementsEqual(["ם", "\u{200E}"]))
    #expect(canvas.lines == ["שם  12"])
  }

  @Test func `a hostile name stays in its cells`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.write("\u{1B}]0;x\u{7}\u{202E}Y\n", x: 0, y: 0, width: 12)
    expectScreen(canvas, shows: "�]0;x��Y")
  }

  @Test func `a name of a million marks costs no more than its cells`() {
    var canvas = Canvas(size: Size(columns: 20, rows: 1))
    let marks = "a" + String(repeating: "\u{301}", count: 1_000_000) + "b"
    let clock = ContinuousClock()
    let taken = clock.measure { canvas.write(marks, x: 0, y: 0, width: 20) }
    #expect(canvas[0, 0].text.unicodeScalars.count == 5)
    #expect(canvas.lines[0].last == "…")
    #expect(taken < .milliseconds(100))
  }

  @Test func `rows are marked with the style of the cursor`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.write("late", x: 0, y: 0, width: 4, style: Style(.late))
    canvas.write("done", x: 0, y: 1, width: 4, style: Style(.done))
    canvas.mark(Rect(x: 0, y: 1, width: 6, height: 1), as: .focused)
    expectStyles(of: canvas, are: "aaaa\nOOOOTT")
  }

  @Test func `every role has a letter of its own`() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
  }
}
