/// One thing that can be known of a case or of the team: the unit in which people change, undo and
/// disagree.
///
/// A field has a path (`do.U2.state`, `date.arrival`, `note.7f3a…`) that stands in the journal. A
/// new kind of fact is a new case here, a property in `Case`, and a line in each switch that the
/// compiler then points at.
package enum Field: Hashable, Sendable {
  // The client.
  case clientName, sortName, script, birthYear, languages, interpreter
  // The case.
  case number, legalTitle, probationOrganisation, supervisor, counsellor, standIn, providers
  case answer, closing
  case date(CaseDate)
  case condition(ConditionID)
  case basicCondition(BasicCondition)
  case information(EntryID)
  // Whether the list of standard information is known to be complete.
  case informationComplete
  // The roadmap.
  case doState(DoID)
  case doDue(DoID)
  case doOwner(DoID)
  // What happened.
  case note(EntryID)
  case event(EntryID)
  case task(EntryID)
  case escalation(EntryID)
  // Follow-up care and the contact after it.
  case indication, indicationRequested, place, planB
  case contactPlan
  case contactMoment(EntryID)
  // Where two people differ.
  case conflict(EntryID)
  // The team.
  case teamName
  case member(WorkerID)
  case savedView(EntryID)
  /// A path that this build does not know; its value is kept as it is.
  case unknown(String)
}

/// The days that the roadmap counts from.
package enum CaseDate: String, CaseIterable, Comparable, Sendable {
  case registration
  case definiteAnswer = "definite_answer"
  case intake
  case expectedArrival = "expected_arrival"
  case arrival
  case endOfTitle = "end_of_title"
  case endOfStay = "end_of_stay"
  case lastJointConsultation = "last_joint_consultation"
  case nextJointConsultation = "next_joint_consultation"
  case left
  case formalRelationshipClosed = "formal_relationship_closed"

  package static func < (left: CaseDate, right: CaseDate) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .registration: 0
    case .definiteAnswer: 1
    case .intake: 2
    case .expectedArrival: 3
    case .arrival: 4
    case .endOfTitle: 5
    case .endOfStay: 6
    case .lastJointConsultation: 7
    case .nextJointConsultation: 8
    case .left: 9
    case .formalRelationshipClosed: 10
    }
  }
}

extension Field {
  /// The text that stands for the field in the journal.
  package var path: String {
    switch self {
    case .date(let date): "date.\(date.rawValue)"
    case .condition(let id): "condition.\(id.text)"
    case .basicCondition(let basic): "basic.\(basic.rawValue)"
    case .information(let id): "information.\(id.text)"
    case .doState(let id): "do.\(id.rawValue).state"
    case .doDue(let id): "do.\(id.rawValue).due"
    case .doOwner(let id): "do.\(id.rawValue).owner"
    case .note(let id): "note.\(id.text)"
    case .event(let id): "event.\(id.text)"
    case .task(let id): "task.\(id.text)"
    case .escalation(let id): "escalation.\(id.text)"
    case .contactMoment(let id): "contact.moment.\(id.text)"
    case .conflict(let id): "conflict.\(id.text)"
    case .member(let id): "team.member.\(id.text)"
    case .savedView(let id): "team.view.\(id.text)"
    case .unknown(let path): path
    case .clientName: "client.name"
    case .sortName: "client.sort"
    case .script: "client.script"
    case .birthYear: "client.birthYear"
    case .languages: "client.languages"
    case .interpreter: "client.interpreter"
    case .number: "number"
    case .legalTitle: "legalTitle"
    case .probationOrganisation: "probation.organisation"
    case .supervisor: "probation.supervisor"
    case .counsellor: "counsellor"
    case .standIn: "standIn"
    case .providers: "providers"
    case .answer: "answer"
    case .closing: "closing"
    case .informationComplete: "informationComplete"
    case .indication: "followup.indication"
    case .indicationRequested: "followup.indicationRequested"
    case .place: "followup.place"
    case .planB: "followup.planB"
    case .contactPlan: "contact.plan"
    case .teamName: "team.name"
    }
  }

