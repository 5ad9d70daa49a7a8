import Casework
import Content
import Screen

// The forms about an escalation: what each asks, and what stands above it.
extension WorkbenchState {
  private typealias Row = FormRow<FormField>

  /// A text of an escalation is at most so long.
  static let longestOfEscalation = 2000

  /// What is known of the escalations of a case, in words.
  func escalationWording(_ value: Case, by team: Team? = nil) -> EscalationWording {
    EscalationWording(
      value: value, team: team ?? self.team, content: content, today: today, clock: now.clock,
      calendar: norms.calendar, hidesBirth: hidesNames || isShared)
  }

  /// The rows of the form that records an escalation, or of the one that puts it right.
  func escalationRows(_ there: Escalation?, in value: Case) -> [FormRow<FormField>] {
    let event = there == nil ? raisingEvent : nil
    let newClock = event == nil ? now.clock : raisingClock
    var conditions = value.conditions.elements.map {
      Row.Option("condition." + $0.key.text, $0.key.text + " " + content.terms.text(of: $0.value))
    }
    // One that the court has lifted meanwhile was broken while it held.
    let wording = escalationWording(value)
    conditions += value.liftedConditions.elements.map {
      Row.Option("condition." + $0.key.text, wording.condition($0.key, $0.value))
    }
    if let there, let lifted = there.condition, value[.condition(lifted)] == nil {
      conditions.append(
        Row.Option("condition." + lifted.text, wording.condition(there)))
    }
    let chosen =
      there.flatMap { there in
        there.condition.map { "condition." + $0.text } ?? (there.isHouseRule ? "house" : nil)
      } ?? raisingCondition.map { "condition." + $0.text }
    let severities = Escalation.Severity.allCases.reversed().map { severity in
      Row.Option(
        String(severity.rawValue),
        words(
          EscalationWords.rowSeverityOption,
          [
            "severity": content.terms.name(of: severity),
            "meaning": content.terms.meaning(of: severity),
          ]))
    }
    return [
      text(.text, .rowWhat, there?.what ?? event?.text),
      .choice(
        .kind, words(EscalationWords.rowSeverity), severities,
        chosen: there.map { String($0.severity.rawValue) }, none: words(FormWords.unknown)),
      flag(.part(.safe), .rowSafe, there?.isEveryoneSafe),
      .choice(
        .choice, words(EscalationWords.rowCondition),
        conditions + [Row.Option("house", words(EscalationWords.rowHouseRule))],
        chosen: chosen, none: words(EscalationWords.conditionUnknown)),
      date(.day, .rowDay, there?.knownOn ?? event?.on ?? today),
      clock(
        .rowClock, there == nil ? newClock : there?.knownClock,
        isNow: there == nil),
      text(.part(.happened), .rowHappened, happenedText(there)).asMoment(),
      text(.part(.reportBy), .rowReportBy, dayAndClock(there?.reportBy, there?.reportByClock))
        .asMoment(),
    ]
      + (there == nil
        ? [workerRow(.part(.owner), words(EscalationWords.owner), worker)]
        : [text(.reason, .rowCorrection, nil)])
  }

  /// When it happened as one would type it; nil for as known.
  private func happenedText(_ there: Escalation?) -> String? {
    dayAndClock(there?.happenedOn, there?.happenedClock)
  }

  /// A day, with a time where there is one, as one would type it.
  private func dayAndClock(_ day: Day?, _ clock: String?) -> String? {
    day.map { [dateReader.write($0), clock].compactMap { $0 }.joined(by: " ") }
  }

  /// The rows of the form of one part of an escalation.
  func escalationRows(
    _ part: EscalationPart, of id: EntryID, in value: Case
  ) -> [FormRow<FormField>] {
    guard let there = value.escalations[id] else { return [] }
    let rows = rows(part, of: there, in: value)
    // Before anything is recorded of a step all that stands in its form is proposed.
    guard let step = part.step, ![.owner, .review].contains(part),
      there.standingAct(of: step) == nil, !there.wasSaid(step)
    else { return rows }
    return rows.map { $0.proposed() }
  }

