import Content

extension Dialog.Purpose {
  /// Which way a date in it looks that does not say it itself: what has to be done lies ahead, what
  /// happened lies back.
  var leaning: DateLeaning {
    switch self {
    case .due, .taskDue, .consultation, .newTask, .editTask, .notNeeded, .bulk(.task), .bulk(.due),
      .items(.due), .items(.excuse):
      .ahead
    case .doneOn, .log, .close, .bulk(.doneOn), .bulk(.log): .back
    default: .nearest
    }
  }
}
