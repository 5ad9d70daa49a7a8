import Casework
import Screen

/// An answer that Space gave on a sheet, and that the next Space on the same row goes past.
///
/// It shows at once and is on its way to the disk only when somebody stays with it: with any other key,
/// with a line, when the window closes or the program is asked to end, and by itself after two seconds.
/// So what is gone past is in no history and proves nothing, and one undo takes back the whole way.
struct PassingAnswer: Equatable, Sendable {
  var field: Field
  /// The case before the first Space.
  var basis: Case
  var ticket: Int
  var commit: [Effect]
  /// When it was given, in seconds since 1970.
  var since: Int

  /// Who looks at an answer for so many seconds stays with it; so much unsaved typing may be lost with a
  /// computer that goes off.
  static let seconds = 2
}

extension WorkbenchState {
  /// Sends off the answer that somebody stays with, where an event shows that they do.
  mutating func stayWithAnswer(at event: Event) -> [Effect] {
    guard let passing = saving.passing, !isPassed(passing, by: event) else { return [] }
    saving.passing = nil
    return passing.commit
  }

  private func isPassed(_ passing: PassingAnswer, by event: Event) -> Bool {
    if case .clock(let moment) = event {
      return moment.secondsSince1970 < passing.since + PassingAnswer.seconds
    }
    if event == .input(.key(.character(" "))), !isPaused {
      return focusedField == passing.field && opened?.case.id == passing.basis.id
    }
    return !event.isOfWorker && event != .input(.closed)
  }

  /// The field of the row of the sheet on top that the cursor is on; nil for any other.
  private var focusedField: Field? {
    guard let dialog = dialogs.last, dialog.isSheet, case .menu(let menu) = dialog.body,
      case .fact(.field(let field))? = menu.focused?.id
    else { return nil }
    return field
  }

  /// The case as it was before the answer that this one goes past; as it shows where it is the first.
  ///
  /// The answer before is dropped with it.
  mutating func goPast(_ field: Field, in value: Case) -> Case {
    guard let passing = saving.passing, passing.field == field, passing.basis.id == value.id else {
      return value
    }
    _ = saving.end(ticket: passing.ticket)
    saving.passing = nil
    opened?.case = passing.basis
    return passing.basis
  }

  /// Keeps a save back until somebody stays with the answer; without a screen nobody goes past one.
  mutating func hold(_ effects: [Effect], of field: Field, since basis: Case) -> [Effect] {
    guard !linear.isOn, case .commit(let ticket, _)? = effects.first else { return effects }
    saving.passing = PassingAnswer(
      field: field, basis: basis, ticket: ticket, commit: effects, since: now.secondsSince1970)
    return []
  }
}
