import CaseStore
import Casework
import Testing

@Suite struct UndoTests {
  private let files = MemoryFileSystem()
  private let tess = CaseID("k1")

  @Test(arguments: [false, true])
  func `every save can be undone one by one, each after a restart, and redone`(sealed: Bool) throws
  {
    var store = try TestStore.make(on: files, sealed: sealed)
    try store.add(tess, name: "Tess Puddingbroek")
    var value: Fact?
    for step in 1...40 {
      let next = Fact.text("plan \(step)")
      try store.save(tess, .planB, was: value, now: next)
      value = next
    }
    for step in (0..<40).reversed() {
      var again = try TestStore.open(on: files, sealed: sealed, seed: UInt64(100 + step))
      _ = try #require(try again.undo(by: TestStore.mila, at: TestStore.noon))
      #expect(try again.read(tess).followUp.planB == (step == 0 ? nil : "plan \(step)"))
      if step % 7 == 0 { try again.keepIndex() }
    }
    for step in 1...40 {
      var again = try TestStore.open(on: files, sealed: sealed, seed: UInt64(200 + step))
      let redone = try #require(try again.redo(by: TestStore.mila, at: TestStore.noon))
      #expect(redone.takenBack.first?.undoes != nil)
      #expect(try again.read(tess).followUp.planB == "plan \(step)")
    }
    var last = try TestStore.open(on: files, sealed: sealed, seed: 300)
    #expect(!last.canRedo(by: TestStore.mila))
    #expect(try last.redo(by: TestStore.mila, at: TestStore.noon) == nil)
    // The creation can be undone too: the case is in no list then.
    for _ in 1...41 { _ = try last.undo(by: TestStore.mila, at: TestStore.noon) }
    #expect(!last.canUndo(by: TestStore.mila))
    #expect(last.summaries.isEmpty)
    #expect(try last.undo(by: TestStore.mila, at: TestStore.noon) == nil)
  }

  @Test func `undo is per worker and a new save ends redo`() throws {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    try store.save(tess, .planB, now: .text("oom"))
    try store.save(tess, .supervisor, now: .text("T. Regenjas"), by: TestStore.bram)
    _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    #expect(try store.read(tess).supervisor == "T. Regenjas")
    #expect(try store.read(tess).followUp.planB == nil)
    #expect(store.canRedo(by: TestStore.mila) && store.canUndo(by: TestStore.bram))
    try store.save(tess, .planB, now: .text("tante"))
    #expect(!store.canRedo(by: TestStore.mila))
    #expect(store.canUndo(by: TestStore.mila))
  }

  @Test func `a field that somebody changed since becomes a conflict, the others are undone`()
    throws
  {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    try store.commit(
      Save(
        .case(tess), by: TestStore.mila, at: TestStore.noon,
        changes: [
          Change(.planB, was: nil, now: .text("tante")),
          Change(.supervisor, was: nil, now: .text("T. Regenjas")),
        ])
    ).merge.conflicts.isEmpty.expectTrue()
    try store.save(
      tess, .planB, was: .text("tante"), now: .text("oom"), by: TestStore.bram)
    let undone = try #require(try store.undo(by: TestStore.mila, at: TestStore.noon))
    #expect(undone.merge.conflicts.count == 1)
    let found = try store.read(tess)
    #expect(found.followUp.planB == "oom" && found.supervisor == nil)
  }

  @Test func `an answer that waited beside one's own stands once one's own is undone`() throws {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    try store.save(tess, .planB, now: .text("tante"))
    // Bram had not seen it.
    try store.save(tess, .planB, now: .text("oom"), by: TestStore.bram)
    #expect(try store.read(tess).conflicts.count == 1)
    _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    #expect(try store.read(tess).followUp.planB == "oom")
    #expect(try store.read(tess).conflicts.isEmpty)
    _ = try store.redo(by: TestStore.mila, at: TestStore.noon)
    #expect(try store.read(tess).followUp.planB == "tante")
    #expect(try store.read(tess).conflicts.values.map(\.value) == [.text("oom")])
  }

  @Test func `an answer that waited already stays beside what was there when it came`() throws {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    try store.save(tess, .planB, now: .text("tante"))
    try store.save(tess, .planB, now: .text("oom"), by: TestStore.bram)
    try store.save(tess, .planB, was: .text("tante"), now: .text("nicht"))
    _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    #expect(try store.read(tess).followUp.planB == "tante")
    #expect(try store.read(tess).conflicts.values.map(\.value) == [.text("oom")])
  }

  @Test func `an undo that has nothing left to change still goes one step down`() throws {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    try store.save(tess, .planB, now: .text("tante"))
    try store.save(tess, .planB, was: .text("tante"), now: nil, by: TestStore.bram)
    let undone = try #require(try store.undo(by: TestStore.mila, at: TestStore.noon))
    #expect(undone.merge.changes.isEmpty && undone.merge.alreadySo == [.planB])
    _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    #expect(try store.read(tess).client.name.isEmpty)
  }

