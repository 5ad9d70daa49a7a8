import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// With whom somebody spoke, where it is logged, and what the card of that partner says from then on.
@Suite struct TalkStories {
  private let card = EntryID("p1")

  private func pilot(_ language: Language = .en, columns: Int = 100, rows: Int = 44) throws
    -> Pilot
  {
    var pilot = try Pilot(language, columns: columns, rows: rows)
    pilot.choose(client: "Ewa")
    let name = try #require(pilot.openedCase?.probationOrganisation)
    let id = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .partner(card), was: nil, now: .partner(Partner(name: name, kindWord: "probation")))
        ]))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .network(EntryID("w1")), was: nil,
            now: .networkPerson(NetworkPerson(name: "Zofia", relation: "sister")))
        ]))
    pilot.lookAround()
    return pilot
  }

  private func events(_ pilot: Pilot) throws -> [CaseEvent] {
    let id = try #require(pilot.openedCase?.id)
    return try pilot.stored(id).events.values.map { $0 }
  }

  private func talk(_ pilot: Pilot) throws -> PartnerTalk? {
    try pilot.restarted().session.state.team.partnerTalks[card]
  }

  @Test func `a talk that is logged names the partner, and their card says when it was`() throws {
    var pilot = try pilot()
    pilot.press("c", .down, .control("u"))
    pilot.type("yesterday")
    pilot.press(.down)
    pilot.type("she calls back")
    pilot.press(.down, .right, .down)
    pilot.type("R. de Wit")
    pilot.press(.enter)
    let logged = try #require(try events(pilot).last { $0.with == card })
    #expect(logged.whom == "R. de Wit" && logged.text == "she calls back")
    #expect(logged.kind == .partnerContact)
    #expect(
      try talk(pilot) == PartnerTalk(on: Pilot.today + -1, with: "R. de Wit", by: WorkerID("c1")))
    pilot.press("p")
    pilot.shows("Last spoken: ")
    pilot.shows("with R. de Wit · J. Fantasie")
    pilot.press(.escape, "t")
    pilot.shows("spoken with ")
    pilot.shows("she calls back")
    pilot.press(.escape, "u")
    #expect(try events(pilot).allSatisfy { $0.with != card })
    #expect(try talk(pilot) == nil)
  }

  @Test func `the row of somebody of the network says when they were last spoken with`() throws {
    var pilot = try pilot()
    pilot.press("6", "g", "f")
    pilot.goToRow("Zofia")
    #expect(pilot.row.hasSuffix("Last spoken: not known"), "\(pilot.text)")
    let id = try #require(pilot.openedCase?.id)
    let event = CaseEvent(
      kindWord: "contact", on: Pilot.today + -3, text: "", with: EntryID("w1"), by: WorkerID("c1"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.event(EntryID("e9")), was: nil, now: .event(event))]))
    pilot.lookAround()
    #expect(pilot.row.contains("Last spoken: Fri 20 Nov 2026"), "\(pilot.row)")
  }

  @Test func `p on a talk in the timeline opens the card of whom it names`() throws {
    var pilot = try pilot()
    pilot.press("c", .down, .down)
    pilot.type("she calls back")
    pilot.press(.down, .right, .function(2), "t")
    pilot.goDown(toSpoken: "spoken with")
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .team(.partner(card)), "\(pilot.text)")
    pilot.press(.escape)
    #expect(pilot.session.state.timeline != nil)
  }

  @Test func `a question is no talk until it is answered`() throws {
    var pilot = try pilot()
    pilot.press("v")
    pilot.type("May she go home?")
    pilot.press(.enter)
    #expect(try talk(pilot) == nil)
    pilot.choose(.U6)
    pilot.press(" ")
    pilot.type("She may")
    pilot.press(.enter)
    #expect(try talk(pilot)?.on == Pilot.today, "\(pilot.text)")
  }

  @Test func `an older talk leaves the later one as the last`() throws {
    var pilot = try pilot()
    pilot.press("c", .down, .down, .down, .right, .function(2))
    #expect(try talk(pilot)?.on == Pilot.today)
    pilot.press("c", .down, .control("u"))
    pilot.type("2 days ago")
    pilot.press(.down, .down, .right, .function(2))
    #expect(try events(pilot).contains { $0.with == card })
    #expect(try talk(pilot)?.on == Pilot.today)
  }

  @Test func `somebody of the network is kept by name, and changes no card`() throws {
    var pilot = try pilot()
    pilot.press("c", .down, .down, .down, .right, .right)
    pilot.shows("< Zofia · sister >")
    pilot.press(.function(2))
    #expect(try events(pilot).last { $0.with == EntryID("w1") }?.whom == "Zofia")
    #expect(try talk(pilot) == nil)
  }

  @Test func `the name of a partner that is typed means its card, another name is kept`() throws {
    var pilot = try pilot()
    let name = try #require(pilot.session.state.team.partners[card]?.name)
    pilot.press("c", .down, .down, .down, .down)
    pilot.type(name.lowercased())
    pilot.press(.function(2))
    #expect(try talk(pilot)?.on == Pilot.today)
    pilot.press("c", .down, .down, .down, .down)
    pilot.type("the neighbour")
    pilot.press(.function(2))
    #expect(try events(pilot).contains { $0.whom == "the neighbour" && $0.with == nil })
    #expect(pilot.message.contains("spoken with the neighbour"))
  }

  @Test func `who did not come was not spoken with`() throws {
    var pilot = try pilot()
    pilot.press("c")
    let word = pilot.content.terms.name(of: CaseEvent.Kind.noShow)
    pilot.turnChoice(to: word)
    pilot.press(.down, .down, .down, .right, .function(2))
    #expect(try events(pilot).contains { $0.with == card && $0.kind == .noShow })
    #expect(try talk(pilot) == nil)
  }

  @Test func `a question on the fact sheet is asked of the card, and is no talk yet`()
    throws
  {
    var pilot = try pilot()
    let name = try #require(pilot.session.state.team.partners[card]?.name)
    let id = try #require(pilot.openedCase?.id)
    pilot.press("3", "g", "f", .end)
    for _ in 0..<40 where pilot.dialog?.purpose != .fact(.another(.question)) {
      pilot.press(.enter)
      if pilot.dialog?.purpose != .fact(.another(.question)) { pilot.press(.escape, .up) }
      if pilot.dialog == nil { pilot.press("g", "f") }
    }
    pilot.type("May she go home?")
    for _ in 0..<6 where pilot.formValues?[.part(.whom)] != .text(name) {
      pilot.press(.down)
      if case .form(let form)? = pilot.dialog?.body, form.focused?.id == .part(.whom) {
        pilot.type(name)
      }
    }
    pilot.press(.function(2))
    #expect(try pilot.stored(id).questions.count == 1)
    #expect(try talk(pilot) == nil)
  }

  @Test func `several clients are logged with one partner, and all is taken back together`() throws
  {
    var pilot = try pilot()
    pilot.press("h", "m", .down, "m", "c", .down, .down, .down, .right)
    let name = try #require(pilot.session.state.team.partners[card]?.name)
    pilot.shows("< \(name) >")
    pilot.press(.function(2))
    #expect(try talk(pilot)?.on == Pilot.today)
    pilot.press("u")
    #expect(try talk(pilot) == nil)
    #expect(try events(pilot).allSatisfy { $0.with == nil })
  }

  @Test(arguments: Language.allCases)
  func `without a screen it is asked with whom somebody spoke`(language: Language) throws {
    var conversation = try Conversation(pilot(language))
    conversation.type("c", "", "", "belt terug")
    let question = language == .nl ? "Gesproken met" : "Spoken with"
    #expect(conversation.text.contains(question), "\(conversation.log)")
    conversation.type("1", "R. de Wit")
    #expect(
      try conversation.pilot.restarted().session.state.team.partnerTalks[card]?.with
        == "R. de Wit", "\(conversation.log)")
  }

  @Test func `the form fits the smallest screen`() throws {
    var pilot = try pilot(columns: 40, rows: 10)
    pilot.press("c", .down, .down, .down)
    pilot.shows("Spoken with")
    pilot.press(.down)
    pilot.shows("who exactly")
  }
}
