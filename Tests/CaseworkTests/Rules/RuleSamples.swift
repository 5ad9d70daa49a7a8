import Casework

/// The day on which the rule tests take place: a Monday.
let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)

/// The default terms as the guide's table has them, so that a rule test can be read beside it.
let guideNorms = Norms([
  .R1: Norm(kind: .once, occasions: [[Term(.arrival, days: -28)]]),
  .R2: Norm(kind: .recurring, occasions: [[Term(.registration, days: 14)]], intervalDays: 14),
  .R3: Norm(
    kind: .once, occasions: [[Term(.registration, days: 14), Term(.arrival, days: -14)]]),
  .R4: Norm(kind: .once, occasions: [[Term(.intake, days: -7)]]),
  .R5: Norm(kind: .conditional, occasions: [[Term(.informationMissing, days: 3)]]),
  .I1: Norm(kind: .once, occasions: [[Term(.intake, days: -10)]]),
  .I2: Norm(kind: .once, occasions: [[Term(.intake, days: 0)]]),
  .I3: Norm(kind: .once, occasions: [[Term(.intake, days: 5)]]),
  .I4: Norm(kind: .once, occasions: [[Term(.intake, days: 5)]]),
  .I5: Norm(kind: .once, occasions: [[Term(.arrival, days: 0)]]),
  .I6: Norm(kind: .conditional, occasions: [[Term(.intake, days: 0)]]),
  .I7: Norm(
    kind: .recurring, occasions: [[Term(.arrival, days: -28)], [Term(.arrival, days: -7)]]),
  .I8: Norm(kind: .once, occasions: [[Term(.arrival, days: -28)]]),
  .I9: Norm(kind: .once, occasions: [[Term(.arrival, days: -14)]]),
  .I10: Norm(kind: .once, occasions: [[Term(.arrival, days: -7)]]),
  .U1: Norm(kind: .once, occasions: [[Term(.arrival, days: 7)]]),
  .U2: Norm(kind: .once, occasions: [[Term(.arrival, days: 14)]]),
  .U3: Norm(kind: .once, occasions: [[Term(.arrival, days: 14)]]),
  .U4: Norm(kind: .once, occasions: [[Term(.arrival, days: 14)]]),
  .U5: Norm(kind: .recurring, occasions: [[Term(.arrival, days: 42)]], intervalDays: 42),
  .U6: Norm(kind: .standing, occasions: []),
  .E1: Norm(
    kind: .recurring,
    occasions: [[Term(.arrival, days: 0)], [Term(.nextConsultation, days: 0)]]),
  .E2: Norm(kind: .once, occasions: [[Term(.arrival, days: 0)]]),
  .E3: Norm(kind: .standing, occasions: [[Term(.breachKnown, days: 1)]]),
  .V1: Norm(kind: .recurring, occasions: [[Term(.end, days: -112)], [Term(.end, days: -42)]]),
  .V2: Norm(kind: .once, occasions: [[Term(.end, days: -112)]]),
  .V3: Norm(kind: .once, occasions: [[Term(.end, days: -91)]]),
  .V4: Norm(kind: .once, occasions: [[Term(.end, days: -56)]]),
])

let worker = WorkerID("c1")
let now = Moment(today, hour: 14, minute: 2, offsetSeconds: 3600)

extension Case {
  /// A case with days relative to today.
  static func sample(_ days: [CaseDate: Int] = [:], _ edit: (inout Case) -> Void = { _ in }) -> Case
  {
    var made = Case(id: CaseID("sample"))
    made.number = CaseNumber("MO-9001")
    made.client.name = "Verzin, A."
    made.client.sortName = "Verzin, A."
    for (date, offset) in days { made.dates[date] = today + offset }
    edit(&made)
    return made
  }

  mutating func setDone(_ id: DoID, _ days: Int...) {
    doRecords[id] = DoRecord(state: .done, completions: days.map { Completion(on: today + $0) })
  }

  mutating func log(_ kind: CaseEvent.Kind, _ days: Int) {
    events[EntryID("e\(events.count)")] = CaseEvent(
      kindWord: kind.rawValue, on: today + days, text: "", by: worker)
  }

  mutating func escalate(
    _ severity: Escalation.Severity, known days: Int, reported: Int? = nil, breach: Bool = true,
    status: String = "open"
  ) {
    escalationRecords[EntryID("x\(escalations.count)")] = Escalation(
      statusWord: status, knownOn: today + days, severity: severity, what: "", isBreach: breach,
      reportedOn: reported.map { today + $0 })
  }

  func roadmap(_ days: Int = 0) -> Roadmap { Roadmap(self, norms: guideNorms, on: today + days) }

  /// State and due day (relative to the sample's today) of a do, so many days from today.
  func state(_ id: DoID, _ days: Int = 0) -> DoStatus.State { roadmap(days)[id].state }
  func due(_ id: DoID, _ days: Int = 0) -> Int? { roadmap(days)[id].due.map { $0 - today } }
  func late(_ days: Int = 0) -> [DoID] { roadmap(days).late.map(\.id) }
}
