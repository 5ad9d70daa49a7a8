/// A member of the team.
package struct Worker: Hashable, Sendable {
  /// What a member of the team may see and decide.
  package enum Role: String, CaseIterable, Sendable {
    case counsellor
    case teamLead = "team_lead"
    case auditor, administrator
  }

  package var name: String
  /// A word of `Role`, or a word that this build does not know and keeps.
  package var roleWord: String
  /// The last day at work of somebody who leaves the team, or has left it.
  package var lastDay: Day?
  package var unread: Unread

  package init(name: String, roleWord: String, lastDay: Day? = nil, unread: Unread = Unread()) {
    self.name = name
    self.roleWord = roleWord
    self.lastDay = lastDay
    self.unread = unread
  }

  package var role: Role? { Role(rawValue: roleWord) }
}

extension Team {
  /// Whether a member of the team has left it by a day.
  package func hasLeft(_ worker: WorkerID, by day: Day) -> Bool {
    members[worker]?.lastDay.map { $0 < day } ?? false
  }

  /// Who is of the team on a day: everybody who has not left it by then.
  package func colleagues(on day: Day) -> Set<WorkerID> {
    Set(members.keys.filter { !hasLeft($0, by: day) })
  }

  /// Who has something on a day, of whom it was recorded; nil where nobody has, and for who is not in the team.
  package func holder(_ recorded: WorkerID?, on day: Day) -> WorkerID? {
    guard let recorded, members[recorded] != nil, !hasLeft(recorded, by: day) else { return nil }
    return recorded
  }

  /// Whether somebody of the team is at work in the time around a day: has not left, and is not away.
  package func isThere(_ worker: WorkerID, on day: Day) -> Bool {
    members[worker] != nil && !hasLeft(worker, by: day)
      && !absences(of: worker).contains { $0.absence.covers(day) }
  }
}
