import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Clicks are meant for what the person saw, and are done when the button is let go on it.
@Suite struct AimStories {
  private func checklist() throws -> Pilot {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    return pilot
  }

  @Test func `a drag that begins on a box, a hint or an entry does nothing`() throws {
    var pilot = try checklist()
    let before = pilot.openedCase
    let box = try #require(pilot.place(of: "[ ]", in: .checklist))
    pilot.drag(from: box, to: Point(x: box.x + 9, y: box.y))
    pilot.drag(from: box, to: Point(x: box.x + 9, y: box.y), box)
    #expect(pilot.openedCase == before)
    let quit = try #require(pilot.place(of: "q quit"))
    pilot.drag(from: quit, to: Point(x: quit.x, y: quit.y - 4))
    #expect(!pilot.session.isFinished)
    pilot.press("s")
    let entry = try #require(pilot.place(of: "Done today"))
    pilot.drag(from: entry, to: Point(x: entry.x, y: entry.y + 1))
    #expect(pilot.dialog != nil && pilot.openedCase == before)
    // An unsteady hand is no drag.
    pilot.press(.escape)
    pilot.drag(from: box, to: Point(x: box.x + 1, y: box.y))
    #expect(pilot.openedCase != before)
  }

  @Test func `leaving waits for the button to be let go, so that nothing of it is left over`()
    throws
  {
    var pilot = try checklist()
    let quit = try #require(pilot.place(of: "q quit"))
    pilot.point(.press(.left), at: quit)
    #expect(!pilot.session.isFinished)
    pilot.point(.release, at: quit)
    #expect(pilot.session.isFinished)
  }

  @Test func `a box that came under the pointer meanwhile is not ticked`() throws {
    var pilot = try checklist()
    pilot.lookAtScreen()
    let box = try #require(pilot.place(of: "[ ]", in: .checklist))
    // All of this comes before the next frame: the boxes of another client have come there.
    pilot.press("]")
    let other = pilot.openedCase
    pilot.click(at: box)
    #expect(pilot.openedCase == other)
    pilot.shows("The screen had just changed: click once more.")
    pilot.lookAtScreen()
    let shown = try #require(pilot.place(of: "[ ]", in: .checklist))
    pilot.click(at: shown)
    #expect(pilot.openedCase != other)
  }

  @Test func `a click after the wheel in one go hits no row that came there`() throws {
    var pilot = try Pilot(rows: 20)
    pilot.press("f", .down, .enter, .home)
    pilot.lookAtScreen()
    let chosen = pilot.session.state.clients.selected
    let place = pilot.middle(of: .clients)
    pilot.turnWheel(1, at: place)
    pilot.click(at: place)
    pilot.click(at: place, button: .right)
    #expect(pilot.session.state.clients.selected == chosen)
    #expect(pilot.dialog == nil)
  }

  @Test func `two clicks in one go on what stayed where it was are both followed`() throws {
    var pilot = try Pilot()
    pilot.lookAtScreen()
    pilot.click("Ewa", in: .clients)
    pilot.click("Khayalan", in: .clients)
    #expect(pilot.openedCase?.client.name.hasSuffix("Khayalan") == true)
  }

  @Test func `a button that a colleague's save moved away under the finger does nothing`() throws {
    var pilot = try checklist()
    let box = try #require(pilot.place(of: "[ ]", in: .checklist))
    pilot.point(.press(.left), at: box)
    pilot.press("4")
    let before = pilot.openedCase
    pilot.point(.release, at: box)
    #expect(pilot.openedCase == before)
  }

  @Test func `where one types nothing is said of keys that would be letters`() throws {
    var pilot = try checklist()
    pilot.press("n")
    pilot.drag(from: Point(x: 50, y: 10), to: Point(x: 60, y: 10))
    pilot.shows("Hold Shift to select text with the mouse.")
    pilot.hides("gx")
  }

  @Test func `the wheel in a form looks around and what is typed stays where it was`() throws {
    var pilot = try Pilot(columns: 80, rows: 20)
    pilot.choose(client: "Ewa")
    pilot.press("e")
    let before = pilot.text
    pilot.turnWheel(4, at: Point(x: 40, y: 10))
    #expect(pilot.text != before)
    pilot.turnWheel(-40, at: Point(x: 40, y: 10))
    #expect(pilot.text == before)
    pilot.turnWheel(400, at: Point(x: 40, y: 10))
    pilot.type("X")
    pilot.shows("X")
    guard case .form(let form)? = pilot.dialog?.body else { return }
    #expect(form.position.place == 1)
  }
}
