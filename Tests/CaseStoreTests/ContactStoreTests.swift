import CaseStore
import Casework
import Testing

/// The register of contact after care has records of its own: see `Store.md`, "Records".
@Suite struct ContactStoreTests {
  private let files = MemoryFileSystem()
  private let id = ContactID("k1")
  private let tess = CaseID("c9")

  private var full: Contact {
    let unread = Unread(["later": "[1]"])
    let day = Day(number: 20_500)
    var full = Contact(id: id)
    full.name = "Tess Pudding"
    full.reach = "06 00000000"
    full.plan = ContactPlan(
      wantedWord: "yes", agreedOn: day, contactPerson: TestStore.mila, rhythmDays: 30,
      channel: "app", avoid: "geen brieven", whoKnows: "zus", ownWords: "gewoon eens bellen",
      unread: unread)
    full.plan?.askAgainOn = day
    full.plan?.saidAfter = EntryID("m1")
    full.sharedWith = [TestStore.bram]
    full.standIns[TestStore.bram] = StandInDays(givenOn: day - 3, until: day)
    full.cases = [tess]
    full.moments[EntryID("m1")] = ContactMoment(
      on: day, initiatorWord: "client", channel: "app", isReached: false, mood: "ging",
      meaning: "fijn", next: "na de kerst", by: TestStore.mila, unread: unread)
    full.dates[EntryID("d1")] = ContactDate(
      what: "verjaardag", on: day, isYearly: true, unread: unread)
    full.reflections[EntryID("r1")] = ContactReflection(
      on: day, ofPerson: "iemand die blijft", ofWorker: "leren luisteren", by: TestStore.mila,
      unread: unread)
    full.plan?.at = TestStore.noon
    full.reflections[EntryID("r1")]?.at = TestStore.noon
    full.handedOver = ContactDecision(
      on: day, whyWord: "handed_over", by: TestStore.bram, unread: unread)
    full.handedOver?.to = TestStore.mila
    full.handedOver?.at = TestStore.noon
    full.earlierHandovers[EntryID("h1")] = full.handedOver
    full.ending = ContactDecision(
      on: day, whyWord: "safety", words: "na een dreiging", by: TestStore.mila,
      second: TestStore.bram, unread: unread)
    full.destruction = ContactDecision(
      on: day, whyWord: "request", words: "op verzoek", by: TestStore.mila, unread: unread)
    full.conflicts[EntryID("x1")] = Conflict(
      field: .contact(.reach), value: .text("elders"), by: TestStore.bram, at: TestStore.noon)
    full.unknown["contact.later"] = "[1]"
    return full
  }

  @discardableResult
  private func save(
    _ contact: Contact, over before: Contact? = nil, in store: inout CaseStore,
    by worker: WorkerID = TestStore.mila
  ) throws -> Committed {
    try store.commit(
      Save(
        .contact(contact.id), by: worker, at: TestStore.noon,
        changes: (before ?? Contact(id: contact.id)).changes(to: contact)))
  }

