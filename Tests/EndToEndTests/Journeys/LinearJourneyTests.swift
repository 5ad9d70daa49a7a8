import Glibc
import Testing

/// The real program without a screen: on a terminal that can draw nothing, and on pipes.
@Suite(.waits) struct LinearJourneyTests {
  /// Starts the program where it speaks, and waits until it asks for something.
  private func open(
    _ house: House, environment: [String: String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program {
    let program = try house.start(columns: 200, rows: 60, environment: environment)
    try program.waitFor("Command:", sourceLocation: sourceLocation)
    return program
  }

  @Test(arguments: [
    ["TERM": "dumb"], ["TERM": ""], ["SCHAKEL_LINEAR": "1"], ["TERM": "dumb", "LANG": "C"],
  ])
  func `a day's work sends no escape sequence`(environment: [String: String]) throws {
    let house = try House()
    let program = try open(house, environment: environment)
    program.press("Ewa\n")
    try program.waitFor("Ewa Fikcyjna. MO-0105.")
    program.press("3\n")
    try program.waitFor("You are at 2: Agree who is responsible for what.")
    program.press("tick\n")
    try program.waitFor("Ticked: Agree who is responsible for what.")
    try program.waitFor("Saved ")
    program.press("n\n", "Called probation.\n", ".\n")
    try program.waitFor("Note added.")
    program.press("q\n")
    #expect(try program.waitForEnd() == 0)
    #expect(program.screen.contains("Everything is saved. Goodbye."))
    #expect(!program.received.contains(0x1B))
    if environment["LANG"] == "C" { #expect(program.received.allSatisfy { $0 < 128 }) }
    #expect(program.leftTerminalAsFound)
    let shown = try house.run("show", "MO-0105")
    #expect(shown.output.contains("Called probation."))
  }

  @Test func `lines from a file are a conversation in a log`() throws {
    let house = try House()
    let answer = try Program.run(
      [
        "-c",
        "printf 'ewa\\n3\\ntick\\nn\\nCalled probation.\\n' | "
          + "\"$0\" --linear --store \"$1\" --worker c1 --lang en --today \(House.today)",
        Program.built, house.store,
      ], path: "/bin/sh", in: house.home)
    #expect(answer.status == 0, "\(answer.output)")
    #expect(
      answer.output.contains(
        "Command: tick\nEwa Fikcyjna: Ticked: Agree who is responsible for what. Fill"))
    #expect(answer.output.contains("Text: Called probation.\n"))
    // The file ended in the middle of a note: nothing that was typed is lost.
    #expect(answer.output.contains("What you were typing is kept as a draft."))
    #expect(!answer.output.contains("\u{1B}"))
    let again = try Program.run(
      [
        "-c",
        "printf 'ewa\\n3\\n2\\nn\\n.\\n' | "
          + "\"$0\" --linear --store \"$1\" --worker c1 --lang en --today \(House.today)",
        Program.built, house.store,
      ], path: "/bin/sh", in: house.home)
    #expect(again.output.contains("Your unfinished text is back."), "\(again.output)")
    #expect(again.output.contains("Note added."))
  }

  @Test func `Ctrl-C leaves the question and Ctrl-D the program`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("n\n")
    try program.waitFor("Text:")
    // Nothing waits for the program to read it: the keys end the line, and throw nothing away.
    program.press("Half a note\n", "and half a li")
    program.press(.control("c"))
    try program.waitFor("Not saved yet; what you typed waits here until you come back.")
    program.press("n\n")
    try program.waitFor("and half a li")
    program.press("..\n")
    program.press(.control("c"))
    try program.waitFor("q quits")
    program.press(.control("z"))
    try program.waitFor("There is nothing of yours to undo.")
    program.settle()
    program.press(.control("d"))
    #expect(try program.waitForEnd() == 0)
    #expect(!program.received.contains(0x1B))
    #expect(program.leftTerminalAsFound)
    // What is said last begins a line, and does not hang behind the prompt.
    #expect(
      program.screen.split(separator: "\n").contains { $0.hasPrefix("Unfinished text waits") })
  }

