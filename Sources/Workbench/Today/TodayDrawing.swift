import Casework
import Content
import Screen

// What the list of today looks like, and how it is spoken of.
extension WorkbenchState {
  /// Draws the list and gives the place of the cursor.
  func draw(_ list: TodayList, on canvas: inout Canvas, in rect: Rect) -> Point {
    var cursor = Point(x: rect.x, y: rect.y)
    let chosen = list.chosen.flatMap { due in list.index.map { (due: due, at: $0) } }
    let whole = chosen.map { wholeLines($0.due, of: list, in: rect) } ?? []
    // The rows below the chosen one make room for it: what is under it may be the one to report next.
    let room = max(0, whole.count - 1)
    let place = chosen.map { $0.at - list.scroll.top } ?? 0
    let up = max(0, place + room + 1 - rect.height)
    for (offset, line) in list.lines.dropFirst(list.scroll.top).prefix(rect.height).enumerated() {
      let isBelow = chosen != nil && offset > place
      let y = rect.y + offset - up + (isBelow ? room : 0)
      guard y >= rect.y, y < rect.bottom else { continue }
      let row = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      switch line {
      case .heading(let group, let count):
        let style = Style(group == .late ? .late : .heading)
        canvas.write(
          heading(group, count, in: list), x: row.x + 1, y: row.y, width: row.width - 1,
          style: style)
      case .worker(let head):
        canvas.write(
          heading(head), x: row.x + 1, y: row.y, width: row.width - 1,
          style: Style(.heading))
      case .gap: break
      case .due(let due):
        draw(due, of: list, on: &canvas, in: row)
        canvas.spot(row, .row(list.scroll.top + offset, part: MousePart.dialog))
        guard list.scroll.top + offset == list.index else { continue }
        cursor = Point(x: row.x, y: row.y)
      }
    }
    if let due = chosen?.due {
      let row = Rect(x: rect.x, y: cursor.y, width: rect.width, height: 1)
      let area =
        whole.isEmpty
        ? row : canvas.showWhole(whole, of: row, in: rect, x: row.x + 2, style: Style(.text))
      cursor.y = area.y
      canvas.write(">", x: area.x, y: area.y, width: 1)
      if list.marks.contains(due.id) { writeMark(on: &canvas, in: area) }
      canvas.mark(area, as: .focused)
    }
    return cursor
  }

  /// The chosen row whole where it is cut: who and when, and below that what is to be done; none where it
  /// fits.
  private func wholeLines(
    _ due: TodayList.Due, of list: TodayList, in rect: Rect
  ) -> [String] {
    let row = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
    // Elsewhere there is room for the most of it, and rows that stay where they are read better.
    guard row.width < 84 else { return [] }
    let isCut =
      TextWidth.columns(of: due.name) > nameWidth(in: row)
      || parts(of: due, in: list, row).isCut
      || due.whose != nil && whoseWidth(of: list, in: row) == 0
    guard isCut, rect.height > 1 else { return [] }
    let day = dayText(of: due, in: Rect(x: 0, y: 0, width: 60, height: 1))
    let head = [due.name, day.text, due.whose].compactMap { $0 }.joined(by: " · ")
    let lines =
      Wrapping.lines(head, columns: row.width - 2)
      + Wrapping.lines(due.what, columns: row.width - 4).map { "  " + $0 }
    return Array(lines.prefix(rect.height))
  }

  private func heading(_ group: TodayList.Group, _ count: Int, in list: TodayList) -> String {
    let shown = list.lines.count { if case .due = $0 { true } else { false } }
    // Only the end of a list can be left out, so what is late is always counted whole.
    let isCut = list.count > shown && group == lastGroup(of: list)
    let number = isCut ? count + list.count - shown : count
    return words(ClientsWords.groupCount, ["group": name(of: group)], count: number)
  }

  /// A worker with how much is due with them.
  func heading(_ head: TodayList.Head) -> String {
    let group =
      head.late == 0
      ? head.name
      : words(
        TodayWords.workerLate,
        ["worker": head.name, "count": String(head.count), "late": String(head.late)])
    return head.late == 0
      ? words(ClientsWords.groupCount, ["group": group], count: head.count) : "-- " + group + " --"
  }

  private func lastGroup(of list: TodayList) -> TodayList.Group? {
    list.lines.reduce(nil) { last, line in
      if case .heading(let group, _) = line { group } else { last }
    }
  }

  /// The columns at the end of a row that say when.
  private func dayWidth(in row: Rect) -> Int { row.width < 50 ? 7 : 12 }

  private func nameWidth(in row: Rect) -> Int { min(20, max(9, row.width / 4)) }

  /// The columns behind what is to be done that say whose it is, with the blanks before them; none
  /// in a row that is too narrow, where the chosen row says it below itself.
  private func whoseWidth(of list: TodayList, in row: Rect) -> Int {
    guard row.width >= 60, list.whoseWidth > 0 else { return 0 }
    return min(list.whoseWidth, row.width < 84 ? 12 : 16) + 2
  }

  /// Whom a row is about; the name of an organisation is cut, for it has no initials.
  private func shownName(of due: TodayList.Due, columns: Int) -> String {
    if case .agreement = due.item { return due.name }
    return FittedName.fit(due.name, columns: columns)
  }

