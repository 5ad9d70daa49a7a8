// The value inside a fact of a known kind, or nil when the fact is of another kind.
extension Fact {
  package var text: String? { if case .text(let value) = self { value } else { nil } }
  package var number: Int? { if case .number(let value) = self { value } else { nil } }
  package var flag: Bool? { if case .flag(let value) = self { value } else { nil } }
  package var day: Day? { if case .day(let value) = self { value } else { nil } }
  package var list: [String]? { if case .list(let value) = self { value } else { nil } }
  package var word: String? { if case .word(let value) = self { value } else { nil } }
  package var worker: WorkerID? { if case .worker(let value) = self { value } else { nil } }
  package var doRecord: DoRecord? { if case .doRecord(let value) = self { value } else { nil } }
  package var condition: Condition? { if case .condition(let value) = self { value } else { nil } }
  package var note: Note? { if case .note(let value) = self { value } else { nil } }
  package var event: CaseEvent? { if case .event(let value) = self { value } else { nil } }
  package var task: CaseTask? { if case .task(let value) = self { value } else { nil } }
  package var information: InformationItem? {
    if case .information(let value) = self { value } else { nil }
  }
  package var escalation: Escalation? {
    if case .escalation(let value) = self { value } else { nil }
  }
  package var escalationAct: EscalationAct? {
    if case .escalationAct(let value) = self { value } else { nil }
  }
  package var decision: EscalationDecision? {
    if case .decision(let value) = self { value } else { nil }
  }
  package var contactPlan: ContactPlan? {
    if case .contactPlan(let value) = self { value } else { nil }
  }
  package var contactMoment: ContactMoment? {
    if case .contactMoment(let value) = self { value } else { nil }
  }
  package var contactDate: ContactDate? {
    if case .contactDate(let value) = self { value } else { nil }
  }
  package var contactDecision: ContactDecision? {
    if case .contactDecision(let value) = self { value } else { nil }
  }
  package var contactReflection: ContactReflection? {
    if case .contactReflection(let value) = self { value } else { nil }
  }
  package var closing: Closing? { if case .closing(let value) = self { value } else { nil } }
  package var conflict: Conflict? { if case .conflict(let value) = self { value } else { nil } }
  package var savedView: SavedView? {
    if case .savedView(let value) = self { value } else { nil }
  }
  package var member: Worker? { if case .member(let value) = self { value } else { nil } }
  package var line: PlanLine? { if case .line(let value) = self { value } else { nil } }
  package var meeting: Meeting? { if case .meeting(let value) = self { value } else { nil } }
  package var attendee: Attendee? { if case .attendee(let value) = self { value } else { nil } }
  package var consent: PartyConsent? { if case .consent(let value) = self { value } else { nil } }
  package var conditionStep: ConditionStep? {
    if case .conditionStep(let value) = self { value } else { nil }
  }
  package var networkPerson: NetworkPerson? {
    if case .networkPerson(let value) = self { value } else { nil }
  }
  package var question: PartnerQuestion? {
    if case .question(let value) = self { value } else { nil }
  }
  package var partner: Partner? { if case .partner(let value) = self { value } else { nil } }
  package var partnerTalk: PartnerTalk? {
    if case .partnerTalk(let value) = self { value } else { nil }
  }
  package var agreement: Agreement? { if case .agreement(let value) = self { value } else { nil } }
  package var housePlace: HousePlace? {
    if case .housePlace(let value) = self { value } else { nil }
  }
  package var handover: Handover? {
    if case .handover(let value) = self { value } else { nil }
  }
  package var absence: Absence? {
    if case .absence(let value) = self { value } else { nil }
  }
  package var signalRest: SignalRest? {
    if case .signalRest(let value) = self { value } else { nil }
  }
  package var unknownText: String? { if case .unknown(let value) = self { value } else { nil } }
}