  @Test(arguments: [false, true])
  func `every field comes back as it was, from a save and from a checkpoint`(sealed: Bool) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    for field in full.recordedFields {
      #expect(field.accepts(try #require(full[field])), "\(field)")
      #expect(Field(path: field.path) == field)
    }
    #expect(try save(full, in: &store).contacts[id] == full)
    var again = try TestStore.open(on: files, sealed: sealed, seed: 3)
    #expect(again.contactIDs == [id])
    #expect(try again.read(id) == full)
    var expected = full
    for count in 0..<33 {
      let before = expected
      expected.moments[EntryID("n\(count)")] = full.moments[EntryID("m1")]
      try save(expected, over: before, in: &again)
    }
    try again.keepIndex()
    var third = try TestStore.open(on: files, sealed: sealed, seed: 4)
    #expect(third.contactIDs == [id])
    #expect(try third.read(id) == expected)
  }

  @Test func `a case knows that somebody asked, and with the index nothing of what is said here`()
    throws
  {
    var store = try TestStore.make(on: files)
    try store.add(tess, name: "Tess Pudding")
    let before = try store.history(of: tess, limit: 10)
    try save(full, in: &store)
    try store.keepIndex()
    let history = try store.history(of: tess, limit: 10)
    #expect(Array(history.dropFirst()) == before)
    #expect(history.first?.changes.map(\.field) == [.date(.contactAsked)])
    #expect(store.summaries.map(\.id) == [tess])
    let index = String(
      decoding: try #require(files.content(at: TestStore.path + "/index")), as: UTF8.self)
    for word in ["gewoon eens bellen", "06 00000000", "na een dreiging", "verjaardag"] {
      #expect(!index.contains(word))
    }
  }

  @Test(arguments: [false, true])
  func `whom a contact concerns is known without reading it, until it is destroyed`(
    sealed: Bool
  ) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    try store.add(tess, name: "Tess Pudding")
    try save(full, in: &store)
    #expect(store.outline(of: id) == ContactOutline(full))
    try store.keepIndex()
    var again = try TestStore.open(on: files, sealed: sealed, seed: 3)
    #expect(again.outline(of: id) == ContactOutline(full))
    var changed = full
    changed.sharedWith = []
    changed.destruction = nil
    try save(changed, over: full, in: &again)
    #expect(again.outline(of: id) == ContactOutline(changed))
    _ = try store.refresh()
    #expect(store.outline(of: id) == ContactOutline(changed))
    // Without an index as well.
    files.erase(TestStore.path + "/index")
    again = try TestStore.open(on: files, sealed: sealed, seed: 4)
    #expect(again.outline(of: id) == ContactOutline(changed))
    _ = try again.erase(id, by: TestStore.bram, at: TestStore.noon, reason: "op verzoek")
    #expect(again.outline(of: id)?.workers.isEmpty == true)
    store = try TestStore.open(on: files, sealed: sealed, seed: 5)
    #expect(store.outline(of: id)?.workers.isEmpty == true)
    #expect(store.outline(of: id)?.cases.isEmpty == true)
  }

  @Test func `a contact concerns who may see it, and everybody while nobody is there for it`() {
    let day = TestStore.noon.day
    var team = Team()
    team.members = TestStore.members
    var contact = Contact(id: id)
    contact.plan = ContactPlan(
      wantedWord: "yes", agreedOn: day, contactPerson: TestStore.mila)
    var outline = ContactOutline(contact)
    #expect(outline.concerns(TestStore.mila, in: team, on: day))
    #expect(!outline.concerns(TestStore.bram, in: team, on: day))
    #expect(!outline.concerns(nil, in: team, on: day))
    contact.sharedWith = [TestStore.bram]
    #expect(ContactOutline(contact).concerns(TestStore.bram, in: team, on: day))
    outline.awaitsAnybody = true
    #expect(outline.concerns(TestStore.bram, in: team, on: day))
    outline.awaitsAnybody = false
    team.members[TestStore.mila]?.lastDay = day - 1
    #expect(outline.concerns(TestStore.bram, in: team, on: day))
  }

  @Test func `undo and redo work as with cases`() throws {
    var store = try TestStore.make(on: files)
    try save(full, in: &store)
    var changed = full
    changed.reach = "bij zijn zus"
    try save(changed, over: full, in: &store)
    let undone = try store.undo(by: TestStore.mila, at: TestStore.noon)
    #expect(undone?.contacts[id] == full)
    #expect(try store.redo(by: TestStore.mila, at: TestStore.noon)?.contacts[id] == changed)
  }

  @Test func `two who wrote something else are both kept`() throws {
    var mine = try TestStore.make(on: files)
    try save(full, in: &mine)
    var theirs = try TestStore.open(on: files, seed: 5)
    var one = full
    one.reach = "bij zijn zus"
    try save(one, over: full, in: &theirs, by: TestStore.bram)
    #expect(try mine.refresh().changedContacts == [id])
    var other = full
    other.reach = "bij zijn broer"
    let committed = try save(other, over: full, in: &mine)
    #expect(committed.merge.conflicts.count == 1)
    let now = try mine.read(id)
    #expect(now.reach == "bij zijn zus")
    #expect(now.conflicts.values.contains { $0.value == .text("bij zijn broer") })
  }
}

