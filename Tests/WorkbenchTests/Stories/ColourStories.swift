import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Choosing how the screen looks, while looking at it.
@Suite struct ColourStories {
  @Test
  func `gc shows each theme as the choice moves over it, and Enter keeps it for the next start`()
    throws
  {
    var pilot = try Pilot()
    #expect(pilot.session.state.theme == nil)
    pilot.press("g", "c")
    pilot.shows("(*) Calm, as the terminal is")
    pilot.press(.down)
    #expect(pilot.session.state.theme == "mono")
    pilot.press(.end, .enter)
    #expect(pilot.session.state.theme == "night-shift")
    #expect(pilot.message == "Colours from now on: Night shift: warm and dim.")
    pilot.press("q")
    let next = try pilot.restarted()
    #expect(next.session.state.theme == "night-shift")
  }

  @Test func `Esc leaves the colours as they were`() throws {
    var pilot = try Pilot()
    pilot.press("g", "c", .down)
    #expect(pilot.session.state.theme == "mono")
    pilot.press(.escape)
    #expect(pilot.session.state.theme == nil)
    pilot.press("q")
    #expect(!pilot.session.state.place.text.contains("theme"))
  }

  @Test func `a theme with a fault cannot be chosen and says why`() throws {
    var pilot = try Pilot()
    pilot.press("g", "c", .down, .down)
    pilot.shows("the file is empty")
    #expect(pilot.session.state.theme == nil)
    pilot.press(.enter)
    #expect(pilot.session.state.theme == nil)
    #expect(pilot.dialog?.purpose == .colours)
  }

  @Test func `a theme that was named at the start stands in front of the one that was kept`()
    throws
  {
    var pilot = try Pilot()
    pilot.press("g", "c", .down, .enter, "q")
    var state = try pilot.restarted().session.state
    state.colours.isNamedAtStart = true
    #expect(state.theme == nil)
    let offers = [ThemeOffer(name: "default", label: "Calm")]
    _ = state.update(.themes(offers, shown: "mine"))
    _ = state.update(.input(.key(.enter)))
    #expect(state.theme == "default")
  }
}
