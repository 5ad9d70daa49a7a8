import Casework
import Content
import Screen

// Finding somebody: the list narrows while one types. Whatever is typed or pasted goes into the
// field; no key here touches what is recorded.
extension WorkbenchState {
  /// The most characters that one looks for.
  private static let longestFind = 80

  /// Opens the field, with what the list is narrowed to already.
  mutating func openFind() -> [Effect] {
    find.search = nil
    find.before = FindPane.Before(
      focus: focus, selected: clients.selected, scroll: clients.scroll)
    find.field = TextField(clients.filter?.text ?? "", limit: Self.longestFind)
    find.isFromBefore = clients.filter != nil
    focus = .clients
    offerWays()
    scrollToSelection()
    return []
  }

  /// Follows a key while the field is open.
  mutating func pressInFind(_ key: Key) -> [Effect] {
    message = nil
    switch key {
    case .up, .control("p"): return moveInFind(by: -1)
    case .down, .control("n"): return moveInFind(by: 1)
    case .pageUp: return moveInFind(by: -max(1, listHeight(of: .clients) - 1))
    case .pageDown: return moveInFind(by: max(1, listHeight(of: .clients) - 1))
    case .escape: return leaveFind()
    case .control("c"):
      let effects = leaveFind()
      sayHowToQuit()
      return effects
    case .function(3): return searchNotes()
    case .control("q"), .function(10): return quit()
    case .control("l"): return [.redraw]
    default: return typeInFind(key)
    }
  }

  private mutating func typeInFind(_ key: Key) -> [Effect] {
    guard var field = find.field else { return [] }
    if find.isFromBefore, case .character = key { field = TextField("", limit: Self.longestFind) }
    find.isFromBefore = false
    let outcome = field.press(key)
    find.field = field
    switch outcome {
    case .edited: return narrow(to: field.text)
    case .shortened(let limit, let leftOut):
      let effects = narrow(to: field.text)
      message = .problem(
        words(MessageWords.shortened, ["limit": String(limit)], count: max(1, leftOut)))
      return effects
    case .submitted, .next, .previous: return takeFind()
    case .ignored:
      sayUnused(key, .unusedInField)
      return []
    case .moved, .cancelled, .refused: return []
    }
  }

  /// Narrows the list to what is typed.
  private mutating func narrow(to text: String) -> [Effect] {
    let isBlank = FindQuery(text).isEmpty
    let effects = showFound(isBlank ? nil : .names(text))
    if let nearText { message = .info(nearText) }
    return effects
  }

  /// Shows whom a filter finds: the client one was at, when they are among them.
  mutating func showFound(_ filter: ListFilter?) -> [Effect] {
    let chosen = clients.selected
    clients.show(filter, choosing: [chosen, find.before?.selected])
    offerWays()
    clients.scroll.top = 0
    scrollToSelection()
    return openSelected(after: chosen)
  }

  /// Reads the chosen client, when another one was chosen before.
  mutating func openSelected(after before: CaseID?) -> [Effect] {
    guard let selected = clients.selected else {
      leaveCase()
      return []
    }
    clients.changedElsewhere.remove(selected)
    return selected == before && opened?.case.id == selected ? [] : [.open(selected)]
  }

  /// Keeps the list narrowed, or goes the way that is chosen.
  private mutating func takeFind() -> [Effect] {
    if let way = clients.chosenWay { return go(way) }
    find.field = nil
    find.before = nil
    clients.ways = []
    scrollToSelection()
    guard clients.filter != nil else { return [] }
    guard !clients.rows.isEmpty else { return forgetFilter() }
    let kept = words(
      FindWords.kept,
      ["found": String(clients.rows.count), "count": String(clients.belongingCount)])
    message = .info([nearText, kept].compactMap { $0 }.joined(by: " "))
    return []
  }

  /// Closes the field; the list is as it was before.
  private mutating func leaveFind() -> [Effect] {
    let before = find.before
    let chosen = clients.selected
    find.field = nil
    find.before = nil
    clients.show(nil, choosing: [before?.selected, chosen])
    if let before {
      focus = before.focus
      clients.scroll = before.scroll
    }
    scrollToSelection()
    return openSelected(after: chosen)
  }

  /// Shows everybody of the view again; the chosen client stays chosen.
  mutating func forgetFilter() -> [Effect] {
    let chosen = clients.selected
    clients.show(nil, choosing: [chosen, find.left])
    find.left = nil
    scrollToSelection()
    message = .info(words(FindWords.everybodyAgain))
    return openSelected(after: chosen)
  }

  // MARK: Ways to look further

  /// Puts the ways to look further below the list; where nobody is found, the first is chosen.
  mutating func offerWays() {
    clients.ways = find.isTyping && clients.filter != nil ? furtherWays : []
    clients.chosenWay = clients.rows.isEmpty ? clients.ways.first : nil
  }

  private var furtherWays: [FindWay] {
    guard case .names? = clients.filter else { return [] }
    return furtherViews
      + (clients.belongingCount > 0 ? [.notes(clients: clients.belongingCount)] : [])
  }

  /// The other views that hold somebody who is found.
  private var furtherViews: [FindWay] {
    let found = clients.foundCounts
    let shown = clients.rows.count
    switch clients.view {
    case .mine, .late, .dueThisWeek, .escalations, .contactAfter, .withoutCounsellor, .conflicts,
      .signals, .step, .caseload:
      let more = found.open - shown
      return (more > 0 ? [.everyone(count: more)] : [])
        + (found.closed > 0 ? [.closed(count: found.closed)] : [])
    case .everyone: return found.closed > 0 ? [.closed(count: found.closed)] : []
    case .closed: return found.open > 0 ? [.everyone(count: found.open)] : []
    }
  }

  private mutating func go(_ way: FindWay) -> [Effect] {
    switch way {
    case .everyone: return look(in: .everyone)
    case .closed: return look(in: .closed)
    case .notes: return searchNotes()
    }
  }

  /// Goes on looking for the same in another view.
  private mutating func look(in view: CaseloadView) -> [Effect] {
    let chosen = clients.selected
    clients.chosenWay = nil
    clients.ways = []
    clients.show(view, for: worker, on: today)
    offerWays()
    scrollToSelection()
    message = .info(words(MessageWords.viewShown, count: clients.rows.count))
    return openSelected(after: chosen)
  }

  // MARK: Moving

  /// Moves through clients and then through the ways below them.
  ///
  /// One step goes round, so that a long list need not be gone through to look further.
  private mutating func moveInFind(by count: Int) -> [Effect] {
    let rows = clients.rows.count
    let all = rows + clients.ways.count
    guard all > 0 else { return [] }
    let way = clients.chosenWay.flatMap { clients.ways.firstIndex(of: $0) }
    let place = (way.map { rows + $0 } ?? clients.selectedIndex ?? 0) + count
    let next = abs(count) == 1 ? (place + all) % all : max(0, min(place, all - 1))
    let chosen = clients.selected
    clients.chosenWay = next < rows ? nil : clients.ways[next - rows]
    if next < rows { clients.choose(row: next) }
    scrollToSelection()
    return openSelected(after: chosen)
  }
}
