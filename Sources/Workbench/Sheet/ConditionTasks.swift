import Casework
import Content

// The day by which a basic condition has to be in order is a task, in the words of who writes it down.
extension WorkbenchState {
  /// The tasks that follow from what was written down of basic conditions.
  ///
  /// - Parameters:
  ///   - changes: What is to be kept in the same save.
  ///   - value: The case as it is before.
  /// - Returns: One change for each task that is new, follows its condition, or is not needed any more.
  func conditionTasks(after changes: [Change], of value: Case) -> [Change] {
    value.conditionTasks(
      in: changes,
      named: { words(SheetWords.inOrderTask, ["what": content.terms.name(of: $0)]) },
      colleague: { name in
        let key = SortKey.key(for: name)
        return team.members.elements.first {
          $0.key.text == name || SortKey.key(for: $0.value.name) == key
        }?.key
      })
  }
}
