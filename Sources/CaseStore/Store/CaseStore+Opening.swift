package import Casework
import Glibc

// Making a store and opening one.

extension CaseStore {
  /// Opens a store.
  ///
  /// With an index that still holds, this reads the index and what was saved since; else it goes
  /// through the journal once. Damage does not keep the store shut: see `problems`.
  ///
  /// - Parameters:
  ///   - path: The directory of the store.
  ///   - files: The disk.
  ///   - norms: What summaries are made with.
  ///   - random: Random bytes for identifiers and salts.
  ///   - keys: The keys of a protected store.
  ///   - allowsRemote: Whether a directory on another machine is accepted.
  ///   - checksIndex: Whether the whole index is held against what was written, as for somebody who asks
  ///     once and goes; else whoever has the store looks at `isIndexAmiss` whenever it showed something.
  ///   - segmentLimit: A segment of the journal that has more bytes is not added to.
  /// - Returns: The store, with everything in it that was saved up to now.
  /// - Throws: `missing`, `notAStore`, `newerFormat`, `locked`, `remote`, what is wrong with a file
  ///   or directory, and what the disk refuses.
  package static func open(
    at path: String, on files: any FileSystem, norms: Norms, random: @escaping RandomBytes,
    keys: (any KeySource)? = nil, allowsRemote: Bool = false, checksIndex: Bool = true,
    segmentLimit: Int = 64 << 20
  ) throws(StoreError) -> CaseStore {
    let root = try files.openOwnDirectory(path: path)
    let isRemote = try files.asking(about: path) { () throws(FileError) in
      try files.isRemote(root.handle)
    }
    if isRemote, !allowsRemote { throw .remote }
    let (description, readOnlyCause) = try describe(root, path: path, on: files)
    if description.protection != .none, keys == nil { throw .locked }
    var store = CaseStore(
      on: files, path: path, folders: try StoreFolders(root: root, on: files),
      description: description, norms: norms, random: random, keys: keys,
      segmentLimit: segmentLimit)
    store.readOnlyCause = readOnlyCause
    if readOnlyCause == .damagedDescription {
      store.problems.append(Problem(.damagedDescription, segment: 0, offset: 0, length: 0))
    }
    try store.load(checksIndex: checksIndex)
    store.clearTornDrafts()
    return store
  }

  /// Opens the same store once more, for another thread.
  ///
  /// The new instance has descriptors of its own, so that a lock of one keeps out the other. It begins
  /// with what this one knows, shares it, and reads nothing twice. That is held against the journal
  /// that it finds, as an index is: where it does not fit, everything is read.
  ///
  /// - Returns: The store, with everything in it that this instance knows.
  /// - Throws: See `open`.
  package func openedAgain() throws(StoreError) -> CaseStore {
    let root = try files.openOwnDirectory(path: path)
    let (description, readOnlyCause) = try Self.describe(root, path: path, on: files)
    var store = CaseStore(
      on: files, path: path, folders: try StoreFolders(root: root, on: files),
      description: description, norms: usualNorms, random: random, keys: seal.keys,
      segmentLimit: segmentLimit)
    guard description.id == id, description.protection == self.description.protection,
      let last = catalogue.lastPlace,
      let line = try? store.folders.journal.record(at: last), line.check == end.check
    else {
      return try Self.open(
        at: path, on: files, norms: usualNorms, random: random, keys: seal.keys,
        segmentLimit: segmentLimit)
    }
    store.readOnlyCause = readOnlyCause ?? self.readOnlyCause
    store.norms = norms
    store.end = end
    store.lastSegment = lastSegment
    store.catalogue = catalogue
    store.hasIndex = hasIndex
    store.indexNorms = indexNorms
    store.recordsSinceIndex = recordsSinceIndex
    store.recent = recent
    store.team = team
    store.problems = problems
    return store
  }

