import Casework
import Content
import Screen

// The fact sheet: what is known of a step of a case, filled in row by row, in any order. Every row is
// saved when it is filled in.
extension WorkbenchState {
  /// Opens the sheet of the step that shows, in the row where it was left, else at the fact of the chosen do.
  mutating func openFacts() -> [Effect] {
    if let basic = conditionOfTask {
      if roadmap.step != .intake, roadmap.step != .escalation {
        roadmap.step = .intake
        scrollChecklistToSelected()
      }
      return openFacts(at: .field(.basicCondition(basic)))
    }
    if let item = informationOfTask {
      if roadmap.step != .registration {
        roadmap.step = .registration
        scrollChecklistToSelected()
      }
      return openFacts(at: .field(.information(item)))
    }
    if let row = rowOfLeftSheet, let value = opened?.case,
      sheet(of: roadmap.step, value, on: row).focused?.id == row
    {
      return openFacts(on: row)
    }
    var place: FactPlace?
    if focus == .checklist, timeline == nil, case .do(let id)? = checklist.selected {
      place = FactPlace(proving: id)
      // Before a talk at the start somebody has to be there.
      if id == .U1, let value = opened?.case, value.dates[.arrival] == nil {
        place = .field(.date(.arrival))
      }
      if id == .R5, let item = opened?.case.itemToPlanFor { place = .field(.information(item)) }
    }
    return openFacts(at: place)
  }

  /// The basic condition that the chosen task is for, whose row is on the sheet of the intake and of escalations; nil
  /// for any other row.
  private var conditionOfTask: BasicCondition? {
    guard focus == .checklist, timeline == nil, case .task(let id)? = checklist.selected else {
      return nil
    }
    return BasicCondition(ofTask: id)
  }

  /// The item of information that the chosen task is for, whose row is on the sheet of the registration; nil for any
  /// other row.
  private var informationOfTask: EntryID? {
    guard focus == .checklist, timeline == nil, case .task(let id)? = checklist.selected else {
      return nil
    }
    return opened?.case.information(ofTask: id)
  }

  /// Opens the sheet of the step that shows.
  mutating func openFacts(at place: FactPlace?) -> [Effect] {
    openFacts(on: place.map(DialogChoice.fact))
  }

  /// Opens the sheet of the step that shows, on one of its rows.
  mutating func openFacts(on row: DialogChoice?) -> [Effect] {
    guard let value = opened?.case else { return [] }
    let step = roadmap.step
    let title = words(
      SheetWords.title, ["step": content.text[step].short, "client": shortName(of: value)])
    return present(
      .facts(step), title, .menu(sheet(of: step, value, on: row)),
      preface: sheetPreface(of: step, value))
  }

  private func sheet(
    of step: Step, _ value: Case, on row: DialogChoice?
  ) -> Menu<DialogChoice> {
    let sheet = FactSheet(
      step: step, value: value, team: team, content: content, wording: changeWording,
      escalations: escalationWording(value), today: today, isSpoken: linear.isOn,
      missedUpdate: step == .registration
        ? MissedText(content: content).text(of: Roadmap(value, norms: norms, on: today)[.R2]) : nil,
      placeWarnings: step == .registration
        ? placeWarnings(value.texts[.placeInHouse], of: value) : [],
      usesOfPlaces: step == .registration ? usesOfPlaces() : [:])
    let entries = (doubtEntries(about: value) + sheet.entries).map { entry in
      guard hidesNames else { return entry }
      var entry = entry
      entry.label = shown(entry.label, about: value)
      return entry
    }
    return Menu(entries, at: row)
  }

  /// Says of a place that was given away what has to be known of it: that others have it too, which is no
  /// mistake by itself, for one may leave before the other comes.
  mutating func sayPromisedToo(after changes: [Change]) {
    guard let value = opened?.case, var said = message, said.kind == .info,
      let text = changes.first(where: { $0.field == .text(.placeInHouse) })?.now?.text
    else { return }
    let warnings = placeWarnings(text, of: value)
    guard !warnings.isEmpty else { return }
    said.text += " " + warnings.joined(by: " ")
    message = said
  }

