import Casework
import Testing

/// Which place of the house was promised to whom.
///
/// Source: Guide, R3.
@Suite struct PromisedPlaceTests {
  private let places = ["Room 1", "Room 12", "Kamer Zuid"].map { HousePlace(name: $0) }

  private func summary(_ id: String, _ text: String?, _ change: (inout Case) -> Void = { _ in })
    -> CaseSummary
  {
    var value = Case(id: CaseID(id))
    value.number = CaseNumber("MO-" + id)
    value.texts[.placeInHouse] = text
    change(&value)
    return CaseSummary(value, norms: guideNorms)
  }

  private func others(_ text: String, _ summaries: [CaseSummary]) -> [String] {
    PromisedPlace(places).others(promised: text, but: CaseID("me"), among: summaries, on: today)
      .map(\.number.text)
  }

  @Test(arguments: [
    ("Room 1, from 1 Feb", "room 1", true), ("Room 1", "Room 12", false),
    ("Room 12", "room 12 (north)", true), ("Kamer Zuid", "KAMER ZUID; vanaf mei", true),
    ("attic", " Attic ", true), ("attic", "attic, left", false), ("Room 1", "", false),
    ("", "", false),
  ])
  func `a place is the same where both texts begin with its name`(
    mine: String, theirs: String, isSame: Bool
  ) {
    #expect(others(mine, [summary("a", theirs)]) == (isSame ? ["MO-a"] : []))
  }

  @Test func `oneself, who was refused and who has left are no others`() {
    let all = [
      summary("me", "Room 1"), summary("b", "Room 1"), summary("a", "Room 1"),
      summary("c", "Room 1") { $0.answer = false },
      summary("d", "Room 1") {
        $0.closing = Closing(on: today, reason: "moved", by: nil)
      },
      summary("f", "Room 1") { $0.dates[.formalRelationshipClosed] = today - 40 },
      summary("g", "Room 1") { $0.dates[.left] = today },
      summary("e", nil),
    ]
    #expect(others("Room 1", all) == ["MO-a", "MO-b"])
  }

  @Test func `a place is taken from the arrival until who lives there has left`() {
    let all = [
      summary("c", "room 1") { $0.dates[.expectedArrival] = today + 20 },
      summary("a", "Room 1, from 1 Feb") {
        $0.dates[.expectedArrival] = today - 12
        $0.dates[.arrival] = today - 10
        $0.dates[.endOfStay] = today + 90
      },
      summary("d", "Room 1") {
        $0.dates[.arrival] = today - 200
        $0.dates[.left] = today - 30
      },
      summary("e", "Room 12") { $0.dates[.arrival] = today - 1 },
    ]
    let use = PromisedPlace(places).use(of: "Room 1", among: all, on: today)
    #expect(use.takenBy.map(\.number.text) == ["MO-a"])
    #expect(use.takenBy.map(\.stayEndsOn) == [today + 90])
    #expect(use.promisedTo.map(\.number.text) == ["MO-c"])
    #expect(use.leftOn == today - 30)
    let before = PromisedPlace(places).use(of: "Room 1", among: all, on: today - 11)
    #expect(before.takenBy.isEmpty)
    #expect(before.promisedTo.map(\.number.text) == ["MO-a", "MO-c"])
  }

  @Test(arguments: [
    ("Room 4", "Room 4, ground floor"), ("room 4 after the summer", "Room 4, ground floor"),
    ("ROOM 4, GROUND FLOOR", "Room 4, ground floor"), ("Attic", "Attic (north)"),
    ("Room 5", ""), ("Room", ""), ("Room 40", ""), ("", ""),
  ])
  func `a beginning that no other place has names a place`(text: String, name: String) {
    let places = ["Room 4, ground floor", "Room 6", "Attic (north)"].map { HousePlace(name: $0) }
    #expect(PromisedPlace(places).name(in: text) == (name.isEmpty ? nil : name))
    #expect(PromisedPlace([HousePlace]()).isEmpty)
  }

  @Test func `a place that is in the bin names nothing any more`() {
    var place = HousePlace(name: "Room 1")
    place.binned = Moment(today, hour: 9)
    let found = PromisedPlace([place]).others(
      promised: "Room 1 left", but: CaseID("me"), among: [summary("a", "Room 1 right")],
      on: today)
    #expect(found.isEmpty)
  }
}
