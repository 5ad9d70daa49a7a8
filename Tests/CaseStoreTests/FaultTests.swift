import CaseStore
import Casework
import Testing

/// Every call of every thing a store does fails in every way: afterwards there is the old state or
/// the new one, and the store can be used.
@Suite struct FaultTests {
  static let EIO: Int32 = 5
  static let ENOSPC: Int32 = 28

  static let kinds: [MemoryFileSystem.Fault.Kind] = [
    .fails(EIO), .fails(ENOSPC), .takes(bytes: 0, then: ENOSPC), .takes(bytes: 1, then: ENOSPC),
    .takes(bytes: 100, then: EIO), .takes(bytes: 1 << 20, then: ENOSPC),
  ]

  @Test(arguments: Scenario.allCases, [false, true])
  func `a failing disk leaves the old state or the new one`(
    scenario: Scenario, sealed: Bool
  ) throws {
    var trial = try Trial(scenario, sealed: sealed)
    for call in 1...trial.calls {
      for kind in trial.log[call - 1] == "write" ? Self.kinds : [Self.kinds[call % 2]] {
        for isLasting in [false, true] {
          let files = trial.start.copy()
          files.setFault(MemoryFileSystem.Fault(kind, at: call, isLasting: isLasting))
          var failed: StoreError?
          do throws(StoreError) {
            try scenario.run(on: files, sealed: sealed)
          } catch {
            failed = error
          }
          files.setFault(nil)
          guard trial.isNews(files, isDone: failed == nil) else { continue }
          let found = try Scenario.state(of: files, sealed: sealed)
          let place = "\(scenario) \(kind) at \(call), lasting \(isLasting)"
          if failed == nil {
            #expect(found == trial.new, "\(place)")
          } else {
            #expect(found == trial.old || found == trial.new, "\(place), \(failed as Any)")
          }
          try trial.goOn(files, place)
        }
      }
    }
  }

  @Test(arguments: Scenario.allCases, [false, true])
  func `a power cut at any call leaves the old state or the new one, and what was said to be saved`(
    scenario: Scenario, sealed: Bool
  ) throws {
    var trial = try Trial(scenario, sealed: sealed)
    for call in 1...(trial.calls + 1) {
      let files = trial.start.copy()
      files.setFault(MemoryFileSystem.Fault(.powerCut, at: call, isLasting: true))
      let isDone = (try? scenario.run(on: files, sealed: sealed)) != nil
      for pattern in Self.patterns(of: files.unsynchronised) {
        let after = files.afterPowerCut { pattern[$0] }
        guard trial.isNews(after, isDone: isDone) else { continue }
        let found = try Scenario.state(of: after, sealed: sealed)
        let place = "\(scenario) cut at \(call), kept \(pattern)"
        if isDone {
          #expect(found == trial.new, "\(place)")
        } else {
          #expect(found == trial.old || found == trial.new, "\(place)")
        }
        try trial.goOn(after, place)
      }
    }
  }

  /// Which changes the disk kept: every subset of few, a sample of many, and torn ones.
  private static func patterns(of count: Int) -> [[Double]] {
    var patterns = [
      [Double](repeating: 0, count: count), [Double](repeating: 1, count: count),
      [Double](repeating: 0.3, count: count), [Double](repeating: 0.99, count: count),
    ]
    if count <= 4 {
      patterns += (0..<(1 << count)).map { set in
        (0..<count).map { set >> $0 & 1 == 1 ? 1 : 0 }
      }
    } else {
      let random = SeedSource(UInt64(count))
      patterns += (0..<16).map { _ in
        (0..<count).map { _ in [0, 0, 0.6, 1, 1][random.number(below: 5)] }
      }
    }
    return Array(Set(patterns))
  }

