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
    let more = words(focus == .checklist ? DetailWords.moreOfRow : .more)
    canvas.box(
      rect, title: detailTitle, note: lines.count > end ? more : "", isFocused: false)
    write(
      Array(lines[..<min(end, lines.count)].dropFirst(top)), labels: labelWidth(lines),
      on: &canvas, in: inner)
  }

  /// The case of which the details show the history, when it was not read yet; nil when there is no
  /// such case, or no room for it.
  package var wantedHistory: CaseID? {
    guard let opened, opened.history == nil else { return nil }
    if linear.isOn { return opened.case.id }
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
    case .do(let id): content.text.title(of: id)
    case .bottleneck(let id): content.text.title(of: id)
    case .task(let id): opened?.case.tasks[id]?.text ?? ""
    case .moment(let id):
      opened?.case.contactMoments[id].map { content.dates.long($0.on) } ?? ""
    }
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
    guard case .details(let item) = dialog.purpose, let opened else { return [] }
    return lines(of: item, in: opened, atMost: .max)
  }

  private func lines(
    of item: ChecklistItem, in opened: OpenedCase, atMost limit: Int
  ) -> [DetailLine] {
    switch item {
    case .do(let id): doLines(of: id, in: opened, atMost: limit)
    case .bottleneck(let id): bottleneckLines(of: id)
    case .task(let id): taskLines(of: id, in: opened.case)
    case .moment(let id): momentLines(of: id, in: opened.case)
    }
  }

  private func labelled(
    _ label: DetailWords, _ text: String, role: Role = .text
  ) -> DetailLine {
    DetailLine(label: words(label), text: text, role: role)
  }

  // MARK: A do

  private func doLines(
    of id: DoID, in opened: OpenedCase, atMost limit: Int
  ) -> [DetailLine] {
    guard let status = roadmapOfCase?[id] else { return [] }
    let text = content.text[id]
    var lines = conflictLines(of: opened.case) { $0.isAbout(id) }
    lines.append(labelled(.why, text.why))
    let who = status.owner.map(name(of:)) ?? text.who
    // In the box both share a row, so that more of what happened fits below them.
    lines +=
      limit == .max
      ? [labelled(.who, who), labelled(.proof, text.proof)]
      : [labelled(.who, words(DetailWords.whoAndProof, ["who": who, "proof": text.proof]))]
    if status.due != nil || status.state != .done {
      lines.append(labelled(.due, dueLine(of: status), role: status.isLate ? .late : .text))
    }
    lines += stateLines(of: status)
    lines += noteLines(of: opened.case, atMost: limit) { $0.about == id }
    lines += historyLines(of: opened, atMost: limit) { $0.field.isAbout(id) }
    let counters = content.guide.bottlenecks(counteredBy: id).map(content.text.title(of:))
    if !counters.isEmpty {
      lines.append(labelled(.counters, counters.joined(by: ", "), role: .dim))
    }
    lines.append(kindLine(of: id, isStanding: status.state == .standing))
    if content.guide.source(of: id) == .beyond {
      lines.append(DetailLine(label: "", text: words(DetailWords.beyond), role: .dim))
    }
    return lines
  }

  /// What sort of row it is, and of which step.
  private func kindLine(of id: DoID, isStanding: Bool) -> DetailLine {
    labelled(
      .kind,
      words(
        isStanding ? DetailWords.kindStanding : .kindDo,
        ["step": "\(id.step.rawValue), \(content.text[id.step].title)"]),
      role: .dim)
  }

  /// When a do is due and where that day comes from.
  func dueLine(of status: DoStatus) -> String {
    guard let due = status.due else { return words(DetailWords.noDue) }
    let day =
      content.dates.long(due) + ", " + content.dates.relative(due, today: today)
    switch status.dueSource {
    case .agreed: return words(DetailWords.dueAgreed, ["day": day])
    case .norm(let term):
      return words(
        DetailWords.dueNorm, ["day": day, "term": phrase(for: term)])
    case .interval(let days): return words(DetailWords.dueInterval, ["day": day], count: days)
    case .consultation, .report, nil: return day
    }
  }

  private func stateLines(of status: DoStatus) -> [DetailLine] {
    var lines: [DetailLine] = []
    let state = content.terms.doState(status.state.rawValue)
    switch status.state {
    case .open, .standing: break
    case .missed: lines.append(labelled(.state, state))
    case .done:
      var text = ""
      if let on = status.doneOn {
        text = words(
          DetailWords.doneBy, ["day": content.dates.long(on), "worker": author(status.by)])
      }
      if let fact = status.provenBy {
        text += " " + words(DetailWords.provenBy, ["fact": content.terms.name(of: fact)])
      }
      lines.append(labelled(.state, text, role: .done))
      if let proof = status.proof { lines.append(labelled(.proof, proof)) }
    case .notApplicable, .exempt:
      let until = status.until.map { " (" + content.dates.long($0) + ")" } ?? ""
      lines.append(labelled(.state, state + until))
    }
    if let reason = status.reason { lines.append(labelled(.reason, reason)) }
    return lines
  }

  // MARK: What to watch out for

  private func bottleneckLines(of id: BottleneckID) -> [DetailLine] {
    let text = content.text[id]
    let counters = content.guide.counters(id).map { content.text.title(of: $0) }
    return [
      labelled(.why, text.why),
      labelled(.example, text.example),
      labelled(.counteredBy, counters.joined(by: ", ")),
      labelled(.kind, words(DetailWords.kindBottleneck), role: .dim),
    ]
  }

  // MARK: A task, a moment of contact

  private func taskLines(of id: EntryID, in value: Case) -> [DetailLine] {
    guard let task = value.tasks[id] else { return [] }
    var lines = [labelled(task.clock == nil ? .ownTask : .appointment, task.text)]
    lines.append(labelled(.who, name(of: task.owner)))
    if let due = task.due {
      lines.append(
        labelled(
          .due,
          content.dates.long(due) + (task.clock.map { " " + $0 } ?? "") + ", "
            + content.dates.relative(due, today: today)))
    }
    return lines
  }

  private func momentLines(of id: EntryID, in value: Case) -> [DetailLine] {
    guard let moment = value.contactMoments[id] else { return [] }
    var lines = [
      labelled(.note, moment.meaning ?? ""),
      labelled(
        .initiator,
        content.terms.initiator(moment.initiatorWord)
          + (moment.channel.map { ", " + content.terms.channel($0) } ?? "")),
    ]
    if let mood = moment.mood { lines.append(labelled(.mood, mood)) }
    return lines
  }

  // MARK: The case

  private func caseLines(of opened: OpenedCase, atMost limit: Int) -> [DetailLine] {
    let value = opened.case
    var lines: [DetailLine] = []
    if opened.isDamaged {
      lines.append(DetailLine(label: "", text: words(DetailWords.damaged), role: .problem))
    }
    lines += conflictLines(of: value) { _ in true }
    lines.append(labelled(.clientName, clientLine(of: value)))
    lines.append(
      labelled(
        .legalTitle, value.legalTitle.map(content.terms.legalTitle) ?? words(DetailWords.nothing),
        role: value.legalTitle == nil ? .dim : .text))
    let probation = [value.probationOrganisation, value.supervisor].compactMap { $0 }
    lines.append(
      labelled(
        .probation,
        probation.isEmpty ? words(DetailWords.nothing) : probation.joined(by: ", "),
        role: probation.isEmpty ? .dim : .text))
    if !value.conditions.isEmpty {
      let conditions = value.conditions.elements
        .map { "\($0.key.text) \($0.value.text)" }
      lines.append(labelled(.conditions, conditions.joined(by: "; ")))
    }
    lines.append(labelled(.counsellor, counsellorLine(of: value)))
    lines += noteLines(of: value, atMost: limit - lines.count) { _ in true }
    lines += eventLines(of: value, atMost: limit - lines.count)
    lines += historyLines(of: opened, atMost: limit - lines.count) { change in
      switch change.field {
      case .note, .event, .contactMoment: false
      default: true
      }
    }
    return Array(lines.prefix(limit))
  }

  private func clientLine(of value: Case) -> String {
    var parts = [value.client.name.isEmpty ? shortName(of: value) : value.client.name]
    if !value.client.sortName.isEmpty, !ClientName.isLatin(value.client.name) {
      parts.append(value.client.sortName)
    }
    parts.append(value.number.text)
    if let year = value.client.birthYear {
      parts.append(words(DetailWords.born, ["year": String(year)]))
    }
    if !value.client.languages.isEmpty {
      parts.append(value.client.languages.map(content.terms.language).joined(by: ", "))
    }
    if value.client.needsInterpreter == true { parts.append(words(DetailWords.interpreter)) }
    return parts.filter { !$0.isEmpty }.joined(by: " · ")
  }

  private func counsellorLine(of value: Case) -> String {
    var text = value.counsellor.map(name(of:)) ?? words(DetailWords.nothing)
    if let standIn = value.standIn {
      text += " · " + words(DetailWords.standIn, ["worker": name(of: standIn)])
    }
    return text
  }

  // MARK: What was said, what happened, who changed what

  private func noteLines(
    of value: Case, atMost limit: Int, where isWanted: (Note) -> Bool
  ) -> [DetailLine] {
    value.notes.values.filter(isWanted).sorted { $0.at.secondsSince1970 > $1.at.secondsSince1970 }
      .prefix(max(0, limit)).map { note in
        let about = note.about.map { " · " + content.text.title(of: $0) } ?? ""
        return labelled(
          .note,
          "\(time(of: note.at))  \(author(note.by))\(focus == .checklist ? "" : about): \(note.text)"
        )
      }
  }

  private func eventLines(of value: Case, atMost limit: Int) -> [DetailLine] {
    guard limit > 0 else { return [] }
    return value.events.elements.sorted { ($1.value.on, $0.key) < ($0.value.on, $1.key) }.prefix(
      limit
    )
    .map { _, event in
      let day = content.dates.short(event.on, today: today)
      let kind = content.terms.eventKind(event.kindWord)
      return labelled(.events, "\(day)  \(kind): \(event.text)")
    }
  }

  private func conflictLines(
    of value: Case, where isWanted: (Field) -> Bool
  ) -> [DetailLine] {
    value.conflicts.elements.filter { isWanted($0.value.field) }.map {
      _, conflict in
      labelled(
        .conflict,
        changeWording.conflict(
          conflict, current: value[conflict.field], by: name(of: conflict.by)),
        role: .question)
    }
  }
}
