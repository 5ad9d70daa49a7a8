import CaseStore
import Casework
import Content
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

  /// A client of whom nothing is known but these days, with a prison.
  private func nova(_ days: [CaseDate: Int], in pilot: inout Pilot) throws {
    var changes: [Change] = [
      Change(.clientName, was: nil, now: .text("Nova Verzonnen")),
      Change(.number, was: nil, now: .text("MO-9090")),
      Change(.counsellor, was: nil, now: .worker(WorkerID("c1"))),
      Change(.partners(.prison), was: nil, now: .list(["p1"])),
    ]
    for (date, offset) in days {
      changes.append(Change(.date(date), was: nil, now: .day(Pilot.today + offset)))
    }
    try pilot.save(
      Save(
        .case(CaseID("nova")), by: WorkerID("c2"), at: pilot.session.state.now, changes: changes))
    pilot.lookAround()
    pilot.choose(client: "Nova")
  }

  private func sign(_ agreements: Agreement..., in pilot: inout Pilot) throws {
    let card = Partner(name: "PI Verzonnen Oord", kindWord: "prison")
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.partner(partner), was: nil, now: .partner(card))]
          + agreements.enumerated().map {
            Change(.agreement(EntryID("a\($0.offset)")), was: nil, now: .agreement($0.element))
          }))
    pilot.lookAround()
  }

  /// What the box of a do says, however its lines break.
  private func said(of id: DoID, in pilot: inout Pilot) -> String {
    pilot.choose(id)
    pilot.press(.enter)
    let text = pilot.text.split { $0.isWhitespace || $0 == "║" }.joined(separator: " ")
    pilot.press(.escape)
    return text
  }

  @Test func `a do without a day says which norm waits for which day, and whose it is`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    try nova([.registration: -2], in: &pilot)
    let intake = said(of: .I1, in: &pilot)
    #expect(
      intake.contains(
        "no day yet: 10 days before the intake (the team's default); that day is not known"),
      "\(intake)")
    try sign(
      Agreement(
        about: .R1, partner: partner, terms: [Term(.arrival, days: -42)],
        signedOn: Pilot.today + -400), in: &pilot)
    let arrival = said(of: .R1, in: &pilot)
    #expect(
      arrival.contains(
        "no day yet: 42 days before arrival (agreement with PI Verzonnen Oord, 2025)"),
      "\(arrival)")
  }

  @Test func `a norm that lies before the registration says from whom it comes`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    try nova([.registration: 0, .expectedArrival: 20], in: &pilot)
    try sign(
      Agreement(
        about: .R1, partner: partner, terms: [Term(.arrival, days: -42)],
        signedOn: Pilot.today + -400), in: &pilot)
    let text = said(of: .R1, in: &pilot)
    #expect(
      text.contains(
        "42 days before arrival (agreement with PI Verzonnen Oord, 2025) was before it"),
      "\(text)")
  }

  @Test(arguments: Language.allCases)
  func `a new agreement whose days lead to before its first day says why that day holds`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    try nova([.registration: -10], in: &pilot)
    try sign(
      Agreement(
        about: .R3, partner: partner, terms: [Term(.registration, days: 7)],
        signedOn: Pilot.today), in: &pilot)
    let status = try #require(pilot.session.state.roadmapOfCase?[.R3])
    #expect(status.due == Pilot.today)
    let line = said(of: .R3, in: &pilot)
    #expect(
      line.contains(
        language == .en
          ? "before the agreement began, so its first day holds"
          : "voor de afspraak inging, dus geldt de eerste dag ervan"), "\(line)")
  }

  @Test func `what was agreed before is left out where it is the same number of days`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    try nova([.registration: -2], in: &pilot)
    func updates(_ first: Int, _ signed: Int) -> Agreement {
      Agreement(
        about: .R2, partner: partner, terms: [Term(.registration, days: first)], intervalDays: 10,
        signedOn: Pilot.today + signed)
    }
    try sign(updates(10, -40), updates(5, -20), in: &pilot)
    let first = said(of: .R2, in: &pilot)
    #expect(first.contains("; before: 10 days after registration, agreed 2026)"), "\(first)")
    pilot.press(" ")
    let again = said(of: .R2, in: &pilot)
    #expect(again.contains("every 10 days (agreement with PI Verzonnen Oord, 2026)"), "\(again)")
  }

  @Test func `an agreement that holds later says so, and that nobody looks at it again`() throws {
    var pilot = try Pilot(columns: 160, rows: 44)
    try sign(
      Agreement(
        about: .R1, partner: partner, terms: [Term(.arrival, days: -42)],
        signedOn: Pilot.today + 10), in: &pilot)
    pilot.press("g", "o")
    let text = pilot.text.split { $0.isWhitespace || $0 == "║" }.joined(separator: " ")
    #expect(text.contains("holds from Thu 3 Dec 2026 on, not yet"), "\(text)")
    #expect(text.contains("no day to look at it again"), "\(text)")
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
