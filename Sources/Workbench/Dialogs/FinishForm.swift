import Casework
import Content
import Screen

// What a form does when it is submitted.
extension WorkbenchState {
  mutating func submit(_ form: Form<FormField>, _ dialog: Dialog) -> [Effect] {
    let values = named(form.values(dateReader), in: dialog)
    switch dialog.purpose {
    case .newCase, .editCase: return submitCase(form, values, dialog)
    case .fact(.field(.text(.placeInHouse))):
      return submitFact(
        .field(.text(.placeInHouse)), form, withChosenPlace(values, form), dialog)
    case .fact(let place): return submitFact(place, form, values, dialog)
    case .teamFact(let place): return submitTeam(place, form, values, dialog)
    case .contactFact(let place): return submitContact(place, form, values, dialog)
    case .log: return submitLog(values, dialog)
    case .newTask, .editTask: return submitTask(form, values, dialog)
    case .notNeeded(let id): return submitNotNeeded(id, values, dialog)
    case .rest(let id):
      var until: Day?
      if case .day(let day)? = values[.until] { until = day }
      return submitRest(id, reason: text(values[.reason]), until: until, dialog)
    case .keepView, .renameView:
      return submitView(named: text(values[.text]), choice: text(values[.choice]), dialog)
    case .outcomeFile: return submitOutcomeFile(text(values[.text]))
    case .close:
      guard case .day(let day)? = values[.day] else { return [] }
      return finish(dialog, .close(on: day, reason: text(values[.reason])))
    default: return []
    }
  }

  private func text(_ value: Form<FormField>.Value?) -> String {
    switch value {
    case .text(let text)?, .choice(let text)?, .unreadable(let text)?: text
    case .empty?, .day?, .number?, .flag?, nil: ""
    }
  }

  /// What the form of an event comes to; nil when it cannot be taken, and the message says why.
  mutating func newEvent(_ values: [FormField: Form<FormField>.Value]) -> CaseAction? {
    guard let kind = CaseEvent.Kind(rawValue: text(values[.kind])) else {
      refuse(words(MessageWords.needsKind), at: .kind)
      return nil
    }
    var day = today
    if case .day(let chosen)? = values[.day] { day = chosen }
    let company = company(in: values)
    // Who spoke with a partner had contact with a partner, whatever the first row says.
    let isPartner = company.with.map { team.partners[$0] != nil } ?? false
    return .logEvent(
      kind == .contact && isPartner ? .partnerContact : kind, on: day, text: text(values[.text]),
      with: company.with, whom: company.whom)
  }

  /// What the form of a task comes to; nil when it cannot be taken, and the message says why.
  mutating func newTask(_ values: [FormField: Form<FormField>.Value]) -> CaseAction? {
    var due: Day?
    if case .day(let day)? = values[.day] { due = day }
    let typed = text(values[.clock])
    let clock = typed.isEmpty ? nil : ClockText.normal(typed)
    guard typed.isEmpty || clock != nil else {
      refuse(words(FormWords.clockProblem), at: .clock)
      return nil
    }
    return .addTask(text(values[.text]), owner: worker, due: due, clock: clock)
  }

  private mutating func submitTask(
    _ form: Form<FormField>, _ values: [FormField: Form<FormField>.Value], _ dialog: Dialog
  ) -> [Effect] {
    guard let action = newTask(values), case .addTask(_, owner: _, let due, let clock) = action
    else { return [] }
    guard case .editTask(let id) = dialog.purpose, let there = dialog.basis?.tasks[id] else {
      let pendingBefore = saving.pending.count
      let effects = finish(dialog, action)
      sayWhenPassed(due)
      if saving.pending.count > pendingBefore { chooseAddedTask() }
      return effects
    }
    var task = there
    task.text = text(values[.text])
    task.due = due
    task.clock = clock
    // Who goes on with a task that a colleague binned meanwhile was told that this brings it back.
    task = task.outOfBin
    let was = self.seen(there, before: seenBefore(in: form, dialog))
    guard task.text.contains(where: { !$0.isWhitespace }) else {
      refuse(words(MessageWords.needsText), at: .text)
      return []
    }
    dialogs.removeLast()
    let effects = save(
      task == was ? [] : [Change(.task(id), was: .task(was), now: .task(task))], from: dialog)
    if task.due != was.due { sayWhenPassed(due) }
    return effects
  }

  /// Puts the cursor on the task of the save that was just begun.
  private mutating func chooseAddedTask() {
    let tasks = saving.pending.last?.changes.compactMap { change in
      if case .task(let id) = change.field { id } else { nil }
    }
    guard let id = tasks?.first else { return }
    checklist.selected = .task(id)
    scrollChecklistToSelected()
  }

  /// A task as the person saw it who typed in its form.
  private func seen(
    _ task: CaseTask, before: [FormField: Form<FormField>.Value]
  ) -> CaseTask {
    var seen = task
    if let before = before[.text] { seen.text = text(before) }
    if let before = before[.clock] { seen.clock = before == .empty ? nil : text(before) }
    if let before = before[.day] {
      seen.due = if case .day(let day) = before { day } else { nil }
    }
    return seen
  }

  private mutating func submitNotNeeded(
    _ id: DoID, _ values: [FormField: Form<FormField>.Value], _ dialog: Dialog
  ) -> [Effect] {
    let pendingBefore = saving.pending.count
    let effects = act(excuse(values), on: id, from: dialog)
    if saving.pending.count > pendingBefore { dialogs.removeLast() }
    return effects
  }

  /// What the form of what is not needed comes to.
  func excuse(_ values: [FormField: Form<FormField>.Value]) -> DoAction {
    let reason = text(values[.reason])
    var until: Day?
    if case .day(let day)? = values[.until] { until = day }
    // A day until which it is not needed is an exemption, whatever the first row says.
    let isExemption = text(values[.choice]) == "exempt" || until != nil
    return isExemption
      ? .exempt(reason: reason, until: until) : .notApplicable(reason: reason)
  }
}
