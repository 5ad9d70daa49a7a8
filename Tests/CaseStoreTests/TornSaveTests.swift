import CaseStore
import Casework
import Testing

/// A disk that fills up in the middle of a save, after any byte: what was said to have failed is not
/// there, also after the next save, and is there once when it is tried again.
@Suite struct TornSaveTests {
  private static let scenarios: [Scenario] = [
    .firstSave, .save, .checkpoint, .group, .undo, .newSegment,
  ]
  private static let noSpace: Int32 = 28
  private static let other = CaseID("k9")

  @Test(arguments: scenarios, [false, true])
  func `a save that a full disk cuts off after any byte never counts, and once when tried again`(
    scenario: Scenario, sealed: Bool
  ) throws {
    let start = MemoryFileSystem()
    try scenario.prepare(start, sealed: sealed)
    let done = start.copy()
    let old = try cases(on: start.copy(), sealed)
    try scenario.run(on: done, sealed: sealed)
    let new = try cases(on: done, sealed)
    let call = try #require(done.log.firstIndex(of: "write")) + 1
    let length = journalLength(done) - journalLength(start)
    // Every byte of a plain save; of the others a sample, and every byte near the end.
    for byte in 1..<length where scenario == .save || byte % 67 == 0 || byte > length - 9 {
      let files = start.copy()
      let place = "\(scenario) after \(byte) of \(length) bytes"
      files.setFault(.init(.takes(bytes: byte, then: Self.noSpace), at: call, isLasting: true))
      #expect(throws: StoreError.diskFull, "\(place)") {
        try scenario.run(on: files, sealed: sealed)
      }
      files.setFault(nil)
      #expect(try cases(on: files, sealed) == old, "\(place)")
      try saveSomethingElse(on: files, sealed)
      #expect(try cases(on: files, sealed) == old, "\(place), and another save")
      try scenario.run(on: files, sealed: sealed)
      #expect(try cases(on: files, sealed) == new, "\(place), tried again")
    }
  }

  @Test(arguments: [false, true])
  func `a fence that a full disk cuts off after any byte does not make the save before it count`(
    sealed: Bool
  ) throws {
    let files = MemoryFileSystem()
    try Scenario.save.prepare(files, sealed: sealed)
    let old = try cases(on: files, sealed)
    let done = files.copy()
    try Scenario.save.run(on: done, sealed: sealed)
    let length = journalLength(done) - journalLength(files)
    let call = try #require(done.log.firstIndex(of: "write")) + 1
    let torn = files.copy()
    // All but the newline.
    torn.setFault(
      .init(.takes(bytes: length - 1, then: Self.noSpace), at: call, isLasting: true))
    #expect(throws: StoreError.diskFull) { try Scenario.save.run(on: torn, sealed: sealed) }
    torn.setFault(nil)
    let healthy = torn.copy()
    try saveSomethingElse(on: healthy, sealed)
    // The first write is the copy for the quarantine.
    let writes = healthy.log.indices.filter { healthy.log[$0] == "write" }
    let fence = writes[1] + 1
    for byte in 1..<300 {
      let torn = torn.copy()
      let place = "fence cut off after \(byte) bytes"
      torn.setFault(.init(.takes(bytes: byte, then: Self.noSpace), at: fence, isLasting: true))
      #expect(throws: StoreError.self, "\(place)") { try saveSomethingElse(on: torn, sealed) }
      torn.setFault(nil)
      #expect(try cases(on: torn, sealed) == old, "\(place)")
      try saveSomethingElse(on: torn, sealed)
      #expect(try cases(on: torn, sealed) == old, "\(place), and another save")
    }
  }

  @Test func `a note that was refused after its last byte but one is there once when tried again`()
    throws
  {
    let files = MemoryFileSystem()
    var store = try TestStore.make(on: files)
    try store.add(CaseID("k1"), name: "Tess Puddingbroek")
    func note(_ id: String, in store: inout CaseStore) throws {
      try store.save(
        CaseID("k1"), .note(EntryID(id)),
        now: .note(Note(text: "Belde.", by: TestStore.mila, at: TestStore.noon)))
    }
    let twin = files.copy()
    var other = try TestStore.open(on: twin)
    store = try TestStore.open(on: files)
    let before = (twin.log.count, journalLength(twin))
    try note("n0", in: &other)
    let call = try #require(twin.log[before.0...].firstIndex(of: "write")) - before.0 + 1
    files.setFault(
      .init(
        .takes(bytes: journalLength(twin) - before.1 - 1, then: Self.noSpace),
        at: files.calls + call))
    #expect(throws: StoreError.diskFull) { try note("n1", in: &store) }
    files.setFault(nil)
    try note("n2", in: &store)
    #expect(try TestStore.open(on: files, seed: 5).problems.isEmpty)
    var again = try TestStore.open(on: files, seed: 6)
    #expect(try again.read(CaseID("k1")).notes.keys.map(\.text) == ["n2"])
  }

  @Test func `a new segment whose first flush fails is written again, and counts once`() throws {
    let start = MemoryFileSystem()
    try Scenario.newSegment.prepare(start, sealed: false)
    let files = start.copy()
    let done = start.copy()
    try Scenario.newSegment.run(on: done, sealed: false)
    let flush = try #require(done.log.lastIndex(of: "synchronise")) + 1
    files.setFault(.init(.fails(5), at: flush))
    try Scenario.newSegment.run(on: files, sealed: false)
    files.setFault(nil)
    for kept in [0.0, 1] {
      #expect(try cases(on: files.afterPowerCut { _ in kept }, false) == cases(on: done, false))
    }
  }

  @Test func `what is saved into a segment whose name was never flushed survives a power cut`()
    throws
  {
    let start = MemoryFileSystem()
    try Scenario.newSegment.prepare(start, sealed: false)
    let files = start.copy()
    let done = start.copy()
    try Scenario.newSegment.run(on: done, sealed: false)
    let flush = try #require(done.log.firstIndex(of: "synchroniseDirectory")) + 1
    files.setFault(.init(.fails(5), at: flush))
    #expect(throws: StoreError.self) { try Scenario.newSegment.run(on: files, sealed: false) }
    files.setFault(nil)
    try Scenario.newSegment.run(on: files, sealed: false)
    #expect(try cases(on: files.afterPowerCut { _ in 0 }, false) == cases(on: done, false))
  }

  // MARK: - Helpers

  /// Another worker's program that saves something of its own.
  private func saveSomethingElse(on files: MemoryFileSystem, _ sealed: Bool) throws {
    var store = try TestStore.open(on: files, sealed: sealed, seed: UInt64(files.calls))
    try store.save(
      Self.other, .note(EntryID("n\(files.calls)")),
      now: .note(Note(text: "Zus", by: TestStore.bram, at: TestStore.noon)), by: TestStore.bram)
  }

  /// All cases but the one of the other worker.
  private func cases(on files: MemoryFileSystem, _ sealed: Bool) throws -> [CaseID: Case] {
    var store = try TestStore.open(on: files, sealed: sealed, seed: 79)
    var cases = try everything(in: &store)
    cases[Self.other] = nil
    return cases
  }

  private func journalLength(_ files: MemoryFileSystem) -> Int {
    files.paths.filter { $0.contains("/journal/") }
      .reduce(0) { $0 + (files.content(at: $1)?.count ?? 0) }
  }
}
