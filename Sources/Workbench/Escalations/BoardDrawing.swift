package import Casework
import Content
import Screen

// How the board looks: severity, since when, the report, whose, what, who has it, when again; and below it
// what is known of the chosen one.
extension WorkbenchState {
  /// How many rows of a board the list has, and how many the details below it.
  ///
  /// The list may be another one than the dialog shows yet, such as the same with large rows.
  func boardRoom(of list: BoardList, in dialog: Dialog) -> (list: Int, details: Int) {
    let height = dialogRoom(dialog).height
    guard height >= 14, !list.rows.isEmpty else {
      return (max(1, height - 1), 0)
    }
    // A short list leaves its rows to the details; a long one leaves them the half of the room.
    let details = max(min(9, height / 2 - 1), min(16, height - 4 - list.lines.count))
    return (height - 2 - details, details)
  }

  /// How many lines of a board show at once where it is scrolled.
  ///
  /// What stands above them, and in which group one is, has a row of its own: it covers nothing. Large rows have
  /// it where others have the names of the columns, and so has a board that is as low as it gets.
  func boardLines(of list: BoardList, in dialog: Dialog) -> Int {
    let room = boardRoom(of: list, in: dialog).list
    return list.lines.count > room && hasRowForAbove(list, room) ? room - 1 : room
  }

  private func hasRowForAbove(_ list: BoardList, _ room: Int) -> Bool {
    !list.isSpaced && room >= Self.leastForAbove
  }

  private static let leastForAbove = 4

  /// The columns of a board in so many columns; 0 for one that there is no room for.
  private func columns(in width: Int) -> (known: Int, report: Int, owner: Int, review: Int) {
    if width >= 88 { return (8, 18, 13, 9) }
    if width >= 74 { return (8, 16, 11, 9) }
    // Who has it goes before when it is looked at again, as in the order of the board.
    if width >= 66 { return (0, 17, 9, 9) }
    if width >= 52 { return (0, 17, 9, 0) }
    return (0, 0, 0, 0)
  }

  /// The columns that whose it is takes: a number is never cut, and what happened gives its room for it.
  private func clientColumn(of list: BoardList, in width: Int) -> Int {
    max(Self.leastClient, min(list.widestName, width >= 74 ? Self.mostClient : 14) + 1)
  }

  private static let leastClient = 12
  private static let mostClient = 18

  /// Draws the board and gives the place of the cursor.
  func draw(_ list: BoardList, of dialog: Dialog, on canvas: inout Canvas, in rect: Rect) -> Point {
    var cursor = Point(x: rect.x, y: rect.y)
    let head = Rect(x: rect.x, y: rect.y, width: rect.width, height: 1)
    let caret = list.field.map { field in
      drawBoardField(field, found: list.rows.count, on: &canvas, in: head)
    }
    guard !list.rows.isEmpty else {
      let top = caret == nil ? rect.y : rect.y + 1
      for (line, y) in zip(
        Wrapping.lines(nothing(in: list), columns: max(1, rect.width)),
        top..<rect.bottom)
      {
        canvas.write(line, x: rect.x, y: y, width: rect.width)
      }
      return caret ?? cursor
    }
    let room = boardRoom(of: list, in: dialog)
    let client = clientColumn(of: list, in: rect.width)
    // Large rows have no columns.
    let isScrolled = list.scroll.top > 0
    let hasOwnRow = isScrolled && hasRowForAbove(list, room.list)
    if caret == nil, !list.isSpaced, !isScrolled || hasOwnRow {
      drawHead(client: client, on: &canvas, in: head)
    }
    if isScrolled, hasOwnRow || caret == nil {
      let y = hasOwnRow ? rect.y + 1 : rect.y
      drawAbove(
        list, on: &canvas, in: Rect(x: rect.x, y: y, width: rect.width, height: 1))
    }
    let first = rect.y + (hasOwnRow ? 2 : 1)
    let lines = list.shown(in: room.list - (hasOwnRow ? 1 : 0))
    for (offset, line) in lines.enumerated() {
      let row = Rect(x: rect.x, y: first + offset, width: rect.width, height: 1)
      switch line {
      case .head(let group, let count):
        canvas.write(
          headText(group, count), x: row.x, y: row.y, width: row.width, style: Style(.heading))
      case .gap: continue
      case .what(let place):
        drawSecond(of: list.row(at: place), on: &canvas, in: row)
        canvas.spot(row, .row(place, part: MousePart.dialog))
        if place == list.index { canvas.mark(row, as: .focused) }
      case .row(let place):
        if list.isSpaced {
          drawFirst(of: list.row(at: place), on: &canvas, in: row)
        } else {
          draw(list.row(at: place), client: client, on: &canvas, in: row)
        }
        canvas.spot(row, .row(place, part: MousePart.dialog))
        guard place == list.index else { continue }
        canvas.write(">", x: row.x, y: row.y, width: 1)
        canvas.mark(row, as: .focused)
        cursor = Point(x: row.x, y: row.y)
      }
    }
    if room.details > 0, let row = list.chosen {
      drawDetails(
        of: row, on: &canvas,
        in: Rect(
          x: rect.x, y: rect.bottom - room.details - 1, width: rect.width,
          height: room.details + 1))
    }
    return caret ?? cursor
  }

