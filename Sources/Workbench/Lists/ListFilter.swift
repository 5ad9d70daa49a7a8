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
  /// The words before what was found, with a blank behind them; empty where it is the first word.
  package var before: String
  /// What was found and the words behind it, on one line.
  package var found: String

  /// The words around what was found, on one line.
  package var excerpt: String { before + found }

  package init(by: WorkerID?, on: Day, before: String = "", found: String) {
    self.by = by
    self.on = on
    self.before = before
    self.found = found
  }
}
