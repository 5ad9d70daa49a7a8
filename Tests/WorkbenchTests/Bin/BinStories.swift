import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What was put in the bin, and putting it back.
@Suite struct BinStories {
  private struct Missing: Error {}

  private func list(in pilot: Pilot) throws -> BinList {
    guard case .bin(let list)? = pilot.dialog?.body else { throw Missing() }
    return list
  }

  private func texts(in pilot: Pilot) throws -> [String] {
    try list(in: pilot).rows.map(\.thing.text)
  }

  /// Adds a task for a client and puts it in the bin.
  private func bin(_ text: String, of client: String, in pilot: inout Pilot) {
    pilot.choose(client: client)
    pilot.press("3", "a")
    pilot.type(text + "\n\n\n")
    pilot.press(.delete)
    pilot.advance(seconds: 60)
    pilot.press(.escape, .escape)
  }

  private func task(_ text: String, of id: CaseID, in pilot: Pilot) throws -> CaseTask? {
    try pilot.stored(id).tasks.values.first { $0.text == text }
  }

  @Test func `g b shows what is in the bin over all clients, the newest first, with who and when`()
    throws
  {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    bin("Ask for the invented key", of: "Dewi", in: &pilot)
    pilot.press("g", "b")
    #expect(try texts(in: pilot) == ["Ask for the invented key", "Call the invented baker"])
    pilot.shows("Bin: the newest first")
    pilot.shows("Nothing here is erased.")
    pilot.shows("> Dewi Khayalan         Ask for the invented key")
    pilot.shows("J. Fantasie")
    pilot.shows("today")
    #expect(pilot.spoken.contains("Dewi Khayalan, Ask for the invented key, J. Fantasie, today"))
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `an empty bin is said in a sentence`() throws {
    var pilot = try Pilot()
    pilot.press("g", "b")
    #expect(pilot.dialog == nil)
    #expect(pilot.message == "The bin is empty. Delete puts an own task in it.")
  }

  @Test func `Enter puts one back, which is one step for undo and stays on its row until Esc`()
    throws
  {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    let ewa = try #require(pilot.openedCase?.id)
    bin("Ask for the invented key", of: "Dewi", in: &pilot)
    let saves = pilot.session.store.sequence
    pilot.press("g", "b", .down, .enter)
    #expect(try task("Call the invented baker", of: ewa, in: pilot)?.binned == nil)
    #expect(pilot.session.store.sequence == saves + 1)
    #expect(pilot.message == "Back with Ewa Fikcyjna: Call the invented baker.")
    pilot.shows("u = undo")
    #expect(try list(in: pilot).rows.map(\.isBack) == [false, true])
    pilot.press("u")
    #expect(try task("Call the invented baker", of: ewa, in: pilot)?.binned != nil)
    #expect(try list(in: pilot).rows.map(\.isBack) == [false, false])
    pilot.press("U")
    #expect(try list(in: pilot).rows.map(\.isBack) == [false, true])
    pilot.press(.escape, "g", "b")
    #expect(try texts(in: pilot) == ["Ask for the invented key"])
  }

  @Test func `Enter on what is back already goes there`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    pilot.choose(client: "Dewi")
    pilot.press("g", "b", .enter)
    pilot.shows("Enter go there")
    pilot.press(.enter)
    #expect(pilot.dialog == nil)
    #expect(pilot.openedCase?.client.sortName == "Ewa Fikcyjna")
    #expect(pilot.spoken.contains("Call the invented baker"))
  }

  @Test func `the first letter of a client goes there, and puts back what is the only one`() throws
  {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    bin("Ask for the invented key", of: "Dewi", in: &pilot)
    bin("Ask for the other key", of: "Dewi", in: &pilot)
    pilot.press("g", "b", "d")
    #expect(try list(in: pilot).chosen?.thing.text == "Ask for the invented key")
    #expect(try list(in: pilot).rows.allSatisfy { !$0.isBack })
    pilot.press("e")
    #expect(pilot.message == "Back with Ewa Fikcyjna: Call the invented baker.")
    // Once more is no second step, and does nothing.
    let saves = pilot.session.store.sequence
    pilot.press("e")
    #expect(pilot.session.store.sequence == saves)
    pilot.press("x")
    #expect(pilot.message.hasPrefix("x chooses nothing here."))
  }

