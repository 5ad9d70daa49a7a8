import CaseStore
import Casework
import Glibc
import Testing

/// Real processes that save and are killed.
@Suite(.serialized) struct ProcessTests {
  private static let pathVariable = "SCHAKEL_TEST_STORE"
  private static let nameVariable = "SCHAKEL_TEST_WRITER"

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Not a test by itself: what the other process does.
  ///
  /// It saves until it is killed, and writes down what the store said to be saved, afterwards.
  @Test(.enabled(if: variable(pathVariable) != nil, "runs in the processes of the next test"))
  func `a writer saves until it is killed`() throws {
    let path = try #require(Self.variable(Self.pathVariable))
    let name = try #require(Self.variable(Self.nameVariable))
    let worker = WorkerID(name)
    var store = try CaseStore.open(
      at: path, on: DiskFileSystem(), norms: TestStore.norms, random: SystemRandom.bytes)
    let said = open(path + "/../said-" + name, O_WRONLY | O_APPEND | O_CREAT, 0o600)
    for number in 1...100_000 {
      // Notes only add, and a plan that everybody writes: conflicts keep what came second.
      let id = EntryID("\(name)-\(number)")
      guard try Self.save(id, number, by: worker, in: &store) else { continue }
      let line = "\(number)\n"
      _ = line.withCString { write(said, $0, strlen($0)) }
      // Another writer may be at it: the index does not wait.
      if number % 40 == 0 { try? store.keepIndex() }
    }
  }

  /// Saves a note; false when another writer had no pause for it, and nothing was saved.
  private static func save(
    _ id: EntryID, _ number: Int, by worker: WorkerID, in store: inout CaseStore
  ) throws -> Bool {
    let note = Note(text: "n \(number)", by: worker, at: TestStore.noon)
    let save = Save(
      .case(CaseID("k\(number % 3)")), by: worker, at: TestStore.noon,
      changes: [Change(.note(id), was: nil, now: .note(note))])
    do {
      _ = try store.commit(save)
      return true
    } catch StoreError.busy {
      return false
    }
  }

  @Test(
    .enabled(if: variable(pathVariable) == nil, "it starts other processes"),
    arguments: [1, 2, 3] as [UInt64])
  func `what a killed process was told to be saved is there`(seed: UInt64) throws {
    let folder = Folder()
    let path = folder.path + "/team"
    _ = try TestStore.make(on: DiskFileSystem(), at: path)
    let random = SeedSource(seed)
    var names: [String] = []
    for round in 0..<3 {
      let batch = (0..<2).map { "w\(round)\($0)" }
      names += batch
      let writers = try batch.map { try Self.start($0, on: path) }
      try Self.waitForFirstSave(of: batch, in: folder.path)
      usleep(UInt32(2000 + random.number(below: 30_000)))
      for writer in writers {
        usleep(UInt32(random.number(below: 3000)))
        kill(writer, SIGKILL)
      }
      for (writer, name) in zip(writers, batch) {
        var status: Int32 = 0
        waitpid(writer, &status, 0)
        let output = String(decoding: Folder.read(folder.path + "/output-" + name), as: UTF8.self)
        #expect(status & 0x7F == SIGKILL, "the writer ended by itself: \(output)")
      }
    }
    var store = try TestStore.open(on: DiskFileSystem(), at: path, seed: seed)
    #expect(store.problems.allSatisfy { $0.kind == .tornTail })
    let cases = try everything(in: &store)
    var told = 0
    for name in names {
      let said = String(decoding: Folder.read(folder.path + "/said-" + name), as: UTF8.self)
      // The last line may be cut: the writer died while writing it.
      for number in said.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        told += 1
        let number = try #require(Int(number))
        let notes = cases[CaseID("k\(number % 3)")]?.notes
        #expect(notes?[EntryID("\(name)-\(number)")] != nil, "seed \(seed): \(name) \(number)")
      }
    }
    #expect(told >= names.count)
    // The same without the index, from the journal alone.
    unlink(path + "/index")
    var rebuilt = try TestStore.open(on: DiskFileSystem(), at: path, seed: seed)
    let rebuiltCases = try everything(in: &rebuilt)
    #expect(rebuiltCases == cases)
    try rebuilt.add(CaseID("k9"), name: "Zus Regenton")
    #expect(try TestStore.open(on: DiskFileSystem(), at: path).problems.isEmpty)
  }

  /// Starts this test program again, with only the writer in it.
  private static func start(_ name: String, on path: String) throws -> pid_t {
    let words = [
      CommandLine.arguments[0], "--testing-library", "swift-testing", "--filter",
      "saves until it is killed",
    ]
    let kept = ["PATH", "LD_LIBRARY_PATH", "HOME"].compactMap { key in
      variable(key).map { key + "=" + $0 }
    }
    var arguments = words.map { strdup($0) } + [nil]
    var environment =
      (kept + ["\(pathVariable)=\(path)", "\(nameVariable)=\(name)"]).map { strdup($0) } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, 1, path + "/../output-" + name, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, path + "/../output-" + name, flags, 0o600)
    var process = pid_t()
    let result = posix_spawn(&process, "/proc/self/exe", &actions, nil, &arguments, &environment)
    try #require(result == 0)
    return process
  }

  private static func waitForFirstSave(of names: [String], in folder: String) throws {
    for _ in 0..<12_000 {
      if names.allSatisfy({ !Folder.read(folder + "/said-" + $0).isEmpty }) { return }
      usleep(5000)
    }
    Issue.record("the writers did not start")
  }
}