  private func headText(_ group: OpenEscalation.Group, _ count: Int) -> String {
    words(BoardWords.head, ["group": name(of: group), "count": String(count)])
  }

  /// Says in which group the first row that shows is, and how many rows stand above it: what is new there
  /// would go unseen.
  private func drawAbove(_ list: BoardList, on canvas: inout Canvas, in rect: Rect) {
    if let head = list.headAbove {
      canvas.write(
        headText(head.group, head.count), x: rect.x, y: rect.y, width: rect.width,
        style: Style(.heading))
    }
    let (above, new) = list.above
    guard above > 0 else { return }
    let text =
      words(BoardWords.above, ["count": String(above)])
      + (new > 0 ? words(BoardWords.aboveNew, ["count": String(new)]) : "")
    let width = min(rect.width, TextWidth.columns(of: text) + 1)
    canvas.fill(Rect(x: rect.right - width, y: rect.y, width: width, height: 1))
    canvas.write(
      text, x: rect.right - width + 1, y: rect.y, width: width - 1,
      style: Style(new > 0 ? .changed : .dim))
  }

  private func drawHead(client: Int, on canvas: inout Canvas, in rect: Rect) {
    let columns = columns(in: rect.width)
    var x = rect.x + 2
    func write(_ text: BoardWords, _ width: Int, on canvas: inout Canvas) {
      guard width > 0 else { return }
      canvas.write(words(text), x: x, y: rect.y, width: width - 1, style: Style(.dim))
      x += width
    }
    if severityWidth(in: rect.width) > 4 {
      write(.columnSeverity, severityWidth(in: rect.width), on: &canvas)
    } else {
      x += severityWidth(in: rect.width)
    }
    write(.columnKnown, columns.known, on: &canvas)
    write(.columnReport, columns.report, on: &canvas)
    write(.columnClient, client, on: &canvas)
    write(
      .columnWhat, max(1, rect.right - columns.owner - columns.review - x), on: &canvas)
    write(
      columns.owner < Self.leastOwnerHead ? .columnOwnerShort : .columnOwner, columns.owner,
      on: &canvas)
    write(.columnReview, columns.review, on: &canvas)
  }

  private static let leastOwnerHead = 11

  func severityWidth(in width: Int) -> Int { width >= 88 ? 12 : 4 }

