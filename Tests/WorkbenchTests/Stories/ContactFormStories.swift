import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the forms and the list of people in contact say of what was typed.
@Suite struct ContactFormStories {
  @Test(arguments: Language.allCases)
  func `a day to ask again on is not dropped without a word`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", "a")
    pilot.type("Toos Verzonnen")
    // No contact now, and yet a day.
    pilot.press(.down, .right, .right, .right)
    for _ in 0..<8 { pilot.press(.down) }
    pilot.type("+30d")
    pilot.press(.function(2))
    #expect(
      pilot.message.contains(language == .en ? "perhaps later" : "misschien later"),
      "\(pilot.message)")
    #expect(pilot.contact("Toos") == nil)
    pilot.press(.control("u"), .function(2))
    #expect(pilot.contact("Toos")?.plan?.wantedWord == "no", "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `a day to ask again on that is past is refused in its own row`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", "a")
    pilot.type("Toos Verzonnen")
    pilot.press(.down, .right, .right)
    for _ in 0..<8 { pilot.press(.down) }
    pilot.type((Pilot.today - 1).iso)
    pilot.press(.backTab, .function(2))
    #expect(
      pilot.message == pilot.content.words(ContactWords.askAgainPast), "\(pilot.message)")
    #expect(pilot.form?.focused?.id == .contact(.askAgain), "\(pilot.text)")
    #expect(pilot.contact("Toos") == nil)
    pilot.press(.control("u"))
    pilot.type((Pilot.today + 20).iso)
    pilot.press(.function(2))
    #expect(pilot.contact("Toos")?.plan?.askAgainOn == Pilot.today + 20, "\(pilot.text)")
    // What came and went is no slip of who puts something else right.
    try pilot.changeContact("Toos") { $0.plan?.askAgainOn = Pilot.today - 3 }
    pilot.openRow(pilot.content.words(ContactWords.partAvoid))
    pilot.type("no post")
    pilot.press(.function(2))
    #expect(pilot.contact("Toos")?.plan?.avoid == "no post", "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `the key of an answer stands in the footer of a small screen too`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 80, rows: 24)
    pilot.press("g", "k")
    pilot.openRow("Yosef")
    pilot.press("c", .tab)
    #expect(pilot.form?.focused?.id == .contact(.initiator))
    let footer = pilot.lines.last ?? ""
    #expect(footer.contains(pilot.content.words(DialogHintWords.nextAnswer)), "\(footer)")
  }

  @Test(arguments: Language.allCases)
  func `who was asked about is chosen in the list, and a row without a name says so`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", .end, "c")
    #expect(
      pilot.message.contains(language == .en ? "Choose somebody" : "Kies eerst iemand"),
      "\(pilot.message)")
    pilot.press("a")
    pilot.type("Toos Verzonnen")
    pilot.press(.down, .right, .function(2), .escape)
    #expect(pilot.spoken.contains("Toos Verzonnen"), "\(pilot.spoken)")
    pilot.press("c")
    guard case .form? = pilot.dialog?.body else {
      Issue.record("no form: \(pilot.text)")
      return
    }
  }

  @Test(arguments: Language.allCases)
  func `while a name is typed the footer has the keys of finding, and nobody found is said`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", "/")
    pilot.type("zzz")
    let footer = pilot.lines.last ?? ""
    #expect(footer.contains("Enter") && footer.contains("Esc"), "\(footer)")
    #expect(!footer.contains(language == .en ? "story" : "verhaal"), "\(footer)")
    pilot.shows(pilot.content.words(ContactWords.nobodyFound))
  }

  /// Opens the form that lets a case know of Yosef, and types the number of another client's.
  private func beginLink(in pilot: inout Pilot) throws -> CaseSummary {
    let other = try #require(
      pilot.session.state.clients.summaries.first { $0.name.hasPrefix("Hendrik") })
    pilot.press("g", "k")
    pilot.openRow("Yosef")
    pilot.openRow(pilot.content.words(ContactWords.addLink))
    pilot.type(other.number.text)
    return other
  }

  @Test(arguments: Language.allCases)
  func `whose case it is stands there before the person's yes is noted`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let other = try beginLink(in: &pilot)
    let whose = pilot.content.words(
      ContactWords.linkWhose, ["number": other.number.text, "client": other.name])
    pilot.shows(whose)
    // One number less is that of nobody, or of somebody else.
    pilot.press(.backspace)
    pilot.hides(whose)
    pilot.type(String(other.number.text.suffix(1)))
    pilot.press(.down, " ", .function(2))
    #expect(pilot.contact("Yosef")?.cases.contains(other.id) == true, "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `a link that is taken away says which case does not know of the contact any more`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let other = try beginLink(in: &pilot)
    pilot.press(.down, " ", .function(2))
    #expect(pilot.contact("Yosef")?.cases.contains(other.id) == true, "\(pilot.text)")
    pilot.goToRow(
      pilot.content.words(ContactWords.linkedWith, ["number": other.number.text]))
    pilot.press(.delete)
    #expect(pilot.contact("Yosef")?.cases.contains(other.id) == false)
    let said = pilot.content.words(ContactWords.unlinkedSaid, ["number": other.number.text])
    #expect(pilot.message.contains(said), "\(pilot.message)")
    pilot.press("u")
    let taken = pilot.content.words(ContactWords.unlinked)
    #expect(pilot.message.contains(String(taken.dropLast())), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `the figures of a case number are enough where one case alone has them`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let other = try #require(
      pilot.session.state.clients.summaries.first { $0.name.hasPrefix("Hendrik") })
    pilot.press("g", "k")
    pilot.openRow("Yosef")
    pilot.openRow(pilot.content.words(ContactWords.addLink))
    pilot.type(other.number.text.filter { $0.isNumber })
    pilot.shows(
      pilot.content.words(
        ContactWords.linkWhose, ["number": other.number.text, "client": other.name]))
    pilot.press(.down, " ", .function(2))
    #expect(pilot.contact("Yosef")?.cases.contains(other.id) == true, "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `F2 in the list of a row takes what is chosen there and saves the form`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let before = try #require(pilot.contact("Yosef")).moments.count
    pilot.press("g", "k")
    pilot.openRow("Yosef")
    pilot.press("c")
    pilot.type("rang the bell")
    for wanted in [FormField.contact(.initiator), .contact(.isReached)] {
      for _ in 0..<12 where pilot.form?.focused?.id != wanted { pilot.press(.tab) }
      pilot.press(.right)
    }
    for _ in 0..<12 where pilot.form?.longChoice == nil { pilot.press(.tab) }
    pilot.press(" ", .home, .function(2))
    let after = try #require(try pilot.restarted().contact("Yosef"))
    #expect(after.moments.count == before + 1, "\(pilot.text)")
    let saved = after.latestMoments.map(\.moment).first { $0.meaning == "rang the bell" }
    #expect(saved?.channel == ContactMoment.channelWords.first, "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `a fresh yes says that contact begins again and with whom, and so does taking it back`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.ending = ContactDecision(on: Pilot.today - 9, whyWord: "wish", by: WorkerID("c1"))
    }
    pilot.press("g", "k")
    pilot.openRow("Yosef")
    pilot.openRow(pilot.content.words(ContactWords.reopen))
    pilot.press(.right, .function(2))
    #expect(pilot.contact("Yosef")?.isKept == true, "\(pilot.message)")
    let who = pilot.session.state.team.shownName(of: WorkerID("c1"))
    let said = pilot.content.words(ContactWords.beginsAgain, ["worker": who])
    #expect(pilot.message.contains(said), "\(pilot.message)")
    pilot.press("u")
    #expect(pilot.contact("Yosef")?.isEnded == true)
    #expect(pilot.message.contains(who), "\(pilot.message)")
  }

  @Test func `on a small screen nothing is saved before it was said whose case it is`() throws {
    var pilot = try Pilot(columns: 60, rows: 16)
    let other = try beginLink(in: &pilot)
    pilot.press(.down, " ", .function(2))
    #expect(pilot.message.contains(other.name), "\(pilot.message)")
    #expect(pilot.contact("Yosef")?.cases.contains(other.id) == false)
    pilot.press(.function(2))
    #expect(pilot.contact("Yosef")?.cases.contains(other.id) == true, "\(pilot.text)")
  }

  @Test func `the day of leaving is told in the language of who reads it`() throws {
    let pilot = try Pilot(.en)
    let yosef = try #require(pilot.contact("Yosef"))
    var date = ContactDate(what: "the day of leaving", on: Pilot.today + 3, isYearly: true)
    date.kindWord = ContactDate.leavingWord
    try pilot.save(
      Save(
        .contact(yosef.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.contact(.date(EntryID("d"))), was: nil, now: .contactDate(date))]))
    var dutch = try Pilot(
      on: pilot.disk, content: Contents.of(.nl), worker: "c1", now: pilot.session.state.now)
    dutch.press("g", "k", .enter)
    guard case .menu(let menu)? = dutch.dialog?.body else {
      Issue.record("no card: \(dutch.text)")
      return
    }
    #expect(menu.entries.contains { $0.label.hasPrefix("de dag van vertrek") })
    #expect(!menu.entries.contains { $0.label.hasPrefix("the day of leaving") })
  }

  @Test(arguments: Language.allCases)
  func `what is noted on a card reads as a sentence`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", .enter, .end, .up, .enter)
    // By their own wish, which is the first choice.
    pilot.press(.right, .function(2))
    #expect(pilot.contact("Yosef")?.isEnded == true, "\(pilot.message)")
    #expect(
      pilot.message.contains(
        language == .en ? "Noted: that contact ended." : "Genoteerd: dat het contact stopte."),
      "\(pilot.message)")
  }

  @Test func `of one day the story tells the moment that was recorded last first`() throws {
    var pilot = try Pilot(columns: 100, rows: 60)
    try pilot.changeContact {
      // The identifiers say the opposite, and the moment from a file came at no time.
      for (id, hour) in [("z", 9), ("a", 17), ("m", 12)] {
        $0.moments[EntryID(id)] = ContactMoment(
          on: Pilot.today, initiatorWord: "client", isReached: true, meaning: "told at \(hour)",
          by: WorkerID("c1"))
        $0.moments[EntryID(id)]?.at = Moment(Pilot.today, hour: hour)
      }
      $0.moments[EntryID("zz")] = ContactMoment(
        on: Pilot.today, initiatorWord: "client", isReached: true, meaning: "told at some time")
      // What was counted at one terminal keeps its order behind the tenth as well.
      for id in ["s-9", "s-10"] {
        $0.reflections[EntryID(id)] = ContactReflection(
          on: Pilot.today, ofPerson: "means \(id)", by: WorkerID("c1"))
      }
    }
    pilot.goToContact()
    pilot.press("t")
    let text = pilot.text
    let places = try [
      "means s-10", "means s-9", "old at 17", "old at 12", "old at 9", "old at some time",
    ].map {
      try #require(text.firstRange(of: $0), "\($0) in\n\(text)").lowerBound
    }
    #expect(places == places.sorted(), "\(text)")
  }

  @Test func `after a no the story names nobody who keeps in touch`() throws {
    var pilot = try Pilot()
    let before = try #require(pilot.contact("Yosef"))
    var after = before
    after.plan?.wantedWord = "no"
    after.plan?.agreedOn = Pilot.today
    try pilot.save(
      Save(
        .contact(before.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: before.changes(to: after)))
    pilot.lookAround()
    pilot.goToContact()
    pilot.press("t")
    pilot.shows("No contact wanted.")
    pilot.hides("No contact wanted, with")
  }

  @Test(arguments: Language.allCases)
  func `whom the client trusts is found in the palette from every step`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Dewi")
    pilot.press(.function(9))
    pilot.type(language == .en ? "trust" : "vertrouwen")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .facts(.implementation), "\(pilot.text)")
  }
}
