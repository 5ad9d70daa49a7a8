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

  @Test func `what a kill left beside a draft or the index is gone after the next start`() throws {
    let store = try TestStore.make(on: files)
    let kept = draft("note", "kept")
    try store.keepDraft(kept)
    for isDraft in [true, false] {
      let calls = files.copy()
      var trial = try TestStore.open(on: calls, seed: 6)
      let before = calls.log.count
      if isDraft { try trial.keepDraft(draft("note", "more")) } else { try trial.keepIndex() }
      let write = try #require(calls.log[before...].firstIndex(of: "move"))
      // The power goes before the new file stands in the place of the old one.
      let cut = files.copy()
      var killed = try TestStore.open(on: cut, seed: 6)
      cut.setFault(.init(.powerCut, at: write + 1, isLasting: true))
      if isDraft { try? killed.keepDraft(draft("note", "more")) } else { try? killed.keepIndex() }
      let after = cut.afterPowerCut { _ in 1 }
      #expect(after.paths.contains { $0.hasSuffix(".new") }, "is draft: \(isDraft)")
      var again = try TestStore.open(on: after, seed: 7)
      #expect(try again.drafts(of: TestStore.mila, key: "note").drafts == [kept])
      try again.keepIndex()
      #expect(!after.paths.contains { $0.hasSuffix(".new") }, "is draft: \(isDraft)")
    }
  }

  @Test func `a draft that another program is writing right now is left alone at the start`() throws
  {
    let store = try TestStore.make(on: files)
    try store.keepDraft(draft("note", "kept"))
    let folder = try files.openDirectory(path: "/team/drafts")
    #expect(try files.tryLock(folder))
    _ = try files.open("a.draft.x.new", in: folder, for: .appendNew)
    _ = try TestStore.open(on: files, seed: 8)
    #expect(files.paths.contains("/team/drafts/a.draft.x.new"))
    files.unlock(folder)
    _ = try TestStore.open(on: files, seed: 9)
    #expect(!files.paths.contains("/team/drafts/a.draft.x.new"))
  }

  @Test func `a draft counts as saved only when nobody can have typed in it since`() throws {
    var store = try TestStore.make(on: files)
    func save(_ drafts: [String], minute: Int) throws {
      _ = try store.commit(
        Save(
          .case(CaseID("k1")), by: TestStore.mila, at: TestStore.moment(minute),
          changes: [
            Change(
              .note(EntryID("n\(minute)")), was: nil,
              now: .note(Note(text: "n", by: TestStore.mila, at: TestStore.moment(minute))))
          ], drafts: drafts))
    }
    try save(["own", "taken"], minute: 5)
    try save([], minute: 6)
    for minute in [4, 5, 6] {
      #expect(
        try store.isSaved(draft("note", "text", id: "own", minute: minute)) == (minute <= 5))
      #expect(
        try store.isSaved(draft("note", "text", id: "taken", minute: minute)) == (minute < 5))
      #expect(try !store.isSaved(draft("note", "text", id: "other", minute: minute)))
    }
    let left = draft("note", "text", id: "own", minute: 4)
    try store.keepDraft(left)
    var again = try TestStore.open(on: files, seed: 5)
    try again.dropSavedDraft(draft("note", "less", id: "own", minute: 4))
    #expect(try again.drafts(of: TestStore.mila).count == 1)
    try again.dropSavedDraft(left)
    #expect(try again.drafts(of: TestStore.mila).isEmpty)
  }
}
