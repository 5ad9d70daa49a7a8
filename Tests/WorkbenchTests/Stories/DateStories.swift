import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Days in words, with what they come to before Enter.
@Suite struct DateStories {
  @Test(arguments: [
    (Language.nl, "Typ vr, ", "Dat is geen datum. Probeer"),
    (.en, "Type fri, ", "That is no date. Try"),
  ])
  func `the box of a date says whether nothing or no date is typed`(
    language: Language, empty: String, unread: String
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.shows(empty)
    pilot.type("blob")
    pilot.shows(unread)
  }

  @Test(arguments: [
    (Language.en, "25-12-2026", ": Christmas Day, no working day"),
    (.en, "29-3-2027", ": Easter Monday, no working day"),
    (.nl, "25-12-2026", ": Eerste Kerstdag, geen werkdag"),
  ])
  func `a public holiday is called so before Enter`(
    language: Language, typed: String, said: String
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.type(typed)
    pilot.shows(said)
  }

  @Test func `what falls on a public holiday says so where it is due`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.type("25-12-2026\n")
    pilot.shows("Christmas Day, no working day")
  }

  @Test(arguments: [
    (Language.en, "fri", 4, "Fri 27 Nov 2026, in 4 days"),
    (.en, "+3d", 3, "Thu 26 Nov 2026, in 3 days"),
    (.en, "tomorrow", 1, "Tue 24 Nov 2026, tomorrow"),
    (.en, "end of month", 7, "Mon 30 Nov 2026, in 7 days"),
    (.nl, "vr", 4, "vr 27 nov 2026, over 4 dagen"),
    (.nl, "+3d", 3, "do 26 nov 2026, over 3 dagen"),
    (.nl, "morgen", 1, "di 24 nov 2026, morgen"),
    (.nl, "maandeinde", 7, "ma 30 nov 2026, over 7 dagen"),
  ])
  func `a day in words shows what it means before Enter`(
    language: Language, typed: String, days: Int, line: String
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.type(typed)
    pilot.shows(line)
    #expect(pilot.openedCase?.doDues[.U2] == nil)
    pilot.press(.enter)
    #expect(pilot.openedCase?.doDues[.U2] == Pilot.today + days)
    #expect(pilot.dialog == nil)
  }

  @Test func `a word that is no day is refused and stays to be mended`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.type("soonish\n")
    #expect(pilot.message.hasPrefix("Problem:"))
    pilot.shows("soonish")
    pilot.press(.control("u"))
    pilot.type("tue\n")
    #expect(pilot.openedCase?.doDues[.U2] != nil)
  }

  @Test func `a refused day says in the message what is wrong with it`() throws {
    var pilot = try Pilot(.nl)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.type("gauw\n")
    #expect(pilot.message.hasPrefix("Probleem: Dat is geen datum. Probeer vr"))
  }

  @Test func `a refused row of a form is named in the message, with the reason`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("c", .tab)
    pilot.type("soonish")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: Day. That is no date. Try fri"))
  }

  @Test func `a day that can be two is chosen with the arrows, also in a form`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Call the GP")
    pilot.press(.tab)
    pilot.type("3/4")
    pilot.shows("Which one? ↓ Thu 4 Mar 2027 or ↑ Sat 3 Apr 2027.")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: Day. Which one?"))
    pilot.press(.up)
    pilot.shows("Sat 3 Apr 2027, in")
    pilot.press(.function(2))
    let due = pilot.openedCase?.tasks.values.first { $0.text == "Call the GP" }?.due
    #expect(due == Day(iso: "2027-04-03"))
  }

  @Test(arguments: [(Language.en, "Thu 26 Nov 2026"), (.nl, "do 26 nov 2026")])
  func `a form shows its days in words`(language: Language, shown: String) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("x")
    pilot.press(.tab)
    pilot.type("+3d")
    pilot.hides(shown + " ")
    pilot.press(.tab)
    pilot.shows(shown)
    pilot.hides("2026-11-26")
    pilot.press(.backTab, .left, .right, .backspace, "6")
    pilot.press(.function(2))
    #expect(
      pilot.openedCase?.tasks.values.first { $0.text == "x" }?.due == Day(iso: "2026-11-26"))
  }

  @Test func `the days of a case stand in its form in words`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("e")
    while pilot.dialog.flatMap({ $0.focusedDate }) == nil { pilot.press(.tab) }
    #expect(!pilot.text.contains(/\d\d\d\d-\d\d-\d\d/))
    pilot.press(.left, .escape)
    #expect(pilot.message.isEmpty, "only looking leaves no draft")
  }

  @Test func `a word typed before midnight keeps the day that it meant`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("x")
    pilot.press(.tab)
    pilot.type("tomorrow")
    pilot.advance(seconds: 16 * 3600)
    pilot.press(.function(2))
    #expect(pilot.openedCase?.tasks.values.first { $0.text == "x" }?.due == Pilot.today + 1)
  }

  @Test func `an empty day goes back to the usual term`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let usual = pilot.session.state.roadmapOfCase?[.U2].due
    pilot.press("d", .control("u"))
    pilot.type("+9d\n")
    pilot.press("d", .delete, .enter)
    #expect(pilot.openedCase?.doDues[.U2] == nil)
    #expect(pilot.session.state.roadmapOfCase?[.U2].due == usual)
    #expect(pilot.message.hasSuffix("back to the usual term."))
  }

  @Test func `a day that has passed is taken, and said`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.type("yesterday\n")
    #expect(pilot.openedCase?.doDues[.U2] == Pilot.today + -1)
    #expect(pilot.message.hasSuffix("That day has passed already."))
    pilot.press("a")
    pilot.type("Call the GP")
    pilot.press(.tab)
    pilot.type("yesterday")
    pilot.press(.function(2))
    #expect(pilot.message.hasSuffix("That day has passed already."))
  }

  @Test func `arrows go by a day and pages by a week`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"), .up, .pageUp, .down)
    pilot.shows("Mon 30 Nov 2026")
  }

  @Test func `something done on another day is not done in the future`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("s", .down, .enter, .control("u"))
    pilot.type("tomorrow\n")
    #expect(pilot.message.hasPrefix("Problem: that day is still to come."))
    #expect(pilot.state(of: .U2) == .open)
    pilot.press("s", .down, .enter, .control("u"))
    pilot.type("yesterday\n")
    #expect(pilot.session.state.roadmapOfCase?[.U2].doneOn == Pilot.today + -1)
  }

  @Test func `a day of the month lies ahead for what is due, and back for what was done`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U3)
    pilot.press("d", .control("u"))
    pilot.type("15")
    pilot.press(.enter)
    #expect(pilot.openedCase?.doDues[.U3] == Day(iso: "2026-12-15"), "\(pilot.text)")
    pilot.press("s", "d", .enter)
    try #require(pilot.dialog?.purpose == .doneOn(.U3), "\(pilot.text)")
    pilot.press(.control("u"))
    pilot.type("28")
    pilot.press(.enter)
    #expect(pilot.openedCase?.doRecords[.U3]?.completions.last?.on == Day(iso: "2026-10-28"))
  }
}

extension Dialog {
  /// The row with the focus when it is a date.
  fileprivate var focusedDate: FormField? {
    guard case .form(let form) = body, let row = form.focused, case .date = row.kind else {
      return nil
    }
    return row.id
  }
}
