// A do that a fact of the case shows to be done stays done, whatever somebody takes back.

extension Case {
  /// Whether a do is done and stays so when all that was said of it is taken back, because a fact of
  /// the case shows it.
  ///
  /// - Parameters:
  ///   - id: The do.
  ///   - worker: Who would take it back.
  ///   - moment: When; its day is today.
  ///   - norms: The norms of the team.
  /// - Returns: False as well for what is not done.
  package func staysDone(
    _ id: DoID, by worker: WorkerID, at moment: Moment, norms: Norms
  ) -> Bool {
    guard Roadmap(self, norms: norms, on: moment.day)[id].state == .done else { return false }
    var after = self
    while after.doRecords[id]?.state == .done {
      let changes = try? after.changes(
        for: .reopen(reason: nil), on: id, by: worker, at: moment, norms: norms)
      guard let changes, !changes.isEmpty else { break }
      after = after.applying(changes)
    }
    return Roadmap(after, norms: norms, on: moment.day)[id].state == .done
  }
}
