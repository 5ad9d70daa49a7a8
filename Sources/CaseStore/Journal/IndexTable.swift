import Casework
import Synchronization

/// The part of an index that grows with the caseload: an entry for every subject, of which only those
/// are read that somebody asks for.
///
/// First come the cases that lists show, then every other subject, both in the order of the bytes of their
/// texts, so that an entry is found by halving. Every entry says at its beginning what it must hash to,
/// together with its place: whatever is read is what was written, and where it is not, `isDamaged` says so
/// from then on.
final class IndexTable: SummaryTable, Sendable {
  /// What stands before the table in the index, and is read when a store is opened.
  struct Outline: Sendable {
    /// The places of the cases that lists show.
    var cases = 0..<0
    /// Those of every other subject, behind them.
    var others = 0..<0
    /// How many of the cases are open.
    var open = 0
    /// Bytes of all entries.
    var entriesLength = 0
    /// The open cases of every worker with their entries, by the text of the worker.
    var workers: [(worker: String, piece: Piece)] = []
    /// The places of the cases with something on the board.
    var escalated = Piece()
    /// Bytes of all of it.
    var length = 0

    var count: Int { others.upperBound }
  }

  /// Some bytes of the table, and what they must hash to.
  struct Piece: Sendable {
    var offset = 0
    var length = 0
    var check: [UInt8] = IndexTable.check(of: [], at: 0)

    /// Whether it is a part of so many bytes.
    func isInside(_ count: Int) -> Bool { offset + length <= count }
  }

  let outline: Outline
  private let content: IndexContent
  private let entries: IndexWindow
  private let ends: IndexWindow
  private let damage = Atomic(false)
  /// Some of the summaries that somebody asked for, so that what was read of them is not read again.
  private let made = Mutex<[Int: CaseSummary]>([:])
  /// The open cases of those workers whom somebody asked for, by the text of the worker.
  private let owned = Mutex<[String: OwnEntries]>([:])

  /// Where subjects were found that somebody asked for: all that lists do not show, and some cases.
  private let found = Mutex<[String: Int]>([:])

  init(_ outline: Outline, in content: IndexContent) {
    self.outline = outline
    self.content = content
    entries = IndexWindow(of: content)
    // Where the entries of a worker end stands some places apart: mostly one read holds many of them.
    ends = IndexWindow(of: content, atLeast: 4 << 10)
  }

  /// Whether something in it was found to be otherwise than it was written, or could not be read.
  var isDamaged: Bool { damage.load(ordering: .relaxed) }

  private func noteDamage() { damage.store(true, ordering: .relaxed) }

  // MARK: - Entries

  /// How many bytes a check has: enough that no accident makes the same.
  static let checkLength = 8
  private static let endLength = 4
  /// How many bytes an entry takes at least, with where it ends.
  static var fewestBytes: Int { checkLength + endLength }

  /// What an entry must hash to at its place.
  static func check(of bytes: ArraySlice<UInt8>, at place: Int) -> [UInt8] {
    var keyed = IndexWriter()
    keyed.reserve(bytes.count + 10)
    keyed.number(place)
    keyed.append(bytes)
    return Array(keyed.bytes.withUnsafeBytes { Sodium.hashBytes($0) }.prefix(checkLength))
  }

  /// The bytes of an entry behind its check; nil where they are not what was written.
  func bytes(at place: Int) -> ArraySlice<UInt8>? {
    guard let (start, end) = bounds(of: place), start + Self.checkLength <= end,
      end <= outline.entriesLength, let whole = entries.bytes(at: start, count: end - start)
    else {
      noteDamage()
      return nil
    }
    let body = whole.dropFirst(Self.checkLength)
    guard whole.prefix(Self.checkLength).elementsEqual(Self.check(of: body, at: place)) else {
      noteDamage()
      return nil
    }
    return body
  }

