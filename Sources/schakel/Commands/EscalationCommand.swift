import ArgumentParser
import CaseStore
import Casework
import Content
import Workbench

/// `schakel escalation`: recording an escalation and what is done with it, by the rules of the screen.
struct EscalationCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    let lines = Verb.allCases.map { verb in
      verb.rawValue + ": " + options(of: verb).map { "--" + $0 }.joined(separator: " ")
    }
    return CommandConfiguration(
      "escalation", .escalation, more: .escalationMore,
      lines: [Wording.words(CommandHelpWords.escalationOptions)] + lines)
  }

  /// What is done; the words are those of the command line.
  private enum Verb: String, CaseIterable {
    case add, describe, report, told, decide
    case takeBack = "take-back"
    case own, review, outcome
    case timeOut = "time-out"
    case close
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(
    help: .text(.escalationVerb, value: "VERB"), completion: .list(Verb.allCases.map(\.rawValue)))
  var verb: String
  @Argument(help: .text(.escalationTarget, value: "ID")) var target: String
  @Option(help: .text(.escalationCase, value: "CASE")) var `case`: String?
  @Option(help: .text(.escalationText, value: "TEXT")) var text: String?
  @Option(help: .text(.escalationSeverity, value: "1-3")) var severity: Int?
  @Option(help: .text(.escalationCondition, value: "ID")) var condition: String?
  @Flag(help: .text(.escalationHouseRule)) var houseRule = false
  @Flag(help: .text(.escalationSafe)) var safe = false
  @Flag(help: .text(.escalationUnsafe)) var unsafe = false
  @Option(help: .text(.escalationOn, value: "DATE")) var on: String?
  @Option(help: .text(.escalationAt, value: "HH:MM")) var at: String?
  @Option(help: .text(.escalationHappened, value: "DATE[ HH:MM]")) var happened: String?
  @Option(help: .text(.escalationTo, value: "TEXT")) var to: String?
  @Option(help: .text(.escalationHow, value: "TEXT")) var how: String?
  @Option(help: .text(.escalationNotYet, value: "TEXT")) var notYet: String?
  @Option(help: .text(.escalationKind, value: "WORD")) var kind: String?
  @Option(help: .text(.escalationOwner, value: "WORKER")) var owner: String?
  @Flag(help: .text(.escalationNobody)) var nobody = false
  @Option(help: .text(.escalationUntil, value: "DATE[ HH:MM]")) var until: String?
  @Option(help: .text(.escalationBackUp, value: "TEXT")) var backUp: String?
  @Option(help: .text(.escalationLesson, value: "TEXT")) var lesson: String?
  @Option(help: .text(.escalationCorrection, value: "TEXT")) var correction: String?
  @Flag(help: .text(.escalationWithdraw)) var withdraw = false
  @Flag(help: .text(.escalationBack)) var back = false
  @Option(help: .text(.escalationSign, value: "WORD")) var sign: String?

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard let verb = Verb(rawValue: verb) else {
      let verbs = Verb.allCases.map(\.rawValue).joined(separator: " ")
      throw session.failure(.unknownVerb, ["verb": verb, "verbs": verbs], .usage)
    }
    try refuseUseless(for: verb, in: session)
    var reader = try CommandReader(session)
    let worker = try session.worker(in: reader.store.team)
    let caseID = try findCase(verb, &reader)
    let value = try reader.read(caseID)
    let id = verb == .add ? EntryID(RandomText.make()) : found(in: value)
    let moment = session.recordedNow
    let action = try action(
      verb, id, of: value, by: worker, at: moment, team: reader.store.team,
      calendar: reader.store.norms.calendar, in: session)
    let (summaries, team) = (reader.store.summaries, reader.store.team)
    // Made of the whole caseload, so that it is made once and only where something is said.
    var made: NameWords?
    func names() -> NameWords {
      let all = made ?? NameWords(of: summaries)
      made = all
      return all
    }
    func howItStands(_ refusal: EscalationRefusal) -> String? {
      action.standing(
        refusal, in: value, team: team, at: moment, content: session.content, among: names())
    }
    let changes: [Change]
    var said = ""
    do throws(EscalationRefusal) {
      // Only a new one gets the identifier that is printed; what a decision brings has its own.
      var ids = verb == .add ? [id] : []
      changes = try value.changes(for: action, by: worker, at: moment) {
        ids.popLast() ?? EntryID(RandomText.make())
      }
      said = action.sentence(
        in: value, after: value.applying(changes), team: team, at: moment,
        content: session.content, among: names())
    } catch {
      if let stands = howItStands(error) {
        try Output.write(sentence: stands, in: session.words)
      }
      throw CommandFailure(error.sentence(in: session.content))
    }
    let after = value.applying(changes).escalations[id]
    if let word = wordUnseen(value.escalations[id], after: after, by: worker) {
      if let stands = howItStands(.closingWaits) {
        try Output.write(sentence: stands, in: session.words)
      }
      let other = sign == nil ? nil : session.words(CommandLineWords.signOther)
      let how = session.words(CommandLineWords.signHow, ["word": word])
      throw CommandFailure([other, how].compactMap { $0 }.joined(separator: " "))
    }
    if verb == .add, on == nil, at == nil, moment.day != SystemClock().now().day {
      // Nobody said it, and the clock of another day is not there to be asked.
      said += " " + session.words(CommandLineWords.clockAssumed, ["time": moment.clock])
    }
    guard !changes.isEmpty else {
      Output.complain(session.words(CommandLineWords.alreadySo))
      return reader.finish()
    }
    let save = Save(.case(value.id), by: worker, at: moment, changes: changes)
    let committed = try reader.write { (store) throws(StoreError) in try store.commit(save) }
    let isContested = !committed.merge.conflicts.isEmpty
    if verb == .add {
      // A script takes the identifier from the output.
      try Output.write(id.text + "\n", in: session.words)
      Output.complain(said)
    } else if verb == .own, isContested {
      // Somebody was a moment earlier, and has it still.
      if let owner = committed.cases[value.id]?.escalations[id]?.owner {
        let name = committed.team.shownName(of: owner)
        Output.complain(session.words(EscalationWords.hasIt, ["worker": name]))
      }
    } else {
      try Output.write(said + "\n", in: session.words)
    }
    let ending = reader.finish()
    guard !isContested else {
      Output.complain(session.words(CommandLineWords.conflictKept))
      return .attention
    }
    return ending
  }

  /// The word with which somebody signs what nobody has shown them: the form of the screen shows first what somebody
  /// closed, and a shell has none.
  ///
  /// Whoever names the word for exactly that, or says all of it again, has seen it.
  ///
  /// - Returns: nil where they have seen it, and where nothing is signed.
  private func wordUnseen(
    _ before: Escalation?, after: Escalation?, by worker: WorkerID
  ) -> String? {
    guard let word = before?.signingWord, after?.closing?.second == worker else { return nil }
    let saysAll = kind != nil && text != nil && lesson != nil
    let isSeen = sign.map { $0.lowercased() == word } ?? saysAll
    return isSeen ? nil : word
  }

  /// The case that the command is about: named for a new escalation and for one that is closed, else
  /// found by the identifier.
  private func findCase(
    _ verb: Verb, _ reader: inout CommandReader
  ) throws(CommandFailure) -> CaseID {
    if verb == .add { return try reader.find(target) }
    if let number = self.case { return try reader.find(number) }
    let found = reader.store.summaries.first { summary in
      summary.escalations.contains { $0.id.text == target }
    }
    if found == nil, target.count >= EscalationShortID.length {
      let alike = reader.store.summaries.filter { summary in
        summary.escalations.contains { $0.id.text.hasPrefix(target) }
      }
      let count = alike.reduce(0) { sum, summary in
        sum + summary.escalations.count { $0.id.text.hasPrefix(target) }
      }
      if count == 1 { return alike[0].id }
    }
    guard let found else {
      throw reader.session.failure(.unknownEscalation, ["id": target])
    }
    return found.id
  }

  /// The escalation of the case that the identifier, or its beginning, means.
  private func found(in value: Case) -> EntryID {
    // A closed one may begin alike, and is only meant where nothing else is.
    let alike = value.escalations.filter { $0.key.text.hasPrefix(target) }
    let open = alike.filter(\.value.isOpen)
    let ids = (open.isEmpty ? alike : open).map(\.key)
    if value.escalationRecords[EntryID(target)] != nil { return EntryID(target) }
    let isBeginning = target.count >= EscalationShortID.length && ids.count == 1
    return isBeginning ? ids[0] : EntryID(target)
  }

  // MARK: What is done

  private func action(
    _ verb: Verb, _ id: EntryID, of value: Case, by worker: WorkerID, at moment: Moment,
    team: Team, calendar: WorkCalendar, in session: Session
  ) throws(CommandFailure) -> EscalationAction {
    let on = try day(on, in: session)
    let deadline = try deadline(of: verb, in: session)
    let until = deadline.on
    let clock = try clock(in: session)
    let owner = try owner.map { (name) throws(CommandFailure) in
      guard team.holder(WorkerID(name), on: session.today) != nil else {
        throw session.failure(.unknownOwner, ["worker": name], .usage)
      }
      return WorkerID(name)
    }
    let there = value.escalations[id]
    func act(_ step: EscalationStep) -> EscalationAction {
      // Another outcome is an answer of its own; without a text something of the one that stands is put right.
      let standing = there?.standingAct(of: step)
      let isNew =
        step == .outcome && text != nil
        && (text != standing?.text || to != nil && to != standing?.whom)
      var act = (isNew ? nil : standing) ?? EscalationAct(by: worker, at: moment)
      if isNew, let standing { act.earlier = standing.withEarlier }
      let isSecond =
        step == .closing && there?.awaitsSecond == true && act.by != worker
      // A day that stands there goes on standing, also where it came out of a file and nobody said more.
      // Whether the client was told is not for the program to say, and who says why not yet says no.
      let day = isNew ? nil : act.on ?? there?.day(of: step)
      // Who is back is back on that day; when it began stays.
      let isReturn = step == .timeOut && back
      act.on =
        isReturn
        ? day ?? session.today
        : on ?? (step == .told ? (notYet == nil ? day : nil) : day ?? session.today)
      act.clock = clock ?? act.clock
      // Outside office hours the supervisor is not whom one reaches, so that it has to be said.
      let isOffice = DutyHours.isOffice(on: session.today, at: moment.clock, by: calendar)
      act.whom = to ?? act.whom ?? (step == .report && isOffice ? value.supervising : nil)
      act.how = how ?? act.how
      act.text = text ?? act.text
      act.notYet = notYet
      act.lesson = lesson ?? act.lesson
      act.word = kind ?? act.word
      act.until = isReturn ? until ?? on ?? session.today : until ?? act.until
      act.correction = correction
      act.isWithdrawn = withdraw
      act.isBack = back || (until == nil && act.isBack)
      if isSecond { act.second = worker }
      return .act(id, step, act)
    }
    switch verb {
    case .add:
      let severity = try chosenSeverity(in: session)
      guard let severity else {
        throw session.failure(.severityNeeded, [:], .usage)
      }
      var new = Escalation(
        knownOn: on ?? session.today, severity: severity, what: text ?? "", owner: owner ?? worker)
      new.knownClock = on == nil ? moment.clock : nil
      try fill(&new, of: value, clock: clock, deadline: deadline, in: session)
      return .record(new)
    case .describe:
      guard var record = value.escalationRecords[id] else {
        throw CommandFailure(EscalationRefusal.unknownEntry.sentence(in: session.content))
      }
      record.what = text ?? record.what
      record.severity = try chosenSeverity(in: session) ?? record.severity
      record.knownOn = on ?? record.knownOn
      record.correction = correction
      try fill(&record, of: value, clock: clock, deadline: deadline, in: session)
      return .describe(id, record)
    case .takeBack:
      let standing = value.decisions.elements.last { $0.value == there?.lastDecision }
      guard let standing else {
        throw CommandFailure(EscalationRefusal.nothingToWithdraw.sentence(in: session.content))
      }
      return .takeBack(standing.key, why: correction)
    case .own:
      guard owner != nil || nobody else { throw session.failure(.ownerNeeded, [:], .usage) }
      return .own(id, owner)
    case .review:
      guard until != nil || withdraw else { throw session.failure(.reviewNeeded, [:], .usage) }
      return .review(id, withdraw ? nil : until)
    case .decide:
      // What was passed over in a round is no decision that somebody takes.
      let kinds = EscalationDecision.Kind.allCases.filter { $0 != .skipped }.map(\.rawValue)
      let named = kinds.map { ($0, session.content.terms.decision($0)) }
      guard let kind else { throw session.failure(.kindNeeded, ["kinds": listed(named)], .usage) }
      guard kinds.contains(kind) else {
        throw session.failure(.unknownKind, ["kind": kind, "kinds": listed(named)], .usage)
      }
      var decision = EscalationDecision(
        id, kindWord: kind, text: text, backUp: backUp, who: owner, until: until,
        on: on ?? session.today, by: worker, at: moment)
      decision.isByLead = team.members[worker]?.role == .teamLead
      return .decide(id, decision)
    case .report: return act(.report)
    case .told: return act(.told)
    case .outcome:
      guard withdraw || correction != nil else { return act(.outcome) }
      return try outcomePutRight(id, of: there, on: on, in: session)
    case .timeOut: return act(.timeOut)
    case .close:
      if sign != nil, there?.awaitsSecond != true {
        throw session.failure(.nothingToSign, [:])
      }
      if let kind, !EscalationAct.closingWords.contains(kind) {
        let named = EscalationAct.closingWords.map {
          ($0, session.content.terms.escalationStatus($0))
        }
        throw session.failure(.unknownKind, ["kind": kind, "kinds": listed(named)], .usage)
      }
      return act(.closing)
    }
  }

  /// The outcome that was told last, put right with what the options name, or withdrawn: where it is withdrawn and
  /// somebody is named, the last one of theirs.
  private func outcomePutRight(
    _ id: EntryID, of there: Escalation?, on: Day?, in session: Session
  ) throws(CommandFailure) -> EscalationAction {
    let told = there?.outcomesAsTold ?? []
    let place = told.indices.last {
      !withdraw || to == nil || told[$0].whom?.lowercased() == to?.lowercased()
    }
    guard let there, let place else {
      throw CommandFailure(EscalationRefusal.nothingToWithdraw.sentence(in: session.content))
    }
    var better = told[place]
    better.on = on ?? better.on
    better.whom = to ?? better.whom
    better.text = text ?? better.text
    guard
      let act = there.outcome(at: place, being: withdraw ? nil : better, because: correction)
    else {
      throw CommandFailure(EscalationRefusal.nothingToWithdraw.sentence(in: session.content))
    }
    return .act(id, .outcome, act)
  }

  /// How serious it is, where that is said; a number that is none is refused.
  private func chosenSeverity(
    in session: Session
  ) throws(CommandFailure) -> Escalation.Severity? {
    guard let severity else { return nil }
    guard let chosen = Escalation.Severity(rawValue: severity) else {
      throw session.failure(.severityNeeded, [:], .usage)
    }
    return chosen
  }

  /// Fills in what the options say of an incident; what they do not name stays.
  private func fill(
    _ record: inout Escalation, of value: Case, clock: String?,
    deadline: (on: Day?, clock: String?), in session: Session
  ) throws(CommandFailure) {
    record.knownClock = clock ?? record.knownClock
    if happened != nil {
      (record.happenedOn, record.happenedClock) = try dayAndClock(happened, in: session)
    }
    if let condition {
      guard value[.condition(ConditionID(condition))] != nil else {
        guard !value.conditions.isEmpty else {
          throw session.failure(.noConditions, ["condition": condition], .usage)
        }
        let known = value.conditions.keys.map(\.text).joined(separator: " ")
        throw session.failure(
          .unknownCondition, ["condition": condition, "conditions": known], .usage)
      }
      (record.condition, record.isBreach) = (ConditionID(condition), true)
      record.isHouseRule = false
    }
    if houseRule {
      (record.condition, record.isBreach, record.isHouseRule) = (nil, false, true)
    }
    if safe || unsafe { record.isEveryoneSafe = safe }
    if deadline.on != nil { (record.reportBy, record.reportByClock) = deadline }
  }

  /// Words of the command line, each with what it means.
  private func listed(_ named: [(word: String, meaning: String)]) -> String {
    named.map { $0.word == $0.meaning ? $0.word : "\($0.word) (\($0.meaning))" }
      .joined(separator: ", ")
  }

  private func day(_ text: String?, in session: Session) throws(CommandFailure) -> Day? {
    guard let text else { return nil }
    return try session.day(text)
  }

  private func clock(in session: Session) throws(CommandFailure) -> String? {
    guard let at else { return nil }
    guard let clock = ClockText.normal(at) else {
      throw session.failure(.unknownClock, ["text": at], .usage)
    }
    return clock
  }

  /// By when: the report of an incident may be agreed for a time, and everything else is for a day.
  private func deadline(
    of verb: Verb, in session: Session
  ) throws(CommandFailure) -> (on: Day?, clock: String?) {
    guard verb == .add || verb == .describe else { return (try day(until, in: session), nil) }
    return try dayAndClock(until, in: session)
  }

  /// A day with a time, as the forms of the screen read it.
  private func dayAndClock(
    _ text: String?, in session: Session
  ) throws(CommandFailure) -> (on: Day?, clock: String?) {
    guard let text else { return (nil, nil) }
    guard let said = DayAndClock(text) else {
      throw session.failure(.unknownClock, ["text": text], .usage)
    }
    let isToday = said.dayText.isEmpty && said.clock != nil
    return (isToday ? session.today : try session.day(said.dayText), said.clock)
  }

  // MARK: Options

  /// An option that the verb has no use for is refused: it would be lost without a word.
  private func refuseUseless(for verb: Verb, in session: Session) throws(CommandFailure) {
    let useful = Self.options(of: verb)
    for (name, isGiven) in given where isGiven && !useful.contains(name) {
      throw session.failure(
        .uselessForVerb, ["option": "--" + name, "verb": verb.rawValue], .usage)
    }
    let contrary = [
      ("owner", "nobody"), ("safe", "unsafe"), ("house-rule", "condition"), ("until", "withdraw"),
      ("sign", "correction"), ("sign", "withdraw"),
    ]
    let named = Set(given.filter(\.1).map(\.0))
    for (first, second) in contrary where named.isSuperset(of: [first, second]) {
      throw session.failure(
        .contradict, ["first": "--" + first, "second": "--" + second], .usage)
    }
  }

  private var given: [(String, Bool)] {
    [
      ("case", self.case != nil), ("text", text != nil), ("severity", severity != nil),
      ("condition", condition != nil), ("house-rule", houseRule), ("safe", safe),
      ("unsafe", unsafe), ("on", on != nil), ("at", at != nil), ("happened", happened != nil),
      ("to", to != nil),
      ("how", how != nil), ("not-yet", notYet != nil), ("kind", kind != nil),
      ("owner", owner != nil), ("nobody", nobody), ("until", until != nil),
      ("back-up", backUp != nil), ("lesson", lesson != nil), ("correction", correction != nil),
      ("withdraw", withdraw), ("back", back), ("sign", sign != nil),
    ]
  }

  private static func options(of verb: Verb) -> [String] {
    switch verb {
    case .add:
      [
        "text", "severity", "condition", "house-rule", "safe", "unsafe", "on", "at",
        "happened", "owner", "until",
      ]
    case .describe:
      [
        "case", "text", "severity", "condition", "house-rule", "safe", "unsafe", "on", "at",
        "happened", "until", "correction",
      ]
    case .takeBack: ["case", "correction"]
    case .report: ["case", "on", "at", "to", "how", "text", "correction", "withdraw"]
    case .told: ["case", "on", "at", "how", "not-yet", "correction"]
    case .decide: ["case", "kind", "text", "owner", "until", "back-up", "on"]
    case .own: ["case", "owner", "nobody"]
    case .review: ["case", "until", "withdraw"]
    case .outcome: ["case", "on", "to", "text", "correction", "withdraw"]
    case .timeOut: ["case", "on", "until", "to", "text", "back"]
    case .close: ["case", "on", "kind", "text", "lesson", "correction", "withdraw", "sign"]
    }
  }
}
