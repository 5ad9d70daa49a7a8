import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A definite answer of no: why, what it stops, and the way to close the case.
@Suite struct RefusedStories {
  /// A client who is registered and waits for an answer, at the do that asks for it.
  private func pilot(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 30)
    pilot.choose(client: "Ion")
    pilot.choose(.R3)
    return pilot
  }

  private func refuse(_ pilot: inout Pilot, because reason: String) {
    pilot.press(" ", .down, .enter)
    pilot.type(reason)
    pilot.press(.function(2))
  }

  @Test(arguments: Language.allCases)
  func `no asks why, ticks the do, and closing the case is one key away`(language: Language) throws
  {
    var pilot = try pilot(language)
    let id = try #require(pilot.openedCase?.id)
    let before = pilot.openedCase?.doRecords[.R3]
    refuse(&pilot, because: "No ground floor")
    let stored = try pilot.stored(id)
    #expect(stored.answer == false)
    #expect(stored.dates[.definiteAnswer] == Pilot.today)
    #expect(stored.texts[.answerReason] == "No ground floor")
    #expect(stored.doRecords[.R3]?.state == .done)
    #expect(pilot.dialog?.purpose == .caseState)
    pilot.shows(language == .en ? "There is no place" : "Er is geen plek")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .close)
    pilot.hides(language == .en ? "· Plan for facts" : "· Bedenk")
    pilot.press(.escape)
    // The do itself says what the answer was, and so does the client.
    pilot.shows(language == .en ? "no today" : "nee vandaag")
    pilot.press("1", .escape, .escape)
    pilot.choose(client: "Ion")
    pilot.shows("No ground floor")
    pilot.press("u")
    #expect(try pilot.stored(id).answer == nil)
    #expect(try pilot.stored(id).texts[.answerReason] == nil)
    #expect(try pilot.stored(id).doRecords[.R3] == before)
  }

  @Test func `nothing is due any more, in no list and with no bottleneck`() throws {
    var pilot = try pilot()
    let id = try #require(pilot.openedCase?.id)
    #expect(pilot.session.state.clients.rows.first { $0.id == id }?.nextDue != nil)
    refuse(&pilot, because: "No ground floor")
    pilot.press(.down, .enter)
    #expect(pilot.dialog == nil)
    for state in [pilot.session.state, try pilot.restarted().session.state] {
      let row = try #require(state.clients.rows.first { $0.id == id })
      #expect(row.nextDue == nil && row.late.isEmpty && row.isRefused)
      let viewer = SignalViewer(state.worker, in: state.team)
      #expect(row.signals.count(for: viewer) == 0)
    }
    pilot.press(.escape, .escape)
    #expect(pilot.spoken.contains("definite no"), "\(pilot.spoken)")
  }

  @Test func `without a reason no is not taken, and Esc leaves everything as it was`() throws {
    var pilot = try pilot()
    let id = try #require(pilot.openedCase?.id)
    pilot.press(" ", .down, .enter, .function(2))
    #expect(pilot.dialog?.purpose == .fact(.refused))
    pilot.press(.escape)
    #expect(try pilot.stored(id).answer == nil)
  }

  @Test func `on the sheet no says what it stops`() throws {
    var pilot = try pilot()
    pilot.press("g", "f")
    #expect(pilot.spoken.contains("place") || pilot.text.contains("Our answer"))
    pilot.press(" ", " ")
    #expect(pilot.openedCase?.answer == false)
    #expect(pilot.message.contains("nothing has to be done in time"), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `the details of a client say which place was promised, and why`(language: Language) throws {
    var pilot = try pilot(language)
    let id = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(.answer, was: nil, now: .flag(true)),
          Change(.date(.definiteAnswer), was: nil, now: .day(Pilot.today)),
          Change(.text(.placeInHouse), was: nil, now: .text("Room 4, from 1 Feb")),
          Change(.text(.answerReason), was: nil, now: .text("Ground floor is free")),
        ]))
    pilot.lookAround()
    pilot.press("i")
    pilot.shows(
      language == .en
        ? "Place       yes, there is a place; Mon 23" : "Plek         ja, er is plek; ma 23")
    pilot.shows("Room 4, from 1 Feb; Ground floor is free")
  }

  @Test(arguments: Language.allCases)
  func `a place is not called free once a client has moved in`(language: Language) throws {
    var pilot = try pilot(language)
    let others = pilot.session.state.clients.summaries.filter { $0.id != pilot.openedCase?.id }
    let other = try #require(
      others.first { $0.closedOn == nil && $0.stepFacts.step(on: Pilot.today) == .intake })
    try pilot.save(
      Save(
        .case(other.id), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(.text(.placeInHouse), was: nil, now: .text("Room 4, from 1 Feb")),
          Change(.date(.arrival), was: nil, now: .day(Pilot.today - 3)),
        ]))
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(
            .housePlace(EntryID("h4")), was: nil,
            now: .housePlace(HousePlace(name: "Room 4", freeFrom: Pilot.today - 30)))
        ]))
    pilot = try pilot.restarted()
    pilot.choose(client: "Ion")
    pilot.choose(.R3)
    pilot.press("g", "f")
    pilot.goDownToRow(Contents.of(language).terms.name(of: FreeText.placeInHouse))
    pilot.press(.down)
    pilot.shows(
      language == .en
        ? "Room 4: taken, \(other.number.text) since" : "Room 4: bezet, \(other.number.text) sinds")
    pilot.hides(language == .en ? "Room 4: free" : "Room 4: vrij")
  }

  @Test(arguments: Language.allCases)
  func `a place that somebody else was promised is given away with open eyes`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let others = pilot.session.state.clients.summaries.filter { $0.id != pilot.openedCase?.id }
    let other = try #require(
      others.first { $0.closedOn == nil && $0.stepFacts.step(on: Pilot.today) == .intake })
    try pilot.save(
      Save(
        .case(other.id), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [Change(.text(.placeInHouse), was: nil, now: .text("Room 4, from 1 Feb"))]))
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(.housePlace(EntryID("h4")), was: nil, now: .housePlace(HousePlace(name: "Room 4")))
        ]))
    pilot = try pilot.restarted()
    pilot.choose(client: "Ion")
    pilot.choose(.R3)
    pilot.press("g", "f")
    let said =
      language == .en
      ? "That place was promised in \(other.number.text) too."
      : "Die plek is ook toegezegd in \(other.number.text)."
    pilot.hides(said)
    pilot.goDownToRow(Contents.of(language).terms.name(of: FreeText.placeInHouse))
    pilot.press(.enter)
    pilot.type("room 4")
    pilot.shows(said)
    pilot.type(" after the summer")
    pilot.shows(said)
    pilot.press(.enter)
    #expect(pilot.message.hasSuffix(said), "\(pilot.message)")
    pilot.shows(said)
    #expect(pilot.openedCase?.texts[.placeInHouse] == "room 4 after the summer")
  }

  /// A sheet of registration on the row of the place in the house, in a house with two rooms.
  private func atPlace(_ language: Language) throws -> Pilot {
    var pilot = try pilot(language)
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: ["Room 4, ground floor", "Room 6"].enumerated().map { index, name in
          Change(
            .housePlace(EntryID("h\(index)")), was: nil,
            now: .housePlace(HousePlace(name: name)))
        }))
    pilot = try pilot.restarted()
    pilot.choose(client: "Ion")
    pilot.choose(.R3)
    pilot.press("g", "f")
    toPlace(in: &pilot)
    return pilot
  }

  private func toPlace(in pilot: inout Pilot) {
    pilot.goToRow(pilot.content.terms.name(of: FreeText.placeInHouse))
  }

  @Test(arguments: Language.allCases)
  func `a place of the house is chosen, and one that is none is said`(language: Language) throws {
    var pilot = try atPlace(language)
    pilot.press(.enter, .up)
    pilot.turnChoice(to: "Room 4, ground floor")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.texts[.placeInHouse] == "Room 4, ground floor")
    let none = pilot.content.words(SheetWords.notOfTheHouse)
    #expect(!pilot.message.contains(none), "\(pilot.message)")
    toPlace(in: &pilot)
    pilot.press(.enter, .control("u"))
    pilot.type("Room 12")
    pilot.press(.function(2))
    #expect(pilot.message.contains(none), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `a place is promised to this client until the answer is no`(language: Language) throws {
    var pilot = try atPlace(language)
    pilot.press(.enter)
    pilot.type("Room 6")
    pilot.press(.function(2))
    let id = try #require(pilot.openedCase?.id)
    let own = pilot.content.words(SheetWords.promisedHere)
    pilot.shows(own)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.answer, was: pilot.openedCase?[.answer], now: .flag(false))
        ]))
    pilot.lookAround()
    pilot.hides(own)
  }

  @Test(arguments: Language.allCases)
  func `where a stay lasts longer a place is taken until then, and no old day calls it free`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let others = pilot.session.state.clients.summaries.filter { $0.id != pilot.openedCase?.id }
    let other = try #require(
      others.first { $0.closedOn == nil && $0.stepFacts.step(on: Pilot.today) == .intake })
    let before = try pilot.stored(other.id)
    try pilot.save(
      Save(
        .case(other.id), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(.text(.placeInHouse), was: nil, now: .text("Attic 7")),
          Change(.date(.arrival), was: before[.date(.arrival)], now: .day(Pilot.today - 3)),
          Change(.date(.endOfStay), was: before[.date(.endOfStay)], now: .day(Pilot.today + 90)),
        ]))
    let place = HousePlace(name: "Attic 7, north side", freeFrom: Pilot.today + 2)
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [Change(.housePlace(EntryID("h4")), was: nil, now: .housePlace(place))]))
    pilot = try pilot.restarted()
    pilot.choose(client: "Ion")
    pilot.choose(.R3)
    pilot.press("g", "f")
    toPlace(in: &pilot)
    pilot.press(.enter)
    pilot.type("attic 7 from May")
    pilot.press(.enter)
    let taken = pilot.content.words(SheetWords.takenBy, ["cases": other.number.text])
    #expect(pilot.message.contains(taken), "\(pilot.message)")
    pilot.shows(language == .en ? "stay until" : "verblijf tot")
    pilot.hides(language == .en ? "said to be free" : "zou vrij zijn")
    pilot.hides(language == .en ? "north side: free" : "north side: vrij")
  }

  @Test(arguments: Language.allCases)
  func `an open sheet says at once that a colleague's client has the place by now`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let others = pilot.session.state.clients.summaries.filter { $0.id != pilot.openedCase?.id }
    let other = try #require(
      others.first { $0.closedOn == nil && $0.stepFacts.step(on: Pilot.today) == .intake })
    let before = try pilot.stored(other.id)
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(
            .housePlace(EntryID("h4")), was: nil, now: .housePlace(HousePlace(name: "Attic 7")))
        ]))
    pilot = try pilot.restarted()
    pilot.choose(client: "Ion")
    pilot.choose(.R3)
    pilot.press("g", "f")
    toPlace(in: &pilot)
    let free = pilot.content.words(SheetWords.freeUnknown, ["place": "Attic 7"])
    pilot.shows(free)
    try pilot.save(
      Save(
        .case(other.id), by: WorkerID("c2"), at: Moment(Pilot.today, hour: 9),
        changes: [
          Change(.text(.placeInHouse), was: nil, now: .text("Attic 7")),
          Change(.date(.arrival), was: before[.date(.arrival)], now: .day(Pilot.today - 3)),
        ]))
    pilot.lookAround()
    pilot.hides(free)
    pilot.shows(other.number.text)
  }

  @Test func `who arrived all the same has a place`() throws {
    var value = Case(id: CaseID("x"))
    value.dates[.registration] = Pilot.today + -20
    value.dates[.expectedArrival] = Pilot.today + 30
    value.answer = false
    value.dates[.definiteAnswer] = Pilot.today
    let norms = Contents.of(.en).guide.norms
    #expect(CaseSummary(value, norms: norms).row(on: Pilot.today).nextDue == nil)
    value.dates[.arrival] = Pilot.today
    #expect(CaseSummary(value, norms: norms).row(on: Pilot.today).nextDue != nil)
  }
}
