import Casework
import Content

// The form of one fact: what it asks, and what stands there.
extension WorkbenchState {
  private typealias Row = FormRow<FormField>

  /// A text of a fact is at most so long.
  private static let longestFact = 2000

  /// The rows of the form at a place of a sheet.
  func factRows(_ place: FactPlace, in value: Case) -> [FormRow<FormField>] {
    switch place {
    case .another(.escalation): return shown(escalationRows(nil, in: value), about: value)
    case .another(let list): return rows(of: list, fact: nil)
    case .standard(let name):
      return rows(of: .information, fact: .information(InformationItem(name: name, state: .asked)))
    case .asked, .answered: return askingRows(place, in: value)
    case .escalation(let id, let part):
      return shown(escalationRows(part, of: id, in: value), about: value)
    case .refused: return [reasonRow(content.terms.name(of: FreeText.answerReason))]
    case .declined: return [reasonRow(words(FormWords.reason))]
    case .lifted(let id):
      return [
        date(
          .day, words(EscalationWords.rowLifted), value.liftedConditions[id]?.endedOn ?? today)
      ]
    case .field(let field): return rows(of: field, in: value)
    }
  }

  private func reasonRow(_ label: String) -> Row { .text(.text, label, limit: Self.longestFact) }

  private func rows(of field: Field, in value: Case) -> [FormRow<FormField>] {
    switch field {
    case .doState(.R2):
      return [
        date(.day, words(FormWords.day), today), text(.say, nil, as: .partUpdate),
      ]
    case .decision: return [.text(.reason, words(EscalationWords.takeBackWhy), limit: 2000)]
    case .line:
      return value[field]?.line?.kind.map { rows(of: .line($0), fact: value[field]) } ?? []
    case .attendee: return rows(of: .attendee, fact: value[field])
    case .information: return rows(of: .information, fact: value[field])
    case .network: return rows(of: .network, fact: value[field])
    case .question: return rows(of: .question, fact: value[field])
    case .condition: return rows(of: .condition, fact: value[field])
    case .event: return rows(of: .consultation, fact: value[field])
    case .meeting(let kind): return rows(of: kind, value.meetings[kind])
    case .consent(let party):
      let consent = value.consents[party]
      // What was said of an earlier text is said anew, today.
      let isRenewed = consent.map { value.isOfEarlierText($0) } ?? false
      return rows(of: party, consent, on: isRenewed ? today : consent?.on ?? today)
    case .basicCondition(let basic):
      let step = value.conditionSteps[basic]
      return [
        basicRow(basic, value.basicConditions[basic]), text(.who, step?.who, as: .partWho),
        date(.day, words(SheetWords.partBy), step?.by), text(.say, step?.note, as: .partNote),
      ]
    case .indication:
      return [
        wordRow(field, value, FollowUp.indicationWords.map { ($0, content.terms.indication($0)) }),
        dateRow(.indicationRequested, value), dateRow(.indicationDecision, value),
      ]
    case .place:
      return [
        wordRow(field, value, FollowUp.placeWords.map { ($0, content.terms.place($0)) }),
        textRow(.text(.placeAfterwards), value),
      ]
    case .planB: return [textRow(field, value), dateRow(.planBDay, value)]
    case .text(.placeInHouse):
      return placeChoice(value.texts[.placeInHouse]) + [textRow(field, value)]
    case .date, .indicationRequested, .indicationDecision, .planBDay:
      return [dateRow(field, value)]
    case .answer:
      return [
        .flag(
          .field(field), changeWording.fieldName(field), value.answer,
          yes: words(ChangeWords.thereIsAPlace), no: words(FormWords.no),
          unknown: words(FormWords.unknown))
      ]
    case .informationComplete, .conditionsComplete:
      return [flag(.field(field), changeWording.fieldName(field), value[field]?.flag)]
    default: return [textRow(field, value)]
    }
  }

  private func dateRow(_ field: Field, _ value: Case) -> Row {
    date(.field(field), changeWording.fieldName(field), value[field]?.day)
  }

  private func textRow(_ field: Field, _ value: Case) -> Row {
    .text(
      .field(field), changeWording.fieldName(field), value[field]?.text ?? "",
      limit: Self.longestFact)
  }

