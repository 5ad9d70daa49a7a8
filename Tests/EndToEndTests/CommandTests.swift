import Glibc
import Testing

/// The commands of the shell, as a script sees them.
@Suite(.waits) struct CommandTests {
  static let dos =
    (1...5).map { "R\($0)" } + (1...10).map { "I\($0)" } + (1...6).map { "U\($0)" }
    + (1...3).map { "E\($0)" } + (1...4).map { "V\($0)" }

  @Test func `the list for programs has the order of the list for people`() throws {
    let house = try CommandHouse.withDemo()
    let rows = try house.json([ListedCase].self, ["list"])
    #expect(rows.count >= 18)
    let text = try house.run("list").output.split(separator: "\n").dropFirst()
    #expect(text.map { String($0.prefix { $0 != " " }) } == rows.map(\.case))
    let late = rows.prefix { !$0.late.isEmpty }
    #expect(!late.isEmpty && rows.dropFirst(late.count).allSatisfy(\.late.isEmpty))
    #expect(late.compactMap(\.nextDue?.date) == late.compactMap(\.nextDue?.date).sorted())
    for row in rows {
      #expect(row.late.allSatisfy(Self.dos.contains) && row.open.allSatisfy(Self.dos.contains))
    }
    let steps = Set(rows.map(\.step))
    #expect(
      steps == [
        "registration", "intake", "implementation", "escalation", "followup", "aftercontact",
      ])
  }

  @Test func `the list and the case say the same of what builds up, and the case says why`() throws
  {
    let house = try CommandHouse.withDemo()
    let all = try house.json([ListedCase].self, ["list"])
    let signalled = try house.json([ListedCase].self, ["list", "--signals"])
    #expect(signalled.map(\.case) == all.filter { !$0.signals.isEmpty }.map(\.case))
    #expect(!signalled.isEmpty && signalled.count < all.count)
    for row in signalled {
      let shown = try house.json(SignalledCase.self, ["show", row.case])
      #expect(shown.signals.map(\.id) == row.signals)
      #expect(shown.signals.allSatisfy { !$0.why.isEmpty && $0.since ?? "" <= CommandHouse.today })
    }
  }

  @Test func `the list of what builds up names it, and a colleague's doubt to its author alone`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let own = try house.run("list", "--signals", "--worker", "tl1").output
    #expect(own.contains("Nowhere to go afterwards"), "\(own)")
    #expect(own.contains("Staff fear or not-knowing-how"), "\(own)")
    let others = try house.run("list", "--signals", "--worker", "c2").output
    #expect(others.contains("Nowhere to go afterwards"))
    #expect(!others.contains("Staff fear or not-knowing-how"), "\(others)")
    #expect(!(try house.run("list").output).contains("Nowhere to go afterwards"))
  }

  @Test func `a colleague's doubt is in nobody else's list`() throws {
    let house = try CommandHouse.withDemo()
    func doubts(_ worker: String...) throws -> [String] {
      try house.json([ListedCase].self, ["list"] + worker).filter { $0.signals.contains("B7") }
        .map(\.case)
    }
    #expect(try doubts("--worker", "tl1").count == 1)
    #expect(try doubts().isEmpty)
    let own = try ["c1", "c2", "c3", "c4"].filter { try !doubts("--worker", $0).isEmpty }
    #expect(own.count == 1)
  }

  @Test func `nor does the case tell others of it, as text or as JSON`() throws {
    let house = try CommandHouse.withDemo()
    let doubted = try house.json([ListedCase].self, ["list", "--worker", "tl1"])
      .first { $0.signals.contains("B7") }
    let number = try #require(doubted?.case)
    func tells(_ arguments: String...) throws -> Bool {
      var tells: [Bool] = []
      for form in [[], ["--json"]] {
        let answer = try Program.run(
          ["show", number] + form + ["--today", CommandHouse.today] + arguments, in: house.home,
          environment: ["SCHAKEL_STORE": house.home.file("store")])
        #expect(answer.status == 0)
        tells.append(answer.output.contains("without losing him"))
        #expect(tells.last == (answer.output.contains("staff_worry") || form.isEmpty && tells[0]))
      }
      #expect(tells[0] == tells[1])
      return tells[0]
    }
    #expect(try tells("--worker", "tl1"))
    #expect(try tells("--worker", "c1"))
    #expect(!(try tells("--worker", "c2")))
    #expect(!(try tells()))
  }

  @Test func `the list can be narrowed to what is late, soon, or one's own`() throws {
    let house = try CommandHouse.withDemo()
    let all = try house.json([ListedCase].self, ["list"])
    let late = try house.json([ListedCase].self, ["list", "--late"])
    #expect(late.map(\.case) == all.filter { !$0.late.isEmpty }.map(\.case))
    let soon = try house.json([ListedCase].self, ["list", "--due", "3"])
    #expect(soon.count > late.count && soon.count < all.count)
    #expect(soon.allSatisfy { ($0.nextDue?.date ?? "9") <= "2026-11-26" })
    let own = try house.json([ListedCase].self, ["list", "--mine", "--worker", "c1"])
    #expect(!own.isEmpty && own.count < all.count)
  }

  @Test func `the list says who stands in for a counsellor who is away that day`() throws {
    let house = try CommandHouse.withDemo()
    let rows = try house.json([ListedCase].self, ["list"])
    let ofAway = rows.filter { $0.counsellor == "c3" }
    #expect(!ofAway.isEmpty && ofAway.allSatisfy { $0.standIn != nil })
    #expect(ofAway.contains { $0.standIn == "c1" })
    #expect(rows.contains { $0.counsellor != "c3" && $0.standIn == nil })
  }

  @Test func `a case shows all 28 do's, with a state that there is`() throws {
    let house = try CommandHouse.withDemo()
    let number = try #require(try house.json([ListedCase].self, ["list"]).first?.case)
    let shown = try house.json(ShownCase.self, ["show", number.lowercased()])
    #expect(shown.case == number)
    #expect(Set(shown.dos.keys) == Set(Self.dos))
    let states: Set = ["open", "done", "missed", "standing", "notApplicable", "exempt"]
    #expect(shown.dos.values.allSatisfy { states.contains($0.state) })
    let text = try house.run("show", number, "--json").output
    for name in ["state", "due", "doneOn", "by", "note", "reason", "until"] {
      #expect(text.split(separator: "\"\(name)\": ").count > 28, "\(name) is not always there")
    }
  }

  @Test
  func `a line of the plan is there, and what is known of a time-out and of a lifted condition`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let told = try Program.run(
      [
        "-c",
        "printf '/Carmen\\n1\\nstep 5\\nfacts\\n3\\nBack to her sister\\n1 jan\\nback\\nquit\\n'"
          + " | \"$0\" --linear --worker c1",
        Program.built,
      ], path: "/bin/sh", in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(told.status == 0, "\(told.output)")
    let shown = try house.json(ShownPlan.self, ["show", "MO-0102"])
    #expect(shown.lines.map(\.kind) == ["intention"])
    #expect(shown.lines.first?.text == "Back to her sister")
    #expect(shown.texts.keys.contains("intendedResult"))
    #expect(shown.conditionsComplete == nil && shown.conditionsAbsent.isEmpty)
    let away = try house.run(
      "escalation", "time-out", "X-0109", "--worker", "c1", "--to", "the clinic", "--until",
      "2026-12-02", "--back")
    #expect(away.status == 0, "\(away.output)")
    let escalated = try house.run("show", "MO-0109", "--json").output
    for name in ["conditionWas", "conditionEndedOn"] {
      #expect(escalated.contains("\"\(name)\": null"), "\(name)")
    }
    #expect(escalated.contains("\"isBack\": true"), "\(escalated)")
  }

  /// What was agreed, as `show --json` says it.
  private struct ShownPlan: Decodable {
    struct Line: Decodable {
      var kind: String
      var text: String
    }

    var lines: [Line]
    var texts: [String: String?]
    var conditionsComplete: Bool?
    var conditionsAbsent: [String]
  }

  @Test func `a case shows its handover, the cards of its partners and what was asked of them`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let handed = try house.json(ShownCase.self, ["show", "MO-0109"])
    #expect(handed.handover?.from == "c4" && handed.handover?.to == "c1")
    #expect(handed.handover?.waits == true)
    let shown = try house.json(ShownCase.self, ["show", "MO-0105"])
    #expect(shown.handover == nil)
    let probation = try #require(shown.partners.first { $0.name == "Reclassering Nederland" })
    #expect(probation.dutyLine != nil && probation.lastSpoken != nil)
    #expect(probation.agreements.map(\.about).sorted() == ["I5", "R2", "R3", "R3"])
    #expect(shown.questions.count == 2 && shown.questions.count { $0.answeredOn == nil } == 1)
  }

  @Test func `what set records is what show shows, and saying it twice writes nothing`() throws {
    let house = try CommandHouse.withDemo()
    let first = try house.run(
      "set", "MO-0107", "U5", "done", "--on", "2026-11-20", "--note", "By phone", "--worker", "c1")
    #expect(first.status == 0 && first.output == "", "\(first.output)")
    let state = try #require(try house.json(ShownCase.self, ["show", "MO-0107"]).dos["U5"])
    #expect(state.state == "done" && state.doneOn == "2026-11-20")
    #expect(state.by == "c1" && state.note == "By phone")

    let before = house.journal
    let second = try house.run(
      "set", "MO-0107", "U5", "done", "--on", "2026-11-20", "--note", "By phone", "--worker", "c1")
    #expect(second.status == 0 && second.output.contains("already"))
    #expect(house.journal == before)
  }

  @Test func `a note of several lines keeps them, each below the first`() throws {
    let house = try CommandHouse.withDemo()
    let set = try house.run(
      "set", "MO-0105", "U2", "exempt", "--reason", "In hospital", "--until", "2026-12-01",
      "--note", "First line\n\nThird line", "--worker", "c1")
    #expect(set.status == 0, "\(set.output)")
    let lines = try house.run("show", "MO-0105").output
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let first = try #require(lines.lastIndex { $0.hasSuffix("  First line") })
    #expect(lines[first + 1].isEmpty)
    let start = lines[first].count - "First line".count
    #expect(lines[first + 2] == String(repeating: " ", count: start) + "Third line")
  }

  @Test func `a do can be exempt until a day, with a note, and open again`() throws {
    let house = try CommandHouse.withDemo()
    let exempt = try house.run(
      "set", "MO-0105", "U2", "exempt", "--reason", "In hospital", "--until", "2026-12-01",
      "--note", "Called the ward", "--worker", "c1")
    #expect(exempt.status == 0, "\(exempt.output)")
    var shown = try house.json(ShownCase.self, ["show", "MO-0105"])
    #expect(shown.dos["U2"]?.state == "exempt" && shown.dos["U2"]?.until == "2026-12-01")
    #expect(shown.dos["U2"]?.reason == "In hospital")
    #expect(shown.notes.contains { $0.text == "Called the ward" && $0.about == "U2" })
    #expect(try house.run("set", "MO-0105", "U2", "open", "--worker", "c1").status == 0)
    shown = try house.json(ShownCase.self, ["show", "MO-0105"])
    #expect(shown.dos["U2"]?.state == "open")
  }

  /// What is refused, and how the program ends.
  static let refusals: [(arguments: [String], status: Int32)] = [
    (["set", "MO-0107", "U2", "done", "--on", "2030-01-01", "--worker", "c1"], 1),
    (["set", "MO-0107", "V1", "notApplicable", "--worker", "c1"], 1),
    (["set", "MO-0107", "U6", "done", "--worker", "c1"], 1),
    (["set", "MO-0107", "E3", "exempt", "--reason", "no", "--worker", "c1"], 1),
    (["set", "MO-9999", "U2", "done", "--worker", "c1"], 1),
    (["set", "MO-0107", "U2", "perhaps", "--worker", "c1"], 2),
    (["set", "MO-0107", "Z9", "done", "--worker", "c1"], 2),
    (["set", "MO-0107", "U2", "done", "--until", "2027-01-01", "--worker", "c1"], 2),
    (["set", "MO-0107", "U2", "done", "--worker", "nobody"], 2),
    (["set", "MO-0107", "U2", "done"], 2),
    (["show", "MO-9999"], 1),
    (["list", "--today", "yesteryear"], 2),
    (["list", "--lang", "fr"], 2),
    (["screen", "--keys", "<Foo>"], 2),
    (["screen", "--keys", "jj<"], 2),
    (["screen", "--size", "0x0"], 2),
    (["screen", "--size", "9999999999999999999x1"], 2),
    (["open", "--theme", "../../etc/passwd"], 2),
  ]

  @Test(arguments: refusals.indices)
  func `a refusal is one sentence, and changes nothing`(
    index: Int
  ) throws {
    let (arguments, status) = Self.refusals[index]
    let house = try CommandHouse.withDemo()
    let before = house.journal
    let day = arguments.contains("--today") ? [] : ["--today", CommandHouse.today]
    let answer = try Program.run(
      arguments + day, in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(answer.status == status, "\(arguments): \(answer.output)")
    #expect(answer.output.split(separator: "\n").count == 1, "\(answer.output)")
    #expect(house.journal == before)
  }

  @Test func `with several members a command that writes lists them`() throws {
    let house = try CommandHouse.withDemo()
    let answer = try house.run("set", "MO-0107", "U2", "done")
    for id in ["c1", "c2", "c3", "c4", "tl1"] { #expect(answer.output.contains(id)) }
    let named = try house.run(
      "set", "MO-0107", "U5", "done", environment: ["SCHAKEL_WORKER": "c2"])
    #expect(named.status == 0, "\(named.output)")
  }

  @Test func `the options may stand before the command`() throws {
    let house = try CommandHouse.withDemo()
    let plain = try house.run("list")
    let before = try Program.run(
      ["--store", house.home.file("store"), "--today=\(CommandHouse.today)", "list"],
      in: house.home)
    #expect(before.status == 0 && before.output == plain.output)
  }

  @Test func `what is not understood ends with 2`() throws {
    let house = try CommandHouse()
    for arguments in [["--bogus"], ["bogus"], ["--store"], ["list", "--due", "soon"], ["show"]] {
      let answer = try Program.run(arguments, in: house.home)
      #expect(answer.status == 2, "\(arguments): \(answer.output)")
    }
    #expect(try Program.run(["--version"], in: house.home).output.split(separator: ".").count == 3)
    #expect(try Program.run(["--help"], in: house.home).status == 0)
  }

  @Test func `help, refusals and lists speak the language that is asked for`() throws {
    let house = try CommandHouse.withDemo()
    #expect(try house.run("list", "--help", "--lang", "nl").output.contains("Druk de caseload af"))
    #expect(try house.run("list", "--help").output.contains("Print the caseload"))
    let locale = ["LANG": "nl_NL.UTF-8"]
    #expect(try house.run("show", "X", environment: locale).output.hasPrefix("Er is geen dossier"))
    #expect(try house.run("list", environment: locale).output.hasPrefix("Dossier"))
  }

  @Test func `a full disk is not taken for a short answer`() throws {
    let house = try CommandHouse.withDemo()
    let answer = try Program.run(
      ["-c", "\"$0\" list >/dev/full", Program.built], path: "/bin/sh", in: house.home,
      environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(answer.status == 1 && answer.output.contains("could not be written"))
  }

  @Test func `without a terminal the workbench says which command to use instead`() throws {
    let house = try CommandHouse.withDemo()
    let answer = try house.run("open", "--worker", "c1")
    #expect(answer.status == 1 && answer.output.contains("schakel list"), "\(answer.output)")
  }

  @Test func `a store without named members gets the person whose account it is`() throws {
    let name = String(cString: try #require(getpwuid(getuid())).pointee.pw_name)
    let house = try CommandHouse()
    let made = try house.run("init", "--unprotected")
    #expect(made.status == 0 && made.output.contains(name), "\(made.output)")
  }

  @Test func `keys, paths, themes and about need no store`() throws {
    let house = try CommandHouse()
    #expect(try house.run("keys").output.contains("Ctrl-"))
    #expect(try house.run("paths").output.contains(house.home.file("store")))
    #expect(try house.run("themes").output.contains("mono"))
    let about = try house.run("about")
    #expect(about.status == 0)
    for source in ["Significant", "Kwaliteit Forensische Zorg", "Inforsa"] {
      #expect(about.output.contains(source))
    }
  }

  @Test func `a team's own words are used, and what is wrong with them is said`() throws {
    let house = try CommandHouse.withDemo()
    let path = ".config/schakel/content/en/words.json"
    try house.put(#"{"commandLineLabel": {"caseNumber": "Folder"}}"#, as: path)
    #expect(try house.run("list").output.hasPrefix("Folder"))
    try house.put("{\"commandLineLabel\": ", as: path)
    let answer = try house.run("list")
    #expect(answer.status == 0)
    #expect(answer.output.contains("en/words.json") && answer.output.contains("\nCase "))
  }

  @Test func `show says of an open escalation who is not safe, and that the client was not told`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let id = "X-0108-1"
    let done = [
      try house.run("escalation", "describe", id, "--unsafe", "--worker", "c1"),
      try house.run("escalation", "report", id, "--to", "T. Regenjas", "--worker", "c1"),
      try house.run("escalation", "told", id, "--not-yet", "she sleeps", "--worker", "c1"),
    ]
    for one in done { #expect(one.status == 0, "\(one.output)") }
    let shown = try house.run("show", "MO-0108").output
    #expect(shown.contains("NOT everyone is safe · client NOT told yet: she sleeps"), "\(shown)")
  }
}
