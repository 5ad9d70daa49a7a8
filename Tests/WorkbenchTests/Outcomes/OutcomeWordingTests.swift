import Casework
import Content
import Outcomes
import Screen
import Testing
import Workbench

/// What an outcome file says, in words and curves.
@Suite struct OutcomeWordingTests {
  private static func cohort(_ name: String, _ rows: [(Int, Int)], possible: Int? = nil) -> Cohort {
    Cohort(
      name: name,
      people: rows.map { Observation(days: $0.0, hasEvent: $0.1 == 1, possible: possible) })
  }

  /// The survival oracle of guide 2.2.
  private static let oracle = OutcomeStudy([
    cohort("first", [(90, 1), (200, 0), (365, 1), (500, 0), (730, 0), (730, 0), (730, 0)]),
    cohort("second", [(30, 1), (60, 1), (120, 1), (200, 1), (400, 1), (500, 0), (730, 0)]),
  ])

  private func wording(
    _ study: OutcomeStudy, _ language: Language = .en, isForAnalyst: Bool = true
  ) -> OutcomeWording {
    OutcomeWording(
      study, file: "invented.csv", remarks: [OutcomeRemark("Invented")], unread: ["id"],
      isForAnalyst: isForAnalyst, content: Contents.of(language))
  }

  private func page(_ study: OutcomeStudy) -> PrintPage {
    let content = Contents.of(.en)
    let maker = PrintMaker(
      content: content, team: Team(), norms: content.guide.norms,
      now: Moment(Pilot.today, hour: 14, minute: 2, offsetSeconds: 3600), printer: nil,
      isUnprotected: false)
    return maker.outcomes(wording(study))
  }

  @Test func `a cohort that is called by a letter is drawn by it and not named twice`() {
    let rows = [(90, 1), (200, 0), (365, 1), (500, 0), (730, 0), (730, 0), (730, 0)]
    let study = OutcomeStudy([Self.cohort("B", rows), Self.cohort("D", rows)])
    let lines = wording(study).lines().map { $0.filter { $0 != " " } }
    #expect(lines.contains("B") && lines.contains("D"))
    #expect(!lines.contains("AB") && !lines.contains("BD"))
    // Beside a longer name the letter is that of the place.
    let mixed = OutcomeStudy([Self.cohort("A", rows), Self.cohort("second", rows)])
    let named = wording(mixed).lines().map { $0.filter { $0 != " " } }
    #expect(named.contains("A") && named.contains("Bsecond"))
  }

