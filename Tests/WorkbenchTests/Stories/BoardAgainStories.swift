import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Somebody goes to the board and back again and again: what is kept for that is true.
@Suite struct BoardAgainStories {
  /// Looks at the screen as the loop draws it, and holds it against one that is drawn from nothing.
  private func look(
    at pilot: inout Pilot, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = pilot.drawInLoop()
    var anew = pilot.session.state
    // Another team has the checklist laid out anew.
    anew.team = pilot.session.state.team
    let whole = anew.drawWithSpots()
    #expect(
      shown == whole, "\(shown.lines.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  /// Goes to the board and back some times.
  private func goBackAndForth(_ pilot: inout Pilot, sourceLocation: SourceLocation) {
    for _ in 0..<3 {
      pilot.press(.function(4))
      look(at: &pilot, sourceLocation: sourceLocation)
      pilot.press(.function(4))
      look(at: &pilot, sourceLocation: sourceLocation)
    }
  }

  private func board(_ pilot: Pilot) throws -> BoardList {
    guard case .board(let list)? = pilot.dialog?.body else { throw CancellationError() }
    return list
  }

  private func odd(_ client: CaseID, _ what: String, on day: Day = Pilot.today) -> Save {
    Save(
      .case(client), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 8),
      changes: [
        Change(
          .escalation(EntryID("odd")), was: nil,
          now: .escalation(Escalation(knownOn: day, severity: .minor, what: what)))
      ])
  }

  @Test(arguments: ["c1", "tl1"], [(100, 30), (80, 24), (160, 40), (60, 20), (40, 10)])
  func `who goes there and back sees at each turn what is so`(
    worker: String, size: (Int, Int)
  ) throws {
    var pilot = try Pilot(worker: worker, columns: size.0, rows: size.1)
    let here = #_sourceLocation
    look(at: &pilot)
    goBackAndForth(&pilot, sourceLocation: here)
    // The same from a checklist.
    pilot.press(.right, .right)
    goBackAndForth(&pilot, sourceLocation: here)
    pilot.advance(seconds: 61)
    goBackAndForth(&pilot, sourceLocation: here)
    pilot.press(.function(4), .down)
    look(at: &pilot)
    pilot.press(.function(4))
    look(at: &pilot)
    pilot.press(.function(4), "g", "p")
    look(at: &pilot)
    pilot.advance(seconds: 6)
    look(at: &pilot)
    pilot.press(.escape)
    look(at: &pilot)
    pilot.press("g", "r")
    goBackAndForth(&pilot, sourceLocation: here)
    pilot.advance(seconds: 24 * 60 * 60)
    goBackAndForth(&pilot, sourceLocation: here)
  }

  @Test(arguments: ["c1", "tl1"], [false, true])
  func `who goes there and back again is where they were, so that nothing is drawn anew`(
    worker: String, isInChecklist: Bool
  ) throws {
    var pilot = try Pilot(worker: worker)
    if isInChecklist { pilot.press(.right, .right) }
    // The first time a guest comes into the list, and what is kept is not kept yet.
    pilot.press(.function(4), .function(4), .function(4))
    let board = pilot.session.state.basisOfPictures
    pilot.press(.function(4))
    let panes = pilot.session.state.basisOfPictures
    pilot.press(.function(4))
    #expect(pilot.session.state.basisOfPictures == board)
    pilot.press(.function(4))
    #expect(pilot.session.state.basisOfPictures == panes)
    // On a board that is another nothing is as it was.
    pilot.press(.function(4), .down)
    #expect(pilot.session.state.basisOfPictures != board)
  }

