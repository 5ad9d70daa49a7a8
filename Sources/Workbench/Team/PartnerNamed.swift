import Casework
import Content
import Screen

// One key from any place where a partner is named to its card, and to all others from everywhere else.
extension WorkbenchState {
  /// Opens the card of the partner that is named where one is.
  ///
  /// Elsewhere it shows all, those of the client first. From a card the same key goes to all others.
  mutating func openPartner() -> [Effect] {
    if let id = agreedPartner { return openPage(.partner(id)) }
    return openNamedPartner()
  }

  /// Opens the card of the one partner that is named with the chosen client, and shows all where several
  /// are or none is.
  ///
  /// A row of the list of clients, and the details of it, name the probation organisation.
  private mutating func openNamedPartner() -> [Effect] {
    if case .team(.partner)? = dialogs.last?.purpose { return choosePartner() }
    let named = onlyPartner ?? (focus == .clients ? probationPartner : nil)
    return named.map { openPage(.partner($0)) } ?? choosePartner()
  }

  /// The card of the only one who is named with the chosen client; nil where there are others, on a card or
  /// not, or nobody.
  private var onlyPartner: EntryID? {
    let cards = partnersNamed
    guard cards.count == 1, organisationWithoutCard == nil, peopleOfNetwork.isEmpty else {
      return nil
    }
    return cards[0]
  }

  /// The card of the probation organisation of the chosen client; nil where none or several have one.
  private var probationPartner: EntryID? {
    let named = opened?.case.probationOrganisation.flatMap(partnerCalled)
    let cards = partnersNamed.filter { team.partners[$0]?.kind == .probation }
    return named ?? (cards.count == 1 ? cards[0] : nil)
  }

  /// Opens the card of the partner to whom the chosen row of the board is reported.
  mutating func openPartnerOfBoard() -> [Effect] {
    let named = probationPartner ?? onlyPartner
    return named.map { openPage(.partner($0)) } ?? choosePartner()
  }

  /// Shows all partners, those of the client and their network first, and the way to add one.
  mutating func choosePartner() -> [Effect] {
    let cards = partnersNamed
    let organisation = organisationWithoutCard
    // Where names are hidden, family would tell whose it is.
    let people = hidesNames ? [] : peopleOfNetwork
    let client = opened.map { shortName(of: $0.case) } ?? ""
    let hasOwn = !cards.isEmpty || organisation != nil || !people.isEmpty
    var entries =
      hasOwn
      ? [SheetEntry(heading: words(PartnerWords.headOfClient, ["client": client]))] : []
    entries += cards.map { cardEntry($0) }
    if let organisation {
      entries.append(
        SheetEntry(
          .makeCard(organisation), words(PartnerWords.makeCard, ["name": organisation])))
    }
    entries += people.map { id, person in
      SheetEntry(
        .partnerFact(.field(.network(id))),
        [person.name, person.relation].compactMap { $0 }.joined(by: " · "))
    }
    let others = partnersByName.filter { !cards.contains($0) }
    if hasOwn { entries.append(SheetEntry(heading: words(PartnerWords.headOthers))) }
    entries += others.map { cardEntry($0) }
    entries.append(SheetEntry(.team(.newPartner), words(PartnerWords.newPartner)))
    // Family belongs to one client, and is on no card that the whole team sees.
    if opened != nil, !hidesNames {
      entries.append(
        SheetEntry(
          .partnerFact(.another(.network)),
          words(PartnerWords.newPerson, ["client": client])))
    }
    return present(.choosePartner, words(PartnerWords.choose), .menu(Menu(entries)))
  }

  private func cardEntry(_ id: EntryID) -> SheetEntry {
    let partner = team.partners[id]
    let kind = partner.map { content.terms.partnerKind($0.kindWord) } ?? ""
    return SheetEntry(
      .openPage(.partner(id)),
      [partner?.name ?? "", kind].filter { !$0.isEmpty }.joined(by: " · "))
  }

  /// The partner whose agreement sets the day of the chosen row; nil where none does.
  var agreedPartner: EntryID? {
    guard focus == .checklist, case .do(let id)? = checklist.selected,
      let agreement = roadmapOfCase?[id].agreement
    else { return nil }
    return team.agreements[agreement].map(\.partner).flatMap(card)
  }

  /// The partners of the chosen client, in the order of their kinds and names.
  var partnersNamed: [EntryID] { opened.map { partnersNamed(in: $0.case) } ?? [] }