  private func draw(
    _ due: TodayList.Due, of list: TodayList, on canvas: inout Canvas, in row: Rect
  ) {
    let nameWidth = nameWidth(in: row)
    let style = Style(due.settled == nil ? .text : .disabled)
    if list.marks.contains(due.id) { writeMark(on: &canvas, in: row) }
    canvas.write(
      shownName(of: due, columns: nameWidth), x: row.x + 2, y: row.y, width: nameWidth,
      style: style)
    let day = dayText(of: due, in: row)
    canvas.write(
      day.text, x: row.x, y: row.y, width: row.width, style: Style(day.role),
      alignment: .trailing)
    let x = row.x + 2 + nameWidth + 2
    let parts = parts(of: due, in: list, row)
    canvas.write(parts.what, x: x, y: row.y, width: parts.room, style: style)
    guard parts.whoseWidth > 0, let whose = due.whose else { return }
    canvas.write(
      FittedName.fit(whose, columns: parts.whoseWidth), x: row.right - parts.tail, y: row.y,
      width: parts.whoseWidth, style: Style(.dim))
  }

  /// How a row shares its room: what is to be done and when go before whose it is, and shorter words before
  /// words that are cut.
  private struct Parts {
    var what: String
    /// The columns for what is to be done.
    var room: Int
    /// The columns for whose it is; 0 where there is none.
    var whoseWidth: Int
    /// The columns from whose it is to the end of the row.
    var tail: Int

    var isCut: Bool { TextWidth.columns(of: what) > room }
  }

  /// Fewer columns than these tell nobody whose a row is.
  private static let fewestOfWhose = 6

  private func parts(of due: TodayList.Due, in list: TodayList, _ row: Rect) -> Parts {
    let day = TextWidth.columns(of: dayText(of: due, in: row).text)
    let all = row.width - 2 - nameWidth(in: row) - 2 - day - 2
    let column = due.whose == nil ? 0 : whoseWidth(of: list, in: row)
    // Where there is room for everything, whose it is stands in one column.
    let tail = dayWidth(in: row) + column
    let beside = row.width - 2 - nameWidth(in: row) - 2 - tail - 2
    let texts = [due.what] + [due.short].compactMap { $0 }
    if column > 0 {
      if let text = texts.first(where: { TextWidth.columns(of: $0) <= beside }) {
        return Parts(what: text, room: beside, whoseWidth: column - 2, tail: tail)
      }
      for text in texts.reversed() {
        let left = all - TextWidth.columns(of: text) - 2
        guard left >= Self.fewestOfWhose else { continue }
        let width = min(column - 2, left)
        return Parts(
          what: text, room: all - width - 2, whoseWidth: width, tail: width + day + 2)
      }
    }
    let fitting = texts.first { TextWidth.columns(of: $0) <= all }
    return Parts(what: fitting ?? texts[texts.count - 1], room: all, whoseWidth: 0, tail: day)
  }

  func dayText(of due: TodayList.Due, in rect: Rect) -> (text: String, role: Role) {
    let dates = content.dates
    if let settled = due.settled { return (words(settled.words), .disabled) }
    if due.item.isBottleneck {
      let days = due.since.map { today - $0 } ?? 0
      return (rect.width < 50 && days > 0 ? dates.days(days) : howLong(due), .text)
    }
    if due.item == .handover {
      let dates = content.dates
      return (
        rect.width < 50
          ? dates.shortest(due.day, today: today) : dates.short(due.day, today: today), .text
      )
    }
    if due.day < today {
      let days = today - due.day
      return (rect.width < 50 ? dates.days(days) : dates.lateness(days), .late)
    }
    let text =
      rect.width < 50
      ? dates.shortest(due.day, today: today) : dates.short(due.day, today: today)
    return (text, due.day == today ? .today : .text)
  }
}

extension TodayList.Settled {
  var words: TodayWords {
    switch self {
    case .done: .done
    case .rests: .rests
    case .gone: .gone
    case .back: .back
    case .notHeld: .notHeld
    }
  }
}

extension TodayList {
  /// The key that matters most on the chosen row, for the footer: what builds up is not ticked, and of a meeting
  /// somebody says what became of it.
  var hintOfRow: (Key, DialogHintWords) {
    if chosen?.turn == .appointment { return (Key.character(" "), .fillIn) }
    let isSignal = chosen?.item.isBottleneck ?? false
    return isSignal ? (Key.character("x"), .letRest) : (Key.character(" "), .tick)
  }
}

extension TodayList.Scope {
  /// The word for it in the footer.
  var hint: DialogHintWords {
    switch self {
    case .mine: .mine
    case .everyone: .everyone
    case .perWorker: .perWorker
    }
  }
}

extension WorkbenchState {
  /// What a group of what is due is called.
  func name(of group: TodayList.Group) -> String {
    switch group {
    case .report: words(TodayWords.toReport)
    case .handed: words(HandedWords.group)
    case .returned: words(HandedWords.groupReturned)
    case .agreements: words(AgreementWords.todayGroup)
    case .late: words(TodayWords.late)
    case .today: words(TodayWords.today)
    case .sevenDays: words(TodayWords.sevenDays)
    case .later: words(TodayWords.later)
    }
  }
}
