import Casework

// Many whole histories at once, for a store that was just made. The journal is, byte for byte, the one
// that a `commit` of each save would have written, in the order of their moments; only the flush comes
// at the end of all of them, and nobody reads the lines back. A test holds both against each other.

extension CaseStore {
  /// Writes the histories of cases and contacts after care that the store does not know.
  ///
  /// Nothing of it is certain to be on the disk before it returns: after an error, or when it was
  /// stopped, what was made is to be thrown away as a whole.
  ///
  /// - Parameters:
  ///   - next: Gives one history after the other, that with the earliest first save first.
  ///   - goesOn: Asked now and then, with the number of histories that were begun; false stops it.
  /// - Returns: Whether all of it is in the store.
  /// - Throws: `busy`, `readOnly`, and what the disk refuses.
  package mutating func write(
    histories next: () -> CaseHistory?, while goesOn: (Int) -> Bool
  ) throws(StoreError) -> Bool {
    try locked { (store) throws(StoreError) in
      var writing = try HistoryWriting(&store)
      return try writing.write(next, into: &store, while: goesOn)
    }
  }
}

/// Histories on their way into a journal.
private struct HistoryWriting {
  /// A history of which something is still to be written; one object, because a heap moves them about.
  private final class Open {
    let history: CaseHistory
    /// The next one of its parts.
    private(set) var part = 0
    /// The order in which it came, for parts of the same moment.
    let order: Int
    /// When that part was saved.
    private(set) var moment: Int

    init(_ history: CaseHistory, order: Int) {
      self.history = history
      self.order = order
      moment = history.parts[0].at.secondsSince1970
    }

    /// Goes on to the next part; false when there is none.
    func goOn() -> Bool {
      guard part + 1 < history.parts.count else { return false }
      part += 1
      moment = history.parts[part].at.secondsSince1970
      return true
    }

    static func isBefore(_ left: Open, _ right: Open) -> Bool {
      (left.moment, left.order) < (right.moment, right.order)
    }
  }

  /// So many bytes go to the file at once.
  private static let piece = 1 << 20
  /// How often somebody is asked whether to go on, in records.
  private static let pace = 2048

  private var opened: Opened
  private var segment: Int
  private var size: Int
  private var pending: [UInt8] = []
  /// Segments that are full and on their way to the disk.
  private var full: [Opened] = []
  /// A heap: the one whose next part is the earliest stands first.
  private var waiting: [Open] = []

  init(_ store: inout CaseStore) throws(StoreError) {
    segment = store.lastSegment
    opened = try store.openAppender(segment)
    let handle = opened.handle
    size = try store.files.asking(about: JournalFiles.path(of: segment)) {
      [store] () throws(FileError) in
      try store.files.status(of: handle).size
    }
  }

  mutating func write(
    _ next: () -> CaseHistory?, into store: inout CaseStore, while goesOn: (Int) -> Bool
  ) throws(StoreError) -> Bool {
    var begun = 0
    var coming = next()
    var records = 0
    while true {
      while let history = coming,
        waiting.isEmpty
          || history.parts.first.map({ $0.at.secondsSince1970 }) ?? 0
            <= waiting[0].moment
      {
        if history.count > 0 { insert(Open(history, order: begun)) }
        begun += 1
        coming = next()
      }
      guard !waiting.isEmpty else { break }
      try writeFirst(into: &store)
      records += 1
      if records.isMultiple(of: Self.pace), !goesOn(begun) { return false }
    }
    try flush(in: store)
    try confirm(in: &store)
    return true
  }

  // MARK: - One record

  private mutating func writeFirst(into store: inout CaseStore) throws(StoreError) {
    let first = waiting[0]
    let history = first.history
    let part = history.parts[first.part]
    var body = RecordBody(salt: store.seal.newSalt(), by: part.by, at: part.at, reason: part.reason)
    if !part.isCorrectedOnly {
      body.undo = RecordBody.UndoLinks(under: store.catalogue.stacks[part.by]?.undo)
    }
    if size >= store.segmentLimit { try startSegment(in: &store) }
    let entry = store.catalogue.entries[text: history.subject]
    let line = try store.seal.line(
      RecordSeal.Address(
        sequence: store.end.sequence + 1, subject: history.subject,
        kind: part.facts == nil ? .save : .checkpoint, previous: store.end.check, back: entry?.last),
      clear: body.bytes(
        changes: history.json[part.changes], facts: part.facts.map { history.json[$0] }),
      salt: body.salt)
    let bytes = line.bytes
    let place = Place(
      sequence: line.head.sequence, segment: segment, offset: size, length: bytes.count)
    pending += bytes
    size += bytes.count
    store.catalogue.apply(
      JournalWalk.Record(
        head: line.head, check: line.check, place: place, body: body, isDamaged: false))
    store.recordsSinceIndex += 1
    store.end = JournalWalk.End(
      segment: segment, offset: size, sequence: place.sequence, check: line.check)
    if pending.count >= Self.piece { try flush(in: store) }
    if first.goOn() {
      sink()
    } else {
      if let summary = history.summary {
        store.catalogue.entries.setSummary(summary, of: history.subject)
      }
      if let contact = history.contact {
        store.catalogue.entries.setContact(contact, of: history.subject)
      }
      removeFirst()
    }
  }

  private mutating func startSegment(in store: inout CaseStore) throws(StoreError) {
    try flush(in: store)
    store.files.beginWriting(opened.handle)
    full.append(opened)
    segment += 1
    guard try store.startSegment(segment, with: []) else {
      throw .io(number: 5, file: JournalFiles.path(of: segment))
    }
    opened = try store.openAppender(segment)
    size = 0
  }

  private mutating func flush(in store: CaseStore) throws(StoreError) {
    let (bytes, opened) = (pending, opened)
    pending.removeAll(keepingCapacity: true)
    try store.files.asking(about: JournalFiles.path(of: segment)) { () throws(FileError) in
      try store.files.append(bytes, to: opened)
    }
  }

  /// Waits until all of it is on the disk.
  private func confirm(in store: inout CaseStore) throws(StoreError) {
    store.catalogue.touched = []
    for file in full + [opened] {
      try store.files.asking(about: "journal", isWriting: true) {
        [files = store.files] ()
          throws(FileError) in
        try files.synchronise(file.handle)
      }
    }
  }

  // MARK: - The heap

  private mutating func insert(_ open: Open) {
    waiting.append(open)
    var place = waiting.count - 1
    while place > 0, Open.isBefore(waiting[place], waiting[(place - 1) / 2]) {
      waiting.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func removeFirst() {
    waiting.swapAt(0, waiting.count - 1)
    waiting.removeLast()
    sink()
  }

  /// Lets the first one sink to its place.
  private mutating func sink() {
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < waiting.count && Open.isBefore(waiting[child], waiting[least]) {
        least = child
      }
      if least == place { return }
      waiting.swapAt(place, least)
      place = least
    }
  }
}
