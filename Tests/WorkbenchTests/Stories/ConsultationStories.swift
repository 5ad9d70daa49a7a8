import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Joint consultations, past and planned: of a plan whose day is over somebody says what became of it.
@Suite struct HeldConsultationStories {
  /// A client whose consultation was planned for three days ago.
  private func passed(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    try pilot.planConsultation(on: Pilot.today - 3)
    return pilot
  }

  @Test func `the sheet asks of a plan whose day is over whether it took place`() throws {
    var pilot = try passed()
    pilot.press("3", .home, "g", "f")
    pilot.goToRow("Next joint consultation")
    #expect(pilot.row.contains("Fri 20 Nov 2026 · is over: did it take place?"))
    pilot.press(.enter)
    pilot.shows("Joint consultation of Fri 20 Nov 2026: did it take place?")
    pilot.press(.enter)
    let value = try #require(pilot.openedCase)
    #expect(value.dates[.lastJointConsultation] == Pilot.today - 3)
    #expect(value.dates[.nextJointConsultation] == nil)
    pilot.shows("Joint consultation: Fri 20 Nov 2026")
    #expect(pilot.state(of: .U5) == .open)
    pilot.press("u")
    #expect(pilot.openedCase?.dates[.nextJointConsultation] == Pilot.today - 3)
  }

  @Test func `the do asks first, and a plan that came to nothing is no consultation`() throws {
    var pilot = try passed()
    let last = pilot.openedCase?.dates[.lastJointConsultation]
    pilot.choose(.U5)
    pilot.press(" ")
    #expect(pilot.dialog?.purpose == .consultationHeld)
    pilot.press(.down, .enter)
    #expect(pilot.openedCase?.dates[.nextJointConsultation] == nil)
    #expect(pilot.openedCase?.dates[.lastJointConsultation] == last)
    #expect(pilot.message.contains("did not take place"), "\(pilot.message)")
  }

  @Test func `a consultation that was put off is planned anew, and none counts as held`() throws {
    var pilot = try passed()
    let held = pilot.openedCase?.heldConsultations
    pilot.choose(.U5)
    pilot.press("d", .down, .down, .enter)
    #expect(pilot.dialog?.purpose == .consultation)
    pilot.type("+9d\n")
    #expect(pilot.openedCase?.dates[.nextJointConsultation] == Pilot.today + 9)
    // The message has the day that was filled in, not the do that it proves.
    let day = pilot.content.dates.long(Pilot.today + 9)
    #expect(pilot.message.contains(day), "\(pilot.message)")
    #expect(!pilot.message.contains("Done again"), "\(pilot.message)")
    #expect(pilot.openedCase?.heldConsultations == held)
  }

  @Test func `past consultations are a list that can be added to, corrected and taken from`() throws
  {
    var pilot = try passed()
    let before = try #require(pilot.openedCase?.heldConsultations.count)
    pilot.press("3", .home, "g", "f")
    pilot.openRow("Add: Joint consultation")
    pilot.type("-2d")
    pilot.press(.tab)
    pilot.type("Money first")
    pilot.press(.function(2))
    pilot.shows("Joint consultation: Sat 21 Nov 2026 · Money first")
    let value = try #require(pilot.openedCase)
    #expect(value.heldConsultations.count == before + 1)
    #expect(value.dates[.lastJointConsultation] == Pilot.today - 2)
    // What was planned for before it is used up.
    #expect(value.dates[.nextJointConsultation] == nil)
    pilot.press(.up)
    pilot.press(.enter, .control("u"))
    pilot.type("-1d")
    pilot.press(.function(2))
    pilot.shows("Joint consultation: Sun 22 Nov 2026 · Money first")
    #expect(pilot.openedCase?.dates[.lastJointConsultation] == Pilot.today - 1)
    pilot.goToRow("Joint consultation: Sun 22")
    pilot.press(.delete)
    #expect(pilot.openedCase?.heldConsultations.count == before)
    #expect(pilot.openedCase?.dates[.lastJointConsultation] != Pilot.today - 1)
  }

  @Test
  func `the timeline has a plan whose day is over, and says that nobody said what came of it`()
    throws
  {
    var pilot = try passed()
    pilot.press("t")
    pilot.shows("Joint consultation was planned; whether it took place is not")
  }

  @Test func `a day that is over already is taken as the next one, with a question`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let value = try #require(pilot.openedCase)
    if value.plannedConsultation != nil {
      pilot.press("3", .home, "g", "f")
      pilot.goToRow("Next joint consultation")
      pilot.press(.delete)
    }
    pilot.openRow("Next joint consultation")
    pilot.type("yesterday")
    pilot.press(.function(2))
    #expect(pilot.message.contains("did it take place?"), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `a consultation that was held asks for the next one, which is open until it has a day`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Jean")
    pilot.choose(.U5)
    pilot.press("c")
    pilot.turnChoice(to: pilot.content.terms.name(of: CaseEvent.Kind.jointConsultation))
    pilot.press(.function(2))
    let title = pilot.content.text.title(of: .U5)
    #expect(pilot.openedCase?.dates[.lastJointConsultation] == Pilot.today, "\(pilot.text)")
    #expect(
      pilot.message.contains(
        language == .en ? "Space on “\(title)” sets it." : "op “\(title)” legt het vast."),
      "\(pilot.message)")
    let status = try #require(pilot.session.state.roadmapOfCase?[.U5])
    #expect(status.state == .open && status.due == Pilot.today + 42 && status.doneOn == nil)
    pilot.choose(.U5)
    pilot.press(" ")
    pilot.type("+9d\n")
    #expect(pilot.state(of: .U5) == .done)
    #expect(pilot.session.state.roadmapOfCase?[.U5].doneOn == Pilot.today)
  }
}