  @Test(arguments: Language.allCases)
  func `where the file does not say it, it is not known why somebody is not counted`(
    language: Language
  ) {
    let content = Contents.of(language)
    func said(_ study: OutcomeStudy) -> String {
      wording(study, language).lines(columns: 1000).joined(separator: "\n")
    }
    let rows = Array(repeating: (300, 0), count: 20)
    let others = Self.cohort("B", Array(repeating: (200, 0), count: 14))
    let unsaid = said(OutcomeStudy([Self.cohort("A", rows), others]))
    #expect(unsaid.contains(content.words(OutcomeWords.notCountedUnsaid, ["which": "34"])))
    let recent = Self.cohort("A", rows, possible: 400)
    let mixed = said(OutcomeStudy([recent, others]))
    #expect(mixed.contains(content.words(OutcomeWords.notCountedWhich, ["which": "14"])))
    #expect(
      mixed.contains(content.words(OutcomeWords.notCounted, ["recent": "20", "lost": "0"])))
  }

  @Test func `the analyst sees each step with its figures`() {
    let text = wording(Self.oracle).lines().joined(separator: "\n")
    let wanted = """
       100%+***AAAAAA
           |   B     A
           |   BBB   AAAAAAAAAAAAAAAAAAAAAAAAAA
           |      B                            A
        75%+      B                            A
           |      BBBBBB                       AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
           |            B
           |            BBBBBBBB
        50%+                    B
           |                    BBBBBBBBBBBBBBBBBBB
           |                                       B
           |                                       BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB
        25%+
           |
           |
           |
         0%+
           ++----------------+-----------------+----------------+-----------------+
            0               183               365              548              730
                                                                               days
        A first
        B second
        * several

      A first
        day  followed  events so far  without event  95% interval
        90          7              1          85.7%  33.4% to 97.9%
        365         5              2          68.6%  21.3% to 91.2%

      B second
        day  followed  events so far  without event  95% interval
        30          7              1          85.7%  33.4% to 97.9%
        60          6              2          71.4%  25.8% to 92.0%
        120         5              3          57.1%  17.2% to 83.7%
        200         4              4          42.9%  9.8% to 73.4%
        400         3              5          28.6%  4.1% to 61.2%

      Log-rank test
        chi-square  2.2566, df 1, p = 0.133046
      """
    #expect(text.hasSuffix(wanted), "\(text)")
    #expect(text.contains("For your own screen only") && text.contains("The file says: Invented"))
    #expect(text.contains("not randomised") && text.contains("has 5. The"))
    #expect(text.contains("Columns that were not read: id."))
  }

  @Test func `others see nothing of a small cohort, on any page`() {
    let page = page(Self.oracle)
    for text in [page.text, page.html, wording(Self.oracle, isForAnalyst: false).lines().joined()] {
      #expect(text.contains("not shown") && text.contains("Numbers under 5 are not shown"))
      for given in ["85.7", "40.0%", "2.2566", "0.13", "AAAA", "0.480"] {
        #expect(!text.contains(given), "\(given)")
      }
    }
  }

  @Test func `others see no curve that would tell how few were lost`() {
    func people(_ lost: Int) -> [(Int, Int)] {
      Array(repeating: (300, 1), count: 20) + Array(repeating: (730, 0), count: 20)
        + Array(repeating: (200, 0), count: lost)
    }
    func text(_ lost: Int) -> String {
      let study = OutcomeStudy([Self.cohort("some", people(lost)), Self.cohort("rest", people(0))])
      return wording(study, isForAnalyst: false).lines().joined(separator: "\n")
        + page(study).text
    }
    #expect(text(3).contains("some\n  not shown: numbers under 5"), "\(text(3))")
    #expect(!text(0).contains("not shown: numbers under 5"), "\(text(0))")
  }

  @Test func `below a curve stands no cohort that is not in it`() {
    func people(_ lost: Int) -> [(Int, Int)] {
      Array(repeating: (300, 1), count: 20) + Array(repeating: (730, 0), count: 20)
        + Array(repeating: (200, 0), count: lost)
    }
    let study = OutcomeStudy([Self.cohort("some", people(3)), Self.cohort("rest", people(0))])
    let lines = wording(study, isForAnalyst: false).lines()
    let below = lines.drop { line in line.filter { $0 != " " } != "days" }.dropFirst()
    let legend = below.prefix { !$0.isEmpty }.joined(separator: "\n")
    #expect(legend.contains("rest") && !legend.contains("some"), "\(lines)")
  }

  @Test(arguments: Language.allCases)
  func `of one group it is not said that the groups are not randomised`(language: Language) {
    let rows = Array(repeating: (300, 1), count: 20) + Array(repeating: (730, 0), count: 20)
    let text = wording(OutcomeStudy([Self.cohort("only", rows)]), language).lines(columns: 400)
      .joined(separator: "\n")
    let words = Contents.of(language).words
    #expect(text.contains(words(OutcomeWords.oneGroup)), "\(text)")
    #expect(!text.contains(words(OutcomeWords.notRandomised)), "\(text)")
  }

  @Test func `a figure that cannot be calculated says so`() {
    let study = OutcomeStudy([
      Self.cohort("a", Array(repeating: (730, 0), count: 10)),
      Self.cohort("b", Array(repeating: (100, 1), count: 10)),
      Self.cohort("c", [(10, 0)]),
    ])
    let text = wording(study).lines().joined(separator: "\n")
    #expect(text.contains("odds ratio (Woolf's interval)           0.0000  none: a cell is empty"))
    #expect(text.contains("Not to be compared: one of them counts nobody."))
    #expect(text.contains("p = 0.000011"))
    #expect(text.contains("\nc\n  no events"))
    let alone = wording(OutcomeStudy([Self.cohort("a", [(730, 0)])])).lines()
    #expect(!alone.contains { $0.contains("COMPARED") || $0.contains("Log-rank") })
    let nothing = wording(
      OutcomeStudy([Self.cohort("a", [(5, 0)]), Self.cohort("b", [(9, 0)])])
    ).lines().joined(separator: "\n")
    #expect(nothing.contains("none: no event tells"))
  }

  @Test func `where a cell is empty the words are of the risk alone, whichever cohort comes first`()
  {
    func people(_ events: Int, _ free: Int) -> [(Int, Int)] {
      Array(repeating: (100, 1), count: events) + Array(repeating: (730, 0), count: free)
    }
    func text(_ first: [(Int, Int)], _ second: [(Int, Int)]) -> String {
      wording(OutcomeStudy([Self.cohort("a", first), Self.cohort("b", second)]))
        .lines(columns: 1000).joined(separator: "\n")
    }
    let some = people(10, 10)
    let all = people(20, 0)
    let lower = text(some, all)
    #expect(lower.contains("the risk is 2.0 times lower. There is no odds ratio"), "\(lower)")
    #expect(!lower.contains("999999") && !lower.contains("the odds are"))
    let higher = text(all, some)
    #expect(higher.contains("the risk is 2.0 times as high. There is no odds ratio"), "\(higher)")
    // Where everybody or nobody had an event, it is more than a cell that is empty.
    let everybody = text(all, people(10, 0))
    #expect(everybody.contains("the risk hardly differs"), "\(everybody)")
    #expect(everybody.contains("none: a whole column is empty"))
    #expect(text(people(0, 10), people(0, 12)).contains("none: a whole column is empty"))
    #expect(!lower.contains("a whole column is empty"))
  }

  @Test func `where nobody of a cohort had an event the words say how many of how many`() {
    func people(_ events: Int, _ free: Int) -> [(Int, Int)] {
      Array(repeating: (100, 1), count: events) + Array(repeating: (730, 0), count: free)
    }
    func text(_ first: [(Int, Int)], _ second: [(Int, Int)]) -> String {
      wording(OutcomeStudy([Self.cohort("a", first), Self.cohort("b", second)]))
        .lines(columns: 1000).joined(separator: "\n")
    }
    let (none, some) = (people(0, 20), people(8, 12))
    #expect(text(none, some).contains("In words: none of 20 against 8 of 20 had an event."))
    #expect(text(some, none).contains("In words: 8 of 20 against none of 20 had an event."))
    #expect(text(none, people(0, 30)).contains("In words: none of 20 and none of 30 had an event."))
    // Where there is no interval the exact test says whether it may be chance.
    let chance = "gives p = 1.000000: this may be chance."
    #expect(text(people(0, 10), people(1, 9)).contains(chance))
    #expect(text(people(1, 9), people(0, 10)).contains(chance))
    #expect(!text(none, some).contains("may be chance"))
    #expect(!text(none, people(0, 30)).contains("may be chance"))
  }

  @Test func `who is left out is said, and that a risk may be too high`() {
    let study = OutcomeStudy([
      Self.cohort("a", [(10, 1), (730, 0), (300, 0)]),
      Self.cohort("b", [(10, 1), (600, 0)], possible: 600),
    ])
    let text = wording(study).lines(columns: 1000).joined(separator: "\n")
    #expect(text.contains("their two years are not over: 2. Not counted because"))
    #expect(text.contains("until then: 0."))
    #expect(text.contains("does not say (column “days possible”): 1."))
    #expect(text.contains("the risk is too high here"))
    let known = OutcomeStudy([Self.cohort("b", [(10, 1), (600, 0)], possible: 900)])
    let said = wording(known).lines(columns: 1000).joined(separator: "\n")
    #expect(said.contains("until then: 1.") && !said.contains("too high"))
  }

  @Test(arguments: Language.allCases)
  func `every line fits, whatever a cohort is called`(language: Language) {
    let names = [
      String(repeating: "長", count: 60), "\u{1B}[2J\u{202E}gnik", "e\u{301}" + "👩‍⚕️",
      String(repeating: "x", count: 60), "שלום",
    ]
    let study = OutcomeStudy(
      names.enumerated().map { index, name in
        Self.cohort(
          name,
          (0..<40).map { (20 + $0 * 17 + index, $0 % 3 == 0 ? 1 : 0) }
            + Array(repeating: (1500, 0), count: 20), possible: 1500)
      })
    for isForAnalyst in [true, false] {
      let wording = wording(study, language, isForAnalyst: isForAnalyst)
      for columns in [40, 78, 120] {
        for line in wording.lines(columns: columns) {
          #expect(!line.unicodeScalars.contains("\u{1B}") && !line.contains("\u{202E}"))
          #expect(!line.contains("{"), "\(line)")
          #expect(!line.contains("שלום\u{FFFD}"), "\(line)")
          // Tables do not break; they fit where a page does.
          #expect(TextWidth.columns(of: line) <= max(78, columns), "\(line)")
        }
      }
    }
  }

  @Test func `a curve on paper is never cut through by the end of a sheet`() {
    let curve = (1...21).map { "|curve \($0)" }
    for length in 0...70 {
      var page = PrintPage(title: "T", language: "en")
      page.blocks = [
        .list((0..<length).map { "line \($0)" }), .heading("Drawn"), .drawn(curve),
        .paragraph("behind it"),
      ]
      let counts = page.text.split(separator: "\u{0C}").map { sheet in
        sheet.split(separator: "\n").count { $0.hasPrefix("|curve") }
      }
      #expect(counts.allSatisfy { $0 == 0 || $0 == curve.count }, "\(length): \(counts)")
      #expect(counts.reduce(0, +) == curve.count, "\(length)")
    }
  }

  @Test func `days that are all the first one draw no curve`() {
    let study = OutcomeStudy([Self.cohort("a", [(0, 1), (0, 0)])])
    let lines = wording(study).lines()
    #expect(!lines.contains { $0.contains("100%+") })
    #expect(lines.contains { $0.contains("50.0%") })
  }
}
