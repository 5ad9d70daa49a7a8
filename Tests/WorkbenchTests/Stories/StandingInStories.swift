import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A colleague who stands in for some days.
@Suite struct StandingInStories {
  private let away = WorkerID("c1")
  private let standIn = WorkerID("c2")

  /// The worker who is at work names the second member of the team until a week from today.
  private func named(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language)
    let absence = Absence(
      standIn: standIn, from: Pilot.today, until: Pilot.today + 6, by: away)
    try pilot.save(
      Save(
        .team, by: away, at: pilot.session.state.now,
        changes: [Change(.absence(EntryID(away.text)), was: nil, now: .absence(absence))]))
    pilot.lookAround()
    return pilot
  }

  @Test(arguments: Language.allCases)
  func `the form names a stand-in, and one undo takes it back`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "h")
    pilot.shows(language == .en ? "Stand-in for days off" : "Vervanger bij afwezigheid")
    pilot.type("m")
    pilot.press(.down, .down)
    pilot.type("+6d")
    pilot.press(.function(2))
    let absence = try #require(
      pilot.session.state.team.absences(of: away).first?.absence, "\(pilot.text)")
    #expect(absence.standIn == standIn)
    #expect(absence.from == Pilot.today && absence.until == Pilot.today + 6)
    #expect(
      pilot.message.contains(
        language == .en
          ? "M. Verzinsel stands in for J. Fantasie" : "M. Verzinsel vervangt J. Fantasie"),
      "\(pilot.message)")
    pilot.press("u")
    #expect(pilot.session.state.team.absences.isEmpty)
  }

  @Test func `the last day has to be there, and not before the first one`() throws {
    var pilot = try Pilot()
    pilot.press("g", "h")
    pilot.type("m")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("Problem: choose the last day"), "\(pilot.message)")
    #expect(pilot.dialog?.purpose == .teamFact(.newAbsence))
    #expect(pilot.session.state.team.absences.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `the stand-in has these clients in the list and in what is due, marked for whom`(
    language: Language
  ) throws {
    let pilot = try named(language)
    var other = try pilot.colleague("c2")
    let ofAway = other.session.state.clients.rows.filter { $0.counsellor == away }
    #expect(ofAway.count > 5)
    other.choose(client: "Ewa")
    let mark = language == .en ? "for J. Fantasie until" : "voor J. Fantasie t/m"
    #expect(other.spoken.contains(mark), "\(other.spoken)")
    other.shows(
      language == .en
        ? "M. Verzinsel stands in for J. Fantasie" : "M. Verzinsel vervangt J. Fantasie")
    other.press("g", "t")
    guard case .today(let list)? = other.dialog?.body else {
      Issue.record("nothing is due")
      return
    }
    let marked = list.lines.contains {
      if case .due(let due) = $0 { due.what.contains(mark) } else { false }
    }
    #expect(marked)
  }

  @Test(arguments: Language.allCases)
  func `where the stand-in is away too, it is due with whoever stands in for the stand-in`(
    language: Language
  ) throws {
    let next = WorkerID("c4")
    let pilot = try named(language)
    let absence = Absence(
      standIn: next, from: Pilot.today, until: Pilot.today + 2, by: standIn)
    try pilot.save(
      Save(
        .team, by: standIn, at: pilot.session.state.now,
        changes: [Change(.absence(EntryID(standIn.text)), was: nil, now: .absence(absence))]))
    var other = try pilot.colleague(next.text)
    other.press("g", "t")
    guard case .today(let list)? = other.dialog?.body else {
      Issue.record("nothing is due")
      return
    }
    let mark = language == .en ? "for J. Fantasie until" : "voor J. Fantasie t/m"
    let marked = list.lines.contains {
      if case .due(let due) = $0 { due.what.contains(mark) } else { false }
    }
    #expect(marked, "\(other.text)")
  }

  @Test(arguments: Language.allCases)
  func
    `where the stand-in is away too, the details and the pages name who stands in for the stand-in`(
      language: Language
    ) throws
  {
    let next = WorkerID("c4")
    var pilot = try named(language)
    let absence = Absence(
      standIn: next, from: Pilot.today, until: Pilot.today + 2, by: standIn)
    try pilot.save(
      Save(
        .team, by: standIn, at: pilot.session.state.now,
        changes: [Change(.absence(EntryID(standIn.text)), was: nil, now: .absence(absence))]))
    pilot.lookAround()
    let said =
      language == .en
      ? "T. Droombeeld stands in for J. Fantasie" : "T. Droombeeld vervangt J. Fantasie"
    let wrong = language == .en ? "M. Verzinsel stands in for" : "M. Verzinsel vervangt"
    let row = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == away && $0.standIn == nil })
    pilot.choose(client: row.sortName)
    let value = try #require(pilot.openedCase)
    pilot.shows(said)
    pilot.hides(wrong)
    let maker = pilot.session.state.pageMaker
    for page in [maker.sheet(value), maker.handover(value)] {
      let text = page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(said), "\(text)")
      #expect(!text.contains(wrong), "\(text)")
    }
  }

  @Test func `who hands over for whom they stand in keeps it in their list until it is accepted`()
    throws
  {
    let pilot = try named()
    var other = try pilot.colleague(standIn.text)
    let row = try #require(
      other.session.state.clients.rows.first {
        $0.counsellor == away && $0.standIn == nil && $0.handover == nil
      })
    let changes = try pilot.stored(row.id).changes(
      handingTo: WorkerID("c4"), by: standIn, on: Pilot.today)
    try pilot.save(
      Save(.case(row.id), by: standIn, at: pilot.session.state.now, changes: changes))
    other.lookAround()
    other.choose(client: row.sortName)
    #expect(other.spoken.contains("waiting for T. Droombeeld"), "\(other.spoken)")
    #expect(other.spoken.contains("for J. Fantasie until"), "\(other.spoken)")
  }

  /// A case of a colleague that is handed to who is away and waits for them, as their stand-in sees it.
  private func waiting(_ language: Language) throws -> (standIn: Pilot, row: CaseRow) {
    let pilot = try named(language)
    let giver = WorkerID("c4")
    let row = try #require(
      try pilot.colleague("tl1").session.state.clients.rows.first {
        $0.counsellor == giver && $0.standIn == nil && $0.handover == nil
      })
    let changes = try pilot.stored(row.id).changes(handingTo: away, by: giver, on: Pilot.today)
    try pilot.save(
      Save(.case(row.id), by: giver, at: pilot.session.state.now, changes: changes))
    var other = try pilot.colleague(standIn.text)
    other.choose(client: row.sortName)
    return (other, row)
  }

  @Test(arguments: Language.allCases)
  func `the stand-in accepts for who is away with O, and it is told who did so for whom`(
    language: Language
  ) throws {
    var (other, row) = try waiting(language)
    other.press("O")
    let stored = try other.stored(row.id)
    #expect(stored.pendingHandover == nil && stored.counsellor == away, "\(other.message)")
    #expect(stored.handover?.acceptedOn == Pilot.today)
    #expect(stored.handover?.acceptedBy == standIn)
    #expect(
      other.message.contains(
        language == .en ? "for J. Fantasie, who was away" : "voor J. Fantasie, die afwezig was"),
      "\(other.message)")
    other.press("u")
    #expect(try other.stored(row.id).pendingHandover?.to == away)
  }

  @Test(arguments: Language.allCases)
  func `the list and what is due tell the stand-in to accept, as they tell the receiver`(
    language: Language
  ) throws {
    var (other, row) = try waiting(language)
    let listed = try #require(other.lines.first { $0.hasPrefix("║>") })
    #expect(listed.contains(language == .en ? " accept" : "neem aan"), "\(listed)")
    #expect(other.spoken.contains(language == .en ? ", accept" : ", neem aan"), "\(other.spoken)")
    other.press("g", "t")
    guard case .today(let list)? = other.dialog?.body else {
      Issue.record("nothing is due")
      return
    }
    let due = list.lines.compactMap { line -> TodayList.Due? in
      guard case .due(let due) = line, due.client == row.id, due.item == .handover else {
        return nil
      }
      return due
    }.first
    #expect(
      due?.what.hasPrefix(
        language == .en ? "Accept for J. Fantasie" : "Neem aan voor J. Fantasie") == true,
      "\(other.text)")
  }

  @Test(arguments: Language.allCases)
  func `the row of the handover says that the stand-in may accept it, and Space does`(
    language: Language
  ) throws {
    var (other, row) = try waiting(language)
    other.press("1", .home)
    #expect(other.session.state.checklist.selected == .handover)
    // To give it back is up to who gets it.
    other.press("x")
    #expect(
      other.message.contains(
        language == .en ? "handover to J. Fantasie" : "overdracht aan J. Fantasie"),
      "\(other.message)")
    #expect(try other.stored(row.id).pendingHandover?.to == away)
    other.press(" ")
    #expect(try other.stored(row.id).handover?.acceptedBy == standIn, "\(other.message)")
    #expect(try other.stored(row.id).counsellor == away)
  }

  /// Lets the stand-in be away too, with somebody behind them or with nobody.
  private func standInLeaves(to next: WorkerID?, in pilot: inout Pilot) throws {
    let absence = Absence(standIn: next, from: Pilot.today, until: Pilot.today + 2, by: standIn)
    try pilot.save(
      Save(
        .team, by: standIn, at: pilot.session.state.now,
        changes: [Change(.absence(EntryID(standIn.text)), was: nil, now: .absence(absence))]))
    pilot.lookAround()
  }

  @Test func `where the stand-in is away with nobody behind them, nobody is named as if there`()
    throws
  {
    var pilot = try named()
    try standInLeaves(to: nil, in: &pilot)
    let row = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == away && $0.standIn == nil })
    pilot.choose(client: row.sortName)
    let value = try #require(pilot.openedCase)
    let wrong = "M. Verzinsel stands in"
    let said = "nobody stands in yet"
    pilot.shows("J. Fantasie is away from")
    pilot.hides(wrong)
    let maker = pilot.session.state.pageMaker
    func text(_ page: PrintPage) -> String {
      page.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let inside = text(maker.handover(value))
    #expect(inside.contains(said) && !inside.contains(wrong), "\(inside)")
    for page in [maker.sheet(value), maker.partnerPage(value, for: EntryID("nobody"))] {
      let outside = text(page)
      #expect(!outside.contains(said) && !outside.contains(wrong), "\(outside)")
    }
    var lead = try pilot.colleague("tl1")
    lead.press("g", "t")
    lead.shows(": nobody yet")
  }

  @Test func `a circle of three is refused as one of two is`() throws {
    var pilot = try named()
    let next = WorkerID("c4")
    try standInLeaves(to: next, in: &pilot)
    var other = try pilot.colleague(next.text)
    other.press("g", "h", .home, .enter)
    other.type("j")
    other.press(.down, .down)
    other.type("+2d")
    other.press(.function(2))
    #expect(other.message.contains("stand in for each other"), "\(other.message) \(other.text)")
    #expect(other.session.state.team.absences(of: next).isEmpty)
  }

  @Test func `who is away without a stand-in hears for whom nobody is there now`() throws {
    let pilot = try named()
    var other = try pilot.colleague(standIn.text)
    other.press("g", "h", .home, .enter, .down, .down)
    other.type("+2d")
    other.press(.function(2))
    #expect(
      other.message.contains("M. Verzinsel stands in for J. Fantasie: nobody is there"),
      "\(other.message) \(other.text)")
  }

  @Test func `who stands in for the stand-in does so until the stand-in is back`() throws {
    var team = Team()
    let next = WorkerID("c4")
    let whole = Absence(of: away, standIn: standIn, from: Pilot.today, until: Pilot.today + 6)
    team.absences[EntryID("a")] = whole
    team.absences[EntryID("b")] = Absence(
      of: standIn, standIn: next, from: Pilot.today + 2, until: Pilot.today + 3)
    let days = (0...6).map { team.absence(whole, of: away, asOf: Pilot.today + $0) }
    #expect(
      days.map(\.standIn) == [standIn, standIn, next, next, standIn, standIn, standIn])
    #expect(days.map { $0.from - Pilot.today } == [0, 0, 2, 2, 4, 4, 4])
    #expect(days.map { $0.until - Pilot.today } == [1, 1, 3, 3, 6, 6, 6])
  }

  @Test func `after the last day they are gone again, by themselves`() throws {
    let pilot = try named()
    func count(after days: Int) throws -> Int {
      var other = try pilot.colleague("c2")
      other.advance(seconds: days * 24 * 3600)
      other = try other.restarted()
      return other.session.state.clients.rows.count {
        $0.counsellor == away && $0.standIn != standIn
      }
    }
    #expect(try count(after: 6) > 5)
    #expect(try count(after: 7) == 0)
  }

  @Test func `a team lead says for whom`() throws {
    var lead = try Pilot(worker: "tl1")
    lead.press("g", "h")
    lead.shows("Who is away")
    lead.type("j")
    lead.press(.down)
    lead.type("m")
    lead.press(.down, .down)
    lead.type("+6d")
    lead.press(.function(2))
    #expect(
      lead.session.state.team.absences(of: away).first?.absence.standIn == standIn,
      "\(lead.message) \(lead.text)")
  }

  @Test func `a page of the week has them, with for whom`() throws {
    let pilot = try named()
    let other = try pilot.colleague("c2")
    var store = try CaseStore.open(
      at: Pilot.path, on: pilot.disk, norms: pilot.content.guide.norms, random: SystemRandom.bytes)
    let page = try store.page(.week(standIn), with: other.session.state.pageMaker, hasNames: true)
    #expect(page.text.contains("for J. Fantasie until"), "\(page.text)")
  }

  /// Names a stand-in, by the first letter of the name, from a day until a day.
  private func add(_ letter: Character, _ from: String, _ until: String, in pilot: inout Pilot) {
    pilot.press(.character(letter), .down, .control("u"))
    pilot.type(from)
    pilot.press(.down)
    pilot.type(until)
    pilot.press(.function(2))
  }

  @Test(arguments: Language.allCases)
  func `somebody is away more than once, each time with somebody else, and no day twice`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "h")
    add("m", "+1d", "+6d", in: &pilot)
    pilot.press("g", "h", .down, .enter)
    add("s", "+20d", "+25d", in: &pilot)
    let stored = try pilot.restarted().session.state.team.absences(of: away).map(\.absence)
    #expect(stored.map(\.standIn) == [standIn, WorkerID("c3")])
    #expect(stored.map(\.from) == [Pilot.today + 1, Pilot.today + 20])
    guard case .menu(let menu)? = pilot.dialog?.body else {
      Issue.record("no sheet:\n\(pilot.text)")
      return
    }
    #expect(menu.entries.count == 3)
    pilot.press(.end, .enter)
    add("t", "+24d", "+30d", in: &pilot)
    #expect(
      pilot.message.hasPrefix(language == .nl ? "Probleem: die dagen" : "Problem: those days"),
      "\(pilot.message)")
    #expect(!pilot.message.contains(".."), "\(pilot.message)")
    pilot.press(.escape, .home, .delete)
    #expect(pilot.session.state.team.absences(of: away).map(\.absence.standIn) == [WorkerID("c3")])
    pilot.press("u")
    #expect(pilot.session.state.team.absences(of: away).count == 2)
  }

  @Test func `what is typed in the form waits, and comes up in it again`() throws {
    var pilot = try Pilot()
    pilot.press("g", "h")
    pilot.type("m")
    pilot.press(.down, .down)
    pilot.type("+6d")
    pilot.advance(seconds: 2)
    var later = try pilot.restarted()
    later.press("g", "u", .enter, .enter)
    #expect(later.dialog?.purpose == .teamFact(.newAbsence))
    later.press(.function(2))
    #expect(later.session.state.team.absences(of: away).first?.absence.standIn == standIn)
  }

  @Test func `a counsellor reads when others are away, and changes nothing of it`() throws {
    var pilot = try named()
    let other = try pilot.colleague("c2")
    var theirs = other
    theirs.press("g", "h")
    theirs.shows("OTHERS WHO ARE AWAY")
    theirs.shows("M. Verzinsel stands in for J. Fantasie")
    theirs.press(.home, .delete)
    #expect(theirs.session.state.team.absences.count == 1)
    pilot.press("g", "h", .home, .enter)
    pilot.shows("Last day")
    pilot.press(.delete, .function(2))
    #expect(pilot.session.state.team.absences.isEmpty, "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `a team lead sees in what is due who is away, and the pages say who stands in`(
    language: Language
  ) throws {
    let pilot = try named(language)
    var lead = try pilot.colleague("tl1")
    lead.press("g", "t")
    lead.shows(language == .en ? "J. Fantasie, away until" : "J. Fantasie, weg t/m")
    let maker = lead.session.state.pageMaker
    let week = maker.week([], of: away).text
    #expect(week.contains("M. Verzinsel"), "\(week)")
    let value = try #require(pilot.openedCase)
    #expect(value.counsellor == away)
    #expect(maker.handover(value).text.contains("M. Verzinsel"))
  }
}
