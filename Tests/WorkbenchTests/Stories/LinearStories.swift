import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A working day without a screen: typed lines, and what is said to them.
@Suite struct LinearStories {
  @Test func `it begins with who needs what, the latest first`() throws {
    let talk = try Conversation()
    #expect(talk.said.first == "SCHAKEL. De Haven. J. Fantasie.")
    talk.hears("My caseload. 13 clients in this list.")
    talk.hears("Late: 4.")
    talk.hears(
      "1. Dewi Khayalan. 18 days late: Make a plan B. Step 5, Follow-up care. 3 signals.")
    talk.hears(
      "6. Zoltán Kitalált. Due today: Report every breach to probation. Step 4, Escalation. "
        + "A breach is not reported yet. 1 signal.")
  }

  @Test func `a number chooses a client, and the six steps are said`() throws {
    var talk = try Conversation()
    talk.type("8")
    talk.expect(
      """
      Ewa Fikcyjna. MO-0105. Since 12 Nov, day 11.
      1. Registration. 4 of 4 done.
      2. Intake. 7 of 9 done.
      3. Implementation. 2 of 5 done. Due Thu 26. This is the step now.
      4. Escalation. 2 of 2 done.
      5. Follow-up care. 0 of 4 done. Due 8 Aug '27.
      6. Contact after care. Not asked, as far as this file says.
      """)
  }

