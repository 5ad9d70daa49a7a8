import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The team lead goes through all that is open with the team.
@Suite struct ReviewStories {
  private func started(
    _ language: Language = .en, worker: String = "tl1", rows: Int = 30
  ) throws -> Pilot {
    var pilot = try Pilot(language, worker: worker, rows: rows)
    pilot.press(.function(4), "v")
    return pilot
  }

  /// The open escalation that the form on top is about.
  private func reviewed(_ pilot: Pilot) throws -> Escalation {
    guard case .fact(.escalation(let id, .round))? = pilot.dialog?.purpose,
      let there = pilot.openedCase?.escalations[id]
    else {
      Issue.record("no form of a round:\n\(pilot.text)")
      throw CancellationError()
    }
    return there
  }

  /// Chooses to scale up, says what, who and by when, and saves.
  private func scaleUp(_ text: String, who: Int, by day: String, in pilot: inout Pilot) {
    pilot.press("s", .tab)
    pilot.type(text)
    pilot.press(.tab)
    for _ in 0..<who { pilot.press(.right) }
    pilot.press(.tab)
    pilot.type(day)
    pilot.press(.function(2))
  }

  private func putOff(_ why: String, in pilot: inout Pilot) {
    pilot.press(.end, .tab)
    pilot.type(why)
    pilot.press(.function(2))
  }

  @Test
  func `each is shown with what was decided last time, and what is decided is saved and leads on`()
    throws
  {
    var pilot = try started()
    pilot.shows("Review round, 1 of 3")
    pilot.shows("LAST TIME:")
    pilot.shows("Still to do: report it to probation")
    let client = try #require(pilot.openedCase?.id)
    let first = try reviewed(pilot)
    scaleUp("Talk with three parties", who: 2, by: "+7d", in: &pilot)
    pilot.shows("Review round, 2 of 3")
    pilot.shows("Decided: scale up: Talk with three parties.")
    let stored = try pilot.stored(client)
    let after = try #require(stored.escalations.values.first { $0.what == first.what })
    let decision = try #require(after.lastDecision)
    #expect(decision.round == ReviewName(Pilot.today).id)
    #expect(decision.who != nil && decision.until == Pilot.today + 7)
    let task = try #require(decision.task.flatMap { stored.tasks[$0] })
    #expect(task.text == "Talk with three parties" && task.due == Pilot.today + 7)
    #expect(task.owner == decision.who)
    #expect(after.reviewOn == Pilot.today + 7 || after.reviewOn == first.reviewOn)
  }

