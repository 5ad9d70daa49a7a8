import Casework

/// The history of one invented case: first a plan of what happens on which day, then each of it as the
/// rules let a person record it, up to yesterday.
struct InventedHistory {
  /// Something that somebody records.
  private enum Act {
    case expect(arrival: Day), answer(Bool), basics, information, complete
    /// Do's that were gone through together, on a day.
    case tick([DoID], on: Day)
    case event(CaseEvent.Kind)
    case note, talk, worry
    case task, tickTask
    case plan(next: Day), consultation(next: Day?)
    case result, planB, end(Day), indication(String)
    case escalation(Escalated)
    case close
  }

  /// What is done with an escalation.
  private enum Escalated { case record, own, report, told, settle, sign }

  private(set) var found: Case
  private(set) var saves: [Save] = []
  private let number: String
  private let registered: Day
  private let today: Day
  private let offsetSeconds: Int
  private let parts: InventedParts
  private let norms: Norms
  private let worker: WorkerID
  private let others: [WorkerID]
  private let lead: WorkerID
  private var chance: Chance
  private var acts: [(day: Day, act: Act)] = []
  /// When something was last saved.
  private var last = 0

  init(
    id: CaseID, number: String, registered: Day, today: Day, offsetSeconds: Int,
    parts: InventedParts, norms: Norms, worker: WorkerID, others: [WorkerID], lead: WorkerID,
    chance: Chance
  ) {
    found = Case(id: id)
    self.number = number
    self.registered = registered
    self.today = today
    self.offsetSeconds = offsetSeconds
    self.parts = parts
    self.norms = norms
    self.worker = worker
    self.others = others
    self.lead = lead
    self.chance = chance
  }

  /// Records everything that happened before today.
  mutating func tell() {
    plan()
    // In the order of the days; what was planned for one day stays in its order.
    let order = acts.indices.sorted { (acts[$0].day, $0) < (acts[$1].day, $1) }
    for index in order where acts[index].day < today { perform(acts[index]) }
  }

  // MARK: - The plan

  private mutating func plan() {
    let intake = registered + chance.among(8...30)
    let arrival = intake + chance.early(10...110)
    let leaving = arrival + chance.early(45...500)
    register(expecting: arrival)
    if chance.happens(5) {
      add(registered + chance.among(4...20), .answer(false))
      add(registered + chance.among(21...30), .close)
      return
    }
    add(registered + 5, .information)
    add(registered + chance.early(6...22), .answer(true))
    if chance.happens(20) { add(registered + 10, .talk) }
    add(intake, .event(.intake))
    add(intake + chance.early(-4...9), .complete, missing: 12)
    add(intake + 1, .basics)
    add(intake + chance.among(2...8), .result, missing: 40)
    for (ids, day) in dos(intake: intake, arrival: arrival, leaving: leaving) { add(ids, due: day) }
    // Some never come.
    if chance.happens(4) {
      add(arrival + chance.among(3...20), .close)
      return notes(until: arrival)
    }
    add(arrival, .event(.arrival))
    stay(from: arrival, to: leaving)
    notes(until: leaving)
  }

  /// The do's with the days on which they are due; those in one list are gone through together.
  private func dos(intake: Day, arrival: Day, leaving: Day) -> [([DoID], Day)] {
    [
      ([.R1], arrival - 28), ([.I1], intake - 10), ([.I2, .I3, .I4], intake + 5),
      ([.I5, .E1, .E2], arrival), ([.I8, .I9, .I10], arrival - 14),
      ([.U1, .U2, .U3, .U4], arrival + 10), ([.V1], arrival + 28), ([.V2, .V3], leaving - 85),
    ]
  }

  private mutating func stay(from arrival: Day, to leaving: Day) {
    add(arrival + 3, .end(leaving))
    var consultation = arrival + chance.among(14...28)
    add(arrival + 5, .plan(next: consultation), missing: 15)
    for _ in 0..<2 where consultation < leaving {
      let next = consultation + chance.among(35...56)
      add(consultation, .consultation(next: chance.happens(80) ? next : nil), missing: 12)
      consultation = next
    }
    if chance.happens(15) { incident(arrival: arrival, leaving: leaving) }
    if chance.happens(2) { add(arrival + chance.among(10...60), .worry) }
    let asked = leaving - chance.among(50...100)
    add(asked, .indication("requested"), missing: 15)
    add(asked + chance.among(20...60), .indication(chance.happens(80) ? "granted" : "refused"))
    add(leaving - chance.among(20...60), .planB, missing: 30)
    add(leaving, .event(.left))
    add(leaving + chance.early(3...45), .close, missing: 2)
  }

