package import Casework
package import Content
import Screen

// From what was filled in about an escalation to what is saved.
extension WorkbenchState {
  /// Opens the form that raises an escalation with the chosen client.
  mutating func raiseEscalation() -> [Effect] { openFact(.another(.escalation)) }

  /// What a form about an escalation comes to; nil when it cannot be taken, and the message says why.
  mutating func escalationAction(
    _ place: FactPlace, _ values: FactValues, in value: Case
  ) -> EscalationAction? {
    let typed = said(values[.clock])
    let clock = typed.flatMap(ClockText.normal)
    if typed != nil, clock == nil {
      refuse(words(FormWords.clockProblem), at: .clock)
      return nil
    }
    switch place {
    case .another(.escalation):
      guard var new = escalation(from: values, clock: clock, over: nil) else { return nil }
      new.raisedAt = raisedAt
      new.owner = said(values[.part(.owner)]).map { WorkerID($0) }
      return .record(new)
    case .escalation(let id, let part):
      guard let there = value.escalations[id] else { return nil }
      switch part {
      case .facts:
        let record = value.escalationRecords[id]
        return escalation(from: values, clock: clock, over: record).map { .describe(id, $0) }
      case .owner: return .own(id, said(values[.part(.owner)]).map { WorkerID($0) })
      case .review: return .review(id, day(values[.day]))
      case .decision:
        guard let kind = said(values[.kind]) else {
          refuse(words(EscalationWords.decisionMissing), at: .kind)
          return nil
        }
        if let dialog = dialogs.last, asksAboutDecision(on: id, since: dialog) { return nil }
        var decision = EscalationDecision(id, kindWord: kind, on: today, by: worker, at: now)
        decision.isByLead = isTeamLead
        decision.text = said(values[.text])
        decision.backUp = said(values[.part(.backUp)])
        decision.who = said(values[.part(.owner)]).map { WorkerID($0) }
        decision.until = day(values[.until])
        return .decide(id, decision)
      // It is saved with more than one action; see `submitReview`.
      case .round, .passing: return nil
      case .outcome: return outcomeAction(id, values, of: there)
      case .report, .told, .timeOut, .closing:
        guard let step = part.step else { return nil }
        return .act(id, step, act(in: part, from: values, clock: clock, of: there))
      }
    case .field(.decision(let id)): return .takeBack(id, why: said(values[.reason]))
    case .field, .another, .standard, .asked, .answered, .refused, .declined, .lifted:
      return nil
    }
  }

  /// Another outcome beside those that were told, or one of them put right or withdrawn with a reason; nil when
  /// it cannot be taken.
  private mutating func outcomeAction(
    _ id: EntryID, _ values: FactValues, of there: Escalation
  ) -> EscalationAction? {
    let isWithdrawn = values[.part(.withdrawn)] == .flag(true)
    let why = said(values[.reason])
    let (on, whom, text) = (day(values[.day]), said(values[.part(.whom)]), said(values[.text]))
    guard let place = said(values[.choice]).flatMap({ Self.outcome(chosen: $0) }) else {
      if isWithdrawn || why != nil {
        refuse(words(EscalationWords.outcomeWhichMissing), at: .choice)
        return nil
      }
      var new = EscalationAct(on: on, by: worker, at: now)
      (new.whom, new.text, new.earlier) = (whom, text, there.outcomesAsTold)
      return .act(id, .outcome, new)
    }
    guard why != nil else {
      refuse(words(EscalationWords.correctionMissing), at: .reason)
      return nil
    }
    let told = there.outcomesAsTold
    guard told.indices.contains(place) else {
      refuse(words(EscalationWords.outcomeWhichMissing), at: .choice)
      return nil
    }
    var better = told[place]
    if hasTyped(.day), let on { better.on = on }
    better.whom = whom ?? better.whom
    better.text = text ?? better.text
    return there.outcome(at: place, being: isWithdrawn ? nil : better, because: why).map {
      .act(id, .outcome, $0)
    }
  }

