import Casework

/// How many escalations are open: the worker's own, and all of the team.
package struct EscalationCount: Equatable, Sendable {
  /// Those that the worker has, and those of clients in their caseload.
  package private(set) var own = 0
  /// All of the team.
  package private(set) var team = 0

  package init() {}

  /// Counts in those of a client.
  mutating func add(
    _ load: CaseSummary.EscalationLoad, of worker: WorkerID?, _ caseload: Caseload?
  ) {
    count(load, of: worker, caseload, by: 1)
  }

  /// Takes out those of a client, as they were counted in.
  mutating func remove(
    _ load: CaseSummary.EscalationLoad, of worker: WorkerID?, _ caseload: Caseload?
  ) {
    count(load, of: worker, caseload, by: -1)
  }

  private mutating func count(
    _ load: CaseSummary.EscalationLoad, of worker: WorkerID?, _ caseload: Caseload?, by factor: Int
  ) {
    guard !load.owners.isEmpty else { return }
    team += factor * load.owners.count
    let isOwn = caseload?.has(load.belonging) ?? false
    own += factor * load.owners.count { isOwn || (worker != nil && $0 == worker) }
  }
}
