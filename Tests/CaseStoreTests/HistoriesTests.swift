import CaseStore
import Casework
import Testing

/// Whole histories that are written at once, as the larger demo is made.
@Suite struct HistoriesTests {
  private let workers = [TestStore.mila, TestStore.bram]

  /// Saves of some cases that lie among each other in time; one has more than a checkpoint takes, and one a
  /// report that is on no undo stack.
  private func histories() -> [(id: CaseID, saves: [Save])] {
    (0..<6).map { index in
      let id = CaseID("k\(index)")
      var saves: [Save] = []
      for number in 0..<(index == 2 ? 40 : 5) {
        var changes: [Change] = []
        if number == 0 {
          changes = [
            Change(.number, was: nil, now: .text("V-\(index)")),
            Change(.clientName, was: nil, now: .text("Verzonnen \(index)")),
          ]
        } else {
          let was: Fact? = number == 1 ? nil : .text("T. Regenjas \(number - 1)")
          changes = [Change(.supervisor, was: was, now: .text("T. Regenjas \(number)"))]
        }
        if index == 3, number == 3 {
          let key = EscalationStepKey(EntryID("e"), .report)
          let act = EscalationAct(on: TestStore.noon.day, by: workers[0], at: TestStore.noon)
          changes = [Change(.escalationStep(key), was: nil, now: .escalationAct(act))]
        }
        if index == 3, number == 4 {
          changes = [Change(.supervisor, was: .text("T. Regenjas 2"), now: nil)]
        }
        saves.append(
          Save(
            .case(id), by: workers[number % 2], at: TestStore.moment(index * 3 + number * 7),
            changes: changes))
      }
      return (id, saves)
    }
  }

  private func write(
    _ histories: [(id: CaseID, saves: [Save])], into store: inout CaseStore
  ) throws -> Bool {
    var rest = histories[...]
    return try store.write(
      histories: {
        rest.popFirst().map { CaseHistory(of: $0.id, $0.saves, norms: TestStore.norms) }
      }, while: { _ in true })
  }

  @Test(arguments: [false, true])
  func `histories are byte for byte what one save after the other would have written`(
    hasSmallSegments: Bool
  ) throws {
    let limit = hasSmallSegments ? 4096 : 1 << 20
    let (atOnce, oneByOne) = (MemoryFileSystem(), MemoryFileSystem())
    var fast = try TestStore.make(on: atOnce, segmentLimit: limit)
    var slow = try TestStore.make(on: oneByOne, segmentLimit: limit)
    let all = histories()
    #expect(try write(all, into: &fast))
    let order = all.enumerated().flatMap { index, history in
      history.saves.map { (at: $0.at.secondsSince1970, index: index, save: $0) }
    }.sorted { ($0.at, $0.index) < ($1.at, $1.index) }
    for entry in order { _ = try slow.commit(entry.save) }
    let journals = [atOnce, oneByOne].map { files in
      files.paths.filter { $0.contains("/journal/") }.sorted()
        .map { files.content(at: $0) ?? [] }
    }
    #expect(journals[0] == journals[1])
    #expect(hasSmallSegments == (journals[0].count > 1))
    #expect(try everything(in: &fast) == everything(in: &slow))
    #expect(Set(fast.summaries) == Set(slow.summaries))
  }

  @Test
  func `what was written at once opens without an index and with one, and goes on as any store`()
    throws
  {
    let files = MemoryFileSystem()
    var made = try TestStore.make(on: files, segmentLimit: 4096)
    #expect(try write(histories(), into: &made))
    var again = try TestStore.open(on: files, segmentLimit: 4096)
    #expect(again.problems.isEmpty)
    #expect(try everything(in: &again) == everything(in: &made))
    try made.keepIndex()
    var indexed = try TestStore.open(on: files, segmentLimit: 4096)
    #expect(Set(indexed.summaries) == Set(made.summaries))
    let id = CaseID("k2")
    _ = try indexed.undo(by: TestStore.bram, at: TestStore.moment(900))
    #expect(try indexed.read(id).supervisor == "T. Regenjas 38")
    try indexed.save(id, .planB, now: .text("een tante"), minute: 901)
    #expect(try TestStore.open(on: files, segmentLimit: 4096).problems.isEmpty)
  }

  @Test func `who is told to stop says that not all of it is there`() throws {
    var store = try TestStore.make(on: MemoryFileSystem())
    var number = 0
    let isWhole = try store.write(
      histories: {
        number += 1
        let id = CaseID("n\(number)")
        let save = Save(
          .case(id), by: TestStore.mila, at: TestStore.moment(number),
          changes: [Change(.clientName, was: nil, now: .text("Verzonnen"))])
        return CaseHistory(of: id, [save], norms: TestStore.norms)
      }, while: { _ in false })
    #expect(!isWhole)
  }
}
