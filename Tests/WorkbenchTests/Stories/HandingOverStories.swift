import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A case that is handed to a colleague, until they accept it.
@Suite struct HandingOverStories {
  private let giver = WorkerID("c1")
  private let receiver = WorkerID("c2")

  /// A case of the giver, handed to the receiver by the menu.
  private func handed(
    _ language: Language = .en, columns: Int = 100, rows: Int = 30
  ) throws -> (giver: Pilot, id: CaseID) {
    var pilot = try Pilot(language, columns: columns, rows: rows)
    let row = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == giver && $0.standIn != receiver })
    pilot.choose(client: row.sortName)
    pilot.press("o")
    pilot.press(.home, .down, .enter)
    return (pilot, row.id)
  }

  @Test func `who passes on what waits to be accepted lets another one wait for it`() throws {
    var pilot = try Pilot(worker: "c2")
    let client = try #require(pilot.openedCase?.id)
    for (name, id) in [("J. Fantasie", "c1"), ("T. Droombeeld", "c4")] {
      pilot.press("o", .home)
      pilot.goDown(toSpoken: name)
      pilot.press(.enter)
      let waits = try #require(try pilot.stored(client).pendingHandover, "\(pilot.message)")
      #expect(waits.to == WorkerID(id) && waits.from == WorkerID("c2"))
      #expect(pilot.openedCase?.pendingHandover == waits)
    }
  }

  @Test(arguments: Language.allCases)
  func `who hands over to somebody who is away reads until when`(language: Language) throws {
    var pilot = try Pilot(language)
    let absence = Absence(
      of: receiver, standIn: nil, from: Pilot.today, until: Pilot.today + 6, by: receiver)
    try pilot.save(
      Save(
        .team, by: receiver, at: pilot.session.state.now,
        changes: [Change(.absence(EntryID("v")), was: nil, now: .absence(absence))]))
    pilot.lookAround()
    let row = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == giver && $0.standIn != receiver })
    pilot.choose(client: row.sortName)
    pilot.press("o")
    pilot.press(.home, .down, .enter)
    #expect(try pilot.stored(row.id).pendingHandover?.to == receiver)
    #expect(
      pilot.message.contains(
        language == .en ? "M. Verzinsel is away up to" : "M. Verzinsel is weg tot"),
      "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `the giver sees that it waits, and it stays in their list until it is accepted`(
    language: Language
  ) throws {
    var (pilot, id) = try handed(language)
    let waits = language == .en ? "Waiting for M. Verzinsel since" : "Wacht op M. Verzinsel sinds"
    pilot.shows(language == .en ? "waiting" : "wacht")
    pilot.shows(waits)
    #expect(pilot.session.state.clients.rows.contains { $0.id == id })
    #expect(pilot.spoken.contains(language == .en ? "waiting for M." : "wacht op M."))
    pilot.press(.tab, .tab, .home)
    #expect(pilot.session.state.checklist.selected == .handover)
    pilot.press(" ")
    #expect(try pilot.stored(id).pendingHandover != nil)
    #expect(pilot.message.contains("M. Verzinsel"), "\(pilot.message)")
    // One undo takes it back whole.
    pilot.press("u")
    #expect(try pilot.stored(id).counsellor == giver)
    #expect(try pilot.stored(id).handover == nil)
    pilot.press("U")
    #expect(try pilot.stored(id).pendingHandover?.to == receiver)
  }

  @Test(arguments: Language.allCases)
  func `the receiver sees who handed it over, and accepts it with one key in the list`(
    language: Language
  ) throws {
    let (pilot, id) = try handed(language)
    var other = try pilot.colleague("c2")
    let name = try pilot.stored(id).client
    other.choose(client: name.sortName.isEmpty ? name.name : name.sortName)
    other.shows(language == .en ? "accept " : "neem aan")
    other.shows(
      language == .en ? "Handed to you by J. Fantasie" : "Aan jou overgedragen door J. Fantasie")
    other.press("O")
    #expect(
      other.message.hasPrefix(
        language == .en
          ? "Accepted the case that J. Fantasie handed over"
          : "Dossier aangenomen dat J. Fantasie"), "\(other.message)")
    let stored = try other.stored(id)
    #expect(stored.counsellor == receiver && stored.pendingHandover == nil)
    #expect(stored.handover?.acceptedOn == Pilot.today)
    other.hides(language == .en ? " accept " : "neem aan")
    // The way back is the same key as for everything.
    other.press("u")
    #expect(try other.stored(id).pendingHandover?.to == receiver)
  }

  @Test(arguments: Language.allCases)
  func `it says that it waits, and stands on top of the receiver's list`(language: Language) throws
  {
    let (pilot, id) = try handed(language)
    #expect(
      pilot.message.hasPrefix(
        language == .en
          ? "Handed over to M. Verzinsel, waiting until they accept it."
          : "Overgedragen aan M. Verzinsel, wacht tot die het aanneemt."), "\(pilot.message)")
    let other = try pilot.colleague("c2")
    #expect(other.session.state.clients.rows.first?.id == id)
    other.shows(language == .en ? "-- HANDED OVER (1) --" : "-- OVERGEDRAGEN (1) --")
  }

  @Test(arguments: Language.allCases)
  func `the receiver does not accept it with a reason, and the giver sees that at once`(
    language: Language
  ) throws {
    var (pilot, id) = try handed(language)
    var other = try pilot.colleague("c2")
    other.press(.home, ".")
    other.shows(language == .en ? "Do not accept…" : "Niet aannemen…")
    other.press(.escape, "1", .home, "x")
    #expect(other.dialog?.purpose == .fact(.declined))
    other.shows("J. Fantasie")
    other.type("I have eleven already")
    other.press(.function(2))
    let stored = try other.stored(id)
    #expect(stored.counsellor == giver && stored.pendingHandover == nil)
    #expect(stored.declinedHandover?.reason == "I have eleven already")
    #expect(stored.declinedHandover?.declinedOn == Pilot.today)
    #expect(!other.session.state.clients.summaries.contains { $0.id == id && $0.handover != nil })
    pilot.lookAround()
    #expect(
      pilot.message.contains(language == .en ? "is yours again" : "is weer van jou"),
      "\(pilot.message)")
    pilot.press(.escape, .escape)
    pilot.choose(
      client: stored.client.sortName.isEmpty ? stored.client.name : stored.client.sortName)
    pilot.shows("I have eleven already")
    other.press("u")
    #expect(try other.stored(id).pendingHandover?.to == receiver)
    pilot.lookAround()
    #expect(try pilot.restarted().stored(id).declinedHandover == nil)
  }

  @Test func `who gets a case hears it while they work, and who gave it that it is accepted`()
    throws
  {
    var pilot = try Pilot()
    var other = try pilot.colleague("c2")
    let row = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == giver && $0.standIn != receiver })
    pilot.choose(client: row.sortName)
    pilot.press("o")
    pilot.press(.home, .down, .enter)
    other.lookAround()
    #expect(other.message.contains("J. Fantasie handed"), "\(other.message)")
    other.press(.home, "O")
    pilot.lookAround()
    #expect(pilot.message.contains("M. Verzinsel accepted"), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `who takes a case back before it was accepted hears that it waits no longer`(
    language: Language
  ) throws {
    var (pilot, id) = try handed(language)
    pilot.press("1", .home)
    let name = try pilot.stored(id).client
    pilot.choose(client: name.sortName.isEmpty ? name.name : name.sortName)
    pilot.press("O")
    #expect(try pilot.stored(id).counsellor == giver)
    #expect(try pilot.stored(id).pendingHandover == nil)
    let withdrawn = pilot.content.words(HandedWords.withdrawn, ["worker": "M. Verzinsel"])
    #expect(pilot.message.contains(withdrawn), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `what somebody else handed over says by whom and for whom, and its other rows whose it was`(
    language: Language
  ) throws {
    let pilot = try Pilot(language, columns: 120, rows: 40)
    var other = try pilot.colleague("c2")
    let row = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == giver && $0.standIn != receiver })
    let given = Handover(from: giver, by: WorkerID("tl1"), to: receiver, on: Pilot.today)
    try pilot.save(
      Save(
        .case(row.id), by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(.counsellor, was: .worker(giver), now: .worker(receiver)),
          Change(.handover, was: nil, now: .handover(given)),
        ]))
    other.lookAround()
    other.press("g", "t")
    guard case .today(let list)? = other.dialog?.body else {
      Issue.record("no list")
      return
    }
    let dues = list.lines.compactMap { if case .due(let due) = $0 { due } else { nil } }
      .filter { $0.client == row.id }
    let handover = try #require(dues.first { $0.item == .handover })
    #expect(handover.what.contains("J. Fantasie"), "\(handover.what)")
    let lead = pilot.session.state.name(of: WorkerID("tl1"))
    let said = language == .en ? "From \(lead), for J. Fantasie" : "Van \(lead), namens J. Fantasie"
    #expect(handover.what.hasPrefix(said), "\(handover.what)")
    #expect(handover.short?.hasPrefix(said) == true)
    let others = dues.filter { $0.item != .handover }
    #expect(others.allSatisfy { !$0.what.contains(lead) })
  }

  @Test(arguments: Language.allCases)
  func `undo leaves a handover that was accepted, says so, and takes back what lies below it`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("Belde")
    pilot.press(.function(2))
    let row = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == giver && $0.standIn != receiver })
    pilot.choose(client: row.sortName)
    pilot.press("o", .home, .down, .enter)
    var other = try pilot.colleague("c2")
    let name = try pilot.stored(row.id).client
    other.choose(client: name.sortName.isEmpty ? name.name : name.sortName)
    other.press("O")
    pilot.lookAround()
    pilot.press("u")
    #expect(try pilot.stored(row.id).counsellor == receiver)
    #expect(try pilot.stored(row.id).conflicts.isEmpty)
    #expect(
      pilot.message.hasPrefix(
        language == .en
          ? "M. Verzinsel has accepted \(name.name) by now"
          : "M. Verzinsel heeft \(name.name) intussen aangenomen"), "\(pilot.message)")
    #expect(pilot.message.contains("Ewa Fikcyjna"), "\(pilot.message)")
    pilot.press("u")
    #expect(try pilot.stored(row.id).counsellor == receiver)
    let ewa = try #require(
      pilot.session.state.clients.summaries.first { $0.sortName == "Ewa Fikcyjna" })
    #expect(try pilot.stored(ewa.id).notes.values.contains { $0.text == "Belde" } == false)
  }

  @Test func `of several that were handed over at once undo takes back those that still wait`()
    throws
  {
    var pilot = try Pilot()
    let rows = pilot.session.state.clients.rows.filter {
      $0.counsellor == giver && $0.standIn != receiver
    }.prefix(2)
    for row in rows {
      pilot.choose(client: row.sortName)
      pilot.press("m")
    }
    pilot.press("o", .home, .down, .enter)
    // Whom it is about is shown before it is done.
    for row in rows { pilot.shows(row.name) }
    pilot.press(.right, .enter)
    let (first, second) = (rows[rows.startIndex].id, rows[rows.startIndex + 1].id)
    #expect(try pilot.stored(second).pendingHandover?.to == receiver)
    var other = try pilot.colleague("c2")
    let name = try pilot.stored(first).client
    other.choose(client: name.sortName.isEmpty ? name.name : name.sortName)
    other.press("O")
    pilot.lookAround()
    pilot.press("u")
    #expect(try pilot.stored(first).counsellor == receiver, "\(pilot.message)")
    #expect(try pilot.stored(first).conflicts.isEmpty)
    #expect(try pilot.stored(second).counsellor == giver, "\(pilot.message)")
    #expect(try pilot.stored(second).handover == nil)
    #expect(pilot.message.contains(rows[rows.startIndex + 1].name), "\(pilot.message)")
    #expect(!pilot.message.contains(rows[rows.startIndex].name), "\(pilot.message)")
  }

  @Test func `Enter on the row shows the sheet, and Space on it accepts`() throws {
    let (pilot, id) = try handed()
    var other = try pilot.colleague("c2")
    other.press("g", "t")
    other.shows("HANDED OVER, NOT YET ACCEPTED")
    guard case .today(let list)? = other.dialog?.body else {
      Issue.record("nothing is due")
      return
    }
    #expect(list.chosen?.item == .handover && list.chosen?.client == id)
    other.press(.enter)
    #expect(other.session.state.checklist.selected == .handover)
    other.press(.enter)
    other.shows("Space accepts it")
    other.shows("Handed over by: J. Fantasie")
    other.shows("Counsellor: J. Fantasie")
    other.press(.escape, " ")
    #expect(try other.stored(id).pendingHandover == nil)
    #expect(other.session.state.checklist.selected != .handover)
  }

  @Test func `in what is due Space accepts it, and the row stays and is grey`() throws {
    let (pilot, id) = try handed()
    var other = try pilot.colleague("c2")
    other.press("g", "t", " ")
    #expect(try other.stored(id).handover?.acceptedOn == Pilot.today)
    guard case .today(let list)? = other.dialog?.body else {
      Issue.record("the list is gone")
      return
    }
    #expect(list.chosen?.settled == .done)
  }

  @Test func `the lead sees after more than three days what nobody accepted`() throws {
    let (pilot, id) = try handed()
    func waits(after days: Int) throws -> Bool {
      var lead = try pilot.restarted(on: nil, as: "tl1")
      lead.advance(seconds: days * 24 * 3600)
      lead.press("g", "t")
      guard case .today(let list)? = lead.dialog?.body else { return false }
      return list.lines.contains {
        if case .due(let due) = $0 { due.item == .handover && due.client == id } else { false }
      }
    }
    #expect(try !waits(after: 3))
    #expect(try waits(after: 4))
  }

  @Test(arguments: Language.allCases)
  func `what is due stays with the giver until it is accepted, and says that it waits`(
    language: Language
  ) throws {
    let (pilot, id) = try handed(language)
    var lead = try pilot.restarted(on: nil, as: "tl1")
    lead.press("g", "t")
    guard case .today(let list)? = lead.dialog?.body else {
      Issue.record("nothing is due")
      return
    }
    #expect(list.scope == .perWorker)
    let mark =
      language == .en ? "handed over to M. Verzinsel" : "overgedragen aan M. Verzinsel"
    var head: WorkerID?
    var found = 0
    for line in list.lines {
      if case .worker(let worker) = line { head = worker.worker }
      guard case .due(let due) = line, due.client == id, due.item != .handover else { continue }
      found += 1
      #expect(head != receiver && due.worker == head, "\(due.what)")
      #expect(due.what.contains(mark), "\(due.what)")
    }
    #expect(found > 0)
    var other = try pilot.colleague("c2")
    other.press(.home, "O", "g", "t")
    guard case .today(let accepted)? = other.dialog?.body else { return }
    for line in accepted.lines {
      guard case .due(let due) = line, due.client == id else { continue }
      #expect(!due.what.contains(language == .en ? "not yet accepted" : "nog niet aangenomen"))
    }
  }

  @Test func `several are handed over at once, each waits, and one undo takes all back`() throws {
    var pilot = try Pilot()
    let ids = pilot.session.state.clients.rows.filter { $0.counsellor == giver }.map(\.id)
    let before = try ids.map { try pilot.stored($0) }
    pilot.press("V", "o", .home, .down, .enter, .right, .enter)
    for id in ids { #expect(try pilot.stored(id).pendingHandover?.giver == giver) }
    pilot.press("u")
    for (id, was) in zip(ids, before) { #expect(try pilot.stored(id) == was) }
  }

  @Test func `the timeline has who handed it over and who accepted it, with their days`() throws {
    let (pilot, id) = try handed()
    var other = try pilot.colleague("c2")
    let name = try pilot.stored(id).client
    other.choose(client: name.sortName.isEmpty ? name.name : name.sortName)
    other.press("O", "t")
    other.shows("Accepted the case that J. Fantasie handed over")
  }

  @Test func `what happened since tells it until it is accepted, however long ago that was`() throws
  {
    let (pilot, _) = try handed()
    var other = try pilot.colleague("c2")
    other.advance(seconds: 10 * 24 * 3600)
    other.press("g", "w")
    while other.session.state.wantsMoreOfShift { other.haveTime() }
    other.shows("Handed to you by J. Fantasie")
  }

  @Test func `in lines it is said with the client, and accept is the key that takes it`() throws {
    let (pilot, id) = try handed()
    var other = try pilot.colleague("c2")
    let said = (other.beginLinear() + other.hear("list")).joined(separator: "\n")
    #expect(said.contains("Handed to you by J. Fantasie"), "\(said)")
    let name = try pilot.stored(id).client
    _ = other.hear("/" + (name.sortName.isEmpty ? name.name : name.sortName))
    _ = other.hear("O")
    #expect(try other.stored(id).pendingHandover == nil)
  }

  @Test(arguments: [(40, 10), (80, 24), (60, 20)])
  func `a small screen says it in the checklist`(columns: Int, rows: Int) throws {
    var (pilot, _) = try handed(columns: columns, rows: rows)
    pilot.press("1", .home)
    #expect(pilot.session.state.checklist.selected == .handover)
    pilot.shows("Waiting for")
  }
}
