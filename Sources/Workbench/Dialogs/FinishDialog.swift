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
    case .note(let area): return submit(note: area.meant, dialog)
    case .date(let field): return submit(field, dialog)
    case .form(let form): return submit(form, dialog)
    case .menu, .help, .reading, .confirm, .today, .bin, .shift, .board: return []
    }
  }

  /// Whether the case that a dialog is about is still the one on the screen.
  ///
  /// A colleague may have taken a new case back while somebody was writing in it. What was typed
  /// then stays where it is, and must not end up with another client.
  mutating func isAboutOpenedCase(_ dialog: Dialog) -> Bool {
    guard let id = dialog.caseID, id != opened?.case.id else { return true }
    message = .problem(words(TroubleWords.unknownCase))
    return false
  }

  private mutating func submit(note text: String, _ dialog: Dialog) -> [Effect] {
    guard case .note(let about) = dialog.purpose else { return [] }
    return finish(dialog, .addNote(text, about: about))
  }

  /// Records an action and closes the dialog, or says why not and leaves it open.
  mutating func finish(_ dialog: Dialog, _ action: CaseAction) -> [Effect] {
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
    if case .due(let id) = dialog.purpose, day != nil, !effects.isEmpty { sayWhenExcused(id) }
    // What the rules refused stays where it was typed.
    if effects.isEmpty, message?.kind == .problem { dialogs.append(dialog) }
    return effects
  }

  /// Says of a day that something is due on that it has passed: it may be a slip.
  mutating func sayWhenPassed(_ day: Day?) {
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
    case .shiftDay: return day.map { show(sinceDay: $0) } ?? []
    default: return []
    }
  }
}
