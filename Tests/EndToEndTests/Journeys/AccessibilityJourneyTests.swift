import Testing

/// What a screen reader, a braille line or a slow line gets of the real program on a real terminal.
@Suite(.waits) struct AccessibilityJourneyTests {
  /// A picture of a screen: what every cell shows and how it looks.
  private struct Picture {
    private let cells: [Cell]

    private struct Cell: Equatable {
      var text: String
      var look: VTerm.Look
    }

    init(of terminal: VTerm) {
      cells = (0..<terminal.rows).flatMap { row in
        (0..<terminal.columns).map { column in
          let cell = terminal.cell(row: row, column: column)
          return Cell(text: cell.text, look: cell.look)
        }
      }
    }

    /// How many cells differ from those of another picture.
    func changes(since before: Picture) -> Int {
      zip(cells, before.cells).count { $0 != $1 }
    }
  }

  /// What one key brought about.
  private struct Move {
    var bytes: [UInt8]
    /// How many cells look different after it.
    var changed: Int

    /// How many characters were written onto the screen, wide ones once.
    var written: Int {
      var count = 0
      var rest = bytes[...]
      while let byte = rest.first {
        rest = rest.dropFirst()
        if byte == 0x1B {
          // A control sequence ends with a letter; the short ones have one more byte.
          guard rest.first == UInt8(ascii: "[") else {
            rest = rest.dropFirst(rest.first == UInt8(ascii: "(") ? 2 : 1)
            continue
          }
          rest = rest.dropFirst().drop { $0 < 0x40 }.dropFirst()
        } else if byte >= 0x20, byte & 0xC0 != 0x80 {
          count += 1
        }
      }
      return count
    }
  }

  private func move(_ key: Keys, in program: Program) -> Move {
    program.settle()
    let before = Picture(of: program.seen)
    let start = program.received.count
    program.press(key)
    program.settle()
    return Move(
      bytes: Array(program.received[start...]),
      changed: Picture(of: program.seen).changes(since: before))
  }

  /// The keys of a walk through all three panes, each with what it is called in a failure.
  private static let walk: [(name: String, key: Keys)] = [
    ("down", .down), ("down", .down), ("right", .right), ("down", .down), ("up", .up),
    ("right", .right), ("down", .down), ("down", .down), ("down", .down), ("step 2", "2"),
    ("down", .down), ("step 5", "5"), ("last", "G"), ("up", .up), ("back", .escape),
    ("back", .escape), ("page down", .pageDown), ("next client", "]"),
  ]

  @Test(arguments: [(100, 30), (80, 24), (60, 20), (200, 50)])
  func `after every key the cursor is on the mark of the focused row, and a sentence says which`(
    columns: Int, rows: Int
  ) throws {
    let house = try House()
    let program = try house.open(columns: columns, rows: rows)
    for (name, key) in Self.walk {
      program.press(key)
      program.settle()
      let terminal = program.seen
      let place = terminal.cursor
      let cell = terminal.cell(row: place.row, column: place.column)
      #expect(terminal.showsCursor)
      #expect(cell.text == ">", "after \(name), at \(place):\n\(program.screen)")
      #expect(cell.look.isReverse, "after \(name)")
      // With twenty rows or more the sentence stands above message and footer.
      let spoken = terminal.row(rows - 3)
      #expect(
        spoken.hasPrefix(" Client ") || spoken.hasPrefix(" Step ")
          || spoken.hasPrefix(" Item "), "after \(name): \(spoken)")
    }
    #expect(try program.quit() == 0)
  }

  @Test func `a key writes what changed and hardly more`() throws {
    let house = try House()
    let program = try house.open()
    for (name, key) in Self.walk {
      let move = move(key, in: program)
      #expect(move.changed == 0 || move.written > 0)
      // A few cells between two changes are cheaper written again than jumped over.
      #expect(
        move.written <= move.changed + move.changed / 3 + 40,
        "\(name) wrote \(move.written) characters for \(move.changed) that changed")
    }
    #expect(try program.quit() == 0)
  }

  @Test func `moving costs a slow line little`() throws {
    let house = try House()
    let program = try house.open()
    // To a client with whom little is known of the third step yet.
    for _ in 0..<5 {
      let clients = move(.down, in: program)
      #expect(clients.bytes.count <= 2500, "down in the list wrote \(clients.bytes.count) bytes")
    }
    program.press("3")
    for _ in 0..<3 {
      let items = move(.down, in: program)
      #expect(items.bytes.count <= 1000, "down in the checklist wrote \(items.bytes.count) bytes")
    }
    #expect(try program.quit() == 0)
  }

  @Test func `a screen on which nothing happens is left alone`() throws {
    let house = try House()
    let program = try house.open()
    program.press(.up)
    program.settle()
    let start = program.received.count
    program.settle(.milliseconds(1500))
    #expect(program.received.count == start)
    // A key that leads nowhere repaints nothing.
    let move = move(.up, in: program)
    #expect(move.changed == 0)
    #expect(move.bytes.count < 40, "\(move.bytes)")
    #expect(try program.quit() == 0)
  }
}
