import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The menu of what can be done with the chosen row.
@Suite struct ActionStories {
  private func labels(in pilot: Pilot) -> [String] {
    pilot.menu?.entries.filter { $0.disabledBecause == nil }.map(\.label) ?? []
  }

  @Test func `a full stop shows what can be done with a client`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press(".")
    #expect(pilot.dialog?.title == "Ewa Fikcyjna")
    #expect(labels(in: pilot).first == "Go in")
    #expect(labels(in: pilot).contains("Close the case…"))
    pilot.press("n")
    pilot.shows("Note: Ewa Fikcyjna")
  }

  @Test func `the menu of a do ticks it with the key of ticking`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(".")
    #expect(labels(in: pilot).contains("Tick"))
    pilot.press(" ")
    #expect(pilot.dialog == nil && pilot.state(of: .U2) == .done)
    pilot.press(".")
    #expect(labels(in: pilot).contains("Take the tick away"))
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .open)
  }

  @Test func `small o asks who does it and large O takes it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(".", "O")
    #expect(pilot.dialog == nil && pilot.openedCase?.doOwners[.U2] == WorkerID("c1"))
    pilot.press(".", "o")
    #expect(pilot.dialog?.purpose == .owner(.U2))
  }

  @Test(arguments: Pane.allCases)
  func `Enter on arrival changes nothing`(pane: Pane) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    while pilot.session.state.focus != pane { pilot.press(.tab) }
    let before = pilot.openedCase
    pilot.press(".", .enter)
    #expect(pilot.openedCase == before && pilot.session.state.saving.pending.isEmpty)
  }

  @Test func `what cannot be done with something to watch out for says why`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", .end, ".", "d")
    #expect(pilot.message.contains("something to watch out for"))
    #expect(pilot.dialog != nil)
    pilot.press(.escape, .up)
    #expect(pilot.dialog == nil)
  }

  @Test func `a do cannot go to the bin, and the menu says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(".")
    let bin = pilot.menu?.entries.first { $0.id == .perform(.bin) }
    #expect(bin?.disabledBecause?.contains("A do stays on the list") == true)
  }

  @Test func `the menu of a task that a colleague bins closes and says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", .down, .down, .down, .down, .down)
    guard case .task(let task)? = pilot.session.state.checklist.selected else {
      Issue.record("no task is chosen")
      return
    }
    pilot.press(".")
    let id = try #require(pilot.openedCase?.id)
    var binned = try #require(pilot.openedCase?.tasks[task])
    let was = binned
    binned.binned = Moment(Pilot.today, hour: 9, offsetSeconds: 3600)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("lead1"), at: pilot.session.state.now,
        changes: [Change(.task(task), was: .task(was), now: .task(binned))]))
    pilot.lookAround()
    #expect(pilot.dialog == nil)
    #expect(pilot.message == "The row this was about is gone.")
  }

  @Test func `the menu opens over the box about a do as well`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(.enter, ".", "d")
    #expect(pilot.dialog?.purpose == .due(.U2))
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .details(.do(.U2)))
  }
}