  @Test func `a client whom a colleague works on is not undone into a case without a name`() throws
  {
    var mine = try TestStore.make(on: files)
    try mine.add(tess, name: "Tess Puddingbroek")
    var theirs = try TestStore.open(on: files, seed: 5)
    try theirs.save(tess, .planB, now: .text("tante"), by: TestStore.bram)
    #expect(throws: StoreError.caseInUse) {
      try mine.undo(by: TestStore.mila, at: TestStore.noon)
    }
    #expect(try mine.read(tess).client.name == "Tess Puddingbroek")
    _ = try theirs.undo(by: TestStore.bram, at: TestStore.noon)
    _ = try #require(try mine.undo(by: TestStore.mila, at: TestStore.noon))
    #expect(mine.summaries.isEmpty)
    // Meanwhile the number went to somebody else.
    _ = try theirs.commit(
      Save(
        .case(CaseID("k7")), by: TestStore.bram, at: TestStore.noon,
        changes: [
          Change(.clientName, was: nil, now: .text("Bram Regenjas")),
          Change(.number, was: nil, now: .text("mo-\(tess.text)")),
        ]))
    #expect(throws: StoreError.numberInUse) {
      try mine.redo(by: TestStore.mila, at: TestStore.noon)
    }
    #expect(mine.summaries.map(\.name) == ["Bram Regenjas"])
  }

  /// Which record of a group is damaged, whether its head is, and whether that was so when the store
  /// was opened.
  static let damages = ["k1", "k2", "k3"].flatMap { victim in
    [(victim, true, true), (victim, true, false), (victim, false, true), (victim, false, false)]
  }

  @Test(arguments: damages)
  func `undo of a group says what it could not take back`(
    victim: String, isHead: Bool, isOpenedAfter: Bool
  ) throws {
    let ids = ["k1", "k2", "k3"]
    func group(_ change: (String) -> Change) -> [Save] {
      ids.map { id in
        Save(
          .case(CaseID(id)), by: TestStore.mila, at: TestStore.noon, changes: [change(id)])
      }
    }
    var store = try TestStore.make(on: files)
    _ = try store.commit(
      group: group { Change(.clientName, was: nil, now: .text("Tess Puddingbroek \($0)")) })
    _ = try store.commit(
      group: group { Change(.planB, was: nil, now: .text("bij tante \($0)")) })
    let path = "/team/journal/000001.jsonl"
    let text = String(decoding: try #require(files.content(at: path)), as: UTF8.self)
    let line = try #require(
      text.split(separator: "\n").first { $0.contains("bij tante \(victim)") })
    let damaged =
      isHead
      ? line.replacing(#""seq":"#, with: #""sec":"#)
      : line.replacing("bij tante", with: "bij tanta")
    files.overwrite(path, with: Array(text.replacing(line, with: damaged).utf8))
    if isOpenedAfter { store = try TestStore.open(on: files, seed: 5) }
    let undone = try #require(try store.undo(by: TestStore.mila, at: TestStore.noon))
    #expect(undone.unreadable == 1)
    #expect(undone.takenBack.count == 2)
    var again = try TestStore.open(on: files, seed: 6)
    for id in ids where id != victim {
      let found = try again.read(CaseID(id))
      #expect(found.followUp.planB == nil && !found.client.name.isEmpty)
    }
    let redone = try #require(try again.redo(by: TestStore.mila, at: TestStore.noon))
    #expect(redone.unreadable == 0 && redone.takenBack.count == 2)
  }

  @Test(arguments: [false, true])
  func `a group that is kept off the stacks is passed over by undo, also after a restart`(
    sealed: Bool
  ) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    try store.add(tess, name: "Tess Puddingbroek")
    let imported = CaseID("k2")
    let group = [
      Save(
        .case(imported), by: TestStore.mila, at: TestStore.noon,
        changes: [Change(.clientName, was: nil, now: .text("Bram Regenjas"))]),
      Save(
        .case(imported), by: TestStore.mila, at: TestStore.noon,
        changes: [Change(.planB, was: nil, now: .text("tante"))]),
    ]
    _ = try store.commit(group: group, canBeUndone: false)
    try store.save(tess, .planB, now: .text("oom"))
    var again = try TestStore.open(on: files, sealed: sealed, seed: 7)
    for _ in 1...2 { _ = try #require(try again.undo(by: TestStore.mila, at: TestStore.noon)) }
    #expect(try again.undo(by: TestStore.mila, at: TestStore.noon) == nil)
    #expect(again.summaries.map(\.id) == [imported])
    #expect(try again.read(imported).followUp.planB == "tante")
  }
}

extension Bool {
  fileprivate func expectTrue() { #expect(self) }
}
