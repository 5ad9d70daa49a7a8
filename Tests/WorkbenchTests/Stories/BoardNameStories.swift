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

  /// Raises something with a client, and goes to the board.
  private func raise(_ text: String, with client: String, in pilot: inout Pilot) {
    pilot.choose(client: client)
    pilot.press("E")
    pilot.type(text)
    pilot.press(.tab, "a", .function(2), .function(4))
  }

  /// Raises something with Shirley, and goes on the board to what happened in its form.
  ///
  /// - Parameters:
  ///   - words: What shows of it on its row.
  ///   - text: What happened.
  ///   - pilot: Who does it.
  /// - Returns: Its row.
  /// - Throws: `CancellationError` when the board has no such row.
  private func goTo(
    _ words: String, raised text: String, in pilot: inout Pilot
  ) throws -> BoardList.Row {
    raise(text, with: "Shirley", in: &pilot)
    guard case .board(let list)? = pilot.dialog?.body,
      let place = list.rows.firstIndex(where: { $0.escalation.what.contains(words) })
    else { throw CancellationError() }
    pilot.press(.home)
    for _ in 0..<place { pilot.press(.down) }
    pilot.press("e")
    pilot.tabToRow("What happened")
    return list.rows[place]
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

  @Test func `a pause ends the seconds in which names show`() throws {
    var board = try Pilot(worker: "tl1")
    board.press(.function(4), "g", "p")
    board.shows("Kital")
    board.press(.function(12))
    board.hides("Kital")
    board.press(.function(12))
    board.hides("Kital")
    #expect(board.message == "")
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
    raise("Shirley belde Zoltán Kitalált, kamer 4", with: "Milan", in: &pilot)
    namesNobody(pilot)
    pilot.press("/")
    pilot.type("kitalalt")
    guard case .board(let list)? = pilot.dialog?.body else { throw CancellationError() }
    #expect(list.rows.isEmpty)
  }

  @Test func `for the seconds in which names show on a row they show below it too`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 34)
    let what = "A long evening in the kitchen of the house, and then Ewa Fikcyjna"
    raise(what, with: "Milan", in: &pilot)
    guard case .board(let list)? = pilot.dialog?.body,
      let place = list.rows.firstIndex(where: { $0.escalation.what.contains("kitchen") })
    else { throw CancellationError() }
    pilot.press(.home)
    for _ in 0..<place { pilot.press(.down) }
    pilot.shows("E. F.")
    pilot.hides("Fikcyjna")
    pilot.press("g", "p")
    pilot.shows("Fikcyjna")
    pilot.advance(seconds: 6)
    pilot.hides("Fikcyjna")
  }

  @Test func `a colleague who is called like a client keeps the name below the row`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 34)
    let team = pilot.session.state.team
    let owner = try #require(
      team.members.keys.first { team.shownName(of: $0) == "J. Fantasie" })
    let was = try #require(team.members[owner])
    var now = was
    now.name = "Zoltán Kitalált"
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.member(owner), was: .member(was), now: .member(now))]))
    pilot.lookAround()
    pilot.press(.function(4), .home)
    pilot.shows("-- Z.K. 0108 --")
    pilot.shows("Who has it    Zoltán Kitalált")
  }

  @Test func `a team that is called like a client keeps its name in what is read out`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 34)
    let was = pilot.session.state.team.name
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(.teamName, was: was.isEmpty ? nil : .text(was), now: .text("Kitalált"))
        ]))
    pilot.lookAround()
    pilot.press(.function(4), .home, "p")
    let preface = pilot.dialog?.preface ?? []
    let read = preface.first { $0.contains("To read out") } ?? ""
    #expect(read.contains(" of Kitalált."), "\(read)")
    #expect(read.contains("Z. K.") && !read.contains("Zoltán"), "\(read)")
  }

  @Test func `a key behind g that chooses nothing on the board is named with the g`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 34)
    pilot.press(.function(4), "g", "v")
    #expect(pilot.message.hasPrefix("g v chooses nothing here."), "\(pilot.message)")
  }

  @Test(arguments: [Language.en, .nl])
  func `a short name of another client is hidden in small letters too, and no ordinary word is`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "tl1")
    raise("ewa, kim en reza sloegen", with: "Milan", in: &pilot)
    pilot.shows("E., K. en R. sloegen")
    var others = [Case(id: CaseID("a")), Case(id: CaseID("b"))]
    others[0].client.name = "Will Bos"
    others[1].client.name = "Ece Kim"
    let names = HiddenNames(
      name: "Milan Izmišljeni", sortName: "Milan Izmišljeni",
      among: NameWords(of: others).sparing(pilot.content.words))
    let (text, shown) =
      language == .en
      ? ("he will see ece, kims coat, Will", "he will see E., K. coat, W.")
      : ("in het bos met ece, kims jas, Bos", "in het bos met E., K. jas, B.")
    #expect(names.hidden(in: text) == shown)
  }

  @Test func `what comes into sight names nobody either, however it comes there`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 80, rows: 18)
    pilot.choose(client: "Milan")
    for place in 1...8 {
      pilot.press("E")
      pilot.type("\(place) Zoltán Kitalált called")
      pilot.press(.tab, "m", .function(2))
    }
    pilot.press(.function(4), .home)
    guard case .board(let list)? = pilot.dialog?.body else { throw CancellationError() }
    #expect(list.rows.count > 8)
    for _ in list.rows {
      namesNobody(pilot)
      pilot.press(.down)
    }
    pilot.press(.home)
    // More rows show than were looked at, without a key.
    pilot.resize(columns: 100, rows: 60)
    for place in 1...8 { pilot.shows("\(place) Z. K. called") }
    namesNobody(pilot)
    pilot.press("g", "p")
    pilot.shows("8 Zoltán")
    pilot.advance(seconds: 6)
    pilot.shows("8 Z. K. called")
    namesNobody(pilot)
  }

  @Test func `a text that is put right on the board keeps the names in it`() throws {
    var pilot = try Pilot(worker: "tl1")
    let row = try goTo("room 4", raised: "Shirley called Zoltán Kitalált, room 4", in: &pilot)
    namesNobody(pilot)
    pilot.press(.end)
    pilot.type("b")
    pilot.press(.function(2))
    let what = try pilot.stored(row.client).escalations[row.escalation.id]?.what
    #expect(what == "Shirley called Zoltán Kitalált, room 4b", "\(pilot.message)\n\(pilot.text)")
  }

  @Test func `an initial that was recorded stays whose it was, whatever is typed behind it`() throws
  {
    var pilot = try Pilot(worker: "tl1")
    let row = try goTo("ruzie met", raised: "Shirley had ruzie met S. de Vries", in: &pilot)
    pilot.press(.end)
    pilot.type(" en S. Jansen")
    pilot.press(.function(2))
    let what = try pilot.stored(row.client).escalations[row.escalation.id]?.what
    #expect(
      what == "Shirley had ruzie met S. de Vries en S. Jansen", "\(pilot.message)\n\(pilot.text)")
  }

  @Test(arguments: [Language.en, .nl])
  func `that no unfinished text waits is said on the board, which stays`(language: Language) throws
  {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.press(.function(4), "g", "u")
    #expect(pilot.dialog?.purpose == .board)
    #expect(pilot.message.hasPrefix(language == .en ? "No unfinished text" : "Er wacht geen"))
    namesNobody(pilot)
  }

  @Test(arguments: [false, true])
  func `what waits unfinished is said on the board, and nobody leaves it by that`(isShared: Bool)
    throws
  {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Shirley")
    pilot.press("n")
    pilot.type("Shirley hit somebody")
    pilot.pauseTyping()
    pilot.press(.escape)
    var board = try Pilot(
      on: pilot.disk, content: pilot.content, worker: "c1", columns: 100, rows: 30,
      now: pilot.session.state.now, beginsOnBoard: isShared)
    if board.dialog == nil { board.press(.function(4)) }
    board.press("g", "u")
    #expect(board.dialog?.purpose == .board)
    #expect(board.message.contains("waits behind this board"), "\(board.message)")
    #expect(board.message.contains("F4"), "\(board.message)")
    namesNobody(board)
  }

  @Test func `what somebody was called before is hidden on a board that is newly opened`() throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.choose(client: "Shirley")
    pilot.press("E")
    pilot.type("Shirley Nepnaamsen sloeg")
    pilot.press(.tab, "a", .function(2))
    let client = try #require(pilot.openedCase)
    func rename(_ was: String, _ now: String) throws {
      try pilot.save(
        Save(
          .case(client.id), by: WorkerID("c1"), at: pilot.session.state.now,
          changes: [Change(.clientName, was: .text(was), now: .text(now))]))
    }
    try rename(client.client.name, "Shirley Nepnaamsen")
    try rename("Shirley Nepnaamsen", "Shirley Tuinkers")
    let board = try Pilot(
      on: pilot.disk, content: pilot.content, worker: "tl1", columns: 100, rows: 30,
      now: pilot.session.state.now, beginsOnBoard: true)
    board.shows("sloeg")
    board.hides("Nepnaamsen")
  }

  @Test func `half a deleted initial is said below the text until the name is put back`() throws {
    var pilot = try Pilot(worker: "tl1")
    let row = try goTo("Room 4", raised: "Room 4: Zoltán Kitalált", in: &pilot)
    pilot.hides("A name that is recorded here")
    pilot.press(.end, .backspace)
    pilot.shows("A name that is recorded here")
    // A full stop that is typed makes no name of it again.
    pilot.type(".")
    pilot.shows("A name that is recorded here")
    pilot.type(" came")
    pilot.press(.function(2))
    let what = try pilot.stored(row.client).escalations[row.escalation.id]?.what
    #expect(what == "Room 4: Zoltán K. came", "\(pilot.message)\n\(pilot.text)")
  }

  @Test func `letters that are typed stay letters, also where the text is what it was`() throws {
    var pilot = try Pilot(worker: "tl1")
    let row = try goTo("room 4", raised: "Shirley hit Zoltán, room 4", in: &pilot)
    pilot.press(.home, .delete)
    pilot.type("S")
    pilot.press(.function(2))
    let what = try pilot.stored(row.client).escalations[row.escalation.id]?.what
    #expect(what == "S. hit Zoltán, room 4", "\(pilot.message)\n\(pilot.text)")
  }

  @Test func `initials have the marks of the name, also where the Latin form has none`() throws {
    var pilot = try Pilot(worker: "tl1")
    let row = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0108" })
    let client = try pilot.stored(row.id).client
    try pilot.save(
      Save(
        .case(row.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.clientName, was: .text(client.name), now: .text("Öznur Dubbeldam")),
          Change(.sortName, was: .text(client.sortName), now: .text("Oznur Dubbeldam")),
        ]))
    pilot.lookAround()
    pilot.press(.function(4))
    pilot.shows("Ö.D. 0108")
    // Whoever types none finds it as well.
    pilot.press("/")
    pilot.type("od")
    pilot.shows("Ö.D. 0108")
  }

  /// The board with its first row chosen, and that row.
  private func boardRow(_ pilot: inout Pilot) throws -> BoardList.Row {
    pilot.press(.function(4))
    guard case .board(let list)? = pilot.dialog?.body, let row = list.chosen else {
      throw CancellationError()
    }
    return row
  }

  /// What stands in a row of the form on top.
  private func filledIn(_ pilot: Pilot, _ row: FormField) -> String? {
    guard case .form(let form)? = pilot.dialog?.body,
      case .text(let text)? = form.values(pilot.session.state.dateReader)[row]
    else { return nil }
    return text
  }

  @Test func `what was typed on the board with names in it comes back and is kept as typed`() throws
  {
    var pilot = try Pilot(worker: "tl1")
    let row = try boardRow(&pilot)
    let typed = "Zoltán Kitalált and Shirley apart"
    pilot.press("s")
    pilot.tabToRow("What is done")
    pilot.type(typed)
    pilot.pauseTyping()
    pilot.press(.escape, "s")
    #expect(filledIn(pilot, .text) == "Z. K. and S. apart", "\(pilot.text)")
    pilot.tabToRow("Decision")
    pilot.press("g", .function(2))
    let said = try pilot.stored(row.client).escalations[row.escalation.id]?.decisions.last?.text
    #expect(said == typed, "\(pilot.message)\n\(pilot.text)")
  }

  @Test func `a recorded text that is begun on the board and gone on with keeps its names`() throws
  {
    var pilot = try Pilot(worker: "tl1")
    let row = try goTo("room 4", raised: "Shirley called Zoltán Kitalált, room 4", in: &pilot)
    pilot.press(.end)
    pilot.type("b, with Milan")
    pilot.press(.home)
    pilot.type("Again ")
    pilot.pauseTyping()
    pilot.press(.escape, "e")
    #expect(
      filledIn(pilot, .text) == "Again S. called Z. K., room 4b, with M.", "\(pilot.text)")
    pilot.press(.function(2))
    let what = try pilot.stored(row.client).escalations[row.escalation.id]?.what
    #expect(
      what == "Again Shirley called Zoltán Kitalált, room 4b, with Milan",
      "\(pilot.message)\n\(pilot.text)")
  }

  @Test func `a draft about an escalation keeps both where a colleague wrote meanwhile`() throws {
    var pilot = try Pilot(worker: "tl1")
    let row = try boardRow(&pilot)
    pilot.press("e")
    pilot.tabToRow("What happened")
    pilot.press(.end)
    pilot.type(" MINE")
    pilot.pauseTyping()
    pilot.press(.escape)
    let field = Field.escalation(row.escalation.id)
    let before = try pilot.stored(row.client)
    var record = try #require(before.escalationRecords[row.escalation.id])
    record.what = "COLLEAGUE"
    try pilot.save(
      Save(
        .case(row.client), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(field, was: before[field], now: .escalation(record))]))
    pilot.lookAround()
    pilot.press("e")
    pilot.shows("COLLEAGUE")
    pilot.press(.function(2))
    let stored = try pilot.stored(row.client)
    #expect(stored.escalations[row.escalation.id]?.what == "COLLEAGUE", "\(pilot.message)")
    let other = stored.conflicts.values.first { $0.field == field }
    #expect(other?.value?.escalation?.what.hasSuffix(" MINE") == true, "\(pilot.text)")
  }

  @Test func `a note that was begun with a client comes back on the board without names`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.choose(client: "Shirley")
    let typed = "Shirley hit Zoltán Kitalált"
    pilot.press("n")
    pilot.type(typed)
    pilot.pauseTyping()
    // From a client's step the board is at the first row of theirs.
    pilot.press(.escape, "2", .function(4), "n")
    namesNobody(pilot)
    guard case .note(let area)? = pilot.dialog?.body else { throw CancellationError() }
    #expect(area.text == "S. hit Z. K." && area.meant == typed)
    pilot.press(.end)
    pilot.type(", room 4")
    pilot.press(.function(2))
    let notes = try pilot.stored(try #require(pilot.openedCase?.id)).notes.values
    #expect(notes.contains { $0.text == typed + ", room 4" }, "\(pilot.message)")
  }
}
