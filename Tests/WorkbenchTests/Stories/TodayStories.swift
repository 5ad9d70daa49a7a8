import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Everything that is due over the whole caseload.
@Suite struct TodayStories {
  private func list(in pilot: Pilot) throws -> TodayList {
    guard case .today(let list)? = pilot.dialog?.body else {
      throw Missing()
    }
    return list
  }

  private struct Missing: Error {}

  private func dues(in pilot: Pilot) throws -> [TodayList.Due] {
    try list(in: pilot).lines.compactMap { if case .due(let due) = $0 { due } else { nil } }
  }

  @Test(arguments: Language.allCases)
  func `a breach that probation does not know of stands first, until it is reported`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "t")
    let open = try dues(in: pilot).prefix { $0.isToReport }
    #expect(!open.isEmpty)
    #expect(try dues(in: pilot).dropFirst(open.count).allSatisfy { !$0.isToReport })
    pilot.shows(language == .en ? "-- TO BE REPORTED (" : "-- NOG TE MELDEN (")
    pilot.shows(
      language == .en ? "Report to probation, acute" : "Melden bij de reclassering, acuut")
    let summaries = pilot.session.state.clients.summaries
    let breaches = open.compactMap { due in
      summaries.first { $0.id == due.client }?.escalations.first { .escalation($0.id) == due.item }
    }
    #expect(breaches.allSatisfy { $0.reportedOn == nil && $0.isBreach })
    #expect(breaches.map(\.severity) == breaches.map(\.severity).sorted().reversed())
  }

  @Test func `what became known at night is not late the morning after, anywhere`() throws {
    var pilot = try Pilot()
    let client = try #require(
      pilot.session.state.clients.summaries.first { $0.sortName == "Ewa Fikcyjna" }
    ).id
    var escalation = Escalation(
      knownOn: Pilot.today - 1, severity: .acute, what: "Gone since eleven", isBreach: true)
    escalation.knownClock = "23:55"
    escalation.recordedAt = Moment(Pilot.today - 1, hour: 23, minute: 58)
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(EntryID("night")), was: nil, now: .escalation(escalation))]))
    pilot.lookAround()
    pilot.press("g", "t")
    let due = try #require(try dues(in: pilot).first { $0.client == client })
    #expect(due.isToReport && due.day == Pilot.today)
    pilot.press(.escape)
    let page = pilot.session.state.pageMaker.shift(
      [], pilot.session.state.clients.summaries, items: [], since: pilot.session.state.now,
      hasNames: false, unread: 0)
    let line = page.text.split(separator: "\n").drop { !$0.contains("Gone since eleven") }
      .prefix(3).joined(separator: " ")
    #expect(line.contains("at once") && !line.contains("late"), "\(line)")
  }

  @Test func `g t shows what is late first, then today, this week and later`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    let days = try dues(in: pilot).filter { !$0.isToReport }.map(\.day)
    #expect(!days.isEmpty && days == days.sorted())
    pilot.shows("What is due: my caseload")
    pilot.shows("-- LATE (")
    let groups = try list(in: pilot).lines.compactMap {
      if case .heading(let group, _) = $0 { group.rawValue } else { nil }
    }
    #expect(groups == groups.sorted() && Set(groups).count == groups.count)
  }

  @Test func `it shows the clients of the list and no others`() throws {
    var pilot = try Pilot()
    let mine = Set(pilot.session.state.clients.rows.map(\.id))
    pilot.press("g", "t")
    #expect(try dues(in: pilot).allSatisfy { mine.contains($0.client) })
    pilot.press(.escape, "f", .down, .enter, "g", "t")
    pilot.shows("What is due: everyone")
    #expect(try !dues(in: pilot).allSatisfy { mine.contains($0.client) })
  }

  @Test func `Enter goes to the row with that client`() throws {
    var pilot = try Pilot()
    pilot.press(.end, "g", "t", .down, .down, .down)
    let due = try #require(try list(in: pilot).chosen)
    pilot.press(.enter)
    #expect(pilot.dialog == nil)
    #expect(pilot.openedCase?.id == due.client)
    #expect(pilot.session.state.focus == .checklist)
    #expect(pilot.session.state.checklist.selected == due.item)
    #expect(pilot.canvas.cursor.y > 1)
  }

  @Test func `what is due with the client who is open already is gone to as well`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    let first = try #require(try list(in: pilot).chosen)
    pilot.press(.enter, .escape, .escape, "g", "t", .enter)
    #expect(pilot.session.state.checklist.selected == first.item)
    #expect(pilot.session.state.focus == .checklist)
  }

  @Test func `what a colleague ticks leaves the list, and the choice stays`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    let all = try dues(in: pilot)
    let first = try #require(all.first { if case .do = $0.item { true } else { false } })
    pilot.press(.end)
    let chosen = try list(in: pilot).chosen
    guard case .do(let id) = first.item else { return }
    try pilot.save(
      Save(
        .case(first.client), by: WorkerID("lead1"), at: pilot.session.state.now,
        changes: [
          Change(
            .doState(id), was: nil,
            now: .doRecord(
              DoRecord(
                state: .notApplicable, reason: "-", by: WorkerID("lead1"),
                at: pilot.session.state.now)))
        ]))
    pilot.lookAround()
    #expect(try !dues(in: pilot).contains(first))
    #expect(try list(in: pilot).chosen == chosen)
  }

  @Test func `own tasks and appointments stand among them`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the invented dentist")
    pilot.press(.tab)
    pilot.type("today")
    pilot.press(.function(2), "g", "t")
    let due = try #require(try dues(in: pilot).first { $0.what.contains("invented dentist") })
    #expect(due.day == Pilot.today && due.name == "Ewa Fikcyjna")
    pilot.shows("Call the invented dentist")
  }

  @Test func `Esc leaves the list where one was`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("g", "t", .down, .escape)
    #expect(pilot.dialog == nil)
    #expect(pilot.session.state.clients.selectedRow?.sortName == "Ewa Fikcyjna")
  }

  @Test func `who has no clients is told that nothing is due`() throws {
    var pilot = try Pilot(worker: "lead1")
    pilot.press("f", .home, .enter)
    guard pilot.session.state.clients.rows.isEmpty else { return }
    pilot.press("g", "t")
    #expect(pilot.message == "Nothing is due.")
  }

  /// An escalation of Ewa's that a colleague recorded, with what is due.
  private func begun(
    with event: Escalation, _ language: Language = .en
  ) throws -> (pilot: Pilot, client: CaseID, id: EntryID) {
    var pilot = try Pilot(language)
    let client = try #require(
      pilot.session.state.clients.summaries.first { $0.sortName == "Ewa Fikcyjna" }
    ).id
    let id = EntryID("event")
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(id), was: nil, now: .escalation(event))]))
    pilot.lookAround()
    pilot.press("g", "t")
    return (pilot, client, id)
  }

  /// Goes to the row that says what is to be done.
  private func choose(_ what: String, in pilot: inout Pilot) throws -> TodayList.Due {
    let due = try #require(try dues(in: pilot).first { $0.what == what }, "\(pilot.text)")
    for _ in 0..<60 {
      if try list(in: pilot).chosen?.id == due.id { break }
      pilot.press(.down)
    }
    return due
  }

  @Test(arguments: Language.allCases)
  func `as long as somebody is not safe that is due today, whatever day was agreed`(
    language: Language
  ) throws {
    var event = Escalation(
      knownOn: Pilot.today - 2, severity: .acute, what: "Knife in the kitchen",
      owner: WorkerID("c1"), reviewOn: Pilot.today + 5)
    event.isHouseRule = true
    event.isEveryoneSafe = false
    var (pilot, client, id) = try begun(with: event, language)
    let words = pilot.content.words
    let row = try #require(pilot.session.state.clients.rows.first { $0.id == client })
    #expect(row.group == .thisWeek && row.firstDue == Pilot.today)
    #expect(pilot.content.first(of: row) == words(SpokenWords.makeSafe))
    let due = try choose(words(TodayWords.makeSafe, ["what": event.what]), in: &pilot)
    #expect(due.day == Pilot.today && due.item == .escalation(id) && due.client == client)
    // Space opens what was recorded of it, where one says that everyone is safe by now.
    pilot.press(" ")
    pilot.tabToRow(words(EscalationWords.rowSafe))
    pilot.press(.end, .left, .function(2))
    #expect(try pilot.stored(client).escalations[id]?.isEveryoneSafe == true)
    #expect(try dues(in: pilot).first { $0.id == due.id }?.settled == .done)
  }

  @Test func `that the client is told of a report is due today until they were told`() throws {
    let event = Escalation(
      knownOn: Pilot.today - 2, severity: .minor, what: "Came in late",
      condition: ConditionID("V3"), isBreach: true, reportedOn: Pilot.today - 1,
      owner: WorkerID("c1"))
    var (pilot, client, id) = try begun(with: event)
    let due = try choose("Tell the client of the report: Came in late", in: &pilot)
    #expect(due.day == Pilot.today)
    pilot.press(" ")
    pilot.shows("When the CLIENT heard")
    pilot.tabToRow("Not yet, because")
    pilot.type("asleep")
    pilot.press(.function(2))
    #expect(try pilot.stored(client).escalations[id]?.told?.notYet == "asleep")
    // Why they do not know yet is no reason not to tell them.
    let still = try #require(try dues(in: pilot).first { $0.id == due.id })
    #expect(still.settled == nil && still.day == Pilot.today)
    pilot.press(" ")
    pilot.tabToRow("Told on")
    pilot.type("today")
    pilot.press(.function(2))
    #expect(try pilot.stored(client).escalations[id]?.clientToldOn == Pilot.today)
    #expect(try dues(in: pilot).first { $0.id == due.id }?.settled == .done)
  }

  @Test func `nobody was told by a closing`() throws {
    let event = Escalation(
      knownOn: Pilot.today - 2, severity: .minor, what: "Came in late",
      condition: ConditionID("V3"), isBreach: true, reportedOn: Pilot.today - 1,
      owner: WorkerID("c1"))
    var (pilot, client, id) = try begun(with: event)
    let due = try choose("Tell the client of the report: Came in late", in: &pilot)
    pilot.press(" ", .escape)
    var closing = EscalationAct(on: Pilot.today, by: WorkerID("c1"), at: pilot.session.state.now)
    (closing.word, closing.text, closing.lesson) = ("closed_settled", "Talked", "None")
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .escalationStep(EscalationStepKey(id, .closing)), was: nil, now: .escalationAct(closing)
          )
        ]))
    pilot.lookAround()
    #expect(try dues(in: pilot).first { $0.id == due.id }?.settled == .gone, "\(pilot.text)")
  }
}
