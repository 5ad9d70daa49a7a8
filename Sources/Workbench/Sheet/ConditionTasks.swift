import Casework
import Content
import Screen

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

  /// What became of a task that follows a fact: it is done where what it was for is in order or came in.
  ///
  /// - Parameters:
  ///   - task: What became of it.
  ///   - changes: The facts that it follows.
  /// - Returns: One sentence.
  func sentence(ofTask task: Change, after changes: [Change]) -> String {
    let isMet = changes.contains { change in
      switch (change.field, change.now) {
      case (.basicCondition, .word(let word)?): word == BasicCondition.State.inOrder.rawValue
      case (.information, .information(let item)?): item.state == .received
      default: false
      }
    }
    guard isMet, task.now == nil, let was = task.was?.task else {
      return changeMessage.sentence(for: task)
    }
    return words(ChangeWords.taskDone, ["what": was.text])
  }

  /// What is said where somebody or a day of a basic condition changed, and how far it is did not: how far it is, who
  /// sees to it and by when.
  ///
  /// - Returns: One sentence; nil for any other changes.
  func toldOfStep(_ changes: [Change], of value: Case) -> String? {
    guard changes.count == 1, let change = changes.first,
      case .conditionStep(let basic) = change.field, let step = change.now?.conditionStep,
      let parts = changeMessage.planValue(.conditionStep(step))?.withoutFullStop
    else { return nil }
    let state =
      value.basicConditions[basic].map { content.terms.name(of: $0) }
      ?? words(SheetWords.notFilledIn)
    return words(
      ChangeWords.fieldSet,
      ["field": content.terms.name(of: basic), "value": state + ", " + parts])
  }

  /// Says of a task that was ticked what the fact that it is for still says, and how to get there.
  mutating func askForCondition(after action: CaseAction) {
    guard case .tickTask(let id, on: _) = action, var said = message, said.kind == .info,
      let value = opened?.case, let still = stillSaid(ofTask: id, in: value), let key = keyToFacts
    else { return }
    said.text +=
      " "
      + words(
        SheetWords.conditionStill, ["what": still.what, "value": still.value, "key": key])
    message = said
  }

  /// What the fact that a task is for says as long as it has not come about: a basic condition that is to be arranged,
  /// or an item of information that has not come in; nil for any other task.
  private func stillSaid(
    ofTask id: EntryID, in value: Case
  ) -> (what: String, value: String)? {
    if let basic = BasicCondition(ofTask: id) {
      guard value.isToBeArranged(basic) else { return nil }
      return (
        content.terms.name(of: basic),
        content.terms.name(of: value.basicConditions[basic] ?? .unknown)
      )
    }
    // What is not to be had stays so, also when what is done without it was done.
    guard let item = value.information(ofTask: id).flatMap({ value.information[$0] }),
      item.binned == nil, item.state == .missing || item.state == .asked
    else { return nil }
    return (item.name, content.terms.name(of: item.state))
  }

  /// The keys, or the word of a typed line, that lead to the facts from where the keys go now; nil where none do.
  private var keyToFacts: String? {
    guard !linear.isOn else { return words.listed(LinearNames.facts).first }
    guard let chord = keyMap.row(of: .facts)?.chords.first else { return nil }
    let names = KeyNames(words)
    guard let dialog = dialogs.last else { return names.name(of: chord) }
    // From a list over the caseload one goes to the client of the row first.
    guard case .today = dialog.body else { return nil }
    return names.name(of: .enter) + ", " + names.name(of: chord)
  }
}
