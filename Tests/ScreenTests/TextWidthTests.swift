import Screen
import Testing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("Osei", 4), ("é", 1), ("e\u{301}", 1), ("作", 2), ("ﾊ", 1), ("Ａ", 2),
    ("👩‍⚕️", 2), ("👩🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇳🇱", 2), ("1️⃣", 1), ("❤️", 1), ("☕", 2),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("क्षि", 3), ("Ế", 1), ("E\u{302}\u{301}", 1),
    ("שלום", 4), ("مرحبا", 5), ("│", 1), ("…", 1), ("\u{AD}", 1), ("𠀀", 2),
  ])
  func `a text takes the cells that a terminal gives it`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test func `text of one sign for each cell is measured and shown as all text is`() {
    // What is written from right to left ends in a mark of its own.
    for value in 0x20...0x2FFF where !(0x590...0x8FF).contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(Character(scalar)) + "b"
      // With a wide letter behind it there is no short way.
      #expect(TextWidth.columns(of: text) == TextWidth.columns(of: text + "作") - 2, "\(value)")
      #expect(Sanitiser.visible(text) + "作" == Sanitiser.visible(text + "作"), "\(value)")
      var canvas = Canvas(size: Size(columns: 6, rows: 2))
      canvas.write(text, x: 0, y: 0, width: 6)
      canvas.write(text + "作", x: 0, y: 1, width: 6)
      let columns = TextWidth.columns(of: text)
      for x in 0..<columns { #expect(canvas[x, 0] == canvas[x, 1], "\(value)") }
      for width in 1..<columns {
        var cut = Canvas(size: Size(columns: 6, rows: 2))
        cut.write(text, x: 0, y: 0, width: width)
        cut.write(text + "作", x: 0, y: 1, width: width)
        for x in 0..<6 { #expect(cut[x, 0] == cut[x, 1], "\(value)") }
      }
    }
  }

  @Test func `what is hidden counts as the sign that stands for it`() {
    #expect(TextWidth.columns(of: "a\u{1B}[2J") == 5)
    #expect(TextWidth.columns(of: "\u{202E}ab") == 3)
    #expect(TextWidth.columns(of: "\u{301}") == 1)
  }

  @Test func `text is as wide as the cells that it is drawn in`() {
    let samples = [
      "Kamara, A.", "Ünsal, Ö. 作家", "👩‍⚕️👩‍⚕️", "a\u{300}\u{301}\u{302}", "שם משפחה", "क्षत्रिय", "a\tb\nc",
      "\u{0}\u{7F}\u{9B}", "🏽", "é🏽", "x🏽", "\u{1161}", "가\u{1161}", "\u{0600}12", "🏴\u{E0067}",
    ]
    for text in samples {
      var canvas = Canvas(size: Size(columns: 40, rows: 1))
      let used = canvas.write(text, x: 0, y: 0, width: 40)
      #expect(used == TextWidth.columns(of: text), "\(text)")
    }
  }

  @Test(arguments: [
    ("a", "a"), ("👩‍⚕️", "👩"), ("👩🏽‍⚕️", "👩"), ("👨‍👩‍👧‍👦", "👨"), ("❤️", "❤️"), ("🇳🇱", "🇳🇱"), ("क्षि", "क्षि"),
    ("E\u{302}\u{301}", "E\u{302}\u{301}"), ("ם\u{200E}", "ם\u{200E}"),
  ])
  func `of a joined emoji the terminal is given the first`(cluster: String, drawn: String) {
    #expect(TextWidth.drawnPart(of: cluster).elementsEqual(drawn.unicodeScalars))
  }
}
