import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Everything that is kept of a contact, on a page for the person.
@Suite struct ContactPageStories {
  /// A workbench where Yosef's contact has something of everything.
  private func pilot(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language)
    let state = pilot.session.state
    var store = pilot.session.store
    var found: [Contact] = []
    for id in store.contactIDs { found.append(try store.read(id)) }
    let contact = try #require(found.first { $0.name.contains("Yosef") })
    var after = contact
    after.plan?.avoid = "no voicemail"
    after.plan?.whoKnows = "his sister"
    after.sharedWith = [WorkerID("c2")]
    after.cases = [CaseID](contact.cases.prefix(1))
    after.dates[EntryID("d")] = ContactDate(
      what: "a year clean", on: Pilot.today - 30, isYearly: true)
    after.moments[EntryID("m1")] = ContactMoment(
      on: Pilot.today - 9, initiatorWord: "client", channel: "telephone", isReached: true,
      mood: "tired", meaning: "locked up again", next: "a visit", by: WorkerID("c2"))
    after.moments[EntryID("m2")] = ContactMoment(
      on: Pilot.today - 5, initiatorWord: "organisation", channel: "card", isReached: false)
    after.reflections[EntryID("r")] = ContactReflection(
      on: Pilot.today - 3, ofPerson: "somebody who asks", ofWorker: "I learn", by: WorkerID("c1"))
    after.earlierEndings[EntryID("e")] = ContactDecision(
      on: Pilot.today - 400, whyWord: "wish", words: "enough for now", by: WorkerID("c1"))
    try pilot.save(
      Save(
        .contact(contact.id), by: WorkerID("c1"), at: state.now,
        changes: contact.changes(to: after)))
    pilot.lookAround()
    pilot.reckonFigures()
    pilot.press("g", "k", .enter)
    return pilot
  }

  @Test(arguments: Language.allCases)
  func `the word of the person for how it was stands in the same marks as on the page`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    pilot.press("t")
    pilot.shows("\u{201C}tired\u{201D}")
    pilot.hides("\"tired\"")
    pilot.press(.escape, "P")
    let page = try #require(pilot.shelf.pages.first?.text)
    #expect(page.contains("\u{201C}tired\u{201D}"), "\(page)")
  }

  @Test(arguments: Language.allCases)
  func `a colleague who stood in is not printed as one who may see it now`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    try pilot.changeContact {
      $0.sharedWith = []
      $0.standIns[WorkerID("c2")] = StandInDays(givenOn: Pilot.today - 9, until: Pilot.today - 2)
    }
    pilot.press("P")
    let page = try #require(pilot.shelf.pages.first?.text)
    #expect(!page.contains(pilot.content.words(ContactPageWords.allowed)), "\(page)")
  }

  @Test(arguments: Language.allCases)
  func `all of it is printed from the card, in words that speak to the person`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let words = pilot.content.words
    pilot.press("P")
    let pages = pilot.shelf.pages
    #expect(pages.map(\.name) == ["contact-2026-11-23"], "\(pilot.message)")
    let page = try #require(pages.first?.text)
    for text in [
      "no voicemail", "his sister", words(ContactPageWords.whoKnows), "a year clean",
      "locked up again", "tired", "a visit",
      "somebody who asks", "I learn", "enough for now",
      words(ContactPageWords.you, ["way": ", " + pilot.content.terms.channel("telephone")]),
      words(ContactPageWords.we, ["way": ", " + pilot.content.terms.channel("card")]),
      words(ContactPageWords.notReached), words(ContactPageWords.toldByNobody),
      words(
        ContactPageWords.toldBy,
        ["name": pilot.session.state.team.shownName(of: WorkerID("c2"))]),
      pilot.content.terms.contactEnding("wish"), words(ContactPageWords.notToDo),
      words(ContactPageWords.allowed),
    ] {
      #expect(page.contains(text), "\(text)")
    }
    // The moments stand in the order in which they were.
    let first = try #require(page.firstRange(of: "locked up again"))
    let second = try #require(page.firstRange(of: words(ContactPageWords.notReached)))
    #expect(first.lowerBound < second.lowerBound)
    for hole in ["{name}", "{way}", "{day}", "{number}"] { #expect(!page.contains(hole)) }
  }

  @Test(arguments: Language.allCases)
  func `of what two decide for safety the page tells the fact and the day alone`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let before = try #require(
      pilot.session.state.register.contacts.values.first { $0.name.contains("Yosef") })
    var after = before
    after.earlierEndings[EntryID("s")] = ContactDecision(
      on: Pilot.today - 200, whyWord: "safety", words: "threats at the door", by: WorkerID("c2"),
      second: WorkerID("tl1"))
    after.reopening = ContactDecision(
      on: Pilot.today - 100, whyWord: ContactDecision.reopeningWord, words: "I rang",
      by: WorkerID("c2"), second: WorkerID("tl1"))
    try pilot.save(
      Save(
        .contact(before.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: before.changes(to: after)))
    pilot.lookAround()
    pilot.press("P")
    let page = try #require(pilot.shelf.pages.first?.text)
    #expect(page.contains(pilot.content.terms.contactEnding("safety")))
    #expect(page.contains(pilot.content.dates.full(Pilot.today - 200)))
    let lead = pilot.session.state.team.shownName(of: WorkerID("tl1"))
    #expect(!page.contains(lead) && !page.contains("threats at the door"))
    // That it is left out is said, and whom to ask.
    let told = page.split { $0.isWhitespace }.joined(separator: " ")
    #expect(told.contains(language == .en ? "is not on this page" : "staat niet op deze pagina"))
  }

  @Test(arguments: Language.allCases)
  func `the page of somebody who died does not say that it is theirs`(language: Language) throws {
    var pilot = try pilot(language)
    let before = try #require(
      pilot.session.state.register.contacts.values.first { $0.name.contains("Yosef") })
    var after = before
    after.ending = ContactDecision(on: Pilot.today - 1, whyWord: "death", by: WorkerID("c1"))
    try pilot.save(
      Save(
        .contact(before.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: before.changes(to: after)))
    pilot.lookAround()
    pilot.press("P")
    let page = try #require(pilot.shelf.pages.first?.text)
    #expect(!page.contains(language == .en ? "It is yours" : "Het is van jou"))
    #expect(page.contains(language == .en ? "has died" : "is overleden"))
  }

  @Test func `the page is in the language of the team's pages where it has one`() throws {
    var pilot = try pilot()
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.printLanguage, was: nil, now: .word("nl"))]))
    pilot.lookAround()
    pilot.press("P")
    #expect(pilot.shelf.pages.first?.text.contains("Jij zocht contact") == true)
  }

  @Test func `the key is named among those of the card`() throws {
    var pilot = try pilot()
    pilot.press(".")
    pilot.shows("Print all of it, for the person")
    pilot.press("P")
    #expect(pilot.shelf.pages.count == 1)
  }

  @Test func `in lines the card says what its rows are about`() throws {
    var pilot = try Pilot()
    _ = pilot.beginLinear()
    _ = pilot.hear("g k")
    let said = pilot.hear("1").map { $0.lowercased() }
    let head = pilot.content.words(ContactWords.headPlan).lowercased()
    let wish = try #require(said.firstIndex { $0.contains("contact is wanted") })
    #expect(wish > 0 && said[wish - 1].hasPrefix(head), "\(said)")
  }

  @Test func `in lines a card is said again, and a moment needs somebody first`() throws {
    var pilot = try Pilot()
    _ = pilot.beginLinear()
    _ = pilot.hear("g k")
    #expect(pilot.hear("c").contains(pilot.content.words(ContactWords.chooseFirst)))
    let card = pilot.hear("1")
    let again = pilot.hear("list")
    let row = try #require(card.first { $0.lowercased().contains("contact is wanted") })
    #expect(again.contains(row), "\(again)")
  }

  @Test func `in lines P on the card prints it too`() throws {
    var pilot = try Pilot()
    _ = pilot.beginLinear()
    _ = pilot.hear("g k")
    _ = pilot.hear("1")
    #expect(pilot.hear("P").contains { $0.contains("contact-2026-11-23") })
    #expect(pilot.shelf.pages.count == 1)
  }
}
