import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Views that somebody keeps under a name.
@Suite struct SavedViewStories {
  /// Keeps the clients of everyone who are called like `ew`, in the order of names.
  private func keep(_ name: String, in pilot: inout Pilot, forTeam: Bool) {
    pilot.press("f", "e", "S", "n", "/")
    pilot.type("ew")
    pilot.press(.enter, "f", "k", .enter)
    pilot.type(name)
    if forTeam { pilot.press(.tab, .right) }
    pilot.press(.function(2))
  }

  @Test func `a kept view shows the list as it was kept, also after a restart`() throws {
    var pilot = try Pilot()
    keep("Ews", in: &pilot, forTeam: false)
    #expect(pilot.message.hasPrefix("Kept the view “Ews”."), "\(pilot.text)")
    pilot.shows("Ews (f)")
    let kept = pilot.session.state.listSettings
    var again = try pilot.restarted()
    #expect(again.session.state.listSettings != kept)
    again.press("f")
    again.shows("Ews")
    again.press(.end, .up, .up, .enter)
    #expect(again.session.state.listSettings == kept)
    again.shows("CLIENTS: EW")
  }

  @Test func `a view of the team is there for colleagues at once, and one's own is not`() throws {
    var pilot = try Pilot()
    var colleague = try pilot.colleague("c2")
    keep("Ons rijtje", in: &pilot, forTeam: true)
    keep("Alleen ik", in: &pilot, forTeam: false)
    colleague.lookAround()
    colleague.press("f")
    colleague.shows("Ons rijtje (team)")
    colleague.hides("Alleen ik")
  }

  @Test func `undo takes a kept view back, and brings a removed one back`() throws {
    var pilot = try Pilot()
    keep("Ews", in: &pilot, forTeam: false)
    pilot.press("f", "r", .enter, .enter, .down, .enter)
    #expect(pilot.message.hasPrefix("Removed the view “Ews”."), "\(pilot.text)")
    #expect(pilot.session.state.team.views.isEmpty)
    pilot.press("u")
    #expect(pilot.session.state.team.views.count == 1)
    pilot.press("u")
    #expect(pilot.session.state.team.views.isEmpty)
  }

  @Test func `a kept view gets another name`() throws {
    var pilot = try Pilot(.nl)
    pilot.press("f", "b", .enter)
    pilot.type("Oud")
    pilot.press(.function(2), "f", "h", .enter, .enter, .enter, .control("u"))
    pilot.type("Nieuw")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("De weergave heet nu “Nieuw”."), "\(pilot.text)")
    #expect(pilot.session.state.team.views.values.map(\.name) == ["Nieuw"])
  }

  @Test func `a view without a name is not kept, and one that the disk refuses is gone again`()
    throws
  {
    var pilot = try Pilot()
    pilot.press("f", "k", .enter, .function(2))
    #expect(pilot.message == "Give the view a name.")
    pilot.type("Ews")
    pilot.fillDisk()
    pilot.press(.function(2))
    #expect(pilot.session.state.team.views.isEmpty)
    #expect(pilot.session.state.message?.kind == .problem)
  }

  @Test func `of two views of the same list the chosen one is the current one`() throws {
    var pilot = try Pilot()
    keep("Alfa", in: &pilot, forTeam: false)
    pilot.press(.escape)
    keep("India", in: &pilot, forTeam: true)
    pilot.shows("India (f)")
    pilot.press("f")
    #expect(pilot.lines.count { $0.contains("(*)") } == 1, "\(pilot.text)")
    pilot.press(.end, .up, .up, .up, .enter)
    pilot.shows("Alfa (f)")
  }

  @Test func `two views never have the same name`() throws {
    var pilot = try Pilot()
    keep("Alfa", in: &pilot, forTeam: false)
    pilot.press(.escape)
    keep("ALFA", in: &pilot, forTeam: true)
    #expect(pilot.message.hasPrefix("There is a view called “ALFA” already."), "\(pilot.text)")
    #expect(pilot.dialog != nil)
    #expect(pilot.session.state.team.views.count == 1)
  }

  @Test func `two names that two people give a view do not replace each other silently`() throws {
    var pilot = try Pilot()
    var colleague = try pilot.colleague("c2")
    keep("Ours", in: &pilot, forTeam: true)
    colleague.lookAround()
    colleague.press("f", "r", .enter, .enter, .enter, .control("u"))
    colleague.type("Theirs")
    pilot.press("f", "r", .enter, .enter, .enter, .control("u"))
    pilot.type("Mine")
    pilot.press(.function(2))
    colleague.lookAround()
    colleague.press(.function(2))
    #expect(
      colleague.message == "A colleague changed this view meanwhile; what they made of it stands.",
      "\(colleague.text)")
    #expect(colleague.session.state.team.views.values.map(\.name) == ["Mine"])
    pilot.lookAround()
    #expect(pilot.session.state.team.views.values.map(\.name) == ["Mine"])
  }
}
