import CaseStore
import Casework
import Testing

/// What was saved since a moment, from the newest record on.
@Suite struct SavesSinceTests {
  private func note(_ id: String, at moment: Moment) -> Change {
    Change(
      .note(EntryID(id)), was: nil, now: .note(Note(text: id, by: TestStore.mila, at: moment)))
  }

  @Test func `the cases come with the newest record first, and saves end at the moment`() throws {
    let files = MemoryFileSystem()
    var store = try TestStore.make(on: files)
    var moment = TestStore.noon
    for index in 0..<40 {
      moment.secondsSince1970 += 60
      let id = CaseID(index.isMultiple(of: 4) ? "a" : "b")
      _ = try store.commit(
        Save(.case(id), by: TestStore.mila, at: moment, changes: [note("n\(index)", at: moment)]))
    }
    let cases = store.casesByLatest()
    #expect(cases == [CaseID("b"), CaseID("a")])
    let since = TestStore.noon.secondsSince1970 + 20 * 60
    let later = try store.saves(of: CaseID("b"), since: since, limit: 100)
    #expect(later.count == 15 && later.allSatisfy { $0.at.secondsSince1970 > since })
    #expect(later.map(\.sequence) == later.map(\.sequence).sorted(by: >))
    #expect(try store.saves(of: CaseID("b"), since: 0, limit: 7).count == 7)
    #expect(try store.saves(of: CaseID("a"), since: moment.secondsSince1970, limit: 7).isEmpty)
  }
}
