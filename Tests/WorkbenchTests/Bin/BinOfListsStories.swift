import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What stands in the lists of a fact sheet, and what is the team's, goes to the bin and comes back.
@Suite struct BinOfListsStories {
  private let card = EntryID("p1")

  private func pilot(
    _ language: Language = .en, worker: String = "c1", with changes: [Change] = []
  ) throws -> Pilot {
    var pilot = try Pilot(language, worker: worker, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let now = pilot.session.state.now
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: now,
        changes: [
          Change(
            .partner(card), was: nil,
            now: .partner(Partner(name: "PI Verzonnen Oord", kindWord: "prison")))
        ]))
    if !changes.isEmpty {
      try pilot.save(Save(.case(id), by: WorkerID("c2"), at: now, changes: changes))
    }
    pilot.lookAround()
    return pilot
  }

  private func texts(in pilot: Pilot) -> [String] {
    guard case .bin(let list)? = pilot.dialog?.body else { return [] }
    return list.rows.filter { !$0.isBack }.map(\.thing.text)
  }

  /// One of each list, and the step whose sheet has it.
  private static let entries: [(field: Field, fact: Fact, text: String, step: Key)] = [
    (
      .attendee(EntryID("e1")), .attendee(Attendee(name: "Zz Tafelgast", roleWord: "provider")),
      "Zz Tafelgast", "2"
    ),
    (
      .question(EntryID("e2")),
      .question(PartnerQuestion(text: "Zz may she?", askedOn: Pilot.today)), "Zz may she?", "3"
    ),
    (
      .information(EntryID("e3")),
      .information(InformationItem(name: "Zz verdict", state: .missing)), "Zz verdict", "1"
    ),
  ]

  @Test(arguments: [0, 1, 2])
  func `what is taken off a list lies in the bin, counts nowhere, and comes back as it was`(
    index: Int
  ) throws {
    let entry = Self.entries[index]
    var pilot = try pilot(with: [Change(entry.field, was: nil, now: entry.fact)])
    let id = try #require(pilot.openedCase?.id)
    pilot.press(entry.step, "g", "f", .home)
    pilot.goDownToRow(containing: entry.text)
    pilot.press(.delete)
    pilot.hides("> " + entry.text)
    let binned = try pilot.stored(id)
    #expect(binned[entry.field] != nil && binned[entry.field] != entry.fact)
    #expect(
      binned.attendees[EntryID("e1")] == nil && binned.questions[EntryID("e2")] == nil
        && binned.information[EntryID("e3")] == nil)
    pilot.press(.escape, "g", "b")
    #expect(texts(in: pilot) == [entry.text])
    pilot.shows("J. Fantasie")
    pilot.press(.enter)
    #expect(try pilot.stored(id)[entry.field] == entry.fact)
    #expect(pilot.message.contains("Back with Ewa Fikcyjna: \(entry.text)."), "\(pilot.message)")
    pilot.press("u")
    #expect(texts(in: pilot) == [entry.text])
    // As another program finds it.
    var later = try pilot.restarted()
    later.press("g", "b")
    #expect(texts(in: later) == [entry.text])
  }

  @Test(arguments: Language.allCases)
  func `the card of a partner comes back from the bin, not beside another of its name`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    pilot.press("p", .home)
    pilot.goDownToRow(containing: "PI Verzonnen Oord")
    pilot.press(.enter, .home)
    pilot.goDownToRow(containing: language == .nl ? "Naam: " : "Name: ")
    pilot.press(.delete)
    #expect(pilot.session.state.team.partners[card]?.binned != nil)
    while pilot.dialog != nil { pilot.press(.escape) }
    pilot.press("g", "b")
    #expect(texts(in: pilot) == ["PI Verzonnen Oord"])
    pilot.shows(language == .nl ? "het team" : "the team")
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .partner(EntryID("p2")), was: nil,
            now: .partner(Partner(name: "PI Verzonnen Oord", kindWord: "prison")))
        ]))
    pilot.lookAround()
    pilot.press(.enter)
    #expect(pilot.message.hasPrefix(language == .nl ? "Probleem" : "Problem"), "\(pilot.message)")
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .partner(EntryID("p2")), was: pilot.session.state.team[.partner(EntryID("p2"))],
            now: nil)
        ]))
    pilot.lookAround()
    pilot.press(.enter)
    #expect(
      try pilot.restarted().session.state.team.partners[card]
        == Partner(name: "PI Verzonnen Oord", kindWord: "prison"))
    #expect(texts(in: pilot).isEmpty)
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .team(.partner(card)))
  }

  @Test func `a colleague's taking off shows in the open bin, and their putting back too`() throws {
    let entry = Self.entries[0]
    var pilot = try pilot(with: [Change(entry.field, was: nil, now: entry.fact)])
    var colleague = try pilot.colleague("c2", columns: 100, rows: 44)
    colleague.press("f", .down, .enter)
    colleague.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Zz task")
    pilot.press(.function(2), .delete, "g", "b")
    colleague.press("2", "g", "f", .home)
    colleague.goDownToRow(containing: entry.text)
    colleague.press(.delete)
    pilot.lookAround()
    #expect(texts(in: pilot).contains(entry.text), "\(pilot.text)")
    colleague.press("u")
    pilot.lookAround()
    #expect(!texts(in: pilot).contains(entry.text), "\(pilot.text)")
  }

  @Test func `without a screen the number of a card in the bin puts it back`() throws {
    var pilot = try pilot()
    let field = Field.partner(card)
    let was = pilot.session.state.team[field]
    var binned = Partner(name: "PI Verzonnen Oord", kindWord: "prison")
    (binned.binned, binned.binnedBy) = (pilot.session.state.now, WorkerID("c2"))
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(field, was: was, now: .partner(binned))]))
    pilot.lookAround()
    var conversation = Conversation(pilot)
    conversation.type("bin")
    #expect(
      conversation.text.contains("1. the team: PI Verzonnen Oord. M. Verzinsel put it in the bin"),
      "\(conversation.text)")
    conversation.type("1")
    #expect(conversation.pilot.session.state.team.partners[card]?.binned == nil)
  }
}
