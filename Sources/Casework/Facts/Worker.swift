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
  package var unread: Unread

  package init(name: String, roleWord: String, unread: Unread = Unread()) {
    self.name = name
    self.roleWord = roleWord
    self.unread = unread
  }

  package var role: Role? { Role(rawValue: roleWord) }
}
