import Terminal
import Testing

/// Text for the terminal's clipboard.
@Suite struct ClipboardTests {
  @Test(arguments: [
    ("MO-0105", "TU8tMDEwNQ=="), ("MO-010", "TU8tMDEw"), ("MO-01", "TU8tMDE="), ("", ""),
    ("é", "w6k="),
  ])
  func `a text is handed over in base64, in one sequence`(text: String, written: String) {
    #expect(Clipboard.sequence(for: text) == "\u{1B}]52;c;\(written)\u{07}")
  }

  @Test(arguments: ["linux", "vt100", "dumb", "screen-256color"])
  func `a terminal that may show what it does not know is sent nothing`(term: String) {
    #expect(!Clipboard.isThere(term: term, capability: nil))
  }

  @Test func `a terminal that says so takes copies, and some that do not say so`() {
    #expect(Clipboard.isThere(term: "tmux-256color", capability: "\u{1B}]52;%p1%s;%p2%s\u{07}"))
    #expect(Clipboard.isThere(term: "alacritty", capability: nil))
  }
}