/// A person may have the register destroyed while the case is kept: see `Store.md`, "Which records count".
@Suite struct ContactErasingTests {
  private let files = MemoryFileSystem()
  private let id = ContactID("k1")
  private let tess = CaseID("c9")
  private static let secret = "gewoon eens bellen"

  private var contact: Contact {
    var contact = Contact(id: id)
    contact.name = "Tess Pudding"
    contact.plan = ContactPlan(
      wantedWord: "yes", contactPerson: TestStore.mila, ownWords: Self.secret)
    contact.cases = [tess]
    return contact
  }

  private func fill(_ store: inout CaseStore) throws {
    try store.add(tess, name: "Tess Pudding")
    _ = try store.commit(
      Save(
        .contact(id), by: TestStore.mila, at: TestStore.noon,
        changes: Contact(id: id).changes(to: contact)))
    try store.save(tess, .supervisor, now: .text("T. Regenjas"))
  }

  private func says(_ text: String, on disk: MemoryFileSystem) -> Bool {
    disk.paths.contains { path in
      disk.content(at: path).map { String(decoding: $0, as: UTF8.self).contains(text) } ?? false
    }
  }

  private func erase(_ store: inout CaseStore) throws -> Int {
    try store.erase(id, by: TestStore.bram, at: TestStore.noon, reason: "op verzoek")
  }

