import Casework
import Testing

/// A colleague who may call while the contact person is away: Guide, "What a practitioner records".
@Suite struct ContactStandInTests {
  private let today = Day(number: 20_500)
  private let mila = WorkerID("mila")
  private let bram = WorkerID("bram")

  private var contact: Contact {
    var contact = Contact(id: ContactID("k1"))
    contact.name = "Zara van der Zandloper"
    contact.earlierNames = ["Zara Strandbal"]
    contact.plan = ContactPlan(
      wantedWord: "yes", agreedOn: today - 155, contactPerson: mila, rhythmDays: 30)
    return contact
  }

  private func team(awayUntil last: Day) -> Team {
    var team = Team()
    team.members[mila] = Worker(name: "M. Verzinsel", roleWord: "counsellor")
    team.members[bram] = Worker(name: "B. Bedenksel", roleWord: "counsellor")
    team.absences[EntryID("a")] = Absence(of: mila, standIn: nil, from: today, until: last)
    return team
  }

  @Test func `who stands in sees it until the absence is over, and not a day longer`() throws {
    let away = team(awayUntil: today + 20)
    let changes = try contact.changes(
      for: .standIn(bram, until: today + 20, agrees: true), by: bram, on: today)
    let allowed = contact.applying(changes)
    #expect(changes.map(\.field) == [.contact(.standIn(bram))])
    #expect(!allowed.isSeen(by: bram) && allowed.sharedWith.isEmpty)
    #expect(allowed.isSeen(by: bram, in: away, on: today + 20))
    #expect(!allowed.isSeen(by: bram, in: away, on: today + 21))
    #expect(!allowed.isUnattended(in: away, on: today))
    // An absence that lasts longer is another one to be asked about.
    let longer = team(awayUntil: today + 60)
    #expect(allowed.isUnattended(in: longer, on: today + 21))
    // Whoever is back earlier is the only one again.
    #expect(!allowed.isSeen(by: bram, in: team(awayUntil: today + 3), on: today + 4))
  }

  @Test func `a second absence does not bring back what was allowed in the first one`() throws {
    let changes = try contact.changes(
      for: .standIn(bram, until: today + 20, agrees: true), by: bram, on: today)
    let allowed = contact.applying(changes)
    var again = team(awayUntil: today + 3)
    again.absences[EntryID("b")] = Absence(
      of: mila, standIn: nil, from: today + 6, until: today + 30)
    #expect(allowed.isSeen(by: bram, in: again, on: today + 3))
    #expect(!allowed.isSeen(by: bram, in: again, on: today + 8))
    #expect(allowed.isUnattended(in: again, on: today + 8))
    // Of one that is only planned otherwise it goes on.
    #expect(allowed.isSeen(by: bram, in: team(awayUntil: today + 9), on: today + 8))
    #expect(StandInDays(.text("2026-11-23")) == nil)
  }

  @Test func `whoever stands in still is there for a call after the contact person left`() {
    var ended = contact
    ended.ending = ContactDecision(on: today - 1, whyWord: "wish", by: mila)
    var team = team(awayUntil: today + 20)
    team.members[mila]?.lastDay = today + 1
    #expect(ended.isLeftBehind(in: team, on: today + 2))
    ended.standIns[bram] = StandInDays(givenOn: today, until: today + 20)
    #expect(!ended.isLeftBehind(in: team, on: today + 2))
    #expect(ended.isLeftBehind(in: team, on: today + 21))
  }

  @Test func `a permission that is over tells nobody of an agreement that is not theirs`() throws {
    var other = contact
    other.standIns[bram] = StandInDays(givenOn: today - 9, until: today - 1)
    var plan = try #require(other.plan)
    plan.rhythmDays = 60
    let action = ContactAction.agree(plan, keeping: EntryID("p"))
    #expect(other.applying(try other.changes(for: action, by: bram, on: today)).askedBy == bram)
    other.standIns[bram] = StandInDays(givenOn: today - 9, until: today)
    #expect(other.applying(try other.changes(for: action, by: bram, on: today)).askedBy == nil)
  }

  @Test func `the contact person ends what was allowed, and whoever stands in ends it as well`()
    throws
  {
    var allowed = contact
    allowed.standIns[bram] = StandInDays(givenOn: today, until: today + 20)
    let end = ContactAction.share(with: [], agrees: nil, ending: [bram])
    for worker in [mila, bram] {
      let changes = try allowed.changes(for: end, by: worker, on: today)
      #expect(changes.map(\.field) == [.contact(.standIn(bram))])
      #expect(allowed.applying(changes).standIns.isEmpty)
    }
    #expect(throws: ContactRefusal.notContactPerson) {
      try allowed.changes(for: end, by: WorkerID("lead"), on: today)
    }
    #expect(throws: ContactRefusal.notContactPerson) {
      try allowed.changes(
        for: .share(with: [WorkerID("lead")], agrees: true, ending: [bram]), by: bram, on: today)
    }
  }

  @Test func `where the contact person has left it is allowed for good`() throws {
    let allowed = contact.applying(
      try contact.changes(for: .standIn(bram, until: nil, agrees: true), by: bram, on: today))
    #expect(allowed.sharedWith == [bram] && allowed.standIns.isEmpty)
    #expect(throws: ContactRefusal.needsConsent) {
      try contact.changes(for: .standIn(bram, until: nil, agrees: nil), by: bram, on: today)
    }
  }

  @Test(arguments: [
    ("zara van der zandloper", true), ("Zandloper", true), ("Zara", true),
    ("Zandloper, Zara", true), ("Z. Zandloper", true), ("Z. van der Zandloper", true),
    ("Strandbal", true),
    ("Zandl", false), ("Z.", false), ("Z", false), ("Zara Zara", false), ("Zara Vloer", false),
    ("", false), ("T. Zandloper", false),
  ])
  func `a whole word of the name is enough to be found, and a beginning is not`(
    typed: String, isFound: Bool
  ) {
    #expect(contact.isCalled(typed) == isFound, "\(typed)")
  }

  @Test(arguments: [
    ("J. Jansen", "Jansen, Jan", true), ("Jan J.", "J. Jan", true), ("van", "Jan van Os", false),
    ("van der", "Eva van der Os", false), ("Eva", "Eva van der Os", true),
    ("J", "J. Jansen", false), ("J.", "J. Jansen", false), ("Os", "Jan van Os", false),
    ("Jan van Os", "Jan van Os", true), ("Li", "Li", true), ("L", "Li", false),
    ("Marie", "Anne-Marie Os", true), ("Annemarie", "Anne-Marie Os", true),
    ("Brien", "Sean O'Brien", true), ("OBrien", "Sean O’Brien", true),
    ("O'Brien", "Sean OBrien", true), ("Joerg", "Jörg Os", true), ("Jorg", "Jörg Os", true),
    ("El", "Sara El Idrissi", false), ("S. El Idrissi", "Sara El Idrissi", true),
  ])
  func `one word that tells people apart is needed, however the name is written`(
    typed: String, name: String, isFound: Bool
  ) {
    var other = Contact(id: ContactID("k2"))
    other.name = name
    #expect(other.isCalled(typed) == isFound, "\(typed): \(name)")
  }
}
