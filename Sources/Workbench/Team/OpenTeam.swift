import Casework
import Content
import Screen

// The sheets about the team: opened, kept up to date, filled in row by row. Every row is saved when it
// is filled in, as on the fact sheets of a client.
extension WorkbenchState {
  /// Opens a sheet about the team; in place of the same one, where that is on top.
  mutating func openPage(_ page: TeamPage) -> [Effect] {
    if dialogs.last?.purpose == .team(page) { return [] }
    return present(
      .team(page), title(of: page), .menu(Menu(entries(of: page))), preface: preface(of: page))
      + (tellsWhoChanged(page) ? [.readTeamHistory] : [])
  }

  /// Whether a sheet says who changed what, which has to be read for it.
  func tellsWhoChanged(_ page: TeamPage) -> Bool {
    switch page {
    case .partner(let id): team.agreements.values.contains { $0.partner == id }
    case .agreements, .settings: true
    case .absences, .keys: false
    }
  }

  private func title(of page: TeamPage) -> String {
    switch page {
    case .partner(let id):
      words(PartnerWords.title, ["partner": team.partners[id]?.name ?? ""])
    case .agreements: words(AgreementWords.title)
    case .settings: words(SettingsWords.title)
    case .absences: words(StandInWords.title)
    case .keys: words(OwnSettingsWords.keysTitle)
    }
  }

  private func preface(of page: TeamPage) -> [String] {
    switch page {
    case .absences: return size.rows < 18 ? [] : [words(StandInWords.how)]
    case .keys: return size.rows < 18 ? [] : [words(OwnSettingsWords.keysHow)]
    case .partner: return size.rows < 18 ? [] : [words(PartnerWords.savedAtOnce)]
    // Above the first row, which is for the person alone, nothing is true of all of them.
    case .settings: return []
    case .agreements:
      let count = agreementsToReview.count
      return (size.rows < 18 ? [] : [words(AgreementWords.savedForAll)])
        + (size.rows < 18 ? [] : [whoMayChangeAgreements].compactMap { $0 })
        + (count == 0 ? [] : [words(AgreementWords.toReview, count: count)])
    }
  }

  private func entries(of page: TeamPage) -> [SheetEntry] {
    switch page {
    case .partner(let id): cardEntries(of: id)
    case .agreements: agreementSheet
    case .settings: settingsSheet
    case .absences: absenceSheet
    case .keys: keySheet
    }
  }

  /// Lets open sheets about the team show what holds by now, and open forms follow it; what is chosen
  /// stays chosen, and what was typed stays.
  mutating func refreshTeam() {
    for index in dialogs.indices {
      switch (dialogs[index].purpose, dialogs[index].body) {
      case (.team(let page), .menu(let before)):
        var menu = Menu(entries(of: page))
        menu.keep(to: before)
        dialogs[index].body = .menu(menu)
        dialogs[index].title = title(of: page)
        dialogs[index].preface = preface(of: page)
      case (.teamFact(let place), .form(let form)): follow(form, with: teamRows(place), at: index)
      default: break
      }
    }
    closeLostCards()
  }

  /// Closes the card of a partner that is not there any more: taken back, or in the bin.
  private mutating func closeLostCards() {
    let before = dialogs.count
    dialogs.removeAll { dialog in
      guard case .team(.partner(let id)) = dialog.purpose else { return false }
      return team.partners[id].map { $0.binned != nil } ?? true
    }
    if dialogs.count < before, message == nil { message = .info(words(PartnerWords.isGone)) }
  }

  // MARK: Filling in

  /// Opens the form of a row, or does at once what needs no form.
  mutating func openTeamPlace(_ place: TeamPlace) -> [Effect] {
    if case .own(let row) = place {
      if let effects = flip(row) { return effects }
    } else if let refusal = refusalToSave ?? (place.isForLead ? refusalForTeam : nil) {
      message = .info(refusal)
      return []
    }
    switch place {
    case .worksWith(let id): return flipWork(with: id)
    case .conflict(let id): return openTeamSettle(id)
    case .addAgreement(let id): return openAddAgreement(with: id)
    case .newAgreement(let partner, let about):
      // What was agreed about it already is changed.
      let there = agreements(with: partner).first { $0.agreement.about == about }
      if let there, there.agreement.endedOn == nil { return openTeamPlace(.agreement(there.id)) }
    case .holiday(let holiday): return flipHoliday(holiday)
    case .part, .talk, .newPartner, .agreement, .teamName, .printLanguage, .contactStart, .member,
      .rule,
      .information, .newInformation, .housePlace, .newHousePlace, .absence, .newAbsence, .own:
      break
    }
    return present(
      .teamFact(place), name(of: place), .form(Form(teamRows(place))),
      preface: formPreface(of: place))
  }

