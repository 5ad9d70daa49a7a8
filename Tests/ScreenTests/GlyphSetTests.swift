import Screen
import Testing

@Suite struct GlyphSetTests {
  @Test func `with every script a cell is drawn as it is`() {
    #expect(GlyphSet.unicode.drawn("作", columns: 2) == "作")
  }

  @Test func `our own signs have a likeness in ASCII`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 2))
    canvas.box(Rect(x: 0, y: 0, width: 12, height: 2), title: "Clients", isFocused: true)
    let text = canvas.cells.map { GlyphSet.ascii.drawn($0.text, columns: 1) }
    #expect(text.prefix(12).joined() == "+= Clien~ =+")
    #expect(text.suffix(12).joined() == "+==========+")
  }

  @Test func `a letter that ASCII does not have is one question mark for each cell`() {
    #expect(GlyphSet.ascii.drawn("Z", columns: 1) == "Z")
    #expect(GlyphSet.ascii.drawn("ё", columns: 1) == "?")
    #expect(GlyphSet.ascii.drawn("作", columns: 2) == "??")
    #expect(GlyphSet.ascii.drawn("ם\u{200E}", columns: 1) == "?")
  }

  @Test(
    arguments: zip(
      ["é", "ë", "ø", "ß", "ł", "đ", "ñ", "Å", "Š", "ș", "ệ", "e\u{301}", "æ", "ı", "Ł", "ğ"],
      ["e", "e", "o", "s", "l", "d", "n", "A", "S", "s", "e", "e", "a", "i", "L", "g"]))
  func `a Latin letter loses its marks in ASCII`(letter: String, plain: String) {
    #expect(GlyphSet.ascii.drawn(letter, columns: 1) == plain)
  }
}
