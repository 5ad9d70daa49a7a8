import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Raising an escalation at night, and what is done with it afterwards.
@Suite struct EscalationStories {
  private func pilot(_ client: String, _ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: client)
    return pilot
  }

  private func open(_ pilot: Pilot) throws -> Escalation {
    try #require(pilot.openedCase?.escalations.values.first { $0.what == "Came in drunk" })
  }

  @Test func `E asks what happened, says what to do now and what was agreed, and saves half of it`()
    throws
  {
    var pilot = try pilot("Ewa")
    pilot.press("E")
    pilot.shows("Now, in this order:")
    pilot.shows("1 See that everyone is safe.")
    pilot.shows("3 Report a broken condition to probation: acute at once")
    pilot.type("Came in drunk")
    pilot.press(.function(2))
    pilot.shows("Problem: choose how serious it is.")
    pilot.tabToRow("How serious")
    pilot.press("s")
    // An emptied day is asked for.
    pilot.tabToRow("Known since")
    pilot.press(.control("u"), .function(2))
    pilot.shows("Problem: fill in on which day.")
    pilot.type("today")
    pilot.press(.function(2))
    // It is there at once, with what comes first, and who recorded it has it.
    #expect(
      pilot.message.contains(
        "Escalation recorded (serious): Came in drunk. Next: Space, to say which condition."),
      "\(pilot.message)")
    #expect(try open(pilot).owner == WorkerID("c1"))
    let escalation = try open(pilot)
    #expect(escalation.severity == .serious && escalation.knownOn == Pilot.today)
    #expect(escalation.recordedBy != nil && escalation.isBreach == false)
    #expect(escalation.isUnclear)
    // Taken back and done again the cursor is on it again.
    let selected = pilot.session.state.checklist.selected
    pilot.press("u", "U")
    #expect(pilot.session.state.checklist.selected == selected)
    // Nobody may think that nothing has to be reported, as long as nobody knows.
    pilot.shows("BREACH? Find out by Tue 24")
    pilot.press(" ")
    if case .form(let form)? = pilot.dialog?.body {
      #expect(form.focused?.label == "Condition broken")
    }
    pilot.press(.right, .function(2))
    #expect(try open(pilot).mustBeReported)
  }

  @Test func `a broken condition has to be reported, and the form has the text to read out`() throws
  {
    var pilot = try pilot("Ewa")
    pilot.raise("s")
    #expect(try open(pilot).mustBeReported)
    pilot.press("4", .home)
    pilot.shows("NOT REPORTED: by")
    pilot.press(" ")
    pilot.shows("To read out: This is J. Fantasie of")
    pilot.shows("It is about Ewa Fikcyjna, born")
    pilot.shows("no partner card with a number")
    pilot.tabToRow("To whom")
    pilot.press(.control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    #expect(try open(pilot).report?.whom == "T. Regenjas")
    // What was said is for who said it to tell.
    #expect(try open(pilot).report?.text == nil)
    #expect(pilot.message.contains("To put it right, open its form"), "\(pilot.message)")
  }

  @Test func `u does not take back a report, and putting it right asks why`() throws {
    var pilot = try pilot("Ewa")
    pilot.raise("s")
    pilot.press("4", .home, " ")
    pilot.tabToRow("To whom")
    pilot.press(.control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    pilot.press("u")
    #expect(try open(pilot).reportedOn == Pilot.today)
    #expect(pilot.message.contains("put right, not undone"), "\(pilot.message)")
    pilot.press(.enter, .up, .enter)
    pilot.tabToRow("To whom")
    pilot.press(.control("u"))
    pilot.type("B. Anders")
    pilot.press(.function(2))
    pilot.shows("Say why it is put right.")
    pilot.type("Wrong name")
    pilot.press(.function(2))
    #expect(try open(pilot).report?.whom == "B. Anders")
    #expect(try open(pilot).report?.correction == "Wrong name")
  }

  @Test func `a condition that was lifted after the report is put back by u`() throws {
    var pilot = try pilot("Ewa")
    pilot.raise("s")
    pilot.press("4", .home, " ")
    pilot.tabToRow("To whom")
    pilot.press(.control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    let value = try #require(pilot.openedCase)
    let id = try #require(try open(pilot).condition)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: value.changes(removing: id, on: Pilot.today)))
    pilot.lookAround()
    #expect(pilot.openedCase?.conditions[id] == nil)
    // What was reported that day was a breach, and stays one.
    #expect(try open(pilot).countsAsBreach)
    pilot.press("u")
    #expect(pilot.openedCase?.conditions[id] != nil, "\(pilot.message)")
    #expect(try open(pilot).conditionEndedOn == nil && open(pilot).reportedOn == Pilot.today)
  }

  @Test func `deciding, owner, review and closing go by the keys of every row`() throws {
    var pilot = try pilot("Ewa")
    pilot.press("E")
    pilot.type("Came in drunk")
    pilot.tabToRow("How serious")
    pilot.press("m")
    pilot.tabToRow("Condition broken")
    pilot.press("h", .function(2))
    pilot.press("4", .home, "O")
    #expect(try open(pilot).owner == WorkerID("c1"))
    pilot.press("d")
    pilot.type("+3d")
    pilot.press(.function(2))
    #expect(try open(pilot).reviewOn == Pilot.today + 3)
    pilot.press("s")
    pilot.press("s")
    pilot.tabToRow("What is done")
    pilot.type("Talk with her and her sister")
    pilot.tabToRow("By when")
    pilot.type("+2d")
    pilot.press(.function(2))
    #expect(
      pilot.openedCase?.tasks.values.contains { $0.text == "Talk with her and her sister" } == true)
    pilot.press("4", .home, " ")
    pilot.tabToRow("What came of it")
    pilot.type("She talked about it")
    pilot.press(.function(2))
    pilot.press("4", .home, " ")
    pilot.shows("She talked about it")
    pilot.press(.function(2))
    pilot.shows("say what is to be learned from it.")
    pilot.type("Ask on the evening itself")
    pilot.press(.function(2))
    #expect(try open(pilot).isOpen == false)
    pilot.hides("!  Came in drunk")
  }

  @Test func `an acute one waits for a second person before it is closed`() throws {
    var pilot = try pilot("Ewa")
    pilot.press("E")
    pilot.type("Came in drunk")
    pilot.tabToRow("How serious")
    pilot.press("a")
    pilot.tabToRow("Condition broken")
    pilot.press("h", .function(2))
    pilot.press("4", .home, "O", "d")
    pilot.type("+3d")
    pilot.press(.function(2), "s", "g", .function(2))
    pilot.press(" ")
    pilot.tabToRow("What came of it")
    let outcome = "A talk of an hour in the kitchen with both, and then calm until the morning"
    pilot.type(outcome)
    pilot.press(.function(2), " ")
    pilot.tabToRow("How")
    pilot.press(.right)
    pilot.tabToRow("What we learn")
    pilot.type("Call sooner")
    pilot.press(.function(2))
    #expect(try open(pilot).isOpen && open(pilot).awaitsSecond)
    pilot.shows("waits for a second person")
    pilot.press(" ", .function(2))
    pilot.shows("a second person has to look at it")
    pilot.press(.escape, .escape)
    // Who closed it is not the one to look again; the lead is.
    pilot.press("g", "t")
    pilot.hides("as the second person")
    var lead = try pilot.colleague("tl1")
    lead.press("g", "t", .tab)
    lead.shows("Closed, look at it as the second person: Came in drunk")
    // The form in which one signs says so.
    var signing = try pilot.colleague("tl1")
    signing.choose(client: "Ewa")
    signing.press("4", .home, " ")
    let preface = signing.dialog?.preface.first ?? ""
    #expect(preface.hasPrefix("F2 signs exactly this"), "\(signing.text)")
    // A row shows the end of a long text; who signs reads all of it.
    let above = signing.dialog?.preface ?? []
    #expect(above.contains("What came of it: " + outcome), "\(above)")
    #expect(above.contains("What we learn: Call sooner"), "\(above)")
    signing.press(.function(2))
    let signed = signing.openedCase?.escalations.values.first { $0.what == "Came in drunk" }
    #expect(signed?.isOpen == false, "\(signing.message)")
  }

  /// Raises a breach and reports it, so that the client is to be told next.
  private func report(known day: String? = nil, in pilot: inout Pilot) {
    pilot.raise("s", known: day)
    pilot.press(" ")
    pilot.tabToRow("To whom")
    pilot.press(.control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
  }

  @Test func `who says why the client was not told yet has not told the client`() throws {
    var pilot = try pilot("Ewa")
    report(known: "-5d", in: &pilot)
    pilot.press(" ")
    pilot.tabToRow("Not yet, because")
    pilot.type("asleep")
    pilot.press(.function(2))
    #expect(try open(pilot).clientToldOn == nil)
    #expect(try open(pilot).told?.notYet == "asleep")
    #expect(pilot.message.contains("not told yet"), "\(pilot.message)")
    // On the row it goes on being asked for, and the form says who is to be told.
    pilot.shows("client NOT told yet")
    pilot.press(" ")
    pilot.shows("When the CLIENT heard that it was reported")
    pilot.press(.escape)
    // A day that somebody chose and a reason that was typed with it contradict each other.
    pilot.press(" ")
    pilot.tabToRow("Told on")
    pilot.type("yesterday")
    pilot.tabToRow("Not yet, because")
    pilot.type(" still")
    pilot.press(.function(2))
    pilot.shows("say one of the two")
    // The reason as it stood before goes once somebody says the day.
    pilot.tabToRow("Not yet, because")
    pilot.press(.control("u"))
    pilot.type("asleep")
    pilot.press(.function(2))
    #expect(try open(pilot).clientToldOn == Pilot.today - 1)
    #expect(try open(pilot).told?.notYet == nil)
  }

  @Test func `what is typed takes the place of whom one usually reports to, and is kept then`()
    throws
  {
    var pilot = try pilot("Ewa")
    pilot.raise("s")
    pilot.press(" ")
    pilot.tabToRow("To whom")
    pilot.type("Officer")
    // Nobody who comes back to the row loses what was typed.
    pilot.press(.tab, .backTab)
    pilot.type(" B")
    pilot.press(.function(2))
    #expect(try open(pilot).report?.whom == "Officer B")
  }

  @Test func `a return from a time-out and a review stand in Today on their day`() throws {
    var pilot = try pilot("Ewa")
    report(in: &pilot)
    pilot.press(.enter)
    for _ in 0..<20 where !pilot.text.contains("> Time-out") { pilot.press(.down) }
    pilot.press(.enter)
    pilot.tabToRow("Planned return")
    pilot.type("today")
    pilot.tabToRow("Who holds the bed")
    pilot.type("We keep room 4")
    pilot.press(.function(2), .escape)
    #expect(try open(pilot).returnOn == Pilot.today)
    pilot.press("g", "t")
    pilot.shows("Back from the time-out? Came in drunk")
    // Its day, its keys and who has it work on the row.
    for _ in 0..<40 where !pilot.text.contains(">  !") {
      if pilot.spoken.contains("Back from the time-out") { break }
      pilot.press(.down)
    }
    pilot.press("d")
    pilot.shows("Planned return")
    pilot.tabToRow("Planned return")
    pilot.press(.control("u"))
    pilot.type("+3d")
    pilot.press(.function(2))
    #expect(try open(pilot).returnOn == Pilot.today + 3)
  }

  @Test func `a return and a review on days of their own both come up`() throws {
    var pilot = try pilot("Ewa")
    report(in: &pilot)
    pilot.press("d")
    pilot.type("+1d")
    pilot.press(.function(2), .enter)
    for _ in 0..<20 where !pilot.text.contains("> Time-out") { pilot.press(.down) }
    pilot.press(.enter)
    pilot.tabToRow("Planned return")
    pilot.type("+3d")
    pilot.tabToRow("Who holds the bed")
    pilot.type("We keep room 4")
    pilot.press(.function(2), .escape)
    #expect(try open(pilot).returnOn == Pilot.today + 3)
    #expect(try open(pilot).reviewOn == Pilot.today + 1)
    pilot.resize(columns: 100, rows: 70)
    pilot.press("g", "t")
    pilot.shows("Look again at: Came in drunk")
    pilot.shows("Back from the time-out? Came in drunk")
    pilot.press(.escape, "t", .home)
    pilot.shows("Review of the escalation: Came in drunk")
    pilot.shows("Back from the time-out: Came in drunk")
  }

  @Test func `the open ones of a client stand in the order of the board`() throws {
    var pilot = try pilot("Ewa")
    let client = try #require(pilot.openedCase?.id)
    var house = Escalation(
      knownOn: Pilot.today - 3, severity: .acute, what: "Broke a window", owner: WorkerID("c1"))
    house.isHouseRule = true
    let breach = Escalation(
      knownOn: Pilot.today, severity: .minor, what: "Came in late",
      condition: ConditionID("V3"), isBreach: true)
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.escalation(EntryID("a-house")), was: nil, now: .escalation(house)),
          Change(.escalation(EntryID("b-breach")), was: nil, now: .escalation(breach)),
        ]))
    pilot.lookAround()
    pilot.press("4")
    let items = pilot.session.state.checklistItems
    let first = try #require(items.firstIndex(of: .escalation(EntryID("b-breach"))))
    let second = try #require(items.firstIndex(of: .escalation(EntryID("a-house"))))
    #expect(first < second, "\(pilot.text)")
    // The key of the board that closes one says where that is done here.
    pilot.press(.home, "r")
    #expect(pilot.message.contains("its row Closing closes it"), "\(pilot.message)")
  }

  @Test func `an escalation is raised at what happened, and at the row of a sheet`() throws {
    var pilot = try pilot("Ewa")
    let client = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(
            .event(EntryID("door")), was: nil,
            now: .event(
              CaseEvent(
                kindWord: "incident", on: Pilot.today, text: "Shouted at the door",
                by: WorkerID("c2"))))
        ]))
    pilot.lookAround()
    pilot.press("t", .home)
    pilot.goDown(toSpoken: "Shouted at the door")
    pilot.press("E")
    pilot.shows("Now, in this order:")
    pilot.shows("Shouted at the door")
    pilot.press(.tab, "m", .function(2), .escape)
    var raised = try #require(
      pilot.openedCase?.escalations.values.first { $0.what == "Shouted at the door" })
    #expect(raised.raisedAt?.hasPrefix("event.") == true)
    #expect(raised.knownClock == "08:00")
    pilot.press("2", "g", "f")
    for _ in 0..<8 where !pilot.spoken.contains("Supervising officer") { pilot.press(.up) }
    pilot.press("E")
    pilot.type("No answer to the intake")
    pilot.press(.tab, "m", .function(2))
    raised = try #require(
      pilot.openedCase?.escalations.values.first { $0.what == "No answer to the intake" })
    #expect(raised.raisedAt != nil)
  }

  @Test func `an escalation that is raised at a do says so, in its form and afterwards`() throws {
    var pilot = try pilot("Ewa")
    pilot.resize(columns: 140, rows: 60)
    pilot.choose(.I5)
    pilot.press("E")
    let line = "Raised at: " + pilot.content.text.title(of: DoID.I5)
    pilot.shows(line)
    pilot.type("Nobody knows whom to call")
    pilot.press(.tab, "m", .function(2))
    let raised = try #require(
      pilot.openedCase?.escalations.values.first { $0.what == "Nobody knows whom to call" })
    #expect(raised.raisedAt == "do.I5.state")
    // Over the board some do is chosen that nobody sees.
    pilot.choose(.I5)
    pilot.press(.function(4), "E")
    let preface = try #require(pilot.dialog?.preface)
    #expect(!preface.isEmpty && !preface.contains { $0.hasPrefix("Raised at: ") }, "\(preface)")
  }

  @Test func `two outcomes stand on the screen beside each other, each with who and when`() throws {
    var pilot = try pilot("Ewa")
    report(in: &pilot)
    let id = try #require(pilot.openedCase?.id)
    let found = try pilot.stored(id).escalations.first { $0.value.what == "Came in drunk" }
    let escalation = try #require(found?.key)
    for (whom, text) in [("Fictive probation", "a warning"), ("Prosecutor", "to be heard")] {
      let value = try pilot.stored(id)
      let there = value.escalations[escalation]?.outcome
      var act = there ?? EscalationAct(by: nil, at: pilot.session.state.now)
      (act.on, act.whom, act.text) = (Pilot.today, whom, text)
      try pilot.save(
        Save(
          .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
          changes: value.changes(
            for: .act(escalation, .outcome, act), by: WorkerID("c1"), at: pilot.session.state.now
          ) { EntryID("none") }))
    }
    pilot.lookAround()
    pilot.press("4", "g", "f")
    pilot.openRow("Outcome")
    let above = pilot.dialog?.preface ?? []
    let day = "Mon 23 Nov 2026"
    #expect(above.contains("\(day) · Fictive probation · a warning"), "\(above)")
    #expect(above.contains("\(day) · Prosecutor · to be heard"), "\(above)")
    #expect(above.contains { $0.contains("stands beside what is there") }, "\(above)")
    // Another one begins empty: nothing of what is there is said again for somebody else.
    guard case .form(let form)? = pilot.dialog?.body else { throw CancellationError() }
    #expect(form.rows.first { $0.id == .text }?.initial == "")
    #expect(form.rows.contains { $0.label == "Which one" })
  }

  @Test func `the forms of a client all tell who backs us up, and in which escalation`() throws {
    var pilot = try pilot("Ewa")
    report(in: &pilot)
    let id = try #require(pilot.openedCase?.id)
    let value = try pilot.stored(id)
    let first = try #require(value.escalations.first { $0.value.what == "Came in drunk" }?.key)
    var decision = EscalationDecision(
      first, kindWord: "go_on", on: Pilot.today, by: WorkerID("c1"), at: pilot.session.state.now)
    decision.backUp = "the night team of Oost"
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.decision(EntryID("d9")), was: nil, now: .decision(decision))]))
    pilot.lookAround()
    let other = "Back-up named for another escalation: the night team of Oost"
    // With the one for which they were named they back us up without more.
    pilot.press("s")
    let own = pilot.dialog?.preface ?? []
    #expect(own.contains { $0.contains("Back-up: the night team of Oost") }, "\(own)")
    #expect(!own.contains { $0.contains(other) }, "\(own)")
    pilot.press(.escape, "E")
    let raising = pilot.dialog?.preface ?? []
    #expect(raising.contains { $0.contains(other) }, "\(raising)")
    pilot.press(.escape)
    pilot.raise("m")
    pilot.press(" ")
    let above = pilot.dialog?.preface ?? []
    #expect(above.contains { $0.contains(other) }, "\(above)")
  }

  @Test func `days that cannot be are refused`() throws {
    var pilot = try pilot("Ewa")
    report(in: &pilot)
    pilot.press("d")
    pilot.type("yesterday")
    pilot.press(.function(2))
    pilot.shows("that day has passed.")
    pilot.press(.escape, "s", "g")
    pilot.tabToRow("By when")
    pilot.type("yesterday")
    pilot.press(.function(2))
    pilot.shows("that day has passed.")
  }

  @Test func `everything typed comes back after Esc, and in Dutch it reads as Dutch`() throws {
    var pilot = try pilot("Ewa", .nl)
    pilot.press("E")
    pilot.shows("Nu, in deze volgorde:")
    pilot.type("Kwam dronken binnen")
    pilot.press(.escape)
    pilot.press("E")
    pilot.shows("Kwam dronken binnen")
  }
}
