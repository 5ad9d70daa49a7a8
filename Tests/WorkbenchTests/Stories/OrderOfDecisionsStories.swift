import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The list of a round tells in which order things were decided, and the next round which one holds.
@Suite struct OrderOfDecisionsStories {
  @Test(arguments: [Language.en, .nl])
  func `what was decided later and taken back stands behind what holds, with its own day`(
    language: Language
  ) throws {
    var pilot = try ReviewKeys.started(language)
    let client = try #require(pilot.openedCase?.id)
    pilot.press(.right, .right, .tab)
    pilot.type("ONE")
    pilot.press(.function(2), .escape)
    let first = try #require(try pilot.stored(client).decisions.values.first)
    // A day later a colleague decides in the same round, and it is taken back.
    pilot.advance(seconds: 86_400)
    let now = pilot.session.state.now
    var later = EscalationDecision(
      first.escalation, kindWord: "report_only", text: "TWO", on: now.day,
      round: first.round, by: WorkerID("tl1"), at: now)
    later.takenBack = "a slip"
    later.takenBackBy = WorkerID("tl1")
    later.takenBackAt = now
    try pilot.save(
      Save(
        .case(client), by: WorkerID("tl1"), at: now,
        changes: [Change(.decision(EntryID("later")), was: nil, now: .decision(later))]))
    pilot.lookAround()
    pilot.press("P")
    let page = try #require(pilot.shelf.pages.last?.text)
    let one = try #require(page.firstRange(of: "ONE"), "\(page)")
    let two = try #require(page.firstRange(of: "TWO"), "\(page)")
    #expect(one.lowerBound < two.lowerBound)
    #expect(page.contains(language == .en ? "Decided after that" : "Daarna besloten"), "\(page)")
    #expect(page.contains(language == .en ? "24 Nov" : "24 nov"), "\(page)")
    // A week later the one that holds is what was decided last time.
    pilot.advance(seconds: 7 * 86_400)
    pilot.press("v")
    if pilot.dialog?.purpose == .reviewAsk { pilot.press(.end, .enter) }
    let above = pilot.dialog?.preface.joined(separator: " ") ?? ""
    #expect(above.contains("ONE") && !above.contains("TWO"), "\(above)")
  }
}
