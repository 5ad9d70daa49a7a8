import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The loop of linear mode: what comes in while somebody types.
@Suite struct LinearLoopStories {
  private struct Clock: WorkbenchClock {
    func now() -> Moment { Moment(Pilot.today, hour: 9, offsetSeconds: 3600) }
  }

  @Test func `a line that was begun before a question came back is no answer to it`() throws {
    let pilot = try Pilot()
    var session = pilot.session
    var partner = ScriptedPartner([
      .type("ewa"), .type("n"), .type("Half a sentence"),
      .wait { pilot.writer.isSlow = true }, .type("."),
      .wait {
        pilot.fillDisk()
        pilot.writer.isSlow = false
      },
      .type("quit"),
    ])
    LinearLoop.run(&session, with: &partner, clock: Clock())
    #expect(
      partner.said.contains(
        "This was typed before that was said, so nothing was done with it: quit"),
      "\(partner.said.joined(separator: "\n"))")
    guard case .note(let area)? = session.state.dialogs.last?.body else {
      Issue.record("the note did not come back")
      return
    }
    #expect(area.text == "Half a sentence")
    #expect(partner.said.last?.hasPrefix("One text could not be kept") == true)
  }
}
