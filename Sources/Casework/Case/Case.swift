/// One case: everything that people recorded about one client's way through the shelter.
///
/// A case holds facts only. The current step, due dates, what is missed and every signal are
/// derived from the facts and a day; see `Roadmap`.
package struct Case: Hashable, Sendable {
  package let id: CaseID

  package var number = CaseNumber("")
  package var client = Client()
  package var legalTitle: String?
  package var probationOrganisation: String?
  package var supervisor: String?
  package var counsellor: WorkerID?
  package var standIn: WorkerID?
  /// That the case was handed to its counsellor; nil where nobody handed it over.
  package var handover: Handover?
  package var providers: [String] = []
  /// The conditions that are in force.
  package var conditions = SortedMap<ConditionID, Condition>()
  /// Those that were lifted, each with since when: what happened before that is a breach all the same.
  package private(set) var liftedConditions = SortedMap<ConditionID, Condition>()
  /// Whether all conditions are written down; where none is, that the court set none.
  ///
  /// Nil when nobody has said.
  package var areConditionsComplete: Bool?
  /// The kinds of condition that the court did not set, in the order of all kinds.
  package private(set) var absentConditions: [Condition.Kind] = []
  package var basicConditions = SortedMap<BasicCondition, BasicCondition.State>()
  package var information = SortedMap<EntryID, InformationItem>()
  /// Whether the list of standard information is complete; nil when nobody has said.
  package var isInformationComplete: Bool?
  /// The definite answer; nil while it is open.
  ///
  /// Its day is `dates[.definiteAnswer]`.
  package var answer: Bool?
  package var dates = SortedMap<CaseDate, Day>()
  package var doRecords = SortedMap<DoID, DoRecord>()
  /// Days that were agreed for a do and go before the norm.
  package var doDues = SortedMap<DoID, Day>()
  package var doOwners = SortedMap<DoID, WorkerID>()
  package var notes = SortedMap<EntryID, Note>()
  package var events = SortedMap<EntryID, CaseEvent>()
  package var tasks = SortedMap<EntryID, CaseTask>()
  /// What was recorded of each incident; `escalations` has what was done with it as well.
  package var escalationRecords = SortedMap<EntryID, Escalation>()
  /// Owner, review, report and so on, each a field of its own.
  package var escalationSteps = SortedMap<EscalationStepKey, Fact>()
  package var decisions = SortedMap<EntryID, EscalationDecision>()
  package var followUp = FollowUp()
  package var conflicts = SortedMap<EntryID, Conflict>()
  package var texts = SortedMap<FreeText, String>()
  package var lines = SortedMap<EntryID, PlanLine>()
  package var meetings = SortedMap<Meeting.Kind, Meeting>()
  package var attendees = SortedMap<EntryID, Attendee>()
  package var consents = SortedMap<Party, PartyConsent>()
  package var conditionSteps = SortedMap<BasicCondition, ConditionStep>()
  package var network = SortedMap<EntryID, NetworkPerson>()
  package var questions = SortedMap<EntryID, PartnerQuestion>()
  /// The team's partners that have to do with the case, by kind.
  package var partners = SortedMap<PartnerKind, [EntryID]>()
  /// What of these lists lies in the bin, so that nothing that counts them meets it.
  package private(set) var binnedInformation = SortedMap<EntryID, InformationItem>()
  package private(set) var binnedAttendees = SortedMap<EntryID, Attendee>()
  package private(set) var binnedQuestions = SortedMap<EntryID, PartnerQuestion>()
  /// Which bottlenecks rest, or rested: until when, and why.
  package var rests = SortedMap<SignalRestKey, SignalRest>()
  package var closing: Closing?
  /// Values of fields that this build does not know: path to JSON text.
  package var unknown = SortedMap<String, String>()

  package init(id: CaseID) { self.id = id }
}

