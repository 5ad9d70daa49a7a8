package import Casework

/// What was found in the notes of some cases.
package struct NotesFound: Equatable, Sendable {
  package var ticket: Int
  /// How many cases were looked through.
  package var count: Int
  package var hits: [CaseID: NoteHit] = [:]
  /// Cases that could not be read, or not whole.
  package var unread: [CaseID] = []

  package init(ticket: Int, count: Int) {
    self.ticket = ticket
    self.count = count
  }
}
