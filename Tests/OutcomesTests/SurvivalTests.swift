import Outcomes
import Testing

/// Curves and the log-rank test held against lifelines 0.30.3.
@Suite struct SurvivalTests {
  private static func people(_ rows: [(Int, Int)]) -> [Observation] {
    rows.map { Observation(days: $0.0, hasEvent: $0.1 == 1) }
  }

  static let first = people([
    (90, 1), (200, 0), (365, 1), (500, 0), (730, 0), (730, 0), (730, 0),
  ])
  static let second = people([
    (30, 1), (60, 1), (120, 1), (200, 1), (400, 1), (500, 0), (730, 0),
  ])
  static let ties = people([
    (10, 1), (10, 1), (10, 0), (20, 1), (20, 0), (20, 1), (30, 0), (30, 1),
  ])

  private func expectPoint(
    _ curve: SurvivalCurve, _ index: Int, _ day: Int, _ survival: Double, _ low: Double,
    _ high: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let point = curve.points[index]
    #expect(point.day == day, sourceLocation: sourceLocation)
    expect(point.survival, nearly: survival, sourceLocation: sourceLocation)
    expect(point.interval?.low, nearly: low, sourceLocation: sourceLocation)
    expect(point.interval?.high, nearly: high, sourceLocation: sourceLocation)
  }

  @Test func `a curve has a step on each day with an event, and a log-log interval`() {
    let curve = SurvivalCurve(Self.first)
    #expect(curve.points.count == 2 && curve.events == 2 && curve.count == 7)
    expectPoint(curve, 0, 90, 0.8571428571428572, 0.3340538792922218, 0.9785610585261756)
    expectPoint(curve, 1, 365, 0.6857142857142857, 0.2127974054293533, 0.912111761205414)
    #expect(curve.survival(on: 89) == 1 && curve.point(upTo: 89) == nil)
    expect(curve.survival(on: 730), nearly: 0.6857142857142857)
    #expect(curve.atRisk(on: 90) == 7 && curve.atRisk(on: 91) == 6 && curve.atRisk(on: 731) == 0)
    #expect(curve.events(upTo: 364) == 1 && curve.events(upTo: 365) == 2)

    let steep = SurvivalCurve(Self.second)
    #expect(steep.points.count == 5)
    expectPoint(steep, 0, 30, 0.8571428571428572, 0.3340538792922218, 0.9785610585261756)
    expectPoint(steep, 1, 60, 0.7142857142857143, 0.2581536654587949, 0.9197974560448583)
    expectPoint(steep, 2, 120, 0.5714285714285714, 0.17186601552877506, 0.8370827803491806)
    expectPoint(steep, 3, 200, 0.42857142857142866, 0.09775220211692878, 0.7343734170514472)
    expectPoint(steep, 4, 400, 0.2857142857142857, 0.041131703414757845, 0.6115068326495889)
  }

  @Test func `on one day events come before the end of looking`() {
    let curve = SurvivalCurve(Self.ties)
    #expect(curve.points.map(\.events) == [2, 2, 1] && curve.points.map(\.atRisk) == [8, 5, 2])
    expectPoint(curve, 0, 10, 0.75, 0.314807113705519, 0.9308983170906276)
    expectPoint(curve, 1, 20, 0.45, 0.10757811523828899, 0.7512738499261936)
    expectPoint(curve, 2, 30, 0.225, 0.012396415520032612, 0.6024194266056689)
  }

  @Test func `a curve that reaches nothing has no interval there, and one without events no steps`()
  {
    let everybody = SurvivalCurve(Self.people([(1, 1), (2, 1), (3, 1)]))
    expectPoint(everybody, 0, 1, 2.0 / 3, 0.05407342678651668, 0.945206387272047)
    expectPoint(everybody, 1, 2, 1.0 / 3, 0.008961628330979068, 0.7741486503608327)
    #expect(everybody.points[2].survival == 0 && everybody.points[2].interval == nil)
    let nobody = SurvivalCurve(Self.people([(5, 0), (10, 0)]))
    #expect(nobody.points.isEmpty && nobody.survival(on: 99) == 1 && nobody.lastDay == 10)
    let empty = SurvivalCurve([])
    #expect(empty.points.isEmpty && empty.lastDay == nil && empty.atRisk(on: 0) == 0)
  }

