import CaseStore
import Casework
import Testing

@Suite struct DraftTests {
  private let files = MemoryFileSystem()

  @Test(arguments: [false, true])
  func `a draft is there until it is dropped, for its own worker only`(sealed: Bool) throws {
    let store = try TestStore.make(on: files, sealed: sealed)
    let draft = Draft(worker: TestStore.mila, key: "note k1", text: "Tess belde\nen")
    try store.keepDraft(draft)
    try store.keepDraft(Draft(worker: TestStore.mila, key: "name", text: "Te"))
    let again = try TestStore.open(on: files, sealed: sealed, seed: 4)
    #expect(try again.draft(of: TestStore.mila, key: "note k1") == draft)
    #expect(try again.drafts(of: TestStore.mila).map(\.key) == ["name", "note k1"])
    #expect(try again.drafts(of: TestStore.bram).isEmpty)
    #expect(try again.draft(of: TestStore.bram, key: "note k1") == nil)
    try again.dropDraft(of: TestStore.mila, key: "note k1")
    try again.dropDraft(of: TestStore.mila, key: "note k1")
    #expect(try again.draft(of: TestStore.mila, key: "note k1") == nil)
    #expect(!files.paths.contains { $0.hasSuffix(".new") })
  }

  @Test func `a damaged draft is left where it is and hides no other`() throws {
    let store = try TestStore.make(on: files)
    try store.keepDraft(Draft(worker: TestStore.mila, key: "a", text: "een"))
    try store.keepDraft(Draft(worker: TestStore.mila, key: "b", text: "twee"))
    let path = try #require(files.paths.first { $0.hasSuffix(".draft") })
    files.overwrite(path, with: Array("{".utf8))
    #expect(try store.drafts(of: TestStore.mila).count == 1)
    #expect(files.paths.contains(path))
  }
}