  /// Makes a store and opens it.
  ///
  /// The directory is made when it is not there; one that is there must be empty. `store.json`
  /// comes last: a store whose making was cut off is no store, and can be made again.
  ///
  /// - Parameters:
  ///   - path: The directory of the store; the one above it must be there.
  ///   - files: The disk.
  ///   - team: The name of the team.
  ///   - members: Who belongs to it.
  ///   - moment: When it is made.
  ///   - norms: What summaries are made with.
  ///   - random: Random bytes for identifiers and salts.
  ///   - keys: The keys for a protected store; none for a store without protection.
  ///   - allowsRemote: Whether a directory on another machine is accepted.
  ///   - segmentLimit: A segment of the journal that has more bytes is not added to.
  /// - Returns: The store, open, with the team in it and no cases.
  /// - Throws: `exists` when something is there, what is wrong with a file or directory, and what
  ///   the disk refuses.
  package static func create(
    at path: String, on files: any FileSystem, team: String, members: SortedMap<WorkerID, Worker>,
    at moment: Moment, norms: Norms, random: @escaping RandomBytes,
    keys: (any KeySource)? = nil, allowsRemote: Bool = false, segmentLimit: Int = 64 << 20
  ) throws(StoreError) -> CaseStore {
    let root = try emptyRoot(at: path, on: files)
    let isRemote = try files.asking(about: path) { () throws(FileError) in
      try files.isRemote(root.handle)
    }
    if isRemote, !allowsRemote { throw .remote }
    let folders = try makeFolders(in: root, path: path, on: files, random: random)
    let description = StoreDescription(
      id: Sodium.text(random(12)), protection: keys == nil ? .none : .xchacha20poly1305,
      createdAt: moment)
    var store = CaseStore(
      on: files, path: path, folders: folders, description: description, norms: norms,
      random: random, keys: keys, segmentLimit: segmentLimit)
    try store.writeFirstRecord(team: team, members: members, at: moment)
    try files.replace(
      StoreDescription.fileName, with: description.bytes, suffix: store.newSuffix(), in: root)
    try syncParent(of: path, on: files)
    return store
  }

  /// A text that no other program uses for a file beside its place at the same time.
  func newSuffix() -> String { Sodium.text(random(6)) }

  // MARK: - Opening

  private static func describe(
    _ root: Opened, path: String, on files: any FileSystem
  ) throws(StoreError) -> (StoreDescription, ReadOnlyCause?) {
    do {
      let bytes = try files.contents(of: StoreDescription.fileName, in: root, limit: 1 << 20)
      let description = try StoreDescription(bytes)
      let isNewer = description.minWriter > StoreDescription.knownFormat
      return (description, isNewer ? .newerBuild : nil)
    } catch {
      switch error {
      case .damaged:
        if let found = try? recover(root, on: files) { return (found, .damagedDescription) }
        throw error
      case .missing:
        // With the team alone in its journal it is a store whose making was cut off.
        if let found = try? recover(root, on: files, behind: 1) {
          return (found, .damagedDescription)
        }
        throw .notAStore(file: path)
      default: throw error
      }
    }
  }

  /// What a damaged or lost `store.json` must have said, out of the first record that can be read and
  /// comes after the one of a number.
  private static func recover(
    _ root: Opened, on files: any FileSystem, behind sequence: Int = 0
  ) throws(StoreError) -> StoreDescription? {
    let journal = JournalFiles(
      files: files, directory: try files.openOwnDirectory("journal", in: root))
    for segment in try journal.segments() {
      guard let opened = try journal.open(segment, for: .read) else { continue }
      var reader = SegmentReader(opened, name: JournalFiles.path(of: segment), from: 0)
      while let line = try reader.line() {
        guard let record = try? RecordLine(line.bytes), record.head.sequence > sequence else {
          continue
        }
        return StoreDescription(
          id: record.head.store, protection: record.head.cipher,
          createdAt: Moment(secondsSince1970: 0, offsetSeconds: 0))
      }
    }
    return nil
  }

  /// Fills in what follows from the journal: from the index as far as that goes, then from the
  /// records behind it.
  private mutating func load(checksIndex: Bool) throws(StoreError) {
    let segments = try folders.journal.segments()
    hasIndex = loadIndex(isChecked: checksIndex)
    if !hasIndex { catalogue = Catalogue() }
    let tail = try follow(segments: segments)
    // Damage to the last record that the index knew looks like a loss until the rest was read.
    problems.removeAll { $0.kind == .rolledBack && $0.sequence ?? 0 <= end.sequence }
    try readTeam()
    _ = followTeam()
    // The index may be of a day on which something else was agreed.
    let isOfToday = indexNorms == nil || indexNorms == norms.agreedFingerprint
    try summarise(isOfToday ? catalogue.touched : catalogue.subjects)
    catalogue.touched = []
    untold = Refreshed()
    // Of a store without an index all of it is new.
    catalogue.entries.settle()
    try mendIndex()
    untold = Refreshed()
    isMended = false
    if !tail.uncounted.isEmpty { noteTornTail(tail) }
  }

  /// Names the bytes at the end that do not count, unless somebody is writing them right now.
  private mutating func noteTornTail(_ tail: JournalTail) {
    guard (try? files.tryLock(folders.journal.directory.handle)) == true else { return }
    defer { files.unlock(folders.journal.directory.handle) }
    guard let now = try? follow(), now.segment == tail.segment,
      now.uncounted == tail.uncounted
    else { return }
    let problem = Problem(
      tail.holdsDamage ? .damagedEnd : .tornTail, segment: tail.segment,
      offset: tail.uncounted.lowerBound,
      length: tail.uncounted.count, sequence: end.sequence + 1)
    if !problems.contains(problem) { problems.append(problem) }
    try? settle()
  }

