import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What is said without a screen is all there is to know, so it has to be so.
@Suite struct LinearTruthStories {
  private func atEwa(_ language: Language = .en) throws -> Conversation {
    var talk = try Conversation(language)
    talk.type("ewa", "3")
    return talk
  }

  @Test func `marks are heard by name and in the list`() throws {
    var talk = try Conversation()
    talk.type("m 2")
    talk.hears("Marked: Ion Născocit.")
    talk.type("list")
    talk.hears(
      "2. Marked. Ion Născocit. 5 days late: Agree by when we say yes or no. Step 1, Registration.")
    talk.type("m 2")
    talk.hears("No longer marked: Ion Născocit.")
    talk.hears("Nothing in this list is marked any more.")
    talk = try atEwa()
    talk.type("mark 3")
    talk.hears("Marked: Say what we expect of each other.")
    talk.type("list")
    talk.hears("3. Marked. Say what we expect of each other. Open. Due Thu 26.")
  }

  @Test func `Dutch has its words for marking and taking back`() throws {
    var talk = try Conversation(.nl)
    talk.type("markeer 2")
    talk.hears("Gemarkeerd: Ion Născocit.")
    talk.type("markeer 2", "ewa", "3", "afvinken", "draai terug")
    #expect(talk.pilot.state(of: .U2) == .open)
  }

  @Test func `the line of a row says what the list says`() throws {
    var talk = try Conversation()
    talk.type("yosef", "back", "")
    talk.expect(
      "Client 13 of 13: Yosef Dimyoni. Time to get in touch. Step 6, Contact after.")
  }

