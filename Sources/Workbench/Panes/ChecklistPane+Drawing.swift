import Casework
import Content
package import Screen

/// One line of the checklist as it is drawn.
package struct ChecklistLine: Equatable, Sendable {
  package var text: String
  package var role = Role.text
  package var trailing = ""
  package var trailingRole = Role.dim
  /// The item the line belongs to; nil for a heading.
  package var item: ChecklistItem?
  /// The box or sign in front of the first line of an item.
  package var sign = ""
}

/// The lines of a checklist, and what they were made for.
struct LaidOutChecklist: Equatable, Sendable {
  var step: Step
  var width: Int
  /// The minute, where hours may be counted; 0 elsewhere.
  var minute: Int
  /// Whether the board lay over it, below which nobody is named.
  var hidesNames: Bool
  var lines: [ChecklistLine]
}

extension WorkbenchState {
  /// Draws the checklist of the step that shows and gives the place of the cursor.
  func drawChecklist(on canvas: inout Canvas, in rect: Rect) -> Point {
    let isFocused = focus == .checklist
    let step = roadmap.step
    let stepTitle = "\(step.rawValue) \(content.text[step].title)"
    // Where one pane shows and there is no path above it, it says whose step it is.
    let needsName = layout.form == .narrow && layout.path == nil
    let title =
      opened.flatMap { needsName ? "\(shortName(of: $0.case)) · \(stepTitle)" : nil } ?? stepTitle
    let items = checklistItems
    let position =
      checklist.selected.flatMap { items.firstIndex(of: $0) }.map {
        words(
          ChecklistWords.position, ["index": String($0 + 1), "count": String(items.count)])
      } ?? ""
    let foot = foot(
      marks: itemMarks, position: position, columns: footRoom(in: rect, under: title))
    let inner = frame(rect, title: title, note: foot, isFocused: isFocused, on: &canvas)
    guard opened != nil else { return Point(x: inner.x, y: inner.y) }
    let lines = checklistLines(width: inner.width)
    var cursor = Point(x: inner.x, y: inner.y)
    var isPlaced = false
    for (offset, line) in lines.dropFirst(checklist.scroll.top).prefix(inner.height).enumerated() {
      let row = Rect(x: inner.x, y: inner.y + offset, width: inner.width, height: 1)
      draw(line, on: &canvas, in: row)
      if !line.sign.isEmpty, let item = line.item, checklist.marks.contains(item) {
        writeMark(on: &canvas, in: row)
      }
      spot(line, at: row, of: items, on: &canvas)
      guard let item = line.item, item == checklist.selected else { continue }
      canvas.mark(row, as: isFocused ? .focused : .chosen)
      if !isPlaced {
        canvas.write(">", x: row.x, y: row.y, width: 1)
        canvas.mark(row, as: isFocused ? .focused : .chosen)
        cursor = Point(x: row.x, y: row.y)
        isPlaced = true
      }
    }
    return cursor
  }

  /// Says what a line is to somebody who points at it: its item, or the box of its item.
  private func spot(
    _ line: ChecklistLine, at row: Rect, of items: [ChecklistItem], on canvas: inout Canvas
  ) {
    guard canvas.spots != nil, let index = line.item.flatMap({ items.firstIndex(of: $0) }) else {
      return
    }
    canvas.spot(row, .row(index, part: Pane.checklist.rawValue))
    // A slip beside a box marks nothing; who has marked something knows what the sign is.
    if !line.sign.isEmpty, !checklist.marks.isEmpty {
      canvas.spot(
        Rect(x: row.x, y: row.y, width: 2, height: 1),
        .mark(index, part: Pane.checklist.rawValue))
    }
    guard line.sign.hasPrefix("[") else { return }
    canvas.spot(
      Rect(x: row.x + 2, y: row.y, width: 3, height: 1), .box(index, part: Pane.checklist.rawValue))
  }

  private func draw(_ line: ChecklistLine, on canvas: inout Canvas, in row: Rect) {
    let trailing = TextWidth.columns(of: line.trailing)
    let indent = line.item == nil ? 0 : 6
    canvas.write(line.sign, x: row.x + 2, y: row.y, width: 3, style: Style(line.role))
    canvas.write(
      line.text, x: row.x + indent, y: row.y,
      width: row.width - indent - (trailing == 0 ? 0 : trailing + 1), style: Style(line.role))
    canvas.write(
      line.trailing, x: row.x, y: row.y, width: row.width, style: Style(line.trailingRole),
      alignment: .trailing)
  }

