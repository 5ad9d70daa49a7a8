import Casework

// Going on where somebody was when they left.
extension WorkbenchState {
  /// Where the worker is now.
  package var place: SessionPlace {
    var place = SessionPlace()
    place.view = clients.view
    place.order = clients.order
    place.focus = focus
    place.client = clients.selected
    place.clientsTop = clients.scroll.top
    if hasLargeRows { place.hasLargeRows = true }
    place.theme = colours.lasting
    place.lastActive = shift.lastActive
    place.since = shift.since
    if split.isChanged { place.split = split }
    guard opened?.case.id == clients.selected else { return place }
    place.step = roadmap.step
    place.item = checklist.selected
    place.checklistTop = checklist.scroll.top
    return place
  }

  /// Goes to where the worker was, as far as that is still there, and asks for the client.
  ///
  /// Without a place the list stays as it begins.
  mutating func goBack(to place: SessionPlace?) -> [Effect] {
    if let place {
      split = place.split ?? split
      hasLargeRows = own.largeRows ?? place.hasLargeRows ?? false
      colours.kept = place.theme
      let view = place.view ?? clients.view
      let order = place.order ?? clients.order
      if view != clients.view || order != clients.order {
        clients.order = order
        clients.show(view, for: worker, on: today)
      }
      if let client = place.client, clients.shows(client) {
        clients.selected = client
        clients.scroll.top = place.clientsTop ?? 0
        returning = place
      }
      scrollToChosen()
    }
    return clients.selected.map { [.open($0)] } ?? []
  }

  /// Goes to the row of the client's checklist where the worker was; once, when the case is there.
  mutating func finishGoingBack() {
    guard let place = returning else { return }
    returning = nil
    guard place.client == opened?.case.id else { return }
    focus = place.focus ?? focus
    guard let step = place.step else { return }
    roadmap.step = step
    chooseFirstOpenItem()
    guard let item = place.item, checklistItems.contains(item) else { return }
    checklist.selected = item
    checklist.scroll.top = place.checklistTop ?? 0
  }
}