  private func rows(of list: FactList, fact: Fact?) -> [FormRow<FormField>] {
    switch list {
    case .line(let kind):
      let line = fact?.line
      // Where the name of the kind could be taken for a person, the row asks for what.
      let name = kind.isSomebodys ? words(SheetWords.partWhat) : content.terms.name(of: kind)
      return [sentenceRow(name, line?.text)]
        + kind.parts.map { row(of: $0, in: line, of: kind) }
    case .attendee:
      let there = fact?.attendee
      return [
        sentenceRow(words(SheetWords.partName), there?.name),
        choice(
          words(SheetWords.partRole),
          Attendee.Role.allCases.map { ($0.rawValue, content.terms.attendeeRole($0.rawValue)) },
          there?.roleWord),
        date(.day, words(SheetWords.partInvited), there?.invitedOn),
        flag(.part(.present), words(SheetWords.partPresent), there?.wasPresent),
      ]
    // It has a form of its own; see EscalationForm.swift.
    case .escalation: return []
    case .condition:
      let condition = fact?.condition
      return [
        choice(
          words(FieldWords.condition),
          Condition.Kind.allCases.map { ($0.rawValue, content.terms.name(of: $0)) },
          condition?.kindWord),
        sentenceRow(
          words(SheetWords.partCondition), condition.map { content.terms.ownText(of: $0) }),
      ]
    case .information:
      let item = fact?.information
      return [
        sentenceRow(words(SheetWords.partInformation), item?.name),
        choice(
          words(SheetWords.partState),
          InformationItem.State.allCases.map { ($0.rawValue, content.terms.name(of: $0)) },
          item?.state.rawValue ?? InformationItem.State.asked.rawValue,
          none: item.map { team.wants($0.name) } ?? false ? words(SheetWords.notAsked) : nil),
        text(.fallback, item?.fallback, as: .partFallback),
        workerRow(.part(.owner), words(SheetWords.partOwner), item?.owner),
        date(.until, words(SheetWords.partBy), item?.due),
      ]
    case .consultation:
      let event = fact?.event
      return [
        date(.day, words(FormWords.day), event?.on ?? today),
        text(.say, event?.text, as: .partSaid),
      ]
    case .network:
      let person = fact?.networkPerson
      return [
        sentenceRow(words(SheetWords.partName), person?.name),
        text(.relation, person?.relation, as: .partRelation),
        text(.contact, person?.contact, as: .partContact), text(.say, person?.say, as: .partSay),
      ]
    case .question:
      let question = fact?.question
      return [
        sentenceRow(words(FieldWords.question), question?.text),
        text(.whom, question?.whom, as: .partAsked),
        date(.day, words(SheetWords.partAskedOn), question?.askedOn ?? today),
        text(.answer, question?.answer, as: .partAnswer),
        date(.part(.answeredOn), words(SheetWords.partAnsweredOn), question?.answeredOn),
      ]
    }
  }

  private func rows(of kind: Meeting.Kind, _ meeting: Meeting?) -> [FormRow<FormField>] {
    let three: [Row] =
      kind == .startTalk
      ? [flag(.part(.allThree), words(SheetWords.partAllThree), meeting?.areAllThree)] : []
    return [
      date(.day, words(FormWords.day), meeting?.on), text(.how, meeting?.how, as: .partHow),
      text(.present, meeting?.present, as: .partThere),
    ] + three
  }

  private func rows(
    of party: Party, _ consent: PartyConsent?, on day: Day
  ) -> [FormRow<FormField>] {
    [
      flag(.part(.agrees), content.terms.consent(of: party), consent?.agrees),
      date(.day, words(FormWords.day), day),
      text(.say, consent?.words, as: .partWords),
    ]
  }

  private func row(
    of part: PlanLine.Part, in line: PlanLine?, of kind: PlanLine.Kind
  ) -> FormRow<FormField> {
    let name = content.terms.name(of: part, in: kind)
    return switch part {
    case .who: .text(.part(.who), name, line?.who ?? "")
    case .whom: .text(.part(.whom), name, line?.whom ?? "")
    case .how: .text(.part(.how), name, line?.how ?? "", limit: Self.longestFact)
    case .within:
      .text(
        .part(.within), name, line?.within ?? "",
        // A time on the role sheet counts for a report only where probation hears it.
        placeholder: kind == .role ? words(SheetWords.withinHint) : "")
    // A moment is told on the day on which it was, as a rule.
    case .day: date(.day, name, line == nil && kind == .attention ? today : line?.day)
    case .agrees: flag(.part(.agrees), name, line?.clientAgrees)
    case .law:
      choice(
        name, PlanLine.Law.allCases.map { ($0.rawValue, content.terms.name(of: $0)) },
        line?.lawWord)
    }
  }

  // MARK: Kinds of rows

  private func sentenceRow(_ label: String, _ text: String?) -> Row {
    .text(.text, label, text ?? "", limit: Self.longestFact)
  }

  private func text(_ part: FactPart, _ text: String?, as label: SheetWords) -> Row {
    .text(.part(part), words(label), text ?? "", limit: Self.longestFact)
  }

  private func date(_ id: FormField, _ label: String, _ day: Day?) -> Row {
    .date(id, label, day.map { $0.iso } ?? "")
  }

  private func flag(_ id: FormField, _ label: String, _ flag: Bool?) -> Row {
    .flag(
      id, label, flag, yes: words(FormWords.yes), no: words(FormWords.no),
      unknown: words(FormWords.unknown))
  }

  private func choice(
    _ label: String, _ options: [(id: String, name: String)], _ chosen: String?,
    none: String? = nil
  ) -> Row {
    .choice(
      .kind, label, options.map { Row.Option($0.id, $0.name) }, chosen: chosen,
      none: none ?? words(FormWords.unknown))
  }

  private func wordRow(_ field: Field, _ value: Case, _ words: [(id: String, name: String)]) -> Row
  {
    .choice(
      .field(field), changeWording.fieldName(field), words.map { Row.Option($0.id, $0.name) },
      chosen: value[field]?.word, none: self.words(FormWords.unknown))
  }
}

extension PlanLine.Kind {
  /// Whether its name says what somebody does, so that one could type who.
  fileprivate var isSomebodys: Bool {
    switch self {
    case .responsibility, .expectation, .feedback: true
    case .goal, .support, .role, .staysInHouse, .ladder, .backUp, .intention, .care, .application,
      .informed, .trusted, .attention:
      false
    }
  }
}
