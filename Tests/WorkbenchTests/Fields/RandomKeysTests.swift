import Screen
import Testing
import Workbench

/// Random keys at random sizes: nothing traps, the caret is inside, and the text is what it says.
struct RandomKeysTests {
  private static let seeds: [UInt64] = Array(1...24)

  private func size(_ random: inout SeededKeys) -> Size {
    Size(columns: .random(in: 0...64, using: &random), rows: .random(in: 0...14, using: &random))
  }

  /// Draws into a rectangle somewhere on a canvas and holds the caret to it.
  private func expectInside(
    _ size: Size, _ draw: (inout Canvas, Rect) -> Point, _ comment: Comment
  ) {
    var canvas = Canvas(size: Size(columns: size.columns + 3, rows: size.rows + 2))
    canvas.fill(
      Rect(x: 0, y: 0, width: canvas.size.columns, height: canvas.size.rows),
      style: Style(.banner))
    let rect = Rect(x: 2, y: 1, width: size.columns, height: size.rows)
    let caret = draw(&canvas, rect)
    guard !rect.isEmpty else { return }
    #expect(caret.x >= rect.x && caret.x < rect.right, comment)
    #expect(caret.y >= rect.y && caret.y < rect.bottom, comment)
    // Nothing is drawn outside the rectangle.
    for y in 0..<canvas.size.rows {
      for x in [0, 1, canvas.size.columns - 1] {
        #expect(canvas[x, y].style.role == .banner, comment)
      }
    }
  }

  /// Whether two texts are the same code points; `==` would also take `é` for `e` and its accent.
  private func same(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }

  /// The cell under the caret shows the character that the next Delete would take.
  private func expectUnderCaret(_ typed: TypedText, _ canvas: Canvas, _ comment: Comment) {
    guard typed.caret < typed.characters.count else { return }
    let next = typed.characters[typed.caret]
    guard let ascii = next.asciiValue, ascii > 0x20, ascii < 0x7F else { return }
    // The last cell of a text may also hold the mark that keeps right-to-left text in its place.
    let shown = canvas[canvas.cursor.x, canvas.cursor.y].text.unicodeScalars.first
    #expect(shown == next.unicodeScalars.first, comment)
  }

  @Test(arguments: seeds)
  func `the caret stands on the character it is before, at any width`(seed: UInt64) {
    var random = SeededKeys(seed: seed)
    var field = TextField(random.text() + random.text())
    var area = TextArea(random.text() + random.text())
    for step in 0..<60 {
      let comment: Comment = "seed \(seed), step \(step)"
      let columns = Int.random(in: 4...30, using: &random)
      let key: Key =
        [.left, .right, .home, .end, .up, .down].randomElement(using: &random) ?? .left
      _ = field.press(key)
      _ = area.press(key, in: Size(columns: columns, rows: 4))
      expectUnderCaret(
        field.typed, canvas(columns, 1) { field.draw(on: &$0, in: $1, isFocused: true) }, comment)
      expectUnderCaret(
        area.typed, canvas(columns, 4) { area.draw(on: &$0, in: $1, isFocused: true) }, comment)
    }
  }

  private func expectWhole(_ typed: TypedText, _ comment: Comment) {
    #expect(typed.characters == Array(typed.text), comment)
    #expect((0...typed.characters.count).contains(typed.caret), comment)
  }

  @Test(arguments: seeds)
  func `a line of text survives any keys`(seed: UInt64) {
    var random = SeededKeys(seed: seed)
    var field = TextField(random.text(), placeholder: "name", limit: 60)
    for step in 0..<150 {
      let key = random.key()
      let before = field.typed
      let outcome = field.press(key)
      let comment: Comment = "seed \(seed), step \(step), \(key)"
      expectWhole(field.typed, comment)
      let front = String(before.characters[..<before.caret])
      let back = String(before.characters[before.caret...])
      switch (key, outcome) {
      case (.character(let character), .edited) where !character.isNewline && character != "\t":
        #expect(same(field.text, front + String(character) + back), comment)
      case (.backspace, .edited):
        #expect(same(field.text, String(front.dropLast()) + back), comment)
      case (.delete, .edited):
        #expect(same(field.text, front + String(back.dropFirst())), comment)
      case (_, .ignored), (_, .moved):
        #expect(same(field.text, before.text), comment)
      default: break
      }
      expectInside(
        size(&random), { field.draw(on: &$0, in: $1, isFocused: true) }, comment)
    }
  }