  @Test func `undo says whose, what, and how it is now`() throws {
    var talk = try atEwa()
    talk.type("tick", "u")
    #expect(
      talk.said.first
        == "Taken back with Ewa Fikcyjna: Ticked: Agree who is responsible for what. "
        + "Now: Open. Due Thu 26. redo does it again.", "\(talk.text)")
    talk.type("redo")
    #expect(
      talk.said.first?.hasPrefix("Done again with Ewa Fikcyjna: Ticked:") == true, "\(talk.text)")
    talk.type("n", "Called her sister.", ".", "u")
    #expect(
      talk.said.first?.hasPrefix("Taken back with Ewa Fikcyjna: Note added: Called her sister.")
        == true, "\(talk.text)")
  }

  @Test func `a thing done from the list says whose it is`() throws {
    var talk = try Conversation()
    talk.type("o 8", "2")
    #expect(talk.said.first?.hasPrefix("Ewa Fikcyjna: Handed over to") == true, "\(talk.text)")
  }

  @Test func `today is what the screen has, and a number acts on the row`() throws {
    var talk = try Conversation()
    talk.type("today")
    talk.hears("What is due: my caseload, 8 weeks ahead.")
    #expect(talk.text.contains("Giorgos Fantastikos. 14:00 Visit in the clinic."))
    while talk.said.last?.hasSuffix("type more to hear them.") == true { talk.type("more") }
    let log = talk.log.joined(separator: "\n")
    #expect(log.contains("Yosef Dimyoni. Time to get in touch."))
    #expect(log.contains("14:00 Visit in the clinic"), "\(log.suffix(3000))")
    let number = try #require(
      talk.log.first { $0.contains("Ion Născocit. Ask the team") }?.prefix { $0 != "." })
    talk.type("details \(number)")
    #expect(talk.text.contains("Ask the team lead about the ground-floor room"), "\(talk.text)")
    talk.type("tick \(number)")
    talk.hears("Ion Născocit: Task done: Ask the team lead about the ground-floor room.")
    #expect(talk.said.count < 5, "\(talk.text)")
  }

  @Test func `the number of clients is said once`() throws {
    var talk = try Conversation()
    talk.type("f", "everyone")
    #expect(talk.said.filter { $0.contains("21 clients in this list.") }.count == 1)
    talk.type("f", "everyone")
    #expect(talk.said.filter { $0.contains("21 clients in this list.") }.count == 1)
  }

  @Test func `the history tells an undo as the timeline does`() throws {
    var talk = try atEwa()
    talk.type("untick 1", "u", "details")
    #expect(
      talk.text.contains("took back: Opened again, was done on Tue 17 Nov 2026: Hold"),
      "\(talk.text)")
  }

  @Test func `the timeline is narrowed by a word behind it`() throws {
    var talk = try atEwa()
    talk.type("n", "Asked about the bicycle shed.", ".", "timeline notes")
    #expect(talk.text.contains("Only Notes:"), "\(talk.text)")
    #expect(!talk.text.contains("Ticked"))
    talk.type("timeline bicycle shed")
    #expect(talk.text.contains("Only bicycle shed: 1."), "\(talk.text)")
    #expect(talk.text.contains("Asked about the bicycle shed."))
    talk.type("t nonsense")
    #expect(talk.text.contains("Only nonsense: 0."), "\(talk.text)")
  }

  @Test func `kinds are read out where none is chosen, and when they are asked for`() throws {
    var talk = try Conversation()
    talk.type("c 8")
    #expect(talk.said.count == 4, "\(talk.text)")
    talk.hears("Enter keeps it; .list says all 17.")
    talk.type(".list")
    talk.hears("17. note.")
    talk.type("3")
    #expect(talk.text.contains("Question 2 of 4."))
  }

  @Test func `actions that cannot be done are not read out`() throws {
    var talk = try atEwa()
    talk.type("8", ".")
    #expect(!talk.text.contains("Enter shows why"), "\(talk.text)")
  }

  @Test func `who leaves hears what waits unfinished, and what to type`() throws {
    var talk = try atEwa()
    talk.type("n 2", "Half", "..", "d 2", "..", "back", "back", "a", "Noor Verzonnendame", "..")
    talk.type("m 2", "m 3", "n", "Together", "..", "quit")
    let waiting = [
      "3 unfinished texts wait.",
      "A new client: type new client.",
      "A note with Ewa Fikcyjna: type ewa, then step 3, then note with the number of “Agree who is "
        + "responsible for what”.",
      "A note for several clients: type note once they are marked.",
    ]
    talk.with { pilot in
      let farewell = pilot.farewell()
      #expect(
        farewell.sorted() == (waiting + ["Everything else is saved. Goodbye."]).sorted(),
        "\(farewell)")
    }
    let again = Conversation(try talk.pilot.restarted())
    for line in waiting { again.hears(line) }
    talk = try atEwa()
    talk.type("quit")
    talk.with { pilot in
      #expect(pilot.farewell() == ["Everything is saved. Goodbye."])
    }
  }

  @Test func `an own task that is done says when that was`() throws {
    var talk = try atEwa()
    talk.type("tick 7")
    #expect(
      talk.said.last?.hasPrefix("Item 7 of 12, own task. Done. On Mon 23 Nov 2026.") == true,
      "\(talk.text)")
  }

  @Test func `heads of a list keep the capitals of names`() throws {
    var talk = try Conversation()
    talk.type("f", "everyone", "sort", "step")
    talk.hears("Step 1, Registration: 4.")
    talk.type("sort", "6")
    #expect(talk.said.contains { $0.hasPrefix("J. Fantasie: ") }, "\(talk.text)")
  }

  @Test func `a question is never followed by silence`() throws {
    var talk = try Conversation()
    talk.type("a", ".list")
    talk.hears("Question 1 of 38. Name: nothing yet.")
    talk.type("..")
    talk.type("o 8", "x")
    #expect(talk.text.contains("There are 6 to choose from"), "\(talk.text)")
  }

  @Test func `several taken back say the word that does it again`() throws {
    var talk = try Conversation()
    talk.type("m 2", "m 3", "o", "2", "2", "u")
    #expect(talk.text.contains("redo does it again."), "\(talk.text)")
    #expect(!talk.text.contains("U ="))
  }

  @Test func `an unfinished form says what it holds and goes on where one was`() throws {
    var talk = try Conversation()
    talk.type("a", "Noor Verzonnendame", "", "1999", "..", "a")
    talk.hears("Name: Noor Verzonnendame.")
    talk.hears("Question 3 of 38. Year of birth: 1999.")
    talk = try Conversation()
    talk.type("c 8", "contact", "yesterday", "..", "c 8")
    talk.hears("Question 2 of 4. Day: Sun 22 Nov 2026.")
  }

  @Test func `a chord can be typed with a blank in it`() throws {
    var talk = try Conversation()
    talk.type("g t")
    talk.hears("What is due: my caseload, 8 weeks ahead.")
    talk.type("ewa", "3", "n 2")
    talk.hears("Note: Agree who is responsible for what.")
  }

  @Test(arguments: [(Language.en, "back"), (.en, "did"), (.nl, "terug"), (.nl, "stap")])
  func `a word out of an action never undoes anything`(language: Language, word: String) throws {
    var talk = try atEwa(language)
    talk.type(language == .en ? "tick 2" : "afvinken 2", "esc", "esc", ".", word)
    #expect(talk.openedCase?.doRecords[.U2]?.state == .done, "\(talk.text)")
  }

  @Test(arguments: [(Language.en, "bin"), (.nl, "prullenbak")])
  func `the word for the bin opens it and throws nothing away`(
    language: Language, word: String
  ) throws {
    var talk = try atEwa(language)
    talk.type("7", word)
    #expect(talk.openedCase?.tasks.values.allSatisfy { $0.binned == nil } == true, "\(talk.text)")
  }

  @Test(arguments: [(Language.en, "me"), (.nl, "ik")])
  func `somebody can call themselves me`(language: Language, word: String) throws {
    var talk = try atEwa(language)
    talk.type("o 2", word)
    #expect(
      talk.text.hasPrefix(
        language == .en ? "Ewa Fikcyjna: You do this: " : "Ewa Fikcyjna: Jij pakt dit op: "),
      "\(talk.text)")
  }

  @Test func `an empty note is dropped without a question`() throws {
    var talk = try atEwa()
    talk.type("n 2", ".drop")
    #expect(talk.pilot.session.state.dialogs.isEmpty, "\(talk.text)")
  }

  @Test func `names in a question are said without signs`() throws {
    var talk = try Conversation()
    talk.type("m 2", "m 3", "m 4", "n", "For three", ".")
    talk.hears("Ion Născocit")
  }

  @Test func `a row of today that is gone by now is never another row`() throws {
    var talk = try Conversation()
    talk.type("today")
    let number = try #require(
      talk.log.first { $0.contains("Ion Născocit. Ask the team") }?.prefix { $0 != "." })
    talk.type("\(number)", "throw away")
    talk.hears("Ion Născocit: In the bin: Ask the team lead about the ground-floor room.")
    let before = talk.openedCase
    talk.type("tick \(number)")
    talk.hears("The row this was about is gone.")
    talk.type("1", "tick \(number)")
    talk.hears("The row this was about is gone.")
    #expect(talk.openedCase == before, "\(talk.text)")
    talk.type("1", "\(number)")
    talk.hears("The row this was about is gone.")
  }
}
