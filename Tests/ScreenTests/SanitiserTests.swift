import Screen
import Testing

@Suite struct SanitiserTests {
  @Test func `plain text and letters of every script stay as they are`() {
    for text in [
      "Kamara, A.", "Ünsal", "作家", "شركة", "नमस्ते", "Nguyễn", "👩‍⚕️", "👨‍👩‍👧‍👦", "🇳🇱", "1️⃣", "葛\u{E0100}",
      "می\u{200C}خواهم", "क\u{94D}\u{200D}ष", "한", "\u{1112}\u{1161}\u{11AB}",
    ] {
      #expect(Sanitiser.visible(text) == text)
    }
  }

  @Test func `every control character becomes a sign`() {
    for value in Array(UInt32(0)...0x1F) + Array(0x7F...0x9F) where value != 9 && value != 10 {
      let text = "a" + String(Character(Unicode.Scalar(value) ?? " ")) + "b"
      #expect(Sanitiser.visible(text) == "a\u{FFFD}b", "\(value)")
    }
  }

  @Test(
    arguments: [
      0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2028,
      0x2029,
      0x2060, 0x2061, 0x2066, 0x2067, 0x2068, 0x2069, 0x061C, 0xFEFF, 0x00AD, 0x034F, 0x115F,
      0x3164,
      0xFFA0, 0xFE0F, 0xE0100, 0xE0001, 0xE0041, 0xE007F, 0xFFF9, 0xFFFF, 0xFDD0, 0x10FFFF, 0xE000,
      0xF0000, 0x0378, 0x1160, 0x180E, 0x13430, 0x1D173,
    ] as [UInt32])
  func `what nobody can see becomes a sign`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(Sanitiser.visible("a" + String(Character(scalar)) + "b") == "a\u{FFFD}b")
  }

  @Test func `line breaks and tabs become one blank`() {
    #expect(Sanitiser.visible("a\nb\tc\r\nd") == "a b c d")
    #expect(Sanitiser.visible("a\u{A0}b\u{3000}c") == "a b c")
    #expect(Sanitiser.visible("a\rb") == "a\u{FFFD}b")
  }

  @Test func `a mark without a base gets one`() {
    #expect(Sanitiser.visible("\u{301}a") == "\u{25CC}\u{301}a")
    #expect(Sanitiser.visible("\u{1B}\u{301}") == "\u{FFFD}\u{25CC}\u{301}")
  }

  @Test func `a base carries eight marks and a sign for the rest`() {
    let pile = "a" + String(repeating: "\u{301}", count: 500) + "b"
    let shown = "a" + String(repeating: "\u{301}", count: 8) + "\u{FFFD}b"
    #expect(Sanitiser.visible(pile).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func `a joined emoji has an end`() {
    let chain = String(repeating: "👩\u{200D}", count: 500) + "👩"
    for character in Sanitiser.visible(chain) { #expect(character.unicodeScalars.count <= 9) }
  }

  @Test func `making text visible twice changes nothing`() {
    for text in ["\u{1B}[1m", "\u{301}\u{302}", "a\u{200D}b", "👩‍⚕️\u{FE0F}", "\u{1161}\u{1161}", "🏽🏽"]
    {
      let once = Sanitiser.visible(text)
      #expect(Sanitiser.visible(once) == once)
    }
  }

  @Test func `no code point leaves anything that a terminal obeys`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for left in Sanitiser.visible(String(Character(scalar))).unicodeScalars {
        let value = left.value
        let obeys =
          value < 0x20 || (0x7F...0x9F).contains(value) || (0x200B...0x200F).contains(value)
          || (0x2028...0x202E).contains(value) || (0x2060...0x206F).contains(value)
          || value == 0xFEFF || value >= 0xE0000
        #expect(!obeys)
      }
    }
  }

  @Test func `right-to-left text is closed once it leaves the canvas`() {
    #expect(Sanitiser.isolated("Osei") == "Osei")
    #expect(Sanitiser.isolated("ünsal 作") == "ünsal 作")
    #expect(Sanitiser.isolated("שם").unicodeScalars.last == "\u{200E}")
  }
}
