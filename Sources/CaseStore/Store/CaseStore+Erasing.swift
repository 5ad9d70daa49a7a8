package import Casework
import Glibc

// Destroying a contact after care: what its records say is gone from the disk, and the chain of the journal
// stays whole.

extension CaseStore {
  /// Destroys what was recorded of a contact after care.
  ///
  /// A record says first that it is destroyed, when, by whom and why; then the bodies of its records are
  /// overwritten where they stand. The cases that the person let know of it have forgotten it by then. Whoever dies in between leaves a contact that reads as destroyed, and
  /// the same call again ends it. Copies of damaged records and unfinished texts about it go as well.
  /// What was copied before, such as a backup, is not reached.
  ///
  /// - Parameters:
  ///   - id: The contact.
  ///   - worker: Who destroys it, as the second person.
  ///   - moment: When.
  ///   - reason: Why, and who asked for it; it stays in the journal.
  /// - Returns: How many records were destroyed by this call; none where all were before.
  /// - Throws: `unknownCase`, `busy`, `readOnly`, and what the disk refuses.
  package mutating func erase(
    _ id: ContactID, by worker: WorkerID, at moment: Moment, reason: String
  ) throws(StoreError) -> Int {
    // First the cases forget it: of what is destroyed nobody could tell any more which they were.
    let forgetting = try forgetting(id, by: worker, at: moment)
    if !forgetting.isEmpty { _ = try commit(group: forgetting, canBeUndone: false) }
    let count = try locked { (store) throws(StoreError) in
      let subject = Subject.contact(id)
      guard try store.entry(of: subject) != nil else { throw .unknownCase }
      let all = try store.recordsByWalking { $0.subject == subject.recordText }
      let records = all.filter { $0.head.kind != .erased }
      let number: Int
      if let known = all.last(where: { $0.head.kind == .erased }) {
        number = known.head.sequence
      } else {
        number = try store.writeErased(
          records.map(\.head.sequence), of: subject, by: worker, at: moment, reason: reason)
      }
      let strays = try store.strays(about: subject, besides: records, by: number)
      try store.dropCopies(
        of: records.map(\.place.stretch) + strays.map(\.stretch), about: id)
      try store.dropIndex()
      let count = try store.overwrite(records, by: number)
      try store.overwrite(strays)
      return count
    }
    try dropDrafts(about: id)
    // Without it the next opening reads the whole journal, and nothing is lost.
    try? keepIndex()
    return count
  }

  /// Takes the index away: it knew whom a contact concerned that is destroyed, and is written anew without that.
  private mutating func dropIndex() throws(StoreError) {
    clearTornIndexes()
    do throws(FileError) {
      try files.remove(StoreIndex.fileName, in: folders.root.handle)
      try files.synchroniseDirectory(folders.root.handle)
    } catch {
      guard error.number == ENOENT else {
        throw StoreError(error, file: StoreIndex.fileName, isWriting: true)
      }
    }
    hasIndex = false
  }

  /// Whether a contact after care was destroyed, as far as a record says so.
  ///
  /// Nothing is saved of it after that record.
  ///
  /// - Throws: What the disk refuses.
  package mutating func isErased(_ id: ContactID) throws(StoreError) -> Bool {
    guard let last = try entry(of: .contact(id))?.last else { return false }
    return try folders.journal.record(at: last)?.head.kind == .erased
  }

  /// Writes that records are destroyed, and gives the number of the record that says so.
  private mutating func writeErased(
    _ sequences: [Int], of subject: Subject, by worker: WorkerID, at moment: Moment, reason: String
  ) throws(StoreError) -> Int {
    var body = RecordBody(salt: seal.newSalt(), by: worker, at: moment, reason: reason)
    body.erased = sequences
    let line = try seal.line(
      RecordSeal.Address(
        sequence: end.sequence + 1, subject: subject.recordText, kind: .erased,
        previous: end.check, back: try entry(of: subject)?.last), body)
    _ = try append(line.bytes)
    try follow()
    try settle()
    return end.sequence
  }

  /// Puts a record without a body in the place of each that still has one, as long as it was.
  ///
  /// - Returns: How many there were.
  private func overwrite(
    _ records: [JournalWalk.Record], by number: Int
  ) throws(StoreError) -> Int {
    var count = 0
    for (segment, records) in Dictionary(grouping: records, by: \.place.segment) {
      let path = JournalFiles.path(of: segment)
      guard let opened = try folders.journal.open(segment, for: .overwrite) else {
        throw .missing(file: path)
      }
      for record in records {
        guard var line = try folders.journal.record(at: record.place) else { continue }
        var undo: RecordBody.UndoLinks?
        if case .body(let body) = seal.open(line, extent: .outline) { undo = body.undo }
        if case .erased = line.body { continue }
        line.body = .erased(by: number, undo: undo)
        let bytes = line.bytes.dropLast()
        let blanks = [UInt8](
          repeating: UInt8(ascii: " "), count: max(0, record.place.length - 1 - bytes.count))
        guard bytes.count < record.place.length else { throw .tooLarge }
        try files.asking(about: path, isWriting: true) { () throws(FileError) in
          try self.files.overwrite(opened.handle, at: record.place.offset, with: bytes + blanks)
        }
        count += 1
      }
      try files.asking(about: path, isWriting: true) { () throws(FileError) in
        try self.files.synchronise(opened.handle)
      }
    }
    return count
  }

