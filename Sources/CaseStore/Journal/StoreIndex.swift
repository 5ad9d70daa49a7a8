import Casework

/// What follows from the journal up to a place, in one file, so that opening a store reads the beginning
/// of that file and the records behind it.
///
/// It may be lost or wrong without any loss. The beginning is read at once and held against its hash; the
/// table behind it is read as it is needed, see `IndexTable`.
struct StoreIndex: Sendable {
  static let fileName = "index"
  /// Changes with what stands in the file, and with what a summary says of the same case.
  private static let version = "schakel index 47"
  /// How many bytes say how long the beginning is.
  private static let lengthLength = 4
  private static let hashLength = 32
  /// A longer beginning is none of ours.
  private static let longestBeginning = 1 << 24

  var end: JournalWalk.End
  /// What the team had agreed with its partners, see `Norms.agreedFingerprint`.
  var agreed: String
  var catalogue: Catalogue
  var problems: [Problem]

  /// The file's content; nil where an older index that it is made of turns out to be damaged.
  ///
  /// `store` is the identifier of the store, `norms` what the summaries were made with.
  func bytes(store: String, norms: Norms) -> [UInt8]? {
    guard let (outline, table) = IndexTableWriter.write(catalogue.entries) else { return nil }
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
    writer.outline(outline)
    let beginning = writer.bytes
    var bytes = (0..<Self.lengthLength).map {
      UInt8(truncatingIfNeeded: beginning.count >> (8 * $0))
    }
    bytes.reserveCapacity(bytes.count + beginning.count + Self.hashLength + table.count)
    bytes += beginning
    bytes += beginning.withUnsafeBytes { Sodium.hashBytes($0) }
    bytes += table
    return bytes
  }

  /// Reads the beginning of the file; nil for anything that is not the index of this store, made by a
  /// build like this one with the same norms.
  ///
  /// - Parameters:
  ///   - content: The whole file.
  ///   - size: How many bytes it has.
  ///   - store: The identifier of the store.
  ///   - norms: What the summaries must have been made with.
  init?(_ content: IndexContent, size: Int, store: String, norms: Norms) {
    // Mostly the beginning is short.
    guard let first = content.some(at: 0, atMost: 4096), first.count > Self.lengthLength else {
      return nil
    }
    let length = first.prefix(Self.lengthLength).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= Self.longestBeginning else { return nil }
    let tableStart = Self.lengthLength + length + Self.hashLength
    guard
      let whole = first.count >= tableStart ? first : content.bytes(at: 0, count: tableStart)
    else { return nil }
    let beginning = whole.dropFirst(Self.lengthLength).prefix(length)
    let hash = beginning.withUnsafeBytes { Sodium.hashBytes($0) }
    guard whole.dropFirst(Self.lengthLength + length).prefix(Self.hashLength).elementsEqual(hash)
    else { return nil }
    var reader = IndexReader(beginning)
    guard (try? reader.text()) == Self.version, (try? reader.text()) == store,
      (try? reader.text()) == norms.fingerprint, var index = try? StoreIndex(&reader),
      let outline = try? reader.outline(), reader.isAtEnd, tableStart + outline.length == size
    else { return nil }
    index.catalogue.entries = Catalogue.Entries(
      of: IndexTable(outline, in: content.dropping(tableStart)))
    self = index
  }

  private init(_ reader: inout IndexReader) throws(IndexReader.Failure) {
    end = JournalWalk.End(
      segment: try reader.count(), offset: try reader.count(), sequence: try reader.count(),
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
