import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The timeline of a case, as somebody reads it who wants to know what went before.
@Suite struct TimelineStories {
  private func opened(
    _ client: String = "Ewa", columns: Int = 100, rows: Int = 30
  ) throws -> Pilot {
    var pilot = try Pilot(columns: columns, rows: rows)
    pilot.choose(client: client)
    pilot.press("t")
    return pilot
  }

  private func place(of text: String, in pilot: Pilot) -> Int? {
    pilot.lines.firstIndex { $0.contains(text) }
  }

  @Test func `t shows notes, events and changes of the client in one list, newest first`() throws {
    let pilot = try opened()
    pilot.shows("TIMELINE: EWA FIKCYJNA")
    pilot.shows("-- Mon 23 Nov 2026, today --")
    pilot.shows("-- COMING")
    pilot.shows("Imported: New client: Ewa Fikcyjna")
    let coming = try #require(place(of: "-- COMING", in: pilot))
    let today = try #require(place(of: "Nov 2026, today", in: pilot))
    #expect(coming < today)
  }

  @Test func `Esc comes back to exactly where one was`() throws {
    for keys: [Key] in [[], [.tab], ["3", .down], ["3", .down, .enter]] {
      var pilot = try Pilot()
      pilot.choose(client: "Ewa")
      for key in keys { pilot.press(key) }
      let before = pilot.text
      pilot.press("t", .down, .down, .escape)
      #expect(pilot.text == before)
      pilot.press("t", "t")
      #expect(pilot.text == before)
    }
  }

  @Test func `without a client there is no timeline, and the message says so`() throws {
    var pilot = try Pilot(worker: "nobody")
    #expect(pilot.session.state.opened == nil)
    pilot.press("t")
    #expect(pilot.session.state.timeline == nil)
    #expect(pilot.message == "Choose a client first.")
  }

