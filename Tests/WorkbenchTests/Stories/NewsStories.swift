import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What colleagues changed, what was said before, and the number for elsewhere.
@Suite struct NewsStories {
  /// A colleague writes a note with a client.
  private func note(with id: CaseID, in pilot: Pilot) throws {
    try pilot.save(
      Save(
        .case(id), by: WorkerID("lead1"), at: pilot.session.state.now,
        changes: [
          Change(
            .note(EntryID("note-" + id.text)), was: nil,
            now: .note(
              Note(text: "invented", by: WorkerID("lead1"), at: pilot.session.state.now)))
        ]))
  }

  @Test func `g n goes to the client that a colleague changed last, then to the one before`() throws
  {
    var pilot = try Pilot()
    let ids = pilot.session.state.clients.rows.map(\.id)
    try note(with: ids[5], in: pilot)
    pilot.lookAround()
    try note(with: ids[8], in: pilot)
    pilot.lookAround()
    pilot.press("g", "n")
    #expect(pilot.session.state.clients.selected == ids[8] && pilot.openedCase?.id == ids[8])
    #expect(pilot.message.contains("1 other was changed as well"))
    pilot.press("g", "n")
    #expect(pilot.session.state.clients.selected == ids[5])
    pilot.press("g", "n")
    #expect(
      pilot.message
        == "Colleagues have changed nothing since you opened Schakel that you have not seen.")
  }

  @Test func `g m shows what was said before, the latest first`() throws {
    var pilot = try Pilot()
    pilot.press("g", "m")
    #expect(pilot.dialog == nil)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ", "b", "g", "m")
    let lines = pilot.lines
    let ticked = lines.firstIndex { $0.contains("Ticked: Agree who is responsible") }
    let unused = lines.firstIndex { $0.contains("b does nothing here") }
    #expect(try #require(unused) < #require(ticked))
    pilot.shows("09:00")
    let before = pilot.openedCase
    pilot.press("x")
    #expect(pilot.dialog?.purpose == .messages && pilot.openedCase == before)
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `y copies the number of the client and says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    var state = pilot.session.state
    #expect(state.update(.input(.key("y"))) == [.copy("MO-0105")])
    #expect(state.message?.text.hasPrefix("MO-0105 is handed to the terminal") == true)
    _ = state.update(.copyRefused("MO-0105"))
    #expect(state.message?.text == "This terminal takes no copies. The number is MO-0105.")
  }
}