  private func draw(
    _ row: BoardList.Row, client: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    let escalation = row.escalation
    let columns = columns(in: rect.width)
    var x = rect.x + 2
    func write(_ text: String, _ width: Int, _ role: Role, on canvas: inout Canvas) {
      guard width > 0 else { return }
      canvas.write(text, x: x, y: rect.y, width: width - 1, style: Style(role))
      x += width
    }
    if row.isNew { canvas.write("*", x: rect.x + 1, y: rect.y, width: 1, style: Style(.changed)) }
    let severity = severityWidth(in: rect.width)
    let sign = escalation.severity.sign.filter { $0 != " " }
    write(
      severity > 4
        ? sign + String(repeating: " ", count: 4 - sign.count)
          + content.terms.name(of: escalation.severity) : sign,
      severity, .escalated, on: &canvas)
    write(age(of: escalation), columns.known, .text, on: &canvas)
    let report = reportText(of: escalation, room: columns.report - 1)
    write(report.text, columns.report, report.role, on: &canvas)
    write(row.name(in: client - 1), client, .text, on: &canvas)
    // Where nobody shows who has it, what is said of that stands with what happened; that somebody is in danger
    // stands before all of it.
    let isDisputed = escalation.hasTwoAnswers || escalation.hasTwoOwners && columns.owner == 0
    let said =
      isDisputed
      ? words(BoardWords.twoAnswers, ["what": escalation.what]) : escalation.what
    write(
      escalation.isUnsafe ? words(BoardWords.unsafe, ["what": said]) : said,
      max(1, rect.right - columns.owner - columns.review - x),
      escalation.isUnsafe ? .late : isDisputed ? .question : .text, on: &canvas)
    write(
      escalation.hasTwoOwners
        ? words(BoardWords.twoOwners)
        : escalation.owner.map(team.shownName) ?? words(EscalationWords.nobody),
      columns.owner,
      escalation.hasTwoOwners ? .question : escalation.owner == nil ? .late : .text, on: &canvas)
    let review = reviewText(of: escalation, room: columns.review - 1)
    write(review.text, columns.review, review.role, on: &canvas)
  }

