import CaseStore
import Casework

/// One thing a program does with a store, to be cut off and failed at every call to the disk.
enum Scenario: String, CaseIterable, Sendable {
  case create, firstSave, save, checkpoint, group, undo, newSegment, afterTornTail, index, draft

  private static let tess = CaseID("k1")

  /// Brings the disk to where the scenario starts.
  func prepare(_ files: MemoryFileSystem, sealed: Bool) throws {
    guard self != .create else { return }
    var store = try TestStore.make(on: files, sealed: sealed)
    if self == .firstSave { return }
    try store.add(Self.tess, name: "Tess Puddingbroek")
    try store.save(Self.tess, .planB, now: .text("tante"))
    if self == .checkpoint {
      for count in 0..<29 { try store.save(Self.tess, .note(EntryID("n\(count)")), now: note) }
    }
    if self == .afterTornTail {
      files.setFault(
        MemoryFileSystem.Fault(.takes(bytes: 40, then: 28), at: try callOfNextWrite(files, sealed)))
      _ = try? store.save(Self.tess, .supervisor, now: .text("verloren"))
      files.setFault(nil)
    }
    if self == .index { try store.keepIndex() }
    if self == .index { try store.save(Self.tess, .supervisor, now: .text("T. Regenjas")) }
    if self == .draft {
      try store.keepDraft(
        Draft(
          worker: TestStore.mila, key: "note", id: "a", at: TestStore.noon, text: "oud"))
    }
  }

  private var note: Fact {
    .note(Note(text: "Belde, niemand thuis.", by: TestStore.mila, at: TestStore.noon))
  }

  private func callOfNextWrite(_ files: MemoryFileSystem, _ sealed: Bool) throws -> Int {
    let twin = files.copy()
    var store = try TestStore.open(on: twin, sealed: sealed)
    let before = twin.log.count
    try store.save(Self.tess, .supervisor, now: .text("verloren"))
    let write = twin.log[before...].firstIndex(of: "write") ?? before
    return files.calls + (write - before) + 1
  }

  /// Opens the store and does it.
  func run(on files: MemoryFileSystem, sealed: Bool) throws(StoreError) {
    if self == .create {
      _ = try TestStore.make(on: files, sealed: sealed, seed: 77)
      return
    }
    // A small limit, so that the next save starts a new segment.
    var store = try TestStore.open(
      on: files, sealed: sealed, seed: 78, segmentLimit: self == .newSegment ? 100 : 1 << 20)
    switch self {
    case .create: return
    case .firstSave: try store.add(Self.tess, name: "Tess Puddingbroek")
    case .save, .newSegment, .afterTornTail, .checkpoint:
      try store.save(Self.tess, .planB, was: .text("tante"), now: .text("oom"))
    case .group:
      let ids = ["k1", "k2", "k3"].map { CaseID($0) }
      _ = try store.commit(
        group: ids.map {
          Save(
            .case($0), by: TestStore.mila, at: TestStore.noon,
            changes: [Change(.legalTitle, was: nil, now: .text("titel"))])
        })
    case .undo: _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    case .index: try store.keepIndex()
    case .draft:
      try store.keepDraft(
        Draft(
          worker: TestStore.mila, key: "note", id: "a", at: TestStore.noon, text: "nieuw"))
    }
  }

  /// What the store says, or nil when there is none.
  static func state(of files: MemoryFileSystem, sealed: Bool) throws -> State? {
    do throws(StoreError) {
      var store = try TestStore.open(on: files, sealed: sealed, seed: 79)
      return State(
        team: store.team, cases: try everything(in: &store),
        drafts: try store.drafts(of: TestStore.mila),
        problems: store.problems.filter { $0.kind != .tornTail })
    } catch {
      switch error {
      case .notAStore, .missing: return nil
      default: throw error
      }
    }
  }

  struct State: Hashable {
    var team: Team
    var cases: [CaseID: Case]
    var drafts: [Draft]
    var problems: [Problem]
  }
}