/// The person the case is about.
package struct Client: Hashable, Sendable {
  /// The name as the person writes it, in any script.
  package var name = ""
  /// The name in Latin letters, for sorting and for people who do not read the script.
  package var sortName = ""
  package var script: String?
  package var birthYear: Int?
  /// Language codes, such as `nl` and `ar-MA`.
  package var languages: [String] = []
  package var needsInterpreter: Bool?
  /// What the client was called before.
  package internal(set) var former = FormerNames()

  package init() {}

  /// The name in Latin letters; the name itself where there is no such form.
  package var latinName: String { sortName.isEmpty ? name : sortName }
}

/// What is known of the care that comes after the stay.
package struct FollowUp: Hashable, Sendable {
  /// One of `indicationWords`; other words are kept.
  package var indicationWord: String?
  package var indicationRequestedOn: Day?
  /// The day by which the decision is to be there.
  package var indicationDecisionOn: Day?
  /// One of `placeWords`; other words are kept.
  package var placeWord: String?
  package var planB: String?
  /// The day on which plan B comes up by itself, as long as no place is confirmed.
  package var planBOn: Day?

  /// The words that an indication can have here, in the order in which it goes.
  package static let indicationWords = [
    "none", "requested", "granted", "refused", "objection", "not_needed",
  ]
  /// The words that a place can have here, in the order in which it goes.
  package static let placeWords = ["none", "asked", "waiting_list", "confirmed", "lost"]

  /// Whether a decision on the indication is waited for.
  package var awaitsDecision: Bool { ["requested", "objection"].contains(indicationWord) }

  /// Whether the indication was decided on.
  package var isDecided: Bool { Self.isDecided(indicationWord) }

  /// Whether a word for the indication says that it was decided on: then nothing can be late any more.
  package static func isDecided(_ word: String?) -> Bool {
    ["granted", "refused", "not_needed"].contains(word)
  }

  /// Whether the place is certain.
  package var isPlaceConfirmed: Bool { placeWord == "confirmed" }

  package init() {}
}

extension Case {
  /// The value of a field; nil when nothing is recorded.
  ///
  /// Setting nil empties the field.
  ///
  /// A value of a kind that the field does not accept is not set; readers check `accepts` first
  /// and report what they find.
  package subscript(field: Field) -> Fact? {
    get { fact(of: field) }
    set { set(field, to: newValue) }
  }

