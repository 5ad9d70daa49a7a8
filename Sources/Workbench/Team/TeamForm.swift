import Casework
import Content

// What the form of a row of a team's sheet asks, and what comes of it.
extension WorkbenchState {
  private typealias Row = FormRow<FormField>

  /// The longest text of a card.
  private static let longestText = 2000
  /// The longest name of a partner.
  private static let longestName = 80

  /// The rows of the form at a place of a sheet.
  func teamRows(_ place: TeamPlace) -> [FormRow<FormField>] {
    switch place {
    case .part(let id, .kind): [kindRow(team.partners[id]?.kindWord)]
    case .part(let id, let part):
      [
        .text(
          .text, words(part.words), team.partners[id]?[part] ?? "",
          limit: part == .name ? Self.longestName : Self.longestText)
      ]
    case .talk(let id):
      [
        .date(.day, words(PartnerWords.lastSpoken), team.partnerTalks[id]?.on.iso ?? today.iso),
        .text(
          .part(.whom), words(PartnerWords.talkWith), team.partnerTalks[id]?.with ?? "",
          limit: Self.longestName),
      ]
    case .newPartner:
      [
        .text(.text, words(PartnerWords.partName), limit: Self.longestName),
        kindRow(nil),
      ]
    case .agreement(let id):
      team.agreements[id].map { agreementForm($0.about, $0) } ?? []
    case .newAgreement(_, let about): agreementForm(about, nil)
    case .absence(let id): absenceRows(id)
    case .newAbsence: absenceRows(nil)
    case .teamName, .printLanguage, .contactStart, .member, .rule, .information, .newInformation,
      .housePlace, .newHousePlace:
      settingRows(place)
    case .own(.key(let command)): keyRows(command)
    case .worksWith, .addAgreement, .holiday, .conflict, .own: []
    }
  }

  private func kindRow(_ word: String?) -> Row {
    var options = PartnerKind.allCases.map { Row.Option($0.rawValue, content.terms.name(of: $0)) }
    if let word, !word.isEmpty, PartnerKind(rawValue: word) == nil {
      options.append(Row.Option(word, content.terms.partnerKind(word)))
    }
    return .choice(
      .kind, words(PartnerWords.partKind), options, chosen: word, none: words(FormWords.unknown))
  }

  /// The changes from what the person saw in a form to what they made of it.
  mutating func teamChanges(
    at place: TeamPlace, from values: FactValues, seen: FactValues, typed: Set<FormField> = []
  ) -> [Change] {
    switch place {
    case .part(let id, let part):
      guard let there = team.partners[id] else { return [] }
      let row: FormField = part == .kind ? .kind : .text
      var (was, now) = (there, there)
      was[part] = said(seen[row]) ?? ""
      now[part] = said(values[row]) ?? ""
      return was == now ? [] : [Change(.partner(id), was: .partner(was), now: .partner(now))]
    case .talk(let id): return talkChanges(id, from: values, seen: seen)
    case .newPartner:
      let card = Partner(name: said(values[.text]) ?? "", kindWord: said(values[.kind]) ?? "")
      return [Change(.partner(makeEntryID()), was: nil, now: .partner(card))]
    case .agreement(let id):
      return changes(ofAgreement: id, from: values, seen: seen, typed: typed)
    case .newAgreement(let id, let about):
      return changes(addingAgreement: about, with: id, from: values)
    case .absence(let id): return absenceChanges(id, from: values, seen: seen)
    case .newAbsence: return absenceChanges(nil, from: values, seen: seen)
    case .teamName, .printLanguage, .contactStart, .member, .rule, .information, .newInformation,
      .housePlace, .newHousePlace:
      return settingChanges(at: place, from: values, seen: seen)
    case .worksWith, .addAgreement, .holiday, .conflict, .own: return []
    }
  }

  private func talkChanges(
    _ id: EntryID, from values: FactValues, seen: FactValues
  ) -> [Change] {
    let there = team.partnerTalks[id]
    var now: PartnerTalk?
    if let on = day(values[.day]) {
      now = there ?? PartnerTalk(on: on)
      now?.on = on
      now?.with = said(values[.part(.whom)])
      now?.by = worker
    }
    var was = there
    if there != nil {
      was?.on = day(seen[.day]) ?? there?.on ?? today
      was?.with = said(seen[.part(.whom)])
    }
    let isSame = was?.on == now?.on && was?.with == now?.with
    return isSame
      ? []
      : [Change(.partnerTalk(id), was: was.map(Fact.partnerTalk), now: now.map(Fact.partnerTalk))]
  }
}

extension ChangeWording {
  /// A value whole, where it is to be told from another: of a card what differs.
  func whole(_ fact: Fact?, beside other: Fact?, of field: Field) -> String {
    switch (fact, other) {
    case (.partner(let card)?, .partner(let other)?):
      let parts = PartnerPart.allCases.filter { card[$0] != other[$0] }.map { part in
        let text = part == .kind ? content.terms.partnerKind(card.kindWord) : card[part]
        return words(
          SheetWords.row,
          [
            "name": words(part.words),
            "value": text.isEmpty ? words(ChangeWords.empty) : text,
          ])
      }
      return parts.isEmpty ? card.name : parts.joined(by: " · ")
    default: return value(fact, of: field)
    }
  }
}
