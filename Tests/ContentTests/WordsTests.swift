import Content
import Testing

@Suite struct WordsTests {
  /// The names that the enums ask for, as `area.name`.
  private var asked: [String] {
    AllWords.areas.flatMap { area in names(of: area) }
  }

  private func names<Key: WordKey>(of area: Key.Type) -> [String] {
    area.allCases.map { "\(area.area).\($0.rawValue)" }
  }

  @Test(arguments: Language.allCases)
  func `every word that the program asks for is in the file, and no other`(
    language: Language
  ) throws {
    let file = try WordingShape("\(language.rawValue)/words.json")
    let missing = Set(asked).subtracting(file.texts.keys).sorted()
    let unused = Set(file.texts.keys).subtracting(asked).filter { name in
      !AllWords.areasElsewhere.contains { name.hasPrefix($0 + ".") }
    }.sorted()
    #expect(missing.isEmpty, "\(missing)")
    #expect(unused.isEmpty, "\(unused)")
  }

  @Test(arguments: Language.allCases)
  func `every word of the compiled files reads as strict JSON says`(language: Language) throws {
    let file = try WordingShape("\(language.rawValue)/words.json")
    let words = Content.load(language).content.words
    func check<Key: WordKey>(_ area: Key.Type) {
      for key in area.allCases {
        guard case .text(let text)? = file.texts["\(area.area).\(key.rawValue)"] else { continue }
        // A key of a command stands there with the one that it usually has.
        #expect(words(key) == text.replacing(#/\{\w+\|([^}]*)\}/#) { $0.1 })
      }
    }
    for area in AllWords.areas { check(area) }
    for area in AllWords.areasElsewhere {
      #expect(words.names(inArea: area) == file.names[area])
    }
  }

  @Test func `two areas never share a name`() {
    let areas = AllWords.areas.map { $0.area }
    #expect(Set(areas).count == areas.count)
  }

  @Test func `every enum of words is in the registry`() throws {
    let folder = "Sources/Content/Words"
    let declared = try Repository.files(under: folder).reduce(into: 0) { count, file in
      count += try Repository.text("\(folder)/\(file)").split(separator: "\n")
        .count { $0.hasPrefix("package enum ") && $0.contains(": String, WordKey {") }
    }
    #expect(AllWords.areas.count == declared)
  }

  @Test func `the areas of other targets are in the file, and have no enum here`() {
    let words = Content.load(.en).content.words
    for area in AllWords.areasElsewhere {
      #expect(!words.names(inArea: area).isEmpty, "\(area)")
      #expect(!AllWords.areas.contains { $0.area == area })
    }
    #expect(words.names(inArea: "nothing").isEmpty)
  }

  @Test func `a word is filled in by name`() {
    let words = Content.load(.en).content.words
    #expect(
      words(ContentProblemWords.place, ["file": "nl/guide.json"])
        == "In your team's file nl/guide.json:")
    // A value that contains a placeholder is not filled in again: it may be what a person typed.
    #expect(
      words(ContentProblemWords.placeWithLine, ["file": "{line}", "line": "3"])
        == "In your team's file {line}, line 3:")
  }

  @Test func `one is for exactly one`() {
    let terms = Content.load(.nl).content.terms
    #expect(terms.counted(.client, 0) == "0 cliënten")
    #expect(terms.counted(.client, 1) == "1 cliënt")
    #expect(terms.counted(.client, 2) == "2 cliënten")
    #expect(Content.load(.en).content.terms.counted(.day, 1) == "1 day")
  }

  @Test func `the language is the option, else the first locale that is set`() {
    #expect(Language(option: "nl") == .nl)
    #expect(Language(option: "EN") == .en)
    #expect(Language(option: "nl_BE.UTF-8") == .nl)
    #expect(Language(option: "fr") == nil)
    #expect(Language(option: "") == nil)
    #expect(Language(all: nil, messages: nil, lang: "nl_NL.UTF-8") == .nl)
    #expect(Language(all: "C", messages: "nl_NL", lang: "nl_NL") == .en)
    #expect(Language(all: "", messages: "nl_NL", lang: "en_GB") == .nl)
    #expect(Language(all: nil, messages: nil, lang: nil) == .en)
    // Low German is another language, although its code begins like the Dutch one.
    #expect(Language(all: nil, messages: nil, lang: "nds_NL") == .en)
  }
}
