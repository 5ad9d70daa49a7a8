// A basic condition that has to be in order by a day is a task, so that the day comes up.

extension Case {
  /// The tasks that follow from basic conditions that are not in order and have a day.
  ///
  /// Whoever is named sees to it where that is somebody of the team; else it is with the counsellor, and the text
  /// says who. One that was ticked or put in the bin stays as it is. The task goes with the day, and when the
  /// condition is in order or does not apply. Source: Guide, I7; that the day is watched is ours.
  ///
  /// - Parameters:
  ///   - changes: What is to be kept in the same save.
  ///   - text: What is to be done about a condition, in words.
  ///   - colleague: The member of the team that a name means; nil for anybody else.
  /// - Returns: One change for each task that is new, follows its condition, or is not needed any more.
  package func conditionTasks(
    in changes: [Change], named text: (BasicCondition) -> String,
    colleague: (String) -> WorkerID?
  ) -> [Change] {
    let touched = BasicCondition.allCases.filter { basic in
      changes.contains {
        $0.field == .basicCondition(basic) || $0.field == .conditionStep(basic)
      }
    }
    guard !touched.isEmpty else { return [] }
    let after = applying(changes)
    return touched.compactMap { basic in
      let field = Field.task(EntryID("basic-" + basic.rawValue))
      let there = self[field]?.task
      var task = there ?? CaseTask(text: "", owner: nil)
      guard task.doneOn == nil, task.binned == nil else { return nil }
      let state = after.basicConditions[basic] ?? .unknown
      let step = after.conditionSteps[basic]
      guard state != .inOrder, state != .notApplicable, let due = step?.by else {
        return there.map { Change(field, was: .task($0), now: nil) }
      }
      let who = step?.who?.nilIfBlank
      let owner = who.flatMap(colleague)
      task.text = text(basic)
      if owner == nil, let who { task.text += " (" + who + ")" }
      task.owner = owner ?? after.holder
      task.due = due
      return task == there
        ? nil : Change(field, was: there.map(Fact.task), now: .task(task))
    }
  }
}
