import CaseStore
import Casework
import Testing

/// Of a long journal two threads make the summaries on the real disk, and one in memory.
@Suite struct TwoThreadsTests {
  private let folder = Folder()
  private let memory = MemoryFileSystem()

  private var path: String { folder.path + "/team" }

  /// Makes the same store on both disks, without an index.
  private func fill() throws {
    var onDisk = try TestStore.make(on: DiskFileSystem(), at: path)
    var inMemory = try TestStore.make(on: memory)
    for number in 1...90 {
      try add(number, to: &onDisk)
      try add(number, to: &inMemory)
    }
    #expect(onDisk.sequence == 271 && inMemory.sequence == 271)
  }

  private func add(_ number: Int, to store: inout CaseStore) throws {
    let id = CaseID("k\(number)")
    try store.add(id, name: "Tess Puddingbroek \(number)")
    try store.save(id, .date(.intake), now: .day(Day(number: 20_000 + number)))
    try store.save(id, .date(.arrival), now: .day(Day(number: 20_100 + number)))
  }

  @Test func `two threads make the same index out of a journal as one`() throws {
    try fill()
    var onDisk = try TestStore.open(on: DiskFileSystem(), at: path, seed: 5)
    var inMemory = try TestStore.open(on: memory, seed: 5)
    #expect(onDisk.summaries.count == 90 && onDisk.problems.isEmpty)
    #expect(Set(onDisk.summaries) == Set(inMemory.summaries))
    try onDisk.keepIndex()
    try inMemory.keepIndex()
    let index = try #require(memory.content(at: "/team/index"))
    #expect(Folder.read(path + "/index") == index)
  }

  @Test func `two threads name the same damage as one, in the same order`() throws {
    try fill()
    let journal = Folder.read(path + "/journal/000001.jsonl")
    var text = String(decoding: journal, as: UTF8.self)
    for number in [12, 47, 80] {
      text = text.replacing("Puddingbroek \(number)\"", with: "Puddingbroed \(number)\"")
    }
    Folder.write(path + "/journal/000001.jsonl", text)
    memory.overwrite("/team/journal/000001.jsonl", with: Array(text.utf8))
    let onDisk = try TestStore.open(on: DiskFileSystem(), at: path, seed: 5)
    let inMemory = try TestStore.open(on: memory, seed: 5)
    #expect(onDisk.problems.count == 3)
    #expect(onDisk.problems.map(\.sequence) == inMemory.problems.map(\.sequence))
    #expect(onDisk.isDamaged(CaseID("k47")) && inMemory.isDamaged(CaseID("k47")))
    #expect(Set(onDisk.summaries) == Set(inMemory.summaries))
  }
}
