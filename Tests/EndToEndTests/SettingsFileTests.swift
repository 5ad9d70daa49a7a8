import FoundationEssentials
import Glibc
import Testing

/// `settings.json` as the program finds it: what is wrong in it, and what happens to it.
@Suite(.waits) struct SettingsFileTests {
  private static let file = ".config/schakel/settings.json"

  private func open(_ house: CommandHouse, _ more: String...) throws -> Program {
    let program = try Program.start(
      [
        "--store", house.home.file("store"), "--worker", "c1", "--today", CommandHouse.today,
      ] + more, in: house.home)
    try program.waitFor("SCHAKEL")
    program.settle()
    return program
  }

  @Test(arguments: [
    ("{\"language\": \"nl\"", "line 1: here it is no JSON any more."),
    ("[1]", "line 1: here it is no JSON any more."),
    ("{\n \"language\": \"fr\"\n}", "line 2: language can be en, nl."),
    ("{\"mouse\": 1}", "line 1: mouse can be true, false."),
    (
      "{\"theme\": \"\"}",
      "line 1: theme takes the name of a theme, as `schakel themes` lists them."
    ),
    ("{\"colour\": 1}", "line 1: there is no setting colour; it is left as it is."),
    (
      "{\"keys\": {\n\"jump\": []}}", "line 2: keys takes a key or a list of keys for each command."
    ),
    ("{\"keys\": {\"fly\": \"f\"}}", "line 1: there is no command fly among the keys."),
    ("{\"keys\": {\"undo\": \"<Foo>\"}}", "line 1: <Foo> is no key for undo."),
    (
      "{\"keys\": {\n\n\"undo\": \"t\"}}",
      "line 3: t would mean both “Undo what I did last” and "
        + "“Timeline: everything that was written, done and agreed”."
    ),
    (
      "{\"keys\": {\"open\": \"y\"}}",
      "line 1: “Go in, or show everything about this row” keeps its keys, which menus and forms "
        + "have as well."
    ),
  ])
  func `what is wrong is one sentence that names file and line, and everything is as usual`(
    text: String, sentence: String
  ) throws {
    let house = try CommandHouse()
    try house.put(text, as: Self.file)
    let answer = try house.run("keys", environment: ["LANG": "en_GB.UTF-8"])
    let path = house.home.file(Self.file)
    #expect(answer.status == 0)
    #expect(answer.output.contains("\(path), \(sentence)\n"), "\(answer.output.suffix(400))")
    #expect(answer.output.contains("u, Ctrl-Z"))
    #expect(house.home.contents(of: ".config/schakel")["settings.json"] == Array(text.utf8))
  }

  @Test func `language and keys hold for commands as well, and --lang stands in front`() throws {
    let house = try CommandHouse()
    try house.put(
      "{\"language\": \"nl\", \"keys\": {\"undo\": [\"g z\", \"<C-u>\"], \"pageUp\": \"<PgUp>\"}}",
      as: Self.file)
    let dutch = try house.run("keys", environment: ["LANG": "en_GB.UTF-8"]).output
    #expect(dutch.contains("g z, Ctrl-U"), "\(dutch)")
    #expect(dutch.contains("terugdraaien"))
    let english = try house.run("keys", "--lang", "en").output
    #expect(english.contains("Undo what I did last"))
  }

  @Test func `a change in the sheet goes into the file and keeps what else stands there`() throws {
    let house = try CommandHouse.withDemo()
    try house.put("{\"$schema\": \"x\", \"later\": [1.50], \"mouse\": true}", as: Self.file)
    let program = try open(house, "--lang", "en")
    program.press(",", .down, .down, .space)
    try program.waitFor("Kept in your settings.")
    let bytes = try #require(house.home.contents(of: ".config/schakel")["settings.json"])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"$schema\": \"x\"") && text.contains("1.50"), "\(text)")
    #expect(text.contains("\"mouse\": false"), "\(text)")
    #expect(house.home.contents(of: ".config/schakel").count == 1)
    program.press(.escape)
    program.settle()
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `a file that cannot be understood is never written over`() throws {
    let house = try CommandHouse.withDemo()
    try house.put("{\"mouse\": true,}", as: Self.file)
    let program = try open(house, "--lang", "en")
    try program.waitFor("here it is no JSON any more.")
    program.press(",", .down, .down, .space)
    program.settle()
    try program.waitFor("here it is no JSON any more.")
    #expect(
      house.home.contents(of: ".config/schakel")["settings.json"]
        == Array("{\"mouse\": true,}".utf8))
    program.press(.escape)
    program.settle()
    program.press("q")
    #expect(try program.waitForEnd() == 0)
  }

  @Test func `what is changed in the file while the program runs holds at once`() throws {
    let house = try CommandHouse.withDemo()
    try house.put("{}", as: Self.file)
    let program = try open(house)
    try program.waitFor("q quit")
    try house.put("{\"keys\": {\"quit\": \"Q\"}}", as: Self.file)
    try program.waitFor("Your settings changed, and hold now.")
    try program.waitFor("Q quit")
    // As editors do it: written beside, and renamed over.
    try house.put("{\"language\": \"nl\", \"keys\": {\"quit\": \"Q\"}}", as: Self.file + "~")
    let path = house.home.file(Self.file)
    #expect(rename(path + "~", path) == 0)
    try program.waitFor("Q stoppen")
    try house.put("{\"keys\": {\"quit\": \"t\"}}", as: Self.file)
    try program.waitFor("Stoppen")
    program.settle()
    #expect(program.screen.contains("Q stoppen"), "\(program.screen)")
    program.press("Q")
    #expect(try program.waitForEnd() == 0)
  }
}
