import Casework
import Content
import Screen

/// One line of the roadmap: a step, or something about it or the case.
struct RoadmapLine {
  var text: String
  var role = Role.text
  var trailing = ""
  var step: Step?
  /// The step that the line says something of.
  var below: Step?
  var sign = ""
}

extension WorkbenchState {
  /// Draws the six steps of the opened case and gives the place of the cursor.
  func drawRoadmap(on canvas: inout Canvas, in rect: Rect) -> Point {
    let isFocused = focus == .roadmap
    guard let opened, let roadmap = roadmapOfCase else {
      let inner = frame(
        rect, title: words(RoadmapWords.none), note: "", isFocused: isFocused, on: &canvas)
      return Point(x: inner.x, y: inner.y)
    }
    let isNarrow = layout.form == .narrow
    let room = Size(
      columns: rect.width - (isNarrow ? 0 : 2), rows: rect.height - (isNarrow ? 1 : 2))
    let sight = roadmapSight(of: opened.case, roadmap, in: room)
    let note = roadmapNote(sight, columns: isNarrow ? rect.width / 2 : rect.width - 6)
    let titleRoom = isNarrow ? rect.width - TextWidth.columns(of: note) - 1 : rect.width - 6
    let title = roadmapTitle(of: opened.case, columns: titleRoom)
    let inner = frame(rect, title: title, note: note, isFocused: isFocused, on: &canvas)
    // Where one scrolled away from the choice the cursor is on what came into sight last.
    let isBeyond = sight.top > sight.needed
    var cursor = Point(x: inner.x, y: inner.y + (isBeyond ? max(0, sight.shown.count - 1) : 0))
    for (offset, line) in sight.lines[sight.shown].enumerated() {
      let row = Rect(x: inner.x, y: inner.y + offset, width: inner.width, height: 1)
      draw(line, on: &canvas, in: row)
      if let step = line.step ?? line.below {
        canvas.spot(row, .row(step.rawValue, part: Pane.roadmap.rawValue))
      }
      if line.step == self.roadmap.step {
        canvas.mark(row, as: isFocused ? .focused : .chosen)
        cursor = Point(x: row.x, y: row.y)
      }
    }
    return cursor
  }

  private func roadmapTitle(of value: Case, columns: Int) -> String {
    let name = shortName(of: value)
    let title = words(RoadmapWords.title, ["client": name])
    guard TextWidth.columns(of: title) > columns else { return title }
    return words(RoadmapWords.titleShort, ["client": FittedName.fit(name, columns: columns)])
  }

  private func draw(_ line: RoadmapLine, on canvas: inout Canvas, in row: Rect) {
    let trailing = TextWidth.columns(of: line.trailing)
    if line.step != nil {
      let isChosen = line.step == roadmap.step
      canvas.write(isChosen ? ">" : " ", x: row.x, y: row.y, width: 1)
      canvas.write(line.sign, x: row.x + 1, y: row.y, width: 3, style: Style(line.role))
      canvas.write(
        line.text, x: row.x + 5, y: row.y, width: row.width - 6 - trailing,
        style: Style(line.role))
      canvas.write(
        line.trailing, x: row.x, y: row.y, width: row.width, style: Style(.dim),
        alignment: .trailing)
    } else {
      canvas.write(line.text, x: row.x + 1, y: row.y, width: row.width - 1, style: Style(line.role))
    }
  }

  /// What stands before a line below a step, so that it begins under the step's number.
  private static let indent = "    "

  func roadmapLines(
    of value: Case, roadmap: Roadmap, width: Int
  ) -> [RoadmapLine] {
    let isCompact = (layout.panes[.roadmap]?.height ?? 0) < 20
    var lines: [RoadmapLine] = []
    if opened?.isDamaged == true {
      lines += Wrapping.lines(words(ChecklistWords.damaged), columns: max(1, width - 1)).map {
        RoadmapLine(text: $0, role: .problem)
      }
    }
    lines += arrivalLines(of: value, width: width - 1)
    if !isCompact { lines.append(RoadmapLine(text: "")) }
    for step in Step.allCases {
      lines.append(line(of: step, in: value, roadmap: roadmap, width: width))
      if var below = lineBelow(step, in: value, roadmap: roadmap) {
        below.below = step
        lines.append(below)
      }
    }
    lines = spaced(lines, gap: RoadmapLine(text: "")) { before, line in
      line.step != nil && (before.step ?? before.below) != nil
    }
    lines.append(RoadmapLine(text: ""))
    return lines + factLines(of: value, width: width - 1)
  }

