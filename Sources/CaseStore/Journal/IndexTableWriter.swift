import Casework

/// Writes the table of an index; see `IndexTable`.
struct IndexTableWriter {
  private var outline = IndexTable.Outline()
  private var entries = IndexWriter()
  private var ends = IndexWriter()
  private var place = 0
  private var workers: [WorkerID: [Own]] = [:]
  private var escalated: [(place: Int, load: CaseSummary.EscalationLoad)] = []

  /// An open case of a worker: its place, and where what the table says of it stands among the entries.
  private struct Own {
    var place: Int
    var entry: Range<Int>
  }

  /// The table of a catalogue; nil where an older table that it is made of turns out to be damaged.
  static func write(
    _ entries: Catalogue.Entries
  ) -> (outline: IndexTable.Outline, bytes: [UInt8])? {
    var writer = IndexTableWriter()
    let (cases, others) = entries.changed
    guard writer.take(cases, among: entries, where: { $0.cases }) else { return nil }
    writer.outline.cases = 0..<writer.place
    guard writer.take(others, among: entries, where: { $0.others }) else { return nil }
    writer.outline.others = writer.outline.cases.upperBound..<writer.place
    return writer.finished()
  }

  /// Takes in one part of the table: what changed, and what stands in the older one and did not, which goes
  /// into the new one as it is.
  private mutating func take(
    _ changed: [(text: String, entry: Catalogue.Entry)], among all: Catalogue.Entries,
    where part: (IndexTable.Outline) -> Range<Int>
  ) -> Bool {
    var changed = changed.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }[...]
    if let table = all.table {
      for place in part(table.outline) {
        guard let bytes = table.bytes(at: place), let text = table.text(of: bytes) else {
          return false
        }
        while let first = changed.first, first.text.utf8.lexicographicallyPrecedes(text.utf8) {
          add(changed.removeFirst())
        }
        if all.hasChanged(text) { continue }
        guard add(bytes) else { return false }
      }
    }
    for one in changed { add(one) }
    return true
  }

  private mutating func add(_ changed: (text: String, entry: Catalogue.Entry)) {
    var writer = IndexWriter()
    writer.entry(changed.entry, of: changed.text)
    add(checked: writer.bytes[...], of: changed.entry.summary)
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) -> Bool {
    var reader = IndexReader(bytes)
    guard let found = try? reader.entry() else { return false }
    add(checked: bytes, of: found.entry.summary)
    return true
  }

  private mutating func add(checked bytes: ArraySlice<UInt8>, of summary: CaseSummary?) {
    entries.append(IndexTable.check(of: bytes, at: place)[...])
    let start = entries.bytes.count
    entries.append(bytes)
    if let summary { note(summary, at: start..<entries.bytes.count) }
    IndexTable.write(end: entries.bytes.count, to: &ends)
    place += 1
  }

  private mutating func note(_ summary: CaseSummary, at entry: Range<Int>) {
    let belonging = summary.source.belonging
    if belonging.hasEscalations { escalated.append((place, summary.escalationLoad)) }
    guard belonging.closedOn == nil else { return }
    outline.open += 1
    let whose = [belonging.counsellor, belonging.standIn, belonging.giver].compactMap { $0 }
    for worker in Set(whose) {
      workers[worker, default: []].append(Own(place: place, entry: entry))
    }
  }

  private mutating func finished() -> (outline: IndexTable.Outline, bytes: [UInt8]) {
    outline.entriesLength = entries.bytes.count
    entries.append(ends.bytes[...])
    outline.escalated = add(Self.bytes(of: escalated))
    for (worker, own) in workers.sorted(by: { $0.key < $1.key }) {
      outline.workers.append((worker.text, add(Self.bytes(of: own, in: entries.bytes))))
    }
    outline.length = entries.bytes.count
    return (outline, entries.bytes)
  }

  /// What is said of cases with something on the board, each with the step from the place before.
  private static func bytes(
    of escalated: [(place: Int, load: CaseSummary.EscalationLoad)]
  ) -> [UInt8] {
    var writer = IndexWriter()
    var last = -1
    for (place, load) in escalated {
      writer.number(place - last)
      writer.escalationLoad(load)
      last = place
    }
    return writer.bytes
  }

  /// The cases of a worker, each with the step from the place before and all that its entry says once more: a
  /// worker begins with the list of them, which lie apart among those of everybody.
  private static func bytes(of cases: [Own], in written: [UInt8]) -> [UInt8] {
    var writer = IndexWriter()
    var last = -1
    for own in cases {
      writer.number(own.place - last)
      writer.number(own.entry.count)
      writer.append(written[own.entry])
      last = own.place
    }
    return writer.bytes
  }

  /// Adds a piece behind everything else.
  private mutating func add(_ bytes: [UInt8]) -> IndexTable.Piece {
    let offset = entries.bytes.count
    entries.append(bytes[...])
    return IndexTable.Piece(
      offset: offset, length: bytes.count, check: IndexTable.check(of: bytes[...], at: offset))
  }
}

