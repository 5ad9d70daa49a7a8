import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What stands below the last step of a roadmap is reached by going on.
@Suite struct RoadmapScrollStories {
  private func roadmap(_ pilot: Pilot) -> String {
    guard let pane = pilot.session.state.layout.panes[.roadmap] else { return "" }
    return pilot.lines[pane.y..<pane.bottom].map { $0.dropFirst(pane.x).prefix(pane.width) }
      .joined(separator: "\n")
  }

  @Test(
    arguments: [(40, 10, false), (60, 20, true), (80, 24, true), (100, 30, true)])
  func `going on from the last step shows the facts of the case`(
    columns: Int, rows: Int, isLarge: Bool
  ) throws {
    var pilot = try Pilot(columns: columns, rows: rows)
    pilot.choose(client: "Ewa")
    if isLarge { pilot.press("g", "r") }
    pilot.press(.enter)
    #expect(!roadmap(pilot).contains("Next talk"), "\(pilot.text)")
    #expect(roadmap(pilot).contains("PgDn"), "\(pilot.text)")
    for _ in 0..<5 { pilot.press("j") }
    #expect(pilot.session.state.roadmap.step == .afterContact)
    var seen = roadmap(pilot)
    for _ in 0..<20 {
      pilot.press("j")
      seen += roadmap(pilot)
    }
    for fact in ["Supervisor", "Conditions", "Next talk", "End"] {
      #expect(seen.contains(fact), "\(fact)\n\(pilot.text)")
    }
    #expect(roadmap(pilot).contains("PgUp") && !roadmap(pilot).contains("PgDn"))
    #expect(roadmap(pilot).contains("End"))
    #expect(pilot.session.state.roadmap.step == .afterContact)
    // The way back is the same.
    for _ in 0..<20 where pilot.session.state.roadmap.step == .afterContact { pilot.press("k") }
    #expect(pilot.session.state.roadmap.step == .followUp)
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("5 "))
  }

  @Test func `pages and ends reach the facts as well, and the line says what came into sight`()
    throws
  {
    var pilot = try Pilot(columns: 80, rows: 20)
    pilot.choose(client: "Ewa")
    pilot.press("g", "r", .enter, "G", "G")
    #expect(roadmap(pilot).contains("End"), "\(pilot.text)")
    #expect(pilot.spoken.contains("days left of 381"), "\(pilot.text)")
    pilot.press(.home)
    pilot.press(.home)
    #expect(pilot.session.state.roadmap.step == .registration)
    pilot.press(.pageDown, .pageDown, .pageDown, .pageDown)
    #expect(roadmap(pilot).contains("End"), "\(pilot.text)")
  }

  @Test func `the wheel over the roadmap shows the facts and leaves the choice alone`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("g", "r")
    let step = pilot.session.state.roadmap.step
    let pane = try #require(pilot.session.state.layout.panes[.roadmap])
    pilot.lookAtScreen()
    for _ in 0..<6 { pilot.point(.wheelDown, at: Point(x: pane.x + 3, y: pane.y + 3)) }
    #expect(roadmap(pilot).contains("End"), "\(pilot.text)")
    #expect(pilot.session.state.roadmap.step == step)
    for _ in 0..<6 { pilot.point(.wheelUp, at: Point(x: pane.x + 3, y: pane.y + 3)) }
    #expect(roadmap(pilot).contains("since"), "\(pilot.text)")
  }

  @Test func `another client is shown from the beginning`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("g", "r", .enter, "G", "G", "]")
    #expect(pilot.lines[pilot.canvas.cursor.y].contains(">"), "\(pilot.text)")
  }

  @Test func `whom the question is about is never cut by the end of a page`() throws {
    var pilot = try Pilot(columns: 40, rows: 10)
    pilot.press("f", .down, .enter, "V", "f", .home, .enter, "n")
    pilot.click("The \(pilot.session.state.clients.marks.count) marked clients")
    pilot.type("for all")
    pilot.press(.function(2))
    for _ in 0..<30 {
      let opened = pilot.text.split(separator: "(not").count
      let closed = pilot.text.split(separator: "list)").count
      #expect(opened == closed, "\(pilot.text)")
      pilot.press(.pageDown)
    }
  }
}