  private func arrivalLines(of value: Case, width: Int) -> [RoadmapLine] {
    let dates = content.dates
    if let closing = value.closing {
      return [
        RoadmapLine(
          text: words(
            RoadmapWords.closedOn, ["day": dates.short(closing.on, today: today)]), role: .dim)
      ]
    }
    if let left = value.dates[.left], left <= today {
      return [
        RoadmapLine(
          text: words(RoadmapWords.left, ["day": dates.short(left, today: today)]),
          role: .escalated)
      ]
    }
    if let closed = value.dates[.formalRelationshipClosed], closed <= today {
      return [
        RoadmapLine(
          text: words(RoadmapWords.relationClosed, ["day": dates.short(closed, today: today)]),
          role: .dim)
      ]
    }
    if let arrival = value.dates[.arrival] {
      let day: TextValues = ["day": dates.short(arrival, today: today)]
      let text = words(RoadmapWords.arrived, day, count: today - arrival)
      return [
        RoadmapLine(
          text: TextWidth.columns(of: text) <= width
            ? text : words(RoadmapWords.arrivedShort, day, count: today - arrival), role: .dim)
      ]
    }
    if let expected = value.dates[.expectedArrival] {
      return [
        RoadmapLine(
          text: words(RoadmapWords.arrives, ["day": dates.short(expected, today: today)]),
          role: .dim)
      ]
    }
    return [RoadmapLine(text: words(RoadmapWords.arrivalUnknown), role: .dim)]
  }

  private func line(
    of step: Step, in value: Case, roadmap: Roadmap, width: Int
  ) -> RoadmapLine {
    let (done, total) = roadmap.progress(of: step)
    let open = step == .escalation ? value.escalations.values.filter(\.isOpen) : []
    let sign: String
    let role: Role
    if !open.isEmpty {
      (sign, role) = ("[!]", open.contains(where: \.mustBeReported) ? .late : .escalated)
    } else if total == 0 {
      (sign, role) = (" . ", .text)
    } else if done == total {
      (sign, role) = ("[x]", .done)
    } else if done > 0 {
      (sign, role) = ("[~]", .text)
    } else {
      (sign, role) = ("[ ]", .text)
    }
    let progress =
      total == 0
      ? "-"
      : words(RoadmapWords.progress, ["done": String(done), "total": String(total)])
    var text = "\(step.rawValue) \(content.text[step].short)"
    if TextWidth.columns(of: text) + TextWidth.columns(of: progress) + 6 > width {
      text = "\(step.rawValue) \(words(step.briefWords))"
    }
    return RoadmapLine(
      text: text,
      role: step == roadmap.currentStep && role == .text ? .today : role, trailing: progress,
      step: step, sign: sign)
  }

  /// What is pressing in a step, in one line below it; nil when nothing is.
  private func lineBelow(_ step: Step, in value: Case, roadmap: Roadmap) -> RoadmapLine? {
    let open = step == .escalation ? value.escalations.values.filter(\.isOpen) : []
    if !open.isEmpty {
      // What matters most stands alone, where there is no room for two things.
      let unreported = open.count(where: \.mustBeReported)
      let isUnclear = open.contains(where: \.mustBeFoundOut)
      let text =
        unreported > 0
        ? words(RoadmapWords.notReported, count: unreported)
        : isUnclear
          ? words(BoardWords.unclear) : words(RoadmapWords.openEscalations, count: open.count)
      return RoadmapLine(
        text: Self.indent + text, role: unreported > 0 ? .late : .escalated)
    }
    if step == .afterContact { return contactLine(of: value) }
    guard let due = roadmap.dueDay(of: step), roadmap.currentStep != .afterContact else {
      return nil
    }
    if step == .followUp, roadmap.currentStep < .followUp, due > today {
      return RoadmapLine(
        text: Self.indent
          + words(RoadmapWords.startsOn, ["day": content.dates.short(due, today: today)]),
        role: .dim)
    }
    if due < today {
      return RoadmapLine(
        text: Self.indent + content.dates.lateness(today - due), role: .late)
    }
    guard due - today <= CaseRow.Group.weekDays else { return nil }
    let (done, total) = roadmap.progress(of: step)
    // What is done and comes back, such as the next consultation.
    let key = done == total ? RoadmapWords.again : .due
    return due == today
      ? RoadmapLine(text: Self.indent + words(RoadmapWords.dueToday), role: .today)
      : RoadmapLine(
        text: Self.indent
          + words(key, ["day": content.dates.short(due, today: today)]),
        role: .dim)
  }

