import Casework

/// Writes the table of an index; see `IndexTable`.
struct IndexTableWriter {
  private var outline = IndexTable.Outline()
  private var entries = IndexWriter()
  private var ends = IndexWriter()
  private var place = 0
  private var workers: [WorkerID: [Int]] = [:]
  private var escalated: [(place: Int, load: CaseSummary.EscalationLoad)] = []

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
    if let summary = changed.entry.summary {
      note(summary.source.belonging) { summary.escalationLoad }
    }
    add(checked: writer.bytes[...])
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) -> Bool {
    var reader = IndexReader(bytes)
    do {
      if let summary = try reader.entry().entry.summary {
        note(summary.source.belonging) { summary.escalationLoad }
      }
    } catch {
      return false
    }
    add(checked: bytes)
    return true
  }

  private mutating func add(checked bytes: ArraySlice<UInt8>) {
    entries.append(IndexTable.check(of: bytes, at: place)[...])
    entries.append(bytes)
    IndexTable.write(end: entries.bytes.count, to: &ends)
    place += 1
  }

  private mutating func note(
    _ belonging: CaseSummary.Belonging, _ load: () -> CaseSummary.EscalationLoad
  ) {
    if belonging.hasEscalations { escalated.append((place, load())) }
    guard belonging.closedOn == nil else { return }
    outline.open += 1
    let whose = [belonging.counsellor, belonging.standIn, belonging.giver].compactMap { $0 }
    for worker in Set(whose) { workers[worker, default: []].append(place) }
  }

  private mutating func finished() -> (outline: IndexTable.Outline, bytes: [UInt8]) {
    outline.entriesLength = entries.bytes.count
    entries.append(ends.bytes[...])
    outline.escalated = add(escalated, at: \.place) { $0.escalationLoad($1.load) }
    for (worker, places) in workers.sorted(by: { $0.key < $1.key }) {
      outline.workers.append((worker.text, add(places, at: \.self) { _, _ in }))
    }
    outline.length = entries.bytes.count
    return (outline, entries.bytes)
  }

  /// Adds a list of what is said of places, each with the step from the one before.
  private mutating func add<Element>(
    _ elements: [Element], at place: (Element) -> Int,
    _ write: (inout IndexWriter, Element) -> Void
  ) -> IndexTable.Piece {
    var writer = IndexWriter()
    var last = -1
    for element in elements {
      writer.number(place(element) - last)
      write(&writer, element)
      last = place(element)
    }
    let offset = entries.bytes.count
    entries.append(writer.bytes[...])
    return IndexTable.Piece(
      offset: offset, length: writer.bytes.count,
      check: IndexTable.check(of: writer.bytes[...], at: offset))
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
    let entry = Catalogue.Entry(
      last: try place(), sinceCheckpoint: try number(), isDamaged: try flag(),
      summary: try optional { (reader) throws(Failure) in
        try reader.summary(of: CaseID(subject))
      })
    return (subject, entry)
  }
}
