import CaseStore
import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Writing notes: nothing that was typed is lost.
@Suite struct NoteStories {
  private func texts(_ pilot: Pilot) -> [String] {
    pilot.openedCase?.notes.values.map(\.text) ?? []
  }

  @Test func `a paste that does not fit says how much was left out`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a", .tab, .tab, .paste("14:30 sharp"))
    #expect(pilot.message == "Problem: 6 characters were left out: at most 5 fit here.")
  }

  @Test func `Esc keeps what was typed, for the same do only`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("n")
    pilot.type("half a thou")
    pilot.press(.escape)
    #expect(pilot.message == "Not saved yet; what you typed waits here until you come back.")
    pilot.choose(.U3)
    pilot.press("n")
    pilot.hides("half a thou")
    pilot.press(.escape)
    pilot.choose(.U2)
    pilot.press("n")
    pilot.shows("half a thou")
    pilot.type("ght")
    pilot.press(.control("s"))
    #expect(texts(pilot).contains("half a thought"))
  }

  @Test func `quitting in the middle of a note asks, and keeps the text`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("unfinished")
    pilot.press(.control("q"), .enter)
    #expect(!pilot.session.isFinished)
    pilot.shows("unfinished")
    pilot.press(.control("q"), .right, .enter)
    #expect(pilot.session.isFinished)
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.shows("unfinished")
  }

  @Test func `a closed window keeps the text`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("unfinished")
    pilot.closeWindow()
    #expect(pilot.session.isFinished)
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.shows("unfinished")
  }

  @Test func `a program that is killed loses no more than the last seconds`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("typed long ago")
    pilot.advance(seconds: 2)
    pilot.type(" and just now")
    pilot = try pilot.restarted(on: pilot.disk.afterPowerCut { _ in 0 })
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.shows("typed long ago")
  }

  @Test func `a note that is saved leaves no draft behind`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("first line\nsecond line")
    pilot.advance(seconds: 2)
    pilot.press(.function(2))
    #expect(pilot.dialog == nil)
    #expect(texts(pilot).contains("first line\nsecond line"))
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.hides("first line")
  }

  @Test func `an empty note is not saved, and says why`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n", " ", .enter, .function(2))
    #expect(pilot.message == "Problem: there is no text yet.")
    #expect(pilot.dialog != nil)
  }

  @Test func `pasted megabytes become a note as long as a note can be`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n", .paste(String(repeating: "paste \u{1B}[31m", count: 400_000)))
    #expect(pilot.message.hasPrefix("Problem: 3900000 characters were left out"))
    pilot.press(.function(2))
    let saved = texts(pilot).first { $0.hasPrefix("paste") }
    #expect(saved?.count == TextArea.usualLimit)
    #expect(saved?.unicodeScalars.contains("\u{1B}") == false)
  }

  @Test func `text that is pasted into a list gives no commands`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let before = pilot.openedCase
    pilot.choose(.U2)
    pilot.press(.paste(" q x\n"))
    #expect(pilot.message.hasPrefix("Pasted text belongs in a field"))
    #expect(pilot.openedCase == before && !pilot.session.isFinished)
  }
}
