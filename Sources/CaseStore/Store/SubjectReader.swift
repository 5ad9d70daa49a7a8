import Casework

/// Reads the records of one subject, back from its last one; see "Reading a case" in `Store.md`.
///
/// It changes nothing of the store, so that two threads can each have one.
struct SubjectReader: Sendable {
  let journal: JournalFiles
  let seal: RecordSeal
  /// The segments that are open already, by their numbers; more are opened as they are needed.
  var segments: SortedMap<Int, Opened>

  /// What the records of a subject say.
  struct Records {
    /// From empty to now.
    var changes: [Change] = []
    var isDamaged = false
    var problems: [Problem] = []
    /// Whether they end where what is known already begins.
    var reachedKnown = false
    /// The same as saves, the newest first, as far as they stood where they were said to.
    var saves: [RecordedSave] = []
    /// Where the one before them stands; nil where there is none.
    var older: Place?
  }

  /// What the records of a subject say.
  ///
  /// - Parameters:
  ///   - subject: Whose they are.
  ///   - last: Where the last of them stands.
  ///   - known: The record up to which they are known already; nil where nothing is.
  ///   - keepingSaves: Whether they are wanted as saves as well.
  /// - Returns: What they say, as far as they can be read.
  /// - Throws: What the disk refuses.
  mutating func records(
    of subject: Subject, from last: Place, downTo known: Place? = nil, keepingSaves: Bool = false
  ) throws(StoreError) -> Records {
    var records = Records()
    let text = subject.recordText
    var newestFirst: [[Change]] = []
    var place: Place? = last
    while let here = place {
      records.older = here
      if here == known {
        records.reachedKnown = true
        break
      }
      guard let line = try journal.record(at: here, in: &segments, reading: .whole),
        line.head.subject == text
      else {
        // No such record stands there: find it and its elders by reading everything.
        let older = try recordsByWalking { $0.subject == text }.filter {
          $0.head.sequence <= here.sequence
        }
        if older.last?.head.sequence != here.sequence {
          records.isDamaged = true
          records.problems.append(damage(at: here, of: subject))
        }
        newestFirst += Self.changesSinceCheckpoint(older)
        break
      }
      // What stands before it is destroyed, or about to be.
      if line.head.kind == .erased { break }
      switch seal.open(line, extent: .whole) {
      case .body(let body):
        newestFirst.append(body.facts ?? body.changes)
        if keepingSaves, let save = RecordedSave(line.head, body) { records.saves.append(save) }
        records.older = line.head.back
        place = body.facts == nil ? line.head.back : nil
      case .erased:
        place = line.head.back
        records.older = place
      case .damaged:
        records.isDamaged = true
        records.problems.append(damage(at: here, of: subject))
        place = line.head.back
        records.older = place
      }
    }
    records.changes = newestFirst.reversed().flatMap { $0 }
    return records
  }

  private func damage(at place: Place, of subject: Subject) -> Problem {
    Problem(
      .damagedRecord, segment: place.segment, offset: place.offset, length: place.length,
      sequence: place.sequence, subject: subject)
  }

  /// The changes from the last checkpoint on, the newest first.
  private static func changesSinceCheckpoint(_ records: [JournalWalk.Record]) -> [[Change]] {
    var newestFirst: [[Change]] = []
    for body in records.reversed().compactMap(\.body) {
      newestFirst.append(body.facts ?? body.changes)
      if body.facts != nil { break }
    }
    return newestFirst
  }

  /// The records that are wanted, found by going through the whole journal.
  func recordsByWalking(
    where isWanted: (RecordHead) -> Bool
  ) throws(StoreError) -> [JournalWalk.Record] {
    var found: [JournalWalk.Record] = []
    let start = JournalWalk.End(
      segment: 1, offset: 0, sequence: 0, check: Sodium.hash(Array(seal.store.utf8)))
    var walk = JournalWalk(from: start, seal: seal, extent: .whole)
    try JournalTail.read(
      from: &walk, of: journal, segments: try journal.segments()
    ) { (findings) throws(StoreError) in
      for case .record(let record) in findings where isWanted(record.head) {
        found.append(record)
      }
    }
    return found
  }
}
