import Casework
import Content
import Testing

@Suite struct GuideTextTests {
  /// How many columns a checklist gives a title at 100 columns.
  private static let titleColumns = 34

  @Test(arguments: Language.allCases)
  func `every do has a title that fits, and says why, who and what proves it`(
    language: Language
  ) {
    let text = Content.load(language).content.text
    for id in DoID.allCases {
      let item = text[id]
      #expect(item.title != id.rawValue, "\(id)")
      #expect(item.title.unicodeScalars.count <= Self.titleColumns, "\(id): \(item.title)")
      #expect(item.title == text.title(of: id))
      #expect((1...2).contains(sentences(item.why)), "\(id): \(item.why)")
      #expect(!item.who.isEmpty && !item.proof.isEmpty, "\(id)")
      // Who and proof are parts of a line, not sentences.
      #expect(!item.who.hasSuffix(".") && !item.proof.hasSuffix("."), "\(id)")
      #expect(!item.title.hasSuffix("."), "\(id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every bottleneck has a title that fits, a why, and an example of two sentences`(
    language: Language
  ) {
    let text = Content.load(language).content.text
    for id in BottleneckID.allCases {
      let item = text[id]
      #expect(item.title != id.rawValue, "\(id)")
      #expect(item.title.unicodeScalars.count <= Self.titleColumns, "\(id): \(item.title)")
      #expect((1...2).contains(sentences(item.why)), "\(id): \(item.why)")
      #expect(sentences(item.example) == 2, "\(id): \(item.example)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no two titles are the same`(language: Language) {
    let text = Content.load(language).content.text
    let titles =
      DoID.allCases.map { text[$0].title } + BottleneckID.allCases.map { text[$0].title }
    #expect(Set(titles).count == titles.count)
  }

  @Test func `no text was left untranslated`() {
    let english = Content.load(.en).content.text
    let dutch = Content.load(.nl).content.text
    for id in DoID.allCases {
      let (left, right) = (english[id], dutch[id])
      #expect(left.title != right.title && left.why != right.why, "\(id)")
      #expect(left.proof != right.proof, "\(id)")
    }
    for id in BottleneckID.allCases {
      let (left, right) = (english[id], dutch[id])
      #expect(left.title != right.title && left.why != right.why, "\(id)")
      #expect(left.example != right.example, "\(id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every step has a title, and a short one that is no longer`(language: Language) {
    let text = Content.load(language).content.text
    for step in Step.allCases {
      #expect(text[step].title != step.word && !text[step].title.isEmpty)
      #expect(text[step].short.unicodeScalars.count <= 14, "\(step)")
      #expect(text[step].short.unicodeScalars.count <= text[step].title.unicodeScalars.count)
    }
  }

  @Test(arguments: Language.allCases)
  func `about names both guides and who made them`(language: Language) {
    let about = Content.load(language).content.about
    let all = About.Paragraph.allCases.map { about.text(of: $0) }.joined(separator: "\n")
    for name in [
      "2016-56", "Significant", "Federatie Opvang", "Duurzame Verbinding", "Inforsa",
      "De Woenselse Poort", "Kwaliteit Forensische Zorg",
    ] {
      #expect(all.contains(name), "\(name)")
    }
    for paragraph in About.Paragraph.allCases {
      #expect(about.title(of: paragraph) != paragraph.rawValue)
      #expect(!about.text(of: paragraph).isEmpty)
    }
  }

  /// How many sentences a text has: it ends one, and a blank and a capital follow the others.
  private func sentences(_ text: String) -> Int {
    guard text.last.map({ ".?!".contains($0) }) == true else { return 0 }
    let characters = Array(text)
    let inside = characters.indices.dropLast(2).count { index in
      ".?!".contains(characters[index]) && characters[index + 1] == " "
    }
    return inside + 1
  }
}
