import Casework
import Testing

/// What a team learns from its escalations, and what stays hidden.
struct EscalationFiguresTests {
  private let first = Day(iso: "2026-09-01") ?? Day(number: 0)
  private let last = Day(iso: "2026-11-30") ?? Day(number: 0)
  private let today = Day(iso: "2026-12-15") ?? Day(number: 0)

  /// A case with escalations that became known on days of September, each reported so many days later.
  private func cases(
    _ count: Int, severity: Escalation.Severity = .serious, reportedAfter days: Int? = 1,
    owner: String? = "c1", from number: Int = 0
  ) -> [Case] {
    (0..<count).map { index in
      var value = Case(id: CaseID("k\(number + index)"))
      value[.date(.arrival)] = .day(first - 10)
      value[.condition(ConditionID("V1"))] = .condition(
        Condition(kindWord: "substance", text: "No alcohol"))
      var escalation = Escalation(
        knownOn: first + index, severity: severity, what: "Something", condition: ConditionID("V1"),
        isBreach: true)
      escalation.reportedOn = days.map { first + index + $0 }
      escalation.owner = owner.map { WorkerID($0) }
      value[.escalation(EntryID("x"))] = .escalation(escalation)
      return value
    }
  }

  private func figures(_ cases: [Case], seenBy viewer: String? = nil) -> EscalationFigures {
    EscalationFigures(
      of: cases, from: first, through: last, on: today, by: WorkCalendar(),
      showing: viewer.map { .only(WorkerID($0)) } ?? .everybodys)
  }

  @Test func `what became known in the period counts, and nothing else`() {
    var all = cases(6)
    all[0][.escalation(EntryID("x"))] = .escalation(
      Escalation(knownOn: first - 1, severity: .acute, what: "Before", isBreach: true))
    #expect(figures(all).total == .exactly(5))
    #expect(figures([]).total == .exactly(0))
  }

  @Test func `fewer than five are not shown as they are`() {
    #expect(figures(cases(4)).total == .few)
    #expect(figures(cases(4)).durations.allSatisfy { $0.median == nil && $0.longest == nil })
    #expect(figures(cases(4)).inTime.percent == nil)
    #expect(figures(cases(5)).total == .exactly(5))
  }

  @Test func `ten minutes over midnight are at once, and thirteen hours are not`() {
    func acute(_ known: String?, _ reported: String?, days: Int) -> [Case] {
      cases(6, severity: .acute, reportedAfter: days).map { before in
        var value = before
        guard var escalation = value.escalationRecords[EntryID("x")] else { return value }
        escalation.knownClock = known
        value[.escalation(EntryID("x"))] = .escalation(escalation)
        var act = EscalationAct(
          on: escalation.reportedOn, by: nil, at: Moment(today, hour: 9, offsetSeconds: 3600))
        act.clock = reported
        value[.escalationStep(EscalationStepKey(EntryID("x"), .report))] = .escalationAct(act)
        return value
      }
    }
    let midnight = figures(acute("23:55", "00:05", days: 1))
    #expect(midnight.inTime.percent == 100)
    #expect(midnight.durations.first?.median == 0)
    #expect(figures(acute("23:55", "12:56", days: 1)).inTime.percent == 0)
    #expect(figures(acute("08:00", "21:00", days: 0)).inTime.percent == 0)
    // Without both times it is the day that counts.
    #expect(figures(acute("23:55", nil, days: 1)).inTime.percent == 0)
    #expect(figures(acute(nil, "21:00", days: 0)).inTime.percent == 100)
  }

