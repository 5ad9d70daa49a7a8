import Glibc
import Testing

/// What the program does to terminals, and what terminals do to the program.
@Suite(.waits) struct TerminalJourneyTests {
  @Test func `leaving gives the terminal back as it was`() throws {
    let program = try House().open()
    #expect(program.seen.showsAlternateScreen)
    #expect(!program.leftTerminalAsFound)
    #expect(try program.quit() == 0)
    #expect(program.leftTerminalAsFound)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT])
  func `a signal that ends it gives the terminal back too`(signal: Int32) throws {
    let program = try House().open()
    program.signal(signal)
    #expect(try program.waitForEnd() != 0)
    #expect(program.leftTerminalAsFound, "\(program.screen)")
  }

  @Test(arguments: [SIGTERM, SIGHUP], [SIGTERM, SIGHUP])
  func `who is asked to end again while a save hangs ends`(first: Int32, again: Int32) throws {
    let house = try House()
    let program = try house.open()
    // Another program has the lock of the store, so that a save waits.
    let journal = open("\(house.store)/journal", O_RDONLY | O_CLOEXEC)
    try #require(journal >= 0 && flock(journal, LOCK_EX | LOCK_NB) == 0)
    defer { close(journal) }
    program.press(.right, .right)
    try program.waitFor("Item ")
    program.settle()
    program.press(.space)
    try program.waitFor("Saving")
    program.signal(first)
    program.settle()
    if first != again {
      program.signal(again)
      program.settle()
    }
    program.signal(again)
    #expect(try program.waitForEnd() == 128 + again)
    #expect(program.leftTerminalAsFound)
  }

  /// Has it draw whole screens that nobody reads, until the terminal takes no more and it waits.
  private func openStuck(_ house: House) throws -> Program {
    let program = try house.open(columns: 200, rows: 60)
    for _ in 0..<30 {
      program.typeBlindly(.control("l"))
      usleep(20_000)
    }
    return program
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a request to end that comes while it draws is heard at once`(signal: Int32) throws {
    let program = try openStuck(House())
    program.signal(signal)
    usleep(100_000)
    // The terminal takes the rest of the frame now, and nothing more happens after that.
    let start = ContinuousClock.now
    #expect(try program.waitForEnd() == 128 + signal)
    #expect(ContinuousClock.now - start < .seconds(5))
    #expect(program.leftTerminalAsFound)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `asked again it ends though its terminal takes nothing any more`(signal: Int32) throws {
    let program = try openStuck(House())
    program.signal(signal)
    usleep(100_000)
    program.signal(signal)
    #expect(program.waitForEndBlindly() == 128 + signal)
  }

  @Test func `a closed window ends it`() throws {
    let program = try House().open()
    program.closeWindow()
    #expect(try program.waitForEnd() != 0)
  }

  @Test func `stopped from outside it gives the terminal back, and draws again afterwards`() throws
  {
    let program = try House().open()
    program.signal(SIGTSTP)
    try program.waitUntil("the normal screen") { !$0.showsAlternateScreen }
    #expect(program.leftTerminalAsFound)
    program.signal(SIGCONT)
    try program.waitUntil("the workbench again") {
      $0.showsAlternateScreen && $0.text.contains("SCHAKEL")
    }
    #expect(try program.quit() == 0)
  }

  @Test func `every size is drawn and none ends it`() throws {
    let program = try House().open()
    let sizes = [
      (1, 1), (200, 60), (1, 60), (40, 10), (39, 9), (200, 1), (61, 20), (80, 24), (3, 3),
    ]
    for (columns, rows) in sizes {
      try program.resize(columns: columns, rows: rows)
      program.press("j")
      program.settle()
    }
    try program.resize(columns: 100, rows: 30)
    try program.waitFor("SCHAKEL")
    #expect(try program.quit() == 0)
    #expect(program.leftTerminalAsFound)
  }

  @Test func `too small a window says so, and q leaves it`() throws {
    let program = try House().start(columns: 30, rows: 8)
    try program.waitUntil("a sentence") { $0.text.contains(/\w+ \w+/) }
    #expect(try program.quit() == 0)
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm-256color"])
  func `it works on every terminal`(name: String) throws {
    let program = try House().open(environment: ["TERM": name])
    program.press("j")
    program.settle()
    let looks = program.seen.looks
    #expect(looks.contains { $0.isReverse })
    #expect(!looks.contains { $0.blinks })
    if name == "vt100" { #expect(!looks.contains { $0.isColoured }) }
    #expect(try program.quit() == 0)
  }

  @Test func `without colour what matters is still seen`() throws {
    let program = try House().open(environment: ["NO_COLOR": "1"])
    #expect(!program.seen.looks.contains { $0.isColoured })
    #expect(program.seen.looks.contains { $0.isReverse })
  }

  @Test func `a terminal without Unicode gets ASCII only`() throws {
    let program = try House().open(environment: ["LANG": "C"])
    #expect(program.received.allSatisfy { $0 < 128 })
    #expect(program.screen.contains("SCHAKEL"))
  }

  @Test func `the title holds no name`() throws {
    let house = try House()
    let program = try house.open()
    program.press("j", .enter)
    program.settle()
    for row in try house.rows() {
      let surname = row.client.prefix { $0 != "," }
      #expect(!program.seen.title.contains(surname))
    }
  }

  @Test func `without a terminal it says in one sentence what to use instead`() throws {
    let house = try House()
    let piped = try Program.run(["--store", house.store, "--lang", "en"], in: house.home)
    #expect(piped.status != 0)
    #expect(!piped.output.contains("\u{1B}"))
    #expect(piped.output.contains("schakel"))
    #expect(piped.output.split(separator: "\n").count <= 2)
  }

  @Test func `an unknown terminal ends it with a sentence`() throws {
    let program = try House().start(environment: ["TERM": "no-such-terminal"])
    #expect(try program.waitForEnd() != 0)
    #expect(program.leftTerminalAsFound)
    #expect(program.screen.contains(/\w+ \w+/))
  }
}
