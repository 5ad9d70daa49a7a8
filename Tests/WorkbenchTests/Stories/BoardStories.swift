import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The team lead goes through what is open, on a screen that others walk past.
@Suite struct BoardStories {
  private func board(_ worker: String = "tl1", _ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, worker: worker, columns: 100, rows: 34)
    pilot.press(.function(4))
    return pilot
  }

  private func list(_ pilot: Pilot) throws -> BoardList {
    guard case .board(let list)? = pilot.dialog?.body else {
      Issue.record("no board:\n\(pilot.text)")
      throw CancellationError()
    }
    return list
  }

  @Test func `what was not reported stands first, with how late it is, and nobody is named`() throws
  {
    var pilot = try board()
    pilot.shows("NOT REPORTED")
    pilot.shows("Escalation 1 of")
    let rows = try list(pilot).rows
    #expect(rows.count > 1)
    #expect(rows == rows.sorted { $0.group < $1.group })
    let names = pilot.session.state.clients.summaries.filter { !$0.escalations.isEmpty }
      .map(\.sortName)
    // What lies beside the board is the header, which names the worker.
    for name in names { pilot.hides(name) }
    pilot.press(.down)
    pilot.shows("Escalation 2 of")
    for name in names { pilot.hides(name) }
  }

  @Test func `who comes back to the board finds it as it was, and as it is by then`() throws {
    var pilot = try board()
    let before = try list(pilot).rows
    pilot.press(.down, .escape)
    pilot.press(.function(4))
    #expect(try list(pilot).rows.map(\.id) == before.map(\.id))
    pilot.shows("Escalation 1 of")
    pilot.press(.escape)
    let client = try #require(pilot.session.state.clients.summaries.first).id
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(
            .escalation(EntryID("odd")), was: nil,
            now: .escalation(
              Escalation(knownOn: Pilot.today, severity: .minor, what: "Odd noise")))
        ]))
    pilot.lookAround()
    pilot.press(.function(4))
    #expect(try list(pilot).rows.count == before.count + 1)
    pilot.press(.end)
    pilot.shows("Odd noise")
    for row in before { #expect(try list(pilot).rows.contains { $0.id == row.id }) }
  }

  @Test(arguments: [Language.en, .nl])
  func `what is read out to probation has the name over the board only as long as names show there`(
    language: Language
  ) throws {
    var pilot = try board("tl1", language)
    let first = try #require(try list(pilot).chosen)
    let value = try #require(pilot.openedCase)
    #expect(value.id == first.client)
    let year = try #require(value.client.birthYear)
    pilot.hides(value.client.name)
    pilot.press("p")
    func read(_ pilot: Pilot) -> String { pilot.dialog?.preface.joined(separator: " ") ?? "" }
    #expect(!read(pilot).contains(value.client.name) && !read(pilot).contains(String(year)))
    // Where the whole of it is stands with it.
    let place = language == .en ? "F8 prints it with the name" : "F8 drukt het af met de naam"
    #expect(read(pilot).contains(place), "\(pilot.text)")
    pilot.hides(value.client.name)
    pilot.hides("..")
    pilot.press(.escape, "g", "p", "p")
    #expect(read(pilot).contains(value.client.name), "\(pilot.text)")
    #expect(read(pilot).contains(String(year)), "\(pilot.text)")
    pilot.advance(seconds: 6)
    #expect(!read(pilot).contains(value.client.name) && !read(pilot).contains(String(year)))
    pilot.hides(value.client.name)
  }

  @Test func `a key acts on the row, and the board stays with what was chosen`() throws {
    var pilot = try board()
    let first = try #require(try list(pilot).chosen)
    // Whose it is already is asked about.
    pilot.press("O")
    pilot.shows("J. Fantasie has it now.")
    pilot.press(.function(2))
    #expect(try list(pilot).chosen?.id == first.id)
    #expect(try list(pilot).chosen?.escalation.owner == WorkerID("tl1"))
    pilot.press("p")
    pilot.tabToRow("To whom")
    pilot.press(.control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    let after = try #require(try list(pilot).rows.first { $0.id == first.id })
    #expect(after.escalation.reportedOn == Pilot.today)
    #expect(after.group != .unreported)
    #expect(try list(pilot).chosen?.id == first.id)
  }

  @Test func `what a colleague records meanwhile appears with a mark, and the cursor stays`() throws
  {
    var pilot = try board()
    pilot.press(.end)
    let chosen = try #require(try list(pilot).chosen)
    var colleague = try pilot.colleague("c1")
    colleague.choose(client: "Ewa")
    colleague.press("E")
    colleague.type("Gone since supper")
    colleague.press(.tab, "a", .function(2))
    pilot.lookAround()
    #expect(try list(pilot).chosen?.id == chosen.id)
    let new = try #require(
      try list(pilot).rows.first { $0.escalation.what == "Gone since supper" })
    #expect(new.isNew)
    pilot.shows("Gone since supper")
    // It may stand where nobody sees it, so that it is said as well.
    #expect(pilot.message.hasPrefix("NEW 09:00: "), "\(pilot.message)")
    #expect(pilot.message.hasSuffix("Gone since supper. g n goes there."), "\(pilot.message)")
    pilot.hides("Ewa")
    pilot.press("g", "n")
    #expect(try list(pilot).chosen?.id == new.id)
  }

  @Test func `the keys below the board are those that somebody can use`() throws {
    let lead = try board()
    for hint in ["v round", "d again", "n note", "c told", ". more"] { lead.shows(hint) }
    let counsellor = try board("c1")
    counsellor.shows("d again")
    counsellor.hides("v round")
  }

  @Test func `what one raises oneself is told once, and not as news`() throws {
    var pilot = try board("c1")
    pilot.press("E")
    pilot.type("Broke a window")
    pilot.press(.tab, "s", .function(2))
    #expect(!pilot.message.hasPrefix("NEW"), "\(pilot.message)")
    #expect(pilot.message.contains("Escalation recorded"), "\(pilot.message)")
  }

  @Test func `over the board the header counts no clients`() throws {
    var pilot = try board()
    #expect(!pilot.lines[0].contains("(f)"), "\(pilot.text)")
    pilot.press(.escape)
    #expect(pilot.lines[0].contains("(f)"), "\(pilot.text)")
  }

  @Test func `what one changes oneself gets no mark of news`() throws {
    var pilot = try board()
    pilot.press("d", .control("u"))
    pilot.type("+3d")
    pilot.press(.function(2))
    let row = try #require(try list(pilot).chosen)
    #expect(row.escalation.review == Pilot.today + 3 && !row.isNew)
  }

  @Test func `who takes it a moment later is told that a colleague had it first`() throws {
    var pilot = try board()
    pilot.press(.end)
    let chosen = try #require(try list(pilot).chosen)
    pilot.press("o", .delete, .function(2))
    #expect(try list(pilot).rows.first { $0.id == chosen.id }?.escalation.owner == nil)
    var first = try pilot.colleague("c1", columns: 100, rows: 34)
    first.press(.function(4))
    while first.dialog?.title.isEmpty == false, try list(first).chosen?.id != chosen.id {
      first.press(.down)
    }
    // Both look at the same row; the other one is faster.
    first.press("O")
    pilot.press("O")
    #expect(try list(pilot).rows.first { $0.id == chosen.id }?.escalation.owner == WorkerID("c1"))
    #expect(pilot.message.contains("a colleague"), "\(pilot.message)")
    pilot.shows("Two answers")
    // The row does not say the first as if it were settled.
    pilot.shows("UNDECIDED")
    pilot.press("g", "r")
    pilot.shows("UNDECIDED: WHO HAS IT?")
    pilot.press("g", "r")
    // Its sheet asks which one holds.
    pilot.press(.enter)
    pilot.shows("Choose between two answers: ")
  }

  @Test func `a report that a colleague made meanwhile stays, and ours is kept beside it`() throws {
    var pilot = try board()
    let first = try #require(try list(pilot).chosen)
    pilot.press("p")
    pilot.tabToRow("How")
    pilot.type("e-mail")
    var colleague = try pilot.colleague("c1", columns: 100, rows: 34)
    colleague.press(.function(4), "p")
    colleague.tabToRow("How")
    colleague.type("telephone")
    colleague.press(.function(2))
    pilot.lookAround()
    pilot.hides("NOT REPORTED: at once")
    #expect(pilot.message.hasPrefix("J. Fantasie has just filled this in"), "\(pilot.message)")
    pilot.press(.function(2))
    let value = try #require(pilot.openedCase)
    #expect(value.escalations[first.id.escalation]?.report?.how == "telephone")
    #expect(value.conflicts.values.contains { $0.value?.escalationAct?.how == "e-mail" })
    #expect(pilot.message.contains("a colleague"), "\(pilot.message)")
  }

  @Test func `who comes from a client is at theirs, and who comes from the list at the first`()
    throws
  {
    var pilot = try Pilot(worker: "c1", columns: 100, rows: 34)
    pilot.choose(client: "Shirley")
    pilot.press(.function(4))
    #expect(try list(pilot).index == 0)
    pilot.press(.escape, "4", .function(4))
    #expect(try list(pilot).chosen?.name.hasPrefix("S.I.") == true)
  }

  @Test func `f narrows it, and Esc leads back to where one was`() throws {
    var pilot = try Pilot(worker: "c1", columns: 100, rows: 34)
    pilot.choose(client: "Ewa")
    pilot.press(.function(4))
    pilot.press("f", .down, .enter)
    pilot.shows("that nobody has")
    #expect(try list(pilot).rows.allSatisfy { $0.escalation.owner == nil })
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
    #expect(pilot.openedCase?.client.name.contains("Ewa") == true)
  }

  @Test(arguments: ["999999999999999999:1", "25:61", "-3:00", "?", ""])
  func `a time that no clock shows, out of a file, harms nothing`(clock: String) throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 34)
    let client = try #require(pilot.session.state.clients.summaries.first).id
    var odd = Escalation(knownOn: Pilot.today, severity: .minor, what: "Odd clock")
    odd.knownClock = clock
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [Change(.escalation(EntryID("odd")), was: nil, now: .escalation(odd))]))
    pilot.lookAround()
    pilot.press(.function(4), .end)
    pilot.shows("Odd clock")
    let row = try #require(try list(pilot).rows.first { $0.escalation.what == "Odd clock" })
    #expect(pilot.session.state.age(of: row.escalation) == "today")
  }

  @Test func `in Dutch, and as small as it gets`() throws {
    var pilot = try board("tl1", .nl)
    pilot.shows("NIET GEMELD")
    pilot.resize(columns: 40, rows: 10)
    pilot.shows("NIET GEMELD")
    pilot.press(.down, .end, .home)
    pilot.shows("> !!!")
  }

  @Test func `names show for five seconds where nobody else can see, and go by themselves`() throws
  {
    var pilot = try board()
    pilot.hides("Kitalált")
    pilot.press("g", "p")
    pilot.shows("Kitalált")
    pilot.shows("Names show for 5 seconds.")
    pilot.advance(seconds: 4)
    pilot.shows("Kitalált")
    // A form would stay longer than that.
    pilot.press("s")
    pilot.shows("Agreed for Z.K. 0108:")
    pilot.press(.escape)
    pilot.advance(seconds: 2)
    pilot.hides("Kitalált")
  }

  @Test func `a board that was opened on a shared screen never names anybody`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 34, beginsOnBoard: true)
    pilot.shows("Open escalations, everyone")
    pilot.hides("Kitalált")
    pilot.press("g", "p")
    pilot.hides("Kitalált")
    pilot.shows("names stay hidden")
    // One key too many shows nobody either.
    pilot.press(.escape, .escape, .left)
    pilot.shows("Open escalations, everyone")
    pilot.hides("Kitalált")
    pilot.press(.function(4))
    #expect(pilot.dialog == nil)
    pilot.shows("Kitalált")
  }

  @Test func `who has to say first who they are comes to the board then, and sees no name`() throws
  {
    let before = try Pilot()
    var pilot = try Pilot(
      on: before.disk, content: before.content, worker: nil, columns: 100, rows: 34,
      now: Moment(Pilot.today, hour: 9, offsetSeconds: 3600), beginsOnBoard: true)
    pilot.hides("Kitalált")
    pilot.press(.enter)
    pilot.shows("Open escalations, everyone")
    pilot.hides("Kitalált")
    pilot.press("g", "p", .escape)
    pilot.hides("Kitalált")
  }

  @Test func `one key blanks everything from anywhere, and nothing is lost by it`() throws {
    var pilot = try board()
    pilot.press("p")
    pilot.type("half a")
    pilot.press(.function(12))
    pilot.shows("PAUSE")
    pilot.shows("F12, Enter or Esc")
    pilot.hides("Z.K.")
    pilot.hides("SCHAKEL")
    pilot.press("x", .down, " ")
    pilot.shows("PAUSE")
    pilot.press(.enter)
    pilot.hides("PAUSE")
    pilot.shows("half a")
    pilot.press(.escape, "g", "l")
    pilot.shows("PAUSE")
    pilot.resize(columns: 40, rows: 10)
    pilot.shows("F12, Enter or Esc")
  }

  @Test func `g n goes to what is new`() throws {
    var pilot = try board()
    pilot.press(.home)
    var colleague = try pilot.colleague("c1")
    colleague.choose(client: "Ewa")
    colleague.press("E")
    colleague.type("Gone since supper")
    colleague.press(.tab, "s", .function(2))
    pilot.lookAround()
    pilot.press("g", "n")
    #expect(try list(pilot).chosen?.escalation.what == "Gone since supper")
    pilot.press("g", "n")
    pilot.shows("Colleagues have changed nothing")
  }

  @Test func `the header counts what is open, one's own and the team's, and a click goes there`()
    throws
  {
    var pilot = try Pilot(worker: "c1", columns: 120, rows: 34)
    pilot.shows("Escalations (F4) 2 of 3")
    pilot.click("Escalations (F4)")
    #expect(try list(pilot).rows.count == 3)
    pilot.hides("Escalations (F4)")
    var small = try Pilot(worker: "c1", columns: 80, rows: 24)
    small.shows("SCHAKEL")
    small.shows("!2/3")
    small.press(.function(4))
    #expect(try list(small).rows.count == 3)
  }

  @Test(arguments: [Language.en, .nl])
  func `in a small window too a row says who has it`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1", columns: 60, rows: 20)
    pilot.press(.function(4))
    pilot.shows(language == .en ? " Who " : " Wie ")
    func row(of client: String) -> String { pilot.lines.first { $0.contains(client) } ?? "" }
    #expect(row(of: "Z.K. 0108").contains("J. Fant"), "\(pilot.text)")
    let nobody = language == .en ? "nobody" : "niemand"
    #expect(row(of: "I.V. 0117").contains(nobody), "\(pilot.text)")
    pilot.press("g", "r")
    #expect(row(of: "Z.K. 0108").contains("J. Fantasie"), "\(pilot.text)")
  }

  @Test(arguments: [Language.en, .nl])
  func `in a small window the name of the view gives way before that count does`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "c1", columns: 60, rows: 20)
    let head = pilot.lines[0]
    #expect(head.contains("!2/3"), "\(head)")
    #expect(head.contains(language == .en ? "13 of 21" : "13/21"), "\(head)")
    #expect(head.contains(language == .en ? "UNPROTECTED" : "ONBEVEILIGD"), "\(head)")
    #expect(head.contains(language == .en ? "My " : "Mijn "), "\(head)")
    // What is cut is still good for a click, and so is the count.
    pilot.click("!2/3")
    #expect(pilot.dialog?.purpose == .board)
    pilot.press(.escape)
    pilot.click(language == .en ? "My " : "Mijn ")
    #expect(pilot.dialog?.purpose == .views)
    pilot.press(.escape)
    // After a save, when the header has the time as well.
    pilot.press("n")
    pilot.type("x")
    pilot.press(.control("s"))
    for columns in [60, 80] {
      pilot.resize(columns: columns, rows: 24)
      #expect(pilot.lines[0].contains("!2/3"), "\(pilot.lines[0])")
      #expect(pilot.lines[0].contains("SCHAKEL") == (columns == 80), "\(pilot.lines[0])")
    }
  }
}
