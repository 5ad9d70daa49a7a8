import Casework
import Content
import Screen

// Today: everything that is due over the clients of the list, one key away from each.
extension WorkbenchState {
  mutating func openToday() -> [Effect] {
    let list = todayList
    guard list.count > 0 else {
      message = .info(words(TodayWords.nothing))
      return []
    }
    let title = words(clients.view == .mine ? TodayWords.titleMine : .titleEveryone)
    return present(.today, title, .today(list))
  }

  /// What is due for everybody's clients, or for the worker's own where the list shows only those.
  var todayList: TodayList {
    var dues: [(day: Day, client: Int, item: ChecklistItem, since: Day?)] = []
    for (index, summary) in clients.summaries.enumerated() where belongsToToday(summary) {
      for span in summary.dues where span.holds(on: today) {
        dues.append((span.day, index, .do(span.id), nil))
      }
      dues += summary.tasks.map { ($0.day, index, .task($0.id), nil) }
      dues += summary.signals.since(on: today, for: clients.viewer).map {
        (today, index, .bottleneck($0.id), $0.since)
      }
    }
    dues.sort { left, right in
      if left.day != right.day { return left.day < right.day }
      // What is to be done goes before what builds up.
      if left.item.isBottleneck != right.item.isBottleneck { return right.item.isBottleneck }
      let (first, second) = (clients.summaries[left.client], clients.summaries[right.client])
      return (first.sortKey, left.client) < (second.sortKey, right.client)
    }
    let shown = dues.prefix(TodayList.most)
    let counsellors = Set(shown.map { clients.summaries[$0.client].counsellor })
    return TodayList(
      shown.map { due in
        let summary = clients.summaries[due.client]
        let since = due.since
        var due = self.due(due.item, on: due.day, of: summary)
        due.since = since
        if counsellors.count > 1 { due.whose = whose(summary) }
        return due
      }, count: dues.count, showsWhose: clients.view != .mine,
      isSpaced: hasLargeRows, today: today)
  }

  private func belongsToToday(_ summary: CaseSummary) -> Bool {
    guard summary.closedOn == nil else { return false }
    return clients.view != .mine || worker.map(summary.isCaseload(of:)) ?? true
  }

  /// Whose a client is; nil for the worker's own on their own list, where it goes without saying.
  private func whose(_ summary: CaseSummary) -> String? {
    guard let counsellor = summary.counsellor else { return words(TodayWords.nobody) }
    if clients.view == .mine, counsellor == worker { return nil }
    return team.shownName(of: counsellor)
  }

  private func due(
    _ item: ChecklistItem, on day: Day, of summary: CaseSummary
  ) -> TodayList.Due {
    let name = ClientName.shown(summary.name, sortName: summary.sortName)
    return TodayList.Due(
      client: summary.id,
      name: name.isEmpty ? words(ClientsWords.unnamed, ["number": summary.number.text]) : name,
      item: item, what: what(item, of: summary), day: day)
  }

  /// What is to be done; an appointment with its time.
  private func what(_ item: ChecklistItem, of summary: CaseSummary) -> String {
    switch item {
    case .do(let id): content.text.title(of: id)
    case .task(let id):
      summary.tasks.first { $0.id == id }.map { task in
        (task.clock.map { $0 + " " } ?? "") + task.text
      } ?? ""
    case .bottleneck(let id): watchOut(for: id)
    case .moment: ""
    }
  }

  /// Takes in what became due, or is not due any more, while the list is open.
  mutating func refreshToday() {
    for index in dialogs.indices {
      guard case .today(let before) = dialogs[index].body else { continue }
      var list = todayList
      list.keep(to: before)
      list.show(height: dialogRoom(dialogs[index]).height)
      dialogs[index].body = .today(list)
    }
  }

  /// Follows a key in the list.
  mutating func press(_ key: Key, in list: inout TodayList, at index: Int) -> [Effect] {
    let outcome = list.press(key, height: dialogRoom(dialogs[index]).height)
    dialogs[index].body = .today(list)
    switch outcome {
    case .stay: return []
    case .close: return closeDialog()
    case .go(let due): return go(to: due.client, item: due.item, acts: true)
    case .ignored:
      sayUnused(key, .unusedInMenu)
      return []
    }
  }
}
