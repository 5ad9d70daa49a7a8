import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Every question that the screen asks in a dialog, asked and answered in lines.
@Suite struct LinearDialogStories {
  private func atEwa(_ language: Language = .en) throws -> Conversation {
    var talk = try Conversation(language)
    talk.type("ewa", "3")
    return talk
  }

  @Test func `a note has several lines and ends with a full stop`() throws {
    var talk = try atEwa()
    talk.type("n")
    talk.expect(
      """
      Note: Agree who is responsible for what.
      Type as many lines as you like. A full stop alone saves; two leave and keep your text. .? \
      says more.
      """)
    #expect(talk.pilot.session.state.linearPrompt == "Text:")
    talk.type("Called probation.", "", "quit", ".")
    talk.expect(
      """
      Ewa Fikcyjna: Note added.
      u takes this back.
      Saved 09:00.
      """)
    let note = talk.openedCase?.notes.values.first { $0.text.hasPrefix("Called") }
    #expect(note?.text == "Called probation.\n\nquit")
  }

  @Test func `a note that is left waits, and is read out when it is opened again`() throws {
    var talk = try atEwa()
    talk.type("n", "Half", "..")
    talk.expect("Not saved yet; what you typed waits here until you come back.")
    talk = Conversation(try talk.pilot.restarted())
    talk.hears(
      "A note with Ewa Fikcyjna: type ewa, then step 3, then note with the number of “Agree who is "
        + "responsible for what”.")
    talk.type("ewa", "3", "n")
    talk.hears("Your unfinished text is back.")
    talk.hears("What you typed so far:")
    talk.hears("Half")
    talk.type("and whole", ".")
    #expect(talk.openedCase?.notes.values.contains { $0.text == "Half\nand whole" } == true)
  }

  @Test func `an empty note is not saved and says so`() throws {
    var talk = try atEwa()
    talk.type("n", ".")
    talk.expect("Problem: there is no text yet.")
    talk.type("..")
    #expect(talk.pilot.dialog == nil)
  }

  @Test func `a day is typed in words, and one that can be two is asked for`() throws {
    var talk = try atEwa()
    talk.type("d", "3/4")
    talk.expect(
      """
      That can be two days. Which one?
      1. Thu 4 Mar 2027.
      2. Sat 3 Apr 2027.
      """)
    talk.type("2")
    talk.hears("Ewa Fikcyjna: Agree who is responsible for what: due Sat 3 Apr 2027.")
    talk.type("d", "soonish")
    talk.expect("That is no date. Type a day such as fri, +3d, 7-12 or end of month.")
    talk.type("")
    talk.expect("Nothing changed.")
    talk.type("d", "empty")
    talk.hears("Ewa Fikcyjna: Agree who is responsible for what: back to the usual term.")
    talk.type("d", "back")
    #expect(talk.pilot.dialog == nil)
  }

  @Test func `a menu is a numbered list that also takes the beginning of its words`() throws {
    var talk = try atEwa()
    talk.type("o")
    talk.expect(
      """
      Who does it: Agree who is responsible for what.
      1. J. Fantasie (counsellor).
      2. M. Verzinsel (counsellor).
      3. R. Leider-Fabel (team lead).
      4. S. Luchtkasteel (counsellor).
      5. T. Droombeeld (counsellor).
      6. Nobody in particular. This is how it is now.
      """)
    talk.type("m. v")
    talk.hears("Ewa Fikcyjna: M. Verzinsel does this: Agree who is responsible for what.")
    talk.type("o", "17")
    talk.expect(
      "17 is none of these. There are 6 to choose from; type a number or the beginning of the "
        + "words.\nback leaves.")
    talk.type("back")
    #expect(talk.openedCase?.doOwners[.U2] == WorkerID("c2"))
  }

  @Test func `a form asks one question after the other`() throws {
    var talk = try atEwa()
    talk.type("x")
    talk.hears("Not needed: Agree who is responsible for what.")
    talk.hears("Question 2 of 3. Reason: nothing yet.")
    talk.type(".")
    talk.hears("Problem: a reason is needed, a few words will do.")
    talk.type("one worker only")
    talk.hears("Question 3 of 3. Until (empty: no end): nothing yet.")
    talk.type("")
    talk.hears("Ewa Fikcyjna: Does not apply: Agree who is responsible for what.")
    #expect(talk.pilot.state(of: .U2) == .notApplicable)
  }

  @Test func `the client is edited by going straight to a question`() throws {
    var talk = try atEwa()
    talk.type("back", "edit")
    talk.hears("Question 1 of 38. Name: Ewa Fikcyjna.")
    talk.type(".year", "3015")
    talk.expect("A year from 1900 to 2020.\nQuestion 3 of 38. Year of birth: 1990.")
    talk.type("1991")
    talk.hears("Question 4 of 38. Languages: Polish, Dutch.")
    talk.type(".arr")
    talk.expect(
      """
      Dates.
      17. Arrival expected: Thu 12 Nov 2026.
      18. Arrived: Thu 12 Nov 2026.
      Which question? Type its number; Enter goes back to: Languages.
      """)
    talk.type(".18")
    talk.hears("Question 18 of 38. Arrived: Thu 12 Nov 2026.")
    talk.type("10-11", ".legal", "suspended", ".interpreter", "1", ".9", ".empty", ".")
    talk.hears("u takes this back.")
    let value = try #require(talk.openedCase)
    #expect(value.client.birthYear == 1991)
    #expect(value.dates[.arrival] == Day(iso: "2026-11-10"))
    #expect(value.legalTitle == "suspended sentence with special conditions")
    #expect(value.client.needsInterpreter == true)
    #expect(value.supervisor == nil)
    talk.type("u")
    #expect(talk.openedCase?.client.birthYear == 1990)
  }

