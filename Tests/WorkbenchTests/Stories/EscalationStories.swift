import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Raising an escalation at night, and what is done with it afterwards.
@Suite struct EscalationStories {
  private func pilot(_ client: String, _ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: client)
    return pilot
  }

  /// Goes to the row of the form that has the label.
  private func row(_ label: String, in pilot: inout Pilot) {
    for _ in 0..<20 {
      if case .form(let form)? = pilot.dialog?.body, form.focused?.label == label { return }
      pilot.press(.tab)
    }
    Issue.record("no row \(label):\n\(pilot.text)")
  }

  private func open(_ pilot: Pilot) throws -> Escalation {
    try #require(pilot.openedCase?.escalations.values.first { $0.what == "Came in drunk" })
  }

  /// Raises one with Ewa that broke her first condition.
  private func raise(_ severity: Character, in pilot: inout Pilot) {
    pilot.press("E")
    pilot.type("Came in drunk")
    row("How serious", in: &pilot)
    pilot.press(.character(severity))
    row("Condition broken", in: &pilot)
    pilot.press(.right)
    pilot.press(.function(2))
  }

  @Test func `E asks what happened, says what to do now and what was agreed, and saves half of it`()
    throws
  {
    var pilot = try pilot("Ewa")
    pilot.press("E")
    pilot.shows("Now, in this order:")
    pilot.shows("1 See that everyone is safe.")
    pilot.shows("3 Report a broken condition to probation: acute at once")
    pilot.type("Came in drunk")
    pilot.press(.function(2))
    pilot.shows("Problem: choose how serious it is.")
    row("How serious", in: &pilot)
    pilot.press("s")
    pilot.press(.function(2))
    #expect(pilot.message.contains("Escalation recorded: Came in drunk."), "\(pilot.message)")
    let escalation = try open(pilot)
    #expect(escalation.severity == .serious && escalation.knownOn == Pilot.today)
    #expect(escalation.recordedBy != nil && escalation.isBreach == false)
    #expect(escalation.isUnclear)
    // Nobody may think that nothing has to be reported, as long as nobody knows.
    pilot.press("4", .home)
    pilot.shows("not known yet which")
    pilot.press(" ")
    row("Condition broken", in: &pilot)
    pilot.press(.right, .function(2))
    #expect(try open(pilot).mustBeReported)
  }

  @Test func `a broken condition has to be reported, and the form has the text to read out`() throws
  {
    var pilot = try pilot("Ewa")
    raise("s", in: &pilot)
    #expect(try open(pilot).mustBeReported)
    pilot.press("4", .home)
    pilot.shows("NOT REPORTED: by")
    pilot.press(" ")
    pilot.shows("To read out: This is about")
    row("To whom", in: &pilot)
    pilot.press(.control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    #expect(try open(pilot).report?.whom == "T. Regenjas")
    #expect(try open(pilot).report?.text?.contains("Came in drunk") == true)
    #expect(pilot.message.contains("put right, with a reason"), "\(pilot.message)")
  }

  @Test func `u does not take back a report, and putting it right asks why`() throws {
    var pilot = try pilot("Ewa")
    raise("s", in: &pilot)
    pilot.press("4", .home, " ")
    row("To whom", in: &pilot)
    pilot.press(.control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    pilot.press("u")
    #expect(try open(pilot).reportedOn == Pilot.today)
    pilot.shows("More was done with this escalation")
    pilot.press(.enter, .up, .enter)
    row("To whom", in: &pilot)
    pilot.press(.control("u"))
    pilot.type("B. Anders")
    pilot.press(.function(2))
    pilot.shows("Say why it is put right.")
    pilot.type("Wrong name")
    pilot.press(.function(2))
    #expect(try open(pilot).report?.whom == "B. Anders")
    #expect(try open(pilot).report?.correction == "Wrong name")
  }

  @Test func `deciding, owner, review and closing go by the keys of every row`() throws {
    var pilot = try pilot("Ewa")
    pilot.press("E")
    pilot.type("Came in drunk")
    row("How serious", in: &pilot)
    pilot.press("m")
    row("Condition broken", in: &pilot)
    pilot.press("h", .function(2))
    pilot.press("4", .home, "O")
    #expect(try open(pilot).owner == WorkerID("c1"))
    pilot.press("d")
    pilot.type("+3d")
    pilot.press(.function(2))
    #expect(try open(pilot).reviewOn == Pilot.today + 3)
    pilot.press("s")
    pilot.press("s")
    row("What is done", in: &pilot)
    pilot.type("Talk with her and her sister")
    row("By when", in: &pilot)
    pilot.type("+2d")
    pilot.press(.function(2))
    #expect(
      pilot.openedCase?.tasks.values.contains { $0.text == "Talk with her and her sister" } == true)
    pilot.press("4", .home, " ")
    row("What came of it", in: &pilot)
    pilot.type("She talked about it")
    pilot.press(.function(2))
    pilot.shows("say what is to be learned from it.")
    pilot.type("Ask on the evening itself")
    pilot.press(.function(2))
    #expect(try open(pilot).isOpen == false)
    pilot.hides("!  Came in drunk")
  }

  @Test func `an acute one waits for a second person before it is closed`() throws {
    var pilot = try pilot("Ewa")
    pilot.press("E")
    pilot.type("Came in drunk")
    row("How serious", in: &pilot)
    pilot.press("a")
    row("Condition broken", in: &pilot)
    pilot.press("h", .function(2))
    pilot.press("4", .home, "O", "d")
    pilot.type("+3d")
    pilot.press(.function(2), "s", "g", .function(2))
    pilot.press(" ")
    row("What came of it", in: &pilot)
    pilot.type("Calm again")
    row("What we learn", in: &pilot)
    pilot.type("Call sooner")
    pilot.press(.function(2))
    #expect(try open(pilot).isOpen && open(pilot).awaitsSecond)
    pilot.shows("waits for a second person")
    pilot.press(" ", .function(2))
    pilot.shows("a second person has to look at it")
  }

  @Test func `everything typed comes back after Esc, and in Dutch it reads as Dutch`() throws {
    var pilot = try pilot("Ewa", .nl)
    pilot.press("E")
    pilot.shows("Nu, in deze volgorde:")
    pilot.type("Kwam dronken binnen")
    pilot.press(.escape)
    pilot.press("E")
    pilot.shows("Kwam dronken binnen")
  }
}
