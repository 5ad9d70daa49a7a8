import CaseStore
import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What was agreed with a partner moves the days of a case, on every screen at once.
@Suite struct AgreementStories {
  private let partner = EntryID("p1")

  private func agree(_ days: Int, in pilot: Pilot) throws {
    let partner = Partner(name: "PI Verzonnen Oord", kindWord: "prison")
    let agreement = Agreement(
      about: .U5, partner: self.partner, terms: [], intervalDays: days, signedOn: Pilot.today)
    let arriving = Agreement(
      about: .R3, partner: self.partner, terms: [Term(.registration, days: days)],
      signedOn: Pilot.today + -400)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(.partner(self.partner), was: nil, now: .partner(partner)),
          Change(.agreement(EntryID("a1")), was: nil, now: .agreement(agreement)),
          Change(.agreement(EntryID("a2")), was: nil, now: .agreement(arriving)),
        ]))
  }

  @Test func `the details say which agreement sets the day, and a colleague's new one moves it`()
    throws
  {
    var pilot = try Pilot()
    let changes: [Change] = [
      Change(.clientName, was: nil, now: .text("Nova Verzonnen")),
      Change(.number, was: nil, now: .text("MO-9090")),
      Change(.counsellor, was: nil, now: .worker(WorkerID("c1"))),
      Change(.date(.registration), was: nil, now: .day(Pilot.today + -2)),
      Change(.partners(.prison), was: nil, now: .list(["p1"])),
    ]
    try pilot.save(
      Save(
        .case(CaseID("nova")), by: WorkerID("c2"), at: pilot.session.state.now, changes: changes))
    pilot.lookAround()
    pilot.choose(client: "Nova")
    #expect(pilot.session.state.roadmapOfCase?[.R3].due == Pilot.today + 12)
    try agree(20, in: pilot)
    pilot.lookAround()
    #expect(pilot.session.state.roadmapOfCase?[.R3].due == Pilot.today + 18)
    pilot.choose(.R3)
    pilot.press(.enter)
    pilot.shows("20 days after registration (agreement with PI Verzonnen")
    pilot.shows("Oord, 2025; before: team default 14 days after registration)")
  }

  @Test func `a history names what was written down`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let line = PlanLine(
      .responsibility, text: "belt elke maandag", who: "begeleider",
      at: pilot.session.state.now, by: WorkerID("c2"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.line(EntryID("l1")), was: nil, now: .line(line))]))
    pilot.lookAround()
    pilot.press("t")
    pilot.shows("Responsible: belt elke maandag")
  }
}
