package import Casework

// Saving: build, meet what others wrote, one write, flush, and only then say so.

extension CaseStore {
  /// Saves what a person did.
  ///
  /// The changes first meet what others saved since the person looked: a field that nobody else
  /// touched takes the new value, one that a colleague changed to something else keeps theirs and
  /// ours stands beside it as a conflict. Nothing is rejected and nothing disappears.
  ///
  /// A save about a case that the store does not know makes that case. One that says what is only
  /// ever corrected, such as a report to probation, goes on no undo stack (`Save.isCorrectedOnly`).
  ///
  /// - Returns: What became of it. It is on the disk.
  /// - Throws: `busy`, `diskFull`, `readOnly`, `tooLarge`, `invalidSave`, and what the disk
  ///   refuses. After an error the save is not in the store, and can be tried again; only after
  ///   `uncertain` nobody knows.
  package mutating func commit(_ save: Save) throws(StoreError) -> Committed {
    guard case .contact = save.subject else { return try commit(group: [save]) }
    return try commit { (store) throws(StoreError) in
      var store = store
      return [save] + (try store.told(by: save))
    }
  }

  /// Saves several things that count only all together, such as an import.
  ///
  /// They are undone together too, unless they are kept off the undo stacks: one key must not empty
  /// a caseload. The group is built in memory; see `commit(_:)` for the rest.
  ///
  /// - Parameters:
  ///   - saves: What counts together.
  ///   - canBeUndone: Whether they go on the undo stacks of their workers.
  /// - Returns: What became of all of them together.
  /// - Throws: See `commit(_:)`.
  package mutating func commit(
    group saves: [Save], canBeUndone: Bool = true
  ) throws(StoreError) -> Committed {
    try commit(canBeUndone: canBeUndone) { _ in saves }
  }

  /// Saves what follows from the store as it is at that moment, all of it together.
  ///
  /// - Parameters:
  ///   - canBeUndone: Whether the saves go on the undo stacks of their workers.
  ///   - decide: Gets the store with everything in it that others saved, while nobody else can save:
  ///     what it finds missing still is missing when its answer is written. Others wait for it.
  /// - Returns: What became of it, as `commit(group:)` says.
  /// - Throws: See `commit(_:)`.
  package mutating func commit(
    canBeUndone: Bool = true, deciding decide: (CaseStore) throws(StoreError) -> [Save]
  ) throws(StoreError) -> Committed {
    try locked { (store) throws(StoreError) in
      let saves = try decide(store)
      for save in saves where !Self.isValid(save) { throw .invalidSave }
      var group = SaveGroup(store)
      let canBeUndone = canBeUndone && !saves.contains { $0.isCorrectedOnly }
      for save in saves { try group.add(save, in: &store, canBeUndone: canBeUndone) }
      return try store.write(group)
    }
  }

  private static func isValid(_ save: Save) -> Bool {
    switch save.subject {
    case .team: break
    case .contact(let id): if !isPlain(id.text) { return false }
    case .case(let id):
      let reserved = [RecordHead.teamSubject, RecordHead.storeSubject]
      if reserved.contains(id.text) || !isPlain(id.text) { return false }
    }
    return save.changes.allSatisfy { change in
      [change.was, change.now].allSatisfy { $0.map(change.field.accepts) ?? true }
    }
  }

  /// Whether a text may be the identifier of a case or a contact.
  private static func isPlain(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { isPlain($0) }
  }

  /// Whether a byte may stand in the identifier of a case: a letter, a digit, `-` or `_`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Writes a group under the lock that is held, and takes it in.
  mutating func write(_ group: SaveGroup) throws(StoreError) -> Committed {
    var committed = Committed(
      sequence: nil, merge: group.merge, cases: group.cases,
      contacts: group.contacts, team: group.team,
      takenBack: group.takenBack, unreadable: group.unreadable)
    guard !group.parts.isEmpty else {
      // Whoever wrote the same before us may have died before it was on the disk.
      try confirm(end.segment)
      return committed
    }
    let size = try sizeOfLastSegment()
    let lines = try lines(of: group, behind: size)
    let follow = Following(of: lines, group, from: end, seal: seal, norms: norms)
    var early: Following.Found?
    let start = try append(lines.flatMap(\.bytes), behind: size) { segment, offset in
      early = follow(at: segment, offset)
    }
    // What the disk refused where it was to stand stands elsewhere.
    let followed =
      if let early, early.segment == start.segment, early.offset == start.offset {
        early
      } else {
        follow(at: start.segment, start.offset)
      }
    take(followed.walk.findings, end: followed.walk.end)
    // Our own saves are no news to us.
    catalogue.touched = []
    for (found, summary) in followed.cases {
      if let last = catalogue.entries[.case(found.id)]?.last { keep(found, upTo: last) }
      catalogue.entries[.case(found.id)]?.summary = summary
    }
    for found in group.contacts.values { outline(found) }
    team = group.team
    if group.isAboutTeam, followTeam() { try summarise(catalogue.subjects) }
    committed.sequence = end.sequence
    return committed
  }

  // MARK: - Lines

