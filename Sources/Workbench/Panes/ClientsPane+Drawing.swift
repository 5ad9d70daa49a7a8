import Casework
import Content
import Screen

extension WorkbenchState {
  /// Draws the list of clients and gives the place of the cursor.
  func drawClients(on canvas: inout Canvas, in rect: Rect) -> Point {
    let isFocused = focus == .clients
    let position =
      clients.selectedIndex.map {
        words(
          ClientsWords.position,
          ["index": String($0 + 1), "count": String(clients.rows.count)])
      } ?? ""
    let title = clientsTitle
    let marks = (count: clients.marks.count, hidden: clients.marks.hiddenCount)
    let foot = foot(marks: marks, position: position, columns: footRoom(in: rect, under: title))
    let framed = frame(rect, title: title, note: foot, isFocused: isFocused, on: &canvas)
    var cursor = Point(x: framed.x, y: framed.y)
    var inner = drawFind(on: &canvas, in: framed, cursor: &cursor)
    if clients.rows.isEmpty {
      let used = drawEmptyList(on: &canvas, in: inner)
      inner = Rect(x: inner.x, y: inner.y + used, width: inner.width, height: inner.height - used)
    }
    let row = drawLines(on: &canvas, in: inner, isFocused: isFocused)
    // While one types, the cursor is where the next letter appears.
    return find.isTyping ? cursor : row ?? cursor
  }

  /// Draws the lines of the list that there is room for, and gives where the chosen one stands.
  private func drawLines(on canvas: inout Canvas, in inner: Rect, isFocused: Bool) -> Point? {
    let dueWidth = lastColumnWidth(isTight: isTight(inner))
    var chosen: Point?
    for (offset, line) in clients.lines.dropFirst(clients.scroll.top).prefix(max(0, inner.height))
      .enumerated()
    {
      let row = Rect(x: inner.x, y: inner.y + offset, width: inner.width, height: 1)
      canvas.spot(row, .row(clients.scroll.top + offset, part: Pane.clients.rawValue))
      let isChosen: Bool
      switch line {
      case .group(let group, let count):
        draw(group, count: count, on: &canvas, in: row)
        isChosen = false
      case .client(let client):
        draw(client, dueWidth: dueWidth, on: &canvas, in: row)
        canvas.spot(
          Rect(x: row.x, y: row.y, width: 2, height: 1),
          .mark(clients.scroll.top + offset, part: Pane.clients.rawValue))
        isChosen = client.id == clients.selected && clients.chosenWay == nil
      case .excerpt(let client):
        drawExcerpt(of: client, on: &canvas, in: row)
        isChosen = false
      case .gap: isChosen = false
      case .way(let way):
        draw(way, on: &canvas, in: row)
        isChosen = way == clients.chosenWay
      }
      guard isChosen else { continue }
      canvas.mark(row, as: isFocused ? .focused : .chosen)
      chosen = Point(x: row.x, y: row.y)
    }
    return chosen
  }

  /// Says why there is nobody in the list, and gives how many rows that takes.
  private func drawEmptyList(on canvas: inout Canvas, in rect: Rect) -> Int {
    let text = nobodyFoundText ?? emptyListText
    _ = drawParagraph(text, on: &canvas, in: rect)
    let lines = Wrapping.lines(text, columns: rect.width - 2).count
    return min(rect.height, lines)
  }

  private func draw(
    _ group: ListGroup, count: Int, on canvas: inout Canvas, in row: Rect
  ) {
    let name = name(of: group)
    let head = words(ClientsWords.groupCount, ["group": name], count: count)
    let style = Style(group == .need(.late) ? .late : .heading)
    canvas.write(head, x: row.x + 1, y: row.y, width: row.width - 1, style: style)
  }

