import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The box that says what may follow g.
@Suite struct WhichKeyStories {
  @Test func `who hesitates after g sees what may follow`() throws {
    var pilot = try Pilot()
    pilot.press("g")
    pilot.hides("After g")
    #expect(pilot.message.hasPrefix("g … waits"))
    pilot.pauseTyping()
    pilot.shows("═ After g (Esc stops) ═")
    pilot.shows("t Today: everything that is due")
    pilot.shows("g First")
    #expect(pilot.spoken.hasPrefix(" After g: "))
  }

  @Test(arguments: [.escape, .backspace] as [Key])
  func `the box is left without anything happening`(key: Key) throws {
    var pilot = try Pilot()
    pilot.press(.end, "g")
    pilot.pauseTyping()
    pilot.press(key)
    pilot.hides("After g")
    #expect(pilot.session.state.clients.selectedIndex == 12)
    pilot.press("g")
    pilot.hides("After g")
  }

  @Test func `a second key that means nothing says what there is`() throws {
    var pilot = try Pilot()
    pilot.press("g")
    pilot.pauseTyping()
    pilot.press("5")
    #expect(pilot.message.hasPrefix("g 5 does nothing. After g comes: "))
    #expect(pilot.message.contains("g First") && pilot.message.contains("t Today"))
    #expect(pilot.session.state.prefix.isEmpty)
    pilot.hides("═ After g (")
  }

  @Test func `who knows what they want sees no box`() throws {
    var pilot = try Pilot()
    pilot.press(.end, "g", "g")
    pilot.pauseTyping()
    pilot.hides("After g")
    #expect(pilot.session.state.clients.selectedIndex == 0)
  }

  @Test(arguments: [(100, 30), (80, 24), (79, 24), (60, 20)], [Key.home, .end])
  func `the box does not hide the row that has the focus`(
    size: (Int, Int), place: Key
  ) throws {
    var pilot = try Pilot(columns: size.0, rows: size.1)
    pilot.press(place, "g")
    pilot.pauseTyping()
    let name = try #require(pilot.session.state.clients.selectedRow?.sortName.split(separator: " "))
    let line = pilot.lines[pilot.canvas.cursor.y]
    #expect(name.contains { line.contains($0) }, "\(pilot.text)")
  }

  @Test func `every key that may follow is in the box at 40 by 10`() throws {
    var pilot = try Pilot(columns: 40, rows: 10)
    pilot.press("g")
    pilot.pauseTyping()
    let rows = pilot.lines.dropFirst().prefix(7).joined(separator: " ")
    let second = CommandTable.rows.flatMap(\.chords).filter {
      $0.keys.count == 2 && $0.keys[0] == "g"
    }.map { KeyNames(pilot.content.words).name(of: $0.keys[1]) }
    for key in second { #expect(rows.contains(" \(key) "), "\(key)\n\(pilot.text)") }
  }
}
