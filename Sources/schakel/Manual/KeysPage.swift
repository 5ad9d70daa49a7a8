import Content
import Screen
import Workbench

/// schakel-keys(7): every key of the workbench, with what it does.
struct KeysPage {
  let words: Words
  private var names: KeyNames { KeyNames(words) }

  func write(to page: inout Roff) {
    page.heading(words(ManualWords.description))
    page.paragraph(words(ManualWords.keysMore), isFirst: true)
    page.paragraph(words(ManualWords.keysSettings))
    page.heading(words(ManualWords.keysEverywhere))
    let rows = CommandTable.rows
    for row in rows where row.panes.count == Pane.allCases.count { write(row, to: &page) }
    page.heading(words(ManualWords.keysInPanes))
    for row in rows where row.panes.count < Pane.allCases.count { write(row, to: &page) }
    page.heading(words(ManualWords.keysOnBoard))
    for place in KeysOfPlaces.board(words) { page.entry(typed(place.keys), place.what) }
    page.heading(words(ManualWords.keysInTimeline))
    for place in KeysOfPlaces.timeline(words) { page.entry(typed(place.keys), place.what) }
    page.heading(words(ManualWords.keysInText))
    page.paragraph(words(ManualWords.keysInTextMore), isFirst: true)
    page.heading(words(ManualWords.keysMouse))
    page.paragraph(words(ManualWords.keysMouseMore), isFirst: true)
  }

  private func write(_ row: CommandRow, to page: inout Roff) {
    let name = row.command.keepsKeys ? [] : ["`\(row.command.rawValue)`"]
    let place = row.panes.count == Pane.allCases.count ? [] : [places(row.panes)]
    let besides = (name + place).joined(separator: "; ")
    let keys = row.chords.map { typed($0.keys) }.joined(separator: ", ")
    page.entry(keys, words(row.command) + (besides.isEmpty ? "" : " (\(besides))"))
  }

  private func typed(_ keys: [Key]) -> String { "`" + names.name(of: Chord(keys: keys)) + "`" }

  private func places(_ panes: [Pane]) -> String {
    panes.map { pane in
      switch pane {
      case .clients: words(ManualWords.paneClients)
      case .roadmap: words(ManualWords.paneRoadmap)
      case .checklist: words(ManualWords.paneChecklist)
      }
    }.joined(separator: ", ")
  }
}
