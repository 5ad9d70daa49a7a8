import Casework
import Testing

@Suite struct PlanProofTests {
  private func line(
    _ kind: PlanLine.Kind, _ text: String = "iets", days: Int = 0,
    _ edit: (inout PlanLine) -> Void = { _ in }
  ) -> Change {
    var line = PlanLine(
      kind, text: text, at: Moment(today + days, hour: 9, minute: 0, offsetSeconds: 3600),
      by: worker)
    edit(&line)
    return Change(
      .line(EntryID("\(kind.rawValue)\(text)")), was: nil, now: .line(line))
  }

  /// The do's that the changes complete, each with the day.
  private func proven(_ source: Case, _ changes: [Change]) -> [DoID: Int] {
    var found: [DoID: Int] = [:]
    for change in source.withProofs(changes, by: worker, at: now) {
      guard case .doState(let id) = change.field, let record = change.now?.doRecord,
        record.state == .done, let day = record.completions.last?.on
      else { continue }
      found[id] = day - today
    }
    return found
  }

  private let arrived = Case.sample([.registration: -60, .intake: -30, .arrival: -5])

  @Test func `an intake was held once it is logged, or the supervisor came and I1 is done`() {
    var source = Case.sample([.intake: 0])
    source.attendees[EntryID("s")] = Attendee(
      name: "S. Verzonnen", roleWord: "supervisor", wasPresent: true)
    #expect(!source.isIntakeHeld(on: today))
    source.setDone(.I1, 0)
    #expect(source.isIntakeHeld(on: today))
    #expect(!source.isIntakeHeld(on: today + 1))
    var logged = Case.sample([.intake: 0])
    logged.events[EntryID("e")] = CaseEvent(
      kindWord: "intake", on: today, text: "", by: worker)
    #expect(logged.isIntakeHeld(on: today))
  }

  @Test(arguments: [
    (PlanLine.Kind.support, DoID.I4), (.expectation, .U3),
  ])
  func `a line that is written down completes its do`(kind: PlanLine.Kind, id: DoID) {
    #expect(proven(arrived, [line(kind)]) == [id: 0])
  }

  @Test
  func `a task needs who does it, a step of the ladder with whom of probation it was talked over`()
  {
    #expect(proven(arrived, [line(.responsibility)]).isEmpty)
    #expect(proven(arrived, [line(.responsibility) { $0.who = " " }]).isEmpty)
    #expect(proven(arrived, [line(.responsibility) { $0.who = "begeleider" }]) == [.U2: 0])
    #expect(proven(arrived, [line(.ladder) { $0.who = "begeleider" }]).isEmpty)
    #expect(proven(arrived, [line(.ladder) { $0.whom = "de toezichthouder" }]) == [.E1: 0])
  }

  @Test
  func
    `what was proven before anybody was asked who goes on counting, and no longer than its line`()
  {
    let task = line(.responsibility)
    var old = arrived.applying([task])
    old[.doState(.U2)] = .doRecord(
      DoRecord(
        state: .done,
        completions: [Completion(on: today, by: worker, at: now, provenBy: .responsibilities)]))
    #expect(old.provenCompletions(by: worker, at: now).isEmpty)
    var binned = task.now?.line
    binned?.binned = now
    let gone = old.withProofs(
      [Change(task.field, was: task.now, now: binned.map(Fact.line))], by: worker, at: now)
    #expect(old.applying(gone).doRecords[.U2]?.state == .open)
  }

  @Test func `a goal completes the setting of goals when it is known who said it`() {
    #expect(proven(arrived, [line(.goal)]).isEmpty)
    #expect(proven(arrived, [line(.goal) { $0.who = "de cliënt" }]) == [.I3: 0])
  }

