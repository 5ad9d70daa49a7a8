import Casework
import Content
import Interchange
import StrictJSON
import Testing

@Suite struct SketchImportTests {
  @Test func `every word of the twelve sketches is understood`() {
    let result = read(sketches)
    #expect(result.problems.isEmpty)
    #expect(result.cases.count == 12)
    #expect(result.members.map(\.id.text) == ["c1", "c2", "c3", "c4", "tl1"])
    #expect(result.members.last?.worker.role == .teamLead)
  }

  @Test func `who is in the team already is nobody new, whatever the file calls them`() throws {
    var team = Team()
    team.members[WorkerID("noemi")] = Worker(name: "Noémi Verzín", roleWord: "counsellor")
    team.members[WorkerID("c3")] = Worker(name: "Bo Fictief", roleWord: "counsellor")
    let text = #"""
      {"staff":[{"id":"c1","name":"noemi verzin","role":"counsellor"},
                {"id":"c2","name":"Ida Bedacht","role":"counsellor"},
                {"id":"c3","name":"Noémi Verzín","role":"counsellor"}],
       "cases":[{"id":"MO-9001","client":{"name":"Ans Verzin"},"counsellor":"c1","stand_in":"c2"},
                {"id":"MO-9002","client":{"name":"Ada Verzin"},"counsellor":"c3"}]}
      """#
    let result = read(Array(text.utf8), in: team)
    #expect(result.problems.isEmpty)
    // An identifier that the team has is whom the team says it is.
    #expect(result.members.map(\.id.text) == ["c2", "c3"])
    let made = result.allMade
    #expect(made.map(\.counsellor?.text) == ["noemi", "c3"])
    #expect(made.first?.standIn?.text == "c2")
  }

  @Test func `a name of nothing but marks makes nobody somebody else`() {
    var team = Team()
    team.members[WorkerID("x")] = Worker(name: "\u{301}\u{308}", roleWord: "counsellor")
    let text = #"""
      {"staff":[{"id":"c1","name":"\u0302","role":"counsellor"}],
       "cases":[{"id":"MO-9001","client":{"name":"Ans Verzin"},"counsellor":"c1"}]}
      """#
    let result = read(Array(text.utf8), in: team)
    #expect(result.members.map(\.id.text) == ["c1"])
    #expect(result.made().counsellor?.text == "c1")
  }

  @Test func `each sketch is on the step it says, and late with what it is about`() throws {
    let rows = try JSONValue(sketches)["cases"]?.array ?? []
    let cases = read(sketches).allMade
    #expect(rows.count == cases.count)
    for (row, made) in zip(rows, cases) {
      let number = made.number.text
      #expect(row["id"]?.string == number)
      let roadmap = Roadmap(made, norms: norms, on: today)
      #expect(roadmap.currentStep.word == row["step"]?.string, "\(number)")
      let late = Set(roadmap.late.map(\.id.rawValue))
      let lapsed = (row["lapsed_deadlines"]?.array ?? []).compactMap(\.string)
      #expect(late.isSuperset(of: lapsed), "\(number): late \(late.sorted())")
      for member in row["do"]?.members ?? [] where member.value["state"]?.string == "done" {
        let id = try #require(DoID(rawValue: member.name))
        #expect(roadmap[id].state == .done, "\(number) \(id)")
        #expect(
          roadmap[id].doneOn == today + (member.value["day"]?.integer ?? 0), "\(number) \(id)")
      }
    }
  }

  @Test func `each sketch gives exactly the signals that its author saw`() throws {
    let rows = try JSONValue(sketches)["cases"]?.array ?? []
    for (row, made) in zip(rows, read(sketches).allMade) {
      let expected = (row["expected_signals"]?.array ?? []).compactMap(\.string)
      #expect(made.signals(on: today).map(\.id.rawValue) == expected, "\(made.number.text)")
    }
  }

  @Test func `the list agrees with the case for every sketch on any day`() {
    for made in read(sketches).allMade {
      let summary = CaseSummary(made, norms: norms)
      for offset in stride(from: -400, through: 800, by: 7) {
        let roadmap = Roadmap(made, norms: norms, on: today + offset)
        let row = summary.row(on: today + offset)
        #expect(row.step == roadmap.currentStep)
        #expect(row.late == roadmap.late.map(\.id))
        #expect(row.nextDue?.day == roadmap.nextDue?.due)
      }
    }
  }

  @Test func `nobody was reached for 47 days, so the shelter reaches out`() {
    let made = read(sketches).cases.first { $0.number.text == "MO-0019" }
    let contact = made.map { Contact(id: ContactID("k")).applying($0.contact) }
    let reachOut = contact.flatMap(ReachOut.init)
    #expect(reachOut?.silence(on: today) == 47)
    #expect(reachOut?.isDue(on: today) == true)
    #expect(reachOut?.attempts.count == 1)
    #expect(contact?.isSeen(by: WorkerID("c1")) == true)
    #expect(contact?.isSeen(by: WorkerID("c2")) == false)
    // The case file knows that somebody asked, and nothing of what was said.
    #expect(made?.changes.contains { $0.field == .date(.contactAsked) } == true)
    #expect(made?.changes.contains { if case .contact = $0.field { true } else { false } } == false)
  }

  @Test func `a remark about contact after care is no note of the case that every colleague reads`()
  {
    let result = read(sketches)
    let imported = result.cases.first { $0.number.text == "MO-0019" }
    let made = Case(id: CaseID("made")).applying(imported?.changes ?? [])
    #expect(made.notes.isEmpty)
    let contact = Contact(id: ContactID("k")).applying(imported?.contact ?? [])
    let last = contact.moments.values.max { $0.on < $1.on }
    #expect(last?.next?.contains("47 dagen") == true)
    #expect(contact.plan?.unread.members.isEmpty == true)
    #expect(!result.problems.contains { $0.path.contains("next") })
    // A case without contact has it as a note.
    let other = result.cases.first { $0.number.text == "MO-0012" }
    #expect(Case(id: CaseID("made")).applying(other?.changes ?? []).notes.count == 1)
  }

  @Test
  func `what a file proves was done by nobody who imports it, and on no day that it does not say`()
  {
    let text = sketch(
      #""day":{"registration":-30,"definite_answer":-20,"next_joint_consultation":3},"#
        + #""missing_information":[],"#)
    let made = read(text).made()
    for id in [DoID.R3, .R4, .U5] {
      #expect(made.doRecords[id]?.state == .done)
      #expect(made.doRecords[id]?.by == nil)
      #expect(made.doRecords[id]?.completions.allSatisfy { $0.by == nil } == true)
    }
    #expect(made.doRecords[.R3]?.completions.first?.isDayKnown == true)
    #expect(made.doRecords[.R4]?.completions.first?.isDayKnown == false)
    #expect(made.doRecords[.U5]?.completions.first?.isDayKnown == false)
    let roadmap = Roadmap(made, norms: norms, on: today)
    #expect(roadmap[.R3].knownDoneOn == today - 20)
    #expect(roadmap[.R4].state == .done && roadmap[.R4].knownDoneOn == nil)
  }

  @Test func `the same file twice changes nothing`() {
    let first = read(sketches)
    var second = read(sketches)
    second.leaveOut(Set(first.cases.map(\.number)))
    #expect(second.cases.isEmpty)
    #expect(second.known == first.cases.map(\.number))
    #expect(!second.isRefused)
  }

  @Test func `the same file gives the same changes`() {
    #expect(read(sketches) == read(sketches))
    #expect(read(sketches).made(4).events.keys == read(sketches, on: today + 9).made(4).events.keys)
  }

  @Test func `days count from the day of the import`() {
    let text = sketch(#""day":{"registration":-8,"expected_arrival":0,"intake":null},"#)
    let made = read(text, on: today + 3).made()
    #expect(made.dates[.registration] == today - 5)
    #expect(made.dates[.expectedArrival] == today + 3)
    #expect(made.dates[.intake] == nil)
  }

  @Test func `facts prove their do's at import`() {
    let text = sketch(
      #""day":{"registration":-30,"definite_answer":-20,"intake":-4},"#
        + #""probation":{"organisation":"RN","supervisor":"M. Bedacht"},"missing_information":[],"#)
    let made = read(text).made()
    #expect(made.doRecords[.R3]?.completions.map(\.on) == [today - 20])
    // That a supervisor has a name says nothing of who came.
    #expect(made.doRecords[.I1] == nil)
    #expect(made.doRecords[.R4]?.completions.first?.provenBy == .informationComplete)
  }

  @Test func `what is done without an item that is not to be had comes in as a task`() {
    let item =
      #"{"name":"delictanalyse","state":"not_available","fallback":"Bel de raad","due_day":6}"#
    let made = read(sketch(#""information":["# + item + "],")).made()
    let task = made.tasks.values.first { $0.text == "Bel de raad (delictanalyse)" }
    #expect(task?.due == today + 6)
    #expect(task?.owner == made.holder)
  }

  @Test func `information that nobody spoke of is neither missing nor complete`() {
    #expect(read(sketch()).made().isInformationComplete == nil)
    #expect(read(sketch(#""missing_information":null,"#)).made().isInformationComplete == nil)
    let missing = read(sketch(#""missing_information":["ID-bewijs"],"#)).made()
    #expect(missing.isInformationComplete == false)
    #expect(missing.information.values.first?.name == "ID-bewijs")
  }

  @Test func `of two texts the one in the language of the import is taken`() {
    let text = sketch(
      #""events":[{"day":0,"kind":"note","text_nl":"Belt","text_en":"Calls"},"#
        + #"{"day":0,"kind":"note","text_en":"Only this"}],"next_en":"Wait","#)
    func texts(_ language: Language) -> [String] {
      read(text, language: language).made().events.values.map(\.text).sorted()
    }
    #expect(texts(.nl) == ["Belt", "Only this"])
    #expect(texts(.en) == ["Calls", "Only this"])
    #expect(read(text).problems.isEmpty)
    #expect(read(text).made().notes.values.map(\.text) == ["Wait"])
  }

  @Test func `an unknown word keeps its row and is reported`() {
    let text = sketch(
      #""step":"limbo","events":[{"day":-1,"kind":"barbecue","text_nl":"Gezellig","by":"c1"}],"#
        + #""conditions":[{"id":"V1","kind":"smile","text_nl":"Vrolijk zijn"}],"#
        + #""basic_conditions":{"income":"lots","luck":"in_order"},"#
        + #""do":{"U1":{"state":"postponed","due_day":4},"X9":{"state":"done","day":0}},"#
        + #""followup":{"indication":"pending","place":"dreamt"},"#
        + #""escalations":[{"opened_day":-1,"severity":7,"what_nl":"Iets","status":"parked"}],"#
        + #""shoe_size":44,"day":{"birthday":3},"#)
    let result = read(text)
    #expect(!result.isRefused)
    let paths = Set(result.problems.map(\.path))
    #expect(
      paths == [
        "cases[0].step", "cases[0].events[0].kind", "cases[0].conditions[0].kind",
        "cases[0].basic_conditions.income", "cases[0].basic_conditions.luck",
        "cases[0].do.U1.state", "cases[0].do.X9", "cases[0].followup.indication",
        "cases[0].followup.place", "cases[0].escalations[0].severity",
        "cases[0].escalations[0].status", "cases[0].shoe_size", "cases[0].day.birthday",
      ])
    #expect(result.problems.allSatisfy { $0.number == CaseNumber("MO-9001") })
    let made = result.made()
    #expect(made.events.values.first?.kindWord == "barbecue")
    #expect(made.conditions.values.first?.kindWord == "smile")
    #expect(made.doDues[.U1] == today + 4)
    #expect(made.doRecords[.U1]?.unread.members == ["imported": #"{"state":"postponed"}"#])
    #expect(made.escalations.values.first?.unread.members == ["imported": #"{"severity":7}"#])
    #expect(made.followUp.placeWord == "dreamt")
    #expect(made.escalations.values.first?.statusWord == "parked")
    #expect(made.escalations.values.first?.severity == .acute)
    #expect(made.unknown["sketch.case.shoe_size"] == "44")
    #expect(made.unknown["sketch.do.X9"] == #"{"state":"done","day":0}"#)
    #expect(made.unknown["sketch.basic_conditions.income"] == #""lots""#)
  }

  @Test func `a member that nobody knows stays with its entry`() {
    let text = sketch(#""events":[{"day":0,"kind":"note","text_nl":"a","weather":"rain"}],"#)
    let made = read(text).made()
    #expect(made.events.values.first?.unread.members == ["imported": #"{"weather":"rain"}"#])
  }

  @Test func `what a file says beside an entry is kept apart from what a record says`() {
    let text = sketch(
      #""do":{"U1":{"state":"done","day":-3,"completions":"x"}},"#
        + #""events":[{"day":-1,"kind":"note","text":"a","on":"x"}],"#
        + #""notes":[{"day":-1,"text":"a","at":"x","do":"X9"}],"#
        + #""tasks":[{"text":"a","due":"x"}],"conditions":[{"id":"V1","kind":"curfew","name":"x"}],"#
        + #""escalations":[{"opened_day":-1,"severity":3,"what":"a","reported":"2026-11-24"}],"#
        + #""after_contact":{"wanted_by_client":true,"wanted":"x","#
        + #""moments":[{"day":-1,"reached":true,"on":"x"}]},"closed":{"day":-1,"on":"x"},"#)
    let result = read(text)
    #expect(result.problems.count == 10 && !result.isRefused)
    let made = result.made()
    let contact = Contact(id: ContactID("k")).applying(result.cases.first?.contact ?? [])
    let kept =
      [made.doRecords[.U1]?.unread, contact.plan?.unread, made.closing?.unread]
      + made.events.values.map(\.unread) + made.notes.values.map(\.unread)
      + made.tasks.values.map(\.unread) + made.conditions.values.map(\.unread)
      + made.escalations.values.map(\.unread) + contact.moments.values.map(\.unread)
    #expect(kept.count == 9)
    for unread in kept { #expect(unread?.members.keys.sorted() == ["imported"]) }
    #expect(
      made.notes.values.first?.unread.members["imported"] == #"{"at":"x","do":"X9"}"#)
  }

  @Test func `brackets that a record could not hold are refused with their place`() {
    let deep = String(repeating: "[", count: 28) + String(repeating: "]", count: 28)
    let result = read(sketch(#""shoes":\#(deep),"#))
    guard case .notJSON(let error)? = result.problems.first?.kind else {
      Issue.record("\(result.problems)")
      return
    }
    #expect(error.kind == .tooDeep && result.cases.isEmpty)
  }

  @Test func `numbers that people take for the same are one case`() {
    let one = #"{"id":"MO-0007","client":{"name":"Ans Verzin"}}"#
    for other in ["mo-0007", " MO-0007", "MO-0007\t"] {
      let two = #"{"id":"\#(other)","client":{"name":"Bo Verzin"}}"#.replacing("\t", with: "\\t")
      let twice = read("{\"cases\":[\(one),\(two)]}")
      #expect(twice.problems.map(\.kind) == [.duplicate] && twice.isRefused, "\(other)")
      var again = read("{\"cases\":[\(two)]}")
      again.leaveOut([CaseNumber("MO-0007")])
      #expect(again.cases.isEmpty && again.known.count == 1, "\(other)")
    }
  }

  @Test func `a name of blanks is no name`() {
    let result = read(#"{"cases":[{"id":"X","client":{"name":"  \t"}}]}"#)
    #expect(result.isRefused && result.problems.map(\.kind) == [.missing])
  }

  @Test func `a time-out keeps its own members`() {
    let text = sketch(
      #""escalations":[{"id":"X-1","opened_day":-1,"severity":2,"time_out":{"from_day":-1}}],"#)
    let result = read(text)
    #expect(result.problems.isEmpty)
    #expect(
      result.made().escalations[EntryID("X-1")]?.unread.members["imported"]
        == #"{"time_out":{"from_day":-1}}"#)
  }

  @Test(
    arguments: [
      ("", ImportProblem.Kind.notThisFormat, ""),
      ("[]", .notThisFormat, ""),
      ("{}", .notThisFormat, ""),
      (#"{"cases":{}}"#, .notThisFormat, ""),
      (#"{"cases":[7]}"#, .wrongType, "cases[0]"),
      (#"{"cases":[{"client":{"name":"Ans Verzin"}}]}"#, .missing, "cases[0].id"),
      (#"{"cases":[{"id":"  ","client":{"name":"A"}}]}"#, .missing, "cases[0].id"),
      (#"{"cases":[{"id":7,"client":{"name":"A"}}]}"#, .wrongType, "cases[0].id"),
      (#"{"cases":[{"id":"a"}]}"#, .missing, "cases[0].client"),
      (#"{"cases":[{"id":"a","client":{}}]}"#, .missing, "cases[0].client.name"),
      (#"{"cases":[{"id":"a","client":"Ans"}]}"#, .wrongType, "cases[0].client"),
      (sketch(#""day":{"intake":"soon"},"#), .wrongType, "cases[0].day.intake"),
      (sketch(#""day":{"intake":1.5},"#), .wrongType, "cases[0].day.intake"),
      (sketch(#""day":{"intake":99999999},"#), .outOfRange, "cases[0].day.intake"),
      (sketch(#""day":{"intake":-60000},"#), .outOfRange, "cases[0].day.intake"),
      (sketch(#""do":[],"#), .wrongType, "cases[0].do"),
      (sketch(#""events":[{"kind":"note"}],"#), .missing, "cases[0].events[0].day"),
      (sketch(#""events":[{"day":1}],"#), .missing, "cases[0].events[0].kind"),
      (sketch(#""conditions":[{"id":"V"},{"id":"V"}],"#), .duplicate, "cases[0].conditions[1].id"),
      (sketch(#""providers":["a",2],"#), .wrongType, "cases[0].providers[1]"),
      (
        sketch(#""after_contact":{"wanted_by_client":true,"rhythm_days":0},"#), .outOfRange,
        "cases[0].after_contact.rhythm_days"
      ),
      (
        #"{"cases":[{"id":"a","client":{"name":"A"}},{"id":"a","client":{"name":"B"}}]}"#,
        .duplicate, "cases[1].id"
      ),
      (
        #"{"staff":[{"id":"c1","name":"A"},{"id":"c1","name":"B"}],"cases":[]}"#, .duplicate,
        "staff[1].id"
      ),
    ])
  func `a broken file brings in nothing and says where`(
    text: String, kind: ImportProblem.Kind, path: String
  ) {
    let result = read(text)
    #expect(result.isRefused)
    #expect(result.cases.isEmpty)
    #expect(result.members.isEmpty)
    if text.isEmpty {
      guard case .notJSON = result.problems.first?.kind else {
        Issue.record("an empty file is no JSON")
        return
      }
    } else {
      #expect(result.problems.contains { $0.kind == kind && $0.path == path })
    }
  }

  @Test func `a good case does not come in beside a broken one`() {
    let text =
      #"{"cases":[{"id":"a","client":{"name":"Ans Verzin"}},{"id":"b","client":{"name":4}}]}"#
    let result = read(text)
    #expect(result.cases.isEmpty)
    #expect(result.problems.first?.number == CaseNumber("b"))
  }

  @Test(arguments: [
    Array(#"{"cases":[],"cases":[]}"#.utf8), [0x7B, 0xFF, 0x7D], [0x7F, 0x45, 0x4C, 0x46, 0, 0],
    Array(#"{"cases":["#.utf8), Array(#"{"cases":[]} x"#.utf8), [0xEF, 0xBB, 0xBF, 0x7B, 0x7D],
    Array(repeating: UInt8(ascii: "["), count: 100_000),
  ])
  func `what is no JSON is named, with its place`(bytes: [UInt8]) {
    let result = read(bytes)
    guard case .notJSON(let error)? = result.problems.first?.kind else {
      Issue.record("\(result.problems)")
      return
    }
    #expect(error.line >= 1)
    #expect(result.problems.count == 1)
    #expect(result.cases.isEmpty)
  }

  @Test func `a file full of unknown words does not hide what refuses it`() {
    let words = (0..<5000).map { #""w\#($0)":1"# }.joined(separator: ",")
    let result = read(#"{"cases":[{\#(words),"id":"a","client":{"name":"A"}},{"id":4}]}"#)
    #expect(result.isRefused)
    #expect(result.problems.count <= 201)
  }

  @Test func `hostile names come in whole, for the screen to make safe`() {
    let name = "\u{1B}]0;x\u{7}" + String(repeating: "é\u{301}", count: 10_000)
    let escaped = JSONValue.string(name).text
    let result = read(#"{"cases":[{"id":"a","client":{"name":\#(escaped)}}]}"#)
    #expect(result.made().client.name == name)
  }

  @Test func `random damage never traps and never half imports`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<150 {
      var bytes = sketches
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let result = read(bytes)
      #expect(result.isRefused ? result.cases.isEmpty : result.cases.count == 12)
    }
  }
}
