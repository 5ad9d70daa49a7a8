import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A contact person who is ill for three months.
///
/// Nobody else may see who is in contact, and yet somebody who calls is helped. Source: Guide, "What a
/// practitioner records".
@Suite struct UnattendedContactStories {
  private let today = Pilot.today

  /// The contact person of Yosef is away for three months.
  private func withIllness(_ language: Language = .en, worker: String) throws -> Pilot {
    let pilot = try Pilot(language, worker: worker)
    let absence = Absence(
      of: WorkerID("c1"), standIn: WorkerID("c2"), from: today, until: today + 90)
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [
          Change(.absence(EntryID("ill")), was: nil, now: .absence(absence))
        ]))
    return try pilot.restarted()
  }

  @Test(arguments: Language.allCases)
  func `that people cannot be called is told to everybody, and of whom to nobody`(
    language: Language
  ) throws {
    var pilot = try withIllness(language, worker: "tl1")
    pilot.press("g", "k")
    pilot.hides("Yosef Dimyoni")
    let row = pilot.content.words(
      ContactWords.unattended,
      ["worker": "J. Fantasie", "until": pilot.content.dates.long(today + 90)], count: 1)
    pilot.shows(String(row.prefix(60)))
    pilot.press(.escape, "g", "t")
    pilot.shows(language == .en ? "One person in contact can be" : "Eén persoon in contact kan")
  }

  @Test func `an absence without a stand-in is recorded, and kept`() throws {
    var pilot = try Pilot(worker: "c1")
    pilot.press("g", "h")
    pilot.press(.down, .down)
    pilot.type("+90d")
    pilot.press(.function(2))
    #expect(pilot.message.contains("nobody stands in yet"), "\(pilot.message)")
    pilot = try pilot.restarted()
    let absences = pilot.session.state.team.absences(of: WorkerID("c1"))
    #expect(absences.count == 1 && absences.first?.absence.standIn == nil, "\(pilot.message)")
    pilot.press("g", "k")
    pilot.shows("one person can be called by nobody")
  }

  @Test(arguments: Language.allCases)
  func `whoever is away reads that nobody may call meanwhile`(language: Language) throws {
    var pilot = try withIllness(language, worker: "c1")
    pilot.press("g", "k")
    pilot.shows(
      language == .en ? "one person can be called by nobody" : "kan intussen door niemand")
  }

  @Test func `that somebody left the team is followed by whoever wrote it down, and by others`()
    throws
  {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 44)
    var other = try pilot.colleague("c2")
    pilot.press(",")
    pilot.goDownToRow("J. Fantasie")
    pilot.press(.enter)
    pilot.type("yesterday")
    pilot.press(.function(2), .escape, "g", "k")
    pilot.shows("J. Fantasie has left: one person can be called by nobody now")
    other.lookAround()
    other.press("g", "k")
    other.shows("J. Fantasie has left: one person can be called by nobody now")
    // What was taken back is followed as well.
    pilot.press(.escape, "u", "g", "k")
    pilot.hides("J. Fantasie has left")
    other.press(.escape)
    other.lookAround()
    other.press("g", "k")
    other.hides("J. Fantasie has left")
  }

  @Test(arguments: Language.allCases)
  func `who calls years after the end is found where their contact person has left`(
    language: Language
  ) throws {
    let pilot = try Pilot(language)
    let before = try #require(
      pilot.session.state.register.contacts.values.first { $0.name == "Yosef Dimyoni" })
    var after = before
    after.sharedWith = []
    after.ending = ContactDecision(on: today - 300, whyWord: "wish", by: WorkerID("c1"))
    try pilot.save(
      Save(
        .contact(before.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: before.changes(to: after)))
    let was = try #require(pilot.session.state.team.members[WorkerID("c1")])
    var left = was
    left.lastDay = today - 30
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.member(WorkerID("c1")), was: .member(was), now: .member(left))]))
    var second = try pilot.colleague("c2")
    second.press("g", "k")
    second.hides("Yosef")
    let row = language == .en ? "J. Fantasie has left" : "J. Fantasie is weg uit het team"
    second.goDown(toSpoken: row)
    second.press(.enter)
    second.type("Yosef Dimyoni")
    second.press(.down, " ", .function(2))
    #expect(second.dialog?.purpose == .contact(before.id), "\(second.text)")
    #expect(
      second.session.state.register.contacts[before.id]?.sharedWith == [WorkerID("c2")])
  }

  @Test(arguments: Language.allCases)
  func `what was allowed for an absence says until when, and ends with it`(
    language: Language
  ) throws {
    var pilot = try withIllness(language, worker: "c2")
    let until = pilot.content.dates.long(today + 90)
    pilot.press("g", "k", .end, .up, .enter)
    pilot.shows(pilot.content.words(ContactWords.standInEnds, ["day": until]))
    // A surname is enough of whom nobody else is called so.
    pilot.type("Dimyoni")
    pilot.press(.down, " ", .function(2))
    let said = pilot.content.words(
      ContactWords.standInSaid, ["worker": "J. Fantasie", "day": until])
    #expect(pilot.message.contains(said), "\(pilot.message)")
    pilot.shows("Yosef Dimyoni")
    guard case .menu(let card)? = pilot.dialog?.body else {
      Issue.record("no card: \(pilot.text)")
      return
    }
    let allowed = pilot.content.words(
      ContactWords.allowedUntil, ["worker": "M. Verzinsel", "day": until])
    #expect(card.entries.contains { $0.label.hasSuffix(allowed) }, "\(card.entries.map(\.label))")
    #expect(pilot.dialog?.preface.contains { $0.contains(allowed) } == true)
    // The day after the last one nobody has to take it away.
    pilot.advance(seconds: 91 * 86_400)
    pilot.hides("Yosef Dimyoni")
    #expect(pilot.contact("Yosef") == nil)
    var own = try Pilot(
      on: pilot.disk, content: pilot.content, worker: "c1", now: pilot.session.state.now)
    own.press("g", "k")
    own.shows("Yosef Dimyoni")
  }

  @Test func `a contact person who is back before that is the only one to see it again`() throws {
    var pilot = try withIllness(worker: "c2")
    pilot.press("g", "k", .end, .up, .enter)
    pilot.type("yosef dimyoni")
    pilot.press(.down, " ", .function(2))
    #expect(pilot.contact("Yosef") != nil, "\(pilot.message)")
    let id = EntryID("ill")
    let was = try #require(pilot.session.state.team.absences[id])
    try pilot.save(
      Save(
        .team, by: WorkerID("tl1"), at: pilot.session.state.now,
        changes: [Change(.absence(id), was: .absence(was), now: nil)]))
    pilot.lookAround()
    #expect(pilot.contact("Yosef") == nil, "\(pilot.text)")
  }

  @Test func `whom the person allows on the telephone sees it, and the contact person still does`()
    throws
  {
    var pilot = try withIllness(worker: "c2")
    pilot.press("g", "k", .end, .up, .enter)
    pilot.type("yosef dimyony")
    pilot.press(.down, " ", .function(2))
    pilot.shows("keeps contact with nobody of that name")
    pilot.hides("Curtains")
    // The name of the form is where the cursor went; the yes stays as it was said.
    pilot.press(.backspace, .backspace)
    pilot.type("ni")
    pilot.press(.down, .delete, .function(2))
    pilot.shows("this needs the person's yes")
    pilot.press(" ", .function(2))
    pilot.shows("Yosef Dimyoni")
    #expect(pilot.dialog != nil)
    let seen = try pilot.restarted().session.state.register.contacts.values.first {
      $0.name == "Yosef Dimyoni"
    }
    #expect(
      seen?.standIns[WorkerID("c2")] == StandInDays(givenOn: today, until: today + 90)
        && seen?.sharedWith.isEmpty == true)
    #expect(seen?.plan?.contactPerson == WorkerID("c1"))
    // It is taken back with one key, and then nobody else sees it again.
    pilot.press(.escape, .escape, "u")
    #expect(
      try pilot.restarted().session.state.register.contacts.values.contains {
        $0.name == "Yosef Dimyoni"
      } == false)
  }

  @Test(arguments: Language.allCases)
  func `whoever stands in is in the form of who may see it, and is taken out there`(
    language: Language
  ) throws {
    var pilot = try withIllness(language, worker: "c1")
    try pilot.changeContact {
      $0.standIns[WorkerID("c2")] = StandInDays(givenOn: today, until: today + 90)
    }
    let content = pilot.content
    pilot.openCard()
    pilot.openRow(content.words(ContactWords.partAllowed))
    let label = content.words(
      ContactWords.allowedUntil,
      ["worker": "M. Verzinsel", "day": content.dates.short(today + 90, today: today)])
    #expect(pilot.form?.rows.contains { $0.label == label } == true, "\(pilot.text)")
    let row = FormField.field(.contact(.standIn(WorkerID("c2"))))
    for _ in 0..<20 where pilot.form?.focused?.id != row { pilot.press(.tab) }
    #expect(pilot.form?.focused?.id == row, "\(pilot.text)")
    pilot.press(.delete, .function(2))
    let yosef = try pilot.yosef()
    #expect(yosef.standIns.isEmpty && yosef.sharedWith.isEmpty, "\(pilot.message)")
  }
}