  /// Some bytes of a segment.
  fileprivate struct Stretch {
    var segment: Int
    var range: Range<Int>

    func overlaps(_ other: Stretch) -> Bool {
      segment == other.segment && range.overlaps(other.range)
    }
  }

  /// A line that says something of a subject and does not count, with what comes in its place.
  private struct Stray {
    var stretch: Stretch
    var bytes: [UInt8]
  }

  /// What the journal holds of a subject without counting it: what was written twice because a disk failed to
  /// confirm it, what was torn, and what is damaged.
  private func strays(
    about subject: Subject, besides records: [JournalWalk.Record], by number: Int
  ) throws(StoreError) -> [Stray] {
    var found: [Stray] = []
    for segment in try folders.journal.segments() {
      guard let opened = try folders.journal.open(segment, for: .read) else { continue }
      let counted = Set(
        records.filter { $0.place.segment == segment }.map(\.place.offset))
      var reader = SegmentReader(opened, name: JournalFiles.path(of: segment), from: 0)
      while let line = try reader.line() {
        guard !counted.contains(line.offset),
          let bytes = Self.overwritten(line, about: subject, by: number)
        else { continue }
        let range = line.offset..<(line.offset + line.length)
        found.append(Stray(stretch: Stretch(segment: segment, range: range), bytes: bytes))
      }
    }
    return found
  }

  private func overwrite(_ strays: [Stray]) throws(StoreError) {
    for (segment, strays) in Dictionary(grouping: strays, by: \.stretch.segment) {
      let path = JournalFiles.path(of: segment)
      guard let opened = try folders.journal.open(segment, for: .overwrite) else {
        throw .missing(file: path)
      }
      try files.asking(about: path, isWriting: true) { () throws(FileError) in
        for stray in strays {
          try self.files.overwrite(
            opened.handle, at: stray.stretch.range.lowerBound, with: stray.bytes)
        }
        try self.files.synchronise(opened.handle)
      }
    }
  }

  /// What comes in the place of a line that still says something of a subject, as long as the line was; nil for
  /// one that says nothing of it.
  private static func overwritten(
    _ line: SegmentReader.Line, about subject: Subject, by number: Int
  ) -> [UInt8]? {
    let room = line.length - (line.isWhole ? 1 : 0)
    func padded(_ bytes: some Collection<UInt8>) -> [UInt8] {
      bytes + [UInt8](repeating: UInt8(ascii: " "), count: max(0, room - bytes.count))
    }
    do throws(RecordLine.Failure) {
      var record = try RecordLine(line.bytes)
      guard record.head.subject == subject.recordText, record.head.kind != .erased else {
        return nil
      }
      if case .erased = record.body { return nil }
      record.body = .erased(by: number, undo: nil)
      let bytes = record.bytes.dropLast()
      return bytes.count <= room ? padded(bytes) : padded([])
    } catch {
      // No record any more, so that its length is all that is worth keeping.
      let names = "\"" + subject.recordText + "\""
      return String(decoding: line.bytes, as: UTF8.self).contains(names) ? padded([]) : nil
    }
  }

  /// Takes copies away that hold a part of what is destroyed: of damaged bytes, and of unfinished texts that
  /// were set aside.
  private func dropCopies(
    of stretches: [Stretch], about id: ContactID
  ) throws(StoreError) {
    let names = try files.asking(about: "quarantine") { () throws(FileError) in
      try self.files.names(in: self.folders.quarantine.handle)
    }
    for name in names {
      let numbers = name.split(separator: ".")[0].split(separator: "-").compactMap { Int($0) }
      let isPart: Bool
      if numbers.count == 3 {
        let copied = Stretch(
          segment: numbers[0], range: numbers[1]..<(numbers[1] + numbers[2]))
        isPart = stretches.contains { $0.overlaps(copied) }
      } else {
        isPart = try isAbout(id, copy: name)
      }
      guard isPart else { continue }
      try files.asking(about: "quarantine", isWriting: true) { () throws(FileError) in
        try self.files.remove(name, in: self.folders.quarantine.handle)
      }
    }
  }

  /// Whether an unfinished text that was set aside names a contact.
  private func isAbout(_ id: ContactID, copy name: String) throws(StoreError) -> Bool {
    let path = "quarantine/" + name
    let handle = try files.asking(about: path) { () throws(FileError) in
      try self.files.open(name, in: self.folders.quarantine.handle, for: .read)
    }
    let opened = Opened(handle, on: files)
    let size = try files.asking(about: path) { () throws(FileError) in
      try self.files.status(of: opened.handle).size
    }
    let bytes = try files.bytes(of: opened, at: 0, count: size, file: path)
    return String(decoding: bytes, as: UTF8.self).contains("/" + id.text)
  }

  private func dropDrafts(about id: ContactID) throws(StoreError) {
    for worker in team.members.keys {
      for draft in try drafts(of: worker)
      where draft.key.hasPrefix("contact/")
        && draft.key.split(separator: "/").contains(id.text[...])
      {
        try dropDraft(draft)
      }
    }
  }
}

extension Place {
  /// The bytes that stand there.
  fileprivate var stretch: CaseStore.Stretch {
    CaseStore.Stretch(segment: segment, range: offset..<(offset + length))
  }
}
