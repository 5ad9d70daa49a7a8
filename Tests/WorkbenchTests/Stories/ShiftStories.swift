import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What happened in the house since somebody was last at work.
@Suite struct ShiftStories {
  /// A worker who left, and comes back the next morning; what colleagues did in between.
  private func nextMorning(
    _ language: Language = .en, columns: Int = 100, rows: Int = 30,
    meanwhile: (inout Pilot) throws -> Void
  ) throws -> Pilot {
    var pilot = try Pilot(language, columns: columns, rows: rows)
    pilot.press("]", "[", "q")
    pilot.advance(seconds: 10 * 3600)
    var colleague = try pilot.colleague("c2", columns: columns, rows: rows)
    if colleague.dialog?.purpose == .today { colleague.press(.escape) }
    colleague.press("f", .down, .enter)
    try meanwhile(&colleague)
    pilot.advance(seconds: 12 * 3600)
    var next = try pilot.restarted()
    if next.dialog?.purpose == .today { next.press(.escape) }
    return next
  }

  private func list(in pilot: Pilot) throws -> ShiftList {
    struct Missing: Error {}
    for dialog in pilot.session.state.dialogs {
      if case .shift(let list) = dialog.body { return list }
    }
    throw Missing()
  }

  private func read(_ pilot: inout Pilot) {
    while pilot.session.state.wantsMoreOfShift { pilot.haveTime() }
  }

