import Content
import Outcomes

// Curves, drawn and as figures. The analyst sees every day with an event; others see half-years between
// which enough happened, and straight lines between those.
extension OutcomeWording {
  /// More days than this are a list that nobody reads.
  private static let mostDays = 40

  func curves(columns: Int) -> [PrintPage.Block] {
    var blocks: [PrintPage.Block] = [
      .heading(words(OutcomeWords.headCurve)), .paragraph(words(OutcomeWords.curveHow)),
    ]
    if !shown.isForAnalyst {
      blocks.append(.paragraph(words(OutcomeWords.curveByHalfYears, ["few": few])))
    }
    let isLong = shown.isForAnalyst && study.curves.contains { $0.points.count > Self.mostDays }
    if isLong {
      blocks.append(
        .paragraph(words(OutcomeWords.curveAnyDay, ["count": String(Self.mostDays)])))
    }
    if drawsCurves, let plot = plot(columns: columns) { blocks.append(.drawn(plot)) }
    blocks += study.cohorts.indices.map { .drawn([""] + figures(of: $0)) }
    return blocks + logRank
  }

  /// What others may see of a curve; none of one that is kept back.
  private func halfYears(of index: Int) -> [HalfYear] {
    shown.hidesCurve(of: index) ? [] : Disclosure.points(of: study.curves[index])
  }

  // MARK: - Drawn

  private func plot(columns: Int) -> [String]? {
    var curves: [CurvePlot.Curve] = []
    // A cohort that is kept back, or has no curve, is not named below it.
    var drawn: [Int] = []
    var lastDay = 0
    for index in study.cohorts.indices {
      let curve = study.curves[index]
      if shown.isForAnalyst {
        guard let last = curve.lastDay else { continue }
        lastDay = max(lastDay, last)
        drawn.append(index)
        curves.append(
          CurvePlot.Curve(mark: mark(index)) { $0 <= last ? curve.survival(on: $0) : nil })
      } else {
        let points = halfYears(of: index)
        guard let last = points.last?.day else { continue }
        lastDay = max(lastDay, last)
        drawn.append(index)
        curves.append(CurvePlot.Curve(mark: mark(index)) { Self.share(on: $0, between: points) })
      }
    }
    guard lastDay > 0 else { return nil }
    let plot = CurvePlot(
      curves: curves, lastDay: lastDay,
      label: { words(OutcomeWords.percent, ["number": numbers.fixed($0 * 100, 0)]) },
      unit: words(OutcomeWords.axis))
    let legend =
      drawn.map { "  " + name($0) }
      + (curves.count > 1 ? ["  " + words(OutcomeWords.several)] : [])
    return [""] + plot.lines(columns: columns) + legend
  }

  /// The straight line through the points that are shown; nil behind the last one.
  private static func share(on day: Int, between points: [HalfYear]) -> Double? {
    guard let next = points.first(where: { $0.day >= day }) else { return nil }
    let before = points.last { $0.day < day }
    let start = before?.day ?? 0
    let share = before?.survival ?? 1
    guard next.day > start else { return next.survival }
    return share + (next.survival - share) * Double(day - start) / Double(next.day - start)
  }

  // MARK: - As figures

  private func figures(of index: Int) -> [String] {
    let curve = study.curves[index]
    let name = self.name(index)
    if shown.isForAnalyst, curve.points.isEmpty {
      return [name, "  " + words(OutcomeWords.noEvents)]
    }
    let isLong = curve.points.count > Self.mostDays
    let points: [HalfYear]
    if !shown.isForAnalyst {
      points = halfYears(of: index)
    } else if isLong {
      points = HalfYear.all(of: curve)
    } else {
      points = curve.points.map { HalfYear($0.day, on: curve) }
    }
    guard !points.isEmpty else {
      return [name, "  " + words(OutcomeWords.curveHidden, ["few": few])]
    }
    // Held against the table of risks these would tell of one who was lost, or of a recent leaver.
    let tellsCounts = shown.isForAnalyst
    let counts = tellsCounts ? [words(OutcomeWords.atRisk), words(OutcomeWords.eventsSoFar)] : []
    let head =
      [words(OutcomeWords.day)] + counts
      + [words(OutcomeWords.free), words(OutcomeWords.interval)]
    let rows = points.map { point -> [String] in
      let counts = tellsCounts ? [String(point.atRisk), String(point.events)] : []
      return [String(point.day)] + counts
        + [
          numbers.percent(point.survival), point.interval.map { numbers.percent($0) } ?? "-",
        ]
    }
    return [name] + Self.table([head] + rows)
  }

  private var logRank: [PrintPage.Block] {
    guard study.cohorts.count > 1 else { return [] }
    let hides =
      !shown.isForAnalyst && study.cohorts.indices.contains { halfYears(of: $0).isEmpty }
    let value =
      hides
      ? words(OutcomeWords.curveHidden, ["few": few])
      : study.logRank.chiSquare.map(numbers.chiSquare) ?? words(OutcomeWords.logRankNothing)
    return [
      .drawn(
        ["", words(OutcomeWords.logRank)] + Self.table([[words(OutcomeWords.logRankValue), value]]))
    ]
  }
}
