import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The row of step 6, which leads to the register and has no box.
@Suite struct ContactRowStories {
  private func pilotInStepSix() throws -> Pilot {
    var pilot = try Pilot()
    pilot.choose(client: "Jean")
    pilot.press("6")
    #expect(pilot.session.state.checklist.selected == .contact)
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

  @Test(arguments: [" ", "x", "d", "O", .delete] as [Key])
  func `a key that needs a box says that there is none`(key: Key) throws {
    var pilot = try pilotInStepSix()
    let before = pilot.openedCase
    pilot.press(key)
    #expect(pilot.message.hasPrefix("Contact after care"), "\(pilot.message)")
    #expect(pilot.dialog == nil && pilot.openedCase == before)
  }

  @Test func `its footer promises nothing that needs a box`() throws {
    let pilot = try pilotInStepSix()
    let footer = pilot.lines.last ?? ""
    #expect(!footer.contains("Space") && !footer.contains("x not needed"), "\(footer)")
    #expect(!footer.contains("d date") && footer.contains("n note"), "\(footer)")
  }
}
