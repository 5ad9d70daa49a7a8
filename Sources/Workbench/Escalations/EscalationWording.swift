import Casework
import Content

/// What is known of an escalation and done with it, in words.
struct EscalationWording {
  let value: Case
  let team: Team
  let content: Content
  let today: Day
  /// The office's clock.
  let clock: String
  let calendar: WorkCalendar
  /// Whether others look on, who have no business with a year of birth.
  var hidesBirth = false
  /// The names of the caseload, of whom what is reported of one client names nobody else.
  var names = NameWords()
  var words: Words { content.words }

  /// What a row of its sheet is called.
  func name(of part: EscalationPart) -> String {
    switch part {
    case .facts: words(EscalationWords.facts)
    case .report: words(EscalationWords.report)
    case .told: words(EscalationWords.told)
    case .decision: words(EscalationWords.decision)
    case .outcome: words(EscalationWords.outcome)
    case .timeOut: words(EscalationWords.timeOut)
    case .owner: words(EscalationWords.owner)
    case .review: words(EscalationWords.review)
    case .closing: words(EscalationWords.closing)
    case .round: words(EscalationWords.round)
    case .passing: words(ReviewWords.passTitle)
    }
  }

  /// What a row of its sheet says.
  func text(of part: EscalationPart, _ escalation: Escalation) -> String {
    switch part {
    case .facts: facts(escalation)
    case .report: report(escalation)
    case .told: told(escalation)
    case .decision, .round, .passing: decision(escalation)
    case .outcome: outcome(escalation)
    case .timeOut: timeOut(escalation)
    case .owner:
      ownerText(of: escalation)
    case .review:
      escalation.reviewOn.map(day) ?? words(EscalationWords.noReview)
    case .closing: closing(escalation)
    }
  }

  /// Who has it; of somebody who is not in the team, that nobody has.
  private func ownerText(of escalation: Escalation) -> String {
    guard let owner = escalation.owner else { return words(EscalationWords.nobody) }
    let name = team.shownName(of: owner)
    return team.holder(owner, on: today) == nil
      ? words(EscalationWords.nobodySince, ["worker": name]) : name
  }

  /// Whether nothing is known of a row yet.
  func isQuiet(_ part: EscalationPart, _ escalation: Escalation) -> Bool {
    switch part {
    case .facts: false
    case .decision, .round, .passing: escalation.decisions.isEmpty
    case .report: !escalation.mustBeReported && escalation.report == nil
    case .told, .outcome, .timeOut, .owner, .review, .closing:
      part.step.map { !escalation.wasSaid($0) } ?? true
    }
  }

  /// The condition that was broken, or that it is a house rule, or that nobody knows yet.
  func condition(_ escalation: Escalation) -> String {
    if let id = escalation.condition {
      let recorded = value.conditions[id] ?? value.liftedConditions[id]
      let text = joined(
        [
          id.text,
          escalation.conditionWas.map(content.terms.conditionText)
            ?? recorded.map { content.terms.text(of: $0) },
        ], by: " ")
      guard let ended = recorded?.endedOn ?? escalation.conditionEndedOn else { return text }
      return words(
        value.cameAfterLifting(escalation)
          ? EscalationWords.conditionEndedBefore : .conditionEnded,
        ["condition": text, "day": day(ended)])
    }
    if escalation.isHouseRule { return words(EscalationWords.houseRule) }
    return words(EscalationWords.conditionUnknown)
  }

  /// A condition with its number, and since when it is no longer in force.
  func condition(_ id: ConditionID, _ condition: Condition) -> String {
    let text = joined([id.text, content.terms.text(of: condition)], by: " ")
    return condition.endedOn.map {
      words(EscalationWords.conditionEnded, ["condition": text, "day": day($0)])
    } ?? text
  }

  /// Whether everyone is safe.
  func safety(_ escalation: Escalation) -> String {
    switch escalation.isEveryoneSafe {
    case true?: words(EscalationWords.allSafe)
    case false?: words(EscalationWords.notSafe)
    case nil: words(EscalationWords.safeUnknown)
    }
  }

  /// When it was known, with the clock where somebody said it.
  func known(_ escalation: Escalation) -> String {
    at(escalation.knownOn, escalation.knownClock)
  }

  private func facts(_ escalation: Escalation) -> String {
    let severity = content.terms.name(of: escalation.severity)
    return joined([
      severity, escalation.what,
      escalation.happenedOn.map {
        words(EscalationWords.happened, ["day": at($0, escalation.happenedClock)])
      },
      words(EscalationWords.known, ["day": known(escalation)]),
      condition(escalation),
      escalation.isEveryoneSafe == nil && escalation.recordedAt == nil ? nil : safety(escalation),
      raisedAt(escalation),
    ])
  }

