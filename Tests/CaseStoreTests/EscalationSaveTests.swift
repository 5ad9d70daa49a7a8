import CaseStore
import Casework
import Testing

/// What people do with one escalation at the same time, and what of it undo leaves alone.
@Suite struct EscalationSaveTests {
  private let files = MemoryFileSystem()
  private let tess = CaseID("k1")
  private let id = EntryID("x1")

  private func raised() throws -> CaseStore {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    let new = Escalation(
      knownOn: TestStore.noon.day, severity: .serious, what: "Te laat", isBreach: true)
    try store.save(tess, .escalation(id), now: .escalation(new))
    return store
  }

  private func report() -> Fact {
    var act = EscalationAct(on: TestStore.noon.day, by: TestStore.mila, at: TestStore.noon)
    act.whom = "T. Regenjas"
    return .escalationAct(act)
  }

  private func step(_ step: EscalationStep) -> Field {
    .escalationStep(EscalationStepKey(id, step))
  }

  @Test func `one who reports and one who takes it on do not contradict each other`() throws {
    var store = try raised()
    var other = try TestStore.open(on: files, seed: 9)
    try store.save(tess, step(.report), now: report())
    let taken = try other.commit(
      Save(
        .case(tess), by: TestStore.bram, at: TestStore.noon,
        changes: [Change(step(.owner), was: nil, now: .worker(TestStore.bram))]))
    #expect(taken.merge.conflicts.isEmpty)
    let both = try other.read(tess).escalations[id]
    #expect(both?.owner == TestStore.bram && both?.reportedOn == TestStore.noon.day)
  }

  @Test func `two who take it on at the same moment are asked who has it`() throws {
    var store = try raised()
    var other = try TestStore.open(on: files, seed: 9)
    try store.save(tess, step(.owner), now: .worker(TestStore.mila))
    let second = try other.commit(
      Save(
        .case(tess), by: TestStore.bram, at: TestStore.noon,
        changes: [Change(step(.owner), was: nil, now: .worker(TestStore.bram))]))
    #expect(second.merge.conflicts.count == 1)
    #expect(try other.read(tess).escalations[id]?.owner == TestStore.mila)
  }

  /// What undo says to stand, with what it would reach past it.
  private func standing(_ store: inout CaseStore) throws -> StandingAct {
    do {
      _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    } catch .actStands(let act) {
      return act
    }
    throw CancellationError()
  }