  private mutating func escalation(
    from values: FactValues, clock: String?, over before: Escalation?
  ) -> Escalation? {
    guard let number = said(values[.kind]).flatMap({ Int($0) }),
      let severity = Escalation.Severity(rawValue: number)
    else {
      refuse(words(EscalationWords.severityMissing), at: .kind)
      return nil
    }
    var new =
      before
      ?? Escalation(knownOn: today, severity: severity, what: "")
    new.what = said(values[.text]) ?? ""
    new.severity = severity
    // An emptied day is not taken for today without a word.
    guard let knownOn = day(values[.day]) else {
      refuse(words(EscalationWords.dayMissing), at: .day)
      return nil
    }
    new.knownOn = knownOn
    new.knownClock = clock
    guard let happened = dayAndClock(in: said(values[.part(.happened)]), at: .happened) else {
      return nil
    }
    (new.happenedOn, new.happenedClock) = happened
    guard let by = dayAndClock(in: said(values[.part(.reportBy)]), at: .reportBy) else {
      return nil
    }
    (new.reportBy, new.reportByClock) = by
    new.correction = said(values[.reason])
    if case .flag(let isSafe)? = values[.part(.safe)] {
      new.isEveryoneSafe = isSafe
    } else {
      new.isEveryoneSafe = nil
    }
    let chosen = said(values[.choice]) ?? ""
    new.isHouseRule = chosen == "house"
    new.condition = Self.condition(chosen: chosen)
    // A condition that was broken is a breach; a house rule is none by itself.
    new.isBreach = new.condition != nil || (before?.isBreach ?? false) && chosen.isEmpty
    return new
  }

  /// The day and the time in a row that asks for both, such as `yesterday 23:15`; nil for what cannot be
  /// read, and the message says so.
  private mutating func dayAndClock(
    in text: String?, at row: FactPart
  ) -> (on: Day?, clock: String?)? {
    guard let text else { return (nil, nil) }
    guard let said = DayAndClock(text), let day = said.day(dateReader) else {
      refuse(words(EscalationWords.happenedUnread), at: .part(row))
      return nil
    }
    return (day, said.clock)
  }

  private func act(
    in part: EscalationPart, from values: FactValues, clock: String?, of there: Escalation
  ) -> EscalationAct {
    var act = part.step.flatMap { there.standingAct(of: $0) } ?? EscalationAct(by: worker, at: now)
    let isSecond = isSecond(part, of: there)
    let standing = act
    act.on = day(values[.day])
    act.clock = clock
    act.correction = said(values[.reason])
    act.whom = said(values[.part(.whom)])
    act.how = said(values[.part(.how)])
    act.text = said(values[.text]) ?? said(values[.part(.say)])
    act.notYet = said(values[.part(.notYet)])
    act.lesson = said(values[.part(.lesson)])
    act.word = said(values[.kind])
    act.until = day(values[.until])
    let wasBack = act.isBack
    act.isBack = values[.part(.back)] == .flag(true)
    // Who came back before the day that was planned is back today.
    if act.isBack, !wasBack, let planned = act.until, planned > today { act.until = today }
    act.isWithdrawn = values[.part(.withdrawn)] == .flag(true)
    // The day of today was there already; who says why not yet has not told the client. A day or a time that
    // somebody gave is theirs, and it is asked which of the two holds.
    if part == .told, act.notYet != nil, there.clientToldOn == nil, act.on == today,
      act.clock == nil, !hasTyped(.day)
    {
      act.on = nil
    }
    // Who types the day on which the client was told says that the reason of before holds no more.
    if part == .told, act.on != nil, there.clientToldOn == nil, standing.notYet != nil,
      hasTyped(.day), !hasTyped(.part(.notYet))
    {
      act.notYet = nil
    }
    if isSecond {
      act.second = worker
      // What the form does not ask stays as it was closed: nobody signs anything else by that.
      (act.clock, act.whom, act.how) = (standing.clock, standing.whom, standing.how)
      (act.notYet, act.until, act.isBack) = (standing.notYet, standing.until, standing.isBack)
    }
    return act
  }

