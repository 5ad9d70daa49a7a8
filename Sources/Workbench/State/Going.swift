import Casework

// Going to a client, and to a row of their checklist, from wherever one is.

/// Where somebody goes whose case has to be read first.
struct Destination: Equatable, Sendable {
  var client: CaseID
  var item: ChecklistItem?
}

extension WorkbenchState {
  /// Goes to a client, who joins the list when they are not in it, and to a row of their checklist.
  ///
  /// - Parameters:
  ///   - id: The client's case.
  ///   - item: The row; nil stays in the list of clients.
  /// - Returns: What reads the case, where it is not open yet.
  mutating func go(to id: CaseID, item: ChecklistItem? = nil) -> [Effect] {
    // Whatever is open, nothing that was typed in it is lost by going elsewhere.
    let kept = keepDraft()
    dialogs = []
    choose(id)
    clients.changedElsewhere.remove(id)
    focus = item == nil ? .clients : .checklist
    destination = item.map { Destination(client: id, item: $0) }
    if opened?.case.id == id {
      arrive()
      return kept
    }
    return kept + [.open(id)]
  }

  /// Chooses the row that somebody was going to, once its case is there.
  mutating func arrive() {
    guard let destination, destination.client == opened?.case.id else { return }
    self.destination = nil
    guard let item = destination.item else { return }
    if case .do(let id) = item { roadmap.step = id.step }
    if checklistItems.contains(item) { checklist.selected = item }
    scrollToSelection()
  }
}
