/// Something a worker did that undo does not take back, and what an undo that reaches past it would.
///
/// A report, what the client was told and a closing are put right and not undone; so is what was done with
/// an escalation that is closed by now. A case that a colleague accepted is theirs until they give it back. Nobody who wants the last thing back means the one below it, which
/// may be about another client: so that is said first.
package struct StandingAct: Hashable, Sendable {
  /// What would be taken back.
  package struct Next: Hashable, Sendable {
    /// Whom it is about; empty for the team.
    package var clients: [CaseID]
    package var changes: [Change]
    /// Its place in the journal, by which it is named when it is asked for.
    package var sequence: Int

    package init(clients: [CaseID], changes: [Change], sequence: Int) {
      self.clients = clients
      self.changes = changes
      self.sequence = sequence
    }
  }

  /// Why it stands.
  package enum Reason: Hashable, Sendable {
    /// It is put right and not undone.
    case correctedOnly
    /// Its escalation is closed by now.
    case closed
    /// It is what was recorded of an escalation that probation was told of by now.
    case reported
    /// The case was handed over, and who it was handed to accepted it.
    case accepted(by: WorkerID)
    /// The case was handed over, and who it was handed to gave it back: there is nothing left to take back.
    case declined(by: WorkerID)
    /// It is about a contact after care that the worker may not see any more.
    case contactOutOfSight
    /// A contact after care was destroyed.
    case destroyed
  }

  package var client: CaseID?
  package var changes: [Change]
  package var reason: Reason
  /// What lies below it; nil for nothing.
  package var next: Next?

  package init(client: CaseID?, changes: [Change], because reason: Reason = .correctedOnly) {
    self.client = client
    self.changes = changes
    self.reason = reason
  }
}
