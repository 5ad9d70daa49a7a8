import Glibc
import Testing

/// The import of a file: whole or not at all, and every complaint a sentence with a place.
@Suite(.waits) struct CommandImportTests {
  private static let caseload = """
    {
      "staff": [{"id": "c7", "name": "Q. Hersenspinsel", "role": "counsellor"}],
      "cases": [
        {"id": "MO-7001", "client": {"name": "Ada Verzinsel", "languages": ["nl"]},
         "counsellor": "c7", "step": "intake", "legal_title": "tbs",
         "day": {"registration": -20, "definite_answer": -10, "expected_arrival": 30},
         "do": {"R1": {"state": "done", "day": -18}},
         "events": [{"day": -3, "kind": "seance", "text_en": "A word nobody has", "by": "c7"}]},
        {"id": "MO-7002", "client": {"name": "Bo Fictief"}, "day": {"registration": -2}}
      ]
    }
    """

  @Test func `a file comes in whole, keeps unknown words, and does nothing the second time`() throws
  {
    let house = try CommandHouse.withEmptyStore()
    try house.put(Self.caseload, as: "cases.json")
    let trial = try house.run("import", "cases.json", "--dry-run")
    #expect(trial.status == 0 && trial.output.contains("2 cases would be imported"))
    #expect(try house.json([ListedCase].self, ["list"]).isEmpty)

    let first = try house.run("import", "cases.json")
    #expect(first.status == 0, "\(first.output)")
    #expect(first.output.contains("2 cases imported"))
    #expect(first.output.contains("MO-7001") && first.output.contains("seance"))
    let rows = try house.json([ListedCase].self, ["list"])
    #expect(Set(rows.map(\.case)) == ["MO-7001", "MO-7002"])
    #expect(try house.json(ShownCase.self, ["show", "MO-7001"]).dos["R1"]?.doneOn == "2026-11-05")
    #expect(try house.run("show", "MO-7001").output.contains("seance"))

    let before = house.journal
    let second = try house.run("import", "cases.json", "--worker", "fictie")
    #expect(second.status == 0 && second.output.contains("2 cases were there already"))
    #expect(house.journal == before)
  }

