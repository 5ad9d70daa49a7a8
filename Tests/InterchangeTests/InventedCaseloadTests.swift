import Casework
import Content
import Interchange
import Testing

/// The caseload of any size that the demo can have.
@Suite struct InventedCaseloadTests {
  private let today = Moment(Day(number: 20_780), hour: 9, offsetSeconds: 3600)
  private let norms = Content.load(.en).content.guide.norms

  private func caseload(
    _ count: Int = 80, seed: UInt64 = 7, language: Language = .en
  ) -> [InventedCaseload.Made] {
    var caseload = InventedCaseload(
      count: count, seed: seed, at: today, language: language, norms: norms)
    var made: [InventedCaseload.Made] = []
    while let next = caseload.next() { made.append(next) }
    return made
  }

  private func cases(_ made: [InventedCaseload.Made]) -> [Case] {
    made.map { $0.saves.reduce(Case(id: $0.id)) { $0.applying($1.changes) } }
  }

  @Test func `the same seed gives the same caseload, and another seed another`() {
    let once = caseload().map(\.saves)
    #expect(once == caseload().map(\.saves))
    #expect(once != caseload(seed: 8).map(\.saves))
  }

  @Test func `everything was saved before today, in order, by somebody of the team`() {
    let members = InventedCaseload(
      count: 80, seed: 7, at: today, language: .nl, norms: norms
    ).members
    var lastRegistered = 0
    for made in caseload() {
      let moments = made.saves.map(\.at.secondsSince1970)
      #expect(moments == moments.sorted() && Set(moments).count == moments.count)
      #expect(made.saves.allSatisfy { $0.at.day < today.day && members[$0.by] != nil })
      let registered = made.saves.first?.at.day.number ?? 0
      #expect(registered >= lastRegistered)
      lastRegistered = registered
    }
  }

  @Test func `no save contradicts what the one before it left`() {
    for made in caseload() {
      var found = Case(id: made.id)
      for save in made.saves {
        let merge = Merge(save, onto: { found[$0] }, makeID: { EntryID("x") })
        #expect(merge.conflicts.isEmpty && merge.changes == save.changes)
        found = found.applying(save.changes)
      }
    }
  }

  @Test func `a caseload has names in many scripts, and people who do some of it late or never`() {
    let made = caseload(300)
    let all = cases(made)
    #expect(Set(all.compactMap(\.client.script)).count >= 10)
    #expect(Set(all.map(\.number.key)).count == 300)
    #expect((15...25).contains(made.map(\.saves.count).reduce(0, +) / 300))
    let open = all.filter { $0.closing == nil }
    #expect(open.count > 75 && open.count < 225)
    let late = open.count { !Roadmap($0, norms: norms, on: today.day).late.isEmpty }
    #expect(late > open.count / 5 && late < open.count)
    #expect(all.contains { !$0.escalations.isEmpty })
    #expect(Set(made.flatMap { $0.saves.map(\.by) }).count > 5)
  }

  @Test func `what people wrote is in the language of the demo`() {
    let notes = Language.allCases.map { language in
      Set(cases(caseload(50, language: language)).flatMap { $0.notes.values.map(\.text) })
    }
    #expect(notes.allSatisfy { !$0.isEmpty } && notes[0].isDisjoint(with: notes[1]))
  }
}
