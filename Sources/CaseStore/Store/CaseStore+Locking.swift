// One writer at a time.

extension CaseStore {
  /// How long a writer waits for another one, in milliseconds.
  private static let patience = 5000

  /// Holds the writer lock while `body` runs, with everything that others saved taken in and the
  /// end of the journal fit to be added to.
  ///
  /// The lock is a kernel lock on the journal's directory: it ends with the process that holds it,
  /// however that dies, and there is no lock file that could be left behind, be deleted under a
  /// holder, or be in the way on a full disk.
  ///
  /// - Parameters:
  ///   - patience: How long to wait for another writer, in milliseconds.
  ///   - body: What to do meanwhile.
  /// - Returns: What `body` returns.
  /// - Throws: `busy` when another writer has the lock for longer, and what `body` throws.
  mutating func locked<Result>(
    patience: Int = patience, _ body: (inout CaseStore) throws(StoreError) -> Result
  ) throws(StoreError) -> Result {
    if let readOnlyCause { throw .readOnly(readOnlyCause) }
    let directory = folders.journal.directory.handle
    try takeLock(of: directory, patience: patience)
    defer { files.unlock(directory) }
    // Mostly nobody saved anything meanwhile, and then the journal need not be opened.
    var tail = try isFollowed ? JournalTail(endingAt: end) : follow()
    if !tail.uncounted.isEmpty { tail = try makeFit(tail) }
    try settle()
    if let readOnlyCause { throw .readOnly(readOnlyCause) }
    return try body(&self)
  }

  /// Takes the lock of a directory, or says that another program holds it for too long.
  func takeLock(of directory: FileHandle, patience: Int = patience) throws(StoreError) {
    var waited = 0
    var wait = 1
    while true {
      let isTaken = try files.asking(about: "journal") { () throws(FileError) in
        try self.files.tryLock(directory)
      }
      if isTaken { return }
      guard waited < patience else { throw .busy }
      files.pause(milliseconds: wait)
      waited += wait
      // Often, for one who saves in a loop leaves only short gaps; and not all who wait at the same
      // moment.
      wait = 1 + Int(random(1)[0] & 7)
    }
  }

  /// What ends a line that was cut off.
  ///
  /// A newline alone would make a record of one that only lacked its newline, and who wrote that was
  /// told that it was not saved, and may have saved it again since.
  private static let endOfTorn = Array("#\n".utf8)

  /// Makes the end of the journal fit to be added to.
  ///
  /// Bytes that never counted stay where they are: a fence says that they do not count. That also
  /// works where files can only be added to, and nothing that somebody typed is ever cut off.
  private mutating func makeFit(_ tail: JournalTail) throws(StoreError) -> JournalTail {
    if readOnlyCause != nil { return tail }
    let path = JournalFiles.path(of: tail.segment)
    guard let opened = try folders.journal.open(tail.segment, for: .read) else {
      throw .missing(file: path)
    }
    let torn = try files.bytes(
      of: opened, at: tail.uncounted.lowerBound, count: tail.uncounted.count, file: path)
    keepCopy(
      of: Problem(
        .tornTail, segment: tail.segment, offset: tail.uncounted.lowerBound, length: torn.count))
    var body = RecordBody(salt: seal.newSalt())
    body.torn = RecordBody.Torn(
      segment: tail.segment, offset: tail.uncounted.lowerBound, length: torn.count,
      hash: Sodium.hash(torn))
    let line = try seal.line(
      RecordSeal.Address(
        sequence: end.sequence + 1, subject: RecordHead.storeSubject, kind: .fence,
        previous: end.check), body)
    let start = torn.last == UInt8(ascii: "\n") ? [] : Self.endOfTorn
    try add(start + line.bytes, to: tail.segment)
    problems.removeAll {
      [.tornTail, .damagedEnd].contains($0.kind) && $0.segment == tail.segment
        && $0.offset == tail.uncounted.lowerBound
    }
    return try follow()
  }

  /// Adds bytes to the last segment and waits until they are on the disk.
  private mutating func add(_ bytes: [UInt8], to segment: Int) throws(StoreError) {
    let opened = try openAppender(segment)
    try files.asking(about: JournalFiles.path(of: segment)) { () throws(FileError) in
      try self.files.append(bytes, to: opened)
    }
    try confirm(segment)
  }

  /// Waits until a segment is on the disk, or saves nothing more.
  ///
  /// For bytes that stand there already: unlike a save of our own they cannot be written again
  /// elsewhere.
  mutating func confirm(_ segment: Int) throws(StoreError) {
    if try flush(segment) { return }
    readOnlyCause = .diskFailed
    throw .readOnly(.diskFailed)
  }

  /// Waits until a segment is on the disk; false when the disk refuses.
  ///
  /// The kernel may then believe that what it failed to write is written, and a second flush would
  /// succeed without writing anything. So the file is given up: nobody here flushes it again.
  mutating func flush(_ segment: Int) throws(StoreError) -> Bool {
    let opened = try openAppender(segment)
    do throws(FileError) {
      try files.synchronise(opened.handle)
      return true
    } catch {
      appender = nil
      return false
    }
  }

  /// The segment, open for adding.
  mutating func openAppender(_ segment: Int) throws(StoreError) -> Opened {
    if let appender, appender.segment == segment { return appender.opened }
    guard let opened = try folders.journal.open(segment, for: .append) else {
      throw .missing(file: JournalFiles.path(of: segment))
    }
    appender = Appender(segment: segment, opened: opened)
    return opened
  }

  /// Makes a segment that starts with `bytes`, on the disk with its name.
  ///
  /// - Returns: Whether the disk confirmed the bytes. When it did not, they stand there and nobody
  ///   knows whether they will after a power cut.
  /// - Throws: What the disk refuses. The bytes then do not stand there, or not all of them.
  mutating func startSegment(_ segment: Int, with bytes: [UInt8]) throws(StoreError) -> Bool {
    let path = JournalFiles.path(of: segment)
    appender = nil
    let opened = try files.asking(about: path) { () throws(FileError) in
      Opened(
        try self.files.open(
          JournalFiles.name(of: segment), in: self.folders.journal.directory.handle,
          for: .appendNew), on: self.files)
    }
    try files.asking(about: path) { () throws(FileError) in
      // The name first: a confirmed record in a file without a name would be lost.
      try self.files.synchroniseDirectory(self.folders.journal.directory.handle)
      try self.files.append(bytes, to: opened)
    }
    do throws(FileError) {
      try files.synchronise(opened.handle)
    } catch {
      return false
    }
    appender = Appender(segment: segment, opened: opened)
    lastSegment = segment
    return true
  }
}
