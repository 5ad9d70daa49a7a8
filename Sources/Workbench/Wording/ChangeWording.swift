import Casework
import Content

/// Says in words what a change did.
struct ChangeWording {
  let content: Content
  let team: Team
  let reader: WorkerID?
  /// Whether what changes did was taken back, so that what was there before holds again.
  let isTakenBack: Bool
  var words: Words { content.words }

  /// Wording for changes.
  ///
  /// - Parameters:
  ///   - content: What is said, in the worker's language.
  ///   - team: Who works with the store, for names.
  ///   - reader: Who is spoken to as "you"; nil names everybody, as a history does.
  ///   - isTakenBack: Whether it is told of what somebody has just taken back.
  init(
    _ content: Content, team: Team, to reader: WorkerID? = nil, isTakenBack: Bool = false
  ) {
    self.content = content
    self.team = team
    self.reader = reader
    self.isTakenBack = isTakenBack
  }

  /// A save in words: what was done, or "new client" for the save that began a case.
  ///
  /// Of a form that changed several things the first two are told, and how many more there are.
  func sentence(for changes: [Change]) -> String {
    if let name = changes.first(where: { $0.field == .clientName && $0.was == nil })?.now?.text {
      return words(ChangeWords.created, ["client": name])
    }
    if changes.contains(where: { $0.field == .contact(.name) && $0.was == nil }) {
      return words(ContactWords.askedAbout)
    }
    if let told = contactAgain(changes) ?? contactHanded(changes) { return told }
    // What was asked again before goes with it.
    if !isTakenBack,
      let ended = changes.first(where: { $0.field == .contact(.ending) && $0.now != nil })
    {
      return sentence(for: ended)
    }
    if isTakenBack, changes.contains(where: { $0.field == .counsellor }),
      let again = changes.lazy.compactMap(handedAgain).first
    {
      return again.whole
    }
    if !isTakenBack, let handing = changes.handing { return handover(handing) }
    if !isTakenBack, let withdrawn = changes.withdrawnHandover,
      let own = changes.first(where: { $0.field == .counsellor })
    {
      return sentence(for: own) + " "
        + words(HandedWords.withdrawn, ["worker": team.shownName(of: withdrawn.to)])
    }
    let changes = changes.withoutHandover
    if let answer = answer(in: changes) { return answer }
    if let kind = changes.kindOfMovedLines {
      return words(ChangeWords.linesMoved, ["field": content.terms.planLine(kind)])
    }
    let told = changes.told
    if told.count > 1 {
      let rest = told.count - 2
      let more = rest > 0 ? [words(BulkWords.andOthers, count: rest)] : []
      return (told.prefix(2).map(sentence(for:)) + more).joined(by: " ")
    }
    if isTakenBack, let (fact, ticked) = proof(in: changes) {
      return sentence(for: fact) + " " + sentence(for: ticked)
    }
    return leading(changes).map(sentence(for:)) ?? ""
  }

  /// What somebody wrote down, and the do that was ticked by that: both go when it is taken back; nil where a save
  /// has not both.
  private func proof(in changes: [Change]) -> (fact: Change, ticked: Change)? {
    let ticked = changes.first { if case .doState = $0.field { true } else { false } }
    let fact = changes.first { change in
      switch change.field {
      case .line, .text, .information, .consent, .meeting, .attendee, .network, .basicCondition:
        true
      default: false
      }
    }
    guard let fact, let ticked else { return nil }
    return (fact, ticked)
  }

  /// The definite answer with its reason, where that is what a save gave: what it ticks follows from it.
  private func answer(in changes: [Change]) -> String? {
    guard !isTakenBack, let answer = changes.first(where: { $0.field == .answer })?.now?.flag
    else { return nil }
    let reason = changes.first { $0.field == .text(.answerReason) }?.now?.text
    let said = words(
      answer ? ChangeWords.answeredYes : .answeredNo,
      ["reason": reason.map { ": " + $0.withoutFullStop } ?? ""])
    let rest = changes.filter { change in
      switch change.field {
      case .answer, .date(.definiteAnswer), .text(.answerReason), .doState: false
      default: true
      }
    }
    return rest.isEmpty ? said : said + " " + sentence(for: rest)
  }

