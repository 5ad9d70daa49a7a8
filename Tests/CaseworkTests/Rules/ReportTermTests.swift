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
    _ within: String, to whom: String? = "reclassering", on day: Day = today - 30,
    about text: String = "Elke overtreding"
  ) -> PlanLine {
    PlanLine(
      .role, text: text, who: "Sanne", whom: whom, within: within,
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
    ("48 hours", 2), ("dezelfde dag", 0), ("immediately", 0), ("nu meteen", 0), ("at once", 0),
    ("binnen een dag", 1),
    // Nobody knows at what time it was known: less than a day is that day.
    ("binnen een uur", 0), ("30 minuten", 0), ("twee uur", 0),
    // What only people understand leaves the next working day.
    ("zo snel mogelijk", 1), ("1 of 2 dagen", 1), ("een week", 1),
    ("een halve dag", 1), ("een half uur of een dag", 1),
  ])
  func `the role sheet sets the clock once for the case`(within: String, days: Int) throws {
    #expect(try due(value([line(within)])) == Self.today + days)
  }

  private func deadline(
    _ within: String, known clock: String?, on day: Day = today, to whom: String = "reclassering"
  ) throws -> ReportDeadline {
    var value = value([line(within, to: whom)])
    var new = Escalation(
      knownOn: day, severity: .serious, what: "Dronken", condition: ConditionID("V3"),
      isBreach: true)
    new.knownClock = clock
    value.escalationRecords[EntryID("e")] = new
    return try #require(value.escalations[EntryID("e")]?.reportDeadline(by: WorkCalendar()))
  }

  @Test(arguments: [
    ("1 hour", "10:00"), ("binnen een uur", "10:00"), ("within the hour", "10:00"),
    ("2 uur", "11:00"), ("twee uur", "11:00"), ("binnen een half uur", "09:30"),
    ("within half an hour", "09:30"), ("half uur", "09:30"), ("halfuur", "09:30"),
    ("binnen 30 minuten", "09:30"), ("within 15 minutes", "09:15"), ("een kwartier", "09:15"),
    ("a quarter of an hour", "09:15"), ("drie kwartier", "09:45"), ("anderhalf uur", "10:30"),
  ])
  func `hours are counted by the clock`(within: String, clock: String) throws {
    let last = ReportDeadline(day: Self.today, clock: clock)
    #expect(try deadline(within, known: "09:00") == last)
    #expect(try deadline(within, known: "09:00", to: "achterwacht") == last)
    #expect(!last.hasPassed(on: Self.today, at: clock))
    #expect(last.hasPassed(on: Self.today, at: "11:01"))
    #expect(last.hasPassed(on: Self.today + 1, at: nil))
  }

  @Test func `hours go over midnight and over the change of the clock`() throws {
    #expect(
      try deadline("2 uur", known: "23:30") == ReportDeadline(day: Self.today + 1, clock: "01:30"))
    // In the night to 28 March 2027 the hour from two to three is not there.
    let night = try #require(Day(iso: "2027-03-28"))
    #expect(
      try deadline("2 hours", known: "01:30", on: night)
        == ReportDeadline(day: night, clock: "04:30"))
  }

  @Test
  func
    `what was agreed in hours is late on the same day, and in time with the clock of the report`()
    throws
  {
    var value = value([line("1 uur")])
    var new = Escalation(
      knownOn: Self.today, severity: .serious, what: "Dronken", condition: ConditionID("V3"),
      isBreach: true)
    new.knownClock = "09:00"
    value.escalationRecords[EntryID("e")] = new
    let open = try #require(value.openEscalations(by: WorkCalendar()).first)
    #expect(!open.isReportLate(on: Self.today, at: "10:00"))
    #expect(open.isReportLate(on: Self.today, at: "10:01"))
    #expect(open.lateSince(on: Self.today, at: "10:01") == "10:00")
    #expect(open.daysLate(on: Self.today + 1, at: "08:00") == 1)
    for (clock, isInTime) in [("09:40", true), ("10:30", false)] {
      var act = EscalationAct(on: Self.today, by: jeanne, at: Moment(Self.today, hour: 12))
      act.clock = clock
      act.whom = "reclassering"
      let changes = try value.changes(
        for: .act(EntryID("e"), .report, act), by: jeanne, at: Moment(Self.today, hour: 12)
      ) { EntryID("n") }
      let told = try #require(value.applying(changes).escalations[EntryID("e")])
      #expect(told.isInTime(by: WorkCalendar()) == isInTime, "\(clock)")
    }
  }

  @Test func `whether a time is understood is told only of what probation hears`() throws {
    let value = value([])
    #expect(value.isTimeUnderstood(in: line("1 uur")) == true)
    #expect(value.isTimeUnderstood(in: line("zo snel mogelijk")) == false)
    #expect(value.isTimeUnderstood(in: line("1 uur", to: "familie")) == nil)
    for whom in ["RN", "de toezichthouder", "supervising officer", "T. Regenjas"] {
      #expect(value.isTimeUnderstood(in: line("1 uur", to: whom)) == true, "\(whom)")
    }
    #expect(value.isTimeUnderstood(in: line("1 uur", to: "Kern")) == nil)
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

  @Test(arguments: [
    ("Drinks", "Found with drugs", 1), ("Drinks", "Came in drunk", 3),
    ("Drinks", "A positive test", 3), ("Blowen", "Dronken binnengekomen", 1),
    ("Alcohol of drugs", "Wiet gevonden", 3), ("Drinkt of blowt", "Drugs en drank", 3),
  ])
  func `a line about drink alone sets no clock for drugs`(text: String, what: String, days: Int)
    throws
  {
    var value = value([line("3 dagen", about: text)])
    value.conditions[ConditionID("V2")] = Condition(
      kindWord: "substance", text: "No alcohol or drugs")
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: Self.today, severity: .serious, what: what, condition: ConditionID("V2"),
      isBreach: true)
    let due = try #require(value.openEscalations(by: WorkCalendar()).first?.reportDue)
    #expect(due == Self.today + days, "\(text)")
  }

  private static let kinds = [
    "V1": "reporting", "V2": "substance", "V3": "curfew", "V4": "location_ban",
  ]

  @Test(
    arguments: [
      ("Meldplicht gemist", "V1", true), ("Meldplicht gemist", "V2", false),
      ("Alcohol of drugs", "V2", true), ("Alcohol of drugs", "V3", false),
      ("Misses curfew: the counsellor calls about alcohol", "V3", true),
      ("Misses curfew: the counsellor calls about alcohol", "V2", false),
      ("V4", "V4", true), ("Overtreding van V4", "V3", false),
      ("Elke overtreding", "V3", true), ("Any breach of a condition", "V1", true),
      ("Overtreding van de bijzondere voorwaarden", "V2", true),
      ("Dronken op de groep", nil, true), ("Dreigt met geweld", nil, false),
      ("Ernstige overtreding", "V3", true), ("Kleine overtreding", "V3", false),
    ] as [(String, String?, Bool)])
  func `a line sets the clock of the breaches of which it speaks, and of no others`(
    text: String, condition: String?, isMeant: Bool
  ) throws {
    var value = value([line("3 dagen", about: text)])
    for (id, kind) in Self.kinds {
      value.conditions[ConditionID(id)] = Condition(kindWord: kind, text: "")
    }
    value.escalationRecords[EntryID("e")] = Escalation(
      knownOn: Self.today, severity: .serious, what: "Dronken binnengekomen",
      condition: condition.map { ConditionID($0) }, isBreach: condition != nil)
    let due = try #require(value.openEscalations(by: WorkCalendar()).first?.reportDue)
    #expect(due == Self.today + (isMeant ? 3 : 1), "\(text)")
  }
}