  @Test func `one file that two import at the same moment comes in once`() throws {
    let house = try CommandHouse.withEmptyStore()
    try house.put(Self.caseload, as: "cases.json")
    // Both have read the file and the store before either can save.
    let journal = open(house.home.file("store/journal"), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try #require(flock(journal, LOCK_EX) == 0)
    let imports = try (0..<2).map { _ in
      try Program.start(
        ["import", "cases.json", "--worker", "fictie"], in: house.home,
        environment: ["SCHAKEL_STORE": house.home.file("store")])
    }
    for program in imports { program.settle(.milliseconds(500)) }
    close(journal)
    for program in imports { #expect(try program.waitForEnd() == 0, "\(program.screen)") }
    let screens = imports.map(\.screen)
    #expect(screens.count { $0.contains("2 cases imported") } == 1, "\(screens)")
    #expect(screens.count { $0.contains("2 cases were there already") } == 1, "\(screens)")
    let numbers = try house.json([ListedCase].self, ["list"]).map(\.case)
    #expect(numbers.sorted() == ["MO-7001", "MO-7002"])
  }

  @Test func `a word or name that a record uses otherwise costs no case and becomes no fact`()
    throws
  {
    let house = try CommandHouse.withEmptyStore()
    let cases = [
      #""do":{"R1":{"state":"in_progress"},"R2":{"state":"missed","day":-3,"completions":1}}"#,
      #""escalations":[{"opened_day":-1,"severity":0,"known":1,"breach":2}]"#,
      #""events":[{"day":-1,"kind":"note","on":1}],"notes":[{"day":-1,"text":"a","at":2}]"#,
      #""after_contact":{"wanted_by_client":true,"wanted":1,"moments":[{"day":-1,"reached":true,"on":2}]}"#,
      #""closed":{"day":-1,"on":1}"#,
      #""escalations":[{"id":"E1","opened_day":-9,"severity":3,"violation":true,"reported":"2026-11-24"}]"#,
    ]
    let rows = cases.enumerated().map {
      #"{"id":"X\#($0)","client":{"name":"Verzonnen \#($0)"},\#($1)}"#
    }
    try house.put(#"{"cases":[\#(rows.joined(separator: ","))]}"#, as: "cases.json")
    let imported = try house.run("import", "cases.json")
    #expect(imported.status == 0, "\(imported.output)")
    for number in cases.indices {
      let shown = try house.run("show", "X\(number)")
      #expect(shown.status == 0, "\(shown.output)")
      #expect(shown.output.contains("Verzonnen \(number)"))
    }
    // A breach that nobody reported is late, whatever a name of the file looks like.
    #expect(try house.json(ShownCase.self, ["show", "X5"]).late.contains("E3"))
  }

  @Test func `neither a fresh demo nor an import is taken back by one key`() throws {
    let house = try CommandHouse.withDemo()
    try house.put(Self.caseload, as: "cases.json")
    let everyone = ["screen", "--worker", "c1", "--keys", "f<Down><Enter>u"]
    let fresh = try Program.run(
      everyone + ["--today", CommandHouse.today, "--size", "100x60"], in: house.home,
      environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(fresh.output.contains("Ewa Fikcyjna"), "\(fresh.output)")
    #expect(fresh.output.contains("nothing of yours to undo"), "\(fresh.output)")
    // The member that the file names stays out, for c1 does not lead the team.
    #expect(try house.run("import", "cases.json", "--worker", "c1").status == 1)
    let imported = try Program.run(
      everyone + ["--today", CommandHouse.today, "--size", "100x60"], in: house.home,
      environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(imported.output.contains("Verzin"), "\(imported.output)")
    #expect(imported.output.contains("nothing of yours to undo"), "\(imported.output)")
  }

  @Test func `a file lets nobody into a team but for its lead`() throws {
    let house = try CommandHouse()
    let made = try house.run(
      "init", "--unprotected", "--worker", "Fictie:counsellor", "--worker", "Leider:team_lead")
    #expect(made.status == 0, "\(made.output)")
    let file =
      #"{"format":"schakel-exchange","version":1,"team":{"#
      + #""team.member.x1":{"name":"Nep Verzinsel","role":"team_lead"},"#
      + #""team.information":["Paspoort"]},"#
      + #""cases":[{"number":"Z-1","client.name":"Bo Fictief"}]}"#
    try house.put(file, as: "team.json")
    let trial = try house.run("import", "team.json", "--dry-run", "--worker", "leider")
    #expect(trial.status == 0, "\(trial.output)")
    #expect(
      trial.output.contains("Nep Verzinsel (x1, team lead) would join the team"), "\(trial.output)")
    for more in [["--dry-run"], []] {
      let answer = try Program.run(
        ["import", "team.json", "--worker", "fictie", "--today", CommandHouse.today] + more,
        in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
      #expect(answer.status == 1, "\(answer.output)")
      for said in [
        "Nep Verzinsel (x1, team lead) is left out", "(Leider)", "1 agreement or setting",
      ] {
        #expect(answer.output.contains(said), "\(said): \(answer.output)")
      }
    }
    #expect(try house.json([ListedCase].self, ["list"]).map(\.case) == ["Z-1"])
    #expect(try !house.run("worker", "list").output.contains("Nep"))
    // What the counsellor could not bring in, the lead can.
    let again = try house.run("import", "team.json", "--worker", "leider")
    #expect(again.status == 0 && again.output.contains("1 new member"), "\(again.output)")
    #expect(try house.run("worker", "list").output.contains("Nep Verzinsel"))
  }

  @Test func `standard input is a file like others`() throws {
    let house = try CommandHouse.withEmptyStore()
    try house.put(Self.caseload, as: "cases.json")
    let answer = try Program.run(
      ["-c", "cat cases.json | \"$0\" import -", Program.built], path: "/bin/sh", in: house.home,
      environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(answer.status == 0 && answer.output.contains("2 cases imported"))
  }

  /// How a bad file is made, and what the sentence says of the place.
  static let bad: [(make: String, says: String)] = [
    ("true", "no file cases.json"),
    ("mkdir cases.json", "is a folder"),
    ("mkfifo cases.json", "not a plain file"),
    ("head -c 70000000 /dev/zero > cases.json", "64 MiB"),
    ("head -c 4096 /bin/sh > cases.json", "line 1"),
    ("printf '{\"cases\":[\\n{\"id\":\"\\377\"}]}' > cases.json", "line 2, character 8"),
    ("printf '{\"cases\":[],\\n\"cases\":[]}' > cases.json", "line 2"),
    ("printf '{\"cases\":[' > cases.json", "stops in the middle"),
    ("printf '\\357\\273\\277{}' > cases.json", "byte order mark"),
    ("printf '[]' > cases.json", "no list of cases"),
    (
      "printf '{\"cases\":[{\"id\":\"A\",\"client\":{\"name\":\"Z\"},\"day\":{\"arrival\":\"x\"}}]}' > cases.json",
      "case A, at cases[0].day.arrival"
    ),
    (
      "printf '{\"cases\":[{\"id\":\"A\",\"client\":{\"name\":\"Z\"},\"day\":{\"arrival\":9e15}}]}' > cases.json",
      "case A"
    ),
    (
      "printf '{\"cases\":[{\"id\":\"A\",\"client\":{\"name\":\"Z\"}},{\"id\":\"A\"}]}' > cases.json",
      "twice"
    ),
    ("printf '{\"cases\":[{\"client\":{\"name\":\"Z\"}}]}' > cases.json", "missing"),
    ("printf '%10000s' | tr ' ' '[' > cases.json", "brackets"),
  ]

  @Test(arguments: bad.indices)
  func `a bad file is one sentence with a place, and brings in nothing`(index: Int) throws {
    let house = try CommandHouse.withEmptyStore()
    let before = house.journal
    let (make, says) = Self.bad[index]
    #expect(try Program.run(["-c", make], path: "/bin/sh", in: house.home).status == 0)
    let answer = try house.run("import", "cases.json")
    #expect(answer.status == 1, "\(make): \(answer.output)")
    #expect(answer.output.contains(says), "\(make): \(answer.output)")
    #expect(answer.output.split(separator: "\n").count == 1, "\(answer.output)")
    #expect(house.journal == before)
  }

  @Test func `a hostile name cannot drive the terminal that a list or case is printed on`() throws {
    let house = try CommandHouse.withEmptyStore()
    let long = String(repeating: "Verzonnen ", count: 1000)
    let names = [
      #"\u001b[2J\u001b]0;title\u0007Fictief"#, #"a\u202egnik\u2069"#, #"\u0301\u0301\u0301"#,
      long, #"line\nbreak\u009b31m"#,
    ]
    let cases = names.enumerated().map { #"{"id": "X\#($0)", "client": {"name": "\#($1)"}}"# }
    try house.put(#"{"cases": [\#(cases.joined(separator: ","))]}"#, as: "cases.json")
    let imported = try house.run("import", "cases.json")
    #expect(imported.status == 0, "\(imported.output)")
    let list = try house.run("list")
    #expect(list.status == 0)
    #expect(list.output.split(separator: "\n").count == names.count + 1)
    #expect(list.output.split(separator: "\n").allSatisfy { $0.count < 200 })
    let forbidden: Set<Unicode.Scalar> = ["\u{1B}", "\u{7}", "\u{9B}", "\u{202E}", "\u{2069}"]
    for number in names.indices {
      for answer in [
        list, try house.run("show", "X\(number)"), try house.run("show", "X\(number)", "--json"),
        try house.run("screen"),
      ] {
        #expect(answer.status == 0)
        let controls = answer.output.unicodeScalars.filter { scalar in
          scalar != "\n" && (scalar.properties.generalCategory == .control)
        }
        #expect(controls.isEmpty)
      }
      let text = try house.run("show", "X\(number)").output
      #expect(text.unicodeScalars.allSatisfy { !forbidden.contains($0) })
    }
    let shown = try house.json(ShownCase.self, ["show", "X0"])
    #expect(shown.client.name == "\u{1B}[2J\u{1B}]0;title\u{7}Fictief")
  }
}
