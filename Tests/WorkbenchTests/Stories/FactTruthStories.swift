import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the sheet, the boxes and the pages say of facts that are not certain, not there or not agreed.
@Suite struct FactTruthStories {
  /// Two people write something else in the same row of a sheet.
  private func disagree() throws -> Pilot {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press("2", .home, "g", "f")
    pilot.openRow("What it should come to")
    pilot.type("A room")
    let value = try #require(pilot.openedCase)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.text(.intendedResult), was: nil, now: .text("Home to her sister"))]))
    pilot.press(.function(2))
    pilot.lookAround()
    return pilot
  }

  @Test(arguments: Language.allCases)
  func `who agreed to a text that was changed is asked again, and the answer stays`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let terms = Contents.of(language).terms
    let party = terms.consent(of: .shelter)
    let result = terms.name(of: FreeText.intendedResult)
    pilot.press("2", .home, "g", "f")
    pilot.goToRow(result)
    pilot.press(.enter, .control("u"))
    pilot.type("A room of her own")
    pilot.press(.function(2))
    let given = PartyConsent(
      agrees: true, on: Pilot.today - 9, by: WorkerID("c2"),
      texts: pilot.openedCase?.markOfAgreedTexts)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .consent(.shelter), was: try pilot.stored(id)[.consent(.shelter)],
            now: .consent(given))
        ]))
    pilot.lookAround()
    let earlier = language == .en ? "to an earlier text" : "over een eerdere tekst"
    pilot.goToRow(party)
    #expect(!pilot.row.contains(earlier), "\(pilot.row)")
    pilot.goToRow(result)
    pilot.press(.enter, .control("u"))
    pilot.type("Home to her sister")
    pilot.press(.function(2))
    #expect(pilot.message.contains(party), "\(pilot.message)")
    pilot.goToRow(party)
    #expect(pilot.row.contains(earlier), "\(pilot.row)")
    #expect(try pilot.stored(id).consents[.shelter] == given)
    let page = pilot.session.state.pageMaker.sheet(try pilot.stored(id)).text
    #expect(page.replacing(#/\s+/#) { _ in " " }.contains(earlier), "\(page)")
    pilot.press(" ", .down)
    let renewed = try #require(try pilot.stored(id).consents[.shelter])
    #expect(renewed.agrees && renewed.on == Pilot.today)
    pilot.goToRow(party)
    #expect(!pilot.row.contains(earlier), "\(pilot.row)")
  }

  @Test func `the form of an answer to an earlier text begins with today, and saves as it is`()
    throws
  {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let party = pilot.content.terms.consent(of: .shelter)
    pilot.press("2", .home, "g", "f")
    for text in ["A room of her own", "Home to her sister"] {
      pilot.goToRow(pilot.content.terms.name(of: FreeText.intendedResult))
      pilot.press(.enter, .control("u"))
      pilot.type(text)
      pilot.press(.function(2))
      guard text == "A room of her own" else { continue }
      let given = PartyConsent(
        agrees: true, on: Pilot.today - 9, by: WorkerID("c2"),
        texts: pilot.openedCase?.markOfAgreedTexts)
      try pilot.save(
        Save(
          .case(id), by: WorkerID("c2"), at: pilot.session.state.now,
          changes: [
            Change(
              .consent(.shelter), was: try pilot.stored(id)[.consent(.shelter)],
              now: .consent(given))
          ]))
      pilot.lookAround()
    }
    pilot.goToRow(party)
    #expect(pilot.row.contains("to an earlier text"), "\(pilot.row)")
    pilot.press(.enter, .function(2))
    let renewed = try #require(try pilot.stored(id).consents[.shelter])
    #expect(renewed.agrees && renewed.on == Pilot.today && renewed.by == WorkerID("c1"))
    pilot.goToRow(party)
    #expect(!pilot.row.contains("to an earlier text"), "\(pilot.row)")
  }

  @Test(arguments: Language.allCases)
  func `an expected arrival that has passed says so, and step 3 begins with the arrival`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    let value = try #require(pilot.openedCase)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .date(.expectedArrival), was: value[.date(.expectedArrival)],
            now: .day(Pilot.today - 4))
        ]))
    pilot.lookAround()
    pilot.press("1", .home, "g", "f")
    pilot.goToRow(pilot.content.terms.name(of: CaseDate.expectedArrival))
    #expect(pilot.row.hasSuffix(pilot.content.words(SheetWords.dayPassed)), "\(pilot.row)")
    pilot.press(.escape)
    pilot.choose(.U1)
    pilot.press("g", "f")
    #expect(pilot.row.hasPrefix(pilot.content.terms.name(of: CaseDate.arrival)), "\(pilot.row)")
    // The last row and the first, as in a list.
    pilot.press("G")
    let last = pilot.row
    pilot.press("g", "g")
    let first = pilot.row
    #expect(first != last)
    pilot.press(.end)
    #expect(pilot.row == last)
    pilot.press(.home)
    #expect(pilot.row == first)
  }

  @Test(arguments: Language.allCases)
  func `who has arrived is not expected any more`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ion")
    let value = try #require(pilot.openedCase)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .date(.expectedArrival), was: value[.date(.expectedArrival)],
            now: .day(Pilot.today - 4))
        ]))
    pilot.lookAround()
    let expected = Contents.of(language).terms.name(of: CaseDate.expectedArrival)
    func isExpected() -> Bool {
      pilot.choose(.R3)
      pilot.press("g", "f")
      guard case .menu(let menu)? = pilot.dialog?.body else {
        Issue.record("no sheet")
        return false
      }
      pilot.press(.escape)
      return menu.entries.contains { $0.label.hasPrefix(expected) }
    }
    let before = isExpected()
    #expect(before)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.date(.arrival), was: nil, now: .day(Pilot.today - 3))]))
    pilot.lookAround()
    let after = isExpected()
    #expect(!after)
  }

  @Test func `two answers stand on their row, which leads to the choice, and the message says so`()
    throws
  {
    var pilot = try disagree()
    #expect(pilot.message.contains("Enter on the row chooses."), "\(pilot.message)")
    pilot.goToRow("What it should come to")
    #expect(pilot.row.contains("Home to her sister · two answers"), "\(pilot.row)")
    #expect(pilot.row.contains("A room"))
    pilot.press("s")
    pilot.shows("Keep")
    pilot.press(.escape, .enter)
    pilot.shows("Keep")
    pilot.press(.down, .enter)
    #expect(pilot.openedCase?.texts[.intendedResult] == "A room")
    #expect(pilot.openedCase?.conflicts.isEmpty == true)
  }

  @Test func `who comes from a sheet to choose between two answers ticks nothing`() throws {
    var pilot = try disagree()
    pilot.press(.escape)
    let before = pilot.openedCase?.doRecords
    pilot.press("s", .enter)
    pilot.shows("Keep")
    #expect(pilot.openedCase?.doRecords == before)
  }

  @Test func `the pages to sign and to hand over give both answers`() throws {
    let pilot = try disagree()
    let value = try #require(pilot.openedCase)
    for page in [
      pilot.session.state.pageMaker.sheet(value), pilot.session.state.pageMaker.handover(value),
    ] {
      let text = page.text.replacing("\n  ", with: " ")
      #expect(text.contains("Home to her sister") && text.contains("A room"), "\(text)")
    }
  }

  @Test func `a day that contradicts another is asked about wherever it is shown`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let value = try #require(pilot.openedCase)
    let field = Field.date(.endOfTitle)
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(field, was: value[field], now: .day(Pilot.today - 300))]))
    pilot.lookAround()
    pilot.press("i")
    pilot.shows("is this right?")
    let doubtful = try #require(pilot.openedCase)
    #expect(pilot.session.state.pageMaker.sheet(doubtful).text.contains("is this right?"))
  }

  @Test func `a term that nothing was agreed about is named as the team's default`() throws {
    var pilot = try Pilot(columns: 140, rows: 44)
    pilot.choose(client: "Ion")
    pilot.choose(.R3)
    pilot.press(.enter)
    #expect(
      pilot.text.replacing("\n", with: " ").contains("the team's default"), "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `whose norm a day follows is said also of what no agreement is about`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let standard = language == .en ? "(the team's default" : "(teamstandaard"
    /// What the box says, however its lines break.
    func said(of id: DoID) -> String {
      pilot.choose(id)
      pilot.press(.enter)
      let text = pilot.text.split { $0.isWhitespace || $0 == "║" }.joined(separator: " ")
      pilot.press(.escape)
      return text
    }
    // A term, and the consultation that is planned with the norm by which there has to be one.
    #expect(said(of: .U2).contains(standard), "\(pilot.text)")
    let planned = said(of: .U5)
    #expect(planned.contains(standard), "\(planned)")
    #expect(
      planned.contains(language == .en ? "the norm: every 42 days" : "de norm: elke 42 dagen"),
      "\(planned)")
  }

  @Test func `complete information with missing items is asked about`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ion")
    pilot.press("1", .home, "g", "f")
    for name in ["Zz one", "Zz two"] {
      pilot.openRow("Add: Information")
      pilot.type(name)
      pilot.press(.function(2))
    }
    pilot.goToRow("Information complete")
    for _ in 0..<3 where !pilot.row.contains("yes") { pilot.press(" ") }
    #expect(pilot.row.contains("is this right?"), "\(pilot.row)")
    #expect(pilot.row.contains("still missing"))
  }

  @Test func `a condition that nobody filled in is called so on the sheet and in the form`() throws
  {
    var pilot = try Pilot(columns: 100, rows: 60)
    pilot.choose(client: "Ion")
    pilot.press("e")
    pilot.hides("not asked for yet")
  }

  @Test func `the menu of a question to partners says what Space does`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.choose(.U6)
    pilot.press(".")
    pilot.shows("Answer a question")
  }

  @Test func `the page for a partner leaves no blank above an answer that is known`() throws {
    let pilot = try Pilot()
    var value = Case(id: CaseID("x"))
    let partner = EntryID("p1")
    var team = Team()
    team.partners[partner] = Partner(name: "Fictiereclassering", kindWord: "probation")
    team.agreements[EntryID("a1")] = Agreement(
      about: .R3, partner: partner, terms: [Term(.registration, days: 14)],
      signedOn: Pilot.today - 30)
    value.partners[.probation] = [partner]
    value.dates[.definiteAnswer] = Pilot.today - 40
    let content = Contents.of(.en)
    let maker = PrintMaker(
      content: content, team: team, norms: content.guide.norms.agreed(by: team),
      now: pilot.session.state.now, printer: nil, isUnprotected: true)
    let text = maker.partnerPage(value, for: partner).text
    let line = text.split(separator: "\n").first { $0.hasPrefix("Our answer") }
    #expect(line?.contains("answered; yes or no is not known") == true, "\(text)")
  }
}
