import CaseStore
import Casework
import Glibc
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Disks that are full, that fail, and that hold damage.
@Suite struct DiskStories {
  @Test func `on a full disk nothing is shown as saved`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    pilot.choose(.U2)
    pilot.fillDisk()
    pilot.press(" ")
    #expect(pilot.message.hasPrefix("Problem: the disk is full."))
    #expect(pilot.state(of: .U2) == .open)
    pilot.hides("Saved 09:00")
    pilot.press(.control("c"))
    #expect(pilot.message == "The last thing was not saved. q quits, from the lists.")
    #expect(try pilot.stored(id).doRecords[.U2]?.state != .done)
    pilot.fillDisk(false)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done)
    pilot.shows("Saved 09:00")
  }

  @Test func `a note that a full disk refuses can be saved when there is room`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("too long to type twice")
    pilot.fillDisk()
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: the disk is full."))
    #expect(pilot.openedCase?.notes.values.contains { $0.text.hasPrefix("too long") } == false)
    pilot.shows("too long to type twice")
    pilot.fillDisk(false)
    pilot.press(.function(2))
    #expect(pilot.openedCase?.notes.values.contains { $0.text.hasPrefix("too long") } == true)
    #expect(pilot.dialog == nil)
  }

  @Test func `a form that a full disk refuses stays as it was filled in`() throws {
    var pilot = try Pilot()
    let chosen = pilot.session.state.clients.selected
    pilot.press("a")
    pilot.type("Noor Verzonnendame")
    pilot.fillDisk()
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: the disk is full."))
    pilot.shows("Noor Verzonnendame")
    #expect(pilot.session.state.clients.selected == chosen)
    #expect(pilot.openedCase?.id == chosen)
    pilot.fillDisk(false)
    pilot.press(.function(2))
    #expect(pilot.openedCase?.client.name == "Noor Verzonnendame")
  }

  @Test func `a draft that cannot be kept says so and stays on the screen`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("not yet kept")
    pilot.fillDisk()
    pilot.advance(seconds: 2)
    #expect(pilot.message.hasPrefix("Problem:"))
    pilot.shows("not yet kept")
    pilot.fillDisk(false)
    pilot.advance(seconds: 2)
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.shows("not yet kept")
  }

  @Test func `a draft that could not be kept is no word against the save that has its text`() throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("the last free block")
    pilot.writer.isSlow = true
    pilot.advance(seconds: 2)
    pilot.press(.function(2))
    let said = pilot.message
    pilot.fillDrafts()
    pilot.finishWriting()
    #expect(pilot.openedCase?.notes.values.contains { $0.text == "the last free block" } == true)
    #expect(pilot.message == said)
    #expect(!said.hasPrefix("Problem"))
    pilot.shows("Saved 09:00")
  }

  @Test func `a text of which neither draft nor save was taken is kept when there is room`() throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("twice refused")
    pilot.writer.isSlow = true
    pilot.advance(seconds: 2)
    pilot.press(.function(2))
    pilot.fillDisk()
    pilot.finishWriting()
    pilot.shows("twice refused")
    pilot.press(.escape)
    pilot.shows("NOT SAVED")
    pilot.fillDisk(false)
    pilot.advance(seconds: 2)
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.shows("twice refused")
  }

  @Test func `quitting while a save fails does not leave`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    pilot.choose(.U2)
    pilot.writer.isSlow = true
    pilot.press(" ", "q")
    #expect(pilot.state(of: .U2) == .done)
    #expect(!pilot.session.isFinished)
    pilot.fillDisk()
    pilot.finishWriting()
    #expect(!pilot.session.isFinished)
    #expect(pilot.message.hasPrefix("Problem: the disk is full."))
    #expect(pilot.state(of: .U2) == .open)
    pilot.shows("NOT SAVED")
    // It is not left by itself when there is room again: the person decides anew.
    pilot.fillDisk(false)
    pilot.advance(seconds: 2)
    #expect(!pilot.session.isFinished)
    pilot.press(" ", "q")
    #expect(pilot.session.isFinished)
    #expect(try pilot.stored(id).doRecords[.U2]?.state == .done)
  }

  @Test func `a disk that fails for good makes the store read-only, on every screen`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.failFlushes()
    pilot.press(" ")
    #expect(
      pilot.message
        == "Problem: the disk did not confirm this save. It may be lost: look at the case before you repeat it."
    )
    pilot.shows("NOT SAVED")
    // It stands in the store as everybody reads it now, and no colleague did it.
    #expect(pilot.session.state.clients.changedElsewhere.isEmpty)
    let isReadOnly = pilot.session.state.isReadOnly
    #expect(isReadOnly)
    pilot.shows("Read-only: nothing can be saved now.")
    pilot.press(" ")
    #expect(pilot.message == "Nothing can be saved now: the store is read-only.")
    pilot.press("n")
    #expect(pilot.dialog == nil)
    pilot.resize(columns: 40, rows: 10)
    pilot.shows("Read-only")
    expectSound(pilot, "read-only at 40 by 10")
  }

  @Test func `a damaged record is named, and the rest is there`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("on paper as well")
    pilot.press(.function(2))
    let path = try #require(pilot.disk.paths.first { $0.contains("/journal/") })
    var bytes = try #require(pilot.disk.content(at: path))
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "}")))
    bytes[end - 40] ^= 1
    pilot.disk.overwrite(path, with: bytes)
    for path in pilot.disk.paths where path.hasSuffix("index") { pilot.disk.erase(path) }
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    #expect(pilot.openedCase?.client.name == "Ewa Fikcyjna")
    pilot.shows("A part of this case cannot be read.")
    for (columns, rows) in [(60, 20), (40, 10)] {
      pilot.resize(columns: columns, rows: rows)
      pilot.press("3", .home)
      #expect(pilot.text.contains("! Not all of this case"), "\(pilot.text)")
      pilot.press(.left)
      #expect(pilot.text.contains("! Not all of this case"), "\(pilot.text)")
      pilot.press(.left)
    }
    pilot.resize(columns: 100, rows: 30)
    pilot.choose(client: "Hendrik")
    pilot.hides("A part of this case cannot be read.")
    // With marks nobody would see the warning, so nothing is done with it.
    pilot.press(" ")
    pilot.choose(client: "Ewa")
    pilot.press(" ", "o")
    pilot.shows("Ewa Fikcyjna")
    let names = pilot.dialog?.targets.cases.map(\.client.sortName)
    #expect(names == ["Hendrik Verzonnen"], "\(pilot.text)")
  }

  @Test func `a case that cannot be read shows nobody else's`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let disk = pilot.disk
    // Every read of the disk fails from here on.
    for path in disk.paths where path.contains("/journal/") { disk.overwrite(path, with: []) }
    pilot.press(.down)
    if pilot.openedCase?.id != pilot.session.state.clients.selected {
      #expect(pilot.openedCase == nil)
    }
    pilot.choose(.U2)
    pilot.press(" ")
    expectSound(pilot, "a case that cannot be read")
  }
}
