package import Casework
package import Content

extension Content {
  /// What is due first with a client, in a few words; empty where nothing is.
  ///
  /// - Parameter row: The client as the list shows it.
  /// - Returns: A do by its title, that it is a task, or that an escalation waits.
  package func first(of row: CaseRow) -> String {
    if row.findOutDue != nil { return words(SpokenWords.findOut) }
    if row.lookDue != nil {
      return words(row.mustBeMadeSafe ? SpokenWords.makeSafe : .lookAgain)
    }
    if row.taskDue != nil { return words(SpokenWords.ownTask) }
    return row.nextDue.map { title(of: $0.id, planB: row.planB) } ?? ""
  }

  /// A do by its title; of a plan B that comes up what the plan is, for there is one.
  ///
  /// - Parameters:
  ///   - id: The do.
  ///   - plan: The plan that comes up; nil where none does, and for every other do.
  /// - Returns: A few words.
  package func title(of id: DoID, planB plan: String?) -> String {
    guard id == .V4, let plan else { return text.title(of: id) }
    return words(DetailWords.planBComes, ["plan": plan.withoutFullStop])
  }
}
