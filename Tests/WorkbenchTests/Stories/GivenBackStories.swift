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
    try leaves(to: WorkerID("c4"), in: pilot)
    var other = try pilot.restarted(as: "c4")
    other.press("g", "t")
    #expect(handover(of: id, in: other)?.isReturned == true, "\(other.text)")
  }

  /// From today somebody stands in for who offered it.
  private func leaves(to standIn: WorkerID, in pilot: Pilot) throws {
    let absence = Absence(
      standIn: standIn, from: Pilot.today, until: Pilot.today + 2, by: giver)
    try pilot.save(
      Save(
        .team, by: giver, at: pilot.session.state.now,
        changes: [Change(.absence(EntryID(giver.text)), was: nil, now: .absence(absence))]))
  }

  @Test(arguments: Language.allCases)
  func `who stands in for who offered it keeps it for them, as they could`(language: Language)
    throws
  {
    let (pilot, _, id) = try givenBack(language)
    try leaves(to: WorkerID("c4"), in: pilot)
    var other = try pilot.restarted(as: "c4")
    other.press("g", "t")
    for _ in 0..<40 where pilotChosen(other)?.client != id || pilotChosen(other)?.item != .handover
    {
      other.press(.down)
    }
    other.press("x")
    #expect(
      other.message.contains(
        language == .en ? "for whom you stand in" : "voor wie jij vervanger bent"),
      "\(other.message)")
    other.press(" ")
    #expect(try other.stored(id).handover == nil, "\(other.message)")
    #expect(try other.stored(id).counsellor == giver)
    #expect(handover(of: id, in: other)?.settled == .done)
    other.press("u")
    #expect(try other.stored(id).declinedHandover != nil)
  }

  /// A client of the giver whom somebody hands to the receiver, who says no or takes them.
  private func answered(
    _ language: Language, by worker: WorkerID, isAccepted: Bool, heardBy hearer: String,
    standIn: WorkerID? = nil
  ) throws -> (message: String, name: String) {
    let pilot = try Pilot(language, columns: 200)
    if let standIn { try leaves(to: standIn, in: pilot) }
    let row = try #require(
      pilot.session.state.clients.rows.first {
        $0.counsellor == giver && $0.standIn == nil && $0.handover == nil
      })
    let changes = try pilot.stored(row.id).changes(
      handingTo: receiver, by: worker, on: Pilot.today)
    try pilot.save(
      Save(.case(row.id), by: worker, at: pilot.session.state.now, changes: changes))
    var hearing = try pilot.colleague(hearer, columns: 200)
    let other = try pilot.colleague("c2")
    let answer = try other.stored(row.id)
    try other.save(
      Save(
        .case(row.id), by: receiver, at: other.session.state.now,
        changes: isAccepted
          ? answer.changes(acceptingBy: receiver, on: Pilot.today)
          : answer.changes(decliningBy: receiver, because: "Full", on: Pilot.today)))
    hearing.lookAround()
    return (hearing.message, row.name)
  }

  @Test(arguments: Language.allCases, ["tl1", "c4"])
  func `who handed it over for somebody hears what became of it`(
    language: Language, worker: String
  ) throws {
    let refused = try answered(
      language, by: WorkerID(worker), isAccepted: false, heardBy: worker)
    #expect(
      refused.message.contains(
        language == .en
          ? "M. Verzinsel did not accept \(refused.name), who is with J. Fantasie again."
          : "M. Verzinsel nam \(refused.name) niet aan. Het dossier is weer bij J. Fantasie."),
      "\(refused.message)")
    let accepted = try answered(
      language, by: WorkerID(worker), isAccepted: true, heardBy: worker)
    #expect(
      accepted.message.contains(
        language == .en
          ? "M. Verzinsel accepted \(accepted.name)." : "M. Verzinsel nam \(accepted.name) aan."),
      "\(accepted.message)")
  }

  @Test(arguments: [true, false])
  func `giver and stand-in hear it both, where the stand-in handed it over`(isAccepted: Bool)
    throws
  {
    let standIn = WorkerID("c4")
    let said = isAccepted ? "M. Verzinsel accepted" : "M. Verzinsel did not accept"
    for hearer in [giver.text, standIn.text] {
      let heard = try answered(
        .en, by: standIn, isAccepted: isAccepted, heardBy: hearer, standIn: standIn)
      #expect(heard.message.contains(said), "\(hearer): \(heard.message)")
    }
  }

  @Test func `who stands in for the giver hears it, whoever handed it over`() throws {
    let standIn = WorkerID("c4")
    let heard = try answered(
      .en, by: giver, isAccepted: false, heardBy: standIn.text, standIn: standIn)
    #expect(heard.message.contains("who is with J. Fantasie again"), "\(heard.message)")
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
