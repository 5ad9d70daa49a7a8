import Casework

/// Makes the summaries of many cases out of the journal, as at an opening without an index.
///
/// It changes nothing of the store: each summary follows from the records of its own case and from the norms,
/// so that two threads can each make some.
struct SummaryMaker: Sendable {
  let journal: JournalFiles
  let seal: RecordSeal
  let norms: Norms
  /// What the norms follow from: those before anything was agreed, and the team that agreed.
  let usual: Norms
  let team: Team

  /// So many segments are kept open at most.
  private static let mostOpen = 200

  /// A case, and where its last record stands.
  struct Wanted: Sendable {
    var id: CaseID
    var last: Place
  }

  /// What was made of a case.
  struct Made: Sendable {
    var id: CaseID
    /// nil for a case of which nothing is recorded.
    var summary: CaseSummary?
    /// Whether a record of it is damaged.
    var isDamaged: Bool
    var problems: [Problem]
  }

  /// Makes summaries, in the order of the cases.
  ///
  /// - Parameters:
  ///   - wanted: The cases.
  ///   - twoAtOnce: Whether a second thread makes half of them.
  /// - Returns: One for each case.
  /// - Throws: What the disk refuses.
  func made(
    _ wanted: ArraySlice<Wanted>, twoAtOnce: Bool
  ) throws(StoreError) -> [Made] {
    guard twoAtOnce, wanted.count > 1 else { return try made(wanted) }
    let half = wanted.startIndex + wanted.count / 2
    let (first, second) = TwoThreads.both {
      Result { () throws(StoreError) in try made(wanted[..<half]) }
    } and: {
      Result { () throws(StoreError) in try made(wanted[half...]) }
    }
    return try first.get() + second.get()
  }

  private func made(_ wanted: ArraySlice<Wanted>) throws(StoreError) -> [Made] {
    // Each thread opens the segments and makes the norms for itself: of what both hold they would count the
    // holders in turns, which takes longer than the work.
    let anew = usual.agreed(by: team)
    let norms = anew == norms ? anew : norms
    var reader = SubjectReader(journal: journal, seal: seal, segments: [:])
    var made: [Made] = []
    made.reserveCapacity(wanted.count)
    for one in wanted {
      if reader.segments.count > Self.mostOpen { reader.segments = [:] }
      let records = try reader.records(of: .case(one.id), from: one.last)
      let found = Case(id: one.id).applying(records.changes.map(\.ofCase))
      made.append(
        Made(
          id: one.id, summary: CaseStore.summary(of: found, norms: norms),
          isDamaged: records.isDamaged, problems: records.problems))
    }
    return made
  }
}