  @Test func `one undo takes decision, task and day back, and the round knows`() throws {
    var pilot = try started()
    let client = try #require(pilot.openedCase?.id)
    let before = try pilot.stored(client)
    scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape)
    pilot.shows("Stopped: 1 of 3 gone through.")
    pilot.press("u")
    let after = try pilot.stored(client)
    #expect(after.decisions.isEmpty && after.tasks == before.tasks)
    #expect(after.escalations == before.escalations)
    pilot.press("v")
    // Nothing was decided in any round any more, so that there is nothing to ask.
    pilot.shows("Review round, 1 of 3")
  }

  @Test func `what became of the task is said the next time, with who did it and when`() throws {
    var pilot = try started()
    let client = try #require(pilot.openedCase?.id)
    let what = try reviewed(pilot).what
    scaleUp("Talk with three parties", who: 1, by: "+1d", in: &pilot)
    pilot.press(.escape)
    pilot.advance(seconds: 3 * 86_400)
    pilot.press("v")
    pilot.shows("1 of 3 gone")
    pilot.press(.down, .enter)
    pilot.shows("Review round, 1 of 3")
    // What it was about may stand at another place by now.
    for _ in 0..<3 where try reviewed(pilot).what != what { pilot.press("]") }
    pilot.shows("LAST TIME: Mon 23 Nov 2026 · scale up · Talk with three parties")
    pilot.shows("Was it done: not done yet, 2d late")
    var colleague = try pilot.colleague("c2")
    let value = try pilot.stored(client)
    let task = try #require(value.tasks.first { $0.value.text == "Talk with three parties" }).key
    let changes = try value.changes(
      for: .tickTask(task, on: Pilot.today + 3), by: WorkerID("c2"),
      at: colleague.session.state.now
    ) { EntryID("x") }
    try pilot.save(
      Save(
        .case(client), by: WorkerID("c2"), at: colleague.session.state.now, changes: changes))
    colleague.lookAround()
    pilot.lookAround()
    pilot.shows("Was it done: done Thu 26 Nov 2026 by")
  }

  @Test func `a round that was stopped goes on at another terminal, also after a crash`() throws {
    var pilot = try started()
    let first = try reviewed(pilot).what
    putOff("Kees is ill", in: &pilot)
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
    #expect(try reviewed(other).what != first)
  }

  @Test func `not discussed needs a reason, and gives nobody a task`() throws {
    var pilot = try started()
    pilot.press(.end, .function(2))
    pilot.shows("Problem: say in a few words what it is.")
    pilot.press(.tab, .right, .function(2))
    pilot.shows("Review round, 1 of 3")
    #expect(pilot.message.hasPrefix("Problem: what is not discussed now gives nobody a task."))
    pilot.press(.left)
    pilot.press(.backTab)
    pilot.type("Kees is ill")
    pilot.press(.function(2))
    pilot.shows("Review round, 2 of 3")
  }

  @Test func `going forth and back decides nothing, and keeps what was typed`() throws {
    var pilot = try started()
    let first = try reviewed(pilot).what
    pilot.press("s", .tab)
    pilot.type("call [the] duty line")
    // In a line of text the keys are letters.
    pilot.shows("call [the] duty line")
    pilot.press(.altDown)
    pilot.shows("Review round, 2 of 3")
    pilot.press("[")
    pilot.shows("Review round, 1 of 3")
    pilot.shows("call [the] duty line")
    #expect(try reviewed(pilot).what == first)
    pilot.press(.altUp)
    #expect(pilot.message == "This is the first one of the round.")
  }

  @Test func `it ends with the list of what was decided, which prints as text and for a browser`()
    throws
  {
    var pilot = try started()
    let names = pilot.session.state.clients.summaries.filter { !$0.escalations.isEmpty }
      .map(\.name)
    let surname = names[0].split(separator: " ").last.map { String($0) } ?? ""
    let whose = try #require(pilot.openedCase?.client.name.split(separator: " ").first)
    scaleUp("Talk with \(whose) and the judge", who: 1, by: "+7d", in: &pilot)
    putOff("Kees is ill", in: &pilot)
    pilot.press("g", .function(2))
    pilot.shows("Decisions of the review round of Monday 23 November 2026")
    pilot.shows("Finished: all 3 gone through.")
    pilot.shows("1 of them not discussed.")
    for name in names { pilot.hides(name) }
    pilot.press("P")
    #expect(
      pilot.message.hasPrefix(
        "The list is in /pages/review-2026-11-23.html and as text in /pages/review-2026-11-23.txt")
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

  @Test func `where it was stopped the list says so, and what is left`() throws {
    var pilot = try started()
    scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape, "P")
    let page = try #require(pilot.shelf.pages.last?.text)
    #expect(page.contains("Stopped: 1 of 3 gone through."), "\(page)")
    #expect(page.contains("NOT GONE THROUGH"), "\(page)")
  }

  @Test func `an undo on the list is seen in it`() throws {
    var pilot = try started()
    for _ in 0..<2 { putOff("Kees is ill", in: &pilot) }
    putOff("Bas is ill", in: &pilot)
    pilot.shows("Finished")
    pilot.press("u")
    pilot.shows("Stopped: 2 of 3 gone through.")
    #expect(!pilot.lines.dropLast(3).joined().contains("Bas is ill"), "\(pilot.text)")
  }

  @Test func `who is not the lead hears who is, and decides about one row as before`() throws {
    var pilot = try started(worker: "c1")
    #expect(pilot.dialog?.purpose == .board)
    #expect(
      pilot.message
        == "Only the team lead leads a review round: R. Leider-Fabel. On the board s decides about one row."
    )
    pilot.press(.escape, "g", "v")
    #expect(pilot.message.hasPrefix("Only the team lead leads a review round"))
  }

  @Test func `without anything open there is nothing to go through`() throws {
    let pilot = try Pilot(worker: "tl1")
    var empty = try pilot.inEmptyStore(members: ["c1"])
    empty.press(.function(4), "v")
    #expect(empty.message == "Nothing is open, so there is nothing to go through.")
  }

  @Test func `what is raised, closed and decided meanwhile is said, and counts`() throws {
    var pilot = try started()
    var lead = try pilot.colleague("tl1")
    lead.press(.function(4), "v")
    // The other terminal is in the same round.
    putOff("Kees is ill", in: &lead)
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
    pilot.press("]", "]", "]")
    pilot.shows("Review round, 4 of 4")
    pilot.shows("Gone since supper")
    putOff("Too fresh", in: &pilot)
    pilot.shows("Review round, 2 of 4")
    lead.lookAround()
    lead.press(.escape, "v")
    lead.shows("2 of 4 gone")
  }

  @Test func `about one that a colleague closes meanwhile nothing is decided`() throws {
    var pilot = try started()
    pilot.press("]", "]")
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
    pilot.press("s", .tab)
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
    scaleUp("Call the judge", who: place, by: "+7d", in: &pilot)
    #expect(pilot.message.contains("stands in for"), "\(pilot.message)")
  }

  @Test func `what could not be saved comes back with its text, and the round goes on from there`()
    throws
  {
    var pilot = try started()
    pilot.press("s", .tab)
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
    putOff("Kees is ill", in: &pilot)
    pilot.shows("Review round, 3 of 3")
    pilot.press(.escape)
    pilot.shows("Stopped: 2 of 3 gone through.")
  }

  @Test func `the list waits until the last decision is on the disk`() throws {
    var pilot = try started()
    putOff("Kees is ill", in: &pilot)
    putOff("Kees is ill", in: &pilot)
    pilot.writer.isSlow = true
    putOff("Bas is ill", in: &pilot)
    pilot.hides("Finished")
    pilot.finishWriting()
    pilot.shows("Finished: all 3 gone through.")
    #expect(pilot.lines.dropLast(3).joined().contains("Bas is ill"), "\(pilot.text)")
  }

  @Test func `what nobody is named for is said`() throws {
    var pilot = try started()
    scaleUp("Talk with three parties", who: 0, by: "", in: &pilot)
    #expect(pilot.message.hasSuffix("Nobody was named to do it."), "\(pilot.message)")
  }

  @Test func `a new round goes through all of them again, and what was said before is last time`()
    throws
  {
    var pilot = try started()
    scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape, "v", .down, .enter)
    pilot.shows("Review round, 1 of 3")
    let client = try #require(
      pilot.session.state.clients.summaries.first { !$0.reviews.isEmpty }?.id)
    for _ in 0..<3 where pilot.openedCase?.id != client { pilot.press("]") }
    pilot.shows("LAST TIME: Mon 23 Nov 2026 · scale up · Talk with three parties")
    pilot.press("g", .function(2))
    let value = try pilot.stored(client)
    #expect(
      Set(value.decisions.values.compactMap(\.round)) == [
        ReviewName(Pilot.today).id, ReviewName(Pilot.today, number: 2).id,
      ])
  }

  @Test func `the task says from which decision it came`() throws {
    var pilot = try started()
    let client = try #require(pilot.openedCase?.id)
    let what = try reviewed(pilot).what
    scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape, .escape)
    let value = try pilot.stored(client)
    let task = try #require(value.tasks.first { $0.value.text == "Talk with three parties" }).key
    #expect(value.origin(ofTask: task)?.escalation.what == what)
  }

  @Test func `in lines it is asked one after the other, goes on, and ends with the list`() throws {
    var pilot = try Pilot(worker: "tl1")
    _ = pilot.beginLinear()
    var said = pilot.hear("round").joined(separator: "\n")
    #expect(said.contains("Review round, 1 of 3"), "\(said)")
    #expect(said.contains("] goes on without deciding, [ goes back, .. stops the round."))
    _ = pilot.hear("not discussed")
    _ = pilot.hear("Kees is ill")
    said = pilot.hear(".").joined(separator: "\n")
    #expect(said.contains("Review round, 2 of 3"), "\(said)")
    said = pilot.hear("]").joined(separator: "\n")
    #expect(said.contains("Review round, 3 of 3"), "\(said)")
    said = pilot.hear("..").joined(separator: "\n")
    #expect(said.contains("Stopped: 1 of 3 gone through. Go on with the rest: review round."))
    said = pilot.hear("review round").joined(separator: "\n")
    #expect(said.contains("Go on with the rest (2)"), "\(said)")
    _ = pilot.hear("1")
    _ = pilot.hear("]")
    said = pilot.hear("]").joined(separator: "\n")
    #expect(said.contains("Decisions of the review round of Monday 23 November 2026"), "\(said)")
    #expect(said.contains("Kees is ill"), "\(said)")
    said = pilot.hear("print").joined(separator: "\n")
    #expect(said.contains("The decisions of the review round of Mon 23 Nov 2026"), "\(said)")
    said = pilot.hear("the decisions").joined(separator: "\n")
    #expect(said.contains("/pages/review-2026-11-23.txt"), "\(said)")
  }

  @Test(arguments: [(80, 24), (60, 20), (40, 10)])
  func `in Dutch, and as small as it gets`(columns: Int, rows: Int) throws {
    var pilot = try started(.nl)
    pilot.resize(columns: columns, rows: rows)
    pilot.shows("Ronde, 1 van 3")
    putOff("Kees is ziek", in: &pilot)
    pilot.shows("Ronde, 2 van 3")
    pilot.press("]", "]")
    pilot.shows("Besluiten van de ronde")
  }
}
