import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What one does while a save is still on its way.
@Suite struct SlowDiskStories {
  private func texts(_ pilot: Pilot) -> [String] {
    pilot.openedCase?.notes.values.map(\.text).sorted() ?? []
  }

  @Test func `the screen shows at once what will be saved, and says so only when it is`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.writer.isSlow = true
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done)
    pilot.hides("Saved 09:00")
    pilot.waitAWhile()
    pilot.shows("Saving…")
    pilot.press("q")
    #expect(!pilot.session.isFinished)
    pilot.finishWriting()
    #expect(pilot.session.isFinished)
    pilot.shows("Saved 09:00")
  }

  @Test func `a second note that is begun meanwhile is another note`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Hendrik")
    let before = texts(pilot)
    pilot.press("n")
    pilot.type("first")
    pilot.advance(seconds: 2)
    pilot.writer.isSlow = true
    pilot.press(.function(2), "n")
    #expect(pilot.message.isEmpty)
    pilot.type("second")
    pilot.advance(seconds: 2)
    pilot.finishWriting()
    var killed = try pilot.restarted()
    killed.choose(client: "Hendrik")
    killed.press("n")
    killed.shows("second")
    killed.press(.function(2))
    #expect(texts(killed) == (before + ["first", "second"]).sorted())
  }

  @Test func `a save that fails after one went on comes back with its text and its client`() throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let ewa = try #require(pilot.openedCase?.id)
    pilot.press("n")
    pilot.type("about Ewa")
    pilot.writer.isSlow = true
    pilot.press(.function(2), .down, .down)
    #expect(pilot.openedCase?.id != ewa)
    pilot.fillDisk()
    pilot.finishWriting()
    #expect(pilot.message.hasPrefix("Problem: the disk is full."))
    #expect(pilot.openedCase?.id == ewa && pilot.session.state.clients.selected == ewa)
    pilot.shows("about Ewa")
    pilot.fillDisk(false)
    pilot.press(.function(2))
    #expect(try pilot.stored(ewa).notes.values.contains { $0.text == "about Ewa" })
  }

  @Test func `who leaves while the disk is slow reads what is waited for`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.writer.isSlow = true
    pilot.press(" ", "q")
    pilot.waitAWhile()
    #expect(
      pilot.message
        == "What you did last is still being saved. Schakel closes after that.")
    pilot.finishWriting()
    #expect(pilot.session.isFinished)
  }

  @Test func `who leaves while unfinished text is not kept yet reads that`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("half a thought")
    pilot.writer.isSlow = true
    pilot.press(.escape, "q")
    #expect(!pilot.session.isFinished)
    pilot.waitAWhile()
    #expect(
      pilot.message
        == "Your unfinished text is still being kept. Schakel closes after that.")
    pilot.hides("Saving…")
    pilot.finishWriting()
    #expect(pilot.session.isFinished)
  }
}
