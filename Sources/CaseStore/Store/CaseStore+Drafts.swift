package import Casework
import Glibc
import StrictJSON

// Text that somebody is typing, so that no more than the last moments of it can be lost.
//
// Every text has a file of its own, also when one worker types in two terminals for the same thing:
// nobody writes over what was typed elsewhere. Whoever goes on with a text that was left takes it
// over: their own is kept first, and the other one goes after that, when it still says what they
// saw.

extension CaseStore {
  /// Keeps a draft, in the place of an older one with the same key and identifier.
  ///
  /// - Parameters:
  ///   - draft: What was typed.
  ///   - taken: The draft that the person went on with. It is dropped afterwards, unless somebody
  ///     typed more in it since.
  /// - Throws: `busy`, and what the disk refuses. The older draft is still there then.
  package func keepDraft(
    _ draft: Draft, inPlaceOf taken: Draft? = nil
  ) throws(StoreError) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("worker", draft.worker.text)
      writer.member("key", draft.key)
      writer.member("id", draft.id)
      writer.member("at", draft.at.iso)
      writer.member("text", draft.text)
    }
    let bytes = try seal.sealFile(writer.bytes, name: Self.draftKey)
    try amongDrafts { () throws(StoreError) in
      try files.replace(name(of: draft), with: bytes, suffix: newSuffix(), in: folders.drafts)
      if let taken { try drop(taken, ifItSays: taken.text) }
    }
  }

  /// Drops a draft; one that is not there is no error.
  ///
  /// - Parameters:
  ///   - draft: Which one; its text does not matter.
  ///   - taken: The draft that the person went on with, dropped as well, unless somebody typed more
  ///     in it since.
  /// - Throws: `busy`, and what the disk refuses.
  package func dropDraft(_ draft: Draft, andTaken taken: Draft? = nil) throws(StoreError) {
    try amongDrafts { () throws(StoreError) in
      try drop(draft, ifItSays: nil)
      if let taken { try drop(taken, ifItSays: taken.text) }
    }
  }

  /// The drafts of a worker for one thing, the newest first.
  ///
  /// - Throws: What the disk refuses of the folder. What it refuses of one draft hides no other.
  package func drafts(of worker: WorkerID, key: String) throws(StoreError) -> FoundDrafts {
    let start = nameStart(worker, key)
    var found = FoundDrafts()
    for name in try draftNames() where name.hasPrefix(start + ".") {
      do {
        found.drafts.append(try readDraft(name))
      } catch {
        switch error {
        // Dropped or replaced while we looked.
        case .missing: break
        case .damaged: found.damaged.append(name)
        default: found.refused = error
        }
      }
    }
    found.drafts.sort { $1.isOlder(than: $0) }
    return found
  }

  /// Every draft of a worker, by key.
  ///
  /// One that cannot be read is left out, and left where it is.
  package func drafts(of worker: WorkerID) throws(StoreError) -> [Draft] {
    try draftNames().compactMap { try? readDraft($0) }
      .filter { $0.worker == worker }
      .sorted { ($0.key, $0.id) < ($1.key, $1.id) }
  }

  /// Whether the text of a draft was saved, and only its dropping did not happen any more.
  ///
  /// So it is when the program died in between, and after a save of which the disk did not say
  /// whether it is there. A draft in which somebody typed on since is unfinished.
  package func isSaved(_ draft: Draft) throws(StoreError) -> Bool {
    guard !draft.id.isEmpty else { return false }
    // What the worker saved since, the newest first. What they took back is not among it.
    var place = catalogue.stacks[draft.worker]?.undo
    for _ in 0..<Self.savesLookedAt {
      guard let here = place, let line = try folders.journal.record(at: here),
        case .body(let body) = seal.open(line, extent: .whole), let at = body.at,
        at.secondsSince1970 >= draft.at.secondsSince1970
      else { return false }
      // Its own dialog is closed by the save; somebody may have typed in another one that very second.
      let isLater = at.secondsSince1970 > draft.at.secondsSince1970
      if body.drafts.contains(draft.id), isLater || body.drafts.first == draft.id { return true }
      place = body.undo?.under
    }
    return false
  }

  /// Drops a draft whose text was saved, once the save is on the disk.
  ///
  /// - Parameter draft: As it was read; one that says something else by now stays.
  /// - Throws: `busy`, `readOnly`, and what the disk refuses. The draft is still there then.
  package mutating func dropSavedDraft(_ draft: Draft) throws(StoreError) {
    let isSaved = try locked { (store) throws(StoreError) in
      guard try store.isSaved(draft) else { return false }
      // Whoever saved it may have died before it was on the disk.
      try store.confirm(store.end.segment)
      return true
    }
    guard isSaved else { return }
    try amongDrafts { () throws(StoreError) in try drop(draft, ifItSays: draft.text) }
  }

  /// Moves a draft that cannot be read out of the way.
  ///
  /// - Parameter name: A name out of `FoundDrafts`.
  /// - Returns: Where it is now, within the store; nil when it was not there any more.
  /// - Throws: `busy`, and what the disk refuses.
  package func setAsideDraft(_ name: String) throws(StoreError) -> String? {
    try amongDrafts { () throws(StoreError) in
      let newName = name + "." + newSuffix()
      do throws(FileError) {
        try files.move(
          name, from: folders.drafts.handle, to: newName, in: folders.quarantine.handle)
        // The new name first: a power cut may leave two of it, and never none.
        try files.synchroniseDirectory(folders.quarantine.handle)
        try files.synchroniseDirectory(folders.drafts.handle)
      } catch {
        if error.number == ENOENT { return nil }
        throw StoreError(error, file: "drafts")
      }
      return "quarantine/" + newName
    }
  }

  /// Clears away drafts whose writing was cut off by a kill, halfway beside their place.
  ///
  /// Nobody was told that they were kept, and nobody would ever look at them. Whoever writes one right
  /// now holds the lock: then it is left for another time, as it is when the disk refuses.
  func clearTornDrafts() {
    guard !isReadOnly,
      let names = try? files.names(in: folders.drafts.handle), names.contains(where: Self.isTorn),
      (try? files.tryLock(folders.drafts.handle)) == true
    else { return }
    defer { files.unlock(folders.drafts.handle) }
    // Read again: what was there before may be finished by now.
    for name in (try? files.names(in: folders.drafts.handle)) ?? [] where Self.isTorn(name) {
      try? files.remove(name, in: folders.drafts.handle)
    }
  }

  private static func isTorn(_ name: String) -> Bool {
    name.hasSuffix(besideEnding)
  }

  /// How many saves of a worker are looked at for the text of a draft.
  private static let savesLookedAt = 64

  private static let draftEnding = ".draft"
  /// The name under which the key of drafts is asked for in a protected store.
  private static let draftKey = "drafts"

  /// Holds the lock of the drafts while `body` runs, so that nobody replaces a draft between a look
  /// at it and its end.
  private func amongDrafts<Result>(
    _ body: () throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    try takeLock(of: folders.drafts.handle)
    defer { files.unlock(folders.drafts.handle) }
    return try body()
  }

  private func drop(_ draft: Draft, ifItSays text: String?) throws(StoreError) {
    let name = name(of: draft)
    if let text {
      do {
        guard try readDraft(name).text == text else { return }
      } catch {
        // What cannot be read is not what somebody saw. It stays.
        return
      }
    }
    do throws(FileError) {
      try files.remove(name, in: folders.drafts.handle)
      // Else a power cut brings back as unfinished what was saved long ago.
      try files.synchroniseDirectory(folders.drafts.handle)
    } catch {
      if error.number != ENOENT { throw StoreError(error, file: "drafts") }
    }
  }

  private func draftNames() throws(StoreError) -> [String] {
    try files.asking(about: "drafts") { () throws(FileError) in
      try self.files.names(in: self.folders.drafts.handle)
    }.filter { $0.hasSuffix(Self.draftEnding) }
  }

  /// The name of a draft's file.
  ///
  /// It says nothing about who typed or about whom.
  private func name(of draft: Draft) -> String {
    let start = nameStart(draft.worker, draft.key)
    // Drafts had no identifier once, and there was one for each thing.
    if draft.id.isEmpty { return start + Self.draftEnding }
    let own = Sodium.hash(Array((id + "\n" + draft.id).utf8)).prefix(16)
    return start + "." + own + Self.draftEnding
  }

  /// What the names of all drafts of a worker for one thing begin with, up to a point.
  private func nameStart(_ worker: WorkerID, _ key: String) -> String {
    let bytes = Array((id + "\n" + worker.text + "\n" + key).utf8)
    return String(Sodium.hash(bytes).prefix(24))
  }

  /// - Throws: `damaged` when the file is no draft.
  private func readDraft(_ name: String) throws(StoreError) -> Draft {
    let bytes = try files.contents(of: name, in: folders.drafts, limit: 64 << 20)
    guard let clear = seal.openFile(bytes, name: Self.draftKey) else {
      throw .damaged(file: "drafts")
    }
    var draft = Draft(
      worker: WorkerID(""), key: "", id: "",
      at: Moment(secondsSince1970: 0, offsetSeconds: 0), text: "")
    var hasText = false
    let isRead: Void? = try? JSONReader.read(clear) { (reader) throws(JSONError) in
      try reader.object { (name, reader) throws(JSONError) in
        switch name {
        case "worker": draft.worker = WorkerID(try reader.string())
        case "key": draft.key = try reader.string()
        case "id": draft.id = try reader.string()
        case "at": draft.at = try reader.moment()
        case "text":
          draft.text = try reader.string()
          hasText = true
        default: break
        }
      }
    }
    guard isRead != nil, hasText else { throw .damaged(file: "drafts") }
    return draft
  }
}

extension Draft {
  /// Whether another one was typed in later; of two in the same second the one in the later dialog.
  fileprivate func isOlder(than other: Draft) -> Bool {
    (at.secondsSince1970, id.utf8.count, id)
      < (other.at.secondsSince1970, other.id.utf8.count, other.id)
  }
}
