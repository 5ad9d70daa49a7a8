import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The team lead goes through all that is open with the team.
@Suite struct ReviewStories {
  @Test
  func `each is shown with what was decided last time, and what is decided is saved and leads on`()
    throws
  {
    var pilot = try ReviewKeys.started()
    pilot.shows("Review round, 1 of 3")
    pilot.shows("LAST TIME:")
    pilot.shows("Still to do: report it to probation")
    let client = try #require(pilot.openedCase?.id)
    let first = try ReviewKeys.reviewed(pilot)
    ReviewKeys.scaleUp("Talk with three parties", who: 2, by: "+7d", in: &pilot)
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
    // What is acute or not reported does not wait for the meeting of next week.
    #expect(first.severity == .acute && after.reviewOn == Pilot.today + 1)
  }

  @Test func `who backs us up is kept with a decision of a round, also where nobody changed it`()
    throws
  {
    var pilot = try Pilot(worker: "tl1")
    pilot.press(.function(4))
    guard case .board(let list)? = pilot.dialog?.body, let row = list.chosen else {
      throw CancellationError()
    }
    var before = EscalationDecision(
      row.id.escalation, kindWord: "go_on", on: Pilot.today, by: WorkerID("c1"),
      at: pilot.session.state.now)
    before.backUp = "the night team of Oost"
    try pilot.save(
      Save(
        .case(row.client), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.decision(EntryID("before")), was: nil, now: .decision(before))]))
    pilot.lookAround()
    pilot.press("v")
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    let decisions = try pilot.stored(row.client).escalations[row.id.escalation]?.decisions ?? []
    #expect(decisions.count == 2 && decisions.last?.backUp == "the night team of Oost")
  }

  @Test func `one undo takes decision, task and day back, and the round knows`() throws {
    var pilot = try ReviewKeys.started()
    let client = try #require(pilot.openedCase?.id)
    let before = try pilot.stored(client)
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
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
    var pilot = try ReviewKeys.started()
    let client = try #require(pilot.openedCase?.id)
    let what = try ReviewKeys.reviewed(pilot).what
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+1d", in: &pilot)
    pilot.press(.escape)
    pilot.advance(seconds: 3 * 86_400)
    pilot.press("v")
    pilot.shows("1 of 3 gone")
    pilot.press(.down, .enter)
    pilot.shows("Review round, 1 of 3")
    // What it was about may stand at another place by now.
    for _ in 0..<3 where try ReviewKeys.reviewed(pilot).what != what {
      ReviewKeys.pass(in: &pilot)
    }
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

  @Test func `not discussed needs a reason, and gives nobody a task`() throws {
    var pilot = try ReviewKeys.started()
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
    // Why it was put off is not what was decided.
    pilot.press("[")
    pilot.shows("Review round, 1 of 3")
    pilot.shows("LAST TIME: Extra tests")
    let escalation = try #require(pilot.openedCase?.escalations.values.first)
    #expect(escalation.upscaling?.hasPrefix("Extra tests") == true)
  }

  @Test func `of two days the one that has passed is asked again`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "yesterday", in: &pilot)
    #expect(pilot.message.hasPrefix("Problem: that day has passed."), "\(pilot.message)")
    pilot.press(.control("u"))
    pilot.type("+7d")
    pilot.press(.tab, .control("u"))
    pilot.type("yesterday")
    pilot.press(.tab, .function(2))
    #expect(pilot.message.hasPrefix("Problem: that day has passed."), "\(pilot.message)")
    pilot.press(.control("u"))
    pilot.type("+9d")
    pilot.press(.function(2))
    pilot.shows("Review round, 2 of 3")
  }

  @Test func `going forth and back decides nothing, and keeps what was typed`() throws {
    var pilot = try ReviewKeys.started()
    let first = try ReviewKeys.reviewed(pilot).what
    pilot.press(.right, .right, .right, .tab)
    pilot.type("call [the] duty line")
    // In a line of text the keys are letters.
    pilot.shows("call [the] duty line")
    pilot.press(.altDown)
    pilot.shows("Review round, 2 of 3")
    pilot.press("[")
    pilot.shows("Review round, 1 of 3")
    pilot.shows("call [the] duty line")
    #expect(try ReviewKeys.reviewed(pilot).what == first)
    pilot.press(.altUp)
    #expect(pilot.message == "This is the first one of the round.")
  }

  @Test func `on a Sunday the usual day to look again is a working day`() throws {
    var pilot = try Pilot(worker: "tl1")
    // 29 November 2026 is a Sunday.
    pilot.advance(seconds: 6 * 86_400)
    pilot.press(.function(4), "v")
    for _ in 0..<3 {
      guard case .form(let form)? = pilot.dialog?.body,
        let again = form.rows.first(where: { $0.id == .day })
      else {
        Issue.record("no form:\n\(pilot.text)")
        return
      }
      #expect(again.initial != "2026-12-06")
      ReviewKeys.pass(in: &pilot)
    }
  }

  @Test func `who is not the lead hears who is, and decides about one row as before`() throws {
    var pilot = try ReviewKeys.started(worker: "c1")
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

  @Test func `what waits is done from the form of the round, which shows it at once`() throws {
    var pilot = try ReviewKeys.started()
    pilot.shows("Still to do: report it to probation (F8)")
    pilot.press(.right, .right, .right, .tab)
    pilot.type("Talk with three parties")
    pilot.press(.function(8))
    pilot.shows("To whom")
    pilot.press(.tab, .tab, .control("u"))
    pilot.type("T. Regenjas")
    pilot.press(.function(2))
    #expect(try ReviewKeys.reviewed(pilot).reportedOn == Pilot.today)
    pilot.shows("reported: today")
    pilot.shows("Still to do: tell the client that it was reported (F8)")
    // What was typed stands there still.
    pilot.shows("Talk with three parties")
    pilot.press(.function(8))
    pilot.press(.function(2))
    pilot.shows("client told: today")
    pilot.press(.function(8))
    #expect(pilot.message == "Still to do: no step of it waits.")
    let client = try #require(pilot.openedCase?.id)
    pilot.press(.function(2))
    pilot.shows("Review round, 2 of 3")
    #expect(try pilot.stored(client).decisions.count == 1)
  }

  @Test func `a round that is gone on with is over what it was over, whatever the board shows`()
    throws
  {
    var pilot = try Pilot(worker: "tl1", rows: 30)
    pilot.choose(client: "Shirley")
    for what in ["zebra one", "zebra two"] {
      pilot.press("E")
      pilot.type(what)
      pilot.press(.tab, "m", .function(2))
    }
    pilot.press(.function(4), "/")
    pilot.type("zebra")
    pilot.press(.enter, "v")
    pilot.shows("Review round, 1 of 2")
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape)
    pilot.shows("Stopped: 1 of 2 gone through.")
    pilot.press("/", .control("u"), .enter, "v")
    pilot.shows("1 of 2 gone")
    pilot.press(.enter)
    pilot.shows("Review round, 2 of 2")
  }

  @Test func `what nobody is named for is said`() throws {
    var pilot = try ReviewKeys.started()
    ReviewKeys.scaleUp("Talk with three parties", who: 0, by: "", in: &pilot)
    #expect(pilot.message.hasSuffix("Nobody was named to do it."), "\(pilot.message)")
  }

  @Test func `a new round goes through all of them again, and what was said before is last time`()
    throws
  {
    var pilot = try ReviewKeys.started()
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape, "v", .down, .enter)
    pilot.shows("Review round, 1 of 3")
    let client = try #require(
      pilot.session.state.clients.summaries.first { !$0.reviews.isEmpty }?.id)
    for _ in 0..<3 where pilot.openedCase?.id != client {
      ReviewKeys.pass(in: &pilot)
    }
    pilot.shows("LAST TIME: Mon 23 Nov 2026 · scale up · Talk with three parties")
    pilot.press(.right, .right, .right, .right, .function(2))
    let value = try pilot.stored(client)
    #expect(
      Set(value.decisions.values.compactMap(\.round)) == [
        ReviewName(Pilot.today).id, ReviewName(Pilot.today, number: 2).id,
      ])
  }

  @Test func `the task says from which decision it came`() throws {
    var pilot = try ReviewKeys.started()
    let client = try #require(pilot.openedCase?.id)
    let what = try ReviewKeys.reviewed(pilot).what
    ReviewKeys.scaleUp("Talk with three parties", who: 1, by: "+7d", in: &pilot)
    pilot.press(.escape, .escape)
    let value = try pilot.stored(client)
    let task = try #require(value.tasks.first { $0.value.text == "Talk with three parties" }).key
    #expect(value.origin(ofTask: task)?.escalation.what == what)
  }

  @Test(arguments: [(80, 24), (60, 20), (40, 10)])
  func `in Dutch, and as small as it gets`(columns: Int, rows: Int) throws {
    var pilot = try ReviewKeys.started(.nl)
    pilot.resize(columns: columns, rows: rows)
    pilot.shows("Ronde, 1 van 3")
    ReviewKeys.putOff("Kees is ziek", in: &pilot)
    pilot.shows("Ronde, 2 van 3")
    ReviewKeys.pass(2, in: &pilot)
    pilot.shows("Besluiten van de ronde")
  }
}
