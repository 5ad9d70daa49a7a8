import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Whose words are whose, once somebody else keeps contact.
@Suite struct ContactAuthorStories {
  private static let former = WorkerID("c2")

  @Test func `a moment that is put right stays that of who recorded it first`() throws {
    var pilot = try Pilot(columns: 100, rows: 40)
    try pilot.changeContact {
      $0.moments[EntryID("own")] = ContactMoment(
        on: Pilot.today, initiatorWord: "client", isReached: true, meaning: "sang in the choir",
        by: Self.former)
    }
    pilot.openCard()
    pilot.openRow(containing: "sang in the choir")
    pilot.press(.end)
    pilot.type(" again")
    pilot.press(.function(2))
    let moment = try #require(try pilot.yosef().moments[EntryID("own")])
    #expect(moment.meaning == "sang in the choir again", "\(pilot.text)")
    #expect(moment.by == Self.former)
  }

  @Test func `the own words of who kept contact before are changed by nobody else`() throws {
    var pilot = try Pilot(columns: 100, rows: 40)
    try pilot.changeContact {
      $0.reflections[EntryID("own")] = ContactReflection(
        on: Pilot.today - 30, ofPerson: "somebody who asks", ofWorker: "it taught me patience",
        by: Self.former)
    }
    pilot.openCard()
    pilot.openRow(containing: "it taught me patience")
    guard case .menu? = pilot.dialog?.body else {
      Issue.record("a form: \(pilot.text)")
      return
    }
    let who = pilot.session.state.team.shownName(of: Self.former)
    #expect(
      pilot.message == pilot.content.words(ContactWords.ownWordsOf, ["worker": who]),
      "\(pilot.message)")
  }

  @Test func `what the person said is put right, and no words are put into a colleague's mouth`()
    throws
  {
    var pilot = try Pilot(columns: 100, rows: 40)
    try pilot.changeContact {
      $0.reflections[EntryID("own")] = ContactReflection(
        on: Pilot.today - 30, ofPerson: "somebody who asks", by: Self.former)
    }
    pilot.openCard()
    pilot.openRow(containing: "somebody who asks")
    guard case .form(let form)? = pilot.dialog?.body else {
      Issue.record("no form: \(pilot.text)")
      return
    }
    #expect(!form.rows.contains { $0.id == .contact(.ofWorker) })
    pilot.press(.end)
    pilot.type(" me")
    pilot.press(.function(2))
    let said = try #require(try pilot.yosef().reflections[EntryID("own")])
    #expect(said.ofPerson == "somebody who asks me" && said.by == Self.former, "\(pilot.text)")
  }
}
