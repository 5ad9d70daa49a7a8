import Screen
import Terminal
import Testing

/// Colour schemes that others publish.
@Suite struct SchemeTests {
  private func take(_ text: String) -> (theme: Theme, problems: [ThemeProblem]) {
    take(Array(text.utf8))
  }

  private func take(_ bytes: [UInt8]) -> (theme: Theme, problems: [ThemeProblem]) {
    ThemeShelf { name in
      name == "mine" ? ThemeFile(path: "mine.yaml", .scheme(bytes)) : nil
    }.theme(named: "mine")
  }

  private static let colours = [
    "1C2023", "393F45", "565E65", "747C84", "ADB3BA", "C7CCD1", "DFE2E5", "F3F4F5", "C7AE95",
    "C7C795", "AEC795", "95C7AE", "95AEC7", "AE95C7", "C795AE", "C79595",
  ]

  private static func lines(indent: String = "", _ written: (String) -> String) -> String {
    colours.enumerated().map { index, colour in
      let digits = String(index, radix: 16, uppercase: true)
      return "\(indent)base0\(digits): \(written(colour))\n"
    }.joined()
  }

  private static let old = "scheme: \"Ash\"\nauthor: \"Nep Naam (https://example.org)\"\n"
  private static let new =
    "system: \"base16\"\nname: \"Ash\"\nslug: \"ash\"\nauthor: 'Nep Naam (https://example.org)'\n"
    + "variant: \"dark\"\ndescription: |\n  Two lines: of text,\n  with a colon.\npalette:\n"

  /// The same scheme in the ways in which such files are written.
  static let ways: [String] = [
    old + lines { "\"\($0)\"" },
    old + lines { $0 },
    old + lines { "'\($0.lowercased())'" },
    old + lines { "\"#\($0)\" # a comment" },
    old + lines { "#\($0)" },
    old + lines { "#\($0.lowercased()) # the colour" },
    "%YAML 1.2\n---\n# A comment\n" + new + lines(indent: "  ") { "\"#\($0)\"" } + "...\n",
    new + lines(indent: "    ") { "\($0)" },
    new + lines(indent: "  ") { "#\($0)" },
    new.replacing("\n", with: "\r\n") + lines(indent: "  ") { "\"\($0)\"\r" },
    "\u{FEFF}" + old + lines { "\"\($0)\"" },
    "{system: base16, name: Ash, author: \"Nep Naam (https://example.org)\", palette: {"
      + lines { "\"\($0)\"," }.replacing("\n", with: " ") + "}}",
    old + lines { "!!str \"\($0)\"" }.replacing("base", with: "BASE"),
    new.replacing("base16", with: "base24") + lines(indent: "  ") { "\"#\($0)\"" }
      + (0..<8).map { "  base1\($0): \"#AABB0\($0)\"\n" }.joined(),
  ]

  @Test(arguments: ways.indices)
  func `a public scheme works as it is written`(way: Int) {
    let (theme, problems) = take(Self.ways[way])
    #expect(problems == [])
    #expect(theme.about == "Ash, Nep Naam (https://example.org)")
    let text = theme.resolved(colours: 256).look(of: .text)
    // #1C2023 and #C7CCD1 in the colours that every terminal has.
    #expect(text == Look(foreground: 252, background: 234))
    let few = theme.resolved(colours: 16).look(of: .text)
    #expect(few == Look(foreground: 7, background: 0))
    #expect(theme.resolved(colours: 0).look(of: Style(.problem)).attributes == [.bold, .reverse])
  }

  @Test func `the bright colours of base24 are those of what is bold`() {
    let dark = Self.lines { "\"\($0)\"" }
    let bright = (0..<8).map { "base1\($0): \"5FFF\($0)F\"\n" }.joined()
    let plain = take(dark).theme.resolved(colours: 256)
    let theme = take(dark + bright).theme.resolved(colours: 256)
    #expect(theme.look(of: Style(.late)) != plain.look(of: Style(.late)))
    #expect(theme.look(of: Style(.signal)) == plain.look(of: Style(.signal)))
  }