  /// Says who answered to a text as it was before it was changed, so that they are asked again.
  private mutating func sayEarlierText(after changes: [Change]) {
    let fields = Case.agreedTexts.map(Field.text)
    guard changes.contains(where: { fields.contains($0.field) }), let value = opened?.case,
      var said = message, said.kind == .info
    else { return }
    let parties = Party.allCases.filter { party in
      value.consents[party].map { value.isOfEarlierText($0) } ?? false
    }
    guard !parties.isEmpty else { return }
    let who = parties.map { content.terms.consent(of: $0) }.joined(by: "; ")
    said.text += " " + words(SheetWords.saidOfEarlier, ["who": who])
    message = said
  }

  /// How far the step is.
  private func sheetPreface(of step: Step, _ value: Case) -> [String] {
    let roadmap = Roadmap(value, norms: norms, on: today)
    let (done, total) = roadmap.progress(of: step)
    // What a tick alone says stands in no row below: that is not the same as that nothing is known.
    let ticked = roadmap.dos(of: step).count {
      $0.state == .done && factAsked(of: $0.id, in: value)?.text == .factAsked
    }
    let own = words(
      ticked == 0 ? SheetWords.progress : .progressTicked,
      ["done": String(done), "total": String(total), "ticked": String(ticked)])
    // On a low screen the facts need every row.
    let ofStep = total == 0 ? [] : [own]
    let progress =
      size.rows < 14 ? [] : size.rows < 18 ? ofStep : [progressOfSteps(roadmap)] + ofStep
    let missing = step == .followUp && size.rows >= 18 ? missingAtLeaving(value) : []
    return progress
      + (missing.isEmpty
        ? []
        : [
          words(
            ClosingWords.missingAtLeaving, ["what": missing.joined(by: "; ")],
            count: missing.count)
        ])
  }

  /// The days that contradict each other, each a row that leads to one of the two.
  private func doubtEntries(about value: Case) -> [SheetEntry] {
    var used: Set<Field> = []
    return zip(value.contradictions, questions(about: value)).map { pair, question in
      let rows = [pair.second, pair.first].filter(\.isOnSheet)
      // Where there is a choice, every row leads somewhere else.
      guard let field = rows.first(where: { used.insert($0).inserted }) ?? rows.first else {
        return SheetEntry(heading: question)
      }
      return SheetEntry(.doubt(pair, .field(field)), question)
    }
  }

  /// The dates and meetings that contradict each other, each as a question.
  func questions(about value: Case) -> [String] { changeWording.questions(about: value) }

  /// Lets open sheets show what the case says by now; what is chosen stays chosen.
  mutating func refreshFacts(_ value: Case) {
    refreshTeam()
    for index in dialogs.indices where dialogs[index].caseID == value.id {
      guard case .facts(let step) = dialogs[index].purpose,
        case .menu(let before) = dialogs[index].body
      else { continue }
      var menu = sheet(of: step, value, on: nil)
      menu.keep(to: before)
      dialogs[index].body = .menu(menu)
      dialogs[index].basis = value
      dialogs[index].preface = sheetPreface(of: step, value)
    }
  }

  // MARK: Filling in