  /// What stands above the form of a row.
  private func formPreface(of place: TeamPlace) -> [String] {
    if place.isAbsence { return [words(StandInWords.how)] }
    if place.isOwn { return [words(OwnSettingsWords.keysOfHow)] }
    guard case .agreement(let id) = place, size.rows >= 18,
      team.agreements[id]?.signedOn.map({ $0 < today }) == true
    else { return [] }
    return [words(AgreementWords.otherDays)]
  }

  /// What the form of a row is called.
  func name(of place: TeamPlace) -> String {
    func of(_ id: EntryID, _ name: String) -> String {
      words(SheetWords.form, ["what": name, "client": team.partners[id]?.name ?? ""])
    }
    switch place {
    case .part(let id, let part): return of(id, words(part.words))
    case .talk(let id): return of(id, words(PartnerWords.lastSpoken))
    case .worksWith(let id): return team.partners[id]?.name ?? ""
    case .newPartner: return withoutEllipsis(words(PartnerWords.newPartner))
    case .agreement(let id): return agreementName(team.agreements[id])
    case .newAgreement(let id, let about):
      return agreementName(Agreement(about: about, partner: id))
    case .addAgreement: return words(AgreementWords.about)
    case .teamName: return words(FieldWords.teamName)
    case .printLanguage: return words(FieldWords.printLanguage)
    case .contactStart: return words(ContactWords.start)
    case .member(let id):
      return words(
        SheetWords.form, ["what": words(SettingsWords.lastDay), "client": self.name(of: id)])
    case .absence, .newAbsence: return words(StandInWords.title)
    case .rule(let name): return content.terms.name(of: name)
    case .holiday(let holiday): return content.terms.holiday(holiday.rawValue)
    case .information, .newInformation: return words(FieldWords.standardInformation)
    case .housePlace, .newHousePlace: return words(FieldWords.housePlace)
    case .conflict: return words(PartnerWords.headConflicts)
    case .own(let row): return name(of: row)
    }
  }

  private func agreementName(_ agreement: Agreement?) -> String {
    words(
      AgreementWords.form,
      [
        "what": agreement.map { agreementNoun($0.about) } ?? "",
        "partner": agreement.flatMap { team.partners[$0.partner]?.name } ?? "",
      ])
  }

  /// Saves the form of a row and goes back to its sheet, on to the next row.
  mutating func submitTeam(
    _ place: TeamPlace, _ form: Form<FormField>, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    if place.isForLead, let refusal = refusalForTeam {
      message = .problem(refusal)
      return []
    }
    let seen = form.seen(seenBefore(in: form, dialog), dateReader)
    if let (problem, row) = problem(at: place, in: values) {
      refuse(problem, at: row)
      return []
    }
    if case .own(.key(let command)) = place {
      dialogs.removeLast()
      goOnInTeam(from: place)
      return keepKeys(command, in: values)
    }
    let changes = teamChanges(at: place, from: values, seen: seen, typed: form.touched)
    if let agreed = changes.lazy.compactMap({ $0.now?.agreement }).first {
      if let problem = problem(ofDays: agreed) {
        refuse(problem, at: .until)
        return []
      }
      return preview(
        changes, from: dialog, besides: notShown(in: values, of: agreed),
        stays: textThatStays(at: place, in: values, seen: seen))
    }
    dialogs.removeLast()
    if case .newPartner = place, case .partner(let id)? = changes.first?.field {
      let effects = saveCard(changes[0], from: dialog)
      let said = message
      let opening = openPage(.partner(id))
      message = said
      return effects + opening
    }
    let effects = saveTeam(changes, from: dialog)
    goOnInTeam(from: place)
    return effects
  }

  /// Saves a new card; one that is made with a client has to do with that client.
  ///
  /// On the sheet of all agreements nobody in particular is meant.
  private mutating func saveCard(_ card: Change, from dialog: Dialog) -> [Effect] {
    let isOfTeam = dialogs.contains { $0.purpose == .team(.agreements) }
    guard !isOfTeam, let value = opened?.case, case .partner(let id) = card.field,
      let partner = card.now?.partner
    else { return saveTeam([card], from: dialog) }
    let text = words(
      PartnerWords.made, ["partner": partner.name, "client": shortName(of: value)])
    return save(
      [linking(id, of: partner.kind, in: value)], of: value.id, with: card, saying: text,
      from: dialog)
  }

  /// The change by which a partner has to do with a client.
  private func linking(_ id: EntryID, of kind: PartnerKind?, in value: Case) -> Change {
    let kind = kind ?? .other
    let was = value.partners[kind]
    return Change(
      .partners(kind), was: was.map { .list($0.map(\.text)) },
      now: .list(((was ?? []) + [id]).map(\.text)))
  }

