import Outcomes
import Testing

/// Risks and comparisons held against statsmodels 0.15.0 and SciPy 1.17.1.
///
/// Wilson: `proportion_confint`; odds and risk ratio: `Table2x2`; difference:
/// `confint_proportions_2indep(method="newcomb")`; tests: `fisher_exact` and `chi2_contingency`
/// without correction; Freeman-Halton: counted in whole numbers with Python's `math.comb`.
@Suite struct ComparisonTests {
  private static func counted(_ events: Int, _ free: Int) -> TwoYears {
    TwoYears(
      Array(repeating: Observation(days: 100, hasEvent: true, possible: 730), count: events)
        + Array(repeating: Observation(days: 730, hasEvent: false, possible: 730), count: free))
  }

  private static func compared(_ cells: [Int]) -> Comparison {
    Comparison(counted(cells[0], cells[1]), counted(cells[2], cells[3]))
  }

  @Test(arguments: [
    (7, 45, 0.07745423484758265, 0.2878390887239627),
    (20, 43, 0.3251105770412182, 0.6108435952768603),
    (11, 23, 0.29237157416646653, 0.6703726266357259), (0, 10, 0.0, 0.27753279986288926),
    (10, 10, 0.7224672001371106, 1.0), (0, 1, 0.0, 0.7934506856227627),
    (1, 1, 0.2065493143772374, 1.0), (1, 100_000, 1.7652477303783092e-06, 5.664709659040968e-05),
    (50_000, 100_000, 0.49690108435968966, 0.5030989156403103),
  ])
  func `the interval of a share is Wilson's`(events: Int, count: Int, low: Double, high: Double) {
    let interval = Interval.wilson(events, of: count)
    expect(interval.low, nearly: low, within: 1e-11)
    expect(interval.high, nearly: high)
  }

  /// Events and others of the first and second cohort, Fisher, chi-square and its probability.
  static let tests: [([Int], Double, Double?, Double?)] = [
    ([7, 38, 20, 23], 0.002417372238527867, 9.907446786813077, 0.0016461132939801593),
    ([7, 38, 11, 12], 0.007928757527807412, 8.143647879763822, 0.0043212264557385485),
    ([7, 38, 31, 35], 0.0005791162396504529, 11.727983876253523, 0.0006156725460190741),
    ([20, 23, 11, 12], 1, 0.010394524096862688, 0.9187935534158334),
    ([0, 10, 5, 5], 0.032507739938080496, 6.666666666666667, 0.009823274507519235),
    ([5, 5, 0, 10], 0.032507739938080496, 6.666666666666667, 0.009823274507519235),
    ([0, 10, 0, 10], 1, nil, nil), ([10, 0, 10, 0], 1, nil, nil),
    ([10, 0, 0, 10], 1.082508822446903e-05, 20, 7.744216431044088e-06),
    ([1, 99_999, 2, 99_998], 1, 0.33333833340833446, 0.5636999370766914),
    (
      [15_000, 35_000, 15_400, 34_600], 0.0060869265964315624, 7.562008469449486,
      0.0059611520649189755
    ),
    (
      [300, 49_700, 450, 49_550], 4.284393478044802e-08, 30.22670025188917,
      3.843812269775263e-08
    ),
    ([3, 1, 1, 3], 0.48571428571428565, 2, 0.15729920705028105), ([0, 1, 0, 1], 1, nil, nil),
    ([1, 0, 0, 1], 1, 2, 0.15729920705028105), ([2, 2, 2, 2], 1, 0, 1),
  ]

  @Test(arguments: tests.indices)
  func `the tests of two cohorts give what SciPy gives`(index: Int) {
    let (cells, fisher, value, probability) = Self.tests[index]
    let compared = Self.compared(cells)
    expect(compared.fisher, nearly: fisher, within: 1e-9)
    guard let value, let probability else {
      #expect(compared.chiSquare == nil)
      return
    }
    expect(compared.chiSquare?.value, nearly: value, within: 1e-11)
    expect(compared.chiSquare?.probability, nearly: probability, within: 1e-10)
  }

  /// The cells, and then the ratio or difference with its interval.
  static let odds: [([Int], Double, Double, Double)] = [
    ([7, 38, 20, 23], 0.2118421052631579, 0.07758462980641428, 0.5784274240181613),
    ([7, 38, 11, 12], 0.20095693779904306, 0.0637213314629545, 0.6337546614675846),
    ([7, 38, 31, 35], 0.20797962648556875, 0.08124501480310482, 0.5324083593055565),
    ([20, 23, 11, 12], 0.9486166007905138, 0.34408385681845033, 2.6152736824562823),
    ([1, 99_999, 2, 99_998], 0.4999949999499995, 0.045337126069624666, 5.5141342570122385),
    ([3, 1, 1, 3], 9, 0.36663693192554536, 220.92700692915756),
    ([2, 2, 2, 2], 1, 0.06254883616611233, 15.98750770268975),
  ]
  static let ratios: [([Int], Double, Double, Double)] = [
    ([7, 38, 20, 23], 0.33444444444444443, 0.15759695725554637, 0.7097414085119755),
    ([7, 38, 11, 12], 0.32525252525252524, 0.1456342751987989, 0.7264032113232713),
    ([7, 38, 31, 35], 0.3311827956989247, 0.16001354987723712, 0.6854547271221975),
    ([20, 23, 11, 12], 0.9725158562367864, 0.5702577278402228, 1.6585256884006039),
    ([300, 49_700, 450, 49_550], 0.6666666666666667, 0.5763585469436127, 0.7711249304817305),
  ]
  static let differences: [([Int], Double, Double, Double)] = [
    ([7, 38, 20, 23], -0.3095607235142119, -0.4748975523977116, -0.11694574551918682),
    ([7, 38, 11, 12], -0.32270531400966185, -0.5300859869303748, -0.09455237562980856),
    ([7, 38, 31, 35], -0.31414141414141417, -0.4562530620115016, -0.13860109160140305),
    ([20, 23, 11, 12], -0.01314459049544997, -0.25085980625839815, 0.22305718941479138),
    ([0, 10, 5, 5], -0.5, -0.7634069094874361, -0.11736746745022203),
    ([0, 10, 0, 10], 0, -0.27753279986288926, 0.27753279986288926),
    ([10, 0, 0, 10], 1, 0.6075093504305241, 1),
    ([300, 49_700, 450, 49_550], -0.003, -0.004077098459045963, -0.001933213811607863),
  ]