  @Test func `a plan is the client's own when they agree with a goal and have a copy`() {
    func goal(_ agrees: Bool?, copy: Int? = nil, _ text: String = "werk") -> Change {
      line(.goal, text, days: -2) {
        $0.who = "de cliënt"
        $0.clientAgrees = agrees
        $0.day = copy.map { today + $0 }
      }
    }
    #expect(proven(arrived, [goal(false, copy: 0)]).isEmpty, "nobody set that together")
    #expect(proven(arrived, [goal(true)]) == [.I3: -2])
    #expect(proven(arrived, [goal(true, copy: 1)]) == [.I3: -2], "the copy is still to come")
    #expect(proven(arrived, [goal(true, copy: -1)]) == [.I3: -2, .I2: -1])
    #expect(
      proven(arrived, [goal(true, copy: 0), goal(nil, "rust")]) == [.I3: -2], "not asked of one")
    #expect(
      proven(arrived, [goal(true, copy: 0), goal(false, "rust")]) == [.I3: -2, .I2: 0])
    // What counted before anybody was asked for the copy goes on counting.
    var old = arrived.applying([goal(true)])
    old[.doState(.I2)] = .doRecord(
      DoRecord(
        state: .done,
        completions: [Completion(on: today - 2, by: worker, at: now, provenBy: .goals)]))
    #expect(!old.provenCompletions(by: worker, at: now).contains { $0.field == .doState(.I2) })
  }

  @Test func `what the client wants is asked twice, some weeks apart`() {
    let first = arrived.applying(
      arrived.withProofs([line(.intention, "naar mijn zus", days: -70)], by: worker, at: now))
    #expect(first.doRecords[.V1]?.completions.map(\.on) == [today - 70])
    // A second wish in the same talk is not asking again.
    let soon = first.withProofs([line(.intention, "een hond", days: -65)], by: worker, at: now)
    #expect(first.applying(soon).doRecords[.V1]?.completions.count == 1)
    let again = first.withProofs([line(.intention, "toch alleen")], by: worker, at: now)
    #expect(first.applying(again).doRecords[.V1]?.completions.map(\.on) == [today - 70, today])
    // Both at once, as they come out of a file.
    let both = arrived.withProofs(
      [line(.intention, "naar mijn zus", days: -70), line(.intention, "toch alleen")],
      by: worker, at: now)
    #expect(arrived.applying(both).doRecords[.V1]?.completions.count == 2)
  }

  @Test func `lines of one second stand in the order in which they were written down`() {
    var source = arrived
    for number in [10, 2, 1, 9] {
      source.lines[EntryID("s7-x-\(number)")] = PlanLine(.ladder, text: "\(number)", at: now)
    }
    #expect(source.lines(.ladder).map(\.line.text) == ["1", "2", "9", "10"])
    source.lines[EntryID("s7-x-3")] = PlanLine(
      .ladder, text: "3", at: Moment(today, hour: 1, offsetSeconds: 3600))
    #expect(source.lines(.ladder).first?.line.text == "3")
  }

  @Test func `care that is wanted needs the law that pays, an application its day`() {
    #expect(proven(arrived, [line(.care)]).isEmpty)
    #expect(proven(arrived, [line(.care) { $0.lawWord = "wmo" }]) == [.V2: 0])
    #expect(proven(arrived, [line(.application)]).isEmpty)
    #expect(proven(arrived, [line(.application) { $0.day = today - 3 }]) == [.V3: -3])
    #expect(proven(arrived, [line(.application) { $0.day = today + 3 }]).isEmpty)
  }

  @Test func `plan B comes up on its day as long as no place is confirmed`() {
    var value = Case.sample([.registration: -200, .arrival: -150, .endOfStay: 60])
    value.setDone(.V4, -20)
    value.followUp.planB = "naar een broer"
    value.followUp.planBOn = today + 10
    func due(_ value: Case, on day: Day = today) -> Day? {
      Roadmap(value, norms: guideNorms, on: day)[.V4].due
    }
    #expect(due(value) == today + 10)
    #expect(Roadmap(value, norms: guideNorms, on: today)[.V4].state == .done)
    #expect(Roadmap(value, norms: guideNorms, on: today + 10)[.V4].state == .open)
    #expect(Roadmap(value, norms: guideNorms, on: today + 12)[.V4].daysLate == 2)
    var placed = value
    placed.followUp.placeWord = "confirmed"
    #expect(due(placed) == nil)
    var looked = value
    looked.setDone(.V4, -20, 11)
    #expect(due(looked, on: today + 12) == nil)
    value.followUp.planBOn = nil
    #expect(due(value) == nil)
  }

  @Test(arguments: [0, -4])
  func `plan B comes up at once where its day is today or has passed when it is written down`(
    day: Int
  ) throws {
    let start = Case.sample([.registration: -200, .arrival: -150, .endOfStay: 60])
    let written = start.applying(
      start.withProofs(
        [
          Change(.planB, was: nil, now: .text("haar tante")),
          Change(.planBDay, was: nil, now: .day(today + day)),
        ], by: worker, at: now))
    #expect(written.doRecords[.V4]?.completions.map(\.provenBy) == [.planB])
    let status = Roadmap(written, norms: guideNorms, on: today)[.V4]
    #expect(status.due == today + day && status.dueSource == .planB && status.state == .open)
    let summary = CaseSummary(written, norms: guideNorms)
    #expect(summary.planB == "haar tante")
    #expect(summary.row(on: today).nextDue?.id != .V4 || summary.row(on: today).planB != nil)
    let looked = written.applying(
      try written.changes(
        for: .tick(on: today, proof: nil), on: .V4, by: worker, at: now, norms: guideNorms))
    #expect(Roadmap(looked, norms: guideNorms, on: today)[.V4].state == .done)
    // Who looks does not say what was said already.
    let record = try #require(looked.doRecords[.V4])
    #expect(written.doRecords[.V4]?.agrees(with: record) == false)
    #expect(Roadmap(looked, norms: guideNorms, on: today)[.V4].due == nil)
    #expect(CaseSummary(looked, norms: guideNorms).planB == nil)
  }

  @Test
  func
    `nothing of the stay is due after the client left but a report, and nobody waits for a place`()
  {
    var value = Case.sample([.registration: -200, .arrival: -150, .endOfStay: 20])
    func due(_ id: DoID, _ value: Case) -> Day? {
      Roadmap(value, norms: guideNorms, on: today)[id].due
    }
    #expect(due(.V1, value) != nil && due(.U5, value) != nil)
    #expect(value.signals(on: today).contains { $0.id == .B9 })
    value[.date(.left)] = .day(today - 1)
    #expect(due(.V1, value) == nil && due(.U5, value) == nil)
    #expect(!value.signals(on: today).contains { $0.id == .B9 })
    value[.escalation(EntryID("x"))] = .escalation(
      Escalation(
        knownOn: today - 3, severity: .serious, what: "Iets", condition: ConditionID("V1"),
        isBreach: true))
    #expect(due(.E3, value) != nil)
  }

  @Test func `the day of the decision on an indication comes up as long as nobody knows of one`() {
    var value = Case.sample([.registration: -200, .arrival: -150, .endOfStay: 120])
    value.setDone(.V3, -20)
    value.followUp.indicationWord = "requested"
    value.followUp.indicationDecisionOn = today + 10
    func status(_ value: Case, on day: Day = today) -> DoStatus {
      Roadmap(value, norms: guideNorms, on: day)[.V3]
    }
    #expect(status(value).due == today + 10 && status(value).state == .done)
    #expect(status(value).dueSource == .indication)
    #expect(status(value, on: today + 12).daysLate == 2)
    for word in ["granted", "refused", "not_needed"] {
      value.followUp.indicationWord = word
      #expect(status(value).due == nil)
    }
    value.followUp.indicationWord = "objection"
    #expect(status(value).due == today + 10)
    value[.date(.left)] = .day(today)
    #expect(status(value).due == nil)
  }

  @Test func `the role sheet needs who acts, and what stays in the house as well`() {
    #expect(proven(arrived, [line(.role)]).isEmpty)
    #expect(proven(arrived, [line(.role), line(.staysInHouse)]).isEmpty)
    let named = line(.role) { $0.who = "begeleider" }
    #expect(proven(arrived, [named]).isEmpty)
    #expect(proven(arrived, [named, line(.staysInHouse)]) == [.I5: 0])
  }

  @Test func `a back-up needs a way to be reached, a follow-up a time`() {
    #expect(proven(arrived, [line(.backUp)]).isEmpty)
    #expect(proven(arrived, [line(.backUp) { $0.how = "0600000000" }]) == [.E2: 0])
    #expect(proven(arrived, [line(.feedback)]).isEmpty)
    #expect(proven(arrived, [line(.feedback) { $0.within = "elke vrijdag" }]) == [.U4: 0])
  }

  @Test func `a meeting completes its do on the day it took place`() {
    func met(_ kind: Meeting.Kind, _ days: Int, three: Bool? = nil) -> Change {
      Change(
        .meeting(kind), was: nil,
        now: .meeting(Meeting(on: today + days, areAllThree: three, by: worker)))
    }
    #expect(proven(arrived, [met(.inside, -50)]) == [.I8: -50])
    #expect(proven(arrived, [met(.counsellor, -20)]) == [.I9: -20])
    #expect(proven(arrived, [met(.shelter, -10)]) == [.I10: -10])
    #expect(proven(arrived, [met(.startTalk, -1, three: true)]) == [.U1: -1])
    #expect(proven(arrived, [met(.startTalk, -1)]).isEmpty)
    #expect(proven(arrived, [met(.startTalk, -1, three: false)]).isEmpty)
    #expect(proven(arrived, [met(.startTalk, 3)]).isEmpty)
  }

  @Test func `the last of the six basic conditions completes the first check, and no second one`() {
    var source = Case.sample([.registration: -10, .expectedArrival: 40])
    for basic in BasicCondition.allCases { source.basicConditions[basic] = .inOrder }
    source.basicConditions[.debts] = .unknown
    let known = [
      Change(.basicCondition(.debts), was: .word("unknown"), now: .word("missing"))
    ]
    #expect(proven(source, known) == [.I7: 0])
    #expect(proven(source, [Change(.teamName, was: nil, now: .text("Noord"))]).isEmpty)
    source.setDone(.I7, -3)
    #expect(proven(source, known).isEmpty)
  }

  @Test func `asking for the indication and a plan B complete the do's of follow-up care`() {
    func asked(_ days: Int) -> Change {
      Change(.indicationRequested, was: nil, now: .day(today + days))
    }
    #expect(proven(arrived, [asked(-4)]) == [.V3: -4])
    #expect(proven(arrived, [asked(2)]).isEmpty)
    let planB = Change(.planB, was: nil, now: .text("A room at an aunt's, from the first of May"))
    let comesUp = Change(.planBDay, was: nil, now: .day(today + 9))
    #expect(proven(arrived, [planB, comesUp]) == [.V4: 0])
    #expect(proven(arrived, [Change(.planB, was: nil, now: .text(" ")), comesUp]).isEmpty)
    #expect(proven(arrived, [comesUp]).isEmpty)
  }

  @Test func `a plan B is whole with the day on which it comes up, unless it counted before`() {
    let planB = Change(.planB, was: nil, now: .text("haar tante"))
    #expect(proven(arrived, [planB]).isEmpty)
    let written = arrived.applying([planB])
    let comesUp = Change(.planBDay, was: nil, now: .day(today + 9))
    #expect(proven(written, [comesUp]) == [.V4: 0])
    var old = written
    old[.doState(.V4)] = .doRecord(
      DoRecord(
        state: .done,
        completions: [Completion(on: today - 2, by: worker, at: now, provenBy: .planB)]))
    #expect(!old.provenCompletions(by: worker, at: now).contains { $0.field == .doState(.V4) })
  }

  @Test func `who came to the intake goes before who supervises`() {
    let source = Case.sample([.registration: -60]) { $0.supervisor = "S. Verzonnen" }
    let intake = Change(.date(.intake), was: nil, now: .day(today - 2))
    #expect(proven(source, [intake]).isEmpty)
    func supervisor(_ came: Bool) -> Change {
      Change(
        .attendee(EntryID("p1")), was: nil,
        now: .attendee(
          Attendee(name: "S. Verzonnen", roleWord: "supervisor", wasPresent: came)))
    }
    #expect(proven(source, [intake, supervisor(false)]).isEmpty)
    #expect(proven(source, [intake, supervisor(true)]) == [.I1: -2])
  }

  @Test func `one intake with every provider completes the joint intake`() {
    let source = Case.sample([.registration: -60, .intake: -2]) {
      $0.providers = ["Huis de Kei", "Kwartier Oost"]
    }
    func came(_ name: String, _ present: Bool) -> Change {
      Change(
        .attendee(EntryID(name)), was: nil,
        now: .attendee(Attendee(name: name, roleWord: "provider", wasPresent: present)))
    }
    #expect(proven(source, [came("Kei", true), came("Oost", false)]).isEmpty)
    #expect(proven(source, [came("Kei", true), came("Oost", true)]) == [.I6: -2])
  }

  @Test func `what somebody ticked or reopened is left as it is`() throws {
    var reopened = arrived
    reopened.setDone(.U2, -3)
    reopened = reopened.applying(
      try reopened.changes(
        for: .reopen(reason: "klopt niet"), on: .U2, by: worker, at: now, norms: guideNorms))
    #expect(proven(reopened, [line(.responsibility) { $0.who = "begeleider" }]).isEmpty)
    var ticked = arrived
    ticked.setDone(.U2, -3)
    #expect(proven(ticked, [line(.responsibility) { $0.who = "begeleider" }]).isEmpty)
  }

  @Test
  func `what is done without an item that is not to be had completes R5: what, who and by when`() {
    let source = Case.sample([.registration: -10, .expectedArrival: 40])
    func item(
      _ name: String = "delictanalyse", _ state: InformationItem.State = .notAvailable,
      _ edit: (inout InformationItem) -> Void = { _ in }
    ) -> Change {
      var item = InformationItem(
        name: name, state: state, since: today, fallback: "de PI bellen", owner: worker,
        due: today + 4)
      edit(&item)
      return Change(.information(EntryID(name)), was: nil, now: .information(item))
    }
    #expect(proven(source, [item()]) == [.R5: 0])
    #expect(proven(source, [item { $0.fallback = " " }]).isEmpty)
    #expect(proven(source, [item { $0.owner = nil }]).isEmpty)
    #expect(proven(source, [item { $0.due = nil }]).isEmpty)
    let bare = item("medicatieoverzicht") { $0.fallback = nil }
    #expect(proven(source, [item(), bare]).isEmpty)
    // What is certainly not to be had and has no plan opens it again; what came after all does not.
    let planned = source.applying(source.withProofs([item()], by: worker, at: now))
    let more = planned.applying(planned.withProofs([bare], by: worker, at: now))
    #expect(more.doRecords[.R5]?.state == .open)
    let came = planned.applying(
      planned.withProofs([item("delictanalyse", .received)], by: worker, at: now))
    #expect(came.doRecords[.R5]?.state == .done)
  }

  @Test func `what is done without an item is a task of who sees to it, on its day`() throws {
    var source = Case.sample([.registration: -10, .expectedArrival: 40])
    let id = EntryID("gp")
    var item = InformationItem(
      name: "delictanalyse", state: .notAvailable, since: today, fallback: "de PI bellen",
      owner: worker, due: today + 4)
    func tasks() -> [CaseTask] {
      let change = Change(
        .information(id), was: source[.information(id)], now: .information(item))
      let changes = source.planTasks(in: [change])
      source = source.applying([change] + changes)
      return changes.compactMap { $0.now?.task }
    }
    let first = try #require(tasks().first)
    #expect(first.text == "de PI bellen (delictanalyse)")
    #expect(first.owner == worker && first.due == today + 4)
    #expect(tasks().isEmpty)
    item.due = today + 9
    #expect(tasks().map(\.due) == [today + 9])
    #expect(source.tasks.count == 1)
    // What nobody sees to is with the counsellor.
    source.counsellor = WorkerID("c2")
    item.owner = nil
    #expect(tasks().map(\.owner) == [WorkerID("c2")])
    // Who did it is not asked again but by another day, and what came after all is no task.
    let key = try #require(source.tasks.elements.first?.key)
    source.tasks[key]?.doneOn = today
    item.owner = worker
    #expect(tasks().isEmpty)
    item.due = today + 20
    let again = try #require(tasks().first)
    #expect(again.doneOn == nil && again.due == today + 20 && again.owner == worker)
    source.tasks = SortedMap()
    item.state = .received
    #expect(tasks().isEmpty)
  }

  @Test func `an item with a day alone is a task as well, which goes when the item comes in`()
    throws
  {
    var source = Case.sample([.registration: -10, .expectedArrival: 40])
    let id = EntryID("gp")
    var item = InformationItem(
      name: "delictanalyse", state: .asked, since: today, owner: worker, due: today + 4)
    func tasks() -> [Change] {
      let change = Change(
        .information(id), was: source[.information(id)], now: .information(item))
      let changes = source.planTasks(in: [change])
      source = source.applying([change] + changes)
      return changes
    }
    let first = try #require(tasks().first?.now?.task)
    #expect(first.text == "delictanalyse" && first.owner == worker && first.due == today + 4)
    // What is done without it says more.
    item.fallback = "de PI bellen"
    #expect(tasks().first?.now?.task?.text == "de PI bellen (delictanalyse)")
    item.fallback = nil
    #expect(tasks().first?.now?.task?.text == "delictanalyse")
    item.state = .received
    #expect(tasks().map(\.now) == [nil])
    #expect(source.tasks.isEmpty)
    item.state = .missing
    item.due = nil
    #expect(tasks().isEmpty)
  }

  @Test func `a basic condition with a day is a task, which goes when it is in order`() throws {
    var source = Case.sample([.registration: -10, .expectedArrival: 40])
    source.counsellor = WorkerID("c2")
    func tasks(_ field: Field, _ now: Fact?) -> [Change] {
      let change = Change(field, was: source[field], now: now)
      let changes = source.conditionTasks(
        in: [change], named: { $0.rawValue },
        colleague: { $0 == "Ann" ? WorkerID("ann") : nil })
      source = source.applying([change] + changes)
      return changes
    }
    func step(_ who: String?, _ days: Int?) -> Fact {
      .conditionStep(ConditionStep(who: who, by: days.map { today + $0 }))
    }
    #expect(tasks(.basicCondition(.income), .word("requested")).isEmpty)
    let first = try #require(
      tasks(.conditionStep(.income), step("town hall", 4)).first?.now?.task)
    #expect(first.text == "income (town hall)" && first.due == today + 4)
    #expect(first.owner == WorkerID("c2"))
    let own = try #require(tasks(.conditionStep(.income), step("Ann", 9)).first?.now?.task)
    #expect(own.text == "income" && own.due == today + 9 && own.owner == WorkerID("ann"))
    #expect(source.tasks.count == 1)
    #expect(tasks(.basicCondition(.income), .word("missing")).isEmpty)
    #expect(tasks(.basicCondition(.income), .word("in_order")).map(\.now) == [nil])
    #expect(source.tasks.isEmpty)
    #expect(tasks(.basicCondition(.debts), .word("not_applicable")).isEmpty)
    #expect(tasks(.conditionStep(.debts), step(nil, 3)).isEmpty)
    // Unknown is not in order either, and without a day nothing comes up.
    #expect(tasks(.conditionStep(.care), step(nil, 3)).count == 1)
    #expect(tasks(.conditionStep(.care), step(nil, nil)).map(\.now) == [nil])
  }

  @Test func `another day for a basic condition opens the task again that was ticked`() throws {
    var source = Case.sample([.registration: -10, .expectedArrival: 40])
    let key = EntryID("basic-income")
    func write(_ field: Field, _ now: Fact?) -> [Change] {
      let change = Change(field, was: source[field], now: now)
      let changes = source.conditionTasks(
        in: [change], named: { $0.rawValue }, colleague: { _ in nil })
      source = source.applying([change] + changes)
      return changes
    }
    func day(_ days: Int) -> Fact { .conditionStep(ConditionStep(by: today + days)) }
    #expect(write(.conditionStep(.income), day(-1)).count == 1)
    source.tasks[key]?.doneOn = today
    source.tasks[key]?.doneBy = worker
    // What is known otherwise of it asks nobody again.
    #expect(write(.basicCondition(.income), .word("requested")).isEmpty)
    #expect(write(.conditionStep(.income), day(3)).count == 1)
    let again = try #require(source.tasks[key])
    #expect(again.doneOn == nil && again.doneBy == nil && again.due == today + 3)
    source.tasks[key]?.doneOn = today
    // In order, and then not any more.
    #expect(write(.basicCondition(.income), .word("in_order")).isEmpty)
    #expect(source.tasks[key]?.doneOn == today)
    #expect(write(.basicCondition(.income), .word("missing")).count == 1)
    #expect(source.tasks[key]?.doneOn == nil)
  }

  @Test func `a line in the bin proves nothing any more`() {
    let added = line(.responsibility) { $0.who = "begeleider" }
    let after = arrived.applying(arrived.withProofs([added], by: worker, at: now))
    #expect(after.doRecords[.U2]?.state == .done)
    var binned = added.now?.line
    binned?.binned = now
    let changes = [Change(added.field, was: added.now, now: binned.map(Fact.line))]
    let gone = after.applying(after.withProofs(changes, by: worker, at: now))
    #expect(gone.doRecords[.U2]?.state == .open)
  }
}
