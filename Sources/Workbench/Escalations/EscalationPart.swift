import Casework

/// A row of the sheet about one escalation, and the form behind it.
package enum EscalationPart: String, CaseIterable, Hashable, Sendable {
  /// What happened, when it was known, which condition, how serious.
  case facts
  case report, told
  /// One more decision.
  case decision
  case outcome, timeOut, owner, review, closing
  /// What is decided in a review round; no row of the sheet.
  case round
  /// Why one is passed over in a review round; no row of the sheet.
  case passing

  /// The step that it fills in; nil for what is recorded otherwise.
  var step: EscalationStep? {
    switch self {
    case .facts, .decision, .round, .passing: nil
    case .report: .report
    case .told: .told
    case .outcome: .outcome
    case .timeOut: .timeOut
    case .owner: .owner
    case .review: .review
    case .closing: .closing
    }
  }
}

extension Escalation {
  /// The rows of its sheet, in the order in which things are done.
  var parts: [EscalationPart] {
    guard isOpen else {
      // What came of it goes on counting: the client may be back from a time-out only later.
      return [.facts, .report, .told, .decision] + (outcome == nil ? [] : [.outcome])
        + (timeOut == nil ? [] : [.timeOut]) + [.closing]
    }
    return EscalationPart.allCases.filter { $0 != .round && $0 != .passing }
  }
}
