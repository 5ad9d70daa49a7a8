import Casework
import Content

// What the form of a fact comes to.
extension WorkbenchState {
  typealias FactValues = [FormField: Form<FormField>.Value]

  /// What was filled in as the fact of a field, over what is recorded; nil when there is none.
  ///
  /// What this build does not ask for stays as it is recorded.
  func fact(of field: Field, from values: FactValues, over before: Fact?) -> Fact? {
    switch field {
    case .meeting:
      guard let on = day(values[.day]) else { return nil }
      var meeting = before?.meeting ?? Meeting(on: on, by: worker)
      meeting.on = on
      meeting.how = said(values[.part(.how)])
      meeting.present = said(values[.part(.present)])
      if let three = values[.part(.allThree)] { meeting.areAllThree = flag(three) }
      return .meeting(meeting)
    case .consent:
      guard let agrees = flag(values[.part(.agrees)]) else { return nil }
      let was = before?.consent
      var consent = was ?? PartyConsent(agrees: agrees, on: today, by: worker)
      consent.agrees = agrees
      consent.on = day(values[.day]) ?? consent.on
      consent.words = said(values[.part(.say)])
      // Who says it anew says it of what stands there by now.
      let isRenewed = was.map { opened?.case.isOfEarlierText($0) ?? false } ?? false
      if isRenewed { consent.by = worker }
      if was == nil || isRenewed || consent.agrees != was?.agrees || consent.on != was?.on {
        consent.texts = opened?.case.markOfAgreedTexts
      }
      return .consent(consent)
    case .conditionStep:
      var step = before?.conditionStep ?? ConditionStep()
      step.who = said(values[.part(.who)])
      step.by = day(values[.day])
      step.note = said(values[.part(.say)])
      return step == ConditionStep() ? nil : .conditionStep(step)
    case .line: return before?.line.map { .line(line($0, from: values)) }
    case .attendee:
      guard let name = said(values[.text]) else { return before }
      var attendee = before?.attendee ?? Attendee(name: name, roleWord: "")
      attendee.name = name
      attendee.roleWord = said(values[.kind]) ?? ""
      attendee.invitedOn = day(values[.day])
      attendee.wasPresent = flag(values[.part(.present)])
      return .attendee(attendee)
    case .information: return information(from: values, over: before?.information)
    case .network:
      guard let name = said(values[.text]) else { return before }
      var person = before?.networkPerson ?? NetworkPerson(name: name)
      person.name = name
      person.relation = said(values[.part(.relation)])
      person.contact = said(values[.part(.contact)])
      person.say = said(values[.part(.say)])
      return .networkPerson(person)
    case .question: return question(from: values, over: before?.question)
    case .event: return consultation(from: values, over: before?.event).map(Fact.event) ?? before
    case .condition: return condition(from: values, over: before?.condition)
    default: return fact(of: field, values[.field(field)] ?? .empty)
    }
  }

  /// Gives an answer without a day today's, so that what it proves has one.
  ///
  /// Where the answer goes, today goes with it.
  func dated(_ changes: [Change], of value: Case) -> [Change] {
    let changes = value.usingUpPlan(changes)
    guard let answer = changes.first(where: { $0.field == .answer }) else { return changes }
    let day = value.dates[.definiteAnswer]
    if answer.now != nil, day == nil {
      return changes + [Change(.date(.definiteAnswer), was: nil, now: .day(today))]
    }
    if answer.now == nil, day == today {
      return changes + [Change(.date(.definiteAnswer), was: .day(today), now: nil)]
    }
    return changes
  }

  /// A line as its form says.
  func line(_ before: PlanLine, from values: FactValues) -> PlanLine {
    var line = before
    line.text = said(values[.text]) ?? line.text
    for part in before.kind?.parts ?? [] {
      switch part {
      case .who: line.who = said(values[.part(.who)])
      case .whom: line.whom = said(values[.part(.whom)])
      case .how: line.how = said(values[.part(.how)])
      case .within: line.within = said(values[.part(.within)])
      case .day: line.day = day(values[.day])
      case .agrees: line.clientAgrees = flag(values[.part(.agrees)])
      case .law: line.lawWord = said(values[.kind])
      }
    }
    return line
  }

  /// A condition as its form says: what exactly was ordered, else what its kind is called.
  private func condition(from values: FactValues, over before: Condition?) -> Fact? {
    let kind = said(values[.kind]) ?? before?.kindWord
    guard let kind else { return nil }
    var condition = before ?? Condition(kindWord: kind, text: "")
    let own = said(values[.text]).flatMap { content.terms.usualKind(of: $0) == nil ? $0 : nil }
    // Usual words go with their kind; as long as that stays they stay in the language they are in.
    if own != nil || kind != condition.kindWord
      || content.terms.usualKind(of: condition.text) == nil
    {
      condition.text = own ?? content.terms.conditionKind(kind)
    }
    condition.kindWord = kind
    return .condition(condition)
  }

  private func information(from values: FactValues, over before: InformationItem?) -> Fact? {
    guard let name = said(values[.text]) else { return before.map(Fact.information) }
    // What the team wants of everybody is not asked for yet where nothing is recorded of it.
    if said(values[.kind]) == nil, team.wants(name) { return nil }
    let state =
      said(values[.kind]).flatMap { InformationItem.State(rawValue: $0) } ?? before?.state ?? .asked
    var item = before ?? InformationItem(name: name, state: state)
    item.name = name
    if before?.state != state { item.since = today }
    item.state = state
    item.fallback = said(values[.part(.fallback)])
    item.owner = said(values[.part(.owner)]).map { WorkerID($0) }
    item.due = day(values[.until])
    return .information(item)
  }

  /// A joint consultation as its form says; nil without a day.
  private func consultation(from values: FactValues, over before: CaseEvent?) -> CaseEvent? {
    guard let day = day(values[.day]) else { return nil }
    var event =
      before
      ?? CaseEvent(
        kindWord: CaseEvent.Kind.jointConsultation.rawValue, on: day, text: "", by: worker, at: now)
    event.on = day
    event.text = said(values[.part(.say)]) ?? ""
    return event
  }

  private func question(from values: FactValues, over before: PartnerQuestion?) -> Fact? {
    guard let text = said(values[.text]) else { return before.map(Fact.question) }
    var question = before ?? PartnerQuestion(text: text, askedOn: today, at: now, by: worker)
    question.text = text
    question.whom = said(values[.part(.whom)])
    question.askedOn = day(values[.day]) ?? question.askedOn
    question.answer = said(values[.part(.answer)])
    // Who writes the answer down and no day has it today.
    question.answeredOn =
      question.answer == nil
      ? nil : day(values[.part(.answeredOn)]) ?? before?.answeredOn ?? today
    return .question(question)
  }

  func said(_ value: Form<FormField>.Value?) -> String? {
    switch value {
    case .text(let text)?, .choice(let text)?:
      let text = trimmed(text)
      return text.isEmpty ? nil : text
    case .empty?, .day?, .number?, .flag?, .unreadable?, nil: return nil
    }
  }

  func day(_ value: Form<FormField>.Value?) -> Day? {
    if case .day(let day)? = value { day } else { nil }
  }

  private func flag(_ value: Form<FormField>.Value?) -> Bool? {
    if case .flag(let flag)? = value { flag } else { nil }
  }
}