  @Test func `a flush that fails goes into a new segment and is never tried again`() throws {
    let files = MemoryFileSystem()
    var store = try TestStore.make(on: files)
    try store.add(CaseID("k1"), name: "Tess Puddingbroek")
    let before = files.log.count
    try store.save(CaseID("k1"), .planB, now: .text("tante"))
    let sync = try #require(files.log[before...].firstIndex(of: "synchronise")) - before
    files.setFault(MemoryFileSystem.Fault(.fails(Self.EIO), at: files.calls + sync + 1))
    try store.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    #expect(files.paths.contains("/team/journal/000002.jsonl"))
    try store.save(CaseID("k1"), .legalTitle, now: .text("titel"))
    // The disk kept nothing of what it failed to flush, or all of it.
    for kept in [0.0, 0.5, 1] {
      let after = files.afterPowerCut { _ in kept }
      var again = try TestStore.open(on: after, seed: 9)
      let found = try again.read(CaseID("k1"))
      #expect(found.supervisor == "T. Regenjas" && found.legalTitle == "titel")
      #expect(again.problems.isEmpty)
      #expect(again.sequence == store.sequence)
    }
  }

  @Test func `a disk that fails to flush twice makes the store read-only, and saves are refused`()
    throws
  {
    let files = MemoryFileSystem()
    var store = try TestStore.make(on: files)
    try store.add(CaseID("k1"), name: "Tess Puddingbroek")
    let before = files.log.count
    try store.save(CaseID("k1"), .planB, now: .text("tante"))
    let sync = try #require(files.log[before...].firstIndex(of: "synchronise")) - before
    files.setFault(
      MemoryFileSystem.Fault(.fails(Self.EIO), at: files.calls + sync + 1, isLasting: true))
    #expect(throws: StoreError.uncertain) {
      try store.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    }
    files.setFault(nil)
    #expect(store.isReadOnly)
    #expect(throws: StoreError.readOnly(.diskFailed)) {
      try store.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    }
    #expect(try store.read(CaseID("k1")).followUp.planB == "tante")
  }

  @Test(arguments: [nil, "synchronise"])
  func `who saves what somebody else could not get confirmed has it on the disk`(
    only: String?
  ) throws {
    let files = MemoryFileSystem()
    var theirs = try TestStore.make(on: files)
    try theirs.add(CaseID("k1"), name: "Tess Puddingbroek")
    var mine = try TestStore.open(on: files, seed: 5)
    let before = files.log.count
    try theirs.save(CaseID("k1"), .planB, now: .text("tante"))
    let sync = try #require(files.log[before...].firstIndex(of: "synchronise")) - before
    files.setFault(
      MemoryFileSystem.Fault(
        .fails(Self.EIO), at: files.calls + sync + 1, isLasting: true, only: only))
    #expect(throws: StoreError.uncertain) {
      try theirs.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    }
    files.setFault(nil)
    let committed = try mine.save(
      CaseID("k1"), .supervisor, now: .text("T. Regenjas"), by: TestStore.bram)
    #expect(committed.sequence == nil && committed.merge.alreadySo == [.supervisor])
    var after = try TestStore.open(on: files.afterPowerCut { _ in 0 }, seed: 6)
    #expect(try after.read(CaseID("k1")).supervisor == "T. Regenjas")
    #expect(after.problems.isEmpty)
  }

  @Test func `a new segment does not follow what is not on the disk`() throws {
    let files = MemoryFileSystem()
    var theirs = try TestStore.make(on: files)
    try theirs.add(CaseID("k1"), name: "Tess Puddingbroek")
    var mine = try TestStore.open(on: files, seed: 5, segmentLimit: 100)
    let before = files.log.count
    try theirs.save(CaseID("k1"), .planB, now: .text("tante"))
    let sync = try #require(files.log[before...].firstIndex(of: "synchronise")) - before
    files.setFault(
      MemoryFileSystem.Fault(.fails(Self.EIO), at: files.calls + sync + 1, isLasting: true))
    #expect(throws: StoreError.uncertain) {
      try theirs.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    }
    files.setFault(nil)
    try mine.save(CaseID("k1"), .legalTitle, now: .text("titel"), by: TestStore.bram)
    #expect(files.paths.contains("/team/journal/000002.jsonl"))
    var after = try TestStore.open(on: files.afterPowerCut { _ in 0 }, seed: 6)
    let found = try after.read(CaseID("k1"))
    #expect(found.legalTitle == "titel" && found.supervisor == "T. Regenjas")
    #expect(after.problems.isEmpty)
  }

  @Test func `what cannot be confirmed is not called saved, and its file is never flushed again`()
    throws
  {
    for isIndex in [true, false] {
      let files = MemoryFileSystem()
      var store = try TestStore.make(on: files)
      try store.add(CaseID("k1"), name: "Tess Puddingbroek")
      files.setFault(
        MemoryFileSystem.Fault(
          .fails(Self.EIO), at: files.calls, isLasting: true, only: "synchronise"))
      #expect(throws: StoreError.readOnly(.diskFailed)) {
        if isIndex {
          try store.keepIndex()
        } else {
          try store.save(CaseID("k1"), .clientName, now: .text("Tess Puddingbroek"))
        }
      }
      files.setFault(nil)
      let flushes = files.log.count { $0 == "synchronise" }
      #expect(throws: StoreError.readOnly(.diskFailed)) {
        try store.save(CaseID("k1"), .planB, now: .text("tante"))
      }
      #expect(files.log.count { $0 == "synchronise" } == flushes)
    }
  }

  @Test func `a full disk is said to be full, and the next save fences what was torn`() throws {
    let files = MemoryFileSystem()
    var store = try TestStore.make(on: files)
    try store.add(CaseID("k1"), name: "Tess Puddingbroek")
    let before = files.log.count
    try store.save(CaseID("k1"), .planB, now: .text("tante"))
    let write = try #require(files.log[before...].firstIndex(of: "write")) - before
    files.setFault(
      MemoryFileSystem.Fault(.takes(bytes: 50, then: Self.ENOSPC), at: files.calls + write + 1))
    #expect(throws: StoreError.diskFull) {
      try store.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    }
    files.setFault(nil)
    #expect(try TestStore.open(on: files, seed: 3).problems.map(\.kind) == [.tornTail])
    try store.save(CaseID("k1"), .supervisor, now: .text("T. Regenjas"))
    var again = try TestStore.open(on: files, seed: 4)
    #expect(again.problems.isEmpty)
    #expect(try again.read(CaseID("k1")).supervisor == "T. Regenjas")
    let journal = String(
      decoding: files.content(at: "/team/journal/000001.jsonl") ?? [], as: UTF8.self)
    #expect(journal.contains(#""kind":"fence""#))
    #expect(files.paths.contains { $0.hasPrefix("/team/quarantine/") })
  }
}

