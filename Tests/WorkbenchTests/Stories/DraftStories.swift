import CaseStore
import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// One worker in two terminals, and drafts that are damaged: nothing that was typed is lost.
@Suite struct DraftStories {
  private func texts(_ pilot: Pilot) -> [String] {
    pilot.openedCase?.notes.values.map(\.text).sorted() ?? []
  }

  private func openNote(_ pilot: inout Pilot) {
    pilot.choose(client: "Ewa")
    pilot.press("n")
  }

  private func drafts(on pilot: Pilot) -> [String] {
    pilot.disk.paths.filter { $0.contains("/drafts/") }
  }

  @Test func `closed text that a full disk refused is kept as soon as there is room`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("not lost")
    pilot.fillDisk()
    pilot.press(.escape)
    pilot.shows("NOT SAVED")
    pilot.press(.down, .up)
    pilot.shows("NOT SAVED")
    pilot.press(.control("c"))
    #expect(!pilot.message.contains("Everything is saved"))
    // Leaving asks: the text is nowhere but in this program.
    pilot.press("q")
    #expect(!pilot.session.isFinished)
    #expect(pilot.message.contains("q again"))
    pilot.fillDisk(false)
    pilot.advance(seconds: 2)
    pilot.hides("NOT SAVED")
    #expect(pilot.message == "What you typed is on the disk now.")
    pilot.press("q")
    #expect(pilot.session.isFinished)
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.shows("not lost")
  }

  @Test func `who asks to leave a second time leaves text behind that cannot be kept`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("gone")
    pilot.fillDisk()
    pilot.press(.escape, "q")
    #expect(!pilot.session.isFinished)
    pilot.press("q")
    #expect(pilot.session.isFinished)
  }

  @Test func `what one worker types in two terminals is kept twice`() throws {
    var first = try Pilot()
    let worker = try #require(first.session.state.worker?.text)
    var second = try first.colleague(worker)
    openNote(&first)
    openNote(&second)
    first.type("in the office")
    second.type("at the front desk")
    first.advance(seconds: 2)
    second.advance(seconds: 3)
    first.type(", upstairs")
    first.advance(seconds: 4)
    // Both are killed, and the power goes.
    var later = try first.restarted(on: first.disk.afterPowerCut { _ in 0 })
    openNote(&later)
    later.shows("in the office, upstairs")
    #expect(later.message.contains("1 older one follows"))
    later.press(.function(2), "n")
    later.shows("at the front desk")
    #expect(later.message == "Your unfinished text is back.")
    later.press(.function(2), "n")
    #expect(later.message.isEmpty)
    #expect(Set(["in the office, upstairs", "at the front desk"]).isSubset(of: texts(later)))
    #expect(drafts(on: later).isEmpty)
  }

  @Test func `a pause in typing keeps the text, within the same second`() throws {
    var pilot = try Pilot()
    openNote(&pilot)
    pilot.type("asked R.")
    pilot.pauseTyping()
    #expect(drafts(on: pilot).count == 1)
    pilot.type(" for a date")
    pilot.pauseTyping()
    var later = try pilot.restarted(on: pilot.disk.afterPowerCut { _ in 0 })
    openNote(&later)
    later.shows("asked R. for a date")
  }

  @Test func `who types without a pause has the text kept every second`() throws {
    var pilot = try Pilot()
    openNote(&pilot)
    for second in 1...5 {
      pilot.type("word ")
      pilot.advance(seconds: 1)
      let later = try pilot.restarted(on: pilot.disk.afterPowerCut { _ in 0 })
      var reopened = later
      openNote(&reopened)
      reopened.shows(Array(repeating: "word", count: second).joined(separator: " "))
    }
  }

  @Test func `on a full disk a pause does not try again and again`() throws {
    var pilot = try Pilot()
    openNote(&pilot)
    pilot.type("asked R.")
    pilot.fillDisk()
    pilot.pauseTyping()
    #expect(pilot.message.hasPrefix("Problem:"))
    let calls = pilot.disk.calls
    for _ in 0..<10 { pilot.pauseTyping() }
    #expect(pilot.disk.calls == calls)
    pilot.fillDisk(false)
    pilot.advance(seconds: 1)
    #expect(drafts(on: pilot).count == 1)
  }

  @Test func `a start says with whom unfinished text waits, and only then`() throws {
    var pilot = try Pilot()
    openNote(&pilot)
    pilot.type("asked R.")
    pilot.press(.escape, .escape, "a")
    pilot.type("Nobody")
    pilot.pauseTyping()
    var later = try pilot.restarted()
    later.startLooking()
    #expect(
      later.message
        == "2 unfinished texts wait. g u shows them. They are: New client, Note, Ewa Fikcyjna.")
    var chosen = try pilot.restarted(as: nil)
    chosen.startLooking()
    #expect(chosen.message.isEmpty)
    chosen.press(.enter)
    #expect(chosen.message.hasPrefix("2 unfinished texts wait"))
    openNote(&later)
    later.press(.function(2), "a", .function(2))
    var last = try later.restarted()
    last.startLooking()
    #expect(last.message.isEmpty)
  }

  @Test func `a text that is erased makes way for the older one`() throws {
    var first = try Pilot()
    var second = try first.colleague("c1")
    openNote(&first)
    openNote(&second)
    first.type("older")
    second.type("newer")
    first.press(.escape)
    second.advance(seconds: 5)
    second.press(.escape)
    var later = try first.restarted()
    openNote(&later)
    later.shows("newer")
    later.press(.control("u"), .escape)
    openNote(&later)
    later.shows("older")
  }

  @Test func `a text that is gone on with elsewhere leaves one draft, and none when it is saved`()
    throws
  {
    var first = try Pilot()
    openNote(&first)
    first.type("begun")
    first.press(.escape)
    var second = try first.colleague("c1")
    openNote(&second)
    second.shows("begun")
    second.press(.end)
    second.type(" and ended")
    second.advance(seconds: 2)
    #expect(drafts(on: first).count == 1)
    second.press(.function(2))
    #expect(texts(second).contains("begun and ended"))
    #expect(drafts(on: first).isEmpty)
    openNote(&first)
    first.hides("begun and")
    #expect(first.message.isEmpty)
  }

  @Test func `who types on in the first terminal loses nothing to the second`() throws {
    var first = try Pilot()
    openNote(&first)
    first.type("begun")
    first.advance(seconds: 2)
    var second = try first.colleague("c1")
    openNote(&second)
    first.type(" and typed on")
    first.advance(seconds: 2)
    second.press(.function(2))
    var later = try first.restarted()
    openNote(&later)
    later.shows("begun and typed on")
    #expect(texts(later).contains("begun"))
  }

  @Test func `a note that comes back after a failed save does not write over the next one`() throws
  {
    var pilot = try Pilot()
    openNote(&pilot)
    pilot.type("first")
    pilot.writer.isSlow = true
    pilot.press(.function(2), "n")
    pilot.type("second")
    pilot.fillDisk()
    pilot.finishWriting()
    pilot.fillDisk(false)
    pilot.advance(seconds: 2)
    var later = try pilot.restarted()
    openNote(&later)
    #expect(later.message.contains("1 older one follows"))
    later.press(.function(2), "n", .function(2))
    #expect(Set(["first", "second"]).isSubset(of: texts(later)))
  }

  @Test func `a draft that cannot be read is set aside and said, and typing goes on`() throws {
    var pilot = try Pilot()
    openNote(&pilot)
    pilot.type("soon damaged")
    pilot.press(.escape)
    let path = try #require(drafts(on: pilot).first)
    let damage = Array("{\"worker\":".utf8)
    pilot.disk.overwrite(path, with: damage)
    pilot = try pilot.restarted()
    openNote(&pilot)
    #expect(pilot.message.hasPrefix("Problem: unfinished text of yours cannot be read any more."))
    let aside = try #require(pilot.disk.paths.first { $0.contains("/quarantine/") })
    #expect(pilot.message.hasSuffix(aside))
    #expect(pilot.disk.content(at: aside) == damage)
    pilot.type("typed anew")
    pilot.press(.escape)
    pilot = try pilot.restarted()
    openNote(&pilot)
    pilot.shows("typed anew")
    #expect(pilot.message == "Your unfinished text is back.")
  }

  @Test(arguments: [false, true])
  func `a text that was saved before the program died does not come back as unfinished`(
    isTakenOver: Bool
  ) throws {
    var pilot = try Pilot()
    openNote(&pilot)
    pilot.type("said once")
    pilot.advance(seconds: 2)
    if isTakenOver {
      pilot = try pilot.restarted()
      openNote(&pilot)
    }
    let path = try #require(drafts(on: pilot).first)
    let bytes = try #require(pilot.disk.content(at: path))
    if isTakenOver { pilot.advance(seconds: 1) }
    pilot.press(.function(2))
    #expect(drafts(on: pilot).isEmpty)
    // The program died after the save and before the draft was dropped.
    try put(bytes, at: path, on: pilot.disk)
    pilot = try pilot.restarted()
    openNote(&pilot)
    pilot.hides("Your unfinished text is back.")
    #expect(texts(pilot).count { $0 == "said once" } == 1)
    #expect(drafts(on: pilot).isEmpty)
  }

  @Test func `a text that was typed on since the save, or whose save was taken back, comes back`()
    throws
  {
    for isUndone in [false, true] {
      var pilot = try Pilot()
      openNote(&pilot)
      pilot.type("said once")
      pilot.advance(seconds: 2)
      let path = try #require(drafts(on: pilot).first)
      let bytes = try #require(pilot.disk.content(at: path))
      if isUndone {
        pilot.press(.function(2), "u")
      } else {
        var other = try pilot.restarted()
        other.choose(client: "Ewa")
        other.press("n")
        other.press(.function(2))
        pilot.advance(seconds: 2)
        pilot.type(", and again")
        pilot.advance(seconds: 2)
      }
      if isUndone { try put(bytes, at: path, on: pilot.disk) }
      pilot = try pilot.restarted()
      openNote(&pilot)
      pilot.shows(isUndone ? "said once" : "said once, and again")
    }
  }

  @Test func `a save that the disk did not confirm is not offered again while it is there`() throws
  {
    var pilot = try Pilot()
    openNote(&pilot)
    pilot.type("said once")
    pilot.advance(seconds: 2)
    pilot.failFlushes()
    pilot.press(.function(2))
    pilot.shows("said once")
    pilot.disk.setFault(nil)
    // The disk has it after all.
    var later = try pilot.restarted(on: pilot.disk.afterPowerCut { _ in 1 })
    openNote(&later)
    later.hides("Your unfinished text is back.")
    #expect(texts(later).count { $0 == "said once" } == 1)
    // The disk has lost it.
    later = try pilot.restarted(on: pilot.disk.afterPowerCut { _ in 0 })
    openNote(&later)
    later.shows("Your unfinished text is back.")
    later.press(.function(2))
    #expect(texts(later).count { $0 == "said once" } == 1)
  }

  private func put(_ bytes: [UInt8], at path: String, on disk: MemoryFileSystem) throws {
    let name = try #require(path.split(separator: "/").last.map(String.init))
    let folder = try disk.openDirectory(path: String(path.dropLast(name.count + 1)))
    let file = try disk.open(name, in: folder, for: .appendNew)
    _ = try bytes.withUnsafeBytes { try disk.write(file, $0) }
    try disk.synchronise(file)
    try disk.synchroniseDirectory(folder)
  }
}
