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

  @Test(arguments: Language.allCases, [(40, 10), (60, 20), (79, 24), (80, 24), (100, 30)])
  func `every key that may follow is named whole, in pages where there is no room`(
    language: Language, size: (Int, Int)
  ) throws {
    var pilot = try Pilot(language, columns: size.0, rows: size.1)
    pilot.press("g")
    pilot.pauseTyping()
    var seen = ""
    for _ in 0..<6 {
      let box = pilot.lines.dropFirst().dropLast(2).joined(separator: " ")
      seen += box.split { " ║│┌┐└┘╚╝╔╗═".contains($0) }.joined(separator: " ") + " "
      pilot.press(.pageDown)
      if pilot.session.state.prefix.isEmpty { break }
    }
    #expect(!seen.contains("…") || size.0 > 40, "\(seen)")
    for row in CommandTable.rows where row.panes.contains(.clients) {
      for chord in row.chords where chord.keys.count == 2 && chord.keys[0] == "g" {
        let key = KeyNames(pilot.content.words).name(of: chord.keys[1])
        let name = pilot.content.words(row.command)
        // Names that stand beside each other are broken by each other.
        let words = name.split(separator: " ")
        #expect(words.allSatisfy { seen.contains($0) }, "\(key) \(name)\n\(seen)")
      }
    }
  }

  @Test func `pages of the box say so, and go back and forth`() throws {
    var pilot = try Pilot(columns: 40, rows: 10)
    pilot.press("g")
    pilot.pauseTyping()
    pilot.shows("PgUp PgDn  1-")
    let first = pilot.text
    pilot.press(.pageDown)
    #expect(pilot.text != first)
    #expect(pilot.session.state.prefix == ["g"])
    pilot.press(.pageUp)
    #expect(pilot.text == first)
    pilot.press(.pageDown, "t")
    #expect(pilot.dialog != nil)
  }
}
