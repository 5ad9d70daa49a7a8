import FoundationEssentials
import Glibc
import StrictJSON
import Testing

/// Cases that go out and come in again, and caseload lists of a spreadsheet.
@Suite(.waits) struct CommandExchangeTests {
  /// The cases of an export, each as it stands.
  private func cases(of file: String, in house: CommandHouse) throws -> [JSONValue] {
    let bytes = try #require(FileManager.default.contents(atPath: house.home.file(file)))
    return try #require(try JSONValue(Array(bytes))["cases"]?.array)
  }

  /// What `show --json` says of every case, but for the history that only its own store has.
  private func shown(in house: CommandHouse) throws -> [String: JSONValue] {
    var all: [String: JSONValue] = [:]
    for row in try house.json([ListedCase].self, ["list", "--all"]) {
      let answer = try house.run("show", row.case, "--json")
      guard case .object(let members)? = try? JSONValue(text: answer.output) else { continue }
      all[row.case] = .object(members.filter { $0.name != "history" })
    }
    return all
  }

  @Test func `what was exported comes into an empty store as the same cases`() throws {
    let house = try CommandHouse.withDemo()
    // A doubt is for its author and the lead: it does not leave the house, whoever exports.
    #expect(try house.run("export", "-o", "first.json", "--worker", "tl1").status == 0)
    let before = try shown(in: house)
    #expect(before.count >= 20)
    let other = try CommandHouse.withEmptyStore()
    let bytes = try #require(FileManager.default.contents(atPath: house.home.file("first.json")))
    try other.put(Array(bytes), as: "first.json")
    let imported = try other.run("import", "first.json")
    #expect(imported.status == 0, "\(imported.output)")
    #expect(try other.run("export", "-o", "second.json").status == 0)
    #expect(try cases(of: "first.json", in: house) == cases(of: "second.json", in: other))
    #expect(try shown(in: other) == before)
    let journal = other.journal
    let again = try other.run("import", "first.json", "--worker", "fictie")
    #expect(again.status == 0 && again.output.contains("there already"), "\(again.output)")
    #expect(other.journal == journal)
  }