  private func draw(
    _ client: CaseRow, dueWidth: Int, on canvas: inout Canvas, in row: Rect
  ) {
    let isChosen = client.id == clients.selected && clients.chosenWay == nil
    canvas.write(isChosen ? ">" : " ", x: row.x, y: row.y, width: 1)
    if clients.marks.contains(client.id) { writeMark(on: &canvas, in: row) }
    let dueX = row.right - dueWidth
    let signX = dueX - (hasCountInSign(row) ? 3 : 2)
    let stepX = signX - signalRoom(in: row) - (isTight(row) ? 1 : 2)
    let extra = row.width >= Self.roomy ? Self.extraWidth : 0
    let nameWidth = max(0, stepX - row.x - 3 - extra)
    // In the order of names what it is ordered by must be seen.
    let name = listName(of: client)
    canvas.write(
      clients.order == .name ? SurnameFirst.of(name) : FittedName.fit(name, columns: nameWidth),
      x: row.x + 2,
      y: row.y, width: nameWidth)
    if extra > 0 { drawExtra(of: client, on: &canvas, in: row, x: stepX - extra) }
    canvas.write(
      String(client.step.rawValue), x: stepX, y: row.y, width: 1, style: Style(.dim))
    drawSigns(of: client, on: &canvas, in: row, at: signX)
    let last = lastColumn(of: client, isTight: isTight(row))
    canvas.write(last.text, x: dueX, y: row.y, width: dueWidth, style: Style(last.role))
  }

  // MARK: Columns

  /// From this width on a row has room for who counsels and for the number.
  private static let roomy = 64
  private static let extraWidth = 31
  private static let counsellorWidth = 18

  private func drawExtra(of client: CaseRow, on canvas: inout Canvas, in row: Rect, x: Int) {
    canvas.write(
      counsellor(of: client), x: x, y: row.y, width: Self.counsellorWidth, style: Style(.dim))
    canvas.write(
      client.number.text, x: x + Self.counsellorWidth + 1, y: row.y,
      width: Self.extraWidth - Self.counsellorWidth - 3, style: Style(.dim))
  }

  /// Who counsels; of a case that waits to be accepted, for whom it waits.
  private func counsellor(of client: CaseRow) -> String {
    let name = client.counsellor.map { team.shownName(of: $0) } ?? ""
    guard let handover = client.handover, handover.to != worker else {
      return forWhom(client) == nil
        ? name : words(StandInWords.forName, ["worker": name])
    }
    return words(HandedWords.waitingFor, ["worker": name])
  }

  /// What stands at the end of a row: what the list is ordered by, mostly when something is due.
  ///
  /// Of a client who was handed over it says that first, until it is accepted; who neither gave nor gets them,
  /// nor can accept them for who is away, rather sees that something is late.
  private func lastColumn(of client: CaseRow, isTight: Bool) -> (text: String, role: Role) {
    if let mark = handedMark(of: client), !isLateWithOthers(client) { return (mark, .question) }
    switch clients.order {
    case .number: return (client.number.text, .dim)
    case .arrival:
      guard let day = client.arrivedFrom else { return ("", .dim) }
      let dates = content.dates
      return (
        isTight ? dates.shortest(day, today: today) : dates.short(day, today: today), .dim
      )
    case .need, .name, .step, .counsellor: return dueText(of: client, isTight: isTight)
    }
  }

  private func isLateWithOthers(_ client: CaseRow) -> Bool {
    guard let handover = client.handover, ![handover.to, handover.giver].contains(worker),
      !isForAbsent(handover),
      clients.caseload?.absent[handover.giver] == nil
    else { return false }
    switch clients.order {
    case .number, .arrival: return false
    case .need, .name, .step, .counsellor: return !client.late.isEmpty
    }
  }

  /// How wide the last column is, the same wherever one scrolls.
  private func lastColumnWidth(isTight: Bool) -> Int {
    max(ownLastColumnWidth(isTight: isTight), clients.columns.hasHandovers ? widestHandedMark : 0)
  }

  private func ownLastColumnWidth(isTight: Bool) -> Int {
    switch clients.order {
    case .number:
      // The longest numbers are at the ends, for they are in order.
      let ends = [clients.rows.first, clients.rows.last].compactMap { $0?.number.text }
      return min(Self.widestDue, ends.map { TextWidth.columns(of: $0) }.max() ?? 0)
    case .arrival: return Self.widestDue
    case .need, .name, .step, .counsellor: return dueWidth(isTight: isTight)
    }
  }

  /// The name as the list shows it, so that every colleague can read it.
  func listName(of client: CaseRow) -> String {
    let name = ClientName.shown(client.name, sortName: client.sortName)
    return name.isEmpty ? words(ClientsWords.unnamed, ["number": client.number.text]) : name
  }

