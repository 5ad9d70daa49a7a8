import Casework
import Content
import Screen

// What a sheet can do beside filling in a row: adding to a list, going to another step, and a menu that
// names its keys.
extension WorkbenchState {
  /// Opens the form for one more of the list under whose heading the cursor is.
  mutating func addToList(_ menu: Menu<DialogChoice>) -> [Effect] {
    guard let focused = menu.focused,
      let place = menu.entries.firstIndex(where: { $0.id == focused.id })
    else { return [] }
    // A list ends in the row that adds to it, before the next heading.
    let rest = menu.entries[place...].prefix { !$0.isHeading }
    for entry in rest {
      if case .fact(let found) = entry.id, case .another = found { return openFact(found) }
    }
    message = .info(words(SheetWords.noListHere))
    return []
  }

  /// Moves the chosen line of what was agreed among those of its kind, and goes along.
  mutating func move(_ place: FactPlace, by steps: Int, in value: Case) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    guard case .field(.line(let id)) = place, value.conflictID(at: .line(id)) == nil else {
      message = .info(words(SheetWords.nowhereToMove))
      return []
    }
    let changes = value.changes(moving: id, by: steps)
    guard !changes.isEmpty else {
      message = .info(words(SheetWords.nowhereToMove))
      return []
    }
    return save(changes, of: value.id)
  }

  /// Shows the sheet of another step in place of the one on top.
  mutating func showFacts(of step: Step) -> [Effect] {
    guard dialogs.last?.isSheet == true else { return [] }
    dialogs.removeLast()
    roadmap.step = step
    chooseFirstOpenItem()
    return openFacts(at: nil)
  }

  /// Names the keys of a sheet, each with what it does.
  mutating func openSheetMenu(_ menu: Menu<DialogChoice>) -> [Effect] {
    let keys: [(Key, String)] =
      [
        (.enter, words(SheetWords.menuFillIn)), (.character(" "), words(SheetWords.menuNext)),
        (.character("a"), words(SheetWords.menuAdd)), (.delete, words(SheetWords.menuTakeAway)),
        (.character("K"), words(SheetWords.menuUp)), (.character("J"), words(SheetWords.menuDown)),
        (.character("u"), words(SheetWords.menuUndo)), (.character("E"), words(Command.escalate)),
      ]
      + Step.allCases.map { step in
        (
          .character(Character(String(step.rawValue))),
          words(SheetWords.menuOtherStep, ["step": content.text[step].short])
        )
      }
    return openKeys(keys, title: menu.focused?.label ?? words(SheetWords.menuTitle))
  }

  /// Shows the keys of the list below by name: what is in the footer, and what has no room there.
  mutating func openKeys(of dialog: Dialog) -> [Effect] {
    var keys = usableHints(of: dialog, onSmallScreen: false)
      .map { ($0.0, capitalised(words($0.1))) }
    switch dialog.body {
    case .bin:
      keys.insert(
        contentsOf: [
          (.character("u"), words(Command.undo)), (.character("U"), words(Command.redo)),
        ], at: 1)
    case .menu where dialog.isContactSheet:
      // A key of the footer has no room to say for whom the page is.
      if let place = keys.firstIndex(where: { $0.0 == .character("P") }) {
        keys[place].1 = words(ContactPageWords.forPerson)
      }
      // In lines somebody is named instead of typed into a field.
      if linear.isOn { keys.removeAll { $0.0 == .character("/") } }
      keys.insert(
        contentsOf: [
          (.character("a"), words(SheetWords.menuAdd)),
          (.character("u"), words(Command.undo)), (.character("U"), words(Command.redo)),
        ], at: 1)
    case .menu where dialog.isTeamSheet:
      keys.insert(
        contentsOf: [
          (.character("p"), words(Command.partner)), (.character("u"), words(Command.undo)),
          (.character("U"), words(Command.redo)),
        ], at: min(1, keys.count - 1))
    case .shift:
      keys.insert(
        contentsOf: [
          (.character("p"), words(Command.partner)), (.character("+"), words(ShiftWords.dayLater)),
          (.character("P"), words(Command.print)),
        ], at: 2)
    default: break
    }
    return openKeys(keys, title: dialog.title)
  }

  private mutating func openKeys(_ keys: [(Key, String)], title: String) -> [Effect] {
    let entries = keys.map { key, label in
      var entry = Menu<DialogChoice>.Entry(.pressInSheet(key), label)
      // Enter chooses in a menu, and Esc closes it, so they are only named.
      entry.shortcut = MenuShortcut(
        key: [.enter, .escape].contains(key) ? nil : key, name: KeyNames(words).name(of: key))
      return entry
    }
    return present(.sheetMenu, title, .menu(Menu(entries)))
  }

  /// How far every step is that has do's, on one line.
  func progressOfSteps(_ roadmap: Roadmap) -> String {
    Step.allCases.compactMap { step -> String? in
      let (done, total) = roadmap.progress(of: step)
      guard total > 0 else { return nil }
      return words(
        SheetWords.stepProgress,
        [
          "step": content.text[step].short, "done": String(done), "total": String(total),
        ])
    }.joined(by: " · ")
  }
}

extension Fact {
  /// The same fact with the next of yes, no and not known: whether the client agrees, whether somebody
  /// was there.
  var withNextAnswer: Fact {
    switch self {
    case .line(var line):
      line.clientAgrees = line.clientAgrees.after
      return .line(line)
    case .attendee(var attendee):
      attendee.wasPresent = attendee.wasPresent.after
      return .attendee(attendee)
    default: return self
    }
  }
}

extension Bool? {
  /// Yes after not known, no after yes, and then not known again.
  fileprivate var after: Bool? {
    switch self {
    case nil: true
    case true?: false
    case false?: nil
    }
  }
}

extension Field {
  /// Whether a sheet has a row for it.
  var isOnSheet: Bool {
    switch self {
    // The day of plan B stands in the row of plan B.
    case .event, .planBDay: false
    default: true
    }
  }

  /// The do whose state it holds; nil for any other field.
  var doID: DoID? { if case .doState(let id) = self { id } else { nil } }
}
