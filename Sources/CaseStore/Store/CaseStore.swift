package import Casework
import Glibc

/// The team's cases on disk: an append-only journal, and what follows from it.
///
/// One instance belongs to one thread. Several instances, in one program or in many, may have the
/// same store open: each sees what the others saved with `refresh`, and a save first meets what
/// others saved. The file formats and the protocol are in `Store.md` of the documentation.
///
/// What a function returns without an error is on the disk.
package struct CaseStore: Sendable {
  let files: any FileSystem
  /// The directory of the store, as it was given.
  package let path: String
  let folders: StoreFolders
  let description: StoreDescription
  let seal: RecordSeal
  /// The norms before anything that the team agreed.
  let usualNorms: Norms
  /// What summaries are made with: the norms as the team agreed them with its partners.
  package internal(set) var norms: Norms
  let random: RandomBytes
  let segmentLimit: Int

  /// Where the counted part of the journal ends.
  var end: JournalWalk.End
  /// The last segment that is there; at least the one that the counted part ends in.
  var lastSegment: Int
  var catalogue = Catalogue()
  /// The segment that is added to, kept open.
  var appender: Appender?
  /// What others saved and `refresh` has not told yet.
  var untold = Refreshed()
  /// Whether there was an index that could be used.
  var hasIndex = false
  /// Whether everything was taken from the journal because the index was damaged, and nobody was told yet.
  var isMended = false
  /// What the team had agreed when the index was made; nil where there was none.
  var indexNorms: String?
  /// How many records were counted since the index was written.
  var recordsSinceIndex = 0
  /// Cases that were read last, each with the record it was read up to.
  var recent: [(last: Place, case: Case)] = []

  /// The newest saves of the case that was read last.
  var lastRead: ReadSaves?

  /// Saves that were read with a case.
  struct ReadSaves: Sendable {
    var subject: Subject
    /// The record that the case was read up to.
    var last: Place
    /// The newest first.
    var saves: [RecordedSave]
    /// Where the one before them stands; nil where there is none.
    var older: Place?
  }

  /// The segments of the journal by their numbers, while many cases are read in a row.
  var openSegments: SortedMap<Int, Opened> = [:]

  /// The team as it is recorded.
  package internal(set) var team = Team()
  /// What is not as it should be in the journal.
  ///
  /// The rest of the store is open.
  package internal(set) var problems: [Problem] = []
  /// Why nothing can be saved; nil when saving is possible.
  package internal(set) var readOnlyCause: ReadOnlyCause?
  /// Becomes readable when the journal changes; nil before `startWatching`, and where the system
  /// has no such thing.
  package internal(set) var watchDescriptor: Int32?

  /// The random identifier of the store.
  package var id: String { description.id }
  package var isReadOnly: Bool { readOnlyCause != nil }
  /// Whether anybody who has its files can read it.
  package var isUnprotected: Bool { description.protection == .none }
  /// The bytes at the end of the journal that do not count, when nobody has dealt with them yet.
  package var tornEnd: Problem? {
    problems.first { $0.kind == .tornTail && ($0.sequence ?? 0) > sequence }
  }
  /// The number of the last record that counts.
  package var sequence: Int { end.sequence }

  /// What lists need of every case that something is recorded of, in no order.
  package var summaries: CaseSummaries { catalogue.entries.summaries }

  /// What lists need of one case.
  package func summary(of id: CaseID) -> CaseSummary? {
    catalogue.entries[.case(id)]?.summary
  }

  /// Whether a record of the case is damaged, so that something may be missing from it.
  package func isDamaged(_ id: CaseID) -> Bool {
    catalogue.entries[.case(id)]?.isDamaged ?? false
  }

  /// Whether a record of a contact after care is damaged, so that something may be missing from it.
  package func isDamaged(_ id: ContactID) -> Bool {
    catalogue.entries[.contact(id)]?.isDamaged ?? false
  }

  init(
    on files: any FileSystem, path: String, folders: StoreFolders, description: StoreDescription,
    norms: Norms, random: @escaping RandomBytes, keys: (any KeySource)?, segmentLimit: Int
  ) {
    self.segmentLimit = segmentLimit
    self.files = files
    self.path = path
    self.folders = folders
    self.description = description
    usualNorms = norms
    self.norms = norms
    self.random = random
    seal = RecordSeal(
      store: description.id, cipher: description.protection, keys: keys, random: random)
    end = JournalWalk.End(
      segment: 1, offset: 0, sequence: 0, check: Sodium.hash(Array(description.id.utf8)))
    lastSegment = 1
  }

  /// The segment that saves are added to.
  struct Appender: Sendable {
    var segment: Int
    var opened: Opened
  }
}

/// The directories of a store, open.
struct StoreFolders: Sendable {
  static let names = ["journal", "keys", "drafts", "quarantine", "audit"]

  let root: Opened
  let journal: JournalFiles
  let drafts: Opened
  let quarantine: Opened

  init(root: Opened, on files: any FileSystem) throws(StoreError) {
    self.root = root
    do {
      journal = JournalFiles(
        files: files, directory: try files.openOwnDirectory("journal", in: root))
    } catch {
      if case .missing = error { throw .journalMissing }
      throw error
    }
    drafts = try Self.openOrMake("drafts", in: root, on: files)
    quarantine = try Self.openOrMake("quarantine", in: root, on: files)
  }

  /// A directory that may be lost without any loss of what was saved.
  private static func openOrMake(
    _ name: String, in root: Opened, on files: any FileSystem
  ) throws(StoreError) -> Opened {
    do {
      return try files.openOwnDirectory(name, in: root)
    } catch {
      guard case .missing = error else { throw error }
    }
    do {
      try files.makeDirectory(name, in: root.handle)
    } catch {
      // Another program may have been quicker.
      guard error.number == EEXIST else {
        throw StoreError(error, file: name, isWriting: true)
      }
    }
    let opened = try files.openOwnDirectory(name, in: root)
    try files.asking(about: name, isWriting: true) { () throws(FileError) in
      try files.restrict(opened.handle)
      try files.synchroniseDirectory(root.handle)
    }
    return opened
  }
}
