import CaseStore
import Casework
import Testing

@Suite struct SavingTests {
  private let files = MemoryFileSystem()
  private let tess = CaseID("k1")

  @Test(arguments: [false, true])
  func `what was saved is there after opening again`(sealed: Bool) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    try store.add(tess, name: "Tess Puddingbroek")
    try store.save(tess, .date(.arrival), now: .day(Day(number: 20_000)))
    var again = try TestStore.open(on: files, sealed: sealed)
    #expect(again.problems.isEmpty)
    #expect(again.team.name == "De Zandbak")
    #expect(again.team.members == TestStore.members)
    let found = try again.read(tess)
    #expect(found.client.name == "Tess Puddingbroek")
    #expect(found.dates[.arrival] == Day(number: 20_000))
    #expect(again.summaries.map(\.name) == ["Tess Puddingbroek"])
  }

  @Test func `nothing of a protected store stands on the disk in clear`() throws {
    var store = try TestStore.make(on: files, sealed: true)
    try store.add(tess, name: "Tess Puddingbroek")
    try store.keepDraft(
      Draft(
        worker: TestStore.mila, key: "note", id: "a", at: TestStore.noon, text: "Puddingbroek belde"
      ))
    try store.keepIndex()
    for path in files.paths {
      let text = String(decoding: files.content(at: path) ?? [], as: UTF8.self)
      #expect(!text.contains("Puddingbroek") && !path.contains("Puddingbroek"))
      #expect(!text.contains("Zandkorrel") && !text.contains("De Zandbak"))
    }
    #expect(throws: StoreError.locked) { try TestStore.open(on: files) }
  }

  @Test func `saving what the store already says writes nothing`() throws {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    let before = files.content(at: "/team/journal/000001.jsonl")
    let committed = try store.save(tess, .clientName, now: .text("Tess Puddingbroek"))
    #expect(committed.sequence == nil)
    #expect(committed.merge.alreadySo == [.clientName])
    #expect(files.content(at: "/team/journal/000001.jsonl") == before)
  }

  @Test func `a case that was read before goes on as one that is read anew`() throws {
    var mine = try TestStore.make(on: files, segmentLimit: 4096)
    try mine.add(tess, name: "Tess Puddingbroek")
    var theirs = try TestStore.open(on: files, seed: 5, segmentLimit: 4096)
    // Past two checkpoints and several segments, sometimes one save ahead and sometimes several.
    for number in 1...40 {
      try mine.save(tess, .supervisor, now: .text("T. Regenjas \(number)"))
      if number.isMultiple(of: 3) {
        try theirs.save(tess, .planB, now: .text("tante \(number)"), by: TestStore.bram)
      }
      if number.isMultiple(of: 5) { _ = try theirs.undo(by: TestStore.bram, at: TestStore.noon) }
      var fresh = try TestStore.open(on: files, seed: 9, segmentLimit: 4096)
      _ = try mine.refresh()
      let expected = try fresh.read(tess)
      #expect(try mine.read(tess) == expected)
      if number.isMultiple(of: 4) {
        _ = try theirs.refresh()
        #expect(try theirs.read(tess) == expected)
      }
    }
  }

  @Test func `two workers who change different fields both get what they want`() throws {
    var mine = try TestStore.make(on: files)
    try mine.add(tess, name: "Tess Puddingbroek")
    var theirs = try TestStore.open(on: files, seed: 5)
    try theirs.save(tess, .supervisor, now: .text("T. Regenjas"), by: TestStore.bram)
    try mine.save(tess, .planB, now: .text("tante"))
    let refreshed = try theirs.refresh()
    #expect(refreshed.changed == [tess])
    #expect(refreshed.lastBy == TestStore.mila)
    let found = try theirs.read(tess)
    #expect(found.supervisor == "T. Regenjas" && found.followUp.planB == "tante")
    #expect(try theirs.refresh().isEmpty)
    #expect(try mine.refresh().changed == [tess])
  }

  @Test func `two workers who tick one do with two proofs leave both, and one proof is added`()
    throws
  {
    func tick(_ proof: String?, by worker: WorkerID) -> Fact {
      .doRecord(
        DoRecord(
          state: .done,
          completions: [Completion(on: Day(number: 20_500), by: worker, proof: proof)],
          by: worker))
    }
    var mine = try TestStore.make(on: files)
    try mine.add(tess, name: "Tess Puddingbroek")
    try mine.save(tess, .doState(.U4), now: tick(nil, by: TestStore.mila))
    // Who had seen the do open ticks it too: with a proof, then without one, then with another.
    let added = try mine.save(
      tess, .doState(.U4), now: tick("verslag", by: TestStore.bram), by: TestStore.bram)
    #expect(added.merge.conflicts.isEmpty && added.sequence != nil)
    #expect(try mine.read(tess).doRecords[.U4]?.completions.first?.proof == "verslag")
    #expect(try mine.read(tess).doRecords[.U4]?.completions.first?.by == TestStore.mila)
    let plain = try mine.save(tess, .doState(.U4), now: tick(nil, by: TestStore.bram))
    #expect(plain.merge.alreadySo == [.doState(.U4)])
    let other = try mine.save(tess, .doState(.U4), now: tick("foto", by: TestStore.bram))
    #expect(other.merge.conflicts.count == 1)
    // Who saw the proof and writes another one corrects it.
    let seen = try mine.read(tess)[.doState(.U4)]
    let corrected = try mine.save(
      tess, .doState(.U4), was: seen, now: tick("brief", by: TestStore.mila))
    #expect(corrected.merge.conflicts.isEmpty)
    #expect(try mine.read(tess).doRecords[.U4]?.completions.first?.proof == "brief")
  }

  @Test func `two workers who change one field leave both values and a conflict`() throws {
    var mine = try TestStore.make(on: files)
    try mine.add(tess, name: "Tess Puddingbroek")
    var theirs = try TestStore.open(on: files, seed: 5)
    try theirs.save(tess, .planB, now: .text("oom"), by: TestStore.bram)
    let committed = try mine.save(tess, .planB, now: .text("tante"))
    let found = try #require(committed.cases[tess])
    #expect(found.followUp.planB == "oom")
    #expect(committed.merge.conflicts.count == 1)
    let conflict = try #require(found.conflicts.values.first)
    #expect(conflict.value == .text("tante") && conflict.by == TestStore.mila)
    #expect(mine.summary(of: tess)?.hasConflict == true)
    _ = try theirs.refresh()
    #expect(try theirs.read(tess) == found)
  }

  @Test func `a group counts whole and is one step of undo`() throws {
    var store = try TestStore.make(on: files)
    let jip = CaseID("k2")
    let saves = [(tess, "Tess Puddingbroek"), (jip, "Jip Slakkenhuis")].map { id, name in
      Save(
        .case(id), by: TestStore.mila, at: TestStore.noon,
        changes: [Change(.clientName, was: nil, now: .text(name))])
    }
    let committed = try store.commit(group: saves)
    #expect(committed.cases.count == 2)
    var again = try TestStore.open(on: files, seed: 5)
    #expect(again.summaries.count == 2)
    let undone = try #require(try again.undo(by: TestStore.mila, at: TestStore.noon))
    #expect(undone.takenBack.count == 2)
    #expect(again.summaries.isEmpty)
    var third = try TestStore.open(on: files, seed: 6)
    #expect(third.summaries.isEmpty && third.problems.isEmpty)
    _ = try third.redo(by: TestStore.mila, at: TestStore.noon)
    #expect(Set(third.summaries.map(\.name)) == ["Tess Puddingbroek", "Jip Slakkenhuis"])
  }

  @Test func `the history names every save, the newest first`() throws {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    for minute in 1...100 {
      try store.save(
        tess, .note(EntryID("n\(minute)")),
        now: .note(Note(text: "n\(minute)", by: TestStore.mila, at: TestStore.moment(minute))),
        minute: minute)
    }
    let again = try TestStore.open(on: files, seed: 3)
    let history = try again.history(of: tess, limit: 1000)
    #expect(history.map(\.sequence) == Array((2...102).reversed()))
    #expect(history.first?.at == TestStore.moment(100))
    #expect(try again.history(of: tess, limit: 3).count == 3)
    let known = history.dropFirst(4)
    let newer = try again.history(of: tess, limit: 1000, after: known.first?.sequence ?? 0)
    #expect(newer + known == history)
    #expect(try again.history(of: .team, limit: 3).count == 1)
  }

  @Test func `reading a case costs the same however long its history is`() throws {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Puddingbroek")
    var costs: [Int] = []
    var value: Fact?
    for save in 1...400 {
      let next = Fact.text("plan \(save)")
      try store.save(tess, .planB, was: value, now: next)
      value = next
      var reader = try TestStore.open(on: files, seed: 4)
      let before = files.calls
      _ = try reader.read(tess)
      costs.append(files.calls - before)
      if save % 50 == 0 { try store.keepIndex() }
    }
    #expect(costs.suffix(100).max() ?? 0 <= costs.prefix(100).max() ?? 0)
  }

  @Test func `a save with a value of the wrong kind or a reserved name is refused`() throws {
    var store = try TestStore.make(on: files)
    #expect(throws: StoreError.invalidSave) { try store.save(tess, .clientName, now: .flag(true)) }
    for name in ["team", "store", "", "a b", "../x", String(repeating: "a", count: 65)] {
      #expect(throws: StoreError.invalidSave) { try store.add(CaseID(name), name: "x") }
    }
    #expect(throws: StoreError.tooLarge) {
      try store.save(tess, .planB, now: .text(String(repeating: "x", count: 9 << 20)))
    }
    #expect(try TestStore.open(on: files).summaries.isEmpty)
  }

  @Test(arguments: [false, true])
  func `a save that would not read back as it was meant is refused, not confirmed`(
    sealed: Bool
  ) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    try store.add(tess, name: "Tess Puddingbroek")
    // A member twice is no JSON that says one thing; one that is not there yet becomes a fact.
    let twice = Note(text: "a", by: nil, at: TestStore.noon, unread: Unread(["text": #""b""#]))
    let other = Note(text: "a", by: nil, at: TestStore.noon, unread: Unread(["about": #""U2""#]))
    let broken = Note(text: "a", by: nil, at: TestStore.noon, unread: Unread(["later": "{"]))
    for note in [twice, other, broken] {
      #expect(throws: StoreError.invalidSave) {
        try store.save(tess, .note(EntryID("n1")), now: .note(note))
      }
    }
    try store.save(tess, .supervisor, now: .text("T. Regenjas"))
    var again = try TestStore.open(on: files, sealed: sealed, seed: 5)
    #expect(again.problems.isEmpty)
    let found = try again.read(tess)
    #expect(found.notes.isEmpty && found.supervisor == "T. Regenjas")
  }

  @Test func `another program that holds the lock makes a save busy, not lost`() throws {
    var store = try TestStore.make(on: files)
    let directory = try files.openDirectory(path: "/team/journal")
    #expect(try files.tryLock(directory))
    #expect(throws: StoreError.busy) { try store.add(tess, name: "Tess Puddingbroek") }
    files.unlock(directory)
    try store.add(tess, name: "Tess Puddingbroek")
    #expect(try TestStore.open(on: files).summaries.count == 1)
  }

  @Test func `the journal is only read before a save where somebody else saved meanwhile`() throws {
    var mine = try TestStore.make(on: files)
    try mine.add(tess, name: "Tess Puddingbroek")
    var theirs = try TestStore.open(on: files, seed: 5)
    var before = files.log.count
    try mine.save(tess, .planB, now: .text("tante"))
    #expect(!files.log[before...].contains("read"))
    try theirs.add(CaseID("k2"), name: "Pim Wolkendek")
    before = files.log.count
    try mine.save(tess, .planB, was: .text("tante"), now: .text("oom"))
    #expect(files.log[before...].contains("read"))
    #expect(Set(mine.summaries.map(\.name)) == ["Tess Puddingbroek", "Pim Wolkendek"])
    let anew = try TestStore.open(on: files, seed: 6)
    #expect(Set(anew.summaries) == Set(mine.summaries))
  }

  @Test func `two who add what they find missing at the same moment do not add it twice`() throws {
    var mine = try TestStore.make(on: files)
    var theirs = try TestStore.open(on: files, seed: 5)
    func missing(_ id: String, in store: CaseStore) -> [Save] {
      let number = CaseNumber("MO-1")
      guard !store.summaries.contains(where: { $0.number == number }) else { return [] }
      return [
        Save(
          .case(CaseID(id)), by: TestStore.mila, at: TestStore.noon,
          changes: [Change(.number, was: nil, now: .text(number.text))])
      ]
    }
    #expect(try mine.commit { missing("a", in: $0) }.sequence != nil)
    // Their store has not looked since; the decision is made on what is there now.
    #expect(theirs.summaries.isEmpty)
    #expect(try theirs.commit { missing("b", in: $0) }.sequence == nil)
    #expect(try TestStore.open(on: files, seed: 6).summaries.count == 1)
  }
}
