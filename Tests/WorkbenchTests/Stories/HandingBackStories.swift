import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A case that was handed over and goes back, and what is said of it then.
@Suite struct HandingBackStories {
  private let giver = WorkerID("c1")
  private let receiver = WorkerID("c2")

  /// Cases of the giver that are handed to the receiver.
  private func handed(
    _ count: Int, _ language: Language = .en, columns: Int = 100
  ) throws -> (giver: Pilot, rows: [CaseRow]) {
    let pilot = try Pilot(language, columns: columns)
    let rows = pilot.session.state.clients.rows.filter {
      $0.counsellor == giver && $0.standIn == nil && $0.handover == nil
    }.prefix(count).map { $0 }
    #expect(rows.count == count)
    for row in rows {
      let given = Handover(from: giver, by: giver, to: receiver, on: Pilot.today)
      try pilot.save(
        Save(
          .case(row.id), by: giver, at: pilot.session.state.now,
          changes: [
            Change(.counsellor, was: .worker(giver), now: .worker(receiver)),
            Change(.handover, was: nil, now: .handover(given)),
          ]))
    }
    return (pilot, rows)
  }

  /// Chooses a worker in the menu that is open.
  private func choose(_ worker: WorkerID, in pilot: inout Pilot) {
    let name = pilot.session.state.team.shownName(of: worker)
    pilot.press(.home)
    pilot.goDown(toSpoken: name)
    pilot.press(.enter)
  }

  @Test(arguments: Language.allCases)
  func `a lead who gives a waiting case back to its giver withdraws the handover`(
    language: Language
  ) throws {
    var (pilot, rows) = try handed(1, language)
    pilot.lookAround()
    var lead = try pilot.colleague("tl1")
    lead.choose(client: rows[0].sortName)
    lead.press("o")
    choose(giver, in: &lead)
    // The giver hears it, and not that the receiver refused the case.
    pilot.lookAround()
    let back = pilot.content.words(
      HandedWords.backAgain, ["worker": "M. Verzinsel", "client": rows[0].name])
    #expect(pilot.message.contains(back), "\(pilot.message)")
    let stored = try lead.stored(rows[0].id)
    #expect(stored.counsellor == giver, "\(lead.message)")
    #expect(stored.handover == nil)
    let withdrawn = lead.content.words(HandedWords.withdrawn, ["worker": "M. Verzinsel"])
    #expect(lead.message.contains(withdrawn), "\(lead.message)")
  }

  @Test(arguments: Language.allCases)
  func
    `with several the question says how many handovers are withdrawn, and counts none as handed over`(
      language: Language
    ) throws
  {
    let (pilot, rows) = try handed(2, language)
    var lead = try pilot.colleague("tl1")
    for row in rows {
      lead.choose(client: row.sortName)
      lead.press("m")
    }
    lead.press("o")
    choose(giver, in: &lead)
    lead.shows(language == .en ? "Withdraw 2" : "2 intrekken")
    lead.hides(language == .en ? "Hand over 2" : "2 overdragen")
    lead.press(.right, .enter)
    for row in rows { #expect(try lead.stored(row.id).handover == nil, "\(lead.message)") }
    let withdrawn = lead.content.words(HandedWords.withdrawn, ["worker": "M. Verzinsel"])
    #expect(lead.message.contains(withdrawn), "\(lead.message)")
  }

  @Test(arguments: Language.allCases)
  func `undo after a case was given back says who has it, and that it waits again`(
    language: Language
  ) throws {
    let (pilot, rows) = try handed(1, language, columns: 200)
    var lead = try pilot.colleague("tl1")
    lead.choose(client: rows[0].sortName)
    lead.press("o")
    choose(giver, in: &lead)
    lead.press("u")
    #expect(try lead.stored(rows[0].id).pendingHandover?.to == receiver)
    #expect(
      lead.message.contains(
        language == .en
          ? "The handover to M. Verzinsel waits again. J. Fantasie has the case until then."
          : "De overdracht aan M. Verzinsel wacht weer. Tot dan heeft J. Fantasie het dossier."),
      "\(lead.message)")
    let isCounsellor = language == .en ? "Counsellor is now M." : "Begeleider is nu M."
    #expect(!lead.message.contains(isCounsellor), "\(lead.message)")
  }

  @Test(arguments: Language.allCases)
  func `undo of several handovers says of nobody what holds for somebody else`(
    language: Language
  ) throws {
    var lead = try Pilot(language, worker: "tl1", columns: 200)
    let all = lead.session.state.clients.rows.filter { $0.handover == nil && $0.standIn == nil }
    let rows = try [giver, receiver].map { worker in
      try #require(all.first { $0.counsellor == worker })
    }
    for row in rows {
      lead.choose(client: row.sortName)
      lead.press("m")
    }
    lead.press("o")
    choose(WorkerID("c4"), in: &lead)
    lead.press(.right, .enter)
    for row in rows { #expect(try lead.stored(row.id).pendingHandover?.to == WorkerID("c4")) }
    lead.press("u")
    let withdrawn =
      language == .en
      ? "The handover of 2 clients to T. Droombeeld is withdrawn: "
      : "De overdracht van 2 cliënten aan T. Droombeeld is ingetrokken: "
    #expect(lead.message.hasPrefix(withdrawn), "\(lead.message)")
    #expect(
      !lead.message.contains(language == .en ? "Counsellor is now" : "Begeleider is nu"),
      "\(lead.message)")
    for (row, worker) in zip(rows, [giver, receiver]) {
      #expect(try lead.stored(row.id).counsellor == worker)
    }
  }

  @Test(arguments: Language.allCases)
  func `what stays open with the giver says so in what is due of who did not accept it`(
    language: Language
  ) throws {
    let (pilot, rows) = try handed(1, language)
    var other = try pilot.colleague("c2")
    other.press("g", "t")
    other.press("x")
    #expect(other.dialog?.purpose == .fact(.declined), "\(other.text)")
    other.type("I have eleven already")
    other.press(.function(2))
    #expect(try other.stored(rows[0].id).declinedHandover != nil)
    guard case .today(let list)? = other.dialog?.body else {
      Issue.record("the list is gone:\n\(other.text)")
      return
    }
    let dues = list.lines.compactMap { if case .due(let due) = $0 { due } else { nil } }
      .filter { $0.client == rows[0].id }
    #expect(dues.count > 1)
    let said = language == .en ? "(with J. Fantasie again)" : "(weer bij J. Fantasie)"
    let waits = language == .en ? "not yet accepted" : "nog niet aangenomen"
    for due in dues where due.settled != nil {
      #expect(due.settled == .back, "\(due.what)")
      #expect(due.what.hasSuffix(said) && !due.what.contains(waits), "\(due.what)")
    }
    other.shows(language == .en ? " back" : " terug")
  }
}