  /// Whether somebody changed what stood in a row of the form on top.
  private func hasTyped(_ row: FormField) -> Bool {
    guard case .form(let form)? = dialogs.last?.body else { return false }
    return form.touched.contains(row)
  }

  /// What happened of which an escalation is raised; nil where it is raised elsewhere.
  var raisingEvent: CaseEvent? {
    guard case .event(let id)? = timeline?.chosenEntry?.id else { return nil }
    return opened?.case.events[id]
  }

  /// The office's clock when it became known of what an escalation is raised; nil where nobody knows it.
  ///
  /// Of what has a day only it is when that was recorded on that day. When it happened is asked apart.
  var raisingClock: String? { raisingEvent == nil ? nil : timeline?.chosenEntry?.clock }

  /// The condition on whose row an escalation is raised; nil where it is raised elsewhere.
  var raisingCondition: ConditionID? {
    guard let sheet = dialogs.last(where: \.isSheet), case .menu(let menu) = sheet.body,
      case .fact(.field(.condition(let id)))? = menu.focused?.id
    else { return nil }
    return id
  }

  /// Where an escalation is raised: at what happened, at the row of a sheet, at the chosen do, else at
  /// the client.
  private var raisedAt: String? {
    if case .event(let id)? = timeline?.chosenEntry?.id { return Field.event(id).path }
    if let sheet = dialogs.dropLast().last, sheet.isSheet, case .menu(let menu) = sheet.body,
      case .fact(.field(let field))? = menu.focused?.id
    {
      return field.path
    }
    return raisingDo.map { Field.doState($0).path }
  }

  /// The do at which an escalation is raised; nil where it is raised elsewhere, and over the board or a sheet, below
  /// which some do is chosen that nobody sees.
  var raisingDo: DoID? {
    guard focus == .checklist, timeline == nil, dialogs.dropLast().isEmpty,
      case .do(let id)? = checklist.selected
    else { return nil }
    return id
  }

  /// Saves what was filled in about an escalation, or says why it cannot be taken.
  mutating func submitEscalation(
    _ place: FactPlace, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    guard let basis = dialog.basis, let worker else { return [] }
    let values = named(values, in: dialog)
    let value = seen(place, values, in: basis, dialog)
    guard let action = escalationAction(place, values, in: value) else { return [] }
    if let waiting = unseen(action, in: value) {
      dialogs.removeLast()
      return openSettle(waiting)
    }
    var source = self
    do {
      let changes = try value.changes(
        for: action, by: worker, at: now, makeID: { source.makeEntryID() })
      self = source
      dialogs.removeLast()
      let said = shown(
        escalationWording(value).told(
          action, after: value.applying(changes), naming: nameWithAbsence), about: value)
      let effects = save(changes, of: value.id, saying: said, from: dialog)
      if case .takeBack = action, !changes.isEmpty {
        message = .info(said)
      } else if action.isCorrectedOnly, !changes.isEmpty {
        // What is not undone must not be offered to be.
        message = .info(said + " " + words(EscalationWords.correctHow))
      }
      if case .record = action { goToRecorded(changes, saying: said) }
      return effects
    } catch {
      let isReview: Bool = if case .escalation(_, .review) = place { true } else { false }
      let stands = escalationWording(value).standing(error, of: place)
      refuse(
        [words(error.words), stands.map { shown($0, about: value) }].compactMap { $0 }
          .joined(by: " "), at: isReview && error == .pastDay ? .day : error.row)
      return []
    }
  }

