import Casework
import Content
import Screen

// For whom something is while clients are marked: what somebody has before their eyes decides, and
// where that is not plain it is asked. What is written about one person must not land with another.
extension WorkbenchState {
  /// Whether a command has to ask whether it is for the chosen client or for the marked ones.
  ///
  /// It is plain where the marks can be seen. Where the list hides one, or none of them is on the
  /// screen and another client is chosen, nobody remembers them.
  func mustAskForWhom(_ command: Command) -> Bool {
    guard bulkStep(of: command) != nil, !clients.marks.isEmpty, let chosen = clients.selected else {
      return false
    }
    if clients.marks.hiddenCount > 0 { return true }
    return !linear.isOn && !clients.marks.contains(chosen) && !isMarkInSight
  }

  /// Whether a row with a mark is among those that the pane shows.
  private var isMarkInSight: Bool {
    let lines = clients.lines
    let first = min(clients.scroll.top, lines.count)
    return (first..<min(lines.count, first + listHeight(of: .clients))).contains { place in
      if case .client(let row) = lines[place] { clients.marks.contains(row.id) } else { false }
    }
  }

  /// Asks for whom; the chosen client, whom the person sees, comes first.
  mutating func askForWhom(_ command: Command) -> [Effect] {
    let chosen = clients.selectedRow.map { listName(of: $0) } ?? ""
    let entries = [
      Menu<DialogChoice>.Entry(
        .forChosen(command), words(ForWhomWords.chosen, ["client": chosen])),
      Menu<DialogChoice>.Entry(
        .forMarked(command),
        words(ForWhomWords.marked, ["names": markedNames], count: clients.marks.count)),
    ]
    return present(
      .forWhom, words(ForWhomWords.title, ["command": words(command)]), .menu(Menu(entries)))
  }

  /// The first names of the marked clients, those first whom the list shows.
  var markedNames: String {
    let marks = clients.marks
    let shown = clients.rows.ids(among: marks.ids)
    let hidden = marks.ids.subtracting(shown).sorted()
    return firstNames(of: names(of: shown + hidden))
  }

  /// Does a command as if nothing were marked; the marks stay.
  mutating func performOnChosen(_ command: Command) -> [Effect] {
    command == .mark ? perform(command) : leavingMarksAlone { $0.perform(command) }
  }

  /// Does something as if nothing were marked.
  mutating func leavingMarksAlone(_ act: (inout Self) -> [Effect]) -> [Effect] {
    let marks = (clients.marks, checklist.marks)
    clients.marks.clear()
    checklist.marks.clear()
    let effects = act(&self)
    (clients.marks, checklist.marks) = marks
    clients.countMarks()
    return effects
  }
}
