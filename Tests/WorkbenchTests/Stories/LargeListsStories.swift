import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Larger rows in what lies over the panes.
@Suite struct LargeListsStories {
  /// The keys that open a list, and a part of what each of its rows says.
  private static let lists: [(keys: [Key], row: String)] = [
    (["o"], "( )"), (["f"], "( )"), (["g", "t"], " late ║"), ([":"], "║ "),
  ]

  @Test func `menus, what is due and the timeline have an empty line between rows`() throws {
    for (keys, row) in Self.lists.prefix(3) {
      var pilot = try Pilot(columns: 100, rows: 40)
      pilot.choose(client: "Ewa")
      pilot.press("g", "r")
      for key in keys { pilot.press(key) }
      let lines = pilot.lines.indices.filter { pilot.lines[$0].contains(row) }
      #expect(lines.count > 2)
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $1 - $0 >= 2 }, "\(pilot.text)")
    }
    var pilot = try Pilot(columns: 100, rows: 40)
    pilot.choose(client: "Ewa")
    pilot.press("g", "r", "t")
    pilot.haveTime()
    let names = pilot.lines.indices.filter { pilot.lines[$0].contains(" J. Fantasie  ") }
    #expect(zip(names, names.dropFirst()).allSatisfy { $1 - $0 >= 2 }, "\(pilot.text)")
  }

  @Test(arguments: [(100, 30), (80, 24), (60, 20), (40, 10)])
  func `the chosen row of every list is in sight wherever one goes`(size: (Int, Int)) throws {
    for (keys, _) in Self.lists {
      var pilot = try Pilot(columns: size.0, rows: size.1)
      pilot.choose(client: "Ewa")
      pilot.press("g", "r")
      for key in keys { pilot.press(key) }
      for step in 0..<60 {
        pilot.press(step < 40 ? .down : .up)
        let isMarked = pilot.lines.dropFirst().contains { $0.contains("║ >") || $0.hasPrefix("> ") }
        #expect(isMarked, "\(keys) \(step)\n\(pilot.text)")
      }
      pilot.press(.pageDown, .pageDown, .pageUp)
      #expect(pilot.dialog != nil)
    }
  }

  @Test func `the timeline goes to its end and back`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("g", "r", "t")
    pilot.haveTime()
    for step in 0..<60 {
      pilot.press(step < 30 ? .down : .up)
      let cursor = pilot.canvas.cursor
      #expect(pilot.canvas[cursor.x, cursor.y].text == ">", "\(step)\n\(pilot.text)")
    }
  }

  @Test(arguments: [(100, 30), (40, 10)])
  func `the bin has an empty line between rows`(size: (Int, Int)) throws {
    var pilot = try Pilot(columns: size.0, rows: size.1)
    pilot.choose(client: "Ewa")
    pilot.press("3")
    for number in 1...9 {
      pilot.press("a")
      pilot.type("Invented \(number)")
      pilot.press(.function(2), .delete)
    }
    pilot.press("g", "r", "g", "b")
    pilot.haveTime()
    let lines = pilot.lines.indices.filter { pilot.lines[$0].contains("Invented ") }
    #expect(!lines.isEmpty)
    // On a narrow screen the chosen row lies whole over the empty line below it, and nowhere else.
    let chosen = pilot.canvas.cursor.y
    let isWhole = size.0 < 60
    #expect(
      zip(lines, lines.dropFirst()).allSatisfy {
        $1 - $0 == 2 || $1 - $0 > 4 || isWhole && (chosen...(chosen + 2)).contains($1)
      }, "\(pilot.text)")
    for step in 0..<18 {
      let row = pilot.lines[pilot.canvas.cursor.y]
      #expect(row.contains(">"), "\(step)\n\(pilot.text)")
      pilot.press(step < 9 ? .down : .up)
    }
  }
}
