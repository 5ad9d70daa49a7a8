import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What is rare with an escalation and has to be right all the same.
@Suite struct EscalationEdgeStories {
  private func client(_ pilot: Pilot) throws -> CaseID {
    try #require(
      pilot.session.state.clients.summaries.first { $0.sortName == "Ewa Fikcyjna" }
    ).id
  }

  /// An escalation with what was done with it, of a client of c1.
  private func save(
    _ escalation: Escalation, _ more: [(EscalationStep, EscalationAct)] = [],
    decisions: [EscalationDecision] = [], in pilot: inout Pilot
  ) throws {
    let id = EntryID("edge")
    let steps = more.map { step, act in
      Change(.escalationStep(EscalationStepKey(id, step)), was: nil, now: .escalationAct(act))
    }
    let decided = decisions.enumerated().map { place, decision in
      Change(.decision(EntryID("d\(place)")), was: nil, now: .decision(decision))
    }
    try pilot.save(
      Save(
        .case(try client(pilot)), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(id), was: nil, now: .escalation(escalation))] + steps
          + decided))
    pilot.lookAround()
  }

  private func breach(_ severity: Escalation.Severity) -> Escalation {
    var one = Escalation(
      knownOn: Pilot.today, severity: severity, what: "Came in drunk",
      condition: ConditionID("V9"), isBreach: true)
    one.conditionWas = "No alcohol"
    one.owner = WorkerID("c1")
    return one
  }

  @Test(arguments: [Language.en, .nl])
  func `a row for two metres says that the condition was lifted`(language: Language) throws {
    var pilot = try Pilot(language, worker: "tl1")
    var lifted = breach(.acute)
    lifted.conditionEndedOn = Pilot.today
    try save(lifted, in: &pilot)
    pilot.press(.function(4), "g", "r")
    pilot.shows(
      language == .en
        ? "V9 No alcohol (no longer in force since Mon 23 Nov 2026)"
        : "V9 No alcohol (geldt niet meer sinds ma 23 nov 2026)")
  }

  @Test(arguments: [Language.en, .nl])
  func `a return from a time-out is followed up on its day, also when it was closed`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let en = language == .en
    var closed = breach(.minor)
    closed.reportedOn = Pilot.today
    var out = EscalationAct(on: Pilot.today, by: WorkerID("c1"), at: pilot.session.state.now)
    out.until = Pilot.today + 3
    var closing = out
    (closing.until, closing.word, closing.text, closing.lesson) =
      (nil, "closed_reported", "x", "y")
    try save(closed, [(.timeOut, out), (.closing, closing)], in: &pilot)
    pilot.advance(seconds: 3 * 86_400)
    pilot.press("g", "t")
    pilot.shows(en ? "Back from the time-out? Came in drunk" : "Terug van de time-out?")
    // With the client it stands on the step, says when, and Space opens its form.
    pilot.press(.escape)
    pilot.choose(client: "Ewa")
    pilot.press("4", .home)
    pilot.shows(en ? "back on Thu 26 Nov 2026" : "terug op do 26 nov 2026")
    pilot.press(" ")
    pilot.shows(en ? "Planned return" : "Geplande terugkeer")
  }

  @Test(arguments: [Language.en, .nl])
  func `what is read out says that it is a breach or that it is none, never both`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "c2", columns: 100, rows: 40)
    let en = language == .en
    var none = EscalationDecision(
      EntryID("edge"), kindWord: "no_breach", text: "checked", on: Pilot.today,
      by: WorkerID("c1"), at: pilot.session.state.now)
    try save(breach(.acute), decisions: [none], in: &pilot)
    let broken = en ? "was broken" : "is overtreden"
    let noBreach = content(language).terms.decision("no_breach")
    func script() -> String {
      var pilot = pilot
      pilot.press(.function(4))
      while !(pilot.text.contains("Came in drunk") && chosenIsOurs(pilot)) { pilot.press(.down) }
      pilot.press("p")
      let preface = pilot.dialog?.preface ?? []
      return preface.first { $0.contains(en ? "To read out" : "Om voor te lezen") } ?? ""
    }
    func chosenIsOurs(_ pilot: Pilot) -> Bool {
      guard case .board(let list)? = pilot.dialog?.body else { return true }
      return list.chosen?.escalation.id == EntryID("edge")
    }
    #expect(script().contains(broken) && !script().contains(noBreach), "\(script())")
    // A second person agrees.
    none.by = WorkerID("c2")
    none.at.secondsSince1970 += 1
    try pilot.save(
      Save(
        .case(try client(pilot)), by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [Change(.decision(EntryID("d1")), was: nil, now: .decision(none))]))
    pilot.lookAround()
    #expect(!script().contains(broken) && script().contains(noBreach), "\(script())")
  }

  private func content(_ language: Language) -> Content { Contents.of(language) }

  @Test(arguments: [Language.en, .nl])
  func `who decides alone that something acute is no breach is told that a second one has to`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let en = language == .en
    try save(breach(.acute), in: &pilot)
    pilot.choose(client: "Ewa")
    pilot.press("4", .home, "s", .right, .tab)
    pilot.type("the test was wrong")
    pilot.press(.function(2))
    #expect(
      pilot.message.contains(
        en
          ? "It stays with what was not reported until a second person or the team lead"
          : "Ze blijft bij wat niet is gemeld staan tot een tweede persoon of de teamleider"),
      "\(pilot.message)")
    #expect(try pilot.stored(client(pilot)).escalations.values.contains { $0.mustBeReported })
    pilot.shows(en ? "NOT REPORTED: at once" : "NIET GEMELD: nu meteen")
  }

  @Test(arguments: [Language.en, .nl])
  func `F9 lists all commands over the board, runs its own, and names nobody`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, worker: "tl1")
    let en = language == .en
    let names = pilot.session.state.clients.summaries.map(\.sortName).filter { !$0.isEmpty }
    for key in [Key.function(9), ":", .control("p")] {
      pilot.press(.function(4), key)
      #expect(pilot.dialog?.purpose == .palette)
      for name in names { pilot.hides(name) }
      pilot.press(.escape, .escape)
    }
    pilot.press(.function(4), .function(9))
    pilot.type("Ewa")
    pilot.hides("Fikcyjna")
    for _ in 0..<3 { pilot.press(.backspace) }
    pilot.type(en ? "figures" : "cijfers")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .figures)
    pilot.press(.escape, .function(9))
    pilot.type(en ? "large" : "grote")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .board)
    #expect(pilot.session.state.hasLargeRows)
    // What waits behind the board says so, and stays there.
    pilot.press(.function(9))
    pilot.type(en ? "settings" : "instellingen")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .palette)
    #expect(pilot.message.contains("F4"), "\(pilot.message)")
  }
}
