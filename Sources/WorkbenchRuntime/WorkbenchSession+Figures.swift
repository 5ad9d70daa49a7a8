import CaseStore
import Casework
import Workbench

// What figures are reckoned from: every case, a few at a time, because a summary tells nothing of an
// escalation that is closed.

/// Cases that are still to be read for figures.
struct FiguresErrand {
  var ids: ArraySlice<CaseID>
  let count: Int
}

extension WorkbenchSession {
  private static var casesAtOnce: Int { 16 }

  /// Begins to read the cases.
  mutating func beginFigures() {
    let ids = store.summaries.map(\.id)
    figuresErrand = FiguresErrand(ids: ids[...], count: ids.count)
    readMoreOfFigures()
  }

  /// Reads some more of them while no key waits.
  package mutating func readMoreOfFigures() {
    guard var errand = figuresErrand else { return }
    guard state.wantsMoreOfFigures else {
      figuresErrand = nil
      return
    }
    let next = Array(errand.ids.prefix(Self.casesAtOnce))
    errand.ids = errand.ids.dropFirst(next.count)
    figuresErrand = errand.ids.isEmpty ? nil : errand
    read(next, done: errand.count - errand.ids.count, of: errand.count)
  }

  /// Reads some cases again.
  mutating func readFiguresAgain(_ ids: [CaseID]) { read(ids) }

  private mutating func read(_ ids: [CaseID], done: Int? = nil, of count: Int = 0) {
    var cases: [Case] = []
    var unread: [CaseID] = []
    for id in ids {
      do {
        cases.append(try store.read(id).seen(by: .nobody))
      } catch {
        // A case that a colleague took back has no escalations.
        if case .unknownCase = error { continue }
        unread.append(id)
      }
    }
    let read = FiguresRead(
      cases: cases, of: ids, unread: unread,
      progress: done.map { FiguresRead.Progress(done: $0, of: count) })
    run(state.update(.figuresRead(read)))
  }
}
