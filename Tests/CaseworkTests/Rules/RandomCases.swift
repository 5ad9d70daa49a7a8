import Casework

/// The same numbers for the same seed, so that a failing case can be made again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A case with facts that need not make sense together.
func randomCase(_ random: inout Seeded) -> Case {
  func chance(_ percent: Int, _ random: inout Seeded) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }
  func day(_ random: inout Seeded) -> Day { today + Int.random(in: -160...160, using: &random) }

  var made = Case.sample()
  for date in CaseDate.allCases where chance(45, &random) {
    if date == .formalRelationshipClosed, chance(70, &random) { continue }
    made.dates[date] = day(&random)
  }
  if chance(30, &random) { made.answer = Bool.random(using: &random) }
  if chance(40, &random) { made.supervisor = "M. Bedacht" }
  made.providers = Array(["A", "B", "C"].prefix(Int.random(in: 0...3, using: &random)))
  for id in DoID.allCases where chance(50, &random) {
    let count = Int.random(in: 0...3, using: &random)
    let days = (0..<count).map { _ in Int.random(in: -300...0, using: &random) }
    let state = DoRecord.State.allCases.randomElement(using: &random) ?? .open
    made.doRecords[id] = DoRecord(
      state: state, completions: days.sorted().map { Completion(on: today + $0) },
      reason: chance(30, &random) ? "Verzonnen" : nil,
      until: state == .exempt && chance(60, &random) ? day(&random) : nil)
  }
  for id in DoID.allCases where chance(12, &random) { made.doDues[id] = day(&random) }
  if chance(40, &random) {
    let state = InformationItem.State.missing
    made.information[EntryID("i")] = InformationItem(
      name: "Delictanalyse", state: chance(50, &random) ? state : .received,
      since: chance(70, &random) ? day(&random) : nil)
  }
  for _ in 0..<Int.random(in: 0...2, using: &random) {
    made.log(.partnerContact, Int.random(in: -60...0, using: &random))
  }
  if chance(35, &random) {
    let severity = Escalation.Severity.allCases.randomElement(using: &random) ?? .minor
    made.escalate(
      severity, known: Int.random(in: -30...0, using: &random),
      reported: chance(50, &random) ? 0 : nil, breach: chance(70, &random),
      status: chance(80, &random) ? "open" : "closed_no_violation")
  }
  if chance(10, &random) {
    made.closing = Closing(on: day(&random), reason: "Verhuisd", by: worker)
  }
  if chance(30, &random) {
  }
  return made
}
