import Casework
import Testing

@Suite struct BinnedThingTests {
  private func binned(_ text: String, seconds: Int, by: WorkerID? = worker) -> CaseTask {
    var at = now
    at.secondsSince1970 += seconds
    return CaseTask(text: text, owner: nil, binned: at, binnedBy: by)
  }

  @Test func `the newest in the bin comes first, and its way back leaves it as it was`() throws {
    let sample = Case.sample {
      $0.tasks[EntryID("a")] = binned("Oud", seconds: -60)
      $0.tasks[EntryID("b")] = binned("Nieuw", seconds: 0)
      $0.tasks[EntryID("c")] = CaseTask(text: "Telt mee", owner: nil)
    }
    #expect(sample.bin.map(\.text) == ["Nieuw", "Oud"])
    #expect(sample.bin.map(\.by) == [worker, worker])
    let back = sample.applying(try #require(sample.bin.first).wayBack)
    #expect(back.tasks[EntryID("b")] == CaseTask(text: "Nieuw", owner: nil))
    #expect(back.bin.map(\.text) == ["Oud"])
  }

  @Test func `a summary says when something was last put in the bin`() {
    let sample = Case.sample {
      $0.tasks[EntryID("a")] = binned("Oud", seconds: -60)
      $0.tasks[EntryID("b")] = binned("Nieuw", seconds: 0)
    }
    #expect(CaseSummary(sample, norms: guideNorms).lastBinned == now.secondsSince1970)
    #expect(CaseSummary(.sample(), norms: guideNorms).lastBinned == nil)
  }

  @Test func `who finds a task in the bin already leaves it as it was put there`() throws {
    let sample = Case.sample { $0.tasks[EntryID("a")] = binned("Oud", seconds: -60) }
    let changes = try sample.changes(
      for: .binTask(EntryID("a")), by: WorkerID("c2"), at: now, makeID: { EntryID("new") })
    #expect(changes.isEmpty)
  }

  @Test func `two who put the same task in the bin do not contradict each other`() {
    let task = CaseTask(text: "Dubbel", owner: nil)
    let there = Fact.task(binned("Dubbel", seconds: 0))
    let save = Save(
      .case(CaseID("sample")), by: WorkerID("c2"), at: now,
      changes: [
        Change(
          .task(EntryID("a")), was: .task(task),
          now: .task(binned("Dubbel", seconds: 5, by: WorkerID("c2"))))
      ])
    let merge = Merge(save, onto: { _ in there }, makeID: { EntryID("new") })
    #expect(merge.changes.isEmpty && merge.conflicts.isEmpty)
    #expect(merge.alreadySo == [.task(EntryID("a"))])
  }

  @Test func `a task that was changed and one in the bin do contradict each other`() {
    let task = CaseTask(text: "Dubbel", owner: nil)
    let save = Save(
      .case(CaseID("sample")), by: WorkerID("c2"), at: now,
      changes: [
        Change(
          .task(EntryID("a")), was: .task(task), now: .task(binned("Dubbel", seconds: 0)))
      ])
    let there = Fact.task(CaseTask(text: "Anders", owner: nil))
    let merge = Merge(save, onto: { _ in there }, makeID: { EntryID("new") })
    #expect(merge.conflicts == [EntryID("new")])
  }
}
