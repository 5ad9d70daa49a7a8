import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A step in which there is nothing to choose yet.
@Suite struct EmptyStepStories {
  private func pilotInEmptyStep() throws -> Pilot {
    var pilot = try Pilot()
    pilot.choose(client: "Jean")
    pilot.press("6")
    if pilot.session.state.checklist.selected != nil { Issue.record("step 6 is not empty") }
    return pilot
  }

  @Test func `a list without clients says so once, and not in the message too`() throws {
    var pilot = try Pilot()
    pilot.press("f", .home, .down, .down, .enter)
    for _ in 0..<20 where !pilot.session.state.clients.rows.isEmpty {
      pilot.press("s", .end, .enter, .down)
      pilot.press("f", .home, .down, .down, .enter)
    }
    pilot.shows("No case has been closed.")
    #expect(pilot.message.isEmpty, "\(pilot.message)")
  }

  @Test func `an empty step says what can be added`() throws {
    let pilot = try pilotInEmptyStep()
    pilot.shows("Nothing to tick here yet.")
    pilot.shows("Details: Jean-Pierre")
    pilot.shows("Contact after, Jean-Pierre Fictif: nothing to tick here yet.")
  }

  @Test(arguments: [" ", "x", "d", .enter, .delete, "O"] as [Key])
  func `a key that needs a row says that there is none`(key: Key) throws {
    var pilot = try pilotInEmptyStep()
    let before = pilot.openedCase
    pilot.press(key)
    #expect(pilot.message.hasPrefix("Nothing to tick here yet."))
    #expect(pilot.dialog == nil && pilot.openedCase == before)
  }

  @Test func `its footer promises nothing that needs a row`() throws {
    let pilot = try pilotInEmptyStep()
    let footer = pilot.lines.last ?? ""
    #expect(!footer.contains("Space") && !footer.contains("x not needed"))
    #expect(!footer.contains("d date") && footer.contains("n note"))
  }
}
