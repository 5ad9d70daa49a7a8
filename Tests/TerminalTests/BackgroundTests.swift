import Screen
import Terminal
import Testing

/// What a terminal answers when it is asked for the colour of its background.
@Suite struct BackgroundTests {
  @Test(
    arguments: [
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", RGB.white),
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", .white),
      ("\u{1B}]11;rgb:00/2b/36\u{7}", RGB(0, 0x2B, 0x36)),
      ("\u{1B}]11;rgb:0/8/f\u{1B}\\", RGB(0, 136, 255)),
      ("\u{1B}]11;rgba:2828/2828/2828/ffff\u{7}", RGB(0x28, 0x28, 0x28)),
    ])
  func `every form of the answer is understood and types nothing`(answer: String, colour: RGB) {
    var decoder = KeyDecoder()
    #expect(decoder.read(answer.utf8) == [])
    #expect(decoder.silence() == [])
    #expect(decoder.background == colour)
  }

  @Test func `an answer in pieces, with silence between them, types nothing`() {
    let answer = Array("\u{1B}]11;rgb:dcdc/dddd/dddd\u{1B}\\".utf8)
    for cut in 3..<answer.count {
      var decoder = KeyDecoder()
      #expect(decoder.read(answer[..<cut]) == [])
      #expect(decoder.silence() == [])
      #expect(decoder.read(answer[cut...]) == [], "cut at \(cut)")
      #expect(decoder.background == RGB(0xDC, 0xDD, 0xDD))
      #expect(decoder.read("d".utf8) == [.key(.character("d"))])
    }
  }

  @Test func `an answer between keys leaves them as they were typed`() {
    var decoder = KeyDecoder()
    let keys = decoder.read("j\u{1B}]11;rgb:0000/0000/0000\u{1B}\\q".utf8)
    #expect(keys == [.key(.character("j")), .key(.character("q"))])
    #expect(decoder.background == .black)
  }

  @Test func `typing goes on when the rest of an answer is lost`() {
    var decoder = KeyDecoder()
    #expect(decoder.read("\u{1B}]11;rgb:ffff/".utf8) == [])
    #expect(decoder.silence() == [])
    #expect(decoder.read("q".utf8) == [.key(.character("q"))])
    #expect(decoder.background == nil)
    #expect(decoder.read("\u{1B}]11;rgb:ffff/".utf8) + decoder.silence() == [])
    #expect(decoder.read("\u{1B}OB".utf8) == [.key(.down)])
  }

  @Test(arguments: [
    "\u{1B}]11;rgb:ffff/ffff\u{7}", "\u{1B}]11;rgb:fffff/0/0\u{7}", "\u{1B}]11;?\u{7}",
    "\u{1B}]10;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]11;rgb:zz/zz/zz\u{7}", "\u{1B}]11;\u{7}",
    "\u{1B}P11;rgb:+f/+f/+f\u{1B}\\",
  ])
  func `what is no answer to the question says nothing and types nothing`(answer: String) {
    var decoder = KeyDecoder()
    #expect(decoder.read(answer.utf8) + decoder.silence() == [])
    #expect(decoder.background == nil)
  }

  @Test func `light and dark are told by how much light there is`() {
    #expect(ThemeContrast.Ground(behind: .white) == .light)
    #expect(ThemeContrast.Ground(behind: RGB(hex: 0xFDF6E3)) == .light)
    #expect(ThemeContrast.Ground(behind: RGB(hex: 0x002B36)) == .dark)
    #expect(ThemeContrast.Ground(behind: .black) == .dark)
  }
}
