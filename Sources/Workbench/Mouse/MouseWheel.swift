import Casework
import Screen

// The wheel moves what is under the pointer. What is chosen stays chosen while it is in sight; in
// the pane that has the keys the choice goes along when it would get out of sight, so that the
// cursor is always on the row that the next key is about. Elsewhere it stays where it is.
extension WorkbenchState {
  /// How many rows one notch of the wheel goes.
  static let wheelRows = 3

  /// Turns the wheel by a notch, down or with -1 up.
  mutating func turnWheel(_ notch: Int, at point: Point) -> [Effect] {
    guard let part = drawWithSpots().spot(at: point)?.meaning.part else { return [] }
    guard dialogs.isEmpty else {
      turnWheelInDialog(notch)
      return []
    }
    guard timeline == nil else {
      turnWheelInTimeline(notch)
      return []
    }
    guard let pane = Pane(rawValue: part) else { return [] }
    if pane != focus { mouse.looksAround.insert(pane) }
    switch pane {
    case .clients: return scrollClients(by: notch * Self.wheelRows)
    case .roadmap: return []
    case .checklist:
      scrollChecklist(by: notch * Self.wheelRows)
      return []
    }
  }

  private mutating func scrollClients(by rows: Int) -> [Effect] {
    let lines = clients.lines
    let height = listHeight(of: .clients)
    clients.scroll.move(by: rows, of: lines.count, height: height)
    guard focus == .clients, let line = clients.selectedLine else { return [] }
    let seen = clients.scroll.steady(of: lines.count, height: height)
    guard !seen.contains(line) else { return [] }
    let members = seen.compactMap { if case .client(let row) = lines[$0] { row.id } else { nil } }
    guard let next = line < seen.lowerBound ? members.first : members.last else { return [] }
    let chosen = clients.selected
    clients.chosenWay = nil
    clients.selected = next
    return openSelected(after: chosen)
  }

  private mutating func scrollChecklist(by rows: Int) {
    guard let rect = layout(focus: .checklist).panes[.checklist] else { return }
    let lines = checklistLines(width: layout.form == .narrow ? rect.width : rect.width - 2)
    let height = listHeight(of: .checklist)
    checklist.scroll.move(by: rows, of: lines.count, height: height)
    guard focus == .checklist, let selected = checklist.selected,
      let first = lines.firstIndex(where: { $0.item == selected }),
      let last = lines.lastIndex(where: { $0.item == selected })
    else { return }
    let seen = checklist.scroll.steady(of: lines.count, height: height)
    guard !(seen.contains(first) && seen.contains(last)) else { return }
    // Those that are whole in sight; where one item fills the pane, any of it will do.
    let items = lines[seen].compactMap(\.item)
    let whole = items.filter { item in
      lines[..<seen.lowerBound].last?.item != item && lines[seen.upperBound...].first?.item != item
    }
    let members = whole.isEmpty ? items : whole
    checklist.selected =
      (first < seen.lowerBound ? members.first : members.last) ?? checklist.selected
  }
}

extension ListScroll {
  /// Moves by a number of rows, not beyond the ends.
  mutating func move(by rows: Int, of count: Int, height: Int) {
    top = max(0, min(top + rows, count - height))
  }

  /// The lines that can be chosen without the list moving: all that show but the first, which is
  /// where the head of a group comes into sight.
  func steady(of count: Int, height: Int) -> Range<Int> {
    let end = min(count, top + height)
    return min(end, top > 0 && height > 1 ? top + 1 : top)..<end
  }
}
