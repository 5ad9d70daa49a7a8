import CaseStore
import Casework
import Workbench

// What lies in the bin of many cases. A few are read at once, more while no key waits.
extension WorkbenchSession {
  /// Reads the next few cases that the bin waits for; nothing when it waits for none.
  package mutating func readMoreOfBin() {
    let ids = state.binWish
    guard !ids.isEmpty else { return }
    var cases: [Case] = []
    var unread: [CaseID] = []
    for id in ids {
      do {
        cases.append(try readSeen(id))
        if store.isDamaged(id) { unread.append(id) }
      } catch {
        // With a case that a colleague took back nothing is in the bin any more.
        if case .unknownCase = error { cases.append(Case(id: id)) } else { unread.append(id) }
      }
    }
    run(state.update(.binRead(cases, unread: unread)))
  }
}
