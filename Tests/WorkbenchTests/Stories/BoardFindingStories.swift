import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Finding an escalation on the board, and choosing which ones show.
@Suite struct BoardFindingStories {
  private struct Missing: Error {}

  @Test(arguments: [Language.en, .nl])
  func `a number, initials or a word leave the rows that have them`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.press(.function(4), "/")
    pilot.type("0117")
    #expect(try board(pilot).rows.map(\.name) == ["I.V. 0117"])
    pilot.shows(language == .en ? "1 of 3" : "1 van 3")
    pilot.press(.enter)
    pilot.shows(
      (language == .en ? "everyone: 1 of 3 · found by" : "iedereen: 1 van 3 · gevonden met"))
    // Esc first gives the others back, and only then leaves.
    pilot.press(.escape)
    #expect(try board(pilot).rows.count == 3)
    pilot.press("/")
    pilot.type("zk")
    #expect(try board(pilot).rows.map(\.name) == ["Z.K. 0108"])
    pilot.press(.escape, "/")
    pilot.type("mo-0109")
    #expect(try board(pilot).rows.count == 1)
    pilot.press(.escape, .escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `who had it and when it was looked at in the file is said again by an undo`() throws {
    var pilot = try Pilot(worker: "tl1")
    let id = try #require(pilot.session.state.clients.summaries.first).id
    var imported = Escalation(
      knownOn: Pilot.today - 90, severity: .acute, what: "Came in drunk", isBreach: true)
    (imported.owner, imported.reviewOn) = (WorkerID("c1"), Pilot.today + 1)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(EntryID("zz")), was: nil, now: .escalation(imported))]))
    pilot.lookAround()
    pilot.press(.function(4), "d", .control("u"))
    pilot.type("+2d")
    pilot.press(.function(2))
    #expect(try pilot.stored(id).escalations[EntryID("zz")]?.reviewOn == Pilot.today + 2)
    pilot.press("u")
    #expect(pilot.message.contains("Tue 24 Nov"), "\(pilot.message)")
    #expect(!pilot.message.contains("empty"), "\(pilot.message)")
  }

  @Test func `letters that are typed do nothing to a row, and the keys work again afterwards`()
    throws
  {
    var pilot = try Pilot(worker: "tl1")
    pilot.press(.function(4), "/")
    pilot.type("orsO")
    #expect(pilot.dialog?.purpose == .board)
    pilot.shows("Nothing found with")
    pilot.press(.control("u"))
    pilot.type("0117")
    pilot.press(.enter, "O")
    let client = try #require(pilot.openedCase)
    #expect(client.number.text == "MO-0117")
    #expect(client.escalations.values.contains { $0.owner?.text == "tl1" })
  }

  @Test func `nobody is found by name on a board that others see`() throws {
    var pilot = try Pilot(worker: "tl1", beginsOnBoard: true)
    let name = try #require(pilot.session.state.clients.summaries.first { !$0.escalations.isEmpty })
    pilot.press("/")
    let family = String(try #require(name.sortName.split { !$0.isLetter }.first { $0.count > 3 }))
    pilot.type(family)
    #expect(try board(pilot).rows.isEmpty)
    #expect(pilot.text.contains("0 of 3"))
  }

  @Test(arguments: ["kital", "milantje"])
  func `a name that was looked for does not stay in the title of the board`(name: String) throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.press(.function(4), "/")
    pilot.type(name)
    pilot.press(.enter)
    #expect(pilot.dialog?.title.contains("found by a name") == true, "\(pilot.text)")
    pilot.hides(name)
    pilot.press("g", "p")
    pilot.advance(seconds: 6)
    pilot.hides(name)
  }

  @Test func `the board shows those of a partner's clients`() throws {
    var pilot = try Pilot(worker: "tl1")
    let partner = EntryID("p1")
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(
            .partner(partner), was: nil,
            now: .partner(Partner(name: "Wijkteam Verzinsel", kindWord: "probation")))
        ]))
    pilot.lookAround()
    let kind = try #require(PartnerKind.allCases.first)
    let client = try #require(
      pilot.session.state.clients.summaries.first { !$0.escalations.isEmpty })
    let before = try pilot.stored(client.id).partners[kind]
    try pilot.save(
      Save(
        .case(client.id), by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(
            .partners(kind), was: before.map { .list($0.map(\.text)) },
            now: .list([partner.text]))
        ]))
    pilot.lookAround()
    let summaries = pilot.session.state.clients.summaries
    let name = try #require(pilot.session.state.team.partners[partner]).name
    let count = summaries.flatMap(\.escalations).count { $0.partners.contains(partner) }
    pilot.press(.function(4), "f")
    guard case .menu(let menu)? = pilot.dialog?.body else {
      Issue.record("no menu")
      return
    }
    let place = try #require(menu.entries.firstIndex { $0.label == "with " + name })
    pilot.press(.home)
    for _ in 0..<place { pilot.press(.down) }
    pilot.press(.enter)
    #expect(try board(pilot).rows.count == count)
    pilot.shows("with " + name)
    // Where nothing is found among them, that says "with" once.
    pilot.press("/")
    pilot.type("zzz")
    pilot.shows("Nothing found with " + name)
    pilot.hides("with with")
  }

  @Test func `an organisation of which there is no card is offered by its name, once`() throws {
    var pilot = try Pilot(worker: "tl1")
    let team = pilot.session.state.team
    let cards = team.partners.elements.map { id, card in
      Change(.partner(id), was: .partner(card), now: nil)
    }
    if !cards.isEmpty {
      try pilot.save(
        Save(.team, by: WorkerID("tl1"), at: pilot.session.state.now, changes: cards))
    }
    let open = pilot.session.state.clients.summaries.filter { !$0.escalations.isEmpty }
    #expect(open.count > 1)
    for (place, client) in open.enumerated() {
      let value = try pilot.stored(client.id)
      let kind = PartnerKind.probation
      // The first two have the same one, written in two ways.
      let name =
        place == 0
        ? "Nergensreclassering" : place == 1 ? "NERGENSRECLASSERING" : "Fabeltoezicht"
      var changes = [
        Change(
          .probationOrganisation, was: value.probationOrganisation.map(Fact.text),
          now: .text(name))
      ]
      if let linked = value.partners[kind] {
        changes.append(Change(.partners(kind), was: .list(linked.map(\.text)), now: nil))
      }
      try pilot.save(
        Save(
          .case(client.id), by: WorkerID("tl1"), at: pilot.session.state.now, changes: changes))
    }
    pilot.lookAround()
    pilot.press(.function(4), "f")
    guard case .menu(let menu)? = pilot.dialog?.body else {
      Issue.record("no menu:\n\(pilot.text)")
      return
    }
    let labels = menu.entries.map(\.label)
    let places = labels.indices.filter { labels[$0].lowercased().contains("nergens") }
    #expect(places.count == 1, "\(labels)")
    pilot.press(.home)
    for _ in 0..<(places.first ?? 0) { pilot.press(.down) }
    pilot.press(.enter)
    let wanted = Set(open.prefix(2).map(\.id))
    #expect(try Set(board(pilot).rows.map(\.client)) == wanted, "\(pilot.text)")
  }

  @Test func `a probation organisation that a case knows by name alone is a partner on the board`()
    throws
  {
    var pilot = try Pilot(worker: "tl1")
    let summaries = pilot.session.state.clients.summaries.filter { !$0.escalations.isEmpty }
    let organisations = try summaries.compactMap {
      try pilot.stored($0.id).probationOrganisation
    }
    let name = try #require(organisations.first).uppercased()
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: Moment(Pilot.today, hour: 8),
        changes: [
          Change(
            .partner(EntryID("p9")), was: nil,
            now: .partner(Partner(name: name, kindWord: "probation")))
        ]))
    pilot.lookAround()
    pilot.press(.function(4), "f")
    pilot.shows("with " + name)
    guard case .menu(let menu)? = pilot.dialog?.body else { throw Missing() }
    let place = try #require(menu.entries.firstIndex { $0.label.contains("with " + name) })
    pilot.press(.home)
    for _ in 0..<place { pilot.press(.down) }
    pilot.press(.enter)
    #expect(
      try board(pilot).rows.map(\.client)
        == BoardOrder.sorted(summaries, on: Pilot.today).map(\.case).filter {
          try pilot.stored($0.id).probationOrganisation?.uppercased() == name
        }.map(\.id))
  }

  @Test(arguments: [Language.en, .nl])
  func `what is asked of escalations goes together, and asked again is let go of`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "tl1")
    pilot.press(.function(4))
    let all = try board(pilot).rows
    let owner = try #require(all.compactMap(\.escalation.owner).first)
    let severity = try #require(all.first { $0.escalation.owner == owner }?.escalation.severity)
    let both = all.filter {
      $0.escalation.owner == owner && $0.escalation.severity == severity
    }
    #expect(both.count < all.count)
    let state = pilot.session.state
    try ask(for: state.team.shownName(of: owner), &pilot)
    try ask(for: state.content.terms.name(of: severity), &pilot)
    #expect(try board(pilot).rows.map(\.id) == both.map(\.id))
    pilot.shows(
      "\(state.team.shownName(of: owner)), \(state.content.terms.name(of: severity)): ")
    // The menu shows what is asked; of one kind there is only one at a time.
    let other = try #require(Escalation.Severity.allCases.first { $0 != severity })
    try ask(for: state.content.terms.name(of: other), &pilot)
    #expect(try board(pilot).filter.criteria == [.owner(owner), .severity(other)])
    try ask(for: state.content.terms.name(of: other), &pilot)
    #expect(try board(pilot).filter.criteria == [.owner(owner)])
    try ask(for: state.words(BoardWords.everyone), &pilot)
    #expect(try board(pilot).rows.map(\.id) == all.map(\.id))
  }

  /// Chooses a row of the menu of what is asked of escalations.
  private func ask(for label: String, _ pilot: inout Pilot) throws {
    pilot.press("f")
    guard case .menu(let menu)? = pilot.dialog?.body else {
      Issue.record("no menu:\n\(pilot.text)")
      return
    }
    let place = try #require(menu.entries.firstIndex { $0.label == label })
    pilot.press(.home)
    for _ in 0..<place { pilot.press(.down) }
    pilot.press(.enter)
  }

  private func board(_ pilot: Pilot) throws -> BoardList {
    guard case .board(let list)? = pilot.dialog?.body else {
      Issue.record("no board:\n\(pilot.text)")
      throw CancellationError()
    }
    return list
  }
}
