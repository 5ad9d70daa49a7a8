import CaseStore
import Casework
import Glibc
import Testing

/// The same store in a second instance, as the writer has one beside the loop.
@Suite struct OpenedAgainTests {
  private let files = MemoryFileSystem()

  private func fill(_ cases: Int, sealed: Bool = false) throws -> CaseStore {
    var store = try TestStore.make(on: files, sealed: sealed)
    for number in 1...cases {
      try store.add(CaseID("k\(number)"), name: "Tess Puddingbroek \(number)")
    }
    return store
  }

  @Test(arguments: [false, true], [false, true])
  func `each sees what the other saves`(sealed: Bool, withIndex: Bool) throws {
    var store = try fill(3, sealed: sealed)
    if withIndex { try store.keepIndex() }
    var first = try TestStore.open(on: files, sealed: sealed, seed: 5)
    var again = try first.openedAgain()
    #expect(again.sequence == first.sequence && again.team == first.team)
    try again.save(CaseID("k2"), .planB, now: .text("tante"))
    try again.add(CaseID("k4"), name: "Zus Regenton")
    #expect(try first.refresh().changed == [CaseID("k2"), CaseID("k4")])
    #expect(Set(first.summaries) == Set(again.summaries) && first.summaries.count == 4)
    try first.save(CaseID("k2"), .planB, was: .text("tante"), now: .text("oom"))
    #expect(try again.refresh().changed == [CaseID("k2")])
    #expect(try again.read(CaseID("k2")).followUp.planB == "oom")
    _ = try again.undo(by: TestStore.mila, at: TestStore.noon)
    let opened = try everything(in: &again)
    var fresh = try TestStore.open(on: files, sealed: sealed, seed: 6)
    #expect(try everything(in: &fresh) == opened)
    #expect(Set(fresh.summaries) == Set(again.summaries) && fresh.problems.isEmpty)
  }

  @Test func `nothing is read twice, however many cases there are`() throws {
    var store = try fill(60)
    try store.keepIndex()
    let first = try TestStore.open(on: files, seed: 5)
    let before = files.calls
    _ = try first.openedAgain()
    #expect(files.calls - before < 30)
  }

  @Test func `what both knew is in the index that one of them keeps`() throws {
    var store = try fill(5)
    try store.keepIndex()
    let first = try TestStore.open(on: files, seed: 5)
    var again = try first.openedAgain()
    try again.save(CaseID("k2"), .sortName, now: .text("Puddingbroek"))
    try again.add(CaseID("k6"), name: "Zus Regenton")
    try again.keepIndex()
    let opened = try TestStore.open(on: files, seed: 6)
    #expect(!opened.isIndexDue && Set(opened.summaries) == Set(again.summaries))
    #expect(opened.summary(of: CaseID("k2"))?.sortName == "Puddingbroek")
    #expect(opened.summaries.count == 6)
  }

  @Test func `one waits for the other, as for another program`() throws {
    var first = try fill(1)
    let again = try first.openedAgain()
    var refusal: StoreError?
    _ = try first.commit(deciding: { _ in
      var again = again
      do { try again.save(CaseID("k1"), .planB, now: .text("tante")) } catch {
        refusal = error as? StoreError
      }
      return []
    })
    #expect(refusal == .busy)
  }

  @Test func `of a journal that is another one meanwhile all is read`() throws {
    let early = try #require(
      {
        _ = try fill(2)
        return files.content(at: "/team/journal/000001.jsonl")
      }())
    var store = try TestStore.open(on: files, seed: 5)
    try store.save(CaseID("k1"), .sortName, now: .text("Puddingbroek"))
    files.overwrite("/team/journal/000001.jsonl", with: early)
    var again = try store.openedAgain()
    #expect(again.sequence < store.sequence)
    #expect(again.summary(of: CaseID("k1"))?.sortName != "Puddingbroek")
    try again.save(CaseID("k1"), .planB, now: .text("tante"))
    #expect(try TestStore.open(on: files, seed: 6).problems.isEmpty)
  }

  @Test func `a disk that fails while it is opened again loses nothing`() throws {
    var first = try fill(2)
    try first.keepIndex()
    for call in 0..<40 {
      let disk = files.copy()
      let opened = try TestStore.open(on: disk, seed: 5)
      disk.setFault(.init(.fails(EIO), at: disk.calls + call))
      guard var again = try? opened.openedAgain() else { continue }
      disk.setFault(nil)
      try again.save(CaseID("k1"), .planB, now: .text("tante"))
      var fresh = try TestStore.open(on: disk, seed: 6)
      #expect(try fresh.read(CaseID("k1")).followUp.planB == "tante" && fresh.problems.isEmpty)
      #expect(Set(fresh.summaries) == Set(again.summaries))
    }
  }
}
