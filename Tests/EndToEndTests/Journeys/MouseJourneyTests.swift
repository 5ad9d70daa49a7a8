import Glibc
import Testing

/// The mouse of a real terminal.
@Suite(.waits) struct MouseJourneyTests {
  @Test func `after the first frame the mouse is on, a click is followed, and gx lets go`() throws {
    let program = try House().open()
    try program.waitUntil("the mouse on") { $0.reportsMouse }
    let sent = String(decoding: program.received, as: UTF8.self)
    let frame = try #require(sent.firstRange(of: "SCHAKEL"))
    let request = try #require(sent.firstRange(of: "\u{1B}[?1000h"))
    #expect(frame.upperBound <= request.lowerBound)

    // On the title of the checklist, which is in the third pane.
    program.press("\u{1B}[<0;80;2M", "\u{1B}[<0;80;2m")
    try program.waitUntil("the checklist focused") { $0.cursor.column > 60 }
    program.press("g", "x")
    try program.waitUntil("the mouse off") { !$0.reportsMouse && $0.text.contains("gx") }
    program.press("g", "x")
    try program.waitUntil("the mouse on again") { $0.reportsMouse }
    #expect(try program.quit() == 0)
    #expect(program.leftTerminalAsFound)
  }

  @Test func `a stop lets go of the mouse, and going on takes it again`() throws {
    let program = try House().open()
    try program.waitUntil("the mouse on") { $0.reportsMouse }
    program.signal(SIGTSTP)
    try program.waitUntil("the mouse off") { !$0.reportsMouse && !$0.showsAlternateScreen }
    // It lets go before it stops.
    program.settle()
    program.signal(SIGCONT)
    try program.waitUntil("the mouse on again") { $0.reportsMouse && $0.showsAlternateScreen }
    #expect(try program.quit() == 0)
    #expect(program.leftTerminalAsFound)
  }

  @Test func `reports that arrive in pieces or make no sense never become typed text`() throws {
    let program = try House().open()
    program.press("n")
    try program.waitFor("Note")
    program.press("begin", "\u{1B}[<0;9999999;1M", "\u{1B}[<35;;M", "\u{1B}[<0;5", "0;20M", " end")
    try program.waitFor("begin end")
    #expect(!program.screen.contains("9999") && !program.screen.contains("0;20"))
    program.press(.escape)
    program.settle()
    #expect(try program.quit() == 0)
  }

  @Test func `a terminal that knows of no mouse is not asked for one`() throws {
    let program = try House().open(environment: ["TERM": "vt100"])
    program.press("j")
    program.settle()
    #expect(!String(decoding: program.received, as: UTF8.self).contains("?1000h"))
    #expect(try program.quit() == 0)
  }
}
