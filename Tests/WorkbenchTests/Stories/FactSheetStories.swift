import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The facts of a step, filled in row by row while somebody is on the telephone.
@Suite struct FactSheetStories {
  private func sheet(_ step: Character, _ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press(.character(step), .home, "g", "f")
    return pilot
  }

  @Test func `a goal is written down, completes its do and says so, and undo takes both back`()
    throws
  {
    var pilot = try sheet("2")
    pilot.openRow("Add: Goal")
    pilot.type("Work again, in the bakery")
    pilot.press(.tab)
    pilot.type("Ewa")
    pilot.press(.function(2))
    pilot.shows("Goal: Work again, in the bakery · Ewa")
    #expect(pilot.openedCase?.lines(.goal).map(\.line.text) == ["Work again, in the bakery"])
    #expect(pilot.row.hasPrefix("Add: Goal"))
    pilot.press("u")
    #expect(pilot.openedCase?.lines(.goal).isEmpty == true)
    pilot.hides("bakery · Ewa")
  }

  @Test(arguments: Language.allCases)
  func `who leaves a sheet halfway goes on in that row, and another do leads to its own fact`(
    language: Language
  ) throws {
    var pilot = try sheet("2", language)
    let first = pilot.row
    pilot.goToRow(language == .en ? "Add: Goal" : "Toevoegen: Doel")
    let left = pilot.row
    #expect(left != first)
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
    pilot.press("g", "f")
    #expect(pilot.row == left, "\(pilot.text)")
    pilot.press(.escape)
    pilot.choose(.I8)
    pilot.press("g", "f")
    let visit = pilot.content.terms.name(of: Meeting.Kind.inside)
    #expect(pilot.row.hasPrefix(visit), "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `the day by which a basic condition has to be in order comes up in what is due`(
    language: Language
  ) throws {
    var pilot = try sheet("2", language)
    pilot.goToRow(pilot.content.terms.name(of: BasicCondition.income))
    pilot.press(.enter, .tab)
    pilot.type("town hall")
    pilot.press(.tab)
    pilot.type("+3d")
    pilot.press(.function(2))
    let task = try #require(pilot.openedCase?.tasks[EntryID("basic-income")], "\(pilot.text)")
    #expect(task.due == Pilot.today + 3 && task.owner == pilot.openedCase?.holder)
    pilot.press(.escape, "g", "t")
    guard case .today(let list)? = pilot.dialog?.body else {
      Issue.record("nothing is due")
      return
    }
    let said = (language == .en ? "income in order" : "inkomen op orde") + " (town hall)"
    let isDue = list.lines.contains {
      if case .due(let due) = $0 { due.what.contains(said) && due.day == task.due } else { false }
    }
    #expect(isDue, "\(pilot.text)")
  }

  @Test func `another day for a basic condition says how far it is and by when`() throws {
    var pilot = try sheet("2")
    let income = pilot.content.terms.name(of: BasicCondition.income)
    pilot.goToRow(income)
    pilot.press(.enter, .tab, .tab, .control("u"))
    pilot.type("+3d")
    pilot.press(.function(2))
    let there = try #require(pilot.openedCase?.basicConditions[.income])
    let state = pilot.content.terms.name(of: there)
    #expect(pilot.message.contains("\(income): \(state), "), "\(pilot.message)")
    #expect(pilot.message.contains("by "), "\(pilot.message)")
    #expect(!pilot.message.contains("is now"), "\(pilot.message)")
    pilot.goToRow(income)
    pilot.press(.enter)
    pilot.turnChoice(to: pilot.content.terms.name(of: BasicCondition.State.notApplicable))
    pilot.press(.function(2))
    #expect(pilot.message.contains("\(income): does not apply."), "\(pilot.message)")
  }

