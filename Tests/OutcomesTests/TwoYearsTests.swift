import Outcomes
import Testing

/// Who is counted over two years.
@Suite struct TwoYearsTests {
  @Test func `who was followed for less than two years without an event is not counted`() {
    let count = TwoYears([
      Observation(days: 729, hasEvent: false), Observation(days: 730, hasEvent: false),
      Observation(days: 0, hasEvent: false),
    ])
    #expect(count.count == 1 && count.events == 0 && count.lost == 2)
  }

  @Test func `an event on the last day counts, one on the day after does not`() {
    let count = TwoYears([
      Observation(days: 730, hasEvent: true, possible: 900),
      Observation(days: 731, hasEvent: true, possible: 900),
    ])
    #expect(count.count == 2 && count.events == 1 && count.presumed == 0)
  }

  @Test func `an event of somebody whose two years are not over counts for nothing`() {
    let count = TwoYears([
      Observation(days: 10, hasEvent: true, possible: 729),
      Observation(days: 10, hasEvent: true, possible: 730),
      Observation(days: 300, hasEvent: false, possible: 300),
    ])
    #expect(count.count == 1 && count.events == 1 && count.tooRecent == 2 && count.lost == 0)
  }

  @Test func `who died or left the country within two years is lost and not too recent`() {
    let count = TwoYears([Observation(days: 300, hasEvent: false, possible: 1000)])
    #expect(count.count == 0 && count.lost == 1 && count.tooRecent == 0 && count.risk == nil)
  }

  @Test func `of whom the file says no more it is not known why they were not followed`() {
    let count = TwoYears([
      Observation(days: 300, hasEvent: false), Observation(days: 300, hasEvent: false),
      Observation(days: 300, hasEvent: false, possible: 1000),
    ])
    #expect(count.lost == 3 && count.unsaid == 2 && (count + count).unsaid == 4)
  }

  @Test func `an event without a word on how long somebody could be followed is presumed`() {
    let count = TwoYears([
      Observation(days: 10, hasEvent: true), Observation(days: 800, hasEvent: true),
    ])
    #expect(count.count == 2 && count.events == 1 && count.presumed == 1)
    #expect((count + count).presumed == 2 && (count + count).free == 2)
  }
}