  /// The case as whoever filled in a form saw it.
  ///
  /// A draft that comes back goes on from what was seen when it was begun, and is held against that, however often
  /// a colleague has changed it since: both answers are kept.
  ///
  /// - Parameters:
  ///   - place: What the form is about.
  ///   - values: What it holds, with every name in it.
  ///   - value: The case that the form shows.
  ///   - dialog: Where it was filled in.
  /// - Returns: The case itself where the form was open all the time: then it is as it was seen.
  func seen(
    _ place: FactPlace, _ values: FactValues, in value: Case, _ dialog: Dialog
  ) -> Case {
    guard case .escalation(let id, let part) = place, case .form(let form) = dialog.body,
      let there = value.escalations[id]
    else { return value }
    let touched = form.touched
    let rows = factRows(place, in: value).filter { touched.contains($0.id) }
    let changed = rows.filter { row in
      dialog.seenBefore[row.id].map { $0 != row.recorded } ?? false
    }.map(\.id)
    guard !changed.isEmpty else { return value }
    var before = values
    for row in rows {
      before[row.id] = form.value(
        of: dialog.seenBefore[row.id] ?? row.recorded, in: row.id, dateReader)
    }
    var basis = value
    let clock = said(before[.clock]).flatMap(ClockText.normal)
    switch part {
    case .facts:
      // What it refuses is about what was seen, and nobody hears of that.
      var source = self
      guard let record = value.escalationRecords[id],
        var was = source.escalation(from: before, clock: clock, over: record)
      else { return value }
      was.correction = record.correction
      if !changed.contains(.choice) {
        (was.condition, was.isBreach) = (record.condition, record.isBreach)
        was.isHouseRule = record.isHouseRule
      }
      basis[.escalation(id)] = .escalation(was)
    case .owner:
      let was = said(before[.part(.owner)]).map { WorkerID($0) }
      basis[.escalationStep(EscalationStepKey(id, .owner))] = was.map(Fact.worker)
    case .round:
      guard changed.contains(.part(.who)) else { return value }
      let was = said(before[.part(.who)]).map { WorkerID($0) }
      basis[.escalationStep(EscalationStepKey(id, .owner))] = was.map(Fact.worker)
    case .review:
      basis[.escalationStep(EscalationStepKey(id, .review))] = day(before[.day]).map(Fact.day)
    case .report, .told, .timeOut, .closing:
      guard let step = part.step, let standing = there.act(of: step) else { return value }
      var was = act(in: part, from: before, clock: clock, of: there)
      (was.by, was.at, was.second) = (standing.by, standing.at, standing.second)
      (was.correction, was.isWithdrawn) = (standing.correction, standing.isWithdrawn)
      basis[.escalationStep(EscalationStepKey(id, step))] = .escalationAct(was)
    case .decision, .outcome, .passing: return value
    }
    return basis
  }

  /// The disagreement that a form would end in which nobody changed anything, and that it does not show; nil for none.
  private func unseen(_ action: EscalationAction, in value: Case) -> EntryID? {
    switch action {
    case .own(let id, let owner) where value.escalations[id]?.owner == owner:
      value.conflictID(at: .escalationStep(EscalationStepKey(id, .owner)))
    case .review(let id, let day) where value.escalations[id]?.reviewOn == day:
      value.conflictID(at: .escalationStep(EscalationStepKey(id, .review)))
    case .own, .review, .record, .describe, .act, .decide, .takeBack: nil
    }
  }

  /// Goes to what was just recorded, and says what comes first with it; from a sheet or the board
  /// nobody is taken away.
  private mutating func goToRecorded(_ changes: [Change], saying said: String) {
    let id = changes.lazy.compactMap { change -> EntryID? in
      if case .escalation(let id) = change.field { id } else { nil }
    }.first
    guard let id, let escalation = opened?.case.escalations[id], !linear.isOn else { return }
    if dialogs.isEmpty {
      if timeline == nil {
        roadmap.step = .escalation
        focus = .checklist
      }
      checklist.selected = .escalation(id)
    }
    guard dialogs.isEmpty, timeline == nil else { return }
    let first: EscalationWords =
      escalation.mustBeReported
      ? .firstReport : escalation.isUnclear ? .firstCondition : .firstSee
    message = .info(said + " " + words(first))
  }
}

extension EscalationAction {
  /// Whether it says something that is only ever corrected.
  var isCorrectedOnly: Bool {
    switch self {
    case .act(_, let step, _): step.isCorrectedOnly
    case .takeBack: true
    case .record, .describe, .own, .review, .decide: false
    }
  }
}

