import Casework
import Content

// The card of a partner: who they are, how they work, when somebody last spoke with them, what was
// agreed, and what is open for the client that is chosen.
//
// Source: Guide, "What shapes everything": X1 to X3.
extension WorkbenchState {
  typealias SheetEntry = Menu<DialogChoice>.Entry

  /// The rows of the card.
  func cardEntries(of id: EntryID) -> [SheetEntry] {
    guard let partner = team.partners[id] else { return [] }
    return conflictEntries { $0.isAbout(partner: id, in: team) }
      + [SheetEntry(heading: words(PartnerWords.headCard))]
      + PartnerPart.allCases.map { row(of: $0, of: partner, id) }
      + [talkRow(of: id), SheetEntry(heading: words(PartnerWords.headAgreements))]
      + agreementRows(with: id) + clientEntries(of: id)
  }

  private func row(of part: PartnerPart, of partner: Partner, _ id: EntryID) -> SheetEntry {
    let text = part == .kind ? content.terms.partnerKind(partner.kindWord) : partner[part]
    return sheetRow(.part(id, part), words(part.words), text)
  }

  /// A row with its name and what it says; what nobody has told is "not known".
  func sheetRow(_ place: TeamPlace, _ name: String, _ text: String) -> SheetEntry {
    var entry = SheetEntry(
      .team(place),
      words(
        SheetWords.row, ["name": name, "value": text.isEmpty ? words(FormWords.unknown) : text]))
    entry.isQuiet = text.isEmpty
    return entry
  }

  // MARK: When somebody last spoke with them

  private func talkRow(of id: EntryID) -> SheetEntry {
    sheetRow(.talk(id), words(PartnerWords.lastSpoken), lastSpoken(with: id).map(said) ?? "")
  }

  private func said(_ talk: PartnerTalk) -> String {
    let day = words(
      PartnerWords.spoken,
      [
        "day": content.dates.long(talk.on),
        "ago": content.dates.since(talk.on, today: today),
      ])
    let with = talk.with.map { words(PartnerWords.spokenWith, ["who": $0]) }
    return [day, with, talk.by.map { name(of: $0) }].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(by: " · ")
  }

  /// When somebody last spoke with a partner: as it was told, or as the chosen client's questions,
  /// answers and joint consultations show, whichever is later.
  func lastSpoken(with id: EntryID) -> PartnerTalk? {
    opened?.case.lastTalk(with: id, in: team, on: today) ?? team.partnerTalks[id]
  }

  // MARK: What was agreed

  /// What was agreed with a partner, in the order of the guide, the newest of each first.
  func agreements(with id: EntryID) -> [(id: EntryID, agreement: Agreement)] {
    team.agreements.filter { $0.value.partner == id && $0.value.binned == nil }
      .map { (id: $0.key, agreement: $0.value) }
      .sorted { left, right in
        // What is not signed yet is the newest.
        let days = [left, right].map { $0.agreement.signedOn.map(\.number) ?? .max }
        let about = (left.agreement.about.order, right.agreement.about.order)
        return about.0 == about.1 ? (days[0], left.id) > (days[1], right.id) : about.0 < about.1
      }
  }

  /// An agreement in a line: what about, what was agreed, since when, and when it is looked at again.
  ///
  /// What is past is not looked at again.
  func line(of agreement: Agreement, isPast: Bool = false) -> String {
    let signed =
      agreement.signedOn.map {
        words(
          $0 > today ? PartnerWords.signedAhead : .signed, ["day": content.dates.long($0)])
      } ?? words(PartnerWords.notSigned)
    let ended = agreement.endedOn.map {
      words(PartnerWords.ended, ["day": content.dates.long($0)])
    }
    let review =
      agreement.endedOn != nil || isPast
      ? nil
      : agreement.reviewOn.map { reviewText($0) }
        ?? agreement.signedOn.map { _ in words(PartnerWords.noReview) }
    return words(
      SheetWords.row,
      [
        "name": agreementNoun(agreement.about),
        "value": (terms(of: agreement) + [agreement.text, signed, review, ended].compactMap { $0 })
          .filter { !$0.isEmpty }.joined(by: " · "),
      ])
  }

  private func reviewText(_ day: Day) -> String {
    words(PartnerWords.review, ["day": content.dates.long(day)])
      + (day <= today ? ", " + content.dates.relative(day, today: today) : "")
  }

  /// The numbers of days of an agreement, in words.
  func terms(of agreement: Agreement) -> [String] {
    changeWording.phrases(of: agreement)
  }

  // MARK: The chosen client

  private func clientEntries(of id: EntryID) -> [SheetEntry] {
    guard let value = opened?.case else { return [] }
    let client = shortName(of: value)
    let linked = value.partners.values.contains { $0.contains(id) }
    let isNamed = norms.standing.partners(of: value).contains(id)
    return [
      SheetEntry(heading: words(PartnerWords.headClient, ["client": client])),
      sheetRow(
        .worksWith(id), words(PartnerWords.worksWith, ["client": client]),
        words(linked || isNamed ? FormWords.yes : .no)),
    ] + openQuestions(to: id, in: value).map { questionRow($0.id, in: value) }
      + answeredQuestions(to: id, in: value).map { answeredRow($0, in: value) }
      + [SheetEntry(.fact(.asked(id)), words(PartnerWords.askRow, ["client": client]))]
  }

  /// The questions of a case to a partner that have no answer yet, the oldest first.
  func openQuestions(
    to id: EntryID, in value: Case
  ) -> [(id: EntryID, question: PartnerQuestion)] {
    value.questions.filter { value.isOpen($0.value) && value.isAsked($0.value, of: id, in: team) }
      .map { (id: $0.key, question: $0.value) }
      .sorted { ($0.question.askedOn, $0.id) < ($1.question.askedOn, $1.id) }
  }

  /// The questions of a case to a partner that were answered, the newest first.
  private func answeredQuestions(to id: EntryID, in value: Case) -> [EntryID] {
    value.questions.filter { !value.isOpen($0.value) && value.isAsked($0.value, of: id, in: team) }
      .sorted { ($1.value.askedOn, $1.key) < ($0.value.askedOn, $0.key) }.map(\.key)
  }

  private func answeredRow(_ id: EntryID, in value: Case) -> SheetEntry {
    let shown = changeWording.shown(value, at: .question(id), today: today)
    return SheetEntry(
      .fact(.field(.question(id))),
      words(SheetWords.row, ["name": shown.name, "value": shown.value]))
  }

  private func questionRow(_ id: EntryID, in value: Case) -> SheetEntry {
    let shown = changeWording.shown(value, at: .question(id), today: today)
    return SheetEntry(
      .fact(.answered(id)),
      words(SheetWords.row, ["name": shown.name, "value": shown.value]))
  }
}

extension PartnerPart {
  /// What the part is called.
  var words: PartnerWords {
    switch self {
    case .kind: .partKind
    case .name: .partName
    case .contact: .partContact
    case .dutyLine: .partDutyLine
    case .hours: .partHours
    case .works: .partWorks
    case .mayShare: .partMayShare
    }
  }
}
