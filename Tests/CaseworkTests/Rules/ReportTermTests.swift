import Casework
import Testing

/// Within what time a case reports, as its role sheet says.
///
/// Source: Guide, I5 and E3.
@Suite struct ReportTermTests {
  /// A Thursday.
  private static let today = Day(iso: "2026-11-26") ?? Day(number: 0)
  private let jeanne = WorkerID("jeanne")

  private func value(_ lines: [PlanLine]) -> Case {
    var value = Case(id: CaseID("k1"))
    value.probationOrganisation = "Fictiereclassering"
    value.supervisor = "T. Regenjas"
    for (place, line) in lines.enumerated() { value.lines[EntryID("l\(place)")] = line }
    return value
  }

  private func line(
    _ within: String, to whom: String? = "reclassering", on day: Day = today - 30
  ) -> PlanLine {
    PlanLine(
      .role, text: "Meldplicht gemist", who: "Sanne", whom: whom, within: within,
      at: Moment(day, hour: 9))
  }

  private func due(
    _ value: Case, _ severity: Escalation.Severity = .serious, by day: Day? = nil
  ) throws -> Day {
    var value = value
    var new = Escalation(
      knownOn: Self.today, severity: severity, what: "Dronken", condition: ConditionID("V3"),
      isBreach: true)
    new.reportBy = day
    let changes = try value.changes(
      for: .record(new), by: jeanne, at: Moment(Self.today, hour: 10)
    ) { EntryID("e") }
    value = value.applying(changes)
    return try #require(value.openEscalations(by: WorkCalendar()).first?.reportDue)
  }

  @Test(arguments: [
    ("2 working days", 4), ("2 werkdagen", 4), ("binnen 3 dagen", 3), ("24 uur", 1),
    ("48 hours", 2), ("dezelfde dag", 0),
    // What only people understand leaves the next working day.
    ("zo snel mogelijk", 1), ("1 of 2 dagen", 1), ("een week", 1),
  ])
  func `the role sheet sets the clock once for the case`(within: String, days: Int) throws {
    #expect(try due(value([line(within)])) == Self.today + days)
  }

  @Test func `the strictest line counts, and only one that names probation`() throws {
    #expect(try due(value([line("3 dagen"), line("2 dagen")])) == Self.today + 2)
    #expect(try due(value([line("7 dagen", to: "familie")])) == Self.today + 1)
    #expect(try due(value([line("3 dagen", to: "T. Regenjas")])) == Self.today + 3)
  }

  @Test func `acute stays at once, a day of its own goes first, and nothing is moved afterwards`()
    throws
  {
    let agreed = value([line("3 dagen")])
    #expect(try due(agreed, .acute) == Self.today)
    #expect(try due(agreed, by: Self.today + 1) == Self.today + 1)
    #expect(try due(value([line("3 dagen", on: Self.today + 1)])) == Self.today + 1)
  }
}