  // MARK: - Making

  private static func emptyRoot(
    at path: String, on files: any FileSystem
  ) throws(StoreError) -> Opened {
    do throws(FileError) {
      try files.makeDirectory(path: path)
    } catch {
      guard error.number == EEXIST else {
        throw StoreError(error, file: path, isWriting: true)
      }
    }
    let root = try files.openOwnDirectory(path: path)
    let names = try files.asking(about: path) { () throws(FileError) in
      try files.names(in: root.handle)
    }
    let ours = Set(StoreFolders.names)
    // What a making that was cut off may have left behind.
    for name in names
    where !ours.contains(name)
      && !(name.hasPrefix(StoreDescription.fileName + ".") && name.hasSuffix(besideEnding))
    {
      throw .exists(file: path)
    }
    try files.asking(about: path) { () throws(FileError) in try files.restrict(root.handle) }
    return root
  }

  private static func makeFolders(
    in root: Opened, path: String, on files: any FileSystem, random: RandomBytes
  ) throws(StoreError) -> StoreFolders {
    for name in StoreFolders.names {
      do throws(FileError) {
        try files.makeDirectory(name, in: root.handle)
      } catch {
        guard error.number == EEXIST else { throw StoreError(error, file: name) }
      }
      let folder = try files.openOwnDirectory(name, in: root)
      try files.asking(about: name) { () throws(FileError) in
        try files.restrict(folder.handle)
        try files.synchroniseDirectory(folder.handle)
      }
    }
    let folders = try StoreFolders(root: root, on: files)
    try setAsideLeftover(in: folders, path: path, on: files, random: random)
    try files.asking(about: path) { () throws(FileError) in
      try files.synchroniseDirectory(root.handle)
    }
    return folders
  }

  /// Moves the first segment of a making that was cut off out of the way.
  ///
  /// A journal with more than the first record was in use: its `store.json` was lost, and nothing
  /// may be made over it.
  private static func setAsideLeftover(
    in folders: StoreFolders, path: String, on files: any FileSystem, random: RandomBytes
  ) throws(StoreError) {
    let segments = try folders.journal.segments()
    guard !segments.isEmpty else { return }
    guard segments == [1], let opened = try folders.journal.open(1, for: .read) else {
      throw .exists(file: path)
    }
    var reader = SegmentReader(opened, name: JournalFiles.path(of: 1), from: 0)
    while let line = try reader.line() {
      if let record = try? RecordLine(line.bytes), record.head.sequence > 1 {
        throw .exists(file: path)
      }
    }
    try files.asking(about: JournalFiles.path(of: 1)) { () throws(FileError) in
      try files.move(
        JournalFiles.name(of: 1), from: folders.journal.directory.handle,
        to: "leftover-\(Sodium.text(random(6))).jsonl", in: folders.quarantine.handle)
    }
  }

  /// Writes the record that names the team, into the first segment.
  private mutating func writeFirstRecord(
    team name: String, members: SortedMap<WorkerID, Worker>, at moment: Moment
  ) throws(StoreError) {
    var team = Team()
    team.name = name
    team.members = members
    var body = RecordBody(
      salt: seal.newSalt(), by: members.keys.first ?? WorkerID(""), at: moment)
    body.changes = team.recordedFields.map { Change($0, was: nil, now: team[$0]) }
    let line = try seal.line(
      RecordSeal.Address(
        sequence: 1, subject: RecordHead.teamSubject, kind: .save, previous: end.check), body)
    guard try startSegment(1, with: line.bytes) else {
      throw .io(number: EIO, file: JournalFiles.path(of: 1))
    }
    var walk = JournalWalk(from: end, seal: seal)
    walk.take(
      SegmentReader.Line(
        offset: 0, bytes: line.bytes.dropLast(), length: line.bytes.count, isWhole: true), of: 1)
    take(walk.findings, end: walk.end)
    try readTeam()
    _ = followTeam()
    catalogue.touched = []
    untold = Refreshed()
  }

  private static func syncParent(
    of path: String, on files: any FileSystem
  ) throws(StoreError) {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let cut = trimmed.lastIndex(of: "/")
    let parent = cut.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    try files.asking(about: parent) { () throws(FileError) in
      // The directory above may well be a link; it is only flushed, nothing is made in it.
      let opened = Opened(try files.openDirectory(path: parent + "/."), on: files)
      try files.synchroniseDirectory(opened.handle)
    }
  }
}
