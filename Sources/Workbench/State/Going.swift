import Casework

// Going to a client, and to a row of their checklist, from wherever one is.

/// Where somebody goes whose case has to be read first.
struct Destination: Equatable, Sendable {
  var client: CaseID
  var item: ChecklistItem?
  /// Whether one goes on from a bottleneck to where something can be done about it.
  var acts = false
  /// Somebody of the network, to whose row one goes.
  var person: EntryID?
}

extension WorkbenchState {
  /// Goes to a client, who joins the list when they are not in it, and to a row of their checklist.
  ///
  /// - Parameters:
  ///   - id: The client's case.
  ///   - item: The row; nil stays in the list of clients.
  ///   - acts: Whether one goes on from a bottleneck to where something can be done about it.
  /// - Returns: What reads the case, where it is not open yet.
  mutating func go(to id: CaseID, item: ChecklistItem? = nil, acts: Bool = false) -> [Effect] {
    // Whatever is open, nothing that was typed in it is lost by going elsewhere.
    let kept = keepDraft()
    dialogs = []
    choose(id)
    clients.changedElsewhere.remove(id)
    focus = item == nil ? .clients : .checklist
    destination = item.map { Destination(client: id, item: $0, acts: acts) }
    if opened?.case.id == id {
      return kept + arrive()
    }
    return kept + [.open(id)]
  }

  /// Goes to a client, and to the row of somebody of their network.
  ///
  /// - Parameters:
  ///   - id: The client's case.
  ///   - person: Who it is.
  /// - Returns: What reads the case, where it is not open yet.
  mutating func go(to id: CaseID, person: EntryID) -> [Effect] {
    let effects = go(to: id)
    destination = Destination(client: id, item: nil, person: person)
    return opened?.case.id == id ? effects + arrive() : effects
  }

  /// Chooses the row that somebody was going to, once its case is there.
  mutating func arrive() -> [Effect] {
    guard let destination, destination.client == opened?.case.id else { return [] }
    self.destination = nil
    if let person = destination.person { return openFact(.field(.network(person))) }
    guard let item = destination.item else { return [] }
    switch item {
    case .do(let id): roadmap.step = id.step
    case .bottleneck(let id): choose(id)
    case .escalation: roadmap.step = .escalation
    case .task, .contact, .handover, .agreement: break
    }
    if checklistItems.contains(item) { checklist.selected = item }
    scrollToSelection()
    if destination.acts, case .bottleneck(let id) = item { return goToRemedy(against: id) }
    return []
  }
}
