import Casework

/// Whom something names: an organisation that has a card, or somebody of the client's network.
enum NamedPartner: Equatable, Sendable {
  case card(EntryID)
  case person(EntryID)
}

extension Team {
  /// A partner that has a card which is not in the bin.
  func card(_ id: EntryID) -> EntryID? {
    partners[id].flatMap { $0.binned == nil ? id : nil }
  }

  /// All cards, in the order of their kinds and names.
  var partnersByName: [EntryID] { sorted(partners.filter { $0.value.binned == nil }) }

  /// The card with a name; nil where none has it.
  func partnerCalled(_ name: String) -> EntryID? {
    let key = SortKey.key(for: name)
    return sorted(
      partners.filter { $0.value.binned == nil && SortKey.key(for: $0.value.name) == key }
    ).first
  }

  private func sorted(_ cards: some Sequence<(key: EntryID, value: Partner)>) -> [EntryID] {
    cards.sorted { left, right in
      let kinds = (left.value.kind?.place ?? .max, right.value.kind?.place ?? .max)
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      let keys = (SortKey.key(for: left.value.name), SortKey.key(for: right.value.name))
      return keys.0 == keys.1 ? left.key < right.key : keys.0 < keys.1
    }.map(\.key)
  }
}

extension Case {
  /// Whom an entry of the timeline names.
  ///
  /// - Parameters:
  ///   - entry: What happened.
  ///   - changes: What was saved with it.
  ///   - team: Where the cards are.
  /// - Returns: Who it is; nil for nobody.
  func partnerNamed(
    by entry: TimelineEntry, changes: [Change], in team: Team
  ) -> NamedPartner? {
    if case .event(let id) = entry.id, let named = partnerSpoken(in: id, team) { return named }
    for change in changes {
      switch change.field {
      case .event(let id):
        if let named = partnerSpoken(in: id, team) { return named }
      case .question(let id):
        if let card = partnerAsked(id, in: team) { return .card(card) }
      case .attendee(let id):
        if let named = partnerNamed(attendees[id]?.name, in: team) { return named }
      case .probationOrganisation:
        if let named = partnerNamed(probationOrganisation, in: team) { return named }
      case .network(let id) where person(id) != nil: return .person(id)
      default: break
      }
    }
    return nil
  }

  /// With whom somebody spoke; nil where it does not say.
  private func partnerSpoken(in id: EntryID, _ team: Team) -> NamedPartner? {
    guard let event = events[id] else { return nil }
    if let with = event.with.flatMap(person) { return .person(with) }
    let card = event.with.flatMap(team.card) ?? event.whom.flatMap(team.partnerCalled)
    return card.map { .card($0) }
  }

  /// The card of whoever a question is to; nil where none has one.
  func partnerAsked(_ id: EntryID, in team: Team) -> EntryID? {
    questions[id].flatMap { question in
      team.partnersByName.first { isAsked(question, of: $0, in: team) }
    }
  }

  /// Whoever has a name: a partner with a card, else somebody of the network.
  func partnerNamed(_ name: String?, in team: Team) -> NamedPartner? {
    guard let name else { return nil }
    if let card = team.partnerCalled(name) { return .card(card) }
    let key = SortKey.key(for: name)
    let person = network.first { $0.value.binned == nil && SortKey.key(for: $0.value.name) == key }
    return person.map { .person($0.key) }
  }

  private func person(_ id: EntryID) -> EntryID? {
    network[id].flatMap { $0.binned == nil ? id : nil }
  }
}

extension PartnerKind {
  /// Its place in the order in which kinds are shown.
  fileprivate var place: Int { PartnerKind.allCases.firstIndex(of: self) ?? .max }
}
