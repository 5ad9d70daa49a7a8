extension Field {
  /// The text that stands for the field in the journal.
  package var path: String {
    switch self {
    case .date(let date): "date.\(date.rawValue)"
    case .condition(let id): "condition.\(id.text)"
    case .conditionAbsent(let kind): "conditionAbsent.\(kind.rawValue)"
    case .basicCondition(let basic): "basic.\(basic.rawValue)"
    case .information(let id): "information.\(id.text)"
    case .doState(let id): "do.\(id.rawValue).state"
    case .doDue(let id): "do.\(id.rawValue).due"
    case .doOwner(let id): "do.\(id.rawValue).owner"
    case .note(let id): "note.\(id.text)"
    case .event(let id): "event.\(id.text)"
    case .task(let id): "task.\(id.text)"
    case .escalation(let id): "escalation.\(id.text)"
    case .escalationStep(let key): "escalationStep.\(key.path)"
    case .decision(let id): "decision.\(id.text)"
    case .contact(let field): "contact.\(field.path)"
    case .conflict(let id): "conflict.\(id.text)"
    case .member(let id): "team.member.\(id.text)"
    case .absence(let id): "team.absence.\(id.text)"
    case .savedView(let id): "team.view.\(id.text)"
    case .text(let text): "text.\(text.rawValue)"
    case .line(let id): "line.\(id.text)"
    case .meeting(let kind): "meeting.\(kind.rawValue)"
    case .attendee(let id): "attendee.\(id.text)"
    case .consent(let party): "consent.\(party.rawValue)"
    case .conditionStep(let basic): "basic.\(basic.rawValue).step"
    case .network(let id): "network.\(id.text)"
    case .question(let id): "question.\(id.text)"
    case .partners(let kind): "partners.\(kind.rawValue)"
    case .partner(let id): "team.partner.\(id.text)"
    case .partnerTalk(let id): "team.talk.\(id.text)"
    case .agreement(let id): "team.agreement.\(id.text)"
    case .housePlace(let id): "team.place.\(id.text)"
    case .signalTerm(let name): "team.signal.\(name.rawValue)"
    case .signalRest(let key): "signal.\(key.path)"
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
    case .handover: "handover"
    case .providers: "providers"
    case .answer: "answer"
    case .closing: "closing"
    case .informationComplete: "informationComplete"
    case .conditionsComplete: "conditionsComplete"
    case .indication: "followup.indication"
    case .indicationRequested: "followup.indicationRequested"
    case .place: "followup.place"
    case .planB: "followup.planB"
    case .indicationDecision: "followup.indicationDecision"
    case .planBDay: "followup.planBDay"
    case .teamName: "team.name"
    case .standardInformation: "team.information"
    case .holidays: "team.holidays"
    case .printLanguage: "team.language"
    case .contactSince: "team.contactSince"
    case .contactCarriers: "team.contactCarriers"
    }
  }

  /// The field that a path names; `unknown` for a path from a newer build.
  package init(path: String) {
    self = Self.ofFamily(path) ?? Self.plain(path) ?? .unknown(path)
  }

  /// The field of a family, by what stands before the first dot.
  private static func ofFamily(_ path: String) -> Field? {
    guard let word = PathWord(of: path), word.count + 1 < path.utf8.count else { return nil }
    return family(word, rest: behind(word, in: path))
  }

  /// What stands behind the dot that ends the first word of a path.
  private static func behind(_ word: PathWord, in path: String) -> String {
    String(path[path.utf8.index(path.utf8.startIndex, offsetBy: word.count + 1)...])
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
    case "handover": .handover
    case "providers": .providers
    case "answer": .answer
    case "closing": .closing
    case "informationComplete": .informationComplete
    case "conditionsComplete": .conditionsComplete
    case "followup.indication": .indication
    case "followup.indicationRequested": .indicationRequested
    case "followup.place": .place
    case "followup.planB": .planB
    case "followup.indicationDecision": .indicationDecision
    case "followup.planBDay": .planBDay
    case "team.name": .teamName
    case "team.information": .standardInformation
    case "team.holidays": .holidays
    case "team.language": .printLanguage
    case "team.contactSince": .contactSince
    case "team.contactCarriers": .contactCarriers
    default: nil
    }
  }

  private static func family(_ family: PathWord, rest: String) -> Field? {
    switch family {
    // The most there are, and so asked for first.
    case "do": ofDo(rest)
    case "date": CaseDate(rawValue: rest).map(Field.date)
    case "condition": .condition(ConditionID(rest))
    case "conditionAbsent": Condition.Kind(rawValue: rest).map(Field.conditionAbsent)
    case "basic": basic(rest)
    case "information": .information(EntryID(rest))
    case "note": .note(EntryID(rest))
    case "event": .event(EntryID(rest))
    case "task": .task(EntryID(rest))
    case "escalation": .escalation(EntryID(rest))
    case "escalationStep": EscalationStepKey(path: rest).map(Field.escalationStep)
    case "decision": .decision(EntryID(rest))
    case "conflict": .conflict(EntryID(rest))
    case "text": FreeText(rawValue: rest).map(Field.text)
    case "line": .line(EntryID(rest))
    case "meeting": Meeting.Kind(rawValue: rest).map(Field.meeting)
    case "attendee": .attendee(EntryID(rest))
    case "consent": Party(rawValue: rest).map(Field.consent)
    case "network": .network(EntryID(rest))
    case "question": .question(EntryID(rest))
    case "partners": PartnerKind(rawValue: rest).map(Field.partners)
    case "contact": ContactField(path: rest).map(Field.contact)
    case "signal": SignalRestKey(path: rest).map(Field.signalRest)
    case "team": ofTeam(rest)
    default: nil
    }
  }

  private static func basic(_ rest: String) -> Field? {
    if let basic = BasicCondition(rawValue: rest) { return .basicCondition(basic) }
    guard rest.hasSuffix(".step") else { return nil }
    return BasicCondition(rawValue: String(rest.dropLast(".step".count)))
      .map(Field.conditionStep)
  }

  private static func ofTeam(_ rest: String) -> Field? {
    guard let word = PathWord(of: rest),
      // An accent that stands behind the dot makes another letter of it.
      rest[rest.utf8.index(rest.utf8.startIndex, offsetBy: word.count)] == "."
    else { return nil }
    let id = behind(word, in: rest)
    return switch word {
    case "member": .member(WorkerID(id))
    case "absence": .absence(EntryID(id))
    case "view": .savedView(EntryID(id))
    case "partner": .partner(EntryID(id))
    case "talk": .partnerTalk(EntryID(id))
    case "agreement": .agreement(EntryID(id))
    case "place": .housePlace(EntryID(id))
    case "signal": SignalTerms.Name(rawValue: id).map(Field.signalTerm)
    default: nil
    }
  }

  private static func ofDo(_ rest: String) -> Field? {
    guard let word = PathWord(of: rest) else { return nil }
    let dot = rest.utf8.index(rest.utf8.startIndex, offsetBy: word.count)
    guard let id = DoID(rawValue: String(rest[..<dot])) else { return nil }
    switch behind(word, in: rest) {
    case "state": return .doState(id)
    case "due": return .doDue(id)
    case "owner": return .doOwner(id)
    default: return nil
    }
  }
}
