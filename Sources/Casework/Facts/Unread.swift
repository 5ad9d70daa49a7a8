/// Members of a record that this build does not know, kept as the JSON text they had.
///
/// A newer build may add a member to a note; when an older build corrects that note, the member
/// goes back to the journal unchanged.
package struct Unread: Hashable, Sendable {
  /// Member name to JSON text.
  package var members: [String: String]

  /// The name of the member that keeps what a file of another format said beside the record, as one
  /// object; no record has a member of that name with a meaning of its own.
  package static let imported = "imported"

  package init(_ members: [String: String] = [:]) { self.members = members }
}
