import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Ticking, taking back, and taking back what a colleague has changed since.
@Suite struct TickingStories {
  @Test func `a tick can be taken off again with the same key`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .open)
    #expect(pilot.message == "Opened again: Agree who is responsible for what.")
  }

  @Test func `of what was done on another day, taking it off says which`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U1)
    pilot.press(" ")
    #expect(pilot.state(of: .U1) == .open)
    #expect(
      pilot.message
        == "Opened again, was done on Tue 17 Nov 2026: Hold the first talk of three.")
  }

  @Test func `undo and redo go on after a restart, one step for each thing done`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ")
    pilot.choose(.U3)
    pilot.press(" ")
    pilot = try pilot.restarted()
    pilot.press("u")
    pilot.choose(client: "Ewa")
    #expect(pilot.state(of: .U2) == .done && pilot.state(of: .U3) == .open)
    pilot = try pilot.restarted()
    pilot.press("u")
    pilot.choose(client: "Ewa")
    #expect(pilot.state(of: .U2) == .open && pilot.state(of: .U3) == .open)
    pilot.press("u")
    #expect(pilot.message == "There is nothing of yours to undo.")
    pilot.press("U", "U")
    #expect(pilot.state(of: .U2) == .done && pilot.state(of: .U3) == .done)
    pilot.press("U")
    #expect(pilot.message == "There is nothing to redo.")
  }

  @Test func `what was undone with another client says with whom`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ", .control("z"))
    pilot.press(.control("y"), "]", "u")
    #expect(pilot.message.hasPrefix("Took back, with Ewa Fikcyjna:"))
  }

  @Test func `undo leaves a colleague's later answer, and both can be chosen from`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    first.choose(.U2)
    first.press("d", .control("u"))
    first.type("+3d\n")
    let mine = first.openedCase?.doDues[.U2]
    #expect(mine == Pilot.today + 3)
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    second.choose(.U2)
    second.press("d", .control("u"))
    second.type("+9d\n")
    #expect(second.openedCase?.doDues[.U2] == Pilot.today + 9)
    first.press("u")
    #expect(first.openedCase?.doDues[.U2] == Pilot.today + 9)
    #expect(first.message.hasPrefix("A colleague had just changed this too."))
    first.shows("[?]")
    first.press("s")
    first.shows("Choose between two answers")
    first.press(.enter)
    first.shows("Two answers: Agree who is responsible for what")
    first.press(.down, .enter)
    #expect(first.openedCase?.conflicts.isEmpty == true)
    #expect(first.openedCase?.doDues[.U2] == nil)
    first.hides("[?]")
  }

  @Test func `of two answers the one that stands can be kept`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    for (days, isFirst) in [("+4d\n", true), ("+6d\n", false)] {
      var pilot = isFirst ? first : second
      pilot.choose(.U3)
      pilot.press("d", .control("u"))
      pilot.type(days)
      if isFirst { first = pilot } else { second = pilot }
    }
    #expect(second.openedCase?.doDues[.U3] == Pilot.today + 4)
    second.press("s", .enter, .enter)
    #expect(second.openedCase?.conflicts.isEmpty == true)
    #expect(second.openedCase?.doDues[.U3] == Pilot.today + 4)
    first.lookAround()
    first.hides("[?]")
  }

  @Test func `what holds always has no box, and says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U6)
    pilot.press(" ")
    #expect(pilot.message.hasPrefix("This always holds and has no box to tick."))
    pilot.press(.end, " ")
    #expect(pilot.message.hasPrefix("This is something to watch out for."))
    #expect(pilot.session.state.saving.lastSaved == nil)
  }

  @Test func `a word that fits a line is not broken beside a day`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Sanne")
    pilot.press("3")
    let pane = pilot.lines.map { String($0.dropFirst(50)) }
    let plan = try #require(pane.firstIndex { $0.contains("] Plan the") })
    #expect(pane[plan + 1].contains("      next joint"))
    #expect(pane[plan + 2].contains("      consultation"))
  }
}
