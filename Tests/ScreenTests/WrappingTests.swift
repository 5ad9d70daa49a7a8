import Screen
import Testing

@Suite struct WrappingTests {
  @Test(
    arguments: [
      ("", 5, [""]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
      ("one two three", 8, ["one two", "three"]), ("a\nb", 5, ["a", "b"]),
      ("a\r\n\r\nb", 5, ["a", "", "b"]), ("Unterbringung", 5, ["Unter", "bring", "ung"]),
      ("a  b", 5, ["a  b"]), ("trailing  ", 8, ["trailing"]),
      ("ab cdefgh", 4, ["ab", "cdef", "gh"]),
      ("作家作家", 5, ["作家", "作家"]), ("é作", 1, ["é", "作"]), ("x", 0, ["x"]), ("a b", -4, ["a", "b"]),
      ("\n", 4, ["", ""]), ("  in", 4, ["  in"]),
    ] as [(String, Int, [String])])
  func `lines break at blanks and where they must`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(Wrapping.lines(text, columns: columns) == lines)
  }

  @Test func `no line is wider than asked, and no word is lost`() {
    let text = "When it is busy 作家 talks to Ünsal about 👩‍⚕️ and Donaudampfschifffahrt, twice."
    for columns in 2...60 {
      let lines = Wrapping.lines(text, columns: columns)
      #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= columns })
      let joined = lines.joined().filter { $0 != " " }
      #expect(joined == text.filter { $0 != " " })
    }
  }

  @Test func `letters of Europe and dashes break lines as ASCII does`() {
    let text = "Ünsal – “één” woord, Ștefan’s dürfen… ĳ · aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaé ┌─┐"
    let ascii = String(text.map { $0.isASCII ? $0 : "x" })
    for columns in 1...60 {
      let lines = Wrapping.lines(text, columns: columns)
      #expect(lines.map(\.count) == Wrapping.lines(ascii, columns: columns).map(\.count))
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for first in 1...12 {
        let split = Wrapping.lines(text, columns: columns, firstColumns: first)
        let same = Wrapping.lines(ascii, columns: columns, firstColumns: first)
        #expect(split.map(\.count) == same.map(\.count))
      }
    }
  }

  @Test func `a long text is broken in time`() {
    let text = String(repeating: "a word and another. ", count: 50_000)
    let taken = ContinuousClock().measure { _ = Wrapping.lines(text, columns: 40) }
    #expect(taken < .seconds(10))
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 40])
  func `plain text breaks where the same text in other letters breaks`(columns: Int) {
    let texts = [
      "", " ", "    ", "a", "a b", "  a", "a  ", "abcdefgh", "abc defgh  ij",
      "  abc   defghijklmno  p",
      "a b c d e f g h", "aaaaa aaaaa aaaaaa", "   aaaaaaaaaaaaa    b",
    ]
    for text in texts {
      let other = String(text.map { $0 == " " ? $0 : "é" }) + "é"
      let plain = Wrapping.lines(text + "a", columns: columns)
      #expect(plain.map(\.count) == Wrapping.lines(other, columns: columns).map(\.count))
      #expect(plain.joined().filter { $0 != " " } == (text + "a").filter { $0 != " " })
    }
  }

  @Test(
    arguments: [
      ("Plan the next joint consultation", 18, 10, ["Plan the", "next joint", "consultation"]),
      ("Start the talk", 18, 18, ["Start the talk"]),
      ("Driepartijenoverleg nu", 20, 10, ["", "Driepartijenoverleg", "nu"]),
      ("Driepartijenoverlegtafel", 12, 10, ["Driepartij", "enoverlegtaf", "el"]),
      ("a\nb c", 9, 1, ["a", "b c"]), ("", 9, 3, [""]), ("作家作家作家", 8, 4, ["作家", "作家作家"]),
      ("één twee drie vier", 9, 4, ["één", "twee drie", "vier"]),
    ] as [(String, Int, Int, [String])])
  func `a narrow first line breaks no word that fits another line`(
    text: String, columns: Int, first: Int, lines: [String]
  ) {
    #expect(Wrapping.lines(text, columns: columns, firstColumns: first) == lines)
  }
}
