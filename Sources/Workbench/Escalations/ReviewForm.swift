import Casework
import Content
import Screen

// The form of one escalation of a review round: what is known, what was decided last time and whether
// it was done, and the lines to fill in.
extension WorkbenchState {
  /// When the team looks at it again, where nobody says otherwise: at the next weekly meeting, but for what presses.
  private static let usualDays = 7

  /// The rows of the form.
  func reviewRows(of there: Escalation) -> [FormRow<FormField>] {
    // The meeting is on a day on which people work.
    let days = there.isPressing ? 1 : Self.usualDays
    let usual = norms.calendar.day(1, after: today + days - 1)
    let again = there.reviewOn.flatMap { $0 > today ? $0 : nil } ?? usual
    return [
      .choice(
        .kind, words(EscalationWords.rowDecision),
        EscalationDecision.Kind.allCases.map {
          FormRow<FormField>.Option($0.rawValue, content.terms.decision($0.rawValue))
        }, chosen: nil, none: words(FormWords.noKind)),
      .text(.text, words(ReviewWords.rowText), limit: Self.longestOfEscalation),
      workerRow(.part(.owner), words(EscalationWords.rowWho), nil),
      .date(.until, words(EscalationWords.rowUntil)),
      .date(.day, words(EscalationWords.review), again.iso),
      workerRow(.part(.who), words(EscalationWords.owner), there.owner),
      .text(
        .part(.backUp), words(EscalationWords.rowBackUp), there.backUp ?? "",
        limit: Self.longestOfEscalation),
    ]
  }

  // MARK: What stands above it

  /// What it is, what has to be done now, what was decided last time, and what was agreed.
  func reviewPreface(of id: EntryID, in value: Case) -> [String] {
    guard let there = value.escalations[id] else { return [] }
    let wording = escalationWording(value)
    let own = there.decisions.filter { $0.round != nil && $0.round == reviewVisit?.name.id }
    let before = there.decisions.filter { $0.round == nil || $0.round != reviewVisit?.name.id }
    return [wording.text(of: .facts, there)]
      + lastTime(before, told: value.escalationRecords[id]?.upscaling, wording)
      + own.map { words(ReviewWords.thisTime, ["what": wording.text(of: $0)]) }
      + [ages(of: there, wording), toDo(there), whose(there)] + stillOpen(before, wording)
      + (linear.isOn ? [words(ReviewWords.linearHow)] : [])
      + wording.agreed(client: BoardList.Row.name(of: value), beside: there)
  }

  /// What was decided last time, and whether that was done; what was put off since.
  private func lastTime(
    _ before: [EscalationDecision], told: String?, _ wording: EscalationWording
  ) -> [String] {
    // The one that holds; what was taken back is told only where nothing else was decided.
    let last = before.lastIndex { $0.stands } ?? before.lastIndex { $0.kind != .skipped }
    let since = before[(last.map { $0 + 1 } ?? 0)...].filter { $0.kind == .skipped }
    let skipped = since.map { decision in
      words(
        ReviewWords.putOff,
        ["day": content.dates.long(decision.on), "why": decision.text ?? ""])
    }
    guard let last else {
      // A file tells what was decided without when, and without whom.
      let said = told.map { words(ReviewWords.lastTime, ["what": $0]) }
      return [said ?? words(ReviewWords.lastNothing)] + skipped.suffix(1)
    }
    let decision = before[last]
    let said = words(ReviewWords.lastTime, ["what": wording.told(decision)])
    let done = wording.done(decision) ?? words(ReviewWords.noTask)
    let away = value(of: decision, wording).flatMap { awayToday($0) }
    return [said, words(ReviewWords.wasDone, ["what": done])] + [away].compactMap { $0 }
      + skipped.suffix(1)
  }

  /// Who still has to do what was decided; nil where it is done, and where nobody has to.
  private func value(
    of decision: EscalationDecision, _ wording: EscalationWording
  ) -> WorkerID? {
    if case .open(let task) = wording.value.result(of: decision) { task.owner } else { nil }
  }

  /// Who stands in for somebody who is away today; nil for one who is there.
  private func awayToday(_ who: WorkerID) -> String? {
    team.absence(of: who, in: today...today).map {
      StandInText(content: content, team: team).line(of: who, $0, from: today)
    }
  }

