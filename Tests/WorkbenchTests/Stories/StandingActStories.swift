import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Undo where the last thing somebody did is put right and not undone.
@Suite struct StandingActStories {
  /// A counsellor who raised something with Shirley and then reported what was open with Zoltan.
  private func reported(_ language: Language) throws -> (pilot: Pilot, zoltan: CaseID) {
    var pilot = try Pilot(language, worker: "c1")
    pilot.choose(client: "Shirley")
    pilot.press("E")
    pilot.type(language == .en ? "A row in the corridor" : "Ruzie in de gang")
    pilot.press(.tab, "a", .function(2))
    let zoltan = try #require(
      pilot.session.state.clients.summaries.first { $0.name.contains("Zoltán") })
    let open = try #require(zoltan.escalations.first)
    var act = EscalationAct(on: Pilot.today, by: WorkerID("c1"), at: pilot.session.state.now)
    act.whom = "T. Regenjas"
    try pilot.save(
      Save(
        .case(zoltan.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .escalationStep(EscalationStepKey(open.id, .report)), was: nil,
            now: .escalationAct(act))
        ]))
    pilot.lookAround()
    return (pilot, zoltan.id)
  }

  private func hasRow(_ pilot: Pilot) throws -> Bool {
    try #require(pilot.session.state.clients.summaries.first { $0.sortName.contains("Shirley") })
      .escalations.contains { $0.what.contains("corridor") || $0.what.contains("gang") }
  }

  @Test(arguments: [Language.en, .nl])
  func `undo says that a report stands, and what it would take back of whom`(language: Language)
    throws
  {
    var (pilot, _) = try reported(language)
    pilot.press("u")
    #expect(try hasRow(pilot))
    #expect(pilot.message.contains("Zoltán Kitalált"), "\(pilot.message)")
    #expect(pilot.message.contains("Shirley Inventá"), "\(pilot.message)")
    #expect(
      pilot.message.contains(
        language == .en ? "is put right, not undone" : "zet je recht, het wordt niet teruggedraaid"),
      "\(pilot.message)")
    #expect(
      pilot.message.contains(language == .en ? "A row in the corridor" : "Ruzie in de gang"))
    pilot.press("u")
    #expect(try !hasRow(pilot))
    #expect(pilot.message.contains("Shirley Inventá"), "\(pilot.message)")
  }

  @Test func `after any other key undo asks again`() throws {
    var (pilot, _) = try reported(.en)
    pilot.press("u", .down, "u")
    #expect(try hasRow(pilot))
    #expect(pilot.message.contains("put right"), "\(pilot.message)")
    pilot.press("u")
    #expect(try !hasRow(pilot))
  }

  @Test func `on the board it names nobody, but initials and numbers`() throws {
    var (pilot, zoltan) = try reported(.en)
    pilot.press(.function(4), "u")
    #expect(try hasRow(pilot))
    let number = try pilot.stored(zoltan).number.text.suffix(4)
    #expect(pilot.message.contains("Z.K. " + number), "\(pilot.message)")
    #expect(pilot.message.contains("S.I. "), "\(pilot.message)")
    pilot.hides("Kitalált")
    pilot.hides("Inventá")
    pilot.press("u")
    #expect(try !hasRow(pilot))
    pilot.hides("Inventá")
  }

  @Test func `in lines the same word says it and then takes it back`() throws {
    let (pilot, _) = try reported(.en)
    var talk = Conversation(pilot)
    talk.type("u")
    #expect(talk.text.contains("put right, not undone"), "\(talk.text)")
    #expect(try hasRow(talk.pilot))
    talk.type("u")
    #expect(try !hasRow(talk.pilot))
  }

  @Test func `undo always says of whom`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("Called")
    pilot.press(.function(2), "u")
    #expect(pilot.message.contains("Ewa Fikcyjna"), "\(pilot.message)")
  }
}
