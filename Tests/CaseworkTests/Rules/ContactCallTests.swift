import Casework
import Testing

/// A call after an end, and what answered it: Guide, "What a practitioner records".
@Suite struct ContactCallTests {
  private let today = Day(number: 20_500)
  private let mila = WorkerID("mila")
  private let bram = WorkerID("bram")

  @Test(arguments: ["wish", "safety"], [0, 1])
  func `a call before the newest end does not ask for contact again`(
    why: String, minutes: Int
  ) throws {
    func at(_ step: Int) -> Moment { Moment(today, hour: 9, minute: step * minutes) }
    func done(_ contact: Contact, _ action: ContactAction, _ step: Int) throws -> Contact {
      contact.applying(try contact.changes(for: action, by: mila, on: today, at: at(step)))
    }
    func call(_ id: String, _ step: Int) -> ContactAction {
      var call = ContactMoment(on: today, initiatorWord: "client", isReached: true, by: mila)
      call.at = at(step)
      return .record(EntryID(id), call)
    }
    var ended = Contact(id: ContactID("k1"))
    ended.plan = ContactPlan(
      wantedWord: "yes", agreedOn: today - 155, contactPerson: mila, rhythmDays: 30)
    ended.ending = ContactDecision(on: today - 5, whyWord: "wish", by: mila)
    let rang = try done(ended, call("a", 0), 0)
    #expect(rang.hasCalledAgain)
    let kept = try done(rang, .reopen(on: today, words: nil, keeping: EntryID("e")), 1)
    let end = ContactDecision(on: today, whyWord: why, by: mila, second: bram)
    let over = try done(kept, .end(end), 2)
    #expect(over.isEnded && !over.hasCalledAgain)
    // Who calls after that one is asked.
    #expect(try done(over, call("b", 3), 3).hasCalledAgain)
  }
}