  private mutating func incident(arrival: Day, leaving: Day) {
    let day = min(arrival + chance.early(5...150), leaving - 1)
    add(day, .escalation(.record))
    add(day + chance.early(0...3), .escalation(.own), missing: 10)
    add(day + chance.early(1...6), .escalation(.told), missing: 15)
    // What was forgotten comes up again when the client leaves, and hardly ever stays so then.
    let reported = chance.happens(90) ? day + chance.early(0...4) : leaving
    add(min(reported, leaving), .escalation(.report), missing: 1)
    let settled = chance.happens(80) ? day + chance.among(10...40) : leaving
    let end = min(max(settled, reported), leaving)
    add(end, .escalation(.settle), missing: 1)
    add(end + chance.early(0...2), .escalation(.sign))
  }

  private mutating func notes(until end: Day) {
    let length = max(1, min(end, today) - registered)
    for _ in 0..<chance.early(0...4) { add(registered + chance.below(length), .note) }
    if chance.happens(30) {
      let day = registered + chance.below(length)
      add(day, .task)
      add(day + chance.early(1...21), .tickTask, missing: 20)
    }
  }

  /// Do's that are mostly done in time, sometimes late, and sometimes never.
  private mutating func add(_ ids: [DoID], due: Day) {
    let isLate = chance.happens(22)
    let skew = isLate ? chance.early(1...45) : -chance.early(0...7)
    let day = max(registered + 1, due + skew)
    // Some tick it on the same day, some days later.
    add(day + (chance.happens(70) ? 0 : chance.early(1...6)), .tick(ids, on: day), missing: 9)
  }

  /// Plans something, on a working day if it can be; in so many of a hundred times it is forgotten.
  private mutating func add(_ day: Day, _ act: Act, missing percent: Int = 0) {
    if percent > 0, chance.happens(percent) { return }
    var day = max(day, registered)
    if day.weekday == .saturday, chance.happens(85) { day = day + 2 }
    if day.weekday == .sunday, chance.happens(85) { day = day + 1 }
    acts.append((day, act))
  }

  // MARK: - What is recorded

  private mutating func register(expecting arrival: Day) {
    let client = parts.client(&chance)
    var changes: [Change] = []
    func set(_ field: Field, _ fact: Fact?) {
      if let fact { changes.append(Change(field, was: nil, now: fact)) }
    }
    set(.number, .text(number))
    set(.clientName, .text(client.name))
    set(.sortName, client.sortName == client.name ? nil : .text(client.sortName))
    set(.script, client.script.map(Fact.text))
    set(.birthYear, .number(today.date.year - chance.among(19...64)))
    set(.languages, .list(client.languages))
    set(.interpreter, client.needsInterpreter.map(Fact.flag))
    set(.legalTitle, chance.happens(94) ? .text(chance.one(of: parts.titles)) : nil)
    set(.probationOrganisation, .text(chance.one(of: parts.organisations)))
    set(.supervisor, chance.happens(85) ? .text(chance.one(of: parts.supervisors)) : nil)
    set(.counsellor, chance.happens(97) ? .worker(worker) : nil)
    if chance.happens(25) { set(.providers, .list([chance.one(of: parts.providers)])) }
    if chance.happens(70) {
      for index in 1...chance.early(1...3) {
        let usual = parts.conditions[chance.below(parts.conditions.count)]
        set(
          .condition(ConditionID("V\(index)")),
          .condition(Condition(kindWord: usual.kind, text: usual.text)))
      }
    }
    // Some are told later when the client comes.
    if chance.happens(75) {
      set(.date(.expectedArrival), .day(arrival))
    } else {
      add(registered + chance.among(1...9), .expect(arrival: arrival))
    }
    let (day, event) = (registered, EntryID(chance.text(12)))
    save(on: day, by: worker) { found, by, at in
      let after = found.applying(changes)
      return changes
        + ((try? after.changes(
          for: .logEvent(.registration, on: day, text: ""), by: by, at: at, makeID: { event }))
          ?? [])
    }
  }

