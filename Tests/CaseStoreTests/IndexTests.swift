import CaseStore
import Casework
import Testing

@Suite struct IndexTests {
  private let files = MemoryFileSystem()

  private func fill(_ cases: Int, sealed: Bool = false) throws -> CaseStore {
    var store = try TestStore.make(on: files, sealed: sealed)
    for number in 1...cases {
      let id = CaseID("k\(number)")
      try store.add(id, name: "Tess Puddingbroek \(number)")
      try store.save(id, .date(.intake), now: .day(Day(number: 20_000 + number)))
      try store.save(id, .date(.arrival), now: .day(Day(number: 20_100 + number)))
    }
    return store
  }

  @Test(arguments: [false, true])
  func `a store opened with its index is the same as without`(sealed: Bool) throws {
    var store = try fill(20, sealed: sealed)
    let binned = CaseTask(
      text: "Krat ophalen", owner: nil, binned: TestStore.noon, binnedBy: TestStore.mila)
    try store.save(CaseID("k5"), .task(EntryID("t1")), now: .task(binned))
    try store.keepIndex()
    try store.save(CaseID("k3"), .planB, now: .text("tante"))
    _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    var with = try TestStore.open(on: files, sealed: sealed, seed: 5)
    files.erase("/team/index")
    var without = try TestStore.open(on: files, sealed: sealed, seed: 5)
    #expect(without.isIndexDue && !with.isIndexDue)
    #expect(Set(with.summaries) == Set(without.summaries))
    #expect(with.summaries.count == 20 && with.team == without.team)
    #expect(
      with.summaries.compactMap(\.lastBinned) == [TestStore.noon.secondsSince1970])
    #expect(try with.read(CaseID("k5")).bin.first?.by == TestStore.mila)
    #expect(with.sequence == without.sequence)
    let cases = try everything(in: &with)
    let casesWithout = try everything(in: &without)
    #expect(cases == casesWithout)
    #expect(with.canRedo(by: TestStore.mila))
    let redone = try #require(try with.redo(by: TestStore.mila, at: TestStore.noon))
    #expect(redone.cases[CaseID("k3")]?.followUp.planB == "tante")
  }

  @Test func `opening with an index does not read the cases`() throws {
    var store = try fill(60)
    try store.keepIndex()
    let before = files.calls
    let opened = try TestStore.open(on: files, seed: 5)
    #expect(files.calls - before < 45)
    #expect(opened.summaries.count == 60)
  }

  @Test func `a damaged index is made anew, whichever byte it is`() throws {
    var store = try fill(2)
    let summaries = Set(store.summaries)
    try store.keepIndex()
    let bytes = try #require(files.content(at: "/team/index"))
    let random = SeedSource(4)
    for place in stride(from: 0, to: bytes.count, by: 5) {
      var damaged = bytes
      damaged[place] ^= 1 << UInt8(random.number(below: 8))
      files.overwrite("/team/index", with: damaged)
      let again = try TestStore.open(on: files, seed: 5)
      #expect(Set(again.summaries) == summaries && again.problems.isEmpty && again.isIndexDue)
    }
    for length in stride(from: 0, to: bytes.count, by: 17) {
      files.overwrite("/team/index", with: Array(bytes.prefix(length)))
      #expect(Set(try TestStore.open(on: files, seed: 5).summaries) == summaries)
    }
  }

  @Test func `a damaged end of an index is noticed, cut off or with something behind it`() throws {
    var store = try fill(3)
    let summaries = Set(store.summaries)
    try store.keepIndex()
    let bytes = try #require(files.content(at: "/team/index"))
    for count in 1...80 {
      var flipped = bytes
      flipped[bytes.count - count] ^= 1
      for damaged in [flipped, Array(bytes.dropLast(count)), bytes + bytes.suffix(count)] {
        files.overwrite("/team/index", with: damaged)
        let again = try TestStore.open(on: files, seed: 5)
        #expect(again.isIndexDue && Set(again.summaries) == summaries, "\(count) from the end")
      }
    }
  }

  @Test(arguments: [false, true])
  func `cases that nobody looked at go from one index into the next as they are`(sealed: Bool)
    throws
  {
    var store = try fill(20, sealed: sealed)
    try store.keepIndex()
    for round in 1...3 {
      var again = try TestStore.open(on: files, sealed: sealed, seed: UInt64(round))
      try again.save(CaseID("k\(round)"), .planB, now: .text("tante \(round)"))
      // One of them is looked at, one changed, the others neither.
      #expect(again.summary(of: CaseID("k9"))?.dues.isEmpty == false)
      try again.keepIndex()
    }
    let with = try TestStore.open(on: files, sealed: sealed, seed: 7)
    #expect(!with.isIndexDue)
    files.erase("/team/index")
    let without = try TestStore.open(on: files, sealed: sealed, seed: 7)
    #expect(Set(with.summaries) == Set(without.summaries))
    #expect(
      Set(with.summaries.map { $0.row(on: Day(number: 20_050)) })
        == Set(without.summaries.map { $0.row(on: Day(number: 20_050)) }))
  }

  @Test func `an index made with other norms is not believed`() throws {
    var store = try fill(2)
    try store.keepIndex()
    let opened = try CaseStore.open(
      at: TestStore.path, on: files, norms: Norms([:]), random: TestStore.seededBytes(3))
    #expect(opened.isIndexDue)
    #expect(opened.summaries.flatMap(\.dues).isEmpty)
    #expect(!store.summaries.flatMap(\.dues).isEmpty)
  }

  @Test func `a journal that was rolled back is noticed by who saw it whole`() throws {
    var store = try fill(2)
    let old = try #require(files.content(at: "/team/journal/000001.jsonl"))
    try store.save(CaseID("k1"), .planB, now: .text("tante"))
    try store.keepIndex()
    files.overwrite("/team/journal/000001.jsonl", with: old)
    let again = try TestStore.open(on: files, seed: 5)
    #expect(again.problems.map(\.kind) == [.rolledBack])
    #expect(again.summaries.count == 2)
  }

  @Test func `damage that was found stays named when the index is kept`() throws {
    _ = try fill(2)
    var bytes = try #require(files.content(at: "/team/journal/000001.jsonl"))
    bytes[bytes.count / 2] ^= 4
    files.overwrite("/team/journal/000001.jsonl", with: bytes)
    var store = try TestStore.open(on: files, seed: 5)
    let problems = store.problems
    #expect(!problems.isEmpty)
    try store.keepIndex()
    #expect(try TestStore.open(on: files, seed: 6).problems == problems)
  }

  @Test func `an index of a journal that went another way is not believed`() throws {
    var store = try fill(2)
    let old = try #require(files.content(at: "/team/journal/000001.jsonl"))
    try store.save(CaseID("k1"), .sortName, now: .text("Puddingbroek"))
    try store.keepIndex()
    files.overwrite("/team/journal/000001.jsonl", with: old)
    // Another record, as long as the one that was lost, in the same place.
    var other = try TestStore.open(on: files, seed: 5)
    try other.save(CaseID("k1"), .sortName, now: .text("Slakkenhuis!"))
    let opened = try TestStore.open(on: files, seed: 6)
    #expect(opened.isIndexDue)
    #expect(opened.summary(of: CaseID("k1"))?.sortName == "Slakkenhuis!")
  }

  @Test func `the index is written at the end when it is behind by as much as one would notice`()
    throws
  {
    var store = try fill(2)
    try store.keepIndex()
    let before = files.content(at: "/team/index")
    for number in 1...63 { try store.add(CaseID("n\(number)"), name: "Zus \(number)") }
    store.keepIndexAtEnd()
    #expect(files.content(at: "/team/index") == before)
    try store.add(CaseID("n64"), name: "Zus 64")
    store.keepIndexAtEnd()
    #expect(files.content(at: "/team/index") != before)
    #expect(!store.isIndexDue)
    let calls = files.calls
    #expect(try TestStore.open(on: files, seed: 7).summaries.count == 66)
    #expect(files.calls - calls < 45)
  }

  @Test func `a program that ends does not wait for one that saves`() throws {
    var store = try fill(2)
    let directory = try files.openDirectory(path: "/team/journal")
    #expect(try files.tryLock(directory))
    let before = files.log.count
    store.keepIndexAtEnd()
    #expect(Array(files.log[before...]) == ["tryLock"])
    files.unlock(directory)
    store.keepIndexAtEnd()
    #expect(files.paths.contains("/team/index"))
  }

  @Test func `a new agreement moves the due days of every case, wherever it is seen`() throws {
    var store = try TestStore.make(on: files)
    let ids = (1...3).map { CaseID("k\($0)") }
    for id in ids {
      try store.add(id, name: "Tess Puddingbroek")
      try store.save(id, .date(.intake), now: .day(TestStore.noon.day + 20))
      try store.save(id, .partners(.prison), now: .list(["p1"]))
    }
    try store.keepIndex()
    var other = try TestStore.open(on: files, seed: 7)
    let before = Set(store.summaries)
    let partner = Partner(name: "PI Verzonnen Oord", kindWord: "prison")
    let agreement = Agreement(
      about: .I1, partner: EntryID("p1"), terms: [Term(.intake, days: -10)],
      signedOn: TestStore.noon.day)
    _ = try store.commit(
      Save(
        .team, by: TestStore.mila, at: TestStore.noon,
        changes: [
          Change(.partner(EntryID("p1")), was: nil, now: .partner(partner)),
          Change(.agreement(EntryID("a1")), was: nil, now: .agreement(agreement)),
        ]))
    let after = Set(store.summaries)
    #expect(before.isDisjoint(with: after) && after.count == 3)
    // A colleague's program, a program with the index of before, and one with the index of after.
    _ = try other.refresh()
    #expect(Set(other.summaries) == after)
    #expect(Set(try TestStore.open(on: files, seed: 8).summaries) == after)
    try store.keepIndex()
    #expect(Set(try TestStore.open(on: files, seed: 9).summaries) == after)
  }

  @Test(arguments: [false, true])
  func `what a client was called before is known after a checkpoint, with an index and without`(
    sealed: Bool
  ) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    let id = CaseID("k1")
    try store.add(id, name: "Sanne Nepnaam")
    try store.save(id, .clientName, was: .text("Sanne Nepnaam"), now: .text("Sanne Tuinkers"))
    try store.save(id, .sortName, now: .text("Tuinkers, Sanne"))
    try store.save(id, .sortName, was: .text("Tuinkers, Sanne"), now: nil)
    let former = ["Sanne Nepnaam", "Tuinkers, Sanne"]
    #expect(store.summaries.first?.source.names.former == former)
    var day: Fact?
    for number in 1...70 {
      let next = Fact.day(Day(number: 20_000 + number))
      try store.save(id, .date(.intake), was: day, now: next)
      day = next
    }
    let without = try TestStore.open(on: files, sealed: sealed, seed: 5)
    #expect(without.summaries.first?.source.names.former == former)
    #expect(without.summaries.first?.name == "Sanne Tuinkers")
    try store.keepIndex()
    var with = try TestStore.open(on: files, sealed: sealed, seed: 6)
    #expect(with.summaries.first?.source.names.former == former)
    #expect(try with.read(id).client.former.all == former)
    #expect(try with.read(id).client.sortName.isEmpty)
  }
}
