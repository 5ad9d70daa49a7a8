import Casework
import Content
import Screen

// The menus of the list of clients: which view (`f`), and in which order (`S`).
extension WorkbenchState {
  private typealias Entry = Menu<DialogChoice>.Entry

  /// Opens the menu of views.
  mutating func openViews() -> [Effect] {
    var entries = CaseloadView.plain.map(entry)
    entries.append(
      Entry(
        .viewsOfSteps, words(ViewWords.ofSteps), isCurrent: isOfStep(clients.view),
        isHarmless: true))
    if !team.members.isEmpty {
      entries.append(
        Entry(
          .viewsOfColleagues, words(ViewWords.ofColleagues),
          isCurrent: isOfColleague(clients.view), isHarmless: true))
    }
    entries += savedViewEntries(DialogChoice.savedView)
    entries.append(Entry(.keepView, words(ViewWords.keep)))
    if !savedViews.isEmpty { entries.append(Entry(.changeViews, words(ViewWords.change))) }
    return present(.views, words(DialogWords.views), .menu(Menu(entries)))
  }

  private func isOfStep(_ view: CaseloadView) -> Bool {
    if case .step = view { true } else { false }
  }

  private func isOfColleague(_ view: CaseloadView) -> Bool {
    if case .caseload = view { true } else { false }
  }

  private func entry(of view: CaseloadView) -> Entry {
    Entry(
      .view(view), name(of: view), isCurrent: view == clients.view && currentSavedView == nil,
      isHarmless: true)
  }

  mutating func openStepViews() -> [Effect] {
    let entries = Step.allCases.map { entry(of: .step($0)) }
    return present(.views, words(ViewWords.ofSteps), .menu(Menu(entries)))
  }

  mutating func openColleagueViews() -> [Effect] {
    let members = team.membersByName.filter { $0 != worker }
    // A name is typed as a whole here, so its first letter alone leads nowhere yet.
    let entries = members.map { member in
      var entry = entry(of: .caseload(of: member))
      entry.isHarmless = false
      return entry
    }
    return present(.views, words(ViewWords.ofColleagues), .menu(Menu(entries)))
  }

  /// Opens the menu of orders.
  mutating func openOrders() -> [Effect] {
    let entries = ListOrder.allCases.map { order in
      Entry(
        .order(order), words(order.words), isCurrent: order == clients.order, isHarmless: true)
    }
    return present(.orders, words(ViewWords.orders), .menu(Menu(entries)))
  }

  /// Shows the list in another order; who is chosen stays chosen.
  mutating func order(by order: ListOrder) -> [Effect] {
    clients.order = order
    clients.rebuild(for: worker, on: today)
    clients.scroll = ListScroll()
    scrollToSelection()
    message = .info(words(ViewWords.ordered, ["order": words(order.words)]))
    return []
  }

  /// What a view is called.
  func name(of view: CaseloadView) -> String {
    switch view {
    case .mine: words(DialogWords.viewMine)
    case .everyone: words(DialogWords.viewEveryone)
    case .closed: words(DialogWords.viewClosed)
    case .late: words(ViewWords.late)
    case .dueThisWeek: words(ViewWords.dueThisWeek)
    case .escalations: words(ViewWords.escalations)
    case .contactAfter: words(ViewWords.contactAfter)
    case .withoutCounsellor: words(ViewWords.withoutCounsellor)
    case .conflicts: words(ViewWords.conflicts)
    case .signals: words(ViewWords.signals)
    case .step(let step): "\(step.rawValue) \(content.text[step].title)"
    case .caseload(let colleague): team.shownName(of: colleague)
    }
  }

  /// What the header calls a view.
  func headerName(of view: CaseloadView) -> String {
    switch view {
    case .mine: words(HeaderWords.mine)
    case .everyone: words(HeaderWords.everyone)
    case .closed: words(HeaderWords.closed)
    case .late, .dueThisWeek, .escalations, .contactAfter, .withoutCounsellor, .conflicts,
      .signals:
      words(ViewWords.header, ["view": name(of: view)])
    case .step(let step): words(ViewWords.headerStep, ["step": String(step.rawValue)])
    case .caseload: words(ViewWords.headerOfColleague, ["worker": name(of: view)])
    }
  }

  /// How somebody looks at the list now.
  package var listSettings: ListSettings {
    get {
      var text = ""
      if case .names(let names)? = clients.filter { text = names }
      return ListSettings(view: clients.view, order: clients.order, text: text)
    }
    set {
      find.search = nil
      clients.order = newValue.order
      clients.filter = FindQuery(newValue.text).isEmpty ? nil : .names(newValue.text)
      clients.show(newValue.view, for: worker, on: today)
    }
  }
}

extension ListOrder {
  var words: ViewWords {
    switch self {
    case .need: .orderNeed
    case .name: .orderName
    case .number: .orderNumber
    case .step: .orderStep
    case .arrival: .orderArrival
    case .counsellor: .orderCounsellor
    }
  }

  /// Its name behind the title of the list; short.
  var titleWords: ViewWords {
    switch self {
    case .need: .byNeed
    case .name: .byName
    case .number: .byNumber
    case .step: .byStep
    case .arrival: .byArrival
    case .counsellor: .byCounsellor
    }
  }
}

extension Team {
  /// The members in the order of their names.
  var membersByName: [WorkerID] {
    members.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }.map(\.key)
  }
}