  @Test(arguments: [false, true])
  func `nothing of it is left on the disk, and the case and the chain are whole`(
    sealed: Bool
  ) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    try fill(&store)
    let draft = Draft(
      worker: TestStore.mila, key: "contact/moment/k1", id: "d", at: TestStore.noon,
      text: Self.secret)
    try store.keepDraft(draft)
    #expect(says(Self.secret, on: files) == !sealed)
    // The writing of an index was cut off, which knew whom it concerns.
    let folder = try files.openDirectory(path: TestStore.path)
    _ = try files.open("index.x.new", in: folder, for: .appendNew)
    #expect(try erase(&store) == 1)
    #expect(!files.paths.contains { $0.hasSuffix("index.x.new") })
    #expect(try erase(&store) == 0)
    #expect(!says(Self.secret, on: files))
    #expect(try store.drafts(of: TestStore.mila).isEmpty)
    var again = try TestStore.open(on: files, sealed: sealed, seed: 3)
    #expect(again.problems.isEmpty)
    #expect(try again.read(id).isEmpty)
    #expect(try again.read(tess).supervisor == "T. Regenjas")
    // The journal goes on.
    try again.save(tess, .planB, now: .text("tante"))
    #expect(try TestStore.open(on: files, sealed: sealed, seed: 4).problems.isEmpty)
  }

  @Test(arguments: [false, true])
  func `what was written twice, torn or damaged is destroyed as well`(sealed: Bool) throws {
    var store = try TestStore.make(on: files, sealed: sealed)
    try fill(&store)
    var moment = ContactMoment(on: TestStore.noon.day, initiatorWord: "client", isReached: true)
    moment.meaning = Self.secret
    // The disk fails to confirm it once, so that the same bytes go into a new segment.
    let last = "/team/journal/000002.jsonl"
    var twice: MemoryFileSystem?
    for call in 1...90 where twice == nil {
      let trial = files.copy()
      var theirs = try TestStore.open(on: trial, sealed: sealed, seed: UInt64(call))
      trial.setFault(MemoryFileSystem.Fault(.fails(5), at: trial.calls + call))
      _ = try? theirs.commit(
        Save(
          .contact(id), by: TestStore.mila, at: TestStore.noon,
          changes: [
            Change(.contact(.moment(EntryID("m9"))), was: nil, now: .contactMoment(moment))
          ]))
      trial.setFault(nil)
      if trial.paths.contains(last) { twice = trial }
    }
    let disk = try #require(twice)
    // Half a record of it stands at the end, as after a power cut.
    let half = "{\"schakel\":1,\"subject\":\"contact:k1\",\"body\":{\"text\":\"\(Self.secret)"
    disk.overwrite(last, with: (disk.content(at: last) ?? []) + Array(half.utf8))
    var again = try TestStore.open(on: disk, sealed: sealed, seed: 98)
    _ = try erase(&again)
    #expect(!says(Self.secret, on: disk))
    var after = try TestStore.open(on: disk, sealed: sealed, seed: 99)
    #expect(try after.read(id).isEmpty)
    #expect(try after.read(tess).supervisor == "T. Regenjas")
    try after.save(tess, .planB, now: .text("tante"))
  }

  @Test func `what was destroyed does not come back by a form that was open, nor by undo`() throws {
    var store = try TestStore.make(on: files)
    try fill(&store)
    var theirs = try TestStore.open(on: files, seed: 5)
    _ = try erase(&store)
    var changed = contact
    changed.reach = Self.secret
    #expect(throws: StoreError.unknownCase) {
      try theirs.commit(
        Save(
          .contact(id), by: TestStore.mila, at: TestStore.noon,
          changes: contact.changes(to: changed)))
    }
    #expect(!says(Self.secret, on: files))
  }

  @Test(arguments: [true, false])
  func `undo takes nothing back of a contact that somebody else keeps by now`(
    isInTouch: Bool
  ) throws {
    var store = try TestStore.make(on: files)
    try fill(&store)
    let handed = contact.applying(
      try contact.changes(
        for: .handOver(to: TestStore.bram, agrees: true), by: TestStore.mila,
        on: TestStore.noon.day))
    _ = try store.commit(
      Save(
        .contact(id), by: TestStore.mila, at: TestStore.noon, changes: contact.changes(to: handed)))
    var later = TestStore.noon
    if isInTouch {
      var called = handed
      called.moments[EntryID("call")] = ContactMoment(
        on: TestStore.noon.day, initiatorWord: "organisation", isReached: true, by: TestStore.bram)
      _ = try store.commit(
        Save(
          .contact(id), by: TestStore.bram, at: TestStore.noon,
          changes: handed.changes(to: called)))
    } else {
      later.secondsSince1970 += 3600
    }
    // It is said, and what was done before is taken back by the next.
    let error = #expect(throws: StoreError.self) {
      try store.undo(by: TestStore.mila, at: later)
    }
    guard case .actStands(let act)? = error else {
      Issue.record("It says \(String(describing: error)).")
      return
    }
    #expect(act.reason == .contactOutOfSight)
    let next = try #require(act.next)
    let undone = try store.undo(by: TestStore.mila, at: later, reaching: next.sequence)
    #expect(undone != nil && store.summaries.count == 1)
    #expect(try store.read(tess)[.supervisor] == nil)
  }

  @Test func `undo says that a destruction stands, and only the next takes more back`() throws {
    var store = try TestStore.make(on: files)
    try fill(&store)
    _ = try store.commit(
      Save(
        .case(tess), by: TestStore.bram, at: TestStore.noon,
        changes: [Change(.supervisor, was: .text("T. Regenjas"), now: .text("P. Laars"))]))
    _ = try erase(&store)
    var again = try TestStore.open(on: files, seed: 5)
    let error = #expect(throws: StoreError.self) {
      try again.undo(by: TestStore.bram, at: TestStore.noon)
    }
    guard case .actStands(let act)? = error else {
      Issue.record("It says \(String(describing: error)).")
      return
    }
    #expect(act.reason == .destroyed && act.client == nil && act.changes.isEmpty)
    #expect(try again.read(tess).supervisor == "P. Laars")
    let next = try #require(act.next)
    _ = try again.undo(by: TestStore.bram, at: TestStore.noon, reaching: next.sequence)
    #expect(try again.read(tess).supervisor == "T. Regenjas")
  }

  @Test func `whoever handed a contact over by mistake has it back within the hour`() throws {
    var store = try TestStore.make(on: files)
    try fill(&store)
    let handed = contact.applying(
      try contact.changes(
        for: .handOver(to: TestStore.bram, agrees: true), by: TestStore.mila,
        on: TestStore.noon.day))
    _ = try store.commit(
      Save(
        .contact(id), by: TestStore.mila, at: TestStore.noon, changes: contact.changes(to: handed)))
    _ = try store.undo(by: TestStore.mila, at: TestStore.noon)
    #expect(try store.read(id).plan?.contactPerson == TestStore.mila)
  }

  @Test func `undo leaves nothing that nobody may see`() throws {
    var store = try TestStore.make(on: files)
    _ = try store.commit(
      Save(
        .contact(id), by: TestStore.mila, at: TestStore.noon,
        changes: Contact(id: id).changes(to: contact)))
    var more = contact
    more.moments[EntryID("m")] = ContactMoment(
      on: TestStore.noon.day, initiatorWord: "client", isReached: true, by: TestStore.bram)
    _ = try store.commit(
      Save(
        .contact(id), by: TestStore.bram, at: TestStore.noon, changes: contact.changes(to: more)))
    #expect(throws: StoreError.contactInUse) {
      try store.undo(by: TestStore.mila, at: TestStore.noon)
    }
  }

  @Test func `undo passes over what was destroyed`() throws {
    var store = try TestStore.make(on: files)
    try fill(&store)
    _ = try erase(&store)
    try store.keepIndex()
    for isRebuilt in [false, true] {
      let disk = files.copy()
      if isRebuilt { disk.erase(TestStore.path + "/index") }
      var again = try TestStore.open(on: disk, seed: 3)
      #expect(
        try again.undo(by: TestStore.mila, at: TestStore.noon)?.cases[tess]?.supervisor == nil)
      #expect(try again.undo(by: TestStore.mila, at: TestStore.noon)?.cases[tess] == Case(id: tess))
      #expect(try again.redo(by: TestStore.mila, at: TestStore.noon) != nil)
    }
  }

  @Test func `a program that dies in the middle leaves it destroyed, and the next call ends it`()
    throws
  {
    var store = try TestStore.make(on: files)
    try fill(&store)
    let before = files.calls
    var trial = try TestStore.open(on: files.copy(), seed: 7)
    _ = try erase(&trial)
    var isEnded = false
    var call = before + 1
    while !isEnded {
      let disk = files.copy()
      var dying = try TestStore.open(on: disk, seed: 7)
      disk.setFault(
        MemoryFileSystem.Fault(.fails(5), at: disk.calls + call - before, isLasting: true))
      isEnded = (try? erase(&dying)) != nil
      disk.setFault(nil)
      let after = disk.afterPowerCut { _ in 1 }
      var again = try TestStore.open(on: after, seed: 8)
      #expect(again.problems.allSatisfy { $0.kind == .tornTail })
      let contact = try again.read(id)
      #expect(contact.isEmpty || contact == self.contact, "call \(call - before)")
      #expect(try again.read(tess).supervisor == "T. Regenjas")
      _ = try erase(&again)
      #expect(!says(Self.secret, on: after), "call \(call - before)")
      // However early it died, the case does not go on knowing of what is gone.
      #expect(try again.read(tess).dates[.contactAsked] == nil, "call \(call - before)")
      call += 1
    }
    #expect(call > before + 4)
  }
}
