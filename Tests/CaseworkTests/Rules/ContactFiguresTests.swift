import Casework
import Testing

/// What an organisation learns from contact after care, and what stays hidden: Guide, "What an organisation reports".
@Suite struct ContactFiguresTests {
  private let first = Day(iso: "2026-07-01") ?? Day(number: 0)
  private let last = Day(iso: "2026-09-30") ?? Day(number: 0)
  private let today = Day(iso: "2027-02-15") ?? Day(number: 0)

  /// Somebody who left on a day, asked or not.
  private func leaver(_ number: Int, _ day: Int = 0, asked: Bool = true) -> ContactFigures.Leaver {
    var value = Case(id: CaseID("k\(number)"))
    value[.date(.left)] = .day(first + day)
    if asked { value[.date(.contactAsked)] = .day(first) }
    return ContactFigures.Leaver(value) ?? leaver(number, day, asked: asked)
  }

  /// Their contact, with whether each moment was on their initiative, so many days after the first day.
  private func contact(
    _ number: Int, wanted: String = "yes", moments: [(day: Int, isTheirs: Bool)] = []
  ) -> Contact {
    var contact = Contact(id: ContactID("c\(number)"))
    contact.stay = CaseID("k\(number)")
    contact.plan = ContactPlan(wantedWord: wanted, contactPerson: WorkerID("c1"))
    for (index, moment) in moments.enumerated() {
      contact.moments[EntryID("m\(index)")] = ContactMoment(
        on: first + moment.day, initiatorWord: moment.isTheirs ? "client" : "organisation",
        isReached: true)
    }
    return contact
  }

  private func figures(
    _ contacts: [Contact], _ leavers: [ContactFigures.Leaver]
  ) -> ContactFigures {
    ContactFigures(of: contacts, leavers: leavers, from: first, through: last, on: today)
  }

  @Test func `the share of leavers who were asked, and who have a plan, goes by tens`() {
    let leavers = (0..<20).map { leaver($0, asked: $0 < 15) }
    let contacts = (0..<15).map { contact($0, wanted: $0 < 10 ? "yes" : "no") }
    let figures = figures(contacts, leavers)
    #expect(figures.asked.percent == 70...79)
    #expect(figures.planned.percent == 50...59)
    #expect(figures.planned.count == EscalationFigures.Count(20))
  }

  @Test func `reached within thirty days and within ninety are told apart, of those with a plan`() {
    let leavers = (0..<20).map { leaver($0) }
    let contacts = (0..<20).map { contact($0, moments: [($0 < 10 ? 30 : 90, false)]) }
    let figures = figures(contacts, leavers)
    #expect(figures.reached.map(\.days) == [30, 90])
    #expect(figures.reached[0].share.percent == 50...59)
    #expect(figures.reached[1].share.percent?.upperBound == 100)
  }

  @Test func `somebody who left too short ago to be reached in time is in no share`() {
    let soon = ContactFigures(
      of: [contact(0)], leavers: [leaver(0)], from: first, through: last, on: first + 29)
    #expect(soon.reached[0].share.count == EscalationFigures.Count(0))
  }

  @Test func `an earlier yes counts, whatever they said since`() {
    let leavers = (0..<10).map { leaver($0) }
    let contacts = (0..<10).map { number in
      var contact = contact(number, wanted: "later")
      contact.earlierPlans[EntryID("e")] = ContactPlan(wantedWord: "yes")
      return contact
    }
    #expect(figures(contacts, leavers).planned.percent == 60...100)
  }

  @Test func `the half of the gaps and the share of initiative are told of five people and more`() {
    func some(_ count: Int) -> [Contact] {
      (0..<count).map { contact($0, moments: [(0, true), (28, false), (40, true)]) }
    }
    let enough = figures(some(5), [])
    #expect(enough.medianGap == 14)
    #expect(enough.theirInitiative.percent == 60...69)
    // Fifty moments of four people would be about those four.
    let few = figures(
      (0..<4).map { number in contact(number, moments: (0..<15).map { ($0 * 2, true) }) }, [])
    #expect(few.medianGap == nil && few.theirInitiative.percent == nil)
  }

  @Test func `four leavers are not told from none`() {
    let four = figures((0..<4).map { contact($0) }, (0..<4).map { leaver($0) })
    #expect(four == figures([], []))
  }

  @Test func `the quarters before the end of the period stand in a list, the latest first`() {
    let leavers = (0..<10).map { leaver($0) } + (10..<15).map { leaver($0, -10, asked: false) }
    let quarters = figures((0..<10).map { contact($0) }, leavers).quarters
    #expect(quarters.count == ContactFigures.quarterCount)
    #expect(
      quarters.map(\.from.iso).prefix(3) == ["2026-07-01", "2026-04-01", "2026-01-01"])
    #expect(quarters[0].planned.percent == 60...100)
    #expect(quarters[1].planned.percent == 0...80)
  }

  @Test func `an end that was taken up again still counts as one`() {
    let contacts = (0..<6).map { number in
      var contact = contact(number)
      contact.earlierEndings[EntryID("e")] = ContactDecision(on: first + 3, whyWord: "wish")
      return contact
    }
    let ended = figures(contacts, []).ended
    #expect(ended.isEmpty || ended.first { $0.key == "wish" }?.count.from == 5)
  }
}