  /// Since when it is known, reported and told.
  private func ages(of there: Escalation, _ wording: EscalationWording) -> String {
    func since(_ key: ReviewWords, _ day: Day) -> String {
      words(key, ["since": content.dates.since(day, today: today)])
    }
    let report =
      there.reportedOn.map { since(.ageReported, $0) }
      ?? wording.due(there)
    let told =
      there.clientToldOn.map { since(.ageTold, $0) }
      ?? (there.reportedOn == nil ? "" : words(ReviewWords.notTold))
    return [since(.ageKnown, there.knownOn), report, told].filter { !$0.isEmpty }
      .joined(by: " · ")
  }

  /// What waits to be done now, before anything is decided.
  private func toDo(_ there: Escalation) -> String {
    let waiting: [ReviewWords] = [
      there.isUnclear ? .doCondition : nil, there.mustBeReported ? .doReport : nil,
      there.mustBeTold ? .doTell : nil,
      team.holder(there.owner, on: today) == nil ? .doOwn : nil,
      there.awaitsSecond ? .doSecond : nil,
    ].compactMap { $0 }
    let safe = there.mustBeMadeSafe ? [words(ShiftWords.makeSafe)] : []
    let all = safe + waiting.map { words($0) }
    let said = words(
      ReviewWords.toDo,
      ["what": all.isEmpty ? words(ReviewWords.nothingWaits) : all.joined(by: "; ")])
    guard there.waitingPart != nil else { return said }
    let key =
      linear.isOn
      ? "." + (words(LinearWords.wordWaiting).split(separator: " ").first.map(String.init) ?? "")
      : KeyNames(words).name(of: Self.waitingKey)
    return said + " (" + key + ")"
  }

  /// The key that opens the form of what waits.
  private static let waitingKey = Key.function(8)

  /// Opens the form of what waits over that of the round, which is there again afterwards.
  private mutating func openWaiting() -> [Effect] {
    guard case .fact(.escalation(let id, .round))? = dialogs.last?.purpose,
      let there = opened?.case.escalations[id]
    else { return [] }
    guard let part = there.waitingPart else {
      message = .info(sentence(toDo(there)))
      return []
    }
    return openFact(.escalation(id, part))
  }

  private func whose(_ there: Escalation) -> String {
    let holder = team.holder(there.owner, on: today)
    let owner =
      holder.map(team.shownName)
      ?? there.owner.map { words(EscalationWords.nobodySince, ["worker": team.shownName(of: $0)]) }
      ?? words(EscalationWords.nobody)
    let again = there.lookAgainOn.map(content.dates.long) ?? words(EscalationWords.noReview)
    let parts = [
      words(SheetWords.row, ["name": words(EscalationWords.owner), "value": owner]),
      words(SheetWords.row, ["name": words(EscalationWords.review), "value": again]),
      holder.flatMap { awayToday($0) },
    ]
    return parts.compactMap { $0 }.joined(by: " · ")
  }

  /// What was decided before the last time and is not done yet.
  private func stillOpen(
    _ before: [EscalationDecision], _ wording: EscalationWording
  ) -> [String] {
    let last = before.lastIndex { $0.stands } ?? before.lastIndex { $0.kind != .skipped } ?? 0
    return before[..<last].filter {
      if case .open = wording.value.result(of: $0) { true } else { false }
    }.map { words(ReviewWords.stillOpen, ["what": wording.text(of: $0)]) }
  }

  // MARK: Saving