  private func rows(
    _ part: EscalationPart, of there: Escalation, in value: Case
  ) -> [FormRow<FormField>] {
    let correction: [Row] =
      part.step.map { $0.isCorrectedOnly && there.wasSaid($0) } == true
      ? [text(.reason, .rowCorrection, nil)] : []
    switch part {
    case .facts: return escalationRows(there, in: value)
    case .report:
      let act = there.standingAct(of: .report)
      let isNew = there.reportedOn == nil
      return [
        date(.day, .rowReportedOn, there.reportedOn ?? today),
        clock(.rowClock, isNew ? now.clock : act?.clock, isNow: isNew),
        // Outside office hours it is another whom one reaches, and nobody knows who that will be.
        isNew && act?.whom == nil && !isOfficeHours
          ? .text(
            .part(.whom), words(EscalationWords.rowWhom), "",
            placeholder: words(escalationWording(value).whomHint),
            limit: Self.longestOfEscalation)
          : isNew && act?.whom == nil
            ? text(.part(.whom), .rowWhom, value.supervising).suggested()
            : text(.part(.whom), .rowWhom, act?.whom),
        text(.part(.how), .rowHow, act?.how),
        // What is read out stands above; what was said may have been something else.
        .text(
          .text, words(EscalationWords.rowSaid), act?.text ?? "",
          placeholder: words(
            there.reportedOn == nil ? EscalationWords.saidHint : .saidAgainHint),
          limit: Self.longestOfEscalation),
      ] + correction + withdrawal(there, .report)
    case .told:
      let act = there.standingAct(of: .told)
      return [
        date(.day, .rowToldOn, there.clientToldOn ?? (act?.notYet == nil ? today : nil)),
        clock(.rowClock, act?.clock), text(.part(.how), .rowHow, act?.how),
        text(.part(.notYet), .rowNotYet, act?.notYet),
      ] + correction
    case .decision:
      let kinds = EscalationDecision.Kind.allCases.filter { $0 != .skipped }
      return [
        .choice(
          .kind, words(EscalationWords.rowDecision),
          kinds.map { Row.Option($0.rawValue, content.terms.decision($0.rawValue)) },
          chosen: nil, none: words(FormWords.noKind)),
        text(.text, .rowDecisionText, nil),
        workerRow(.part(.owner), words(EscalationWords.rowWho), nil),
        date(.until, .rowUntil, nil),
        text(.part(.backUp), .rowBackUp, there.backUp),
      ]
    case .outcome:
      return outcomeRows(there, in: value)
    case .timeOut:
      let act = there.timeOut
      return [
        date(.day, .rowTimeOutFrom, act?.on ?? today), date(.until, .rowReturn, act?.until),
        text(.part(.whom), .rowBed, act?.whom), text(.part(.say), .rowTimeOutText, act?.text),
        // Nobody said no: the next answer is that the client is back.
        flag(.part(.back), .rowBack, act?.isBack == true ? true : nil),
      ]
    case .round: return reviewRows(of: there)
    case .passing:
      return [
        .text(
          .text, words(ReviewWords.rowPass), "", placeholder: words(ReviewWords.passHint),
          limit: Self.longestOfEscalation)
      ]
    case .owner: return [workerRow(.part(.owner), words(EscalationWords.owner), there.owner)]
    case .review: return [date(.day, .review, there.reviewOn)]
    case .closing:
      let act = there.closing
      return [
        date(.day, .rowClosedOn, act?.on ?? there.closedOn ?? today),
        .choice(
          .kind, words(EscalationWords.rowClosedHow),
          EscalationAct.closingWords.map { Row.Option($0, content.terms.escalationStatus($0)) },
          chosen: act?.word ?? usualClosing(of: there), none: words(FormWords.unknown)),
        text(
          .text, .rowClosedOutcome,
          act?.text ?? there.outcomes.compactMap(\.text).joined(by: "; ")),
        text(.part(.lesson), .rowLesson, act?.lesson),
      ] + correction + withdrawal(there, .closing)
    }
  }

  /// The rows for another outcome, or for one that is put right: where nobody says which, it is another.
  private func outcomeRows(_ there: Escalation, in value: Case) -> [Row] {
    let rows: [Row] = [
      date(.day, .rowOutcomeOn, today), text(.part(.whom), .rowOutcomeWhom, nil),
      text(.text, .rowOutcome, nil),
    ]
    let told = escalationWording(value).outcomesAsTold(there)
    guard !told.isEmpty else { return rows }
    let options = told.enumerated().map { place, outcome in
      Row.Option(Self.outcomePrefix + String(place), shown(outcome, about: value))
    }
    let which = Row.choice(
      .choice, words(EscalationWords.rowOutcomeWhich), options,
      none: words(EscalationWords.outcomeAnother))
    return [which] + rows + [
      text(.reason, .rowCorrection, nil), flag(.part(.withdrawn), .rowOutcomeWithdrawn, nil),
    ]
  }

