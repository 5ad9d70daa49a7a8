import Casework
import Testing

/// What a review round is, as the cases tell it.
///
/// Source: Guide, "Escalation object".
@Suite struct ReviewRoundTests {
  private static let today = Day(iso: "2026-11-26") ?? Day(number: 0)
  private let name = ReviewName(today)
  private let lead = WorkerID("tl1")

  /// Two cases, the first with two open escalations and the second with one.
  private func cases() throws -> [Case] {
    var first = Case(id: CaseID("a"))
    first.number = CaseNumber("MO-0001")
    var second = Case(id: CaseID("b"))
    second.number = CaseNumber("MO-0002")
    for what in ["Drank", "Mes"] { try raise(what, at: 8, in: &first) }
    try raise("Weg", at: 8, in: &second)
    return [first, second]
  }

  private func raise(_ what: String, at hour: Int, in value: inout Case) throws {
    var new = Escalation(knownOn: Self.today, severity: .serious, what: what)
    new.isHouseRule = true
    value = value.applying(
      try value.changes(for: .record(new), by: lead, at: moment(hour)) { EntryID(what) })
  }

  private func moment(_ hour: Int, _ minute: Int = 0) -> Moment {
    Moment(Self.today, hour: hour, minute: minute)
  }

  private func decision(
    _ what: String, _ kind: EscalationDecision.Kind = .goOn, _ text: String? = nil,
    in round: ReviewName? = nil
  ) -> EscalationDecision {
    EscalationDecision(
      EntryID(what), kindWord: kind.rawValue, text: text, on: Self.today,
      round: (round ?? name).id, by: nil, at: moment(0))
  }

  private func decide(
    _ decision: EscalationDecision, again: Day? = nil, at moment: Moment, in value: inout Case
  ) throws {
    var count = value.recordedFields.count
    value = value.applying(
      try value.changes(reviewing: decision, again: again, owner: nil, by: lead, at: moment) {
        count += 1
        return EntryID("n\(count)")
      })
  }

  private func round(_ cases: [Case]) throws -> ReviewRound? {
    return ReviewRound.last(
      of: cases.map { CaseSummary($0, norms: guideNorms) }, on: Self.today)
  }