  /// Saves what was decided, and goes on to the next one; or says why it cannot be taken.
  mutating func submitReview(
    of id: EntryID, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    guard let basis = dialog.basis, let there = basis.escalations[id], let worker else {
      return []
    }
    let values = named(values, in: dialog)
    let value = seen(.escalation(id, .round), values, in: basis, dialog)
    guard let kind = said(values[.kind]) else {
      refuse(words(EscalationWords.decisionMissing), at: .kind)
      return []
    }
    if asksAboutDecision(on: id, since: dialog) { return [] }
    var decision = EscalationDecision(id, kindWord: kind, on: today, by: worker, at: now)
    decision.isByLead = isTeamLead
    decision.round = roundToDecideIn.id
    decision.place = placeInRound(of: id, in: value)
    decision.text = said(values[.text])
    decision.who = said(values[.part(.owner)]).map { WorkerID($0) }
    decision.until = day(values[.until])
    decision.backUp = said(values[.part(.backUp)])
    var source = self
    do throws(EscalationRefusal) {
      if opened?.case.escalations[id]?.isOpen == false { throw .closedMeanwhile }
      let changes = try value.changes(
        reviewing: decision, again: day(values[.day]),
        owner: said(values[.part(.who)]).map { WorkerID($0) }, by: worker, at: now,
        makeID: { source.makeEntryID() })
      self = source
      dialogs.removeLast()
      let said = told(decision, in: value, after: value.applying(changes))
      let effects = save(changes, of: value.id, saying: shown(said, about: value), from: dialog)
      // In the form that comes next the key that takes back types a letter.
      message?.canUndo = false
      return effects + goOnReviewing(from: BoardList.RowID(client: value.id, escalation: id))
    } catch {
      let isClosed = error == .closedMeanwhile && reviewVisit != nil
      // Of the two days it is the one that has passed.
      let isAgain = error == .pastDay && (decision.until.map { $0 >= today } ?? true)
      refuse(
        isClosed
          ? shown(words(ReviewWords.closedHere, ["what": there.what]), about: value)
          : words(error.words), at: isAgain ? .day : error.row)
      return []
    }
  }

  /// Passes over one, and keeps why; then it goes on to the next one.
  mutating func submitPassing(
    of id: EntryID, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    guard let worker, let value = opened?.case, value.id == dialog.caseID else { return [] }
    let values = named(values, in: dialog)
    guard let why = said(values[.text]) else {
      refuse(
        words(ReviewWords.whyMissing, ["key": KeyNames(words).name(of: .altDown)]), at: .text)
      return []
    }
    var decision = EscalationDecision(
      id, kindWord: EscalationDecision.Kind.skipped.rawValue, text: why, on: today, by: worker,
      at: now)
    decision.isByLead = isTeamLead
    decision.round = roundToDecideIn.id
    decision.place = placeInRound(of: id, in: value)
    var source = self
    do throws(EscalationRefusal) {
      let changes = try value.changes(
        for: .decide(id, decision), by: worker, at: now, makeID: { source.makeEntryID() })
      self = source
      dialogs.removeLast()
      let told = words(
        ReviewWords.passedBecause,
        ["client": BoardList.Row.name(of: value), "why": shown(why, about: value)])
      let effects = save(changes, of: value.id, saying: told, from: dialog)
      message?.canUndo = false
      return effects + stepReview(by: 1, asking: false)
    } catch {
      refuse(words(error.words), at: .text)
      return []
    }
  }

  /// The round that a decision belongs to: this one, else the one that was stopped.
  private var roundToDecideIn: ReviewName {
    if let visit = reviewVisit { return visit.name }
    let last = lastRound
    return last.flatMap { $0.isStopped ? $0.name : nil }
      ?? ReviewRound.next(on: today, after: last)
  }

  /// What was decided, in a sentence; of who is to do something and is away, who stands in.
  private func told(_ decision: EscalationDecision, in value: Case, after: Case) -> String {
    let kind = content.terms.decision(decision.kindWord)
    let what = [kind, decision.text].compactMap { $0 }.joined(by: ": ")
    // Whoever is away at some time before it has to be done may not get to it.
    let until = max(today, decision.until ?? today)
    let away = decision.who.flatMap { who in
      team.absence(of: who, in: today...until).map {
        StandInText(content: content, team: team).line(of: who, $0, from: today)
      }
    }
    let wording = escalationWording(value)
    return [
      words(EscalationWords.saidDecided, ["decision": what]),
      wording.awaited(decision, after: after), away,
      wording.fallsTo(decision, naming: nameWithAbsence), wording.dropped(by: decision),
    ].compactMap { $0 }.joined(by: " ")
  }

  /// Goes on after a save: to the form below, where one came back that could not be saved, else to the
  /// next one.
  private mutating func goOnReviewing(from row: BoardList.RowID) -> [Effect] {
    guard let below = dialogs.last, below.isReview, let client = below.caseID else {
      return goOnReviewing(after: row)
    }
    guard client != opened?.case.id else { return [] }
    choose(client)
    return [.open(client)]
  }

  // MARK: Keys

