import Casework
import Content

// How a fact reads on a sheet: whole, with what is not known said so.
extension Field {
  /// The fields that one row of a sheet shows and its form asks for, its own first.
  var askedTogether: [Field] {
    switch self {
    case .indication: [self, .indicationRequested, .indicationDecision]
    case .place: [self, .text(.placeAfterwards)]
    case .planB: [self, .planBDay]
    default: [self]
    }
  }
}

extension Case {
  /// The other answer that waits at a row of a sheet; nil where nobody disagrees.
  func conflict(at field: Field) -> Conflict? { conflictID(at: field).flatMap { conflicts[$0] } }

  /// Which disagreement waits at a row of a sheet; nil for none.
  func conflictID(at field: Field) -> EntryID? {
    var fields = field.askedTogether
    if case .basicCondition(let basic) = field { fields.append(.conditionStep(basic)) }
    return conflicts.elements.first { fields.contains($0.value.field) }?.key
  }
}

extension ChangeWording {
  /// What an entry of a list is called.
  func name(of list: FactList) -> String {
    switch list {
    case .line(let kind): content.terms.name(of: kind)
    case .attendee: words(FieldWords.attendee)
    case .information: words(FieldWords.information)
    case .network: words(FieldWords.network)
    case .question: words(FieldWords.question)
    case .escalation: words(EscalationWords.name)
    case .condition: words(FieldWords.condition)
    case .consultation:
      capital(content.terms.eventKind(CaseEvent.Kind.jointConsultation.rawValue))
    }
  }

  /// What a field of a case is called, and what it says; what nobody has told is "not known".
  func shown(_ value: Case, at field: Field, today: Day) -> (name: String, value: String) {
    let unknown = words(FormWords.unknown)
    let name = fieldName(field)
    switch value[field] {
    case .line(let line)?:
      return (content.terms.planLine(line.kindWord), said([line.text] + parts(of: line)))
    case .information(let item)?:
      return (item.name, said(parts(of: item)))
    case .meeting(let meeting)?:
      return (
        name,
        said([
          content.dates.long(meeting.on), meeting.on > today ? words(SheetWords.planned) : nil,
          meeting.how, meeting.present,
          meeting.areAllThree == false ? words(SheetWords.notAllThree) : nil,
        ])
      )
    case .attendee(let attendee)?:
      return (
        attendee.name.isEmpty ? name : attendee.name,
        said([
          attendee.roleWord.isEmpty
            ? words(FormWords.unknown) : content.terms.attendeeRole(attendee.roleWord),
          words(
            SheetWords.invited,
            ["day": attendee.invitedOn.map(content.dates.long) ?? unknown]),
          words(SheetWords.wasPresent, ["answer": yesNo(attendee.wasPresent)]),
        ])
      )
    case .consent(let consent)?:
      let day = content.dates.long(consent.on)
      guard value.isOfEarlierText(consent) else {
        return (name, said([yesNo(consent.agrees), day, consent.words]))
      }
      let earlier = words(
        SheetWords.earlierText, ["answer": yesNo(consent.agrees), "day": day])
      return (name, said([earlier, consent.words]))
    case .networkPerson(let person)?:
      let spoken = words(
        SheetWords.row,
        [
          "name": words(PartnerWords.lastSpoken), "value": lastSpoken(field, in: value) ?? unknown,
        ])
      return (person.name, said([person.relation, person.contact, person.say, spoken]))
    case .question(let question)?: return (name, said(parts(of: question)))
    case .event(let event)?:
      return (
        capital(content.terms.eventKind(event.kindWord)),
        said([content.dates.long(event.on), event.text])
      )
    case _ where field.askedTogether.count > 1:
      let parts = field.askedTogether.compactMap { part in
        value[part].map { fact in
          let text = self.value(fact, of: part)
          return fact.day == nil
            ? text : words(SheetWords.row, ["name": fieldName(part), "value": text])
        }
      }
      return (name, parts.isEmpty ? unknown : said(parts))
    case let fact?:
      var parts: [String?] = [self.value(fact, of: field)]
      if field == .conditionsComplete { parts = completeness(of: value) }
      if case .basicCondition(let basic) = field { parts += self.parts(of: value, basic) }
      if field == .date(.nextJointConsultation), value.consultationToAsk(on: today) != nil {
        parts.append(words(SheetWords.consultationOver))
      }
      if case .day(let day)? = value[field], day > today {
        parts.append(content.dates.since(day, today: today))
      }
      return (name, said(parts))
    case nil:
      if field == .conditionsComplete { return (name, said(completeness(of: value))) }
      // A day alone says that an answer came, and not which one.
      if field == .answer, value.dates[.definiteAnswer] != nil {
        let moved = value.dates[.arrival].map { $0 <= today } ?? false
        return (name, words(moved ? SheetWords.answeredByArrival : .answeredByDay))
      }
      guard case .basicCondition(let basic) = field else { return (name, unknown) }
      return (
        name,
        // That nobody filled it in is something else than that nobody knows.
        said([words(SheetWords.notFilledIn)] + parts(of: value, basic))
      )
    }
  }

