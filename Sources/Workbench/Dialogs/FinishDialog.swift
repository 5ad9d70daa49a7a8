import Casework
import Content
import Screen

// What a dialog does when it is submitted: from what was typed or chosen to changes of the case.
extension WorkbenchState {
  /// Takes what was typed in the dialog on top.
  mutating func submit() -> [Effect] {
    guard let dialog = dialogs.last, isAboutOpenedCase(dialog) else { return [] }
    if case .bulk(let step) = dialog.purpose { return submit(at: step, dialog) }
    if case .items(let step) = dialog.purpose { return submit(at: step, dialog) }
    switch dialog.body {
    case .note(let area): return submit(note: area.text, dialog)
    case .date(let field): return submit(field, dialog)
    case .form(let form): return submit(form, dialog)
    case .menu, .help, .reading, .confirm, .today, .bin: return []
    }
  }

  /// Whether the case that a dialog is about is still the one on the screen.
  ///
  /// A colleague may have taken a new case back while somebody was writing in it. What was typed
  /// then stays where it is, and must not end up with another client.
  private mutating func isAboutOpenedCase(_ dialog: Dialog) -> Bool {
    guard let id = dialog.caseID, id != opened?.case.id else { return true }
    message = .problem(words(TroubleWords.unknownCase))
    return false
  }

  private mutating func submit(note text: String, _ dialog: Dialog) -> [Effect] {
    guard case .note(let about) = dialog.purpose else { return [] }
    return finish(dialog, .addNote(text, about: about))
  }

  /// Records an action and closes the dialog, or says why not and leaves it open.
  private mutating func finish(_ dialog: Dialog, _ action: CaseAction) -> [Effect] {
    let pendingBefore = saving.pending.count
    let effects = act(action, from: dialog)
    if saving.pending.count > pendingBefore { dialogs.removeLast() }
    return effects
  }

  private mutating func submit(_ field: DateField, _ dialog: Dialog) -> [Effect] {
    let day = field.day(dateReader)
    let isEmpty = !field.text.contains { !$0.isWhitespace }
    guard day != nil || isEmpty else {
      message = refusalInDialog.map { .problem($0) }
      return []
    }
    dialogs.removeLast()
    let effects = take(day, of: dialog)
    if dialog.purpose.setsDueDay { sayWhenPassed(day) }
    // What the rules refused stays where it was typed.
    if effects.isEmpty, message?.kind == .problem { dialogs.append(dialog) }
    return effects
  }

  /// Says of a day that something is due on that it has passed: it may be a slip.
  private mutating func sayWhenPassed(_ day: Day?) {
    guard let day, day < today, var said = message, said.kind == .info else { return }
    said.text += " " + words(MessageWords.dueHasPassed)
    message = said
  }

  private mutating func take(_ day: Day?, of dialog: Dialog) -> [Effect] {
    switch dialog.purpose {
    case .due(let id): return act(.agree(due: day), on: id, from: dialog)
    case .doneOn(let id):
      return day.map { act(.tick(on: $0, proof: nil), on: id, from: dialog) } ?? []
    case .taskDue(let id):
      guard let was = dialog.basis?.tasks[id] else { return [] }
      var task = was
      task.due = day
      return save(task == was ? [] : [Change(.task(id), was: .task(was), now: .task(task))])
    case .consultation: return planConsultation(on: day, dialog)
    default: return []
    }
  }

  /// Sets the next joint consultation; one that was planned and has passed counts as held.
  private mutating func planConsultation(on day: Day?, _ dialog: Dialog) -> [Effect] {
    guard let value = dialog.basis, let worker else { return [] }
    var changes: [Change] = []
    let planned = value.dates[.nextJointConsultation]
    let last = value.dates[.lastJointConsultation]
    if let planned, planned <= today, last.map({ $0 < planned }) ?? true {
      changes.append(
        Change(.date(.lastJointConsultation), was: last.map(Fact.day), now: .day(planned)))
    }
    if planned != day {
      changes.append(
        Change(
          .date(.nextJointConsultation), was: planned.map(Fact.day), now: day.map(Fact.day)))
    }
    return save(value.withProofs(changes, by: worker, at: now), from: dialog)
  }