  private func fact(of field: Field) -> Fact? {
    switch field {
    case .clientName: client.name.isEmpty ? nil : .text(client.name)
    case .sortName: client.sortName.isEmpty ? nil : .text(client.sortName)
    case .script: client.script.map(Fact.text)
    case .birthYear: client.birthYear.map(Fact.number)
    case .languages: client.languages.isEmpty ? nil : .list(client.languages)
    case .interpreter: client.needsInterpreter.map(Fact.flag)
    case .number: number.text.isEmpty ? nil : .text(number.text)
    case .legalTitle: legalTitle.map(Fact.text)
    case .probationOrganisation: probationOrganisation.map(Fact.text)
    case .supervisor: supervisor.map(Fact.text)
    case .counsellor: counsellor.map(Fact.worker)
    case .standIn: standIn.map(Fact.worker)
    case .handover: handover.map(Fact.handover)
    case .providers: providers.isEmpty ? nil : .list(providers)
    case .answer: answer.map(Fact.flag)
    case .closing: closing.map(Fact.closing)
    case .date(let date): dates[date].map(Fact.day)
    case .condition(let id):
      (conditions[id] ?? liftedConditions[id]).map(Fact.condition)
    case .basicCondition(let basic): basicConditions[basic].map { .word($0.rawValue) }
    case .information(let id):
      (information[id] ?? binnedInformation[id]).map(Fact.information)
    case .informationComplete: isInformationComplete.map(Fact.flag)
    case .conditionsComplete: areConditionsComplete.map(Fact.flag)
    case .conditionAbsent(let kind): absentConditions.contains(kind) ? .flag(true) : nil
    case .doState(let id): doRecords[id].map(Fact.doRecord)
    case .doDue(let id): doDues[id].map(Fact.day)
    case .doOwner(let id): doOwners[id].map(Fact.worker)
    case .note(let id): notes[id].map(Fact.note)
    case .event(let id): events[id].map(Fact.event)
    case .task(let id): tasks[id].map(Fact.task)
    case .escalation(let id): escalationRecords[id].map(Fact.escalation)
    case .escalationStep(let key): escalationSteps[key]
    case .decision(let id): decisions[id].map(Fact.decision)
    case .indication: followUp.indicationWord.map(Fact.word)
    case .indicationRequested: followUp.indicationRequestedOn.map(Fact.day)
    case .place: followUp.placeWord.map(Fact.word)
    case .planB: followUp.planB.map(Fact.text)
    case .indicationDecision: followUp.indicationDecisionOn.map(Fact.day)
    case .planBDay: followUp.planBOn.map(Fact.day)
    case .conflict(let id): conflicts[id].map(Fact.conflict)
    case .text(let text): texts[text].map(Fact.text)
    case .line(let id): lines[id].map(Fact.line)
    case .meeting(let kind): meetings[kind].map(Fact.meeting)
    case .attendee(let id): (attendees[id] ?? binnedAttendees[id]).map(Fact.attendee)
    case .consent(let party): consents[party].map(Fact.consent)
    case .conditionStep(let basic): conditionSteps[basic].map(Fact.conditionStep)
    case .network(let id): network[id].map(Fact.networkPerson)
    case .question(let id): (questions[id] ?? binnedQuestions[id]).map(Fact.question)
    case .partners(let kind): partners[kind].map { .list($0.map(\.text)) }
    case .signalRest(let key): rests[key].map(Fact.signalRest)
    case .unknown(let path): unknown[path].map(Fact.unknown)
    case .teamName, .member, .absence, .savedView, .partner, .partnerTalk, .agreement, .housePlace,
      .standardInformation, .signalTerm, .holidays, .printLanguage, .contactSince,
      .contactCarriers, .contact:
      nil
    }
  }

  private mutating func set(_ field: Field, to fact: Fact?) {
    switch field {
    case .clientName:
      client.former.keepName(client.name, now: fact?.text ?? "")
      client.name = fact?.text ?? ""
    case .sortName:
      client.former.keepSortName(client.sortName, now: fact?.text ?? "")
      client.sortName = fact?.text ?? ""
    case .script: client.script = fact?.text
    case .birthYear: client.birthYear = fact?.number
    case .languages: client.languages = fact?.list ?? []
    case .interpreter: client.needsInterpreter = fact?.flag
    case .number: number = CaseNumber(fact?.text ?? "")
    case .legalTitle: legalTitle = fact?.text
    case .probationOrganisation: probationOrganisation = fact?.text
    case .supervisor: supervisor = fact?.text
    case .counsellor: counsellor = fact?.worker
    case .standIn: standIn = fact?.worker
    case .handover: handover = fact?.handover
    case .providers: providers = fact?.list ?? []
    case .answer: answer = fact?.flag
    case .closing: closing = fact?.closing
    case .date(let date): dates[date] = fact?.day
    case .condition(let id):
      let condition = fact?.condition
      conditions[id] = condition?.endedOn == nil ? condition : nil
      liftedConditions[id] = condition?.endedOn == nil ? nil : condition
    case .basicCondition(let basic):
      basicConditions[basic] = fact?.word.flatMap(BasicCondition.State.init)
    case .information(let id):
      let item = fact?.information
      information[id] = item?.binned == nil ? item : nil
      binnedInformation[id] = item?.binned == nil ? nil : item
    case .informationComplete: isInformationComplete = fact?.flag
    case .conditionsComplete: areConditionsComplete = fact?.flag
    case .conditionAbsent(let kind):
      absentConditions = Condition.Kind.allCases.filter {
        $0 == kind ? fact?.flag == true : absentConditions.contains($0)
      }
    case .doState(let id): doRecords[id] = fact?.doRecord
    case .doDue(let id): doDues[id] = fact?.day
    case .doOwner(let id): doOwners[id] = fact?.worker
    case .note(let id): notes[id] = fact?.note
    case .event(let id): events[id] = fact?.event
    case .task(let id): tasks[id] = fact?.task
    case .escalation(let id): escalationRecords[id] = fact?.escalation
    case .escalationStep(let key): escalationSteps[key] = fact
    case .decision(let id): decisions[id] = fact?.decision
    case .indication: followUp.indicationWord = fact?.word
    case .indicationRequested: followUp.indicationRequestedOn = fact?.day
    case .place: followUp.placeWord = fact?.word
    case .planB: followUp.planB = fact?.text
    case .indicationDecision: followUp.indicationDecisionOn = fact?.day
    case .planBDay: followUp.planBOn = fact?.day
    case .conflict(let id): conflicts[id] = fact?.conflict
    case .text(let text): texts[text] = fact?.text
    case .line(let id): lines[id] = fact?.line
    case .meeting(let kind): meetings[kind] = fact?.meeting
    case .attendee(let id):
      let attendee = fact?.attendee
      attendees[id] = attendee?.binned == nil ? attendee : nil
      binnedAttendees[id] = attendee?.binned == nil ? nil : attendee
    case .consent(let party): consents[party] = fact?.consent
    case .conditionStep(let basic): conditionSteps[basic] = fact?.conditionStep
    case .network(let id): network[id] = fact?.networkPerson
    case .question(let id):
      let question = fact?.question
      questions[id] = question?.binned == nil ? question : nil
      binnedQuestions[id] = question?.binned == nil ? nil : question
    case .partners(let kind): partners[kind] = fact?.list?.map(EntryID.init)
    case .signalRest(let key): rests[key] = fact?.signalRest
    case .unknown(let path): unknown[path] = fact?.unknownText
    case .teamName, .member, .absence, .savedView, .partner, .partnerTalk, .agreement, .housePlace,
      .standardInformation, .signalTerm, .holidays, .printLanguage, .contactSince,
      .contactCarriers, .contact:
      break
    }
  }

