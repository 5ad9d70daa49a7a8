import Casework
import Content

// What was told, met and agreed, in words.
extension ChangeWording {
  /// A change of an entry that has a name of its own: written down, changed, put in the bin, taken back.
  func entry(_ change: Change) -> String {
    let values: TextValues = [
      "field": entryName(change), "value": value(change.now ?? change.was, of: change.field),
    ]
    guard let now = change.now else { return words(ChangeWords.entryTaken, values) }
    // Of a question it is said whom it was asked, and of its answer who gave it.
    if case .question(let question) = now, !isTakenBack,
      question.answer != change.was?.question?.answer || change.was == nil
    {
      return said(of: question)
    }
    guard let was = change.was else { return words(ChangeWords.fieldSet, values) }
    if let ended = ended(change) { return ended }
    if was.isBinned != now.isBinned {
      let what: TextValues = ["what": value(now, of: change.field)]
      return words(now.isBinned ? ChangeWords.taskBinned : .taskPutBack, what)
    }
    if case .partner(let card) = now, card.name == was.partner?.name {
      // Of a card it is said which part of it is another.
      return words(
        ChangeWords.entryChanged,
        [
          "field": card.name,
          "value": whole(
            isTakenBack ? was : now, beside: isTakenBack ? now : was, of: change.field),
        ])
    }
    return words(ChangeWords.entryChanged, values)
  }

  /// That somebody was asked something, or what they answered.
  func said(of question: PartnerQuestion) -> String {
    let whom =
      question.whom ?? question.to.flatMap { team.partners[$0]?.name }
      ?? words(PartnerWords.nobodyYet)
    let values: TextValues = [
      "whom": whom, "text": question.text, "answer": question.answer ?? "",
    ]
    return words(question.answer == nil ? PartnerWords.asked : .answered, values)
  }

  /// What an entry is called: a line by its kind.
  private func entryName(_ change: Change) -> String {
    (change.now ?? change.was)?.line.map { content.terms.planLine($0.kindWord) }
      ?? fieldName(change.field)
  }

  /// What a field is called that holds something told, met or agreed.
  func planFieldName(_ field: Field) -> String? {
    switch field {
    case .text(let text): content.terms.name(of: text)
    case .meeting(let kind): content.terms.name(of: kind)
    case .consent(let party): content.terms.consent(of: party)
    case .conditionStep(let basic): content.terms.name(of: basic)
    case .partners(let kind): content.terms.name(of: kind)
    case .signalTerm(let name): content.terms.name(of: name)
    case .line: words(FieldWords.line)
    case .attendee: words(FieldWords.attendee)
    case .network: words(FieldWords.network)
    case .question: words(FieldWords.question)
    case .partner: words(FieldWords.partner)
    case .partnerTalk: words(FieldWords.partnerTalk)
    case .agreement: words(FieldWords.agreement)
    case .housePlace: words(FieldWords.housePlace)
    case .standardInformation: words(FieldWords.standardInformation)
    case .holidays: words(FieldWords.holidays)
    case .printLanguage: words(FieldWords.printLanguage)
    case .contactSince: words(FieldWords.contactSince)
    case .contactCarriers: words(FieldWords.contactCarriers)
    default: nil
    }
  }

  /// The value of a field that holds something told, met or agreed; nil for another.
  func planValue(_ fact: Fact) -> String? {
    switch fact {
    case .line(let line): line.text
    case .meeting(let meeting): joined(content.dates.long(meeting.on), meeting.how)
    case .attendee(let attendee):
      attendee.roleWord.isEmpty
        ? attendee.name : "\(attendee.name) (\(content.terms.attendeeRole(attendee.roleWord)))"
    case .consent(let consent):
      joined(words(consent.agrees ? ChangeWords.yes : .no), consent.words)
    case .conditionStep(let step):
      joined(
        step.who, step.by.map { words(SheetWords.until, ["day": content.dates.long($0)]) },
        step.note)
    case .networkPerson(let person): joined(person.name, person.relation)
    case .question(let question): joined(question.text, question.answer)
    case .partner(let partner): partner.name
    case .partnerTalk(let talk): joined(content.dates.long(talk.on), talk.with)
    case .agreement(let agreement):
      joined(
        agreementNoun(agreement.about), team.partners[agreement.partner]?.name,
        agreement.text)
    case .housePlace(let place): joined(place.name, place.freeFrom.map(content.dates.long))
    default: nil
    }
  }

  private func joined(_ parts: String?...) -> String {
    parts.compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }.joined(by: ", ")
  }

  /// The names of the team's partners in a list of identifiers.
  func partnerNames(_ ids: [String]) -> String {
    ids.map { team.partners[EntryID($0)]?.name ?? $0 }.joined(by: ", ")
  }
}

extension [Change] {
  /// The kind of the lines of which a save changed nothing but the order; nil for any other save.
  var kindOfMovedLines: String? {
    guard let kind = first?.now?.line?.kindWord else { return nil }
    let areMoves = allSatisfy { change in
      guard var was = change.was?.line, let now = change.now?.line, was.place != now.place else {
        return false
      }
      was.place = now.place
      return was == now
    }
    return areMoves ? kind : nil
  }
}

extension Fact {
  /// Whether it lies in the bin.
  var isBinned: Bool {
    switch self {
    case .task(let task): task.binned != nil
    case .line(let line): line.binned != nil
    case .partner(let partner): partner.binned != nil
    case .agreement(let agreement): agreement.binned != nil
    case .housePlace(let place): place.binned != nil
    case .networkPerson(let person): person.binned != nil
    case .attendee(let attendee): attendee.binned != nil
    case .question(let question): question.binned != nil
    case .information(let item): item.binned != nil
    default: false
    }
  }
}