  @Test func `Ctrl-D in half a line does nothing with it but keep it`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("ewa\n", "3\n")
    try program.waitFor("You are at 2")
    program.press("tick 2", .control("d"))
    try program.waitFor("Not done: tick 2")
    program.press("n\n")
    try program.waitFor("Text:")
    program.press("half a line", .control("d"))
    try program.waitFor("Written down: half a line")
    program.press("second\n", ".\n")
    try program.waitFor("Note added.")
    program.settle()
    program.press(.control("d"))
    #expect(try program.waitForEnd() == 0)
    let shown = try house.run("show", "MO-0105")
    #expect(shown.output.contains("half a line"), "\(shown.output)")
    #expect(!shown.output.contains("half a linesecond"))
    #expect(!program.screen.contains("Ticked"))
  }

  @Test func `lines to a terminal end at words, and those to a file do not`() throws {
    let house = try House()
    let program = try house.start(columns: 40, rows: 90, environment: ["TERM": "dumb"])
    try program.waitFor("Command:")
    program.settle()
    let lines = program.screen.split(separator: "\n").map { String($0) }
    #expect(lines.allSatisfy { $0.count < 40 })
    let long = try #require(
      lines.firstIndex { $0.hasPrefix("2. Dewi Khayalan. 18 days late: Make a") })
    #expect(lines[long + 1] == "plan B. Step 5, Follow-up care. 3", "\(lines[long...])")
    #expect(lines[long + 2] == "signals.", "\(lines[long...])")
    program.press("q\n")
    #expect(try program.waitForEnd() == 0)
    let piped = try Program.run(
      [
        "-c", "\"$0\" --linear --store \"$1\" --worker c1 --lang en --today \(House.today)",
        Program.built, house.store,
      ], path: "/bin/sh", in: house.home)
    #expect(
      piped.output.contains(
        "2. Dewi Khayalan. 18 days late: Make a plan B. Step 5, Follow-up care. 3 signals.\n"))
  }

  @Test func `who is cut off comes back to where they were`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("ewa\n", "3\n")
    try program.waitFor("You are at 2")
    program.press("4\n")
    try program.waitFor("Item 4 of 12")
    program.settle()
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    let again = try open(house, environment: ["TERM": "dumb"])
    #expect(again.screen.contains("You are at 4: Agree who reports back, and when."))
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a request to end keeps what was typed`(signal: Int32) throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("n\n", "Half a note\n")
    program.settle()
    program.signal(signal)
    #expect(try program.waitForEnd() == 128 + signal)
    let again = try open(house, environment: ["TERM": "dumb"])
    program.settle()
    again.press("n\n")
    try again.waitFor("Half a note")
  }

  @Test func `half a line is there again after the program was killed`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("n\n")
    try program.waitFor("Text:")
    program.press("The first line\n", "and half a xx")
    program.press(.backspace, .backspace)
    program.press("line that nob")
    try program.waitFor("and half a line that nob")
    // The promise is two seconds.
    program.settle(.milliseconds(2500))
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    let again = try open(house, environment: ["TERM": "dumb"])
    again.press("n\n")
    try again.waitFor("The first line")
    try again.waitFor("and half a line that nob")
    again.press("ody lost\n", ".\n")
    try again.waitFor("Note added")
    #expect(!again.received.contains(0x1B))
  }

  @Test func `what is typed ahead shows behind the words that it answers, once`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("ewa\n3\nhalf a co")
    try program.waitFor("Command: half a co")
    program.settle()
    let lines = program.screen.split(separator: "\n").map { String($0) }
    #expect(lines.count { $0.hasPrefix("Command: ewa") } == 1, "\(program.screen)")
    #expect(lines.count { $0.hasPrefix("Command: 3") } == 1, "\(program.screen)")
    #expect(lines.count { $0.contains("half a co") } == 1, "\(program.screen)")
    program.press(.control("c"))
    try program.waitFor("Not done: half a co")
  }

  @Test func `a word that was begun in a form is there again after the program was killed`() throws
  {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("ewa\n", "3\n", "a\n")
    try program.waitFor("Answer:")
    program.press("Buy sho")
    program.settle(.milliseconds(2500))
    program.signal(SIGKILL)
    _ = try program.waitForEnd()
    let again = try open(house, environment: ["TERM": "dumb"])
    again.press("ewa\n", "3\n", "a\n")
    try again.waitFor("Buy sho")
  }

  @Test func `a request to end keeps the lines that were typed before it`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("n\n")
    try program.waitFor("Text:")
    // While it is stopped the line and the request wait for it together.
    program.signal(SIGSTOP)
    program.press("Typed ahead\n")
    program.signal(SIGTERM)
    program.signal(SIGCONT)
    #expect(try program.waitForEnd() == 128 + SIGTERM)
    let again = try open(house, environment: ["TERM": "dumb"])
    program.settle()
    again.press("n\n")
    try again.waitFor("Typed ahead")
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a request to end keeps the lines and the half line that nobody has read`(
    signal: Int32
  ) throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("n\n")
    try program.waitFor("Text:")
    program.signal(SIGSTOP)
    program.press("First ahead\n", "Second ahead\n", "and a hal")
    program.signal(signal)
    program.signal(SIGCONT)
    #expect(try program.waitForEnd() == 128 + signal)
    #expect(program.leftTerminalAsFound)
    let again = try open(house, environment: ["TERM": "dumb"])
    again.press("n\n")
    try again.waitFor("First ahead")
    try again.waitFor("Second ahead")
    try again.waitFor("and a hal")
  }

  /// Ticks something while another program has the lock of the store, so that the save waits.
  private func tickOnHangingDisk(_ house: House, _ program: Program) throws -> Int32 {
    program.press("ewa\n", "3\n")
    try program.waitFor("You are at 2")
    program.settle()
    let journal = Glibc.open("\(house.store)/journal", O_RDONLY | O_CLOEXEC)
    try #require(journal >= 0 && flock(journal, LOCK_EX | LOCK_NB) == 0)
    program.press("tick\n")
    try program.waitFor("Saving")
    return journal
  }

  @Test func `Ctrl-C ends it while leaving waits for a save that hangs`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    let journal = try tickOnHangingDisk(house, program)
    defer { close(journal) }
    program.press("q\n")
    try program.waitFor("Schakel closes after that.")
    program.press(.control("c"))
    #expect(try program.waitForEnd() == 128 + SIGINT)
    #expect(program.screen.contains("Problem: the disk did not confirm what you did last."))
    #expect(program.leftTerminalAsFound)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `asked to end again while a save hangs it ends`(signal: Int32) throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    let journal = try tickOnHangingDisk(house, program)
    defer { close(journal) }
    program.signal(signal)
    program.settle()
    program.signal(signal)
    #expect(try program.waitForEnd() == 128 + signal)
    #expect(program.screen.contains("Problem: the disk did not confirm what you did last."))
    #expect(program.leftTerminalAsFound)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT])
  func `a signal that ends it leaves Ctrl-C and Ctrl-Z as they were`(signal: Int32) throws {
    let program = try open(House(), environment: ["TERM": "dumb"])
    #expect(!program.leftTerminalAsFound)
    program.signal(signal)
    #expect(try program.waitForEnd() == 128 + signal)
    #expect(program.leftTerminalAsFound)
    #expect(!program.received.contains(0x1B))
  }

  @Test func `a colleague's save never breaks into a line`() throws {
    let house = try House()
    let program = try open(house, environment: ["TERM": "dumb"])
    program.press("ewa\n")
    try program.waitFor("Ewa Fikcyjna. MO-0105.")
    program.press("3")
    let saved = try house.run("set", "MO-0105", "U3", "done", "--worker", "c2")
    #expect(saved.status == 0, "\(saved.output)")
    program.settle(.milliseconds(400))
    #expect(!program.screen.contains("changed something"))
    program.press("\n")
    try program.waitFor("You are at")
    let lines = program.screen.split(separator: "\n")
    let news = try #require(lines.firstIndex { $0.contains("changed something: Ewa Fikcyjna.") })
    let answer = try #require(lines.firstIndex { $0.hasPrefix("Step 3, Implementation.") })
    #expect(news < answer)
    #expect(lines.contains { $0.hasPrefix("3. Say what we expect of each other. Done.") })
  }
}
