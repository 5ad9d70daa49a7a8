import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// On a board that others see nobody is named, whatever is said there.
@Suite struct BoardNameStories {
  private func names(_ pilot: Pilot) -> [Substring] {
    pilot.session.state.clients.summaries.flatMap { $0.name.split(separator: " ") }
      .filter { $0.count > 3 }
  }

  private func namesNobody(_ pilot: Pilot, _ location: SourceLocation = #_sourceLocation) {
    for name in names(pilot) {
      #expect(
        !pilot.text.contains(name), "\(name) in:\n\(pilot.text)", sourceLocation: location)
    }
  }

  @Test(arguments: [Language.en, .nl])
  func `unfinished texts that wait are told with initials and numbers`(language: Language) throws {
    var pilot = try Pilot(language, worker: "c1")
    pilot.choose(client: "Shirley")
    pilot.press("E")
    pilot.type("Something")
    pilot.pauseTyping()
    pilot.press(.escape)
    var board = try Pilot(
      on: pilot.disk, content: pilot.content, worker: "c1", columns: 100, rows: 30,
      now: pilot.session.state.now, beginsOnBoard: true)
    board.startLooking()
    if board.dialog == nil { board.press(.function(4)) }
    #expect(board.message.contains("S.I. "), "\(board.message)")
    namesNobody(board)
  }

  @Test func `a warning about the names behind the board counts for the next key alone`() throws {
    var board = try Pilot(worker: "tl1", beginsOnBoard: true)
    board.press("g", "e")
    #expect(board.message.hasPrefix("Behind this board"), "\(board.message)")
    board.press("j", .function(4))
    namesNobody(board)
    #expect(board.dialog?.purpose == .board)
    board.press(.function(4))
    #expect(board.dialog == nil)
    // Who comes back to it has the same board again.
    board.press(.function(4), "g", "p")
    #expect(board.message == "This board was opened on a shared screen: names stay hidden on it.")
    namesNobody(board)
    board.press(.function(4))
    #expect(board.dialog?.purpose == .board)
  }

  @Test func `the menu of a row has no name, however short names show`() throws {
    var board = try Pilot(worker: "tl1")
    board.press(.function(4), "g", "p", ".")
    #expect(board.dialog?.title.contains("Kital") == false, "\(board.dialog?.title ?? "")")
  }

  @Test func `below a board that nobody touches stand the details of its chosen row`() throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.choose(client: "Ewa")
    pilot.press("q")
    // Where somebody was before is read as well, after the board is up.
    var board = try Pilot(
      on: pilot.disk, content: pilot.content, worker: "tl1", columns: 100, rows: 30,
      now: pilot.session.state.now, beginsOnBoard: true)
    #expect(board.dialog?.purpose == .board)
    board.shows("What happened")
    // The chosen row goes to another client, and so do the details.
    board.lookAround()
    board.shows("What happened")
  }

  @Test func `a handover that arrives is told with initials and a number`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.press(.function(4))
    let ewa = try #require(
      pilot.session.state.clients.summaries.first { $0.sortName.contains("Shirley") })
    try pilot.save(
      Save(
        .case(ewa.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .handover, was: nil,
            now: .handover(
              Handover(
                from: WorkerID("c2"), by: WorkerID("c2"), to: WorkerID("c1"), on: Pilot.today)))
        ]))
    pilot.lookAround()
    #expect(pilot.message.contains("S.I. "), "\(pilot.message)")
    namesNobody(pilot)
  }

  @Test(arguments: [Language.en, .nl])
  func `what happened names no other client either, and is not found by them`(language: Language)
    throws
  {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.choose(client: "Milan")
    pilot.press("E")
    pilot.type("Shirley belde Zoltán Kitalált, kamer 4")
    pilot.press(.tab, "a", .function(2), .function(4))
    namesNobody(pilot)
    pilot.press("/")
    pilot.type("kitalalt")
    guard case .board(let list)? = pilot.dialog?.body else { throw CancellationError() }
    #expect(list.rows.isEmpty)
  }

  @Test func `a text that is put right on the board keeps the names in it`() throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.choose(client: "Shirley")
    pilot.press("E")
    pilot.type("Shirley called Zoltán Kitalált, room 4")
    pilot.press(.tab, "a", .function(2), .function(4))
    guard case .board(let list)? = pilot.dialog?.body,
      let row = list.rows.first(where: { $0.escalation.what.contains("room 4") })
    else { throw CancellationError() }
    while case .board(let now)? = pilot.dialog?.body, now.chosen?.id != row.id {
      pilot.press(.down)
    }
    pilot.press("e")
    namesNobody(pilot)
    for _ in 0..<9 {
      if case .form(let form)? = pilot.dialog?.body, form.focused?.label == "What happened" {
        break
      }
      pilot.press(.tab)
    }
    pilot.press(.end)
    pilot.type("b")
    pilot.press(.function(2))
    let what = try pilot.stored(row.client).escalations[row.escalation.id]?.what
    #expect(what == "Shirley called Zoltán Kitalált, room 4b", "\(pilot.message)\n\(pilot.text)")
  }
}
