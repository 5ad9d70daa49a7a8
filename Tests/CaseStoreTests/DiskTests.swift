import CPlatform
import CaseStore
import Casework
import Glibc
import Testing

/// The store on the real disk.
///
/// One after the other: the umask belongs to the whole process.
@Suite(.serialized) struct DiskTests {
  private let disk = DiskFileSystem()
  private let folder = Folder()
  private var path: String { folder.path + "/team" }

  @Test(arguments: [0o000, 0o022, 0o077, 0o777] as [mode_t])
  func `files are for their owner only, whatever the umask says`(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let path = folder.path + "/team"
    var store = try TestStore.make(on: disk, at: path)
    try store.add(CaseID("k1"), name: "Tess Puddingbroek")
    try store.keepIndex()
    try store.keepDraft(
      Draft(
        worker: TestStore.mila, key: "a", id: "a", at: TestStore.noon, text: "een"))
    umask(before)
    for name in [".", "journal", "keys", "drafts", "quarantine", "audit"] {
      #expect(Folder.mode(path + "/" + name) == 0o700, "\(name)")
    }
    for name in ["store.json", "index", "journal/000001.jsonl"] {
      #expect(Folder.mode(path + "/" + name) == 0o600, "\(name)")
    }
    #expect(try TestStore.open(on: disk, at: path).summaries.count == 1)
  }

  @Test(arguments: [false, true])
  func `a store says whether anybody who has its files can read it`(sealed: Bool) throws {
    let files = MemoryFileSystem()
    #expect(try TestStore.make(on: files, sealed: sealed).isUnprotected == !sealed)
    #expect(try TestStore.open(on: files, sealed: sealed).isUnprotected == !sealed)
  }

  @Test func `a path without a store says what is there`() throws {
    #expect(throws: StoreError.missing(file: path)) { try TestStore.open(on: disk, at: path) }
    mkdir(path, 0o700)
    #expect(throws: StoreError.notAStore(file: path)) { try TestStore.open(on: disk, at: path) }
    Folder.write(path + "/brief.txt", "Beste")
    #expect(throws: StoreError.exists(file: path)) { try TestStore.make(on: disk, at: path) }
    #expect(throws: StoreError.notAFolder(file: path + "/brief.txt")) {
      try TestStore.open(on: disk, at: path + "/brief.txt")
    }
    #expect(throws: StoreError.missing(file: path + "/a/b")) {
      try TestStore.make(on: disk, at: path + "/a/b")
    }
  }

  @Test func `a store is never made over another`() throws {
    var store = try TestStore.make(on: disk, at: path)
    try store.add(CaseID("k1"), name: "Tess Puddingbroek")
    #expect(throws: StoreError.exists(file: path)) { try TestStore.make(on: disk, at: path) }
    // Also when its store.json was lost.
    unlink(path + "/store.json")
    #expect(throws: StoreError.exists(file: path)) { try TestStore.make(on: disk, at: path) }
    // Then it can be read, and nothing can be saved.
    var found = try TestStore.open(on: disk, at: path)
    #expect(found.summaries.map(\.name) == ["Tess Puddingbroek"])
    #expect(found.problems.map(\.kind) == [.damagedDescription])
    #expect(throws: StoreError.readOnly(.damagedDescription)) {
      try found.save(CaseID("k1"), .planB, now: .text("tante"))
    }
  }

  @Test func `links, pipes and files that others may write to are refused by name`() throws {
    _ = try TestStore.make(on: disk, at: path)
    let link = folder.path + "/link"
    symlink(path, link)
    #expect(throws: StoreError.symbolicLink(file: link)) { try TestStore.open(on: disk, at: link) }
    let segment = path + "/journal/000001.jsonl"
    chmod(segment, 0o666)
    #expect(throws: StoreError.writableByOthers(file: "journal/000001.jsonl")) {
      try TestStore.open(on: disk, at: path)
    }
    chmod(segment, 0o600)
    rename(segment, path + "/elsewhere")
    symlink(path + "/elsewhere", segment)
    #expect(throws: StoreError.symbolicLink(file: "journal/000001.jsonl")) {
      try TestStore.open(on: disk, at: path)
    }
    unlink(segment)
    mkfifo(segment, 0o600)
    #expect(throws: StoreError.notAFile(file: "journal/000001.jsonl")) {
      try TestStore.open(on: disk, at: path)
    }
    unlink(segment)
    rename(path + "/elsewhere", segment)
    chmod(path, 0o770)
    #expect(throws: StoreError.writableByOthers(file: path)) {
      try TestStore.open(on: disk, at: path)
    }
    chmod(path, 0o700)
    rename(path + "/journal", path + "/other")
    symlink(path + "/other", path + "/journal")
    #expect(throws: StoreError.symbolicLink(file: "journal")) {
      try TestStore.open(on: disk, at: path)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func `files of somebody else are refused`() throws {
    _ = try TestStore.make(on: disk, at: path)
    chown(path + "/store.json", 4242, 4242)
    #expect(throws: StoreError.foreignOwner(file: "store.json")) {
      try TestStore.open(on: disk, at: path)
    }
  }

  @Test func `a watcher is woken by a save of another, and finds it`() throws {
    _ = try TestStore.make(on: disk, at: path)
    var watcher = try TestStore.open(on: disk, at: path, seed: 7)
    watcher.startWatching()
    let descriptor = try #require(watcher.watchDescriptor)
    defer { watcher.stopWatching() }
    #expect(Folder.isReadable(descriptor, milliseconds: 0) == false)
    var writer = try TestStore.open(on: disk, at: path, seed: 8)
    try writer.add(CaseID("k1"), name: "Tess Puddingbroek")
    #expect(Folder.isReadable(descriptor, milliseconds: 2000))
    #expect(try watcher.refresh().changed == [CaseID("k1")])
    #expect(Folder.isReadable(descriptor, milliseconds: 0) == false)
  }

  @Test func `the random bytes of the system are not the same twice`() {
    #expect(SystemRandom.bytes(16) != SystemRandom.bytes(16))
    #expect(SystemRandom.bytes(100).count == 100)
  }
}