  /// Where an entry begins and ends: where the one before it ends, and it.
  private func bounds(of place: Int) -> (start: Int, end: Int)? {
    let known = place == 0 ? 1 : 2
    guard
      let bytes = ends.bytes(
        at: outline.entriesLength + (place + 1 - known) * Self.endLength,
        count: known * Self.endLength)
    else { return nil }
    func number(_ bytes: ArraySlice<UInt8>) -> Int {
      bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    let start = place == 0 ? 0 : number(bytes.prefix(Self.endLength))
    return (start, number(bytes.suffix(Self.endLength)))
  }

  /// Writes where an entry ends.
  static func write(end: Int, to writer: inout IndexWriter) {
    let bytes = (0..<endLength).map { UInt8(truncatingIfNeeded: end >> (8 * $0)) }
    writer.append(bytes[...])
  }

  /// The text of the subject of an entry; nil where it cannot be read.
  func text(of entry: ArraySlice<UInt8>) -> String? {
    var reader = IndexReader(entry)
    let text = try? reader.text()
    if text == nil { noteDamage() }
    return text
  }

  /// The entry at a place with the text of its subject; nil where it cannot be read.
  func entry(at place: Int) -> (text: String, entry: Catalogue.Entry)? {
    guard let bytes = bytes(at: place) else { return nil }
    // What a summary keeps must not keep all that was read together with it.
    var reader = IndexReader(Array(bytes)[...])
    guard let (text, entry) = try? reader.entry(), Subject(recordText: text) != nil else {
      noteDamage()
      return nil
    }
    return (text, entry)
  }

  /// The texts of every subject behind the cases; where they stand need not be looked for from then on.
  func otherTexts() -> [String] {
    var texts: [String] = []
    var places: [Int] = []
    for place in outline.others {
      guard let bytes = bytes(at: place), let text = self.text(of: bytes) else { continue }
      texts.append(text)
      places.append(place)
    }
    found.withLock { found in
      for (text, place) in zip(texts, places) { found[text] = place }
    }
    return texts
  }

  /// The place of a subject by the text of a record; nil for one that is not in it.
  func place(ofText text: String) -> Int? {
    // Only a case can be among those that lists show.
    if RecordHead.isCase(text), let place = place(ofText: text, in: outline.cases) { return place }
    return place(ofText: text, in: outline.others)
  }

  private func place(ofText text: String, in range: Range<Int>) -> Int? {
    if let known = found.withLock({ $0[text] }) { return range.contains(known) ? known : nil }
    guard let place = search(text, in: range) else { return nil }
    found.withLock { found in
      if found.count >= Self.mostKept + outline.others.count {
        found.removeAll(keepingCapacity: true)
      }
      found[text] = place
    }
    return place
  }

  private func search(_ text: String, in range: Range<Int>) -> Int? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      guard let found = bytes(at: middle).flatMap(self.text(of:)) else { return nil }
      if found == text { return middle }
      if found.utf8.lexicographicallyPrecedes(text.utf8) { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The entry of a subject by the text of a record; nil for one that is not in it.
  subscript(text text: String) -> Catalogue.Entry? {
    place(ofText: text).flatMap { place in
      guard let entry = entry(at: place)?.entry else { return nil }
      return Catalogue.Entry(
        last: entry.last, sinceCheckpoint: entry.sinceCheckpoint, isDamaged: entry.isDamaged,
        summary: outline.cases.contains(place) ? summary(at: place) : nil,
        contact: entry.contact)
    }
  }

  /// Whether all of it can be read and is what was written.
  func isWhole() -> Bool {
    for place in 0..<outline.count where entry(at: place) == nil { return false }
    return !isDamaged && loads(in: outline.escalated) != nil
      && outline.workers.allSatisfy { ownEntries(in: $0.piece)?.isWhole ?? false }
  }

  // MARK: - Summaries

  var count: Int { outline.cases.count }
  var openCount: Int { outline.open }
  var escalated: [(place: Int, load: CaseSummary.EscalationLoad)] {
    loads(in: outline.escalated) ?? []
  }

  /// How many summaries are kept at most: somebody who goes through a hundred thousand does not get all of them
  /// into memory, and whoever comes back to some hundred finds them.
  static let mostKept = 1024

  /// How many summaries are kept now.
  var keptCount: Int { made.withLock { $0.count } }

  func summary(at place: Int) -> CaseSummary {
    if let known = madeSummary(at: place) { return known }
    let summary = ownSummary(at: place) ?? readSummary(at: place)
    made.withLock { made in
      // Begun again where it is full: what is asked for again comes back, and the rest was in passing.
      if made.count >= Self.mostKept { made.removeAll(keepingCapacity: true) }
      made[place] = summary
    }
    return summary
  }

  func passingSummary(at place: Int) -> CaseSummary {
    madeSummary(at: place) ?? ownSummary(at: place) ?? readSummary(at: place)
  }

  func id(at place: Int) -> CaseID {
    if let known = madeSummary(at: place) ?? ownSummary(at: place) { return known.id }
    guard let text = bytes(at: place).flatMap(text(of:)),
      case .case(let id)? = Subject(recordText: text)
    else { return passingSummary(at: place).id }
    return id
  }

  private func madeSummary(at place: Int) -> CaseSummary? { made.withLock { $0[place] } }

  private func ownSummary(at place: Int) -> CaseSummary? {
    owned.withLock { owned in
      for own in owned.values {
        if let summary = own.summary(at: place) { return summary }
      }
      return nil
    }
  }

  private func readSummary(at place: Int) -> CaseSummary {
    // Of what cannot be read nothing is known; whoever holds the store makes a new index then.
    entry(at: place)?.entry.summary
      ?? CaseSummary(from: IndexedSummary(id: CaseID(""), bytes: []))
  }

  func place(of id: CaseID) -> Int? {
    place(ofText: Subject.case(id).recordText, in: outline.cases)
  }

  func places(of worker: WorkerID) -> [Int] {
    if let known = owned.withLock({ $0[worker.text] }) { return known.places }
    guard let own = outline.workers.first(where: { $0.worker == worker.text }),
      let found = ownEntries(in: own.piece)
    else { return [] }
    // Whoever asks for the places asks for the cases next.
    owned.withLock { owned in
      // Lists of workers are gone through one by one as well.
      if owned.count >= Self.mostWorkers { owned.removeAll() }
      owned[worker.text] = found
    }
    return found.places
  }

  /// Of how many workers the open cases are kept: one's own, and those of whom one looks after or looks at.
  private static let mostWorkers = 4

  /// The cases of a worker, with what their entries say.
  private func ownEntries(in piece: Piece) -> OwnEntries? {
    guard let bytes = checked(piece) else { return nil }
    let found = try? OwnEntries(bytes, cases: outline.cases)
    if found == nil { noteDamage() }
    return found
  }

  private func loads(
    in piece: Piece
  ) -> [(place: Int, load: CaseSummary.EscalationLoad)]? {
    guard let bytes = checked(piece) else { return nil }
    var reader = IndexReader(bytes)
    let found = try? reader.steps(to: outline.cases) {
      (place, reader) throws(IndexReader.Failure) in
      (place: place, load: try reader.escalationLoad())
    }
    if found == nil { noteDamage() }
    return found
  }

  /// The bytes of a piece; nil where they are not what was written.
  private func checked(_ piece: Piece) -> ArraySlice<UInt8>? {
    guard let bytes = content.bytes(at: piece.offset, count: piece.length),
      Self.check(of: bytes, at: piece.offset) == piece.check
    else {
      noteDamage()
      return nil
    }
    return bytes
  }
}

/// The bytes of a table: those of an open file from an offset on, or some in memory.
struct IndexContent: Sendable {
  private enum Source: Sendable {
    case file(Opened, offset: Int)
    case memory(ArraySlice<UInt8>)
  }
  private let source: Source

  init(of opened: Opened, from offset: Int) { source = .file(opened, offset: offset) }
  init(_ bytes: ArraySlice<UInt8>) { source = .memory(bytes) }

  /// What comes behind so many bytes of it.
  func dropping(_ count: Int) -> IndexContent {
    switch source {
    case .memory(let bytes): IndexContent(bytes.dropFirst(count))
    case .file(let opened, let offset): IndexContent(of: opened, from: offset + count)
    }
  }

  /// So many bytes from an offset on; nil where they cannot be had.
  func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    let found = some(at: offset, atMost: count)
    return found?.count == count ? found : nil
  }

  /// The same, fewer where it ends before.
  func some(at offset: Int, atMost count: Int) -> ArraySlice<UInt8>? {
    guard offset >= 0, count >= 0 else { return nil }
    switch source {
    case .memory(let bytes):
      return bytes.dropFirst(offset).prefix(count)
    case .file(let opened, let start):
      let bytes = try? opened.files.bytes(
        of: opened, at: start + offset, count: count, file: StoreIndex.fileName)
      return bytes?[...]
    }
  }
}

/// Reads pieces of a table: one at a time, or many at once for whoever goes through it in order.
final class IndexWindow: Sendable {
  private let content: IndexContent
  private let state = Mutex(State())

