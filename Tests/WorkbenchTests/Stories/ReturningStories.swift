import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Starting again where one left off.
@Suite struct ReturningStories {
  @Test func `who starts again is where they left: list, client, step, row and scroll`() throws {
    var pilot = try Pilot()
    pilot.press("f")
    pilot.type("e")
    pilot.press(.enter)
    pilot.choose(client: "Ewa")
    pilot.choose(.U3)
    let before = pilot.lines[2..<20]
    pilot.press("q")
    #expect(pilot.session.isFinished)
    let again = try pilot.restarted()
    #expect(Array(again.lines[2..<20]) == Array(before))
    #expect(again.session.state.focus == .checklist)
    #expect(again.session.state.checklist.selected == .do(.U3))
  }

  @Test func `a window that is closed keeps the place as well`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.closeWindow()
    #expect(
      try pilot.restarted().session.state.clients.selectedRow?.sortName.hasPrefix("Ewa")
        == true)
  }

  @Test func `everybody has a place of their own`() throws {
    var pilot = try Pilot()
    let first = pilot.session.state.clients.selected
    pilot.choose(client: "Ewa")
    pilot.press("q")
    let other = try pilot.restarted(as: "c2")
    #expect(other.session.state.focus == .clients)
    #expect(other.session.state.clients.selected == other.session.state.clients.rows.first?.id)
    #expect(try pilot.restarted().session.state.clients.selected != first)
  }

  @Test func `who was never here begins with what is due, where others have worked already`() throws
  {
    var pilot = try Pilot()
    #expect(pilot.dialog == nil)
    pilot.press("q")
    var other = try pilot.restarted(as: "c2")
    #expect(other.dialog?.purpose == .today, "\(other.text)")
    other.press(.escape)
    #expect(other.dialog == nil && other.session.state.focus == .clients)
    other.press("q")
    // Once; and not where nothing is due.
    #expect(try pilot.restarted(as: "c2").dialog == nil)
    #expect(try pilot.restarted().dialog == nil)
  }

  @Test func `who says who they are after the start goes back to their place`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "q")
    var again = try pilot.restarted(as: nil)
    while again.dialog?.purpose == .chooseWorker,
      again.spoken.contains("Fantasie") == false
    {
      again.press(.down)
    }
    again.press(.enter)
    #expect(again.session.state.clients.selected == pilot.session.state.clients.selected)
    #expect(again.session.state.roadmap.step == .implementation)
  }

  @Test func `a client who left the list since is not gone back to`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", .down)
    pilot.press("q")
    let id = try #require(pilot.openedCase?.id)
    let was = try #require(try pilot.stored(id).counsellor)
    try pilot.save(
      Save(
        .case(id), by: was, at: Moment(Pilot.today, hour: 10, offsetSeconds: 0),
        changes: [Change(.counsellor, was: .worker(was), now: .worker(WorkerID("c2")))]))
    let again = try pilot.restarted()
    #expect(again.session.state.clients.selected == again.session.state.clients.rows.first?.id)
    #expect(again.session.state.focus == .clients)
  }

  @Test func `a place that the disk refuses keeps nobody from leaving and says nothing`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let message = pilot.message
    pilot.fillDisk()
    pilot.press("q")
    #expect(pilot.session.isFinished)
    #expect(pilot.message == message)
    pilot.fillDisk(false)
    #expect(try pilot.restarted().session.state.focus == .clients)
  }

  @Test func `nobody waits for the place on a disk that hangs`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.writer.isSlow = true
    pilot.press("q")
    #expect(pilot.session.isFinished)
  }

  @Test func `a place is the same after it was written and read`() {
    var place = SessionPlace()
    place.view = .caseload(of: WorkerID("c=2"))
    place.order = .counsellor
    place.focus = .checklist
    place.client = CaseID("a=b")
    place.step = .followUp
    place.clientsTop = 12
    place.checklistTop = 3
    for item: ChecklistItem in [
      .do(.R1), .task(EntryID("x:1")), .bottleneck(.B5), .contact,
    ] {
      place.item = item
      #expect(SessionPlace(place.text) == place)
    }
    #expect(SessionPlace("") == SessionPlace())
  }

  @Test(arguments: [
    "view=nobody", "step=9", "step=x", "item=do:Z9", "item=", "client", "=", "other=1",
    "clientsTop=\u{1B}[2J", "focus=nowhere", "\n\n=\n",
  ])
  func `what is not understood in a place is passed over`(text: String) {
    #expect(SessionPlace(text + "\nview=closed").view == .closed)
    var known = SessionPlace(text)
    known.view = nil
    #expect(known == SessionPlace())
  }

  @Test(arguments: ["clientsTop=-5", "clientsTop=999999999", "checklistTop=999999999"])
  func `a place of another store scrolls nothing out of sight`(line: String) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    var state = pilot.session.state
    let id = try #require(state.clients.selected)
    _ = state.update(.place("client=\(id.text)\nstep=2\nitem=do:I1\n\(line)"))
    #expect(state.clients.scroll.top < state.clients.lines.count)
    let top = state.clients.scroll.top
    let line = try #require(state.clients.selectedLine)
    #expect((top..<(top + 16)).contains(line))
  }

  @Test func `a place with a line that no list has takes nobody anywhere`() {
    let place = SessionPlace("clientsTop=9223372036854775807\nchecklistTop=-3\nfocus=clients")
    #expect(place.clientsTop == nil)
    #expect(place.checklistTop == nil)
    #expect(place.focus == .clients)
  }
}
