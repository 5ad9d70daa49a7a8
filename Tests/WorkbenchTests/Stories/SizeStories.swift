import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The panes that show at a size while somebody goes through them.
@Suite struct SizeStories {
  @Test func `on 70 columns the focused pane shows with its neighbour`() throws {
    var pilot = try Pilot(columns: 70, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.shows("CLIENTS")
    pilot.shows("step 3 of 6")
    pilot.hides("WATCH OUT")
    pilot.press(.right)
    pilot.shows("EWA FIKCYJNA")
    pilot.shows("3 Implementation")
    pilot.hides("Clients ─")
    pilot.press(.right)
    pilot.shows("3 IMPLEMENTATION")
    pilot.shows("Ewa Fikcyjna")
    pilot.press(.left, .left)
    pilot.shows("CLIENTS")
  }

  @Test(arguments: [(200, 50), (141, 20)])
  func `on more than 140 columns the details stand beside the checklist`(
    columns: Int, rows: Int
  ) throws {
    var pilot = try Pilot(columns: columns, rows: rows)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let head = try #require(pilot.lines.first { $0.contains("Details: ") })
    #expect(head.contains("CLIENTS") || head.contains("3 IMPLEMENTATION"))
    pilot.shows("Why")
  }
}