  /// The change that says what a person did; the others followed from it.
  func leading(_ changes: [Change]) -> Change? {
    let ticked = changes.first { if case .doState = $0.field { true } else { false } }
    let raised = changes.first { change in
      if case .escalation = change.field { change.was == nil || change.now == nil } else { false }
    }
    let meant = changes.first { if case .conflict = $0.field { false } else { true } }
    return ticked ?? raised ?? meant ?? changes.first
  }

  /// A save in words that did the same with several rows of a checklist: its first one, and how many
  /// more.
  func sentence(ofSeveral changes: [Change]) -> String {
    let rows = Set(changes.map(\.field)).count { field in
      switch field {
      case .doState, .doDue, .doOwner, .task: true
      default: false
      }
    }
    guard rows > 1, rows == Set(changes.map(\.field)).count, let first = changes.first else {
      return sentence(for: changes)
    }
    return sentence(for: first) + " " + words(BulkWords.andOthers, count: rows - 1)
  }

  /// One change in words, as something that happened.
  func sentence(for change: Change) -> String {
    if isTakenBack, let again = again(change) { return withOneStop(again) }
    return withOneStop(whatHappened(change))
  }

  /// A sentence without the full stop that stands behind the one of what somebody typed.
  private func withOneStop(_ sentence: String) -> String {
    let ends = ["..", "?.", "!.", "…."]
    let isDoubled = !sentence.hasSuffix("...") && ends.contains { sentence.hasSuffix($0) }
    return isDoubled ? String(sentence.dropLast()) : sentence
  }

  /// What happened, with whom somebody spoke where that is known.
  func kind(of event: CaseEvent) -> String {
    let kind = content.terms.eventKind(event.kindWord)
    guard let who = event.company(in: team) else { return kind }
    return words(ChangeWords.spokenWith, ["kind": kind, "who": who])
  }

  private func whatHappened(_ change: Change) -> String {
    switch change.field {
    case .doState(let id): doState(id, change)
    case .doDue(let id):
      change.now?.day.map { words(ChangeWords.dueSet, ["what": title(id), "day": day($0)]) }
        ?? words(ChangeWords.dueCleared, ["what": title(id)])
    case .doOwner(let id):
      owner(change.now?.worker, of: title(id))
    case .note:
      words(change.now == nil ? ChangeWords.noteTaken : .noteAdded)
    case .event:
      words(
        change.now == nil ? ChangeWords.logTaken : .logged,
        [
          "kind": (change.now ?? change.was)?.event.map { kind(of: $0) } ?? ""
        ])
    case .task: task(change)
    case .condition(let id): condition(id, change)
    case .escalation, .escalationStep, .decision: escalation(change)
    case .contact(let field): contact(field, change)
    case .closing: words(change.now == nil ? ChangeWords.reopenedCase : .closed)
    case .conflict: words(change.now == nil ? ChangeWords.conflictSettled : .conflictKept)
    case .member(let id) where change.was?.member != nil && change.now?.member != nil:
      words(
        change.now?.member?.lastDay == nil ? ChangeWords.memberStays : .memberLeaves,
        [
          "worker": team.shownName(of: id),
          "day": change.now?.member?.lastDay.map { content.dates.long($0) } ?? "",
        ])
    case .member(let id):
      words(
        change.now == nil ? ChangeWords.memberRemoved : .memberAdded,
        ["worker": (change.now ?? change.was)?.member?.name ?? team.shownName(of: id)])
    case .absence(let id):
      awayNow((change.now ?? change.was)?.absence?.worker(at: id), change.now?.absence)
    case .savedView: savedView(change)
    case .signalRest(let key): rest(key, change.now?.signalRest)
    case .handover: handover(change)
    case .unknown: words(ChangeWords.unknownField)
    case .clientName, .sortName, .script, .birthYear, .languages, .interpreter, .number,
      .legalTitle, .probationOrganisation, .supervisor, .counsellor, .standIn, .providers,
      .answer, .date, .basicCondition, .information, .informationComplete, .conditionsComplete,
      .conditionAbsent, .indication,
      .indicationRequested, .indicationDecision, .place, .planB, .planBDay, .teamName,
      .text, .meeting, .consent,
      .conditionStep, .partners, .partnerTalk, .standardInformation, .signalTerm,
      .printLanguage, .contactSince, .contactCarriers:
      plain(change)
    case .holidays: holidays(change)
    case .line, .attendee, .network, .question, .partner, .agreement, .housePlace: entry(change)
    }
  }

