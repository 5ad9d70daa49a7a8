import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What is said of a form that was saved.
@Suite struct FormSayingStories {
  /// Types in rows of the form of a case, each found by its name.
  private func fill(_ rows: [(String, [Key])], in pilot: inout Pilot) {
    for (name, keys) in rows {
      pilot.tabToRow(name)
      for key in keys { pilot.press(key) }
    }
  }

  @Test func `Tab in the list of a row takes what is marked, and goes on to the next row`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("e")
    pilot.tabToRow("Legal title")
    pilot.press(.tab)
    let next = try #require(pilot.form?.focused?.label)
    pilot.press(.backTab, " ")
    guard case .pick? = pilot.dialog?.purpose else {
      Issue.record("no list:\n\(pilot.text)")
      return
    }
    let was = try #require(pilot.menu?.focused?.label)
    pilot.press(.down)
    let marked = try #require(pilot.menu?.focused?.label)
    #expect(marked != was)
    pilot.press(.tab)
    #expect(pilot.form?.focused?.label == next, "\(pilot.text)")
    pilot.shows(String(marked.prefix(12)))
  }

  @Test func `every change of a form is told, and taken back by name`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Jean-Pierre")
    pilot.press("e")
    fill([("Year of birth", [.control("u"), "1", "9", "7", "1"]), ("Arrived", [])], in: &pilot)
    fill([("Supervising officer", [.control("u"), "A", "."])], in: &pilot)
    pilot.press(.function(2))
    #expect(pilot.message.contains("1971"), "\(pilot.message)")
    #expect(pilot.message.contains("Supervising officer"), "\(pilot.message)")
    pilot.press("u")
    #expect(pilot.message.contains("Year of birth"), "\(pilot.message)")
    #expect(pilot.message.contains("Supervising officer"), "\(pilot.message)")
    pilot.press("e")
    fill(
      [
        ("Year of birth", [.control("u"), "1", "9", "7", "1"]),
        ("Languages", [.control("u"), "n", "l"]),
        ("Supervising officer", [.control("u"), "A", "."]),
      ], in: &pilot)
    pilot.press(.function(2))
    #expect(pilot.message.hasSuffix("And 1 more."), "\(pilot.message)")
  }
}