  @Test func `a step says its do's, and a tick is one line with its way back`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3")
    talk.expect(
      """
      Step 3, Implementation. Ewa Fikcyjna. 2 of 5 done.
      1. Hold the first talk of three. Done. On Tue 17 Nov 2026.
      2. Agree who is responsible for what. Open. Due Thu 26.
      3. Say what we expect of each other. Open. Due Thu 26.
      4. Agree who reports back, and when. Open. Due Thu 26.
      5. Plan the next joint consultation. Done. Due 9 Dec again.
      6. Ask probation when in doubt. Always.
      7. Own task: Bicycle from the storage. Open. Due Fri 27.
      8. Watch out: Income, home or day not arranged.
      9. Watch out: The step outside is too big.
      10. Watch out: Unclear who does what.
      11. Watch out: Strangers in the chain.
      12. Watch out: Staff fear or not-knowing-how.
      You are at 2: Agree who is responsible for what.
      """)
    talk.type("tick")
    talk.expect(
      """
      Ewa Fikcyjna: Ticked: Agree who is responsible for what. Fill in what shows it: facts.
      u takes this back.
      Saved 09:00.
      """)
    talk.type("tick 3")
    talk.hears("Ewa Fikcyjna: Ticked: Say what we expect of each other.")
    talk.type("u")
    talk.expect(
      """
      Taken back with Ewa Fikcyjna: Ticked: Say what we expect of each other. Now: Open. Due Thu 26. \
      redo does it again.
      Saved 09:00.
      """)
    #expect(talk.openedCase?.doRecords[.U2]?.state == .done)
    talk.type("back", "back")
    talk.expect(
      "Client 8 of 13: Ewa Fikcyjna. Due Thu 26: Say what we expect of each other. "
        + "Step 3, Implementation.")
    talk.type("quit")
    #expect(talk.pilot.session.isFinished)
  }

  @Test func `the same word or key does what it does on the screen`() throws {
    for (word, purpose) in [
      ("n", "Note: Agree who is responsible for what."),
      ("note", "Note: Agree who is responsible for what."),
      ("write a note", "Note: Agree who is responsible for what."),
      ("d", "When: Agree who is responsible for what."),
      ("deadline", "When: Agree who is responsible for what."),
      (":date", "When: Agree who is responsible for what."),
      (
        "space",
        "Ewa Fikcyjna: Ticked: Agree who is responsible for what. Fill in what shows it: facts."
      ),
      ("not needed", "Not needed: Agree who is responsible for what."),
      ("log", "What happened: Ewa Fikcyjna."),
    ] {
      var talk = try Conversation()
      talk.type("ewa", "3", word)
      #expect(talk.said.first == purpose, "\(word)")
    }
  }

  @Test func `what a letter cannot do here it says, with what can`() throws {
    var talk = try Conversation()
    talk.type("x")
    talk.expect("Not needed, or exempt until a day: choose a client and a step first.")
    talk.type("b")
    #expect(talk.text.hasPrefix("b does nothing here."), "\(talk.text)")
    talk.type("99")
    talk.hears("There are 13 here. list says them again.")
    talk.type("qwertz")
    #expect(talk.text.hasPrefix("qwertz is no command, and nobody in this list is called so."))
  }

  @Test func `a word that can mean several things asks which`() throws {
    var talk = try Conversation()
    talk.type("step")
    talk.hears("Which one?")
    talk.hears("3. Step 3, implementation.")
    talk.type("3")
    talk.hears("Step 3, Implementation. Dewi Khayalan. 5 of 5 done.")
  }

  @Test func `a command with a number is done to that client, and one stays in the list`() throws {
    var talk = try Conversation()
    talk.type("n 8")
    talk.hears("Note: Ewa Fikcyjna.")
    talk.type("Called.", ".")
    talk.hears("Ewa Fikcyjna: Note added.")
    #expect(talk.openedCase?.notes.values.contains { $0.text == "Called." } == true)
    #expect(talk.pilot.session.state.focus == .clients)
    talk.type("d 8")
    talk.expect("Set the day: choose a client and a step first.")
  }

  @Test func `a part of a name finds, and says where else somebody is called so`() throws {
    var talk = try Conversation()
    talk.type("ver")
    talk.hears("Hendrik Verzonnen. MO-0110. Since 8 Dec '25, day 350.")
    talk.type("/fi")
    talk.hears("3 clients found with fi. back: everybody again.")
    talk.type("back")
    talk.hears("My caseload. 13 clients in this list.")
    talk.type("find kim")
    talk.expect(
      """
      kim is no command, and nobody in this list is called so. ? says what there is; f shows other \
      lists.
      In other lists 1 client is called so; f shows them.
      """)
  }

  @Test func `notes are looked through for a word`() throws {
    var talk = try Conversation()
    talk.type("n 8", "Asked about the bicycle shed.", ".", "notes bicycle shed")
    talk.hears("1 client with bicycle shed in a note. back: everybody again.")
    talk.hears(
      "1. Ewa Fikcyjna. Due Thu 26: Agree who is responsible for what. Step 3, Implementation.")
    talk.hears("Note: today, J. Fantasie, Asked about the bicycle shed.")
    talk.type("1")
    talk.hears("Ewa Fikcyjna. MO-0105. Since 12 Nov, day 11.")
  }

  @Test func `the actions of a row are a menu`() throws {
    var talk = try Conversation()
    talk.type("ewa", "3", ".")
    #expect(talk.said.count > 5)
    talk.type("note")
    talk.hears("Note: Agree who is responsible for what.")
  }

  @Test func `an empty line says where one is`() throws {
    var talk = try Conversation()
    talk.type("")
    talk.expect(
      "Client 1 of 13: Dewi Khayalan. 18 days late: Make a plan B. Step 5, Follow-up care. "
        + "3 signals.")
  }

  @Test func `a long list comes in pieces`() throws {
    var talk = try Conversation()
    talk.type("?")
    #expect(talk.said.count == 21)
    talk.hears("note or n: Write a note.")
    talk.type("more")
    talk.hears("redo or U: Redo what I took back.")
    talk.type("more", "more")
    talk.expect("There is no more.")
  }

  @Test func `a number means what it meant when it was said`() throws {
    var talk = try Conversation()
    let wanted = talk.pilot.session.state.clients.rows[7].id
    var other = try talk.pilot.colleague("c2")
    other.press("f", .down, .enter)
    other.choose(client: "Dewi")
    other.choose(.V4)
    other.press(" ")
    talk.lookAround()
    talk.type("8")
    #expect(talk.openedCase?.id == wanted)
  }

  @Test(arguments: ["-9223372036854775808", "9223372036854775807", "0", "-1"])
  func `a number that no list has leads nowhere`(number: String) throws {
    var talk = try Conversation()
    talk.type(number)
    #expect(talk.text.contains("list says them again."), "\(talk.text)")
    talk.type("tick \(number)", "give", number, "ewa", "3", number)
    talk.type("d", number, "..", "o", number, "..")
    #expect(talk.openedCase?.client.sortName == "Ewa Fikcyjna")
  }
}