  @Test func `it says since when, who did what with whom, one's own clients first`() throws {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      colleague.press("n")
      colleague.type("Her sister called.")
      colleague.press(.function(2))
      colleague.choose(.U2)
      colleague.press(" ")
      colleague.choose(.U3)
      colleague.press("d")
      colleague.type("+9d\n")
    }
    pilot.press("g", "w")
    read(&pilot)
    pilot.shows("Since Mon 23 Nov 2026 09:00: what happened")
    pilot.shows("-- Ewa Fikcyjna --")
    pilot.shows("M. Verzinsel: Note: Her sister called.")
    pilot.shows("Ticked: Agree who is responsible for what")
    let parts = try list(in: pilot).report.parts
    #expect(parts.map(\.isOwn) == parts.map(\.isOwn).sorted { $0 && !$1 })
    let ewa = try #require(parts.first { $0.name == "Ewa Fikcyjna" })
    #expect(ewa.entries.count { !$0.isSignal } == 3)
    // The cursor begins on the first of what is open.
    #expect(pilot.spoken.contains("Open escalations (3)"))
  }

  @Test func `a case that somebody accepted since stands among those of whose it was`() throws {
    var found: CaseID?
    let (giver, receiver, lead) = (WorkerID("c1"), WorkerID("c2"), WorkerID("tl1"))
    var pilot = try nextMorning { colleague in
      let row = try #require(
        colleague.session.state.clients.rows.first {
          $0.counsellor == giver && $0.standIn == nil && $0.handover == nil
        })
      found = row.id
      let now = colleague.session.state.now
      let given = try colleague.stored(row.id).changes(
        handingTo: receiver, by: lead, on: now.day)
      try colleague.save(Save(.case(row.id), by: lead, at: now, changes: given))
      let accepted = try colleague.stored(row.id).changes(acceptingBy: receiver, on: now.day)
      try colleague.save(Save(.case(row.id), by: receiver, at: now, changes: accepted))
    }
    pilot.press("g", "w")
    read(&pilot)
    let part = try #require(try list(in: pilot).report.parts.first { $0.client == found })
    #expect(part.isOwn)
    #expect(
      part.entries.contains { $0.text.contains("handed over for J. Fantasie on") },
      "\(part.entries.map(\.text))")
  }

  @Test(arguments: Language.allCases)
  func `one key opens the card of a partner that an entry names, over the list`(
    language: Language
  ) throws {
    let partner = EntryID("p1")
    let sister = EntryID("n1")
    var pilot = try nextMorning(language) { colleague in
      colleague.choose(client: "Ewa")
      let id = try #require(colleague.openedCase?.id)
      let now = colleague.session.state.now
      try colleague.save(
        Save(
          .team, by: WorkerID("c2"), at: now,
          changes: [
            Change(
              .partner(partner), was: nil,
              now: .partner(Partner(name: "Reclassering Verzonnen", kindWord: "probation")))
          ]))
      let talks = [(partner, "Asked back."), (sister, "She visits.")].map { with, text in
        CaseEvent(
          kindWord: "contact", on: now.day, text: text, with: with, by: WorkerID("c2"))
      }
      try colleague.save(
        Save(
          .case(id), by: WorkerID("c2"), at: now,
          changes: [
            Change(
              .network(sister), was: nil,
              now: .networkPerson(NetworkPerson(name: "Zus Fikcyjna", relation: "zus")))
          ]
            + talks.enumerated().map {
              Change(.event(EntryID("e\($0)")), was: nil, now: .event($1))
            }))
    }
    func choose(_ text: String, in pilot: inout Pilot) throws {
      pilot.press(.home)
      for _ in 0..<40 where try list(in: pilot).chosen?.entry.text.contains(text) != true {
        pilot.press(.down)
      }
      #expect(try list(in: pilot).chosen?.entry.text.contains(text) == true, "\(pilot.text)")
    }
    pilot.press("g", "w")
    read(&pilot)
    pilot.press(.home, "p")
    #expect(pilot.message.contains("Enter"), "\(pilot.message)")
    try choose("Asked back.", in: &pilot)
    pilot.shows(language == .en ? " p who that is" : " p wie dat is")
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .team(.partner(partner)), "\(pilot.text)")
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .shift)
    try choose("She visits.", in: &pilot)
    pilot.press("p")
    #expect(pilot.dialog?.purpose == .fact(.field(.network(sister))), "\(pilot.text)")
    pilot.shows("Zus Fikcyjna")
  }

  @Test func `within one minute the first thing comes first, and what was put right is left out`()
    throws
  {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      for text in ["one", "two", "three"] {
        colleague.press("n")
        colleague.type(text)
        colleague.press(.function(2))
      }
      let id = try #require(colleague.openedCase?.id)
      var was = colleague.openedCase?.dates[.endOfTitle]
      for days in [100, 200, 300] {
        let day = Pilot.today + days
        try colleague.save(
          Save(
            .case(id), by: WorkerID("c2"), at: colleague.session.state.now,
            changes: [Change(.date(.endOfTitle), was: was.map(Fact.day), now: .day(day))]))
        was = day
      }
    }
    pilot.press("g", "w")
    read(&pilot)
    let ewa = try #require(try list(in: pilot).report.parts.first { $0.name.hasPrefix("Ewa") })
    let told = ewa.entries.filter { !$0.isSignal }.map(\.text)
    #expect(told.count == 4, "\(told)")
    #expect(told.prefix(3).map { $0.suffix(3) } == ["one", "two", "ree"], "\(told)")
    #expect(told.last?.contains("2027") == true, "\(told)")
  }

  @Test func `a joint consultation that was logged is told once`() throws {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      var value = try #require(colleague.openedCase)
      let earlier = Change(
        .date(.lastJointConsultation), was: value[.date(.lastJointConsultation)],
        now: .day(Pilot.today + -20))
      let own = value.events.filter { $0.value.kind == .jointConsultation }.map {
        Change(.event($0.key), was: .event($0.value), now: nil)
      }
      try colleague.save(
        Save(
          .case(value.id), by: WorkerID("c1"), at: colleague.session.state.now,
          changes: own + (earlier.was == earlier.now ? [] : [earlier])))
      colleague.lookAround()
      value = try colleague.stored(value.id)
      let event = CaseEvent(
        kindWord: CaseEvent.Kind.jointConsultation.rawValue, on: Pilot.today, text: "Went well",
        by: WorkerID("c2"))
      // Of the one before only the day was known: it becomes an entry as well.
      let changes = value.changes(holding: event, as: EntryID("j9"), makeID: { EntryID("j8") })
      #expect(changes.contains { $0.field == .event(EntryID("j8")) })
      try colleague.save(
        Save(
          .case(value.id), by: WorkerID("c2"), at: colleague.session.state.now, changes: changes))
    }
    pilot.press("g", "w")
    read(&pilot)
    let ewa = try #require(try list(in: pilot).report.parts.first { $0.name.hasPrefix("Ewa") })
    let told = ewa.entries.map(\.text).filter { $0.hasPrefix("Joint consultation") }
    #expect(told.count == 1 && told.first?.contains("Went well") == true, "\(told)")
  }

  @Test func `where not everything fits, what says most is told and the rest is counted`() throws {
    let dos: [DoID] = [.R1, .R2, .R4, .R5, .I1, .I2, .I3, .I4, .I5, .I6, .I7, .U1, .U2, .U3]
    var pilot = try nextMorning { colleague in
      var at = colleague.session.state.now
      func save(_ changes: [Change]) throws {
        try colleague.save(
          Save(.case(CaseID("nova")), by: WorkerID("c2"), at: at, changes: changes))
        at.secondsSince1970 += 60
      }
      try save([
        Change(.clientName, was: nil, now: .text("Nova Verzonnen")),
        Change(.number, was: nil, now: .text("MO-9090")),
      ])
      try save([Change(.answer, was: nil, now: .flag(true))])
      for id in dos {
        let record = DoRecord(state: .done, by: WorkerID("c2"), at: at)
        try save([Change(.doState(id), was: nil, now: .doRecord(record))])
      }
    }
    pilot.press("g", "w")
    read(&pilot)
    let nova = try #require(try list(in: pilot).report.parts.first { $0.name.hasPrefix("Nova") })
    let told = nova.entries.filter { !$0.isSignal }
    #expect(told.first?.text.contains("Nova Verzonnen") == true, "\(told.map(\.text))")
    #expect(nova.left > 0)
    #expect(told.contains { $0.text.contains("Definite answer: yes") }, "\(told.map(\.text))")
    pilot.shows("\(nova.left) more, in the timeline")
  }

  @Test func `what one did oneself, and what was taken back, has not happened`() throws {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      colleague.choose(.U2)
      colleague.press(" ", "u")
    }
    pilot.choose(client: "Ewa")
    pilot.choose(.U3)
    pilot.press(" ", "g", "w")
    read(&pilot)
    pilot.hides("Ticked")
  }

  @Test func `a colleague's doubt is not told`() throws {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      let id = try #require(colleague.openedCase?.id)
      let worry = CaseEvent(
        kindWord: "staff_worry", on: Pilot.today, text: "I am unsure", by: WorkerID("c2"))
      try colleague.save(
        Save(
          .case(id), by: WorkerID("c2"), at: colleague.session.state.now,
          changes: [Change(.event(EntryID("w")), was: nil, now: .event(worry))]))
    }
    pilot.press("g", "w")
    read(&pilot)
    pilot.hides("unsure")
    #expect(try !list(in: pilot).report.parts.contains { $0.name == "Ewa Fikcyjna" })
  }

  @Test func `what builds up since then is told, also of who nobody wrote about`() throws {
    var pilot = try Pilot()
    pilot.press("]", "q")
    pilot.advance(seconds: 5 * 86_400)
    var next = try pilot.restarted()
    next.press(.escape, "g", "w")
    read(&next)
    let signals = try list(in: next).report.parts.flatMap(\.entries).filter(\.isSignal)
    #expect(!signals.isEmpty && signals.allSatisfy { $0.day > Pilot.today })
    next.shows("shows now: ")
  }

  @Test func `Enter goes to the client, and Esc leaves it`() throws {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      colleague.choose(.U2)
      colleague.press(" ")
    }
    pilot.press("g", "w")
    read(&pilot)
    for _ in 0..<40 where try list(in: pilot).chosen?.part.name != "Ewa Fikcyjna" {
      pilot.press(.down)
    }
    pilot.press(.enter)
    #expect(pilot.dialog == nil)
    #expect(pilot.openedCase?.client.name == "Ewa Fikcyjna")
    pilot.press("g", "w", .escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `minus goes a day back, plus a day on, and d asks for a day`() throws {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      colleague.choose(.U2)
      colleague.press(" ")
    }
    pilot.press("g", "w", "-")
    pilot.shows("Since Sun 22 Nov 2026 09:00")
    pilot.press("+")
    pilot.shows("Since Mon 23 Nov 2026 09:00")
    pilot.press("+")
    #expect(pilot.message == "That still has to come.")
    pilot.press("d")
    pilot.type("20 nov\n")
    pilot.shows("Since Fri 20 Nov 2026")
    read(&pilot)
    // All of the demo came out of a file that day or later.
    pilot.shows("came out of a file")
  }

  @Test func `a pause of six hours begins a new time at work, a shorter one does not`() throws {
    var pilot = try Pilot()
    pilot.press("]")
    pilot.advance(seconds: 5 * 3600)
    pilot.press("[")
    pilot.advance(seconds: 7 * 3600)
    pilot.press("g", "w")
    pilot.shows("Since today 14:00")
    pilot.press(.escape, "q")
    pilot.advance(seconds: 3600)
    var again = try pilot.restarted()
    again.press("g", "w")
    again.shows("Since today 14:00")
  }

  @Test func `what a colleague does while it is open comes in, and the cursor stays`() throws {
    var pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      colleague.choose(.U2)
      colleague.press(" ")
    }
    pilot.press("g", "w")
    read(&pilot)
    pilot.press(.end)
    let chosen = try list(in: pilot).chosen?.entry
    var colleague = try pilot.colleague("c2")
    if colleague.dialog?.purpose == .today { colleague.press(.escape) }
    colleague.press("f", "e")
    colleague.choose(client: "Carmen")
    colleague.press("n")
    colleague.type("A word with the landlord.")
    colleague.press(.function(2))
    pilot.lookAround()
    #expect(try list(in: pilot).report.parts.contains { $0.name.hasPrefix("Carmen") })
    #expect(try list(in: pilot).chosen?.entry == chosen)
  }

  @Test(arguments: Language.allCases, [(80, 24), (60, 20), (40, 10)])
  func `small screens show it as well`(language: Language, size: (Int, Int)) throws {
    var pilot = try nextMorning(language, columns: size.0, rows: size.1) { colleague in
      colleague.press("n")
      colleague.type("Zij belde over de woning, en wil morgen langskomen om te tekenen.")
      colleague.press(.function(2))
    }
    pilot.press("g", "w")
    read(&pilot)
    for _ in 0..<60 {
      #expect(pilot.lines[pilot.canvas.cursor.y].contains(">"), "\(pilot.text)")
      pilot.press(.down)
    }
  }

  @Test func `in lines it is said client by client, and a number goes there`() throws {
    let pilot = try nextMorning { colleague in
      colleague.choose(client: "Ewa")
      colleague.press("n")
      colleague.type("Her sister called.")
      colleague.press(.function(2))
    }
    var talk = Conversation(pilot)
    talk.type("since")
    let head = "Since Mon 23 Nov 2026 09:00: what happened"
    #expect(talk.said.first?.hasPrefix(head) == true, "\(talk.text)")
    let row = try #require(talk.said.first { $0.contains("Ewa Fikcyjna.") })
    #expect(row.contains("M. Verzinsel: Note: Her sister called."), "\(row)")
    talk.type(String(row.prefix { $0 != "." }))
    #expect(talk.openedCase?.client.name == "Ewa Fikcyjna")
  }
}