  @Test func `another day for a basic condition opens its task again, and in order it is done`()
    throws
  {
    var pilot = try sheet("2")
    let income = pilot.content.terms.name(of: BasicCondition.income)
    func setDay(_ text: String, in pilot: inout Pilot) {
      pilot.goToRow(income)
      pilot.press(.enter, .tab, .tab, .control("u"))
      pilot.type(text)
      pilot.press(.function(2))
    }
    setDay("-1d", in: &pilot)
    let field = Field.task(EntryID("basic-income"))
    let task = try #require(pilot.openedCase?[field]?.task, "\(pilot.text)")
    var done = task
    done.doneOn = Pilot.today
    let id = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(field, was: .task(task), now: .task(done))]))
    pilot.lookAround()
    #expect(pilot.openedCase?[field]?.task?.doneOn == Pilot.today)
    setDay("+3d", in: &pilot)
    let again = try #require(pilot.openedCase?[field]?.task)
    #expect(again.doneOn == nil && again.due == Pilot.today + 3)
    #expect(pilot.message.contains("Task open again: income in order"), "\(pilot.message)")
    pilot.goToRow(income)
    pilot.press(.enter)
    pilot.turnChoice(to: pilot.content.terms.name(of: BasicCondition.State.inOrder))
    pilot.press(.function(2))
    #expect(pilot.openedCase?[field] == nil, "\(pilot.text)")
    #expect(pilot.message.contains("Task done: income in order"), "\(pilot.message)")
  }

  @Test func `whom the client trusts and what was celebrated is written down in passing`() throws {
    var pilot = try sheet("3")
    pilot.openRow("Add: Trusts")
    pilot.type("the cook")
    pilot.press(.function(2))
    pilot.openRow("Add: Attention")
    pilot.type("Cake, a year clean")
    pilot.press(.function(2))
    let value = try #require(pilot.openedCase)
    #expect(value.lines(.trusted).map(\.line.text) == ["the cook"])
    #expect(value.lines(.attention).map(\.line.day) == [Pilot.today])
    // Who asks about contact afterwards reads whom the client trusted.
    pilot.press(.escape, "6", .home, .enter)
    pilot.shows("During the stay the person trusted: the cook")
  }

  @Test func `what a fact proves is ticked by it, and the message says so`() throws {
    var pilot = try sheet("3")
    pilot.openRow("Add: Responsible")
    pilot.type("Medication every evening")
    pilot.shows("Who does it")
    pilot.press(.tab)
    pilot.type("Ewa")
    pilot.press(.function(2))
    #expect(pilot.state(of: .U2) == .done)
    #expect(
      pilot.message.contains("Ticked by this: Agree who is responsible for what."),
      "\(pilot.message)")
  }

  @Test func `a fact that does not prove its do yet says what it lacks`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    pilot.press("3", .home, "g", "f")
    func add(_ list: String, _ text: String, in pilot: inout Pilot) {
      pilot.openRow("Add: \(list)")
      pilot.type(text)
      pilot.press(.function(2))
    }
    add("Responsible", "Money", in: &pilot)
    #expect(pilot.state(of: .U2) == .open)
    #expect(pilot.message.hasSuffix("Say with a task who does it."), "\(pilot.message)")
    pilot.press("2")
    add("Stays in the house", "Dishes", in: &pilot)
    add("At a breach", "Late", in: &pilot)
    #expect(pilot.state(of: .I5) != .done)
    #expect(pilot.message.hasSuffix("Say who acts at a breach."), "\(pilot.message)")
    add("Step of the ladder", "Talk", in: &pilot)
    #expect(pilot.state(of: .E1) != .done)
    #expect(pilot.message.contains("with whom of probation"), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `a day without yes or no does not tick the answer, which asks for it and keeps the day`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    pilot.press("1", .home, "g", "f")
    pilot.openRow(pilot.content.terms.name(of: CaseDate.definiteAnswer))
    pilot.press(.control("u"))
    pilot.type("-2d")
    pilot.press(.function(2))
    let day = Pilot.today - 2
    #expect(pilot.openedCase?.dates[.definiteAnswer] == day, "\(pilot.message)")
    #expect(pilot.state(of: .R3) == .open)
    #expect(
      pilot.message.contains(
        language == .en ? "Say whether it is yes or no." : "Zeg of het ja of nee is."),
      "\(pilot.message)")
    pilot.press(.escape)
    pilot.choose(.R3)
    pilot.press(" ", .enter)
    #expect(pilot.openedCase?.answer == true)
    #expect(pilot.openedCase?.dates[.definiteAnswer] == day)
    #expect(pilot.state(of: .R3) == .done)
  }

  @Test func `an answer that nobody gave a day has today's, which is said, and goes with it`()
    throws
  {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    pilot.press("1", .home, "g", "f")
    pilot.goToRow("Our answer")
    pilot.press(" ")
    #expect(pilot.openedCase?.dates[.definiteAnswer] == Pilot.today)
    #expect(pilot.message.contains("Definite answer"), "\(pilot.message)")
    #expect(pilot.message.contains("Ticked by this: Agree by when we say yes or no"))
    pilot.press(" ", " ")
    #expect(pilot.openedCase?.answer == nil)
    #expect(pilot.openedCase?.dates[.definiteAnswer] == nil)
    #expect(pilot.state(of: .R3) == .open)
  }

  @Test func `one row after the other, in any order, half of it today`() throws {
    var pilot = try sheet("2")
    pilot.openRow("What it should come to")
    pilot.type("A room of her own")
    pilot.press(.enter)
    #expect(pilot.row.hasPrefix("How to get there"))
    pilot.press(.escape)
    var later = try pilot.restarted()
    later.choose(client: "Ewa")
    #expect(later.openedCase?.texts[.intendedResult] == "A room of her own")
    #expect(later.openedCase?.texts[.route] == nil)
  }

  @Test func `Space gives the next answer, and unknown is something else than missing`() throws {
    var pilot = try sheet("2")
    pilot.goToRow("housing")
    let before = pilot.openedCase?.basicConditions[.housing]
    var seen: [String] = []
    for _ in 0..<5 {
      pilot.press(" ")
      seen.append(pilot.row)
    }
    #expect(Set(seen).count == 5)
    #expect(seen.contains { $0.hasSuffix("missing") })
    #expect(seen.contains { $0.hasSuffix("not known") })
    #expect(pilot.openedCase?.basicConditions[.housing] == before)
  }

  @Test func `what was typed by half waits as a draft, and leads back to its row`() throws {
    var pilot = try sheet("2")
    pilot.openRow("Add: Care or support")
    pilot.type("Debt help")
    pilot.press(.escape, .escape)
    pilot.press("g", "u")
    pilot.shows("Debt help")
    pilot.press(.enter)
    pilot.press(.enter)
    pilot.press(.function(2))
    #expect(pilot.openedCase?.lines(.support).map(\.line.text) == ["Debt help"])
  }

  @Test func `a colleague's row shows at once, and what is being typed stays`() throws {
    var pilot = try sheet("2")
    pilot.openRow("How to get there")
    pilot.type("Step by step")
    var colleague = try pilot.colleague("c2")
    colleague.press("f", "e")
    colleague.choose(client: "Ewa")
    colleague.press("2", "g", "f")
    colleague.openRow("What it should come to")
    colleague.type("Home with her sister")
    colleague.press(.enter)
    pilot.lookAround()
    pilot.shows("Home with her sister")
    pilot.press(.enter)
    #expect(pilot.openedCase?.texts[.route] == "Step by step")
    #expect(pilot.openedCase?.texts[.intendedResult] == "Home with her sister")
  }

  @Test func `two people who fill in the same row keep both answers`() throws {
    var pilot = try sheet("2")
    pilot.openRow("How to get there")
    pilot.type("Step by step")
    var colleague = try pilot.colleague("c2")
    colleague.press("f", "e")
    colleague.choose(client: "Ewa")
    colleague.press("2", "g", "f")
    colleague.openRow("How to get there")
    colleague.type("In one go")
    colleague.press(.enter)
    pilot.lookAround()
    pilot.shows("In one go")
    pilot.press(.enter)
    #expect(pilot.openedCase?.conflicts.isEmpty == false)
  }

  @Test func `days that contradict each other are asked about, and stay as they are`() throws {
    var pilot = try sheet("2")
    pilot.goToRow("Intake")
    pilot.press(.enter, .control("u"))
    pilot.type("20 nov")
    pilot.press(.enter)
    pilot.shows("Is this right?")
    #expect(pilot.openedCase?.dates[.intake] == Day(iso: "2026-11-20"))
    #expect(pilot.openedCase?.dates[.arrival] == Day(iso: "2026-11-12"))
  }

  @Test(arguments: Language.allCases)
  func `a first visit inside after the arrival is asked about above the sheet, and stays as it is`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 120, rows: 40)
    pilot.choose(client: "Ewa")
    let value = try #require(pilot.openedCase)
    let was = value.meetings[.inside]
    let now = Meeting(on: Day(iso: "2026-11-20") ?? Pilot.today)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.meeting(.inside), was: was.map(Fact.meeting), now: .meeting(now))
        ]))
    pilot.lookAround()
    pilot.press("2", "g", "f")
    pilot.shows(language == .en ? "Is this right?" : "Klopt dit?")
    #expect(pilot.openedCase?.meetings[.inside]?.on == now.on)
  }

  @Test func `a do that is ticked without its fact asks for it, and nothing is in the way`() throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done)
    #expect(pilot.dialog == nil)
    #expect(pilot.message.contains("Fill in what shows it: g f."), "\(pilot.message)")
    pilot.press("g", "f")
    #expect(pilot.row.hasPrefix("Add: Responsible"))
    // The sheet goes on saying so, as long as the tick is all there is: the first talk has none either.
    pilot.shows("3 of 5 do's of this step are done; for 2 nothing below shows it yet.")
    pilot.press(.enter)
    pilot.type("The door")
    pilot.press(.tab)
    pilot.type("J. Fantasie")
    pilot.press(.function(2))
    pilot.shows("3 of 5 do's of this step are done; for 1 nothing below shows it yet.")
  }

  @Test func `a do that no row of a sheet shows asks for the agreement, the contact or the note`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    func asked(_ id: DoID) -> String {
      var pilot = pilot
      pilot.choose(id)
      if pilot.state(of: id) == .done { pilot.press(" ") }
      pilot.press(" ")
      return pilot.message
    }
    #expect(asked(.R1).hasSuffix("says this yet: g o."), "\(asked(.R1))")
    #expect(asked(.R2).hasSuffix("whom you spoke and what about: c."), "\(asked(.R2))")
    #expect(asked(.V1).contains("Fill in what shows it: g f."), "\(asked(.V1))")
    #expect(asked(.V4).contains("Fill in what shows it: g f."), "\(asked(.V4))")
    pilot.choose(.V1)
    pilot.press("n")
    pilot.type("I want to live near my sister")
    pilot.press(.function(2))
    #expect(!asked(.V1).contains("Fill in what shows it"), "\(asked(.V1))")
  }

  @Test(arguments: Language.allCases)
  func `nobody was at an intake that is still to come, by key or by form`(language: Language) throws
  {
    var pilot = try sheet("2", language)
    pilot.press(.escape)
    let value = try #require(pilot.openedCase)
    let ahead = Pilot.today + 3
    let id = EntryID("p1")
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .date(.intake), was: value.dates[.intake].map(Fact.day), now: .day(ahead)),
          Change(
            .attendee(id), was: nil,
            now: .attendee(Attendee(name: "Z. Verzonnen", roleWord: "supervisor"))),
        ]))
    pilot.lookAround()
    pilot.press("g", "f")
    pilot.goToRow("Z. Verzonnen")
    pilot.press(" ")
    let why = language == .en ? "the intake is still to come" : "de intake moet nog komen"
    #expect(pilot.message.contains(why), "\(pilot.message)")
    pilot.press(.enter)
    for _ in 0..<9 {
      guard case .form(let form)? = pilot.dialog?.body, form.focused?.id != .part(.present) else {
        break
      }
      pilot.press(.tab)
    }
    pilot.press(.right, .function(2))
    pilot.shows(why)
    #expect(pilot.openedCase?.attendees[id]?.wasPresent == nil)
  }

  @Test func `a line goes to the bin with Delete, and comes back with undo`() throws {
    var pilot = try sheet("3")
    pilot.openRow("Add: Expects")
    pilot.type("Calls when late")
    pilot.press(.function(2), .up)
    #expect(pilot.row.hasPrefix("Expects: Calls when late"))
    pilot.press(.delete)
    pilot.hides("Expects: Calls when late ")
    #expect(pilot.openedCase?.lines(.expectation).isEmpty == true)
    pilot.press("u")
    #expect(pilot.openedCase?.lines(.expectation).count == 1)
  }

  @Test
  func `an update to the partners is ticked from the sheet, and the copy of a goal has its day`()
    throws
  {
    var pilot = try sheet("1")
    pilot.goToRow("Interim update")
    pilot.press(.delete)
    #expect(pilot.state(of: .R2) != nil)
    pilot.press(" ")
    pilot.shows("Done again today")
    pilot.press(.escape, .enter, .tab)
    pilot.type("Told them that a room comes free")
    pilot.press(.function(2))
    let last = pilot.openedCase?.doRecords[.R2]?.completions.last
    #expect(last?.on == Pilot.today && last?.proof == "Told them that a room comes free")
    pilot.goToRow("Interim update")
    #expect(pilot.row.contains("Mon 23 Nov 2026"))
    #expect(pilot.row.contains("Told them that a room comes free"))
    pilot = try sheet("2")
    pilot.openRow("Add: Goal")
    pilot.type("Work again")
    pilot.press(.tab, .tab, .tab)
    pilot.type("today")
    pilot.press(.function(2))
    pilot.shows("copy given Mon 23 Nov 2026")
  }

  @Test(arguments: Language.allCases)
  func `who empties a row and leaves it reads that it was emptied, and not typed in`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("1", "g", "f")
    pilot.goToRow(pilot.content.terms.name(of: CaseDate.registration))
    pilot.press(.enter, .control("u"), .escape)
    #expect(
      pilot.message == pilot.content.words(MessageWords.emptiedKept), "\(pilot.message)")
    #expect(pilot.openedCase?.dates[.registration] != nil)
    pilot.press(.enter)
    pilot.type("1-9")
    pilot.press(.escape)
    #expect(pilot.message == pilot.content.words(MessageWords.draftKept), "\(pilot.message)")
  }

  @Test func `an empty row is not saved, and says what is missing`() throws {
    var pilot = try sheet("3")
    pilot.goToRow("Add: Expects")
    pilot.press(.enter, .function(2))
    #expect(pilot.dialog?.purpose == .fact(.another(.line(.expectation))))
    #expect(!pilot.message.isEmpty)
  }

  @Test func `a question to a partner gets its answer in its row`() throws {
    var pilot = try sheet("3")
    pilot.openRow("Add: Question")
    pilot.type("May she stay the night at her sister's?")
    pilot.press(.function(2), .up)
    #expect(pilot.row.contains("no answer yet"))
    pilot.press(.enter, .tab, .tab, .tab)
    pilot.type("Yes, once a month")
    pilot.press(.function(2))
    let question = pilot.openedCase?.questions.values.first
    #expect(question?.answer == "Yes, once a month")
    #expect(question?.answeredOn == Pilot.today)
  }

  @Test func `whoever only reads sees the sheet and is told why nothing opens`() throws {
    var pilot = try Pilot(worker: "a1", columns: 100, rows: 44)
    guard pilot.session.state.team.members[WorkerID("a1")] != nil else { return }
    pilot.choose(client: "Ewa")
    pilot.press("2", "g", "f")
    #expect(pilot.dialog?.purpose == .facts(.intake))
  }

  @Test func `in lines a number fills in a row, and only that row is said again`() throws {
    var talk = try Conversation()
    talk.type("ewa", "2", "facts")
    talk.hears("Goals, in the client's words.")
    let line = try #require(talk.said.first { $0.contains("How to get there") })
    let number = String(line.prefix { $0.isNumber })
    talk.type(number)
    talk.type("Step by step")
    #expect(talk.said.contains { $0.contains("Now at") }, "\(talk.text)")
    #expect(!talk.said.contains { $0.contains("Goals, in the client's words.") })
  }

  @Test func `a contact with a partner that counts as an update says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ion")
    pilot.press("c", .right, .tab, .tab)
    pilot.type("told them that the room is being painted")
    pilot.press(.function(2))
    #expect(
      pilot.message.contains("Ticked by this: Agree how to keep partners posted"),
      "\(pilot.message)")
  }

  @Test func `a meeting that is planned is not told as one that was held`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Carmen")
    let id = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .meeting(.shelter), was: nil, now: .meeting(Meeting(on: Pilot.today + 9, how: "tour")))
        ]))
    pilot.lookAround()
    pilot.press("2", "g", "f", .end)
    pilot.shows("planned")
    pilot.press(.escape, "t")
    pilot.shows("Planned: Met the shelter, tour")
  }
}
