/// An incident that somebody recorded, and what was done with it.
///
/// Reporting a breach and scaling up are two things: the first must always happen, the second is
/// decided. Source: Guide, "Escalation object".
package struct Escalation: Hashable, Sendable {
  /// How serious it is; the greater, the more urgent.
  package enum Severity: Int, CaseIterable, Comparable, Sendable {
    case minor = 1
    case serious, acute
    package static func < (left: Severity, right: Severity) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// `open`, or how it was closed, such as `closed_no_violation`.
  ///
  /// Other words are kept.
  package var statusWord: String
  package var knownOn: Day
  package var severity: Severity
  package var what: String
  /// The condition that was broken; nil for a house rule or when it is not known yet.
  package var condition: ConditionID?
  /// Whether a judicial condition was broken, so that it must be reported.
  package var isBreach: Bool
  package var reportedOn: Day?
  package var clientToldOn: Day?
  package var owner: WorkerID?
  package var reviewOn: Day?
  package var upscaling: String?
  package var backUp: String?
  package var closedOn: Day?
  package var unread: Unread

  package init(
    statusWord: String = "open", knownOn: Day, severity: Severity, what: String,
    condition: ConditionID? = nil, isBreach: Bool = false, reportedOn: Day? = nil,
    clientToldOn: Day? = nil, owner: WorkerID? = nil, reviewOn: Day? = nil,
    upscaling: String? = nil, backUp: String? = nil, closedOn: Day? = nil,
    unread: Unread = Unread()
  ) {
    self.statusWord = statusWord
    self.knownOn = knownOn
    self.severity = severity
    self.what = what
    self.condition = condition
    self.isBreach = isBreach
    self.reportedOn = reportedOn
    self.clientToldOn = clientToldOn
    self.owner = owner
    self.reviewOn = reviewOn
    self.upscaling = upscaling
    self.backUp = backUp
    self.closedOn = closedOn
    self.unread = unread
  }

  package var isOpen: Bool { statusWord == "open" }
  /// Whether probation still has to hear of it.
  package var mustBeReported: Bool { isOpen && isBreach && reportedOn == nil }
}
