package import Casework

/// Which cases the list shows.
package enum CaseloadView: Hashable, Sendable {
  /// Those of which the worker is counsellor or stand-in, and those of who is away.
  case mine
  /// All open ones.
  case everyone
  case closed
  /// Open ones of everyone, by what they need or are.
  case late, dueThisWeek, escalations, contactAfter, withoutCounsellor, conflicts, signals
  case step(Step)
  /// The caseload of a colleague.
  case caseload(of: WorkerID)

  /// Those that need nobody named, in the order of the menu.
  package static let plain: [CaseloadView] = [
    .mine, .everyone, .closed, .late, .dueThisWeek, .escalations, .contactAfter,
    .withoutCounsellor, .conflicts, .signals,
  ]

  /// Whether a case belongs in a worker's view; nobody's own list is everyone's.
  ///
  /// What is so of the case on the day is only asked for where the view needs it. Who has left the team, or is
  /// not in it, is nobody's counsellor.
  func shows(
    _ belonging: CaseSummary.Belonging, _ standing: @autoclosure () -> RowStanding,
    for viewer: SignalViewer, _ own: Caseload?, of colleagues: Set<WorkerID>
  ) -> Bool {
    guard belonging.closedOn == nil else { return self == .closed }
    switch self {
    case .mine: return own?.has(belonging) ?? true
    case .everyone: return true
    case .closed: return false
    case .late: return standing().group == .late
    case .dueThisWeek: return [.late, .thisWeek].contains(standing().group)
    case .escalations: return standing().hasOpenEscalation
    case .contactAfter: return standing().group == .inContactAfter
    case .withoutCounsellor: return belonging.counsellor.map { !colleagues.contains($0) } ?? true
    case .conflicts: return standing().hasConflict
    case .signals: return standing().signals.count(for: viewer) > 0
    case .step(let step): return standing().step == step
    case .caseload(let colleague): return belonging.isCaseload(of: colleague)
    }
  }
}

extension CaseloadView {
  /// Whether it holds the clients of some workers, of whom there are few however many there are.
  var isOfWorkers: Bool {
    switch self {
    case .mine, .caseload: true
    default: false
    }
  }

  /// The text that stands for the view in settings, such as `step-3`.
  package var code: String {
    switch self {
    case .mine: "mine"
    case .everyone: "everyone"
    case .closed: "closed"
    case .late: "late"
    case .dueThisWeek: "week"
    case .escalations: "escalations"
    case .contactAfter: "after"
    case .withoutCounsellor: "unassigned"
    case .conflicts: "conflicts"
    case .signals: "signals"
    case .step(let step): "step-\(step.rawValue)"
    case .caseload(let worker): "of-\(worker.text)"
    }
  }

  /// The view that a text stands for; nil for one that this build does not know.
  package init?(code: String) {
    if let plain = Self.plain.first(where: { $0.code == code }) {
      self = plain
    } else if code.hasPrefix("step-"), let step = Int(code.dropFirst(5)).flatMap(Step.init) {
      self = .step(step)
    } else if code.hasPrefix("of-"), code.utf8.count > 3 {
      self = .caseload(of: WorkerID(String(code.dropFirst(3))))
    } else {
      return nil
    }
  }
}
