import Testing

/// Escalations from the shell: by the rules of the screen, in the order of the board.
struct EscalationCommandTests {
  /// A row of `list --escalations --json`.
  private struct Listed: Decodable {
    var id: String
    var `case`: String
    var severity: Int
    var condition: String?
    var breach: Bool
    var unsafe: Bool
    var knownAt: String
    var happenedAt: String?
    var reportedAt: String?
    var reportDue: String?
    var owner: String?
    var ownerUndecided: Bool
    var review: String?
    var group: String
  }

  private func listed(_ house: CommandHouse, _ more: String...) throws -> [Listed] {
    try house.json([Listed].self, ["list", "--escalations"] + more)
  }

  @Test func `a report that is put right stays on its day, where no other is said`() throws {
    let house = try CommandHouse.withDemo()
    let before = try #require(try listed(house).first { $0.reportedAt != nil })
    #expect(before.reportedAt?.hasPrefix(CommandHouse.today) == false)
    let done = try house.run(
      "escalation", "report", before.id, "--to", "S. Bedacht", "--correction", "a wrong name",
      "--worker", "c1")
    #expect(done.status == 0, "\(done.output)")
    let after = try #require(try listed(house).first { $0.id == before.id })
    #expect(after.reportedAt == before.reportedAt)
  }

  /// Raises an acute one and closes it, which waits for a second person to sign; gives which one it is.
  private func acuteWaitingToBeSigned(in house: CommandHouse) throws -> String {
    let made = try house.run(
      "escalation", "add", "MO-0102", "--text", "A knife in the room", "--severity", "3",
      "--house-rule", "--worker", "c1")
    let id = try #require(made.output.split(separator: "\n").first.map(String.init))
    let closed = try house.run(
      "escalation", "close", id, "--kind", "closed_settled", "--text", "talked", "--lesson",
      "call sooner", "--worker", "c1")
    #expect(closed.status == 0, "\(closed.output)")
    return id
  }

