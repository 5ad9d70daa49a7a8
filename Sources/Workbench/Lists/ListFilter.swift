package import Casework

/// What a list of clients is narrowed to.
package enum ListFilter: Equatable, Sendable {
  /// Those whose name or number holds every word of a text.
  case names(String)
  /// Those in whose notes every word of a text was found, with the place.
  case notes(String, [CaseID: NoteHit])

  /// What somebody looked for.
  package var text: String {
    switch self {
    case .names(let text), .notes(let text, _): text
    }
  }
}

/// A note in which something was found.
package struct NoteHit: Hashable, Sendable {
  package var by: WorkerID?
  package var on: Day
  /// The words around what was found, on one line.
  package var excerpt: String

  package init(by: WorkerID?, on: Day, excerpt: String) {
    self.by = by
    self.on = on
    self.excerpt = excerpt
  }
}
