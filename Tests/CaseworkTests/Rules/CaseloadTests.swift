import Casework
import Testing

/// Whose clients somebody looks after while a colleague is away.
///
/// Source: our own proposal; see Guide, "Handing over".
@Suite struct CaseloadTests {
  private let ann = WorkerID("ann")
  private let bo = WorkerID("bo")
  private let first = Day(number: 20_500)

  /// Ann is away for a week, and Bo stands in.
  private var team: Team {
    var team = Team()
    team.absences[EntryID(ann.text)] = Absence(standIn: bo, from: first, until: first + 6, by: ann)
    return team
  }

  private func summary(of counsellor: WorkerID?, standIn: WorkerID? = nil) -> CaseSummary {
    var value = Case(id: CaseID("c"))
    value.counsellor = counsellor
    value.standIn = standIn
    return CaseSummary(value, norms: guideNorms)
  }

  @Test(arguments: [(-1, false), (0, true), (6, true), (7, false)])
  func `it begins and ends by itself, first and last day included`(days: Int, isIn: Bool) {
    let day = first + days
    let caseload = Caseload(of: bo, in: team, on: day)
    #expect(caseload.has(summary(of: ann)) == isIn)
    #expect(caseload.has(summary(of: ann).row(on: day)) == isIn)
    #expect((caseload.standsIn(counsellor: ann, standIn: nil) != nil) == isIn)
    // Who is away still has their own.
    #expect(Caseload(of: ann, in: team, on: day).has(summary(of: ann)))
  }

  @Test func `it says for whom and until when, and nothing of what is one's own anyway`() {
    let caseload = Caseload(of: bo, in: team, on: first)
    let found = caseload.standsIn(counsellor: ann, standIn: nil)
    #expect(found?.worker == ann && found?.until == first + 6)
    #expect(caseload.standsIn(counsellor: ann, standIn: bo) == nil)
    #expect(caseload.standsIn(counsellor: bo, standIn: nil) == nil)
    #expect(caseload.standsIn(counsellor: nil, standIn: nil) == nil)
  }

  @Test func `nobody else's clients come along, and nobody stands in for themselves`() {
    #expect(!Caseload(of: bo, in: team, on: first).has(summary(of: WorkerID("cas"))))
    #expect(!Caseload(of: bo, in: team, on: first).has(summary(of: nil)))
    var odd = team
    odd.absences[EntryID(bo.text)] = Absence(standIn: bo, from: first, until: first + 6)
    #expect(Caseload(of: bo, in: odd, on: first).absent.keys == [ann])
  }
}
