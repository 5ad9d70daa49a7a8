// What may be shown to whom.
//
// Cells under five are for the analyst's own screen: in a small cohort somebody could be recognised by
// them, and "none of these" says something of each. A cohort with such a cell is hidden with everything
// that would give it away, which is every figure that its events go into.

/// Which figures of a study somebody gets to see.
package struct Disclosure: Hashable, Sendable {
  /// Fewer than this are not told to others.
  package static let fewest = 5

  /// Whether nothing is kept back.
  package let isForAnalyst: Bool
  private let hidden: [Bool]
  private let hidesCount: [Bool]
  private let hidesCurve: [Bool]
  /// Whether even how many people the file has is kept back: one count more would give a small one away.
  package let hidesPeople: Bool

  /// Decides about a study.
  ///
  /// - Parameters:
  ///   - study: The figures.
  ///   - isForAnalyst: Whether it is the analyst who sees them, on their own screen.
  package init(of study: OutcomeStudy, isForAnalyst: Bool) {
    self.isForAnalyst = isForAnalyst
    hidden = study.twoYears.map { !isForAnalyst && Self.isSmall($0) }
    hidesCount = study.twoYears.map { !isForAnalyst && $0.count > 0 && $0.count < Self.fewest }
    hidesCurve = study.twoYears.map {
      !isForAnalyst && (Self.isSmall($0) || Self.leavesOutFew($0))
    }
    hidesPeople =
      hidesCount.contains(true)
      || !isForAnalyst
        && (study.cohorts.contains { $0.people.count < Self.fewest }
          // Whoever is counted in no cohort is the difference.
          || (1..<Self.fewest).contains(study.count - study.twoYears.reduce(0) { $0 + $1.count }))
  }

  /// Whether a cohort has a cell under five; one that counts nobody has nothing to hide.
  private static func isSmall(_ cohort: TwoYears) -> Bool {
    cohort.count > 0 && min(cohort.events, cohort.free) < fewest
  }

  /// Whether so few of a cohort are left out of the two years that they are not told.
  ///
  /// The curve counts them: what it says after two years, held against the risk, would tell how many they are.
  private static func leavesOutFew(_ cohort: TwoYears) -> Bool {
    [cohort.lost - cohort.unsaid, cohort.unsaid, cohort.tooRecent].contains {
      (1..<fewest).contains($0)
    }
  }

  /// Whether a study holds anything that others do not get to see.
  ///
  /// - Parameter study: The figures.
  /// - Returns: Whether there is a cell under five, so few are left out, or a step of a curve is about so few.
  package static func holdsSmall(_ study: OutcomeStudy) -> Bool {
    study.twoYears.contains { isSmall($0) || leavesOutFew($0) }
      || study.curves.contains { $0.points.contains { $0.events < fewest } }
  }

  /// Whether the events of a cohort, and all that follows from them, are kept back.
  package func hides(_ cohort: Int) -> Bool { hidden[cohort] }
  /// Whether even how many are counted is kept back.
  package func hidesCount(of cohort: Int) -> Bool { hidesCount[cohort] }
  /// Whether the curve of a cohort is kept back, and with it what is made of all curves.
  package func hidesCurve(of cohort: Int) -> Bool { hidesCurve[cohort] }
  /// Whether any cohort is kept back, and with it what is said of all together.
  package var hidesAny: Bool { hidden.contains(true) }

  /// The points of a curve that others may see: by half-years, where at least five events lie between
  /// one and the next and at least five are still followed.
  ///
  /// - Parameter curve: The curve of a cohort that is not hidden.
  /// - Returns: The points with their days, in order; none where the curve has to be kept back.
  package static func points(of curve: SurvivalCurve) -> [HalfYear] {
    let candidates = HalfYear.all(of: curve).filter { $0.atRisk >= fewest }
    // What holds after two years follows from the table of risks as well, so it comes first.
    guard let anchor = candidates.last(where: { $0.day <= TwoYears.days }),
      anchor.events >= fewest
    else { return [] }
    var points = [anchor]
    for point in candidates.reversed() where point.day < anchor.day {
      if points[0].events - point.events >= fewest, point.events >= fewest {
        points.insert(point, at: 0)
      }
    }
    for point in candidates where point.day > anchor.day {
      if point.events - points[points.count - 1].events >= fewest { points.append(point) }
    }
    return points
  }
}

/// What a curve says after some half-years.
package struct HalfYear: Hashable, Sendable {
  package var day: Int
  /// How many are still followed on that day.
  package var atRisk: Int
  /// How many events there were up to that day.
  package var events: Int
  package var survival: Double
  package var interval: Interval?

  /// The half-years of ten years as days: every second one a whole year after the start.
  private static let days = (1...20).map { ($0 * TwoYears.days + 3) / 4 }

  /// The half-years for which somebody was followed.
  ///
  /// - Parameter curve: The curve of a cohort.
  /// - Returns: At most twenty, in order.
  package static func all(of curve: SurvivalCurve) -> [HalfYear] {
    days.filter { $0 <= curve.lastDay ?? 0 }.map { HalfYear($0, on: curve) }
  }

  /// Reads a curve on a day.
  package init(_ day: Int, on curve: SurvivalCurve) {
    self.day = day
    atRisk = curve.atRisk(on: day)
    events = curve.events(upTo: day)
    survival = curve.survival(on: day)
    interval = curve.point(upTo: day)?.interval
  }
}
