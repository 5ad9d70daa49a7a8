import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Contact after care where it begins again, ends for safety, or loses who kept it.
@Suite struct ContactEdgeStories {
  @Test func `a second person agrees to an end for safety without being told about whom`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today, whyWord: "safety", words: "waits at the back door", by: WorkerID("c1"))
    }
    var second = try pilot.colleague("c2")
    second.press("g", "t")
    second.shows("A decision about contact waits for a second person")
    second.press(.escape, "g", "k")
    second.hides("Yosef")
    // Only the keys that do something at a row stand below it.
    second.press(.home)
    second.shows("f figures")
    second.hides("c moment")
    second.hides("t story")
    pilot.press("g", "k")
    pilot.shows("c moment  t story")
    pilot.press(.escape)
    second.press(.enter)
    second.shows("waits at the back door")
    second.shows("About whom it is does not stand here")
    second.hides("Yosef")
    second.press(.right, .function(2))
    second.shows("Decided by two: you and J. Fantasie.")
    second.hides("A second person has to agree")
    pilot.lookAround()
    let ended = try pilot.yosef()
    #expect(ended.isEnded && ended.ending?.second == WorkerID("c2"))
  }

  @Test(arguments: [true, false])
  func `a second person who may not see it answers a fresh yes after an end for safety`(
    agrees: Bool
  ) throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.ending = ContactDecision(
        on: Pilot.today - 40, whyWord: "safety", by: WorkerID("c1"), second: WorkerID("c2"))
      $0.reopening = ContactDecision(
        on: Pilot.today, whyWord: "reopening", words: "I would like that", by: WorkerID("c1"))
    }
    pilot.press("g", "k")
    pilot.shows("a fresh yes waits for a second person")
    var second = try pilot.colleague("c2")
    second.press("g", "t")
    second.shows("A decision about contact waits for a second person")
    second.press(.escape, "g", "k")
    second.hides("Yosef")
    second.goDown(toSpoken: "a fresh yes of somebody")
    second.press(.enter)
    second.shows("I would like that")
    second.shows("About whom it is does not stand here")
    second.hides("Yosef")
    second.press(.function(2))
    #expect(second.message.hasPrefix("Problem"), "\(second.message)")
    second.press(.right)
    if !agrees { second.press(.right) }
    second.press(.function(2))
    second.shows(agrees ? "Agreed by two: you and J. Fantasie." : "Not agreed")
    second.hides("a fresh yes of somebody")
    second.hides("Yosef")
    pilot.lookAround()
    let after = try pilot.yosef()
    #expect(after.isKept == agrees && after.isEnded == !agrees)
    #expect(after.reopening?.by == WorkerID("c1") && after.reopening?.second == WorkerID("c2"))
    pilot.goDown(toSpoken: "Yosef")
    pilot.press(.enter)
    pilot.shows(agrees ? "Begun again by two" : "did not agree")
  }

  @Test(arguments: Language.allCases)
  func `what was asked to be destroyed is destroyed by a second person who reads nothing of it`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let id = try pilot.yosef().id
    try pilot.changeContact {
      $0.destruction = ContactDecision(
        on: Pilot.today, whyWord: "request", words: "he asked for it", by: WorkerID("c1"))
    }
    pilot.press("g", "k", .end)
    pilot.hides(language == .en ? "A second person confirms it" : "Een tweede bevestigt het")
    var second = try pilot.colleague("c2")
    second.press("g", "t")
    second.shows(language == .en ? "waits for a second person" : "wacht op een tweede")
    second.press(.escape, "g", "k")
    second.hides("Yosef")
    second.press(.home, .enter)
    second.shows("he asked for it")
    // What was copied before stays, and whoever confirms knows.
    let copies = language == .en ? "a printed page" : "een afgedrukte pagina"
    #expect(second.dialog?.preface.contains { $0.contains(copies) } == true, "\(second.text)")
    second.press(.function(2))
    #expect(second.message.hasPrefix(language == .en ? "Problem" : "Probleem"))
    #expect(try !pilot.restarted().session.state.register.contacts.isEmpty)
    second.press(" ", .function(2))
    second.shows(language == .en ? "Destroyed for good, by two" : "Voorgoed vernietigd")
    second.hides(language == .en ? "A second person confirms it" : "Een tweede bevestigt het")
    pilot.lookAround()
    #expect(pilot.session.state.register.contacts[id] == nil)
    let again = try pilot.restarted()
    #expect(again.session.state.register.contacts[id] == nil)
  }

  @Test(arguments: Language.allCases)
  func `a reason that colleagues read without being told about whom names nobody`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let id = try pilot.yosef().id
    pilot.openCard()
    pilot.press(.end, .enter)
    pilot.type("Yosef asked")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix(language == .en ? "Problem" : "Probleem"))
    #expect(pilot.session.state.register[id]?.destruction == nil)
    pilot.press(.control("u"))
    pilot.type("asked by letter")
    pilot.press(.function(2))
    #expect(pilot.session.state.register[id]?.destruction?.words == "asked by letter")
  }

  @Test func `what a colleague wrote down is taken away by that colleague alone`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.sharedWith = [WorkerID("c2")]
      $0.moments[EntryID("own")] = ContactMoment(
        on: Pilot.today, initiatorWord: "client", isReached: true, by: WorkerID("c1"))
      $0.moments[EntryID("own")]?.meaning = "sang in the choir"
    }
    let second = try pilot.colleague("c2")
    for isOwn in [false, true] {
      var reader = isOwn ? pilot : second
      reader.openCard()
      reader.goDown(toSpoken: "sang in the choir")
      reader.press(.delete)
      let isGone = try reader.yosef().moments[EntryID("own")] == nil
      #expect(isGone == isOwn, "\(reader.text)")
      guard !isOwn else { continue }
      reader.shows("only J. Fantasie can change it")
      // Nor are other words put into the colleague's mouth.
      reader.press(.enter)
      #expect(reader.message.contains("only J. Fantasie can change it"), "\(reader.text)")
      reader.hides("Who got in touch")
    }
  }

  @Test(arguments: Language.allCases)
  func `what nobody who is there may see any more is destroyed by two once it was kept long enough`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let id = try pilot.yosef().id
    try pilot.changeContact {
      $0.plan?.agreedOn = Pilot.today - 2000
      $0.sharedWith = []
      $0.ending = ContactDecision(
        on: Pilot.today - 1000, whyWord: "wish", words: "he moved", by: WorkerID("c1"))
    }
    let row = language == .en ? "A contact that is over" : "Een contact dat voorbij is"
    var lead = try pilot.colleague("tl1")
    lead.press("g", "k")
    lead.hides(row)
    var member = try #require(lead.session.state.team.members[WorkerID("c1")])
    let was = member
    member.lastDay = Pilot.today - 30
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.member(WorkerID("c1")), was: .member(was), now: .member(member))]))
    lead = try pilot.colleague("tl1")
    lead.press("g", "k")
    lead.shows(row)
    lead.hides("Yosef")
    lead.goDown(toSpoken: row)
    lead.press(.enter)
    lead.hides("Yosef")
    lead.press(" ", .function(2))
    lead.hides(row)
    // Who asked takes it back, and asks again.
    let own = language == .en ? "you asked to destroy" : "vroeg jij om een contact"
    lead.goDown(toSpoken: own)
    lead.press(.enter, .function(2))
    #expect(lead.message.hasPrefix(language == .en ? "Problem" : "Probleem"))
    lead.press(" ", .function(2))
    lead.shows(language == .en ? "nothing is destroyed" : "er wordt niets vernietigd")
    lead.hides(own)
    lead.press(.escape)
    lead = try pilot.colleague("tl1")
    lead.press("g", "k")
    lead.goDown(toSpoken: row)
    lead.press(.enter, " ", .function(2))
    lead.shows(own)
    var second = try pilot.colleague("c2")
    second.press("g", "k")
    second.shows("R. Leider-Fabel")
    second.goDown(toSpoken: "R. Leider-Fabel")
    second.press(.enter, " ", .function(2))
    second.shows(language == .en ? "Destroyed for good, by two" : "Voorgoed vernietigd")
    let again = try pilot.restarted(as: "c1")
    #expect(again.session.state.register.contacts[id] == nil)
  }

  @Test func `an end that two decided on is not undone by the first of them alone`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter, .end, .up, .enter)
    pilot.press(.right, .right, .right, .down, .down)
    pilot.type("waits at the back door")
    pilot.press(.function(2))
    #expect(try pilot.yosef().ending?.isAwaitingSecond == true, "\(pilot.text)")
    var second = try pilot.colleague("c2")
    second.press("g", "k", .home, .enter, .right, .function(2))
    pilot.lookAround()
    #expect(try pilot.yosef().isEnded)
    pilot.press("u")
    let kept = try pilot.restarted().yosef()
    #expect(kept.isEnded && kept.ending?.second == WorkerID("c2") && kept.conflicts.isEmpty)
    #expect(pilot.message.contains("Two people decided this"), "\(pilot.message)")
  }

  @Test func `whoever calls after the end is asked for a fresh yes`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.ending = ContactDecision(on: Pilot.today - 300, whyWord: "wish", by: WorkerID("c1"))
    }
    pilot.press("g", "k", .end, .up, "c")
    pilot.type("wants to come by")
    pilot.press(.down, .right, .down, .right, .function(2))
    pilot.shows("is there a fresh yes?")
    pilot.shows("A fresh yes")
    pilot.press(.right, .function(2))
    let again = try pilot.restarted().yosef()
    #expect(again.isKept && again.latestMoments.first?.moment.meaning == "wants to come by")
  }

  @Test(arguments: Language.allCases)
  func `whoever calls after the end and wants no contact is heard, and it stays ended`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.ending = ContactDecision(on: Pilot.today - 300, whyWord: "wish", by: WorkerID("c1"))
    }
    pilot.press("g", "k", .end, .up, "c")
    pilot.type("only wanted to say hello")
    pilot.press(.down, .right, .down, .right, .function(2))
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix(language == .en ? "Problem" : "Probleem"), "\(pilot.message)")
    pilot.press(.right, .right, .function(2))
    let said = try pilot.restarted().yosef()
    #expect(said.isEnded && said.declinedOn == Pilot.today && !said.hasCalledAgain)
    pilot.goDown(toSpoken: "Yosef")
    pilot.press(.enter)
    pilot.shows(language == .en ? "asked again" : "opnieuw gevraagd")
  }

  @Test func `of one day the story tells the end before what was agreed after it`() throws {
    var pilot = try Pilot()
    let before = try pilot.yosef()
    let ended = before.applying(
      try before.changes(
        for: .end(ContactDecision(on: Pilot.today, whyWord: "wish", by: WorkerID("c1"))),
        by: WorkerID("c1"), on: Pilot.today))
    let again = ended.applying(
      try ended.changes(
        for: .reopen(on: Pilot.today, words: "yes after all", keeping: EntryID("k")),
        by: WorkerID("c1"), on: Pilot.today))
    try pilot.changeContact { $0 = again }
    pilot.press("g", "k", "t")
    let text = pilot.text
    let yes = try #require(text.firstRange(of: "yes after all")).lowerBound
    let end = try #require(text.firstRange(of: "Contact ended: by their own wish")).lowerBound
    // The newest stands first.
    #expect(yes < end)
  }

  @Test func `a call on the day of the end is told after the end`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.ending = ContactDecision(on: Pilot.today, whyWord: "wish", by: WorkerID("c1"))
      $0.moments[EntryID("before")] = ContactMoment(
        on: Pilot.today, initiatorWord: "client", isReached: true, meaning: "said goodbye")
    }
    pilot.press("g", "k", .end, .up, "c")
    pilot.type("called once more")
    pilot.press(.down, .right, .down, .right, .function(2), .escape, "t")
    let text = pilot.text
    let call = try #require(text.firstRange(of: "called once more")).lowerBound
    let end = try #require(text.firstRange(of: "Contact ended: by their own wish")).lowerBound
    let goodbye = try #require(text.firstRange(of: "said goodbye")).lowerBound
    #expect(call < end && end < goodbye, "\(text)")
    let saved = try pilot.restarted().yosef()
    #expect(saved.moments.values.filter(\.isAfterEnd).map(\.meaning) == ["called once more"])
  }

  @Test func `an end that waits for a second person is not called the end`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.ending = ContactDecision(on: Pilot.today, whyWord: "safety", by: WorkerID("c1"))
    }
    pilot.press("g", "k", .enter, .end)
    pilot.shows("An end was proposed: ")
    pilot.hides("The end: ")
  }

  @Test func `nobody hands over to whoever has it`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter)
    pilot.openRow("Hand this contact over")
    var offered: Set<Substring> = []
    for _ in 0..<8 {
      pilot.press(.right)
      offered.formUnion(pilot.text.split(separator: "\n").filter { $0.contains("To whom") })
    }
    #expect(offered.count > 3)
    #expect(!offered.contains { $0.contains("J. Fantasie") })
  }

  @Test func `Enter on a row of the card begins in that row`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter)
    pilot.openRow("What not to do")
    pilot.type("no post")
    pilot.press(.function(2))
    let plan = try #require(try pilot.restarted().yosef().plan)
    #expect(plan.avoid == "no post" && plan.isWanted)
    #expect(pilot.message.contains("Noted: What not to do: no post."), "\(pilot.message)")
    pilot.openRow("Where to find")
    pilot.type("Kerkstraat 3")
    pilot.press(.function(2))
    let there = try pilot.restarted().yosef()
    #expect(there.reach == "Kerkstraat 3" && there.name == "Yosef Dimyoni")
  }

  @Test func `the way of an agreement is named in the reader's language, and stays the same way`()
    throws
  {
    var pilot = try Pilot(.nl)
    pilot.press("g", "k", .enter)
    pilot.openRow("Wens")
    pilot.shows("telefonisch")
    for _ in 0..<5 { pilot.press(.down) }
    pilot.type("geen post")
    pilot.press(.function(2))
    let plan = try #require(try pilot.restarted().yosef().plan)
    #expect(plan.channel == "telephone" && plan.avoid == "geen post")
  }

  @Test func `running text in a row of answers leaves the answer as it was`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter)
    pilot.openRow("Wish")
    pilot.type("no post please")
    pilot.press(.function(2))
    #expect(try pilot.restarted().yosef().plan?.wantedWord == "yes")
  }

  @Test(arguments: [
    "no answer, she said yes", "not now, yes later", "yes no", "he said no, then yes",
    "not reached yet",
  ])
  func `a running text in a row of answers is no answer, whatever words are in it`(
    text: String
  ) throws {
    var pilot = try Pilot()
    pilot.goToContact()
    pilot.press("c", .tab, .tab)
    for letter in text { pilot.press(.character(letter)) }
    pilot.shows("< not known >")
  }

  @Test func `letters that begin no answer are done with by every key but Space`() throws {
    var pilot = try Pilot()
    pilot.goToContact()
    pilot.press("c", .tab, "x", " ", " ")
    pilot.shows("< not known >")
    #expect(pilot.message.hasPrefix("No answer begins so. Left and Right go through them"))
    pilot.press(.right)
    pilot.shows("< the person")
    // Taken back they are gone, too.
    pilot.press(.delete, "x", "q", .backspace, .backspace, " ")
    pilot.shows("< the person")
    // One letter chose a value: Space goes on from there, and so does the next one.
    pilot.press(.delete, "t", " ")
    pilot.shows("< us")
    pilot.press(" ")
    pilot.shows("< not known >")
  }

  @Test(arguments: [
    "He is calm.  Nobody is hurt", "I said to us", "the person rang me", "t u", "x  us", "Us  two",
  ])
  func `a running text in a row of answers leaves it as it was`(text: String) throws {
    var pilot = try Pilot()
    pilot.goToContact()
    pilot.press("c", .tab)
    pilot.type(text)
    pilot.shows("< not known >")
    // However slowly it is typed.
    pilot.press(.delete)
    for letter in text {
      pilot.type(String(letter))
      pilot.pauseTyping()
    }
    pilot.shows("< not known >")
    // Whoever stops to think in it goes on with it.
    pilot.pauseTyping()
    pilot.type(" the person")
    pilot.shows("< not known >")
    // A slip that is put right on the way changes nothing of that.
    for _ in 0..<2 { pilot.press(.backspace) }
    pilot.type("ts. The person")
    pilot.shows("< not known >")
  }

  @Test(arguments: Language.allCases)
  func `of whom nobody reached yet the days since it was agreed are told`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.plan?.rhythmDays = nil
      $0.plan?.agreedOn = Pilot.today - 47
      $0.moments = SortedMap()
    }
    pilot.press("g", "k")
    let said = pilot.content.words(ContactWords.noRhythmYet, count: 47)
    #expect(said.contains("47"))
    // The command says it in the same words.
    let yosef = try pilot.yosef()
    #expect(pilot.content.touch(of: yosef, on: Pilot.today) == said)
    pilot.shows(said)
    pilot.press(.enter)
    pilot.shows(said)
  }

  @Test(arguments: Language.allCases)
  func `who said perhaps later comes up again in Today`(language: Language) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.plan?.wantedWord = "later"
      $0.plan?.agreedOn = Pilot.today - 60
    }
    let line = language == .en ? "Yosef Dimyoni said perhaps later" : "Yosef Dimyoni zei misschien"
    pilot.press("g", "t")
    pilot.hides(line)
    try pilot.changeContact { $0.plan?.askAgainOn = Pilot.today }
    pilot.shows(line)
    pilot.press(.escape, "g", "k")
    pilot.shows(language == .en ? "time to ask again" : "tijd om het weer te vragen")
  }

  @Test(arguments: Language.allCases)
  func `what was promised for a day comes up on it`(language: Language) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      var moment = ContactMoment(
        on: Pilot.today - 2, initiatorWord: "client", isReached: true, meaning: "in prison")
      moment.next = "Visit"
      moment.nextOn = Pilot.today + 1
      $0.moments[EntryID("promise")] = moment
    }
    pilot.press("g", "k")
    pilot.shows(language == .en ? "Next: Visit, " : "Hierna: Visit, ")
    pilot.press(.escape, "g", "t")
    pilot.shows(language == .en ? "Visit (tomorrow)" : "Visit (morgen)")
    // On the day it is time to reach out, whatever the rhythm says.
    #expect(!(try pilot.yosef().isToReach(on: Pilot.today)))
    #expect(try pilot.yosef().isToReach(on: Pilot.today + 1))
    pilot.press(.escape, "g", "k", .enter)
    pilot.shows(language == .en ? ", as agreed" : ", zoals afgesproken")
  }

  @Test func `whoever hands over to the wrong colleague takes it back at once, and not later`()
    throws
  {
    var pilot = try Pilot()
    pilot.press("g", "k", .enter)
    pilot.goToRow("Hand this contact over")
    pilot.press(.enter, .right, .down, .right, .function(2))
    #expect(pilot.session.state.register.contacts.values.allSatisfy { !$0.name.hasPrefix("Yosef") })
    var later = try pilot.restarted()
    pilot.press("u")
    #expect(try pilot.restarted().yosef().plan?.contactPerson == WorkerID("c1"))
    // Another terminal of the same worker, more than an hour later: by then it is the colleague's.
    pilot.press("U")
    later.lookAround()
    later.advance(seconds: 3700)
    later.press("u")
    #expect(later.message.contains("a contact that you may not see"), "\(later.message)")
  }

  @Test func `whoever is known from contact is told when a client of that name is asked`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let ewa = try #require(pilot.openedCase)
    try pilot.changeContact { $0.name = ewa.client.latinName }
    pilot.press("6", .home, .enter)
    pilot.shows("Is it the same person?")
  }

  @Test func `asking that is taken back says what was asked`() throws {
    var pilot = try Pilot()
    pilot.press("g", "k", .end, .enter)
    pilot.type("Toos Verzonnen")
    pilot.press(.down, .right, .function(2), .escape, .escape, "u")
    #expect(
      pilot.message.contains("Took back: Asked whether contact after care is wanted."),
      "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `who leaves the team is told whom to hand over`(language: Language) throws {
    var pilot = try Pilot(language, worker: "c1")
    let me = WorkerID("c1")
    let was = try #require(pilot.session.state.team.members[me])
    var now = was
    now.lastDay = Pilot.today + 20
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.member(me), was: .member(was), now: .member(now))]))
    pilot.lookAround()
    pilot.press("g", "k")
    pilot.shows(language == .en ? "Your last day is" : "Je laatste dag is")
    // A last day that is over is told as such, to whoever still opens the program.
    var gone = now
    gone.lastDay = Pilot.today - 2
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.member(me), was: .member(now), now: .member(gone))]))
    pilot.lookAround()
    pilot.shows(language == .en ? "Your last day was" : "Je laatste dag was")
    pilot.press(.escape, "g", "t")
    pilot.shows(language == .en ? "Your last day was" : "Je laatste dag was")
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.member(me), was: .member(gone), now: .member(now))]))
    // After that day a colleague reads that somebody has to be helped.
    var lead = try pilot.colleague("tl1")
    lead.press("g", "k")
    lead.hides(language == .en ? "can be called by nobody" : "door niemand worden gebeld")
  }

  @Test func `the last day of a member is set among the settings`() throws {
    var pilot = try Pilot(worker: "tl1")
    pilot.press(",", .end, .enter)
    pilot.shows("Last day at work")
    pilot.type("+30d")
    pilot.press(.function(2))
    pilot.shows("leaves, last day")
    #expect(pilot.message.contains(": last day at work "), "\(pilot.message)")
    let days = try pilot.restarted().session.state.team.members.values.compactMap(\.lastDay)
    #expect(days == [Pilot.today + 30])
  }

  @Test func `a client with nothing but a task of one's own is not among those with nothing due`()
    throws
  {
    let pilot = try Pilot()
    var value = Case(id: CaseID("c"))
    value.tasks[EntryID("t")] = CaseTask(text: "sheets", owner: nil, due: Pilot.today - 58)
    let norms = pilot.content.guide.norms
    let row = CaseSummary(value, norms: norms).row(on: Pilot.today)
    #expect(row.group == .late && row.nextDue == nil && row.firstDue == Pilot.today - 58)
  }
}
