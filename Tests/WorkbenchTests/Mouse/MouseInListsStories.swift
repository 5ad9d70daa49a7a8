import Casework
import Content
import Screen
import Testing
import Workbench

/// The mouse in the lists that lie over the panes: the bin, and what is due today.
@Suite struct MouseInListsStories {
  private struct Missing: Error {}

  private func bin(in pilot: Pilot) throws -> BinList {
    guard case .bin(let list)? = pilot.dialog?.body else { throw Missing() }
    return list
  }

  /// Tasks of Ewa that were added and put in the bin, the last one on top.
  private func binned(_ texts: [String], rows: Int = 30) throws -> Pilot {
    var pilot = try Pilot(rows: rows)
    pilot.choose(client: "Ewa")
    pilot.press("3")
    for text in texts {
      pilot.press("a")
      pilot.type(text + "\n\n\n")
      pilot.press(.delete)
      pilot.advance(seconds: 60)
    }
    pilot.press("g", "b")
    #expect(try bin(in: pilot).rows.count == texts.count)
    return pilot
  }

  @Test func `a click in the bin chooses, a double click puts back, and undo is clicked as well`()
    throws
  {
    var pilot = try binned(["Call the invented baker", "Ask for the invented key"])
    pilot.lookAtScreen()
    let place = try #require(pilot.placeInDialog(of: "Call the invented baker"))
    pilot.click(at: place)
    #expect(try bin(in: pilot).chosen?.thing.text == "Call the invented baker")
    #expect(try bin(in: pilot).rows.allSatisfy { !$0.isBack })
    pilot.lookAtScreen()
    pilot.doubleClick(at: place)
    #expect(try bin(in: pilot).rows.map(\.isBack) == [false, true])
    pilot.lookAtScreen()
    pilot.click("u = undo")
    #expect(try bin(in: pilot).rows.map(\.isBack) == [false, false])
    pilot.lookAtScreen()
    pilot.click("Enter put back")
    #expect(try bin(in: pilot).rows.map(\.isBack) == [false, true])
    pilot.lookAtScreen()
    pilot.click(at: Point(x: 0, y: 2))
    #expect(pilot.dialog == nil)
  }

  @Test func `the wheel in the bin leaves the choice alone while it is in sight`() throws {
    var pilot = try binned((1...30).map { "Invented task \($0)" }, rows: 20)
    pilot.press(.down, .down, .down, .down, .down, .down)
    let chosen = try bin(in: pilot).chosen
    let place = try #require(pilot.placeInDialog(of: "Invented task"))
    let before = pilot.text
    pilot.turnWheel(1, at: place)
    #expect(pilot.text != before)
    #expect(try bin(in: pilot).chosen == chosen)
    // Further on it would get out of sight, and the next Enter would be about what nobody sees.
    pilot.turnWheel(90, at: place)
    let last = try #require(try bin(in: pilot).chosen)
    #expect(last != chosen)
    pilot.shows("> Ewa Fikcyjna")
    pilot.turnWheel(-90, at: place)
    pilot.shows("> Ewa Fikcyjna")
    pilot.shows("Invented task 30")
  }

  @Test func `the wheel in the list of today leaves the choice alone while it is in sight`() throws
  {
    var pilot = try Pilot(rows: 16)
    pilot.press("g", "t", .down, .down, .down, .down, .down)
    let spoken = pilot.spoken
    let before = pilot.text
    let place = Point(x: 50, y: 8)
    pilot.turnWheel(1, at: place)
    #expect(pilot.text != before && pilot.spoken == spoken)
    for notches in [90, -90, 2, 90, -2] {
      pilot.turnWheel(notches, at: place)
      let cursor = pilot.canvas.cursor
      #expect(pilot.canvas[cursor.x, cursor.y].text == ">", "\(pilot.text)")
    }
  }

  @Test func `a second click on the chosen row goes there, however late it comes`() throws {
    var pilot = try Pilot()
    pilot.press("g", "t")
    pilot.lookAtScreen()
    let cursor = pilot.canvas.cursor
    let place = Point(x: cursor.x + 10, y: cursor.y + 2)
    pilot.click(at: place)
    #expect(pilot.dialog?.purpose == .today)
    pilot.passTime(milliseconds: 3000)
    pilot.lookAtScreen()
    pilot.click(at: place)
    #expect(pilot.dialog == nil)
  }

  @Test func `a form stays under the pointer when a row of it is clicked`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.turnWheel(3, at: Point(x: 50, y: 12))
    pilot.lookAtScreen()
    let place = try #require(pilot.placeInDialog(of: "Counsellor"))
    pilot.click(at: place)
    #expect(pilot.placeInDialog(of: "Counsellor") == place, "\(pilot.text)")
    pilot.press(.down)
    let after = pilot.canvas.cursor
    #expect(pilot.canvas[after.x, after.y].text != " ", "\(pilot.text)")
  }
}
