import CaseStore
import Casework
import Workbench

// Looking through the notes of many cases. A few are read at each turn of the loop, so that no key
// waits for more than those few.

/// Cases whose notes are still to be looked through.
struct NoteErrand: Sendable {
  var ticket: Int
  var query: NoteQuery
  var ids: [CaseID]
  var next = 0
}

extension WorkbenchSession {
  /// How many cases are read in one turn of the loop: some milliseconds' worth.
  private static var casesPerTurn: Int { 16 }

  /// Whether there are notes to look through that somebody still waits for.
  package var isSearching: Bool {
    errand != nil && errand?.ticket == state.find.search?.ticket
  }

  /// Looks through the notes of the next few cases.
  package mutating func searchOn() {
    guard isSearching, var errand else {
      self.errand = nil
      return
    }
    let ids = errand.ids[errand.next...].prefix(Self.casesPerTurn)
    errand.next += ids.count
    self.errand = errand.next < errand.ids.count ? errand : nil
    var found = NotesFound(ticket: errand.ticket, count: ids.count)
    for id in ids { look(in: id, for: errand.query, &found) }
    handle(.notesFound(found))
  }

  private mutating func look(in id: CaseID, for query: NoteQuery, _ found: inout NotesFound) {
    do {
      let value = try readSeen(id)
      if let hit = query.hit(in: value) { found.hits[id] = hit }
      if store.isDamaged(id) { found.unread.append(id) }
    } catch {
      // A case that a colleague took back meanwhile has no notes to miss.
      if case .unknownCase = error { return }
      found.unread.append(id)
    }
  }
}
