import FoundationEssentials
import Testing

/// The pages of the manual, as `man` and whoever checks packages read them.
@Suite(.waits) struct ManualTests {
  static let pages = ["schakel", "keys", "store"]

  @Test(arguments: pages, ["en", "nl"])
  func `a page of the manual holds nothing that a judge of pages finds fault with`(
    page: String, language: String
  ) throws {
    let house = try CommandHouse()
    let file = try Self.put(page, language, into: house)
    let judged = try Program.run(
      ["-T", "lint", "-W", "style", file], path: "/usr/bin/mandoc", in: house.home)
    #expect(judged.status == 0 && judged.output.isEmpty, "\(judged.output.prefix(2000))")
  }

  @Test(arguments: ["en", "nl"])
  func `the page of the program has every command with every option`(language: String) throws {
    let house = try CommandHouse()
    let page = try Self.shown("schakel", language, in: house)
    let help = try Program.run(
      ["--help", "--lang", language], in: house.home, environment: [:]
    ).output
    let commands = help.matches(of: #/(?m)^  ([a-z]+)  /#).map { String($0.1) }
    #expect(commands.count > 15 && commands.contains("escalation"))
    for command in commands {
      #expect(page.contains(" schakel \(command) "), "\(command)")
      let told = try Program.run(
        [command, "--help", "--lang", language], in: house.home, environment: [:]
      ).output
      for option in told.matches(of: #/--[a-z-]+/#).map({ String($0.0) }) {
        #expect(page.contains(option), "\(command) \(option)")
      }
    }
  }

  @Test(arguments: ["en", "nl"])
  func `the page of the keys has every key with what it does`(language: String) throws {
    let house = try CommandHouse()
    let page = try Self.shown("keys", language, in: house)
    let rows = try house.run("keys", "--lang", language).output.split(separator: "\n")
    #expect(rows.count > 70)
    for row in rows {
      let parts = row.split(separator: "  ").map { $0.drop { $0 == " " } }
      let keys = try #require(parts.first)
      let what = try #require(parts.last)
      #expect(page.contains("\(keys) \(what)"), "\(row)")
    }
  }

  @Test func `the page of the store has every field that its description has`() throws {
    let house = try CommandHouse()
    let page = try Self.shown("store", "en", in: house)
    for field in ["team.agreement.ID", "conditionAbsent.WORD", "minWriter", "client.birthYear"] {
      #expect(page.contains(field))
    }
    #expect(page.contains("store.json what must be known before the journal can be read"))
  }

  @Test func `a page that there is not is refused`() throws {
    let house = try CommandHouse()
    let answer = try house.run("man", "brief", "--lang", "nl")
    #expect(answer.status == 2)
    #expect(answer.output == "Er is geen pagina brief; kies uit schakel, keys, store.\n")
  }

  private static func put(
    _ page: String, _ language: String, into house: CommandHouse
  ) throws -> String {
    let made = try house.run("man", page, "--lang", language)
    try #require(made.status == 0)
    try house.put(made.output, as: "page")
    return house.home.file("page")
  }

  /// A page as it reads, all blanks between its words being one.
  private static func shown(
    _ page: String, _ language: String, in house: CommandHouse
  ) throws -> String {
    let file = try put(page, language, into: house)
    let shown = try Program.run(
      ["-T", "utf8", "-O", "width=1000", file], path: "/usr/bin/mandoc", in: house.home)
    // A letter over itself is a bold one.
    let plain = shown.output.replacing(#/.\x{8}/#, with: "")
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
