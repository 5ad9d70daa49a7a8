import CPlatform
import CaseStore
import Casework
import Content
import Glibc
import Interchange

/// The store that holds the demo.
struct DemoStore {
  /// How large an invented caseload is, and which one of that size.
  struct Size {
    var cases: Int
    var seed: Int
  }

  private let path: String
  private let session: Session
  /// nil for the curated caseload.
  private let size: Size?

  /// What tells a demo from a store that people work with.
  ///
  /// It is a fact of the team that no other part of the program knows, so it goes with the store
  /// wherever that is copied to.
  private static let mark = Field.unknown("demo.made")

  private var markText: String {
    size.map { "{\"cases\":\($0.cases),\"seed\":\($0.seed)}" } ?? "true"
  }

  init(_ path: String, size: Size?, _ session: Session) {
    self.path = path
    self.size = size
    self.session = session
  }

  /// Makes the store, or finds the demo that was made there before.
  ///
  /// - Returns: The team of the store.
  func made() throws(CommandFailure) -> Team {
    PlainFile.makeFolders(above: path)
    if size != nil {
      return PlainFile.exists(path) && !PlainFile.allNames(in: path).isEmpty
        ? try found() : try makeInvented()
    }
    do {
      return try make()
    } catch {
      guard case .exists = error else {
        throw CommandFailure(error, storePath: path, in: session.words)
      }
    }
    return try found()
  }

  /// The demo that was made here before; another one than was asked for is left alone.
  private func found() throws(CommandFailure) -> Team {
    let found = try? CaseStore.open(
      at: path, on: DiskFileSystem(), norms: session.norms, random: SystemRandom.bytes)
    guard let team = found?.team, let mark = team[Self.mark] else {
      throw session.failure(.notTheDemo, ["path": path])
    }
    if size != nil, mark != .unknown(markText) {
      throw session.failure(.anotherDemo, ["path": path])
    }
    return team
  }

  private func make() throws(StoreError) -> Team {
    let moment = session.now
    // The first counsellor of the file has written it all.
    let author = WorkerID("c1")
    let demo = DemoCaseload.make(at: moment, by: author, language: session.content.language)
    let members = SortedMap(demo.members.map { (key: $0.id, value: $0.worker) })
    var store = try CaseStore.create(
      at: path, on: DiskFileSystem(), team: session.words(CommandLineWords.demoTeam),
      members: members, at: moment, norms: session.norms, random: SystemRandom.bytes)
    let saves = ImportedSaves(demo, into: store, by: author, at: moment, isUnrestricted: true)
    // What made the demo is nobody's last act: one `u` would empty the whole caseload.
    _ = try store.commit(group: [marking(by: author, at: moment)] + saves.all, canBeUndone: false)
    try store.keepIndex()
    return store.team
  }

  private func marking(by worker: WorkerID, at moment: Moment) -> Save {
    Save(
      .team, by: worker, at: moment,
      changes: [Change(Self.mark, was: nil, now: .unknown(markText))])
  }

  // MARK: - Any number of cases

  /// Where the store is made that is moved to its place when it is whole: beside it, and hidden.
  private var unfinished: String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let cut = trimmed.lastIndex(of: "/").map { trimmed.index(after: $0) } ?? trimmed.startIndex
    return trimmed[..<cut] + "." + trimmed[cut...] + ".unfinished"
  }

  private func makeInvented() throws(CommandFailure) -> Team {
    let unfinished = unfinished
    try clearLeftover(unfinished)
    var work = LongWork { [words = session.words, cases = size?.cases ?? 0] percent in
      words(CommandLineWords.demoProgress, ["cases": String(cases), "percent": percent])
    }
    var made: Team?
    var failure: StoreError?
    do throws(StoreError) {
      made = try fill(unfinished, &work)
    } catch {
      failure = error
    }
    if made != nil, rename(unfinished, path) != 0 {
      failure = .io(number: errno, file: path)
      made = nil
    }
    guard let made else {
      TemporaryFolder.remove(store: unfinished)
      work.end()
      if let failure { throw CommandFailure(failure, storePath: path, in: session.words) }
      Output.complain(session.words(CommandLineWords.demoStopped))
      work.die()
      throw session.failure(.demoStopped)
    }
    work.end()
    return made
  }

  /// Takes away what a making left behind that was killed; one that still goes on is left alone.
  private func clearLeftover(_ folder: String) throws(CommandFailure) {
    guard PlainFile.exists(folder) else { return }
    let journal = open(folder + "/journal", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if journal >= 0 {
      defer { close(journal) }
      if flock(journal, LOCK_EX | LOCK_NB) != 0 {
        throw CommandFailure(.busy, storePath: path, in: session.words)
      }
    }
    TemporaryFolder.remove(store: folder)
  }

  /// - Returns: The team of the whole store; nil when somebody stopped it.
  private func fill(_ folder: String, _ work: inout LongWork) throws(StoreError) -> Team? {
    let (cases, seed) = (size?.cases ?? 1, UInt64(bitPattern: Int64(size?.seed ?? 0)))
    let (moment, language) = (session.now, session.content.language)
    let usual = InventedCaseload(
      count: cases, seed: seed, at: moment, language: language, norms: session.norms)
    let beginning = Moment(usual.beginning, hour: 9, offsetSeconds: moment.offsetSeconds)
    let author = WorkerID("c1")
    // The same for the same seed, to the last byte.
    var store = try CaseStore.create(
      at: folder, on: DiskFileSystem(), team: session.words(CommandLineWords.demoTeam),
      members: usual.members, at: beginning, norms: session.norms, random: SeededRandom.bytes(seed))
    // The invented cases know a list of their own.
    let facts = DemoCaseload.make(at: moment, by: author, language: language).teamFacts
      .filter { $0.field != .standardInformation }
    _ = try store.commit(
      group: [
        marking(by: author, at: beginning),
        Save(
          .team, by: author, at: beginning,
          changes: facts + [Change(.contactSince, was: nil, now: .day(usual.contactSince))]),
      ], canBeUndone: false)
    let norms = store.norms
    let histories = Self.histories(
      of: InventedCaseload(
        count: cases, seed: seed, at: moment, language: language, norms: norms), norms: norms)
    let isWhole = try store.write(
      histories: { histories.next() },
      // Contacts come beside the cases, and what somebody sees counts cases.
      while: { work.goesOn(min($0, cases), of: cases) })
    guard isWhole else { return nil }
    try store.keepIndex()
    return store.team
  }

  /// One history after the other, made while those before it are written.
  ///
  /// Inventing takes as long as making a history of it and as writing that, so each has a thread of its own.
  private static func histories(
    of caseload: InventedCaseload, norms: Norms
  ) -> MadeAhead<MadeAhead<InventedCaseload, InventedCaseload.Made>, CaseHistory> {
    let invented = MadeAhead(from: caseload) { $0.next() }
    let histories = MadeAhead(from: invented) { invented in
      invented.next().map { history(of: $0, norms: norms) }
    }
    invented.start()
    histories.start()
    return histories
  }

  private static func history(of made: InventedCaseload.Made, norms: Norms) -> CaseHistory {
    switch made.subject {
    case .case(let id): CaseHistory(of: id, made.saves, norms: norms)
    case .contact(let id): CaseHistory(of: id, made.saves)
    }
  }
}
