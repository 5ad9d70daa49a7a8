import Casework
import Content

extension Dialog.Purpose {
  /// Which way a date in it looks that does not say it itself: what has to be done lies ahead, what
  /// happened lies back.
  var leaning: DateLeaning {
    switch self {
    case .due, .taskDue, .consultation, .newTask, .editTask, .notNeeded, .rest, .bulk(.task),
      .bulk(.due),
      .items(.due), .items(.excuse), .fact(.escalation(_, .round)),
      .fact(.escalation(_, .decision)), .fact(.escalation(_, .review)):
      .ahead
    case .doneOn, .log, .close, .shiftDay, .bulk(.doneOn), .bulk(.log),
      .fact(.another(.line(.intention))), .fact(.another(.line(.informed))),
      .fact(.another(.line(.attention))), .fact(.lifted):
      .back
    default: .nearest
    }
  }
}

extension Dialog {
  /// Which way a date looks in the row with the focus that does not say it itself.
  var leaning: DateLeaning {
    guard case .form(let form) = body else { return purpose.leaning }
    switch form.focused?.id {
    case .field(.date(let date))? where date.isOfThePast: return .back
    // What was agreed to come next, and when to ask again, lies ahead.
    case .contact(.nextOn)?, .contact(.askAgain)?: return .ahead
    default: return purpose.leaning
    }
  }
}

extension WorkbenchState {
  /// A day as a person types it, for hints: two weeks ahead, or two weeks back where only what is over is asked.
  ///
  /// One that never changes would mean a day of next year for most of the year.
  var exampleDay: String { "\(example.day)-\(example.month)" }

  /// The same day with its year.
  var exampleWithYear: String { "\(exampleDay)-\(example.year)" }

  private var example: (year: Int, month: Int, day: Int) {
    (today + (dialogs.last?.leaning == .back ? -14 : 14)).date
  }
}

extension CaseDate {
  /// Whether it says that something happened, so that a day still to come may be a slip.
  var isOfThePast: Bool {
    switch self {
    case .registration, .definiteAnswer, .arrival, .lastJointConsultation, .left,
      .formalRelationshipClosed, .contactAsked:
      true
    // An intake is put down when it is agreed.
    case .intake, .expectedArrival, .nextJointConsultation, .endOfTitle, .endOfStay: false
    }
  }
}
