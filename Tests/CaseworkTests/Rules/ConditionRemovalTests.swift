import Casework
import Testing

/// A condition that the court lifts: until which day it could be broken.
///
/// Source: Guide, "Escalations" (ours).
@Suite struct ConditionRemovalTests {
  private static let today = Day(iso: "2026-11-26") ?? Day(number: 0)
  private let now = Moment(today, hour: 10, offsetSeconds: 3600)
  private let curfew = ConditionID("V3")

  /// A case of which a condition was lifted three days ago.
  private var lifted: Case {
    var value = Case(id: CaseID("k1"))
    value.conditions[curfew] = Condition(kindWord: "curfew", text: "Om tien uur binnen")
    return value.applying(value.changes(removing: curfew, on: Self.today - 3))
  }

  private func breach(known: Int, happened: Int? = nil) -> Escalation {
    var one = Escalation(
      knownOn: Self.today + known, severity: .serious, what: "Te laat", condition: curfew,
      isBreach: true)
    one.happenedOn = happened.map { Self.today + $0 }
    return one
  }

  private func recorded(_ one: Escalation, in value: Case) throws -> Case {
    value.applying(
      try value.changes(for: .record(one), by: WorkerID("jeanne"), at: now) { EntryID("e") })
  }

  @Test func `what happened before the day can be a breach of it, what came on it or later cannot`()
    throws
  {
    let value = lifted
    #expect(value.conditions.isEmpty && value.liftedConditions[curfew]?.endedOn == Self.today - 3)
    for one in [
      breach(known: -4), breach(known: 0, happened: -4), breach(known: -3, happened: -4),
    ] {
      let after = try recorded(one, in: value)
      let open = try #require(after.openEscalations(by: WorkCalendar()).first)
      #expect(open.isBreach && open.conditionEndedOn == Self.today - 3)
      #expect(open.conditionText == "Om tien uur binnen" && open.conditionKind == "curfew")
    }
    for one in [
      breach(known: 0), breach(known: -3), breach(known: -2), breach(known: 0, happened: -3),
    ] {
      #expect(throws: EscalationRefusal.conditionLifted) { try recorded(one, in: value) }
    }
  }

  @Test func `what was recorded before anybody knew can still be put right word by word`() throws {
    var value = Case(id: CaseID("k1"))
    value.conditions[curfew] = Condition(kindWord: "curfew", text: "Om tien uur binnen")
    value = try recorded(breach(known: 0), in: value)
    value = value.applying(value.changes(removing: curfew, on: Self.today - 3))
    let there = try #require(value.escalationRecords[EntryID("e")])
    #expect(value.cameAfterLifting(there) && there.conditionWas == "Om tien uur binnen")
    var better = there
    better.what = "Om twaalf uur binnen"
    let changes = try value.changes(
      for: .describe(EntryID("e"), better), by: WorkerID("jeanne"), at: now
    ) { EntryID("n") }
    #expect(value.applying(changes).escalations[EntryID("e")]?.what == "Om twaalf uur binnen")
  }

  @Test func `an open breach that came after it is one to be found out, and one before it stays`()
    throws
  {
    // Of the day itself stays a breach what was one before anybody knew of the lifting.
    for (day, isAfter) in [(0, true), (-2, true), (-3, false), (-4, false)] {
      var value = Case(id: CaseID("k1"))
      value.conditions[curfew] = Condition(kindWord: "curfew", text: "Om tien uur binnen")
      value = try recorded(breach(known: day), in: value)
      value = value.applying(value.changes(removing: curfew, on: Self.today - 3))
      let open = try #require(value.openEscalations(by: WorkCalendar()).first)
      #expect(open.isBreach != isAfter && open.isUnclear == isAfter)
      #expect(open.group(on: Self.today) == .unreported && open.reportDue != nil)
      let there = try #require(value.escalations[EntryID("e")])
      #expect(there.mustBeFoundOut == isAfter && there.mustBeReported != isAfter)
      // Who finds out what it was says so, and needs no decision for that.
      var house = there
      (house.condition, house.isBreach, house.isHouseRule) = (nil, false, true)
      guard isAfter else { continue }
      let changes = try value.changes(
        for: .describe(EntryID("e"), house), by: WorkerID("jeanne"), at: now
      ) { EntryID("n") }
      #expect(value.applying(changes).escalations[EntryID("e")]?.isUnclear == false)
    }
  }

  @Test func `a breach that was recorded on the day of the lifting stays one`() throws {
    var value = Case(id: CaseID("k1"))
    value.conditions[curfew] = Condition(kindWord: "curfew", text: "Om tien uur binnen")
    value = try recorded(breach(known: 0), in: value)
    let changes = value.changes(removing: curfew, on: Self.today)
    #expect(changes.map(\.isOfLifting) == [false, true])
    value = value.applying(changes)
    let there = try #require(value.escalations[EntryID("e")])
    #expect(there.countsAsBreach && !there.isUnclear && !value.cameAfterLifting(there))
    // What is recorded of that day afterwards is none.
    #expect(throws: EscalationRefusal.conditionLifted) {
      try recorded(breach(known: 0), in: value)
    }
  }

  @Test func `another day can be said, and taking it back puts the condition in force again`() {
    let value = lifted
    let other = value.applying(value.changes(removing: curfew, on: Self.today - 5))
    #expect(other.liftedConditions[curfew]?.endedOn == Self.today - 5)
    #expect(value.changes(removing: curfew, on: Self.today - 3).isEmpty)
    #expect(value.freeConditionID == ConditionID("V4"))
    var back = value
    back[.condition(curfew)] = .condition(
      Condition(kindWord: "curfew", text: "Om tien uur binnen"))
    #expect(back.conditions[curfew] != nil && back.liftedConditions.isEmpty)
  }
}
