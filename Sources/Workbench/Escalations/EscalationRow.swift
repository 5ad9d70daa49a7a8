import Casework
import Content
import Screen

// An open escalation as a row of the checklist of step 4: what is pressing about it, and what its keys do.
extension WorkbenchState {
  /// What has to be done first with an escalation, in a few words, and how loud that is.
  func pressing(_ escalation: Escalation, in value: Case) -> (text: String, role: Role) {
    let wording = escalationWording(value)
    if !escalation.isOpen, let day = escalation.returnOn {
      return (
        wording.returning(on: day), day < today ? .late : day == today ? .today : .dim
      )
    }
    if escalation.mustBeReported || escalation.mustBeFoundOut {
      let isLate = escalation.isReportLate(on: today, at: now.clock, by: norms.calendar)
      return (wording.due(escalation), isLate || escalation.severity == .acute ? .late : .today)
    }
    if escalation.mustBeMadeSafe { return (wording.safety(escalation), .late) }
    if escalation.isUnclear { return (words(EscalationWords.conditionUnknown), .today) }
    let owner = team.holder(escalation.owner, on: today).map { team.shownName(of: $0) }
    // Until they hear of it that is asked for, also where somebody said why not yet.
    if escalation.mustBeTold {
      let isLate = owner == nil || escalation.lookAgainOn.map { $0 < today } ?? false
      return (
        toTell(escalation, owner ?? words(EscalationWords.nobody)), isLate ? .late : .today
      )
    }
    guard let owner else {
      return (labelled(.owner, words(EscalationWords.nobody)), .late)
    }
    if escalation.awaitsSecond { return (words(EscalationWords.secondWaits), .today) }
    guard let again = escalation.lookAgainOn else { return (labelled(.owner, owner), .dim) }
    return (
      labelled(.owner, owner) + " · " + lookingAgain(at: escalation, on: again),
      again < today ? .late : again == today ? .today : .dim
    )
  }

  /// That the client does not know of the report yet, since when that is late where it is, and who has it.
  private func toTell(_ escalation: Escalation, _ owner: String) -> String {
    [
      words(ReviewWords.notTold), labelled(.owner, owner),
      escalation.lookAgainOn.map { lookingAgain(at: escalation, on: $0) },
    ].compactMap { $0 }.joined(by: " · ")
  }

  /// When somebody looks at it again, or how late that is.
  private func lookingAgain(at escalation: Escalation, on again: Day) -> String {
    labelled(
      escalation.returnOn == again ? .isBackAsked : .review,
      again < today
        ? content.dates.lateness(today - again) : content.dates.short(again, today: today))
  }

  /// What has to be done first with an escalation, without the name of who has it: it is said before what
  /// happened, which may be cut.
  func spokenPressing(_ escalation: Escalation, in value: Case) -> String {
    let hasNothing =
      escalation.isOpen && !escalation.mustBeReported && !escalation.isUnclear
      && !escalation.awaitsSecond && !escalation.mustBeMadeSafe
      && team.holder(escalation.owner, on: today) != nil
    guard hasNothing else { return pressing(escalation, in: value).text }
    if escalation.mustBeTold { return words(ReviewWords.notTold) }
    guard let again = escalation.lookAgainOn else {
      return labelled(.review, words(EscalationWords.noReview))
    }
    return lookingAgain(at: escalation, on: again)
  }

  private func labelled(_ name: EscalationWords, _ value: String) -> String {
    words(SheetWords.row, ["name": words(name), "value": value])
  }

  /// What is known of an escalation, row by row as on its sheet.
  func escalationLines(of id: EntryID, in value: Case) -> [DetailLine] {
    guard let escalation = value.escalations[id] else { return [] }
    // For the few seconds in which names show on the row of the board they show below it too.
    let names = hidesNames && !boardShowsNames ? hiddenNames(of: value.client) : nil
    let signs = names.map { WorkerSigns(team, hiding: $0) }
    func asShown(_ text: String) -> String {
      let hidden = names?.hidden(in: text) ?? text
      return signs?.named(hidden) ?? hidden
    }
    let wording = escalationWording(value, by: signs?.team)
    let parts = escalation.parts.flatMap { part -> [DetailLine] in
      let outcomes = part == .outcome ? wording.outcomes(escalation) : []
      let texts = outcomes.isEmpty ? [wording.text(of: part, escalation)] : outcomes
      return texts.enumerated().map { place, text in
        DetailLine(
          label: place == 0 ? wording.name(of: part) : "", text: asShown(text),
          role: part == .report && escalation.mustBeReported ? .late : .text)
      }
    }
    let conflicts = conflictLines(of: value) { $0.isAbout(escalation: id) }.map {
      DetailLine(label: $0.label, text: asShown($0.text), role: $0.role)
    }
    return conflicts + parts
      + (wording.calls + wording.agreed(client: shortName(of: value), beside: escalation))
      .enumerated().map {
        DetailLine(
          label: $0.offset == 0 ? words(EscalationWords.agreedLabel) : "",
          text: asShown($0.element))
      }
  }

