import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What others do meanwhile, and what goes wrong, heard between two lines.
@Suite struct LinearColleagueStories {
  /// A conversation about a client, and a colleague who looks at the same one.
  private func atEwa() throws -> (Conversation, Pilot) {
    var talk = try Conversation()
    talk.type("ewa", "3")
    var other = try talk.pilot.colleague("c2")
    other.press("f", .down, .enter)
    other.choose(client: "Ewa")
    return (talk, other)
  }

  @Test func `a colleague's save is one line that says who did what`() throws {
    var (talk, other) = try atEwa()
    other.choose(.U3)
    other.press(" ")
    talk.lookAround()
    talk.expect(
      "M. Verzinsel changed something: Ewa Fikcyjna. Ticked: Say what we expect of each other.")
    talk.type("3")
    talk.hears(
      "Item 3 of 12: Say what we expect of each other. Done. On Mon 23 Nov 2026. "
        + "Implementation, Ewa Fikcyjna.")
  }

  @Test func `what happened to others is said by name, and by number when it is much`() throws {
    var talk = try Conversation()
    var other = try talk.pilot.colleague("c2")
    other.press("f", .down, .enter)
    other.choose(client: "Ewa")
    other.press("n")
    other.type("Something")
    other.press(.function(2))
    talk.lookAround()
    talk.expect("A colleague changed something: Ewa Fikcyjna.")
    for name in ["Dewi", "Jean", "Sanne", "Giorgos"] {
      other.choose(client: name)
      other.press("n")
      other.type("Something")
      other.press(.function(2))
    }
    talk.lookAround()
    #expect(talk.said.last == "Colleagues changed 4 clients.")
  }

  @Test func `two answers are said, and chosen between by number`() throws {
    var (talk, other) = try atEwa()
    talk.type("d")
    other.choose(.U2)
    other.press("d")
    other.type("fri")
    other.press(.enter)
    talk.lookAround()
    talk.type("+10d")
    talk.hears("A colleague had just changed this too. Both answers are kept; s chooses.")
    talk.type("list")
    talk.hears("2. Agree who is responsible for what. Open. Due Fri 27. Two answers; s chooses.")
    talk.type("s", "1")
    talk.expect(
      """
      Two answers: Agree who is responsible for what.
      1. Keep what M. Verzinsel wrote: Fri 27 Nov 2026.
      2. Take what you wrote: Thu 3 Dec 2026.
      """)
    talk.type("2")
    talk.hears("Ewa Fikcyjna: Agree who is responsible for what: due Thu 3 Dec 2026.")
    #expect(talk.openedCase?.doDues[.U2] == Day(iso: "2026-12-03"))
    #expect(talk.openedCase?.conflicts.isEmpty == true)
  }

  @Test func `a question of a form says what a colleague made of it meanwhile`() throws {
    var (talk, other) = try atEwa()
    talk.type("back", "edit", ".year", "1991")
    other.press("e", .down, .down, .control("u"))
    other.type("1989")
    other.press(.function(2))
    talk.lookAround()
    talk.type(".year")
    talk.hears("A colleague changed this meanwhile: it says 1989 now. Saving keeps both.")
  }

  @Test func `a full disk is said at once, and the text is still there`() throws {
    var (talk, _) = try atEwa()
    talk.type("n", "Called probation.")
    talk.with { $0.fillDisk() }
    talk.type(".")
    talk.hears(
      "Problem: the disk is full. Nothing was saved. Make room and try again. Your text stays.")
    talk.hears("Called probation.")
    talk.with { $0.fillDisk(false) }
    talk.type(".")
    talk.hears("Ewa Fikcyjna: Note added.")
    talk.hears("Saved 09:00.")
  }

  @Test func `nobody hears that something is saved before it is`() throws {
    var (talk, _) = try atEwa()
    talk.with { $0.writer.isSlow = true }
    talk.type("tick")
    talk.expect(
      """
      Ewa Fikcyjna: Ticked: Agree who is responsible for what. Fill in what shows it: facts.
      u takes this back.
      """)
    talk.with { $0.finishWriting() }
    talk.type("")
    talk.hears("Saved 09:00.")
  }

  @Test func `a name that would drive a terminal is said harmlessly`() throws {
    var talk = try Conversation()
    talk.type("a", "\u{1B}[31mNoor\u{202E} Verzonnendame\u{7}", ".")
    #expect(talk.openedCase != nil)
    talk.type("back", "list", "noor")
    for scalar in talk.log.filter({ !$0.hasPrefix(">") }).joined().unicodeScalars {
      #expect(scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value != 0x202E)
    }
  }

  @Test func `the end of the input keeps what was being typed`() throws {
    var talk = try Conversation()
    talk.type("ewa", "n", "Half")
    talk.with { $0.closeWindow() }
    #expect(talk.pilot.session.isFinished)
    #expect(
      talk.pilot.session.state.linearFarewell.last?.hasPrefix("What you were typing is kept")
        == true)
    talk = Conversation(try talk.pilot.restarted())
    talk.type("ewa", "n")
    talk.hears("Half")
  }

  @Test func `what could not be kept is not called kept when somebody leaves`() throws {
    var (talk, _) = try atEwa()
    talk.type("n", "Half a sentence")
    #expect(
      talk.pilot.session.state.linearFarewell.last?.hasPrefix("What you were typing is kept")
        == true)
    talk.with { $0.fillDisk() }
    talk.type("and the other half")
    #expect(
      talk.pilot.session.state.linearFarewell.first?.hasPrefix("One text could not be kept")
        == true,
      "\(talk.text)")
  }
}
