/// The value of one field.
///
/// Which kind of value a field holds is fixed; see `Field.accepts(_:)`.
package indirect enum Fact: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case day(Day)
  /// Words in an order that means something, such as languages.
  case list([String])
  /// A word out of a closed list, such as the state of a basic condition.
  case word(String)
  case worker(WorkerID)
  case doRecord(DoRecord)
  case condition(Condition)
  case note(Note)
  case event(CaseEvent)
  case task(CaseTask)
  case information(InformationItem)
  case escalation(Escalation)
  case escalationAct(EscalationAct)
  case decision(EscalationDecision)
  case contactPlan(ContactPlan)
  case contactMoment(ContactMoment)
  case contactDate(ContactDate)
  case contactDecision(ContactDecision)
  case contactReflection(ContactReflection)
  case closing(Closing)
  case conflict(Conflict)
  case member(Worker)
  case absence(Absence)
  case savedView(SavedView)
  case line(PlanLine)
  case meeting(Meeting)
  case attendee(Attendee)
  case consent(PartyConsent)
  case conditionStep(ConditionStep)
  case networkPerson(NetworkPerson)
  case question(PartnerQuestion)
  case partner(Partner)
  case partnerTalk(PartnerTalk)
  case agreement(Agreement)
  case housePlace(HousePlace)
  case signalRest(SignalRest)
  case handover(Handover)
  /// The value of a field that this build does not know, as its JSON text.
  case unknown(String)

  /// Whether two values say the same, whoever wrote them and when.
  package func agrees(with other: Fact) -> Bool {
    if case .doRecord(let mine) = self, case .doRecord(let theirs) = other {
      return mine.agrees(with: theirs)
    }
    if case .task(let mine) = self, case .task(let theirs) = other {
      return mine.agrees(with: theirs)
    }
    if case .signalRest(let mine) = self, case .signalRest(let theirs) = other {
      return mine.agrees(with: theirs)
    }
    if case .handover(let mine) = self, case .handover(let theirs) = other {
      return mine.agrees(with: theirs)
    }
    // Two who spoke with the same person on the same day say the same.
    if case .partnerTalk(let mine) = self, case .partnerTalk(let theirs) = other {
      return mine.on == theirs.on && mine.with == theirs.with && mine.unread == theirs.unread
    }
    if case .escalationAct(let mine) = self, case .escalationAct(let theirs) = other {
      return mine.agrees(with: theirs)
    }
    if case .contactPlan(let mine) = self, case .contactPlan(var theirs) = other {
      theirs.at = mine.at
      return mine == theirs
    }
    if case .contactDecision(let mine) = self, case .contactDecision(var theirs) = other {
      theirs.at = mine.at
      return mine == theirs
    }
    if case .contactReflection(let mine) = self, case .contactReflection(var theirs) = other {
      theirs.at = mine.at
      return mine == theirs
    }
    return self == other
  }
}
