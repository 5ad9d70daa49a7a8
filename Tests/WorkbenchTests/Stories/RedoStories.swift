import CaseStore
import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What undo and redo say is what they did.
struct RedoStories {
  @Test func `redo names what the person had done, not the undo of it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    pilot.press(" ")
    let did = "Ticked: Agree who is responsible for what."
    #expect(pilot.message.hasPrefix(did))
    pilot.press("u")
    pilot.press("U")
    #expect(pilot.message.contains(did))
  }

  @Test func `undo of a new client names the client and not what is left of it`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.type("Klaas Verzonnen")
    pilot.press(.function(2), "u")
    #expect(pilot.message.hasPrefix("Took back: New client: Klaas Verzonnen"))
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

  @Test func `undo of an import names what cannot be taken back`() throws {
    let worker = WorkerID("c1")
    var pilot = try Pilot()
    let ids = pilot.session.state.clients.rows.prefix(3).map(\.id)
    try pilot.save(
      group: ids.map { id in
        Save(
          .case(id), by: worker, at: pilot.session.state.now,
          changes: [Change(.planB, was: nil, now: .text("bij tante \(id.text)"))])
      })
    let path = try #require(pilot.disk.paths.first { $0.contains("/journal/") })
    let text = String(decoding: try #require(pilot.disk.content(at: path)), as: UTF8.self)
    let damaged = text.replacing("bij tante \(ids[1].text)", with: "bij tanta \(ids[1].text)")
    pilot.disk.overwrite(path, with: Array(damaged.utf8))
    pilot = try pilot.restarted()
    pilot.press("u")
    #expect(
      pilot.message
        == "Problem: one of these saves cannot be read and stays as it is; the others were changed."
    )
  }
}
