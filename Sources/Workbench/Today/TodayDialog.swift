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
    var dues: [(day: Day, client: Int, item: ChecklistItem)] = []
    for (index, summary) in clients.summaries.enumerated() where belongsToToday(summary) {
      for span in summary.dues where span.holds(on: today) {
        dues.append((span.day, index, .do(span.id)))
      }
      dues += summary.tasks.map { ($0.day, index, .task($0.id)) }
    }
    dues.sort { left, right in
      if left.day != right.day { return left.day < right.day }
      let (first, second) = (clients.summaries[left.client], clients.summaries[right.client])
      return (first.sortKey, left.client) < (second.sortKey, right.client)
    }
    return TodayList(
      dues.prefix(TodayList.most).map { due in
        self.due(due.item, on: due.day, of: clients.summaries[due.client])
      }, count: dues.count, today: today)
  }

  private func belongsToToday(_ summary: CaseSummary) -> Bool {
    guard summary.closedOn == nil else { return false }
    return clients.view != .mine || worker.map(summary.isCaseload(of:)) ?? true
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
    case .bottleneck, .moment: ""
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
    case .go(let due): return go(to: due.client, item: due.item)
    case .ignored:
      sayUnused(key, .unusedInMenu)
      return []
    }
  }

  // MARK: Drawing

  /// Draws the list and gives the place of the cursor.
  func draw(_ list: TodayList, on canvas: inout Canvas, in rect: Rect) -> Point {
    var cursor = Point(x: rect.x, y: rect.y)
    let dayWidth = rect.width < 50 ? 7 : 10
    for (offset, line) in list.lines.dropFirst(list.scroll.top).prefix(rect.height).enumerated() {
      let row = Rect(x: rect.x, y: rect.y + offset, width: rect.width, height: 1)
      switch line {
      case .heading(let group, let count):
        let style = Style(group == .late ? .late : .heading)
        canvas.write(
          heading(group, count, in: list), x: row.x + 1, y: row.y, width: row.width - 1,
          style: style)
      case .due(let due):
        draw(due, dayWidth: dayWidth, on: &canvas, in: row)
        canvas.spot(row, .row(list.scroll.top + offset, part: MousePart.dialog))
        guard list.scroll.top + offset == list.index else { continue }
        cursor = Point(x: row.x, y: row.y)
      }
    }
    if let due = list.chosen, list.index != nil {
      let row = Rect(x: rect.x, y: cursor.y, width: rect.width, height: 1)
      let area = showWhole(due, in: row, of: rect, on: &canvas)
      cursor.y = area.y
      canvas.write(">", x: area.x, y: area.y, width: 1)
      canvas.mark(area, as: .focused)
    }
    return cursor
  }

  /// Shows the chosen row whole where it is cut: who and when, and below that what is to be done.
  private func showWhole(
    _ due: TodayList.Due, in row: Rect, of rect: Rect, on canvas: inout Canvas
  ) -> Rect {
    let nameWidth = min(20, max(9, row.width / 4))
    let dayWidth = row.width < 50 ? 7 : 10
    // Elsewhere there is room for the most of it, and rows that stay where they are read better.
    guard row.width < 60 else { return row }
    let isCut =
      TextWidth.columns(of: due.name) > nameWidth
      || TextWidth.columns(of: due.what) > row.width - nameWidth - dayWidth - 6
    guard isCut, rect.height > 1 else { return row }
    let day = dayText(of: due, in: Rect(x: 0, y: 0, width: 60, height: 1))
    let head = due.name + " · " + day.text
    let lines =
      (Wrapping.lines(head, columns: row.width - 2)
        + Wrapping.lines(
          due.what, columns: row.width - 4
        ).map { "  " + $0 })
    return canvas.showWhole(lines, of: row, in: rect, x: row.x + 2, style: Style(.text))
  }

  private func heading(_ group: TodayList.Group, _ count: Int, in list: TodayList) -> String {
    let shown = list.lines.count { if case .due = $0 { true } else { false } }
    // Only the end of a list can be left out, so what is late is always counted whole.
    let isCut = list.count > shown && group == lastGroup(of: list)
    let number = isCut ? count + list.count - shown : count
    return words(ClientsWords.groupCount, ["group": words(group.words)], count: number)
  }

  private func lastGroup(of list: TodayList) -> TodayList.Group? {
    list.lines.reduce(nil) { last, line in
      if case .heading(let group, _) = line { group } else { last }
    }
  }

  private func draw(
    _ due: TodayList.Due, dayWidth: Int, on canvas: inout Canvas, in row: Rect
  ) {
    let nameWidth = min(20, max(9, row.width / 4))
    canvas.write(
      FittedName.fit(due.name, columns: nameWidth), x: row.x + 2, y: row.y, width: nameWidth)
    let day = dayText(of: due, in: row)
    canvas.write(
      day.text, x: row.right - dayWidth, y: row.y, width: dayWidth, style: Style(day.role),
      alignment: .trailing)
    let x = row.x + 2 + nameWidth + 2
    canvas.write(
      due.what, x: x, y: row.y, width: row.right - dayWidth - 2 - x)
  }

  private func dayText(of due: TodayList.Due, in rect: Rect) -> (text: String, role: Role) {
    let dates = content.dates
    if due.day < today {
      let days = today - due.day
      return (rect.width < 50 ? dates.days(days) : dates.lateness(days), .late)
    }
    let text =
      rect.width < 50
      ? dates.shortest(due.day, today: today) : dates.short(due.day, today: today)
    return (text, due.day == today ? .today : .text)
  }

  /// What the sentence that says where one is says of the list.
  func spoken(_ list: TodayList, in title: String) -> String {
    guard let due = list.chosen else { return words(SpokenWords.dialog, ["dialog": title]) }
    let size = Rect(x: 0, y: 0, width: size.columns, height: 1)
    let choice = [due.name, due.what, dayText(of: due, in: size).text]
    return words(
      SpokenWords.choice,
      [
        "dialog": title, "choice": choice.joined(by: ", "), "index": String(list.place),
        "count": String(list.count),
      ])
  }
}

extension TodayList.Group {
  var words: TodayWords {
    switch self {
    case .late: .late
    case .today: .today
    case .sevenDays: .sevenDays
    case .later: .later
    }
  }
}