  @Test func `what became known in the evening is not late in the night after`() {
    func open(_ clock: String?) -> OpenEscalation {
      OpenEscalation(
        id: EntryID("x"), severity: .acute, what: "Gone", isBreach: true, knownOn: today - 1,
        knownClock: clock, reportDue: today - 1)
    }
    #expect(open("23:55").daysLate(on: today, at: "11:50") == 0)
    #expect(open("23:55").daysLate(on: today, at: "12:00") == 1)
    #expect(open("23:55").daysLate(on: today, at: nil) == 1)
    #expect(open("23:55").daysLate(on: today + 1, at: "00:10") == 2)
    #expect(open("12:00").daysLate(on: today, at: "09:00") == 1)
    #expect(open("08:00").daysLate(on: today, at: "00:10") == 1)
    #expect(open(nil).daysLate(on: today, at: "00:10") == 1)
  }

  @Test func `one small part cannot be reckoned from the whole`() {
    let all = cases(9) + cases(6, severity: .minor, from: 20) + cases(2, severity: .acute, from: 40)
    let parts = figures(all).bySeverity
    #expect(parts.map(\.key) == [.acute, .serious, .minor])
    #expect(parts.map(\.count) == [.few, .exactly(9), .withheld])
    // Two small ones hide each other, where they are not the least they can be.
    let two = cases(9) + cases(3, severity: .minor, from: 20) + cases(2, severity: .acute, from: 40)
    #expect(figures(two).bySeverity.map(\.count) == [.few, .exactly(9), .few])
    let least =
      cases(9) + cases(1, severity: .minor, from: 20) + cases(1, severity: .acute, from: 40)
    #expect(figures(least).bySeverity.map(\.count) == [.few, .withheld, .few])
    // Of five in five rows each would be one.
    let ones =
      cases(2) + cases(1, severity: .minor, from: 20) + cases(2, severity: .acute, from: 40)
    #expect(figures(ones).bySeverity.map(\.count) == [.few, .few, .few])
    let each = (1...5).flatMap { cases(1, owner: "c\($0)", from: $0 * 9) }
    #expect(figures(each).byWorker.isEmpty)
  }

  @Test func `how long things took, in days`() {
    let all =
      cases(3, reportedAfter: 0) + cases(2, reportedAfter: 4, from: 10)
      + cases(1, reportedAfter: 10, from: 20)
    let report = figures(all).durations.first { $0.wait == .report }
    #expect(report?.count == .exactly(6))
    #expect(report?.median == 2)
    #expect(report?.longest == 10)
  }

  @Test func `a breach that is not reported and too late counts as too late`() {
    // Known on Tuesday to Saturday, reported the same day; five never.
    let all = cases(5, reportedAfter: 0) + cases(5, reportedAfter: nil, from: 10)
    #expect(figures(all).inTime.breaches == .exactly(10))
    #expect(figures(all).inTime.percent == 50)
    // Of 8 with 63 of a hundred in time it could be reckoned that 3 were late.
    let few = cases(5, reportedAfter: 0) + cases(3, reportedAfter: nil, from: 10)
    #expect(figures(few).inTime.breaches == .exactly(8))
    #expect(figures(few).inTime.percent == nil)
  }

  @Test func `a counsellor sees no other worker's numbers`() {
    let all = cases(6) + cases(7, owner: "c2", from: 20)
    #expect(figures(all).byWorker.map(\.key) == [WorkerID("c1"), WorkerID("c2")])
    #expect(figures(all, seenBy: "c2").byWorker.map(\.key) == [WorkerID("c2")])
    #expect(figures(all, seenBy: "c3").byWorker.isEmpty)
  }

  @Test func `causes, steps and weeks since arrival`() {
    let figures = figures(cases(5))
    #expect(figures.byCause.map(\.key) == [.condition("substance")])
    #expect(figures.byStep.map(\.key) == [.implementation])
    #expect(
      figures.byStay.reduce(into: Set()) { $0.insert($1.key) } == [.firstTwoWeeks, .firstFourWeeks]
        || figures.byStay.map(\.key) == [.firstTwoWeeks])
  }

  @Test func `a condition that the court took away meanwhile counts as one that is not known`() {
    let gone = cases(5).map { value in
      var value = value
      value[.condition(ConditionID("V1"))] = nil
      return value
    }
    #expect(figures(gone).byCause.map(\.key) == [.unknown])
  }
}
