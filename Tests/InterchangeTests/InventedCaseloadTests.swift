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
    made.compactMap { made in
      guard case .case(let id) = made.subject else { return nil }
      return made.saves.reduce(Case(id: id)) { $0.applying($1.changes) }
    }
  }

  private func contacts(_ made: [InventedCaseload.Made]) -> [Contact] {
    made.compactMap { made in
      guard case .contact(let id) = made.subject else { return nil }
      return made.saves.reduce(Contact(id: id)) { $0.applying($1.changes) }
    }
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
      var found: [Field: Fact] = [:]
      for save in made.saves {
        let merge = Merge(save, onto: { found[$0] }, makeID: { EntryID("x") })
        #expect(merge.conflicts.isEmpty && merge.changes == save.changes)
        for change in save.changes { found[change.field] = change.now }
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

  @Test func `a counsellor looks after as many clients as a person can, however many there are`() {
    for count in [20, 300, 2000] {
      var open: [WorkerID: Int] = [:]
      for found in cases(caseload(count)) where found.closing == nil {
        if let counsellor = found.counsellor { open[counsellor, default: 0] += 1 }
      }
      #expect(open.values.allSatisfy { $0 < 50 }, "\(count): \(open)")
      #expect(count < 100 || open.values.reduce(0, +) / open.count >= 10, "\(count): \(open)")
      #expect(open[WorkerID("c1")] ?? 0 > 1, "\(count): \(open)")
    }
  }

  @Test func `what was not settled is settled when the client leaves`() {
    let all = cases(caseload(600))
    let open = all.filter { $0.escalations.values.contains(where: \.isOpen) }
    #expect(open.count { $0.closing == nil } >= 5)
    #expect(open.count { $0.closing != nil } * 300 <= all.count)
    #expect(all.contains { $0.escalations.values.contains { $0.closing?.second != nil } })
  }

  @Test func `a share of those who left keeps in touch, in good times and bad`() throws {
    let made = caseload(400)
    let contacts = contacts(made)
    let all = cases(made)
    // Each is of a stay; its case says that somebody asked where the person said yes to that, and is silent else.
    let asked = all.filter { $0.dates[.contactAsked] != nil }
    #expect(Set(contacts.compactMap(\.stay)).count == contacts.count)
    #expect(Set(contacts.flatMap(\.cases)) == Set(asked.map(\.id)) && !asked.isEmpty)
    #expect(asked.allSatisfy { $0.dates[.contactAsked] == $0.dates[.left] })
    let since = InventedCaseload(count: 400, seed: 7, at: today, language: .en, norms: norms)
      .contactSince
    let left = all.filter { ($0.dates[.left] ?? since - 1) >= since }
    #expect(contacts.count > left.count / 2 && contacts.count < left.count)
    let wanted = contacts.filter { $0.plan?.isWanted == true }
    #expect(wanted.count > contacts.count / 3 && wanted.count < contacts.count * 3 / 4)
    #expect(contacts.allSatisfy { $0.isSeenByAnybody })
    let moments = wanted.flatMap(\.moments.values)
    #expect(moments.count > wanted.count * 2)
    let reached = moments.count(where: \.isReached)
    #expect(reached > moments.count / 2 && reached < moments.count)
    #expect(moments.contains { $0.initiatorWord == "client" })
    #expect(moments.contains { $0.meaning == "A relapse, was ashamed to ring." })
    #expect(contacts.contains { $0.isEnded } && contacts.contains { !$0.reflections.isEmpty })
    // The figures of contact can be tried with them.
    let figures = ContactFigures(
      of: contacts, leavers: all.compactMap(ContactFigures.Leaver.init), from: today.day - 365,
      through: today.day - 1, on: today.day)
    #expect(figures.planned.percent != nil && figures.medianGap != nil)
  }

  @Test func `they come by the day, and the cases are as they are without them`() {
    let made = caseload(120)
    let days = made.compactMap(\.saves.first?.at.day)
    #expect(days == days.sorted())
    let moments = made.flatMap(\.saves).count
    let ofContacts = made.filter { if case .contact = $0.subject { true } else { false } }
      .flatMap(\.saves).count
    #expect(ofContacts * 5 < moments)
  }

  @Test func `what people wrote is in the language of the demo`() {
    let notes = Language.allCases.map { language in
      Set(cases(caseload(50, language: language)).flatMap { $0.notes.values.map(\.text) })
    }
    #expect(notes.allSatisfy { !$0.isEmpty } && notes[0].isDisjoint(with: notes[1]))
  }
}