  /// The lines of a group, chained, and the line that closes it when it has more than one.
  ///
  /// - Parameters:
  ///   - group: What is to be written.
  ///   - size: The bytes of the last segment so far.
  /// - Returns: The lines in their order.
  /// - Throws: What the disk refuses, and `tooLarge`.
  private mutating func lines(
    of group: SaveGroup, behind size: Int
  ) throws(StoreError) -> [RecordLine] {
    let isNew = size >= segmentLimit
    let segment = isNew ? lastSegment + 1 : lastSegment
    var offset = isNew ? 0 : size
    let first = end.sequence + 1
    let range = group.parts.count > 1 ? first...(first + group.parts.count - 1) : nil
    var previous = end.check
    var lasts: [Subject: Place] = [:]
    var lines: [RecordLine] = []
    for (index, part) in group.parts.enumerated() {
      var body = part.body
      body.salt = seal.newSalt()
      body.facts = part.facts
      var last = lasts[part.subject]
      if last == nil { last = try entry(of: part.subject)?.last }
      let line = try seal.line(
        RecordSeal.Address(
          sequence: first + index, subject: part.subject.recordText,
          kind: body.facts == nil ? .save : .checkpoint, previous: previous,
          back: last, group: range), body)
      let length = line.bytes.count
      lasts[part.subject] = Place(
        sequence: first + index, segment: segment, offset: offset, length: length)
      offset += length
      previous = line.check
      lines.append(line)
    }
    if let range {
      lines.append(
        try seal.line(
          RecordSeal.Address(
            sequence: range.upperBound + 1, subject: RecordHead.storeSubject, kind: .close,
            previous: previous, group: range), RecordBody(salt: seal.newSalt())))
    }
    return lines
  }

  private func sizeOfLastSegment() throws(StoreError) -> Int {
    try files.asking(about: JournalFiles.path(of: lastSegment)) { () throws(FileError) in
      try self.files.status(
        of: JournalFiles.name(of: self.lastSegment), in: self.folders.journal.directory.handle
      ).size
    }
  }

  // MARK: - Bytes

  /// Adds bytes to the journal and waits until they are on the disk.
  ///
  /// - Returns: Where they start.
  mutating func append(_ bytes: [UInt8]) throws(StoreError) -> (
    segment: Int, offset: Int
  ) {
    try append(bytes, behind: try sizeOfLastSegment()) { _, _ in }
  }

  /// The same behind what the last segment holds.
  ///
  /// - Parameters:
  ///   - bytes: What is added.
  ///   - size: The bytes of the last segment so far.
  ///   - work: What is done while the disk is busy with them, with the segment and the offset where they
  ///     stand; nothing is known to be saved then. It is not done where they begin a segment.
  /// - Returns: Where they start; elsewhere where the disk refused them there.
  /// - Throws: What the disk refuses.
  private mutating func append(
    _ bytes: [UInt8], behind size: Int, meanwhile work: (_ segment: Int, _ offset: Int) -> Void
  ) throws(StoreError) -> (segment: Int, offset: Int) {
    let isNew = size >= segmentLimit
    let segment = isNew ? lastSegment + 1 : lastSegment
    // Whoever wrote the last of the old one may have died before it was on the disk.
    if isNew { try confirm(lastSegment) }
    let isConfirmed =
      try isNew
      ? startSegment(segment, with: bytes)
      : add(bytes, after: size, to: segment, meanwhile: { work(segment, size) })
    if isConfirmed {
      return (segment, isNew ? 0 : size)
    }
    // Never again on this file, and the same bytes into a new one. Whoever finds both counts them
    // once.
    if let isConfirmed = try? startSegment(segment + 1, with: bytes), isConfirmed {
      return (segment + 1, 0)
    }
    readOnlyCause = .diskFailed
    // The bytes stand there, so they count for every reader, as long as the disk has them.
    throw .uncertain
  }

  /// Adds bytes to a segment that is there.
  ///
  /// - Returns: Whether the disk confirmed them.
  /// - Throws: What the disk refuses. The bytes then do not stand there, or not all of them.
  private mutating func add(
    _ bytes: [UInt8], after size: Int, to segment: Int, meanwhile work: () -> Void
  ) throws(StoreError) -> Bool {
    let opened = try openAppender(segment)
    try files.asking(about: JournalFiles.path(of: segment)) { () throws(FileError) in
      // Who made the segment may have died before its name was on the disk.
      if size == 0 {
        try self.files.synchroniseDirectory(self.folders.journal.directory.handle)
      }
      try self.files.append(bytes, to: opened)
    }
    files.beginWriting(opened.handle)
    work()
    return try flush(segment)
  }
}

/// What follows for a store from the lines of a group, once they stand in the journal: what a walk decides
/// about them, and the summaries of the cases.
private struct Following {
  /// What was found for one place.
  struct Found {
    var segment: Int
    var offset: Int
    var walk: JournalWalk
    /// The cases, each with its summary; nil for one of which nothing is recorded.
    var cases: [(case: Case, summary: CaseSummary?)]
  }

  private let lines: [RecordLine]
  private let cases: [Case]
  private let end: JournalWalk.End
  private let seal: RecordSeal
  private let norms: Norms

  init(
    of lines: [RecordLine], _ group: SaveGroup, from end: JournalWalk.End, seal: RecordSeal,
    norms: Norms
  ) {
    self.lines = lines
    cases = Array(group.cases.values)
    self.end = end
    self.seal = seal
    self.norms = norms
  }

  /// - Parameters:
  ///   - segment: Where they stand.
  ///   - start: The bytes of the segment before them.
  /// - Returns: What follows.
  func callAsFunction(at segment: Int, _ start: Int) -> Found {
    var walk = JournalWalk(from: end, seal: seal)
    var offset = start
    for line in lines {
      let bytes = line.bytes
      walk.take(
        SegmentReader.Line(
          offset: offset, bytes: bytes.dropLast(), length: bytes.count, isWhole: true),
        of: segment)
      offset += bytes.count
    }
    return Found(
      segment: segment, offset: start, walk: walk,
      cases: cases.map { ($0, CaseStore.summary(of: $0, norms: norms)) })
  }
}
