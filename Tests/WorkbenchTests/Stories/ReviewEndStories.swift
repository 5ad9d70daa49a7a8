import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A review round with others at work, with a disk that fails, and at its end.
@Suite struct ReviewEndStories {
  @Test func `a round that was stopped goes on at another terminal, also after a crash`() throws {
    var pilot = try ReviewKeys.started()
    let first = try ReviewKeys.reviewed(pilot).what
    ReviewKeys.putOff("Kees is ill", in: &pilot)
    pilot.type("s")
    pilot.press(.tab)
    pilot.type("half a thought")
    pilot.advance(seconds: 2)
    // The program is gone without a word, and is started again.
    var other = try pilot.restarted()
    other.press("g", "v")
    // It is asked over the board, where nobody is named.
    #expect(other.session.state.hidesNames)
    other.shows("1 of 3 gone")
    other.shows("1 of them was not discussed")
    other.press(.enter)
    other.shows("Review round, 2 of 3")
    other.shows("half a thought")
    #expect(try ReviewKeys.reviewed(other).what != first)
  }

  @Test func `it ends with the list of what was decided, which prints as text and for a browser`()
    throws
  {
    var pilot = try ReviewKeys.started()
    let names = pilot.session.state.clients.summaries.filter { !$0.escalations.isEmpty }
      .map(\.name)
    let surname = names[0].split(separator: " ").last.map { String($0) } ?? ""
    let whose = try #require(pilot.openedCase?.client.name.split(separator: " ").first)
    ReviewKeys.scaleUp("Talk with \(whose) and the judge", who: 1, by: "+7d", in: &pilot)
    ReviewKeys.putOff("Kees is ill", in: &pilot)
    pilot.press(.right, .right, .right, .right, .function(2))
    pilot.shows("Decisions of the review round of Monday 23 November 2026")
    pilot.shows("Finished: all 3 gone through.")
    pilot.shows("1 of them not discussed.")
    for name in names { pilot.hides(name) }
    pilot.press("P")
    #expect(
      pilot.message.hasPrefix(
        "The page is in /pages/review-2026-11-23.html and as text in /pages/review-2026-11-23.txt")
    )
    let pages = pilot.shelf.pages.suffix(2).map(\.text)
    #expect(pages.count == 2)
    for page in pages {
      #expect(page.contains("Talk with \(whose.prefix(1)). and the judge"), "\(page)")
      #expect(page.contains("Kees is ill") && page.contains("MO-0108"), "\(page)")
      for name in names { #expect(!page.contains(name), "\(page)") }
      #expect(!page.contains(surname), "\(page)")
    }
    #expect(pages[0].contains("<html lang=\"en\"") && !pages[0].contains("<script"))
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .board)
  }

  @Test func `the list has the decisions in the order of the board, however fast they came`()
    throws
  {
    var pilot = try Pilot(worker: "tl1", rows: 30)
    pilot.press(.function(4))
    guard case .board(let list)? = pilot.dialog?.body else {
      Issue.record("no board:\n\(pilot.text)")
      return
    }
    let numbers = try list.rows.map { try pilot.stored($0.client).number.text }
    #expect(Set(numbers).count == numbers.count)
    pilot.press("v")
    for _ in numbers { ReviewKeys.putOff("Kees is ill", in: &pilot) }
    pilot.press("P")
    let page = try #require(pilot.shelf.pages.last?.text)
    let places = numbers.compactMap { page.firstRange(of: $0 + ":")?.lowerBound }
    #expect(places.count == numbers.count && places == places.sorted(), "\(page)")
  }

  @Test func `the list says what is not safe, what nobody has and what the client does not know`()
    throws
  {
    var pilot = try Pilot(worker: "tl1", rows: 30)
    let client = try #require(
      pilot.session.state.clients.summaries.first { $0.number.text == "MO-0104" }
    ).id
    var event = Escalation(
      knownOn: Pilot.today - 9, severity: .minor, what: "Pushed somebody", isBreach: true,
      reportedOn: Pilot.today - 8)
    event.isEveryoneSafe = false
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(EntryID("pushed")), was: nil, now: .escalation(event))]))
    pilot.lookAround()
    pilot.press(.function(4), "v")
    for _ in 0..<4 { ReviewKeys.putOff("Kees is ill", in: &pilot) }
    pilot.press("P")
    let page = try #require(pilot.shelf.pages.last?.text)
    let part = String(page[(page.firstRange(of: "MO-0104")?.lowerBound ?? page.endIndex)...])
    for said in ["NOT everyone is safe", "Who has it", "Client told"] {
      #expect(part.contains(said), "\(said)\n\(page)")
    }
  }

  @Test func `where it was stopped the list says so, and what is left`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape, "P")
    let page = try #require(pilot.shelf.pages.last?.text)
    #expect(page.contains("1 of 3 decided; 2 not gone through"), "\(page)")
    #expect(page.contains("NOT GONE THROUGH"), "\(page)")
  }

  @Test func `an undo on the list is seen in it`() throws {
    var pilot = try ReviewKeys.started()
    for _ in 0..<2 { ReviewKeys.putOff("Kees is ill", in: &pilot) }
    ReviewKeys.putOff("Bas is ill", in: &pilot)
    pilot.shows("Finished")
    pilot.press("u")
    pilot.shows("0 of 3 decided; 2 not discussed; 1 not gone through")
    #expect(!pilot.lines.dropLast(3).joined().contains("Bas is ill"), "\(pilot.text)")
  }

  @Test func `once its list is left a finished round is not undone without a reason`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.putOff("Kees is ill", in: &pilot)
    ReviewKeys.putOff("Bas is ill", in: &pilot)
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.shows("Finished")
    func decisions() throws -> Int {
      try pilot.session.state.clients.summaries.filter { !$0.escalations.isEmpty }
        .reduce(0) { try $0 + pilot.stored($1.id).decisions.count }
    }
    pilot.press(.escape, "u")
    pilot.shows("Take a decision back")
    #expect(try decisions() == 3)
    // At another terminal it is the same.
    var other = try pilot.restarted()
    other.press(.function(4), "u")
    other.shows("Take a decision back")
    #expect(try decisions() == 3)
  }

  @Test func `what is raised, closed and decided meanwhile is said, and counts`() throws {
    var pilot = try ReviewKeys.started()
    var lead = try pilot.colleague("tl1")
    lead.press(.function(4), "v")
    // The other terminal is in the same round.
    ReviewKeys.putOff("Kees is ill", in: &lead)
    pilot.lookAround()
    #expect(pilot.message == "R. Leider-Fabel has just decided about this one.")
    pilot.shows("DECIDED IN THIS ROUND: Mon 23 Nov 2026 · not discussed now · Kees is ill")
    var colleague = try pilot.colleague("c1")
    colleague.choose(client: "Ewa")
    colleague.press("E")
    colleague.type("Gone since supper")
    colleague.press(.tab, "a", .function(2))
    pilot.lookAround()
    #expect(pilot.message.contains("New, and last in this round:"), "\(pilot.message)")
    #expect(pilot.message.contains("Gone since supper"), "\(pilot.message)")
    pilot.shows("Review round, 1 of 4")
    // What was decided at the other terminal is passed over.
    ReviewKeys.pass(3, in: &pilot)
    pilot.shows("Review round, 4 of 4")
    pilot.shows("Gone since supper")
    ReviewKeys.putOff("Too fresh", in: &pilot)
    pilot.shows("Review round, 2 of 4")
    lead.lookAround()
    lead.press(.escape, "v")
    lead.shows("2 of 4 gone")
  }

  @Test func `about one that a colleague closes meanwhile nothing is decided`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.pass(2, in: &pilot)
    let id = try #require(pilot.openedCase?.id)
    let value = try pilot.stored(id)
    let escalation = try #require(value.escalations.first { $0.value.isOpen })
    var act = EscalationAct(on: Pilot.today, by: nil, at: pilot.session.state.now)
    act.word = "closed_settled"
    act.text = "Talk"
    act.lesson = "Talk earlier"
    let changes = try value.changes(
      for: .act(escalation.key, .closing, act), by: WorkerID("c1"),
      at: pilot.session.state.now
    ) { EntryID("x") }
    pilot.press(.right, .right, .right, .tab)
    pilot.type("check twice a day")
    try pilot.save(
      Save(.case(id), by: WorkerID("c1"), at: pilot.session.state.now, changes: changes))
    pilot.lookAround()
    #expect(pilot.message.hasPrefix("A colleague has just closed this one:"), "\(pilot.message)")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix("A colleague has just closed this one:"), "\(pilot.message)")
    #expect(try pilot.stored(id).decisions.isEmpty)
    pilot.press(.altUp)
    pilot.shows("Review round, 2 of 3")
  }

  @Test func `who gets a task and is away is said, with who stands in`() throws {
    var pilot = try Pilot(worker: "tl1")
    try pilot.save(
      Save(
        .team, by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .absence(EntryID("a1")), was: nil,
            now: .absence(
              Absence(
                of: WorkerID("c1"), standIn: WorkerID("c2"), from: Pilot.today - 1,
                until: Pilot.today + 9)))
        ]))
    pilot.lookAround()
    pilot.press(.function(4), "v")
    let names = pilot.session.state.team.members.sorted {
      ($0.value.name, $0.key) < ($1.value.name, $1.key)
    }
    let place = try #require(names.firstIndex { $0.key == WorkerID("c1") }) + 1
    ReviewKeys.scaleUp("Call the judge", who: place, by: "+7d", in: &pilot)
    #expect(pilot.message.contains("stands in for"), "\(pilot.message)")
  }

  @Test func `what could not be saved comes back with its text, and the round goes on from there`()
    throws
  {
    var pilot = try ReviewKeys.started()
    pilot.press(.right, .right, .right, .tab)
    pilot.type("Talk with three parties")
    pilot.fillDisk()
    pilot.press(.function(2))
    pilot.shows("Review round, 1 of 3")
    pilot.shows("Talk with three parties")
    pilot.fillDisk(false)
    let client = try #require(pilot.openedCase?.id)
    pilot.press(.function(2))
    #expect(try pilot.stored(client).decisions.count == 1)
    pilot.shows("Review round, 2 of 3")
    #expect(pilot.openedCase?.id == pilot.dialog?.caseID)
    ReviewKeys.putOff("Kees is ill", in: &pilot)
    pilot.shows("Review round, 3 of 3")
    pilot.press(.escape)
    pilot.shows("Stopped: 2 of 3 gone through.")
  }

  @Test func `the list waits until the last decision is on the disk`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.putOff("Kees is ill", in: &pilot)
    ReviewKeys.putOff("Kees is ill", in: &pilot)
    pilot.writer.isSlow = true
    ReviewKeys.putOff("Bas is ill", in: &pilot)
    pilot.hides("Finished")
    pilot.finishWriting()
    pilot.shows("Finished: all 3 gone through.")
    #expect(pilot.lines.dropLast(3).joined().contains("Bas is ill"), "\(pilot.text)")
  }

  @Test func `in lines it is asked one after the other, goes on, and ends with the list`() throws {
    var pilot = try Pilot(worker: "tl1")
    _ = pilot.beginLinear()
    var said = pilot.hear("round").joined(separator: "\n")
    #expect(said.contains("Review round, 1 of 3"), "\(said)")
    #expect(said.contains("] goes on and asks why not now, [ goes back, .. stops the round."))
    _ = pilot.hear("not discussed")
    _ = pilot.hear("Kees is ill")
    said = pilot.hear(".").joined(separator: "\n")
    #expect(said.contains("Review round, 2 of 3"), "\(said)")
    said = pilot.hear("]").joined(separator: "\n")
    #expect(said.contains("Why not now"), "\(said)")
    said = pilot.hear("Bas was there").joined(separator: "\n")
    #expect(said.contains("Review round, 3 of 3"), "\(said)")
    said = pilot.hear("..").joined(separator: "\n")
    #expect(said.contains("Stopped: 2 of 3 gone through. Go on with the rest: review round."))
    said = pilot.hear("review round").joined(separator: "\n")
    #expect(said.contains("Go on with the rest (1)"), "\(said)")
    _ = pilot.hear("1")
    _ = pilot.hear("]")
    said = pilot.hear("Nobody knew him").joined(separator: "\n")
    #expect(said.contains("Decisions of the review round of Monday 23 November 2026"), "\(said)")
    #expect(said.contains("Kees is ill") && !said.contains("\n\n"), "\(said)")
    #expect(said.contains("Bas was there") && said.contains("Nobody knew him"), "\(said)")
    said = pilot.hear("print").joined(separator: "\n")
    #expect(said.contains("The decisions of the review round of Mon 23 Nov 2026"), "\(said)")
    said = pilot.hear("the decisions").joined(separator: "\n")
    #expect(said.contains("/pages/review-2026-11-23.txt"), "\(said)")
  }
}
