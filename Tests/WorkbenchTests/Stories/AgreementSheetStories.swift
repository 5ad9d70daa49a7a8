import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// All standing agreements: added, changed and ended, with what moves by it shown before.
@Suite struct AgreementSheetStories {
  private let card = EntryID("p1")

  /// A team with the card of a partner, and a new client of theirs who came in two days ago.
  private func pilot(as worker: String = "tl1", _ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, worker: worker, columns: 100, rows: 44)
    let now = pilot.session.state.now
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: now,
        changes: [
          Change(
            .partner(card), was: nil,
            now: .partner(Partner(name: "PI Verzonnen Oord", kindWord: "prison"))),
          // Two lead this team.
          Change(
            .member(WorkerID("c2")), was: pilot.session.state.team[.member(WorkerID("c2"))],
            now: .member(Worker(name: "M. Verzinsel", roleWord: "team_lead"))),
        ]))
    let changes: [Change] = [
      Change(.clientName, was: nil, now: .text("Nova Verzonnen")),
      Change(.number, was: nil, now: .text("MO-9090")),
      Change(.counsellor, was: nil, now: .worker(WorkerID("c1"))),
      Change(.date(.registration), was: nil, now: .day(Pilot.today + -2)),
      Change(.partners(.prison), was: nil, now: .list(["p1"])),
    ]
    try pilot.save(Save(.case(CaseID("nova")), by: WorkerID("c2"), at: now, changes: changes))
    pilot.lookAround()
    return pilot
  }

  private func due(_ pilot: Pilot) -> Day? {
    var pilot = pilot
    while pilot.dialog != nil { pilot.press(.escape) }
    pilot.choose(client: "Nova")
    return pilot.session.state.roadmapOfCase?[.R3].due
  }

  /// Agrees by when there is an answer, up to the question what moves.
  private func agree(_ days: String, in pilot: inout Pilot) {
    pilot.press("g", "o", "a", .down, .down, .enter, .tab)
    pilot.type(days)
    pilot.press(.function(2))
  }

  private func agreements(_ pilot: Pilot) throws -> [Agreement] {
    try pilot.restarted().session.state.team.agreements.values.filter { $0.binned == nil }
      .sorted { ($0.signedOn ?? Pilot.today) < ($1.signedOn ?? Pilot.today) }
  }

  @Test(arguments: ["tl1", "c1"])
  func `only who may change an agreement is shown the keys for it`(worker: String) throws {
    var pilot = try pilot(as: worker)
    let agreement = Agreement(
      about: .R3, partner: card, terms: [Term(.registration, days: 7)], signedOn: Pilot.today)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.agreement(EntryID("a1")), was: nil, now: .agreement(agreement))]))
    pilot.lookAround()
    pilot.press("g", "o", .home)
    let isLead = worker == "tl1"
    let fillIn = pilot.content.words(DialogHintWords.fillIn)
    let takeAway = pilot.content.words(DialogHintWords.takeAway)
    let close = pilot.content.words(DialogHintWords.close)
    // One after the other, through the rows that are there.
    var taken = false
    for _ in 0..<6 where pilot.row != pilot.content.words(PartnerWords.newPartner) {
      let footer = try #require(pilot.lines.last)
      #expect(footer.contains(fillIn) == isLead, "\(pilot.text)")
      #expect(footer.contains(close), "\(footer)")
      if footer.contains(takeAway) { taken = true }
      pilot.press(.down)
    }
    #expect(taken == isLead, "\(pilot.text)")
  }

  @Test func `an agreement is added after one saw what moves, and undo takes it back`() throws {
    var pilot = try pilot()
    #expect(due(pilot) == Pilot.today + 12)
    agree("20", in: &pilot)
    pilot.shows("One open deadline moves.")
    pilot.shows("With Nova Verzonnen.")
    pilot.shows("Earlier: 0. Later: 1. Late by it: 0.")
    pilot.press(.right, .enter)
    #expect(pilot.message.contains("One open deadline moves."), "\(pilot.message)")
    pilot.shows("20 days after registration")
    let agreed = try #require(try agreements(pilot).first)
    #expect(agreed.terms == [Term(.registration, days: 20)])
    #expect(agreed.signedOn == Pilot.today)
    #expect(agreed.reviewOn == Pilot.today + 365)
    #expect(due(pilot) == Pilot.today + 18)
    pilot.press("u")
    #expect(try agreements(pilot).isEmpty)
    #expect(due(pilot) == Pilot.today + 12)
  }

  @Test func `who has no answer yet lands on what was agreed about it`() throws {
    var pilot = try pilot()
    agree("20", in: &pilot)
    pilot.press(.right, .enter)
    while pilot.dialog != nil { pilot.press(.escape) }
    pilot.choose(client: "Nova")
    pilot.choose(.R3)
    pilot.press(" ", .end, .enter)
    guard case .team(.agreement(let id))? = pilot.menu?.focused?.id else {
      Issue.record("no agreement: \(pilot.row)")
      return
    }
    #expect(pilot.session.state.team.agreements[id]?.about == .R3)
    #expect(pilot.message.contains("The answer stays due"), "\(pilot.message)")
  }

  /// What the list of clients says, and what it would say after a fresh start.
  private func expectFresh(
    _ pilot: Pilot, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let fresh = try pilot.restarted().session.state
    let isFresh =
      pilot.session.state.clients.summaries.sorted { $0.id < $1.id }
      == fresh.clients.summaries.sorted { $0.id < $1.id }
    #expect(isFresh, sourceLocation: sourceLocation)
    let hasNorms = pilot.session.state.norms == fresh.norms
    #expect(hasNorms, sourceLocation: sourceLocation)
    let (open, new) = (pilot.session.state.clients.rows, fresh.clients.rows)
    let shows = open.map(\.nextDue) == new.map(\.nextDue)
    #expect(shows, sourceLocation: sourceLocation)
  }

  @Test func `an agreement moves the days in every open list at once, and so does undo`() throws {
    var pilot = try pilot()
    var colleague = try pilot.colleague("c2")
    for days in ["20", "5"] {
      agree(days, in: &pilot)
      pilot.press(.right, .enter)
      try expectFresh(pilot)
      colleague.lookAround()
      try expectFresh(colleague)
      pilot.press("u")
      try expectFresh(pilot)
      colleague.lookAround()
      try expectFresh(colleague)
      pilot.press(.escape)
    }
    pilot.press(",", .down)
    pilot.goDownToRow("Days between consultations")
    pilot.press(.enter, .control("u"))
    pilot.type("2\n")
    #expect(pilot.session.state.norms.signals.consultation == 2)
    try expectFresh(pilot)
    colleague.lookAround()
    try expectFresh(colleague)
  }

  @Test func `going back from what moves leaves the form as it was typed`() throws {
    var pilot = try pilot()
    agree("20", in: &pilot)
    pilot.press(.enter)
    #expect(try agreements(pilot).isEmpty)
    #expect(pilot.dialog?.purpose == .teamFact(.newAgreement(card, .R3)))
    pilot.shows("20")
    pilot.press(.function(2), .right, .enter)
    #expect(try agreements(pilot).count == 1)
  }

  @Test
  func `other days make a new agreement from today, and the old one stays as what held before`()
    throws
  {
    var pilot = try pilot()
    let old = Agreement(
      about: .R3, partner: card, text: "by letter", terms: [Term(.registration, days: 20)],
      signedOn: Pilot.today + -400, reviewOn: Pilot.today + -35)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.agreement(EntryID("a1")), was: nil, now: .agreement(old))]))
    pilot.lookAround()
    pilot.press("g", "o")
    pilot.shows("One agreement is to be looked at again.")
    pilot.press(.home, .enter, .tab, .control("u"))
    pilot.type("7")
    pilot.press(.function(2))
    pilot.shows("Earlier: 1. Later: 0.")
    pilot.press(.right, .enter)
    let found = try agreements(pilot)
    #expect(found.count == 2)
    #expect(found.first == old)
    #expect(found.last?.signedOn == Pilot.today)
    #expect(found.last?.text == "by letter")
    #expect(found.last?.reviewOn == Pilot.today + 365)
    pilot.shows("until then: ")
    pilot.hides("is to be looked at again")
  }

  /// A team that agreed something a year ago, with its form open.
  private func changing(
    _ about: DoID, _ terms: [Term], review: Int, _ language: Language = .en
  ) throws -> Pilot {
    var pilot = try pilot(language)
    let old = Agreement(
      about: about, partner: card, text: "by letter", terms: terms,
      signedOn: Pilot.today + -372, reviewOn: Pilot.today + review)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.agreement(EntryID("a1")), was: nil, now: .agreement(old))]))
    pilot.lookAround()
    pilot.press("g", "o", .home, .enter)
    return pilot
  }

  @Test func `what the form does not show of a changed agreement is said before it is saved`()
    throws
  {
    var pilot = try changing(.R3, [Term(.registration, days: 20)], review: -7)
    pilot.shows("Other numbers of days make a new agreement that holds from today")
    pilot.press(.tab, .control("u"))
    pilot.type("7")
    pilot.press(.function(2))
    pilot.shows("It holds from Mon 23 Nov 2026; what was signed on")
    pilot.shows("It is looked at again on Tue 23 Nov 2027;")
    pilot.press(.right, .enter)
    let found = try agreements(pilot)
    #expect(found.map(\.signedOn) == [Pilot.today + -372, Pilot.today])
    #expect(found.last?.reviewOn == Pilot.today + 365)
  }

  @Test(arguments: Language.allCases)
  func `with other days and the same text it is said that the text is the one from before`(
    language: Language
  ) throws {
    var pilot = try changing(.R3, [Term(.registration, days: 20)], review: 10, language)
    pilot.press(.tab, .control("u"))
    pilot.type("7")
    pilot.press(.function(2))
    func question(_ pilot: Pilot) -> String {
      guard case .confirm(let confirm)? = pilot.dialog?.body else { return "" }
      return confirm.question.joined(separator: " ")
    }
    let day = pilot.content.dates.long(Pilot.today + -372)
    let said =
      language == .en
      ? "the text is still the one signed on \(day)" : "de tekst is nog die van \(day)"
    #expect(question(pilot).contains(said), "\(question(pilot))")
    // Back in the form: with other words there is nothing to say.
    pilot.press(.escape, .backTab)
    pilot.type(" 7")
    pilot.press(.function(2))
    let again = question(pilot)
    #expect(!again.isEmpty && !again.contains(said), "\(again)")
  }

  @Test func `typing a number of days takes the place of the one that stands there`() throws {
    var pilot = try changing(.R3, [Term(.registration, days: 20)], review: 10)
    pilot.press(.tab)
    pilot.type("17")
    pilot.press(.function(2), .right, .enter)
    #expect(try agreements(pilot).last?.terms == [Term(.registration, days: 17)])
  }

  @Test func `the day to look again that the form shows stays, where it is still to come`() throws {
    var pilot = try changing(.R3, [Term(.registration, days: 20)], review: 10)
    pilot.press(.tab, .control("u"))
    pilot.type("7")
    pilot.press(.function(2), .right, .enter)
    #expect(try agreements(pilot).last?.reviewOn == Pilot.today + 10)
  }

  @Test func `a day that somebody typed is kept as it was typed, or refused`() throws {
    var pilot = try changing(.R3, [Term(.registration, days: 20)], review: -7)
    pilot.press(.tab, .control("u"))
    pilot.type("7")
    pilot.press(.tab, .tab, .tab, .control("u"))
    pilot.type("yesterday")
    pilot.press(.function(2))
    #expect(pilot.message.contains("must lie after the day"), "\(pilot.message)")
    pilot.press(.control("u"))
    pilot.type("1-2-2027")
    pilot.press(.function(2), .right, .enter)
    #expect(try agreements(pilot).last?.reviewOn?.iso == "2027-02-01", "\(pilot.text)")
    #expect(try agreements(pilot).last?.signedOn == Pilot.today)
  }

  @Test(arguments: [DoID.E2, .I5, .E1])
  func `what is done on the day of arrival can be agreed to be done days before`(about: DoID) throws
  {
    var pilot = try pilot()
    pilot.press("g", "o", "a")
    for _ in 0..<(Agreement.subjects.firstIndex(of: about) ?? 0) { pilot.press(.down) }
    pilot.press(.enter)
    pilot.shows("Days before arrival (else 0)")
    pilot.press(.tab)
    pilot.type("3")
    pilot.press(.function(2))
    if pilot.dialog?.purpose == .agreementPreview { pilot.press(.right, .enter) }
    let terms = try #require(try agreements(pilot).first).terms
    #expect(terms.first == Term(.arrival, days: -3), "\(terms)")
    pilot.shows("3 days before arrival")
  }

  @Test func `days after the arrival that were agreed before stay until somebody types others`()
    throws
  {
    var pilot = try changing(.E2, [Term(.arrival, days: 5)], review: 10)
    pilot.shows("Days before (now 5 days after arrival)")
    pilot.type(" or by telephone")
    pilot.press(.function(2))
    #expect(try agreements(pilot).map(\.terms) == [[Term(.arrival, days: 5)]])
    pilot.press(.home, .enter, .tab, .control("u"))
    pilot.type("4")
    pilot.press(.function(2))
    if pilot.dialog?.purpose == .agreementPreview { pilot.press(.right, .enter) }
    #expect(try agreements(pilot).last?.terms == [Term(.arrival, days: -4)])
  }

  @Test(arguments: [
    (Language.en, "until today, changed by R. Leider-Fabel: A definite answer in time: 20 days"),
    (.nl, "tot vandaag, gewijzigd door R. Leider-Fabel: Op tijd een definitief antwoord: 20"),
  ])
  func `the history says until when it held and who changed it, quieter than a partner`(
    language: Language, line: String
  ) throws {
    var pilot = try changing(.R3, [Term(.registration, days: 20)], review: 10, language)
    pilot.type(" or by telephone")
    pilot.press(.function(2))
    pilot.shows(line)
    guard case .menu(let menu)? = pilot.dialog?.body else { return }
    let old = try #require(menu.entries.first { $0.label.hasPrefix(line) })
    #expect(!menu.choices.contains(old))
    let canvas = pilot.session.state.draw()
    func role(of text: String) -> Role? {
      (0..<canvas.size.rows).lazy.compactMap { y -> Role? in
        let row = (0..<canvas.size.columns).map { canvas[$0, y].text }
        guard let start = row.indices.first(where: { row[$0...].joined().hasPrefix(text) }) else {
          return nil
        }
        return canvas[start, y].style.role
      }.first
    }
    #expect(role(of: String(line.prefix(20))) == .dim)
    #expect(role(of: "PI Verzonnen Oord") == .heading)
  }

  @Test func `a text is put right where it stands, and nothing is asked`() throws {
    var pilot = try pilot()
    agree("20", in: &pilot)
    pilot.press(.right, .enter, .home, .enter)
    pilot.type("by telephone")
    pilot.press(.function(2))
    #expect(pilot.dialog?.purpose == .team(.agreements))
    let found = try agreements(pilot)
    #expect(found.map(\.text) == ["by telephone"])
    pilot.shows("by telephone")
  }

  @Test func `ending an agreement brings the default back for what is open`() throws {
    var pilot = try pilot()
    let old = Agreement(
      about: .R3, partner: card, terms: [Term(.registration, days: 20)],
      signedOn: Pilot.today + -400)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.agreement(EntryID("a1")), was: nil, now: .agreement(old))]))
    pilot.lookAround()
    #expect(due(pilot) == Pilot.today + 18)
    pilot.press("g", "o", .home, .delete)
    pilot.shows("One open deadline moves.")
    pilot.press(.right, .enter)
    #expect(try agreements(pilot).first?.endedOn == Pilot.today)
    #expect(due(pilot) == Pilot.today + 12)
    pilot.press(.delete)
    #expect(pilot.message.contains("ended already"))
  }

  @Test func `a day to look again before the signature, and a number out of range, are refused`()
    throws
  {
    var pilot = try pilot()
    pilot.press("g", "o", "a", .down, .down, .enter, .tab)
    pilot.type("9999")
    pilot.press(.function(2))
    #expect(pilot.message.contains("A number of days from 0 to 730."), "\(pilot.message)")
    pilot.press(.control("u"))
    pilot.type("9")
    pilot.press(.end, .tab, .tab, .tab)
    pilot.type("1-1-2020")
    pilot.press(.function(2))
    #expect(pilot.message.contains("must lie after the day"), "\(pilot.message)")
    #expect(try agreements(pilot).isEmpty)
  }

  @Test func `the team lead is told in what is due, and nobody else`() throws {
    let old = Agreement(
      about: .R3, partner: card, terms: [Term(.registration, days: 20)],
      signedOn: Pilot.today + -400, reviewOn: Pilot.today)
    for (worker, isTold) in [("tl1", true), ("c1", false)] {
      var pilot = try pilot(as: worker)
      try pilot.save(
        Save(
          .team, by: WorkerID("c2"), at: pilot.session.state.now,
          changes: [Change(.agreement(EntryID("a1")), was: nil, now: .agreement(old))]))
      pilot.lookAround()
      pilot.press("g", "t")
      let text = "AGREEMENTS TO LOOK AT AGAIN (1)"
      if isTold { pilot.shows(text) } else { pilot.hides(text) }
    }
  }

  @Test func `two people who agree something else at once are both kept`() throws {
    var pilot = try pilot()
    agree("20", in: &pilot)
    pilot.press(.right, .enter)
    var colleague = try pilot.colleague("c2")
    for (who, text) in [(0, "one"), (1, "two")] {
      var mine = who == 0 ? pilot : colleague
      mine.press("g", "o", .home, .enter)
      mine.type(text)
      mine.press(.function(2))
      if who == 0 { pilot = mine } else { colleague = mine }
    }
    colleague.shows("TWO ANSWERS")
    #expect(try agreements(pilot).map(\.text) == ["one"])
  }

  @Test
  func `what moves is counted a few clients at a time, and Esc ends that with the form as it was`()
    throws
  {
    var pilot = try pilot()
    let now = pilot.session.state.now
    let many = (0..<60).map { index in
      Save(
        .case(CaseID("zz\(index)")), by: WorkerID("c2"), at: now,
        changes: [
          Change(.clientName, was: nil, now: .text("Zz \(index)")),
          Change(.number, was: nil, now: .text("ZZ-\(index)")),
          Change(.date(.registration), was: nil, now: .day(Pilot.today + -2)),
          Change(.partners(.prison), was: nil, now: .list(["p1"])),
        ])
    }
    for save in many { try pilot.save(save) }
    pilot.lookAround()
    agree("20", in: &pilot)
    #expect(pilot.message.contains("Counting what moves: 32 of "), "\(pilot.message)")
    pilot.type("9")
    #expect(pilot.message.contains("Counting what moves: 32 of "), "\(pilot.message)")
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .teamFact(.newAgreement(card, .R3)))
    #expect(try agreements(pilot).isEmpty)
    pilot.press(.function(2))
    while !pilot.session.state.weighWish.isEmpty { pilot.readMoreToWeigh() }
    pilot.shows("61 open deadlines move.")
    pilot.press(.right, .enter)
    #expect(try agreements(pilot).map(\.terms) == [[Term(.registration, days: 20)]])
  }
}
