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
  /// That the case was handed to somebody, and whether they took it on.
  case handover
  case date(CaseDate)
  case condition(ConditionID)
  case basicCondition(BasicCondition)
  case information(EntryID)
  // Whether the list of standard information is known to be complete.
  case informationComplete
  /// Whether all conditions that the court set are written down; where none is, that it set none.
  case conditionsComplete
  /// That the court set no condition of a kind.
  case conditionAbsent(Condition.Kind)
  // What was told, met and agreed.
  case text(FreeText)
  case line(EntryID)
  case meeting(Meeting.Kind)
  case attendee(EntryID)
  case consent(Party)
  case conditionStep(BasicCondition)
  case network(EntryID)
  case question(EntryID)
  /// The team's partners of one kind that have to do with the case.
  case partners(PartnerKind)
  // The roadmap.
  case doState(DoID)
  case doDue(DoID)
  case doOwner(DoID)
  /// That a bottleneck rests until somebody can do something about it.
  case signalRest(SignalRestKey)
  // What happened.
  case note(EntryID)
  case event(EntryID)
  case task(EntryID)
  case escalation(EntryID)
  /// What is done with an escalation.
  case escalationStep(EscalationStepKey)
  /// What was decided about one.
  case decision(EntryID)
  // Follow-up care.
  case indication, indicationRequested, place, planB
  /// The day by which the decision about an indication is to be there.
  case indicationDecision
  /// The day on which plan B comes up by itself as long as no place is confirmed.
  case planBDay
  // Where two people differ.
  case conflict(EntryID)
  // The register of contact after care.
  case contact(ContactField)
  // The team.
  case teamName
  case member(WorkerID)
  /// That a worker is away for some days, and who stands in.
  ///
  /// Older stores have one for each worker, which has the worker's identifier.
  case absence(EntryID)
  case savedView(EntryID)
  case partner(EntryID)
  case partnerTalk(EntryID)
  case agreement(EntryID)
  case housePlace(EntryID)
  /// The names on the list of standard information, in order.
  case standardInformation
  /// The words of the public holidays that the team observes.
  case holidays
  case signalTerm(SignalTerms.Name)
  /// The code of the language in which pages are printed.
  case printLanguage
  /// Since when the team keeps contact after care, and who carries that, in words.
  case contactSince, contactCarriers
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
  /// When the client was asked whether contact after care is wanted; the answer stands in the register.
  case contactAsked = "contact_asked"

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
    case .contactAsked: 11
    }
  }
}

extension Field {
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
      (.information, .information), (.informationComplete, .flag), (.conditionsComplete, .flag),
      (.conditionAbsent, .flag), (.doState, .doRecord),
      (.doDue, .day), (.doOwner, .worker), (.note, .note), (.event, .event), (.task, .task),
      (.escalation, .escalation), (.decision, .decision), (.indication, .word),
      (.indicationRequested, .day), (.indicationDecision, .day), (.planBDay, .day),
      (.place, .word), (.planB, .text), (.conflict, .conflict), (.teamName, .text),
      (.member, .member), (.absence, .absence), (.savedView, .savedView), (.text, .text),
      (.line, .line),
      (.meeting, .meeting), (.attendee, .attendee), (.consent, .consent),
      (.conditionStep, .conditionStep), (.network, .networkPerson), (.question, .question),
      (.partners, .list), (.partner, .partner), (.partnerTalk, .partnerTalk),
      (.agreement, .agreement), (.housePlace, .housePlace), (.standardInformation, .list),
      (.signalTerm, .number), (.holidays, .list), (.printLanguage, .word),
      (.contactSince, .day), (.contactCarriers, .text),
      (.signalRest, .signalRest),
      (.handover, .handover),
      (.unknown, .unknown):
      true
    case (.escalationStep(let key), let fact): key.step.accepts(fact)
    case (.contact(let field), let fact): field.accepts(fact)
    default: false
    }
  }
}

extension EscalationStep {
  /// Whether the step is recorded as a fact of this kind.
  fileprivate func accepts(_ fact: Fact) -> Bool {
    switch (self, fact) {
    case (.owner, .worker), (.review, .day): true
    case (.report, .escalationAct), (.told, .escalationAct), (.outcome, .escalationAct),
      (.timeOut, .escalationAct), (.closing, .escalationAct):
      true
    default: false
    }
  }
}