  private mutating func perform(_ planned: (day: Day, act: Act)) {
    let day = planned.day
    let by = chance.happens(82) ? worker : others[chance.below(others.count)]
    let parts = parts
    let norms = norms
    // Drawn before, so that what comes after does not depend on what the rules refuse.
    var chance = Chance(self.chance.next())
    let id = { EntryID(chance.text(12)) }
    switch planned.act {
    case .expect(let arrival):
      save(on: day, by: by) { $0.set(.date(.expectedArrival), .day(arrival)) }
    case .answer(let isYes):
      let reason = chance.one(of: parts.refusals)
      save(on: day, by: by) { found, by, at in
        let own =
          found.set(.answer, .flag(isYes)) + found.set(.date(.definiteAnswer), .day(day))
          + (isYes ? [] : found.set(.text(.answerReason), .text(reason)))
        return found.withProofs(own, by: by, at: at)
      }
    case .basics:
      let states = BasicCondition.allCases.map { _ in
        ["in_order", "in_order", "requested", "missing"][chance.early(0...3)]
      }
      save(on: day, by: by) { found, _, _ in
        zip(BasicCondition.allCases, states).flatMap { found.set(.basicCondition($0), .word($1)) }
      }
    case .information:
      let names = parts.information
      let ids = names.map { _ in id() }
      save(on: day, by: by) { found, _, _ in
        zip(ids, names).flatMap { id, name in
          found.set(
            .information(id),
            .information(InformationItem(name: name, state: .asked, since: day)))
        }
      }
    case .complete:
      save(on: day, by: by) { found, by, at in
        let received = found.information.elements.flatMap { id, item in
          var item = item
          item.state = .received
          item.since = day
          return found.set(.information(id), .information(item))
        }
        return found.withProofs(
          received + found.set(.informationComplete, .flag(true)), by: by, at: at)
      }
    case .tick(let ids, let on):
      let proof = chance.happens(30) ? chance.one(of: parts.proofs) : nil
      save(on: day, by: by) { found, by, at in
        ids.flatMap { id in
          (try? found.changes(
            for: .tick(on: on, proof: proof), on: id, by: by, at: at, norms: norms)) ?? []
        }
      }
    case .event(let kind): record(.logEvent(kind, on: day, text: ""), on: day, by: by, id: id)
    case .talk:
      let text = chance.one(of: parts.talks)
      record(.logEvent(.partnerContact, on: day, text: text), on: day, by: by, id: id)
    case .worry:
      let text = chance.one(of: parts.notes)
      record(.logEvent(.staffWorry, on: day, text: text), on: day, by: worker, id: id)
    case .note:
      let about = chance.happens(20) ? DoID.allCases[chance.below(DoID.allCases.count)] : nil
      record(.addNote(chance.one(of: parts.notes), about: about), on: day, by: by, id: id)
    case .task:
      let task = CaseAction.addTask(
        chance.one(of: parts.tasks), owner: worker, due: day + chance.among(2...14), clock: nil)
      record(task, on: day, by: by, id: id)
    case .tickTask:
      guard let task = found.tasks.keys.first else { return }
      record(.tickTask(task, on: day), on: day, by: by, id: id)
    case .plan(let next):
      save(on: day, by: by) { found, by, at in
        found.withProofs(
          found.set(.date(.nextJointConsultation), .day(next)), by: by, at: at)
      }
    case .consultation(let next):
      let id = id()
      save(on: day, by: by) { found, by, at in
        let held =
          (try? found.changes(
            for: .logEvent(.jointConsultation, on: day, text: ""), by: by, at: at, makeID: { id }))
          ?? []
        guard let next else { return held }
        let after = found.applying(held)
        return held
          + after.withProofs(after.set(.date(.nextJointConsultation), .day(next)), by: by, at: at)
      }
    case .result:
      let text = chance.one(of: parts.results)
      save(on: day, by: by) { $0.set(.text(.intendedResult), .text(text)) }
    case .planB:
      let text = chance.one(of: parts.plansB)
      save(on: day, by: by) { found, by, at in
        found.withProofs(
          found.set(.planB, .text(text)) + found.set(.planBDay, .day(day + 20)), by: by, at: at)
      }
    case .end(let end):
      save(on: day, by: by) { found, _, _ in
        found.set(.date(.endOfTitle), .day(end + 60)) + found.set(.date(.endOfStay), .day(end))
      }
    case .indication(let word):
      save(on: day, by: by) { found, by, at in
        let asked =
          word == "requested" ? found.set(.indicationRequested, .day(day)) : []
        return found.withProofs(found.set(.indication, .word(word)) + asked, by: by, at: at)
      }
    case .escalation(let act):
      // What was acute is closed by two.
      escalate(act, on: day, by: act == .sign ? lead : by, &chance)
    case .close:
      let reason = chance.one(of: parts.reasons)
      record(.close(on: day, reason: reason), on: day, by: by, id: id)
    }
  }

