import Casework

extension [Change] {
  /// Of what a form changed, what has to be told: neither what followed from another change nor the
  /// facts that are told by the do that they prove.
  ///
  /// Empty for any other save, of which the first change tells it all.
  var told: [Change] {
    // Of several rows that got somebody else none says it for the others.
    if count > 1, allSatisfy({ $0.field.isOwner }) { return self }
    let dos = filter { $0.field.provingFields != nil }
    guard dos.count == count(where: { if case .doState = $0.field { true } else { false } }),
      allSatisfy({ $0.field.isOfForm || $0.field.provingFields != nil })
    else { return [] }
    let proving = Set(dos.flatMap { $0.field.provingFields ?? [] })
    let isNameChanged = contains { $0.field == .clientName }
    return dos
      + filter { change in
        change.field.isOfForm && !proving.contains(change.field)
          && !(isNameChanged && change.field == .sortName)
      }
  }
}

extension Field {
  /// The fields of which a do follows; nil for a field that is no such do.
  ///
  /// Source: `ProvenCompletions.swift`.
  fileprivate var provingFields: [Field]? {
    switch self {
    case .doState(.R3): [.date(.definiteAnswer), .answer]
    case .doState(.I1): [.date(.intake)]
    case .doState(.U5): [.date(.nextJointConsultation), .date(.lastJointConsultation)]
    case .doState(.R4): [.informationComplete]
    default: nil
    }
  }

  /// Whether it says who does a do.
  fileprivate var isOwner: Bool { if case .doOwner = self { true } else { false } }

  /// Whether it is a row of the form of a case.
  fileprivate var isOfForm: Bool {
    switch self {
    case .clientName, .sortName, .birthYear, .languages, .interpreter, .number, .legalTitle,
      .probationOrganisation, .supervisor, .counsellor, .standIn, .providers, .answer, .date,
      .basicCondition, .condition, .conditionsComplete, .conditionAbsent, .informationComplete:
      true
    default: false
    }
  }
}
