import CaseStore
import Casework
import Workbench

// What happened since the worker was last at work: the newest cases first, a few at a time, until they
// are older than that.

/// Cases that are still to be read.
struct ShiftErrand {
  let since: Int
  var ids: ArraySlice<CaseID>
  /// How many in a row had nothing new.
  var misses = 0
  var found = 0
}

extension WorkbenchSession {
  private static var casesAtOnce: Int { 8 }
  /// Cases stand in the order of their records.
  ///
  /// Clocks differ, and a record need not be a save, so that some more are looked at after the first
  /// without news.
  private static var mostMisses: Int { 16 }
  /// More clients than these nobody reads.
  private static var mostFound: Int { 500 }
  /// More saves than these of one client nobody reads.
  private static var mostSaves: Int { 200 }

  /// Begins to read what happened since a moment.
  mutating func beginShift(since: Int) {
    shiftErrand = ShiftErrand(since: since, ids: store.casesByLatest()[...])
    readMoreOfShift()
  }

  /// Reads some more of it while no key waits.
  package mutating func readMoreOfShift() {
    guard var errand = shiftErrand else { return }
    guard state.wantsMoreOfShift else {
      shiftErrand = nil
      return
    }
    var found: [ShiftFinding] = []
    var unread: [CaseID] = []
    var isComplete = false
    for _ in 0..<Self.casesAtOnce {
      guard let id = errand.ids.popFirst(), errand.misses < Self.mostMisses,
        errand.found < Self.mostFound
      else {
        isComplete = true
        break
      }
      let count = found.count + unread.count
      lookForNews(of: id, since: errand.since, into: &found, unread: &unread)
      let isNews = found.count + unread.count > count
      errand.misses = isNews ? 0 : errand.misses + 1
      errand.found += isNews ? 1 : 0
    }
    shiftErrand = isComplete ? nil : errand
    run(
      state.update(
        .shiftRead(found, since: errand.since, unread: unread, isComplete: isComplete)))
  }

  /// Reads some cases again.
  mutating func readShiftAgain(since: Int, _ ids: [CaseID]) {
    var found: [ShiftFinding] = []
    var unread: [CaseID] = []
    for id in ids.prefix(Self.mostFound) {
      lookForNews(of: id, since: since, into: &found, unread: &unread)
    }
    run(state.update(.shiftRead(found, since: since, unread: unread, isComplete: false)))
  }

  private mutating func lookForNews(
    of id: CaseID, since: Int, into found: inout [ShiftFinding], unread: inout [CaseID]
  ) {
    do {
      let saves = try store.saves(of: id, since: since, limit: Self.mostSaves)
      guard !saves.isEmpty else { return }
      found.append(ShiftFinding(value: try readSeen(id), saves: seen(saves)))
    } catch {
      // A case that a colleague took back has no news.
      if case .unknownCase = error { return }
      unread.append(id)
    }
  }
}