  /// Opens the form of a fact, over its sheet.
  mutating func openFact(_ place: FactPlace) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    guard let value = opened?.case else { return [] }
    if case .field(let field) = place, let id = value.conflictID(at: field) {
      return openSettle(id)
    }
    if case .field(.doState(let id)) = place, id != .R2 { return openState(of: id) }
    if place == .field(.date(.nextJointConsultation)), let day = consultationToAsk {
      return askOfConsultation(on: day)
    }
    let effects = present(
      .fact(place),
      words(
        SheetWords.form, ["what": name(of: place, in: value), "client": shortName(of: value)]),
      .form(Form(factRows(place, in: value), at: firstAsked(place, in: value))),
      preface: factPreface(place, in: value))
    followRaising(at: dialogs.count - 1)
    return effects
  }

  /// The row that a form begins in; nil for the first.
  private func firstAsked(_ place: FactPlace, in value: Case) -> FormField? {
    if case .escalation(let id, .facts) = place, value.escalations[id]?.isUnclear == true {
      return .choice
    }
    // What a piece of the team's list is called stands there; asked is how far it is.
    if case .standard = place { return .kind }
    // Words of one's own are typed at once; the places of the house stand above them.
    if place == .field(.text(.placeInHouse)) { return .field(.text(.placeInHouse)) }
    return nil
  }

  /// What stands above the form of a fact: of an answer its question.
  func factPreface(_ place: FactPlace, in value: Case) -> [String] {
    switch place {
    case .answered(let id):
      value.questions[id].map { [words(PartnerWords.answerTo, ["question": $0.text])] } ?? []
    case .refused: [words(RefusedWords.how)]
    case .declined:
      value.pendingHandover.map {
        [
          words(
            team.holder($0.giver, on: today) == nil ? HandedWords.declineHowNobody : .declineHow,
            ["worker": self.name(of: $0.giver)])
        ]
      } ?? []
    case .another(.escalation): raisingPreface(value)
    case .escalation(let id, let part): escalationPreface(part, of: id, in: value)
    case .field(.decision(let id)): takingBackPreface(id, in: value)
    case .field(.network): [words(PartnerWords.talkHow)]
    case .lifted(let id): liftedPreface(id, in: value)
    case .asked, .field, .another, .standard: []
    }
  }

  /// What the fact at a place is called.
  func name(of place: FactPlace, in value: Case) -> String {
    switch place {
    case .field(.decision): words(EscalationWords.takeBackTitle)
    case .field(.doState(.R2)): words(SheetWords.interimUpdate)
    case .field(let field): changeWording.shown(value, at: field, today: today).name
    case .another(let list): changeWording.name(of: list)
    case .standard(let name): name
    case .asked(let id):
      words(PartnerWords.askTitle, ["partner": team.partners[id]?.name ?? ""])
    case .answered: words(SheetWords.partAnswer)
    case .escalation(_, let part): escalationWording(value).name(of: part)
    case .refused: words(RefusedWords.title)
    case .declined: withoutEllipsis(words(HandedWords.decline))
    case .lifted: words(EscalationWords.liftTitle)
    }
  }

  /// Saves the form of a fact, goes back to the sheet and on to the next row.
  mutating func submitFact(
    _ place: FactPlace, _ form: Form<FormField>, _ values: FactValues, _ dialog: Dialog
  ) -> [Effect] {
    if case .escalation(let id, .round) = place { return submitReview(of: id, values, dialog) }
    if case .escalation(let id, .passing) = place { return submitPassing(of: id, values, dialog) }
    if place.isAboutEscalation {
      let effects = submitEscalation(place, values, dialog)
      if !effects.isEmpty { goOn(from: place) }
      return effects
    }
    guard let value = dialog.basis, let worker else { return [] }
    if place == .field(.doState(.R2)) { return submitUpdate(values, dialog) }
    if case .answered = place, isBlank(values[.part(.answer)]) {
      refuse(words(MessageWords.needsText), at: .part(.answer))
      return []
    }
    // Which kind of condition it is can be known before what exactly was ordered.
    let isKindEnough = isCondition(place) && said(values[.kind]) != nil
    if form.rows.contains(where: { $0.id == .text }), isBlank(values[.text]), !isKindEnough {
      refuse(words(MessageWords.needsText), at: .text)
      return []
    }
    if case .field(.consent) = place, values[.part(.agrees)] == .empty,
      form.touched != [.part(.agrees)], !form.touched.isEmpty
    {
      refuse(words(SheetWords.needsAnswer), at: .part(.agrees))
      return []
    }
    if isCondition(place), said(values[.text]) != nil, said(values[.kind]) == nil {
      refuse(words(SheetWords.needsCondition), at: .kind)
      return []
    }
    if let sentence = lacksState(place, values) {
      refuse(sentence, at: .kind)
      return []
    }
    if lacksDay(place, values) {
      refuse(words(SheetWords.needsDay), at: .day)
      return []
    }
    if isStillToCome(place, values) {
      refuse(words(ContactWords.dayAhead), at: .day)
      return []
    }
    if isConsultation(place) || isLifting(place), let day = day(values[.day]), day > today {
      refuse(words(MessageWords.futureDay), at: .day)
      return []
    }
    // What was said before the intake was put off stays, and the rest of the row can be changed.
    if form.touched.contains(.part(.present)), case .flag? = values[.part(.present)],
      let sentence = intakeToCome(of: value)
    {
      refuse(sentence, at: .part(.present))
      return []
    }
    let seen = form.seen(seenBefore(in: form, dialog), dateReader)
    let changes = changes(at: place, from: values, seen: seen, in: value)
    dialogs.removeLast()
    // What meets a colleague's answer becomes a conflict, and proves nothing until that is settled.
    let isContested = changes.contains { $0.was != value[$0.field] }
    let proven =
      isContested
      ? changes
      : value.withProofs(
        dated(changes, of: value), by: worker, at: now, wanting: team.standardInformation)
    let talk = talk(after: changes, of: value)
    let tasks =
      isContested ? [] : value.planTasks(in: changes) + conditionTasks(after: changes, of: value)
    let first = (isContested ? nil : toldOfStep(proven, of: value)) ?? told(proven)
    let said =
      tasks.isEmpty
      ? first
      : ([first ?? changeMessage.sentence(for: proven)]
        + tasks.map { sentence(ofTask: $0, after: changes) }).joined(by: " ")
    let effects =
      talk.map { save(proven + tasks, of: value.id, with: $0, saying: said, from: dialog) }
      ?? save(proven + tasks, of: value.id, saying: said, from: dialog)
    goOn(from: place)
    sayRefused(after: proven)
    sayPromisedToo(after: proven)
    sayEarlierText(after: proven)
    sayInformation(after: proven, at: place)
    sayLacking(after: changes)
    sayLeft(after: changes)
    sayLifted(after: changes)
    sayConsultationOver(after: changes)
    return place == .refused ? effects + offerClosing() : effects
  }

  /// Ticks that the partners were brought up to date, on its day and with what was said.
  private mutating func submitUpdate(_ values: FactValues, _ dialog: Dialog) -> [Effect] {
    guard let day = day(values[.day]) else {
      refuse(words(SheetWords.needsDay), at: .day)
      return []
    }
    guard let said = said(values[.part(.say)]) else {
      refuse(words(MessageWords.needsText), at: .part(.say))
      return []
    }
    let count = dialogs.count
    let effects = act(.tick(on: day, proof: said), on: .R2, from: dialog)
    if message?.kind == .info, dialogs.count == count {
      dialogs.removeLast()
      goOn(from: .field(.doState(.R2)))
    }
    return effects
  }

  /// Why nobody can have been at the intake: it is still to come; nil when it is not.
  func intakeToCome(of value: Case) -> String? {
    value.dates[.intake].flatMap { day in
      day > today
        ? words(SheetWords.intakeToCome, ["date": content.dates.long(day)]) : nil
    }
  }

  /// Whether something is told of a meeting that has no day: without one it would not be kept.
  private func lacksDay(_ place: FactPlace, _ values: FactValues) -> Bool {
    guard values[.day] == .empty else { return false }
    if isConsultation(place) || isLifting(place) { return true }
    guard case .field(.meeting) = place else { return false }
    return values.contains { $0.key != .day && $0.value != .empty }
  }

  /// Whether a day lies ahead on which something was said, told or given.
  private func isStillToCome(_ place: FactPlace, _ values: FactValues) -> Bool {
    let kind: PlanLine.Kind? =
      switch place {
      case .another(.line(let kind)): kind
      case .field(.line(let id)): opened?.case.lines[id]?.kind
      default: nil
      }
    guard [.intention, .informed, .attention, .application].contains(kind),
      case .day(let day)? = values[.day]
    else { return false }
    return day > today
  }

  private func isCondition(_ place: FactPlace) -> Bool {
    switch place {
    case .another(.condition), .field(.condition): true
    default: false
    }
  }

  private func isConsultation(_ place: FactPlace) -> Bool {
    switch place {
    case .another(.consultation), .field(.event): true
    default: false
    }
  }

  private func isLifting(_ place: FactPlace) -> Bool {
    if case .lifted = place { true } else { false }
  }

  private func isBlank(_ value: Form<FormField>.Value?) -> Bool {
    if case .text(let text)? = value { !text.contains { !$0.isWhitespace } } else { true }
  }

  /// The changes from what the person saw to what they made of it.
  private mutating func changes(
    at place: FactPlace, from values: FactValues, seen: FactValues, in value: Case
  ) -> [Change] {
    switch place {
    case .field(.event(let id)) where value.events[id] != nil:
      let was = value.events[id].flatMap { fact(of: .event(id), from: seen, over: .event($0)) }
      guard case .event(let event)? = fact(of: .event(id), from: values, over: value[.event(id)]),
        .event(event) != was
      else { return [] }
      // What a colleague made of it meanwhile becomes a conflict.
      guard was == value[.event(id)] else {
        return [Change(.event(id), was: was, now: .event(event))]
      }
      return holding(event, as: id, in: value)
    // Of an earlier text: the same answer of today is another one.
    case .field(.consent(let party))
    where value.consents[party].map({ value.isOfEarlierText($0) }) ?? false:
      let field = Field.consent(party)
      let now = fact(of: field, from: values, over: value[field])
      return now == value[field] ? [] : [Change(field, was: value[field], now: now)]
    case .field(let field):
      var fields = field.askedTogether
      if case .basicCondition(let basic) = field { fields.append(.conditionStep(basic)) }
      return fields.compactMap { field in
        let was = value[field].flatMap { fact(of: field, from: seen, over: $0) }
        let now = fact(of: field, from: values, over: value[field])
        return was == now ? nil : Change(field, was: was, now: now)
      }
    case .standard(let name):
      let field = standardField(name, in: value)
      return fact(of: field, from: values, over: nil).map {
        [Change(field, was: nil, now: $0)]
      } ?? []
    // Its rules are in `Case.changes(for: EscalationAction…)`.
    case .escalation: return []
    case .asked, .answered: return askingChanges(place, from: values, seen: seen, in: value)
    case .refused: return value.changes(refusedBecause: said(values[.text]) ?? "", on: today)
    case .lifted(let id):
      return day(values[.day]).map { liftingChanges(id, since: $0, in: value) } ?? []
    case .declined:
      return worker.map {
        value.changes(decliningBy: $0, because: said(values[.text]) ?? "", on: today)
      } ?? []
    case .another(let list): return added(list, from: values, in: value)
    }
  }

  /// Where an item of the team's list stands in a case: in the same place whoever fills it in, so that two
  /// who do so at once are asked which answer stands.
  private mutating func standardField(_ name: String, in value: Case) -> Field {
    // FNV-1a: the same in every process, which the hash of the language is not.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let field = Field.information(EntryID("standard-" + String(hash, radix: 16)))
    // What lies in the bin, or got another name since, keeps its place.
    guard let there = value[field]?.information, there.binned != nil || there.name != name
    else { return field }
    return .information(makeEntryID())
  }

  private mutating func added(
    _ list: FactList, from values: FactValues, in value: Case
  ) -> [Change] {
    let field =
      list == .condition ? .condition(value.freeConditionID) : list.field(makeEntryID())
    if case .line(let kind) = list {
      let empty = PlanLine(kind, text: "", at: now, by: worker)
      var line = line(empty, from: values)
      // What the client wants was said on a day: today, unless another one is told.
      if kind == .intention, line.day == nil { line.day = today }
      return [Change(field, was: nil, now: .line(line))]
    }
    let fact = fact(of: field, from: values, over: nil)
    if case .event(let event)? = fact, case .event(let id) = field {
      return holding(event, as: id, in: value)
    }
    return fact.map { [Change(field, was: nil, now: $0)] } ?? []
  }

  /// What was filled in, and which do's that completes.
  func told(_ changes: [Change]) -> String? {
    let dos = changes.filter { if case .doState = $0.field { true } else { false } }
    let facts = changes.filter { change in !dos.contains { $0.field == change.field } }
    let isDated = facts.contains { $0.field == .date(.definiteAnswer) }
    guard !dos.isEmpty || isDated, !facts.isEmpty else { return nil }
    let ticked = dos.filter(isTick)
    let others = dos.filter { !isTick($0) }
    let titles = ticked.compactMap { $0.field.doID.map { content.text.title(of: $0) } }
    let tickedByThis =
      titles.isEmpty
      ? [] : [words(SheetWords.tickedByThis, ["what": titles.joined(by: "; ")])]
    return
      (facts.prefix(isDated ? 2 : 1).map(changeMessage.sentence(for:)) + tickedByThis
      + others.map(changeMessage.sentence(for:))).joined(by: " ")
  }

  /// Whether a change of a do ticks it: one that is done still, and fewer times than before, was opened again.
  private func isTick(_ change: Change) -> Bool {
    guard let now = change.now?.doRecord, now.state == .done else { return false }
    guard let was = change.was?.doRecord, was.state == .done else { return true }
    return now.completions.count >= was.completions.count
  }

  /// Moves the sheet on to the row after the one that was filled in; where one adds, it stays, so that
  /// the next one can be added.
  private mutating func goOn(from place: FactPlace) {
    guard let index = dialogs.indices.last, case .facts = dialogs[index].purpose,
      case .menu(var menu) = dialogs[index].body
    else { return }
    // The row of a lifted condition is gone, and the one after it stands there.
    if isLifting(place) { return }
    if case .another = place {
      menu.focus(.fact(place))
    } else {
      _ = menu.press(.down)
    }
    dialogs[index].body = .menu(menu)
  }

  /// Says of a do that was ticked that what shows it is not there yet, and how to get there.
  mutating func askForFact(after action: DoAction, on id: DoID) {
    guard case .tick = action, var said = message, said.kind == .info, let value = opened?.case,
      let asked = factAsked(of: id, in: value),
      let chord = keyMap.row(of: asked.command)?.chords.first,
      !linear.isOn || linear.asksForFact,
      linear.isOn || asked.command != .facts || dialogs.last?.isSheet != true
    else { return }
    linear.asksForFact = false
    var key =
      linear.isOn ? words.listed(asked.spoken).first ?? "" : KeyNames(words).name(of: chord)
    // The keys of commands do nothing over a sheet: it is left first.
    // From a list over the caseload one goes to the client of the row: Esc leads back to another.
    if !linear.isOn, let dialog = dialogs.last {
      let isList: Bool = if case .today = dialog.body { true } else { false }
      key = KeyNames(words).name(of: isList ? .enter : .escape) + ", " + key
    }
    said.text += " " + words(asked.text, ["key": key])
    message = said
  }

  /// What is asked of a do that is ticked, and the command that fills it in; nil where it is there.
  private func factAsked(
    of id: DoID, in value: Case
  ) -> (text: SheetWords, command: Command, spoken: LinearNames)? {
    if let place = FactPlace(proving: id) {
      // What the client wants can stand in a note as well.
      let isNoted =
        id == .V1
        && value.notes.values.contains { $0.about == id && $0.text.nilIfBlank != nil }
      // That something is missing is no plan yet for what is done without it.
      let isThere = id == .R5 ? value.isPlannedWithout : value.isFilled(place)
      return isThere || isNoted ? nil : (.factAsked, .facts, .facts)
    }
    switch id {
    case .R1:
      let isThere = norms.standing.holds(about: id, in: value, on: today)
      return isThere ? nil : (.agreementAsked, .agreements, .agreements)
    case .R2: return value.wasPartnerKeptPosted ? nil : (.contactAsked, .log, .log)
    default: return nil
    }
  }
}

extension Form where ID == FormField {
  /// What the rows said to the person who filled them in.
  func seen(
    _ before: [FormField: Value], _ reader: DateReader
  ) -> [FormField: Value] {
    var seen = before
    for row in rows where seen[row.id] == nil {
      seen[row.id] = value(of: row.initial, in: row.id, reader)
    }
    return seen
  }
}