  private static let outcomePrefix = "outcome."

  /// Which outcome a row of the form says is put right, in the order in which they were told; nil for none.
  static func outcome(chosen option: String) -> Int? {
    option.hasPrefix(outcomePrefix) ? Int(option.dropFirst(outcomePrefix.count)) : nil
  }

  /// Whether a supervisor is likely to be at work now.
  private var isOfficeHours: Bool {
    DutyHours.isOffice(on: today, at: now.clock, by: norms.calendar)
  }

  /// Whether a second person looks at a closing that is there, and puts nothing right by that.
  func isSecond(_ part: EscalationPart, of there: Escalation) -> Bool {
    part == .closing && there.awaitsSecond && there.closing?.by != worker
  }

  /// What stands above the form of a new escalation: what has to be done now, and what was agreed.
  ///
  /// - Parameters:
  ///   - value: The case.
  ///   - known: Since when the breach is known; nil for today and now.
  ///   - happenedOn: When it happened; nil for when it is known.
  ///   - agreed: By when somebody says that it is to be reported; nil where nobody does.
  ///   - severity: How serious it is; nil while nobody said.
  ///   - what: What happened, as far as it is said.
  ///   - condition: The condition that was broken; nil while nobody said.
  /// - Returns: Line by line.
  func raisingPreface(
    _ value: Case, known: ReportDeadline? = nil, happenedOn: Day? = nil,
    agreed: ReportDeadline? = nil,
    severity: Escalation.Severity? = nil, what: String? = nil, condition: ConditionID? = nil
  ) -> [String] {
    let known = known ?? ReportDeadline(day: today, clock: now.clock)
    guard !value.isRelationClosed(on: happenedOn ?? known.day) else {
      return [EscalationWords.nowHead, .nowSafe, .nowNoTitle].map { words($0) }
    }
    let happened = Escalation(
      knownOn: known.day, severity: severity ?? .serious, what: what ?? raisingEvent?.text ?? "",
      condition: condition ?? raisingCondition)
    let term = value.reportTerms(for: happened).strictest(
      from: known.day, at: known.clock, offset: now.offsetSeconds, by: norms.calendar)
    let by =
      agreed
      ?? term?.deadline(
        from: known.day, at: known.clock, offset: now.offsetSeconds, by: norms.calendar)
      ?? ReportDeadline(day: norms.calendar.day(1, after: known.day))
    let late = by.day < today ? content.dates.lateness(today - by.day) : nil
    let day = [content.dates.moment(by, today: today), late].compactMap { $0 }.joined(by: ", ")
    let wording = escalationWording(value)
    let calls = wording.calls
    // What this case agreed is what one does now, and stands before what can wait a moment: of a low screen the
    // last lines are a page further.
    var lines =
      [
        words(EscalationWords.nowHead), words(EscalationWords.nowSafe),
        words(calls.isEmpty ? nowCallNobody(value) : .nowCallThese),
      ] + calls + wording.agreed(client: shortName(of: value)) + [
        nowReport(severity, by: day, term: agreed == nil ? term : nil),
        words(EscalationWords.nowTell), words(EscalationWords.nowDecide),
      ]
    if let id = raisingDo { lines.append(wording.raisedAt(id)) }
    return lines.map { shown($0, about: value) }
  }

  /// By when a breach is reported, as far as it is said how serious it is.
  private func nowReport(
    _ severity: Escalation.Severity?, by day: String, term: ReportTerm?
  ) -> String {
    if severity == .acute { return words(EscalationWords.nowReportAtOnce) }
    guard let term else {
      return words(
        severity == nil ? EscalationWords.nowReport : .nowReportBy, ["day": day])
    }
    return words(
      severity == nil ? EscalationWords.nowReportAgreed : .nowReportByAgreed,
      ["day": day, "within": term.within])
  }

  /// Lets what stands above the form of a new escalation follow what it says: the clock runs from the moment
  /// at which the breach was known.
  mutating func followRaising(at index: Int) {
    guard dialogs.indices.contains(index),
      case .fact(.another(.escalation)) = dialogs[index].purpose,
      case .form(let form) = dialogs[index].body, let value = opened?.case,
      value.id == dialogs[index].caseID
    else { return }
    let values = form.values(dateReader)
    let known = ReportDeadline(
      day: day(values[.day]) ?? today, clock: said(values[.clock]).flatMap(ClockText.normal))
    let number = said(values[.kind]).flatMap { Int($0) }
    dialogs[index].preface = raisingPreface(
      value, known: known, happenedOn: deadline(in: said(values[.part(.happened)]))?.day,
      agreed: deadline(in: said(values[.part(.reportBy)])),
      severity: number.flatMap { Escalation.Severity(rawValue: $0) },
      what: said(values[.text]), condition: said(values[.choice]).flatMap(Self.condition(chosen:)))
  }

