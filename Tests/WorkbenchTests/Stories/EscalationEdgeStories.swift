import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What is rare with an escalation and has to be right all the same.
@Suite struct EscalationEdgeStories {
  private func client(_ pilot: Pilot) throws -> CaseID {
    try #require(
      pilot.session.state.clients.summaries.first { $0.sortName == "Ewa Fikcyjna" }
    ).id
  }

  /// An escalation with what was done with it, of a client of c1.
  private func save(
    _ escalation: Escalation, _ more: [(EscalationStep, EscalationAct)] = [],
    decisions: [EscalationDecision] = [], in pilot: inout Pilot
  ) throws {
    let id = EntryID("edge")
    let steps = more.map { step, act in
      Change(.escalationStep(EscalationStepKey(id, step)), was: nil, now: .escalationAct(act))
    }
    let decided = decisions.enumerated().map { place, decision in
      Change(.decision(EntryID("d\(place)")), was: nil, now: .decision(decision))
    }
    try pilot.save(
      Save(
        .case(try client(pilot)), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(id), was: nil, now: .escalation(escalation))] + steps
          + decided))
    pilot.lookAround()
  }

  private func breach(_ severity: Escalation.Severity) -> Escalation {
    var one = Escalation(
      knownOn: Pilot.today, severity: severity, what: "Came in drunk",
      condition: ConditionID("V9"), isBreach: true)
    one.conditionWas = "No alcohol"
    one.owner = WorkerID("c1")
    return one
  }

  @Test(arguments: [Language.en, .nl])
  func `a row for two metres says that the condition was lifted`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1")
    var lifted = breach(.acute)
    (lifted.knownOn, lifted.conditionEndedOn) = (Pilot.today - 1, Pilot.today)
    try save(lifted, in: &pilot)
    pilot.press(.function(4), "g", "r")
    pilot.shows(
      language == .en
        ? "V9 No alcohol (no longer in force since Mon 23 Nov 2026)"
        : "V9 No alcohol (geldt niet meer sinds ma 23 nov 2026)")
  }

  @Test(arguments: [Language.en, .nl])
  func `the form says that the day of the report follows from the role sheet`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let line = PlanLine(
      .role, text: "Any breach", who: "counsellor", whom: "probation", within: "2 working days",
      at: Moment(Pilot.today - 20, hour: 9))
    try pilot.save(
      Save(
        .case(try client(pilot)), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.line(EntryID("role")), was: nil, now: .line(line))]))
    pilot.lookAround()
    pilot.press("E")
    pilot.shows("(2 working days)")
    pilot.shows(language == .en ? "else by Wed 25" : "anders uiterlijk wo 25")
    // Once it is said how serious it is, only that holds.
    pilot.type("Came in drunk")
    pilot.press(.tab, "3")
    pilot.shows(language == .en ? "to probation at once." : "meteen bij de reclassering.")
    pilot.press("2")
    pilot.shows(language == .en ? "to probation by Wed 25" : "reclassering, uiterlijk wo 25")
    // What is typed of a day with a time is read back below it.
    let label = language == .en ? "Report by, if agreed" : "Uiterlijk melden, als afgesproken"
    pilot.tabToRow(label)
    pilot.type("+1d 8:30")
    pilot.shows(language == .en ? "Tue 24 Nov 2026, tomorrow, 08:30" : "di 24 nov 2026")
    pilot.press(.escape)
    try save(breach(.serious), in: &pilot)
    pilot.press("4", .home, " ")
    pilot.shows(
      language == .en ? "by the role sheet: 2 working days" : "volgens de rolkaart: 2 working days")
  }

  @Test(arguments: [Language.en, .nl])
  func `the checklist says that a report is late as soon as its hour has passed`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    var due = breach(.serious)
    (due.reportBy, due.reportByClock) = (Pilot.today, "14:00")
    try save(due, in: &pilot)
    pilot.press("4")
    let clock = pilot.session.state.now.clock.split(separator: ":").compactMap { Int($0) }
    pilot.advance(seconds: (13 * 60 + 59 - clock[0] * 60 - clock[1]) * 60)
    pilot.press(.home)
    let late = language == .en ? "late since" : "te laat sinds"
    #expect(!checklist(of: pilot).contains(late))
    pilot.advance(seconds: 120)
    #expect(checklist(of: pilot).contains(late), "\(checklist(of: pilot))")
  }

  /// The pane of the checklist, without what is said elsewhere.
  private func checklist(of pilot: Pilot) -> String {
    pilot.text.split(separator: "\n").prefix(19).map { $0.dropFirst(62) }.joined(separator: "\n")
  }

  @Test(arguments: [Language.en, .nl])
  func `on a Saturday the form says that nobody answers, and names nobody who was reached`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "tl1", columns: 100, rows: 44)
    // 28 November 2026 is a Saturday.
    pilot.advance(seconds: 5 * 86_400)
    pilot.press(.function(4))
    let row = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0117" })
    while pilot.openedCase?.id != row.id { pilot.press(.down) }
    pilot.press("p")
    pilot.shows(language == .en ? "say whom you reached" : "zeg wie je sprak")
    // Nobody wrote down when they are there.
    let form = pilot.dialog?.body
    if case .form(let form)? = form,
      case .text(_, let hint)? = form.rows.first(where: {
        $0.id == .part(.whom)
      })?.kind
    {
      #expect(hint.contains(language == .en ? "hours are unknown" : "niet bekend"), "\(hint)")
    } else {
      Issue.record("no row for whom")
    }
    pilot.press(.function(2))
    pilot.shows(
      language == .en ? "fill in to whom it was reported" : "vul in aan wie het is gemeld")
  }

  @Test(arguments: [Language.en, .nl])
  func `where the duty line answers day and night nobody is told that nobody is there`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "tl1", columns: 100, rows: 44)
    let client = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0117" }
    ).id
    let id = EntryID("p9")
    let organisation = try #require(try pilot.stored(client).probationOrganisation)
    pilot.advance(seconds: 5 * 86_400)
    var before: Partner?
    for (hours, answers) in [("24/7", true), ("werkdagen 9.00 tot 17.00", false)] {
      var other = Partner(name: organisation, kindWord: "probation")
      (other.dutyLine, other.hours) = ("030 000 00 77", hours)
      try pilot.save(
        Save(
          .team, by: WorkerID("tl1"), at: pilot.session.state.now,
          changes: [Change(.partner(id), was: before.map { .partner($0) }, now: .partner(other))]))
      before = other
      pilot.lookAround()
      pilot.press(.function(4))
      while pilot.openedCase?.id != client { pilot.press(.down) }
      pilot.press("p")
      let nobody = language == .en ? "nobody is at the office" : "er is nu niemand op kantoor"
      if answers {
        pilot.hides(nobody)
        pilot.shows(
          language == .en ? "the duty line answers now" : "de achterwacht neemt nu op")
      } else {
        pilot.shows(nobody)
      }
      pilot.press(.escape, .function(4))
    }
  }

  @Test(arguments: [Language.en, .nl])
  func `a time in a standing agreement sets no clock, and that is said`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1", columns: 100, rows: 44)
    let client = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0117" }
    ).id
    let organisation = try #require(try pilot.stored(client).probationOrganisation)
    let agreement = Agreement(
      about: .E1, partner: EntryID("p9"),
      text: "At a breach we call the duty line within the hour", signedOn: Pilot.today - 9)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(
            .partner(EntryID("p9")), was: nil,
            now: .partner(Partner(name: organisation, kindWord: "probation"))),
          Change(.agreement(EntryID("a9")), was: nil, now: .agreement(agreement)),
        ]))
    pilot.lookAround()
    pilot.press(.function(4))
    while pilot.openedCase?.id != client { pilot.press(.down) }
    pilot.press("p")
    let above = pilot.dialog?.preface ?? []
    let note = language == .en ? "goes by the role sheet of the client" : "volgt de rolkaart van de"
    #expect(above.contains { $0.contains("within the hour") && $0.contains(note) }, "\(above)")
  }

  @Test func `a long number of a case is whole on the board, and initials give way`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 30)
    let row = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0108" })
    try pilot.save(
      Save(
        .case(row.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.number, was: .text("MO-0108"), now: .text("MO-2026001234567"))
        ]))
    pilot.lookAround()
    pilot.press(.function(4))
    pilot.shows(" Z.K. 2026001234567 ")
    pilot.resize(columns: 80, rows: 24)
    pilot.shows(" 2026001234567 ")
    pilot.resize(columns: 60, rows: 20)
    pilot.shows(" 2026001234567")
  }

  @Test func `a row tells how long ago it was reported`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 30)
    var reported = breach(.serious)
    reported.knownOn = Pilot.today - 6
    reported.reportedOn = Pilot.today - 5
    try save(reported, in: &pilot)
    pilot.press(.function(4))
    pilot.shows("18 Nov (5d)")
  }

  @Test func `a scrolled board says how many stand above, and that one of them is new`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 30)
    for place in 0..<20 {
      let id = EntryID("more\(place)")
      var one = breach(.serious)
      one.what = "Number \(place)"
      try pilot.save(
        Save(
          .case(try client(pilot)), by: WorkerID("c1"), at: pilot.session.state.now,
          changes: [Change(.escalation(id), was: nil, now: .escalation(one))]))
    }
    pilot.lookAround()
    pilot.press(.function(4))
    pilot.hides("more above")
    for _ in 0..<18 { pilot.press(.down) }
    // In which group one is stands there as well, and the names of the columns stay above it.
    let above = pilot.lines.first { $0.contains("more above") } ?? ""
    #expect(above.contains("NOT REPORTED (") && !above.contains("Severity"), "\(pilot.text)")
    #expect(pilot.lines.contains { $0.contains("Severity") && $0.contains("Who has it") })
    #expect(pilot.lines.contains { $0.contains(">") && $0.contains("Number") }, "\(pilot.text)")
    pilot.press(.end)
    pilot.shows("more above")
    pilot.hides(" NEW")
    var acute = breach(.acute)
    acute.what = "Knife in the hall"
    try save(acute, in: &pilot)
    pilot.shows("more above, 1 NEW")
    pilot.shows("Knife in the hall. g n goes there.")
    // The cursor stayed where it was.
    pilot.hides("> !!! acute")
    pilot.press("g", "n")
    pilot.shows("> !!! acute")
  }

  @Test(arguments: [Language.en, .nl])
  func `a return from a time-out is followed up on its day, also when it was closed`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let en = language == .en
    var closed = breach(.minor)
    closed.reportedOn = Pilot.today
    var out = EscalationAct(on: Pilot.today, by: WorkerID("c1"), at: pilot.session.state.now)
    out.until = Pilot.today + 3
    var closing = out
    (closing.until, closing.word, closing.text, closing.lesson) =
      (nil, "closed_reported", "x", "y")
    try save(closed, [(.timeOut, out), (.closing, closing)], in: &pilot)
    pilot.advance(seconds: 3 * 86_400)
    pilot.press("g", "t")
    pilot.shows(en ? "Back from the time-out? Came in drunk" : "Terug van de time-out?")
    // With the client it stands on the step, says when, and Space opens its form.
    pilot.press(.escape)
    pilot.choose(client: "Ewa")
    pilot.press("4", .home)
    pilot.shows(en ? "back on Thu 26 Nov 2026" : "terug op do 26 nov 2026")
    pilot.press(" ")
    pilot.shows(en ? "Planned return" : "Geplande terugkeer")
  }

  @Test(arguments: [Language.en, .nl])
  func `what is read out says that it is a breach or that it is none, never both`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "c2", columns: 100, rows: 40)
    let en = language == .en
    var none = EscalationDecision(
      EntryID("edge"), kindWord: "no_breach", text: "checked", on: Pilot.today,
      by: WorkerID("c1"), at: pilot.session.state.now)
    try save(breach(.acute), decisions: [none], in: &pilot)
    let broken = en ? "was broken" : "is overtreden"
    let noBreach = content(language).terms.decision("no_breach")
    func script() -> String {
      var pilot = pilot
      pilot.press(.function(4))
      while !(pilot.text.contains("Came in drunk") && chosenIsOurs(pilot)) { pilot.press(.down) }
      pilot.press("p")
      let preface = pilot.dialog?.preface ?? []
      return preface.first { $0.contains(en ? "To read out" : "Om voor te lezen") } ?? ""
    }
    func chosenIsOurs(_ pilot: Pilot) -> Bool {
      guard case .board(let list)? = pilot.dialog?.body else { return true }
      return list.chosen?.escalation.id == EntryID("edge")
    }
    #expect(script().contains(broken) && !script().contains(noBreach), "\(script())")
    // A second person agrees.
    none.by = WorkerID("c2")
    none.at.secondsSince1970 += 1
    try pilot.save(
      Save(
        .case(try client(pilot)), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.decision(EntryID("d1")), was: nil, now: .decision(none))]))
    pilot.lookAround()
    #expect(!script().contains(broken) && script().contains(noBreach), "\(script())")
  }

  private func content(_ language: Language) -> Content { Contents.of(language) }

  @Test(arguments: [Language.en, .nl])
  func `who decides alone that something acute is no breach is told that a second one has to`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let en = language == .en
    try save(breach(.acute), in: &pilot)
    pilot.choose(client: "Ewa")
    pilot.press("4", .home, "s", .right, .tab)
    pilot.type("the test was wrong")
    pilot.press(.function(2))
    #expect(
      pilot.message.contains(
        en
          ? "It stays with what was not reported until a second person or the team lead"
          : "Ze blijft bij wat niet is gemeld staan tot een tweede persoon of de teamleider"),
      "\(pilot.message)")
    #expect(try pilot.stored(client(pilot)).escalations.values.contains { $0.mustBeReported })
    pilot.shows(en ? "NOT REPORTED: at once" : "NIET GEMELD: nu meteen")
  }

  @Test(arguments: [Language.en, .nl])
  func `F9 lists all commands over the board, runs its own, and names nobody`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "tl1")
    let en = language == .en
    let names = pilot.session.state.clients.summaries.map(\.sortName).filter { !$0.isEmpty }
    for key in [Key.function(9), ":", .control("p")] {
      pilot.press(.function(4), key)
      #expect(pilot.dialog?.purpose == .palette)
      for name in names { pilot.hides(name) }
      pilot.press(.escape, .escape)
    }
    pilot.press(.function(4), .function(9))
    pilot.type("Ewa")
    pilot.hides("Fikcyjna")
    for _ in 0..<3 { pilot.press(.backspace) }
    pilot.type(en ? "figures" : "cijfers")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .figures)
    pilot.press(.escape, .function(9))
    pilot.type(en ? "large" : "grote")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .board)
    #expect(pilot.session.state.hasLargeRows)
    // What waits behind the board says so, and stays there.
    pilot.press(.function(9))
    pilot.type(en ? "settings" : "instellingen")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .palette)
    #expect(pilot.message.contains("F4"), "\(pilot.message)")
  }
}
