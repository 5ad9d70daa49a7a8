package import Casework
package import Content

extension Content {
  /// What is due first with a client, in a few words; empty where nothing is.
  ///
  /// - Parameter row: The client as the list shows it.
  /// - Returns: A do by its title, that it is a task, or that an escalation waits.
  package func first(of row: CaseRow) -> String {
    if row.findOutDue != nil { return words(SpokenWords.findOut) }
    if row.lookDue != nil { return words(SpokenWords.lookAgain) }
    if row.taskDue != nil { return words(SpokenWords.ownTask) }
    return row.nextDue.map { text.title(of: $0.id) } ?? ""
  }
}
