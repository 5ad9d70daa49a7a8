import Casework
import Content
import Screen

// The wheel moves what is under the pointer. In the panes what is chosen stays chosen, and the next key
// brings it back into sight; in the timeline, menus and lists over them the choice goes along.
extension WorkbenchState {
  /// How many rows one notch of the wheel goes.
  static let wheelRows = 3

  /// Turns the wheel by a notch, down or with -1 up.
  mutating func turnWheel(_ notch: Int, at point: Point) -> [Effect] {
    guard let part = partSeen(at: point) else { return [] }
    guard dialogs.isEmpty else {
      turnWheelInDialog(notch)
      return []
    }
    guard timeline == nil else {
      turnWheelInTimeline(notch)
      return []
    }
    if part == MousePart.details { scrollDetails(by: notch * Self.wheelRows) }
    guard let pane = Pane(rawValue: part), layout.panes[pane] != nil else { return [] }
    mouse.looksAround.insert(pane)
    switch pane {
    case .clients: scrollClients(by: notch * Self.wheelRows)
    case .roadmap: scrollRoadmap(by: notch * Self.wheelRows)
    case .checklist: scrollChecklist(by: notch * Self.wheelRows)
    }
    return []
  }

  private mutating func scrollClients(by rows: Int) {
    clients.scroll.move(by: rows, of: clients.lines.count, height: listHeight(of: .clients))
  }

  private mutating func scrollChecklist(by rows: Int) {
    guard let rect = layout(focus: .checklist).panes[.checklist] else { return }
    let lines = checklistLines(width: layout.form == .narrow ? rect.width : rect.width - 2)
    checklist.scroll.move(by: rows, of: lines.count, height: listHeight(of: .checklist))
  }

  // MARK: What the wheel took out of sight

  /// Whether the row that the next key is about does not show.
  var isChoiceOutOfSight: Bool {
    switch focus {
    case .clients:
      guard let line = clients.selectedLine else { return false }
      return !clients.scroll.shows(line, height: listHeight(of: .clients))
    case .roadmap: return false
    case .checklist:
      guard let rect = layout.panes[.checklist], let selected = checklist.selected,
        let line = checklistLines(width: layout.form == .narrow ? rect.width : rect.width - 2)
          .firstIndex(where: { $0.item == selected })
      else { return false }
      return !checklist.scroll.shows(line, height: listHeight(of: .checklist))
    }
  }

  /// Brings the chosen row back before a key is followed, and says whether the key may go on: what
  /// would be recorded at once is recorded of no row that nobody sees.
  mutating func comesBackIntoSight(before keys: [Key]) -> Bool {
    guard !mouse.looksAround.isEmpty else { return true }
    if mouse.looksAround.contains(.roadmap) { roadmap.beyond = 0 }
    let wasOutOfSight = mouse.looksAround.contains(focus) && isChoiceOutOfSight
    mouse.looksAround = []
    scrollToSelection()
    guard wasOutOfSight, case .command(let command) = keyMap.meaning(of: keys, in: focus),
      [.flip, .takeIt, .bin, .mark, .markHere].contains(command), focusedMarks.count == 0
    else { return true }
    prefix = []
    message = .info(
      words(MouseWords.inSightAgain, ["key": KeyNames(words).name(of: Chord(keys: keys))]))
    return false
  }
}

extension ListScroll {
  /// Whether a line shows.
  func shows(_ line: Int, height: Int) -> Bool { (top..<top + max(1, height)).contains(line) }

  /// Moves by a number of rows, not beyond the ends.
  mutating func move(by rows: Int, of count: Int, height: Int) {
    top = max(0, min(top + rows, count - height))
  }

  /// Moves by a number of rows and gives the line that is chosen then: the one that was, or the
  /// nearest that shows.
  mutating func move(by rows: Int, of count: Int, height: Int, with chosen: Int) -> Int {
    move(by: rows, of: count, height: height)
    let seen = steady(of: count, height: height)
    return seen.isEmpty ? chosen : max(seen.lowerBound, min(chosen, seen.upperBound - 1))
  }

  /// The lines that can be chosen without the list moving: all that show but the first, which is
  /// where the head of a group comes into sight.
  func steady(of count: Int, height: Int) -> Range<Int> {
    let end = min(count, top + height)
    return min(end, top > 0 && height > 1 ? top + 1 : top)..<end
  }
}