extension EscalationRefusal {
  /// Why the rules do not let it be recorded, for somebody at a shell.
  ///
  /// - Parameter content: What is said, in the worker's language.
  /// - Returns: What stands on the message line of a screen, with the option or the verb that a shell has in
  ///   place of a row or a key.
  package func sentence(in content: Content) -> String {
    switch self {
    case .decideNoBreach: content.words(CommandLineWords.decideNoBreach)
    case .breachUndecided: content.words(CommandLineWords.breachUndecided)
    case .closedFirst: content.words(CommandLineWords.closedFirst)
    case .closingStands: content.words(CommandLineWords.closingStands)
    default:
      option.map {
        content.words(
          CommandLineWords.withOption, ["sentence": content.words(words), "option": $0])
      } ?? content.words(words)
    }
  }

  /// The option of the shell that says what is missing; nil where nothing is.
  private var option: String? {
    switch self {
    case .textMissing, .outcomeMissing: "--text"
    case .dayMissing: "--on"
    case .whomMissing: "--to"
    case .correctionMissing, .whyMissing, .alreadyClosed, .closingWaits: "--correction"
    case .notYetMissing: "--on, --not-yet"
    case .lessonMissing: "--lesson"
    case .closingHowMissing, .decisionMissing: "--kind"
    case .returnMissing: "--until"
    default: nil
    }
  }

  var words: EscalationWords {
    switch self {
    case .unknownEntry: .unknownEntry
    case .textMissing: .textMissing
    case .futureDay: .futureDay
    case .futureClock: .futureClock
    case .skippedClock: .skippedClock
    case .dayMissing: .dayMissing
    case .beforeKnown: .beforeKnown
    case .clockBeforeKnown: .clockBeforeKnown
    case .whomMissing: .whomMissing
    case .correctionMissing: .correctionMissing
    case .notYetMissing: .notYetMissing
    case .outcomeMissing: .outcomeMissing
    case .lessonMissing: .lessonMissing
    case .notReported: .notReported
    case .secondIsSame: .secondIsSame
    case .closingWaits: .closingWaits
    case .alreadyClosed: .alreadyClosed
    case .toldAndNotYet: .toldAndNotYet
    case .closingHowMissing: .closingHowMissing
    case .returnMissing: .returnMissing
    case .returnBeforeStart: .returnBeforeStart
    case .pastDay: .pastDay
    case .decisionMissing: .decisionMissing
    case .skippedHasTask: .skippedHasTask
    case .closedMeanwhile: .closedMeanwhile
    case .takenBackAlready: .takenBackAlready
    case .whyMissing: .whyMissing
    case .happenedAfterKnown: .happenedAfterKnown
    case .closedFirst: .closedFirst
    case .nothingToWithdraw: .nothingToWithdraw
    case .closingStands: .closingStands
    case .decideNoBreach: .decideNoBreach
    case .breachUndecided: .breachUndecided
    case .conditionLifted: .conditionLifted
    }
  }

  /// The row of the form that it is about; nil for none.
  var row: FormField? {
    switch self {
    case .textMissing, .outcomeMissing: .text
    case .futureDay, .dayMissing, .beforeKnown: .day
    case .whomMissing: .part(.whom)
    case .happenedAfterKnown: .part(.happened)
    case .futureClock, .skippedClock, .clockBeforeKnown: .clock
    case .correctionMissing, .alreadyClosed, .whyMissing, .closingWaits: .reason
    case .notYetMissing, .toldAndNotYet: .part(.notYet)
    case .lessonMissing: .part(.lesson)
    case .returnMissing, .returnBeforeStart, .pastDay: .until
    case .decisionMissing, .closingHowMissing: .kind
    case .skippedHasTask: .part(.owner)
    case .closedFirst, .nothingToWithdraw: .part(.withdrawn)
    case .closingStands: .kind
    case .decideNoBreach, .conditionLifted: .choice
    case .unknownEntry, .notReported, .breachUndecided, .secondIsSame, .closedMeanwhile,
      .takenBackAlready:
      nil
    }
  }
}
