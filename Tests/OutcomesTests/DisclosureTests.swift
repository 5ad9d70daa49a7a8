import Outcomes
import Testing

/// What others get to see of a study.
@Suite struct DisclosureTests {
  private func cohort(_ events: Int, _ free: Int, day: Int = 100) -> Cohort {
    Cohort(
      name: "c",
      people: Array(repeating: Observation(days: day, hasEvent: true, possible: 730), count: events)
        + Array(repeating: Observation(days: 730, hasEvent: false, possible: 730), count: free))
  }

  private func shown(_ cohorts: [Cohort], isForAnalyst: Bool = false) -> Disclosure {
    Disclosure(of: OutcomeStudy(cohorts), isForAnalyst: isForAnalyst)
  }

  @Test(arguments: [(5, 5, false), (4, 20, true), (20, 4, true), (0, 50, true), (50, 0, true)])
  func `a cell under five hides its cohort, and so does an empty one`(
    events: Int, free: Int, isHidden: Bool
  ) {
    #expect(shown([cohort(events, free)]).hides(0) == isHidden)
    #expect(shown([cohort(events, free)]).hidesAny == isHidden)
    #expect(!shown([cohort(events, free)], isForAnalyst: true).hides(0))
  }

  @Test func `of fewer than five even the number is kept back`() {
    let small = shown([cohort(2, 2), cohort(9, 9)])
    #expect(small.hidesCount(of: 0) && !small.hidesCount(of: 1) && small.hidesPeople)
    #expect(!shown([cohort(3, 2)]).hidesCount(of: 0) && !shown([cohort(3, 2)]).hidesPeople)
    #expect(!shown([cohort(2, 2)], isForAnalyst: true).hidesPeople)
  }

  @Test func `how many are counted in no cohort cannot be reckoned from how many the file has`() {
    func some(_ recent: Int) -> Disclosure {
      var counted = cohort(9, 9)
      counted.people += Array(repeating: Observation(days: 9, hasEvent: false), count: recent)
      return shown([counted, cohort(8, 8)])
    }
    #expect(some(2).hidesPeople && some(4).hidesPeople)
    #expect(!some(0).hidesPeople && !some(5).hidesPeople)
  }

  @Test func `whom nobody followed for two years has nothing to hide, but is counted nowhere`() {
    let recent = Cohort(
      name: "r", people: Array(repeating: Observation(days: 9, hasEvent: false), count: 4))
    let study = shown([recent, cohort(9, 9)])
    #expect(!study.hides(0) && !study.hidesCount(of: 0) && study.hidesPeople)
  }

  @Test(arguments: [(0, false), (1, true), (4, true), (5, false)])
  func `a curve is kept back where it would tell how few are left out of the risk`(
    count: Int, isHidden: Bool
  ) {
    for possible in [365, 730] {
      var some = cohort(20, 20)
      some.people += Array(
        repeating: Observation(days: 200, hasEvent: false, possible: possible), count: count)
      let seen = shown([some, cohort(9, 9)])
      #expect(seen.hidesCurve(of: 0) == isHidden && !seen.hidesCurve(of: 1) && !seen.hides(0))
      #expect(!shown([some], isForAnalyst: true).hidesCurve(of: 0))
      #expect(Disclosure.holdsSmall(OutcomeStudy([some])) == isHidden)
    }
  }

  @Test func `a step of a curve that is about fewer than five is small as well`() {
    #expect(!Disclosure.holdsSmall(OutcomeStudy([cohort(5, 5)])))
    var spread = cohort(5, 5)
    spread.people[0].days = 200
    #expect(Disclosure.holdsSmall(OutcomeStudy([spread])))
    #expect(Disclosure.holdsSmall(OutcomeStudy([cohort(5, 4)])))
  }

  @Test func `between two points that others see lie five events`() {
    // One event a month: 6 in each half-year.
    let monthly = SurvivalCurve(
      (1...24).map { Observation(days: $0 * 30, hasEvent: true) }
        + Array(repeating: Observation(days: 730, hasEvent: false), count: 30))
    #expect(Disclosure.points(of: monthly).map(\.day) == [183, 365, 548, 730])
    #expect(Disclosure.points(of: monthly).map(\.events) == [6, 12, 18, 24])
    // Half as many: what holds after two years stays, and every second half-year goes.
    let rarer = SurvivalCurve(
      (1...12).map { Observation(days: $0 * 60, hasEvent: true) }
        + Array(repeating: Observation(days: 730, hasEvent: false), count: 30))
    #expect(Disclosure.points(of: rarer).map(\.day) == [365, 730])
    let few = SurvivalCurve(
      (1...4).map { Observation(days: $0 * 60, hasEvent: true) }
        + Array(repeating: Observation(days: 730, hasEvent: false), count: 30))
    #expect(Disclosure.points(of: few).isEmpty)
  }

  @Test func `a curve ends for others where fewer than five are followed`() {
    let ending = SurvivalCurve(
      Array(repeating: Observation(days: 100, hasEvent: true), count: 10)
        + Array(repeating: Observation(days: 400, hasEvent: false), count: 10)
        + Array(repeating: Observation(days: 730, hasEvent: false), count: 4))
    #expect(Disclosure.points(of: ending).map(\.day) == [365])
    #expect(Disclosure.points(of: SurvivalCurve([])).isEmpty)
  }

  @Test func `later than two years a point needs five events more`() {
    let late = SurvivalCurve(
      Array(repeating: Observation(days: 100, hasEvent: true), count: 6)
        + Array(repeating: Observation(days: 800, hasEvent: true), count: 4)
        + Array(repeating: Observation(days: 1000, hasEvent: true), count: 3)
        + Array(repeating: Observation(days: 1200, hasEvent: false), count: 9))
    #expect(Disclosure.points(of: late).map(\.day) == [730, 1095])
  }
}
