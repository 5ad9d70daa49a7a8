import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The wheel shows more and changes nothing; where nobody uses the mouse nothing asks for it.
@Suite struct MouseLookingStories {
  @Test func `what is cut of the details names the key that shows all of it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Giorgos")
    pilot.shows("more below: i")
    pilot.press("g", "x")
    pilot.shows("more below: i")
  }

  @Test(arguments: zip(Language.allCases, ["newest first (S)", "nieuwste eerst (S)"]))
  func `the order of the timeline can be clicked`(language: Language, hint: String) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("t")
    pilot.haveTime()
    pilot.lookAtScreen()
    pilot.click(hint)
    #expect(pilot.session.state.timeline?.isTurned == true)
    pilot.hides(hint)
  }

  @Test func `a notch over the timeline shows three lines more`() throws {
    var pilot = try Pilot(columns: 100, rows: 20)
    pilot.choose(client: "Ewa")
    pilot.press("t")
    pilot.haveTime()
    pilot.lookAtScreen()
    let before = pilot.lines
    let place = Point(x: 40, y: 10)
    pilot.turnWheel(1, at: place)
    let after = pilot.lines
    // What stood on a row stands three rows higher, but for the cursor.
    let text = { (line: String) in String(line.map { $0 == ">" ? " " : $0 }) }
    #expect(
      (8...12).allSatisfy { text(after[$0 - 3]).contains(text(before[$0]).dropFirst(4)) },
      "\(before.joined(separator: "\n"))\n\(after.joined(separator: "\n"))")
    pilot.turnWheel(-1, at: place)
    #expect(pilot.lines.map(text)[4...12] == before.map(text)[4...12])
    for notches in [1, 2, 90, -1, -90, 5] {
      pilot.turnWheel(notches, at: place)
      let cursor = pilot.canvas.cursor
      #expect(pilot.canvas[cursor.x, cursor.y].text == ">", "\(pilot.text)")
    }
    pilot.turnWheel(90, at: place)
    let end = pilot.lines[3..<16].map(text)
    pilot.press("G")
    #expect(pilot.spoken.contains("26 of 26"))
    #expect(end.contains(text(pilot.lines[pilot.canvas.cursor.y])))
    pilot.turnWheel(-90, at: place)
    pilot.shows("COMING")
  }

  @Test func `the wheel does nothing in a menu that shows whole`() throws {
    var pilot = try Pilot()
    pilot.press("o")
    let before = pilot.text
    let place = try #require(pilot.placeInDialog(of: "J. Fantasie"))
    pilot.lookAtScreen()
    pilot.turnWheel(3, at: place)
    #expect(pilot.text == before)
  }

  @Test func `the wheel in a long menu moves what is seen and not what is chosen`() throws {
    var pilot = try Pilot(columns: 100, rows: 14)
    pilot.press("f")
    let spoken = pilot.spoken
    let before = pilot.text
    let place = Point(x: 50, y: 6)
    pilot.lookAtScreen()
    pilot.turnWheel(1, at: place)
    #expect(pilot.text != before)
    #expect(pilot.spoken == spoken)
    pilot.turnWheel(9, at: place)
    #expect(pilot.spoken == spoken)
    let view = pilot.session.state.clients.view
    // What is out of sight is not chosen before it shows.
    pilot.press(.enter)
    #expect(pilot.dialog != nil)
    #expect(pilot.text == before)
    pilot.turnWheel(9, at: place)
    pilot.press(.down)
    #expect(pilot.spoken != spoken)
    pilot.press(.enter)
    #expect(pilot.session.state.clients.view != view)
  }

  @Test func `the wheel over all commands leaves the choice, which comes back before it runs`()
    throws
  {
    var pilot = try Pilot()
    pilot.press(.function(9), .down)
    let spoken = pilot.spoken
    pilot.lookAtScreen()
    pilot.turnWheel(6, at: Point(x: 50, y: 12))
    #expect(pilot.spoken == spoken)
    pilot.press(.enter)
    #expect(pilot.dialog != nil)
    #expect(pilot.spoken == spoken)
    let cursorRow = pilot.lines.first { $0.contains("║ > ") || $0.contains("║> ") }
    #expect(cursorRow != nil, "\(pilot.text)")
  }
}
