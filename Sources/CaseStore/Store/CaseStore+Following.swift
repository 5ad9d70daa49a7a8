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
      findings.append($0)
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
    // A record is a read; to open the file for each would be another.
    let areMany = subjects.count > 64
    if areMany {
      for segment in max(1, lastSegment - 200)...max(1, lastSegment) {
        openSegments[segment] = try? folders.journal.open(segment, for: .read)
      }
    }
    defer { openSegments = [:] }
    for case .case(let id) in subjects {
      summarise(try read(id, keepingSaves: !areMany))
    }
    // Whom a contact concerns is known until something is recorded of it. Of one that cannot be read nobody knows.
    for case .contact(let id) in subjects where catalogue.entries[.contact(id)]?.contact == nil {
      if let contact = try? read(id) { outline(contact) }
    }
  }

  /// Notes anew whom a contact after care concerns.
  mutating func outline(_ contact: Contact) {
    catalogue.entries.setContact(
      ContactOutline(contact), of: Subject.contact(contact.id).recordText)
  }

  /// Makes the summary of a case anew.
  ///
  /// A case of which nothing is recorded, after its creation was undone or it was erased, has
  /// none: it is in no list.
  mutating func summarise(_ found: Case) {
    catalogue.entries[.case(found.id)]?.summary = Self.summary(of: found, norms: norms)
  }

  /// The summary of a case; nil for one of which nothing is recorded.
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
