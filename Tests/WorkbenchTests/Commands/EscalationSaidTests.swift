import Casework
import Content
import Testing
import Workbench

/// What a shell says of what was done with an escalation.
@Suite struct EscalationSaidTests {
  private let today = Day(iso: "2026-11-26") ?? Day(number: 0)
  private let id = EntryID("x1")
  private var now: Moment { Moment(today, hour: 10, offsetSeconds: 3600) }

  /// An escalation that one has and that two others said to have at the same moment.
  private func disputed() -> Case {
    var value = Case(id: CaseID("k1"))
    value[.escalation(id)] = .escalation(
      Escalation(knownOn: today, severity: .serious, what: "Dronken binnen", isBreach: true))
    let field = Field.escalationStep(EscalationStepKey(id, .owner))
    value[field] = .worker(WorkerID("bas"))
    let waiting: [(entry: String, owner: String?)] = [("q1", "jeanne"), ("q2", nil)]
    for (entry, owner) in waiting {
      value.conflicts[EntryID(entry)] = Conflict(
        field: field, value: owner.map { .worker(WorkerID($0)) }, by: WorkerID("jeanne"), at: now)
    }
    return value
  }

  private func said(_ owner: String?) throws -> String {
    let value = disputed()
    let action = EscalationAction.own(id, owner.map { WorkerID($0) })
    let changes = try value.changes(for: action, by: WorkerID("tl1"), at: now) { EntryID("new") }
    return action.sentence(
      in: value, after: value.applying(changes), team: Team(), at: now, content: Contents.english,
      among: NameWords())
  }

  @Test func `who says who has it where answers wait is told whose answers are put aside`() throws {
    let stays = try said("bas")
    #expect(stays.contains("Put aside: jeanne said that jeanne has it."), "\(stays)")
    #expect(stays.contains("Put aside: jeanne said that nobody has it."), "\(stays)")
    #expect(!stays.contains("until now"), "\(stays)")
    let third = try said("oscar")
    #expect(third.contains("bas had it until now."), "\(third)")
    #expect(third.contains("jeanne said that jeanne has it."), "\(third)")
    let chosen = try said("jeanne")
    #expect(chosen.contains("bas had it until now."), "\(chosen)")
    #expect(!chosen.contains("that jeanne has it"), "\(chosen)")
    let nobody = try said(nil)
    #expect(!nobody.contains("that nobody has it"), "\(nobody)")
  }
}
