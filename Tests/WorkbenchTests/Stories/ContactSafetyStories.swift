import CaseStore
import Casework
import Content
import Glibc
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What two workers decide for somebody's safety, and what one of them cannot do about it alone.
@Suite struct ContactSafetyStories {
  @Test func `keys in the story are about whoever it tells of, and not about a client`() throws {
    var pilot = try Pilot()
    pilot.openCard()
    pilot.press("t")
    pilot.shows("What contact with Yosef")
    let before = pilot.openedCase
    pilot.press("O", "s", "n", "E", ".", .delete)
    #expect(pilot.openedCase == before)
    pilot.shows("What contact with Yosef")
    pilot.press("c")
    #expect(pilot.dialog?.caseID == nil, "\(pilot.text)")
    pilot.shows("Yosef")
  }

  @Test(arguments: Language.allCases)
  func `words about a contact that closes meanwhile can be read, copied and thrown away`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.plan?.contactPerson = WorkerID("c2")
      $0.sharedWith = [WorkerID("c1")]
    }
    pilot.openCard()
    pilot.press("c")
    pilot.type("He rang from the station, and he was calm")
    // The person takes the permission back while somebody types.
    try pilot.changeContact { $0.sharedWith = [] }
    #expect(pilot.contact("Yosef") == nil)
    // Whoever types on does nothing with it: what came up is only to be read.
    let told = pilot.content.words(ContactWords.isGoneTyped, ["key": "g u"])
    let button = pilot.content.words(ContactWords.goneRead)
    pilot.type("unqjO " + button)
    guard case .confirm(let notice)? = pilot.dialog?.body else {
      Issue.record("no notice: \(pilot.text)")
      return
    }
    #expect(notice.question == [told] && notice.buttons.map(\.label) == [button])
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .contacts, "\(pilot.text)")
    // Nobody else is chosen in their place.
    pilot.press("c")
    #expect(
      pilot.message.contains(pilot.content.words(ContactWords.chooseFirst)), "\(pilot.message)")
    pilot.press(.escape, "g", "u", .enter)
    pilot.shows(pilot.content.words(UnfinishedWords.read))
    pilot.hides(pilot.content.words(UnfinishedWords.goOn))
    pilot.press(.home, .enter)
    pilot.shows("he was calm")
    pilot.press(.escape, .end, .enter)
    #expect(pilot.message.contains(language == .en ? "Thrown away" : "Weggegooid"))
    pilot.press("g", "u")
    #expect(pilot.dialog == nil, "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `an end that two decided on is put otherwise by nobody alone`(language: Language) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today - 9, whyWord: "safety", words: "waits at the back door",
        by: WorkerID("c1"), second: WorkerID("c2"))
    }
    pilot.openCard()
    pilot.openRow(language == .en ? "The end: " : "Het einde: ")
    #expect(
      pilot.message.hasPrefix(
        language == .en ? "Two people decided this" : "Twee mensen besloten dit"),
      "\(pilot.message)")
    guard case .menu? = pilot.dialog?.body else {
      Issue.record("a form is open: \(pilot.text)")
      return
    }
    #expect(try pilot.restarted().yosef().isEndedByTwo)
  }

  @Test(arguments: Language.allCases)
  func `an end for safety goes on being said after a call, beside the call`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 140, rows: 40)
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today - 9, whyWord: "safety", by: WorkerID("c1"), second: WorkerID("c2"))
      $0.moments[EntryID("call")] = ContactMoment(
        on: Pilot.today - 1, initiatorWord: "client", isReached: true, by: WorkerID("c1"))
    }
    #expect(try pilot.yosef().hasCalledAgain)
    let content = pilot.content
    let safety = content.words(
      ContactWords.endedForSafety,
      [
        "day": content.dates.long(Pilot.today - 9), "why": content.terms.contactEnding("safety"),
      ])
    let called = content.words(ContactWords.calledSince)
    pilot.press("g", "k")
    guard case .menu(let list)? = pilot.dialog?.body else {
      Issue.record("no list: \(pilot.text)")
      return
    }
    pilot.press(.escape)
    pilot.openCard()
    for lines in [list.entries.map(\.label), pilot.dialog?.preface ?? []] {
      #expect(lines.contains { $0.contains(safety + " · " + called) }, "\(lines)")
    }
  }

  @Test(arguments: Language.allCases)
  func `asking anew under the same name shows the card that there is`(language: Language) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today - 9, whyWord: "safety", by: WorkerID("c1"), second: WorkerID("c2"))
    }
    let there = try pilot.yosef()
    let count = pilot.session.state.register.contacts.count
    pilot.press("g", "k", "a")
    pilot.type("yosef dimyoni")
    pilot.press(.down, .right, .function(2))
    #expect(pilot.dialog?.purpose == .contact(there.id), "\(pilot.text)")
    #expect(
      pilot.message.hasPrefix(language == .en ? "There is contact with" : "Er is al contact met"),
      "\(pilot.message)")
    #expect(pilot.session.state.register.contacts.count == count)
    // Another person of that name is asked by saving once more.
    pilot.press(.escape, .function(2))
    #expect(pilot.session.state.register.contacts.count == count + 1, "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `who left and of whom nothing says that they were asked comes up softly`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.date(.left), was: nil, now: .day(Pilot.today - 3))]))
    pilot = try pilot.restarted()
    pilot.press("g", "t")
    let line = language == .en ? "Ewa Fikcyjna left (" : "Ewa Fikcyjna is vertrokken ("
    pilot.shows(line)
    pilot.press(.escape)
    pilot.choose(client: "Ewa")
    pilot.press("6", .home, .enter, .down, .right, .function(2))
    pilot.press(.escape, "g", "t")
    pilot.hides(line)
  }

  @Test func `of whom a worker may not see nothing is told by a name`() throws {
    let pilot = try Pilot()
    var other = try pilot.colleague("c2")
    other.press("g", "k", "a")
    other.type("Yosef Dimyoni")
    other.press(.down, .right, .function(2))
    #expect(!other.message.contains("already"), "\(other.message)")
    #expect(other.session.state.register.contacts.values.contains { $0.name == "Yosef Dimyoni" })
  }

  @Test(arguments: Language.allCases)
  func `words that colleagues read about nobody hold no number of a case`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let number = try #require(pilot.session.state.clients.summaries.first?.number.text)
    pilot.openCard()
    pilot.press(.end, .enter)
    pilot.type("asked with \(number).")
    pilot.press(.function(2))
    #expect(pilot.message.contains(number), "\(pilot.message)")
    #expect(try pilot.yosef().destruction == nil)
    pilot.press(.control("u"))
    pilot.type("asked by letter")
    pilot.press(.function(2))
    #expect(try pilot.yosef().destruction?.words == "asked by letter")
  }

  @Test(arguments: Language.allCases)
  func `a second person says no to an end that was proposed, and contact goes on`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let proposal = ContactDecision(
      on: Pilot.today, whyWord: "safety", words: "waits at the back door", by: WorkerID("c1"))
    try pilot.changeContact { $0.ending = proposal }
    var second = try pilot.colleague("c2")
    second.press("g", "k")
    second.goDown(toSpoken: "J. Fantasie")
    second.press(.enter, .right, .right, .function(2))
    #expect(
      second.message.hasPrefix(language == .en ? "Not agreed" : "Niet akkoord"),
      "\(second.message)")
    second.hides("Yosef")
    pilot.lookAround()
    let after = try pilot.yosef()
    #expect(after.isKept && after.ending == nil)
    #expect(after.refusedEnding?.by == WorkerID("c1"))
    #expect(after.refusedEnding?.second == WorkerID("c2"))
    // Who proposed it hears so without looking for it.
    pilot = try pilot.restarted()
    pilot.press("g", "t")
    pilot.shows(language == .en ? "A second person answered" : "Een tweede gaf antwoord")
    pilot.press(.escape)
    pilot.openCard()
    pilot.shows(language == .en ? "did not agree on" : "niet akkoord met stoppen")
  }

  @Test func `an answer that the disk does not let through is said, and goes on waiting`() throws {
    var pilot = try Pilot()
    let proposal = ContactDecision(
      on: Pilot.today, whyWord: "safety", words: "waits at the back door", by: WorkerID("c1"))
    try pilot.changeContact { $0.ending = proposal }
    var second = try pilot.colleague("c2")
    second.press("g", "k")
    second.goDown(toSpoken: "J. Fantasie")
    second.press(.enter, .right, .right)
    second.disk.setFault(.init(.fails(EIO), at: second.disk.calls + 1, isLasting: true))
    second.press(.function(2))
    second.disk.setFault(nil)
    #expect(second.session.state.message?.kind == .problem, "\(second.message)")
    pilot.lookAround()
    #expect(try pilot.yosef().ending == proposal)
    second = try second.restarted()
    second.press("g", "t")
    second.shows("A decision about contact")
  }

  @Test func `a no to a second proposal takes the place of the first`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today - 9, whyWord: "safety", words: "waits at the gate", by: WorkerID("c1"))
    }
    try pilot.changeContact {
      $0.refusedEnding = $0.ending?.refused(by: WorkerID("c2"), on: Pilot.today - 9)
      $0.ending = ContactDecision(
        on: Pilot.today, whyWord: "safety", words: "waits at the back door", by: WorkerID("c1"))
    }
    var second = try pilot.colleague("c2")
    second.press("g", "k")
    second.goDown(toSpoken: "J. Fantasie")
    second.press(.enter, .right, .right, .function(2))
    pilot.lookAround()
    let after = try pilot.yosef()
    #expect(after.isKept && after.ending == nil)
    #expect(after.refusedEnding?.words == "waits at the back door")
    pilot.hides("two answers")
  }

  @Test func `what ended otherwise since tells no refusal any more, and says that it ended`()
    throws
  {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.refusedEnding = ContactDecision(
        on: Pilot.today - 9, whyWord: "safety", words: "waits at the gate", by: WorkerID("c1")
      ).refused(by: WorkerID("c2"), on: Pilot.today - 8)
    }
    pilot.openCard()
    pilot.shows("did not agree on")
    pilot.openRow("Contact ends")
    pilot.type("d")
    pilot.press(.function(2))
    #expect(try pilot.yosef().isEnded, "\(pilot.text)")
    #expect(pilot.message.contains("that contact ended"), "\(pilot.message)")
    pilot.hides("did not agree on")
    pilot.hides("answered as the second person")
  }

  @Test(arguments: Language.allCases)
  func `whoever proposed an end takes it back on the card`(language: Language) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today, whyWord: "safety", words: "at the back door", by: WorkerID("c1"))
    }
    pilot.openCard()
    pilot.press(.end)
    pilot.hides(pilot.content.words(ContactWords.reopen))
    pilot.openRow(language == .en ? "Take the proposal back" : "Het voorstel intrekken")
    #expect(try pilot.yosef().ending == nil, "\(pilot.message)")
    #expect(pilot.message.hasPrefix(language == .en ? "Taken back" : "Ingetrokken"))
  }

  @Test func `an end for safety is not proposed without a reason`() throws {
    var pilot = try Pilot()
    pilot.openCard()
    pilot.goToRow("Contact ends")
    pilot.press(.enter, .right, .right, .right, .function(2))
    #expect(pilot.message.contains("say why"), "\(pilot.message)")
    #expect(try pilot.yosef().ending == nil)
  }

  @Test(arguments: Language.allCases)
  func `what waits for a second person stands on top, under its own heading`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today - 40, whyWord: "safety", by: WorkerID("c1"), second: WorkerID("c2"))
      $0.reopening = ContactDecision(
        on: Pilot.today, whyWord: ContactDecision.reopeningWord, by: WorkerID("c1"))
    }
    for worker in ["c1", "c2"] {
      var reader = try pilot.colleague(worker)
      reader.press("g", "k")
      guard case .menu(let menu)? = reader.dialog?.body else {
        Issue.record("no list: \(reader.text)")
        return
      }
      #expect(menu.entries.first?.isHeading == true)
      #expect(
        menu.entries.first?.label.contains(language == .en ? "second person" : "tweede") == true)
    }
  }
}