  @Test func `a form that is left keeps what was filled in`() throws {
    var talk = try Conversation()
    talk.type("new client", "Noor Verzonnendame", ".year", "1999", "..")
    talk.expect("Not saved yet; what you typed waits here until you come back.")
    talk = Conversation(try talk.pilot.restarted())
    talk.type("a")
    talk.hears("Your unfinished text is back.")
    talk.hears("Name: Noor Verzonnendame.")
    talk.hears("Question 3 of 38. Year of birth: 1999.")
    talk.type(".")
    talk.hears("New client: Noor Verzonnendame.")
    #expect(talk.openedCase?.client.birthYear == 1999)
  }

  @Test func `a client without a name is asked for one`() throws {
    var talk = try Conversation()
    talk.type("a", ".")
    talk.hears("Problem: a name is needed, or what the client is called for now.")
    talk.type("..")
    #expect(talk.pilot.dialog == nil)
  }

  @Test func `words that mean something elsewhere are text in a field`() throws {
    var talk = try atEwa()
    talk.type("c", "contact", "", "stop", ".")
    #expect(talk.openedCase?.events.values.contains { $0.text == "stop" } == true)
  }

  @Test func `closing says what is missing`() throws {
    var talk = try Conversation()
    talk.type("ewa", "s", "1")
    talk.hears("Still missing, 13 things; you can close all the same:")
    talk.hears("Own task: Bicycle from the storage.")
    talk.type("moved to a sister")
    talk.hears("Ewa Fikcyjna: Case closed.")
    talk.type("s")
    talk.hears("1. Open the case again.")
    talk.type("1")
    #expect(talk.openedCase?.closing == nil)
  }

  @Test func `who works here is asked first, and nobody's name is said before`() throws {
    var talk = Conversation(try Pilot().restarted(as: nil))
    #expect(!talk.text.contains("Ewa"))
    talk.hears("Who are you?")
    talk.type("ewa")
    #expect(talk.text.hasPrefix("ewa is none of these."))
    talk.type("back")
    talk.hears("Schakel has to know who you are before it shows anybody. Esc again stops.")
    talk.type("2")
    talk.hears("1. Kim Gasang. Due Tue 24: a task of your own. Step 2, Intake.")
    #expect(talk.pilot.session.state.worker == WorkerID("c2"))
  }

  @Test func `the lists of others are a word away`() throws {
    var talk = try Conversation()
    talk.type("ewa", "f", "everyone")
    talk.hears("Everyone's clients. 21 clients in this list.")
    talk.type("f", "closed")
    talk.hears("Closed cases. 1 client in this list.")
  }

  @Test func `the details of a row are read out, and the question is over`() throws {
    var talk = try atEwa()
    talk.type("enter")
    talk.hears("Details: Agree who is responsible for what.")
    talk.hears("Due: Thu 26 Nov 2026, in 3 days: 14 days after arrival (the team's default).")
    #expect(talk.pilot.dialog == nil)
    talk.type("10", "details")
    talk.hears("Kind: something to watch out for.")
    talk.type("back", "back", "history")
    talk.hears("Details: Ewa Fikcyjna.")
  }

  @Test func `Ctrl-C leaves a question and keeps its text`() throws {
    var talk = try atEwa()
    talk.type("n", "Half")
    talk.press(.control("c"))
    #expect(talk.pilot.dialog == nil)
    #expect(talk.text.contains("waits here"))
    talk.press(.control("c"))
    talk.hears("Everything is saved. q quits, from the lists.")
  }

  @Test(arguments: Language.allCases, Scene.allCases)
  func `every dialog can be heard and left`(language: Language, scene: Scene) throws {
    var pilot = try Pilot(language)
    try scene.open(in: &pilot)
    var talk = Conversation(pilot)
    let said = talk.log.joined(separator: "\n")
    if let title = talk.pilot.dialog?.title { #expect(said.contains(title)) }
    // Some keys are called so.
    let namesKeys = scene == .ownKeys || scene == .keysOfCommand
    #expect(!said.contains(namesKeys ? /[┌│═─\u{1B}]/ : /[┌│═─>\[\]\u{1B}]/), "\(said)")
    // Nothing that is filled in by the program is left open.
    #expect(!said.contains(/\{\w+\}/), "\(said)")
    for _ in 0..<4 where talk.pilot.dialog != nil && scene != .chooseWorker {
      talk.type("..")
    }
    if scene != .chooseWorker { #expect(talk.pilot.dialog == nil) }
  }
}