  private func drawDetails(of row: BoardList.Row, on canvas: inout Canvas, in rect: Rect) {
    canvas.write(
      words(BoardWords.details, ["client": row.name]), x: rect.x, y: rect.y, width: rect.width,
      style: Style(.heading))
    guard let value = opened?.case, value.id == row.client else { return }
    let lines = laidOut(
      goneLines(of: value) + escalationLines(of: row.id.escalation, in: value), width: rect.width)
    let room = rect.height - 1
    draw(
      Array(lines.prefix(room)), on: &canvas,
      in: Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: room))
    guard lines.count > room, room > 0 else { return }
    // What is cut says so, and where the whole of it is.
    let more = words(
      BoardWords.moreDetails, ["key": KeyNames(words).name(of: .enter)],
      count: lines.count - room + 1)
    let last = Rect(x: rect.x, y: rect.bottom - 1, width: rect.width, height: 1)
    canvas.fill(last)
    canvas.write(more, x: last.x, y: last.y, width: last.width, style: Style(.dim))
  }

  /// That the client has left, or that the case is closed: an escalation is finished all the same.
  private func goneLines(of value: Case) -> [DetailLine] {
    let left = value.dates[.left].flatMap { $0 <= today ? $0 : nil }
    let text =
      value.closing.map { words(BoardWords.caseClosed, ["day": content.dates.long($0.on)]) }
      ?? left.map { words(BoardWords.clientLeft, ["day": content.dates.long($0)]) }
    return text.map { [DetailLine(label: "", text: $0, role: .text)] } ?? []
  }

  // MARK: In words

  /// That nothing is open, or that none of what is open is what was looked for.
  func nothing(in list: BoardList) -> String {
    let count = clients.openEscalations.team
    guard !list.isWhole, count > 0 else { return words(BoardWords.nothing) }
    let text = mayShow(sought: list.sought) ? list.sought : "…"
    let sought = list.sought.isEmpty ? nil : "\"" + text + "\""
    let filter = list.filter == .all ? nil : bareName(of: list.filter)
    return words(
      BoardWords.nothingFound,
      ["what": [filter, sought].compactMap { $0 }.joined(by: ", ")], count: count)
  }

  /// What is asked of escalations, behind a word that says "with" already.
  private func bareName(of filter: BoardList.Filter) -> String {
    filter.criteria.map { criterion in
      switch criterion {
      case .partner(let partner): team.partners[partner]?.name ?? ""
      case .organisation(let name): name
      case .owner, .nobody, .severity, .olderThan: name(of: criterion)
      }
    }.joined(by: ", ")
  }

  /// What happened, behind the warning that somebody is in danger.
  func what(of escalation: OpenEscalation) -> String {
    escalation.isUnsafe
      ? words(BoardWords.unsafe, ["what": escalation.what]) : escalation.what
  }

  /// Who has it, as far as one answer stands.
  private func ownerName(of escalation: OpenEscalation) -> String {
    if let former = escalation.formerOwner {
      return words(EscalationWords.nobodySince, ["worker": team.shownName(of: former)])
    }
    return escalation.owner.map { team.shownName(of: $0) } ?? words(EscalationWords.nobody)
  }

  /// Who has it, and that somebody still has to choose between two answers.
  private func spokenOwner(of escalation: OpenEscalation) -> String {
    let owner = ownerName(of: escalation)
    if escalation.hasTwoOwners { return words(BoardWords.twoOwnersSpoken, ["worker": owner]) }
    return escalation.hasTwoAnswers
      ? words(BoardWords.twoAnswers, ["what": owner]) : owner
  }

  /// What a group of the board is called.
  func name(of group: OpenEscalation.Group) -> String {
    switch group {
    case .unreported: words(BoardWords.unreported)
    case .unowned: words(BoardWords.unowned)
    case .reviewPassed: words(BoardWords.reviewPassed)
    case .handled: words(BoardWords.handled)
    }
  }

  /// How long ago it happened, or was known where nobody said: hours of the last two days, else days.
  package func age(of escalation: OpenEscalation) -> String {
    let on = escalation.began.on
    if today - on < 2,
      let minutes = escalation.minutesSinceBegun(
        on: today, at: now.clock, offset: now.offsetSeconds)
    {
      if minutes < 48 * 60 {
        let rest = minutes % 60
        return words(
          BoardWords.hours,
          ["hours": String(minutes / 60), "minutes": (rest < 10 ? "0" : "") + String(rest)])
      }
    }
    let days = max(0, today - on)
    return days == 0
      ? content.dates.short(today, today: today)
      : words(BoardWords.days, ["days": String(days)])
  }

  /// When it was reported and how long ago that is, or by when it has to be.
  ///
  /// - Parameters:
  ///   - escalation: What was reported, or is to be.
  ///   - room: How many columns there are; the time gives way before the age does.
  ///   - isSpoken: Whether it is said where no column tells what it is about.
  /// - Returns: The words, and how loud they are.
  func reportText(
    of escalation: OpenEscalation, room: Int = .max, isSpoken: Bool = false
  ) -> (text: String, role: Role) {
    if let on = escalation.reportedOn {
      let clock = escalation.reportedClock.map { " " + $0 } ?? ""
      let day = content.dates.short(on, today: today)
      // Of today and yesterday the day says it.
      guard today - on > 1 else { return (day + clock, .text) }
      let age = " (" + words(BoardWords.days, ["days": String(today - on)]) + ")"
      let whole = day + clock + age
      return (TextWidth.columns(of: whole) <= room ? whole : day + age, .text)
    }
    let late = reportLateness(of: escalation)
    if escalation.isUnclear {
      // Somebody has to find out before anything else.
      return late != nil
        ? (words(BoardWords.unclearLate, ["late": late ?? ""]), .late)
        : (words(BoardWords.unclear), escalation.severity == .acute ? .late : .today)
    }
    guard escalation.isBreach else { return (words(BoardWords.noBreach), .dim) }
    // Where no column says what it is about, the whole of it is said.
    if let late {
      let text =
        isSpoken
        ? words(EscalationWords.notReportedLate, ["late": late])
        : words(BoardWords.notReportedLate, ["late": late])
      return (text, .late)
    }
    if escalation.severity == .acute {
      let text =
        isSpoken
        ? words(EscalationWords.notReportedAtOnce) : words(BoardWords.notReportedAtOnce)
      return (text, .late)
    }
    let due: TextValues = ["day": dueText(of: escalation)]
    return (
      isSpoken ? words(EscalationWords.notReportedBy, due) : words(BoardWords.notReportedBy, due),
      .today
    )
  }

  /// How late a report is, in little room; nil while it is in time.
  private func reportLateness(of escalation: OpenEscalation) -> String? {
    let days = escalation.daysLate(on: today, at: now.clock)
    if days > 0 { return content.dates.lateness(days) }
    return escalation.lateSince(on: today, at: now.clock).map {
      words(BoardWords.lateToday, ["time": $0])
    }
  }

  /// By when a report has to be made; of today the clock says it, where hours were agreed.
  func dueText(of escalation: OpenEscalation) -> String {
    guard let due = escalation.reportDue else { return "" }
    if due == today, let clock = escalation.reportDueClock { return clock }
    return content.dates.moment(
      ReportDeadline(day: due, clock: escalation.reportDueClock), today: today)
  }

  private func reviewText(
    of escalation: OpenEscalation, room: Int
  ) -> (text: String, role: Role) {
    if escalation.awaitsSecond {
      let whole = words(BoardWords.second)
      return (TextWidth.columns(of: whole) <= room ? whole : words(BoardWords.secondShort), .today)
    }
    guard let review = escalation.review else { return ("-", .dim) }
    let day =
      review < today
      ? content.dates.lateness(today - review) : content.dates.short(review, today: today)
    let back = words(BoardWords.backOn, ["day": day])
    let isReturn = escalation.returnOn == review && TextWidth.columns(of: back) <= room
    return (
      isReturn ? back : day, review < today ? .late : review == today ? .today : .text
    )
  }

  /// What the sentence that says where one is says of the board.
  func spoken(_ list: BoardList, in title: String) -> String {
    guard let row = list.chosen, let index = list.index else {
      return words(SpokenWords.dialog, ["dialog": nothing(in: list).withoutFullStop])
    }
    let escalation = row.escalation
    return words(
      BoardWords.spoken,
      [
        "index": String(index + 1), "count": String(list.rows.count), "client": row.name,
        "severity": content.terms.name(of: escalation.severity),
        "what": what(of: escalation).withoutFullStop,
        "report": reportText(of: escalation, isSpoken: true).text,
        "age": words(
          escalation.happenedOn == nil ? BoardWords.knownAgo : .happenedAgo,
          ["age": age(of: escalation)]),
        "owner": spokenOwner(of: escalation),
      ])
  }
}