  /// Moves the sheet on to the row after the one that was filled in; who adds to a list stays where one
  /// adds, for the next thing that is typed is mostly another one of the list.
  private mutating func goOnInTeam(from place: TeamPlace) {
    // A last day is set for one member, and not for one after the other.
    if case .member = place { return }
    guard !place.isAdding, let index = dialogs.indices.last, case .team = dialogs[index].purpose,
      case .menu(var menu) = dialogs[index].body
    else { return }
    _ = menu.press(.down)
    dialogs[index].body = .menu(menu)
  }

  /// What cannot be taken as it was filled in, and in which row; nil when all can.
  private func problem(
    at place: TeamPlace, in values: FactValues
  ) -> (String, FormField)? {
    switch place {
    case .part(let id, .name): return problem(ofName: said(values[.text]), besides: id)
    case .newPartner: return problem(ofName: said(values[.text]), besides: nil)
    case .agreement, .newAgreement: return problem(ofAgreement: values)
    case .absence(let id): return problem(ofAbsence: id, in: values)
    case .newAbsence: return problem(ofAbsence: nil, in: values)
    case .teamName, .printLanguage, .contactStart, .member, .rule, .information, .newInformation,
      .housePlace, .newHousePlace:
      return problem(ofSetting: place, in: values)
    case .own(.key(let command)): return problem(ofKeys: command, in: values)
    case .part, .talk, .worksWith, .addAgreement, .holiday, .conflict, .own: return nil
    }
  }

  private func problem(ofName name: String?, besides id: EntryID?) -> (String, FormField)? {
    guard let name else { return (words(PartnerWords.needsName), .text) }
    if let other = partnerCalled(name), other != id {
      return (words(PartnerWords.nameTaken, ["name": name]), .text)
    }
    return nil
  }

  /// Says that a partner has to do with the chosen client, or not any more.
  private mutating func flipWork(with id: EntryID) -> [Effect] {
    guard let value = opened?.case, let partner = team.partners[id] else {
      message = .info(words(PartnerWords.noClient))
      return []
    }
    let holding = PartnerKind.allCases.filter { value.partners[$0]?.contains(id) == true }
    if holding.isEmpty, norms.standing.partners(of: value).contains(id) {
      message = .info(words(PartnerWords.byName))
      return []
    }
    guard holding.isEmpty else {
      return save(
        holding.map { kind in
          let was = value.partners[kind] ?? []
          return Change(
            .partners(kind), was: .list(was.map(\.text)),
            now: was.count == 1 ? nil : .list(was.filter { $0 != id }.map(\.text)))
        })
    }
    return save([linking(id, of: partner.kind, in: value)])
  }

  // MARK: Two answers

  /// The rows of two answers about some fields, under their head.
  func conflictEntries(where isWanted: (Field) -> Bool) -> [SheetEntry] {
    let found = team.conflicts.filter { isWanted($0.value.field) }
    guard !found.isEmpty else { return [] }
    return [SheetEntry(heading: words(PartnerWords.headConflicts))]
      + found.map { id, conflict in
        SheetEntry(
          .team(.conflict(id)),
          words(
            PartnerWords.conflictRow, ["field": changeWording.fieldName(conflict.field)]))
      }
  }

  /// Asks which of two answers about the team is to stand.
  private mutating func openTeamSettle(_ id: EntryID) -> [Effect] {
    guard let conflict = team.conflicts[id] else { return [] }
    let field = conflict.field
    let here = changeWording.whole(team[field], beside: conflict.value, of: field)
    let other = changeWording.whole(conflict.value, beside: team[field], of: field)
    let take = words(
      conflict.by == worker ? DialogWords.takeOwn : .takeOther,
      ["value": other, "worker": name(of: conflict.by)])
    return present(
      .teamSettle(id), words(DialogWords.settle, ["field": changeWording.fieldName(field)]),
      .menu(
        Menu([
          SheetEntry(.keepTheirs, words(DialogWords.keepTheirs, ["value": here])),
          SheetEntry(.takeOther, take),
        ])))
  }

  /// Ends a disagreement about the team.
  mutating func settleTeam(_ id: EntryID, takesOther: Bool) -> [Effect] {
    guard let conflict = team.conflicts[id] else { return [] }
    var changes = [Change(.conflict(id), was: .conflict(conflict), now: nil)]
    if takesOther {
      changes.insert(
        Change(conflict.field, was: team[conflict.field], now: conflict.value), at: 0)
    }
    return saveTeam(changes)
  }
}

extension Field {
  /// Whether it says something of a partner.
  func isAbout(partner id: EntryID, in team: Team) -> Bool {
    switch self {
    case .partner(let partner), .partnerTalk(let partner): partner == id
    case .agreement(let agreement): team.agreements[agreement]?.partner == id
    default: false
    }
  }
}
