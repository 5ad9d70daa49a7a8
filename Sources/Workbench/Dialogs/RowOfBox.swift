import Casework
import Content

// A box about one row of the checklist: its keys act on the row that it shows, and on nothing else.
extension WorkbenchState {
  /// Whether the box on top tells about one row, so that marks elsewhere do not count.
  var isInDetails: Bool {
    if case .details = dialogs.last?.purpose { true } else { false }
  }

  /// Keeps the cursor on the row of the box that lies over the checklist.
  ///
  /// Whatever was added or moved below it, what is shown is what keys act on.
  mutating func keepRowOfBox() {
    guard let box = dialogs.last(where: { $0.row != nil }), let row = box.row,
      box.caseID == opened?.case.id, checklist.selected != row, checklistItems.contains(row)
    else { return }
    checklist.selected = row
    scrollChecklistToSelected()
  }

  /// Closes boxes about a row that is not there any more, and says of the others what their row is
  /// called by now.
  ///
  /// The keys of one that stayed would act on the row that took the place of its own.
  mutating func closeDetailsOfLostRows() {
    let items = checklistItems
    let count = dialogs.count
    dialogs.removeAll { dialog in
      switch dialog.purpose {
      case .details(let item), .actions(let item?):
        return dialog.caseID != opened?.case.id || !items.contains(item)
      case .actions(nil): return dialog.caseID != opened?.case.id
      default: return false
      }
    }
    if dialogs.count < count { message = .info(words(MessageWords.rowIsGone)) }
    for index in dialogs.indices {
      guard case .details(let item) = dialogs[index].purpose else { continue }
      let title = words(DetailWords.title, ["what": title(of: item)])
      if dialogs[index].title != title { dialogs[index].title = title }
    }
  }

  /// Puts the cursor on a task or an escalation that an undo or a redo brought back, where the checklist has the
  /// keys.
  mutating func chooseWhatCameBack(_ changes: [Change]) {
    guard focus == .checklist, dialogs.isEmpty else { return }
    let raised = changes.compactMap { change -> EntryID? in
      guard case .escalation(let id) = change.field else { return nil }
      return opened?.case.escalationRecords[id] == nil ? nil : id
    }
    if raised.count == 1, checklistItems.contains(.escalation(raised[0])) {
      checklist.selected = .escalation(raised[0])
      return scrollChecklistToSelected()
    }
    let came = changes.compactMap { change -> EntryID? in
      guard case .task(let id) = change.field else { return nil }
      return opened?.case.tasks[id]?.binned == nil && opened?.case.tasks[id] != nil ? id : nil
    }
    guard came.count == 1, changes.count == 1, checklistItems.contains(.task(came[0])) else {
      return
    }
    checklist.selected = .task(came[0])
    scrollChecklistToSelected()
  }
}

extension Dialog {
  /// The row of the checklist that it is a box or a menu about; nil for any other dialog.
  fileprivate var row: ChecklistItem? {
    switch purpose {
    case .details(let item), .actions(let item?): item
    default: nil
    }
  }
}