extension WorkbenchState {
  /// Of more than these nobody listens to all for the sake of one.
  private static let mostToHear = 7

  /// Says the board in lines; a number goes to the escalation.
  mutating func sayBoard(_ list: BoardList) {
    enterBoardInLines()
    linear.boardFilter = list.filter
    linear.targets = list.rows.map { .due($0.client, .escalation($0.id.escalation)) }
    linear.saidBoard = linear.targets
    linear.hasRead = true
    var lines = [sentence(title(of: list).replacing(" · ", with: ", "))]
    var group: OpenEscalation.Group?
    for (place, row) in list.rows.enumerated() {
      if row.group != group {
        lines.append(sentence(capitalised(name(of: row.group).lowercased())))
        group = row.group
      }
      lines.append(numbered(place + 1, line(of: row)))
    }
    if list.rows.isEmpty {
      lines.append(
        list.sought.isEmpty ? words(BoardWords.nothing) : words(LinearWords.boardNothingFound))
    } else if list.sought.isEmpty, list.rows.count > Self.mostToHear {
      lines.insert(words(LinearWords.boardFindHow), at: 1)
    }
    say(list: lines)
  }

  private func line(of row: BoardList.Row) -> String {
    let escalation = row.escalation
    return words(
      BoardWords.line,
      [
        "client": row.name, "severity": content.terms.name(of: escalation.severity),
        "what": what(of: escalation).withoutFullStop,
        "report": reportText(of: escalation, isSpoken: true).text,
        "age": words(
          escalation.happenedOn == nil ? BoardWords.knownAgo : .happenedAgo,
          ["age": age(of: escalation)]),
        "owner": spokenOwner(of: escalation),
      ])
  }
}
