import CaseStore
import Casework
import Testing

@Suite struct DraftTests {
  private let files = MemoryFileSystem()

  private func draft(
    _ key: String, _ text: String, id: String = "a", minute: Int = 0
  ) -> Draft {
    Draft(
      worker: TestStore.mila, key: key, id: id, at: TestStore.moment(minute), text: text)
  }

  @Test(arguments: [false, true])
  func `a draft is there until it is dropped, for its own worker only`(sealed: Bool) throws {
    let store = try TestStore.make(on: files, sealed: sealed)
    let note = draft("note k1", "Tess belde\nen")
    try store.keepDraft(note)
    try store.keepDraft(draft("name", "Te"))
    let again = try TestStore.open(on: files, sealed: sealed, seed: 4)
    #expect(try again.drafts(of: TestStore.mila, key: "note k1").drafts == [note])
    #expect(try again.drafts(of: TestStore.mila).map(\.key) == ["name", "note k1"])
    #expect(try again.drafts(of: TestStore.bram).isEmpty)
    #expect(try again.drafts(of: TestStore.bram, key: "note k1").drafts.isEmpty)
    try again.dropDraft(note)
    try again.dropDraft(note)
    #expect(try again.drafts(of: TestStore.mila, key: "note k1") == FoundDrafts())
    #expect(!files.paths.contains { $0.hasSuffix(".new") })
  }

  @Test func `what was typed in two places is there twice, the newest first`() throws {
    let store = try TestStore.make(on: files)
    let older = draft("note", "one", id: "a")
    let newer = draft("note", "two", id: "b", minute: 1)
    try store.keepDraft(newer)
    try store.keepDraft(older)
    #expect(try store.drafts(of: TestStore.mila, key: "note").drafts == [newer, older])
    try store.keepDraft(draft("note", "three", id: "a", minute: 2))
    #expect(
      try store.drafts(of: TestStore.mila, key: "note").drafts.map(\.text) == ["three", "two"])
  }

  @Test(arguments: [false, true])
  func `a draft that was gone on with is dropped only when it says what was seen`(
    isDropped: Bool
  ) throws {
    let store = try TestStore.make(on: files)
    let left = draft("note", "seen", id: "a")
    let own = draft("note", "seen, and more", id: "b", minute: 1)
    try store.keepDraft(left)
    try store.keepDraft(own, inPlaceOf: left)
    #expect(try store.drafts(of: TestStore.mila, key: "note").drafts == [own])
    let typedOn = draft("note", "seen, typed on", id: "a", minute: 2)
    try store.keepDraft(typedOn)
    if isDropped {
      try store.dropDraft(own, andTaken: left)
      #expect(try store.drafts(of: TestStore.mila, key: "note").drafts == [typedOn])
    } else {
      try store.keepDraft(own, inPlaceOf: left)
      #expect(try store.drafts(of: TestStore.mila, key: "note").drafts == [typedOn, own])
    }
  }

  @Test func `a damaged draft hides no other, and can be set aside`() throws {
    let store = try TestStore.make(on: files)
    try store.keepDraft(draft("note", "een", id: "a"))
    let path = try #require(files.paths.first { $0.hasSuffix(".draft") })
    try store.keepDraft(draft("note", "twee", id: "b"))
    files.overwrite(path, with: Array("{".utf8))
    #expect(try store.drafts(of: TestStore.mila).map(\.text) == ["twee"])
    let found = try store.drafts(of: TestStore.mila, key: "note")
    #expect(found.drafts.map(\.text) == ["twee"])
    let name = try #require(found.damaged.first)
    let place = try #require(try store.setAsideDraft(name))
    #expect(files.content(at: "/team/" + place) == Array("{".utf8))
    #expect(!files.paths.contains(path))
    #expect(try store.setAsideDraft(name) == nil)
    #expect(try store.drafts(of: TestStore.mila, key: "note").damaged.isEmpty)
  }

  @Test func `a draft from before drafts had identifiers is found and can be gone on with`() throws
  {
    let store = try TestStore.make(on: files)
    let old = draft("note", "old", id: "")
    try store.keepDraft(old)
    try store.keepDraft(draft("note", "old and new", id: "b"), inPlaceOf: old)
    #expect(
      try store.drafts(of: TestStore.mila, key: "note").drafts.map(\.text) == ["old and new"])
  }
}
