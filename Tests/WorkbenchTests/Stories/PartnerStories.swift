import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The card of a partner: one key from where a partner is named, filled in row by row by anybody.
@Suite struct PartnerStories {
  private let card = EntryID("p1")

  /// A team with the card of the probation organisation of Ewa, whose case names it.
  private func pilot(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let name = try #require(pilot.openedCase?.probationOrganisation)
    try change(
      Change(
        .partner(card), was: nil, now: .partner(Partner(name: name, kindWord: "probation"))),
      in: pilot)
    pilot.lookAround()
    return pilot
  }

  private func change(_ changes: Change..., in pilot: Pilot) throws {
    try pilot.save(
      Save(.team, by: WorkerID("c2"), at: pilot.session.state.now, changes: changes))
  }

  private func onDisk(_ pilot: Pilot) throws -> Partner? {
    try pilot.restarted().session.state.team.partners[card]
  }

  @Test func `one key opens the card of the one partner that is named, from every pane`() throws {
    var pilot = try pilot()
    for pane: Key in ["h", .tab, .tab] {
      pilot.press(pane, "p")
      #expect(pilot.dialog?.purpose == .team(.partner(card)))
      pilot.shows("WHO THEY ARE, AND HOW THEY WORK")
      pilot.press(.escape)
    }
    pilot.press("g", "t", "p")
    #expect(pilot.dialog?.purpose != .today)
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .today)
  }

  @Test func `where several are named a row of the list opens probation, another pane asks which`()
    throws
  {
    var pilot = try pilot()
    let id = try #require(pilot.openedCase?.id)
    let other = EntryID("p2")
    try change(
      Change(
        .partner(other), was: nil,
        now: .partner(Partner(name: "PI Verzonnen Oord", kindWord: "prison"))),
      in: pilot)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.partners(.prison), was: nil, now: .list([other.text]))]))
    pilot.lookAround()
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .team(.partner(card)), "\(pilot.text)")
    pilot.press(.escape, .tab, "p")
    #expect(pilot.dialog?.purpose == .choosePartner)
    pilot.shows("PI Verzonnen Oord")
  }

  @Test(arguments: Language.allCases)
  func `F7 on the board opens the card of the partner to whom the row is reported`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let id = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .escalation(EntryID("x1")), was: nil,
            now: .escalation(
              Escalation(
                knownOn: Pilot.today, severity: .acute, what: "Niet thuis", isBreach: true)))
        ]))
    pilot.lookAround()
    pilot.press("4", .function(4))
    #expect(pilot.dialog?.purpose == .board)
    pilot.press(.function(7))
    #expect(pilot.dialog?.purpose == .team(.partner(card)), "\(pilot.message)\n\(pilot.text)")
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .board)
    pilot.press(".")
    pilot.shows(
      language == .en
        ? "Card of the partner it is reported to" : "Kaart van de partner aan wie je het meldt")
  }

  @Test func `rows are filled in in any order, each is saved at once, and undo takes it back`()
    throws
  {
    var pilot = try pilot()
    pilot.press("p")
    pilot.openRow("Duty line")
    pilot.type("0900 123, day and night")
    pilot.press(.enter)
    #expect(pilot.row.hasPrefix("When they can be reached"))
    #expect(try onDisk(pilot)?.dutyLine == "0900 123, day and night")
    pilot.openRow("Whom to call")
    pilot.type("M. Onbestaand")
    pilot.press(.enter)
    #expect(try onDisk(pilot)?.contact == "M. Onbestaand")
    pilot.press("u")
    #expect(try onDisk(pilot)?.contact == nil)
    #expect(try onDisk(pilot)?.dutyLine == "0900 123, day and night")
    pilot.hides("M. Onbestaand")
  }

  @Test func `what was typed by half waits, and leads back to its row of the card`() throws {
    var pilot = try pilot()
    pilot.press("p")
    pilot.openRow("How they work")
    pilot.type("They call back")
    pilot.advance(seconds: 2)
    var later = try pilot.restarted()
    later.press("g", "u", .enter, .enter)
    later.shows("They call back")
    #expect(
      later.dialog?.purpose == .teamFact(.part(card, .works)))
  }

  @Test
  func `a colleague's row shows in the open card, and two answers are kept until one is chosen`()
    throws
  {
    var pilot = try pilot()
    var colleague = try pilot.colleague("c2")
    pilot.press("p")
    pilot.openRow("Duty line")
    pilot.type("ours")
    colleague.press("f", .down, .enter)
    colleague.choose(client: "Ewa")
    colleague.press("p")
    colleague.openRow("Duty line")
    colleague.type("theirs")
    colleague.press(.enter)
    // Nobody looked around: the two meet on the disk.
    pilot.press(.enter)
    pilot.shows("TWO ANSWERS")
    #expect(pilot.message.contains("Both answers are kept"))
    pilot.shows("outside office hours: theirs")
    pilot.openRow("Partner: two answers")
    pilot.shows("theirs")
    pilot.shows("ours")
    pilot.press(.down, .enter)
    #expect(try onDisk(pilot)?.dutyLine == "ours")
    pilot.hides("TWO ANSWERS")
    pilot.press("u")
    pilot.shows("TWO ANSWERS")
  }

  @Test func `a row that a colleague fills in meanwhile shows, and theirs and ours are both there`()
    throws
  {
    var pilot = try pilot()
    pilot.press("p")
    pilot.openRow("Duty line")
    pilot.type("ours")
    var other = try #require(pilot.session.state.team.partners[card])
    let before = other
    other.hours = "9 to 17"
    try change(
      Change(.partner(card), was: .partner(before), now: .partner(other)), in: pilot)
    pilot.lookAround()
    pilot.press(.enter)
    let saved = try onDisk(pilot)
    #expect(saved?.dutyLine == "ours")
    #expect(saved?.hours == "9 to 17")
    pilot.shows("When they can be reached: 9 to 17")
  }

  @Test func `last spoken comes of the client's questions, and by hand where those are older`()
    throws
  {
    var pilot = try pilot()
    let id = try #require(pilot.openedCase?.id)
    let question = PartnerQuestion(
      text: "Mag zij op verlof?", to: card, askedOn: Pilot.today + -9, by: WorkerID("c1"),
      answer: "Ja.", answeredOn: Pilot.today + -3)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.question(EntryID("q1")), was: nil, now: .question(question))]))
    pilot.lookAround()
    pilot.press("p")
    pilot.shows("3 days ago")
    pilot.shows("Mag zij op verlof?")
    pilot.goToRow("Last spoken")
    pilot.press(.enter, .control("s"))
    pilot.shows("Last spoken:")
    #expect(pilot.session.state.team.partnerTalks[card]?.on == Pilot.today)
    #expect(pilot.session.state.team.partnerTalks[card]?.by == WorkerID("c1"))
  }

  @Test func `an organisation that is only named gets its card in two keys`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press("p", .enter)
    let name = try #require(pilot.openedCase?.probationOrganisation)
    let made = pilot.session.state.team.partners.values.first
    #expect(made?.name == name)
    #expect(made?.kind == .probation)
    pilot.shows("WHO THEY ARE")
    pilot.press(.escape, "p")
    pilot.shows("WHO THEY ARE")
  }

  @Test func `the row of the name puts the card in the bin, not while an agreement holds`() throws {
    var pilot = try pilot()
    let agreement = Agreement(
      about: .R3, partner: card, terms: [Term(.registration, days: 7)],
      signedOn: Pilot.today + -30)
    let field = Field.agreement(EntryID("a1"))
    try change(Change(field, was: nil, now: .agreement(agreement)), in: pilot)
    pilot.lookAround()
    pilot.press("p")
    pilot.shows("7 days after registration")
    pilot.goToRow("Name")
    pilot.press(.delete)
    #expect(pilot.message.contains("still holds"))
    try change(Change(field, was: .agreement(agreement), now: nil), in: pilot)
    pilot.lookAround()
    pilot.press(.delete)
    #expect(pilot.dialog == nil)
    #expect(pilot.session.state.team.partners[card]?.binned != nil)
    pilot.press("u")
    #expect(pilot.session.state.team.partners[card]?.binned == nil)
  }

  @Test func `from a form the card comes over what was typed, which stays`() throws {
    var pilot = try pilot()
    pilot.press("3", "g", "f", "p")
    #expect(pilot.dialog?.purpose == .team(.partner(card)))
    pilot.press(.escape, .escape, "e")
    pilot.type("x")
    pilot.press(.function(7))
    #expect(pilot.dialog?.purpose == .team(.partner(card)))
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .editCase)
    pilot.shows("x")
  }

  @Test func `in lines the card is read with numbers, and a number fills in its row`() throws {
    var talk = Conversation(try pilot())
    talk.type("ewa", "p")
    #expect(talk.text.contains("Duty line, outside office hours: not known"))
    let number = try #require(
      talk.said.first { $0.contains("Duty line") }?.prefix { $0 != "." }.description)
    talk.type(number, "0900 123")
    talk.with { pilot in
      #expect(pilot.session.state.team.partners[card]?.dutyLine == "0900 123")
    }
  }

  @Test func `the card is in the language of its reader`() throws {
    var pilot = try pilot(.nl)
    pilot.press("p")
    pilot.shows("WIE ZIJ ZIJN, EN HOE ZIJ WERKEN")
    pilot.shows("Achterwacht, buiten kantooruren: onbekend")
  }

  // MARK: All partners

  @Test(arguments: Language.allCases)
  func `a client with one card leads to all others, and a new card has to do with that client`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let id = try #require(pilot.openedCase?.id)
    try change(
      Change(
        .partner(EntryID("p2")), was: nil,
        now: .partner(Partner(name: "Bedachte Gemeente", kindWord: "municipality"))),
      in: pilot)
    pilot.lookAround()
    // The one who is named comes at once, and from the card the same key goes to all.
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .team(.partner(card)))
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .choosePartner)
    pilot.shows("Bedachte Gemeente")
    pilot.shows(language == .en ? "WITH Ewa" : "VAN Ewa")
    pilot.shows(language == .en ? "OTHERS" : "ANDERE")
    // From the card the same key goes back to all.
    pilot.press(.enter, "p")
    #expect(pilot.dialog?.purpose == .choosePartner)
    pilot.openRow(language == .en ? "New partner" : "Nieuwe partner")
    pilot.type("Wijkteam Verzonnen")
    pilot.press(.function(2))
    #expect(pilot.message.contains("Wijkteam Verzonnen"), "\(pilot.message)")
    #expect(pilot.message.contains("Ewa"), "\(pilot.message)")
    let made = try #require(
      pilot.session.state.team.partners.first { $0.value.name == "Wijkteam Verzonnen" })
    // Nobody said what kind it is, and nobody makes that up.
    #expect(made.value.kindWord.isEmpty)
    pilot.shows(language == .en ? "Kind: not known" : "Soort: onbekend")
    #expect(try pilot.stored(id).partners.values.contains { $0.contains(made.key) })
    pilot.press("u")
    #expect(try !pilot.stored(id).partners.values.contains { $0.contains(made.key) })
    #expect(pilot.session.state.team.partners[made.key] == nil)
  }

  @Test func `on the sheet of agreements a new card is the team's and nobody's in particular`()
    throws
  {
    var pilot = try pilot()
    let id = try #require(pilot.openedCase?.id)
    let before = try pilot.stored(id)
    pilot.press("g", "o", .end, .enter)
    pilot.type("Bedachte PI")
    pilot.press(.function(2))
    #expect(pilot.session.state.team.partners.values.contains { $0.name == "Bedachte PI" })
    #expect(try pilot.stored(id).partners == before.partners)
    pilot.press(.escape)
    pilot.shows("Bedachte PI ")
    pilot.hides("Bedachte PI ·")
  }

  @Test func `a running text in the row of the kind chooses none, and opens no list of them`()
    throws
  {
    var pilot = try pilot()
    pilot.press("g", "o", .end, .enter, .tab)
    pilot.type("Watch the prison")
    #expect(pilot.form != nil)
    pilot.shows("< not known >")
    pilot.press(" ", " ")
    #expect(pilot.form != nil)
    // With nothing typed Space opens it; behind letters that chose one, the second does.
    pilot.press(.backTab, .tab, " ")
    #expect(pilot.menu != nil)
    pilot.press(.escape, "p", "r", " ")
    #expect(pilot.form != nil)
    pilot.shows("< prison >")
    pilot.press(" ")
    #expect(pilot.menu != nil)
  }

  @Test func `a kind can be taken back to unknown`() throws {
    var pilot = try pilot()
    pilot.press("p")
    pilot.goToRow("Kind")
    pilot.press(.enter, .delete, .function(2))
    #expect(try onDisk(pilot)?.kindWord == "")
    pilot.shows("Kind: not known")
  }

  @Test func `somebody at the table leads to their own card, and family is no card of the team`()
    throws
  {
    var pilot = try pilot()
    let id = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .network(EntryID("n")), was: nil,
            now: .networkPerson(NetworkPerson(name: "Mother Verzonnen", relation: "mother"))),
          Change(
            .attendee(EntryID("a")), was: nil,
            now: .attendee(Attendee(name: "Mother Verzonnen", roleWord: "network"))),
        ]))
    pilot.lookAround()
    pilot.press("2", "g", "f")
    pilot.goToRow("Mother Verzonnen")
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .fact(.field(.network(EntryID("n")))))
    pilot.press(.escape, .escape, "p")
    pilot.openRow("Somebody of the network")
    #expect(pilot.dialog?.purpose == .fact(.another(.network)))
  }
}