  /// Opens the sheet of facts at an escalation.
  mutating func openSheet(of id: EntryID) -> [Effect] {
    roadmap.step = .escalation
    // Between two answers nothing can be done before one is chosen.
    if let waiting = waitingAnswer(on: id) { return openFacts(on: .settle(waiting)) }
    return openFacts(at: .escalation(id, next(of: id)))
  }

  /// The first field of an escalation that has two answers; nil where none has.
  private func waitingAnswer(on id: EntryID) -> EntryID? {
    opened?.case.conflicts.sorted { $0.key < $1.key }
      .first { $0.value.field.isAbout(escalation: id) }?.key
  }

  /// Opens the form of what comes next with an escalation.
  mutating func openNext(of id: EntryID) -> [Effect] {
    waitingAnswer(on: id).map { openSettle($0) } ?? openFact(.escalation(id, next(of: id)))
  }

  /// What comes next: the report, telling the client, somebody who has it, a decision, a day to look at
  /// it again, what came of it, closing.
  private func next(of id: EntryID) -> EscalationPart {
    guard let escalation = opened?.case.escalations[id] else { return .facts }
    if !escalation.isOpen { return escalation.returnOn == nil ? .facts : .timeOut }
    if escalation.isUnclear { return .facts }
    if escalation.noBreachAwaitsSecond, !escalation.hasDecidedNoBreach(worker) {
      return .decision
    }
    if escalation.mustBeReported { return .report }
    if escalation.mustBeMadeSafe { return .facts }
    if escalation.mustBeTold { return .told }
    if team.holder(escalation.owner, on: today) == nil { return .owner }
    if escalation.awaitsSecond { return .closing }
    if let back = escalation.returnOn, back <= today { return .timeOut }
    if escalation.lastDecision == nil, escalation.upscaling == nil { return .decision }
    if escalation.reviewOn == nil { return .review }
    return escalation.outcome == nil ? .outcome : .closing
  }

  /// Makes the worker the one who has an escalation.
  mutating func takeEscalation(_ id: EntryID) -> [Effect] {
    guard let worker, let value = opened?.case else { return [] }
    let owner = Field.escalationStep(EscalationStepKey(id, .owner))
    if let waiting = value.conflictID(at: owner) { return openSettle(waiting) }
    // Whose it is already is not taken over by one key.
    if let owner = team.holder(value.escalations[id]?.owner, on: today), owner != worker {
      let effects = openFact(.escalation(id, .owner))
      if let index = dialogs.indices.last, case .form(var form) = dialogs[index].body {
        form.put(worker.text, in: .part(.owner))
        dialogs[index].body = .form(form)
      }
      return effects
    }
    do {
      let changes = try value.changes(
        for: .own(id, worker), by: worker, at: now, makeID: { EntryID("") })
      return save(changes)
    } catch {
      message = .problem(words(error.words))
      return []
    }
  }
}

extension Field {
  /// Whether it is about some escalation.
  var isOfEscalation: Bool {
    switch self {
    case .escalation, .escalationStep: true
    default: false
    }
  }

  /// Whether it is what was recorded of an escalation, or a step of it.
  func isAbout(escalation id: EntryID) -> Bool {
    switch self {
    case .escalation(let own): own == id
    case .escalationStep(let key): key.escalation == id
    default: false
    }
  }
}

extension EscalationPart {
  /// The form that a command means on an escalation; nil for one that means what it means on any row.
  init?(meantBy command: Command) {
    switch command {
    case .dueDate: self = .review
    case .state: self = .decision
    case .owner: self = .owner
    case .edit: self = .facts
    default: return nil
    }
  }
}

extension Escalation.Severity {
  /// As many marks as it is heavy.
  var sign: String {
    switch self {
    case .minor: " ! "
    case .serious: " !!"
    case .acute: "!!!"
    }
  }
}
