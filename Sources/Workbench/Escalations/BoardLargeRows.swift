import Casework
import Content
import Screen

// The large rows of the board, to be read from two metres: how serious, whose, how late, who has it; below
// that the condition; nothing else, and a line between.
extension WorkbenchState {
  /// The columns that a large row begins behind: the mark of the chosen one, and an empty one.
  private static let indent = 2

  /// Draws how serious it is, whose, how late and who has it.
  func drawFirst(of row: BoardList.Row, on canvas: inout Canvas, in rect: Rect) {
    if row.isNew { canvas.write("*", x: rect.x + 1, y: rect.y, width: 1, style: Style(.changed)) }
    var x = rect.x + Self.indent
    for (text, role) in firstParts(of: row, in: rect.width) {
      let room = max(0, rect.right - x)
      x += canvas.write(text, x: x, y: rect.y, width: room, style: Style(role)) + 2
    }
  }

  /// Draws which condition was broken, behind who has it and that somebody is in danger where there was no room for
  /// that above.
  func drawSecond(of row: BoardList.Row, on canvas: inout Canvas, in rect: Rect) {
    let escalation = row.escalation
    let isCut = firstParts(of: row, in: rect.width).count < 4
    let isUnsafe = escalation.isUnsafe && lacksWholeWords(row, in: rect.width)
    let text = [
      isUnsafe ? words(BoardWords.unsafeLarge) : nil,
      escalation.hasTwoAnswers ? words(BoardWords.twoAnswersLarge) : nil,
      isCut ? ownerText(of: escalation) : nil, conditionText(of: escalation),
    ].compactMap { $0 }.joined(by: " · ")
    let isDisputed = escalation.hasTwoAnswers || escalation.hasTwoOwners && isCut
    let isPressing = isUnsafe || escalation.owner == nil && isCut && !isDisputed
    let x = rect.x + Self.indent + 4
    canvas.write(
      text, x: x, y: rect.y, width: max(0, rect.right - x),
      style: Style(isPressing ? .late : isDisputed ? .question : .text))
  }

  /// Whether the first line has no room for what is late in whole words.
  private func lacksWholeWords(_ row: BoardList.Row, in width: Int) -> Bool {
    let escalation = row.escalation
    let sign = escalation.severity.sign.filter { $0 != " " }
    let whole = [sign, row.name, lateText(of: escalation).text].joined(by: "  ")
    return escalation.group(on: today) == .unreported
      && TextWidth.columns(of: whole) > width - Self.indent
  }

  /// What the first line says, as far as there is room for it.
  private func firstParts(of row: BoardList.Row, in width: Int) -> [(text: String, role: Role)] {
    let escalation = row.escalation
    let severity = content.terms.name(of: escalation.severity)
    let sign = escalation.severity.sign.filter { $0 != " " }
    let owner = ownerText(of: escalation)
    let late = lateText(of: escalation)
    let room = width - Self.indent
    func parts(_ severity: String, _ hasOwner: Bool) -> [(text: String, role: Role)] {
      [(severity, .escalated), (row.name, .heading), (late.text, late.role)]
        + (hasOwner
          ? [(owner, escalation.hasTwoOwners ? .question : escalation.owner == nil ? .late : .text)]
          : [])
    }
    if lacksWholeWords(row, in: width) {
      // There is no room for whole words.
      let short = reportText(of: escalation)
      return [(sign, .escalated), (row.name, .heading), short]
    }
    let ways = [
      parts(sign + " " + severity, true), parts(sign + " " + severity, false), parts(sign, false),
    ]
    return ways.first { way in
      way.reduce(-2) { $0 + TextWidth.columns(of: $1.text) + 2 } <= room
    } ?? ways[2]
  }

  private func ownerText(of escalation: OpenEscalation) -> String {
    if escalation.hasTwoOwners { return words(BoardWords.twoOwnersLarge) }
    return escalation.owner.map { team.shownName(of: $0) } ?? words(BoardWords.unownedLarge)
  }

  /// What is late about it, in whole words; where nothing is, when it is looked at again.
  func lateText(of escalation: OpenEscalation) -> (text: String, role: Role) {
    let unsafe = escalation.isUnsafe ? words(BoardWords.unsafeLarge) + " " : ""
    let days = escalation.daysLate(on: today, at: now.clock)
    let late =
      days > 0
      ? content.dates.late(days)
      : escalation.lateSince(on: today, at: now.clock).map {
        words(EscalationWords.lateSince, ["time": $0])
      }
    switch escalation.group(on: today) {
    case .unreported:
      if escalation.isUnclear {
        if let late {
          return (unsafe + words(BoardWords.unclearLate, ["late": late]), .late)
        }
        let isPressing = escalation.severity == .acute || escalation.isUnsafe
        return (unsafe + words(BoardWords.unclear), isPressing ? .late : .today)
      }
      if let late {
        return (unsafe + words(BoardWords.notReportedLarge, ["late": late]), .late)
      }
      if escalation.severity == .acute {
        return (unsafe + words(BoardWords.notReportedAtOnceLarge), .late)
      }
      return (
        unsafe + words(BoardWords.reportByLarge, ["day": dueText(of: escalation)]), .today
      )
    case .unowned, .handled, .reviewPassed:
      if escalation.awaitsSecond { return (unsafe + words(BoardWords.second), .today) }
      guard let review = escalation.review else {
        return (unsafe + words(BoardWords.noReviewLarge), .dim)
      }
      if review < today {
        return (
          unsafe + words(BoardWords.reviewLateLarge, ["late": content.dates.late(today - review)]),
          .late
        )
      }
      return (
        unsafe
          + words(
            BoardWords.reviewOnLarge, ["day": content.dates.short(review, today: today)]),
        unsafe.isEmpty ? (review == today ? .today : .text) : .late
      )
    }
  }

  /// What the condition says that was broken, with its kind as long as it stands.
  func conditionWords(of escalation: OpenEscalation) -> String? {
    guard let text = escalation.conditionText else { return nil }
    return escalation.conditionKind.map {
      content.terms.text(of: Condition(kindWord: $0, text: text))
    } ?? content.terms.conditionText(text)
  }

  /// Which condition was broken, or what is known instead.
  private func conditionText(of escalation: OpenEscalation) -> String {
    // What was decided about it goes before what it was recorded as.
    let isNone = !escalation.isBreach && !escalation.isUnclear && !escalation.isHouseRule
    if let id = escalation.condition {
      let condition = [id.text, conditionWords(of: escalation)].compactMap { $0 }.joined(by: " ")
      if isNone { return [words(BoardWords.noBreach), condition].joined(by: ": ") }
      guard let ended = escalation.conditionEndedOn else { return condition }
      return words(
        EscalationWords.conditionEnded,
        ["condition": condition, "day": content.dates.long(ended)])
    }
    if isNone { return words(BoardWords.noBreach) }
    return words(
      escalation.isHouseRule ? EscalationWords.houseRule : EscalationWords.conditionUnknown)
  }
}
