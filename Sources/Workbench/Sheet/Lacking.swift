import Casework
import Content

// What a do still lacks that something of its proof was just written down for.
extension WorkbenchState {
  /// Says which do is not ticked yet by what was filled in, and what it still lacks.
  mutating func sayLacking(after changes: [Change]) {
    guard let value = opened?.case, let roadmap = roadmapOfCase, var said = message,
      said.kind == .info
    else { return }
    if let term = changes.compactMap({ readTerm(in: value, after: $0) }).first {
      said.text += " " + term
      message = said
    }
    let lacks = changes.compactMap { lack(in: value, after: $0) }.first {
      [.open, .missed].contains(roadmap[$0.id].state)
    }
    guard let lacks else { return }
    said.text +=
      " "
      + words(
        SheetWords.stillOpen,
        ["what": content.text.title(of: lacks.id), "lack": words(lacks.what)])
    message = said
  }

  /// Says what the last item that came in makes of the information as a whole.
  mutating func sayInformation(after changes: [Change], at place: FactPlace) {
    guard place != .field(.informationComplete), var said = message, said.kind == .info,
      let change = changes.first(where: { $0.field == .informationComplete })
    else { return }
    let name = changeWording.fieldName(.informationComplete)
    said.text +=
      " "
      + words(
        change.now == .flag(true) ? SheetWords.informationIs : .informationAsked,
        ["field": name])
    message = said
  }

  /// Why an item of information has to say how far it is; nil where it does, or need not.
  ///
  /// Nothing is recorded of an item of the team's list that nobody asked for yet, so nothing else of it is kept.
  func lacksState(_ place: FactPlace, _ values: FactValues) -> String? {
    switch place {
    case .standard, .field(.information), .another(.information): break
    default: return nil
    }
    guard said(values[.kind]) == nil, let name = said(values[.text]) else { return nil }
    guard team.wants(name) else { return words(SheetWords.needsState) }
    let hasMore =
      said(values[.part(.fallback)]) != nil || said(values[.part(.owner)]) != nil
      || day(values[.until]) != nil
    return hasMore ? words(SheetWords.needsStateForRest) : nil
  }

  /// How a time is read within which probation hears of a breach: what only people understand counts for
  /// nothing, and that is said.
  private func readTerm(in value: Case, after change: Change) -> String? {
    guard case .line(let line)? = change.now, line.kind == .role, line.binned == nil,
      let within = line.within?.nilIfBlank
    else { return nil }
    guard let isRead = value.isTimeUnderstood(in: line) else {
      return words(SheetWords.termOfOthers)
    }
    return words(isRead ? SheetWords.termRead : .termUnread, ["within": within])
  }

  private func lack(in value: Case, after change: Change) -> (id: DoID, what: SheetWords)? {
    switch change.now {
    case .line(let line)? where line.binned == nil:
      line.kind.flatMap { lack(in: value, of: $0) }
    case .information(let item)?
    where item.binned == nil && (item.state == .notAvailable || item.isPlannedFor)
      && !value.isPlannedWithout:
      (.R5, .lacksFallback)
    case .information? where isListOpen(in: value): (.R4, .lacksList)
    case .meeting(let meeting)?
    where change.field == .meeting(.startTalk) && meeting.areAllThree != true:
      (.U1, .lacksThree)
    case .day? where change.field == .date(.definiteAnswer) && value.lacksAnswer:
      (.R3, .lacksAnswer)
    case .text? where change.field == .planB && value.followUp.planBOn == nil:
      (.V4, .lacksPlanDay)
    default: nil
    }
  }

  /// Whether something of the team's list is in nobody's words yet.
  private func isListOpen(in value: Case) -> Bool {
    !value.informationLacking(of: team.standardInformation).isEmpty
  }

  /// Source: `PlanProofs.swift`.
  private func lackOfGoals(_ goals: [PlanLine]) -> (id: DoID, what: SheetWords)? {
    if goals.contains(where: { $0.clientAgrees == nil }) { return (.I2, .lacksAgreed) }
    let agreed = goals.filter { $0.clientAgrees == true }
    if agreed.isEmpty { return (.I2, .lacksGoal) }
    guard agreed.contains(where: { $0.who?.nilIfBlank != nil }) else { return (.I3, .lacksWords) }
    return agreed.contains { $0.day.map { $0 <= today } ?? false } ? nil : (.I2, .lacksCopy)
  }

  /// Source: `PlanProofs.swift`.
  private func lack(in value: Case, of kind: PlanLine.Kind) -> (id: DoID, what: SheetWords)? {
    func isSaid(_ part: (PlanLine) -> String?) -> Bool {
      value.lines(kind).contains { part($0.line)?.contains { !$0.isWhitespace } ?? false }
    }
    switch kind {
    case .goal:
      return lackOfGoals(value.lines(.goal).map(\.line))
    case .role:
      if value.lines(.staysInHouse).isEmpty { return (.I5, .lacksStays) }
      return isSaid(\.who) ? nil : (.I5, .lacksActor)
    case .staysInHouse:
      let roles = value.lines(.role)
      if roles.isEmpty { return (.I5, .lacksRole) }
      return roles.contains { $0.line.who?.nilIfBlank != nil } ? nil : (.I5, .lacksActor)
    case .responsibility: return isSaid(\.who) ? nil : (.U2, .lacksResponsible)
    case .ladder: return isSaid(\.whom) ? nil : (.E1, .lacksTalk)
    case .backUp: return isSaid(\.how) ? nil : (.E2, .lacksHow)
    case .feedback:
      let hasDay = value.lines(.feedback).contains { $0.line.day != nil }
      return hasDay || isSaid(\.within) ? nil : (.U4, .lacksWhen)
    case .care: return isSaid(\.lawWord) ? nil : (.V2, .lacksLaw)
    case .application:
      return value.lines(kind).contains { $0.line.day != nil } ? nil : (.V3, .lacksDay)
    case .support, .expectation, .intention, .informed, .trusted,
      .attention:
      return nil
    }
  }
}
