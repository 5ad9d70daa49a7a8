import Casework
import Content
import Screen

// What the footer says while rows are marked.
extension WorkbenchState {
  /// The key that takes the marks away; nil when nothing is marked.
  var marksHint: FooterHint? {
    guard focusedMarks.count > 0 else { return nil }
    return hint(Chord(.escape), words(MarkedWords.hintAway))
  }

  /// The word of a command in the footer, with how many rows it is for where that are marked ones.
  func hintText(_ key: HintWords, of row: CommandRow) -> String {
    let count = focusedMarks.count
    let isForMarked =
      bulkStep(of: row.command) != nil || isAboutMarkedItems(row.command)
    guard count > 0, isForMarked else { return words(hintOnRow(of: row.command) ?? key) }
    return words(MarkedWords.hint, ["hint": words(key), "marked": String(count)])
  }

  /// The word of a command in the footer on a row where it does something of its own; nil elsewhere.
  func hintOnRow(of command: Command) -> HintWords? {
    guard focus == .checklist else { return nil }
    switch (command, checklist.selected) {
    case (.flip, .handover?):
      return opened?.case.openHandover?.declinedOn == nil ? .accept : .keep
    case (.notNeeded, .handover?): return .decline
    case (.flip, .escalation?): return .nextStep
    case (.flip, .bottleneck?): return .showAgain
    case (.notNeeded, .bottleneck?): return .letRest
    case (.flip, .do(.U6)?): return .answer
    case (.note, .bottleneck(.B7)?): return .doubt
    default: return nil
    }
  }
}
