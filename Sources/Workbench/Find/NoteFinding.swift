import Casework
import Content
import Screen

// Looking through notes. The session reads a few cases at a time and tells what it found; until it is
// through, the list says how far it is, and Esc stops.
extension WorkbenchState {
  /// Looks for what is typed in the notes of the clients of the view.
  mutating func searchNotes() -> [Effect] {
    searchNotes(for: find.field?.text ?? clients.filter?.text ?? "")
  }

  /// Looks for a text in the notes of the clients of the view.
  mutating func searchNotes(for text: String) -> [Effect] {
    guard !FindQuery(text).isEmpty else {
      message = .info(words(FindWords.notesNeedText))
      return []
    }
    let ids = clients.viewIDs
    find.field = nil
    find.left = find.before?.selected ?? clients.selected
    find.before = nil
    find.lastTicket += 1
    find.search = NoteSearch(ticket: find.lastTicket, text: text, total: ids.count)
    let effects = showFound(.notes(text, [:]))
    return effects + [.searchNotes(ticket: find.lastTicket, NoteQuery(text), ids)]
  }

  /// Takes in what was found in the notes of some more cases.
  mutating func take(_ found: NotesFound) -> [Effect] {
    guard var search = find.search, search.ticket == found.ticket else { return [] }
    search.done += found.count
    search.unread += found.unread
    find.search = search.done < search.total ? search : nil
    let chosen = clients.selected
    if !found.hits.isEmpty, case .notes(let text, let hits)? = clients.filter {
      clients.widen(to: .notes(text, hits.merging(found.hits) { _, new in new }))
    }
    if find.search == nil { sayFound(search) }
    scrollToSelection()
    return clients.selected == chosen ? [] : openSelected(after: chosen)
  }

  private mutating func sayFound(_ search: NoteSearch) {
    let values: TextValues = ["what": search.text, "total": String(search.total)]
    var text = words(FindWords.notesDone, values, count: clients.rows.count)
    if let first = search.unread.first {
      let name = clients.summaries.summary(of: first).map { summary in
        [summary.sortName, summary.number.text].first { !$0.isEmpty } ?? ""
      }
      text +=
        " "
        + words(
          FindWords.notesUnread, ["client": name ?? ""], count: search.unread.count)
    }
    // In lines the head of the list says how many there are.
    if linear.isOn, search.unread.isEmpty { return }
    message = search.unread.isEmpty ? .info(text) : .problem(text)
  }

  /// Ends the looking; what was found stays.
  mutating func stopSearch() {
    guard let search = find.search else { return }
    find.search = nil
    message = .info(
      words(
        FindWords.notesStopped, ["done": String(search.done), "total": String(search.total)]))
  }

  /// How far the looking has got; nil when nobody looks through notes.
  var searchText: String? {
    find.search.map { search in
      words(
        FindWords.notesProgress,
        ["done": String(search.done), "total": String(search.total)])
    }
  }

  /// What was found in a note of the chosen client, as a sentence; nil when nothing was looked for.
  var spokenHit: String? {
    guard case .notes(_, let hits)? = clients.filter, let row = clients.selectedRow,
      let index = clients.selectedIndex, let hit = hits[row.id]
    else { return nil }
    return words(
      FindWords.spokenHit,
      [
        "index": String(index + 1), "count": String(clients.rows.count),
        "client": listName(of: row),
        "day": content.dates.short(hit.on, today: today), "worker": author(hit.by),
        "text": hit.excerpt,
      ])
  }
}
