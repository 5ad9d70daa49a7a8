import Casework
import Testing

/// What is or was acute is closed, or found to be no breach, by two people.
///
/// Source: Guide, "Escalations" (ours).
@Suite struct SecondPersonTests {
  private static let today = Day(iso: "2026-11-26") ?? Day(number: 0)
  private let now = Moment(today, hour: 10, offsetSeconds: 3600)
  private let jeanne = WorkerID("jeanne")
  private let bas = WorkerID("bas")

  private func raised(_ severity: Escalation.Severity = .acute) throws -> (Case, EntryID) {
    var value = Case(id: CaseID("k1"))
    value.conditions[ConditionID("V3")] = Condition(kindWord: "substance", text: "Geen drank")
    try act(
      .record(
        Escalation(
          knownOn: Self.today, severity: severity, what: "Dronken binnen",
          condition: ConditionID("V3"), isBreach: true)), on: &value)
    return (value, try #require(value.escalations.keys.first))
  }

  private func act(
    _ action: EscalationAction, on value: inout Case, by worker: WorkerID? = nil
  ) throws {
    var count = value.recordedFields.count
    let changes = try value.changes(for: action, by: worker ?? jeanne, at: now) {
      count += 1
      return EntryID("i\(count)")
    }
    value = value.applying(changes)
  }

  private func report(withdrawn: Bool = false) -> EscalationAct {
    var act = EscalationAct(on: Self.today, by: nil, at: now)
    act.whom = "T. Regenjas"
    (act.isWithdrawn, act.correction) = (withdrawn, withdrawn ? "niet gebeld" : nil)
    return act
  }

  private func closing(second: WorkerID? = nil) -> EscalationAct {
    var act = EscalationAct(on: Self.today, by: nil, at: now)
    (act.word, act.text, act.lesson) = ("closed_reported", "Extra controle", "Eerder bellen")
    act.second = second
    return act
  }

  private func decide(
    _ kind: EscalationDecision.Kind, _ id: EntryID, lead: Bool = false
  ) -> EscalationAction {
    var decision = EscalationDecision(
      id, kindWord: kind.rawValue, text: "Uitgezocht", on: Self.today, by: nil, at: now)
    decision.isByLead = lead
    return .decide(id, decision)
  }

  @Test func `that an acute house rule was no breach waits for nobody`() throws {
    var (value, id) = try raised()
    value.escalationRecords[id]?.condition = nil
    value.escalationRecords[id]?.isBreach = false
    value.escalationRecords[id]?.isHouseRule = true
    try act(decide(.noBreach, id), on: &value)
    #expect(value.escalations[id]?.noBreachAwaitsSecond == false)
    #expect(value.escalations[id]?.mustBeReported == false)
    value.escalationRecords[id]?.isHouseRule = false
    #expect(value.escalations[id]?.noBreachAwaitsSecond == true)
  }

  private func lower(_ id: EntryID, of value: inout Case) throws {
    var lighter = try #require(value.escalationRecords[id])
    lighter.severity = .serious
    lighter.correction = "viel mee"
    try act(.describe(id, lighter), on: &value)
  }

  @Test(arguments: [true, false])
  func `who withdraws a closing and lowers the severity does not close it alone`(
    isReportedFirst: Bool
  ) throws {
    var (value, id) = try raised()
    if isReportedFirst { try act(.act(id, .report, report()), on: &value) }
    if isReportedFirst {
      try act(.act(id, .closing, closing()), on: &value)
      var back = closing()
      (back.isWithdrawn, back.correction) = (true, "te vroeg")
      try act(.act(id, .closing, back), on: &value)
    }
    try lower(id, of: &value)
    if !isReportedFirst { try act(.act(id, .report, report()), on: &value) }
    try act(.act(id, .closing, closing()), on: &value)
    #expect(value.escalations[id]?.isOpen == true)
    #expect(value.escalations[id]?.awaitsSecond == true)
    try act(.act(id, .closing, closing(second: bas)), on: &value, by: bas)
    #expect(value.escalations[id]?.isOpen == false)
  }

  @Test func `what never was acute is closed by one`() throws {
    var (value, id) = try raised(.minor)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    #expect(value.escalations[id]?.isOpen == false)
  }

  @Test func `one alone does not find something acute to be no breach`() throws {
    var (value, id) = try raised()
    try act(decide(.noBreach, id), on: &value)
    #expect(value.escalations[id]?.mustBeReported == true)
    #expect(value.escalations[id]?.noBreachAwaitsSecond == true)
    let row = try #require(value.openEscalations(by: WorkCalendar()).first)
    #expect(row.isBreach && row.group(on: Self.today) == .unreported)
    // Saying it twice is no second person.
    try act(decide(.noBreach, id), on: &value)
    #expect(value.escalations[id]?.mustBeReported == true)
    try act(decide(.noBreach, id), on: &value, by: bas)
    #expect(value.escalations[id]?.mustBeReported == false)
    #expect(value.escalations[id]?.isNoBreach == true)
    // "It goes on" leaves it as it was decided, and another decision does not.
    try act(decide(.goOn, id), on: &value)
    #expect(value.escalations[id]?.isNoBreach == true)
    try act(decide(.reportOnly, id), on: &value)
    try act(decide(.noBreach, id), on: &value)
    #expect(value.escalations[id]?.mustBeReported == true)
  }

  @Test func `one of the two takes it back, and it is unreported again`() throws {
    var (value, id) = try raised()
    try act(decide(.noBreach, id), on: &value)
    try act(decide(.noBreach, id), on: &value, by: bas)
    let second = try #require(value.decisions.elements.last { $0.value.by == bas })
    try act(.takeBack(second.key, why: "te snel"), on: &value, by: bas)
    #expect(value.escalations[id]?.mustBeReported == true)
  }

  @Test func `a team lead decides it alone`() throws {
    var (value, id) = try raised()
    try act(decide(.noBreach, id, lead: true), on: &value, by: bas)
    #expect(value.escalations[id]?.mustBeReported == false)
  }

  @Test func `neither a lower severity nor a withdrawn report goes around it`() throws {
    var (lowered, id) = try raised()
    try lower(id, of: &lowered)
    try act(decide(.noBreach, id), on: &lowered)
    #expect(lowered.escalations[id]?.mustBeReported == true)
    var (reported, other) = try raised()
    try act(.act(other, .report, report()), on: &reported)
    try act(decide(.noBreach, other), on: &reported)
    #expect(reported.escalations[other]?.isNoBreach == true)
    try act(.act(other, .report, report(withdrawn: true)), on: &reported)
    #expect(reported.escalations[other]?.mustBeReported == true)
    var (serious, third) = try raised(.serious)
    try act(decide(.noBreach, third), on: &serious)
    #expect(serious.escalations[third]?.mustBeReported == false)
  }

  @Test func `of something acute without a condition one alone does not decide either`() throws {
    var value = Case(id: CaseID("k1"))
    try act(
      .record(Escalation(knownOn: Self.today, severity: .acute, what: "Mes gezien")), on: &value)
    let id = try #require(value.escalations.keys.first)
    try act(decide(.noBreach, id), on: &value)
    let row = try #require(value.openEscalations(by: WorkCalendar()).first)
    #expect(row.isUnclear && row.group(on: Self.today) == .unreported)
  }

  @Test func `who leaves open which condition it was gains no time, and does not close it`()
    throws
  {
    var value = Case(id: CaseID("k1"))
    try act(
      .record(Escalation(knownOn: Self.today, severity: .serious, what: "Dronken thuis")),
      on: &value)
    let id = try #require(value.escalations.keys.first)
    let row = try #require(value.openEscalations(by: WorkCalendar()).first)
    #expect(row.isUnclear && row.group(on: Self.today) == .unreported)
    let due = WorkCalendar().day(1, after: Self.today)
    #expect(row.reportDue == due)
    #expect(row.daysLate(on: due, at: "23:00") == 0 && row.daysLate(on: due + 2, at: nil) == 2)
    #expect(throws: EscalationRefusal.breachUndecided) {
      try act(.act(id, .closing, closing()), on: &value)
    }
    // A later day to report it is no way around it either.
    var later = try #require(value.escalationRecords[id])
    later.reportBy = Self.today + 20
    #expect(throws: EscalationRefusal.correctionMissing) {
      try act(.describe(id, later), on: &value)
    }
    try act(decide(.noBreach, id), on: &value)
    #expect(value.openEscalations(by: WorkCalendar()).first?.reportDue == nil)
    try act(.act(id, .closing, closing()), on: &value)
    #expect(value.escalations[id]?.isOpen == false)
  }

  @Test func `a house rule that is named is no question any more`() throws {
    var value = Case(id: CaseID("k1"))
    try act(
      .record(Escalation(knownOn: Self.today, severity: .minor, what: "Te laat")), on: &value)
    let id = try #require(value.escalations.keys.first)
    var rule = try #require(value.escalationRecords[id])
    rule.isHouseRule = true
    try act(.describe(id, rule), on: &value)
    let row = try #require(value.openEscalations(by: WorkCalendar()).first)
    #expect(row.reportDue == nil && row.group(on: Self.today) != .unreported)
    try act(.act(id, .closing, closing()), on: &value)
    #expect(value.escalations[id]?.isOpen == false)
  }

  @Test func `of two decisions within one second the one that was made later holds`() throws {
    var (value, id) = try raised(.serious)
    for text in ["Z", "B", "A"] {
      try act(
        .decide(
          id,
          EscalationDecision(
            id, kindWord: "upscale", text: text, on: Self.today, by: nil, at: now)), on: &value)
    }
    #expect(value.escalations[id]?.decisions.map(\.text) == ["Z", "B", "A"])
    #expect(value.escalations[id]?.lastDecision?.text == "A")
  }

  @Test func `a return that lies ahead is waited for when it is closed, until the client is back`()
    throws
  {
    var (value, id) = try raised(.minor)
    var out = EscalationAct(on: Self.today, by: nil, at: now)
    out.until = Self.today + 5
    try act(.act(id, .timeOut, out), on: &value)
    #expect(value.awaitedReturns.isEmpty)
    try act(.act(id, .report, report()), on: &value)
    try act(.act(id, .closing, closing()), on: &value)
    #expect(value.awaitedReturns.map(\.day) == [Self.today + 5])
    out.isBack = true
    try act(.act(id, .timeOut, out), on: &value)
    #expect(value.awaitedReturns.isEmpty)
  }
}

