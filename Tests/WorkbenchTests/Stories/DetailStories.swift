import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A box about one row: what it shows is what its keys act on.
@Suite struct DetailStories {
  private func task(_ text: String, in pilot: Pilot) -> CaseTask? {
    pilot.openedCase?.tasks.values.first { $0.text == text }
  }

  /// Opens the box about the last do of a step that is open, and gives which one.
  private func open(in pilot: inout Pilot) -> DoID? {
    pilot.choose(client: "Ewa")
    guard let id = [DoID.U4, .U3, .U2].first(where: { pilot.state(of: $0) == .open }) else {
      return nil
    }
    pilot.choose(id)
    pilot.press(.enter)
    return id
  }

  @Test(arguments: [(100, 30), (40, 10)])
  func `a task that is added from a box leaves its keys on what it shows`(
    columns: Int, rows: Int
  ) throws {
    var pilot = try Pilot(columns: columns, rows: rows)
    let id = try #require(open(in: &pilot))
    let title = pilot.dialog?.title
    pilot.press("a")
    pilot.type("Call the baker")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Task added: Call the baker."))
    #expect(pilot.dialog?.title == title)
    pilot.press(" ")
    #expect(pilot.state(of: id) == .done)
    #expect(task("Call the baker", in: pilot)?.doneOn == nil)
    pilot.press(.delete)
    #expect(task("Call the baker", in: pilot)?.binned == nil)
    pilot.press("d")
    #expect(pilot.dialog?.purpose == .due(id))
  }

  @Test(arguments: Language.allCases)
  func `what was missed says when it was done last and what came before it was due again`(
    language: Language
  ) throws {
    let content = Contents.of(language)
    var value = Case(id: CaseID("x"))
    value.dates[.registration] = Pilot.today - 60
    value.dates[.arrival] = Pilot.today - 10
    value.doRecords[.R2] = DoRecord(
      state: .done, completions: [Completion(on: Pilot.today - 50)])
    let roadmap = Roadmap(value, norms: content.guide.norms, on: Pilot.today)
    let said = try #require(MissedText(content: content).text(of: roadmap[.R2]))
    #expect(said.contains(language == .en ? "last done" : "laatst gedaan"), "\(said)")
    #expect(said.contains(language == .en ? "was due again" : "moest opnieuw"), "\(said)")
    #expect(said.contains(language == .en ? "arrival" : "aankomst"), "\(said)")
    #expect(MissedText(content: content).text(of: roadmap[.U1]) == nil)
  }

  @Test(arguments: Language.allCases)
  func `the do to ask probation names within how many days an answer is due`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 120, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.choose(.U6)
    pilot.press(.enter)
    pilot.shows(language == .en ? "within 5 working days" : "binnen 5 werkdagen")
  }

  @Test func `marked rows are left alone by the keys of a box about another row`() throws {
    var pilot = try Pilot()
    let id = try #require(open(in: &pilot))
    pilot.press(.escape)
    pilot.choose(.U1)
    pilot.press("m", "m")
    pilot.choose(id)
    pilot.press(.enter, " ")
    #expect(pilot.state(of: id) == .done)
    #expect(pilot.session.state.checklist.marks.count == 2)
    pilot.press(".")
    #expect(pilot.dialog?.title == pilot.content.text.title(of: id))
  }

  @Test func `a task that is binned from its box says so, and comes back under the cursor`() throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Jean-Pierre")
    pilot.press("3", "a")
    pilot.type("Call the baker")
    pilot.press(.function(2), .enter)
    #expect(pilot.dialog?.title == "Details: Call the baker")
    pilot.press(.delete)
    #expect(pilot.dialog == nil)
    #expect(pilot.message == "In the bin: Call the baker.")
    pilot.shows("u = undo")
    pilot.press(.home, "u")
    #expect(pilot.spoken.contains("Call the baker"), "\(pilot.text)")
  }

  @Test func `a box is called what its task is called by now`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Jean-Pierre")
    pilot.press("3", "a")
    pilot.type("Call the baker")
    pilot.press(.function(2), .enter, "e")
    pilot.type(" today")
    pilot.press(.function(2))
    pilot.shows("Details: Call the baker today")
  }
}

/// The next joint consultation, which is planned by saying when it is.
@Suite struct ConsultationStories {
  @Test func `who plans it did it today, whenever it was planned before`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Jean-Pierre")
    pilot.choose(.U5)
    #expect(pilot.session.state.roadmapOfCase?[.U5].state == .open)
    #expect(pilot.session.state.roadmapOfCase?[.U5].doneOn != nil)
    pilot.press(" ")
    #expect(pilot.dialog?.purpose == .consultation, "\(pilot.text)")
    pilot.type("+8d\n")
    #expect(pilot.session.state.roadmapOfCase?[.U5].doneOn == Pilot.today)
    #expect(pilot.session.state.roadmapOfCase?[.U5].state == .done)
    pilot.press("u")
    #expect(pilot.session.state.roadmapOfCase?[.U5].doneOn != Pilot.today)
  }
}