  /// A disagreement in words: what stands, and what somebody else wrote.
  func conflict(_ conflict: Conflict, current: Fact?, by name: String) -> String {
    words(
      // On an escalation the key for a state is the one for a decision.
      conflict.field.isOfEscalation ? ChangeWords.conflictOnSheet : .conflict,
      [
        "field": fieldName(conflict.field), "current": value(current, of: conflict.field),
        "other": value(conflict.value, of: conflict.field), "worker": name,
      ])
  }

  /// Who does something from now on.
  private func owner(_ owner: WorkerID?, of what: String) -> String {
    guard let owner else { return words(ChangeWords.ownerCleared, ["what": what]) }
    if owner == reader { return words(ChangeWords.ownerYou, ["what": what]) }
    return words(
      ChangeWords.ownerSet, ["what": what, "worker": team.shownName(of: owner)])
  }

  func title(_ id: DoID) -> String { content.text.title(of: id) }
  func day(_ day: Day) -> String { content.dates.long(day) }

  private func doState(_ id: DoID, _ change: Change) -> String {
    let was = change.was?.doRecord ?? DoRecord()
    let now = change.now?.doRecord ?? DoRecord()
    let key: ChangeWords =
      switch now.state {
      case .done:
        was.state == .done && now.completions.count < was.completions.count
          ? .reopened : was.completions.isEmpty ? .ticked : .tickedAgain
      case .open: .reopened
      case .notApplicable: .notApplicable
      case .exempt: .exempt
      }
    // Ticked again it would take another day: the one that was is said as long as it can come back.
    // What a fact opened again nobody opened: its record still says who ticked it, and when.
    let isByFact = now.state == .done && now.at == was.at
    if key == .reopened, let done = was.completions.max(by: { $0.on < $1.on }),
      isByFact || done.on != now.at?.day, done.isDayKnown
    {
      return words(ChangeWords.reopenedFrom, ["what": title(id), "day": day(done.on)])
    }
    return words(key, ["what": title(id)])
  }

  private func task(_ change: Change) -> String {
    let was = change.was?.task
    let now = change.now?.task
    let what: TextValues = ["what": (now ?? was)?.text ?? ""]
    switch (was, now) {
    case (_, nil): return words(ChangeWords.taskTaken, what)
    case (nil, let now?):
      guard let due = now.due else { return words(ChangeWords.taskAdded, what) }
      let when = day(due) + (now.clock.map { " " + $0 } ?? "")
      return words(ChangeWords.taskAddedFor, ["what": now.text, "day": when])
    case (let was?, let now?):
      if was.binned == nil, now.binned != nil { return words(ChangeWords.taskBinned, what) }
      if was.binned != nil, now.binned == nil { return words(ChangeWords.taskPutBack, what) }
      if was.doneOn == nil, now.doneOn != nil { return words(ChangeWords.taskDone, what) }
      if was.doneOn != nil, now.doneOn == nil { return words(ChangeWords.taskReopened, what) }
      if was.owner != now.owner { return owner(now.owner, of: now.text) }
      return words(ChangeWords.taskChanged, what)
    }
  }

  private func savedView(_ change: Change) -> String {
    let was = change.was?.savedView
    let now = change.now?.savedView
    let key: ChangeWords =
      if now == nil {
        .viewRemoved
      } else if let was {
        was.name == now?.name ? .viewChanged : .viewRenamed
      } else {
        .viewKept
      }
    return words(key, ["name": (now ?? was)?.name ?? ""])
  }

  private func plain(_ change: Change) -> String {
    let field = fieldName(change.field)
    if let said = information(change) { return said }
    guard let now = change.now else {
      return words(ChangeWords.fieldCleared, ["field": field])
    }
    let value = value(now, of: change.field)
    // Whoever hands over sees from whom; who reads it later asks.
    if reader == nil, case .worker(let before)? = change.was {
      return words(
        ChangeWords.fieldChangedFrom,
        ["field": field, "value": value, "before": team.shownName(of: before)])
    }
    return words(
      change.was == nil || isOnlyNamed(now, of: change.field)
        ? ChangeWords.fieldSet : .fieldChanged, ["field": field, "value": value])
  }

