package import Casework

/// The clients that something is done with, as they were when the person began.
///
/// A list that is read again meanwhile changes nothing about whom it is done with, and a value that a
/// colleague changed meanwhile becomes a conflict and is not overwritten.
package struct BulkTargets: Equatable, Sendable {
  /// In the order of the list; those that it hides come last.
  package var cases: [Case] = []
  /// Those that the list did not show.
  package var hidden: Set<CaseID> = []
  /// Whether the person had marked them; else it is the chosen one.
  package var areMarked = false
  /// Those whose cases could not be read, so that nothing can be done with them.
  package var unread: [CaseID] = []
  /// Those that a colleague changed since, as they are now; see `caughtUp`.
  var newer: [CaseID: Case] = [:]
  /// What `cases` say that a colleague changed, as it was when the person began.
  var before: [CaseID: Case] = [:]
  /// Those that can be read no more since the person began; they are `unread` as well.
  var gone: [Case] = []

  package init() {}

  /// From how many records on it is asked whether it is meant.
  static var askedFrom: Int { 3 }

  /// From how many on is asked before something is done: whose a client is nobody changes unasked.
  static func askedFrom(for action: BulkAction) -> Int {
    switch action {
    case .counsellor: 1
    case .standIn, .record, .onDo: askedFrom
    }
  }

  package var count: Int { cases.count + unread.count }
  package var isEmpty: Bool { count == 0 }
}

/// What several clients are to be read for: the dialog that comes up when they are there.
package struct BulkRequest: Equatable, Sendable {
  package var step: BulkStep
  package var hidden: Set<CaseID>
  package var areMarked: Bool
}

/// Where somebody is who does something with several clients.
package enum BulkStep: Hashable, Sendable {
  case counsellor, standIn, note, task, log
  /// Takes them over, without a question which worker.
  case takeThem
  /// Which do; what with it; and its day or who does it.
  case chooseDo
  case onDo(DoID)
  case doneOn(DoID)
  case due(DoID)
  case owner(DoID)
  /// Whether it is to be done with all of them.
  case confirm(BulkAction)

  /// The draft of the text that is typed in it for some clients; nil where none is worth keeping.
  func draftKey(for targets: BulkTargets) -> DraftKey? {
    let ids = (targets.cases.map(\.id) + targets.unread).sorted()
    return switch self {
    case .note: .several(.note, ids)
    case .task: .several(.task, ids)
    case .log: .several(.log, ids)
    case .counsellor, .standIn, .takeThem, .chooseDo, .onDo, .doneOn, .due, .owner, .confirm: nil
    }
  }
}