  /// Files that are wrong, and what is said of them.
  static let broken: [(text: String, problems: [ThemeProblem])] = [
    (
      old + lines { "\"\($0)\"" }.replacing("base0B: \"95C7AE\"\n", with: ""),
      [ThemeProblem(file: "mine.yaml", line: 0, kind: .missingColour("base0B"))]
    ),
    (
      old + lines { "\"\($0)\"" }.replacing("C7AE95", with: "C7AE9G"),
      [ThemeProblem(file: "mine.yaml", line: 11, kind: .unknownColour("base08", "C7AE9G"))]
    ),
    (
      old + lines { "\"\($0)\"" }.replacing("\"C7AE95\"", with: ""),
      [ThemeProblem(file: "mine.yaml", line: 11, kind: .unknownColour("base08", ""))]
    ),
    (
      old + lines { "\"\($0)\"" }.replacing("\"C7AE95\"", with: "[1, 2]"),
      [ThemeProblem(file: "mine.yaml", line: 11, kind: .wrongKind("base08"))]
    ),
    (
      old + lines { "\"\($0)\"" } + "base08: \"C7AE95\"\n",
      [ThemeProblem(file: "mine.yaml", line: 19, kind: .givenTwice("base08"))]
    ),
    (
      old + "palette: none\n" + lines { "\"\($0)\"" },
      [ThemeProblem(file: "mine.yaml", line: 3, kind: .wrongKind("palette"))]
    ),
    (
      old + lines { "\"\($0)\"" }.replacing("base03: \"747C84\"", with: "base03: \"747C84"),
      [ThemeProblem(file: "mine.yaml", line: 7, kind: .notYAML)]
    ),
    (
      old + lines { "\"\($0)\"" }.replacing("base04: ", with: "base04 "),
      [ThemeProblem(file: "mine.yaml", line: 7, kind: .notYAML)]
    ),
    (
      "system: base17\n" + lines { "\"\($0)\"" },
      [ThemeProblem(file: "mine.yaml", line: 1, kind: .unknownSystem("base17"))]
    ),
    ("", [ThemeProblem(file: "mine.yaml", line: 0, kind: .noScheme)]),
    ("version: '3'\n", [ThemeProblem(file: "mine.yaml", line: 0, kind: .noScheme)]),
    ("- a\n- b\n", [ThemeProblem(file: "mine.yaml", line: 1, kind: .noScheme)]),
    (
      old + lines { "\"\($0)\"" } + "---\nscheme: two\n",
      [ThemeProblem(file: "mine.yaml", line: 19, kind: .severalDocuments)]
    ),
    (
      "a: &a [x, x]\nb: &b [*a, *a]\n" + lines { "\"\($0)\"" },
      [
        ThemeProblem(file: "mine.yaml", line: 2, kind: .alias),
        ThemeProblem(file: "mine.yaml", line: 2, kind: .alias),
      ]
    ),
    (
      "a: &a 1C2023\n" + lines { "\"\($0)\"" }.replacing("\"1C2023\"", with: "*a"),
      [ThemeProblem(file: "mine.yaml", line: 2, kind: .alias)]
    ),
    (
      "? [a, b]\n: *c\n" + lines { "\"\($0)\"" },
      [
        ThemeProblem(file: "mine.yaml", line: 2, kind: .alias),
        ThemeProblem(file: "mine.yaml", line: 2, kind: .alias),
      ]
    ),
  ]

  @Test(arguments: broken.indices)
  func `of a broken scheme it is said where and what`(index: Int) {
    let (text, expected) = Self.broken[index]
    let problems = take(text).problems
    #expect(Set(problems) == Set(expected), "\(text)")
  }

  @Test func `what is no text, is too deep or too long ends in one problem`() {
    #expect(take([0xC3, 0x28]).problems.map(\.kind) == [.notText])
    #expect(take([0xFF, 0xFE, 0x61, 0x00]).problems.map(\.kind) == [.notText])
    let deep = String(repeating: "[", count: 20_000)
    #expect(take(deep).problems.map(\.kind) == [.notYAML])
    let long = String(repeating: "- a\n", count: 20_000)
    #expect(take(long).problems == [ThemeProblem(file: "mine.yaml", line: 4095, kind: .notYAML)])
    #expect(take("base00: \u{1}").problems.map(\.kind) == [.notYAML])
  }

  @Test func `letters can be read in whatever colours somebody puts together`() {
    var source = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let text = (0..<24).map { number in
        let digits = (number < 16 ? "0" : "") + String(number, radix: 16)
        let colour = String(UInt32.random(in: 0x100000...0xFFFFFF, using: &source), radix: 16)
        return "base\(digits): \"\(colour)\"\n"
      }.joined()
      let (theme, problems) = take(text)
      #expect(problems == [])
      for ground in ThemeContrast.Ground.allCases {
        #expect(ThemeContrast(of: theme, on: ground).faults() == [], "\(text)")
      }
    }
  }

  @Test func `any bytes are read or refused`() {
    var source = SystemRandomNumberGenerator()
    let whole = Array(Self.ways[6].utf8)
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...8, using: &source) {
        bytes[Int.random(in: bytes.indices, using: &source)] = UInt8.random(
          in: 0...127, using: &source)
      }
      _ = take(bytes)
      _ = take(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &source))))
    }
  }
}
