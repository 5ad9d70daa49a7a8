import Glibc
import Testing

/// The measuring stick held against programs whose behaviour is known.
@Suite(.waits) struct HarnessTests {
  private func shell(
    _ script: String, columns: Int = 40, rows: Int = 6, in home: Scratch
  ) throws -> Program {
    try Program.start(
      ["-c", script], path: "/bin/sh", in: home, columns: columns, rows: rows)
  }

  @Test func `a program sees the size of its terminal and the shown text is found`() throws {
    let program = try shell("stty size; tty", in: Scratch())
    #expect(try program.waitForEnd() == 0)
    #expect(program.screen.hasPrefix("6 40\n/dev/pts/"))
  }

  @Test func `keys arrive, and the cursor stands where the program left it`() throws {
    let home = try Scratch()
    let program = try shell("read name; printf '<%s>\\n  ' \"$name\"; read -r end", in: home)
    program.press("Zoë", .enter)
    try program.waitFor("<Zoë>")
    try program.waitUntil("the cursor behind two blanks") { $0.cursor == (2, 2) }
    program.press(.enter)
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `wide and combining characters keep their cells`() throws {
    let program = try shell("printf '作a e\\314\\201.'", in: Scratch())
    _ = try program.waitForEnd()
    #expect(program.seen.cell(row: 0, column: 0).text == "作")
    #expect(program.seen.cell(row: 0, column: 1).text == "")
    #expect(program.seen.cell(row: 0, column: 4).text == "e\u{301}")
    #expect(program.seen.row(0) == "作a e\u{301}.")
  }

  @Test func `looks, title, alternate screen and bell are seen`() throws {
    let program = try shell(
      "printf '\\033[?1049h\\033[?25l\\033]0;Name\\007\\007\\033[1;7;31mA\\033[0;5mB\\033[0mC';read x",
      in: Scratch())
    try program.waitFor("ABC")
    let seen = program.seen
    #expect(seen.showsAlternateScreen && !seen.showsCursor && seen.title == "Name")
    #expect(seen.bells == 1)
    #expect(
      seen.cell(row: 0, column: 0).look
        == VTerm.Look(isBold: true, isReverse: true, isColoured: true))
    #expect(seen.cell(row: 0, column: 1).look == VTerm.Look(blinks: true))
    #expect(seen.cell(row: 0, column: 2).look == VTerm.Look())
    #expect(!program.leftTerminalAsFound)
  }

  @Test func `a changed setting of the terminal is noticed, and so is its return`() throws {
    let left = try shell("stty -echo", in: Scratch())
    _ = try left.waitForEnd()
    #expect(!left.leftTerminalAsFound)
    let restored = try shell("old=$(stty -g); stty raw -echo; stty $old", in: Scratch())
    _ = try restored.waitForEnd()
    #expect(restored.leftTerminalAsFound)
  }

  @Test func `a new size reaches the program and the screen`() throws {
    let program = try shell(
      "trap 'stty size' WINCH; echo ready; while :; do sleep 0.05; done", in: Scratch())
    try program.waitFor("ready")
    try program.resize(columns: 71, rows: 9)
    try program.waitFor("9 71")
    #expect(program.seen.rows == 9)
  }

  @Test func `the ways to end are told apart`() throws {
    #expect(try shell("exit 3", in: Scratch()).waitForEnd() == 3)
    let killed = try shell("echo ready; exec sleep 60", in: Scratch())
    try killed.waitFor("ready")
    killed.signal(SIGTERM)
    #expect(try killed.waitForEnd() == 128 + SIGTERM)
    let closed = try shell("echo ready; exec sleep 60", in: Scratch())
    try closed.waitFor("ready")
    closed.closeWindow()
    #expect(try closed.waitForEnd() == 128 + SIGHUP)
  }

  @Test func `a megabyte goes in while a megabyte comes out`() throws {
    let program = try shell("stty raw -echo; echo ready; head -c 1000000", in: Scratch())
    try program.waitFor("ready")
    program.press(Keys(String(repeating: "x", count: 1_000_000)))
    #expect(try program.waitForEnd() == 0)
    #expect(program.received.filter { $0 == UInt8(ascii: "x") }.count == 1_000_000)
  }

  @Test func `a program that asks the terminal for its cursor is answered`() throws {
    let program = try shell(
      "stty raw -echo; printf '\\033[3;7H\\033[6n'; head -c 6 | od -An -c; stty sane", in: Scratch()
    )
    _ = try program.waitForEnd()
    #expect(program.screen.contains("033   [   3   ;   7   R"))
  }

  @Test func `the environment holds nothing of the machine`() throws {
    let home = try Scratch()
    let outcome = try Program.run(
      ["-c", "env | sort; pwd; exit 2"], path: "/bin/sh", in: home,
      environment: ["NO_COLOR": "1", "TERM": ""])
    #expect(outcome.status == 2)
    let names = outcome.output.split(separator: "\n").dropLast().map { $0.prefix { $0 != "=" } }
    #expect(
      Set(names).isSubset(of: ["HOME", "LANG", "NO_COLOR", "PATH", "PWD", "TZ", "SHLVL", "_"]))
    #expect(outcome.output.hasSuffix("\(home.path)\n"))
  }

  @Test func `a text that never comes fails with the screen in the message`() throws {
    let program = try shell("echo something else", in: Scratch())
    #expect(program.complaintWithout("text") { $0.text.contains("something") } == nil)
    let complaint = program.complaintWithout("a miracle") { $0.text.contains("miracle") }
    #expect(complaint?.contains("never saw a miracle") == true)
    #expect(complaint?.contains("|something else\n|") == true)
    #expect(complaint?.contains("ended with 0") == true)
  }
}
