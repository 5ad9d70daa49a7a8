/// Where somebody acts on a fact that shows a bottleneck.
package enum SignalPlace: Hashable, Sendable {
  /// A do of the roadmap.
  case todo(DoID)
  /// A field of the case, or the do that it proves where no form has the field.
  case field(Field, proves: DoID)
  /// The escalations of the case.
  case escalations
}

extension SignalReason {
  /// Where somebody acts on it: the do or the field that counters it.
  ///
  /// Source: Guide, "The nine bottlenecks".
  package var place: SignalPlace {
    switch self {
    case .shortNotice: .todo(.R1)
    case .noAnswer: .todo(.R3)
    case .informationAwaited, .informationNotAsked: .todo(.R4)
    case .conditionsOpen(let missing, let unknown, arrival: _):
      (missing + unknown).first.map { .field(.basicCondition($0), proves: .I7) } ?? .todo(.I7)
    case .notMet(let dos, arrival: _): .todo(dos.first ?? .I9)
    case .earlyEvent: .todo(.U1)
    case .undivided(let id, arrival: _): .todo(id)
    case .nobodyHasIt: .escalations
    case .noSupervisor: .field(.supervisor, proves: .I1)
    case .noConsultation: .todo(.U5)
    case .unsure: .todo(.U6)
    case .noIndication: .field(.indication, proves: .V3)
    case .noPlace: .field(.place, proves: .V3)
    }
  }
}
