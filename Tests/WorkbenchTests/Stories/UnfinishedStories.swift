import CaseStore
import Casework
import Content
import Glibc
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A text that was begun belongs to those it was begun for, and to nobody else.
@Suite struct UnfinishedStories {
  /// Marks clients of the list by their places.
  private func mark(_ places: [Int], in pilot: inout Pilot) -> [CaseID] {
    pilot.press(.escape, .escape, .home)
    for place in 0...(places.max() ?? 0) {
      if places.contains(place) { pilot.press(" ") }
      pilot.press(.down)
    }
    return places.map { pilot.session.state.clients.rows[$0].id }
  }

  @Test(arguments: Language.allCases)
  func `a text for some is not brought back for others, and waits`(language: Language) throws {
    var pilot = try Pilot(language)
    let first = mark([0, 1, 2], in: &pilot)
    pilot.press("n")
    pilot.type("Secret of group A")
    pilot.press(.escape)
    let others = mark([4, 5], in: &pilot)
    pilot.press("n")
    pilot.hides("Secret of group A")
    #expect(pilot.message.contains("g u"), "\(pilot.message)")
    #expect(pilot.message.contains("Dewi Khayalan"), "\(pilot.message)")
    pilot.type("Of group B")
    pilot.press(.function(2))
    for id in others {
      #expect(try pilot.stored(id).notes.values.contains { $0.text == "Of group B" })
    }
    // The same set in another order has its text back.
    _ = mark([2, 1, 0], in: &pilot)
    pilot.press("n")
    pilot.shows("Secret of group A")
    pilot.press(.function(2), .right, .enter)
    for id in first {
      #expect(try pilot.stored(id).notes.values.contains { $0.text == "Secret of group A" })
    }
    pilot.press("g", "u")
    #expect(pilot.dialog == nil)
  }

  @Test func `a task for some is not brought back for others`() throws {
    var pilot = try Pilot()
    _ = mark([0, 1], in: &pilot)
    pilot.press("g", "a")
    pilot.type("Letter")
    pilot.press(.escape)
    _ = mark([3, 4], in: &pilot)
    pilot.press("g", "a")
    pilot.hides("Letter ")
    #expect(pilot.message.contains("Own task, 2 clients"), "\(pilot.message)")
  }

  @Test func `a text that waits is opened for whom it was begun`() throws {
    var pilot = try Pilot()
    let first = mark([0, 1, 2], in: &pilot)
    pilot.press("n")
    pilot.type("Secret of group A")
    pilot.press(.escape)
    _ = mark([0, 1, 2], in: &pilot)
    pilot = try pilot.restarted()
    pilot.press("g", "u")
    pilot.shows("Secret of group A")
    pilot.press(.enter, .enter)
    pilot.shows("3 clients")
    pilot.shows("Secret of group A")
    pilot.type("!")
    pilot.press(.function(2), .right, .enter)
    for id in first {
      #expect(try pilot.stored(id).notes.values.contains { $0.text == "Secret of group A!" })
    }
  }

  @Test func `a text that waits is thrown away only on purpose`() throws {
    var pilot = try Pilot()
    _ = mark([0, 1, 2], in: &pilot)
    pilot.press("n")
    pilot.type("Secret")
    pilot.press(.escape, "g", "u", .enter, .escape)
    pilot.press("g", "u", .enter, .down, .enter)
    #expect(pilot.message.hasPrefix("Thrown away: Note, 3 clients"), "\(pilot.message)")
    pilot.press("g", "u")
    #expect(pilot.message == "No unfinished text waits.")
    pilot = try pilot.restarted()
    pilot.press("g", "u")
    #expect(pilot.message == "No unfinished text waits.")
  }

  @Test(arguments: [Pane.clients, .checklist])
  func `where nothing can be saved nobody goes on with a text`(pane: Pane) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("Begun")
    pilot.press(.escape)
    pilot.failFlushes()
    pilot.choose(client: "Dewi")
    pilot.press("n")
    pilot.type("Invented")
    pilot.press(.function(2), .escape)
    #expect(pilot.session.state.isReadOnly)
    if pane == .checklist { pilot.press(.right, .right) }
    #expect(pilot.session.state.focus == pane)
    pilot.press("g", "u", .enter, .enter)
    #expect(pilot.message == pilot.content.words(MessageWords.readOnly))
  }

  @Test func `every sort of unfinished text is named and opened again`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    for (key, text) in [("n", "about a do"), ("x", "a reason"), ("a", "a task"), ("c", "event")] {
      pilot.press(.character(Character(key)))
      if key == "c" { pilot.press(.tab, .tab) }
      pilot.type(text)
      pilot.press(.escape)
    }
    pilot.press("1", "n")
    pilot.type("about the first")
    pilot.press(.escape)
    pilot = try pilot.restarted()
    pilot.startLooking()
    #expect(pilot.message.contains("Ewa Fikcyjna") && pilot.message.contains("g u shows them."))
    for text in ["about a do", "a reason", "a task", "event", "about the first"] {
      pilot.press("g", "u", .home)
      for _ in 0..<9 where !pilot.spoken.contains(text) { pilot.press(.down) }
      #expect(pilot.spoken.contains("Ewa Fikcyjna"), "\(pilot.text)")
      pilot.press(.enter, .enter)
      #expect(pilot.dialog?.isTyping == true, "\(text)\n\(pilot.text)")
      pilot.shows(text)
      pilot.press(.escape)
    }
  }

  @Test func `a reason for some rows is not brought back for others`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U1)
    pilot.press("m", "m", "x")
    pilot.type("Not here")
    pilot.press(.escape, .escape)
    pilot.choose(.U3)
    pilot.press("m", "m", "x")
    pilot.hides("Not here")
    pilot.press(.escape, "g", "u", .enter, .enter)
    pilot.shows("Not here")
  }

  @Test func `a text is called thrown away when it is, and stays in the list when it is not`()
    throws
  {
    var pilot = try Pilot()
    pilot.press("n")
    pilot.type("Between us")
    pilot.press(.escape)
    pilot.disk.setFault(
      .init(.fails(EIO), at: pilot.disk.calls, isLasting: true, only: "remove"))
    pilot.press("g", "u", .enter, .down, .enter)
    #expect(pilot.message.hasPrefix("Not thrown away: Note"), "\(pilot.text)")
    pilot.fillDisk(false)
    pilot.press("g", "u")
    pilot.shows("Between us")
    pilot.press(.enter, .down, .enter)
    #expect(pilot.message.hasPrefix("Thrown away: Note"), "\(pilot.text)")
    pilot.press("g", "u")
    #expect(pilot.dialog == nil)
    #expect(!pilot.disk.paths.contains { $0.contains("/drafts/") && $0.hasSuffix(".draft") })
  }

  @Test func `that nothing waits is not said where the disk did not say so`() throws {
    var pilot = try Pilot()
    pilot.press("n")
    pilot.type("Between us")
    pilot.press(.escape)
    pilot.press("g")
    pilot.disk.setFault(.init(.fails(EIO), at: pilot.disk.calls + 1, only: "names"))
    pilot.press("u")
    #expect(pilot.message.hasPrefix("Problem with"), "\(pilot.text)")
    pilot.hides("No unfinished text waits.")
    pilot.fillDisk(false)
    pilot.press("g", "u")
    pilot.shows("Between us")
  }
}
