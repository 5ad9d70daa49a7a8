import Glibc
import Testing

/// What a counsellor does, with the real program, disk and terminal.
@Suite(.waits) struct WorkJourneyTests {
  @Test func `the first frame says who needs something, and the cursor is on that row`() throws {
    let house = try House()
    let program = try house.open()
    let first = try #require(try house.rows().first)
    let name = first.client.prefix { $0 != " " }
    #expect(program.seen.row(program.seen.cursor.row).contains("> \(name)"))
    #expect(program.screen.contains("All saved"))
    let seen = program.seen
    let place = seen.cursor
    #expect(seen.row(place.row).contains(">"))
    #expect(seen.cell(row: place.row, column: place.column).look.isReverse)
  }

  @Test func `the cursor is on the focused row after every key`() throws {
    let program = try House().open()
    for key in [Keys.down, .down, .right, .down, .right, .down, .tab, "2", "j", "k", "G", .left] {
      program.press(key)
      program.settle()
      let place = program.seen.cursor
      let cell = program.seen.cell(row: place.row, column: place.column)
      #expect(cell.look.isReverse, "\(program.screen)\ncursor \(place)")
    }
  }

  @Test func `a tick that the screen calls saved survives the end of the process`() throws {
    let house = try House()
    let before = try house.count("done")
    let program = try house.open()
    try program.tick()
    program.signal(SIGKILL)
    #expect(try program.waitForEnd() == 128 + SIGKILL)
    #expect(try house.count("done") == before + 1)
  }

  @Test func `yesterday's mistake is undone today`() throws {
    let house = try House()
    let before = try house.count("done")
    let yesterday = try house.open()
    try yesterday.tick()
    #expect(try yesterday.quit() == 0)
    #expect(try house.count("done") == before + 1)
    let today = try house.open()
    today.press("u")
    try today.waitUntil("that something was undone") { _ in (try? house.count("done")) == before }
    #expect(try today.quit() == 0)
  }

  @Test func `a colleague's tick appears in the other terminal by itself`() throws {
    let house = try House()
    let one = try house.open()
    let other = try house.open()
    other.press(.right, .right, .down)
    other.settle()
    let before = other.screen.matches(of: /\[x\]/).count
    try one.tick()
    try other.waitUntil("one more tick") { $0.text.matches(of: /\[x\]/).count > before }
    let place = other.seen.cursor
    #expect(other.seen.cell(row: place.row, column: place.column).look.isReverse)
    #expect(try one.quit() == 0)
    #expect(try other.quit() == 0)
  }

  @Test func `half a note survives the end of the process`() throws {
    let house = try House()
    let program = try house.open()
    program.press("n", "Calls at ten, waits for")
    try program.waitFor("waits for")
    // Drafts are kept every two seconds at the latest.
    usleep(2_500_000)
    program.settle()
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    let again = try house.open()
    again.press("n")
    try again.waitFor("Calls at ten, waits for")
  }

  @Test func `a pasted megabyte is text and never a command`() throws {
    let house = try House()
    let program = try house.open()
    let before = house.journal
    program.press(.paste(String(repeating: "q u x d 2 \n", count: 100_000)))
    program.settle()
    #expect(house.journal == before)
    program.press(.escape)
    program.settle()
    program.press(.escape)
    program.settle()
    #expect(try program.quit() == 0)
    #expect(program.leftTerminalAsFound)
  }
}
