import Casework
import Testing

/// Two people who said at the same moment who sees to an escalation.
@Suite struct TwoAnswersTests {
  private static let today = Day(iso: "2026-11-26") ?? Day(number: 0)
  private let now = Moment(today, hour: 10, offsetSeconds: 3600)
  private let jeanne = WorkerID("jeanne")
  private let bas = WorkerID("bas")

  private func raised() throws -> (Case, EntryID) {
    var value = Case(id: CaseID("k1"))
    let new = Escalation(
      knownOn: Self.today, severity: .serious, what: "Dronken binnen", isBreach: true)
    try act(.record(new), on: &value)
    return (value, try #require(value.escalations.keys.first))
  }

  private func act(_ action: EscalationAction, on value: inout Case) throws {
    var count = value.recordedFields.count
    let changes = try value.changes(for: action, by: jeanne, at: now) {
      count += 1
      return EntryID("i\(count)")
    }
    value = value.applying(changes)
  }

  @Test func `who says who has it where two answers wait has chosen`() throws {
    var (value, id) = try raised()
    try act(.own(id, bas), on: &value)
    let field = Field.escalationStep(EscalationStepKey(id, .owner))
    func waits(for owner: WorkerID) -> Case {
      var disputed = value
      disputed.conflicts[EntryID("q")] = Conflict(
        field: field, value: .worker(owner), by: owner, at: now)
      return disputed
    }
    for owner in [jeanne, bas] {
      var disputed = waits(for: jeanne)
      let waiting = try #require(disputed.openEscalations(by: WorkCalendar()).first)
      // Two say that they have it, so that it is not what nobody has; who, nobody may say yet.
      #expect(waiting.hasTwoOwners && waiting.owner == bas && waiting.settledOwner == nil)
      try act(.own(id, owner), on: &disputed)
      #expect(disputed.escalations[id]?.owner == owner)
      let settled = try #require(disputed.openEscalations(by: WorkCalendar()).first)
      #expect(!settled.hasTwoOwners && settled.settledOwner == owner)
    }
  }

  @Test func `what both sides say waits for nobody`() throws {
    var (value, id) = try raised()
    try act(.own(id, bas), on: &value)
    let field = Field.escalationStep(EscalationStepKey(id, .owner))
    let waiting = EntryID("q")
    value.conflicts[waiting] = Conflict(
      field: field, value: .worker(jeanne), by: jeanne, at: now)
    func merge(_ was: WorkerID?, _ owner: WorkerID) -> Merge {
      Merge(
        Save(
          .case(value.id), by: bas, at: now,
          changes: [Change(field, was: was.map(Fact.worker), now: .worker(owner))]),
        onto: { value[$0] }, waiting: value.conflicts, makeID: { EntryID("new") })
    }
    // Who knows of the one takes the other.
    let agreed = merge(bas, jeanne)
    #expect(agreed.conflicts.isEmpty)
    #expect(value.applying(agreed.changes).conflicts.isEmpty)
    // Who knew of neither gives the same second answer: it waits once.
    let again = merge(nil, jeanne)
    #expect(again.changes.isEmpty && again.conflicts == [waiting])
  }

  @Test func `a round in which nobody changed who has it leaves the question open`() throws {
    var (value, id) = try raised()
    try act(.own(id, bas), on: &value)
    let field = Field.escalationStep(EscalationStepKey(id, .owner))
    value.conflicts[EntryID("q")] = Conflict(
      field: field, value: .worker(jeanne), by: jeanne, at: now)
    let decision = EscalationDecision(
      id, kindWord: "go_on", on: Self.today, by: jeanne, at: now)
    let changes = try value.changes(
      reviewing: decision, again: Self.today + 7, owner: bas, by: jeanne, at: now
    ) { EntryID("d") }
    #expect(value.applying(changes).conflicts.count == 1)
  }
}