  @Test(arguments: seeds)
  func `a note survives any keys`(seed: UInt64) {
    var random = SeededKeys(seed: seed)
    var area = TextArea(random.text(), limit: 200)
    var current = size(&random)
    for step in 0..<150 {
      if step.isMultiple(of: 7) { current = size(&random) }
      let key = random.key()
      _ = area.press(key, in: current)
      let comment: Comment = "seed \(seed), step \(step), \(key), \(current)"
      expectWhole(area.typed, comment)
      expectInside(
        current, { area.draw(on: &$0, in: $1, isFocused: true) }, comment)
      _ = area.hidden(in: current)
    }
  }

  @Test(arguments: seeds)
  func `every row of a note can be reached going down and going up`(seed: UInt64) {
    var random = SeededKeys(seed: seed)
    let size = Size(columns: .random(in: 1...20, using: &random), rows: 4)
    var area = TextArea(random.text() + random.text())
    while area.press(.up, in: size) == .moved {}
    _ = area.press(.home, in: size)
    #expect(area.typed.caret == 0)
    var down = 0
    while area.press(.down, in: size) == .moved { down += 1 }
    #expect(!area.hidden(in: size).below)
    var up = 0
    while area.press(.up, in: size) == .moved { up += 1 }
    #expect(up == down)
  }

  @Test(arguments: seeds)
  func `menus and questions survive any keys`(seed: UInt64) {
    var random = SeededKeys(seed: seed)
    var menu = Menu<Int>(
      (0..<Int.random(in: 0...30, using: &random)).map { place in
        .init(
          place, random.text(), isCurrent: place == 3,
          disabledBecause: place.isMultiple(of: 4) ? random.text() : nil)
      })
    var confirm = Confirm<Int>(
      question: [random.text(), random.text()], safe: .init(0, random.text()),
      others: [.init(1, random.text()), .init(2, "Other")], opener: random.key(),
      demanded: seed.isMultiple(of: 2) ? "4" : nil)
    for step in 0..<100 {
      let comment: Comment = "seed \(seed), step \(step)"
      _ = menu.press(random.key(), page: .random(in: -1...9, using: &random))
      expectInside(size(&random), { menu.draw(on: &$0, in: $1) }, comment)
      _ = confirm.press(random.key(), in: Size(columns: 30, rows: 6))
      expectInside(size(&random), { confirm.draw(on: &$0, in: $1) }, comment)
    }
  }

  @Test(arguments: seeds)
  func `a form survives any keys, and its draft gives it back`(seed: UInt64) {
    var random = SeededKeys(seed: seed)
    let rows: [FormRow<Int>] = [
      .heading(0, random.text()), .text(1, random.text(), random.text()),
      .date(2, "Day", placeholder: random.text()),
      .choice(
        3, random.text(), [.init("a", random.text()), .init("b", "B")], none: random.text()),
      .number(4, "Number", in: 0...9, problem: random.text()), .heading(5, ""),
      .flag(6, "Flag", yes: "Yes", no: "No", unknown: random.text()), .text(7, ""),
    ]
    var form = Form(rows)
    for step in 0..<150 {
      let key = random.key()
      let outcome = form.press(key, plainDates)
      let comment: Comment = "seed \(seed), step \(step), \(key)"
      form.problems[1] = step.isMultiple(of: 5) ? random.text() : nil
      expectInside(size(&random), { form.draw(on: &$0, in: $1, plainDates) }, comment)
      let draft = form.draft(plainDates)
      let back = Form(rows, draft: draft)
      #expect(back.draft(plainDates) == draft, comment)
      #expect(back.values(plainDates) == form.values(plainDates), comment)
      if outcome == .submitted {
        #expect(
          !form.values(plainDates).values.contains {
            if case .unreadable = $0 { true } else { false }
          }, comment)
      }
    }
  }
}
