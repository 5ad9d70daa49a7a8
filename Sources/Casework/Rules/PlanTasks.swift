// What is done without an item of information is a task of who sees to it, so that its day comes up.

extension Case {
  /// The tasks that follow from what is done without items of information that are missing or not to be had.
  ///
  /// One that was ticked or put in the bin stays as it is. What nobody in particular sees to is with the
  /// counsellor, for else it is on nobody's list. Source: Guide, R5.
  ///
  /// - Parameter changes: What is to be kept in the same save.
  /// - Returns: One change for each task that is new, or follows its item; none for anything else.
  package func planTasks(in changes: [Change]) -> [Change] {
    changes.compactMap { change in
      guard case .information(let id) = change.field, case .information(let item)? = change.now,
        item.binned == nil, item.state != .received, let plan = item.fallback?.nilIfBlank
      else { return nil }
      let field = Field.task(EntryID("plan-" + id.text))
      let there = self[field]?.task
      var task = there ?? CaseTask(text: "", owner: nil)
      guard task.doneOn == nil, task.binned == nil else { return nil }
      task.text = plan + " (" + item.name + ")"
      task.owner = item.owner ?? holder
      task.due = item.due
      return task == there
        ? nil : Change(field, was: there.map(Fact.task), now: .task(task))
    }
  }
}