  /// Scrolls the checklist to the chosen item.
  mutating func scrollChecklistToSelected() {
    guard let selected = checklist.selected else { return }
    let current = layout(focus: .checklist)
    guard let rect = current.panes[.checklist] else { return }
    let width = current.form == .narrow ? rect.width : rect.width - 2
    let lines = checklistLines(width: width)
    laidOutChecklist = LaidOutChecklist(
      step: roadmap.step, width: width, minute: minuteOfChecklist, hidesNames: hidesNames,
      lines: lines)
    guard let first = lines.firstIndex(where: { $0.item == selected }),
      let last = lines.lastIndex(where: { $0.item == selected })
    else { return }
    checklist.scroll.show(
      first..<(last + 1), of: lines.count, height: listHeight(of: .checklist))
  }

  /// Everything the checklist shows, line by line.
  ///
  /// - Parameter width: The room for a line, in columns.
  /// - Returns: Headings and items; an item has as many lines as its text needs.
  func checklistLines(width: Int) -> [ChecklistLine] {
    if let known = laidOutChecklist, known.step == roadmap.step, known.width == width,
      known.minute == minuteOfChecklist, known.hidesNames == hidesNames
    {
      return known.lines
    }
    return makeChecklistLines(width: width)
  }

  /// How late a report is changes with the minute where hours were agreed.
  private var minuteOfChecklist: Int {
    roadmap.step == .escalation ? now.secondsSince1970 / 60 : 0
  }

  private func makeChecklistLines(width: Int) -> [ChecklistLine] {
    guard let opened, let status = roadmapOfCase else { return [] }
    let step = roadmap.step
    var lines = damageLines(width: width)
    lines += handedChecklistLines(of: opened.case) { text in
      wrapped(text, sign: " > ", item: .handover, width: width, role: .question)
    }
    if step == .escalation { lines += escalationLines(of: opened.case, width: width) }
    let statuses = status.dos(of: step)
    if !statuses.isEmpty {
      let (done, total) = status.progress(of: step)
      lines.append(
        ChecklistLine(
          text: words(ChecklistWords.dos), role: .heading,
          trailing: words(
            ChecklistWords.progress, ["done": String(done), "total": String(total)])))
      for status in statuses { lines += self.lines(of: status, width: width) }
    }
    if step == .afterContact { lines += contactLines(of: opened.case, width: width) }
    lines += taskLines(of: opened.case, width: width)
    let bottlenecks = content.guide.bottlenecks(of: step)
    if !bottlenecks.isEmpty {
      lines.append(ChecklistLine(text: words(ChecklistWords.watchOut), role: .heading))
      // Days that contradict each other are asked about, and stay as they are.
      for question in doubtLines(about: opened.case) {
        lines += Wrapping.lines(question, columns: max(1, width - 2)).map {
          ChecklistLine(text: "  " + $0, role: .question)
        }
      }
      for id in bottlenecks { lines += self.lines(of: id, width: width) }
    }
    if !lines.contains(where: { $0.item != nil }) {
      lines += Wrapping.lines(words(ChecklistWords.nothingHere), columns: max(1, width - 2)).map {
        ChecklistLine(text: "  " + $0, role: .dim)
      }
    }
    return spaced(lines, gap: ChecklistLine(text: "")) { $0.item != nil && $1.item != $0.item }
  }

  /// The first days that contradict each other, and how many more there are on the sheet of facts.
  private func doubtLines(about value: Case) -> [String] {
    let questions = questions(about: value)
    guard let first = questions.first, questions.count > 1,
      let chord = keyMap.row(of: .facts)?.chords.first
    else { return questions }
    let key = KeyNames(words).name(of: chord)
    return [first, words(SheetWords.moreDoubts, ["key": key], count: questions.count - 1)]
  }

  /// A bottleneck; below one that rests why it does, and until when.
  private func lines(of id: BottleneckID, width: Int) -> [ChecklistLine] {
    let signal = signal(id)
    let title = shownTitle(of: id)
    guard let rest = signal?.rest else {
      return wrapped(
        title, sign: signal == nil ? " . " : " ! ", item: .bottleneck(id), width: width,
        role: .text)
    }
    return wrapped(title, sign: " ~ ", item: .bottleneck(id), width: width, role: .dim)
      + wrapped(restLine(rest), sign: "", item: .bottleneck(id), width: width, role: .dim)
  }

  /// The warning that a part of the case cannot be read: it stands where things are done, however small
  /// the screen is.
  private func damageLines(width: Int) -> [ChecklistLine] {
    guard opened?.isDamaged == true else { return [] }
    return Wrapping.lines(words(ChecklistWords.damaged), columns: max(1, width - 2)).map {
      ChecklistLine(text: "  " + $0, role: .problem)
    }
  }

  private func lines(of status: DoStatus, width: Int) -> [ChecklistLine] {
    let trailing = trailing(of: status)
    let hasConflict =
      opened?.case.conflicts.values.contains { $0.field.isAbout(status.id) } ?? false
    let sign: String
    var role = Role.text
    switch status.state {
    case .done: (sign, role) = ("[x]", .done)
    case .open: sign = "[ ]"
    case .standing: sign = " . "
    case .missed: (sign, role) = ("[-]", .dim)
    case .notApplicable, .exempt: (sign, role) = ("[/]", .disabled)
    }
    return wrapped(
      title(of: .do(status.id)), sign: hasConflict ? "[?]" : sign, item: .do(status.id),
      width: width, role: hasConflict ? .question : role, trailing: trailing.text,
      trailingRole: trailing.role)
  }