  /// The do at which it was raised; nil for one that was raised elsewhere.
  private func raisedAt(_ escalation: Escalation) -> String? {
    guard let path = escalation.raisedAt, case .doState(let id) = Field(path: path) else {
      return nil
    }
    return raisedAt(id)
  }

  /// That an escalation was raised at a do.
  func raisedAt(_ id: DoID) -> String {
    words(EscalationWords.raisedAtDo, ["what": content.text.title(of: id)])
  }

  /// Whether probation was told, and by when it has to be.
  func report(_ escalation: Escalation) -> String {
    if let on = escalation.reportedOn {
      let act = escalation.report
      return joined([
        at(on, act?.clock), act?.whom.map { words(EscalationWords.reportedTo, ["whom": $0]) },
        act?.how, act?.text, corrected(act),
        escalation.countsAsBreach && escalation.isInTime(by: calendar) == false
          ? words(EscalationWords.reportedLate) : nil,
      ])
    }
    let withdrawn = escalation.report.flatMap { act in
      act.isWithdrawn ? act.correction.map { words(EscalationWords.withdrawn, ["why": $0]) } : nil
    }
    guard escalation.mustBeReported else {
      return joined([
        due(escalation), agreedTerm(escalation),
        escalation.isUnclear
          ? words(EscalationWords.reportUnclear)
          : escalation.countsAsBreach ? nil : words(EscalationWords.nothingToReport), withdrawn,
      ])
    }
    return joined([due(escalation), agreedTerm(escalation), withdrawn])
  }

  /// By when a report has to be made, or it has to be known whether one is; or how late that is.
  func due(_ escalation: Escalation) -> String {
    guard let deadline = escalation.reportDeadline(by: calendar) else { return "" }
    let isOpen = escalation.mustBeFoundOut
    let late = escalation.daysLate(on: today, at: clock, by: calendar)
    if late > 0 {
      return words(
        isOpen ? EscalationWords.findOutLate : .notReportedLate,
        ["late": content.dates.lateness(late)])
    }
    if escalation.severity == .acute {
      let atOnce = words(isOpen ? EscalationWords.findOutAtOnce : .notReportedAtOnce)
      // A later day that was agreed does not hold for what is acute.
      return escalation.reportBy == nil
        ? atOnce : joined([atOnce, words(EscalationWords.acuteFirst)])
    }
    if let since = deadline.clock, deadline.hasPassed(on: today, at: clock) {
      return words(
        isOpen ? EscalationWords.findOutLate : .notReportedLate,
        ["late": words(EscalationWords.lateSince, ["time": since])])
    }
    return words(
      isOpen ? EscalationWords.findOutBy : .notReportedBy,
      ["day": content.dates.moment(deadline, today: today)])
  }

  /// That the day of a report follows from the role sheet; nil where it is the usual one, or was filled in.
  private func agreedTerm(_ escalation: Escalation) -> String? {
    guard escalation.reportDue(by: calendar) != nil else { return nil }
    return escalation.reportTerm(by: calendar).map {
      words(EscalationWords.termAgreed, ["within": $0.within])
    }
  }

  private func told(_ escalation: Escalation) -> String {
    if let on = escalation.clientToldOn {
      let act = escalation.told
      return joined([at(on, act?.clock), act?.how, corrected(act)])
    }
    guard let why = escalation.told?.notYet else { return words(EscalationWords.notToldYet) }
    return words(EscalationWords.notToldBecause, ["why": why])
  }

  private func decision(_ escalation: Escalation) -> String {
    // Why it was put off is told only where nothing was decided.
    if let last = escalation.lastDecision {
      let awaits = escalation.noBreachAwaitsSecond
      return joined([text(of: last), awaits ? words(EscalationWords.noBreachAlone) : nil])
    }
    return escalation.upscaling ?? escalation.decisions.last.map(text(of:))
      ?? words(EscalationWords.nothingYet)
  }

  /// A decision in one line: what, who, by when, and whether it was done.
  func text(of decision: EscalationDecision) -> String {
    joined([told(decision), done(decision)])
  }

  /// A decision in one line: what, who, by when.
  func told(_ decision: EscalationDecision) -> String {
    joined([
      day(decision.on), content.terms.decision(decision.kindWord), decision.text,
      who(decision),
      decision.until.map { words(SheetWords.until, ["day": day($0)]) },
      decision.backUp.map { words(EscalationWords.backUpLine, ["what": $0]).dropMark },
      takenBack(decision),
    ])
  }

  /// A decision in a few words: what, and on which day.
  func brief(_ decision: EscalationDecision) -> String {
    joined([content.terms.decision(decision.kindWord), decision.text?.withoutFullStop], by: ": ")
      + " (" + day(decision.on) + ")"
  }

  /// Who does what was decided; nil where nobody has to.
  func who(_ decision: EscalationDecision) -> String? {
    if let who = decision.who { return team.shownName(of: who) }
    guard decision.task != nil, let counsellor = value.holder else { return nil }
    return words(EscalationWords.whoIsCounsellor, ["worker": team.shownName(of: counsellor)])
  }

