import Casework

/// How many escalations are open: the worker's own, and all of the team.
package struct EscalationCount: Equatable, Sendable {
  /// Those that the worker has, and those of clients in their caseload.
  package private(set) var own = 0
  /// All of the team.
  package private(set) var team = 0

  package init() {}

  /// Counts in those of a client.
  mutating func add(_ summary: CaseSummary, of worker: WorkerID?, _ caseload: Caseload?) {
    guard !summary.escalations.isEmpty else { return }
    team += summary.escalations.count
    let isOwn = caseload?.has(summary) ?? false
    own += summary.escalations.count { isOwn || (worker != nil && $0.owner == worker) }
  }
}
