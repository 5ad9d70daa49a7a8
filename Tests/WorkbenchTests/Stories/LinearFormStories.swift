import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Forms and notes in lines: a question that is asked owns the next line, and nothing falls into a
/// field that was not meant for it.
@Suite struct LinearFormStories {
  @Test func `the number of something that nobody heard is not taken, the list is said`() throws {
    var talk = try Conversation()
    talk.type("c 8", "1")
    talk.hears("1. contact.")
    talk.hears("Question 1 of 4. What: contact.")
    talk.type("1")
    talk.hears("Question 2 of 4. Day: Mon 23 Nov 2026.")
  }

  @Test func `how serious something is has the same number in lines as on a screen`() throws {
    var talk = try Conversation()
    talk.type("ewa", "E", "Knife in the room")
    #expect(talk.text.contains("3. acute: ") && talk.text.contains("1. minor: "), "\(talk.text)")
    talk.type("3", ".")
    #expect(talk.text.contains("Escalation recorded (acute): Knife in the room."), "\(talk.text)")
    let recorded = talk.openedCase?.escalations.values.first { $0.what == "Knife in the room" }
    #expect(recorded?.severity == .acute)
  }

  @Test func `back alone is no text, and goes back`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3", "a", "back")
    #expect(!talk.text.contains("Task added"), "\(talk.text)")
    talk.type("a", "Buy shoes", "fri", "back")
    talk.hears("Question 2 of 3. Day: Fri 27 Nov 2026.")
  }

  private func editing(_ language: Language = .en) throws -> Conversation {
    var talk = try Conversation(language)
    talk.type("ewa", language == .en ? "edit" : "bewerken")
    return talk
  }

  @Test(arguments: [(Language.en, ".rows", "more", "Ewa"), (.nl, ".vragen", "meer", "Ewa")])
  func `more of the questions is no name`(
    language: Language, rows: String, more: String, name: String
  ) throws {
    var talk = try editing(language)
    talk.type(rows)
    #expect(talk.pilot.session.state.linearPrompt == (language == .en ? "Choice:" : "Keuze:"))
    talk.type(more)
    #expect(talk.text.contains("21. "))
    talk.type("18")
    #expect(talk.text.contains(language == .en ? "Question 18 of 38." : "Vraag 18 van 38."))
    talk.type(".")
    #expect(talk.openedCase?.client.name == "Ewa Fikcyjna")
    #expect(talk.openedCase?.client.sortName == "Ewa Fikcyjna")
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0"])
  func `a number that no question has is asked again`(number: String) throws {
    var talk = try editing()
    talk.type(".supervis", number)
    talk.expect("Which question? Type its number; Enter goes back to: Name.")
  }

  @Test func `which question is asked until it is answered or left`() throws {
    var talk = try editing()
    talk.type(".supervis", "K. Verzinsel")
    talk.expect("Which question? Type its number; Enter goes back to: Name.")
    talk.type("")
    talk.hears("Question 1 of 38. Name: Ewa Fikcyjna.")
    talk.type(".arr", "next friday")
    talk.expect("Which question? Type its number; Enter goes back to: Name.")
    talk.type("arrived")
    talk.hears("Question 18 of 38. Arrived: Thu 12 Nov 2026.")
    talk.type(".arrival")
    talk.hears("Question 17 of 38. Arrival expected: Thu 12 Nov 2026.")
  }

  @Test func `help and a wrong answer say the question again`() throws {
    var talk = try editing()
    talk.type(".?")
    #expect(talk.said.contains { $0.hasPrefix("Question 1 of 38.") })
    talk.type(".year", "3015")
    #expect(talk.said.last == "Question 3 of 38. Year of birth: 1990.", "\(talk.text)")
    talk.type(".arrived", "soonish")
    #expect(talk.said.last == "Question 18 of 38. Arrived: Thu 12 Nov 2026.", "\(talk.text)")
  }

  @Test(arguments: [
    (Language.en, ["a", "Shoes", "fri", "2 o'clock"], "Friday 27 November 2026.", "02:00."),
    (.nl, ["a", "Schoenen", "vr", "14 uur"], "Vrijdag 27 november 2026.", "14:00."),
  ])
  func `a day and a time are read back`(
    language: Language, lines: [String], day: String, time: String
  ) throws {
    var talk = try Conversation(language)
    talk.type("ewa", "3")
    for line in lines { talk.type(line) }
    #expect(talk.log.contains(day), "\(talk.log.suffix(12))")
    talk.hears(time)
    #expect(talk.openedCase?.tasks.values.contains { $0.due == Day(iso: "2026-11-27") } == true)
  }

  @Test func `a number that is none of the two days stays in the question`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3", "d", "3/4", "3")
    talk.expect("There are 2 days. Type a number from 1 to 2, or another date.")
    talk.type("2")
    talk.hears("Ewa Fikcyjna: Agree who is responsible for what: due Sat 3 Apr 2027.")
    talk.type("a", "Shoes", "3/4", "3")
    talk.expect("There are 2 days. Type a number from 1 to 2, or another date.")
    talk.type("")
    #expect(talk.text.hasPrefix("Question 2 of 3. Day: nothing yet."))
    talk.type("3/4", "1")
    talk.hears("Thursday 4 March 2027.")
  }

  @Test func `a full stop before empty makes no difference where a day is asked`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3", "d", "fri", "d")
    talk.hears(
      "Now Fri 27 Nov 2026. Enter takes it; or type another day, such as fri, +3d or 7-12. "
        + "empty: the usual term. back leaves.")
    talk.type(".empty")
    talk.hears("Ewa Fikcyjna: Agree who is responsible for what: back to the usual term.")
  }

  @Test func `everything that a form changed is said`() throws {
    var talk = try editing()
    talk.type("Ewa Nieprawdziwa", ".supervising", "E. Verzonnenman", ".languages", "Polish", ".")
    for part in ["Ewa Nieprawdziwa", "E. Verzonnenman", "Languages"] {
      #expect(talk.said.first?.contains(part) == true, "\(talk.text)")
    }
  }

  @Test func `a note is read, corrected and thrown away by words that it never holds`() throws {
    var talk = try Conversation()
    talk.type("ewa", "n", "Called.", "Wrong line", ".undo")
    talk.expect("Taken out: Wrong line")
    talk.type(".read")
    talk.expect("What you typed so far:\nCalled.")
    talk.type(".empty")
    talk.expect(
      ".empty was not written down. A blank in front makes it text; .? says the words that begin "
        + "with a full stop.")
    talk.type(".drop", "what")
    talk.expect("Throw away what you typed here? yes or no.")
    talk.type("no")
    talk.expect("It stays.")
    talk.type(".drop", "yes")
    talk.hears("Thrown away.")
    #expect(talk.pilot.dialog == nil)
    talk.type("n")
    #expect(!talk.text.contains("Called."))
    talk.type("..")
    talk = Conversation(try talk.pilot.restarted())
    #expect(!talk.text.contains("nfinished"))
  }

  @Test func `een formulier dat niet hoeft wordt weggegooid`() throws {
    var talk = try Conversation(.nl)
    talk.type("a", "Noor Verzonnendame", "..", "a")
    talk.hears(".weg gooit het weg.")
    talk.type(".weg", "ja")
    talk.hears("Weggegooid.")
    talk.type("a")
    talk.hears("Vraag 1 van 38. Naam: nog niets.")
  }

  @Test func `text that begins with a full stop is text when it is no single word`() throws {
    var talk = try Conversation()
    talk.type("ewa", "n", "...", " .empty", ".5 mg a day", ".")
    let text = "...\n .empty\n.5 mg a day"
    #expect(talk.openedCase?.notes.values.contains { $0.text == text } == true)
  }

  @Test func `what happened lies back, and a day still to come is asked back`() throws {
    var talk = try editing()
    talk.type(".arrived", "1")
    talk.hears("Sunday 1 November 2026.")
    talk.type(".arrived", "1 dec 2026")
    talk.hears("Tuesday 1 December 2026 is still to come. yes takes it; or type another day.")
    talk.type("no")
    talk.hears("Question 18 of 38. Arrived: Sun 1 Nov 2026.")
    talk.type("1 dec 2026", "5")
    talk.hears("Thursday 5 November 2026.")
    talk.type(".arrived", "1 dec 2026", "yes", ".")
    #expect(talk.openedCase?.dates[.arrival] == Day(iso: "2026-12-01"))
    #expect(
      talk.text.contains("Arrived: Tue 1 Dec 2026 is still to come. Is that right?"),
      "\(talk.text)")
  }

  @Test func `a log refuses a day ahead and an empty kind where they are typed`() throws {
    var talk = try Conversation()
    talk.type("ewa", "c", ".list")
    #expect(!talk.said.contains { $0.hasPrefix("0. ") }, "\(talk.text)")
    talk.type("0")
    talk.hears("Problem: choose what happened.")
    talk.type("3", "tomorrow")
    talk.hears("Problem: that day is still to come. Choose today or earlier.")
    talk.hears("Question 2 of 4. Day: Mon 23 Nov 2026.")
    talk.type("fri")
    talk.hears("Friday 20 November 2026.")
  }
}
