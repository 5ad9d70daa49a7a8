import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the forms and the board say of an escalation is so.
@Suite struct EscalationTruthStories {
  private func raised(_ what: String = "Came in drunk", _ worker: String = "c1") throws -> (
    pilot: Pilot, client: CaseID
  ) {
    var pilot = try Pilot(worker: worker)
    pilot.choose(client: "Ewa")
    pilot.raise("a", what)
    return (pilot, try #require(pilot.openedCase?.id))
  }

  @Test func `a draft that comes back at another event was changed by nobody`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("E")
    pilot.type("Ziek, was op straat")
    pilot.press(.tab, " ", .escape)
    pilot.press("c", .tab, .tab)
    pilot.type("Rook naar drank")
    pilot.press(.function(2))
    pilot.press("t", "E")
    pilot.shows("Ziek, was op straat")
    pilot.hides("A colleague changed this")
  }

  @Test(arguments: [Language.en, .nl])
  func `who calls probation names the team, where it has a name`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1", columns: 100, rows: 34)
    pilot.press(.function(4), "p")
    let (team, name) = (pilot.session.state.team.name, "R. Leider-Fabel")
    let said = language == .en ? "This is \(name)" : "U spreekt met \(name)"
    #expect(!team.isEmpty)
    pilot.shows(said + (language == .en ? " of " : " van ") + team)
    pilot.press(.escape)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: Moment(Pilot.today, hour: 8),
        changes: [Change(.teamName, was: .text(team), now: nil)]))
    pilot.lookAround()
    pilot.press("p")
    pilot.shows(said + ".")
  }

  @Test(arguments: [Language.en, .nl])
  func `a text taken up again later blames no colleague for the clock`(language: Language) throws {
    var pilot = try Pilot(language, worker: "c1")
    pilot.choose(client: "Ewa")
    pilot.press("E")
    pilot.type("Came in drunk")
    pilot.press(.tab, " ", .escape)
    pilot.advance(seconds: 120)
    pilot.press("E")
    pilot.shows("Came in drunk")
    pilot.hides(language == .en ? "A colleague changed this" : "Een collega wijzigde dit")
    pilot.advance(seconds: 86_400)
    pilot.hides(language == .en ? "A colleague changed this" : "Een collega wijzigde dit")
  }

  @Test func `when it was known stays the moment of E, whatever a colleague saves meanwhile`()
    throws
  {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    let clock = pilot.session.state.now.clock
    pilot.press("E")
    pilot.type("Came in drunk")
    pilot.press(.tab, "1")
    pilot.advance(seconds: 120)
    let id = try #require(pilot.openedCase?.id)
    let event = Escalation(knownOn: Pilot.today, severity: .minor, what: "Another one")
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.escalation(EntryID("other")), was: nil, now: .escalation(event))]))
    pilot.lookAround()
    pilot.press(.function(2))
    let known = try pilot.stored(id).escalations.values.first { $0.what == "Came in drunk" }
    #expect(known?.knownClock == clock)
  }

  @Test(arguments: [false, true])
  func `a text taken up again on another day keeps the day on which it was known`(
    isDayTyped: Bool
  ) throws {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    let known = pilot.session.state.today
    pilot.press("E")
    pilot.type("Came in drunk")
    pilot.tabToRow(isDayTyped ? "Known since" : "At what time")
    pilot.press(.control("u"))
    pilot.type(isDayTyped ? "today" : "01:00")
    pilot.press(.escape)
    pilot.advance(seconds: 2 * 86_400)
    pilot.press("E")
    pilot.shows("Came in drunk")
    guard case .form(let form)? = pilot.dialog?.body else {
      Issue.record("no form:\n\(pilot.text)")
      return
    }
    #expect(form.values(pilot.session.state.dateReader)[.day] == .day(known))
  }

  @Test func `whom one reaches by day is no colleague's change of what was begun at night`() throws
  {
    var (pilot, _) = try raised()
    pilot.advance(seconds: 14 * 3600)
    pilot.press("4", .home, " ")
    pilot.tabToRow("To whom")
    pilot.type("Duty line")
    pilot.press(.escape)
    pilot.advance(seconds: 10 * 3600)
    pilot.press("4", .home, " ")
    pilot.shows("Duty line")
    pilot.hides("A colleague changed this")
  }

  @Test func `a day in words that was kept is the day that it meant then`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    let then = pilot.session.state.today
    pilot.press("E")
    pilot.type("Came in drunk")
    pilot.tabToRow("Happened, if earlier")
    pilot.type("yesterday 23:15")
    pilot.tabToRow("Report by, if agreed")
    pilot.type("+2d")
    pilot.press(.escape)
    pilot.advance(seconds: 2 * 86_400)
    pilot.press("E")
    pilot.shows((then - 1).iso + " 23:15")
    pilot.shows((then + 2).iso)
  }

  @Test func `what the client was told is told of the day on which somebody began to write it`()
    throws
  {
    var (pilot, client) = try raised()
    pilot.press("4", .home, " ")
    pilot.tabToRow("To whom")
    pilot.press(.control("u"))
    pilot.type("Officer")
    pilot.press(.function(2))
    let then = pilot.session.state.today
    pilot.press(" ")
    pilot.tabToRow("At what time")
    pilot.type("21:15")
    pilot.press(.escape)
    pilot.advance(seconds: 2 * 86_400)
    pilot.press("4", .home, " ")
    pilot.hides("A colleague changed this")
    guard case .form(let form)? = pilot.dialog?.body else {
      Issue.record("no form:\n\(pilot.text)")
      return
    }
    #expect(form.values(pilot.session.state.dateReader)[.day] == .day(then))
    #expect(try pilot.stored(client).escalations.values.contains { $0.clientToldOn == nil })
  }

  @Test func `whoever chooses between two reports after a colleague is told what stands`() throws {
    var (first, client) = try raised()
    var second = try first.colleague("tl1")
    second.choose(client: "Ewa")
    func report(_ whom: String, _ pilot: inout Pilot) {
      pilot.press("4", .home, " ")
      pilot.tabToRow("To whom")
      pilot.press(.control("u"))
      pilot.type(whom)
    }
    report("Officer A", &first)
    report("Officer B", &second)
    first.press(.function(2))
    second.press(.function(2))
    first.lookAround()
    first.press(.escape, .escape, "4", .home, " ")
    second.press(.escape, .escape, "4", .home, " ")
    first.shows("Two answers: Report")
    second.shows("Two answers: Report")
    // The row itself has the keys that are named below it.
    second.press(.escape, .escape, "4", "g", "f")
    second.goToRow("Choose between two answers")
    second.press(".")
    second.shows("Raise an escalation")
    second.press(.escape, "s")
    second.shows("Two answers: Report")
    first.press(.down, .enter)
    #expect(try first.stored(client).conflicts.isEmpty)
    second.lookAround()
    second.press(.enter)
    #expect(second.message.contains("Somebody chose a moment ago"), "\(second.message)")
    #expect(second.message.contains("Officer B"), "\(second.message)")
  }

  @Test func `a digit says how serious it is`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    pilot.press("E")
    pilot.type("Came in drunk")
    pilot.press(.tab, "2", .function(2))
    #expect(pilot.openedCase?.escalations.values.contains { $0.severity == .serious } == true)
  }

  @Test
  func
    `an hour that was agreed is counted by the clock, in the form, on the sheet and on the board`()
    throws
  {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    let ewa = try #require(pilot.openedCase?.id)
    let line = PlanLine(
      .role, text: "Any breach", whom: "probation", within: "within the hour",
      at: Moment(Pilot.today - 30, hour: 9))
    try pilot.save(
      Save(
        .case(ewa), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.line(EntryID("role")), was: nil, now: .line(line))]))
    pilot.lookAround()
    pilot.press("E")
    pilot.shows("else by today 10:00")
    pilot.type("Came in drunk")
    pilot.press(.tab, "2")
    pilot.tabToRow("Condition broken")
    pilot.press(.right, .function(2))
    pilot.press("4")
    pilot.shows("NOT REPORTED: by today 10:00")
    pilot.advance(seconds: 3660)
    pilot.shows("NOT REPORTED: late since 10:00")
    var lead = try pilot.restarted(as: "tl1")
    lead.press(.function(4))
    lead.shows("NOT: late, 10:00")
  }

  @Test(arguments: [Language.en, .nl])
  func `an hour that was agreed is the same day where nobody knows the time`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "c1", columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let ewa = try #require(pilot.openedCase?.id)
    let line = PlanLine(
      .role, text: "Elke overtreding", whom: "reclassering", within: "binnen het uur",
      at: Moment(Pilot.today - 30, hour: 9))
    var breach = Escalation(
      knownOn: Pilot.today, severity: .serious, what: "Came in drunk",
      condition: ConditionID("V3"), isBreach: true)
    breach.owner = WorkerID("c1")
    try pilot.save(
      Save(
        .case(ewa), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.line(EntryID("role")), was: nil, now: .line(line)),
          Change(.escalation(EntryID("hour")), was: nil, now: .escalation(breach)),
        ]))
    pilot.lookAround()
    pilot.press("4")
    pilot.shows(
      language == .en ? "NOT REPORTED: by today" : "NIET GEMELD: uiterlijk vandaag")
    pilot.advance(seconds: 86_400)
    pilot.shows(language == .en ? "NOT REPORTED: 1d late" : "NIET GEMELD: 1d laat")
  }

  @Test func `whoever agrees on a time hears how it is read`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    pilot.press("4", "g", "f")
    for (whom, within, said) in [
      ("probation", "1 hour", "The clock of a report of such a breach counts with it: 1 hour."),
      ("probation", "as soon as you can", "cannot be read as a time"),
      ("", "1 hour", "This sets no clock of a report"),
    ] {
      pilot.openRow("Add: At a breach")
      pilot.type("Misses curfew")
      pilot.shows("1 hour; a clock if probation hears it")
      pilot.tabToRow("To whom")
      pilot.type(whom)
      pilot.tabToRow("Within what time")
      pilot.type(within)
      pilot.press(.function(2))
      #expect(pilot.message.contains(said), "\(pilot.message)")
    }
  }

  @Test func `a client who did not come back from a time-out stands under what is late`() throws {
    var pilot = try raised().pilot
    let ewa = try #require(pilot.openedCase)
    let id = try #require(ewa.escalations.first { $0.value.what == "Came in drunk" }?.key)
    var report = EscalationAct(on: Pilot.today, by: WorkerID("c1"), at: pilot.session.state.now)
    report.whom = "H. Nagemaakt"
    var out = EscalationAct(on: Pilot.today, by: WorkerID("c1"), at: pilot.session.state.now)
    out.until = Pilot.today + 1
    for (step, act) in [(EscalationStep.report, report), (.timeOut, out)] {
      try pilot.save(
        Save(
          .case(ewa.id), by: WorkerID("c1"), at: pilot.session.state.now,
          changes: ewa.changes(
            for: .act(id, step, act), by: WorkerID("c1"), at: pilot.session.state.now
          ) { EntryID("act") }))
    }
    pilot.lookAround()
    pilot.advance(seconds: 3 * 86_400)
    let row = try #require(pilot.session.state.clients.rows.first { $0.id == ewa.id })
    #expect(row.group == .late && row.firstDue == Pilot.today + 1)
    #expect(pilot.content.first(of: row) == "escalation: look again")
  }

  @Test func `another day empties the time of now, and a time is typed over what stands there`()
    throws
  {
    var pilot = try Pilot(worker: "c1")
    pilot.press("E")
    pilot.shows("09:00")
    pilot.tabToRow("Known since")
    pilot.type("yesterday")
    pilot.press(.tab)
    pilot.hides("09:00")
    pilot.type("22:10")
    pilot.shows("22:10")
    // The time of now is there again with the day of today, unless somebody typed one.
    pilot.press(.backTab)
    pilot.type("today")
    pilot.press(.tab)
    pilot.shows("22:10")
    pilot.type("22:15")
    pilot.shows("22:15")
    pilot.hides("22:10")
  }

  @Test func `a day that cannot be read leaves the time beside it`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.press("E")
    pilot.tabToRow("Known since")
    pilot.type("qqq")
    pilot.shows("09:00")
    pilot.press(.tab)
    pilot.shows("09:00")
    // Another day that can be read empties it all the same.
    pilot.press(.backTab)
    pilot.type("yesterday")
    pilot.press(.tab)
    pilot.hides("09:00")
  }

  @Test func `the day on which the client was told takes the place of why that was not so yet`()
    throws
  {
    var (pilot, client) = try raised()
    pilot.press("4", .home, " ")
    pilot.tabToRow("To whom")
    pilot.type("T. Regenjas")
    pilot.press(.function(2), " ")
    pilot.tabToRow("Not yet, because")
    pilot.type("asleep")
    pilot.press(.function(2))
    #expect(try pilot.stored(client).escalations.values.contains { $0.told?.notYet == "asleep" })
    pilot.press(.home, " ")
    pilot.tabToRow("Told on")
    pilot.type("today")
    pilot.tabToRow("How")
    pilot.type("in person")
    pilot.press(.function(2))
    #expect(pilot.message.contains("Client told"), "\(pilot.message)")
    let told = try pilot.stored(client).escalations.values.compactMap(\.told)
    #expect(told.contains { $0.on == Pilot.today && $0.notYet == nil && $0.how == "in person" })
  }

  @Test func `who no longer says that somebody is not safe hears that it is gone`() throws {
    var (pilot, client) = try raised()
    let answers: [(key: Key, isSafe: Bool?)] = [(.end, false), (.delete, nil)]
    for (key, isSafe) in answers {
      pilot.press("4", .home, .enter)
      pilot.openRow("What happened")
      pilot.tabToRow("Is everyone safe now")
      pilot.press(key, .function(2))
      let there = try pilot.stored(client).escalations.values.first { $0.what == "Came in drunk" }
      #expect(there?.isEveryoneSafe == isSafe && there?.mustBeMadeSafe == true)
      let isGone = pilot.message.contains("no longer recorded that somebody was not safe")
      #expect(isGone == (isSafe == nil), "\(pilot.message)")
      pilot.press(.escape, .escape)
    }
  }

  @Test func `what was said is not filled in, and the text to read out stands above`() throws {
    var (pilot, client) = try raised()
    pilot.press("4", .home, " ")
    pilot.shows("To read out:")
    // What else the level may mean is no part of what happened.
    let preface = pilot.dialog?.preface.joined(separator: " ") ?? ""
    #expect(preface.contains("How serious: acute. ") && !preface.contains("is gone"), "\(preface)")
    pilot.shows("what is read out stands above")
    pilot.tabToRow("To whom")
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    let report = try #require(
      pilot.stored(client).escalations.values.first { $0.report != nil }?.report)
    #expect(report.text == nil)
    // Nobody took it out of a file.
    pilot.press(.escape, .escape, "t")
    pilot.shows("J. Fantasie       Report: Mon 23 Nov 2026")
    pilot.hides("Imported: Report")
  }

  @Test(arguments: [Language.en, .nl])
  func `the form for closing says what is missing, and holds nobody up`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.press(.function(4), "r")
    pilot.shows(
      language == .en ? "Before you close it, this is missing:" : "Voordat je sluit, ontbreekt nog:"
    )
    pilot.shows(language == .en ? "the client was not told" : "de cliënt is niet ingelicht")
  }

  @Test(arguments: [Language.en, .nl])
  func `a search without a hit says how many are open`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.press(.function(4), "/")
    pilot.type("zzz")
    pilot.shows(
      language == .en ? "Nothing found with \"zzz\"; " : "Niets gevonden met \"zzz\"; ")
    pilot.hides("..")
  }

  @Test func `on a low screen the board opens at the chosen row`() throws {
    var pilot = try Pilot(worker: "c1", columns: 40, rows: 10)
    let last = try #require(
      BoardOrder.sorted(pilot.session.state.clients.summaries, on: Pilot.today).last)
    pilot.choose(client: String(last.case.name.prefix(5)))
    pilot.press(.enter)
    pilot.press(.function(4))
    guard case .board(let list)? = pilot.dialog?.body, let chosen = list.chosen else {
      Issue.record("no board:\n\(pilot.text)")
      return
    }
    #expect(pilot.text.contains("> "), "\(pilot.text)")
    #expect(pilot.text.contains(chosen.name), "\(pilot.text)")
  }

  @Test(arguments: [Language.en, .nl])
  func `what has to be reported by when counts from when it was known`(language: Language) throws {
    var pilot = try Pilot(language, worker: "c1")
    pilot.choose(client: "Ewa")
    pilot.press("E")
    func above(_ pilot: Pilot) -> String { pilot.dialog?.preface.joined(separator: " ") ?? "" }
    let fresh = above(pilot)
    pilot.tabToRow(language == .en ? "Known since" : "Bekend sinds")
    pilot.press(.control("u"))
    pilot.type("-10d")
    let late = pilot.content.dates.lateness(
      Pilot.today - pilot.content.guide.norms.calendar.day(1, after: Pilot.today - 10))
    #expect(above(pilot).contains(late), "\(above(pilot))")
    #expect(!fresh.contains(late))
    pilot.tabToRow(language == .en ? "Report by, if agreed" : "Uiterlijk melden, als afgesproken")
    pilot.type("+2d")
    #expect(!above(pilot).contains(late), "\(above(pilot))")
  }

  @Test func `a report that met a colleague's came out of no file`() throws {
    var (first, client) = try raised()
    var second = try first.colleague("tl1")
    second.choose(client: "Ewa")
    for (index, var pilot) in [first, second].enumerated() {
      pilot.press("4", .home, " ")
      pilot.tabToRow("To whom")
      pilot.press(.control("u"))
      pilot.type("Officer \(index)")
      if index == 0 { first = pilot } else { second = pilot }
    }
    first.press(.function(2))
    second.press(.function(2))
    #expect(try second.stored(client).conflicts.count == 1)
    second.press(.escape, .escape, "t", .home)
    second.hides("Imported: Two answers")
    second.shows("Two answers kept")
  }

  @Test func `the board counts the hours of a night in which the clock was put back`() throws {
    var open = OpenEscalation(
      id: EntryID("e"), severity: .acute, what: "left", isBreach: true,
      knownOn: try #require(Day(iso: "2026-10-24")), knownClock: "23:30")
    let morning = try #require(Day(iso: "2026-10-25"))
    #expect(open.minutesSinceBegun(on: morning, at: "08:00", offset: 3600) == 9 * 60 + 30)
    open.knownOn = try #require(Day(iso: "2027-03-27"))
    let spring = try #require(Day(iso: "2027-03-28"))
    #expect(open.minutesSinceBegun(on: spring, at: "08:00", offset: 7200) == 7 * 60 + 30)
    open.knownClock = nil
    #expect(open.minutesSinceBegun(on: spring, at: "08:00", offset: 7200) == nil)
  }

  @Test func `showing names for a moment marks nothing as changed`() throws {
    var (pilot, _) = try raised("Ewa shouted at the door")
    pilot.press(.escape, .function(4))
    guard case .board(let before)? = pilot.dialog?.body else {
      Issue.record("no board:\n\(pilot.text)")
      return
    }
    pilot.press("g", "p")
    guard case .board(let list)? = pilot.dialog?.body else { return }
    #expect(list.rows.contains { $0.escalation.what.contains("Ewa") })
    #expect(list.rows.map(\.isNew) == before.rows.map(\.isNew))
  }

  @Test func `who decides a moment after somebody else is told, and asked`() throws {
    var first = try ReviewKeys.started()
    let client = try #require(first.openedCase?.id)
    var second = try first.colleague("tl1")
    second.press(.function(4), "v")
    if second.dialog?.purpose == .reviewAsk { second.press(.enter) }
    first.press(.right, .right, .tab)
    first.type("ONE")
    second.press(.right, .right, .tab)
    second.type("TWO")
    first.press(.function(2))
    second.lookAround()
    second.press(.function(2))
    #expect(second.message.contains("ONE"), "\(second.message)")
    #expect(try second.stored(client).decisions.values.map(\.text) == ["ONE"])
    second.press(.function(2))
    #expect(
      try Set(second.stored(client).decisions.values.map(\.text)) == ["ONE", "TWO"])
  }

  @Test func `the end of a client who left is the day on which it was`() throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.choose(client: "Yosef")
    pilot.hides("the end was today")
  }

  @Test func `a condition that the court lifts keeps its words on the board and in the report`()
    throws
  {
    var (pilot, client) = try raised()
    let before = try pilot.stored(client)
    let id = try #require(before.escalations.values.first { $0.what == "Came in drunk" }?.condition)
    let text = try #require(before.conditions[id]?.text)
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: before.changes(removing: id, on: Pilot.today + 1)))
    pilot.lookAround()
    pilot.press("4", .home, " ")
    let above = pilot.dialog?.preface.joined(separator: " ") ?? ""
    #expect(above.contains(text) && above.contains("no longer in force since"), "\(above)")
  }
}
