import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A question to a partner and its answer, each in a key, a text and Enter.
@Suite struct AskingStories {
  private let card = EntryID("p1")

  private func pilot() throws -> Pilot {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    let name = try #require(pilot.openedCase?.probationOrganisation)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(
            .partner(card), was: nil, now: .partner(Partner(name: name, kindWord: "probation")))
        ]))
    pilot.lookAround()
    return pilot
  }

  private func questions(_ pilot: Pilot) throws -> [PartnerQuestion] {
    let id = try #require(pilot.openedCase?.id)
    return try pilot.stored(id).questions.values.map { $0 }
  }

  @Test func `a question is a key, a text and Enter, and nobody spoke with anybody by it yet`()
    throws
  {
    var pilot = try pilot()
    pilot.press("v")
    pilot.type("May she go home for a night?")
    pilot.press(.enter)
    let asked = try #require(try questions(pilot).first)
    #expect(asked.text == "May she go home for a night?")
    #expect(asked.to == card)
    #expect(asked.by == WorkerID("c1"))
    #expect(asked.askedOn == Pilot.today)
    #expect(try pilot.restarted().session.state.team.partnerTalks[card] == nil)
    pilot.press("u")
    #expect(try questions(pilot).isEmpty)
    #expect(pilot.session.state.team.partnerTalks[card] == nil)
  }

  @Test func `the answer is given on the card, and the question is open there no more`() throws {
    var pilot = try pilot()
    pilot.press("p", "v")
    pilot.type("May she go home for a night?")
    pilot.press(.enter)
    pilot.shows("no answer yet")
    pilot.press(.end, .up)
    #expect(pilot.row.contains("May she go home for a night?"))
    pilot.press(.enter)
    pilot.shows("They were asked: May she go home for a night?")
    pilot.press(.enter)
    #expect(pilot.message == "Problem: there is no text yet." || pilot.message.hasPrefix("Problem"))
    pilot.type("Yes, for two")
    pilot.press(.enter)
    let answered = try #require(try questions(pilot).first)
    #expect(answered.answer == "Yes, for two")
    #expect(answered.answeredOn == Pilot.today)
    pilot.hides("no answer yet")
    // Both are still found: on the card, with the do, and as what was agreed in the timeline.
    pilot.shows("Yes, for two")
    pilot.press(.escape)
    pilot.choose(.U6)
    pilot.press(.enter)
    pilot.shows("answered “May she go home for a night?”:")
    pilot.press(.escape, "t")
    pilot.haveTime()
    pilot.shows("answered “May she go home for a night?”:")
    pilot.press(.escape, "p")
    pilot.press("u")
    pilot.shows("no answer yet")
  }

  @Test
  func
    `Space on an open question of the sheet, and on the do that always holds, asks for the answer`()
    throws
  {
    var pilot = try pilot()
    pilot.press("v")
    pilot.type("May she go home?")
    pilot.press(.enter, "3")
    pilot.choose(.U6)
    pilot.press(" ")
    pilot.shows("They were asked: May she go home?")
    pilot.press(.escape, "g", "f", .end, .up)
    #expect(pilot.row.contains("May she go home?"))
    pilot.press(" ")
    pilot.shows("They were asked: May she go home?")
    pilot.type("Yes")
    pilot.press(.enter, .escape)
    #expect(try questions(pilot).first?.answer == "Yes")
    pilot.choose(.U6)
    pilot.press(" ")
    #expect(pilot.dialog == nil)
  }

  @Test(arguments: Language.allCases)
  func `a question to nobody of them says that nobody was asked yet`(language: Language) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press("v")
    pilot.type("May she go home?")
    pilot.press(.function(2))
    #expect(try questions(pilot).count == 1, "\(pilot.text)")
    #expect(
      pilot.message.contains(language == .en ? "Asked nobody yet" : "nog niemand"),
      "\(pilot.message)")
  }

  @Test func `a question typed by half waits for its client and its partner`() throws {
    var pilot = try pilot()
    pilot.press("v")
    pilot.type("May she")
    pilot.advance(seconds: 2)
    var later = try pilot.restarted()
    later.press("g", "u", .enter, .enter)
    later.shows("May she")
    later.type(" go home?")
    later.press(.enter)
    #expect(try questions(later).first?.text == "May she go home?")
  }

  @Test func `a question that has waited too long is in what is due, and is answered there`() throws
  {
    var pilot = try pilot()
    let id = try #require(pilot.openedCase?.id)
    let question = PartnerQuestion(
      text: "May she go home?", to: card, askedOn: Pilot.today + -20, by: WorkerID("c1"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.question(EntryID("q1")), was: nil, now: .question(question))]))
    pilot.lookAround()
    pilot.press("g", "t")
    for _ in 0..<60 where !pilot.spoken.contains("Ewa") || !pilot.spoken.contains("probation") {
      pilot.press(.down)
    }
    #expect(pilot.spoken.contains("Ewa"), "\(pilot.text)")
    pilot.press(" ")
    pilot.shows("They were asked: May she go home?")
    pilot.type("Yes")
    pilot.press(.enter)
    #expect(try questions(pilot).first?.answer == "Yes")
    #expect(pilot.dialog?.purpose == .today)
  }

  @Test func `the row of a question says with which key it is answered, as long as it is open`()
    throws
  {
    var pilot = try pilot()
    pilot.press("v")
    pilot.type("May she go home?")
    pilot.press(.enter)
    pilot.press("3", "g", "f")
    pilot.goToRow(containing: "May she go home?")
    pilot.shows("Space answer")
    pilot.press(" ")
    pilot.type("Yes")
    pilot.press(.enter)
    pilot.goToRow(containing: "May she go home?")
    pilot.hides("Space answer")
  }
}
