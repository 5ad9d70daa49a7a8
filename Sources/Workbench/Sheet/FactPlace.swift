package import Casework

/// What a row of a fact sheet fills in.
package enum FactPlace: Hashable, Sendable {
  /// Something that is known already, or that can be known of every case.
  case field(Field)
  /// One more of a list.
  case another(FactList)
  /// A piece of the team's list of standard information that the case says nothing of yet, by its
  /// name.
  case standard(String)
  /// A question that is asked of a partner now, by its card.
  case asked(EntryID)
  /// The answer to a question.
  case answered(EntryID)
  /// A part of what is known of an escalation, or done with it.
  case escalation(EntryID, EscalationPart)
  /// Why the definite answer is no.
  case refused
  /// Why a case is not accepted that was handed over.
  case declined
  /// Since when a condition is no longer in force.
  case lifted(ConditionID)

  /// The text that names the place in a draft.
  var key: String {
    switch self {
    case .field(let field): "field/\(field.path)"
    case .another(let list): "another/\(list.key)"
    case .standard(let name): "standard/\(name)"
    case .asked(let id): "asked/\(id.text)"
    case .answered(let id): "answered/\(id.text)"
    case .escalation(let id, let part): "escalation/\(part.rawValue)/\(id.text)"
    case .refused: "why/refused"
    case .declined: "why/declined"
    case .lifted(let id): "lifted/\(id.text)"
    }
  }

  /// The place that the parts of such a text name; nil for one that no sheet has.
  init?(key: some Sequence<String>) {
    let parts = Array(key)
    guard parts.count > 1 else { return nil }
    switch parts[0] {
    case "field": self = .field(Field(path: parts[1]))
    case "another":
      guard let list = FactList(key: parts[1]) else { return nil }
      self = .another(list)
    case "asked": self = .asked(EntryID(parts[1]))
    case "answered": self = .answered(EntryID(parts[1]))
    case "lifted": self = .lifted(ConditionID(parts[1]))
    case "escalation":
      guard parts.count > 2, let part = EscalationPart(rawValue: parts[1]) else { return nil }
      self = .escalation(EntryID(parts[2]), part)
    case "why" where parts[1] == "refused": self = .refused
    case "why" where parts[1] == "declined": self = .declined
    case "standard": self = .standard(parts.dropFirst().joined(separator: "/"))
    default: return nil
    }
  }
}

/// A list of facts that one can always be added to.
package enum FactList: Hashable, Sendable {
  case line(PlanLine.Kind)
  case attendee, information, network, question, escalation, condition, consultation

  var key: String {
    switch self {
    case .line(let kind): kind.rawValue
    case .attendee: "attendee"
    case .information: "information"
    case .network: "network"
    case .question: "question"
    case .escalation: "escalation"
    case .condition: "condition"
    case .consultation: "consultation"
    }
  }

  init?(key: String) {
    let others: [FactList] = [
      .attendee, .information, .network, .question, .escalation, .condition, .consultation,
    ]
    guard
      let list = PlanLine.Kind(rawValue: key).map(FactList.line)
        ?? others.first(where: { $0.key == key })
    else { return nil }
    self = list
  }

  /// The field of one entry of the list.
  func field(_ id: EntryID) -> Field {
    switch self {
    case .line: .line(id)
    case .attendee: .attendee(id)
    case .information: .information(id)
    case .network: .network(id)
    case .question: .question(id)
    case .escalation: .escalation(id)
    case .condition: .condition(ConditionID(id.text))
    case .consultation: .event(id)
    }
  }
}

/// What a row of the form of a fact asks, beside its text, its day and its kind.
package enum FactPart: String, Hashable, Sendable {
  case who, whom, how, within, agrees, present, allThree, relation, contact, say, answer,
    answeredOn,
    fallback, owner, safe, notYet, lesson, withdrawn, back, backUp, happened, reportBy
}

extension FactPlace {
  /// Where somebody fills in the fact that proves a do; nil for a do that no fact of a sheet proves.
  ///
  /// Source: Guide, "The 28 do's", column "proof".
  init?(proving id: DoID) {
    switch id {
    case .R3: self = .field(.answer)
    case .R4: self = .field(.informationComplete)
    case .R5: self = .another(.information)
    case .I1, .I6: self = .another(.attendee)
    case .I2, .I3: self = .another(.line(.goal))
    case .I4: self = .another(.line(.support))
    case .I5: self = .another(.line(.role))
    case .I7: self = .field(.basicCondition(.identity))
    case .I8: self = .field(.meeting(.inside))
    case .I9: self = .field(.meeting(.counsellor))
    case .I10: self = .field(.meeting(.shelter))
    case .U1: self = .field(.meeting(.startTalk))
    case .U2: self = .another(.line(.responsibility))
    case .U3: self = .another(.line(.expectation))
    case .U4: self = .another(.line(.feedback))
    case .U5: self = .field(.date(.nextJointConsultation))
    case .E1: self = .another(.line(.ladder))
    case .E2: self = .another(.line(.backUp))
    case .E3: self = .another(.escalation)
    case .U6: self = .another(.question)
    case .V1: self = .another(.line(.intention))
    case .V2: self = .another(.line(.care))
    case .V3: self = .another(.line(.application))
    case .V4: self = .field(.planB)
    // What shows these is an agreement, a contact or a note.
    case .R1, .R2: return nil
    }
  }
}

extension Case {
  /// Whether a case says something at a place of a sheet.
  func isFilled(_ place: FactPlace) -> Bool {
    switch place {
    case .field(let field): self[field] != nil
    case .asked, .refused, .declined: false
    case .lifted(let id): liftedConditions[id] != nil
    case .answered(let id): questions[id].map { !isOpen($0) } ?? false
    case .standard(let name): information.values.contains { $0.name == name }
    case .another(.line(let kind)): !lines(kind).isEmpty
    case .another(.attendee): !attendees.isEmpty
    case .another(.information): !information.isEmpty
    case .another(.network): network.values.contains { $0.binned == nil }
    case .another(.question): !questions.isEmpty
    case .another(.escalation): !escalationRecords.isEmpty
    case .another(.condition): !conditions.isEmpty
    case .another(.consultation): !heldConsultations.isEmpty
    case .escalation(let id, let part):
      escalations[id].map { there in part.step.map { there.wasSaid($0) } ?? true } ?? false
    }
  }
}

extension FactPlace {
  /// Whether it is about an escalation, whose rules are its own.
  var isAboutEscalation: Bool {
    switch self {
    case .another(.escalation), .escalation, .field(.decision): true
    case .field, .another, .standard, .asked, .answered, .refused, .declined, .lifted: false
    }
  }
}
