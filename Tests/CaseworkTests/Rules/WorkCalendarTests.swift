import Casework
import Testing

@Suite struct WorkCalendarTests {
  private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  @Test(arguments: [
    "1954-04-18", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31", "2025-04-20",
    "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28",
  ])
  func `Easter is where the almanac has it`(text: String) throws {
    let easter = try #require(Day(iso: text))
    #expect(WorkCalendar.easter(in: easter.date.year) == easter)
  }

  @Test func `the days that hang on Easter move with it`() {
    #expect(WorkCalendar.day(of: .goodFriday, in: 2026) == day("2026-04-03"))
    #expect(WorkCalendar.day(of: .easterMonday, in: 2026) == day("2026-04-06"))
    #expect(WorkCalendar.day(of: .ascension, in: 2026) == day("2026-05-14"))
    #expect(WorkCalendar.day(of: .whitMonday, in: 2026) == day("2026-05-25"))
  }

  @Test func `King's Day is never on a Sunday`() {
    #expect(WorkCalendar.day(of: .kingsDay, in: 2025) == day("2025-04-26"))
    #expect(WorkCalendar.day(of: .kingsDay, in: 2026) == day("2026-04-27"))
  }

  @Test func `a working day is no weekend and no holiday`() {
    let calendar = WorkCalendar()
    #expect(calendar.day(1, after: day("2026-04-02")) == day("2026-04-07"))
    #expect(calendar.day(1, after: day("2026-12-24")) == day("2026-12-28"))
    #expect(calendar.day(5, after: day("2026-11-23")) == day("2026-11-30"))
    #expect(calendar.day(1, after: day("2026-11-27")) == day("2026-11-30"))
  }

  @Test func `a team that works on a holiday says so`() {
    let calendar = WorkCalendar(Set(WorkCalendar.Holiday.allCases).subtracting([.goodFriday]))
    #expect(calendar.day(1, after: day("2026-04-02")) == day("2026-04-03"))
    var team = Team()
    team.holidays = ["christmas"]
    let agreed = guideNorms.agreed(by: team).calendar
    #expect(agreed.day(1, after: day("2026-04-02")) == day("2026-04-03"))
    #expect(agreed.day(1, after: day("2026-12-24")) == day("2026-12-28"))
  }

  @Test func `a team that works in the weekend says so, and its days move`() {
    var team = Team()
    team.holidays = WorkCalendar(Set(WorkCalendar.Holiday.allCases).subtracting([.saturday])).words
    let agreed = guideNorms.agreed(by: team).calendar
    // A Friday, then the Saturday; the Sunday stays free, and so does Christmas.
    #expect(agreed.day(1, after: day("2026-11-27")) == day("2026-11-28"))
    #expect(agreed.day(2, after: day("2026-11-27")) == day("2026-11-30"))
    #expect(!agreed.isWorkingDay(day("2026-12-25")))
    // Boxing Day of 2026 falls on a Saturday.
    #expect(!agreed.isWorkingDay(day("2026-12-26")))
  }

  @Test
  func `the words of a calendar say it again, and settings from before leave the weekend free`() {
    for day in WorkCalendar.Holiday.allCases {
      let calendar = WorkCalendar(Set(WorkCalendar.Holiday.allCases).subtracting([day]))
      #expect(WorkCalendar(words: calendar.words) == calendar, "\(day)")
    }
    #expect(WorkCalendar(words: ["christmas"]).holidays == [.saturday, .sunday, .christmas])
    #expect(WorkCalendar(words: WorkCalendar.Holiday.allCases.map(\.rawValue)) == WorkCalendar())
  }

  @Test func `a breach before Easter is reported on the Tuesday after it`() {
    let known = day("2026-04-02")
    let breach = Escalation(
      statusWord: "open", knownOn: known, severity: .serious, what: "", isBreach: true)
    #expect(breach.reportDue(by: WorkCalendar()) == day("2026-04-07"))
  }

  @Test func `a question is to be answered within five working days`() {
    let source = Case.sample([.arrival: -10]) {
      $0.questions[EntryID("q1")] = PartnerQuestion(text: "Mag dit?", askedOn: today - 3)
    }
    // Asked on a Friday: the fifth working day is the Friday after it.
    let status = source.roadmap()[.U6]
    #expect(status.due == today + 4)
    #expect(status.dueSource == .question && status.state == .standing)
    #expect(source.roadmap(5)[.U6].isLate)
    var answered = source
    answered.questions[EntryID("q1")]?.answeredOn = today
    #expect(answered.roadmap(5)[.U6].due == nil)
  }

  @Test func `a question to the prison is none to probation`() {
    var team = Team()
    team.partners[EntryID("pi")] = Partner(name: "PI Verzonnen", kindWord: "prison")
    let norms = guideNorms.agreed(by: team)
    var source = Case.sample([.arrival: -10]) {
      $0.questions[EntryID("q1")] = PartnerQuestion(
        text: "Wie houdt toezicht?", to: EntryID("pi"), askedOn: today - 3)
    }
    #expect(Roadmap(source, norms: norms, on: today)[.U6].due == nil)
    source.questions[EntryID("q2")] = PartnerQuestion(
      text: "Mag dit?", to: EntryID("rn"), askedOn: today - 3)
    #expect(Roadmap(source, norms: norms, on: today)[.U6].due == today + 4)
  }
}
