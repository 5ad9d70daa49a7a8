import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Acting on what is due without leaving the list.
@Suite struct TodayActingStories {
  private struct Missing: Error {}

  private func list(in pilot: Pilot) throws -> TodayList {
    for dialog in pilot.session.state.dialogs {
      if case .today(let list) = dialog.body { return list }
    }
    throw Missing()
  }

  private func dues(in pilot: Pilot) throws -> [TodayList.Due] {
    try list(in: pilot).lines.compactMap { if case .due(let due) = $0 { due } else { nil } }
  }

  /// In what is due, on the first row that a do stands in.
  private func onDo(_ language: Language = .en, columns: Int = 100, rows: Int = 30) throws -> Pilot
  {
    var pilot = try Pilot(language, columns: columns, rows: rows)
    pilot.press("g", "t")
    for _ in 0..<40 {
      // These two are shown by a fact, and ask for it.
      if case .do(let id)? = try list(in: pilot).chosen?.item, ![.R3, .U5].contains(id) { break }
      pilot.press(.down)
    }
    return pilot
  }

  @Test func `Space ticks the row, which stays where it is and is grey, and u takes it back`()
    throws
  {
    var pilot = try onDo()
    let before = try dues(in: pilot).map(\.id)
    let due = try #require(try list(in: pilot).chosen)
    pilot.press(" ")
    #expect(pilot.message.hasPrefix("Ticked: "), "\(pilot.message)")
    #expect(try list(in: pilot).chosen?.id == due.id)
    #expect(try list(in: pilot).chosen?.settled == .done)
    #expect(try dues(in: pilot).map(\.id) == before)
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("done"), "\(pilot.text)")
    guard case .do(let id) = due.item else { return }
    #expect(try pilot.stored(due.client).doRecords[id]?.state == .done)
    pilot.press("u")
    #expect(try list(in: pilot).chosen == due)
    #expect(try pilot.stored(due.client).doRecords[id]?.state != .done)
  }

  @Test func `a task of a basic condition that is ticked says what the facts still say`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press("2", .home, "g", "f")
    let income = pilot.content.terms.name(of: BasicCondition.income)
    pilot.goToRow(income)
    pilot.press(.enter, .tab, .tab, .control("u"))
    pilot.type("today")
    pilot.press(.function(2), .escape, "g", "t")
    let task = ChecklistItem.task(EntryID("basic-income"))
    for _ in 0..<60 {
      if try list(in: pilot).chosen?.item == task { break }
      pilot.press(.down)
    }
    #expect(try list(in: pilot).chosen?.item == task, "\(pilot.text)")
    pilot.press(" ")
    #expect(
      pilot.message.contains("The facts still say “\(income): asked for”: Enter, g f."),
      "\(pilot.message)")
    pilot.press(.enter, "g", "f")
    #expect(pilot.row.hasPrefix(income), "\(pilot.text)")
  }

  @Test func `a task of an item of information that is ticked says what the facts still say`()
    throws
  {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let item = InformationItem(
      name: "Court papers", state: .missing, owner: WorkerID("c1"), due: Pilot.today)
    let information = Change(
      .information(EntryID("papers")), was: nil, now: .information(item))
    let value = try #require(pilot.openedCase)
    try pilot.changeCase([information] + value.planTasks(in: [information]))
    pilot.press("g", "t", .home)
    let task = ChecklistItem.task(EntryID("plan-papers"))
    for _ in 0..<60 {
      if try list(in: pilot).chosen?.item == task { break }
      pilot.press(.down)
    }
    #expect(try list(in: pilot).chosen?.item == task, "\(pilot.text)")
    pilot.press(" ")
    #expect(
      pilot.message.contains("The facts still say “Court papers: missing”: Enter, g f."),
      "\(pilot.message)")
    pilot.press(.enter, "g", "f")
    #expect(pilot.row.hasPrefix("Court papers"), "\(pilot.text)")
  }

  @Test func `the footer offers a tick where there is one, and rest where something builds up`()
    throws
  {
    var pilot = try onDo()
    #expect(pilot.lines.last?.contains("Space tick") == true, "\(pilot.text)")
    for _ in 0..<60 {
      if case .bottleneck? = try list(in: pilot).chosen?.item { break }
      pilot.press(.down)
    }
    #expect(pilot.lines.last?.contains("x let it rest") == true, "\(pilot.text)")
    #expect(pilot.lines.last?.contains("tick") == false)
  }

  /// Goes to the row of a meeting on its day.
  private func goTo(_ date: CaseDate, in pilot: inout Pilot) throws {
    let name = pilot.content.terms.name(of: date)
    pilot.press(.home)
    for _ in 0..<80 {
      if try list(in: pilot).chosen?.what == name { break }
      pilot.press(.down)
    }
    let due = try #require(try list(in: pilot).chosen)
    #expect(due.what == name && due.turn == .appointment, "\(pilot.text)")
    #expect(due.day == Pilot.today)
  }

  @Test func `the intake and the joint consultation stand there on their day`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    try pilot.changeDays([(.intake, 0)])
    pilot.lookAround()
    pilot.choose(client: "Ewa")
    try pilot.planConsultation(on: Pilot.today)
    pilot.press("g", "t")
    try goTo(.intake, in: &pilot)
    // What excuses or hands over the do stands in its own row.
    for key in ["x", "m", "."] {
      pilot.press(Key.character(Character(key)))
      #expect(pilot.message.contains(key + " does nothing with a meeting"), "\(pilot.message)")
    }
    #expect(pilot.lines.last?.contains("more") == false, "\(pilot.text)")
    pilot.press(" ")
    #expect(pilot.dialog?.purpose == .facts(.intake), "\(pilot.text)")
    pilot.press(.escape)
    try goTo(.nextJointConsultation, in: &pilot)
    pilot.press(" ")
    #expect(pilot.dialog?.purpose == .consultationHeld, "\(pilot.text)")
    pilot.press(.enter)
    #expect(pilot.openedCase?.dates[.lastJointConsultation] == Pilot.today)
    #expect(try list(in: pilot).chosen?.settled == .done, "\(pilot.text)")
  }

  @Test func `a meeting that got another day says which, and one that was held is done`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    try pilot.changeDays([(.intake, 0)])
    pilot.lookAround()
    pilot.press("g", "t")
    try goTo(.intake, in: &pilot)
    let due = try #require(try list(in: pilot).chosen)
    try pilot.changeDays([(.intake, 3)])
    pilot.lookAround()
    #expect(try list(in: pilot).chosen?.settled == nil, "\(pilot.text)")
    #expect(try list(in: pilot).chosen?.day == Pilot.today + 3)
    try pilot.changeDays([(.intake, 0)])
    pilot.lookAround()
    #expect(try list(in: pilot).chosen == due)
    let held = CaseEvent(kindWord: "intake", on: Pilot.today, text: "", by: WorkerID("c1"))
    try pilot.changeCase([
      Change(.event(EntryID("held")), was: nil, now: .event(held))
    ])
    pilot.lookAround()
    #expect(try list(in: pilot).chosen?.settled == .done, "\(pilot.text)")
  }

  @Test(arguments: [false, true])
  func `a joint consultation that was put off says the new day, and else that it was not held`(
    isMoved: Bool
  ) throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    try pilot.planConsultation(on: Pilot.today)
    pilot.press("g", "t")
    try goTo(.nextJointConsultation, in: &pilot)
    pilot.press("d")
    #expect(pilot.dialog?.purpose == .consultationHeld, "\(pilot.text)")
    pilot.press(.down)
    if isMoved {
      pilot.press(.down, .enter)
      pilot.type("+3d")
    }
    pilot.press(.enter)
    let due = try #require(try list(in: pilot).chosen)
    #expect(due.turn == .appointment, "\(pilot.text)")
    #expect(due.settled == (isMoved ? nil : .notHeld), "\(pilot.text)")
    #expect(due.day == Pilot.today + (isMoved ? 3 : 0))
  }

  @Test func `what the disk refuses is due again, and the list says why`() throws {
    var pilot = try onDo()
    let due = try #require(try list(in: pilot).chosen)
    pilot.fillDisk()
    pilot.press(" ")
    #expect(try list(in: pilot).chosen == due)
    #expect(pilot.message.hasPrefix("Problem:"))
  }

  @Test func `what was dealt with is gone when the list is opened again`() throws {
    var pilot = try onDo()
    let due = try #require(try list(in: pilot).chosen)
    pilot.press(" ", .escape, "g", "t")
    #expect(try !dues(in: pilot).contains { $0.id == due.id })
  }

  @Test func `a row that gets another day stays where it is and says the day`() throws {
    var pilot = try onDo()
    let due = try #require(try list(in: pilot).chosen)
    let place = pilot.canvas.cursor.y
    pilot.press("d")
    pilot.type("+3d\n")
    #expect(try list(in: pilot).chosen?.id == due.id)
    #expect(try list(in: pilot).chosen?.day == Pilot.today + 3)
    #expect(pilot.canvas.cursor.y == place)
    #expect(pilot.lines[place].contains("Thu 26"), "\(pilot.text)")
  }

  @Test func `n, c, x, o and the menu are about the row, and Esc comes back to the list`() throws {
    var pilot = try onDo()
    let due = try #require(try list(in: pilot).chosen)
    guard case .do(let id) = due.item else { return }
    pilot.press("n")
    #expect(pilot.dialog?.purpose == .note(about: id))
    pilot.type("Called, calls back.")
    pilot.press(.function(2))
    #expect(pilot.dialog?.purpose == .today)
    #expect(
      try pilot.stored(due.client).notes.values.contains { $0.text.hasPrefix("Called, calls") })
    pilot.press("c")
    #expect(pilot.dialog?.purpose == .log && pilot.dialog?.caseID == due.client)
    pilot.press(.escape, "x")
    #expect(pilot.dialog?.purpose == .notNeeded(id))
    pilot.press(.escape, "o")
    #expect(pilot.dialog?.purpose == .owner(id))
    pilot.press(.escape, ".")
    #expect(pilot.dialog?.purpose == .actions(due.item))
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .today)
    #expect(try list(in: pilot).chosen?.id == due.id)
  }

  @Test func `a signal is put to rest on its row`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    for _ in 0..<40 {
      if case .bottleneck? = try list(in: pilot).chosen?.item { break }
      pilot.press(.down)
    }
    let due = try #require(try list(in: pilot).chosen)
    pilot.press("x")
    pilot.type("waits for the landlord\n")
    pilot.press(.function(2))
    #expect(try list(in: pilot).chosen?.id == due.id)
    #expect(try list(in: pilot).chosen?.settled == .rests)
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("rests"))
  }

  @Test func `Esc goes to the panes as they were before`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U3)
    let checklist = pilot.session.state.checklist
    pilot.press("g", "t", " ", .down, "n", .escape, .escape)
    #expect(pilot.dialog == nil)
    #expect(pilot.session.state.clients.selectedRow?.sortName.hasPrefix("Ewa") == true)
    #expect(pilot.session.state.focus == .checklist)
    #expect(pilot.session.state.checklist.selected == checklist.selected)
  }

  @Test func `rows that are marked in a checklist below are left alone`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    let due = try #require(
      try dues(in: pilot).first {
        if case .do(let id) = $0.item { ![.R3, .U5].contains(id) } else { false }
      })
    pilot.press(.escape)
    pilot.choose(client: due.name)
    pilot.press(.character(Character(String((due.item.testedDo ?? .U2).step.rawValue))))
    pilot.press("V", "g", "t")
    for _ in 0..<40 where try list(in: pilot).chosen?.id != due.id { pilot.press(.down) }
    pilot.press(" ")
    #expect(pilot.dialog?.purpose == .today)
    #expect(pilot.message.hasPrefix("Ticked: "))
    #expect(!pilot.message.contains("other"))
  }

  @Test func `what a colleague does is grey as well, and comes up where it belongs`() throws {
    var pilot = try onDo()
    let due = try #require(try list(in: pilot).chosen)
    guard case .do(let id) = due.item else { return }
    let now = pilot.session.state.now
    try pilot.save(
      Save(
        .case(due.client), by: WorkerID("tl1"), at: now,
        changes: [
          Change(
            .doState(id), was: nil,
            now: .doRecord(
              DoRecord(
                state: .notApplicable, reason: "-", by: WorkerID("tl1"), at: now)))
        ]))
    pilot.lookAround()
    #expect(try list(in: pilot).chosen?.settled == .done)
  }

  @Test func `appointments stand at their hour, before what has none`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    for (text, clock) in [("Late visit", "16:30"), ("Early visit", "08:15")] {
      pilot.press("3", "a")
      pilot.type(text)
      pilot.press(.tab)
      pilot.type("today")
      pilot.press(.tab)
      pilot.type(clock)
      pilot.press(.function(2))
    }
    pilot.press("g", "t")
    let ofToday = try dues(in: pilot).filter { $0.day == Pilot.today && !$0.isToReport }
      .map(\.what)
    let timed = ofToday.prefix { $0.first?.isNumber == true }
    #expect(timed.first == "08:15 Early visit" && timed.contains("16:30 Late visit"), "\(ofToday)")
    #expect(timed.map { $0 } == timed.sorted())
    #expect(ofToday.dropFirst(timed.count).allSatisfy { $0.first?.isNumber != true })
  }

  // MARK: The team

  @Test func `Tab shows everyone's, then per worker, then one's own again`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    let own = try dues(in: pilot).map(\.id)
    pilot.press(.tab)
    pilot.shows("What is due: everyone")
    #expect(try dues(in: pilot).count > own.count)
    pilot.press("f")
    pilot.shows("What is due: per worker")
    let heads = try list(in: pilot).lines.compactMap {
      if case .worker(let head) = $0 { head } else { nil }
    }
    // By name, never by how much is late.
    let names = heads.filter { $0.worker != nil }.map(\.name)
    #expect(names == names.sorted() && names.count > 2)
    #expect(heads.dropFirst().allSatisfy { $0.worker != nil })
    #expect(heads.reduce(0) { $0 + $1.count } == (try list(in: pilot).count))
    pilot.press(.tab)
    #expect(try dues(in: pilot).map(\.id) == own)
  }

  @Test func `a team lead begins with who has what`() throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.press("g", "t")
    pilot.shows("What is due: per worker")
    // Who has no clients of their own does not get stuck there.
    pilot.press(.tab)
    #expect(try list(in: pilot).scope == .everyone)
    pilot.press(.tab)
    #expect(try list(in: pilot).scope == .perWorker)
    pilot.press(.backTab)
    #expect(try list(in: pilot).scope == .everyone)
  }

  @Test func `marked rows are handed to somebody after a question that names them, in one step`()
    throws
  {
    var pilot = try Pilot(worker: "tl1")
    pilot.press("g", "t")
    var marked: [TodayList.Due] = []
    while marked.count < 3 {
      let due = try #require(try list(in: pilot).chosen)
      if !(due.item.isTestedBottleneck), !due.isToReport,
        !marked.contains(where: { $0.client == due.client })
      {
        marked.append(due)
        pilot.press("m")
      } else {
        pilot.press(.down)
      }
    }
    pilot.press(" ")
    #expect(pilot.message.hasPrefix("3 rows are marked: o changes who does them"))
    pilot.press("o")
    #expect(pilot.dialog?.purpose == .todayOwner)
    pilot.press("j")
    while pilot.spoken.contains("Fantasie") == false { pilot.press(.down) }
    pilot.press(.enter)
    for due in marked { pilot.shows(due.name + ": ") }
    #expect(pilot.text.contains("3"))
    pilot.press(.left, .right, .tab, .enter)
    if pilot.dialog?.purpose != .today { pilot.press(.right, .enter) }
    #expect(pilot.message.hasPrefix("J. Fantasie does 3 things from now on"), "\(pilot.message)")
    for due in marked {
      let value = try pilot.stored(due.client)
      switch due.item {
      case .do(let id): #expect(value.doOwners[id] == WorkerID("c1"))
      case .task(let id): #expect(value.tasks[id]?.owner == WorkerID("c1"))
      default: break
      }
    }
    var receiver = try pilot.restarted(as: "c1")
    receiver.press("g", "t")
    let theirs = Set(try dues(in: receiver).map(\.id))
    #expect(marked.allSatisfy { theirs.contains($0.id) })
    pilot.press("u")
    for due in marked {
      let value = try pilot.stored(due.client)
      if case .do(let id) = due.item { #expect(value.doOwners[id] != WorkerID("c1")) }
    }
  }

  @Test(arguments: Language.allCases)
  func `a marked row that nobody can get is named before it is asked who does the others`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 40)
    pilot.choose(client: "Ewa")
    let value = try #require(pilot.openedCase)
    let handover = Handover(
      from: WorkerID("c2"), by: WorkerID("tl1"), to: WorkerID("c1"), on: Pilot.today - 2)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.handover, was: nil, now: .handover(handover))]))
    pilot.lookAround()
    pilot.press("g", "t")
    var hasDo = false
    var hasHandover = false
    for _ in 0..<60 where !(hasDo && hasHandover) {
      let due = try #require(try list(in: pilot).chosen)
      if due.item == .handover, !hasHandover {
        hasHandover = true
        pilot.press("m")
      } else if case .do = due.item, !hasDo {
        hasDo = true
        pilot.press("m")
      } else {
        pilot.press(.down)
      }
    }
    #expect(hasDo && hasHandover, "\(pilot.text)")
    pilot.press("o")
    #expect(pilot.dialog?.purpose == .todayOwner)
    let said = pilot.dialog?.preface.joined(separator: " ") ?? ""
    #expect(said.contains(language == .en ? "Left out: Ewa" : "Niet meegenomen: Ewa"), "\(said)")
    #expect(said.contains(language == .en ? "accepts it first" : "neemt die eerst aan"))
  }

  @Test(arguments: Language.allCases)
  func `what only builds up cannot be marked, and it is said why`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "t")
    while try list(in: pilot).chosen?.item.isTestedBottleneck == false { pilot.press(.down) }
    let before = try list(in: pilot).chosen?.id
    pilot.press("m")
    #expect(try list(in: pilot).marks.isEmpty)
    #expect(pilot.message == pilot.content.words(MessageWords.bottleneckHasNoBox))
    #expect(try list(in: pilot).chosen?.id == before)
  }

  @Test
  func `g and a key lead from what is due to another list, and say where they cannot`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t", "g")
    #expect(pilot.dialog?.purpose == .today)
    pilot.press("w")
    #expect(pilot.dialog?.purpose == .shift, "\(pilot.text)")
    pilot.press(.escape, "g", "t", "g", "t")
    #expect(pilot.dialog?.purpose == .today)
    // What is about a client is done after the list.
    pilot.press("g", "f")
    #expect(pilot.dialog?.purpose == .today)
    #expect(pilot.message.contains("g f"), "\(pilot.message)")
    pilot.press("g", .escape)
    #expect(pilot.dialog?.purpose == .today)
  }

  @Test func `Esc takes the marks off first`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t", "m", "m", .escape)
    #expect(try list(in: pilot).marks.isEmpty)
    #expect(pilot.dialog?.purpose == .today)
  }

  // MARK: The first screen of the day

  @Test func `the first time on a new day one begins in what is due, and Esc goes where one was`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U3)
    pilot.press("q")
    pilot.advance(seconds: 86_400)
    var next = try pilot.restarted()
    #expect(next.dialog?.purpose == .today)
    while next.dialog?.purpose == .today, try list(in: next).chosen?.isToReport == true {
      next.press(.down)
    }
    next.press(" ", .escape)
    #expect(next.dialog == nil)
    #expect(next.session.state.focus == .checklist)
    #expect(next.session.state.checklist.selected == .do(.U3))
    next.press("q")
    let later = try next.restarted()
    #expect(later.dialog == nil)
    #expect(later.session.state.checklist.selected == .do(.U3))
  }

  @Test func `who never worked here begins in the list of clients`() throws {
    #expect(try Pilot().dialog == nil)
  }

  @Test func `without a screen it is said first as well`() throws {
    var pilot = try Pilot()
    pilot.press("]", "q")
    pilot.advance(seconds: 86_400)
    let talk = Conversation(try pilot.restarted())
    #expect(talk.log.contains { $0.hasPrefix("What is due: my caseload") }, "\(talk.log)")
  }
}

extension ChecklistItem {
  fileprivate var testedDo: DoID? { if case .do(let id) = self { id } else { nil } }
  fileprivate var isTestedBottleneck: Bool { if case .bottleneck = self { true } else { false } }
}
