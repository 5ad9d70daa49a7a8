import Screen
import Terminal
import Testing

/// One test at a time: terminfo keeps the terminal that was looked up last in a place of its own.
@Suite(.serialized) struct FrameWriterTests {
  private let size = Size(columns: 24, rows: 6)

  private func writer(_ term: String, glyphs: GlyphSet = .unicode) throws -> (FrameWriter, Int) {
    let capabilities = try Capabilities(term: term, usesColour: true)
    return (FrameWriter(capabilities: capabilities, glyphs: glyphs), capabilities.colours)
  }

  private func theme(_ colours: Int, _ name: String = "default") -> ResolvedTheme {
    ThemeShelf().theme(named: name).theme.resolved(colours: colours)
  }

  @Test func `the colours of a terminal are known, and terminals that are not are named`() throws {
    #expect(try Capabilities(term: "vt100", usesColour: true).colours == 0)
    #expect(try Capabilities(term: "xterm-256color", usesColour: true).colours == 256)
    #expect(try Capabilities(term: "linux", usesColour: true).colours == 8)
    #expect(try Capabilities(term: "xterm-256color", usesColour: false).colours == 0)
    #expect(throws: TerminalProblem.unknown(term: "no-such-terminal")) {
      try Capabilities(term: "no-such-terminal", usesColour: true)
    }
    #expect(throws: TerminalProblem.self) { try Capabilities(term: "dumb", usesColour: true) }
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
  func `whatever was shown before, the terminal shows the canvas`(term: String) throws {
    var (writer, colours) = try writer(term)
    let theme = theme(colours)
    var terminal = ReadBack(size: size)
    var shown: Canvas?
    var random = SystemRandomNumberGenerator()
    let texts = [
      "Osei, K.", "作家 Li", "Ünsal, Ö.", "👩‍⚕️ zorg", "שם", "क्षि x", "🇳🇱", "e\u{301}e\u{301}", " ",
      "          ", "x", "\u{1B}[31m", "late",
    ]
    for _ in 0..<200 {
      var canvas = Bool.random(using: &random) ? shown ?? Canvas(size: size) : Canvas(size: size)
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        canvas.write(
          texts.randomElement(using: &random) ?? "", x: Int.random(in: 0..<24, using: &random),
          y: Int.random(in: 0..<6, using: &random), width: Int.random(in: 1...24, using: &random),
          style: Style(Role.allCases.randomElement(using: &random) ?? .text))
      }
      let row = Int.random(in: 0..<6, using: &random)
      canvas.mark(Rect(x: 0, y: row, width: 24, height: 1), as: .focused)
      canvas.cursor = Point(x: Int.random(in: 0..<24, using: &random), y: row)
      if let bytes = writer.frame(canvas, after: shown, on: size, theme: theme) {
        terminal.read(bytes)
      }
      shown = Bool.random(using: &random) ? canvas : nil
      #expect(terminal.rows == ReadBack.expected(canvas))
      #expect(terminal.reversed == ReadBack.expectedReverse(canvas, theme))
      #expect(terminal.cursor == canvas.cursor)
    }
  }

  @Test func `nothing is sent when nothing changed`() throws {
    var (writer, colours) = try writer("xterm-256color")
    let canvas = Canvas(size: size)
    #expect(writer.frame(canvas, after: nil, on: size, theme: theme(colours)) != nil)
    #expect(writer.frame(canvas, after: canvas, on: size, theme: theme(colours)) == nil)
    #expect(
      writer.frame(canvas, after: canvas, on: size, theme: theme(colours, "mono")) != nil
    )
  }

  @Test func `moving down one row costs little more than the two rows`() throws {
    var (writer, colours) = try writer("xterm-256color")
    let large = Size(columns: 100, rows: 30)
    var first = Canvas(size: large)
    for y in 0..<30 { first.write("Osei, K.  2  today", x: 2, y: y, width: 30) }
    var second = first
    first.mark(Rect(x: 0, y: 4, width: 32, height: 1), as: .focused)
    second.mark(Rect(x: 0, y: 5, width: 32, height: 1), as: .focused)
    _ = writer.frame(first, after: nil, on: large, theme: theme(colours))
    let frame = writer.frame(second, after: first, on: large, theme: theme(colours))
    let bytes = try #require(frame)
    #expect(bytes.count <= 110)
  }

  @Test func `no byte of a frame is outside ASCII when the terminal has only that`() throws {
    var (writer, colours) = try writer("vt100", glyphs: .ascii)
    var canvas = Canvas(size: size)
    canvas.box(Rect(x: 0, y: 0, width: 24, height: 6), title: "作家 Ünsal", isFocused: true)
    canvas.write("👩‍⚕️é", x: 2, y: 2, width: 10)
    let frame = writer.frame(canvas, after: nil, on: size, theme: theme(colours))
    let bytes = try #require(frame)
    #expect(bytes.allSatisfy { $0 < 0x7F })
    var terminal = ReadBack(size: size)
    terminal.read(bytes)
    #expect(terminal.rows[2].hasPrefix("| ???"))
  }

  @Test func `a canvas larger than the terminal is cut, also at absurd sizes`() throws {
    var (writer, colours) = try writer("xterm-256color")
    for (columns, rows) in [(1, 1), (1, 40), (200, 1), (3, 3), (0, 0)] {
      let small = Size(columns: columns, rows: rows)
      var canvas = Canvas(size: size)
      canvas.write("作家作家", x: 0, y: 0, width: 20)
      canvas.cursor = Point(x: 90, y: -4)
      #expect(writer.frame(canvas, after: nil, on: small, theme: theme(colours)) != nil)
    }
  }
}

