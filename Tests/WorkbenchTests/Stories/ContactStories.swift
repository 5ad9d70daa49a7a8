import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Contact after care, as a counsellor meets it: Guide, "What a practitioner records".
@Suite struct ContactStories {
  @Test(arguments: Language.allCases)
  func `people in contact stand in a list, and only those who allowed me to see it`(
    language: Language
  ) throws {
    var mine = try Pilot(language, worker: "c1")
    mine.press("g", "k")
    mine.shows(mine.content.words(ContactWords.gladOfACall))
    mine.shows("Yosef Dimyoni")
    mine.hides("Björn")
    var theirs = try Pilot(language, worker: "tl1")
    theirs.press("g", "k")
    theirs.hides("Yosef Dimyoni")
    // Not in the roadmap of the client either.
    theirs.press(.escape)
    theirs.choose(client: "Yosef")
    theirs.press("6", .end)
    theirs.hides(theirs.content.words(ContactWords.gladOfACall))
    #expect(theirs.text.contains(language == .en ? "What was said" : "Wat er gezegd"))
    // And what is typed there never lands in the case file.
    theirs.press("c")
    #expect(theirs.dialog == nil, "\(theirs.text)")
  }

  @Test func `a moment is recorded in a few keys and can be taken back`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", "c")
    pilot.type("new curtains")
    // Who got in touch and whether they were reached is not taken for granted.
    pilot.press(.function(2))
    pilot.shows("say who got in touch")
    pilot.press(.right, .right, .function(2))
    pilot.shows("say whether the person was reached")
    pilot.press(.right, .function(2))
    pilot.shows("Moment of contact added.")
    let saved = try pilot.restarted().contact("Yosef")?.latestMoments.first?.moment
    #expect(saved?.meaning == "new curtains")
    #expect(saved?.on == Pilot.today && saved?.isReached == true)
    #expect(saved?.by == WorkerID("c1"))
    // Who was reached need not be called.
    pilot.hides("would be glad to hear from you")
    pilot.press("u")
    #expect(
      try pilot.restarted().contact("Yosef")?.moments.values.contains {
        $0.meaning == "new curtains"
      } == false)
    pilot.shows("would be glad to hear from you")
  }

  @Test func `nothing of a moment stands in the case file`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Yosef")
    let before = pilot.openedCase
    pilot.press("6", .end, "c")
    pilot.type("zebra crossing")
    pilot.press(.down, .right, .down, .right, .function(2))
    #expect(pilot.openedCase == before)
    // Nor from the panes beside it.
    pilot.press(.backTab, "c")
    pilot.shows("A moment")
    pilot.type("zebra again")
    pilot.press(.down, .right, .down, .right, .function(2))
    #expect(pilot.dialog == nil)
    #expect(pilot.openedCase == before)
    // The row of step 6 shows it to whom may see it; nothing else of the case does.
    pilot.press("1", "t")
    pilot.hides("zebra")
    pilot.press(.escape, "i")
    pilot.hides("zebra")
  }

  /// Asks Ewa, who says yes, and whether the file may know of it.
  private func ask(in pilot: inout Pilot, fileMayKnow: Bool) {
    pilot.choose(client: "Ewa")
    pilot.press("6", .home, .enter)
    pilot.shows("Is contact wanted?")
    pilot.shows("The case file may know of it")
    pilot.press(.down, .right)
    if fileMayKnow {
      for _ in 0..<12 { pilot.press(.down) }
      pilot.press(.right)
    }
    pilot.press(.function(2))
    pilot.shows("Contact with Ewa")
  }

  @Test func `a client who leaves is asked, and without a yes the case does not even know that`()
    throws
  {
    var pilot = try Pilot()
    ask(in: &pilot, fileMayKnow: false)
    let again = try pilot.restarted()
    let made = try #require(again.contact("Ewa"))
    #expect(made.isKept && made.plan?.contactPerson == WorkerID("c1"))
    pilot.press(.escape)
    let value = try #require(pilot.openedCase)
    #expect(made.cases.isEmpty && made.stay == value.id)
    #expect(value.dates[.contactAsked] == nil)
    #expect(value.recordedFields.allSatisfy { if case .contact = $0 { false } else { true } })
    // Whoever may see it finds it where they asked, and asks nobody twice.
    pilot.shows("contact wanted")
    pilot.press(.home, .enter)
    pilot.shows("Contact with Ewa")
    pilot.press(.escape, "s")
    pilot.hides("somebody asked about contact afterwards")
    // For everybody else nothing tells that she was asked.
    var other = try pilot.colleague("tl1")
    other.choose(client: "Ewa")
    other.press("6", .end)
    other.shows("Not asked, as far as this")
    // What is said of the row is what stands in it, and not that anybody is in contact.
    other.press(.home)
    other.shows("Contact after care. Not asked, as far as this file says.")
    other.hides("In contact after care")
  }

  @Test func `with a yes the case knows that somebody asked, and both come and go together`() throws
  {
    var pilot = try Pilot()
    ask(in: &pilot, fileMayKnow: true)
    pilot.press(.escape)
    let value = try #require(pilot.openedCase)
    let made = try #require(try pilot.restarted().contact("Ewa"))
    #expect(made.cases == [value.id])
    #expect(value.dates[.contactAsked] == Pilot.today)
    #expect(
      !value.missing(atClosingOn: Pilot.today, norms: pilot.content.guide.norms).contains(
        .noContactPlan))
    pilot.press("u")
    #expect(try pilot.restarted().contact("Ewa") == nil)
    #expect(pilot.message.hasPrefix("Took back"), "\(pilot.message)")
    #expect(pilot.openedCase?.dates[.contactAsked] == nil)
  }

  @Test(arguments: Language.allCases)
  func `who asks for a colleague is told that they do not see it, and may take it back`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("6", .home, .enter, .down, .right, .down, .down)
    pilot.turnChoice(to: "M. Verzinsel")
    pilot.press(.function(2))
    #expect(pilot.message.contains("M. Verzinsel"), "\(pilot.message)")
    #expect(pilot.message.contains(language == .en ? "you do not see it" : "jij ziet het niet"))
    #expect(try pilot.restarted().contact("Ewa") == nil)
    // Nobody is asked twice by the same counsellor, and nobody else reads of it.
    pilot = try pilot.restarted()
    pilot.choose(client: "Ewa")
    pilot.press("6", .home, .enter)
    #expect(pilot.dialog == nil)
    #expect(pilot.message.contains("M. Verzinsel"), "\(pilot.message)")
    var lead = try pilot.colleague("tl1")
    lead.choose(client: "Ewa")
    lead.press("6", .end)
    lead.shows(language == .en ? "Not asked, as far as this" : "Niet gevraagd, voor zover")
    var keeper = try pilot.colleague("c2")
    keeper.press("g", "k")
    keeper.shows(
      language == .en ? "Ewa Fikcyjna: from J. Fantasie" : "Ewa Fikcyjna: van J. Fantasie")
    pilot.press("u")
    keeper.lookAround()
    keeper.hides("Ewa Fikcyjna: ")
    pilot.press(.enter)
    #expect(pilot.dialog != nil, "\(pilot.message)")
  }

  @Test func `what a colleague wrote down of a contact is not lost by who had asked for them`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("6", .home, .enter, .down, .right, .down, .down)
    pilot.turnChoice(to: "M. Verzinsel")
    pilot.press(.function(2))
    var keeper = try pilot.colleague("c2")
    let made = try #require(keeper.contact("Ewa"))
    var after = made
    after.plan?.avoid = "no letters"
    try keeper.save(
      Save(
        .contact(made.id), by: WorkerID("c2"), at: keeper.session.state.now,
        changes: made.changes(to: after)))
    pilot.lookAround()
    pilot.press("u")
    keeper = try pilot.restarted(as: "c2")
    #expect(keeper.contact("Ewa") == after)
  }

  @Test func `what a case knows of a contact comes and goes with the person's consent`() throws {
    var pilot = try Pilot()
    ask(in: &pilot, fileMayKnow: true)
    let asked = "Asked on"
    var lead = try pilot.colleague("tl1")
    lead.choose(client: "Ewa")
    lead.press("6", .end)
    lead.shows(asked)
    pilot.goDown(toSpoken: "know of each other")
    pilot.press(.delete)
    pilot.shows("and this contact do not know of each other any more.")
    lead.lookAround()
    lead.hides(asked)
    lead.shows("Not asked, as far as this")
    // That it was taken back is told to nobody, nor by whom.
    lead.press("t")
    lead.hides("asked about contact")
    lead.press(.escape)
    pilot.press("u")
    lead.lookAround()
    lead.shows(asked)
    // Another case that is to know of it is told as well.
    pilot.press(.escape)
    let other = try #require(
      pilot.session.state.clients.summaries.first { $0.name.hasPrefix("Hendrik") })
    pilot.press("g", "k")
    pilot.goDown(toSpoken: "Ewa Fikcyjna")
    pilot.press(.enter)
    pilot.goDown(toSpoken: "Let a case")
    pilot.press(.enter)
    pilot.type(other.number.text)
    pilot.press(.down, " ", .function(2))
    lead.lookAround()
    lead.choose(client: "Hendrik")
    lead.press("6", .end)
    lead.shows(asked)
  }

  @Test func `a name that changes keeps the one before, and another script can be read`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter)
    let name = "Contact with Yosef Dimyoni: " + pilot.content.words(ContactWords.partName)
    pilot.goDown(toSpoken: name)
    pilot.press(.enter)
    for _ in 0..<20 { pilot.press(.backspace) }
    pilot.type("יוסף דמיוני")
    pilot.press(.down)
    pilot.type("Josef Dimjoni")
    pilot.press(.function(2))
    pilot.shows("Contact with Josef Dimjoni")
    #expect(pilot.message.hasPrefix("Josef Dimjoni: "), "\(pilot.message)")
    pilot.shows("before: Yosef Dimyoni")
    pilot.press(.escape)
    pilot.shows("Josef Dimjoni: ")
    let saved = try #require(try pilot.restarted().contact("יוסף"))
    #expect(saved.allNames == ["יוסף דמיוני", "Josef Dimjoni", "Yosef Dimyoni"])
    // A slip is taken away again, and the page for the person has what is kept.
    let row = "Josef Dimjoni: " + pilot.content.words(ContactWords.partName)
    pilot.press(.enter)
    pilot.goDown(toSpoken: row)
    pilot.press(.enter, .down, .down, .control("u"), .function(2))
    pilot.hides("before: Yosef Dimyoni")
    #expect(try pilot.restarted().contact("יוסף")?.earlierNames == [])
  }

  @Test func `contact is not ended by one person for safety`() throws {
    var pilot = try Pilot()
    let id = try #require(pilot.contact("Yosef")?.id)
    try pilot.save(
      Save(
        .contact(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.contact(.sharedWith), was: nil, now: .list(["c2"])),
          Change(
            .contact(.ending), was: nil,
            now: .contactDecision(
              ContactDecision(on: Pilot.today, whyWord: "safety", by: WorkerID("c1")))),
        ]))
    pilot.lookAround()
    pilot.press("g", "k", .enter, .end)
    // Whoever decided it is not offered to be the second one.
    pilot.hides("Agree, as the second person")
    #expect(pilot.contact("Yosef")?.isKept == true)
    var second = try pilot.colleague("c2")
    second.press("g", "k", .enter, .end, .up, .enter)
    // One key does not end it.
    second.shows("proposed on")
    second.press(.function(2))
    second.shows("say yes or no")
    #expect(try second.restarted().contact("Yosef")?.isEnded == false)
    second.press(.right, .function(2))
    #expect(try second.restarted().contact("Yosef")?.isEnded == true)
  }

  @Test func `what was agreed is said before anybody picks up the telephone`() throws {
    var pilot = try Pilot()
    try pilot.changeContact("Yosef") {
      $0.plan?.avoid = "no letters at home"
    }
    pilot.press("g", "k", .enter)
    pilot.shows("What not to do: no letters at home")
    pilot.press("t")
    pilot.shows("What not to do: no letters at home")
    pilot.shows("Brought cake for the team")
  }

  @Test func `a screen that others see shows nobody in contact`() throws {
    var pilot = try Pilot(beginsOnBoard: true)
    pilot.press("g", "k")
    pilot.hides("Yosef")
    var today = try Pilot()
    today.press("g", "t")
    today.shows("would be glad to hear from you")
  }

  @Test func `who gives a contact away does not see it any more`() throws {
    var pilot = try Pilot()
    let yosef = try #require(pilot.contact("Yosef"))
    pilot.press("g", "k", .enter)
    try pilot.save(
      Save(
        .contact(yosef.id), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: try yosef.changes(
          for: .handOver(to: WorkerID("c4"), agrees: true), by: WorkerID("c1"), on: Pilot.today)))
    pilot.lookAround()
    pilot.hides("Contact with Yosef")
    #expect(pilot.contact("Yosef") == nil)
  }

  @Test func `a client who says so lets the case file and the contact know of each other`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("6", .home, .enter, .down, .right, .backTab, .backTab, .right, .function(2))
    pilot.shows("Contact with Ewa")
    let value = try #require(pilot.openedCase)
    #expect(try pilot.restarted().contact("Ewa")?.cases == [value.id])
  }

  @Test func `what not to do stands in the list and above the form of a moment`() throws {
    var pilot = try Pilot()
    try pilot.changeContact("Yosef") {
      $0.plan?.avoid = "no voicemail"
    }
    pilot.press("g", "k")
    pilot.shows("no voicemail")
    pilot.press("c")
    pilot.shows("What not to do: no voicemail")
  }

  @Test func `whoever gets a contact reads from whom, and in Today too`() throws {
    var pilot = try Pilot(worker: "c4")
    let yosef = try Pilot().yosef()
    try pilot.save(
      Save(
        .contact(yosef.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: try yosef.changes(
          for: .handOver(to: WorkerID("c4"), agrees: true), by: WorkerID("c1"), on: Pilot.today)))
    pilot.lookAround()
    pilot.press("g", "t")
    pilot.shows("A contact after care was handed over to you")
    pilot.press(.escape, "g", "k")
    pilot.shows("Yosef Dimyoni: from ")
  }

  @Test func `a fresh yes after an end for safety waits for a second person`() throws {
    var pilot = try Pilot()
    try pilot.changeContact("Yosef") {
      $0.sharedWith = [WorkerID("c2")]
      $0.ending = ContactDecision(
        on: Pilot.today - 40, whyWord: "safety", words: "threats at the door", by: WorkerID("c1"),
        second: WorkerID("c2"))
    }
    pilot.press("g", "k")
    pilot.press(.end, .up, .enter)
    pilot.shows("Kept until")
    pilot.press(.end, .up, .enter)
    pilot.shows("Two people ended this for safety.")
    pilot.press(.right, .function(2))
    let asked = try #require(try pilot.restarted().contact("Yosef")?.reopening)
    #expect(asked.words == nil)
    pilot.shows("noted a fresh yes on")
    #expect(try pilot.restarted().contact("Yosef")?.isKept == false)
    var second = try pilot.colleague("c2")
    second.press("g", "t")
    second.shows("A decision about contact waits for a second person")
    second.press(.escape, "g", "k", .home, .enter, .end, .up, .enter)
    second.press(.right, .function(2))
    let again = try #require(try second.restarted().contact("Yosef"))
    #expect(again.isKept && again.plan?.agreedOn == Pilot.today)
    // The story still tells of the end.
    second.press("t")
    second.shows("threats at the door")
  }

  @Test(arguments: Language.allCases)
  func `what contact comes to is told without anybody in it`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", "f")
    pilot.reckonFigures()
    pilot.shows(pilot.content.words(ContactFiguresWords.headLeaving))
    pilot.hides("Yosef")
    pilot.press("f")
    pilot.shows(pilot.content.words(ContactFiguresWords.whichPeriod))
  }

  @Test func `what is over and was kept long enough is proposed to be destroyed`() throws {
    var pilot = try Pilot()
    try pilot.changeContact("Yosef") {
      $0.plan?.agreedOn = Pilot.today - 2000
      $0.ending = ContactDecision(on: Pilot.today - 731, whyWord: "wish", by: WorkerID("c1"))
    }
    pilot.press("g", "t")
    pilot.shows("One contact that is over was kept long enough")
    pilot.press(.escape, "g", "k")
    pilot.shows("kept long")
    pilot.press(.enter)
    pilot.shows("The time to keep this ended on")
  }

  @Test(arguments: [".", "?"] as [Key])
  func `the keys of the list and of a card are named, and work from there`(key: Key) throws {
    var pilot = try Pilot()
    pilot.press("g", "k", key)
    pilot.shows("Add")
    pilot.press("f")
    pilot.shows("What contact after care comes to")
    pilot.press(.escape, .enter, key, "c")
    pilot.shows("A moment")
  }

  /// The people whom the list shows.
  private func found(_ pilot: Pilot) -> [String] {
    guard case .menu(let menu)? = pilot.dialog?.body else { return [] }
    return menu.entries.filter { if case .openContact = $0.id { true } else { false } }
      .map(\.label)
  }

  @Test(arguments: ["/", .function(3)] as [Key])
  func `somebody in contact is found by a name, and Esc shows everybody again`(key: Key) throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .end, .enter)
    pilot.type("Toos Verzonnen")
    pilot.press(.down, .right, .function(2), .escape)
    pilot.shows("Toos Verzonnen")
    let all = found(pilot).count
    pilot.press(key)
    pilot.type("yosef")
    #expect(found(pilot).count == 1 && found(pilot)[0].contains("Yosef Dimyoni"))
    // A letter of a name is no key of the list while one types.
    pilot.press(.enter, .enter)
    pilot.shows("Contact with Yosef")
    pilot.press(.escape)
    #expect(found(pilot).count == 1)
    pilot.press(.escape)
    #expect(found(pilot).count == all)
    pilot.press(key)
    pilot.type("nobody at all")
    pilot.shows("nobody at all_ (0 of \(all))")
    #expect(found(pilot).isEmpty)
    pilot.press(.escape)
    #expect(found(pilot).count == all)
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `a request to destroy is made on the card, with a reason`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter, .end, .enter)
    pilot.press(.function(2))
    pilot.shows("say why")
    pilot.type("asked by the person")
    pilot.press(.function(2))
    #expect(
      try pilot.restarted().contact("Yosef")?.destruction?.words == "asked by the person")
    pilot.press("u")
    #expect(try pilot.restarted().contact("Yosef")?.destruction == nil)
  }
}
