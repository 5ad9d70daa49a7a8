import CanvasSamples
import Screen
import Terminal
import Testing

/// What ncurses makes of canvases, seen by a terminal.
@Suite(.waits) struct DrawingTests {
  private static let size = Size(columns: 24, rows: 6)

  private func player(
    _ seed: UInt64, term: String = "xterm-256color", theme: String = "default",
    environment: [String: String] = [:]
  ) throws -> Program {
    var all = environment
    all["TERM"] = term
    return try Program.start(
      ["\(seed)", theme], path: Program.beside("CanvasPlayer"), in: Scratch(),
      columns: Self.size.columns, rows: Self.size.rows, environment: all)
  }

  /// What is seen of a canvas: not the mark that keeps Hebrew inside its cell.
  private func expectedRows(_ canvas: Canvas) -> [String] {
    (0..<canvas.size.rows).map { y in
      (0..<canvas.size.columns).map { x in
        String(
          String.UnicodeScalarView(canvas[x, y].text.unicodeScalars.filter { $0 != "\u{200E}" }))
      }.joined()
    }
  }

  private func rows(_ terminal: VTerm) -> [String] {
    (0..<terminal.rows).map { row in
      (0..<terminal.columns).map { column in
        let text = terminal.cell(row: row, column: column).text
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{200E}" }))
      }.joined()
    }
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
  func `whatever was shown before, the terminal shows the canvas`(term: String) throws {
    for seed: UInt64 in 1...2 {
      var samples = CanvasSamples(seed: seed, size: Self.size)
      let program = try player(seed, term: term)
      let theme = ThemeShelf().theme(named: "default").theme.resolved(
        colours: Self.colours(of: term))
      for number in 1...100 {
        let canvas = samples.next()
        let expected = expectedRows(canvas)
        try program.waitUntil("canvas \(number) of seed \(seed):\n\(expected)") {
          rows($0) == expected && $0.cursor == (canvas.cursor.y, canvas.cursor.x)
        }
        for y in 0..<Self.size.rows {
          // The right half of a wide letter looks as its left half does; libvterm keeps no look for it.
          for x in 0..<Self.size.columns where !canvas[x, y].isContinuation {
            let look = theme.look(of: canvas[x, y].style)
            let seen = program.seen.cell(row: y, column: x).look
            #expect(
              seen.isReverse == look.attributes.contains(.reverse), "\(number): \(x), \(y)")
          }
        }
        program.press(.space)
      }
      program.press("q")
      #expect(try program.waitForEnd() == 0)
      #expect(program.leftTerminalAsFound)
    }
  }

  private static func colours(of term: String) -> Int {
    switch term {
    case "xterm-256color", "tmux-256color": 256
    case "vt100": 0
    default: 8
    }
  }

  @Test func `a small change is a few bytes`() throws {
    var samples = CanvasSamples(seed: 3, size: Self.size)
    let program = try player(3)
    let first = expectedRows(samples.next())
    try program.waitUntil("the first canvas") { rows($0) == first }
    program.settle()
    let before = program.received.count
    program.press(.space)
    program.settle()
    #expect(program.received.count - before < 24 * 6 * 4)
    program.press("q")
    _ = try program.waitForEnd()
  }

  @Test func `no byte of a frame is outside ASCII when the terminal has only that`() throws {
    let program = try player(4, term: "vt100", environment: ["LANG": "C"])
    for _ in 1...30 { program.press(.space) }
    program.settle()
    program.press("q")
    #expect(try program.waitForEnd() == 0)
    #expect(program.received.count > 500)
    #expect(program.received.allSatisfy { $0 < 0x7F })
  }

  @Test func `a size that changes at any moment leaves the canvas cut and the program alive`()
    throws
  {
    let program = try player(5)
    var samples = CanvasSamples(seed: 5, size: Self.size)
    let first = expectedRows(samples.next())
    try program.waitUntil("the first canvas") { rows($0) == first }
    for (columns, rows) in [(1, 1), (1, 40), (200, 1), (3, 3), (24, 6)] {
      try program.resize(columns: columns, rows: rows)
      program.press(.space)
      program.settle()
    }
    let expected = (2...6).map { _ in expectedRows(samples.next()) }.last
    try program.waitUntil("the sixth canvas, whole") { rows($0) == expected }
    program.press("q")
    #expect(try program.waitForEnd() == 0)
    #expect(program.leftTerminalAsFound)
  }
}