  @Test(arguments: odds.indices)
  func `the odds ratio has Woolf's interval`(index: Int) {
    let (cells, value, low, high) = Self.odds[index]
    let compared = Self.compared(cells)
    expect(compared.oddsRatio, nearly: value)
    expect(compared.oddsRatioInterval?.low, nearly: low)
    expect(compared.oddsRatioInterval?.high, nearly: high)
  }

  @Test(arguments: ratios.indices)
  func `the risk ratio has the interval of its logarithm`(index: Int) {
    let (cells, value, low, high) = Self.ratios[index]
    let compared = Self.compared(cells)
    expect(compared.riskRatio, nearly: value)
    expect(compared.riskRatioInterval?.low, nearly: low)
    expect(compared.riskRatioInterval?.high, nearly: high)
  }

  @Test(arguments: differences.indices)
  func `the risk difference has Newcombe's interval`(index: Int) {
    let (cells, value, low, high) = Self.differences[index]
    let compared = Self.compared(cells)
    expect(compared.riskDifference, nearly: value, within: 1e-11)
    expect(compared.riskDifferenceInterval?.low, nearly: low, within: 1e-10)
    expect(compared.riskDifferenceInterval?.high, nearly: high, within: 1e-10)
  }

  @Test func `with an empty cell a ratio is nothing, without end or missing, never made up`() {
    let none = Self.compared([0, 10, 5, 5])
    #expect(none.oddsRatio == 0 && none.oddsRatioInterval == nil)
    #expect(none.riskRatio == 0 && none.riskRatioInterval == nil)
    let endless = Self.compared([5, 5, 0, 10])
    #expect(endless.oddsRatio == nil && endless.riskRatio == nil)
    let neither = Self.compared([0, 10, 0, 10])
    #expect(neither.oddsRatio == nil && neither.riskRatio == nil)
    let everybody = Self.compared([10, 0, 10, 0])
    #expect(everybody.oddsRatio == nil && everybody.riskRatio == 1)
    #expect(everybody.riskRatioInterval == nil)
    let nobody = Self.compared([0, 0, 5, 5])
    #expect(nobody.riskDifference == nil && nobody.riskDifferenceInterval == nil)
    #expect(nobody.fisher == nil && nobody.chiSquare == nil && nobody.oddsRatio == nil)
    #expect(nobody.first.risk == nil && nobody.first.wilson == nil)
  }

  /// The cells of each cohort, the chi-square, its probability, and that of the exact test.
  static let several: [([[Int]], Double, Double, Double)] = [
    (
      [[7, 38], [20, 23], [11, 12]], 11.739483562154135, 0.0028236023474457026,
      0.002128482858518599
    ),
    (
      [[0, 10], [5, 5], [3, 7]], 6.477272727272728, 0.03921733683975492,
      0.0527044170222581
    ),
    (
      [[1, 1], [0, 2], [2, 0], [3, 9]], 5.625, 0.1313504800566953, 0.19947209653092007
    ),
  ]

  @Test(arguments: several.indices)
  func `several cohorts have one chi-square and one exact test`(index: Int) {
    let (cells, value, probability, exact) = Self.several[index]
    let counts = cells.map { Self.counted($0[0], $0[1]) }
    let chiSquare = ChiSquare(of: counts)
    expect(chiSquare?.value, nearly: value, within: 1e-11)
    #expect(chiSquare?.degrees == cells.count - 1)
    expect(chiSquare?.probability, nearly: probability, within: 1e-11)
    expect(ExactTest.freemanHalton(counts), nearly: exact, within: 1e-10)
    // A cohort that counts nobody changes nothing.
    expect(ExactTest.freemanHalton(counts + [TwoYears()]), nearly: exact, within: 1e-10)
    #expect(ChiSquare(of: counts + [TwoYears()]) == chiSquare)
  }

  @Test func `the exact test of large cohorts is left out rather than waited for`() {
    let large = Self.counted(5000, 5000)
    #expect(ExactTest.freemanHalton([large, large, large]) == nil)
    #expect(ExactTest.freemanHalton([large]) == nil)
  }
}