  /// Whether a value is no noun or state that a thing is now: who does something by when, or that it does not apply.
  func isOnlyNamed(_ now: Fact, of field: Field) -> Bool {
    switch (field, now) {
    case (.conditionStep, _): true
    case (.basicCondition, .word(let word)):
      word == BasicCondition.State.notApplicable.rawValue
    default: false
    }
  }

  /// How far an item of information is, where that was told of one that is known already; nil for any other
  /// change.
  private func information(_ change: Change) -> String? {
    if change.now == nil, case .information(let was)? = change.was, team.wants(was.name) {
      return words(
        ChangeWords.fieldSet, ["field": was.name, "value": words(SheetWords.notAsked)])
    }
    guard case .information(let now)? = change.now, case .information(let was)? = change.was,
      !isTakenBack
    else { return nil }
    if was.binned == nil, now.binned != nil {
      return words(ChangeWords.taskBinned, ["what": now.name])
    }
    if was.binned != nil, now.binned == nil {
      return words(ChangeWords.taskPutBack, ["what": now.name])
    }
    guard was.name == now.name else { return nil }
    if was.state == now.state {
      if was.owner != now.owner { return owner(now.owner, of: now.name) }
      if was != now {
        return words(
          ChangeWords.entryChanged, ["field": fieldName(change.field), "value": now.name])
      }
    }
    return words(
      ChangeWords.fieldChanged, ["field": now.name, "value": content.terms.name(of: now.state)])
  }

  /// What a field is called.
  func fieldName(_ field: Field) -> String {
    switch field {
    case .clientName: words(FieldWords.clientName)
    case .sortName: words(FieldWords.sortName)
    case .script: words(FieldWords.script)
    case .birthYear: words(FieldWords.birthYear)
    case .languages: words(FieldWords.languages)
    case .interpreter: words(FieldWords.interpreter)
    case .number: words(FieldWords.number)
    case .legalTitle: words(FieldWords.legalTitle)
    case .probationOrganisation: words(FieldWords.probationOrganisation)
    case .supervisor: words(FieldWords.supervisor)
    case .counsellor: words(FieldWords.counsellor)
    case .standIn: words(FieldWords.standIn)
    case .handover: words(FieldWords.handover)
    case .providers: words(FieldWords.providers)
    case .answer: words(FieldWords.answer)
    case .closing: words(FieldWords.closing)
    case .informationComplete: words(FieldWords.informationComplete)
    case .conditionsComplete: words(FieldWords.conditionsComplete)
    case .conditionAbsent(let kind):
      words(FieldWords.conditionAbsent, ["condition": content.terms.name(of: kind)])
    case .indication: words(FieldWords.indication)
    case .indicationRequested: words(FieldWords.indicationRequested)
    case .indicationDecision: words(FieldWords.indicationDecision)
    case .place: words(FieldWords.place)
    case .planB: words(FieldWords.planB)
    case .planBDay: words(FieldWords.planBDay)
    case .contact(let field): name(of: field)
    case .teamName: words(FieldWords.teamName)
    case .information: words(FieldWords.information)
    case .date(let date): content.terms.name(of: date)
    case .basicCondition(let basic): content.terms.name(of: basic)
    case .doState(let id), .doDue(let id), .doOwner(let id): title(id)
    case .condition(let id): id.text
    case .signalRest(let key): content.text.title(of: key.id)
    case .escalation: words(EscalationWords.name)
    case .escalationStep(let key): name(of: key.step)
    case .decision: words(EscalationWords.decision)
    case .note, .event, .task, .conflict, .member, .savedView, .unknown:
      words(FieldWords.unknown)
    case .absence: words(FieldWords.standIn)
    case .text, .line, .meeting, .attendee, .consent, .conditionStep, .network, .question,
      .partners, .partner, .partnerTalk, .agreement, .housePlace, .standardInformation,
      .signalTerm, .holidays, .printLanguage, .contactSince, .contactCarriers:
      planFieldName(field) ?? words(FieldWords.unknown)
    }
  }

