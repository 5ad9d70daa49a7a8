import Casework
import Testing

/// What a team learns from its escalations, and what stays hidden.
struct EscalationFiguresTests {
  private typealias Count = EscalationFigures.Count

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
    #expect(figures(all).total == Count(5))
    #expect(figures([]).total.isFew)
  }

  @Test func `numbers go by fives, and none is not told from four`() {
    #expect(figures(cases(4)).total == figures([]).total)
    #expect(figures(cases(4)).durations.allSatisfy { $0.median == nil && $0.longest == nil })
    #expect(figures(cases(4)).inTime.percent == nil)
    #expect(figures(cases(5)).total == figures(cases(9)).total)
    #expect(figures(cases(9)).total != figures(cases(10)).total)
    #expect(figures(cases(13)).total.from == 10 && figures(cases(13)).total.through == 14)
  }

  @Test func `what was decided on a day that nobody knows is not still to be decided`() {
    let open = cases(6)
    func waiting(_ cases: [Case]) -> Count? {
      figures(cases).durations.first { $0.wait == .decision }?.waiting
    }
    #expect(waiting(open) == Count(6) && figures(open).undated.isFew)
    let decided = open.map { value in
      var value = value
      value.escalationRecords[EntryID("x")]?.upscaling = "Official warning"
      return value
    }
    #expect(waiting(decided) == Count(0) && figures(decided).undated == Count(6))
  }

  @Test
  func `two periods never differ by a day, and none that runs counts a month that is not over`() {
    let periods = FiguresPeriod.all(on: today)
    for one in periods {
      for other in periods where other != one {
        #expect(abs(one.from - other.from) >= 28 || abs(one.through - other.through) >= 28)
      }
      #expect(one.through < today)
    }
    // On the 15th as on the 31st it is the same.
    #expect(FiguresPeriod.all(on: today + 16) == periods)
    #expect(periods.first?.from.iso == "2025-10-01" && periods.first?.through.iso == "2026-09-30")
    let running = FiguresPeriod(named: "this-quarter", on: today)
    #expect(running?.through == last && running?.isOver == false)
    let third = FiguresPeriod(named: "2026-q3", on: today)
    #expect(third?.from.iso == "2026-07-01" && third?.through.iso == "2026-09-30")
    // A year that runs would give a month away with the quarters in it.
    for none in ["2026", "2026-Q5", "2027", "2026-09", "q3", "", "2026-Q", "this-year"] {
      #expect(FiguresPeriod(named: none, on: today) == nil, "\(none)")
    }
    for period in periods { #expect(FiguresPeriod(named: period.name, on: today) == period) }
    let newYear = Day(iso: "2027-01-10") ?? today
    #expect(FiguresPeriod(named: "this-quarter", on: newYear) == nil)
    let inJanuary = FiguresPeriod.all(on: newYear)
    #expect(inJanuary.first?.through.iso == "2026-12-31")
    #expect(inJanuary.count { $0.through == inJanuary.first?.through } == 2)
  }

  /// What is left of a whole by what is known of the rest, as somebody would reckon who has all tables.
  private func left(of whole: Count, without others: [Count]) -> ClosedRange<Int> {
    let least = max(0, whole.from - others.reduce(0) { $0 + $1.through })
    return least...max(least, whole.through - others.reduce(0) { $0 + $1.from })
  }

  @Test func `a year without its other quarters leaves a small number open, whatever they are`() {
    for other in 0...14 {
      for second in 0...14 {
        for third in 0...14 {
          for small in 0...4 {
            let rest = left(
              of: Count(other + second + third + small),
              without: [Count(other), Count(second), Count(third)])
            #expect(min(rest.upperBound, 4) - rest.lowerBound >= 1)
          }
        }
      }
    }
  }

  @Test func `a block whose whole leaves a small part no choice is not shown`() {
    for (acute, serious, minor) in [(4, 9, 9), (3, 4, 4), (0, 5, 5), (4, 14, 4)] {
      let all =
        cases(acute, severity: .acute) + cases(serious, from: 30)
        + cases(minor, severity: .minor, from: 60)
      let figures = figures(all)
      for part in figures.bySeverity where part.count.isFew {
        let others = figures.bySeverity.filter { $0.key != part.key }.map(\.count)
        #expect(left(of: figures.total, without: others).lowerBound <= 2)
      }
    }
    // Of 40 in ten rows of four each would be told to be four.
    let kinds = Condition.Kind.allCases.map { Optional($0.rawValue) } + [nil, nil]
    let forced = kinds.enumerated().flatMap { place, kind in
      cases(4, from: place * 10).map { value in
        var value = value
        value[.condition(ConditionID("V1"))] = kind.map {
          .condition(Condition(kindWord: $0, text: "x"))
        }
        guard kind == nil, place == kinds.count - 1 else { return value }
        var rule = Escalation(knownOn: first, severity: .minor, what: "Late home")
        rule.isHouseRule = true
        value[.escalation(EntryID("x"))] = .escalation(rule)
        return value
      }
    }
    #expect(figures(forced).byCause.isEmpty)
    #expect(!figures(Array(forced.dropLast())).byCause.isEmpty)
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
    #expect(midnight.inTime.percent == 20...100)
    #expect(midnight.durations.first?.median == 0)
    #expect(figures(acute("23:55", "12:56", days: 1)).inTime.percent == 0...80)
    #expect(figures(acute("08:00", "21:00", days: 0)).inTime.percent == 0...80)
    // Without both times it is the day that counts.
    #expect(figures(acute("23:55", nil, days: 1)).inTime.percent == 0...80)
    #expect(figures(acute(nil, "21:00", days: 0)).inTime.percent == 20...100)
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

  @Test func `how long things took, within a few numbers of days`() {
    let all =
      cases(3, reportedAfter: 0) + cases(2, reportedAfter: 4, from: 10)
      + cases(1, reportedAfter: 10, from: 20)
    let report = figures(all).durations.first { $0.wait == .report }
    #expect(report?.count == Count(6))
    // Half of them, and five at least; the longest is one person's.
    #expect(report?.median == 7)
    #expect(report?.longest == nil)
    let many = all + cases(4, reportedAfter: 9, from: 30)
    let open = figures(many).durations.first { $0.wait == .report }
    #expect(open?.median == 7 && open?.longest == 14)
  }

  @Test func `what is still to be done is counted beside how long the others took`() {
    var all = cases(5) + cases(7, reportedAfter: nil, from: 10)
    // One that was closed without a report is not reported, and is nothing to decide any more.
    all[5].escalationRecords[EntryID("x")]?.statusWord = "closed_no_violation"
    all[5].escalationRecords[EntryID("x")]?.closedOn = today
    // What is no breach is nothing to report.
    all[6].escalationRecords[EntryID("x")]?.isBreach = false
    let waiting = figures(all).durations.map(\.waiting)
    #expect(waiting == [Count(6), Count(11), Count(11), Count(11)])
    #expect(figures(all).durations.map(\.count) == [Count(5), Count(0), Count(0), Count(1)])
  }

  @Test func `a breach that is not reported and too late counts as too late`() {
    // Known on Tuesday to Saturday, reported the same day; five never.
    let all = cases(5, reportedAfter: 0) + cases(5, reportedAfter: nil, from: 10)
    #expect(figures(all).inTime.breaches == Count(10))
    #expect(figures(all).inTime.percent == 50...59)
    // How many of eight were late is not told; only what follows from their being few.
    let few = cases(5, reportedAfter: 0) + cases(3, reportedAfter: nil, from: 10)
    #expect(figures(few).inTime.percent == figures(cases(8, reportedAfter: 0)).inTime.percent)
    #expect(figures(few).inTime.percent == 20...100)
    let neither = cases(4, reportedAfter: 0) + cases(4, reportedAfter: nil, from: 10)
    #expect(figures(neither).inTime.percent == nil)
  }

  @Test func `a counsellor sees no other worker's numbers`() {
    let all = cases(6) + cases(7, owner: "c2", from: 20)
    #expect(figures(all).byWorker.map(\.key) == [WorkerID("c1"), WorkerID("c2")])
    #expect(figures(all, seenBy: "c2").byWorker.map(\.key) == [WorkerID("c2")])
    #expect(figures(all, seenBy: "c3").byWorker.map(\.count.isFew) == [true])
    let few = cases(6) + cases(4, owner: "c2", from: 20)
    #expect(figures(few).byWorker.map(\.key) == [WorkerID("c1")])
  }

  @Test func `causes, steps and weeks since arrival`() {
    let figures = figures(cases(5))
    func shown<Key>(_ parts: [EscalationFigures.Part<Key>]) -> [Key] {
      parts.filter { !$0.count.isFew }.map(\.key)
    }
    #expect(shown(figures.byCause) == [.condition("substance")])
    #expect(shown(figures.byStep) == [.implementation])
    // All of them became known in September, a week or two after the arrival.
    #expect(shown(figures.byMonth) == [first])
    #expect(figures.byMonth.map(\.key.iso) == ["2026-09-01", "2026-10-01", "2026-11-01"])
    #expect(figures.byStay.count == EscalationFigures.Stay.allCases.count)
  }

  @Test func `a condition that the court took away meanwhile counts as one that is not known`() {
    let gone = cases(5).map { value in
      var value = value
      value[.condition(ConditionID("V1"))] = nil
      return value
    }
    #expect(figures(gone).byCause.filter { !$0.count.isFew }.map(\.key) == [.unknown])
  }
}