/// A terminal that understands just what a frame may hold, and fails on anything else.
private struct ReadBack {
  let size: Size
  private var cells: [[String]]
  private var reverse: [[Bool]]
  private(set) var cursor = Point(x: 0, y: 0)
  private var isReverse = false

  init(size: Size) {
    self.size = size
    cells = Array(repeating: Array(repeating: "old", count: size.columns), count: size.rows)
    reverse = Array(repeating: Array(repeating: false, count: size.columns), count: size.rows)
  }

  var rows: [String] { cells.map { $0.joined() } }
  var reversed: [[Bool]] { reverse }

  /// What is seen of a canvas: of a joined emoji the first, and not the mark behind Hebrew.
  static func expected(_ canvas: Canvas) -> [String] {
    (0..<canvas.size.rows).map { y in
      (0..<canvas.size.columns).map { x in
        let drawn = TextWidth.drawnPart(of: canvas[x, y].text)
        return String(String.UnicodeScalarView(drawn.filter { $0 != "\u{200E}" }))
      }.joined()
    }
  }

  static func expectedReverse(_ canvas: Canvas, _ theme: ResolvedTheme) -> [[Bool]] {
    (0..<canvas.size.rows).map { y in
      (0..<canvas.size.columns).map { x in
        theme.look(of: canvas[x, y].style).attributes.contains(.reverse)
      }
    }
  }

  mutating func read(_ bytes: [UInt8]) {
    var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == "\u{F}" { continue }
      guard scalar == "\u{1B}" else {
        text.append(scalar)
        continue
      }
      put(&text)
      let kind = rest.popFirst()
      if kind == "(" {
        _ = rest.popFirst()
        continue
      }
      #expect(kind == "[")
      var numbers = ""
      while let next = rest.popFirst() {
        guard (0x20...0x3F).contains(next.value) else {
          obey(next, numbers)
          break
        }
        numbers.unicodeScalars.append(next)
      }
    }
    put(&text)
  }

  private mutating func put(_ text: inout String.UnicodeScalarView) {
    for character in String(text) {
      let columns = TextWidth.columns(of: character)
      for column in cursor.x..<min(cursor.x + columns, size.columns) {
        cells[cursor.y][column] = column == cursor.x ? String(character) : ""
        reverse[cursor.y][column] = isReverse
      }
      cursor.x += columns
    }
    text = String.UnicodeScalarView()
  }

  private mutating func obey(_ final: Unicode.Scalar, _ text: String) {
    let numbers = text.split(separator: ";").compactMap { Int($0) }
    switch final {
    case "H":
      cursor = Point(x: (numbers.last ?? 1) - 1, y: (numbers.first ?? 1) - 1)
    case "J": for y in 0..<size.rows { erase(y, from: 0) }
    case "K": erase(cursor.y, from: cursor.x)
    case "m":
      if numbers.isEmpty || numbers.contains(0) { isReverse = false }
      if numbers.first == 7 { isReverse = true }
    case "q": break
    default: Issue.record("a frame may not hold \(text)\(final)")
    }
  }

  private mutating func erase(_ y: Int, from x: Int) {
    for column in x..<size.columns {
      cells[y][column] = " "
      reverse[y][column] = false
    }
  }
}
