import CaseStore
import Casework
import Content
import Glibc
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Something that is done with several clients in one go.
@Suite struct BulkStories {
  /// Marks the first clients of the list and gives who they are.
  private func mark(_ count: Int, in pilot: inout Pilot) -> [CaseID] {
    pilot.press(.home)
    for _ in 0..<count { pilot.press("m") }
    return pilot.session.state.clients.rows.prefix(count).map(\.id)
  }

  /// Chooses a worker in the menu on top.
  private func choose(_ worker: String, in pilot: inout Pilot) {
    let name = pilot.session.state.name(of: WorkerID(worker))
    pilot.press(.home)
    pilot.goDownToRow(containing: name)
    pilot.press(.enter)
  }

  private func counsellors(of ids: [CaseID], in pilot: Pilot) throws -> [WorkerID?] {
    try ids.map { try pilot.stored($0).counsellor }
  }

  @Test(arguments: Language.allCases)
  func `a worker's whole caseload goes to a colleague in under ten keys`(language: Language) throws
  {
    var pilot = try Pilot(language)
    let ids = pilot.session.state.clients.rows.map(\.id)
    let before = try counsellors(of: ids, in: pilot)
    pilot.press("V", "o", .home, .down, .enter)
    let names = pilot.session.state.clients.rows.map(\.name)
    pilot.shows(language == .en ? "the counsellor of 1" : "begeleider maken van 1")
    pilot.press(.right, .enter)
    let after = try counsellors(of: ids, in: pilot)
    #expect(Set(after).count == 1 && after[0] != nil)
    #expect(names.count == ids.count)
    #expect(pilot.session.state.clients.marks.isEmpty)
    #expect(pilot.message.contains(language == .en ? "With 1" : "Bij 1"), "\(pilot.message)")
    pilot.press("u")
    #expect(try counsellors(of: ids, in: pilot) == before)
    let said =
      language == .en
      ? ["Took back with", "The handover of"] : ["Teruggedraaid bij", "De overdracht van"]
    #expect(said.contains { pilot.message.hasPrefix($0) }, "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `more than two hundred at a time are refused with their number`(language: Language) throws {
    var pilot = try Pilot(language)
    try pilot.save(
      group: (1...200).map { number in
        Save(
          .case(CaseID("x\(number)")), by: WorkerID("c1"), at: pilot.session.state.now,
          changes: [
            Change(.clientName, was: nil, now: .text("Xandra Bedacht \(number)")),
            Change(.number, was: nil, now: .text("XX-\(number)")),
          ])
      })
    pilot.lookAround()
    pilot.press("f", .down, .enter, "V")
    let count = pilot.session.state.clients.marks.count
    #expect(count > 200)
    for key: Key in ["o", "n", "c"] {
      pilot.press(key)
      #expect(pilot.dialog == nil)
      #expect(
        pilot.message
          == (language == .en
            ? "At most 200 clients at a time; \(count) are marked. m takes one mark away, Esc all."
            : "Hoogstens 200 cliënten tegelijk; er zijn er \(count) gemarkeerd. "
              + "m haalt één markering weg, Esc alle."),
        "\(pilot.message)")
    }
  }

  @Test func `of two it is shown whom it is about before they get another counsellor`() throws {
    var pilot = try Pilot()
    let ids = mark(2, in: &pilot)
    let before = try counsellors(of: ids, in: pilot)
    pilot.press("o")
    choose("c2", in: &pilot)
    pilot.shows("Make M. Verzinsel the counsellor of 2 clients?")
    #expect(try counsellors(of: ids, in: pilot) == before)
    pilot.press(.right, .enter)
    #expect(pilot.dialog == nil)
    #expect(try counsellors(of: ids, in: pilot) == [WorkerID("c2"), WorkerID("c2")])
    #expect(pilot.message.hasSuffix("With 2 clients: Dewi Khayalan, Ion Născocit."))
  }

  @Test func `from three on the question names everybody, and Enter on arrival does nothing`()
    throws
  {
    var pilot = try Pilot()
    let ids = mark(3, in: &pilot)
    let before = try counsellors(of: ids, in: pilot)
    pilot.press("O")
    // Two of the three are not this worker's in any other way than by standing in.
    if pilot.dialog == nil { return }
    for id in ids.prefix(3) {
      let name = try pilot.stored(id).client.sortName
      pilot.shows(String(name.prefix(5)))
    }
    pilot.press(.enter)
    #expect(try counsellors(of: ids, in: pilot) == before)
    #expect(pilot.message == "Nothing changed.")
    #expect(pilot.session.state.clients.marks.count == 3)
  }

  @Test func `a note for several is typed once and stands with each`() throws {
    var pilot = try Pilot()
    let ids = mark(4, in: &pilot)
    pilot.press("n")
    pilot.shows("4 marked clients")
    pilot.type("The boiler is broken")
    pilot.press(.function(2))
    pilot.shows("Add this note to 4 clients?")
    // The text is still there when somebody thinks better of it.
    pilot.press(.escape)
    pilot.shows("The boiler is broken")
    pilot.press(.function(2), .tab, .enter)
    for id in ids {
      #expect(try pilot.stored(id).notes.values.contains { $0.text == "The boiler is broken" })
    }
    #expect(pilot.dialog == nil)
    pilot = try pilot.restarted()
    pilot.press("u")
    #expect(pilot.message.hasPrefix("Took back with 4 clients"))
    for id in ids {
      #expect(try pilot.stored(id).notes.values.allSatisfy { $0.text != "The boiler is broken" })
    }
    pilot.press("U")
    #expect(pilot.message.hasPrefix("Redone with 4 clients"))
    for id in ids {
      #expect(try pilot.stored(id).notes.values.contains { $0.text == "The boiler is broken" })
    }
  }

  @Test func `an unfinished note for several is there again`() throws {
    var pilot = try Pilot()
    _ = mark(3, in: &pilot)
    pilot.press("n")
    pilot.type("half a sen")
    pilot.press(.escape)
    pilot = try pilot.restarted()
    pilot.startLooking()
    #expect(pilot.message.contains("It is: Note, 3 clients ("))
    _ = mark(3, in: &pilot)
    pilot.press("n")
    pilot.shows("half a sen")
  }

  @Test func `tasks, events, stand-ins and one do go to all of them`() throws {
    var pilot = try Pilot()
    let ids = mark(2, in: &pilot)
    let before = try ids.map(pilot.stored)
    pilot.press("g", "a")
    pilot.type("Order a bus pass")
    pilot.press(.function(2))
    for id in ids {
      #expect(try pilot.stored(id).tasks.values.contains { $0.text == "Order a bus pass" })
    }
    _ = mark(2, in: &pilot)
    pilot.press("c", .tab, .tab)
    pilot.type("House meeting")
    pilot.press(.function(2))
    for id in ids {
      #expect(try pilot.stored(id).events.values.contains { $0.text == "House meeting" })
    }
    _ = mark(2, in: &pilot)
    pilot.press("g", "s")
    choose("c3", in: &pilot)
    for id in ids { #expect(try pilot.stored(id).standIn == WorkerID("c3")) }
    _ = mark(2, in: &pilot)
    pilot.press("g", "d")
    let title = pilot.content.text.title(of: .V1)
    pilot.goDown(toSpoken: String(title.prefix(20)))
    pilot.press(.enter, .enter)
    for id in ids { #expect(try pilot.stored(id).doRecords[.V1]?.state == .done) }
    pilot.press("u", "u", "u", "u")
    #expect(try ids.map(pilot.stored) == before)
  }

  @Test func `ticking a do with several keeps the day of those who had it done`() throws {
    var pilot = try Pilot()
    let ids = mark(3, in: &pilot)
    pilot.choose(.I2)
    pilot.press("s")
    let isDone = pilot.state(of: .I2) == .done
    pilot.press(.escape)
    let before = try ids.map { try pilot.stored($0).doRecords[.I2] }
    let title = pilot.content.text.title(of: .I2)
    while pilot.session.state.focus != .clients { pilot.press(.left) }
    pilot.press("g", "d", .home)
    pilot.goDownToRow(containing: String(title.prefix(20)))
    pilot.press(.enter, .enter)
    if pilot.dialog != nil { pilot.press(.tab, .enter) }
    let after = try ids.map { try pilot.stored($0).doRecords[.I2] }
    for (was, now) in zip(before, after) where was?.state == .done { #expect(was == now) }
    #expect(isDone || after.contains { $0?.state == .done })
  }

  @Test func `a day for one do of several is taken or refused as for one`() throws {
    var pilot = try Pilot()
    let ids = mark(2, in: &pilot)
    pilot.press("g", "d")
    let title = pilot.content.text.title(of: .V1)
    pilot.goDown(toSpoken: String(title.prefix(20)))
    pilot.press(.enter, .down, .enter, .control("u"))
    pilot.type("tomorrow")
    pilot.press(.enter)
    #expect(pilot.message.hasPrefix("Problem: that day is still to come."))
    pilot.shows("tomorrow")
    pilot.press(.escape, "g", "d")
    pilot.goDown(toSpoken: String(title.prefix(20)))
    pilot.press(.enter, .down, .down, .enter)
    pilot.type("tomorrow")
    pilot.press(.enter)
    let tomorrow = Day(number: Pilot.today.number + 1)
    for id in ids { #expect(try pilot.stored(id).doDues[.V1] == tomorrow) }
  }

  @Test func `those that a view hides are done with too, and named as hidden`() throws {
    var pilot = try Pilot()
    pilot.press("f", .down, .enter, "V", "f", .home, .enter)
    let marks = pilot.session.state.clients.marks
    #expect(marks.hiddenCount > 0)
    pilot.press("n")
    pilot.click("The \(marks.count) marked clients")
    pilot.type("for all")
    pilot.press(.function(2))
    pilot.shows("Add this note to \(marks.count) clients?")
    for _ in 0..<20 { pilot.press(.pageDown) }
    pilot.shows("(not in the list)")
    pilot.press(.tab, .enter)
    for id in marks.ids {
      #expect(try pilot.stored(id).notes.values.contains { $0.text == "for all" })
    }
  }

  @Test func `the question says whose clients are now, the fewest first, and what stays`() throws {
    var pilot = try Pilot(rows: 40)
    pilot.press("f", .down, .enter)
    let rows = pilot.session.state.clients.rows
    let name = try #require(rows.first { $0.counsellor == WorkerID("c2") }).sortName
    let colleague = pilot.session.state.name(of: WorkerID("c2"))
    pilot.choose(client: "Ewa")
    pilot.press("m")
    pilot.choose(client: name)
    pilot.press("m")
    pilot.choose(client: "Sanne")
    pilot.press("m", "o")
    choose("c4", in: &pilot)
    let lines = pilot.lines.map { $0.filter { $0 != "│" && $0 != "║" } }
    let first = lines.firstIndex { $0.contains("Now with \(colleague): 1") }
    let second = lines.firstIndex { $0.contains("Now with J. Fantasie: 2") }
    #expect(first.map { lines[$0 + 1].contains(name) } == true, "\(pilot.text)")
    #expect((first ?? 99) < (second ?? 0))
    pilot.shows("2 open tasks stay in the name of who has them now")
  }

  @Test func `marked clients who do not show can be meant as well`() throws {
    var pilot = try Pilot()
    _ = mark(3, in: &pilot)
    pilot.press("/")
    pilot.type("zzzz")
    pilot.press(.enter, "n")
    #expect(pilot.dialog != nil, "\(pilot.text)")
    #expect(!pilot.text.contains("3 hidden, "))
  }

  @Test func `what a colleague changes meanwhile is not overwritten, and the others are changed`()
    throws
  {
    var pilot = try Pilot()
    let ids = mark(3, in: &pilot)
    pilot.press("o")
    var other = try pilot.colleague("c2")
    other.press("f", .down, .enter)
    let name = try pilot.stored(ids[1]).client.sortName
    other.choose(client: name)
    other.press("o")
    choose("c4", in: &other)
    choose("c3", in: &pilot)
    pilot.press(.tab, .enter)
    let after = try counsellors(of: ids, in: pilot)
    #expect(after == [WorkerID("c3"), WorkerID("c4"), WorkerID("c3")])
    #expect(try pilot.stored(ids[1]).conflicts.count == 1)
    #expect(
      pilot.message.hasPrefix(
        "Handed over to S. Luchtkasteel, waiting until they accept it. "
          + "With 2 clients: Dewi Khayalan, Jean-Pierre Fictif. "
          + "A colleague had changed it with Ion Născocit."), "\(pilot.message)")
    // What was taken back and done again is the same act, and the one who has two answers is named.
    pilot.press("u")
    #expect(
      pilot.message.hasPrefix(
        "The handover of 3 clients to S. Luchtkasteel is withdrawn: "
          + "Dewi Khayalan, Ion Născocit, Jean-Pierre Fictif."), "\(pilot.message)")
    #expect(try pilot.stored(ids[1]).conflicts.isEmpty)
    pilot.press("U")
    #expect(try pilot.stored(ids[1]).conflicts.count == 1)
    #expect(
      pilot.message.contains("Redone with 2 clients (Dewi Khayalan, Jean-Pierre Fictif)")
        && pilot.message.contains("A colleague had changed it with Ion Născocit."),
      "\(pilot.message)")
  }

  @Test func `undo leaves what somebody changed since, and takes the others back`() throws {
    var pilot = try Pilot()
    let ids = mark(3, in: &pilot)
    let before = try counsellors(of: ids, in: pilot)
    pilot.press("o")
    choose("c3", in: &pilot)
    pilot.press(.tab, .enter)
    var other = try pilot.colleague("c2")
    other.press("f", .down, .enter)
    other.choose(client: try pilot.stored(ids[1]).client.sortName)
    other.press("o")
    choose("c4", in: &other)
    pilot.lookAround()
    pilot.press("u")
    let after = try counsellors(of: ids, in: pilot)
    #expect(after == [before[0], WorkerID("c4"), before[2]])
    #expect(pilot.message.hasPrefix("Took back with 2 clients (Dewi Khayalan, Jean-Pierre Fictif)"))
    #expect(pilot.message.contains("A colleague had changed it with Ion Născocit."))
  }

  @Test func `editing and closing go one client at a time`() throws {
    var pilot = try Pilot()
    _ = mark(1, in: &pilot)
    for key: Key in ["e", "s"] {
      pilot.press(key)
      #expect(pilot.dialog == nil)
      #expect(pilot.message.hasPrefix("Editing and closing go one client at a time."))
    }
  }

  @Test func `a group is one write and one flush`() throws {
    var pilot = try Pilot()
    _ = mark(5, in: &pilot)
    pilot.press("o")
    choose("c3", in: &pilot)
    let before = pilot.disk.log.count
    pilot.press(.tab, .enter)
    let calls = pilot.disk.log[before...]
    #expect(calls.count { $0 == "write" } == 1, "\(Array(calls))")
    #expect(calls.count { $0 == "synchronise" } == 1, "\(Array(calls))")
  }

  @Test func `wherever the disk fails, all of them are saved or none, and the screen says so`()
    throws
  {
    var start = try Pilot()
    let ids = mark(3, in: &start)
    let before = try counsellors(of: ids, in: start)
    let disk = start.disk.copy()
    func ready(on disk: MemoryFileSystem) throws -> Pilot {
      var pilot = try start.restarted(on: disk)
      _ = mark(3, in: &pilot)
      pilot.press("o")
      choose("c3", in: &pilot)
      return pilot
    }
    var rehearsal = try ready(on: disk.copy())
    let first = rehearsal.disk.calls
    rehearsal.press(.tab, .enter)
    let calls = rehearsal.disk.calls - first
    #expect(calls > 3)
    for call in 1...calls {
      for isLasting in [false, true] {
        var pilot = try ready(on: disk.copy())
        pilot.disk.setFault(
          .init(.fails(ENOSPC), at: pilot.disk.calls + call, isLasting: isLasting))
        pilot.press(.tab, .enter)
        pilot.disk.setFault(nil)
        let after = try counsellors(of: ids, in: pilot)
        let isNew = after.allSatisfy { $0 == WorkerID("c3") }
        #expect(isNew || after == before, "half saved at \(call)")
        let isSaid = pilot.session.state.message?.kind == .info
        if isSaid { #expect(isNew, "said to be saved at \(call)") }
        if !isNew {
          #expect(pilot.message.contains("This is about all 3 clients: Dewi"), "\(pilot.message)")
          #expect(pilot.session.state.clients.marks.count == 3)
          pilot.shows("NOT SAVED")
        }
      }
    }
  }

  @Test func `a clock that was set back meanwhile costs nothing that was typed`() throws {
    var pilot = try Pilot()
    let ids = mark(3, in: &pilot)
    pilot.press("c", .right, .tab, .tab)
    pilot.type("The boiler is broken")
    pilot.press(.function(2))
    pilot.shows("Log this with 3 clients")
    pilot.advance(seconds: -3 * 86_400)
    pilot.press(.tab, .enter)
    #expect(pilot.session.state.message?.kind == .problem, "\(pilot.text)")
    pilot.shows("The boiler is broken")
    for id in ids {
      #expect(try pilot.stored(id).events.values.allSatisfy { $0.text != "The boiler is broken" })
    }
  }

  @Test func `a client whom a colleague took back meanwhile does not come back without a name`()
    throws
  {
    var pilot = try Pilot()
    var colleague = try pilot.colleague("c2")
    colleague.press("a")
    colleague.type("Quirijn Nergens")
    colleague.press(.function(2))
    let gone = try #require(colleague.openedCase?.id)
    pilot.lookAround()
    pilot.press("f", "e")
    let ids = mark(2, in: &pilot)
    pilot.choose(client: "Quirijn")
    pilot.press("m", "n")
    pilot.shows("3 marked clients")
    pilot.type("The boiler is broken")
    colleague.press("u")
    pilot.lookAround()
    pilot.press(.function(2), .tab, .enter)
    for id in ids {
      #expect(try pilot.stored(id).notes.values.contains { $0.text == "The boiler is broken" })
    }
    #expect(!pilot.session.store.summaries.contains { $0.id == gone })
    #expect(pilot.message.contains("left out"), "\(pilot.message)")
  }
}