  private func expectTest(
    _ cohorts: [[Observation]], _ value: Double, _ probability: Double, degrees: Int = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let test = LogRank(cohorts)
    expect(
      test.chiSquare?.value, nearly: value, within: 1e-10, sourceLocation: sourceLocation)
    expect(
      test.chiSquare?.probability, nearly: probability, within: 1e-10,
      sourceLocation: sourceLocation)
    #expect(test.chiSquare?.degrees == degrees, sourceLocation: sourceLocation)
  }

  @Test func `the log-rank test gives what lifelines gives`() {
    expectTest([Self.first, Self.second], 2.2565948965041973, 0.1330463193305281)
    expectTest([Self.second, Self.first], 2.2565948965041973, 0.1330463193305281)
    expectTest(
      [Self.first, Self.second, Self.ties], 13.620762165691115, 0.001102272762668252, degrees: 2)
    expectTest(
      [Self.ties, Self.people([(10, 1), (20, 1), (20, 1), (25, 0), (40, 1)])],
      0.04905063291139238, 0.8247235543014503)
    expectTest(
      [Self.people([(5, 0), (10, 0)]), Self.people([(3, 1), (7, 1)])], 2, 0.15729920705028105)
  }

  @Test func `whom nobody followed when anything happened is no degree of freedom, as in R`() {
    // lifelines has the same chi-square, and counts two degrees of freedom.
    expectTest(
      [Self.first, Self.second, Self.people([(5, 0), (10, 0)])], 2.256594896504197,
      0.1330463193305281)
    expectTest([Self.first, [], Self.second], 2.256594896504197, 0.1330463193305281)
  }

  @Test func `without an event, or with one cohort, there is nothing to test`() {
    #expect(LogRank([Self.people([(5, 0), (10, 0)]), Self.people([(5, 0)])]).chiSquare == nil)
    #expect(LogRank([Self.first]).chiSquare == nil)
    #expect(LogRank([]).chiSquare == nil)
    #expect(LogRank([Self.people([(5, 1)]), Self.people([(5, 1)])]).chiSquare == nil)
  }

  /// A hundred thousand people in two cohorts by a rule that any program can follow.
  static func manyPeople() -> [[Observation]] {
    var state = 12345
    func next() -> Int {
      state = (state * 1_103_515_245 + 12345) % (1 << 31)
      return state >> 8
    }
    var cohorts: [[Observation]] = [[], []]
    for index in 0..<100_000 {
      let days = 1 + next() % 1000
      let hasEvent = next() % 10 < (index % 2 == 0 ? 3 : 4)
      cohorts[index % 2].append(Observation(days: days, hasEvent: hasEvent))
    }
    return cohorts
  }

  @Test func `a hundred thousand people come out as in lifelines`() {
    let cohorts = Self.manyPeople()
    let curves = cohorts.map { SurvivalCurve($0) }
    expect(curves[0].survival(on: 730), nearly: 0.677576985139692, within: 1e-11)
    expect(curves[1].survival(on: 730), nearly: 0.592416229456643, within: 1e-11)
    let low = curves[0].point(upTo: 730)?.interval
    expect(low?.low, nearly: 0.672227718199667, within: 1e-10)
    expect(low?.high, nearly: 0.682860796476369, within: 1e-10)
    let early = curves[1].point(upTo: 1)?.interval
    expect(early?.low, nearly: 0.999141969715266, within: 1e-10)
    expect(early?.high, nearly: 0.99958045068115, within: 1e-10)
    expectTest(cohorts, 655.3981167376064, 1.4966993120067643e-144)
    let counts = cohorts.map { TwoYears($0) }
    #expect(counts.map(\.events) == [10_910, 14_612] && counts.map(\.count) == [24_359, 28_080])
  }
}