  /// Every field that holds something, in an order that is the same for equal cases.
  package var recordedFields: [Field] {
    let plain: [Field] =
      [
        .number, .clientName, .sortName, .script, .birthYear, .languages, .interpreter,
        .legalTitle, .probationOrganisation, .supervisor, .counsellor, .standIn, .handover,
        .providers,
        .answer, .informationComplete, .conditionsComplete, .indication, .indicationRequested,
        .indicationDecision, .place, .planB, .planBDay, .closing,
      ] + CaseDate.allCases.map(Field.date)
      + Condition.Kind.allCases.map(Field.conditionAbsent)
      + BasicCondition.allCases.map(Field.basicCondition)
      + BasicCondition.allCases.map(Field.conditionStep) + FreeText.allCases.map(Field.text)
      + Meeting.Kind.allCases.map(Field.meeting) + Party.allCases.map(Field.consent)
      + PartnerKind.allCases.map(Field.partners)
      + DoID.allCases.flatMap { [.doState($0), .doDue($0), .doOwner($0)] }
    let entries: [Field] =
      (conditions.keys + liftedConditions.keys).map(Field.condition)
      + information.keys.map(Field.information) + notes.keys.map(Field.note)
      + events.keys.map(Field.event) + tasks.keys.map(Field.task)
      + escalationRecords.keys.map(Field.escalation)
      + escalationSteps.keys.map(Field.escalationStep) + decisions.keys.map(Field.decision)
      + conflicts.keys.map(Field.conflict) + lines.keys.map(Field.line)
      + attendees.keys.map(Field.attendee) + network.keys.map(Field.network)
      + questions.keys.map(Field.question) + rests.keys.map(Field.signalRest)
      + binnedInformation.keys.map(Field.information) + binnedAttendees.keys.map(Field.attendee)
      + binnedQuestions.keys.map(Field.question) + unknown.keys.map(Field.unknown)
    return plain.filter { self[$0] != nil } + entries
  }
}
