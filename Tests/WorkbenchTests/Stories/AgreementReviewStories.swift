import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Agreements that are looked at again, what they were before, and who may change them.
@Suite struct AgreementReviewStories {
  private let card = EntryID("p1")

  /// A team with the card of a partner, and a new client of theirs who came in two days ago.
  private func pilot(as worker: String = "tl1", _ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, worker: worker, columns: 100, rows: 44)
    let now = pilot.session.state.now
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: now,
        changes: [
          Change(
            .partner(card), was: nil,
            now: .partner(Partner(name: "PI Verzonnen Oord", kindWord: "prison"))),
          // Two lead this team.
          Change(
            .member(WorkerID("c2")), was: pilot.session.state.team[.member(WorkerID("c2"))],
            now: .member(Worker(name: "M. Verzinsel", roleWord: "team_lead"))),
        ]))
    let changes: [Change] = [
      Change(.clientName, was: nil, now: .text("Nova Verzonnen")),
      Change(.number, was: nil, now: .text("MO-9090")),
      Change(.counsellor, was: nil, now: .worker(WorkerID("c1"))),
      Change(.date(.registration), was: nil, now: .day(Pilot.today + -2)),
      Change(.partners(.prison), was: nil, now: .list(["p1"])),
    ]
    try pilot.save(Save(.case(CaseID("nova")), by: WorkerID("c2"), at: now, changes: changes))
    pilot.lookAround()
    return pilot
  }

  /// Agrees by when there is an answer, up to the question what moves.
  private func agree(_ days: String, in pilot: inout Pilot) {
    pilot.press("g", "o", "a", .down, .down, .enter, .tab)
    pilot.type(days)
    pilot.press(.function(2))
  }

  private func agreements(_ pilot: Pilot) throws -> [Agreement] {
    try pilot.restarted().session.state.team.agreements.values.filter { $0.binned == nil }
      .sorted { ($0.signedOn ?? Pilot.today) < ($1.signedOn ?? Pilot.today) }
  }

  /// An agreement that was to be looked at again a week ago, and what it was before.
  private func old(in pilot: inout Pilot) throws -> Agreement {
    let before = Agreement(
      about: .R3, partner: card, terms: [Term(.registration, days: 25)],
      signedOn: Pilot.today + -800)
    let old = Agreement(
      about: .R3, partner: card, terms: [Term(.registration, days: 20)],
      signedOn: Pilot.today + -400, reviewOn: Pilot.today + -7)
    try pilot.save(
      Save(
        .team, by: WorkerID("c2"), at: pilot.session.state.now,
        changes: [
          Change(.agreement(EntryID("a0")), was: nil, now: .agreement(before)),
          Change(.agreement(EntryID("a1")), was: nil, now: .agreement(old)),
        ]))
    pilot.lookAround()
    return old
  }

  @Test func `a lead finds each agreement to look at again in what is due, and acts on its row`()
    throws
  {
    var pilot = try pilot()
    _ = try old(in: &pilot)
    pilot.press("g", "t", .home)
    pilot.shows("AGREEMENTS TO LOOK AT AGAIN (1)")
    pilot.shows("> PI Verzonnen Oord")
    pilot.shows("Does it still hold? ")
    pilot.press(" ")
    let kept = try #require(try agreements(pilot).last)
    #expect(kept.reviewOn == Pilot.today + 365 && kept.terms == [Term(.registration, days: 20)])
    #expect(pilot.message.contains("holds on; look at it again"), "\(pilot.message)")
    // The row stays where it stood, and says that it is done.
    pilot.shows("> PI Verzonnen Oord")
    pilot.press("u")
    #expect(try agreements(pilot).last?.reviewOn == Pilot.today + -7)
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .teamFact(.agreement(EntryID("a1"))))
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .today)
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .team(.partner(card)))
    pilot.press(.escape, "n")
    #expect(pilot.message.hasPrefix("On an agreement"), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `without a screen an agreement to look at again has a number, and holds on by it`(
    language: Language
  ) throws {
    var pilot = try pilot(as: "tl1", language)
    _ = try old(in: &pilot)
    var conversation = Conversation(pilot)
    conversation.type(language == .nl ? "vandaag" : "today")
    let said = language == .nl ? "Klopt dit nog?" : "Does it still hold?"
    #expect(conversation.text.contains("1. PI Verzonnen Oord."), "\(conversation.text)")
    #expect(conversation.text.contains(said), "\(conversation.text)")
    conversation.type(language == .nl ? "afvinken 1" : "tick 1")
    #expect(
      try agreements(conversation.pilot).last?.reviewOn == Pilot.today + 365,
      "\(conversation.text)")
  }

  @Test func `what an agreement was stands below it, with who changed it and when`() throws {
    var pilot = try pilot()
    _ = try old(in: &pilot)
    pilot.press("g", "o", .home, .enter)
    pilot.type("by telephone")
    pilot.press(.function(2))
    pilot.lookAround()
    let lines = pilot.text.split(separator: "\n").map { String($0) }
    let now = try #require(lines.firstIndex { $0.contains("by telephone") })
    pilot.shows("R. Leider-Fabel, today")
    let was = try #require(
      lines.firstIndex { $0.contains("until today, changed by R. Leider-Fabel: ") })
    let before = try #require(lines.firstIndex { $0.contains("until then: ") })
    #expect(now < was && was < before)
    // A line breaks within the name.
    pilot.shows("Verzinsel, today")
  }

  @Test(arguments: Language.allCases)
  func `who does not lead the team reads agreements and settings, and is told who changes them`(
    language: Language
  ) throws {
    var pilot = try pilot(as: "c1", language)
    let old = try old(in: &pilot)
    let said = language == .nl ? "de teamleider wijzigt het: " : "the team lead changes it: "
    let refused =
      language == .nl ? "Alleen de teamleider wijzigt dit: " : "Only the team lead changes"
    for page: [Key] in [["g", "o"], [","]] {
      for key in page { pilot.press(key) }
      pilot.shows(said)
      // A partner is not the lead's alone, and its row says no other thing than what stands above it.
      if page != [","] {
        let everybody =
          language == .nl ? "Een partner toevoegen mag iedereen." : "Everybody may add a partner."
        #expect(pilot.dialog?.preface.contains { $0.hasSuffix(everybody) } == true)
      }
      // What stands first in the settings is one's own.
      let row: Key = page == [","] ? .end : .home
      for key: Key in [row, .enter, " ", .delete] {
        pilot.press(key)
        if key != row { #expect(pilot.message.hasPrefix(refused), "\(key): \(pilot.message)") }
      }
      pilot.press(.escape)
    }
    pilot.press("g", "o", "a")
    #expect(pilot.message.hasPrefix(refused), "\(pilot.message)")
    #expect(try agreements(pilot).last == old)
  }

  @Test func `where nobody leads the team, everybody may`() throws {
    var pilot = try pilot(as: "c1")
    for id in ["tl1", "c2"] {
      let field = Field.member(WorkerID(id))
      try pilot.save(
        Save(
          .team, by: WorkerID("c1"), at: pilot.session.state.now,
          changes: [
            Change(
              field, was: pilot.session.state.team[field],
              now: .member(Worker(name: id, roleWord: "counsellor")))
          ]))
    }
    pilot.lookAround()
    agree("20", in: &pilot)
    pilot.press(.right, .enter)
    #expect(try agreements(pilot).count == 1)
  }
}
