/// Whom a contact after care concerns: so much of it is known without reading it, so that no more are read for a
/// register than its worker has to do with, however many the team keeps.
///
/// It is the same on any day, and says nothing of the person.
///
/// Source: our own proposal.
package struct ContactOutline: Hashable, Sendable {
  /// Everybody who may see it on any day, who asked for it and who handed it over.
  package var workers: [WorkerID]
  /// Whom a colleague finds it by.
  package var keeper: WorkerID?
  /// The cases that know of it.
  package var cases: [CaseID]
  /// Whether something about it waits for a second person, who may be anybody.
  package var awaitsAnybody: Bool

  package init(
    workers: [WorkerID], keeper: WorkerID?, cases: [CaseID], awaitsAnybody: Bool
  ) {
    self.workers = workers
    self.keeper = keeper
    self.cases = cases
    self.awaitsAnybody = awaitsAnybody
  }

  /// The outline of a contact.
  package init(_ contact: Contact) {
    let known = [contact.plan?.contactPerson, contact.askedBy, contact.handedOver?.by]
    let workers = Set(
      known.compactMap { $0 } + contact.sharedWith + contact.standIns.keys)
    self.init(
      workers: workers.sorted(), keeper: contact.keeper, cases: contact.cases,
      awaitsAnybody: contact.awaitsSecond || contact.destruction != nil)
  }

  /// Whether it may concern a worker on a day; where it does not, nothing of it but its cases stands in any register
  /// of theirs.
  ///
  /// It concerns everybody while something waits, and while nobody is there who keeps it.
  ///
  /// - Parameters:
  ///   - worker: Who works here; nil for nobody.
  ///   - team: The team, which knows who is away or has left.
  ///   - today: The office's calendar day.
  /// - Returns: False only where the contact need not be read.
  package func concerns(_ worker: WorkerID?, in team: Team, on today: Day) -> Bool {
    guard !awaitsAnybody, let keeper, team.isThere(keeper, on: today) else { return true }
    return worker.map { workers.contains($0) } ?? false
  }
}