extension IndexWriter {
  /// What stands before the table.
  mutating func outline(_ outline: IndexTable.Outline) {
    number(outline.cases.count)
    number(outline.others.count)
    number(outline.open)
    number(outline.entriesLength)
    number(outline.length)
    piece(outline.escalated)
    list(outline.workers) { writer, own in
      writer.text(own.worker)
      writer.piece(own.piece)
    }
  }

  private mutating func piece(_ piece: IndexTable.Piece) {
    number(piece.offset)
    number(piece.length)
    append(piece.check[...])
  }

  /// An entry with the text of its subject.
  mutating func entry(_ entry: Catalogue.Entry, of subject: String) {
    text(subject)
    place(entry.last)
    number(entry.sinceCheckpoint)
    flag(entry.isDamaged)
    optional(entry.summary) { $0.summary($1) }
    if entry.summary == nil { optional(entry.contact) { $0.contact($1) } }
  }
}

extension IndexReader {
  /// What stands before the table.
  mutating func outline() throws(Failure) -> IndexTable.Outline {
    var outline = IndexTable.Outline()
    let (cases, others) = (try count(), try count())
    outline.cases = 0..<cases
    outline.others = cases..<(cases + others)
    outline.open = try count()
    outline.entriesLength = try count()
    outline.length = try count()
    outline.escalated = try piece()
    outline.workers = try list { (reader) throws(Failure) in
      (worker: try reader.text(), piece: try reader.piece())
    }
    // Whoever can write here can write a hash as well: no number may lead out of the file.
    let pieces = [outline.escalated] + outline.workers.map(\.piece)
    guard outline.entriesLength <= outline.length,
      outline.count * IndexTable.fewestBytes <= outline.length,
      pieces.allSatisfy({ $0.isInside(outline.length) })
    else { throw Failure() }
    return outline
  }

  private mutating func piece() throws(Failure) -> IndexTable.Piece {
    IndexTable.Piece(
      offset: try count(), length: try count(),
      check: Array(try piece(of: IndexTable.checkLength)))
  }

  /// An entry with the text of its subject.
  mutating func entry() throws(Failure) -> (text: String, entry: Catalogue.Entry) {
    let subject = try text()
    var entry = Catalogue.Entry(
      last: try place(), sinceCheckpoint: try number(), isDamaged: try flag(),
      summary: try optional { (reader) throws(Failure) in
        try reader.summary(of: CaseID(subject))
      })
    if entry.summary == nil {
      entry.contact = try optional { (reader) throws(Failure) in try reader.contact() }
    }
    return (subject, entry)
  }

  /// The summary that an entry has, without what else it says; nil where it has none.
  mutating func summaryOfEntry() throws(Failure) -> CaseSummary? {
    let subject = try text()
    // The last record, the records since the checkpoint, and whether one is damaged.
    _ = (try place(), try number(), try flag())
    return try optional { (reader) throws(Failure) in try reader.summary(of: CaseID(subject)) }
  }
}