  /// The field that a path names; `unknown` for a path from a newer build.
  package init(path: String) {
    if let plain = Self.plain(path) {
      self = plain
      return
    }
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      self = .unknown(path)
      return
    }
    let rest = String(path[path.utf8.index(after: dot)...])
    guard !rest.isEmpty else {
      self = .unknown(path)
      return
    }
    self = Self.family(String(path[..<dot]), rest: rest) ?? .unknown(path)
  }

  /// The field whose path is a fixed word.
  ///
  /// No dictionary: this is read before the first frame, which would wait for one to be made.
  private static func plain(_ path: String) -> Field? {
    switch path {
    case "client.name": .clientName
    case "client.sort": .sortName
    case "client.script": .script
    case "client.birthYear": .birthYear
    case "client.languages": .languages
    case "client.interpreter": .interpreter
    case "number": .number
    case "legalTitle": .legalTitle
    case "probation.organisation": .probationOrganisation
    case "probation.supervisor": .supervisor
    case "counsellor": .counsellor
    case "standIn": .standIn
    case "providers": .providers
    case "answer": .answer
    case "closing": .closing
    case "informationComplete": .informationComplete
    case "followup.indication": .indication
    case "followup.indicationRequested": .indicationRequested
    case "followup.place": .place
    case "followup.planB": .planB
    case "contact.plan": .contactPlan
    case "team.name": .teamName
    default: nil
    }
  }

  private static func family(_ family: String, rest: String) -> Field? {
    switch family {
    case "date": return CaseDate(rawValue: rest).map(Field.date)
    case "condition": return .condition(ConditionID(rest))
    case "basic": return BasicCondition(rawValue: rest).map(Field.basicCondition)
    case "information": return .information(EntryID(rest))
    case "note": return .note(EntryID(rest))
    case "event": return .event(EntryID(rest))
    case "task": return .task(EntryID(rest))
    case "escalation": return .escalation(EntryID(rest))
    case "conflict": return .conflict(EntryID(rest))
    case "contact" where rest.hasPrefix("moment."):
      return .contactMoment(EntryID(String(rest.dropFirst("moment.".count))))
    case "team" where rest.hasPrefix("member."):
      return .member(WorkerID(String(rest.dropFirst("member.".count))))
    case "team" where rest.hasPrefix("view."):
      return .savedView(EntryID(String(rest.dropFirst("view.".count))))
    case "do":
      guard let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")),
        let id = DoID(rawValue: String(rest[..<dot]))
      else { return nil }
      switch String(rest[rest.utf8.index(after: dot)...]) {
      case "state": return .doState(id)
      case "due": return .doDue(id)
      case "owner": return .doOwner(id)
      default: return nil
      }
    default: return nil
    }
  }

  /// Whether the field can hold a fact of this kind.
  ///
  /// A reader that finds another kind has found damage, or a newer build.
  package func accepts(_ fact: Fact) -> Bool {
    switch (self, fact) {
    case (.clientName, .text), (.sortName, .text), (.script, .text), (.birthYear, .number),
      (.languages, .list), (.interpreter, .flag), (.number, .text), (.legalTitle, .text),
      (.probationOrganisation, .text), (.supervisor, .text), (.counsellor, .worker),
      (.standIn, .worker), (.providers, .list), (.answer, .flag), (.closing, .closing),
      (.date, .day), (.condition, .condition), (.basicCondition, .word),
      (.information, .information), (.informationComplete, .flag), (.doState, .doRecord),
      (.doDue, .day), (.doOwner, .worker), (.note, .note), (.event, .event), (.task, .task),
      (.escalation, .escalation), (.indication, .word), (.indicationRequested, .day),
      (.place, .word), (.planB, .text), (.contactPlan, .contactPlan),
      (.contactMoment, .contactMoment), (.conflict, .conflict), (.teamName, .text),
      (.member, .member), (.savedView, .savedView), (.unknown, .unknown):
      true
    default: false
    }
  }
}
