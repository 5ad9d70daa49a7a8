import Casework
import Screen

// The menu of what can be done with the row that the right button was pressed on.
extension WorkbenchState {
  /// Chooses a row and shows what can be done with it; with another client once they are read.
  mutating func openMenu(ofRow row: Int, in pane: Pane) -> [Effect] {
    guard pane != .roadmap else { return openMenu(of: Step(rawValue: row)) }
    let effects = choose(row, in: pane)
    guard pane == .clients, let chosen = clients.selected, opened?.case.id != chosen else {
      return effects + openMenuOfChosen()
    }
    // Its menu would be that of the client who is on the screen still.
    mouse.wantsMenuOf = chosen
    return effects
  }

  /// The menu of a step is about the client it belongs to, and about none of its do's.
  private mutating func openMenu(of step: Step?) -> [Effect] {
    guard let step, opened != nil else { return [] }
    if roadmap.step != step {
      roadmap.step = step
      chooseFirstOpenItem()
    }
    return focusPane(Pane.roadmap.rawValue) + perform(.actions)
  }

  /// Chooses a row of a list that lies over the panes, and shows what can be done with it; nothing in a
  /// dialog of another kind.
  mutating func openMenu(ofLine line: Int) -> [Effect] {
    guard let index = dialogs.indices.last else { return [] }
    switch dialogs[index].body {
    case .today(var list):
      list.choose(line: line)
      dialogs[index].body = .today(list)
    case .bin(var list):
      list.choose(line)
      dialogs[index].body = .bin(list)
    case .board(var list):
      list.choose(line)
      dialogs[index].body = .board(list)
    case .shift(var list):
      list.choose(line)
      dialogs[index].body = .shift(list)
    case .note, .date, .menu, .form, .help, .reading, .confirm: return []
    }
    mouse.lastPress = nil
    message = nil
    return pressInDialog(.character("."))
  }

  /// Shows the menu that waited for a client to be read.
  mutating func openAwaitedMenu() -> [Effect] {
    guard let client = mouse.wantsMenuOf else { return [] }
    mouse.wantsMenuOf = nil
    guard client == opened?.case.id, client == clients.selected, focus == .clients, dialogs.isEmpty
    else { return [] }
    return openMenuOfChosen()
  }

  /// Who points at a row that is not marked means that row, whatever is marked elsewhere.
  private mutating func openMenuOfChosen() -> [Effect] {
    if let refusal = refusal(of: .actions) {
      message = .info(refusal)
      return []
    }
    if isChosenMarked || focusedMarks.count == 0 { return openActions() }
    return leavingMarksAlone { $0.openActions(isForChosen: true) }
  }

  private var isChosenMarked: Bool {
    switch focus {
    case .clients: clients.selected.map(clients.marks.contains) ?? false
    case .roadmap: false
    case .checklist: checklist.selected.map(checklist.marks.contains) ?? false
    }
  }
}

extension Spot.Meaning {
  /// The row that it stands for, or is a part of.
  var row: Int? {
    switch self {
    case .row(let row, _), .box(let row, _), .mark(let row, _): row
    case .keys, .part, .border, .field, .nothing: nil
    }
  }

  /// The pane that it belongs to.
  var pane: Pane? { part.flatMap(Pane.init) }
}