  private mutating func escalate(
    _ act: Escalated, on day: Day, by: WorkerID, _ chance: inout Chance
  ) {
    let entry = found.escalations.keys.first
    let texts = parts
    let supervisor = found.supervisor ?? chance.one(of: parts.supervisors)
    let report = chance.one(of: texts.reports)
    let lesson = chance.one(of: texts.lessons)
    let action: (Moment) -> EscalationAction?
    switch act {
    case .record:
      let condition = found.conditions.keys.first
      var new = Escalation(
        knownOn: day, severity: [.minor, .minor, .serious, .acute][chance.below(4)],
        what: chance.one(of: texts.incidents), condition: condition, isBreach: condition != nil)
      // Without a condition it is a house rule: nobody here finds out later which one it was.
      new.isHouseRule = condition == nil
      let recorded = new
      action = { _ in .record(recorded) }
    case .own:
      let owner = worker
      action = { _ in entry.map { .own($0, owner) } }
    case .report, .told:
      let step: EscalationStep = act == .report ? .report : .told
      action = { at in
        var said = EscalationAct(on: day, by: by, at: at)
        said.whom = step == .report ? supervisor : nil
        said.how = report
        return entry.map { .act($0, step, said) }
      }
    case .settle:
      action = { at in
        var closing = EscalationAct(on: day, by: by, at: at)
        closing.word = "closed_settled"
        closing.text = report
        closing.lesson = lesson
        return entry.map { .act($0, .closing, closing) }
      }
    case .sign:
      let closing = entry.flatMap { found.escalations[$0]?.closing }
      action = { _ in
        guard let entry, var closing else { return nil }
        closing.second = by
        return .act(entry, .closing, closing)
      }
    }
    let id = EntryID(chance.text(12))
    save(on: day, by: by) { found, by, at in
      action(at).flatMap { try? found.changes(for: $0, by: by, at: at, makeID: { id }) } ?? []
    }
  }

  private mutating func record(
    _ action: CaseAction, on day: Day, by: WorkerID, id: () -> EntryID
  ) {
    let id = id()
    save(on: day, by: by) { found, by, at in
      (try? found.changes(for: action, by: by, at: at, makeID: { id })) ?? []
    }
  }

  /// Saves what the rules make of the case as it is; nothing where they refuse or it is so already.
  private mutating func save(
    on day: Day, by: WorkerID, _ changes: (Case, WorkerID, Moment) -> [Change]
  ) {
    let seconds = Moment(
      day, hour: 8 + chance.early(0...9), minute: chance.below(60), second: chance.below(60),
      offsetSeconds: offsetSeconds
    ).secondsSince1970
    let at = Moment(secondsSince1970: max(seconds, last + 20), offsetSeconds: offsetSeconds)
    // What was put off until after midnight was not recorded that day.
    guard at.day < today else { return }
    let made = changes(found, by, at)
    guard !made.isEmpty else { return }
    last = at.secondsSince1970
    for change in made { found[change.field] = change.now }
    saves.append(Save(.case(found.id), by: by, at: at, changes: made))
  }

  private mutating func save(on day: Day, by: WorkerID, _ changes: (Case) -> [Change]) {
    save(on: day, by: by) { found, _, _ in changes(found) }
  }
}

extension Case {
  /// One change of a field; none when the field says so already.
  fileprivate func set(_ field: Field, _ fact: Fact) -> [Change] {
    let was = self[field]
    return was == fact ? [] : [Change(field, was: was, now: fact)]
  }
}
