import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Keys that people press out of habit.
@Suite struct KeyStories {
  @Test func `dd opens the day and types a letter there, which does no harm`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let before = pilot.openedCase
    pilot.press("d", "d")
    pilot.shows("When: Agree who is responsible for what")
    pilot.press(.escape)
    #expect(pilot.openedCase == before)
  }

  @Test(arguments: [":", "i", "w", "r", "I", "Z", "7", "Q"] as [Character])
  func `a key without a meaning says what to press`(key: Character) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let before = pilot.openedCase
    pilot.press(.character(key))
    #expect(pilot.message.hasPrefix("\(key) does nothing here."))
    #expect(pilot.openedCase == before && pilot.dialog == nil)
  }

  @Test func `Alt with a letter leaves a note open, and in the lists only says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("one two")
    pilot.press(.alt("b"))
    pilot.type("and ")
    #expect(pilot.dialog?.draftText(pilot.session.state.dateReader) == "one and two")
    pilot.press(.alt("x"))
    #expect(pilot.dialog != nil && pilot.message.hasPrefix("Alt-x does nothing"))
    pilot.press(.escape)
    let before = pilot.openedCase
    pilot.press(.alt("a"))
    #expect(pilot.dialog == nil && pilot.openedCase == before)
    #expect(pilot.message.hasPrefix("Alt-a does nothing here."))
  }

  @Test func `colon w and colon q are understood`() throws {
    var pilot = try Pilot()
    pilot.type(":w")
    #expect(pilot.message.contains("Everything is saved by itself"))
    pilot.type(":")
    pilot.press("q")
    #expect(pilot.session.isFinished)
  }

  @Test func `Ctrl-C says how to quit and Ctrl-S that all is saved`() throws {
    var pilot = try Pilot()
    pilot.press(.control("c"))
    #expect(pilot.message == "Everything is saved. q quits, from the lists.")
    #expect(!pilot.session.isFinished)
    pilot.press(.control("s"))
    #expect(pilot.message == "Everything is saved; you changed nothing yet.")
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ", .control("s"))
    #expect(pilot.message == "Everything is already saved, 09:00.")
    pilot.press("q")
    #expect(pilot.session.isFinished)
  }

  @Test func `the first g waits, Esc stops, the second goes to the top`() throws {
    var pilot = try Pilot()
    pilot.press(.end, "g")
    #expect(pilot.message.hasPrefix("g … waits"))
    pilot.press(.escape)
    #expect(pilot.session.state.clients.selectedIndex == 12)
    pilot.press("g", "g")
    #expect(pilot.session.state.clients.selectedIndex == 0)
  }

  @Test func `Esc goes back pane by pane and never quits`() throws {
    var pilot = try Pilot()
    pilot.press("3", .enter, .escape, .escape, .escape, .escape, .escape)
    #expect(pilot.session.state.focus == .clients)
    #expect(!pilot.session.isFinished)
  }

  @Test func `help finds a command by its name and runs it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("?")
    pilot.type("write a note\n")
    pilot.shows("Note: Ewa Fikcyjna")
  }
}
