import Glibc
import Screen
import Terminal
import Testing

/// Lines through real pipes, as a person or a script sends them.
@Suite struct PlainTerminalTests {
  /// A terminal between two pipes.
  private struct Ends {
    let typed: Int32
    let heard: Int32
    var terminal: PlainTerminal

    init(glyphs: GlyphSet = .unicode) {
      var input: [Int32] = [-1, -1]
      var output: [Int32] = [-1, -1]
      _ = pipe(&input)
      _ = pipe(&output)
      typed = input[1]
      heard = output[0]
      terminal = PlainTerminal(input: input[0], output: output[1], glyphs: glyphs)
    }

    func type(_ bytes: [UInt8]) { _ = write(typed, bytes, bytes.count) }
    func type(_ text: String) { type(Array(text.utf8)) }

    var said: String {
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = read(heard, &piece, piece.count)
      return String(decoding: piece.prefix(max(0, count)), as: UTF8.self)
    }
  }

  @Test func `lines are whole, however they come in`() {
    var ends = Ends()
    ends.type("one\r\ntw")
    #expect(ends.terminal.readInput() == [.line("one")])
    #expect(ends.terminal.readInput() == [])
    ends.type("o\n\nthree")
    #expect(ends.terminal.readInput() == [.line("two"), .line("")])
    close(ends.typed)
    #expect(ends.terminal.readInput() == [.line("three"), .closed])
    #expect(ends.terminal.readInput() == [.closed])
  }

  @Test func `bytes that are no text are no trap`() {
    var ends = Ends()
    ends.type([0xC3, 0x0A, 0xFF, 0x00, 0x0A])
    #expect(ends.terminal.readInput() == [.line("Ã"), .line("ÿ\u{0}")])
  }

  @Test func `without Unicode letters lose their marks`() {
    let ends = Ends(glyphs: .ascii)
    #expect(ends.terminal.say(["Zoltán Kitalált…", "Öz 作"]))
    #expect(ends.said == "Zoltan Kitalalt...\nOz ??\n")
  }

  @Test func `a reader that went away is noticed`() {
    let ends = Ends()
    signal(SIGPIPE, SIG_IGN)
    close(ends.heard)
    #expect(!ends.terminal.say(["Anybody there?"]))
  }

  @Test func `a line without an end takes no more memory than a paste`() {
    var ends = Ends()
    let block = [UInt8](repeating: UInt8(ascii: "x"), count: 16_384)
    for _ in 0...(KeyDecoder.mostPastedBytes / block.count) {
      ends.type(block)
      #expect(ends.terminal.readInput() == [])
    }
    ends.type("\nnext\n")
    let heard = ends.terminal.readInput()
    #expect(heard.count == 2 && heard.last == .line("next"))
    guard case .line(let text)? = heard.first else { return }
    #expect(text.utf8.count == KeyDecoder.mostPastedBytes)
  }
}