  @Test func `what a colleague raised meanwhile is there at each turn`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Ewa")
    let client = try #require(pilot.openedCase).id
    goBackAndForth(&pilot, sourceLocation: #_sourceLocation)
    pilot.press(.function(4))
    let before = try board(pilot).rows.count
    try pilot.save(odd(client, "Odd noise"))
    pilot.lookAround()
    #expect(try board(pilot).rows.count == before + 1)
    look(at: &pilot)
    pilot.press(.function(4))
    look(at: &pilot)
    // Nothing of the case is as it was left.
    #expect(pilot.openedCase?.id == client)
    #expect(pilot.openedCase?.escalations[EntryID("odd")] != nil)
    pilot.press("4")
    pilot.shows("Odd noise")
    goBackAndForth(&pilot, sourceLocation: #_sourceLocation)
  }

  @Test func `what was taken back is gone at the next turn`() throws {
    var pilot = try Pilot(worker: "c1", columns: 100, rows: 34)
    pilot.choose(client: "Ewa")
    pilot.press("E")
    pilot.type("Odd noise")
    pilot.press(.tab, "a", .function(2))
    goBackAndForth(&pilot, sourceLocation: #_sourceLocation)
    pilot.press(.function(4))
    pilot.shows("Odd noise")
    pilot.press(.function(4), "u")
    look(at: &pilot)
    goBackAndForth(&pilot, sourceLocation: #_sourceLocation)
    pilot.press(.function(4))
    #expect(try !board(pilot).rows.contains { $0.escalation.what == "Odd noise" })
  }

  @Test func `a name that a colleague gives a client meanwhile shows nowhere on the board`() throws
  {
    var pilot = try Pilot(worker: "tl1")
    let client = try #require(pilot.session.state.clients.summaries.first).id
    try pilot.save(odd(client, "Qwixlebaum was here", on: Pilot.today - 900))
    pilot.lookAround()
    pilot.press(.function(4))
    #expect(try board(pilot).rows.contains { $0.escalation.what.contains("Qwixlebaum") })
    pilot.press(.function(4))
    let value = try pilot.stored(client)
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(.clientName, was: value[.clientName], now: .text("Anna Qwixlebaum"))
        ]))
    pilot.lookAround()
    pilot.press(.function(4))
    #expect(try !board(pilot).rows.contains { $0.escalation.what.contains("Qwixlebaum") })
    look(at: &pilot)
    pilot.hides("Qwixlebaum")
  }

  @Test func `what goes past the first of the board moves no client of the list`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.press(.function(4), .function(4))
    let rows = pilot.session.state.clients.rows.map(\.id)
    let chosen = pilot.session.state.clients.selected
    for _ in 0..<3 {
      pilot.press(.function(4), .function(4))
      #expect(pilot.session.state.clients.rows.map(\.id) == rows)
      #expect(pilot.session.state.clients.selected == chosen)
    }
  }

  @Test(arguments: [(100, 30), (80, 24), (60, 20), (40, 12), (40, 10)])
  func `the board lies over all of the panes`(size: (Int, Int)) throws {
    var pilot = try Pilot(worker: "c1", columns: size.0, rows: size.1)
    pilot.press(.function(4))
    let lines = pilot.lines
    // Its frame is where theirs would be, up to the lines about the chosen row.
    let first = try #require(lines.firstIndex { $0.hasPrefix("╔") })
    let last = try #require(lines.lastIndex { $0.hasPrefix("╚") })
    #expect(first == 1)
    #expect(last >= size.1 - 4)
    for line in lines[(first + 1)..<last] {
      #expect(line.hasPrefix("║") && line.hasSuffix("║"), "\(pilot.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `what somebody had who left the team is nobody's on the board`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.press(.function(4))
    let mine = try #require(
      try board(pilot).rows.first { $0.escalation.owner != nil && $0.group != .unreported })
    let owner = try #require(mine.escalation.owner)
    for (lastDay, hasLeft) in [(Pilot.today, false), (Pilot.today - 1, true)] {
      try pilot.setLastDay(lastDay, of: owner)
      look(at: &pilot)
      let row = try #require(try board(pilot).rows.first { $0.id == mine.id })
      #expect(row.group == (hasLeft ? .unowned : mine.group))
      #expect(row.escalation.owner == (hasLeft ? nil : owner))
    }
    // Who left the board before somebody came back to the team finds it as it is by then.
    pilot.press(.function(4))
    try pilot.setLastDay(nil, of: owner)
    pilot.press(.function(4))
    look(at: &pilot)
    #expect(try board(pilot).rows.first { $0.id == mine.id }?.escalation.owner == owner)
    pilot.press(.function(4))
    try pilot.setLastDay(Pilot.today - 1, of: owner)
    pilot.press(.function(4))
    look(at: &pilot)
    // Those that nobody has, the first after everything.
    pilot.press("f", .down, .enter)
    look(at: &pilot)
    let found = try board(pilot).rows
    #expect(found.contains { $0.id == mine.id }, "\(pilot.text)")
    #expect(found.allSatisfy { $0.escalation.owner == nil })
  }

  @Test func `the only one who leads the team cannot leave before somebody else leads it`() throws {
    var pilot = try Pilot(worker: "tl1")
    let lead = WorkerID("tl1")
    let others = pilot.session.state.team.members.filter { $0.key != lead }
    #expect(others.allSatisfy { $0.value.role != .teamLead })
    let name = pilot.session.state.team.shownName(of: lead)
    pilot.press(",", .end)
    for _ in pilot.session.state.team.members where !pilot.text.contains("> \(name)") {
      pilot.press(.up)
    }
    pilot.press(.enter)
    pilot.type("yesterday")
    pilot.press(.function(2))
    pilot.shows("nobody leads the team")
    #expect(pilot.session.state.team.members[lead]?.lastDay == nil)
  }
}
