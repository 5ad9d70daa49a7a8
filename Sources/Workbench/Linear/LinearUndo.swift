import Casework
import Content

// What undo and redo did, for somebody who does not see the row: with whom, what, and how it is now.
extension WorkbenchState {
  /// What is said of something taken back or done again; nil when there is no client to name.
  func spokenWayBack(_ report: SaveReport) -> String? {
    guard let value = report.opened?.case else { return nil }
    let key: LinearWords = report.kind == .undo ? .tookBack : .didAgain
    let client = shortName(of: value)
    var text =
      client.isEmpty
      ? words(LinearWords.tookBackAll, ["what": spoken(report)])
      : words(key, ["client": client, "what": spoken(report)])
    if let now = stateNow(after: report) { text += " " + now }
    guard report.kind == .undo, linear.undoHintsLeft > 0 else { return text }
    return text + " " + words(LinearWords.redoHint)
  }

  /// What changes did, with the text of a note.
  private func spoken(_ report: SaveReport) -> String {
    let changes = report.changes
    let what = wording(of: report).sentence(ofSeveral: changes) + answersAgain(report)
    let notes = changes.compactMap { change in
      if case .note(let note)? = change.now ?? change.was { note.text } else { nil }
    }
    guard changes.count == 1, let note = notes.first else { return what }
    let line = note.split(separator: "\n").joined(separator: " ")
    let start = line.count > Self.noteStart ? line.prefix(Self.noteStart) + "…" : line[...]
    return words(LinearWords.labelled, ["label": String(what.dropLast()), "text": String(start)])
  }

  /// How many letters of a note say which one it was.
  private static let noteStart = 60

  /// How the row is now that was changed; nil when it was none of the opened case, or several.
  private func stateNow(after report: SaveReport) -> String? {
    guard report.opened?.case.id == opened?.case.id else { return nil }
    var items: [ChecklistItem] = []
    for change in report.changes {
      switch change.field {
      case .doState(let id), .doDue(let id): items.append(.do(id))
      case .task(let id): items.append(.task(id))
      default: break
      }
    }
    guard items.count == 1, checklistItems(of: items[0]) else { return nil }
    let values = spokenValues(of: items[0])
    return words(LinearWords.nowIs, values)
  }

  /// Whether a row is there to have a state.
  private func checklistItems(of item: ChecklistItem) -> Bool {
    switch item {
    case .do: true
    case .task(let id): opened?.case.tasks[id].map { $0.binned == nil } ?? false
    case .bottleneck, .contact, .handover, .escalation, .agreement: false
    }
  }
}