  @Test func `the name of a round says its day, and which one of the day it is`() throws {
    #expect(name.id == EntryID("review-2026-11-26"))
    let second = ReviewName(Self.today, number: 2)
    #expect(second.id == EntryID("review-2026-11-26-2"))
    for one in [name, second] { #expect(ReviewName(one.id) == one) }
    #expect(name < second && second < ReviewName(Self.today + 1))
    for odd in ["", "review-", "review-2026-11-26-1", "review-2026-11-26-0", "review-2026-13-01"]
      + ["review-2026-11-26x2", "review-2026-11-26-", "abc", "review-2026-11-26-+2"]
    {
      #expect(ReviewName(EntryID(odd)) == nil, "\(odd)")
    }
  }

  @Test func `a new round comes after the last one, whatever a clock said`() throws {
    var cases = try cases()
    #expect(try round(cases) == nil)
    #expect(ReviewRound.next(on: Self.today, after: nil) == name)
    try decide(decision("Drank"), at: moment(10), in: &cases[0])
    let last = try round(cases)
    #expect(ReviewRound.next(on: Self.today + 1, after: last) == ReviewName(Self.today + 1))
    #expect(
      ReviewRound.next(on: Self.today, after: last) == ReviewName(Self.today, number: 2))
    #expect(
      ReviewRound.next(on: Self.today - 3, after: last) == ReviewName(Self.today, number: 2))
  }

  @Test func `what was gone through is read from the decisions, and skipped counts as that`()
    throws
  {
    var cases = try cases()
    try decide(decision("Drank"), at: moment(10), in: &cases[0])
    try decide(decision("Weg", .skipped, "Kees is ziek"), at: moment(10, 5), in: &cases[1])
    var found = try #require(try round(cases))
    #expect(found.name == name && found.count == 3 && found.skipped == 1 && found.isStopped)
    #expect(found.left.map(\.escalation.what) == ["Mes"])
    #expect(found.last?.by == lead)
    #expect(found.reviewed.map(\.mark.escalation) == [EntryID("Drank"), EntryID("Weg")])
    // Whoever decides after all what was skipped has not skipped it.
    try decide(decision("Weg"), at: moment(10, 10), in: &cases[1])
    found = try #require(try round(cases))
    #expect(found.skipped == 0 && found.reviewed.count == 2)
    try decide(decision("Mes"), at: moment(10, 20), in: &cases[0])
    found = try #require(try round(cases))
    #expect(!found.isStopped && found.left.isEmpty)
  }

  @Test func `what was gone through stands in the order of the board, also decided once more`()
    throws
  {
    var cases = try cases()
    // All three within a minute, the last one of the board first in the order of the cases.
    for (place, what, index) in [(0, "Weg", 1), (1, "Mes", 0), (2, "Drank", 0)] {
      var one = decision(what)
      one.place = place
      try decide(one, at: moment(10), in: &cases[index])
    }
    let wanted = ["Weg", "Mes", "Drank"].map { EntryID($0) }
    #expect(try round(cases)?.reviewed.map(\.mark.escalation) == wanted)
    var again = decision("Weg", .upscale, "Toch bellen")
    again.place = 0
    try decide(again, at: moment(11), in: &cases[1])
    let found = try #require(try round(cases))
    #expect(found.reviewed.map(\.mark.escalation) == wanted)
    #expect(found.last?.escalation == EntryID("Weg"))
    // Without a place it is the order in which the round first came to them.
    cases = try self.cases()
    for (minute, what, index) in [(0, "Weg", 1), (1, "Mes", 0), (2, "Weg", 1)] {
      try decide(decision(what), at: moment(10, minute), in: &cases[index])
    }
    #expect(
      try round(cases)?.reviewed.map(\.mark.escalation) == [EntryID("Weg"), EntryID("Mes")])
  }

  @Test func `what is raised during a round belongs to it, and what comes after it does not`()
    throws
  {
    var cases = try cases()
    try decide(decision("Drank"), at: moment(10), in: &cases[0])
    try raise("Nieuw", at: 11, in: &cases[1])
    try decide(decision("Mes"), at: moment(12), in: &cases[0])
    try decide(decision("Weg"), at: moment(12), in: &cases[1])
    var found = try #require(try round(cases))
    #expect(found.isStopped && found.left.map(\.escalation.what) == ["Nieuw"])
    try decide(decision("Nieuw"), at: moment(12, 5), in: &cases[1])
    try raise("Later", at: 15, in: &cases[1])
    found = try #require(try round(cases))
    #expect(!found.isStopped && found.left.map(\.escalation.what) == ["Later"])
  }

  @Test func `what is decided, its task and the day to look again are one save`() throws {
    var value = try cases()[0]
    var decided = decision("Mes", .upscale, "Gesprek met drie partijen")
    decided.who = WorkerID("bas")
    decided.until = Self.today + 5
    try decide(decided, again: Self.today + 7, at: moment(10), in: &value)
    let own = try #require(value.escalations[EntryID("Mes")]?.decisions.last)
    #expect(value.escalations[EntryID("Mes")]?.reviewOn == Self.today + 7)
    let (id, task) = try #require(value.tasks.elements.first.map { ($0.key, $0.value) })
    #expect(own.task == id && own.round == name.id)
    #expect(task.owner == WorkerID("bas") && task.due == Self.today + 5)
    #expect(value.origin(ofTask: id)?.escalation.what == "Mes")
    #expect(value.result(of: own) == .open(task))
    value = value.applying(
      try value.changes(
        for: .tickTask(id, on: Self.today), by: WorkerID("bas"), at: moment(15)
      ) { EntryID("x") })
    let done = try #require(value.tasks[id])
    #expect(value.result(of: own) == .done(done, on: Self.today))
    #expect(done.doneBy == WorkerID("bas"))
  }

  @Test func `what is not discussed needs a reason and gives nobody a task`() throws {
    let value = try cases()[0]
    func refuses(_ refusal: EscalationRefusal, _ decision: EscalationDecision) {
      #expect(throws: refusal) {
        try value.changes(reviewing: decision, again: nil, owner: nil, by: lead, at: moment(10)) {
          EntryID("x")
        }
      }
    }
    refuses(.textMissing, decision("Mes", .skipped, " "))
    var skipped = decision("Mes", .skipped, "Kees is ziek")
    skipped.until = Self.today + 1
    refuses(.skippedHasTask, skipped)
    // Somebody who gets a task is told what it is.
    var mute = decision("Mes")
    mute.who = WorkerID("bas")
    refuses(.textMissing, mute)
  }

  @Test func `about one that was closed meanwhile nothing is decided in a round`() throws {
    var value = try cases()[0]
    var act = EscalationAct(on: Self.today, by: nil, at: moment(9))
    act.word = "closed_settled"
    act.text = "Gesprek"
    act.lesson = "Eerder praten"
    value = value.applying(
      try value.changes(
        for: .act(EntryID("Mes"), .closing, act), by: lead, at: moment(9)
      ) { EntryID("x") })
    #expect(throws: EscalationRefusal.closedMeanwhile) {
      try value.changes(
        reviewing: decision("Mes"), again: nil, owner: nil, by: lead, at: moment(10)
      ) {
        EntryID("x")
      }
    }
  }

  @Test func `done is done, whoever ticked it`() {
    let mine = CaseTask(text: "Bellen", owner: nil, doneOn: Self.today, doneBy: lead)
    var theirs = mine
    theirs.doneBy = WorkerID("bas")
    #expect(Fact.task(mine).agrees(with: .task(theirs)))
    theirs.doneOn = nil
    #expect(!Fact.task(mine).agrees(with: .task(theirs)))
  }
}
