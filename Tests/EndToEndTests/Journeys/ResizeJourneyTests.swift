import Glibc
import Testing

/// A window that somebody drags about while typing.
@Suite(.waits) struct ResizeJourneyTests {
  @Test func `two hundred sizes in a burst lose nothing, and the last one is drawn right`() throws {
    let program = try House().open()
    program.press("n")
    try program.waitFor("Note")
    let letters = "abcdefghijklmnopqrstuvwxyz"
    var typed = ""
    let before = program.processorTime
    let drawn = program.received.count
    for turn in 0..<200 {
      // Large enough to type in, and every form of the screen.
      try program.resize(columns: 40 + turn * 7 % 160, rows: 10 + turn * 3 % 45)
      let letter = letters[letters.index(letters.startIndex, offsetBy: turn % letters.count)]
      program.press(Keys(String(letter)))
      typed.append(letter)
    }
    try program.resize(columns: 100, rows: 30)
    // The note is wider than its field: both ends of it have to be there, in a frame of that size.
    try program.waitUntil("the note whole, at the last size") {
      $0.row(0).contains("SCHAKEL") && $0.row(29).contains("F2 save")
        && $0.text.contains(typed.prefix(60)) && $0.text.contains(typed.suffix(40))
    }
    // A frame a size at the most: no work was put off and none was done twice.
    #expect(program.processorTime - before < .seconds(10))
    #expect(program.received.count - drawn < 200 * 60 * 1024)
    program.press(.escape)
    program.settle()
    #expect(try program.quit() == 0)
    #expect(program.leftTerminalAsFound)
  }

  @Test func `a window that was small for a moment nobody saw is painted whole`() throws {
    let program = try House().open()
    let before = program.screen
    // The terminal has forgotten what stood beyond the size in between; the size is the old one.
    _ = program.seen.feed(Array("\u{1B}[H\u{1B}[2J".utf8))
    #expect(!program.seen.text.contains("SCHAKEL"))
    program.signal(SIGWINCH)
    try program.waitFor("SCHAKEL")
    program.settle()
    #expect(program.screen == before)
    #expect(try program.quit() == 0)
  }

  @Test func `a window that was too small for a while keeps what was typed`() throws {
    let program = try House().open()
    program.press("n", "kept")
    try program.waitFor("kept")
    for (columns, rows) in [(20, 5), (1, 1), (39, 9), (100, 8), (250, 80), (40, 10)] {
      try program.resize(columns: columns, rows: rows)
      program.settle(.milliseconds(60))
    }
    try program.resize(columns: 80, rows: 24)
    try program.waitFor("kept")
    program.press(" whole")
    try program.waitFor("kept whole")
    program.press(.escape)
    program.settle()
    #expect(try program.quit() == 0)
  }
}

extension Program {
  /// How long the program has used a processor.
  var processorTime: Duration {
    let path = "/proc/\(processID)/stat"
    guard let file = fopen(path, "r") else { return .zero }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = fread(&buffer, 1, buffer.count, file)
    let text = String(decoding: buffer[..<count], as: UTF8.self)
    // Behind the name in brackets stand the state and, at eleven and twelve, the two times.
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else {
      return .zero
    }
    return .milliseconds((user + system) * 1000 / Int(sysconf(Int32(_SC_CLK_TCK))))
  }
}
