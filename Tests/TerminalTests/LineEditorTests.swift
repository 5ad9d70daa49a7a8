import Terminal
import Testing

/// A line as it is typed where there is no screen: what comes of it, and what is written meanwhile.
@Suite struct LineEditorTests {
  /// What the line is, and what was written, after some keys.
  private func typed(_ keys: String) -> (text: String, shown: String) {
    var editor = LineEditor()
    var shown: [UInt8] = []
    for byte in keys.utf8 {
      if case .typing(let shows) = editor.take(byte) { shown += shows }
    }
    return (editor.text, String(decoding: shown, as: UTF8.self))
  }

  @Test func `what is typed shows, and a backspace takes a character back whatever it is made of`()
  {
    #expect(typed("ab") == ("ab", "ab"))
    #expect(typed("abc\u{7F}\u{8}") == ("a", "abc\u{8} \u{8}\u{8} \u{8}"))
    #expect(typed("ië\u{7F}") == ("i", "ië\u{8} \u{8}"))
    // Two columns wide, and a letter with its mark as two signs.
    #expect(typed("作\u{7F}") == ("", "作\u{8} \u{8}\u{8} \u{8}"))
    #expect(typed("e\u{301}\u{7F}") == ("", "e\u{301}\u{8} \u{8}"))
    #expect(typed("\u{7F}") == ("", ""))
  }

  @Test func `a word and a line go with their keys`() {
    #expect(typed("one two \u{17}").text == "one ")
    #expect(typed("one two\u{17}x").text == "one x")
    #expect(typed("one\u{15}two") == ("two", "one\u{8} \u{8}\u{8} \u{8}\u{8} \u{8}two"))
    #expect(typed("one\u{12}") == ("one", "one\none"))
  }

  @Test func `arrows and other keys that mean nothing in a line leave nothing in it`() {
    #expect(typed("a\u{1B}[Ab\u{1B}[3~c\u{1B}OPd\u{1B}e\u{1}f") == ("abcdef", "abcdef"))
    #expect(typed("a\tb").text == "a b")
  }

  @Test func `lines end, and the keys that break one off are told from each other`() {
    var editor = LineEditor()
    for byte in "text".utf8 { _ = editor.take(byte) }
    #expect(editor.take(0x03) == .cancel && editor.take(0x1A) == .undo)
    #expect(editor.take(0x04) == .end && editor.take(0x0A) == .line)
    #expect(editor.takeLine() == "text")
    #expect(editor.text.isEmpty)
    // A key that is off is no key.
    var keys = LineEditor.Keys()
    keys.cancel = 0
    var other = LineEditor(keys)
    #expect(other.take(0) == .typing(shows: []) && other.text.isEmpty)
  }
}