  @Test func `a closing that waits is not replaced without a reason, and is signed as it stands`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let id = try acuteWaitingToBeSigned(in: house)
    let other = try house.run(
      "escalation", "close", id, "--kind", "closed_mistake", "--text", "nothing", "--lesson",
      "none", "--worker", "c2")
    #expect(other.status != 0, "\(other.output)")
    for word in ["talked", "call sooner", "--correction"] {
      #expect(other.output.contains(word), "\(other.output)")
    }
    let word = try signingWord(of: id, for: "c2", in: house)
    let signed = try house.run("escalation", "close", id, "--sign", word, "--worker", "c2")
    #expect(signed.status == 0 && signed.output.contains("talked"), "\(signed.output)")
    #expect(!signed.output.contains("as well The"), "\(signed.output)")
    let shift = try house.run("print", "shift", "--worker", "tl1").output
    #expect(shift.contains("M. Verzinsel: Signed, as the second person, what J."), "\(shift)")
    #expect(try listed(house).contains { $0.id == id } == false)
    let again = try house.run(
      "escalation", "close", id, "--case", "MO-0102", "--sign", word, "--worker", "c2")
    #expect(again.status == 1 && again.output.contains("waits to be signed"), "\(again.output)")
    let told = try house.run("escalation", "told", id, "--sign", word, "--worker", "c2")
    #expect(told.status == 2 && told.output.contains("--sign"), "\(told.output)")
  }

  /// The word with which somebody signs what stands there, as the refusal to sign it unseen gives it.
  private func signingWord(
    of id: String, for worker: String, in house: CommandHouse
  ) throws -> String {
    let saved = house.journal
    let shown = try house.run("escalation", "close", id, "--worker", worker)
    #expect(shown.status == 1 && house.journal == saved, "\(shown.output)")
    // Nobody presses a key of the screen there, and no word was wrong.
    #expect(!shown.output.contains(": r ") && !shown.output.contains("not the one for"))
    let word = try #require(shown.output.split(separator: "--sign ").last?.prefix(4))
    return String(word)
  }

  @Test func `nobody signs words from the shell that were put right since they were shown`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let id = try acuteWaitingToBeSigned(in: house)
    let seen = try signingWord(of: id, for: "c2", in: house)
    let better = try house.run(
      "escalation", "close", id, "--text", "moved to another house", "--correction",
      "more came of it", "--worker", "c3")
    #expect(better.status == 0, "\(better.output)")
    let stale = try house.run("escalation", "close", id, "--sign", seen, "--worker", "c2")
    #expect(stale.status == 1, "\(stale.output)")
    for word in [
      "not the one for what stands there now", "moved to another house",
      "put right: more came of it.", "To sign exactly that, add --sign ",
    ] {
      #expect(stale.output.contains(word), "\(stale.output)")
    }
    // What somebody wrote is an answer, and stands in no log of errors.
    let errors = try house.errors("escalation", "close", id, "--sign", seen, "--worker", "c2")
    #expect(errors.contains("To sign exactly that") && !errors.contains("moved"), "\(errors)")
    #expect(try listed(house).contains { $0.id == id })
    let word = try signingWord(of: id, for: "c2", in: house)
    #expect(word != seen)
    let signed = try house.run("escalation", "close", id, "--sign", word, "--worker", "c2")
    #expect(signed.status == 0 && signed.output.contains("moved"), "\(signed.output)")
    #expect(try listed(house).contains { $0.id == id } == false)
  }

  @Test func `an outcome of the wrong one is withdrawn with a reason`() throws {
    let house = try CommandHouse.withDemo()
    let first = try #require(try listed(house).first)
    for (whom, text) in [("Probation", "a warning given"), ("Nobody", "a slip of the pen")] {
      let done = try house.run(
        "escalation", "outcome", first.id, "--to", whom, "--text", text, "--worker", "c1")
      #expect(done.status == 0, "\(done.output)")
    }
    let silent = try house.run("escalation", "outcome", first.id, "--withdraw", "--worker", "c1")
    #expect(silent.status != 0 && silent.output.contains("--correction"), "\(silent.output)")
    let done = try house.run(
      "escalation", "outcome", first.id, "--withdraw", "--correction", "wrong case", "--worker",
      "c1")
    #expect(done.status == 0, "\(done.output)")
    let shown = try house.json(Shown.self, ["show", first.case, "--json", "--worker", "c1"])
    let escalation = try #require(shown.escalations.first { $0.id == first.id })
    #expect(escalation.outcomes.map(\.text) == ["a warning given"])
  }

  /// What is read of a shown case: what came of its escalations.
  private struct Shown: Decodable {
    struct Escalation: Decodable {
      struct Outcome: Decodable { let text: String }

      let id: String
      let outcomes: [Outcome]
    }

    let escalations: [Escalation]
  }

  @Test func `every decision from the shell has a task of its own`() throws {
    let house = try CommandHouse.withDemo()
    let first = try #require(try listed(house).first)
    for (text, owner) in [("extra testen", "c1"), ("gesprek met drie", "c2")] {
      let done = try house.run(
        "escalation", "decide", first.id, "--kind", "go_on", "--text", text, "--owner", owner,
        "--worker", "tl1")
      #expect(done.status == 0, "\(done.output)")
    }
    let shown = try house.run("show", first.case, "--json", "--worker", "tl1").output
    #expect(shown.contains("extra testen") && shown.contains("gesprek met drie"))
    let none = try house.run("escalation", "review", first.id, "--worker", "tl1")
    #expect(none.status == 2 && none.output.contains("--withdraw"), "\(none.output)")
  }

  @Test func `what was not reported stands first, and a report moves it`() throws {
    let house = try CommandHouse.withDemo()
    let before = try listed(house)
    let first = try #require(before.first)
    #expect(first.group == "unreported" && first.breach && first.reportedAt == nil)
    #expect(first.reportDue != nil)
    #expect(
      before.map(\.group) == before.map(\.group).sorted { order($0) < order($1) })
    // To whom is who supervises, as in the form.
    let done = try house.run("escalation", "report", first.id, "--worker", "c1")
    #expect(done.status == 0, "\(done.output)")
    let after = try #require(try listed(house).first { $0.id == first.id })
    #expect(after.reportedAt?.hasPrefix(CommandHouse.today) == true)
    #expect(after.group != "unreported" && after.reportDue == first.reportDue)
  }

  private func order(_ group: String) -> Int {
    ["unreported", "unowned", "reviewPassed", "handled"].firstIndex(of: group) ?? .max
  }

  @Test
  func `the beginning of an identifier is enough, also beside a closed one that begins alike`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let row = try #require(try listed(house).first { $0.case == "MO-0117" })
    let short = String(row.id.prefix(6))
    #expect(try house.run("list", "--escalations").output.contains(short))
    let done = try house.run("escalation", "own", short, "--owner", "c2", "--worker", "c1")
    #expect(done.status == 0, "\(done.output)")
    #expect(try listed(house).first { $0.id == row.id }?.owner == "c2")
    // Too short a beginning may mean anything.
    #expect(try house.run("escalation", "own", "X", "--nobody", "--worker", "c1").status == 1)
  }

  @Test func `who gives an escalation to somebody else is told whose it was`() throws {
    let house = try CommandHouse.withDemo()
    let row = try #require(try listed(house).first { $0.case == "MO-0117" })
    #expect(row.owner == nil && row.ownerUndecided == false)
    let first = try house.run("escalation", "own", row.id, "--owner", "c2", "--worker", "c1")
    #expect(first.status == 0 && !first.output.contains("until now"), "\(first.output)")
    let second = try house.run("escalation", "own", row.id, "--owner", "c1", "--worker", "tl1")
    #expect(second.output.contains("had it until now."), "\(second.output)")
    let third = try house.run("escalation", "own", row.id, "--nobody", "--worker", "tl1")
    #expect(third.output.contains("had it until now."), "\(third.output)")
  }

  @Test func `nothing is taken to have been told, and a reason why not is kept`() throws {
    let house = try CommandHouse.withDemo()
    let id = try #require(try listed(house).first?.id)
    let saved = house.journal
    let bare = try house.run("escalation", "told", id, "--worker", "c1")
    #expect(bare.status == 1 && bare.output.contains("or why not yet"))
    let both = try house.run(
      "escalation", "told", id, "--on", CommandHouse.today, "--not-yet", "asleep", "--worker", "c1")
    #expect(both.status == 1 && both.output.contains("say one of the two"))
    #expect(house.journal == saved)
    let why = try house.run("escalation", "told", id, "--not-yet", "asleep", "--worker", "c1")
    #expect(why.status == 0, "\(why.output)")
  }

  @Test(arguments: [
    (["--safe", "--unsafe"], "--safe and --unsafe contradict each other"),
    (["--house-rule", "--condition", "V1"], "--house-rule and --condition contradict"),
    (["--at", "23:59"], "that time is still to come"),
    (["--on", "2026-12-24"], "that day is still to come"),
    (["--until", "2026-11-01"], "before it was known"),
    (["--condition", "V9"], "V9"), (["--nobody"], "--nobody means nothing for add"),
  ])
  func `what cannot be is refused in one sentence, and nothing is saved`(
    options: [String], sentence: String
  ) throws {
    let house = try CommandHouse.withDemo()
    let saved = house.journal
    let all =
      ["escalation", "add", "MO-0102", "--text", "Came in drunk", "--severity", "2"]
      + options + ["--worker", "c1", "--today", CommandHouse.today]
    let answer = try Program.run(
      all, in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    #expect(answer.status == 1 || answer.status == 2)
    #expect(answer.output.contains(sentence), "\(answer.output)")
    #expect(house.journal == saved)
  }

  @Test func `closing says that the client was not told, and a case may have no conditions`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let reported = try house.run(
      "escalation", "report", "X-0108-1", "--to", "duty line", "--worker", "c1")
    #expect(reported.status == 0, "\(reported.output)")
    let closed = try house.run(
      "escalation", "close", "X-0108-1", "--kind", "closed_reported", "--text", "talked",
      "--lesson", "none", "--worker", "c1")
    #expect(closed.output.contains("The client was not told of it."), "\(closed.output)")
    let none = try house.run(
      "escalation", "add", "MO-0112", "--text", "Late", "--severity", "1", "--condition", "V9",
      "--worker", "c1")
    #expect(
      none.status == 2 && none.output.contains("has no conditions, so not V9"), "\(none.output)")
  }

  @Test func `one's own are those of clients for whom one stands in today, too`() throws {
    let house = try CommandHouse.withDemo()
    let clients = try house.json([ListedCase].self, ["list", "--mine", "--worker", "c1"])
    let mine = try listed(house, "--mine", "--worker", "c1")
    let ofAway = Set(clients.filter { $0.counsellor == "c3" }.map(\.case))
    #expect(mine.contains { ofAway.contains($0.case) && $0.owner != "c1" })
    let own = Set(clients.map(\.case))
    let all = try listed(house)
    #expect(
      mine.map(\.id) == all.filter { own.contains($0.case) || $0.owner == "c1" }.map(\.id))
  }

  @Test func `the list for people names no client, as the board does not`() throws {
    let house = try CommandHouse.withDemo()
    let made = try house.run(
      "escalation", "add", "MO-0108", "--text", "Zoltán Kitalált hit Ewa Fikcyjna", "--severity",
      "2", "--worker", "c1")
    #expect(made.status == 0, "\(made.output)")
    #expect(
      made.output.contains("MO-0108: Escalation recorded (serious): Z. K. hit E. F."),
      "\(made.output)")
    let id = try #require(made.output.split(separator: "\n").first.map(String.init))
    let decided = try house.run(
      "escalation", "decide", id, "--kind", "upscale", "--text", "Ewa and Zoltán apart", "--worker",
      "c1")
    #expect(decided.output.contains("MO-0108: Decided: scale up: E. and Z. apart"))
    #expect(!made.output.contains("Fikcyjna") && !decided.output.contains("Zolt"))
    let listed = try house.run("list", "--escalations")
    #expect(listed.output.contains("Z. K. hit E. F."), "\(listed.output)")
    #expect(!listed.output.contains("Fikcyjna"), "\(listed.output)")
  }

  @Test
  func `something acute of which nobody knows the condition stands with what is not reported`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let made = try house.run(
      "escalation", "add", "MO-0102", "--text", "Knife in the room", "--severity", "3", "--unsafe",
      "--worker", "c1")
    let id = made.output.split(separator: "\n").first.map(String.init)
    #expect(try listed(house).first { $0.id == id }?.group == "unreported")
    #expect(try listed(house).filter(\.unsafe).map(\.id) == [id])
    let lines = try house.run("list", "--escalations").output
    #expect(lines.contains("BREACH? find out"), "\(lines)")
    #expect(lines.contains("NOT SAFE: Knife in the room"), "\(lines)")
    let late = try listed(house, "--late")
    #expect(!late.contains { $0.id == id })
    #expect(try house.run("list", "--escalations", "--all").status == 2)
  }

  @Test
  func `what may be a breach has its clock, and closing it asks for a decision by command too`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let made = try house.run(
      "escalation", "add", "MO-0102", "--text", "Smelled of drink", "--severity", "2",
      "--worker", "c1")
    let id = try #require(made.output.split(separator: "\n").first.map(String.init))
    let row = try #require(try listed(house).first { $0.id == id })
    // 23 November 2026 is a Monday.
    #expect(row.group == "unreported" && !row.breach && row.reportDue == "2026-11-24")
    let late = try house.run(
      "list", "--escalations", "--worker", "tl1", "--today", "2026-11-27")
    #expect(late.output.contains("BREACH? 3d late"), "\(late.output)")
    func close() throws -> Program.Outcome {
      try house.run(
        "escalation", "close", id, "--kind", "closed_settled", "--text", "talked", "--lesson",
        "none", "--worker", "c1")
    }
    let refused = try close()
    #expect(refused.status == 1, "\(refused.output)")
    #expect(refused.output.contains("decide --kind no_breach"), "\(refused.output)")
    let decided = try house.run(
      "escalation", "decide", id, "--kind", "no_breach", "--text", "It was mouthwash",
      "--worker", "c1")
    #expect(decided.status == 0, "\(decided.output)")
    let closed = try close()
    #expect(closed.status == 0, "\(closed.output)")
  }

  @Test func `at the weekend the program does not say who was reached`() throws {
    let house = try CommandHouse.withDemo()
    let id = try #require(try listed(house).first?.id)
    // 28 November 2026 is a Saturday.
    let weekend = try house.run(
      "escalation", "report", id, "--worker", "c1", "--today", "2026-11-28")
    #expect(weekend.status == 1 && weekend.output.contains("--to"), "\(weekend.output)")
    let named = try house.run(
      "escalation", "report", id, "--to", "duty line", "--worker", "c1", "--today", "2026-11-28")
    #expect(named.status == 0, "\(named.output)")
  }

  @Test func `another decision takes the task of the first one away, by command as in a round`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let first = try #require(try listed(house).first)
    for (kind, text) in [("report_only", "call the lawyer"), ("upscale", "extra checks")] {
      let done = try house.run(
        "escalation", "decide", first.id, "--kind", kind, "--text", text, "--owner", "c1",
        "--worker", "tl1")
      #expect(done.status == 0, "\(done.output)")
    }
    let tasks =
      try house.run("show", first.case, "--json", "--worker", "tl1").output
      .split(separator: "\"escalations\"").first ?? ""
    #expect(tasks.contains("extra checks") && !tasks.contains("call the lawyer"), "\(tasks)")
  }

  @Test func `a time that nobody said is named, on a day that was asked for`() throws {
    let house = try CommandHouse.withDemo()
    let silent = try house.run(
      "escalation", "add", "MO-0102", "--text", "Gone", "--severity", "2", "--worker", "c1")
    #expect(silent.status == 0 && silent.output.contains("at 09:00"), "\(silent.output)")
    let timed = try house.run(
      "escalation", "add", "MO-0102", "--text", "Back", "--severity", "2", "--worker", "c1", "--at",
      "08:15")
    #expect(timed.status == 0 && !timed.output.contains("09:00"), "\(timed.output)")
  }

  @Test func `a time that the clock skipped is refused`() throws {
    let house = try CommandHouse.withDemo()
    let agreed = try house.run(
      "escalation", "add", "MO-0102", "--text", "Gone", "--severity", "2", "--on", "2026-03-28",
      "--until", "2026-03-29 02:30", "--worker", "c1", environment: ["TZ": "Europe/Amsterdam"])
    #expect(agreed.status == 1 && agreed.output.contains("put forward"), "\(agreed.output)")
    let made = try house.run(
      "escalation", "add", "MO-0102", "--text", "Gone", "--severity", "2", "--on", "2026-03-29",
      "--at", "02:30", "--worker", "c1", environment: ["TZ": "Europe/Amsterdam"])
    #expect(made.status == 1 && made.output.contains("put forward"), "\(made.output)")
    let after = try house.run(
      "escalation", "add", "MO-0102", "--text", "Gone", "--severity", "2", "--on", "2026-03-29",
      "--at", "03:30", "--worker", "c1", environment: ["TZ": "Europe/Amsterdam"])
    #expect(after.status == 0, "\(after.output)")
  }

  @Test func `who is nobody here gets no list of escalations either`() throws {
    let house = try CommandHouse.withDemo()
    let clients = try house.run("list", "--worker", "nobody1")
    let board = try house.run("list", "--escalations", "--worker", "nobody1")
    #expect(board.status == clients.status && board.status != 0, "\(board.output)")
    #expect(board.output == clients.output)
  }

  @Test func `a month or a running year is refused with why`() throws {
    let house = try CommandHouse.withDemo()
    for period in ["2026", "2026-10", "this-year"] {
      let answer = try house.run("figures", "--period", period, "--worker", "tl1")
      #expect(answer.status == 2 && answer.output.contains("worked out"), "\(answer.output)")
    }
  }

  @Test func `a quarter of which no month is over is not offered`() throws {
    let house = try CommandHouse.withDemo()
    for (day, isThere) in [("2026-10-15", false), ("2026-11-15", true)] {
      let asked = try house.run(
        "figures", "--period", "this-quarter", "--worker", "tl1", "--today", day)
      #expect((asked.status == 0) == isThere, "\(asked.output)")
      let refused = try house.run("figures", "--period", "never", "--today", day)
      #expect(refused.output.contains("last-quarter"), "\(refused.output)")
      #expect(refused.output.contains(", this-quarter") == isThere, "\(refused.output)")
    }
  }

  @Test func `what happened before it was known keeps both, and its age counts from the first`()
    throws
  {
    let house = try CommandHouse.withDemo()
    func add(_ happened: String, _ more: String...) throws -> Program.Outcome {
      try Program.run(
        ["escalation", "add", "MO-0102", "--text", "Seen in the forbidden street"]
          + ["--severity", "1", "--house-rule", "--worker", "c1", "--happened", happened]
          + more + ["--today", CommandHouse.today],
        in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    }
    let made = try add("2026-11-20 22:30", "--on", "2026-11-21", "--at", "08:15")
    #expect(made.status == 0, "\(made.output)")
    let id = made.output.split(separator: "\n").first.map(String.init)
    let row = try #require(try listed(house).first { $0.id == id })
    #expect(row.happenedAt == "2026-11-20T22:30" && row.knownAt == "2026-11-21T08:15")
    // A day alone is enough, and one that is known since and happened later comes behind it.
    let day = try add("2026-11-22")
    #expect(day.status == 0, "\(day.output)")
    let rows = try listed(house).filter { $0.case == "MO-0102" }
    #expect(rows.map(\.happenedAt) == ["2026-11-20T22:30", "2026-11-22"])
    let saved = house.journal
    let later = try add("2026-11-22 10:00", "--on", "2026-11-21")
    #expect(later.status == 1 && later.output.contains("after it was known"), "\(later.output)")
    let clock = try add("2026-11-20 99:99")
    #expect(clock.status == 2, "\(clock.output)")
    let other = try house.run(
      "escalation", "own", id ?? "", "--nobody", "--happened", "2026-11-20", "--worker", "c1")
    #expect(other.status == 2)
    #expect(house.journal == saved)
  }

  @Test func `on a day that is asked for a list has the clock that the board has`() throws {
    let house = try CommandHouse.withDemo()
    let made = try house.run(
      "escalation", "add", "MO-0102", "--text", "Knife in the room", "--severity", "3", "--on",
      "2026-11-22", "--at", "23:50", "--worker", "c1")
    #expect(made.status == 0, "\(made.output)")
    // Of four clocks around the earth one at least is before ten to twelve, and one behind it.
    let lists = try ["UTC0", "AAA-6", "BBB-12", "CCC6"].map { zone in
      try house.run("list", "--escalations", environment: ["TZ": zone]).output
    }
    #expect(lists.contains { $0.contains("BREACH? find out") }, "\(lists)")
    #expect(lists.contains { $0.contains("BREACH? 1d late") }, "\(lists)")
  }

  @Test func `by when to report is read as in the form, and a new day takes no old time`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let made = try house.run(
      "escalation", "add", "MO-0102", "--text", "Smelled of drink", "--severity", "2", "--until",
      "2026-11-24 5:30", "--worker", "c1")
    let id = try #require(made.output.split(separator: "\n").first.map(String.init))
    func due() throws -> String? { try listed(house).first { $0.id == id }?.reportDue }
    #expect(try due() == "2026-11-24T05:30")
    func describe(_ until: String) throws -> Program.Outcome {
      try house.run(
        "escalation", "describe", id, "--until", until, "--correction", "agreed by telephone",
        "--worker", "c1")
    }
    #expect(try describe("2026-11-25T05:00").status == 0)
    #expect(try due() == "2026-11-25T05:00")
    #expect(try describe("2026-12-01").status == 0)
    #expect(try due() == "2026-12-01")
    let unread = try describe("2026-12-01 25:00")
    #expect(unread.status == 2 && unread.output.contains("25:00"), "\(unread.output)")
  }

  @Test func `figures say nothing of fewer than five, and a period has a beginning and an end`()
    throws
  {
    let house = try CommandHouse.withDemo()
    let figures = try house.run("figures", "--worker", "tl1")
    #expect(figures.status == 0 && figures.output.contains("fewer than 5"))
    #expect(!figures.output.contains("J. Fantasie") && !figures.output.contains("MO-"))
    let csv = try house.run("figures", "--csv", "--worker", "tl1")
    #expect(csv.output.hasPrefix("figure,part,count_from,count_through,"))
    #expect(try house.run("figures", "--from", "2026-01-01").status == 2)
    #expect(try house.run("figures", "--period", "2027-Q1").status == 2)
    #expect(
      try house.run("figures", "--period", "2026-Q3", "--worker", "tl1").output.contains(
        "through Wed 30 Sep 2026"))
    let last = try house.run("figures", "--period", "last-year", "--worker", "tl1")
    #expect(last.output.contains("through Wed 31 Dec 2025"), "\(last.output)")
    let week = try house.run("figures", "--period", "week")
    #expect(week.status == 2 && week.output.contains("last-quarter"), "\(week.output)")
  }

  @Test(arguments: ["en", "nl"])
  func
    `what is done is said in one sentence, what was recorded is put right, and a decision taken back`(
      language: String
    ) throws
  {
    let house = try CommandHouse.withDemo()
    let isEnglish = language == "en"
    func run(_ arguments: String...) throws -> Program.Outcome {
      try Program.run(
        ["escalation"] + arguments
          + ["--worker", "c1", "--lang", language, "--today", CommandHouse.today],
        in: house.home, environment: ["SCHAKEL_STORE": house.home.file("store")])
    }
    func says(_ outcome: Program.Outcome, _ en: String, _ nl: String) {
      #expect(
        outcome.status == 0 && outcome.output.contains(isEnglish ? en : nl), "\(outcome.output)")
    }
    let made = try run(
      "add", "MO-0102", "--text", "Came in drunk", "--severity", "2", "--house-rule")
    says(
      made, "Escalation recorded (serious): Came in drunk.",
      "Escalatie vastgelegd (ernstig): Came in drunk.")
    let id = try #require(made.output.split(separator: "\n").first.map(String.init))
    #expect(!id.contains(" "))
    says(
      try run("describe", id, "--text", "Late home", "--severity", "1"),
      "Escalation changed: Late home.",
      "Escalatie gewijzigd: Late home.")
    let row = try #require(try listed(house).first { $0.id == id })
    #expect(row.severity == 1)
    says(
      try run("decide", id, "--kind", "upscale", "--text", "talk of three"),
      "Decided: scale up: talk of three.", "talk of three.")
    let why = try run("take-back", id)
    #expect(why.status == 1 && why.output.contains("--correction"), "\(why.output)")
    says(
      try run("take-back", id, "--correction", "too soon"), "MO-0102: decision taken back",
      "MO-0102: besluit teruggenomen")
    #expect(try run("take-back", id, "--correction", "again").status == 1)
    says(
      try run("review", id, "--until", "2026-11-30"), "To be looked at again on",
      "Opnieuw bekijken op")
    let both = try run("review", id, "--until", "2026-11-30", "--withdraw")
    #expect(
      both.status == 2 && both.output.contains("--until") && both.output.contains("--withdraw"))
    #expect(try listed(house).first { $0.id == id }?.review == "2026-11-30")
    says(try run("own", id, "--nobody"), "Nobody has it now", "Niemand heeft het nu")
  }

  @Test(arguments: ["en", "nl"])
  func `a refusal names the option or the verb of the shell, and no key`(language: String) throws {
    let house = try CommandHouse.withDemo()
    let breach = try #require(try listed(house).first { $0.breach && $0.reportedAt == nil })
    let none = try house.run(
      "escalation", "describe", breach.id, "--house-rule", "--worker", "c1", "--lang", language)
    #expect(none.status == 1 && none.output.contains("decide --kind no_breach"), "\(none.output)")
    #expect(!none.output.contains("(s)"))
    let reported = try house.run("escalation", "report", breach.id, "--worker", "c1")
    #expect(reported.output.contains("Reported to "), "\(reported.output)")
    let again = try house.run(
      "escalation", "report", breach.id, "--to", "Iemand", "--worker", "c1", "--lang", language)
    #expect(again.status == 1 && again.output.contains("--correction"), "\(again.output)")
  }

  @Test func `a board without names is not opened where clients would be named`() throws {
    let house = try CommandHouse.withDemo()
    for linear in ["SCHAKEL_LINEAR", "TERM"] {
      let answer = try house.run(
        "board", "--worker", "tl1", environment: [linear: linear == "TERM" ? "dumb" : "1"])
      #expect(answer.status != 0)
      #expect(!answer.output.contains("Kital"))
    }
    let said = try house.run("board", "--worker", "tl1", environment: ["SCHAKEL_LINEAR": "1"])
    #expect(said.status == 2 && said.output.contains("needs a screen"))
  }
}
