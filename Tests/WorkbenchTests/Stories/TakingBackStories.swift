import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A decision that turns out wrong: undone while the meeting lasts, taken back with a reason afterwards.
@Suite struct TakingBackStories {
  /// A round with one decision and the task of it; whose it is, and the case.
  private static func decided(
    _ language: Language = .en, who: Int = 2
  ) throws -> (pilot: Pilot, client: CaseID) {
    var pilot = try ReviewKeys.started(language)
    let client = try #require(pilot.openedCase?.id)
    ReviewKeys.scaleUp("Talk with three parties", who: who, by: "+7d", in: &pilot)
    pilot.press(.escape)
    return (pilot, client)
  }

  @Test(arguments: [Language.en, .nl])
  func `a week later undo asks why, and the list of the round stays as it was`(
    language: Language
  ) throws {
    var (pilot, client) = try Self.decided(language)
    let round = try #require(pilot.session.state.lastRoundMarks.first)
    pilot.advance(seconds: 7 * 86_400)
    pilot.press("u")
    let number = try pilot.stored(client).number.text
    #expect(pilot.message.hasPrefix(number + ":"), "\(pilot.message)")
    pilot.shows(language == .en ? "Take a decision back" : "Een besluit terugnemen")
    #expect(try pilot.stored(client).lastDecision?.text == "Talk with three parties")
    pilot.press(.function(2))
    pilot.shows(language == .en ? "say why it is taken back" : "waarom het wordt teruggenomen")
    pilot.type("it was another client")
    pilot.press(.function(2))
    let after = try pilot.stored(client)
    #expect(after.lastDecision == nil)
    let decision = try #require(after.decisions.values.first)
    #expect(decision.takenBack == "it was another client" && decision.takenBackBy?.text == "tl1")
    // Its open task is dropped with it, and the round still knows that it was gone through.
    #expect(decision.task.flatMap { after.tasks[$0] }?.binned != nil)
    #expect(pilot.session.state.lastRoundMarks == [round])
    #expect(pilot.message.contains(number), "\(pilot.message)")
    // What was taken back with a reason is not taken back once more.
    pilot.press("u")
    #expect(
      pilot.message.hasSuffix(
        language == .en
          ? "there is nothing of yours to undo." : "is er niets van jou om terug te draaien."),
      "\(pilot.message)")
  }

  @Test func `on the day itself undo says of which case and which decision`() throws {
    var (pilot, client) = try Self.decided()
    pilot.press("u")
    let number = try pilot.stored(client).number.text
    #expect(
      pilot.message.hasPrefix("\(number): decision undone: scale up: Talk with three parties"),
      "\(pilot.message)")
    pilot.press("U")
    #expect(pilot.message.hasPrefix("\(number): decided again: scale up"), "\(pilot.message)")
  }

  @Test func `a task that was ticked meanwhile stays, and undo says so with the number`() throws {
    var (pilot, client) = try Self.decided()
    try Self.tick("Talk with three parties", of: client, in: &pilot)
    pilot.press("u")
    let after = try pilot.stored(client)
    #expect(after.decisions.isEmpty && after.conflicts.isEmpty)
    #expect(
      after.tasks.values.contains { $0.text == "Talk with three parties" && $0.doneOn != nil })
    #expect(pilot.message.contains("The task stays, for"), "\(pilot.message)")
    #expect(pilot.message.hasPrefix(after.number.text), "\(pilot.message)")
  }

  @Test func `a later decision drops the open task of the one before, and undo brings it back`()
    throws
  {
    var (pilot, client) = try Self.decided()
    pilot.press(.home, "s", .right, .right, .tab)
    pilot.type("Report it, no more")
    pilot.press(.function(2))
    #expect(
      pilot.message.contains("No longer to be done: Talk with three parties."), "\(pilot.message)")
    var after = try pilot.stored(client)
    let first = try #require(after.decisions.values.first { $0.kind == .upscale })
    guard case .replaced(let later) = after.result(of: first) else {
      Issue.record("not replaced: \(after.result(of: first))")
      return
    }
    #expect(later.kind == .reportOnly)
    pilot.press("u")
    after = try pilot.stored(client)
    guard case .open = after.result(of: first) else {
      Issue.record("not open again: \(after.result(of: first))")
      return
    }
  }

  @Test func `a ticked task stays ticked whatever is decided later`() throws {
    var (pilot, client) = try Self.decided()
    pilot.press(.home, "s", .right, .right, .tab)
    pilot.type("Report it, no more")
    // While that is typed the colleague ticks it.
    try Self.tick("Talk with three parties", of: client, in: &pilot, looking: false)
    pilot.press(.function(2))
    let after = try pilot.stored(client)
    #expect(after.conflicts.isEmpty)
    let task = try #require(after.tasks.values.first { $0.text == "Talk with three parties" })
    #expect(task.doneOn != nil && task.binned == nil)
  }

  @Test func `a decision that goes on as before drops nothing`() throws {
    var (pilot, client) = try Self.decided()
    pilot.press(.home, "s", .right, .right, .right, .right, .function(2))
    let after = try pilot.stored(client)
    let first = try #require(after.decisions.values.first { $0.kind == .upscale })
    guard case .open = after.result(of: first) else {
      Issue.record("dropped: \(after.result(of: first))")
      return
    }
  }

  @Test(arguments: [Language.en, .nl])
  func `with a day and nobody named it says with whom it falls`(language: Language) throws {
    var pilot = try ReviewKeys.started(language)
    let client = try #require(pilot.openedCase)
    let counsellor = try #require(client.counsellor)
    ReviewKeys.scaleUp("Talk with three parties", who: 0, by: "+7d", in: &pilot)
    let name = pilot.session.state.team.shownName(of: counsellor)
    #expect(
      pilot.message.contains(
        language == .en
          ? "it falls to the counsellor of the case: \(name)."
          : "het komt bij de begeleider van dit dossier: \(name)."), "\(pilot.message)")
    pilot.press("[")
    let above = pilot.dialog?.preface.joined(separator: "\n") ?? ""
    #expect(
      above.contains(name + (language == .en ? " (counsellor)" : " (begeleider)")), "\(above)")
  }

  private static func tick(
    _ text: String, of client: CaseID, in pilot: inout Pilot, looking: Bool = true
  ) throws {
    let value = try pilot.stored(client)
    let task = try #require(value.tasks.first { $0.value.text == text }).key
    let now = pilot.session.state.now
    let changes = try value.changes(
      for: .tickTask(task, on: now.day), by: WorkerID("c2"), at: now, makeID: { EntryID("x") })
    try pilot.save(Save(.case(client), by: WorkerID("c2"), at: now, changes: changes))
    if looking { pilot.lookAround() }
  }
}

extension Case {
  fileprivate var lastDecision: EscalationDecision? {
    escalations.values.compactMap(\.lastDecision).last
  }
}

extension WorkbenchState {
  /// What was gone through in rounds, as the list knows it.
  fileprivate var lastRoundMarks: [ReviewMark] { clients.summaries.flatMap(\.reviews) }
}