  @Test func `what a colleague bins comes in above, and the choice stays where it is`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    pilot.press("g", "b")
    var colleague = try pilot.colleague("c2")
    colleague.press("f", .down, .enter)
    colleague.advance(seconds: 600)
    bin("Ask for the invented key", of: "Dewi", in: &colleague)
    pilot.lookAround()
    #expect(try texts(in: pilot) == ["Ask for the invented key", "Call the invented baker"])
    #expect(try list(in: pilot).chosen?.thing.text == "Call the invented baker")
    #expect(try list(in: pilot).rows.first?.thing.by == WorkerID("c2"))
  }

  @Test func `what a colleague puts back is greyed, and putting it back as well is no problem`()
    throws
  {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    pilot.press("g", "b")
    var colleague = try pilot.colleague("c2")
    colleague.press("g", "b", .enter)
    // Not noticed yet.
    pilot.press(.enter)
    #expect(pilot.message == "It was like that already: a colleague was just ahead of you.")
    pilot.lookAround()
    #expect(try list(in: pilot).rows.map(\.isBack) == [true])
  }

  @Test func `into a closed case it goes back as well, and the case stays closed`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    let ewa = try #require(pilot.openedCase?.id)
    let value = try pilot.stored(ewa)
    try pilot.save(
      Save(
        .case(ewa), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: try value.changes(
          for: .close(on: Pilot.today, reason: "invented"), by: WorkerID("c1"),
          at: pilot.session.state.now, makeID: { EntryID("new") })))
    pilot.lookAround()
    pilot.press("g", "b", .enter)
    #expect(
      pilot.message
        == "Back with Ewa Fikcyjna: Call the invented baker. The case is closed and stays so.")
    #expect(try task("Call the invented baker", of: ewa, in: pilot)?.binned == nil)
    #expect(try pilot.stored(ewa).closing != nil)
  }

  @Test func `where two answers wait, it goes back and says that somebody has to choose`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the invented baker\n\n\n")
    var colleague = try pilot.colleague("c2")
    let ewa = try #require(pilot.openedCase?.id)
    pilot.press(.delete)
    // A colleague who does not know yet makes something else of it.
    let id = try #require(
      try pilot.stored(ewa).tasks.first { $0.value.text == "Call the invented baker" }?.key)
    let was = try #require(try pilot.stored(ewa).tasks[id]).outOfBin
    var now = was
    now.text = "Call the other baker"
    try pilot.save(
      Save(
        .case(ewa), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.task(id), was: .task(was), now: .task(now))]))
    pilot.lookAround()
    pilot.press("g", "b", .enter)
    #expect(pilot.message.hasSuffix("Two answers wait there: s chooses."))
    #expect(try pilot.stored(ewa).tasks[id]?.binned == nil)
    #expect(try pilot.stored(ewa).conflicts.count == 1)
    colleague.lookAround()
  }

  @Test func `what the disk refuses is in the bin as before`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    pilot.press("g", "b")
    pilot.fillDisk()
    pilot.press(.enter)
    #expect(pilot.message.hasPrefix("Problem:"))
    #expect(try list(in: pilot).rows.map(\.isBack) == [false])
    pilot.fillDisk(false)
    pilot.press(.enter)
    #expect(try list(in: pilot).rows.map(\.isBack) == [true])
  }

  @Test func `while a save is on its way the row is greyed already`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    pilot.press("g", "b")
    pilot.writer.isSlow = true
    pilot.press(.enter)
    #expect(try list(in: pilot).rows.map(\.isBack) == [true])
    pilot.finishWriting()
    #expect(try list(in: pilot).rows.map(\.isBack) == [true])
  }

  @Test func `what is on its way to the bin is in it as soon as it is saved`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the invented baker\n\n\n")
    pilot.writer.isSlow = true
    pilot.press(.delete, "g", "b")
    #expect(try texts(in: pilot).isEmpty)
    pilot.finishWriting()
    #expect(try texts(in: pilot) == ["Call the invented baker"])
    pilot.press(.enter)
    #expect(try list(in: pilot).rows.map(\.isBack) == [true])
  }

  @Test func `many cases are read a few at a time, and the list grows only at its end`() throws {
    var pilot = try Pilot(worker: "lead1")
    pilot.press("f", .down, .enter)
    let ids = pilot.session.state.clients.summaries.map(\.id)
    #expect(ids.count > 16)
    for (place, id) in ids.enumerated() {
      let at = Moment(
        secondsSince1970: pilot.session.state.now.secondsSince1970 - 60 * place,
        offsetSeconds: 3600)
      let task = CaseTask(
        text: "Task \(place)", owner: nil, binned: at, binnedBy: WorkerID("c1"))
      try pilot.save(
        Save(
          .case(id), by: WorkerID("c1"), at: at,
          changes: [Change(.task(EntryID("t\(place)")), was: nil, now: .task(task))]))
    }
    pilot.lookAround()
    pilot.press("g", "b")
    #expect(try texts(in: pilot) == (0..<16).map { "Task \($0)" })
    pilot.press(.end)
    pilot.shows("Looking further: 16 of \(ids.count) clients…")
    let chosen = try list(in: pilot).chosen
    pilot.haveTime()
    #expect(try texts(in: pilot) == ids.indices.map { "Task \($0)" })
    #expect(try list(in: pilot).chosen == chosen)
    pilot.hides("Looking further")
  }

  @Test func `a store that takes nothing shows its bin and says why nothing goes back`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    pilot.failFlushes()
    pilot.press("n")
    pilot.type("Invented")
    pilot.press(.function(2), .escape)
    #expect(pilot.session.state.isReadOnly)
    pilot.press("g", "b", .enter)
    #expect(pilot.message == pilot.content.words(MessageWords.readOnly))
    #expect(try list(in: pilot).rows.map(\.isBack) == [false])
  }

  @Test func `a click chooses, and a double click puts back`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    bin("Ask for the invented key", of: "Dewi", in: &pilot)
    pilot.press("g", "b")
    pilot.click("Call the invented")
    #expect(try list(in: pilot).chosen?.thing.text == "Call the invented baker")
    #expect(try list(in: pilot).rows.allSatisfy { !$0.isBack })
    pilot.doubleClick("Ask for the invented")
    #expect(try list(in: pilot).rows.map(\.isBack) == [true, false])
  }

  @Test func `in lines a number puts one back`() throws {
    var pilot = try Pilot()
    bin("Call the invented baker", of: "Ewa", in: &pilot)
    let ewa = try #require(pilot.openedCase?.id)
    bin("Ask for the invented key", of: "Dewi", in: &pilot)
    var talk = Conversation(pilot)
    talk.type("bin")
    talk.hears("Bin: the newest first.")
    talk.hears("2. Ewa Fikcyjna: Call the invented baker. J. Fantasie put it in the bin, today.")
    talk.type("2")
    talk.hears("Back with Ewa Fikcyjna: Call the invented baker.")
    #expect(try task("Call the invented baker", of: ewa, in: talk.pilot)?.binned == nil)
    talk.type("undo")
    #expect(try task("Call the invented baker", of: ewa, in: talk.pilot)?.binned != nil)
  }

  @Test func `Delete says of everything else why it stays and what to do instead`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press(.delete)
    #expect(pilot.message.hasPrefix("A client cannot go to the bin."))
    pilot.press("3", "D")
    #expect(pilot.message.hasPrefix("A do stays on the list. x says"))
    pilot.press(.end, .delete)
    #expect(pilot.message.hasPrefix("What to watch out for stays"))
    pilot.press("t", .delete)
    #expect(pilot.message.contains("stays"))
  }
}