  /// Whether a row is so narrow that names need every column.
  private func isTight(_ row: Rect) -> Bool { row.width < 28 }

  /// From this width on signals have columns of their own; below it names need them.
  private static let roomForSignals = 34

  /// The columns that signals have to themselves, in front of the other sign; none in a list without.
  private func signalRoom(in row: Rect) -> Int {
    clients.columns.hasSignals && row.width >= Self.roomForSignals ? 3 : 0
  }

  /// Whether the one sign that a row has room for may have a number behind it.
  private func hasCountInSign(_ row: Rect) -> Bool {
    clients.columns.hasSignals && !isTight(row) && row.width < Self.roomForSignals
  }

  /// Draws the sign of a row and how many signals there are.
  ///
  /// Without room for both the number stands behind the sign, but for that of an escalation; in a tight row
  /// signals are a sign without number.
  private func drawSigns(
    of client: CaseRow, on canvas: inout Canvas, in row: Rect, at x: Int
  ) {
    let sign = sign(of: client)
    canvas.write(sign.text, x: x, y: row.y, width: 1, style: Style(sign.role))
    let count = client.signals.count(for: clients.viewer)
    let room = signalRoom(in: row)
    if count > 0, hasCountInSign(row), sign.text == "?" || sign.text == "*" {
      canvas.write(String(count), x: x + 1, y: row.y, width: 1, style: Style(.escalated))
    }
    guard count > 0, room > 0 || sign.text == " " else { return }
    canvas.write(
      isTight(row) ? "!" : "!\(count)", x: x - room, y: row.y, width: 2,
      style: Style(.escalated))
  }

  /// The sign in front of the day: an open escalation before a change by a colleague.
  private func sign(of client: CaseRow) -> (text: String, role: Role) {
    if client.needsReport { return ("!", .late) }
    if client.hasOpenEscalation { return ("!", .escalated) }
    if client.hasConflict || client.hasDoubt { return ("?", .question) }
    if clients.changedElsewhere.contains(client.id) { return ("*", .changed) }
    return (" ", .text)
  }

  private func dueText(of client: CaseRow, isTight: Bool) -> (text: String, role: Role) {
    if client.group == .inContactAfter {
      // Contact is a wish and never late, but a task of one's own may be.
      if let due = client.firstDue, due < today { return dueText(on: due, isTight: isTight) }
      return client.reachOutDue.map { $0 <= today } == true
        ? (words(ClientsWords.reach), .text) : ("", .text)
    }
    guard let due = client.firstDue else {
      return (client.isRefused ? words(RefusedWords.mark) : "", .dim)
    }
    return dueText(on: due, isTight: isTight)
  }

  private func dueText(on due: Day, isTight: Bool) -> (text: String, role: Role) {
    if due < today {
      // The head of the group says "late" already.
      let days = today - due
      return (isTight ? content.dates.days(days) : content.dates.lateness(days), .late)
    }
    let dates = content.dates
    return (
      isTight ? dates.shortest(due, today: today) : dates.short(due, today: today),
      due == today ? .today : .text
    )
  }

  /// The most columns that a day takes in the list.
  private static let widestDue = 10

  /// The columns that the days of the whole list need, so that scrolling never moves them.
  private func dueWidth(isTight: Bool) -> Int {
    var widest = 0
    if let first = clients.columns.firstReachOut, first <= today {
      widest = TextWidth.columns(of: words(ClientsWords.reach))
    }
    if clients.columns.hasRefused {
      widest = max(widest, TextWidth.columns(of: words(RefusedWords.mark)))
    }
    var digits = 0
    for day in clients.columns.dueDays where widest < Self.widestDue {
      // Days that are late by as many digits are as wide: one of them is enough.
      if today - day > 1 {
        let known = digits
        digits = String(today - day).utf8.count
        if digits == known { continue }
      }
      widest = max(widest, TextWidth.columns(of: dueText(on: day, isTight: isTight).text))
    }
    return min(widest, Self.widestDue)
  }
}

extension CaseRow.Group {
  var words: ClientsWords {
    switch self {
    case .late: .late
    case .thisWeek: .thisWeek
    case .later: .later
    case .nothingDue: .nothingDue
    case .inContactAfter: .afterContact
    case .closed: .closed
    }
  }
}
