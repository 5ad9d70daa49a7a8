import Casework
import Screen
import Testing

/// What undo and redo say is what they did.
struct RedoStories {
  @Test func `redo names what the person had done, not the undo of it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    pilot.press(" ")
    let did = pilot.message
    #expect(did.hasPrefix("Ticked:"))
    pilot.press("u")
    pilot.press("U")
    #expect(pilot.message.contains(did))
  }

  @Test func `a day agreed for a do that comes back leaves it open`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Dewi")
    pilot.press("5", .home)
    pilot.press("d")
    pilot.type("fri")
    pilot.press(.enter)
    pilot.shows("[ ] Ask in time what the")
    pilot.press(" ")
    pilot.shows("[x] Ask in time what the")
  }
}
