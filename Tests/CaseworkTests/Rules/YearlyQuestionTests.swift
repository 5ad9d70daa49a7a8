import Casework
import Testing

/// When it is time to ask what a contact means: Guide, "What a practitioner records".
@Suite struct YearlyQuestionTests {
  private let today = Day(number: 20_500)
  private let mila = WorkerID("mila")

  /// Somebody who said yes three years ago and was asked two years ago.
  private func asked() -> Contact {
    var contact = Contact(id: ContactID("k1"))
    contact.plan = ContactPlan(
      wantedWord: "yes", agreedOn: today - 1100, contactPerson: mila, rhythmDays: 30)
    contact.reflections[EntryID("r")] = ContactReflection(on: today - 730)
    return contact
  }

  private func applying(_ action: ContactAction, to contact: Contact) throws -> Contact {
    contact.applying(try contact.changes(for: action, by: mila, on: today))
  }

  @Test func `after a fresh yes a year passes before it is asked again`() throws {
    #expect(asked().unaskedSince(on: today) == today - 730)
    let ended = try applying(
      .end(ContactDecision(on: today - 20, whyWord: "wish", by: mila)), to: asked())
    let again = try applying(
      .reopen(on: today, words: nil, keeping: EntryID("p")), to: ended)
    #expect(again.isKept)
    #expect([0, 364, 365].map { again.unaskedSince(on: today + $0) } == [nil, nil, today])
    // An answer since then counts as ever.
    var answered = again
    answered.reflections[EntryID("s")] = ContactReflection(on: today + 100)
    #expect(answered.unaskedSince(on: today + 365) == nil)
    #expect(answered.unaskedSince(on: today + 465) == today + 100)
  }

  @Test func `another rhythm is no fresh yes, and puts nothing off`() throws {
    var contact = asked()
    contact.reflections = SortedMap()
    let first = today - 1100
    #expect(contact.unaskedSince(on: today) == first)
    let otherwise = ContactPlan(
      wantedWord: "yes", agreedOn: today, contactPerson: mila, rhythmDays: 60)
    let after = try applying(.agree(otherwise, keeping: EntryID("p")), to: contact)
    #expect(after.plan?.agreedOn == today)
    #expect(after.unaskedSince(on: today) == first)
  }
}
