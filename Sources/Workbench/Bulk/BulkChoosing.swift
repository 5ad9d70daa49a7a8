import Casework
import Content
import Screen

// What is chosen and typed in the dialogs about several clients.
extension WorkbenchState {
  /// Follows a choice in a dialog about several clients, which is off the screen already.
  mutating func choose(
    _ choice: DialogChoice, at step: BulkStep, _ dialog: Dialog
  ) -> [Effect] {
    let targets = dialog.targets
    switch (step, choice) {
    case (_, .worker(let worker)): return choose(worker, at: step, targets)
    case (_, .nobody): return choose(nil, at: step, targets)
    case (.chooseDo, .chosenDo(let id)): return open(.onDo(id), for: targets)
    case (.onDo(let id), .tickToday):
      return begin(.onDo(id, .tick(on: today, proof: nil)), with: targets, from: nil)
    case (.onDo(let id), .tickOnDay): return open(.doneOn(id), for: targets)
    case (.onDo(let id), .dueDay): return open(.due(id), for: targets)
    case (.onDo(let id), .doOwner): return open(.owner(id), for: targets)
    case (.confirm(let action), .proceed): return proceed(action, with: targets)
    case (.confirm, .stay):
      // What was typed lies below and stays; a choice is simply not made.
      if dialogs.last?.draftKey == nil { message = .info(words(MessageWords.nothingChanged)) }
      return []
    default: return []
    }
  }

  private mutating func choose(
    _ worker: WorkerID?, at step: BulkStep, _ targets: BulkTargets
  ) -> [Effect] {
    switch step {
    case .counsellor: begin(.counsellor(worker), with: targets, from: nil)
    case .standIn: begin(.standIn(worker), with: targets, from: nil)
    case .owner(let id): begin(.onDo(id, .assign(worker)), with: targets, from: nil)
    default: []
    }
  }

  /// Takes what was typed in a dialog about several clients.
  mutating func submit(at step: BulkStep, _ dialog: Dialog) -> [Effect] {
    switch (step, dialog.body) {
    case (.note, .note(let area)):
      return begin(.record(.addNote(area.meant, about: nil)), with: dialog.targets, from: dialog)
    case (.task, .form(let form)):
      guard let action = newTask(named(form.values(dateReader), in: dialog)) else { return [] }
      return begin(.record(action), with: dialog.targets, from: dialog)
    case (.log, .form(let form)):
      guard let action = newEvent(named(form.values(dateReader), in: dialog)) else { return [] }
      return begin(.record(action), with: dialog.targets, from: dialog)
    case (.doneOn(let id), .date(let field)):
      guard let typed = typedDay(in: field), let day = typed else { return [] }
      return finish(.onDo(id, .tick(on: day, proof: nil)), dialog)
    case (.due(let id), .date(let field)):
      guard let day = typedDay(in: field) else { return [] }
      return finish(.onDo(id, .agree(due: day)), dialog)
    default: return []
    }
  }

  /// Begins an action from a date field, which closes unless the day is refused.
  private mutating func finish(_ action: BulkAction, _ dialog: Dialog) -> [Effect] {
    dialogs.removeLast()
    let depth = dialogs.count
    let effects = begin(action, with: dialog.targets, from: nil)
    if effects.isEmpty, dialogs.count == depth, message?.kind == .problem {
      dialogs.append(dialog)
    }
    return effects
  }

  /// The day that was typed; nil within when the field is empty, nil when it cannot be read.
  mutating func typedDay(in field: DateField) -> Day?? {
    if let day = field.day(dateReader) { return day }
    guard field.text.contains(where: { !$0.isWhitespace }) else { return .some(nil) }
    message = refusalInDialog.map { .problem($0) }
    return nil
  }
}
