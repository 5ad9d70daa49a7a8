import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A counsellor's work, key by key, on the real store and a disk in memory.
struct CounsellorStories {
  @Test func `ticking a do shows it, says how to undo, and is there after a restart`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", " ")
    #expect(pilot.message.hasPrefix("Ticked:"))
    pilot.shows("u = undo")
    pilot.shows("Saved 09:00")
    let id = try #require(pilot.openedCase?.id)
    guard case .do(let ticked)? = pilot.session.state.checklist.selected else {
      Issue.record("no do is chosen")
      return
    }
    #expect(pilot.openedCase?.doRecords[ticked]?.state == .done)
    var tomorrow = try pilot.restarted()
    tomorrow.choose(client: "Ewa")
    #expect(tomorrow.openedCase?.id == id)
    #expect(tomorrow.openedCase?.doRecords[ticked]?.state == .done)
    tomorrow.press("u")
    #expect(tomorrow.message.hasPrefix("Took back"))
    #expect(tomorrow.openedCase?.doRecords[ticked]?.state != .done)
  }

  @Test func `a note can be written, left half done, found again and saved`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("Asked for a date,")
    pilot.advance(seconds: 2)
    var later = try pilot.restarted()
    later.choose(client: "Ewa")
    later.press("n")
    #expect(later.message == "Your unfinished text is back.")
    later.type(" waiting.")
    later.press(.function(2))
    #expect(
      later.openedCase?.notes.values.contains { $0.text == "Asked for a date, waiting." } == true)
    later.press("n")
    #expect(later.message != "Your unfinished text is back.")
  }

  @Test func `two people who tick the same do agree, and the second is told`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    var second = try first.colleague("c2")
    second.press("f")
    second.type("e")
    second.choose(client: "Ewa")
    first.press("3", .home)
    second.press("3", .home)
    first.press(" ")
    second.press(" ")
    #expect(second.openedCase?.conflicts.isEmpty == true)
    #expect(second.message == "It was like that already: a colleague was just ahead of you.")
  }

  @Test func `the cursor sits on the focused row in every pane`() throws {
    var pilot = try Pilot()
    for _ in 0..<3 {
      let canvas = pilot.canvas
      #expect(canvas[canvas.cursor.x, canvas.cursor.y].style.row == .focused)
      #expect(canvas[canvas.cursor.x, canvas.cursor.y].text == ">")
      pilot.press(.tab)
    }
  }
}
