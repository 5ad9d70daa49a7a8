// An item of information with a day is a task of who sees to it, so that the day comes up: what is done without it, or
// the item itself.

extension Case {
  private static let planTaskPrefix = "plan-"

  /// The item of information that a task follows from; nil for any other task, and where the item is gone.
  package func information(ofTask id: EntryID) -> EntryID? {
    guard id.text.hasPrefix(Self.planTaskPrefix) else { return nil }
    let item = EntryID(String(id.text.dropFirst(Self.planTaskPrefix.count)))
    return information[item] == nil ? nil : item
  }

  /// The tasks that follow from items of information that are missing or not to be had: what is done without them, or
  /// the item itself as long as only a day was said.
  ///
  /// One that was ticked or put in the bin stays as it is, until there is another day: then it is open again. What
  /// nobody in particular sees to is with the counsellor, for else it is on nobody's list. The task to get an item
  /// goes when it came in, and each goes with what is not recorded any more. Source: Guide, R5; that a day alone is
  /// watched is ours.
  ///
  /// - Parameter changes: What is to be kept in the same save.
  /// - Returns: One change for each task that is new, or follows its item; none for anything else.
  package func planTasks(in changes: [Change]) -> [Change] {
    changes.compactMap { change in
      guard case .information(let id) = change.field else { return nil }
      let field = Field.task(EntryID(Self.planTaskPrefix + id.text))
      let there = self[field]?.task
      var task = there ?? CaseTask(text: "", owner: nil)
      guard let item = change.now?.information else {
        return task.isSettled ? nil : there.map { Change(field, was: .task($0), now: nil) }
      }
      guard item.binned == nil else { return nil }
      let plan = item.fallback?.nilIfBlank
      guard item.state != .received, plan != nil || item.due != nil else {
        // Nobody has to get what is there.
        let isToGetIt = !task.isSettled && (there.map { $0.text == item.name } ?? false)
        return isToGetIt ? Change(field, was: there.map(Fact.task), now: nil) : nil
      }
      if task.isSettled {
        guard let due = item.due, due != change.was?.information?.due else { return nil }
        task.openAgain()
      }
      task.text = plan.map { $0 + " (" + item.name + ")" } ?? item.name
      task.owner = item.owner ?? holder
      task.due = item.due
      return task == there
        ? nil : Change(field, was: there.map(Fact.task), now: .task(task))
    }
  }
}
