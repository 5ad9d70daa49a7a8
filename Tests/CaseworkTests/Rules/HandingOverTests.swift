import Casework
import Testing

/// Handing a case to somebody, who accepts it.
///
/// Source: our own proposal; see Guide, "Handing over".
@Suite struct HandingOverTests {
  private let ann = WorkerID("ann")
  private let bo = WorkerID("bo")
  private let lead = WorkerID("lead")
  private let today = Day(number: 20_500)

  private func sample(of counsellor: WorkerID?) -> Case {
    var value = Case(id: CaseID("c"))
    value.counsellor = counsellor
    return value
  }

  private func handed(
    _ value: Case, to receiver: WorkerID?, by worker: WorkerID, later days: Int = 0
  ) -> Case {
    value.applying(value.changes(handingTo: receiver, by: worker, on: today + days))
  }

  @Test func `what is given to a colleague waits until they accept it, and not for anybody else`() {
    let given = handed(sample(of: ann), to: bo, by: ann)
    #expect(given.counsellor == bo)
    #expect(given.pendingHandover == Handover(from: ann, by: ann, to: bo, on: today))
    #expect(given.changes(acceptingBy: ann, on: today).isEmpty)
    #expect(given.changes(acceptingBy: lead, on: today).isEmpty)
    let accepted = given.applying(given.changes(acceptingBy: bo, on: today + 2))
    #expect(accepted.pendingHandover == nil)
    #expect(accepted.handover?.acceptedOn == today + 2)
    #expect(accepted.changes(acceptingBy: bo, on: today + 3).isEmpty)
  }

  @Test func `who stands in for the receiver accepts for them, and who gave it does not`() {
    var team = Team()
    let cas = WorkerID("cas")
    let given = handed(sample(of: ann), to: bo, by: ann)
    func changes(by standIn: WorkerID, later days: Int = 0) -> [Change] {
      team.absences[EntryID("a")] = Absence(of: bo, standIn: standIn, from: today, until: today + 6)
      return given.changes(
        acceptingIn: Caseload(of: standIn, in: team, on: today + days), on: today + days)
    }
    #expect(changes(by: ann).isEmpty)
    #expect(changes(by: cas, later: 7).isEmpty)
    let accepted = given.applying(changes(by: cas, later: 6))
    #expect(accepted.counsellor == bo && accepted.holder == bo)
    #expect(accepted.handover?.acceptedBy == cas && accepted.handover?.acceptedOn == today + 6)
    // The receiver does so in their own name, from wherever they are.
    let own = given.applying(
      given.changes(acceptingIn: Caseload(of: bo, in: team, on: today), on: today))
    #expect(own.handover?.acceptedOn == today && own.handover?.acceptedBy == nil)
  }

  @Test func `a lead gives a case, and the counsellor from before waits`() {
    let given = handed(sample(of: ann), to: bo, by: lead)
    #expect(given.pendingHandover?.giver == ann)
    #expect(given.pendingHandover?.by == lead)
    let fresh = handed(sample(of: nil), to: bo, by: lead)
    #expect(fresh.pendingHandover?.giver == lead)
    #expect(CaseSummary(given, norms: guideNorms).holder == ann)
    #expect(CaseSummary(fresh, norms: guideNorms).holder == nil)
    let accepted = given.applying(given.changes(acceptingBy: bo, on: today))
    #expect(CaseSummary(accepted, norms: guideNorms).holder == bo)
  }

  @Test func `who takes a case has accepted it, and taking it back leaves nothing waiting`() {
    #expect(handed(sample(of: ann), to: bo, by: bo).handover == nil)
    let given = handed(sample(of: ann), to: bo, by: ann)
    let back = handed(given, to: ann, by: ann)
    #expect(back.counsellor == ann)
    #expect(back.handover == nil)
    #expect(handed(given, to: nil, by: ann).handover == nil)
  }

  @Test func `what a lead gives back to whose it still is waits no longer`() {
    let given = handed(sample(of: ann), to: bo, by: ann)
    let back = handed(given, to: ann, by: lead)
    #expect(back.counsellor == ann)
    #expect(back.handover == nil)
  }

  @Test func `to take what was handed to oneself is to accept it`() {
    let given = handed(sample(of: ann), to: bo, by: ann)
    let changes = given.changes(handingTo: bo, by: bo, on: today)
    #expect(changes.map(\.field) == [.handover])
    #expect(given.changes(handingTo: bo, by: lead, on: today).isEmpty)
  }

  @Test func `who became counsellor in another way accepted nothing, and nothing waits`() {
    var given = handed(sample(of: ann), to: bo, by: ann)
    given.counsellor = lead
    #expect(given.pendingHandover == nil)
    #expect(given.changes(acceptingBy: bo, on: today).isEmpty)
  }

  @Test func `what was given back keeps who got it, or who stands in for them that day`() {
    let given = handed(sample(of: ann), to: bo, by: ann)
    let back = given.applying(given.changes(decliningBy: bo, because: "full", on: today))
    var team = Team()
    team.absences[EntryID("a")] = Absence(of: ann, standIn: lead, from: today, until: today + 1)
    func keeping(_ worker: WorkerID, later days: Int = 0) -> [Change] {
      back.changes(keepingIn: Caseload(of: worker, in: team, on: today + days))
    }
    #expect(keeping(ann).map(\.field) == [.handover])
    #expect(keeping(lead) == keeping(ann))
    #expect(keeping(lead, later: 2).isEmpty)
    #expect(keeping(bo).isEmpty)
    #expect(back.applying(keeping(lead)).counsellor == ann)
  }

  @Test func `an escalation stays with who has it, whether a case is handed over or goes back`() {
    let id = EntryID("e")
    var value = sample(of: ann)
    value.escalationRecords[id] = Escalation(
      knownOn: today, severity: .serious, what: "Left", owner: ann)
    let given = handed(value, to: bo, by: ann)
    #expect(given.escalations[id]?.owner == ann)
    #expect(handed(given, to: ann, by: lead).escalations[id]?.owner == ann)
    let refused = given.applying(given.changes(decliningBy: bo, because: "full", on: today))
    #expect(refused.escalations[id]?.owner == ann)
    let accepted = given.applying(given.changes(acceptingBy: bo, on: today))
    #expect(accepted.escalations[id]?.owner == ann)
  }

  @Test func `until it is accepted it is in the caseload of both`() {
    let given = CaseSummary(handed(sample(of: ann), to: bo, by: lead), norms: guideNorms)
    #expect(given.isCaseload(of: ann) && given.isCaseload(of: bo))
    #expect(!given.isCaseload(of: lead))
    let value = handed(sample(of: ann), to: bo, by: lead)
    let accepted = value.applying(value.changes(acceptingBy: bo, on: today))
    #expect(!CaseSummary(accepted, norms: guideNorms).isCaseload(of: ann))
  }

  @Test(arguments: [(3, false), (4, true)])
  func `after more than three days everybody sees that it waits`(days: Int, isOverdue: Bool) {
    let waiting = Handover(from: ann, by: ann, to: bo, on: today)
    #expect(waiting.isOverdue(on: today + days, after: 3) == isOverdue)
  }
}
