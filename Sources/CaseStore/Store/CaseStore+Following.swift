import Casework

// Keeping up with what others save.

extension CaseStore {
  /// Takes in what others saved since the last look; cheap when there is nothing new.
  ///
  /// - Returns: What changed since the last call, also when it came in during a save of our own.
  ///   Our own saves are not in it.
  /// - Throws: What the disk refuses.
  package mutating func refresh() throws(StoreError) -> Refreshed {
    if let watchDescriptor { files.drainWatch(watchDescriptor) }
    try follow()
    try settle()
    defer {
      untold = Refreshed()
      isMended = false
    }
    return untold
  }

  /// Has the system tell when the journal changes: `watchDescriptor` becomes readable then.
  package mutating func startWatching() {
    guard watchDescriptor == nil else { return }
    watchDescriptor = files.watch(path: path + "/journal")
  }

  /// Ends what `startWatching` began.
  package mutating func stopWatching() {
    if let watchDescriptor { files.closeWatch(watchDescriptor) }
    watchDescriptor = nil
  }

  /// Whether nothing was added since the last time: the journal ends where what counts does.
  ///
  /// For who holds the lock: nobody adds anything until they let go of it.
  var isFollowed: Bool {
    get throws(StoreError) {
      guard try !folders.journal.exists(end.segment + 1) else { return false }
      return try folders.journal.size(of: end.segment) == end.offset
    }
  }

  /// Goes through the records that were added since the last time.
  @discardableResult
  mutating func follow(segments: [Int]? = nil) throws(StoreError) -> JournalTail {
    var walk = JournalWalk(from: end, seal: seal)
    var findings: [JournalWalk.Finding] = []
    let tail = try JournalTail.read(from: &walk, of: folders.journal, segments: segments) {
      findings += $0
      // A rebuild goes through the whole journal: it must not be in memory twice.
      if findings.count >= 1024 {
        self.take(findings, end: self.end)
        findings.removeAll(keepingCapacity: true)
      }
    }
    take(findings, end: walk.end)
    lastSegment = max(tail.segment, lastSegment)
    if walk.hasNewerRecords { readOnlyCause = .newerBuild }
    return tail
  }

  /// Takes in what a walk decided.
  mutating func take(_ findings: [JournalWalk.Finding], end: JournalWalk.End) {
    for finding in findings {
      switch finding {
      case .record(let record):
        catalogue.apply(record)
        recordsSinceIndex += 1
      case .problem(let problem):
        catalogue.apply(problem)
        if !problems.contains(problem) {
          problems.append(problem)
          keepCopy(of: problem)
        }
      }
    }
    self.end = end
    lastSegment = max(lastSegment, end.segment)
  }

  /// Brings team and summaries up to date after `follow`, and notes what is to be told.
  mutating func settle() throws(StoreError) {
    let touched = catalogue.touched
    guard !touched.isEmpty else { return }
    if touched.contains(.team) {
      try readTeam()
      untold.teamChanged = true
    }
    let hasOtherTerms = touched.contains(.team) && followTeam()
    if hasOtherTerms { untold.termsChanged = true }
    try summarise(hasOtherTerms ? catalogue.subjects : touched)
    for subject in touched {
      switch subject {
      case .case(let id): untold.changed.insert(id)
      case .contact(let id): untold.changedContacts.insert(id)
      case .team: break
      }
    }
    untold.lastBy = catalogue.lastBy
    catalogue.touched = []
  }

  /// Takes over what the team agreed with its partners.
  ///
  /// - Returns: Whether other norms count now, so that every summary has to be made anew.
  mutating func followTeam() -> Bool {
    let agreed = usualNorms.agreed(by: team)
    guard agreed != norms else { return false }
    norms = agreed
    return true
  }

  /// Makes the summaries of cases anew.
  mutating func summarise(_ subjects: Set<Subject>) throws(StoreError) {
    let areMany = subjects.count > 64
    // A record is a read; to open the file for each would be another.
    if areMany {
      for segment in max(1, lastSegment - 200)...max(1, lastSegment) {
        openSegments[segment] = try? folders.journal.open(segment, for: .read)
      }
    }
    defer { openSegments = [:] }
    if areMany {
      try summariseMany(subjects)
    } else {
      for case .case(let id) in subjects { summarise(try read(id)) }
    }
    // Whom a contact concerns is known until something is recorded of it. Of one that cannot be read nobody knows.
    for case .contact(let id) in subjects where catalogue.entries[.contact(id)]?.contact == nil {
      if let contact = try? read(id) { outline(contact) }
    }
  }

  /// The same for many cases: none of them is kept, and a second thread makes half of them.
  private mutating func summariseMany(_ subjects: Set<Subject>) throws(StoreError) {
    let hadTable = catalogue.entries.table != nil
    var wanted: [SummaryMaker.Wanted] = []
    for case .case(let id) in subjects {
      guard let entry = try entry(of: .case(id)) else { throw .unknownCase }
      wanted.append(SummaryMaker.Wanted(id: id, last: entry.last))
    }
    // The index turned out to be damaged: all summaries were just made of the journal.
    if hadTable, catalogue.entries.table == nil { return }
    // In the order in which their last records stand.
    wanted.sort { $0.last.sequence < $1.last.sequence }
    let maker = SummaryMaker(
      journal: folders.journal, seal: seal, norms: norms, usual: usualNorms, team: team)
    // Some at a time, so that they are not in memory twice.
    while !wanted.isEmpty {
      let some = wanted.suffix(Self.handful)
      for made in try maker.made(some, twoAtOnce: files.allowsTwoReaders) { take(made) }
      wanted.removeLast(some.count)
    }
  }

  /// So many summaries are made at a time.
  private static let handful = 4096

  private mutating func take(_ made: SummaryMaker.Made) {
    catalogue.entries.change(made.id.text) { entry in
      entry.summary = made.summary
      if made.isDamaged { entry.isDamaged = true }
    }
    for problem in made.problems where !problems.contains(problem) { problems.append(problem) }
  }

  /// Notes anew whom a contact after care concerns.
  mutating func outline(_ contact: Contact) {
    catalogue.entries.setContact(
      ContactOutline(contact), of: Subject.contact(contact.id).recordText)
  }

  /// Makes the summary of a case anew.
  mutating func summarise(_ found: Case) {
    let summary = Self.summary(of: found, norms: norms)
    catalogue.entries.setSummary(summary, of: found.id.text)
  }

  /// The summary of a case; nil for one of which nothing is recorded, after its creation was undone or it was
  /// erased: it is in no list.
  static func summary(of found: Case, norms: Norms) -> CaseSummary? {
    found == Case(id: found.id) ? nil : CaseSummary(found, norms: norms)
  }

  /// Keeps a copy of damaged bytes, so that nothing that happens to the journal later can lose
  /// them.
  ///
  /// It is a help for repairs; that it cannot be kept is no error.
  func keepCopy(of problem: Problem) {
    guard problem.length > 0, problem.length <= RecordLine.longest,
      let opened = try? folders.journal.open(problem.segment, for: .read),
      let bytes = try? files.bytes(
        of: opened, at: problem.offset, count: problem.length,
        file: JournalFiles.path(of: problem.segment))
    else { return }
    let name = "\(problem.segment)-\(problem.offset)-\(problem.length).bin"
    guard
      let handle = try? files.open(name, in: folders.quarantine.handle, for: .appendNew)
    else { return }
    let copy = Opened(handle, on: files)
    try? files.append(bytes, to: copy)
  }
}
