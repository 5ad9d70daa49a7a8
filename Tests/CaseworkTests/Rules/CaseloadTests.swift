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

  /// Ann's stand-in is away as well, for two days of that week, and Cas stands in for Bo.
  private func chain(_ next: WorkerID?) -> Team {
    var team = team
    team.absences[EntryID(bo.text)] = Absence(
      standIn: next, from: first + 2, until: first + 3, by: bo)
    return team
  }

  @Test(arguments: [(1, false), (2, true), (3, true), (4, false)])
  func `who stands in for a stand-in has the clients of both, until the first of them is back`(
    days: Int, isIn: Bool
  ) {
    let cas = WorkerID("cas")
    let caseload = Caseload(of: cas, in: chain(cas), on: first + days)
    #expect(caseload.has(summary(of: ann)) == isIn)
    #expect(caseload.has(summary(of: bo)) == isIn)
    let found = caseload.standsIn(counsellor: ann, standIn: nil)
    #expect(found?.until == (isIn ? first + 3 : nil))
    #expect(chain(cas).standIn(for: ann, on: first + days) == (isIn ? cas : bo))
  }

  @Test func `a chain that ends with somebody who is away stays with them, and nobody stands in`() {
    let day = first + 2
    #expect(Caseload(of: bo, in: chain(nil), on: day).has(summary(of: ann)))
    #expect(chain(nil).standIn(for: ann, on: day) == nil)
    #expect(chain(nil).standIn(for: ann, on: first + 4) == bo)
    let whole = Absence(of: ann, standIn: bo, from: first, until: first + 6)
    let told = chain(nil).absence(whole, of: ann, asOf: day)
    #expect(told.standIn == nil && told.from == first && told.until == first + 6)
    #expect(chain(nil).standIn(for: bo, on: day) == nil)
  }

  @Test func `two who stand in for each other have each other's clients, and it comes to an end`() {
    let day = first + 2
    #expect(Caseload(of: bo, in: chain(ann), on: day).has(summary(of: ann)))
    #expect(Caseload(of: ann, in: chain(ann), on: day).has(summary(of: bo)))
    #expect(chain(ann).standIn(for: ann, on: day) == nil)
    #expect(chain(ann).standIn(for: bo, on: day) == nil)
    #expect(chain(bo).standIn(for: bo, on: day) == nil)
  }

  @Test func `what waits to be accepted stays with who stands in for the giver`() throws {
    let cas = WorkerID("cas")
    var value = Case(id: CaseID("c"))
    value.counsellor = ann
    value = value.applying(value.changes(handingTo: cas, by: bo, on: first))
    try #require(value.pendingHandover?.giver == ann)
    let summary = CaseSummary(value, norms: guideNorms)
    let caseload = Caseload(of: bo, in: team, on: first)
    #expect(caseload.has(value) && caseload.has(summary) && caseload.has(summary.row(on: first)))
    let found = caseload.standsIn(counsellor: cas, standIn: nil, giver: ann)
    #expect(found?.worker == ann && found?.until == first + 6)
    // Who is to accept it has it as their own, and so has who stands in for this case alone.
    #expect(caseload.standsIn(counsellor: bo, standIn: nil, giver: ann) == nil)
    #expect(caseload.standsIn(counsellor: cas, standIn: bo, giver: ann) == nil)
    value = value.applying(value.changes(acceptingBy: cas, on: first))
    #expect(!caseload.has(value) && !caseload.has(CaseSummary(value, norms: guideNorms)))
    #expect(Caseload(of: cas, in: team, on: first).has(value))
  }

  @Test func `the stand-in of one case who is away has whoever is there, but never whose it is`() {
    let cas = WorkerID("cas")
    let (day, back) = (first + 2, first + 7)
    #expect(chain(nil).standIn(ofCase: bo, of: cas, on: back) == bo)
    #expect(chain(cas).standIn(ofCase: bo, of: ann, on: day) == cas)
    #expect(chain(nil).standIn(ofCase: bo, of: cas, on: day) == nil)
    // Who stands in for the stand-in has the case as their own.
    #expect(chain(cas).standIn(ofCase: bo, of: cas, on: day) == nil)
    #expect(team.standIn(ofCase: ann, of: bo, on: day) == nil)
    // The stand-in is away with nobody behind them, and somebody stands in for whose case it is.
    var other = chain(nil)
    other.absences[EntryID(cas.text)] = Absence(
      standIn: WorkerID("dee"), from: day, until: day, by: cas)
    #expect(other.standIn(ofCase: bo, of: cas, on: day) == WorkerID("dee"))
    #expect(team.standIn(ofCase: bo, of: bo, on: day) == nil)
  }

  @Test func `nobody stands in for who is there`() {
    #expect(team.standIn(for: bo, on: first) == nil)
    #expect(team.standIn(for: ann, on: first - 1) == nil)
  }
}
