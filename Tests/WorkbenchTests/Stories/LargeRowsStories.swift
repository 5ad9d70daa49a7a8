import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// An empty line between the rows, for whoever loses the row on a full screen.
@Suite struct LargeRowsStories {
  /// The lines of the screen on which a client's name stands in the list.
  private func clientLines(_ pilot: Pilot) -> [Int] {
    let end = pilot.lines.firstIndex { $0.contains("Details:") } ?? pilot.lines.endIndex
    return (2..<end - 1).filter { line in
      let text = pilot.lines[line].dropFirst().prefix(28)
      return text.contains { $0 != " " } && !text.contains("--")
    }
  }

  @Test func `gr puts an empty line between clients, steps and do's, and takes it away again`()
    throws
  {
    var pilot = try Pilot(columns: 100, rows: 40)
    let before = pilot.text
    pilot.press("g", "r")
    let lines = clientLines(pilot)
    #expect(lines.count > 3)
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $1 - $0 >= 2 }, "\(pilot.text)")
    #expect(pilot.message == "Rows are larger: an empty line between them. gr goes back.")
    pilot.press("g", "r", .down, .up)
    #expect(pilot.text.prefix(60) == before.prefix(60))
    #expect(zip(clientLines(pilot), clientLines(pilot).dropFirst()).contains { $1 - $0 == 1 })
  }

  @Test(arguments: [(100, 30), (80, 24), (60, 20), (40, 10)])
  func `the chosen row is in sight wherever one goes`(size: (Int, Int)) throws {
    var pilot = try Pilot(columns: size.0, rows: size.1)
    pilot.press("g", "r")
    for _ in 0..<pilot.session.state.clients.rows.count {
      let line = pilot.lines[pilot.canvas.cursor.y]
      #expect(line.contains(">"), "\(pilot.text)")
      pilot.press(.down)
    }
    pilot.press("3")
    for _ in 0..<12 {
      #expect(pilot.lines[pilot.canvas.cursor.y].contains(">"), "\(pilot.text)")
      pilot.press(.down)
    }
  }

  @Test func `what was found in notes stays with its client`() throws {
    var pilot = try Pilot(columns: 100, rows: 40)
    pilot.press("g", "r")
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("the zebra crossing")
    pilot.press(.function(2), .home, "/")
    pilot.type("zebra")
    pilot.press(.function(3))
    pilot.searchThrough()
    let line = try #require(pilot.lines.firstIndex { $0.contains("> Ewa") })
    #expect(pilot.lines[line + 1].contains("today: the zebra crossing"), "\(pilot.text)")
  }

  @Test func `large rows are there again the next day`() throws {
    var pilot = try Pilot()
    pilot.press("g", "r", "q")
    let place = try #require(
      pilot.session.state.place.withoutTimes.text.split(separator: "\n").last)
    #expect(place == "rows=large")
    #expect(SessionPlace("rows=large").hasLargeRows == true)
    #expect(SessionPlace("rows=enormous").hasLargeRows == nil)
  }
}
