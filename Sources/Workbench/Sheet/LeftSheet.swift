import Casework

/// Where somebody left the fact sheet of a step, so that what is filled in by half goes on in that row.
struct LeftSheet: Equatable, Sendable {
  var client: CaseID
  var step: Step
  /// The row of the checklist that was chosen below it; another one leads to a fact of its own.
  var item: ChecklistItem?
  var row: DialogChoice
}

extension WorkbenchState {
  /// The row of the checklist that a sheet is opened for; nil where nobody stands in the checklist.
  private var itemOfSheet: ChecklistItem? {
    focus == .checklist && timeline == nil ? checklist.selected : nil
  }

  /// Remembers in which row somebody leaves a sheet; of another dialog nothing.
  mutating func rememberSheet(_ dialog: Dialog) {
    // Who reads it line by line begins at its beginning.
    guard !linear.isOn, case .facts(let step) = dialog.purpose, case .menu(let menu) = dialog.body,
      let client = dialog.caseID, let row = menu.focused?.id
    else { return }
    leftSheet = LeftSheet(client: client, step: step, item: itemOfSheet, row: row)
  }

  /// The row in which the sheet of the step that shows was left last, from where it is opened now; nil where it
  /// was not.
  var rowOfLeftSheet: DialogChoice? {
    guard let leftSheet, leftSheet.client == opened?.case.id, leftSheet.step == roadmap.step,
      leftSheet.item == itemOfSheet
    else { return nil }
    return leftSheet.row
  }
}