  /// The condition that an option of the row for it stands for; nil for a house rule.
  static func condition(chosen option: String) -> ConditionID? {
    let prefix = "condition."
    return option.hasPrefix(prefix) ? ConditionID(String(option.dropFirst(prefix.count))) : nil
  }

  /// The day, and the time, that a row for both says so far; nil for what cannot be read yet.
  private func deadline(in text: String?) -> ReportDeadline? {
    guard let said = text.flatMap({ DayAndClock($0) }), let day = said.day(dateReader) else {
      return nil
    }
    return ReportDeadline(day: day, clock: said.clock)
  }

  /// What is said where no number stands with the case: without a partner there is no duty line to look up.
  private func nowCallNobody(_ value: Case) -> EscalationWords {
    StandingAgreements(team).partners(of: value).isEmpty ? .nowCallLead : .nowCall
  }

  /// What stands above the form of a part of an escalation.
  func escalationPreface(_ part: EscalationPart, of id: EntryID, in value: Case) -> [String] {
    let lines = preface(part, of: id, in: value)
    // Above the form of a round names show for the few seconds in which they show on the board.
    guard part != .round || !boardShowsNames else { return lines }
    let shown = lines.map { self.shown($0, about: value) }
    guard part == .report, let there = value.escalations[id], there.reportedOn == nil else {
      return shown
    }
    return shown.map { $0 == Self.placeOfScript ? readOut(there, in: value) : $0 }
  }

  /// Stands for the text of a report until it is known how much of it may be shown.
  private static let placeOfScript = "\u{0}"

  /// What is read out to probation, which asks for a name.
  ///
  /// It is there on one's own terminal, but over a board only for the seconds in which names show there; else it
  /// says where the whole of it is. In lines it is read out with the name, for no screen goes on showing it.
  private func readOut(_ there: Escalation, in value: Case) -> String {
    let isHidden = isShared || hidesNames && !linear.isOn && !boardShowsNames
    let signs = isHidden ? WorkerSigns(team, hiding: hiddenNames(of: value.client)) : nil
    var wording = escalationWording(value, by: signs?.team)
    wording.hidesBirth = isHidden
    wording.names = clients.knownNameWords
    let text = words(EscalationWords.readOut) + " " + wording.script(there, by: worker)
    let shown = shown(text, about: value)
    let readable = signs?.named(shown) ?? shown
    guard !isShared else { return readable + " " + words(EscalationWords.wholeElsewhere) }
    if linear.isOn { return text }
    let key: TextValues = ["key": Self.printKeyName(words)]
    return isHidden
      ? readable + " " + words(EscalationWords.printWhole, key)
      : text + " " + words(EscalationWords.printHow, key)
  }

  /// What is read out to probation from the form on top, with the name that it asks for; nil where others look
  /// on, and for every other dialog.
  var textToReadOut: String? {
    guard !isShared, let dialog = dialogs.last,
      case .fact(.escalation(let id, .report)) = dialog.purpose, let value = dialog.basis,
      let there = value.escalations[id], there.reportedOn == nil
    else { return nil }
    return readOut(there, in: value)
  }

  private static func printKeyName(_ words: Words) -> String { KeyNames(words).name(of: printKey) }

  /// The key that prints the text of a report from its form.
  private static let printKey = Key.function(8)

  /// Prints the text of a report from its form; nil for another key, and for another form.
  mutating func pressInReport(_ key: Key) -> [Effect]? {
    guard key == Self.printKey, case .fact(.escalation(let id, .report))? = dialogs.last?.purpose,
      let client = dialogs.last?.caseID
    else { return nil }
    guard !isShared else {
      message = .info(words(EscalationWords.wholeElsewhere))
      return []
    }
    return [.page(.report(client, id))]
  }