  @Test func `neither contact after care nor a doubt of a worker leaves the house`() throws {
    let house = try CommandHouse.withDemo()
    let text = try house.run("export", "--worker", "tl1").output
    #expect(!text.contains("staff_worry") && !text.contains("\"contact."))
    #expect(!text.contains("signal.B7"))
    let file = try JSONValue(text: text)
    let team = try #require(file["team"]?.members)
    #expect(
      team.allSatisfy { !$0.name.hasPrefix("team.absence") && !$0.name.hasPrefix("team.view") })
  }

  @Test func `an export holds what its schema says, and nothing else`() throws {
    let house = try CommandHouse.withDemo()
    let file = try JSONValue(text: try house.run("export").output)
    let top = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = top + "/Sources/schakel/schakel.docc/exchange.schema.json"
    let schema = try Schema(Array(try #require(FileManager.default.contents(atPath: path))))
    #expect(schema.complaints(about: file) == [])
    let bad = try JSONValue(
      text:
        #"{"format":"schakel-exchange","version":1,"team":{},"cases":[{"number":"A","client.name":"B","date.arrival":"x","contact.plan":{}}]}"#
    )
    #expect(schema.complaints(about: bad).count == 2)
  }

  @Test func `an export of one case names of the team only whom it names`() throws {
    let house = try CommandHouse.withDemo()
    let all = try JSONValue(text: try house.run("export").output)
    let number = try #require(all["cases"]?.array?.first?["number"]?.string)
    let one = try JSONValue(text: try house.run("export", "--case", number).output)
    #expect(one["cases"]?.array?.count == 1)
    let (few, many) = (one["team"]?.members?.count ?? 0, all["team"]?.members?.count ?? 0)
    #expect(few > 0 && few < many)
    #expect(try house.run("export", "--format", "csv").status == 2)
    #expect(try house.run("export", "--force").status == 2)
    #expect(try house.run("export", "-o", "a.json").status == 0)
    #expect(try house.run("export", "-o", "a.json").status == 1)
    #expect(try house.run("export", "-o", "a.json", "--force").status == 0)
  }

  @Test func `a case with something that cannot be is left out whole and named`() throws {
    let house = try CommandHouse.withEmptyStore()
    try house.put(
      #"""
      {"format":"schakel-exchange","version":1,"cases":[
      {"number":"Z-1","client.name":"Bo","date.arrival":"morgen"},
      {"number":"Z-2","client.name":"Bo","contact.name":"Bo"},
      {"number":"Z-3","client.name":"Bo","later.field":{"a":
      1}},
      {"number":"z-3","client.name":"Bo"}, 7, {"client.name":"x"}]}
      """#, as: "x.json")
    let imported = try house.run("import", "x.json")
    #expect(imported.status == 1)
    for said in ["case Z-1", "case Z-2", "cases[4]", "cases[5]", "later.field", "5 left out"] {
      #expect(imported.output.contains(said), "\(said): \(imported.output)")
    }
    #expect(try house.json([ListedCase].self, ["list"]).map(\.case) == ["Z-3"])
    // What nobody knows is kept as one line, whatever it looked like.
    #expect(try house.run("export").output.contains(#""later.field":{"a":1}"#))
    try house.put(#"{"format":"schakel-exchange","version":2,"cases":[]}"#, as: "new.json")
    let newer = try house.run("import", "new.json")
    #expect(newer.status == 1 && newer.output.contains("newer program"), "\(newer.output)")
  }

  // MARK: - Lists

  private func list(_ count: Int) -> String {
    "Dossiernummer;Naam;Begeleider;Datum aanmelding;Opmerkingen\r\n"
      + (1...count).map { "L-\($0);Verzonnen \($0);Fictie;\($0 % 28 + 1)-3-2026;\"a\nb\"\r\n" }
      .joined()
  }

  @Test func `a list of a spreadsheet comes in once, and a trial says it row by row`() throws {
    let house = try CommandHouse.withEmptyStore()
    try house.put(list(3) + "L-4;;;;\r\n", as: "list.csv")
    let trial = try house.run("import", "list.csv", "--dry-run", "--lang", "nl")
    #expect(trial.status == 1)
    for said in ["regel 2: L-1 zou binnenkomen", "regel 8: weggelaten: de naam"] {
      #expect(trial.output.contains(said), "\(trial.output)")
    }
    #expect(try house.json([ListedCase].self, ["list"]).isEmpty)
    let first = try house.run("import", "list.csv")
    #expect(first.status == 1 && first.output.contains("3 cases imported"), "\(first.output)")
    #expect(first.output.contains("list.csv, line 8"))
    let journal = house.journal
    #expect(try house.run("import", "list.csv").output.contains("3 cases were there already"))
    #expect(house.journal == journal)
    let history = try house.run("screen", "--keys", "<Down>")
    #expect(history.status == 0 && history.output.contains("Verzonnen"))
  }

  @Test func `a column that is not known brings a line with those that are`() throws {
    let house = try CommandHouse.withEmptyStore()
    try house.put("nummer;naam;BSN\nL-1;Bo Nep;1\n", as: "list.csv")
    let answer = try house.run("import", "list.csv", "--lang", "nl")
    #expect(answer.status == 0 && answer.output.contains("kolom BSN"), "\(answer.output)")
    #expect(answer.output.contains("Bekende kolommen: nummer, naam"), "\(answer.output)")
  }

  @Test(arguments: [20, 60, 120, 250, 500])
  func `an import that is killed brought in all or nothing, and can be repeated`(
    milliseconds: Int
  ) throws {
    let house = try CommandHouse.withEmptyStore()
    try house.put(list(2000), as: "list.csv")
    let program = try Program.start(
      ["import", "list.csv"], in: house.home,
      environment: ["SCHAKEL_STORE": house.home.file("store")])
    usleep(UInt32(milliseconds) * 1000)
    program.signal(SIGKILL)
    _ = program.waitForEndBlindly()
    let there = try house.json([ListedCase].self, ["list"]).count
    #expect(there == 0 || there == 2000)
    #expect(try house.run("import", "list.csv").status == 0)
    let numbers = try house.json([ListedCase].self, ["list"]).map(\.case)
    #expect(numbers.count == 2000 && Set(numbers).count == 2000)
  }

  // MARK: - The larger demo

  @Test func `the larger demo is the same for the same seed and day, and another for another`()
    throws
  {
    let house = try CommandHouse()
    func make(_ folder: String, seed: String) throws -> [String: [UInt8]] {
      let made = try house.run(
        "demo", "--cases", "60", "--seed", seed, "--at", folder, "--no-open")
      #expect(made.status == 0, "\(made.output)")
      return house.home.contents(of: folder + "/journal")
    }
    let once = try make("a", seed: "3")
    #expect(try once == make("b", seed: "3"))
    #expect(try once != make("c", seed: "4"))
    let rows = try house.json(
      [ListedCase].self, ["list", "--all", "--store", house.home.file("a")])
    #expect(rows.count == 60)
    let other = try house.run("demo", "--cases", "61", "--at", "a", "--no-open")
    #expect(other.status == 1 && other.output.contains("Another demo"))
    let same = try house.run("demo", "--cases", "60", "--seed", "3", "--at", "a", "--no-open")
    #expect(same.status == 0)
    for slip in [["--seed", "3"], ["--cases", "0"], ["--cases", "1000001"]] {
      let answer = try Program.run(["demo", "--no-open"] + slip, in: house.home)
      #expect(answer.status == 2 && answer.output.split(separator: "\n").count == 1)
    }
  }

  @Test
  func `a larger demo that is stopped leaves nothing, and one that was killed is no obstacle`()
    throws
  {
    let house = try CommandHouse()
    let command = ["demo", "--cases", "20000", "--at", "big", "--no-open"]
    func names() -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: house.home.path)) ?? []).sorted()
    }
    let before = names()
    let stopped = try Program.start(command, in: house.home)
    try stopped.waitFor("Inventing 20000 cases")
    stopped.press(.control("c"))
    _ = stopped.waitForEndBlindly()
    #expect(names() == before, "\(names())")
    let killed = try Program.start(command, in: house.home)
    try killed.waitFor("Inventing 20000 cases")
    killed.signal(SIGKILL)
    _ = killed.waitForEndBlindly()
    #expect(!names().contains("big") && names() != before)
    let made = try house.run("demo", "--cases", "30", "--at", "big", "--no-open")
    #expect(made.status == 0, "\(made.output)")
    #expect(Set(names()) == Set(before + ["big"]))
  }
}
