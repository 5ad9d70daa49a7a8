import Outcomes
import StrictJSON

/// The figures of an outcome file for programs.
///
/// What cannot be calculated is null. It is for the analyst: nothing is kept back, and `smallCells` says whether others may not see it.
struct StudyJSON {
  let study: OutcomeStudy
  let remarks: [String]
  let unread: [String]

  /// The figures as one object.
  var text: String {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.member("remarks", remarks)
      writer.member("unreadColumns", unread)
      writer.member("days", TwoYears.days)
      writer.member("smallCells", Disclosure.holdsSmall(study))
      writer.member("randomised", false)
      writer.objects("cohorts", Array(study.cohorts.indices)) { $0.cohort($1, of: study) }
      writer.objects("comparisons", study.pairs) { writer, pair in
        writer.member(
          "cohorts", [study.cohorts[pair.first].name, study.cohorts[pair.second].name])
        writer.comparison(pair.comparison)
      }
      writer.name("firstAgainstOthers")
      if let others = study.firstAgainstOthers {
        writer.object { writer in
          writer.member("cohort", study.cohorts[0].name)
          writer.comparison(others)
        }
      } else {
        writer.null()
      }
      writer.name("allCohorts")
      writer.object { writer in
        writer.test(study.chiSquare)
        writer.member("exactP", orNull: study.exact)
      }
      writer.name("logRank")
      writer.object { writer in
        writer.test(study.logRank.chiSquare)
        writer.objects("cohorts", Array(study.cohorts.indices)) { writer, index in
          writer.member("cohort", study.cohorts[index].name)
          writer.member("observed", study.logRank.observed[index])
          writer.member("expected", orNull: study.logRank.expected[index])
        }
      }
      writer.objects("survival", Array(study.cohorts.indices)) { writer, index in
        writer.member("cohort", study.cohorts[index].name)
        writer.member("n", study.curves[index].count)
        writer.objects("points", study.curves[index].points) { $0.point($1) }
      }
    }
    return writer.text
  }
}

extension JSONWriter {
  /// A number, or null for none; JSON has no word for one without end.
  fileprivate mutating func member(_ name: String, orNull value: Double?) {
    self.name(name)
    if let value, value.isFinite { raw("\(value)") } else { null() }
  }

  /// An interval as its two ends, or null.
  fileprivate mutating func member(_ name: String, _ interval: Interval?) {
    self.name(name)
    guard let interval else { return null() }
    array { writer in
      writer.raw("\(interval.low)")
      writer.raw("\(interval.high)")
    }
  }

  fileprivate mutating func cohort(_ index: Int, of study: OutcomeStudy) {
    let counted = study.twoYears[index]
    member("cohort", study.cohorts[index].name)
    member("people", study.cohorts[index].people.count)
    member("n", counted.count)
    member("events", counted.events)
    member("risk", orNull: counted.risk)
    member("wilson", counted.wilson)
    member("tooRecent", counted.tooRecent)
    member("lost", counted.lost)
    member("presumed", counted.presumed)
  }

  fileprivate mutating func comparison(_ comparison: Comparison) {
    member("riskRatio", orNull: comparison.riskRatio)
    member("riskRatioCI", comparison.riskRatioInterval)
    member("riskDifference", orNull: comparison.riskDifference)
    member("riskDifferenceCI", comparison.riskDifferenceInterval)
    member("oddsRatio", orNull: comparison.oddsRatio)
    member("oddsRatioCI", comparison.oddsRatioInterval)
    member("fisherP", orNull: comparison.fisher)
    member("chiSquare", orNull: comparison.chiSquare?.value)
    member("chiSquareP", orNull: comparison.chiSquare?.probability)
  }

  fileprivate mutating func test(_ test: ChiSquare?) {
    member("chiSquare", orNull: test?.value)
    member("degrees", orNull: test?.degrees)
    member("p", orNull: test?.probability)
  }

  fileprivate mutating func point(_ point: SurvivalCurve.Point) {
    member("day", point.day)
    member("atRisk", point.atRisk)
    member("events", point.events)
    member("survival", orNull: point.survival)
    member("ci", point.interval)
  }
}