  /// The partners of a client, in the order of their kinds and names.
  func partnersNamed(in value: Case) -> [EntryID] {
    let found = Set(value.partners(by: norms.standing, in: team))
    return partnersByName.filter(found.contains)
  }

  /// A partner that has a card which is not in the bin.
  func card(_ id: EntryID) -> EntryID? { team.card(id) }

  /// All cards, in the order of their kinds and names.
  var partnersByName: [EntryID] { team.partnersByName }

  /// The probation organisation of the chosen client, where no card has its name.
  private var organisationWithoutCard: String? {
    guard let name = opened?.case.probationOrganisation, name.contains(where: { !$0.isWhitespace })
    else { return nil }
    return partnerCalled(name) == nil ? name : nil
  }

  /// The card with a name; nil where none has it.
  func partnerCalled(_ name: String) -> EntryID? { team.partnerCalled(name) }

  private var peopleOfNetwork: [(EntryID, NetworkPerson)] {
    opened?.case.network.filter { $0.value.binned == nil }.map { ($0.key, $0.value) } ?? []
  }

  // MARK: From a sheet, a form or the timeline

  /// Opens the card of the partner that an entry of the timeline names, or the row of who it was of the
  /// network; where it names nobody it shows all.
  mutating func openPartner(of entry: TimelineEntry?) -> [Effect] {
    guard let value = opened?.case, let entry else { return openNamedPartner() }
    let changes = timeline?.save(entry.save)?.changes ?? []
    switch value.partnerNamed(by: entry, changes: changes, in: team) {
    case .card(let id): return openPage(.partner(id))
    case .person(let id): return openFact(.field(.network(id)))
    case nil: return openNamedPartner()
    }
  }

  /// Opens the card of the partner that the chosen row of a sheet names.
  mutating func openPartner(at place: FactPlace) -> [Effect] {
    guard let value = opened?.case else { return openPartner() }
    switch place {
    case .field(.question(let id)):
      if let card = value.partnerAsked(id, in: team) { return openPage(.partner(card)) }
    case .asked(let id): return openPage(.partner(id))
    case .answered(let id): return openPartner(at: .field(.question(id)))
    case .field(.network): return openFact(place)
    // Whom it is reported to is probation.
    case .field(.supervisor), .field(.probationOrganisation), .escalation, .another(.escalation):
      if let probation = probationPartner { return openPage(.partner(probation)) }
    case .field(.attendee(let id)):
      switch value.partnerNamed(value.attendees[id]?.name, in: team) {
      case .card(let card): return openPage(.partner(card))
      case .person(let person): return openFact(.field(.network(person)))
      case nil: break
      }
    default: break
    }
    return openNamedPartner()
  }

  /// Opens the card of the partner that a form names, over the form: what was typed stays.
  mutating func openPartner(in form: Form<FormField>) -> [Effect] {
    let kept = keepDraft()
    switch dialogs.last?.purpose {
    case .fact(let place): return kept + openPartner(at: place)
    case .teamFact(let place):
      let agreed = place.agreement.flatMap { team.agreements[$0]?.partner }
      if let id = place.partner ?? agreed { return kept + openPage(.partner(id)) }
    default: break
    }
    if case .choice(let name)? = form.values(dateReader)[.field(.probationOrganisation)],
      let card = partnerCalled(name), form.focused?.id == .field(.probationOrganisation)
    {
      return kept + openPage(.partner(card))
    }
    return kept + openNamedPartner()
  }

  /// Makes the card of an organisation that has none yet, and opens it.
  mutating func makeCard(named name: String) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    let id = makeEntryID()
    let card = Partner(name: name, kindWord: PartnerKind.probation.rawValue)
    let effects = saveTeam([Change(.partner(id), was: nil, now: .partner(card))])
    let said = message
    let opening = openPage(.partner(id))
    message = said
    return effects + opening
  }
}

extension TeamPlace {
  /// The partner it is about; nil for none.
  var partner: EntryID? {
    switch self {
    case .part(let id, _), .talk(let id), .worksWith(let id): id
    case .newAgreement(let id, _), .addAgreement(let id): id
    case .newPartner, .agreement, .teamName, .printLanguage, .contactStart, .member, .rule,
      .holiday,
      .information,
      .newInformation, .housePlace, .newHousePlace, .absence, .newAbsence, .conflict, .own:
      nil
    }
  }
}

extension TeamPlace {
  /// The agreement it is about; nil for none.
  var agreement: EntryID? { if case .agreement(let id) = self { id } else { nil } }
}