  // MARK: Forms

  private mutating func submit(_ form: Form<FormField>, _ dialog: Dialog) -> [Effect] {
    let values = form.values(dateReader)
    switch dialog.purpose {
    case .newCase, .editCase: return submitCase(form, values, dialog)
    case .log: return submitLog(values, dialog)
    case .newTask, .editTask: return submitTask(form, values, dialog)
    case .notNeeded(let id): return submitNotNeeded(id, values, dialog)
    case .keepView, .renameView:
      return submitView(named: text(values[.text]), choice: text(values[.choice]), dialog)
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

  private mutating func submitLog(
    _ values: [FormField: Form<FormField>.Value], _ dialog: Dialog
  ) -> [Effect] {
    newEvent(values).map { finish(dialog, $0) } ?? []
  }

  /// What the form of an event comes to; nil when it cannot be taken, and the message says why.
  mutating func newEvent(_ values: [FormField: Form<FormField>.Value]) -> CaseAction? {
    guard let kind = CaseEvent.Kind(rawValue: text(values[.kind])) else {
      refuse(words(MessageWords.needsKind), at: .kind)
      return nil
    }
    var day = today
    if case .day(let chosen)? = values[.day] { day = chosen }
    return .logEvent(kind, on: day, text: text(values[.text]))
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

  // MARK: Choices

  /// Does what was chosen in the menu or question on top.
  mutating func choose(_ choice: DialogChoice) -> [Effect] {
    guard let dialog = dialogs.popLast(), isAboutOpenedCase(dialog) else { return [] }
    if case .bulk(let step) = dialog.purpose { return choose(choice, at: step, dialog) }
    if case .items(let step) = dialog.purpose { return choose(choice, at: step, dialog) }
    switch choice {
    case .tickToday, .tickAgain: return onDo(dialog) { .tick(on: $0, proof: nil) }
    case .takeBack, .openAgain: return onDo(dialog) { _ in .reopen(reason: nil) }
    case .tickOnDay:
      guard case .doState(let id) = dialog.purpose else { return [] }
      return present(
        .doneOn(id), words(DialogWords.doneOn, ["what": content.text.title(of: id)]),
        .date(DateField(today.iso)))
    case .notNeeded:
      guard case .doState(let id) = dialog.purpose else { return [] }
      return openNotNeeded(id)
    case .answerYes: return answer(true, dialog)
    case .answerNo: return answer(false, dialog)
    case .agreementMade: return act(.tick(on: today, proof: nil), on: .R3)
    case .closeCase: return openClose()
    case .reopenCase: return act(.reopenCase)
    case .worker(let worker): return choose(worker, in: dialog)
    case .nobody: return choose(nil, in: dialog)
    case .view(let view): return show(view)
    case .timelineFilter(let filter):
      show(filter)
      return []
    case .viewsOfSteps: return openStepViews()
    case .viewsOfColleagues: return openColleagueViews()
    case .order(let order): return self.order(by: order)
    case .savedView(let id): return show(savedView: id)
    case .keepView: return openKeepView()
    case .changeViews: return openSavedViews()
    case .changeView(let id): return openChangeView(id)
    case .renameView(let id): return openRenameView(id)
    case .removeView(let id): return remove(savedView: id)
    case .settle(let id): return openSettle(id)
    case .keepTheirs: return settle(dialog, takesOther: false)
    case .takeOther: return settle(dialog, takesOther: true)
    case .stay, .proceed, .chosenDo, .dueDay, .doOwner: return []
    case .leave: return quit()
    case .unfinished(let waiting): return open(waiting)
    case .goOnWriting, .throwAway: return choose(choice, inUnfinished: dialog)
    case .perform(let command): return perform(command)
    case .forChosen(let command): return performOnChosen(command)
    case .forMarked(let command): return bulkStep(of: command).map { begin($0) } ?? []
    case .value(let text): return put(text, dialog)
    }
  }

  /// Puts what was chosen from the list of a row into its form.
  private mutating func put(_ text: String, _ dialog: Dialog) -> [Effect] {
    guard case .pick(let row) = dialog.purpose, let index = dialogs.indices.last,
      case .form(var form) = dialogs[index].body
    else { return [] }
    form.put(text, in: row)
    dialogs[index].body = .form(form)
    return []
  }

  private mutating func onDo(_ dialog: Dialog, _ action: (Day) -> DoAction) -> [Effect] {
    guard case .doState(let id) = dialog.purpose else { return [] }
    return act(action(today), on: id, from: dialog)
  }

  /// Records the definite answer, which completes R3.
  private mutating func answer(_ isYes: Bool, _ dialog: Dialog) -> [Effect] {
    guard let value = dialog.basis, let worker else { return [] }
    let changes = [
      Change(
        .date(.definiteAnswer), was: value.dates[.definiteAnswer].map(Fact.day), now: .day(today)),
      Change(.answer, was: value.answer.map(Fact.flag), now: .flag(isYes)),
    ].filter { $0.was != $0.now }
    return save(value.withProofs(changes, by: worker, at: now))
  }

  private mutating func choose(_ chosen: WorkerID?, in dialog: Dialog) -> [Effect] {
    switch dialog.purpose {
    case .chooseWorker:
      worker = chosen
      clients.selected = nil
      clients.show(firstView, for: worker, on: today)
      return startEffects() + [.lookForDrafts]
    case .owner(let id): return act(.assign(chosen), on: id, from: dialog)
    case .taskOwner(let id):
      guard let was = dialog.basis?.tasks[id] else { return [] }
      var task = was
      task.owner = chosen
      return save(task == was ? [] : [Change(.task(id), was: .task(was), now: .task(task))])
    case .counsellor:
      guard let value = dialog.basis, value.counsellor != chosen else { return save([]) }
      return save([
        Change(
          .counsellor, was: value.counsellor.map(Fact.worker), now: chosen.map(Fact.worker))
      ])
    default: return []
    }
  }

  mutating func show(_ view: CaseloadView) -> [Effect] {
    clients.show(view, for: worker, on: today)
    scrollToSelection()
    // Of those who are in this view only nobody looked through the notes yet.
    if case .notes(let text, _)? = clients.filter { return searchNotes(for: text) }
    message = .info(words(MessageWords.viewShown, count: clients.rows.count))
    guard let selected = clients.selected else {
      // The list itself says that it is empty.
      message = nil
      leaveCase()
      return []
    }
    return selected == opened?.case.id ? [] : [.open(selected)]
  }

  /// Ends a disagreement: the value that stands stays, or the other one takes its place.
  private mutating func settle(_ dialog: Dialog, takesOther: Bool) -> [Effect] {
    guard case .settle(let id) = dialog.purpose, let value = dialog.basis,
      let conflict = value.conflicts[id]
    else { return [] }
    var changes = [Change(.conflict(id), was: .conflict(conflict), now: nil)]
    if takesOther {
      changes.insert(
        Change(conflict.field, was: value[conflict.field], now: conflict.value), at: 0)
    }
    return save(changes)
  }
}

/// Reads a time of day as people type it.
enum ClockText {
  /// The time as `14:30`, out of `14:30`, `14.30`, `1430`, `9`, or nil for anything else.
  static func normal(_ text: String) -> String? {
    let parts = text.split { $0 == ":" || $0 == "." || $0 == "u" || $0 == "h" || $0 == " " }
    let digits = parts.joined()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let (hour, minute): (Int?, Int?) =
      switch (parts.count, digits.count) {
      case (2, _): (Int(parts[0]), Int(parts[1]))
      case (1, 1...2): (Int(digits), 0)
      case (1, 3...4): (Int(digits.dropLast(2)), Int(digits.suffix(2)))
      default: (nil, nil)
      }
    guard let hour, let minute, (0..<24).contains(hour), (0..<60).contains(minute) else {
      return nil
    }
    return (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
  }
}
