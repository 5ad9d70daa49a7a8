import Casework
import Testing

/// Source: Guide, 1.3 "Current step".
@Suite struct StepTests {
  private func step(_ source: Case) -> Step { source.roadmap().currentStep }

  @Test func `a case without any fact is at registration`() {
    #expect(step(.sample()) == .registration)
  }

  @Test func `a definite answer is a yes unless it says no`() {
    #expect(step(.sample([.definiteAnswer: 0])) == .intake)
    #expect(step(.sample { $0.answer = true }) == .intake)
    #expect(step(.sample([.definiteAnswer: -3]) { $0.answer = false }) == .registration)
  }

  @Test func `an answer that is only planned is no answer yet`() {
    #expect(step(.sample([.definiteAnswer: 1])) == .registration)
  }

  @Test func `an expected arrival is no arrival`() {
    #expect(step(.sample([.definiteAnswer: -9, .expectedArrival: -1])) == .intake)
    #expect(step(.sample([.arrival: 0])) == .implementation)
    #expect(step(.sample([.arrival: 1])) == .registration)
  }

  @Test func `an open escalation is a step only after arrival`() {
    #expect(step(.sample([.arrival: -5]) { $0.escalate(.minor, known: -1) }) == .escalation)
    #expect(step(.sample([.definiteAnswer: -5]) { $0.escalate(.minor, known: -1) }) == .intake)
    let closed = Case.sample([.arrival: -5]) {
      $0.escalate(.minor, known: -1, status: "closed_no_violation")
    }
    #expect(step(closed) == .implementation)
  }

  @Test(arguments: [(112, Step.followUp), (113, .implementation), (0, .followUp), (-4, .followUp)])
  func `follow-up begins 112 days before the end`(days: Int, expected: Step) {
    #expect(step(.sample([.arrival: -200, .endOfTitle: days])) == expected)
  }

  @Test func `the earlier end counts, and only after arrival`() {
    #expect(step(.sample([.arrival: -9, .endOfTitle: 400, .endOfStay: 30])) == .followUp)
    #expect(step(.sample([.definiteAnswer: -9, .endOfStay: 30])) == .intake)
  }

  @Test func `a planned day of leaving is the end of the stay where no other is known`() {
    #expect(step(.sample([.arrival: -9, .left: 112])) == .followUp)
    #expect(step(.sample([.arrival: -9, .left: 113])) == .implementation)
    #expect(step(.sample([.arrival: -9, .left: 50, .endOfStay: 200])) == .implementation)
    #expect(step(.sample([.arrival: -9, .left: 200, .endOfTitle: 50])) == .followUp)
    // Who is gone is followed up because of an end that was known, and not because of the leaving.
    #expect(step(.sample([.arrival: -9, .left: 0])) == .implementation)
  }

  @Test func `follow-up goes before escalation, and contact after care before everything`() {
    let ending = Case.sample([.arrival: -90, .endOfStay: 20]) { $0.escalate(.acute, known: 0) }
    #expect(step(ending) == .followUp)
    var closed = ending
    closed.dates[.formalRelationshipClosed] = today
    #expect(step(closed) == .afterContact)
    closed.dates[.formalRelationshipClosed] = today + 1
    #expect(step(closed) == .followUp)
  }
}