  private func contactLine(of value: Case) -> RoadmapLine? {
    guard let contact = register.contact(of: value.id) else {
      let isToAsk =
        value.dates[.left].map { $0 <= today } == true && value.dates[.contactAsked] == nil
        && register.apart.given[value.id] == nil && value.counsellor == worker
      return isToAsk ? RoadmapLine(text: Self.indent + words(RoadmapWords.askContact)) : nil
    }
    if ReachOut(contact)?.isDue(on: today) == true {
      return RoadmapLine(text: Self.indent + words(RoadmapWords.reach))
    }
    if contact.isKept {
      return RoadmapLine(text: Self.indent + words(RoadmapWords.wanted), role: .dim)
    }
    guard contact.ending == nil, contact.plan?.wantedWord == "no" else { return nil }
    return RoadmapLine(text: Self.indent + words(RoadmapWords.notWanted), role: .dim)
  }

  private func factLines(of value: Case, width: Int) -> [RoadmapLine] {
    let labels: [RoadmapWords] = [.supervisor, .conditions, .signals, .nextTalk, .end]
    // Where room is dear the name of what is a number only may reach into its column.
    let aligned = width < 24 ? labels.filter { $0 != .conditions && $0 != .signals } : labels
    let column = (aligned.map { TextWidth.columns(of: words($0)) }.max() ?? 0) + 1
    func labelled(_ label: RoadmapWords, _ text: String, role: Role = .text) -> RoadmapLine {
      let name = words(label)
      let gap = String(repeating: " ", count: max(1, column - TextWidth.columns(of: name)))
      return RoadmapLine(text: name + gap + text, role: role)
    }
    let supervisor = value.supervisor.map { FittedName.fit($0, columns: width - column) }
    var lines = [
      labelled(.supervisor, supervisor ?? words(RoadmapWords.supervisorUnknown)),
      labelled(
        .conditions,
        value.unlistedConditions.map { unlisted in
          // What they are stands on the sheet; here is room for whether there are any.
          unlisted == .some ? words(ChangeWords.yes) : content.terms.name(of: unlisted)
        } ?? String(value.conditions.count)),
    ]
    if !showingSignals.isEmpty {
      lines.append(labelled(.signals, signalCount, role: .escalated))
    }
    lines.append(labelled(.nextTalk, nextTalk(of: value)))
    // Of a stay that is over only the title has an end to come.
    let hasLeft = value.hasLeft(on: today)
    if let end = hasLeft ? value.dates[.endOfTitle] : value.end(on: today) {
      lines.append(labelled(hasLeft ? .titleEnd : .end, content.dates.short(end, today: today)))
    }
    return lines + trajectoryLines(width: width)
  }

  /// How many bottlenecks show with the case, and how many of them in the step beside it where that is another
  /// number.
  private var signalCount: String {
    let count = String(showingSignals.count)
    let listed = content.guide.bottlenecks(of: roadmap.step)
    let here = showingSignals.count { listed.contains($0.id) }
    guard !listed.isEmpty, here < showingSignals.count else { return count }
    return words(RoadmapWords.signalsHere, ["count": count, "here": String(here)])
  }

  /// When there is a joint consultation next; of who left that it was planned.
  private func nextTalk(of value: Case) -> String {
    guard let next = value.dates[.nextJointConsultation], next >= today else {
      return words(RoadmapWords.nonePlanned)
    }
    let day = content.dates.short(next, today: today)
    return value.isOverByLeaving(.nextJointConsultation, on: today)
      ? words(RoadmapWords.wasPlanned, ["day": day]) : day
  }

  /// The way of the case through time, and how much of it is left; the signs only for eyes.
  private func trajectoryLines(width: Int) -> [RoadmapLine] {
    guard let trajectory else { return [] }
    let left = RoadmapLine(text: timeLeft(trajectory), role: .dim)
    return linear.isOn ? [left] : [RoadmapLine(text: trajectory.signs(columns: width)), left]
  }

  /// The client's name as titles show it: the person's own writing, or the Latin form.
  func shortName(of value: Case) -> String {
    // Where others pass by nobody is named.
    if hidesNames { return BoardList.Row.name(of: value) }
    let name = ClientName.shown(value.client.name, sortName: value.client.sortName)
    return name.isEmpty ? words(ClientsWords.unnamed, ["number": value.number.text]) : name
  }

  /// The name of a client whose case is not read, as `shortName(of:)` of the case.
  func shortName(of summary: CaseSummary) -> String {
    if hidesNames {
      return BoardList.Row.name(
        summary.name, sortName: summary.sortName, number: summary.number)
    }
    let name = ClientName.shown(summary.name, sortName: summary.sortName)
    return name.isEmpty ? words(ClientsWords.unnamed, ["number": summary.number.text]) : name
  }
}

extension Step {
  fileprivate var briefWords: StepBriefWords {
    switch self {
    case .registration: .registration
    case .intake: .intake
    case .implementation: .implementation
    case .escalation: .escalation
    case .followUp: .followUp
    case .afterContact: .afterContact
    }
  }
}
