import Screen
import Terminal
import Testing

@Suite struct PasteTests {
  private let begin = Array("\u{1B}[200~".utf8)
  private let end = Array("\u{1B}[201~".utf8)

  private func pasted(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(begin + bytes + end)
  }

  @Test func `a paste is text, never commands`() {
    #expect(pasted(Array("qu\u{1B}[A\u{3}D dd".utf8)) == [.paste("qu[AD dd")])
  }

  @Test func `line ends become line feeds and tabs stay`() {
    #expect(pasted(Array("a\r\nb\rc\nd\te\n\r".utf8)) == [.paste("a\nb\nc\nd\te\n\n")])
  }

  @Test
  func `control characters are left out and what is no UTF-8 is a letter of a terminal without it`()
  {
    #expect(pasted([0x61, 0, 7, 0x7F, 0xC2, 0x9B, 0x62, 0xFF, 0x63]) == [.paste("abÿc")])
    #expect(pasted(Array("Ünsal 作 Â".utf8)) == [.paste("Ünsal 作 Â")])
  }

  @Test func `what only begins like the end belongs to the text`() {
    #expect(pasted(Array("a\u{1B}[20x\u{1B}[2".utf8)) == [.paste("a[20x[2")])
    #expect(pasted(Array("a\u{1B}\u{1B}".utf8)) == [.paste("a")])
  }

  @Test func `an empty paste is a paste`() {
    #expect(pasted([]) == [.paste("")])
  }

  @Test func `a paste that never ends is given after a silence, and keys work again`() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(begin + Array("half".utf8)) == [])
    #expect(decoder.patienceMilliseconds == 1000)
    #expect(decoder.keysAfterSilence() == [.paste("half")])
    #expect(decoder.keys("q".utf8) == [.character("q")])
  }

  @Test(arguments: ["\u{1B}OQ", "\u{1B}[12~", "\u{1B}[[B"])
  func `a function key after a paste whose end was lost is that key`(f2: String) {
    var decoder = KeyDecoder()
    #expect(decoder.keys(begin + Array("half".utf8)) == [])
    #expect(decoder.keys(f2.utf8) == [.paste("half"), .function(2)])
    #expect(decoder.keys("q".utf8) == [.character("q")])
    // What comes in one go behind it is more of the paste.
    _ = decoder.keys(begin + Array("half".utf8))
    _ = decoder.keys(f2.utf8)
    #expect(decoder.keys(Array("the other half".utf8) + end) == [.paste("the other half")])
    // Beside other text it is a part of the paste.
    _ = decoder.keys(begin)
    #expect(decoder.keys(Array((f2 + "x").utf8) + end).count == 1)
  }

  @Test func `the rest of a paste that a slow line cut in two is no command`() {
    var decoder = KeyDecoder()
    _ = decoder.keys(begin + Array("first".utf8))
    #expect(decoder.keysAfterSilence() == [.paste("first")])
    #expect(decoder.keys(Array("dd".utf8) + end) == [.paste("dd")])
    _ = decoder.keys(begin)
    #expect(decoder.keysAfterSilence() == [.paste("")])
    #expect(decoder.keys("a long rest without an end so far".utf8) == [])
    #expect(decoder.keys(end) == [.paste("a long rest without an end so far")])
    #expect(decoder.keys("q".utf8) == [.character("q")])
  }

  @Test func `megabytes are pasted in a moment, and no more than the limit is kept`() {
    let megabytes = [UInt8](repeating: 0x61, count: KeyDecoder.mostPastedBytes + 4096)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    let taken = ContinuousClock().measure {
      keys += decoder.keys(begin)
      for start in stride(from: 0, to: megabytes.count, by: 65536) {
        keys += decoder.keys(megabytes[start..<min(start + 65536, megabytes.count)])
      }
      keys += decoder.keys(end)
    }
    guard case .paste(let text)? = keys.first else {
      Issue.record("no paste")
      return
    }
    #expect(keys.count == 1)
    #expect(text.utf8.count == KeyDecoder.mostPastedBytes)
    #expect(taken < .seconds(15))
  }
}
