import CaseStore
import Casework
import Workbench

// What is read for the screen is read as the worker may see it; what is saved meets the whole case
// in the store. See `Seen.swift` of the rules.
extension WorkbenchSession {
  /// Reads a case as the worker may see it.
  mutating func readSeen(_ id: CaseID) throws(StoreError) -> Case {
    try store.read(id).seen(by: state.signalViewer)
  }

  /// Saves as the worker may see them; of one that they may not see nothing is told.
  func seen(_ saves: [RecordedSave]) -> [HistoryEntry] {
    let viewer = state.signalViewer
    return saves.compactMap { HistoryEntry($0, for: viewer) }
  }

  /// More saves than this at once are news, whatever is in them.
  private static var mostReadForNews: Int { 8 }

  /// Whether a case has news for the worker after the save with a number.
  func showsNews(of id: CaseID, after known: Int) -> Bool {
    do {
      let saves = try store.history(of: id, limit: Self.mostReadForNews, after: known)
      // What the open case does not know any more goes from the screen, though it is told to nobody.
      let isOpen = id == state.opened?.case.id
      let isForgotten =
        isOpen && saves.contains { $0.changes.contains { $0.field == .date(.contactAsked) } }
      return saves.isEmpty || saves.count == Self.mostReadForNews || isForgotten
        || !seen(saves).isEmpty
    } catch {
      return true
    }
  }
}

extension HistoryEntry {
  /// A save as somebody may see it; nil when all that it changed is hidden from them.
  init?(_ save: RecordedSave, for viewer: SignalViewer) {
    let changes = save.changes.seen(by: viewer)
    guard !changes.isEmpty || save.changes.isEmpty else { return nil }
    self.init(
      by: save.by, at: save.at, reason: save.reason, changes: changes,
      isUndo: save.undoes != nil, isImported: save.isImported, sequence: save.sequence,
      target: save.undoes ?? save.redoes, group: save.group)
  }
}
