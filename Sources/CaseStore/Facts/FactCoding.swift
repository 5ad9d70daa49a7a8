package import Casework
package import StrictJSON

// The value of a field as JSON. Which form it has follows from the field: a day is a text like
// "2026-11-23", a note is an object. Each composite has its own two functions beside this file.

extension JSONWriter {
  /// Writes a fact in the form that a record has it in.
  package mutating func fact(_ fact: Fact) {
    switch fact {
    case .text(let text), .word(let text): string(text)
    case .number(let number): integer(number)
    case .flag(let flag): bool(flag)
    case .day(let day): string(day.iso)
    case .list(let words): strings(words)
    case .worker(let worker): string(worker.text)
    case .doRecord(let record): doRecord(record)
    case .condition(let condition): self.condition(condition)
    case .note(let note): self.note(note)
    case .event(let event): self.event(event)
    case .task(let task): self.task(task)
    case .information(let item): information(item)
    case .escalation(let escalation): self.escalation(escalation)
    case .escalationAct(let act): escalationAct(act)
    case .decision(let decision): self.decision(decision)
    case .contactPlan(let plan): contactPlan(plan)
    case .contactMoment(let moment): contactMoment(moment)
    case .contactDate(let date): contactDate(date)
    case .contactDecision(let ending): contactDecision(ending)
    case .contactReflection(let reflection): contactReflection(reflection)
    case .closing(let closing): self.closing(closing)
    case .conflict(let conflict): self.conflict(conflict)
    case .member(let worker): member(worker)
    case .absence(let absence): self.absence(absence)
    case .savedView(let view): savedView(view)
    case .line(let line): self.line(line)
    case .meeting(let meeting): self.meeting(meeting)
    case .attendee(let attendee): self.attendee(attendee)
    case .consent(let consent): self.consent(consent)
    case .conditionStep(let step): conditionStep(step)
    case .networkPerson(let person): networkPerson(person)
    case .question(let question): self.question(question)
    case .partner(let partner): self.partner(partner)
    case .partnerTalk(let talk): partnerTalk(talk)
    case .agreement(let agreement): self.agreement(agreement)
    case .housePlace(let place): housePlace(place)
    case .signalRest(let rest): signalRest(rest)
    case .handover(let handover): self.handover(handover)
    case .unknown(let json): raw(json)
    }
  }
}

extension JSONReader {
  /// Reads the fact that a field holds.
  ///
  /// - Throws: An error when the value is of another form than the field takes.
  mutating func fact(of field: Field) throws(JSONError) -> Fact {
    switch field {
    case .clientName, .sortName, .script, .number, .legalTitle, .probationOrganisation,
      .supervisor, .planB, .teamName, .contactCarriers, .text:
      .text(try string())
    case .birthYear, .signalTerm: .number(try integer())
    case .languages, .providers, .partners, .standardInformation, .holidays: .list(try strings())
    case .interpreter, .answer, .informationComplete, .conditionsComplete, .conditionAbsent:
      .flag(try bool())
    case .counsellor, .standIn, .doOwner: .worker(WorkerID(try string()))
    case .date, .doDue, .indicationRequested, .indicationDecision, .planBDay, .contactSince:
      .day(try day())
    case .indication, .place, .printLanguage: .word(try string())
    case .basicCondition: .word(try word(BasicCondition.State.self).rawValue)
    case .closing: .closing(try closing())
    case .condition: .condition(try condition())
    case .information: .information(try information())
    case .doState: .doRecord(try doRecord())
    case .note: .note(try note())
    case .event: .event(try event())
    case .task: .task(try task())
    case .escalation: .escalation(try escalation())
    case .escalationStep(let key): try escalationStep(key.step)
    case .decision: .decision(try decision())
    case .contact(let field): try contact(field)
    case .conflict: .conflict(try conflict())
    case .member: .member(try member())
    case .absence: .absence(try absence())
    case .savedView: .savedView(try savedView())
    case .line: .line(try line())
    case .meeting: .meeting(try meeting())
    case .attendee: .attendee(try attendee())
    case .consent: .consent(try consent())
    case .conditionStep: .conditionStep(try conditionStep())
    case .network: .networkPerson(try networkPerson())
    case .question: .question(try question())
    case .partner: .partner(try partner())
    case .partnerTalk: .partnerTalk(try partnerTalk())
    case .agreement: .agreement(try agreement())
    case .housePlace: .housePlace(try housePlace())
    case .signalRest: .signalRest(try signalRest())
    case .handover: .handover(try handover())
    case .unknown: .unknown(try rawText())
    }
  }

