import Casework
import Testing

/// What a second person answered, and who is still to be reached: our own proposals; Guide, "What a practitioner
/// records".
@Suite struct ContactAnswerTests {
  private let today = Day(number: 20_500)
  private let mila = WorkerID("mila")
  private let bram = WorkerID("bram")

  private func contact(_ change: (inout Contact) -> Void = { _ in }) -> Contact {
    var contact = Contact(id: ContactID("k1"))
    contact.plan = ContactPlan(wantedWord: "yes", agreedOn: today - 155, contactPerson: mila)
    change(&contact)
    return contact
  }

  @Test func `whoever asked is told for a week that a second person answered`() throws {
    let proposed = contact {
      $0.ending = ContactDecision(on: today - 2, whyWord: "safety", words: "w", by: mila)
    }
    #expect(!proposed.isAnswered(to: mila, on: today))
    for answer in [ContactAction.agreeToEnd, .refuseEnd] {
      let after = proposed.applying(try proposed.changes(for: answer, by: bram, on: today))
      #expect(after.isAnswered(to: mila, on: today) && after.isAnswered(to: mila, on: today + 7))
      #expect(!after.isAnswered(to: mila, on: today + 8) && !after.isAnswered(to: bram, on: today))
    }
  }

  @Test func `what was refused a moment ago is not proposed to be destroyed`() throws {
    let terms = SignalTerms()
    let ended = contact {
      $0.plan?.agreedOn = today - 3000
      $0.ending = ContactDecision(on: today - 2000, whyWord: "safety", by: mila, second: bram)
    }
    let before = try #require(ended.lastDayKept(by: terms))
    #expect(before < today)
    let asked = ended.applying(
      try ended.changes(
        for: .reopen(on: today, words: "ja", keeping: EntryID("e")), by: mila, on: today))
    let refused = asked.applying(try asked.changes(for: .refuseToReopen, by: bram, on: today))
    let after = try #require(refused.lastDayKept(by: terms))
    #expect(after > today)
  }

  @Test func `what is said of contact again is of no day before the end`() throws {
    for why in ["wish", "safety"] {
      let ended = contact {
        $0.ending = ContactDecision(on: today - 5, whyWord: why, by: mila, second: bram)
      }
      let answers: [(Day) -> ContactAction] = [
        { .reopen(on: $0, words: nil, keeping: EntryID("e")) },
        { .declineAgain(on: $0, words: nil, keeping: EntryID("e")) },
      ]
      for answer in answers {
        #expect(throws: ContactRefusal.saidBeforeEnd(said: today - 6, end: today - 5)) {
          try ended.changes(for: answer(today - 6), by: mila, on: today)
        }
        // Of one day the end may come first.
        #expect(try !ended.changes(for: answer(today - 5), by: mila, on: today).isEmpty)
      }
    }
  }

  @Test func `who wanted contact without a rhythm and was never reached comes up in time`() {
    #expect(contact().isStillToReach(on: today))
    let newer = contact { $0.plan?.agreedOn = today - 90 }
    #expect(!newer.isStillToReach(on: today))
    let rhythmic = contact { $0.plan?.rhythmDays = 30 }
    #expect(!rhythmic.isStillToReach(on: today))
    let reached = contact {
      $0.moments[EntryID("a")] = ContactMoment(
        on: today - 100, initiatorWord: "client", isReached: true)
    }
    #expect(!reached.isStillToReach(on: today))
  }
}