  /// What stands at the right of a do: its state in words, or its day.
  private func trailing(of status: DoStatus) -> (text: String, role: Role) {
    let dates = content.dates
    switch status.state {
    case .missed: return (words(ChecklistWords.missed), .dim)
    case .notApplicable: return (words(ChecklistWords.notApplicable), .disabled)
    case .exempt:
      guard let until = status.until else { return (words(ChecklistWords.exempt), .disabled) }
      return (
        words(ChecklistWords.exemptUntil, ["day": dates.short(until, today: today)]), .disabled
      )
    case .done:
      let day = status.knownDoneOn.map { dates.short($0, today: today) } ?? ""
      let isNo = status.id == .R3 && opened?.case.isRefused == true
      return (isNo ? words(RefusedWords.mark) + " " + day : day, .done)
    case .standing, .open:
      guard let due = status.due else {
        return status.state == .standing ? (words(ChecklistWords.standing), .dim) : ("", .dim)
      }
      if due < today { return (dates.lateness(today - due), .late) }
      return (dates.short(due, today: today), due == today ? .today : .text)
    }
  }

  private func taskLines(of value: Case, width: Int) -> [ChecklistLine] {
    let tasks = checklistItems.compactMap {
      if case .task(let id) = $0 { value.tasks[id].map { (id, $0) } } else { nil }
    }
    guard !tasks.isEmpty else { return [] }
    let head = ChecklistLine(text: words(ChecklistWords.tasks), role: .heading)
    return [head]
      + tasks.flatMap { id, task in
        let isLate = task.doneOn == nil && task.due.map { $0 < today } == true
        let day =
          (task.doneOn ?? task.due).map {
            isLate
              ? content.dates.lateness(today - $0) : content.dates.short($0, today: today)
          } ?? ""
        let clock = task.clock.map { " " + $0 } ?? ""
        return wrapped(
          task.text, sign: task.doneOn == nil ? "[ ]" : "[x]", item: .task(id), width: width,
          role: task.doneOn == nil ? .text : .done, trailing: day + clock,
          trailingRole: isLate ? .late : task.due == today ? .today : .dim)
      }
  }

  private func escalationLines(of value: Case, width: Int) -> [ChecklistLine] {
    let open: [EntryID] = checklistItems.compactMap {
      if case .escalation(let id) = $0 { id } else { nil }
    }
    guard !open.isEmpty else { return [] }
    let all = value.escalations
    return [ChecklistLine(text: words(EscalationWords.headChecklist), role: .heading)]
      + open.flatMap { id -> [ChecklistLine] in
        guard let escalation = all[id] else { return [] }
        let pressing = pressing(escalation, in: value)
        return wrapped(
          escalation.what, sign: escalation.isOpen ? escalation.severity.sign : " . ",
          item: .escalation(id), width: width, role: escalation.isOpen ? .escalated : .text)
          + wrapped(
            pressing.text, sign: "", item: .escalation(id), width: width, role: pressing.role)
      }
  }

  private func contactLines(of value: Case, width: Int) -> [ChecklistLine] {
    [ChecklistLine(text: words(ChecklistWords.contact), role: .heading)]
      + wrapped(contactSentence(of: value), sign: "", item: .contact, width: width, role: .text)
  }

  /// More of an item's text than a screen can show is not laid out at all.
  private static let longestItemText = 400
  private static let mostItemLines = 4

  /// An item over as many lines as its text needs, with a hanging indent.
  private func wrapped(
    _ text: String, sign: String, item: ChecklistItem, width: Int, role: Role,
    trailing: String = "", trailingRole: Role = .dim
  ) -> [ChecklistLine] {
    let full = max(8, width - 6)
    let first = trailing.isEmpty ? full : max(8, full - TextWidth.columns(of: trailing) - 1)
    // Only the first line shares its row with the day.
    var texts = Wrapping.lines(
      String(text.prefix(Self.longestItemText)), columns: full, firstColumns: first)
    if texts.count > Self.mostItemLines {
      texts = Array(texts.prefix(Self.mostItemLines))
      texts[Self.mostItemLines - 1] += "…"
    }
    return texts.enumerated().map { index, text in
      ChecklistLine(
        text: text, role: role, trailing: index == 0 ? trailing : "", trailingRole: trailingRole,
        item: item, sign: index == 0 ? sign : "")
    }
  }
}

extension Field {
  /// Whether the field is a part of what is recorded of a do.
  func isAbout(_ id: DoID) -> Bool {
    switch self {
    case .doState(let own), .doDue(let own), .doOwner(let own): own == id
    default: false
    }
  }
}