  /// Reads the fact that a field of a contact after care holds.
  private mutating func contact(_ field: ContactField) throws(JSONError) -> Fact {
    switch field {
    case .name, .sortName, .reach, .stay: .text(try string())
    case .askedBy: .worker(try worker())
    case .earlierNames, .sharedWith, .cases: .list(try strings())
    case .plan, .earlierPlan: .contactPlan(try contactPlan())
    case .ending, .reopening, .refusedEnding, .handedOver, .destruction, .earlierEnding,
      .earlierHandover:
      .contactDecision(try contactDecision())
    case .moment: .contactMoment(try contactMoment())
    case .date: .contactDate(try contactDate())
    case .reflection: .contactReflection(try contactReflection())
    case .standIn: .text(try standInDays())
    }
  }

  /// Reads the days for which somebody stands in, such as "2026-11-23/2027-02-21".
  private mutating func standInDays() throws(JSONError) -> String {
    let start = position
    let text = try string()
    guard StandInDays(.text(text)) != nil else { throw error(.unacceptableValue, at: start) }
    return text
  }

  /// Reads a day such as "2026-11-23".
  mutating func day() throws(JSONError) -> Day {
    let start = position
    // By its bytes where they stand, of which no text is made.
    let day = if let bytes = plainString() { Day(isoBytes: bytes) } else { Day(iso: try string()) }
    guard let day else { throw error(.unacceptableValue, at: start) }
    return day
  }

  /// Reads a moment such as "2026-11-23T14:02:11+01:00".
  mutating func moment() throws(JSONError) -> Moment {
    let start = position
    let moment =
      if let bytes = plainString() { Moment(isoBytes: bytes) } else { Moment(iso: try string()) }
    guard let moment else { throw error(.unacceptableValue, at: start) }
    return moment
  }

  /// Reads a word out of a closed list.
  mutating func word<Word: RawRepresentable>(
    _: Word.Type
  ) throws(JSONError) -> Word where Word.RawValue == String {
    let start = position
    guard let word = Word(rawValue: try string()) else {
      throw error(.unacceptableValue, at: start)
    }
    return word
  }

  /// Reads a worker.
  mutating func worker() throws(JSONError) -> WorkerID { WorkerID(try string()) }

  /// Gives a member that must be there.
  func required<Value>(_ value: Value?) throws(JSONError) -> Value {
    guard let value else { throw error(.missingMember) }
    return value
  }
}

extension JSONWriter {
  /// Writes a day, or nothing at all when there is none.
  mutating func member(_ name: String, ifAny day: Day?) { member(name, ifAny: day?.iso) }

  /// Writes a moment, or nothing at all when there is none.
  mutating func member(_ name: String, ifAny moment: Moment?) { member(name, ifAny: moment?.iso) }

  /// Writes a worker, or nothing at all when there is none.
  mutating func member(_ name: String, ifAny worker: WorkerID?) {
    member(name, ifAny: worker?.text)
  }

  /// Writes the members that this build does not know, as they came.
  mutating func unread(_ unread: Unread) {
    for name in unread.members.keys.sorted() {
      self.name(name)
      raw(unread.members[name] ?? "null")
    }
  }
}
