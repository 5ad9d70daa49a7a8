import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What is said of something taken back is what holds now.
@Suite struct AgainStories {
  @Test(arguments: [
    (Language.en, "Languages is now", "Counsellor is now"),
    (.nl, "Talen is nu", "Begeleider is nu"),
  ])
  func `undo says what holds now`(language: Language, field: String, worker: String) throws {
    var talk = try Conversation(language)
    talk.type(
      "ewa", "e", language == .en ? ".langua" : ".talen", "Polish, Dutch, English", ".", "u")
    #expect(talk.text.contains(field), "\(talk.text)")
    talk = try Conversation(language)
    talk.type("o 8", "2", "u")
    #expect(talk.text.contains(worker), "\(talk.text)")
  }

  @Test func `undo on the screen says it as well`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U3)
    pilot.press("d")
    pilot.type("fri")
    pilot.press(.enter, "u")
    #expect(
      pilot.message.hasPrefix(
        "Took back, with Ewa Fikcyjna: Say what we expect of each other: now the usual term."),
      "\(pilot.message)")
  }
}

/// What helps by ear: headings, sentences, and words that say what they do.
@Suite struct LinearHelpStories {
  private func atEwa() throws -> Conversation {
    var talk = try Conversation()
    talk.type("ewa", "3")
    return talk
  }

  @Test func `the lines of a note are sentences`() throws {
    var talk = try atEwa()
    talk.type("n 2", "First line of my note", "About the keyring", ".", "details")
    #expect(talk.text.contains("First line of my note. About the keyring."), "\(talk.text)")
    talk.type("timeline")
    #expect(talk.text.contains("First line of my note. About the keyring."), "\(talk.text)")
  }

  @Test func `the rows of a form stand below their headings`() throws {
    var talk = try Conversation()
    talk.type("ewa", "e", ".rows", "more")
    talk.hears("Conditions.")
    talk.hears("Basic conditions.")
  }

  @Test func `a date says how it is left, and the do only once`() throws {
    var talk = try atEwa()
    talk.type("d 3")
    talk.hears("Ewa Fikcyjna.")
    #expect(talk.text.contains("Enter or back leaves it as it is."), "\(talk.text)")
    talk.type(".?")
    #expect(talk.text.hasSuffix("back leaves."), "\(talk.text)")
  }

  @Test func `a letter in the menu of actions is the key that it names`() throws {
    var talk = try atEwa()
    talk.type("3", ".", "d")
    #expect(talk.pilot.dialog?.purpose == .due(.U3), "\(talk.text)")
  }

  @Test func `clients are not thrown away, and the one who is chosen stays`() throws {
    var talk = try Conversation()
    talk.type("delete 4")
    #expect(talk.text.hasPrefix("Nothing was thrown away"), "\(talk.text)")
    #expect(talk.pilot.session.state.clients.selectedIndex == 0)
  }

  @Test func `the bin says what a number does`() throws {
    var talk = try atEwa()
    talk.type("throw away 7", "bin")
    talk.hears("A number puts it back.")
  }

  @Test func `tick says that it makes done`() throws {
    var talk = try atEwa()
    talk.type("?")
    while talk.said.last?.contains("type more") == true { talk.type("more") }
    #expect(talk.log.contains("tick or Space: Make it done."), "\(talk.log.suffix(60))")
  }

  @Test func `a form that begins in the middle says what stands before`() throws {
    var talk = try atEwa()
    talk.type("not needed 3")
    let first = talk.said.firstIndex { $0.hasPrefix("Question 2 of 3.") } ?? 0
    #expect(first > 0 && talk.said[first - 1].contains(": "), "\(talk.text)")
  }
}
