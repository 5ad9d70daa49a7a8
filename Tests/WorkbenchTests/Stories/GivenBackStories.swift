import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A case that was handed over and given back: who gave it finds it in what is due.
@Suite struct GivenBackStories {
  private let giver = WorkerID("c1")
  private let receiver = WorkerID("c2")

  /// A case of the giver, handed over by somebody to the receiver, who gives it back from their list.
  private func givenBack(
    _ language: Language = .en, by worker: String = "c1", size: (Int, Int) = (100, 30)
  ) throws -> (giver: Pilot, receiver: Pilot, id: CaseID) {
    var pilot = try Pilot(language, worker: worker, columns: size.0, rows: size.1)
    let row = try #require(
      pilot.session.state.clients.rows.first {
        $0.counsellor == giver && $0.standIn != receiver && $0.handover == nil
      })
    pilot.choose(client: row.sortName)
    pilot.press("o", .home, .down, .enter)
    var other = try pilot.colleague("c2")
    other.choose(client: row.sortName)
    other.press("x")
    #expect(other.dialog?.purpose == .fact(.declined), "\(other.message)")
    other.type("I have eleven already")
    other.press(.function(2))
    pilot.lookAround()
    pilot.press(.escape)
    return (pilot, other, row.id)
  }

  private func dues(in pilot: Pilot) -> [TodayList.Due] {
    guard case .today(let list)? = pilot.dialog?.body else { return [] }
    return list.lines.compactMap { if case .due(let due) = $0 { due } else { nil } }
  }

  private func handover(of id: CaseID, in pilot: Pilot) -> TodayList.Due? {
    dues(in: pilot).first { $0.client == id && $0.item == .handover }
  }

  @Test(arguments: Language.allCases, [(100, 30), (80, 24)])
  func `it stands in what is due of who offered it, with the reason, until they keep it`(
    language: Language, size: (Int, Int)
  ) throws {
    var (pilot, _, id) = try givenBack(language, size: size)
    pilot.press("g", "t")
    #expect(handover(of: id, in: pilot) != nil, "\(pilot.text)")
    pilot.shows(language == .en ? "-- GIVEN BACK (1) --" : "-- TERUGGEGEVEN (1) --")
    pilot.shows("M. Verzinsel")
    for _ in 0..<40 where !pilot.text.contains("> ") || pilotChosen(pilot)?.client != id {
      pilot.press(.down)
    }
    pilot.shows("eleven already")
    pilot.press(" ")
    #expect(try pilot.stored(id).handover == nil)
    #expect(try pilot.stored(id).counsellor == giver)
    #expect(handover(of: id, in: pilot)?.settled == .done)
    #expect(pilot.message.contains("M. Verzinsel"), "\(pilot.message)")
    pilot.press(.escape, "g", "t")
    #expect(handover(of: id, in: pilot) == nil)
  }

  private func pilotChosen(_ pilot: Pilot) -> TodayList.Due? {
    guard case .today(let list)? = pilot.dialog?.body else { return nil }
    return list.chosen
  }

  @Test func `a lead who handed it over for somebody has it in what is due too`() throws {
    var (lead, _, id) = try givenBack(by: "tl1")
    lead.press("g", "t")
    #expect(handover(of: id, in: lead) != nil, "\(lead.text)")
    var owner = try lead.restarted(as: "c1")
    owner.press("g", "t")
    #expect(handover(of: id, in: owner) != nil, "\(owner.text)")
  }

  @Test func `it stands in what is due of who stands in for who offered it and is away`() throws {
    let (pilot, _, id) = try givenBack()
    let standIn = WorkerID("c4")
    let absence = Absence(
      standIn: standIn, from: Pilot.today, until: Pilot.today + 2, by: giver)
    try pilot.save(
      Save(
        .team, by: giver, at: pilot.session.state.now,
        changes: [Change(.absence(EntryID(giver.text)), was: nil, now: .absence(absence))]))
    var other = try pilot.restarted(as: standIn.text)
    other.press("g", "t")
    #expect(handover(of: id, in: other)?.isReturned == true, "\(other.text)")
  }

  @Test func `whose it is not is told who has it`() throws {
    let (pilot, _, id) = try givenBack()
    var third = try pilot.restarted(as: "tl1")
    let name = try third.stored(id).client
    third.choose(client: name.sortName.isEmpty ? name.name : name.sortName)
    third.press("1", .home)
    #expect(third.session.state.checklist.selected == .handover)
    third.press(" ")
    #expect(third.message == "J. Fantasie has the case again.")
    #expect(try third.stored(id).declinedHandover != nil)
  }

  @Test(arguments: Language.allCases)
  func `undo says that it was given back, and makes up no choice between two answers`(
    language: Language
  ) throws {
    var (pilot, _, id) = try givenBack(language)
    pilot.press("u")
    #expect(
      pilot.message.contains(
        language == .en ? "so that handover is over" : "dus die overdracht is voorbij"),
      "\(pilot.message)")
    let value = try pilot.stored(id)
    #expect(value.conflicts.isEmpty)
    #expect(value.declinedHandover != nil && value.counsellor == giver)
  }

  @Test func `handing it to somebody else takes it out of what is due`() throws {
    var (pilot, _, id) = try givenBack()
    pilot.press("g", "t")
    for _ in 0..<40 where pilotChosen(pilot)?.client != id || pilotChosen(pilot)?.item != .handover
    {
      pilot.press(.down)
    }
    pilot.press("o", .end, .up, .enter)
    #expect(try pilot.stored(id).declinedHandover == nil)
  }

  @Test func `it is there after a start from the index, too`() throws {
    let (pilot, _, id) = try givenBack()
    var store = try CaseStore.open(
      at: Pilot.path, on: pilot.disk, norms: pilot.content.guide.norms, random: SystemRandom.bytes)
    store.keepIndexAtEnd()
    var again = try pilot.restarted()
    again.press("g", "t")
    #expect(handover(of: id, in: again)?.what.contains("eleven") == true)
  }

  @Test(arguments: Language.allCases)
  func `the menu of the client names x, and the details say which keys there are`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    let row = try #require(
      pilot.session.state.clients.rows.first {
        $0.counsellor == giver && $0.standIn != receiver && $0.handover == nil
      })
    pilot.choose(client: row.sortName)
    pilot.press("o", .home, .down, .enter)
    var other = try pilot.colleague("c2")
    other.choose(client: row.sortName)
    other.press("i")
    other.shows(
      language == .en ? "not yet accepted. O" : "niet aangenomen. O")
    other.press(.escape, ".", "x")
    #expect(other.dialog?.purpose == .fact(.declined))
    other.press(.escape, .escape, .tab)
    #expect(other.session.state.focus == .roadmap)
    other.press("x")
    #expect(other.dialog?.purpose == .fact(.declined))
  }

  @Test func `x on a client whom nobody handed over says where it works`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("x")
    #expect(pilot.dialog == nil)
    #expect(pilot.message.contains("x"), "\(pilot.message)")
  }
}