  /// The value of a field in words; long text is left whole, for whoever shows it to cut.
  func value(_ fact: Fact?, of field: Field) -> String {
    if field == .legalTitle, case .text(let title)? = fact {
      return content.terms.legalTitle(title)
    }
    if field == .answer, case .flag(let isYes)? = fact {
      return words(isYes ? ChangeWords.thereIsAPlace : .no)
    }
    if case .partners = field, case .list(let ids)? = fact { return partnerNames(ids) }
    if case .contact(.standIn) = field, let days = fact.flatMap({ StandInDays($0) }) {
      return day(days.until)
    }
    if case .word(let word)? = fact {
      switch field {
      case .printLanguage: return content.terms.language(word)
      case .indication: return content.terms.indication(word)
      case .place: return content.terms.place(word)
      default: break
      }
    }
    if field == .holidays, case .list(let days)? = fact {
      return days.map(content.terms.holiday).joined(by: ", ")
    }
    guard field == .languages, case .list(let codes)? = fact else { return value(fact) }
    return codes.map(content.terms.language).joined(by: ", ")
  }

  private func value(_ fact: Fact?) -> String {
    guard let fact else { return words(ChangeWords.empty) }
    switch fact {
    case .text(let text), .unknown(let text): return text
    case .number(let number): return String(number)
    case .flag(let flag): return words(flag ? ChangeWords.yes : .no)
    case .day(let day): return self.day(day)
    case .list(let list): return list.joined(by: ", ")
    case .word(let word):
      if let state = BasicCondition.State(rawValue: word) {
        return content.terms.name(of: state)
      }
      return word
    case .worker(let worker): return team.shownName(of: worker)
    case .doRecord(let record):
      // With proofs and reasons: two values that differ must not read the same.
      let days = record.completions.compactMap { done -> String? in
        guard done.isDayKnown else { return done.proof }
        return done.proof.map { "\(day(done.on)): \($0)" } ?? day(done.on)
      }
      var text = content.terms.name(of: record.state)
      if let until = record.until {
        text += " " + words(ChecklistWords.exemptUntil, ["day": day(until)])
      }
      if !days.isEmpty { text += " (" + days.joined(by: "; ") + ")" }
      return record.reason.map { "\(text): \($0)" } ?? text
    case .condition(let condition): return self.value(condition)
    case .note(let note): return note.text
    case .event(let event): return event.text
    case .task(let task): return task.text
    case .information(let item):
      // With how far it is: two answers that differ must not read the same.
      return words(
        SheetWords.row, ["name": item.name, "value": content.terms.name(of: item.state)])
    case .escalation(let escalation): return escalation.what
    case .escalationAct(let act): return self.value(act)
    case .decision(let decision): return self.value(decision)
    case .contactPlan(let plan): return self.value(plan)
    case .contactMoment(let moment): return self.moment(moment)
    case .contactDate(let date): return content.name(of: date)
    case .contactDecision(let ending): return content.terms.contactEnding(ending.whyWord)
    case .contactReflection(let reflection): return day(reflection.on)
    case .closing(let closing): return closing.reason
    case .conflict(let conflict): return fieldName(conflict.field)
    case .member(let worker): return worker.name
    case .absence(let absence):
      let standIn = absence.standIn.map(team.shownName) ?? words(StandInWords.nobodyYet)
      return standIn + ", " + day(absence.from) + " - " + day(absence.until)
    case .savedView(let view): return view.name
    case .signalRest(let rest): return restValue(rest)
    case .handover(let handover): return handoverValue(handover)
    case .line, .meeting, .attendee, .consent, .conditionStep, .networkPerson, .question, .partner,
      .partnerTalk, .agreement, .housePlace:
      return planValue(fact) ?? ""
    }
  }
}

extension WorkbenchState {
  /// What changes did, with the names of the team.
  var changeWording: ChangeWording { ChangeWording(content, team: team) }

  /// What changes did, said to the worker whose screen this is.
  var changeMessage: ChangeWording { ChangeWording(content, team: team, to: worker) }

  /// A term in words, such as "28 days before arrival".
  func phrase(for term: Term) -> String { changeWording.phrase(for: term) }
}

extension ChangeWording {
  /// A term in words, such as "28 days before arrival".
  func phrase(for term: Term) -> String {
    let anchor: TextValues = ["anchor": content.terms.name(of: term.anchor)]
    if term.days == 0 { return words(TermWords.on, anchor) }
    return words(
      term.days < 0 ? TermWords.before : .after, anchor, count: abs(term.days))
  }

  /// The numbers of days of an agreement, in words.
  func phrases(of agreement: Agreement) -> [String] {
    agreement.terms.map(phrase(for:))
      + (agreement.intervalDays.map { [words(PartnerWords.interval, count: $0)] } ?? [])
  }
}
