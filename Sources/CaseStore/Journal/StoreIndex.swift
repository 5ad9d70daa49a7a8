import Casework

/// What follows from the journal up to a place, in one file, so that opening a store reads that
/// file and the records behind it.
///
/// It may be lost or wrong without any loss.
struct StoreIndex: Sendable {
  static let fileName = "index"
  /// Changes with what stands in the file, and with what a summary says of the same case.
  private static let version = "schakel index 31"

  var end: JournalWalk.End
  /// What the team had agreed with its partners, see `Norms.agreedFingerprint`.
  var agreed: String
  var catalogue: Catalogue
  var problems: [Problem]

  /// The file's content.
  ///
  /// `store` is the identifier of the store, `norms` what the summaries were made with.
  func bytes(store: String, norms: Norms) -> [UInt8] {
    var writer = IndexWriter()
    writer.text(Self.version)
    writer.text(store)
    writer.text(norms.fingerprint)
    writer.number(end.segment)
    writer.number(end.offset)
    writer.number(end.sequence)
    writer.text(end.check)
    writer.text(agreed)
    writer.optional(catalogue.lastPlace) { $0.place($1) }
    writer.list(problems) { $0.problem($1) }
    writer.list(catalogue.stacks.elements) { writer, stack in
      writer.text(stack.key.text)
      writer.optional(stack.value.undo) { $0.place($1) }
      writer.optional(stack.value.redo) { $0.place($1) }
      writer.optional(stack.value.standing) { $0.place($1) }
    }
    writer.list(catalogue.entries.all) { writer, subject in
      writer.text(subject.text)
      writer.place(subject.entry.last)
      writer.number(subject.entry.sinceCheckpoint)
      writer.flag(subject.entry.isDamaged)
      writer.optional(subject.entry.summary) { $0.summary($1) }
    }
    let hash = writer.bytes.withUnsafeBytes { Sodium.hashBytes($0) }
    return writer.bytes + hash
  }

  /// Reads the file; nil for anything that is not the index of this store, made by a build like
  /// this one with the same norms.
  init?(_ bytes: [UInt8], store: String, norms: Norms) {
    guard bytes.count > 32 else { return nil }
    let content = bytes.dropLast(32)
    let hash = content.withUnsafeBytes { Sodium.hashBytes($0) }
    guard bytes.suffix(32).elementsEqual(hash) else { return nil }
    var reader = IndexReader(content)
    guard (try? reader.text()) == Self.version, (try? reader.text()) == store,
      (try? reader.text()) == norms.fingerprint, let index = try? StoreIndex(&reader),
      reader.isAtEnd
    else { return nil }
    self = index
  }

  private init(_ reader: inout IndexReader) throws(IndexReader.Failure) {
    end = JournalWalk.End(
      segment: try reader.number(), offset: try reader.number(), sequence: try reader.number(),
      check: try reader.text())
    agreed = try reader.text()
    let last = try reader.optional { (reader) throws(IndexReader.Failure) in try reader.place() }
    problems = try reader.list { (reader) throws(IndexReader.Failure) in try reader.problem() }
    catalogue = Catalogue()
    catalogue.lastPlace = last
    var stacks = SortedMap<WorkerID, Catalogue.UndoStacks>()
    try reader.forEach { (reader) throws(IndexReader.Failure) in
      stacks[WorkerID(try reader.text())] = Catalogue.UndoStacks(
        undo: try reader.optional { (reader) throws(IndexReader.Failure) in try reader.place() },
        redo: try reader.optional { (reader) throws(IndexReader.Failure) in try reader.place() },
        standing: try reader.optional { (reader) throws(IndexReader.Failure) in
          try reader.place()
        })
    }
    catalogue.stacks = stacks
    var entries = Catalogue.Entries()
    try reader.forEach(prepare: { entries.reserve($0) }) { (reader) throws(IndexReader.Failure) in
      let text = try reader.text()
      guard Subject(recordText: text) != nil else { throw IndexReader.Failure() }
      entries.set(
        text,
        to: Catalogue.Entry(
          last: try reader.place(), sinceCheckpoint: try reader.number(),
          isDamaged: try reader.flag(),
          summary: try reader.optional { (reader) throws(IndexReader.Failure) in
            try reader.summary(of: CaseID(text))
          }))
    }
    entries.settle()
    catalogue.entries = entries
  }

  init(
    end: JournalWalk.End, agreed: String, catalogue: Catalogue, problems: [Problem]
  ) {
    self.end = end
    self.agreed = agreed
    self.catalogue = catalogue
    self.problems = problems
  }
}

extension Norms {
  /// A text that is the same for equal norms, on any day and in any process.
  fileprivate var fingerprint: String {
    var writer = IndexWriter()
    for id in DoID.allCases {
      let norm = self[id]
      writer.text(norm.kind.rawValue)
      writer.optional(norm.intervalDays) { $0.number($1) }
      writer.list(norm.occasions) { writer, terms in
        writer.list(terms) { writer, term in
          writer.text(term.anchor.rawValue)
          writer.number(term.days)
        }
      }
    }
    for name in SignalTerms.Name.allCases { writer.number(signals[name]) }
    return Sodium.hash(writer.bytes)
  }

  /// A text that is the same as long as the team agreed the same with its partners.
  ///
  /// Empty for a team that agreed nothing, so that nobody waits for a hash.
  var agreedFingerprint: String {
    agreedText.isEmpty ? "" : Sodium.hash(Array(agreedText.utf8))
  }
}