  @Test func `a note that is written from the timeline stands in it at once, with the cursor`()
    throws
  {
    var pilot = try opened()
    pilot.press("n")
    pilot.type("Bread was baked today")
    pilot.press(.function(2))
    #expect(pilot.dialog == nil)
    pilot.shows("Note: Bread was baked today")
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("09:00"))
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("Bread was baked"))
    // It is one entry, and the save that brought it is none of its own.
    #expect(pilot.lines.count { $0.contains("Bread was baked") } == 2)
    #expect(pilot.spoken.contains("Bread was baked"))
  }

  @Test func `a note from the timeline is about the client, also when a do was chosen`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("t", "n")
    pilot.type("Not about the do")
    pilot.press(.function(2))
    let note = pilot.openedCase?.notes.values.first { $0.text == "Not about the do" }
    #expect(note != nil && note?.about == nil)
  }

  @Test func `what happened is logged from the timeline and stands at its time`() throws {
    var pilot = try opened()
    pilot.press("c", .right, .tab, .tab)
    pilot.type("Talked about the garden")
    pilot.press(.function(2))
    #expect(pilot.dialog == nil, "\(pilot.text)")
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("Talked about the garden"))
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("09:00"))
  }

  @Test func `an undo is named as one, and what it took back says so`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press(" ", "u", "t")
    pilot.shows("Took back: Ticked: Agree who is responsible for what")
    pilot.shows("Ticked: Agree who is responsible for what (taken back since)")
    pilot.press("U")
    pilot.shows("Done again after all: Ticked: Agree who is responsible for what")
    pilot.hides("(taken back since)")
  }

  @Test func `a note that was taken back is gone, and the timeline tells it was there`() throws {
    var pilot = try opened()
    pilot.press("n")
    pilot.type("Written by mistake")
    pilot.press(.function(2), "u")
    pilot.hides("Written by mistake")
    pilot.shows("Took back: Note added")
    pilot.shows("Note added (taken back since)")
  }

  @Test func `a choice between two answers names who chose and what`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    let id = try #require(first.openedCase?.id)
    try first.save(
      Save(
        .case(id), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 9, offsetSeconds: 3600),
        changes: [
          Change(
            .supervisor, was: first.openedCase?.supervisor.map(Fact.text), now: .text("B. Bedacht"))
        ]))
    first.press("e")
    for _ in 0..<40 where first.dialog?.focusedField != .field(.supervisor) { first.press(.tab) }
    first.press(.control("u"))
    first.type("C. Kletspraat")
    first.press(.function(2))
    first.shows("Both answers are kept")
    first.press("s", .enter, .down, .enter)
    first.press("t")
    let line = try #require(first.lines.first { $0.contains("Chose between two answers") })
    #expect(line.contains("J. Fantasie"))
    #expect(line.contains("C. Kletspraat"))
    for _ in 0..<20 where !first.lines[first.canvas.cursor.y].contains("Chose between") {
      first.press(.up)
    }
    first.press(.enter)
    first.shows("from B. Bedacht to C. Kletspraat")
  }

  @Test func `a colleague's save appears above, and what one reads stays where it is`() throws {
    var first = try opened(rows: 24)
    for _ in 0..<5 { first.press(.down) }
    let row = first.canvas.cursor.y
    let before = first.lines[row]
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    second.press("n")
    second.type("From the other room")
    second.press(.function(2))
    first.lookAround()
    #expect(first.canvas.cursor.y == row)
    #expect(first.lines[row] == before)
    for _ in 0..<9 { first.press(.up) }
    first.shows("M. Verzinsel")
    first.shows("Note: From the other room")
  }

  @Test(arguments: [0, 3, 12]) func `the first entry on the screen keeps its row as well`(
    steps: Int
  ) throws {
    var first = try opened(columns: 60, rows: 20)
    for _ in 0..<20 { first.press(.down) }
    for _ in 0..<steps { first.press(.up) }
    let rows = (first.canvas.cursor.y, first.lines[first.canvas.cursor.y])
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    for text in ["one", "two, which is so long that it takes more than one row of sixty columns"] {
      second.press("n")
      second.type(text)
      second.press(.function(2))
      first.lookAround()
      #expect(rows == (first.canvas.cursor.y, first.lines[first.canvas.cursor.y]))
    }
  }

  @Test func `where nobody sees a screen the timeline is said as a list`() throws {
    var talk = try Conversation()
    talk.type("ewa", "t")
    talk.hears("Timeline: Ewa Fikcyjna.")
    talk.hears("Mon 23 Nov 2026, today.")
    #expect(talk.pilot.session.state.timeline == nil)
  }

  @Test func `the next client's timeline is one key away`() throws {
    var pilot = try opened()
    pilot.press("]")
    pilot.hides("TIMELINE: EWA FIKCYJNA")
    pilot.shows("TIMELINE: ")
    pilot.press("[")
    pilot.shows("TIMELINE: EWA FIKCYJNA")
  }

  @Test func `keys that act on a row below do nothing here, and say when they work`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let before = pilot.openedCase
    pilot.press("t")
    for key: Key in [" ", "x", "d", "s", "o", "O", "e", "a", .delete] {
      pilot.press(key)
      #expect(!pilot.message.isEmpty && pilot.dialog == nil, "\(key)")
      pilot.press(.enter, key)
      #expect(pilot.openedCase == before, "\(key)")
      pilot.press(.escape)
    }
    #expect(pilot.session.state.timeline != nil)
  }

  @Test func `who presses Delete on a note reads why it stays`() throws {
    var pilot = try opened()
    pilot.press(.tab, .delete)
    #expect(pilot.message.hasPrefix("A note stays as it was written."))
  }

  @Test func `hostile text in a note drives no terminal, and wide text is wrapped whole`() throws {
    var pilot = try opened(columns: 60, rows: 20)
    let id = try #require(pilot.openedCase?.id)
    let moment = Moment(Pilot.today, hour: 9, minute: 30, offsetSeconds: 3600)
    let text = "\u{1B}[2J\u{202E}gone\u{7} " + String(repeating: "漢字", count: 60) + "\r\nend"
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: moment,
        changes: [
          Change(
            .note(EntryID("n")), was: nil,
            now: .note(Note(text: text, by: WorkerID("c1"), at: moment)))
        ]))
    pilot.lookAround()
    for _ in 0..<30 { pilot.press(.up) }
    for _ in 0..<30 where !pilot.lines[pilot.canvas.cursor.y].contains("gone") {
      pilot.press(.down)
    }
    #expect(pilot.lines[pilot.canvas.cursor.y].contains("gone"))
    expectSound(pilot, "the timeline")
    pilot.press(.enter)
    expectSound(pilot, "the note")
  }

  @Test(arguments: ["9223372036854775807:0", "0:9223372036854775807", "-9:-9", "25:61", ":", ""])
  func `a time of day that is none is no trap`(clock: String) throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let task = CaseTask(
      text: "See the doctor", owner: nil, due: Pilot.today + 2, clock: clock)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 8, offsetSeconds: 3600),
        changes: [Change(.task(EntryID("t-9")), was: nil, now: .task(task))]))
    pilot.lookAround()
    pilot.press("t")
    pilot.shows("See the doctor")
  }
}

extension Dialog {
  /// The row of the form that is typed in.
  var focusedField: FormField? {
    guard case .form(let form) = body else { return nil }
    return form.focused?.id
  }
}
