import Casework

// Where a form is refused, the focus goes to the row that it is about.
extension WorkbenchState {
  /// Says why the form on top is refused, and goes to the row that has to be mended.
  mutating func refuse(_ text: String, at row: FormField?) {
    message = .problem(text)
    guard let row, let index = dialogs.indices.last, case .form(var form) = dialogs[index].body
    else { return }
    form.focus(row)
    dialogs[index].body = .form(form)
  }
}

extension DoRefusal {
  /// The row of a form that a refusal is about; nil for none.
  var row: FormField? {
    switch self {
    case .reasonMissing: .reason
    case .textMissing: .text
    case .untilPassed, .restOutOfRange: .until
    case .futureDay: .day
    case .standingDo, .neverExempt, .nothingToRest, .nothingToReopen, .unknownEntry, .alreadyClosed,
      .notClosed:
      nil
    }
  }
}
