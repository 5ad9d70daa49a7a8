package import Casework
import StrictJSON

// Reading cases and their history. A case costs at most `Catalogue.checkpointInterval` records,
// however long its history is.

extension CaseStore {
  /// Reads a case.
  ///
  /// A case with a damaged record comes with everything that could be read; `isDamaged` says so.
  ///
  /// - Throws: `unknownCase`, and what the disk refuses.
  package mutating func read(_ id: CaseID) throws(StoreError) -> Case {
    guard let entry = try entry(of: .case(id)) else { throw .unknownCase }
    let kept = recent.first { $0.case.id == id }
    if let kept, kept.last == entry.last { return kept.case }
    // What was read before is gone on from: after a save that is one record.
    let records = try records(
      of: .case(id), from: entry.last, downTo: kept?.last, keepingSaves: true)
    let start = records.reachedKnown ? kept?.case : nil
    // Who asks for the history next has it.
    lastRead = ReadSaves(
      subject: .case(id), last: entry.last, saves: records.saves, older: records.older)
    let found = (start ?? Case(id: id)).applying(records.changes.map(\.ofCase))
    if records.isDamaged { catalogue.entries[.case(id)]?.isDamaged = true }
    for problem in records.problems where !problems.contains(problem) { problems.append(problem) }
    keep(found, upTo: entry.last)
    return found
  }

  /// The contacts after care of which something is recorded, in no order.
  package var contactIDs: [ContactID] { catalogue.entries.contacts }

  /// Whom a contact after care concerns, without reading it; nil where that is not known, as of one of which a
  /// record is damaged.
  package func outline(of id: ContactID) -> ContactOutline? {
    guard let entry = catalogue.entries[.contact(id)], !entry.isDamaged else { return nil }
    return entry.contact
  }

  /// Reads a contact after care.
  ///
  /// One with a damaged record comes with everything that could be read; `isDamaged` says so.
  ///
  /// - Throws: `unknownCase`, and what the disk refuses.
  package mutating func read(_ id: ContactID) throws(StoreError) -> Contact {
    guard let entry = try entry(of: .contact(id)) else { throw .unknownCase }
    let records = try records(of: .contact(id), from: entry.last)
    if records.isDamaged { catalogue.entries[.contact(id)]?.isDamaged = true }
    for problem in records.problems where !problems.contains(problem) { problems.append(problem) }
    return Contact(id: id).applying(records.changes)
  }

  /// The saves of a case, the newest first.
  ///
  /// At most `limit` of them, and only those that came after the save with the number `after`.
  ///
  /// - Throws: `unknownCase`, and what the disk refuses.
  package func history(
    of id: CaseID, limit: Int, after: Int = 0
  ) throws(StoreError) -> [RecordedSave] {
    try history(of: .case(id), limit: limit, after: after)
  }

  /// The saves of a case, of the team or of a contact after care, the newest first.
  ///
  /// At most `limit` of them, and only those that came after the save with the number `after`.
  ///
  /// - Throws: `unknownCase`, and what the disk refuses.
  package func history(
    of subject: Subject, limit: Int, after: Int = 0
  ) throws(StoreError) -> [RecordedSave] {
    guard let entry = catalogue.entries[subject] else { throw .unknownCase }
    var saves: [RecordedSave] = []
    var segments = SortedMap<Int, Opened>()
    var place: Place? = entry.last
    // Who just read the case has read its newest saves.
    if let lastRead, lastRead.subject == subject, lastRead.last == entry.last {
      saves = Array(lastRead.saves.lazy.filter { $0.sequence > after }.prefix(limit))
      place = lastRead.older
    }
    while let here = place, here.sequence > after, saves.count < limit {
      guard let line = try folders.journal.record(at: here, in: &segments, reading: .whole)
      else {
        // No such record stands there: find it and its elders by reading everything.
        let older = try recordsByWalking { $0.subject == subject.recordText }.filter {
          $0.head.sequence <= here.sequence && $0.head.sequence > after
        }
        saves += older.reversed().compactMap(RecordedSave.init).prefix(limit - saves.count)
        break
      }
      if case .body(let body) = seal.open(line, extent: .whole),
        let save = RecordedSave(line.head, body)
      {
        saves.append(save)
      }
      place = line.head.back
    }
    return saves
  }

  mutating func readTeam() throws(StoreError) {
    guard let entry = try entry(of: .team) else { return }
    let records = try records(of: .team, from: entry.last)
    team = Team().applying(records.changes)
    for problem in records.problems where !problems.contains(problem) { problems.append(problem) }
    if records.isDamaged { catalogue.entries[.team]?.isDamaged = true }
  }

  mutating func keep(_ found: Case, upTo last: Place) {
    recent.removeAll { $0.case.id == found.id }
    if recent.count >= 16 { recent.removeFirst() }
    recent.append((last, found))
  }

  // MARK: - Records of one subject

  /// Reads what is recorded of one subject.
  var subjectReader: SubjectReader {
    SubjectReader(journal: folders.journal, seal: seal, segments: openSegments)
  }

  private func records(
    of subject: Subject, from last: Place, downTo known: Place? = nil, keepingSaves: Bool = false
  ) throws(StoreError) -> SubjectReader.Records {
    var reader = subjectReader
    return try reader.records(
      of: subject, from: last, downTo: known, keepingSaves: keepingSaves)
  }

  /// Where a record really stands, when it does not stand where it was said to.
  ///
  /// That happens when a flush failed and the record was written again, and when a foreign hand
  /// moved things.
  func place(ofRecord sequence: Int) throws(StoreError) -> Place? {
    try recordsByWalking { $0.sequence == sequence }.first?.place
  }

  func recordsByWalking(
    where isWanted: (RecordHead) -> Bool
  ) throws(StoreError) -> [JournalWalk.Record] {
    try subjectReader.recordsByWalking(where: isWanted)
  }
}

extension Subject {
  fileprivate var isCase: Bool { if case .case = self { true } else { false } }
}

extension Change {
  /// The change as one of a case: what belongs to the register, and stood in a case before there was one,
  /// is kept as it is written and means nothing there.
  var ofCase: Change {
    guard case .contact = field else { return self }
    func kept(_ fact: Fact?) -> Fact? {
      fact.map { fact in
        var writer = JSONWriter()
        writer.fact(fact)
        return .unknown(writer.text)
      }
    }
    return Change(.unknown(field.path), was: kept(was), now: kept(now))
  }
}

extension RecordedSave {
  /// A save out of the journal; nil for a record that nobody made by hand.
  init?(_ record: JournalWalk.Record) {
    guard let body = record.body else { return nil }
    self.init(record.head, body)
  }

  /// A save out of the journal; nil for a record that nobody made by hand.
  init?(_ head: RecordHead, _ body: RecordBody) {
    guard let subject = Subject(recordText: head.subject), let by = body.by, let at = body.at else {
      return nil
    }
    self.init(
      sequence: head.sequence, subject: subject, by: by, at: at, reason: body.reason,
      changes: body.changes.map { subject.isCase ? $0.ofCase : $0 },
      undoes: body.undo?.undoes?.sequence,
      redoes: body.undo?.redoes?.sequence,
      isImported: body.undo == nil && !Self.isPutRightOnly(body.changes), group: head.group)
  }

  /// Whether somebody told here what is put right and never undone.
  ///
  /// It is on no undo stack either, and came out of no file. An import brings the client as well.
  private static func isPutRightOnly(_ changes: [Change]) -> Bool {
    changes.contains(where: \.isCorrectedOnly)
      && !changes.contains { $0.field == .clientName && $0.was == nil }
  }
}