  /// What was read last.
  private struct State {
    var offset = 0
    var bytes: ArraySlice<UInt8> = []
  }

  /// What is read at once of a table that somebody goes through.
  private static let stretch = 64 << 10
  /// What is read at once in any case.
  private let least: Int

  /// - Parameters:
  ///   - content: What it reads of.
  ///   - least: How many bytes it reads at once, where there are so many; whoever asks for pieces that lie close
  ///     to each other finds the next one among them.
  init(of content: IndexContent, atLeast least: Int = 0) {
    self.content = content
    self.least = least
  }

  /// So many bytes from an offset on; nil where they cannot be had.
  func bytes(at offset: Int, count: Int) -> ArraySlice<UInt8>? {
    state.withLock { state in
      let end = state.offset + state.bytes.count
      if offset >= state.offset, offset + count <= end {
        return state.bytes.dropFirst(offset - state.offset).prefix(count)
      }
      // Whoever asks for what comes right behind goes through it.
      let goesOn = !state.bytes.isEmpty && offset >= state.offset && offset <= end
      let wanted = max(count, goesOn ? Self.stretch : least)
      guard let found = content.some(at: offset, atMost: wanted), found.count >= count else {
        return nil
      }
      state = State(offset: offset, bytes: found)
      return found.prefix(count)
    }
  }
}
