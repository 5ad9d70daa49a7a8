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
    let lines = wording(figures(29), language).lines()
    let acute = try #require(lines.first { $0.contains(language == .en ? "acute" : "acuut") })
    let minor = try #require(lines.first { $0.contains(language == .en ? "minor" : "licht") })
    #expect(acute.count { $0 == "#" } == 2 && minor.count { $0 == "#" } == 3)
    let text = lines.joined(separator: "\n")
    #expect(!text.contains("Ewa") && !text.contains("MO-"))
    #expect(text.contains(language == .en ? "2026  Sep O" : "2026  sep O"), "\(text)")
  }

  @Test(arguments: [Language.en, .nl])
  func `what is done the same day is said so, and one day is one`(language: Language) {
    func reported(after days: [Int?]) -> String {
      let cases = days.enumerated().map { index, days in
        var value = Case(id: CaseID("k\(index)"))
        var escalation = Escalation(
          knownOn: first, severity: .minor, what: "x", isBreach: true)
        escalation.reportedOn = days.map { first + $0 }
        value[.escalation(EntryID("x"))] = .escalation(escalation)
        return value
      }
      let figures = EscalationFigures(
        of: cases, from: first, through: first, on: first + 90, by: WorkCalendar(),
        showing: .nobodys)
      let words = Contents.of(language).words
      let what = words(FiguresWords.waitReport) + ": "
      return wording(figures, language).lines(columns: 200).first { $0.contains(what) }
        .map { String($0.dropFirst(what.count + 2)) } ?? ""
    }
    let en = language == .en
    #expect(
      reported(after: [0, 0, 0, 0, 0])
        == (en
          ? "5 to 9, all of these the same day; not yet: fewer than 5"
          : "5 tot en met 9, alle dezelfde dag; nog niet: minder dan 5"))
    #expect(
      reported(after: [0, 0, 0, 2, 9])
        == (en
          ? "5 to 9, half of these within 14 days (the longest is not shown); not yet: fewer than 5"
          : "5 tot en met 9, daarvan de helft binnen 14 dagen (langste niet getoond); "
            + "nog niet: minder dan 5"))
    // What nobody reported is not left out of what is said of all.
    #expect(
      reported(after: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, nil, nil, nil, nil, nil])
        == (en
          ? "10 to 14, half of these the same day, all of these within one day; not yet: 5 to 9"
          : "10 tot en met 14, daarvan de helft dezelfde dag en alle binnen één dag; "
            + "nog niet: 5 tot en met 9"))
    #expect(
      reported(after: [0, nil, nil, nil, nil, nil])
        == (en
          ? "too few to say; not yet: 5 to 9"
          : "te weinig om iets te zeggen; nog niet: 5 tot en met 9"))
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
      #expect(figures.inTime.percent == 20...100 && figures.inTime.breaches.from == 5)
      let wording = wording(figures, language)
      #expect(wording.csv.contains(count < 5 ? "not_due,,0,4," : "not_due,,5,9,"))
      return wording.lines()
    }
    let en = language == .en
    let some = en ? "still in time: 5 to 9." : "nog op tijd: 5 tot en met 9."
    #expect(figures(7).contains { $0.contains(some) })
    // Two are told no more than none.
    #expect(!figures(2).contains { $0.contains(en ? "still in time" : "nog op tijd") })
    #expect(figures(2) == figures(0))
  }

  @Test func `too few say nothing, in words and in the table`() {
    let few = wording(figures(3), .en)
    #expect(few.lines().joined().contains("How many: fewer than 5"))
    #expect(!few.csv.contains("severity"))
    #expect(!few.lines().joined().contains("acute"))
    #expect(few.csv.contains("total,,0,4,,,,\r\n"))
    #expect(
      few.csv == wording(figures(0), .en).csv && few.lines() == wording(figures(0), .en).lines())
  }

  @Test func `the table has a line for each figure`() {
    let csv = wording(figures(16), .en).csv
    #expect(
      csv.hasPrefix(
        "figure,part,count_from,count_through,median_within_days,longest_within_days,"
          + "percent_from,percent_through\r\n"))
    #expect(csv.contains("total,,15,19,,,,\r\n"))
    #expect(csv.contains("severity,3,5,9,,,,\r\n"))
    // A row that has none is written as one that has few, as it stands on the screen.
    #expect(csv.contains("severity,2,0,4,,,,\r\n"))
    #expect(csv.contains("month,2026-09,15,19,,,,\r\n"))
    #expect(csv.contains("days_to,report,15,19,7,,,\r\n"))
    #expect(csv.contains("not_yet,report,0,4,,,,\r\n"))
    #expect(csv.contains("not_yet,told,15,19,,,,\r\n"))
    #expect(csv.contains("reported_in_time,,15,19,,,"))
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
    #expect(wording(figures, .en).csv.contains("condition,\"'=1+1, \"\"now\"\"\",5,9"))
  }
}
