import Content
import Outcomes

// Cohorts against each other, each figure with its name: a ratio of odds is easily taken for one of risks.
extension OutcomeWording {
  var pairs: [PrintPage.Block] {
    guard study.cohorts.count > 1 else { return [] }
    var blocks: [PrintPage.Block] = [
      .heading(words(OutcomeWords.headPairs)), .paragraph(words(OutcomeWords.oddsAreNotRisks)),
    ]
    if study.isPublishedStudy, !shown.hidesAny {
      blocks.append(.paragraph(words(OutcomeWords.publishedStudy)))
    }
    for pair in study.pairs {
      blocks += compared(
        name(pair.first), name(pair.second), pair.comparison,
        isHidden: shown.hides(pair.first) || shown.hides(pair.second))
    }
    if let comparison = study.firstAgainstOthers {
      blocks += compared(
        name(0), words(OutcomeWords.others), comparison, isHidden: shown.hidesAny)
    }
    return blocks
  }

  /// The chi-square and the exact test over more than two cohorts.
  var all: [PrintPage.Block] {
    guard study.cohorts.count > 2 else { return [] }
    let heading = PrintPage.Block.heading(words(OutcomeWords.headAll))
    guard !shown.hidesAny else { return [heading, .paragraph(hiddenPair)] }
    // With one cohort there is nothing to compare; with more it is the number of tables.
    let isCompared = study.twoYears.count { $0.count > 0 } > 1
    let exact =
      study.exact.map(numbers.probability)
      ?? words(isCompared ? OutcomeWords.exactTooMany : .notCalculated)
    return [
      heading,
      .drawn(
        Self.table([
          [words(OutcomeWords.chiSquare), chiSquare(study.chiSquare, isCompared: isCompared)]
        ])
          + Self.table([[words(OutcomeWords.exact), exact]])),
    ]
  }

  private var hiddenPair: String { words(OutcomeWords.pairHidden, ["few": few]) }

  /// Chi-square, or why there is none: of two that count somebody only a whole column can be empty.
  private func chiSquare(_ test: ChiSquare?, isCompared: Bool = true) -> String {
    test.map(numbers.chiSquare)
      ?? words(isCompared ? OutcomeWords.columnEmpty : .notCalculated)
  }

  private func compared(
    _ first: String, _ second: String, _ comparison: Comparison, isHidden: Bool
  ) -> [PrintPage.Block] {
    let against = words(OutcomeWords.against, ["first": first, "second": second])
    guard !isHidden else { return [.drawn(["", against, "  " + hiddenPair])] }
    guard let fisher = comparison.fisher else {
      return [.drawn(["", against, "  " + words(OutcomeWords.pairEmpty)])]
    }
    func row(
      _ name: OutcomeWords, _ value: Double?, _ interval: Interval?, _ digits: Int
    ) -> [String] {
      guard let value else { return [words(name), words(OutcomeWords.notCalculated)] }
      // Without an interval it is one of the figures that an empty cell leaves bare.
      return [
        words(name), numbers.fixed(value, digits),
        interval.map { numbers.between($0, digits) } ?? words(OutcomeWords.notCalculated),
      ]
    }
    let table = Self.table([
      row(.riskRatio, comparison.riskRatio, comparison.riskRatioInterval, 3),
      row(.riskDifference, comparison.riskDifference, comparison.riskDifferenceInterval, 3),
      row(.oddsRatio, comparison.oddsRatio, comparison.oddsRatioInterval, 4),
      [words(OutcomeWords.fisher), numbers.probability(fisher)],
      [words(OutcomeWords.chiSquare), chiSquare(comparison.chiSquare)],
    ])
    return [.drawn(["", against] + table)] + inWords(comparison).map { .list([$0]) }
  }

  /// How many had an event, where one of both or neither had any: then no number of times says it.
  private func bare(_ comparison: Comparison) -> String {
    let (first, second) = (comparison.first, comparison.second)
    guard first.events + second.events > 0 else {
      return words(
        OutcomeWords.noneInBoth, ["first": String(first.count), "second": String(second.count)])
    }
    func told(_ counted: TwoYears) -> String {
      words(
        counted.events == 0 ? OutcomeWords.noneOf : .someOf,
        ["events": String(counted.events), "count": String(counted.count)])
    }
    return words(OutcomeWords.noneAgainst, ["first": told(first), "second": told(second)])
  }

  /// The trap, in words: how many times lower the risk is, and how many times lower the odds.
  ///
  /// Where a cell is empty the odds ratio is 0 or cannot be calculated, which is no number of times: then the risk
  /// stands alone.
  private func inWords(_ comparison: Comparison) -> [String] {
    let said = differenceInWords(comparison)
    // Whoever copies the sentence copies that with it.
    return [([said] + [chance(in: comparison)].compactMap { $0 }).joined(by: " ")]
  }

  /// That the difference may be chance, where it may.
  ///
  /// By the interval of the ratio, or by the exact test where a cohort without an event leaves that ratio
  /// without one. Nil also where no difference was found at all, because nobody or everybody had an event.
  private func chance(in comparison: Comparison) -> String? {
    if let interval = comparison.riskRatioInterval {
      return interval.low <= 1 && interval.high >= 1 ? words(OutcomeWords.mayBeChance) : nil
    }
    guard comparison.chiSquare != nil, let probability = comparison.fisher,
      probability >= Self.chanceFrom
    else { return nil }
    return words(OutcomeWords.mayBeChanceExact, ["p": numbers.probability(probability)])
  }

  /// From which probability on a difference may be chance: the counterpart of a 95% interval.
  private static let chanceFrom = 0.05

  private func differenceInWords(_ comparison: Comparison) -> String {
    guard let risk = comparison.riskRatio, risk > 0 else { return bare(comparison) }
    let isLower = risk < 1
    let times = numbers.fixed(isLower ? 1 / risk : risk, 1)
    let isSame = times == numbers.fixed(1, 1)
    guard let odds = comparison.oddsRatio, odds > 0 else {
      let key: OutcomeWords = isSame ? .riskSame : isLower ? .riskLower : .riskHigher
      return words(key, ["risk": times])
    }
    let oddsTimes = numbers.fixed(isLower ? 1 / odds : odds, 1)
    if isSame { return words(OutcomeWords.same) }
    return words(isLower ? OutcomeWords.lower : .higher, ["risk": times, "odds": oddsTimes])
  }
}
