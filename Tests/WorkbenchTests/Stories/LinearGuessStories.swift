import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What a word or a number does that does not say for sure what is meant: nothing, before it is asked.
@Suite struct LinearGuessStories {
  private func atEwa(_ language: Language = .en) throws -> Conversation {
    var talk = try Conversation(language)
    talk.type("ewa", "3")
    return talk
  }

  @Test(arguments: ["my", "did", "leave", "no", "yes", "revert what", "claim", "remove"])
  func `a word that only may mean a command changes nothing`(word: String) throws {
    var talk = try atEwa()
    talk.type("tick", "2")
    let before = talk.openedCase
    talk.type(word)
    #expect(talk.openedCase == before, "\(word): \(talk.text)")
    #expect(!talk.pilot.session.isFinished)
  }

  @Test(arguments: ["weg", "mijn", "te laat", "ik", "nee", "ja", "verwijderen", "herstellen"])
  func `een woord dat misschien een opdracht is verandert niets`(word: String) throws {
    var talk = try atEwa(.nl)
    talk.type("afvinken", "2")
    let before = talk.openedCase
    talk.type(word)
    #expect(talk.openedCase == before, "\(word): \(talk.text)")
  }

  @Test func `what is probably meant is asked back, and done after yes`() throws {
    var talk = try atEwa()
    talk.type("tick", "did")
    talk.expect("Did you mean: Undo what I did last? yes or no.")
    #expect(talk.pilot.session.state.linearPrompt == "Choice:")
    talk.type("no")
    talk.expect("Nothing was done.")
    #expect(talk.pilot.state(of: .U2) == .done)
    talk.type("did", "yes")
    #expect(talk.text.hasPrefix("Taken back"))
    #expect(talk.pilot.state(of: .U2) == .open)
  }

  @Test func `any other line is taken for itself, and the guess is forgotten`() throws {
    var talk = try atEwa()
    talk.type("tick", "did", "4")
    #expect(talk.text.hasPrefix("Item 4 of 12"))
    talk.type("yes")
    talk.expect("There is no question now. list says where you are.")
    #expect(talk.pilot.state(of: .U2) == .done)
  }

  @Test func `what only opens a question needs no asking back`() throws {
    var talk = try atEwa()
    talk.type("deadline")
    #expect(talk.said.first == "When: Agree who is responsible for what.")
  }

  @Test(arguments: [
    (Language.en, ["tick", "done", "space"], "It is done already. untick opens it again."),
    (.nl, ["afvinken", "klaar", "spatie"], "Dit is al gedaan. Met heropenen is het weer open."),
  ])
  func `ticking what is done leaves it done`(
    language: Language, words: [String], said: String
  ) throws {
    for word in words {
      var talk = try atEwa(language)
      talk.type("1", word)
      talk.expect(said)
      #expect(talk.pilot.state(of: .U1) == .done)
    }
  }

  @Test func `untick opens again, also by number`() throws {
    var talk = try atEwa()
    talk.type("untick 1")
    talk.hears(
      "Ewa Fikcyjna: Opened again, was done on Tue 17 Nov 2026: Hold the first talk of three.")
    talk.type("untick")
    talk.expect("It is open already. tick makes it done.")
    talk = try atEwa(.nl)
    talk.type("heropenen 1")
    #expect(talk.text.hasPrefix("Ewa Fikcyjna: Weer open, was gedaan op di 17 nov 2026:"))
  }

  @Test func `what is not needed is not opened by a tick`() throws {
    var talk = try atEwa()
    talk.type("x 4", "one worker only", "", "tick 4")
    talk.hears("It is not needed now. untick opens it again.")
    #expect(talk.pilot.state(of: .U4) == .notApplicable)
  }

  @Test(arguments: ["tick 2", "x 2", "d 3", "note 2", "untick 2", "tick 3"])
  func `a number that was a step is not taken for a do`(line: String) throws {
    var talk = try Conversation()
    talk.type("sanne")
    let before = talk.openedCase
    talk.type(line)
    #expect(talk.openedCase == before)
    #expect(talk.pilot.dialog == nil)
    if line == "tick 2" {
      talk.expect("2 is a step: Intake. Type 2 alone to go in, then use the numbers there.")
    }
  }

  @Test func `a number is refused where no list has it`() throws {
    var talk = try atEwa()
    talk.type("tick 99")
    talk.expect("There are 12 here. list says them again.")
    talk.type("undo 2")
    talk.expect("That takes no number.")
    talk.type("back 2")
    talk.expect("That takes no number.")
    #expect(talk.pilot.session.state.focus == .checklist)
  }

  @Test func `a number after a question that came instead of the list is refused`() throws {
    var talk = try Conversation()
    talk.type("step")
    talk.hears("Which one?")
    talk.type("9")
    talk.expect("There are 6. Type a number from 1 to 6, or no.")
    talk.type("m 5")
    talk.expect("5 is of no list now. Type list first.")
    talk.type("m 5")
    talk.expect("5 is of no list now. Type list first.")
    talk.type("list", "m 5")
    #expect(talk.text.contains("1 marked."))
  }

  @Test func `a question of which command is asked once`() throws {
    var talk = try Conversation()
    talk.type("step", "3")
    talk.hears("Step 3, Implementation. Dewi Khayalan. 5 of 5 done.")
    talk.type("2")
    #expect(talk.text.hasPrefix("Item 2 of"))
  }

  @Test func `a number of today is never a row of the client one was at`() throws {
    var talk = try atEwa()
    talk.type("today")
    let before = talk.openedCase
    talk.hears("2. Dewi Khayalan. 18 days late: Make a plan B.")
    talk.type("tick 2")
    talk.hears("Dewi Khayalan: Ticked: Make a plan B. Fill in what shows it: facts.")
    #expect(talk.said.last?.hasSuffix("Follow-up care, Dewi Khayalan.") == true, "\(talk.text)")
    talk.type("ewa")
    #expect(talk.openedCase == before)
  }

  @Test func `the list is said again when its order is another`() throws {
    var talk = try Conversation()
    talk.type("S", "name")
    talk.hears("Order: Name.")
    #expect(talk.said.contains { $0.hasPrefix("1. Yosef Dimyoni.") }, "\(talk.text)")
    talk.type("1")
    #expect(talk.text.hasPrefix("Yosef Dimyoni."))
  }

  @Test func `what only changes a screen does nothing and says so`() throws {
    var talk = try atEwa()
    for key in ["z", "gx", "Ctrl-L", "+"] {
      talk.type(key)
      talk.expect("That only changes the screen; here it does nothing.")
    }
  }
}