  @Test func `undo does not reach past a report but when that was said, also after a restart`()
    throws
  {
    var store = try raised()
    try store.save(tess, .planB, now: .text("tante"))
    try store.save(tess, step(.report), now: report())
    var act = try standing(&store)
    #expect(
      act.client == tess && act.changes.first?.field == step(.report) && act.reason != .closed)
    #expect(act.next?.changes.first?.field == .planB && act.next?.clients == [tess])
    #expect(try store.read(tess).followUp.planB == "tante")
    store = try TestStore.open(on: files, seed: 11)
    act = try standing(&store)
    let undone = try #require(
      try store.undo(by: TestStore.mila, at: TestStore.noon, reaching: act.next?.sequence))
    #expect(undone.takenBack.first?.changes.first?.field == .planB)
    let value = try store.read(tess)
    #expect(value.followUp.planB == nil)
    #expect(value.escalations[id]?.reportedOn == TestStore.noon.day)
  }

  @Test func `what was done after a report is taken back without a question`() throws {
    var store = try raised()
    try store.save(tess, step(.report), now: report())
    try store.save(tess, .planB, now: .text("tante"))
    #expect(try store.undo(by: TestStore.mila, at: TestStore.noon) != nil)
    #expect(try store.read(tess).followUp.planB == nil)
  }

  @Test func `a long import is no act that undo stops at, whatever it holds`() throws {
    var store = try raised()
    try store.save(tess, .planB, now: .text("tante"))
    let cases = (1...20).map { number in
      Save(
        .case(CaseID("m\(number)")), by: TestStore.mila, at: TestStore.noon,
        changes: [Change(.planB, was: nil, now: .text("oom"))])
    }
    let reported = Save(
      .case(tess), by: TestStore.mila, at: TestStore.noon,
      changes: [Change(step(.report), was: nil, now: report())])
    _ = try store.commit(group: cases + [reported], canBeUndone: false)
    #expect(try store.undo(by: TestStore.mila, at: TestStore.noon) != nil)
    #expect(try store.read(tess).followUp.planB == nil)
  }

  @Test func `what was done with an escalation that is closed by now stands`() throws {
    var store = try raised()
    try store.save(tess, .planB, now: .text("tante"))
    try store.save(tess, step(.owner), now: .worker(TestStore.mila))
    var closing = EscalationAct(on: TestStore.noon.day, by: TestStore.bram, at: TestStore.noon)
    closing.word = "closed_settled"
    closing.second = TestStore.mila
    _ = try store.commit(
      Save(
        .case(tess), by: TestStore.bram, at: TestStore.noon,
        changes: [Change(step(.closing), was: nil, now: .escalationAct(closing))]))
    #expect(try store.read(tess).escalations[id]?.isOpen == false)
    let act = try standing(&store)
    #expect(act.reason == .closed && act.changes.first?.field == step(.owner))
    #expect(act.next?.changes.first?.field == .planB)
    #expect(
      try store.undo(by: TestStore.mila, at: TestStore.noon, reaching: act.next?.sequence) != nil)
    let value = try store.read(tess)
    #expect(value.followUp.planB == nil && value.escalations[id]?.owner == TestStore.mila)
  }

  @Test func `what was recorded and then reported stands, and is put right with a reason`() throws {
    var store = try raised()
    let was = try #require(try store.read(tess).escalationRecords[id])
    var now = was
    now.what = "Te laat, en dronken"
    _ = try store.commit(
      Save(
        .case(tess), by: TestStore.mila, at: TestStore.noon,
        changes: [Change(.escalation(id), was: .escalation(was), now: .escalation(now))]))
    _ = try store.commit(
      Save(
        .case(tess), by: TestStore.bram, at: TestStore.noon,
        changes: [Change(step(.report), was: nil, now: report())]))
    #expect(try standing(&store).reason == .reported)
    #expect(try store.read(tess).escalations[id]?.what == "Te laat, en dronken")
  }

  @Test func `an escalation with which more was done is not taken back`() throws {
    var store = try raised()
    try store.save(tess, step(.report), now: report())
    // What would be refused is not offered.
    #expect(try standing(&store).next == nil)
    #expect(try store.read(tess).escalations[id]?.reportedOn == TestStore.noon.day)
  }

  @Test func `nor is one with which a colleague did more`() throws {
    var store = try raised()
    _ = try store.commit(
      Save(
        .case(tess), by: TestStore.bram, at: TestStore.noon,
        changes: [Change(step(.review), was: nil, now: .day(TestStore.noon.day))]))
    #expect(throws: StoreError.escalationInUse) {
      try store.undo(by: TestStore.mila, at: TestStore.noon)
    }
    #expect(try store.read(tess).escalations[id] != nil)
  }

  @Test func `the list has what the board needs, from the index as from the case`() throws {
    var store = try raised()
    try store.save(tess, step(.owner), now: .worker(TestStore.mila))
    let round = ReviewName(TestStore.noon.day, number: 2)
    var put = EscalationDecision(
      id, kindWord: "skipped", text: "Kees is ziek", on: TestStore.noon.day, round: round.id,
      by: TestStore.mila, at: TestStore.noon)
    put.place = 4
    try store.save(tess, .decision(EntryID("d1")), now: .decision(put))
    let marks = store.summaries.flatMap(\.reviews)
    #expect(
      marks == [
        ReviewMark(
          escalation: id, round: round.id, at: TestStore.noon.secondsSince1970,
          by: TestStore.mila, isSkipped: true, place: 4)
      ])
    let before = store.summaries.flatMap(\.escalations)
    #expect(before.map(\.what) == ["Te laat"] && before.first?.owner == TestStore.mila)
    try store.keepIndex()
    let again = try TestStore.open(on: files, seed: 9)
    #expect(again.summaries.flatMap(\.escalations) == before)
    #expect(again.summaries.flatMap(\.reviews) == marks)
  }
}
