package import Casework
import Content
package import Screen

/// One labelled line of the details.
package struct DetailLine: Equatable, Sendable {
  /// Empty for a line that goes on.
  package var label: String
  package var text: String
  package var role = Role.text
}

extension WorkbenchState {
  /// Draws the details of the chosen row: a box, or one line on a low screen.
  func drawDetail(on canvas: inout Canvas, in rect: Rect) {
    canvas.spot(rect, .part(MousePart.details))
    guard rect.height > 2 else {
      guard let first = detailLines(atMost: 1).first else { return }
      canvas.write(
        " " + first.label + "  " + first.text, x: rect.x, y: rect.y, width: rect.width,
        style: Style(.dim))
      return
    }
    let inner = rect.inset(columns: 1, rows: 1)
    let top = topOfDetails
    let end = top + inner.height
    let lines = laidOut(detailLines(atMost: end + 1), width: inner.width, atMost: end + 1)
    canvas.box(
      rect, title: detailTitle, note: lines.count > end ? wayToMoreOfDetails : "",
      isFocused: false)
    write(
      Array(lines[..<min(end, lines.count)].dropFirst(top)), labels: labelWidth(lines),
      on: &canvas, in: inner)
  }

  /// How one gets to what the box has no room for.
  private var wayToMoreOfDetails: String {
    words(focus == .checklist ? DetailWords.moreOfRow : .more)
  }

  /// The case of which the details show the history, when it was not read yet; nil when there is no
  /// such case, or no room for it.
  package var wantedHistory: CaseID? {
    guard let opened, opened.history == nil else { return nil }
    if linear.isOn || dialogs.last?.purpose == .about { return opened.case.id }
    switch focus {
    case .checklist: return opened.case.id
    case .clients, .roadmap:
      guard let room = layout.detail?.height, room > 2 else { return nil }
      // Each takes at least one row, and the history stands below them.
      let before = 4 + opened.case.notes.count + opened.case.events.count
      return before < room - 2 ? opened.case.id : nil
    }
  }

  /// Draws labelled lines, each over as many rows as it needs while there is room.
  func draw(_ lines: [DetailLine], on canvas: inout Canvas, in rect: Rect) {
    write(
      laidOut(lines, width: rect.width, atMost: rect.height), labels: labelWidth(lines),
      on: &canvas, in: rect)
  }

  /// Writes lines that are broken already.
  private func write(
    _ lines: [DetailLine], labels: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    let x = rect.x + labels + 2
    for (offset, line) in lines.enumerated() {
      let y = rect.y + offset
      canvas.write(line.label, x: rect.x + 1, y: y, width: labels, style: Style(.label))
      canvas.write(line.text, x: x, y: y, width: rect.right - x - 1, style: Style(line.role))
    }
  }

  /// The lines with their text broken to a width; no more than `limit` of them.
  func laidOut(_ lines: [DetailLine], width: Int, atMost limit: Int = .max) -> [DetailLine] {
    let room = max(8, width - labelWidth(lines) - 3)
    var laidOut: [DetailLine] = []
    for line in lines {
      guard laidOut.count < limit else { break }
      for (index, text) in Wrapping.lines(line.text, columns: room).enumerated() {
        laidOut.append(DetailLine(label: index == 0 ? line.label : "", text: text, role: line.role))
      }
    }
    return Array(laidOut.prefix(max(0, limit)))
  }

  private func labelWidth(_ lines: [DetailLine]) -> Int {
    min(14, lines.map { TextWidth.columns(of: $0.label) }.max() ?? 0)
  }

  var detailTitle: String {
    words(DetailWords.title, ["what": detailSubject])
  }

  /// What the details are about.
  private var detailSubject: String {
    switch focus {
    case .checklist where checklist.selected != nil: checklist.selected.map(title(of:)) ?? ""
    case .clients, .roadmap, .checklist: opened.map { shortName(of: $0.case) } ?? ""
    }
  }

  /// What an item of the checklist is called.
  func title(of item: ChecklistItem) -> String {
    switch item {
    case .do(let id): content.title(of: id, planB: planB(ofOpen: id))
    case .bottleneck(let id): shownTitle(of: id)
    case .task(let id): opened?.case.tasks[id]?.text ?? ""
    case .handover: opened?.case.openHandover.map(handedLine) ?? words(HandedWords.title)
    case .escalation(let id): opened?.case.escalations[id]?.what ?? ""
    case .contact: content.text[.afterContact].title
    case .agreement(let id): reviewTitle(of: id)
    }
  }

  /// The plan B of the opened case, where a do is open because it comes up; nil elsewhere.
  private func planB(ofOpen id: DoID) -> String? {
    guard let status = roadmapOfCase?[id], status.state == .open, status.dueSource == .planB else {
      return nil
    }
    return opened?.case.followUp.planB?.nilIfBlank
  }

  /// What is known of the chosen row, the most needed first; no more than `limit` lines.
  func detailLines(atMost limit: Int = .max) -> [DetailLine] {
    guard let opened else { return [] }
    switch focus {
    case .clients, .roadmap: return caseLines(of: opened, atMost: limit)
    case .checklist:
      guard let item = checklist.selected else { return caseLines(of: opened, atMost: limit) }
      return Array(lines(of: item, in: opened, atMost: limit).prefix(limit))
    }
  }

  /// What a box of details tells, as it is now.
  func readingLines(of dialog: Dialog) -> [DetailLine] {
    if case .timelineEntry(let id) = dialog.purpose { return timelineEntryLines(of: id) }
    if dialog.purpose == .messages { return messageLines }
    if dialog.purpose == .reviewEnd { return reviewEndLines }
    if dialog.purpose == .figures { return figuresLines }
    if dialog.purpose == .contactFigures { return contactFiguresLines }
    if dialog.purpose == .outcomes { return outcomeVisit.lines }
    if case .contactStory(let id) = dialog.purpose { return storyLines(of: id) }
    if case .unfinishedText(let waiting) = dialog.purpose { return unfinishedLines(of: waiting) }
    guard let opened else { return [] }
    if dialog.purpose == .about { return overviewLines(of: opened) }
    guard case .details(let item) = dialog.purpose else { return [] }
    return lines(of: item, in: opened, atMost: .max)
  }

  private func lines(
    of item: ChecklistItem, in opened: OpenedCase, atMost limit: Int
  ) -> [DetailLine] {
    switch item {
    case .do(let id): doLines(of: id, in: opened, atMost: limit)
    case .bottleneck(let id): bottleneckLines(of: id, in: opened)
    case .task(let id): taskLines(of: id, in: opened.case)
    case .contact: contactLines(of: opened.case)
    case .handover: handoverLines(in: opened.case)
    case .agreement: []
    case .escalation(let id): escalationLines(of: id, in: opened.case)
    }
  }

  /// A line with a label of the wording.
  func labelled(
    _ label: DetailWords, _ text: String, role: Role = .text
  ) -> DetailLine {
    DetailLine(label: words(label), text: text, role: role)
  }
}
