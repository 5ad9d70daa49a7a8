import CaseStore
import Casework
import Content
import Foundation
import Glibc
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The loop itself, with the writer's thread and a real disk.
@Suite(.serialized) struct RunLoopStories {
  private struct Clock: WorkbenchClock {
    func now() -> Moment { Moment(Pilot.today, hour: 9, offsetSeconds: 3600) }
  }

  private static let worker = WorkerID("c1")
  private static let ewa = CaseID("k1")

  /// A store with one client on the real disk, gone when the body is done.
  private func onDisk(_ body: (_ path: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/schakel-loop-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/store"
    var store = try CaseStore.create(
      at: path, on: DiskFileSystem(), team: "De Zandbak",
      members: [Self.worker: Worker(name: "Mila Zandkorrel", roleWord: "counsellor")],
      at: Clock().now(), norms: Contents.english.guide.norms, random: SystemRandom.bytes)
    _ = try store.commit(
      Save(
        .case(Self.ewa), by: Self.worker, at: Clock().now(),
        changes: [
          Change(.clientName, was: nil, now: .text("Ewa Fikcyjna")),
          Change(.counsellor, was: nil, now: .worker(Self.worker)),
        ]))
    try body(path)
  }

  @Sendable private static func open(_ path: String) throws(StoreError) -> CaseStore {
    try CaseStore.open(
      at: path, on: DiskFileSystem(), norms: Contents.english.guide.norms,
      random: SystemRandom.bytes)
  }

  private func run(_ terminal: inout ScriptedTerminal, on path: String) throws {
    let store = try Self.open(path)
    let writer = try WriterThread { () throws(StoreError) in try Self.open(path) }
    let state = WorkbenchState(
      content: Contents.english, size: terminal.size, now: Clock().now(), worker: Self.worker,
      store: store, session: "loop")
    var session = WorkbenchSession(state: state, store: store, saver: writer)
    RunLoop.run(&session, on: &terminal, clock: Clock())
  }

  @Test func `a long text that comes key by key ends up whole in a note`() throws {
    try onDisk { path in
      let text = String(repeating: "een lange regel zonder einde ", count: 400) + "e\u{301}n klaar"
      let keys: [Key] =
        [.character("n")] + text.map(Key.character) + [.enter] + "slot".map(Key.character)
      var terminal = ScriptedTerminal([
        .init(text: "Ewa", keys: keys), .init(text: "slot", keys: [.function(2)]),
        .init(text: "Note added", keys: [.character("q")]),
      ])
      try run(&terminal, on: path)
      #expect(terminal.missed.isEmpty)
      var store = try Self.open(path)
      let note = try store.read(Self.ewa).notes.values.first
      #expect(note?.text == text + "\nslot")
    }
  }

  @Test func `a disk that hangs keeps neither the keys nor the truth waiting`() throws {
    try onDisk { path in
      // Somebody else writes and does not come to an end.
      let journal = Glibc.open(path + "/journal", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      try #require(flock(journal, LOCK_EX) == 0)
      var terminal = ScriptedTerminal([
        .init(text: "Ewa Fikcyjna", keys: ["n"]),
        .init(text: "Note", keys: "heard nothing".map(Key.character) + [.function(2)]),
        .init(text: "Saving…", keys: ["?"]),
        // Help opens while the disk hangs.
        .init(text: "Help: every key, those of this place first", keys: [.escape, "q"]),
        .init(text: "still being saved", act: { close(journal) }),
      ])
      try run(&terminal, on: path)
      #expect(terminal.missed.isEmpty, "\(terminal.frames.last ?? "")")
      let before = terminal.frames.prefix { !$0.contains("still being saved") }
      #expect(before.allSatisfy { !$0.contains("Saved 09:00") })
      // A frame for each key and each tenth of a second, not as many as the machine can draw.
      #expect(terminal.frames.count < 100)
      var store = try Self.open(path)
      #expect(try store.read(Self.ewa).notes.values.map(\.text) == ["heard nothing"])
    }
  }

  @Test func `what a colleague saves comes in without a key`() throws {
    try onDisk { path in
      var terminal = ScriptedTerminal([
        .init(
          text: "Ewa Fikcyjna",
          act: {
            var other = try? Self.open(path)
            _ = try? other?.commit(
              Save(
                .case(Self.ewa), by: WorkerID("c2"), at: Clock().now(),
                changes: [
                  Change(.clientName, was: .text("Ewa Fikcyjna"), now: .text("Ewa Zmyslona"))
                ]))
          }),
        .init(text: "Ewa Zmyslona", keys: ["q"]),
      ])
      try run(&terminal, on: path)
      #expect(terminal.missed.isEmpty, "\(terminal.frames.last ?? "")")
    }
  }

  @Test func `over a slow line the keys of a second are drawn together, and the last is seen`()
    throws
  {
    try onDisk { path in
      let text = String(repeating: "over a slow line ", count: 3)
      var terminal = ScriptedTerminal([
        .init(text: "Ewa Fikcyjna", keys: ["n"]),
        .init(
          text: "Note", keys: ["a"], oneByOne: text.map(Key.character) + [.function(2)]),
        .init(text: "Note added", keys: ["q"]),
      ])
      terminal.millisecondsForFrame = 200
      try run(&terminal, on: path)
      var store = try Self.open(path)
      #expect(try store.read(Self.ewa).notes.values.first?.text == "a" + text)
      #expect(terminal.missed.isEmpty)
      #expect(terminal.frames.count < text.count / 2)
    }
  }
}
