import Casework
import Testing

/// Who kept contact after who, and in which order what happened stands.
@Suite struct ContactHandoverTests {
  private let today = Day(number: 20_500)
  private let mila = WorkerID("mila")
  private let bram = WorkerID("bram")

  private func contact() -> Contact {
    var contact = Contact(id: ContactID("k1"))
    contact.name = "Zara Zandloper"
    contact.plan = ContactPlan(
      wantedWord: "yes", agreedOn: today - 155, contactPerson: mila, rhythmDays: 30)
    return contact
  }

  @Test func `a fresh yes after a handover keeps what was agreed with whom it was agreed`() throws {
    func after(_ contact: Contact, _ action: ContactAction, by worker: WorkerID) throws -> Contact {
      contact.applying(try contact.changes(for: action, by: worker, on: today))
    }
    let handed = try after(contact(), .handOver(to: bram, agrees: true), by: mila)
    let ended = try after(
      handed, .end(ContactDecision(on: today, whyWord: "wish", by: bram)), by: bram)
    let again = try after(
      ended, .reopen(on: today, words: nil, keeping: EntryID("e")), by: bram)
    #expect(again.earlierPlans.values.map(\.contactPerson) == [mila])
    #expect(again.earlierPlans.values.map(\.agreedOn) == [today - 155])
    #expect(again.earlierPlans[EntryID("e")] == contact().plan)
    #expect(again.agreements.map(\.plan.contactPerson) == [mila, bram])
    #expect(again.handovers.map(\.to) == [bram] && again.handovers.map(\.on) == [today])
    // So it reads of what an older build kept too, where receivers were not named.
    var old = again
    old.handedOver?.to = nil
    old.earlierPlans[EntryID("handed-0")] = contact().plan
    old.earlierPlans[EntryID("e")]?.contactPerson = bram
    #expect(old.agreements.map(\.plan.contactPerson) == [mila, bram])
    let first = try #require(contact().plan)
    #expect(old.agreedBefore.map(\.plan) == [first])
    #expect(old.handovers.map(\.to) == [bram])
  }

  @Test func `things of one day stand by when they were recorded, and others keep their place`() {
    let told: [(text: String, day: Day, at: Int?)] = [
      ("late", today, 9), ("no time", today, nil), ("early", today, 1), ("before", today - 1, 99),
    ]
    let ordered = told.asRecorded(
      on: { $0.day },
      at: { $0.at.map { Moment(secondsSince1970: $0, offsetSeconds: 0) } })
    #expect(ordered.map(\.text) == ["before", "early", "no time", "late"])
  }

  @Test func `what was agreed anew with the receiver is kept as theirs`() throws {
    let handed = contact().applying(
      try contact().changes(for: .handOver(to: bram, agrees: true), by: mila, on: today - 60))
    var plan = try #require(handed.plan)
    plan.rhythmDays = 7
    plan.agreedOn = today - 30
    let anew = handed.applying(
      try handed.changes(for: .agree(plan, keeping: EntryID("e")), by: bram, on: today - 30))
    #expect(anew.agreements.map(\.plan.contactPerson) == [mila, bram])
    #expect(anew.agreements.map(\.plan.agreedOn) == [today - 155, today - 30])
    plan.rhythmDays = 14
    plan.agreedOn = today
    let twice = anew.applying(
      try anew.changes(for: .agree(plan, keeping: EntryID("f")), by: bram, on: today))
    #expect(twice.earlierPlans.values.compactMap(\.contactPerson) == [mila, bram])
    #expect(twice.handovers.map(\.to) == [bram])
  }

  @Test func `two agreements of one day are told apart by when they were recorded`() throws {
    func at(_ hour: Int) -> Moment { Moment(today, hour: hour) }
    func after(
      _ contact: Contact, _ action: ContactAction, by worker: WorkerID, hour: Int
    ) throws -> Contact {
      contact.applying(try contact.changes(for: action, by: worker, on: today, at: at(hour)))
    }
    let noor = WorkerID("noor")
    let plan = ContactPlan(wantedWord: "yes", agreedOn: today, contactPerson: mila)
    var kept = try after(
      Contact(id: ContactID("k3")), .agree(plan, keeping: EntryID("a")), by: mila, hour: 8)
    kept = try after(kept, .handOver(to: bram, agrees: true), by: mila, hour: 9)
    let end = ContactDecision(on: today, whyWord: "wish", by: bram)
    kept = try after(kept, .end(end), by: bram, hour: 10)
    kept = try after(
      kept, .reopen(on: today, words: nil, keeping: EntryID("b")), by: bram, hour: 11)
    kept = try after(kept, .handOver(to: noor, agrees: true), by: bram, hour: 12)
    #expect(kept.agreements.map(\.plan.contactPerson) == [mila, bram])
    #expect(kept.handovers.map(\.to) == [bram, noor])
    #expect(kept.handovers.map(\.at) == [at(9), at(12)])
    #expect(kept.plan?.contactPerson == noor)
  }

  @Test func `whoever asked for a colleague handed nothing over`() throws {
    let asked = Contact(id: ContactID("k2")).applying(
      try Contact(id: ContactID("k2")).changes(
        for: .agree(
          ContactPlan(wantedWord: "yes", agreedOn: today, contactPerson: bram),
          keeping: EntryID("e")), by: mila, on: today))
    #expect(asked.handedOver?.by == mila && asked.handovers.isEmpty)
  }
}