  private func preface(_ part: EscalationPart, of id: EntryID, in value: Case) -> [String] {
    guard let there = value.escalations[id] else { return [] }
    let wording = escalationWording(value)
    let own = there.what
    switch part {
    case .facts: return []
    case .round: return reviewPreface(of: id, in: value)
    case .passing: return [own]
    case .report:
      let script = there.reportedOn == nil ? [Self.placeOfScript] : []
      return [wording.report(there)].filter { !$0.isEmpty } + wording.calls + script
        + wording.agreed(client: shortName(of: value), beside: there)
    case .owner:
      guard let owner = there.owner else { return [own] }
      let isThere = team.holder(owner, on: today) != nil
      let key: EscalationWords = isThere ? .hasIt : .hadIt
      return [own, words(key, ["worker": team.shownName(of: owner)])]
    case .told: return [words(EscalationWords.toldHow), own]
    case .review, .timeOut: return [own]
    case .outcome:
      let outcomes = wording.outcomes(there)
      return [own] + outcomes + (outcomes.isEmpty ? [] : [words(EscalationWords.outcomeHow)])
    case .decision:
      return [own] + there.decisions.suffix(3).map(wording.text(of:))
        + wording.agreed(client: shortName(of: value), beside: there)
    case .closing:
      let second = there.awaitsSecond ? [words(EscalationWords.secondWaits)] : []
      // A form looks like something to put right; whoever opens it as the second person only signs.
      let sign = isSecond(part, of: there) ? words(EscalationWords.signHow) : nil
      return [sign, missing(there)].compactMap { $0 }
        + [own, wording.report(there)].filter { !$0.isEmpty }
        + (sign == nil ? [] : signedTexts(there)) + second
    }
  }

  /// What somebody wrote of how it was closed, in full: a row of the form shows the end of a long text only, and
  /// whoever signs has read all of it.
  private func signedTexts(_ there: Escalation) -> [String] {
    func line(_ label: EscalationWords, _ text: String?) -> String? {
      text?.nilIfBlank.map { words(PrintWords.part, ["name": words(label), "value": $0]) }
    }
    return [
      line(.rowClosedOutcome, there.closing?.text), line(.rowLesson, there.closing?.lesson),
    ].compactMap { $0 }
  }

  /// What is not done or not known of one that is to be closed; nil where that is nothing.
  private func missing(_ there: Escalation) -> String? {
    guard there.isOpen else { return nil }
    let isTold = there.clientToldOn != nil || !there.countsAsBreach
    let parts = [
      there.mustBeReported ? words(EscalationWords.missingReport) : nil,
      there.mustBeFoundOut ? words(EscalationWords.missingBreach) : nil,
      isTold ? nil : words(EscalationWords.missingTold),
      there.isEveryoneSafe == true
        ? nil
        : words(
          there.isEveryoneSafe == nil ? EscalationWords.missingSafe : .missingSafety),
      there.returnOn.map {
        words(EscalationWords.missingReturn, ["day": content.dates.long($0)])
      },
    ].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return words(EscalationWords.missing, ["what": parts.joined(by: "; ")])
  }

  /// How it is mostly closed, as far as that follows from what was done.
  private func usualClosing(of there: Escalation) -> String? {
    switch there.lastDecision?.kind {
    case .noBreach?: "closed_no_violation"
    case .upscale?: "closed_upscaled"
    case .reportOnly?: "closed_reported"
    case .goOn?, .skipped?, nil: nil
    }
  }

  private func withdrawal(_ there: Escalation, _ step: EscalationStep) -> [Row] {
    guard there.wasSaid(step), !(step == .closing && isSecond(.closing, of: there)) else {
      return []
    }
    return [flag(.part(.withdrawn), .rowWithdrawn, there.act(of: step).map(\.isWithdrawn))]
  }

  // MARK: Kinds of rows

  private func text(_ id: FormField, _ label: EscalationWords, _ text: String?) -> Row {
    .text(id, words(label), text ?? "", limit: Self.longestOfEscalation)
  }

  private func date(_ id: FormField, _ label: EscalationWords, _ day: Day?) -> Row {
    .date(id, words(label), day.map { $0.iso } ?? "")
  }

  /// A time; one that is filled in because it is that time now goes with the day of today.
  private func clock(_ label: EscalationWords, _ clock: String?, isNow: Bool = false) -> Row {
    .text(.clock, words(label), clock ?? "").asClock(of: .day).replaced(with: isNow ? .day : nil)
  }

  private func flag(_ id: FormField, _ label: EscalationWords, _ flag: Bool?) -> Row {
    .flag(
      id, words(label), flag, yes: words(FormWords.yes), no: words(FormWords.no),
      unknown: words(FormWords.unknown))
  }
}
