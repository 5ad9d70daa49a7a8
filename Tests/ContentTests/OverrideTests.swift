import Casework
import Content
import Testing

@Suite struct OverrideTests {
  private func load(
    _ files: [String: String], _ language: Language = .en
  ) -> (content: Content, problems: [ContentProblem]) {
    Content.load(language, overrides: files.mapValues { Array($0.utf8) })
  }

  @Test func `a team changes one title and keeps all the rest`() {
    let own = load(["en/guide.json": #"{"R1": {"title": "Ask De Haven what in time is"}}"#])
    let builtIn = Content.load(.en).content
    #expect(own.problems.isEmpty)
    #expect(own.content.text[.R1].title == "Ask De Haven what in time is")
    #expect(own.content.text[.R1].why == builtIn.text[.R1].why)
    #expect(own.content.text[.R2] == builtIn.text[.R2])
  }

  @Test func `a team changes a term, and only that`() {
    let own = load([
      "guide.json": #"{"dos": {"R3": {"occasions": [[{"from": "registration", "days": 7}]]}}}"#
    ])
    #expect(own.problems.isEmpty)
    #expect(own.content.guide.norms[.R3].occasions == [[Term(.registration, days: 7)]])
    #expect(own.content.guide.norms[.R3].kind == .once)
    #expect(own.content.guide.norms[.R2].intervalDays == 14)
    #expect(own.content.guide.layers(of: .R3) == [.agreement, .case])
  }

  @Test func `a team takes an interval away with null`() {
    let own = load(["guide.json": #"{"dos": {"U5": {"intervalDays": null}}}"#])
    #expect(own.problems.isEmpty)
    #expect(own.content.guide.norms[.U5].intervalDays == nil)
  }

  @Test func `a file of the other language changes nothing here`() {
    let own = load(["nl/guide.json": #"{"R1": {"title": "Anders"}}"#])
    #expect(own.problems.isEmpty)
    #expect(own.content.text[.R1] == Content.load(.en).content.text[.R1])
  }

  @Test func `a team's date words are understood`() {
    let own = load(["nl/dates.json": #"{"typed": {"tomorrow": ["morgen", "moarn"]}}"#])
    let today = Day(number: 20_000)
    #expect(own.problems.isEmpty)
    #expect(own.content.dates.read("moarn", today: today) == .day(today + 1))
    #expect(own.content.dates.read("tomorrow", today: today) == .day(today + 1))
  }

  @Test(arguments: [
    (#"{"R1": {"title": 4}}"#, "R1.title", 1, ContentProblem.Kind.wrongKind),
    (#"{"R1": {"title": ["a"]}}"#, "R1.title", 1, .wrongKind),
    ("{\n\"R1\": \"Spoken\"}", "R1", 2, .wrongKind),
    (#"{"R1": {"titel": "Ask"}}"#, "R1.titel", 1, .unknownMember),
    ("{\n\n\"R9\": {\"title\": \"Ask\"}}", "R9", 3, .unknownMember),
    (#"{"R1": {"title": "  "}}"#, "R1.title", 1, .empty),
    (#"{"R1": {"title": "Ask\u001b[2J"}}"#, "R1.title", 1, .controlCharacter),
    (#"{"R1": {"title": "Ask\u202e"}}"#, "R1.title", 1, .controlCharacter),
    (#"{"R1": {"title": "Ask {name}"}}"#, "R1.title", 1, .unknownPlaceholder("name")),
  ])
  func `a text that cannot be used is named, and the built-in one is shown`(
    json: String, member: String, line: Int, kind: ContentProblem.Kind
  ) {
    let own = load(["en/guide.json": json])
    #expect(
      own.problems == [ContentProblem(file: "en/guide.json", member: member, line: line, kind)])
    #expect(own.content.text[.R1] == Content.load(.en).content.text[.R1])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"R1\": {\"title\": \"Ask\"}", "{\"R1\": {}, \"R1\": {}}",
    "\u{FEFF}{}",
    "{\"R1\": {\"title\": \"Ask\",}}", "{\"dos\": {\"R1\": {\"kind\": \"standing\"}}} x",
  ])
  func `a file that is no strict JSON is named, and nothing of it is used`(json: String) {
    for path in ["en/guide.json", "en/words.json", "guide.json"] {
      let own = load([path: json])
      #expect(own.problems.contains { $0.file == path }, "\(path) \(json)")
      #expect(own.content.text[.R1] == Content.load(.en).content.text[.R1])
      #expect(own.content.guide == Content.load(.en).content.guide)
    }
  }

  @Test func `bytes that are no text, and a book, are named`() {
    let own = Content.load(
      .en,
      overrides: [
        "en/guide.json": [0xFF, 0x00, 0x7B],
        "en/words.json": [UInt8](repeating: 0x20, count: Content.largestFile + 1),
        "guide.json": [UInt8](repeating: 0x5B, count: 5000),
        "fr/guide.json": [],
      ])
    #expect(
      own.problems.map(\.file).sorted() == [
        "en/guide.json", "en/words.json", "fr/guide.json", "guide.json",
      ])
    #expect(own.problems.contains(ContentProblem(file: "fr/guide.json", .unknownFile)))
    #expect(own.problems.contains(ContentProblem(file: "en/words.json", .tooLarge)))
  }

  @Test(arguments: [
    (#"{"R1": {"kind": "often"}}"#, "R1.kind", ContentProblem.Kind.unknownWord),
    (#"{"R1": {"kind": 1}}"#, "R1.kind", .wrongKind),
    (#"{"R1": {"step": "intake"}}"#, "R1.step", .unknownWord),
    (#"{"R1": {"occasions": [[{"from": "moon", "days": 1}]]}}"#, "R1.occasions", .unknownWord),
    (#"{"R1": {"occasions": [[{"from": "arrival"}]]}}"#, "R1.occasions", .wrongKind),
    (#"{"R1": {"occasions": [{"from": "arrival", "days": 1}]}}"#, "R1.occasions", .wrongKind),
    (
      #"{"R1": {"occasions": [[{"from": "arrival", "days": 99999}]]}}"#, "R1.occasions",
      .unlikelyNumber
    ),
    (
      #"{"R1": {"occasions": [[{"from": "arrival", "days": 1.5}]]}}"#, "R1.occasions",
      .unlikelyNumber
    ),
    (#"{"R2": {"intervalDays": 0}}"#, "R2.intervalDays", .unlikelyNumber),
    (#"{"R2": {"layers": ["case", "moon"]}}"#, "R2.layers", .unknownWord),
    (#"{"R2": {"colour": "red"}}"#, "R2.colour", .unknownMember),
    (#"{"R99": {}}"#, "R99", .unknownMember),
  ])
  func `a rule that cannot be used is named, and the built-in one holds`(
    dos: String, member: String, kind: ContentProblem.Kind
  ) {
    let own = load(["guide.json": #"{"dos": \#(dos)}"#])
    #expect(own.problems.map(\.member) == [member])
    #expect(own.problems.map(\.kind) == [kind])
    #expect(own.problems.map(\.line) == [1])
    #expect(own.content.guide == Content.load(.en).content.guide)
  }

  @Test func `one bad member does not spoil the good ones beside it`() {
    let own = load([
      "guide.json": #"{"dos": {"U5": {"kind": "often", "intervalDays": 30}}, "moon": 1}"#,
      "en/guide.json":
        #"{"R1": {"title": "", "why": "Because we said so."}, "B1": {"why": "Oh."}}"#,
    ])
    #expect(own.problems.count == 3)
    #expect(own.content.guide.norms[.U5].intervalDays == 30)
    #expect(own.content.guide.norms[.U5].kind == .recurring)
    #expect(own.content.text[.R1].why == "Because we said so.")
    #expect(own.content.text[.B1].why == "Oh.")
    #expect(own.content.text[.R1].title == Content.load(.en).content.text[.R1].title)
  }

  @Test(arguments: Language.allCases)
  func `every problem is a sentence that names the file`(language: Language) {
    let words = Content.load(language).content.words
    let kinds: [ContentProblem.Kind] = [
      .unknownFile, .tooLarge, .notJSON(column: 4), .unknownMember, .wrongKind, .unknownWord,
      .unlikelyNumber, .empty, .controlCharacter, .unknownPlaceholder("name"),
    ]
    for kind in kinds {
      for (member, line) in [("", nil), ("R1.title", nil), ("", 3), ("R1.title", 3)]
        as [(String, Int?)]
      {
        let problem = ContentProblem(file: "nl/guide.json", member: member, line: line, kind)
        let sentence = problem.sentence(in: words)
        #expect(sentence.contains("nl/guide.json") && sentence.contains(member))
        #expect(line == nil || sentence.contains("3"))
        #expect(!sentence.replacing("{name}", with: "").contains("{"), "\(sentence)")
      }
    }
  }

  @Test func `content is equal when it shows the same`() {
    let plain = Content.load(.en).content
    let own = load(["en/guide.json": #"{"R1": {"title": "Ask"}}"#]).content
    #expect(plain == Content.load(.en).content)
    #expect(plain != Content.load(.nl).content)
    #expect(plain != own)
    #expect(own == load(["en/guide.json": #"{"R1": {"title": "Ask"}}"#]).content)
    #expect(own != load(["en/guide.json": #"{"R1": {"title": "Tell"}}"#]).content)
    #expect(Set([plain, own, plain]).count == 2)
  }
}
