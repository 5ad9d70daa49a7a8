import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What a do still lacks that something was written down for, and what says on the screen that days
/// contradict each other.
@Suite struct LackingStories {
  private func pilot(_ language: Language = .en, columns: Int = 100) throws -> Pilot {
    try Pilot(language, columns: columns, rows: 44)
  }

  private func nova(_ changes: [Change], in pilot: inout Pilot) throws {
    try pilot.save(
      Save(
        .case(CaseID("nova")), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(.clientName, was: nil, now: .text("Nova Verzonnen")),
          Change(.number, was: nil, now: .text("MO-9090")),
          Change(.counsellor, was: nil, now: .worker(WorkerID("c1"))),
        ] + changes))
    pilot.lookAround()
    pilot.choose(client: "Nova")
  }

  @Test(arguments: Language.allCases)
  func `the sheet says what a do still lacks, until it is ticked`(language: Language) throws {
    var pilot = try pilot(language)
    try nova([], in: &pilot)
    pilot.press("2", .home)
    pilot.choose(.I5)
    pilot.press("g", "f", .enter)
    pilot.type("Missed the report")
    pilot.press(.tab)
    pilot.type("Ewa")
    pilot.press(.function(2))
    #expect(
      pilot.message.contains(
        language == .en
          ? "Write down as well what stays in the house."
          : "Schrijf ook op wat hier in huis blijft."),
      "\(pilot.message)")
    let stays = language == .en ? "Stays in the house" : "Blijft in huis"
    for _ in 0..<40 where !(pilot.row.contains(stays) && pilot.row.hasPrefix("+")) {
      pilot.press(.down)
      if pilot.row.lowercased().contains(stays.lowercased()) { break }
    }
    pilot.press(.enter)
    pilot.type("Dishes")
    pilot.press(.function(2))
    #expect(pilot.state(of: .I5) == .done, "\(pilot.text)")
    #expect(!pilot.message.contains(language == .en ? "Not ticked yet" : "Nog niet afgevinkt"))
  }

  @Test(arguments: Language.allCases)
  func `one row of the team's list is not the list, and a no wants its reason`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(
            .standardInformation,
            was: pilot.session.state.team.standardInformation.isEmpty
              ? nil : .list(pilot.session.state.team.standardInformation),
            now: .list(["Risicotaxatie", "Delictanalyse"]))
        ]))
    try nova([Change(.date(.registration), was: nil, now: .day(Pilot.today))], in: &pilot)
    pilot.press("1", "g", "f")
    let list = language == .en ? "The whole list has to be in" : "de hele lijst binnen zijn"
    for (index, name) in ["Risicotaxatie", "Delictanalyse"].enumerated() {
      pilot.goToRow(containing: name)
      let received = language == .en ? "received" : "ontvangen"
      pilot.press(.enter)
      for _ in 0..<4 where !pilot.text.contains("< " + received) { pilot.press(.right) }
      pilot.press(.function(2))
      #expect(pilot.message.contains(list) == (index == 0), "\(pilot.message)")
      pilot.press(.up)
      #expect(pilot.row.contains(received), "\(pilot.text)")
      #expect(pilot.state(of: .R4) == (index == 0 ? .open : .done))
    }
    pilot.goToRow(containing: language == .en ? "Our answer" : "Ons antwoord")
    pilot.press(" ", " ")
    #expect(
      pilot.message.contains(
        language == .en ? "The reason of the no belongs to it." : "de reden van het nee bij."),
      "\(pilot.message)")
  }

  @Test func `an item of the list that nobody asked for can stay so, and can be so again`() throws {
    var pilot = try pilot(.en)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(
            .standardInformation,
            was: pilot.session.state.team.standardInformation.isEmpty
              ? nil : .list(pilot.session.state.team.standardInformation),
            now: .list(["Risicotaxatie"]))
        ]))
    try nova([Change(.date(.registration), was: nil, now: .day(Pilot.today))], in: &pilot)
    pilot.press("1", "g", "f")
    func setState(_ text: String, in pilot: inout Pilot) {
      pilot.goToRow(containing: "Risicotaxatie")
      pilot.press(.enter)
      if pilot.form?.focused?.id != .kind { pilot.press(.tab) }
      for _ in 0..<6 where !pilot.text.contains("< " + text) { pilot.press(.right) }
      #expect(pilot.text.contains("< " + text), "\(pilot.text)")
      pilot.press(.function(2))
    }
    setState("not asked for yet", in: &pilot)
    #expect(pilot.session.state.opened?.case.information.isEmpty == true, "\(pilot.text)")
    // All of the list is in; then it turns out that it was another paper.
    setState("received", in: &pilot)
    #expect(pilot.state(of: .R4) == .done, "\(pilot.text)")
    setState("not asked for yet", in: &pilot)
    #expect(pilot.message.contains("Risicotaxatie: not asked for yet."), "\(pilot.message)")
    #expect(pilot.session.state.opened?.case.information.isEmpty == true)
    #expect(pilot.state(of: .R4) == .open, "\(pilot.text)")
    pilot.goToRow(containing: "Risicotaxatie")
    #expect(pilot.row.contains("not asked for yet"))
    // Nothing that was typed goes without a word.
    pilot.press(.enter)
    for _ in 0..<6 where !pilot.text.contains("< not asked") { pilot.press(.right) }
    pilot.press(.tab)
    pilot.type("Ask at the intake")
    pilot.press(.function(2))
    #expect(pilot.message.contains("say how far it is, or empty"), "\(pilot.message)")
    pilot.shows("Ask at the intake")
  }

  @Test func `what nobody asked for builds up, and asking for it does not begin it`() throws {
    var pilot = try pilot(.en)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(
            .standardInformation,
            was: pilot.session.state.team.standardInformation.isEmpty
              ? nil : .list(pilot.session.state.team.standardInformation),
            now: .list(["Risicotaxatie"]))
        ]))
    try nova(
      [
        Change(.date(.registration), was: nil, now: .day(Pilot.today + -5)),
        Change(.date(.intake), was: nil, now: .day(Pilot.today)),
      ], in: &pilot)
    func reasons(_ pilot: Pilot) -> [SignalReason] {
      pilot.session.state.signals.filter { $0.id == .B2 }.flatMap(\.reasons)
    }
    let names = ["Risicotaxatie"]
    #expect(
      reasons(pilot) == [.informationNotAsked(names, before: .intake, on: Pilot.today)],
      "\(pilot.text)")
    pilot.press("1", "g", "f")
    pilot.goToRow(containing: "Risicotaxatie")
    pilot.press(.enter, .function(2))
    #expect(
      reasons(pilot) == [.informationAwaited(names, before: .intake, on: Pilot.today)],
      "\(pilot.text)")
  }

  @Test func `an item of the list that two fill in at once is one row with two answers`() throws {
    var pilot = try pilot(.en)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(
            .standardInformation,
            was: pilot.session.state.team.standardInformation.isEmpty
              ? nil : .list(pilot.session.state.team.standardInformation),
            now: .list(["Risicotaxatie"]))
        ]))
    try nova([Change(.date(.registration), was: nil, now: .day(Pilot.today))], in: &pilot)
    var colleague = try pilot.colleague("c1", rows: 44)
    colleague.choose(client: "Nova")
    func fill(_ pilot: inout Pilot, _ word: String) {
      pilot.press("1", "g", "f")
      pilot.openRow(containing: "Risicotaxatie")
      for _ in 0..<4 where !pilot.text.contains("< " + word) { pilot.press(.right) }
      pilot.press(.function(2))
    }
    fill(&pilot, "received")
    fill(&colleague, "not to be had")
    let stored = try pilot.stored(CaseID("nova"))
    #expect(stored.information.count == 1, "\(stored.information)")
    #expect(stored.information.values.map(\.state) == [.received])
    #expect(stored.conflicts.count == 1, "\(colleague.text)")
  }

  @Test(arguments: Language.allCases)
  func `what is not to be had asks what is done without it, and that ticks its do`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    try nova(
      [
        Change(.date(.registration), was: nil, now: .day(Pilot.today)),
        Change(
          .information(EntryID("i1")), was: nil,
          now: .information(InformationItem(name: "Delictanalyse", state: .missing))),
      ], in: &pilot)
    pilot.press("1", .home)
    pilot.choose(.R5)
    // That it is missing is no plan yet.
    pilot.press(" ")
    #expect(pilot.message.contains("g f"), "\(pilot.message)")
    pilot.press("u")
    pilot.choose(.R5)
    pilot.press("g", "f")
    #expect(pilot.row.contains("Delictanalyse"), "\(pilot.text)")
    pilot.press(.enter, .tab, .right, .right, .right, .function(2))
    #expect(
      pilot.message.contains(
        language == .en
          ? "what we do without it, who sees to it and by when."
          : "wat we zonder doen, wie dat regelt en wanneer uiterlijk."),
      "\(pilot.message)")
    #expect(pilot.state(of: .R5) == .open)
    pilot.goToRow(containing: "Delictanalyse")
    pilot.press(.enter, .tab, .tab)
    pilot.type("Call the prison")
    pilot.press(.tab, .right, .tab)
    pilot.type("+3d")
    pilot.press(.function(2))
    #expect(pilot.state(of: .R5) == .done, "\(pilot.message)\n\(pilot.text)")
    // Its day comes up, as a task of who sees to it.
    #expect(pilot.message.contains("Call the prison (Delictanalyse)"), "\(pilot.message)")
    #expect(
      pilot.openedCase?.tasks.values.contains {
        $0.text == "Call the prison (Delictanalyse)" && $0.due == Pilot.today + 3
      } == true)
    pilot.press("u")
    #expect(pilot.state(of: .R5) == .open)
    let tasks = pilot.openedCase?.tasks.values.map(\.text) ?? []
    #expect(!tasks.contains { $0.contains("Call the prison") })
  }

  @Test(arguments: Language.allCases)
  func `when the last item comes in the sheet stops saying that the information is not complete`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    try nova(
      [
        Change(.date(.registration), was: nil, now: .day(Pilot.today)),
        Change(.informationComplete, was: nil, now: .flag(false)),
        Change(
          .information(EntryID("i1")), was: nil,
          now: .information(InformationItem(name: "Delictanalyse", state: .missing))),
      ], in: &pilot)
    pilot.press("1", "g", "f")
    pilot.goToRow(containing: "Delictanalyse")
    pilot.press(.enter, .tab, .right, .right, .function(2))
    // The team of the demo has no list of its own: what was asked for is all there is.
    let isWhole = pilot.session.state.team.standardInformation.isEmpty
    let said =
      language == .en
      ? (isWhole ? "Information complete: yes" : "Say it at")
      : (isWhole ? "Informatie compleet: ja" : "Zeg het bij")
    #expect(pilot.message.contains(said), "\(pilot.message)")
    // How far it is was changed, and that is what is told.
    #expect(
      pilot.message.hasPrefix(
        language == .en ? "Delictanalyse is now received." : "Delictanalyse is nu ontvangen."),
      "\(pilot.message)")
    #expect(pilot.session.state.opened?.case.isInformationComplete == (isWhole ? true : nil))
  }

  @Test(arguments: Language.allCases)
  func `naming somebody for a missing item says who, and not that it is missing`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    try nova(
      [
        Change(.date(.registration), was: nil, now: .day(Pilot.today)),
        Change(
          .information(EntryID("i1")), was: nil,
          now: .information(InformationItem(name: "Delictanalyse", state: .missing))),
      ], in: &pilot)
    pilot.press("1", "g", "f")
    pilot.goToRow(containing: "Delictanalyse")
    pilot.press(.enter, .tab, .tab, .tab)
    pilot.type("m")
    pilot.press(.function(2))
    let item = pilot.openedCase?.information[EntryID("i1")]
    #expect(item?.owner == WorkerID("c2") && item?.state == .missing, "\(pilot.text)")
    #expect(
      pilot.message.hasPrefix(
        language == .en
          ? "M. Verzinsel does this: Delictanalyse."
          : "M. Verzinsel pakt dit op: Delictanalyse."), "\(pilot.message)")
    let isMissing = language == .en ? "is now missing" : "is nu ontbreekt"
    #expect(!pilot.message.contains(isMissing), "\(pilot.message)")
  }

  @Test func `a client who is new today is late with nothing, and nothing builds up since before`()
    throws
  {
    var pilot = try pilot()
    try nova(
      [
        Change(.date(.registration), was: nil, now: .day(Pilot.today)),
        Change(.date(.expectedArrival), was: nil, now: .day(Pilot.today + 19)),
      ], in: &pilot)
    let row = try #require(pilot.session.state.clients.selectedRow)
    #expect(row.late.isEmpty && row.group == .thisWeek, "\(row)")
    #expect(row.nextDue?.day == Pilot.today)
    for signal in pilot.session.state.signals {
      #expect(signal.since.map { $0 >= Pilot.today } ?? true, "\(signal)")
    }
  }

  @Test(arguments: [(100, 44), (80, 24)])
  func `days that contradict each other are rows that lead to one of them, and a sign in the list`(
    columns: Int, rows: Int
  ) throws {
    var pilot = try Pilot(columns: columns, rows: rows)
    try nova(
      [
        Change(.date(.registration), was: nil, now: .day(Pilot.today)),
        Change(.date(.intake), was: nil, now: .day(Pilot.today + -9)),
        Change(.date(.arrival), was: nil, now: .day(Pilot.today + -10)),
        Change(
          .meeting(.startTalk), was: nil,
          now: .meeting(Meeting(on: Pilot.today + -12, by: WorkerID("c1")))),
      ], in: &pilot)
    #expect(pilot.session.state.clients.selectedRow?.hasDoubt == true)
    #expect(
      pilot.lines.contains { $0.contains("> N") && $0.contains("?") }, "\(pilot.text)")
    pilot.press("1")
    let questions = pilot.lines.count { $0.contains("Is this right?") }
    #expect(questions <= 1, "\(pilot.text)")
    pilot.press("g", "f", .home)
    #expect(pilot.row.contains("Is this right?"), "\(pilot.text)")
    pilot.press(.enter)
    guard case .fact(.field)? = pilot.dialog?.purpose else {
      Issue.record("no form: \(pilot.text)")
      return
    }
    pilot.press(.escape)
    #expect(pilot.dialog.map { if case .facts = $0.purpose { true } else { false } } == true)
  }

  @Test func `a first talk of three before the expected arrival is asked about`() throws {
    var value = Case(id: CaseID("x"))
    value.dates[.expectedArrival] = Pilot.today + 22
    value.meetings[.startTalk] = Meeting(on: Pilot.today + 10, by: nil)
    #expect(value.contradictions.map(\.first) == [.date(.expectedArrival)])
    value.dates[.arrival] = Pilot.today + 9
    #expect(value.contradictions.isEmpty)
  }
}
