import Casework
import Content
import Screen
import Testing
import Workbench

/// The share of those who left with a plan, quarter by quarter: what a team that begins looks at.
///
/// Source: Guide, "What an organisation reports": cells below five are not told.
@Suite struct ContactQuarterTests {
  private let last = Day(iso: "2026-09-30") ?? Day(number: 0)
  private let quarters = ["2026-07-05", "2026-04-05", "2026-01-05", "2025-10-05"].map {
    Day(iso: $0) ?? Day(number: 0)
  }

  /// Figures in which so many left in each quarter, the latest first, and the first of them have a plan.
  private func lines(
    _ left: [Int], planned: [Int], since: String? = nil, _ language: Language = .en
  ) -> [String] {
    var leavers: [ContactFigures.Leaver] = []
    var contacts: [Contact] = []
    for (quarter, count) in left.enumerated() {
      for number in 0..<count {
        var value = Case(id: CaseID("k\(quarter)-\(number)"))
        value[.date(.left)] = .day(quarters[quarter])
        if let leaver = ContactFigures.Leaver(value) { leavers.append(leaver) }
        guard number < planned[quarter] else { continue }
        var contact = Contact(id: ContactID("c\(quarter)-\(number)"))
        contact.stay = value.id
        contact.plan = ContactPlan(wantedWord: "yes", contactPerson: WorkerID("c1"))
        contacts.append(contact)
      }
    }
    let figures = ContactFigures(
      of: contacts, leavers: leavers, from: quarters[0], through: last, on: last + 1)
    var team = Team()
    team.contactSince = since.flatMap { Day(iso: $0) }
    return ContactFiguresWording(figures, team: team, content: Contents.of(language)).lines()
      .filter { $0.hasPrefix(language == .en ? "Quarter" : "Kwartaal") }
  }

  @Test func `each quarter says which share of those who left have a plan, the latest first`() {
    let told = lines([20, 20, 12, 4], planned: [15, 10, 0, 4])
    #expect(
      told.prefix(4) == [
        "Quarter 3 of 2026: 70 to 79 of a hundred, of 20 to 24",
        "Quarter 2 of 2026: 50 to 59 of a hundred, of 20 to 24",
        "Quarter 1 of 2026: 0 to 40 of a hundred, of 10 to 14",
        "Quarter 4 of 2025: too few to say",
      ])
    #expect(told.count == ContactFigures.quarterCount)
  }

  @Test(arguments: Language.allCases)
  func `of fewer than five who left, or who have or lack a plan, nobody can be counted`(
    language: Language
  ) {
    // Four who left read as nobody does, whatever they wanted.
    let none = lines([0], planned: [0], language)
    for count in 1...4 {
      for planned in 0...count {
        #expect(lines([count], planned: [planned], language) == none)
      }
    }
    // Of fifteen, one without a plan reads as four, and as none.
    let all = lines([15], planned: [15], language)
    for planned in 11...14 { #expect(lines([15], planned: [planned], language) == all) }
    #expect(lines([15], planned: [10], language) != all)
    // Where both sides are small not even the share is told.
    #expect(lines([8], planned: [4]).first == "Quarter 3 of 2026: too few to say, of 5 to 9")
  }

  @Test func `quarters that were over before the team began are not told`() {
    let told = lines([20, 20, 20, 20], planned: [15, 10, 5, 5], since: "2026-02-20")
    #expect(
      told.map { String($0.prefix(17)) } == [
        "Quarter 3 of 2026", "Quarter 2 of 2026", "Quarter 1 of 2026",
      ])
  }

  @Test func `of a period that begins before the team did it is said that earlier leavers count`() {
    let figures = ContactFigures(
      of: [], leavers: [], from: quarters[0], through: last, on: last + 1)
    let starts: [(Day?, Bool)] = [(quarters[0] + 1, true), (quarters[0], false), (nil, false)]
    for (since, isSaid) in starts {
      var team = Team()
      team.contactSince = since
      let text = ContactFiguresWording(figures, team: team, content: Contents.of(.en)).lines()
        .joined(separator: " ")
      #expect(text.contains("The period begins before that day") == isSaid, "\(text)")
    }
  }
}
