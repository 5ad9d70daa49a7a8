import Casework

/// How much something that happened says about a client, where not everything can be told.
package enum ShiftWeight: Int, Comparable, Sendable {
  /// Somebody said it, a bottleneck shows, or the client is new.
  case said
  /// A turn in the trajectory: an answer, an arrival, the end of a title.
  case turn
  /// Everything else.
  case small

  package static func < (one: ShiftWeight, other: ShiftWeight) -> Bool {
    one.rawValue < other.rawValue
  }
}

extension ShiftWeight {
  /// How much a save says that is no note and nothing that happened.
  init(of save: HistoryEntry) {
    if save.changes.contains(where: { $0.field == .number && $0.was == nil }) {
      self = .said
    } else {
      self = save.changes.contains(where: \.field.isTurn) ? .turn : .small
    }
  }

  /// The numbers of saves of which later ones changed everything again.
  ///
  /// - Parameter saves: The newest first.
  /// - Returns: Those of which nothing stands as they left it.
  static func replaced(in saves: [HistoryEntry]) -> Set<Int> {
    var later: Set<Field> = []
    var found: Set<Int> = []
    for save in saves {
      let fields = save.changes.map(\.field)
      if !fields.isEmpty, fields.allSatisfy(later.contains) { found.insert(save.sequence) }
      later.formUnion(fields)
    }
    return found
  }
}

extension Field {
  /// Whether it turns the trajectory.
  fileprivate var isTurn: Bool {
    switch self {
    case .date, .answer, .closing, .counsellor, .handover, .legalTitle, .escalation: true
    default: false
    }
  }
}