  /// Follows a key that only the forms of a round have; nil for every other.
  mutating func pressInReview(_ key: Key, _ form: Form<FormField>) -> [Effect]? {
    guard dialogs.last?.isReview == true, reviewVisit != nil else { return nil }
    if boardVisit.isAfterG { return finishChordInReview(key) }
    let strays = reviewVisit?.strayLetters ?? 0
    reviewVisit?.strayLetters = 0
    switch key {
    // Behind letters that answered nothing Space is that of a running text that came to the wrong row: no word
    // behind it may be taken for an answer. Taking the letters back ends that, as every other key does.
    case .character(" ") where strays > 0 && form.isOnLetterless:
      sayLetterOnChoice(key)
      reviewVisit?.strayLetters = strays + 1
      return []
    case .backspace where strays > 0 && form.isOnLetterless:
      reviewVisit?.strayLetters = strays - 1
      return []
    case .character(let letter) where form.isOnLetterless && !linear.isOn && letter != " ":
      return pressLetterInReview(key, behind: strays)
    case .enter where form.longChoice != nil && !linear.isOn: return openList(of: form)
    case .escape: return stopReview()
    case Self.waitingKey: return openWaiting()
    case .character("]") where !form.isOnText: return stepReview(by: 1)
    case .character("[") where !form.isOnText: return stepReview(by: -1)
    // Who only looks ahead is not asked why: nothing is passed over by that.
    case .altDown where !form.isOnDate: return stepReview(by: 1, asking: false)
    case .altUp where !form.isOnDate: return stepReview(by: -1)
    default: return nil
    }
  }

  /// Follows a letter on a row that holds no text: there it answers nothing, for it may be meant for the
  /// board, or for the row below.
  private mutating func pressLetterInReview(_ key: Key, behind strays: Int) -> [Effect] {
    switch key {
    case .character("]"): return stepReview(by: 1)
    case .character("["): return stepReview(by: -1)
    case .character("g"): beginChordOnBoard()
    default:
      reviewVisit?.strayLetters = strays + 1
      sayLetterOnChoice(key)
    }
    return []
  }

  private mutating func sayLetterOnChoice(_ key: Key) {
    message = .info(words(ReviewWords.letterOnChoice, ["key": KeyNames(words).name(of: key)]))
  }

  /// Follows the second key of a chord in a round.
  private mutating func finishChordInReview(_ key: Key) -> [Effect] {
    boardVisit.isAfterG = false
    message = nil
    switch key {
    case .character("p"): showNamesForMoment()
    case .character("l"): return pause()
    case .escape: break
    default:
      reviewVisit?.strayLetters = 2
      sayUnused(key, .unusedInMenu)
    }
    return []
  }

  /// Follows a key on the list with which a round ends; nil for one that does nothing there.
  mutating func pressInReviewEnd(_ key: Key) -> [Effect]? {
    switch key {
    case .character("P"): printReview()
    case .character("u"), .control("z"): perform(.undo)
    case .character("U"), .control("y"), .control("r"): perform(.redo)
    default: nil
    }
  }

  /// Follows a line that goes back or forth in a round; nil for an answer.
  mutating func stepReview(line: String) -> [Effect]? {
    guard dialogs.last?.isReview == true, reviewVisit != nil else { return nil }
    if line.first == ".", means(LinearWords.wordWaiting, String(line.dropFirst())) {
      return openWaiting()
    }
    guard line == "]" || line == "[" else { return nil }
    return stepReview(by: line == "]" ? 1 : -1)
  }
}

extension Escalation {
  /// Whether nobody leaves it until the next weekly meeting: it is acute, somebody may not be safe, or probation has not
  /// heard of it.
  ///
  /// Source: Guide, "Escalations" (ours).
  fileprivate var isPressing: Bool {
    severity == .acute || mustBeMadeSafe || mustBeReported || mustBeFoundOut
  }

  /// What is filled in in a form of its own before the team decides; nil where nothing waits.
  var waitingPart: EscalationPart? {
    if isUnclear { return .facts }
    if mustBeReported { return .report }
    return mustBeTold ? .told : nil
  }
}

extension Form where ID == FormField {
  /// Whether a key that is a character becomes text in the focused row.
  var isOnText: Bool {
    switch focused?.kind {
    case .text, .number: true
    case .heading, .date, .choice, .flag, nil: false
    }
  }

  /// Whether a key that is a character becomes nothing in the focused row: it holds one of some values.
  var isOnLetterless: Bool {
    switch focused?.kind {
    case .choice, .flag: true
    case .heading, .text, .number, .date, nil: false
    }
  }

  /// Whether the focused row is a day, in which some keys go by days and weeks.
  var isOnDate: Bool { if case .date? = focused?.kind { true } else { false } }
}
