import Screen
import Terminal
import Testing

@Suite struct KeyDecoderTests {
  /// The keys of some bytes, and of the silence behind them.
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(text.utf8) + decoder.keysAfterSilence()
  }

  @Test(
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down),
      ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[1;2A", .shiftUp),
      ("\u{1B}[1;2B", .shiftDown),
      ("\u{1B}[a", .shiftUp), ("\u{1B}[b", .shiftDown), ("\u{1B}[1;3A", .altUp),
      ("\u{1B}[1;3B", .altDown), ("\u{1B}\u{1B}[A", .altUp), ("\u{1B}\u{1B}OB", .altDown),
      ("\u{1B}[1;5A", .up), ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;5D", .wordLeft),
      ("\u{1B}[1;3C", .wordRight), ("\u{1B}\u{1B}[D", .wordLeft), ("\u{1B}Oc", .wordRight),
      ("\u{1B}b", .alt("b")), ("\u{1B}é", .alt("é")), ("\u{1B}\u{7F}", .altBackspace),
      ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}OH", .home),
      ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown),
      ("\u{1B}[Z", .backTab), ("\t", .tab), ("\r", .enter), ("\n", .enter), ("\u{1B}OM", .enter),
      ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{1B}", .escape), (" ", .character(" ")),
      ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{13}", .control("s")),
      ("\u{11}", .control("q")), ("\u{1C}", .control("\\")), ("\u{1}", .control("a")),
      ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)),
      ("\u{1B}[11~", .function(1)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
      ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
      ("\u{1B}OS", .function(4)), ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")),
      ("é", .character("é")), ("作", .character("作")), ("👩‍⚕️", .character("👩‍⚕️")),
    ] as [(String, Key)])
  func `every form of a key is understood`(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}[?62;22c",
    "\u{1B}[>41;354;0c", "\u{1B}[12;40R", "\u{1B}[1;1R", "\u{1B}[I", "\u{1B}[O",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[<0;10;10M", "\u{1B}[M !!",
    "\u{1B}[?2026;2$y", "\u{1B}[201~", "\u{1B}[25~", "\u{1B}[3;5~", "\u{1B}[27;5;13~",
    "\u{1B}[8;24;80t",
    "\u{0}", "\u{85}", "\u{1B}[", "\u{1B}]",
  ])
  func `answers of a terminal and unknown sequences are dropped`(text: String) {
    #expect(keys(text + "x") == [.character("x")] || keys(text) == [])
    #expect(keys(text) == [])
  }

  @Test func `keys that arrive in single bytes are the same keys`() {
    let text = "aé作\u{1B}[A\u{1B}OP\u{1B}[15~\u{1B}[200~x\u{1B}[201~\u{1B}]11;x\u{7}\u{1B}[1;3Bz\r"
    var decoder = KeyDecoder()
    let whole = decoder.keys(text.utf8)
    var pieces: [Key] = []
    for byte in text.utf8 { pieces += decoder.keys([byte]) }
    #expect(pieces == whole)
    #expect(
      whole == [
        .character("a"), .character("é"), .character("作"), .up, .function(1), .function(5),
        .paste("x"), .altDown, .character("z"), .enter,
      ])
    for cut in 0..<text.utf8.count {
      let first = decoder.keys(text.utf8.prefix(cut))
      #expect(first + decoder.keys(text.utf8.dropFirst(cut)) == whole)
    }
  }

  @Test func `a letter in one block with Escape came with Alt, in a later one it is a key`() {
    var decoder = KeyDecoder()
    #expect(
      decoder.keys("a\u{1B}bc\u{1B}\u{1B}f".utf8) == [
        .character("a"), .alt("b"), .character("c"), .escape, .alt("f"),
      ])
    #expect(decoder.keys([0x1B]) == [])
    #expect(decoder.keys("b".utf8) == [.escape, .character("b")])
    #expect(decoder.keys([0x1B]) == [])
    #expect(decoder.keys([0x7F]) == [.escape, .backspace])
    #expect(decoder.keys([0x1B, 0xC3]) == [])
    #expect(decoder.keys([0xA9, 0x62]) == [.alt("é"), .character("b")])
  }

  @Test func `escape is a key when nothing follows, and before a key that is no letter`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys([0x1B]) == [])
    #expect(decoder.patienceMilliseconds == 50)
    #expect(decoder.keysAfterSilence() == [.escape])
    #expect(decoder.patienceMilliseconds == nil)
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}\u{1B}\u{1B}") == [.escape, .escape, .escape])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
  }

  @Test func `bytes that are no UTF-8 are the letters of a terminal without it`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys([0xFF, 0x61]) == [.character("ÿ"), .character("a")])
    #expect(decoder.keys([0xE4, 0xBD]) == [])
    #expect(decoder.keysAfterSilence() == [.character("ä"), .character("½")])
    #expect(decoder.patienceMilliseconds == nil)
  }

  @Test func `an answer without an end is given up`() {
    var decoder = KeyDecoder()
    let endless = "\u{1B}]" + String(repeating: "x", count: 4097) + "ab"
    #expect(decoder.keys(endless.utf8) == [.character("a"), .character("b")])
    #expect(decoder.keys("\u{1B}]11;".utf8) + decoder.keysAfterSilence() == [])
    #expect(decoder.keys("a".utf8) == [.character("a")])
  }

  @Test func `no bytes make the decoder stumble`() {
    var random = SystemRandomNumberGenerator()
    var decoder = KeyDecoder()
    let liked = Array("\u{1B}[O]~;0123456789AP?<Mm é作\u{7}\r\u{18}".utf8)
    for _ in 0..<3_000 {
      let block = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? liked.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      for key in decoder.keys(block) {
        guard case .character(let character) = key else { continue }
        #expect(character.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      }
      if Bool.random(using: &random) { _ = decoder.keysAfterSilence() }
    }
    _ = decoder.keysAfterSilence()
    _ = decoder.keysAfterSilence()
    #expect(decoder.keys("q".utf8) == [.character("q")])
  }
}