  /// That a decision was taken back, when, by whom and why; nil for one that stands.
  func takenBack(_ decision: EscalationDecision) -> String? {
    decision.takenBack.map { why in
      words(
        EscalationWords.takenBack,
        [
          "why": why, "day": decision.takenBackAt.map { day($0.day) } ?? "",
          "worker": decision.takenBackBy.map { team.shownName(of: $0) } ?? "",
        ])
    }
  }

  /// Whether what was decided is done, by whom and when; nil where nobody had to do anything.
  func done(_ decision: EscalationDecision) -> String? {
    switch value.result(of: decision) {
    case .noTask: nil
    case .open(let task):
      if let due = task.due, due < today {
        words(EscalationWords.taskLate, ["late": content.dates.lateness(today - due)])
      } else {
        words(EscalationWords.taskOpen)
      }
    case .done(let task, let on):
      task.doneBy.map {
        words(
          EscalationWords.taskDoneBy, ["day": day(on), "worker": team.shownName(of: $0)])
      } ?? words(EscalationWords.taskDone) + " " + day(on)
    case .binned: words(EscalationWords.taskBinned)
    case .replaced(let later):
      words(EscalationWords.taskReplaced, ["day": day(later.on)])
    }
  }

  private func outcome(_ escalation: Escalation) -> String {
    let all = outcomes(escalation)
    guard all.count > 1 else { return all.first ?? words(EscalationWords.nothingYet) }
    return all.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(by: "  ")
  }

  /// What came of it: for each outcome on which day, of whom and what, in the order of their days.
  func outcomes(_ escalation: Escalation) -> [String] { escalation.outcomes.map { told($0) } }

  /// The same in the order in which they were told.
  func outcomesAsTold(_ escalation: Escalation) -> [String] {
    escalation.outcomesAsTold.map { told($0) }
  }

  private func told(_ outcome: EscalationAct) -> String {
    joined([outcome.on.map(day), outcome.whom, outcome.text])
  }

  private func timeOut(_ escalation: Escalation) -> String {
    guard let act = escalation.timeOut else { return words(EscalationWords.nothingYet) }
    return joined([
      act.on.map(day),
      act.isBack
        ? words(EscalationWords.isBack)
        : act.until.map { returning(on: $0) },
      act.whom.map { words(EscalationWords.bedWith, ["whom": $0]) }, act.text,
    ])
  }

  /// When a client is to come back, and how late that is.
  func returning(on until: Day) -> String {
    let back = words(EscalationWords.backOn, ["day": day(until)])
    return until < today ? back + " (" + content.dates.lateness(today - until) + ")" : back
  }

  private func closing(_ escalation: Escalation) -> String {
    guard let act = escalation.closing else {
      if escalation.isOpen { return words(EscalationWords.nothingYet) }
      return joined([
        escalation.closedOn.map(day), content.terms.escalationStatus(escalation.statusWord),
      ])
    }
    return joined(
      parts(ofClosing: act) + [
        escalation.awaitsSecond ? words(EscalationWords.secondAsked) : nil, corrected(act),
      ])
  }

  /// How it was closed, for a sentence that goes on behind it: without a full stop, and without what is still to be
  /// done and by which key.
  func closed(_ act: EscalationAct) -> String {
    joined(parts(ofClosing: act) + [corrected(act)]).withoutFullStop
  }

  private func parts(ofClosing act: EscalationAct) -> [String?] {
    [
      act.on.map(day), act.word.map(content.terms.escalationStatus), act.text,
      act.lesson.map { words(EscalationWords.lesson, ["text": $0]) },
      act.second.map { words(EscalationWords.secondBy, ["worker": team.shownName(of: $0)]) },
    ]
  }

  private func corrected(_ act: EscalationAct?) -> String? {
    act?.correction.map { words(EscalationWords.corrected, ["why": $0]) }
  }

  func day(_ day: Day) -> String { content.dates.long(day) }

  private func at(_ on: Day, _ clock: String?) -> String {
    day(on) + (clock.map { " " + $0 } ?? "")
  }

  func joined(_ parts: [String?], by separator: String = " · ") -> String {
    parts.compactMap { $0.flatMap { $0.isEmpty ? nil : $0 } }.joined(by: separator)
  }
}

extension String {
  /// Without the mark of a line of a list in front.
  fileprivate var dropMark: String { hasPrefix("· ") ? String(dropFirst(2)) : self }
  /// Without the full stop at its end, for a sentence that brings its own.
  package var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Dates {
  /// The last moment for a report, in little room: a day, and the clock where hours were agreed.
  func moment(_ deadline: ReportDeadline, today: Day) -> String {
    [short(deadline.day, today: today), deadline.clock].compactMap { $0 }.joined(by: " ")
  }
}
