import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the screen says of contact after care is true by now, and no key makes it untrue without a word.
@Suite struct ContactTruthStories {
  @Test func `who destroys a contact reads at once what the open case knows by now`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.destruction = ContactDecision(
        on: Pilot.today, whyWord: "request", words: "asked for it", by: WorkerID("c1"))
    }
    // A team lead has every client in the list.
    var second = try pilot.colleague("tl1")
    second.choose(client: "Yosef")
    second.press("6", .end)
    second.shows("Asked on")
    second.press("g", "k", .home, .enter, " ", .function(2))
    second.shows("Destroyed for good")
    second.press(.escape)
    second.hides("Asked on")
    second.shows("Not asked, as far as this")
    // What is gone for good is not taken back, nor anything else instead of it.
    second.press("u")
    #expect(second.message.contains("cannot be undone"), "\(second.text)")
  }

  @Test func `no mark of news leads whoever confirmed a destruction to the client`() throws {
    var pilot = try Pilot()
    try pilot.changeContact {
      $0.destruction = ContactDecision(
        on: Pilot.today, whyWord: "request", words: "asked for it", by: WorkerID("c1"))
    }
    var second = try pilot.colleague("tl1")
    second.choose(client: "Ewa")
    second.press("g", "k", .home, .enter, " ", .function(2), .escape)
    second.lookAround()
    #expect(second.session.state.clients.changedElsewhere.isEmpty, "\(second.text)")
  }

  @Test func `a blank in the day of an answer leaves it, and no day at all is today`() throws {
    for key in [Key.character(" "), .control("u")] {
      var pilot = try Pilot()
      pilot.choose(client: "Ewa")
      pilot.press("6", .home, .enter, .down, .right, .down, key)
      if key == .character(" ") { #expect(!pilot.message.isEmpty, "\(pilot.text)") }
      pilot.press(.function(2))
      #expect(pilot.contact("Ewa")?.plan?.agreedOn == Pilot.today, "\(pilot.text)")
    }
  }

  /// The contact person of Yosef has left, in an absence that would have gone on.
  private func withLeaving(
    _ language: Language = .en, sharedWith: [WorkerID]
  ) throws -> Pilot {
    var pilot = try Pilot(language)
    try pilot.changeContact { $0.sharedWith = sharedWith }
    let was = try #require(pilot.session.state.team.members[WorkerID("c1")])
    var left = was
    left.lastDay = Pilot.today - 1
    let absence = Absence(
      of: WorkerID("c1"), standIn: WorkerID("c2"), from: Pilot.today - 20,
      until: Pilot.today + 90)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(.absence(EntryID("ill")), was: nil, now: .absence(absence)),
          Change(.member(WorkerID("c1")), was: .member(was), now: .member(left)),
        ]))
    return pilot
  }

  @Test func `of a contact person who has left nobody reads that they are away`() throws {
    let pilot = try withLeaving(sharedWith: [WorkerID("c2")])
    var second = try pilot.colleague("c2")
    second.press("g", "k")
    let line = second.menu?.entries.first { $0.label.hasPrefix("Yosef") }?.label ?? ""
    #expect(line.contains("with J. Fantasie, who has left"), "\(second.text)")
    second.press(.escape)
    second.openCard()
    let preface = second.dialog?.preface ?? []
    let left = "J. Fantasie has left; who may call now"
    #expect(preface.contains { $0.hasPrefix(left) }, "\(preface)")
    #expect(!preface.contains { $0.contains("is away") }, "\(preface)")
  }

  @Test(arguments: Language.allCases)
  func `the form for somebody who gets in touch says that the contact person has left`(
    language: Language
  ) throws {
    let pilot = try withLeaving(language, sharedWith: [])
    var second = try pilot.colleague("c2")
    second.press("g", "k")
    let row = language == .en ? "J. Fantasie has left" : "J. Fantasie is weg uit het team"
    second.goDown(toSpoken: row)
    second.press(.enter)
    let title = second.content.words(ContactWords.formStandInLeft)
    #expect(second.dialog?.title == title, "\(second.text)")
  }

  @Test(arguments: Language.allCases)
  func `of who never wanted contact nobody reads that it ended`(language: Language) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.plan?.wantedWord = "no"
      $0.plan?.agreedOn = Pilot.today - 9
      $0.moments = SortedMap()
      $0.moments[EntryID("call")] = ContactMoment(
        on: Pilot.today - 1, initiatorWord: "client", isReached: true, by: WorkerID("c1"))
    }
    pilot.press("g", "k")
    let line = pilot.menu?.entries.first { $0.label.hasPrefix("Yosef") }?.label ?? ""
    #expect(line.contains(pilot.content.words(ContactWords.calledAfterNo)), "\(pilot.text)")
  }

  @Test func `a handing over that is redone says to whom`() throws {
    var pilot = try Pilot()
    pilot.openCard()
    pilot.goToRow("Hand this contact over")
    pilot.press(.enter, .right, .down, .right, .function(2), "u", "U")
    #expect(pilot.message.contains("Handed over to"), "\(pilot.message)")
    #expect(!pilot.message.contains("what was before"), "\(pilot.message)")
  }
}
