import Casework
import Testing

/// Where somebody acts on what a bottleneck shows.
@Suite struct SignalPlaceTests {
  private let day = Day(number: 20_000)

  @Test func `every fact leads to the do or the field that counters it`() {
    let places: [(SignalReason, SignalPlace)] = [
      (.shortNotice(days: 3), .todo(.R1)), (.noAnswer(arrival: day), .todo(.R3)),
      (.informationAwaited(["ID"], before: .intake, on: day), .todo(.R4)),
      (.informationNotAsked(["ID"], before: .arrival, on: day), .todo(.R4)),
      (
        .conditionsOpen([.housing, .income], arrival: day),
        .field(.basicCondition(.housing), proves: .I7)
      ),
      (.conditionsOpen([], arrival: day), .todo(.I7)), (.notMet([.I10], arrival: day), .todo(.I10)),
      (.earlyEvent(.relapse, on: day), .todo(.U1)), (.undivided(.U2, arrival: day), .todo(.U2)),
      (.nobodyHasIt(escalations: 1, since: day), .escalations),
      (.noSupervisor(since: nil), .field(.supervisor, proves: .I1)),
      (.noConsultation(last: nil, arrival: day), .todo(.U5)),
      (.unsure(on: day), .todo(.U6)), (.noIndication(end: day), .field(.indication, proves: .V3)),
      (.noPlace(end: day), .field(.place, proves: .V3)),
    ]
    for (reason, place) in places { #expect(reason.place == place) }
  }
}