  /// Whether all conditions are written down, that there are none where there are none, and which kinds
  /// the court did not set as long as that is not all.
  private func completeness(of value: Case) -> [String?] {
    let isComplete = value.areConditionsComplete
    let absent = isComplete == true ? [] : value.absentConditions.map(content.terms.name(of:))
    let none = value.unlistedConditions == Condition.Unlisted.none
    return [
      yesNo(isComplete), none ? content.terms.name(of: Condition.Unlisted.none) : nil,
      none || absent.isEmpty
        ? nil : words(SheetWords.notSet, ["what": absent.joined(by: "; ")]),
    ]
  }

  private func parts(of line: PlanLine) -> [String?] {
    (line.kind?.parts ?? PlanLine.Part.allCases).map { part in
      let name = content.terms.name(of: part, in: line.kind)
      func labelled(_ text: String?) -> String? {
        text.flatMap { text in
          text.isEmpty ? nil : words(SheetWords.row, ["name": name, "value": text])
        }
      }
      return switch part {
      case .who: line.who
      case .whom: labelled(line.whom)
      case .how: labelled(line.how)
      case .within: line.within
      case .day:
        line.day.map { day in
          let text = content.dates.long(day)
          return line.kind == .goal ? words(SheetWords.copyGiven, ["day": text]) : text
        }
      case .agrees: labelled(yesNo(line.clientAgrees))
      case .law: line.lawWord.map { content.terms.law($0) }
      }
    }
  }

  private func parts(of item: InformationItem) -> [String?] {
    [
      content.terms.name(of: item.state), item.since.map(content.dates.long), item.fallback,
      item.owner.map { team.shownName(of: $0) },
      item.due.map { words(SheetWords.until, ["day": content.dates.long($0)]) },
    ]
  }

  private func parts(of question: PartnerQuestion) -> [String?] {
    let asked = words(
      SheetWords.asked,
      [
        "whom": question.whom ?? question.to.flatMap { team.partners[$0]?.name }
          ?? words(PartnerWords.nobodyYet),
        "day": content.dates.long(question.askedOn),
      ]
    )
    return [
      question.text, asked, question.answer ?? words(SheetWords.noAnswer),
      question.answeredOn.map(content.dates.long),
    ]
  }

  /// When somebody last spoke with a person of the network, as what was logged says; nil where nothing was.
  ///
  /// Source: Guide, "What shapes everything": X2.
  private func lastSpoken(_ field: Field, in value: Case) -> String? {
    guard case .network(let id) = field else { return nil }
    return value.talks(with: id, in: team).map(\.on).max().map(content.dates.long)
  }

  private func parts(of value: Case, _ basic: BasicCondition) -> [String?] {
    guard let step = value.conditionSteps[basic] else { return [] }
    return [
      step.who, step.by.map { words(SheetWords.until, ["day": content.dates.long($0)]) }, step.note,
    ]
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func yesNo(_ answer: Bool?) -> String {
    answer.map { words($0 ? ChangeWords.yes : .no) } ?? words(FormWords.unknown)
  }

  private func said(_ parts: [String?]) -> String {
    parts.compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }.joined(by: " · ")
  }
}
