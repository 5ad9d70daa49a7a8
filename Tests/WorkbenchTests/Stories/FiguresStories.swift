import Casework
import Content
import Testing
import Workbench

/// What a team reads of its escalations, on a screen and in a table.
struct FiguresStories {
  private let first = Day(iso: "2026-09-01") ?? Day(number: 0)

  private func figures(_ count: Int, of workers: [String] = ["c1"]) -> EscalationFigures {
    let cases = (0..<count).map { index in
      var value = Case(id: CaseID("k\(index)"))
      value[.clientName] = .text("Ewa Fikcyjna")
      value[.number] = .text("MO-\(index)")
      var escalation = Escalation(
        knownOn: first, severity: index < count / 2 ? .acute : .minor, what: "Ewa came in drunk",
        isBreach: true)
      escalation.reportedOn = first + index
      escalation.owner = WorkerID(workers[index % workers.count])
      value[.escalation(EntryID("x"))] = .escalation(escalation)
      return value
    }
    return EscalationFigures(
      of: cases, from: first, through: first + 90, on: first + 90, by: WorkCalendar(),
      showing: .everybodys)
  }

  private func wording(_ figures: EscalationFigures, _ language: Language) -> FiguresWording {
    FiguresWording(figures, team: Team(), content: Contents.of(language))
  }

  @Test(arguments: [Language.en, .nl])
  func `bars are as long as the numbers, and nobody is in them`(language: Language) throws {
    let lines = wording(figures(15), language).lines()
    let acute = try #require(lines.first { $0.contains("    7  ") })
    let minor = try #require(lines.first { $0.contains("    8  ") })
    #expect(acute.count { $0 == "#" } < minor.count { $0 == "#" })
    #expect(minor.count { $0 == "#" } == 8)
    let text = lines.joined(separator: "\n")
    #expect(!text.contains("Ewa") && !text.contains("MO-"))
    #expect(text.contains("O . . . . ."))
  }

  @Test func `half a day is said as the language says it`() {
    #expect(wording(figures(6), .en).lines().joined().contains("within 2.5 days, the longest 5"))
    #expect(wording(figures(6), .nl).lines().joined().contains("binnen 2,5 dagen, de langste 5"))
  }

  @Test(arguments: [Language.en, .nl])
  func `what is done the same day is said so, and one day is one`(language: Language) {
    func reported(after days: [Int]) -> String {
      let cases = days.enumerated().map { index, days in
        var value = Case(id: CaseID("k\(index)"))
        var escalation = Escalation(
          knownOn: first, severity: .minor, what: "x", isBreach: true)
        escalation.reportedOn = first + days
        value[.escalation(EntryID("x"))] = .escalation(escalation)
        return value
      }
      let figures = EscalationFigures(
        of: cases, from: first, through: first, on: first + 90, by: WorkCalendar(),
        showing: .nobodys)
      let words = Contents.of(language).words
      let what = words(FiguresWords.waitReport) + ": "
      return wording(figures, language).lines().first { $0.contains(what) }
        .map { String($0.dropFirst(what.count + 2)) } ?? ""
    }
    let en = language == .en
    #expect(
      reported(after: [0, 0, 0, 0, 0])
        == (en ? "all of them the same day" : "allemaal dezelfde dag"))
    #expect(
      reported(after: [0, 0, 0, 2, 9])
        == (en
          ? "half of them the same day, the longest 9 days"
          : "de helft dezelfde dag, de langste 9 dagen"))
    #expect(
      reported(after: [0, 0, 0, 1, 1, 1])
        == (en
          ? "half of them within one day, the longest one day"
          : "de helft binnen één dag, de langste één dag"))
  }

  @Test(arguments: [Language.en, .nl])
  func `what is not reported and not due is in no share, and is said`(language: Language) {
    func figures(_ count: Int) -> [String] {
      let cases = (0..<(count + 5)).map { index in
        var value = Case(id: CaseID("k\(index)"))
        var escalation = Escalation(
          knownOn: first, severity: .minor, what: "x", isBreach: true)
        if index >= count { escalation.reportedOn = first }
        value[.escalation(EntryID("x"))] = .escalation(escalation)
        return value
      }
      let figures = EscalationFigures(
        of: cases, from: first, through: first, on: first, by: WorkCalendar(), showing: .nobodys)
      #expect(figures.inTime.percent == 100 && figures.inTime.breaches == .exactly(5))
      let wording = wording(figures, language)
      #expect(wording.csv.contains(count < 5 ? "not_due,," : "not_due,,\(count),"))
      return wording.lines()
    }
    let en = language == .en
    let few = en ? "still in time: fewer than 5." : "nog op tijd: minder dan 5."
    #expect(figures(2).contains { $0.contains(few) })
    #expect(figures(7).contains { $0.contains(en ? "still in time: 7." : "nog op tijd: 7.") })
    #expect(!figures(0).contains { $0.contains(en ? "still in time" : "nog op tijd") })
  }

  @Test func `too few say nothing, in words and in the table`() {
    let few = wording(figures(3), .en)
    #expect(few.lines().joined().contains("How many: fewer than 5"))
    #expect(!few.csv.contains("severity"))
    #expect(!few.lines().joined().contains("acute"))
    #expect(few.csv.contains("total,,,,,"))
    #expect(wording(figures(0), .en).lines().last == "None became known in this period.")
  }

  @Test func `the table has a line for each figure`() {
    let csv = wording(figures(16), .en).csv
    #expect(csv.hasPrefix("figure,part,count,median_days,longest_days,percent\r\n"))
    #expect(csv.contains("total,,16,,,\r\n"))
    #expect(csv.contains("severity,3,8,,,\r\n"))
    #expect(csv.contains("days_to,report,16,7.5,15,\r\n"))
    #expect(csv.contains("reported_in_time,,16,,,"))
  }

  @Test func `a condition that looks like a formula stays a text`() {
    let cases = (0..<5).map { index in
      var value = Case(id: CaseID("k\(index)"))
      value[.condition(ConditionID("V1"))] = .condition(
        Condition(kindWord: "=1+1, \"now\"", text: "x"))
      value[.escalation(EntryID("x"))] = .escalation(
        Escalation(
          knownOn: first, severity: .minor, what: "x", condition: ConditionID("V1"), isBreach: true)
      )
      return value
    }
    let figures = EscalationFigures(
      of: cases, from: first, through: first, on: first, by: WorkCalendar(), showing: .everybodys)
    #expect(wording(figures, .en).csv.contains("condition,\"'=1+1, \"\"now\"\"\",5"))
  }
}