/// A scenario with the states before and after it.
private struct Trial {
  let scenario: Scenario
  let sealed: Bool
  let start: MemoryFileSystem
  let old: Scenario.State?
  let new: Scenario.State?
  /// The calls of the scenario, by name.
  let log: [String]
  private var seen: Set<Disk> = []

  var calls: Int { log.count }

  /// What is on a disk, and whether the store said that the scenario was done.
  private struct Disk: Hashable {
    var files: [String: [UInt8]]
    var isDone: Bool
  }

  init(_ scenario: Scenario, sealed: Bool) throws {
    self.scenario = scenario
    self.sealed = sealed
    start = MemoryFileSystem()
    try scenario.prepare(start, sealed: sealed)
    old = try Scenario.state(of: start.copy(), sealed: sealed)
    let done = start.copy()
    try scenario.run(on: done, sealed: sealed)
    log = done.log
    new = try Scenario.state(of: done, sealed: sealed)
  }

  /// Whether a disk like this one was not looked at before; many faults come to the same.
  mutating func isNews(_ files: MemoryFileSystem, isDone: Bool) -> Bool {
    var content: [String: [UInt8]] = [:]
    for path in files.paths { content[path] = files.content(at: path) }
    return seen.insert(Disk(files: content, isDone: isDone)).inserted
  }

  /// The store can be used afterwards: made again when there is none, else saved to.
  func goOn(_ files: MemoryFileSystem, _ place: String) throws {
    do {
      if try Scenario.state(of: files, sealed: sealed) == nil {
        _ = try TestStore.make(on: files, sealed: sealed, seed: 91)
      }
      var store = try TestStore.open(on: files, sealed: sealed, seed: 92)
      try store.add(CaseID("k9"), name: "Zus Regenton")
      let after = try Scenario.state(of: files, sealed: sealed)
      #expect(after?.cases[CaseID("k9")]?.client.name == "Zus Regenton", "\(place)")
      #expect(after?.problems.isEmpty == true, "\(place)")
    } catch {
      Issue.record("\(place): cannot go on, \(error)")
    }
  }
}
