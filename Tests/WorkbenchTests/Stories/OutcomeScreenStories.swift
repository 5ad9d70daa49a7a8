import Casework
import Content
import Outcomes
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// An outcome file in the workbench: what `schakel outcomes FILE` says, on the analyst's own screen.
@Suite struct OutcomeScreenStories {
  /// A workbench with an outcome file open.
  private func looking(
    at path: String, _ language: Language = .en, columns: Int = 100, rows: Int = 30
  ) throws -> Pilot {
    var pilot = try Pilot(language, columns: columns, rows: rows)
    pilot.press("g", "k", "f", "o")
    pilot.type(path)
    pilot.press(.enter)
    return pilot
  }

  /// Everything that a box to read holds, by going through it.
  private func all(_ pilot: inout Pilot) -> String {
    var seen = pilot.text
    for _ in 0..<40 {
      pilot.press(.pageDown)
      seen += "\n" + pilot.text
    }
    return seen
  }

  @Test(arguments: Language.allCases, [(80, 24), (100, 30)])
  func `the published study shows with its cohorts, comparisons and curves`(
    language: Language, size: (Int, Int)
  ) throws {
    var pilot = try looking(at: "~/s.csv", language, columns: size.0, rows: size.1)
    let words = pilot.content.words
    #expect(pilot.dialog?.purpose == .outcomes)
    pilot.shows(words(OutcomeWords.title, ["file": "s.csv"]))
    let seen = all(&pilot)
    let mark = words(OutcomeWords.decimalMark)
    // Nothing that is drawn is broken: what belongs together stands in one line.
    for parts in [["45", "15\(mark)6%", "7\(mark)7%"], ["0\(mark)2118", "0\(mark)0776"]] {
      #expect(
        seen.split(separator: "\n").contains { line in parts.allSatisfy(line.contains) },
        "\(parts) in \(seen)")
    }
    for key in [OutcomeWords.headRisk, .headPairs, .headAll, .headCurve] {
      #expect(seen.contains(words(key).uppercased()), "\(key)")
    }
    #expect(seen.contains("0\(mark)002417") && seen.contains("0\(mark)002128"))
    #expect(seen.contains("100%+*") && seen.contains("730"))
    #expect(seen.contains(words(OutcomeWords.logRank)))
  }

  @Test func `small groups that nobody was put into by lot are said to be so`() throws {
    let pilot = try looking(at: "~/s.csv")
    pilot.shows("The groups are not randomised")
    pilot.shows("The groups are small")
  }

  @Test func `numbers under five show on the analyst's own screen, and the page has none of them`()
    throws
  {
    var pilot = try looking(at: "~/few.csv")
    pilot.shows("For your own screen only")
    #expect(all(&pilot).contains("40.0%"))
    pilot.press("P")
    #expect(pilot.message.contains("outcomes-2026-11-23"))
    let pages = pilot.shelf.pages
    #expect(pages.count == 2)
    for page in pages {
      #expect(!page.text.contains("40.0%") && page.text.contains("Numbers under 5 are not shown"))
    }

  }

  @Test(arguments: Language.allCases)
  func `a file that cannot be counted is said in one sentence, and its path stays`(
    language: Language
  ) throws {
    var pilot = try looking(at: "~/bad.csv", language)
    let words = pilot.content.words
    #expect(pilot.dialog?.purpose == .outcomeFile)
    let what = words(
      OutcomeFileWords.notDays, ["text": "ten", "column": words(OutcomeFileWords.columnDays)])
    let sentence = words(
      OutcomeFileWords.atLine, ["file": "~/bad.csv", "line": "2", "what": what])
    #expect(
      pilot.message == sentence + " " + words(OutcomeFileWords.moreProblems, count: 1))
    pilot.shows("~/bad.csv")
    for (path, key) in [
      ("~/none.csv", OutcomeFileWords.missingFile), ("~/locked.csv", .notAllowed), ("~", .folder),
    ] {
      pilot.press(.control("u"))
      pilot.type(path)
      pilot.press(.enter)
      #expect(pilot.message == words(key, ["file": path]))
      pilot.shows(path)
    }
    pilot.press(.control("u"))
    pilot.type("~/s.csv")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .outcomes)
    // The next time it is named already.
    pilot.press(.escape, "o")
    pilot.shows("~/s.csv")
  }

  @Test(arguments: [".", "?"] as [Key])
  func `the keys of the figures are named, and work from there`(key: Key) throws {
    var pilot = try Pilot()
    pilot.press("g", "k", "f")
    pilot.reckonFigures()
    pilot.shows("outcome file")
    pilot.press(key)
    pilot.shows("Outcome file")
    pilot.press("o")
    #expect(pilot.dialog?.purpose == .outcomeFile)
    pilot.type("~/s.csv")
    pilot.press(.enter, key)
    pilot.shows("Other file")
    pilot.press("P")
    #expect(pilot.shelf.pages.count == 2)
  }

  @Test(arguments: Language.allCases)
  func `the figures of the register are printed from where they show`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", "f")
    pilot.reckonFigures()
    pilot.press("P")
    let pages = pilot.shelf.pages
    #expect(pages.map(\.name) == ["contact-figures-2026-11-23", "contact-figures-2026-11-23"])
    #expect(pages[1].text.contains(pilot.content.words(ContactFiguresWords.title)))
    #expect(!pages.contains { $0.text.contains("Yosef") })
  }

  @Test func `what was read of a file is let go of when its box closes`() throws {
    var pilot = try looking(at: "~/s.csv")
    pilot.press(.escape)
    #expect(pilot.session.state.page(of: .outcomes, with: pilot.session.state.pageMaker) == nil)
  }

  @Test func `another width lays the curves out anew`() throws {
    var pilot = try looking(at: "~/s.csv", columns: 100)
    pilot.resize(columns: 80, rows: 24)
    let seen = all(&pilot)
    #expect(seen.contains("100%+*") && !seen.contains("100%+\n"))
  }

  @Test func `in lines a file is asked for, read out without its drawing, and printed`() throws {
    var pilot = try Pilot()
    _ = pilot.beginLinear()
    _ = pilot.hear("g k")
    let periods = pilot.hear("f")
    #expect(periods.contains { $0.contains("Figures of which period") })
    let figures = pilot.hear("1") + pilot.hear("more")
    #expect(figures.contains { $0.contains("OF THOSE WHO LEFT") }, "\(figures)")
    #expect(pilot.hear("P").contains { $0.contains("contact-figures-2026-11-23") })
    _ = pilot.hear("o")
    #expect(pilot.hear("~/none.csv").contains { $0.contains("There is no file ~/none.csv") })
    let said = pilot.hear("~/s.csv") + pilot.hear("more") + pilot.hear("more") + pilot.hear("more")
    #expect(said.contains { $0.contains("A relational care and contact 45 7 15.6%") }, "\(said)")
    #expect(!said.contains { $0.contains("AAA") })
    #expect(pilot.hear("P").contains { $0.contains("outcomes-2026-11-23") })
  }
}
