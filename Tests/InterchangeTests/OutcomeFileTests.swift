import Content
import Interchange
import Outcomes
import Testing

/// What an outcome file may hold, and what is said of one that cannot be counted.
@Suite struct OutcomeFileTests {
  private func read(_ text: String) -> OutcomeFile { OutcomeFile(Array(text.utf8)) }

  private func problem(_ text: String) -> OutcomeProblem? {
    let file = read(text)
    #expect(file.cohorts.isEmpty)
    return file.problems.first
  }

  @Test(arguments: [
    "cohort,days,event\na,10,1\nb,730,0\na,20,0\n",
    "Cohort;Dagen gevolgd;Gebeurtenis\r\na;10;ja\r\nb;730;nee\r\na;20;nee\r\n",
    "\u{FEFF}\"groep\",\"dagen\",\"recidive\"\r\"a\",10,JA\r\" b \",730,Nee\ra,20,onwaar",
    "EVENT,Days_Observed,group\nyes,10,a\nno,730,b\nfalse,20,a\n,,\n",
  ])
  func `both languages, both separators and every line break are one file`(text: String) {
    let file = read(text)
    #expect(file.problems.isEmpty && file.unread.isEmpty && file.remarks.isEmpty)
    #expect(
      file.cohorts == [
        Cohort(
          name: "a",
          people: [Observation(days: 10, hasEvent: true), Observation(days: 20, hasEvent: false)]),
        Cohort(name: "b", people: [Observation(days: 730, hasEvent: false)]),
      ])
  }

  @Test func `the days that were possible are taken where they stand`() {
    let file = read("cohort,days,event,days possible\na,10,1,900\na,730,0,\n")
    #expect(file.problems.isEmpty)
    #expect(file.cohorts.first?.people.map(\.possible) == [900, nil])
  }

  @Test func `a column of another name is not read and is named`() {
    let file = read("cohort,id,days,event,born\na,7,10,1,1980\n")
    #expect(file.problems.isEmpty && file.unread == ["id", "born"])
    #expect(file.cohorts.first?.people == [Observation(days: 10, hasEvent: true)])
  }

  @Test func `lines above the header that begin with a number sign are remarks`() {
    let file = read(
      "# From \"WODC\", 2026; drawn once\n#\n\"# two, parts\",,\ncohort,days,event\na,1,0")
    #expect(file.remarks.map(\.text) == ["From \"WODC\", 2026; drawn once", "two, parts"])
    #expect(file.problems.isEmpty && file.cohorts.count == 1)
    let dutch = read("# a, b, c, d\ncohort;dagen;gebeurtenis\na;1;0")
    #expect(dutch.remarks.map(\.text) == ["a, b, c, d"] && dutch.problems.isEmpty)
  }

  @Test func `a row that cannot be counted is named by line and reason`() {
    let header = "cohort,days,event,dayspossible\n"
    #expect(
      problem(header + "a,1,1,9\na,1,1") == OutcomeProblem(line: 3, .fields(found: 3, wanted: 4)))
    #expect(problem(header + " ,1,1,9") == OutcomeProblem(line: 2, .cohortMissing))
    #expect(
      problem(header + String(repeating: "x", count: 61) + ",1,1,9")
        == OutcomeProblem(line: 2, .cohortTooLong))
    for days in ["", "-1", "1.5", "1,5", "ten", "1e3", "٣"] {
      #expect(
        problem(header + "a,\"\(days)\",1,9") == OutcomeProblem(line: 2, .notDays(.days, days)))
    }
    #expect(
      problem(header + "a,36526,1,") == OutcomeProblem(line: 2, .tooManyDays(.days, "36526")))
    let endless = String(repeating: "9", count: 30)
    #expect(
      problem(header + "a,1,1,\(endless)")
        == OutcomeProblem(line: 2, .tooManyDays(.possible, endless)))
    #expect(problem(header + "a,1,maybe,9") == OutcomeProblem(line: 2, .notEvent("maybe")))
    #expect(problem(header + "a,1,2,9") == OutcomeProblem(line: 2, .notEvent("2")))
    #expect(
      problem(header + "a,10,1,9")
        == OutcomeProblem(line: 2, .longerThanPossible(days: 10, possible: 9)))
    #expect(read(header + "a,x,1,9\nb,1,1,9\nc,1,y,9\n").problems.map(\.line) == [2, 4])
  }

  @Test func `a file that is no outcome file says what it lacks`() {
    #expect(problem("") == OutcomeProblem(line: 0, .empty))
    #expect(problem("cohort,days,event\n") == OutcomeProblem(line: 0, .empty))
    #expect(problem("cohort,days\na,1") == OutcomeProblem(line: 1, .columnMissing(.event)))
    #expect(
      problem("cohort,days,event,dagen\na,1,1,1") == OutcomeProblem(line: 1, .columnTwice(.days)))
    #expect(
      problem("cohort,days,event\na,\"1,1\n")
        == OutcomeProblem(line: 2, .unreadable(.unclosedQuote))
    )
    #expect(
      OutcomeFile([0xFF, 0xFE, 0x63, 0]).problems
        == [OutcomeProblem(line: 1, .unreadable(.notUTF8))])
    let many = (0..<13).map { "c\($0),1,0\n" }.joined()
    #expect(problem("cohort,days,event\n" + many) == OutcomeProblem(line: 14, .tooManyCohorts(12)))
  }

  @Test(arguments: Language.allCases)
  func `the sample is the published study, and says what of it is invented`(language: Language) {
    let file = OutcomeFile(OutcomeSample.bytes(in: language))
    #expect(file.problems.isEmpty && file.unread.isEmpty)
    let remarks = OutcomeRemark.texts(of: file.remarks, in: language.rawValue)
    #expect(remarks.count == 3 && file.remarks.count == 6)
    let counts = file.cohorts.map { TwoYears($0.people) }
    #expect(counts.map(\.events) == [7, 20, 11] && counts.map(\.count) == [45, 43, 23])
    #expect(counts.allSatisfy { $0.presumed == 0 && $0.lost == 0 && $0.tooRecent == 0 })
    #expect(remarks[1].contains(language == .en ? "0.245" : "0,245"))
    // Read in the other language it says the same, in that one.
    let other = OutcomeRemark.texts(of: file.remarks, in: language == .en ? "nl" : "en")
    #expect(other.count == 3 && other[1].contains(language == .en ? "0,245" : "0.245"))
    #expect(OutcomeStudy(file.cohorts).isPublishedStudy)
  }

  @Test func `a remark can say its language, and one that nobody reads stands in for none`() {
    let file = OutcomeFile(
      Array("# [nl] Uit 2026\n# [en] Of 2026\n# [x] y\ncohort,days,event\nA,730,0\n".utf8))
    #expect(OutcomeRemark.texts(of: file.remarks, in: "nl") == ["Uit 2026", "[x] y"])
    #expect(OutcomeRemark.texts(of: file.remarks, in: "en") == ["Of 2026", "[x] y"])
    #expect(OutcomeRemark.texts(of: file.remarks, in: "de") == ["Uit 2026", "[x] y"])
  }

  @Test func `the sample gives the figures that were published or follow from it`() throws {
    let file = OutcomeFile(OutcomeSample.bytes(in: .en))
    let study = OutcomeStudy(file.cohorts)
    func rounded(_ value: Double?, _ digits: Int) -> Double? {
      let power = (0..<digits).reduce(1.0) { product, _ in product * 10 }
      return value.map { ($0 * power).rounded() / power }
    }
    #expect(study.twoYears.map { rounded($0.risk, 3) } == [0.156, 0.465, 0.478])
    #expect(study.twoYears.map { rounded($0.wilson?.low, 3) } == [0.077, 0.325, 0.292])
    #expect(study.twoYears.map { rounded($0.wilson?.high, 3) } == [0.288, 0.611, 0.670])
    // Guide 2.2: the pairs in the order of the file, then the first against both others.
    let compared =
      study.pairs.map(\.comparison)
      + [try #require(study.firstAgainstOthers)]
    #expect(compared.map { rounded($0.oddsRatio, 4) } == [0.2118, 0.2010, 0.9486, 0.2080])
    #expect(
      compared.map { rounded($0.oddsRatioInterval?.low, 4) } == [0.0776, 0.0637, 0.3441, 0.0812])
    #expect(
      compared.map { rounded($0.oddsRatioInterval?.high, 4) } == [0.5784, 0.6338, 2.6153, 0.5324])
    #expect(compared.map { rounded($0.fisher, 6) } == [0.002417, 0.007929, 1, 0.000579])
    #expect(
      compared.map { rounded($0.chiSquare?.probability, 6) }
        == [0.001646, 0.004321, 0.918794, 0.000616])
    #expect(compared.map { rounded($0.riskRatio, 3) } == [0.334, 0.325, 0.973, 0.331])
    #expect(compared.map { rounded($0.riskDifference, 3) } == [-0.310, -0.323, -0.013, -0.314])
    #expect(rounded(study.chiSquare?.value, 4) == 11.7395 && study.chiSquare?.degrees == 2)
    #expect(rounded(study.chiSquare?.probability, 6) == 0.002824)
    #expect(rounded(study.exact, 6) == 0.002128)
  }
}
