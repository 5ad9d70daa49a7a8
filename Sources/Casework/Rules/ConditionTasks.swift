// A basic condition that has to be in order by a day is a task, so that the day comes up.

extension Case {
  /// The tasks that follow from basic conditions that are not in order and have a day.
  ///
  /// Whoever is named sees to it where that is somebody of the team; else it is with the counsellor, and the text
  /// says who. One that was ticked or put in the bin stays as it is, until there is another day or the condition is
  /// not in order any more: then it is open again. The task goes with the day, and when the condition is in order or
  /// does not apply. Source: Guide, I7; that the day is watched is ours.
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
      let field = Field.task(basic.task)
      let there = self[field]?.task
      var task = there ?? CaseTask(text: "", owner: nil)
      let step = after.conditionSteps[basic]
      guard after.isToBeArranged(basic), let due = step?.by else {
        return task.isSettled ? nil : there.map { Change(field, was: .task($0), now: nil) }
      }
      if task.isSettled {
        guard due != conditionSteps[basic]?.by || !isToBeArranged(basic) else { return nil }
        task.openAgain()
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

  /// Whether a basic condition has to be put in order still; what nobody knows is not in order.
  package func isToBeArranged(_ basic: BasicCondition) -> Bool {
    switch basicConditions[basic] ?? .unknown {
    case .inOrder, .notApplicable: false
    case .requested, .missing, .unknown: true
    }
  }
}

extension BasicCondition {
  private static let taskPrefix = "basic-"

  /// The task by which its day comes up.
  var task: EntryID { EntryID(Self.taskPrefix + rawValue) }

  /// The condition that a task is for; nil for any other task.
  package init?(ofTask id: EntryID) {
    guard id.text.hasPrefix(Self.taskPrefix) else { return nil }
    self.init(rawValue: String(id.text.dropFirst(Self.taskPrefix.count)))
  }
}

extension CaseTask {
  /// Whether somebody ticked it or put it in the bin.
  var isSettled: Bool { doneOn != nil || binned != nil }

  /// Takes back that it was ticked or put in the bin, because there is another day for it.
  mutating func openAgain() {
    doneOn = nil
    doneBy = nil
    binned = nil
    binnedBy = nil
  }
}