/// Twelve hours are twelve hours, also where the clock is put forward or back.
@Suite struct OfficeClockTests {
  private func hours(_ known: String, _ from: String, _ reported: String, _ to: String) -> Double? {
    guard let first = Day(iso: known), let last = Day(iso: reported) else { return nil }
    var escalation = Escalation(knownOn: first, severity: .acute, what: "Gone", isBreach: true)
    escalation.knownClock = from
    escalation.reportedOn = last
    var act = EscalationAct(on: last, by: nil, at: Moment(last, hour: 23))
    act.clock = to
    escalation.report = act
    return escalation.hoursToReport
  }

  @Test func `the night with an hour more and the one with an hour less`() {
    // Back on 25 October 2026, forward on 29 March.
    #expect(hours("2026-10-24", "23:00", "2026-10-25", "10:30") == 12.5)
    #expect(hours("2026-03-28", "23:00", "2026-03-29", "11:30") == 11.5)
    #expect(hours("2026-10-25", "04:00", "2026-10-25", "16:00") == 12)
    #expect(hours("2026-10-25", "01:00", "2026-10-25", "04:00") == 4)
    #expect(hours("2026-03-29", "01:30", "2026-03-29", "03:30") == 1)
    #expect(hours("2026-07-01", "23:00", "2026-07-02", "11:00") == 12)
  }

  @Test func `what became known before the clock goes back is late an hour sooner by the clock`()
    throws
  {
    let sunday = try #require(Day(iso: "2026-10-25"))
    func late(_ clock: String, offset: Int?) -> Int {
      var open = OpenEscalation(
        id: EntryID("x"), severity: .acute, what: "Gone", isBreach: true, knownOn: sunday - 1,
        knownClock: "23:00", reportDue: sunday - 1)
      open.recordedOffset = offset
      return open.daysLate(on: sunday, at: clock)
    }
    #expect(late("10:00", offset: 7200) == 0)
    #expect(late("10:01", offset: 7200) == 1)
    #expect(late("10:01", offset: nil) == 1)
    // A clock that is not a Dutch one stays as it is.
    #expect(late("11:00", offset: 0) == 0)
  }
}
