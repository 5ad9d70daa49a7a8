import Casework
import Content

// Days in forms: what has happened lies back, and a day ahead is asked back where it is typed.
extension WorkbenchState {
  /// Takes a day as the answer to a row, where it may be one.
  ///
  /// Of a fact of the case a day still to come is asked back; of what is put down as done it is
  /// refused at once, and not when everything else is answered.
  mutating func take(
    _ day: Day, in row: FormRow<FormField>, of form: Form<FormField>
  ) -> [Effect] {
    let full = capitalised(content.dates.full(day))
    guard day > today, dialogs.last?.leaning == .back else {
      linear.said.append(sentence(full))
      return put(day.iso, in: row)
    }
    if case .field = row.id {
      linear.dayAhead = day
      linear.said.append(words(LinearAnswerWords.askAhead, ["day": full]))
    } else {
      linear.said.append(words(MessageWords.futureDay))
      sayQuestion(form)
    }
    return []
  }

  /// Takes the answer to whether a day still to come is meant; nil when it is none.
  mutating func answerAhead(_ text: String, in row: FormRow<FormField>) -> [Effect]? {
    guard let day = linear.dayAhead else { return nil }
    linear.dayAhead = nil
    if means(.wordYes, text) { return put(day.iso, in: row) }
    guard means(.wordNo, text) || text.isEmpty else { return nil }
    linear.asked?.row = nil
    return []
  }
}

extension FormField {
  /// Whether something has to be chosen in it.
  var needsChoice: Bool { self == .kind }
}
