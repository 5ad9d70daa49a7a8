import CaseStore
import Casework
import Workbench

// The history of a case for its timeline: the newest saves at once, older ones a page at a time.

/// Where the history goes on that was read so far.
struct TimelineMark {
  var caseID: CaseID
  /// Nil when there is nothing older.
  var older: HistoryMark?
}

extension WorkbenchSession {
  /// Saves that are read at once when a timeline opens: some screens of them.
  private static var firstPage: Int { 120 }
  /// Saves that are read between two keys while a long way back is wanted.
  private static var laterPage: Int { 400 }

  /// Answers what a timeline wishes to know.
  mutating func readTimeline(of id: CaseID, _ wish: TimelineWish) {
    do {
      let page =
        switch wish {
        case .newest: try newestPage(of: id)
        case .newer(let known): try newerPage(of: id, than: known)
        }
      run(state.update(.timelinePage(page)))
    } catch {
      // A case that is only on its way to the disk has no history yet.
      if case .unknownCase = error {
        run(state.update(.timelinePage(TimelinePage(caseID: id, saves: [], place: .instead))))
        return
      }
      sayUnread(of: id, error)
    }
  }

  /// Reads on while no key waits.
  package mutating func readMoreOfTimeline() {
    guard state.wantsMoreOfTimeline, let id = timelineMark?.caseID else { return }
    do {
      let page = try olderPage(of: id)
      run(state.update(.timelinePage(page)))
    } catch {
      sayUnread(of: id, error)
    }
  }

  /// Says that saves cannot be read; what is known stays on the screen.
  private mutating func sayUnread(of id: CaseID, _ error: StoreError) {
    run(state.update(.timelinePage(TimelinePage(caseID: id, saves: [], place: .none))))
    run(state.update(.storeTrouble(Trouble(error, storePath: store.path))))
  }

  private mutating func newestPage(of id: CaseID) throws(StoreError) -> TimelinePage {
    let page = try store.historyPage(of: id, limit: Self.firstPage)
    timelineMark = TimelineMark(caseID: id, older: page.older)
    return TimelinePage(
      caseID: id, saves: seen(page.saves), place: .instead,
      hasOlder: page.older != nil)
  }

  private mutating func newerPage(
    of id: CaseID, than known: Int
  ) throws(StoreError) -> TimelinePage {
    let saves = try store.history(of: id, limit: Self.laterPage, after: known)
    // So many at once that there may be a gap: it is read anew from the top.
    if saves.count == Self.laterPage { return try newestPage(of: id) }
    return TimelinePage(caseID: id, saves: seen(saves), place: .above)
  }

  private mutating func olderPage(of id: CaseID) throws(StoreError) -> TimelinePage {
    guard let mark = timelineMark, mark.caseID == id else { return try newestPage(of: id) }
    guard let older = mark.older else {
      return TimelinePage(caseID: id, saves: [], place: .below, hasOlder: false)
    }
    let page = try store.historyPage(from: older, limit: Self.laterPage)
    timelineMark?.older = page.older
    return TimelinePage(
      caseID: id, saves: seen(page.saves), place: .below,
      hasOlder: page.older != nil)
  }
}
