import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The figures of the escalations on the screen, in lines and on paper.
@Suite struct FiguresScreenStories {
  /// A caseload with some more escalations, twelve of them known in the summer and five of today, as one of
  /// the demo is.
  private func pilot(
    _ language: Language = .en, worker: String = "tl1", columns: Int = 100, rows: Int = 30,
    beginsOnBoard: Bool = false
  ) throws -> Pilot {
    var pilot = try Pilot(
      language, worker: worker, columns: columns, rows: rows, beginsOnBoard: beginsOnBoard)
    let ids = pilot.session.state.clients.summaries.map(\.id)
    let saves = (0..<17).map { index in
      var escalation = Escalation(
        knownOn: index < 12 ? Pilot.today - 90 - index : Pilot.today,
        severity: index < 6 ? .acute : .minor, what: "Came in drunk", isBreach: true)
      if index < 10 { escalation.reportedOn = escalation.knownOn + (index < 9 ? 0 : 4) }
      escalation.owner = WorkerID(index < 7 ? "c1" : "c2")
      return Save(
        .case(ids[index]), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(.escalation(EntryID("zz\(index)")), was: nil, now: .escalation(escalation))
        ])
    }
    try pilot.save(group: saves)
    pilot.lookAround()
    return pilot
  }

  /// Everything the box tells, page by page.
  private func wholeText(_ pilot: Pilot) -> String {
    var pilot = pilot
    pilot.press(.home)
    var texts: [String] = []
    repeat {
      texts.append(pilot.text)
      pilot.press(.pageDown)
    } while pilot.text != texts.last && texts.count < 60 && !pilot.message.contains("no more")
      && texts.suffix(2).count == Set(texts.suffix(2)).count
    return texts.joined(separator: "\n")
  }

  private func names(_ pilot: Pilot) -> [String] {
    pilot.session.state.clients.summaries.map(\.name).filter { !$0.isEmpty }
  }

  @Test(arguments: [Language.en, .nl])
  func `g i shows the bars and the calendar of the last four quarters, and no client`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    pilot.press("g", "i")
    pilot.reckonFigures()
    #expect(pilot.dialog?.purpose == .figures)
    let text = wholeText(pilot)
    let en = language == .en
    #expect(text.contains(en ? "through Wed 30 Sep 2026" : "tot en met wo 30 sep 2026"), "\(text)")
    #expect(text.contains(en ? "BY SEVERITY" : "NAAR ERNST"))
    #expect(text.contains("5 \(en ? "to" : "tot en met") 9  #"), "\(text)")
    #expect(text.contains(en ? "CALENDAR" : "KALENDER"))
    #expect(
      text.contains(en ? "reported to probation: " : "gemeld bij de reclassering: ")
        && text.contains(en ? "half of these" : "daarvan de helft"), "\(text)")
    #expect(
      text.contains(
        en ? "So nobody can be worked out." : "Zo is niemand te achterhalen."), "\(text)")
    for name in names(pilot) { #expect(!text.contains(name)) }
    #expect(!text.contains("MO-0"))
    pilot.press(.escape)
    #expect(pilot.dialog == nil)
  }

  @Test func `the command is in the palette, and by its plain name`() throws {
    var pilot = try pilot()
    pilot.press(.function(9))
    pilot.type("statistics")
    pilot.shows("Figures: what the escalations of a period show")
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .figures)
  }

  @Test func `a counsellor sees whose they are of themselves, a team lead of everybody`() throws {
    var own = try pilot(worker: "c1")
    own.press("g", "i")
    own.reckonFigures()
    let ownText = wholeText(own)
    #expect(ownText.contains("BY WHO HAS IT"))
    #expect(ownText.contains("  J. Fantasie  "))
    #expect(!ownText.contains("M. Verzinsel"), "\(ownText)")
    var lead = try pilot()
    lead.press("g", "i")
    lead.reckonFigures()
    let all = wholeText(lead)
    #expect(all.contains("  J. Fantasie  ") && all.contains("  M. Verzinsel  "), "\(all)")
  }

  @Test(arguments: [true, false])
  func `over the board nobody who works here is named, nor on the page that is printed there`(
    isShared: Bool
  ) throws {
    var pilot = try pilot(beginsOnBoard: isShared)
    if !isShared { pilot.press(.function(4)) }
    pilot.press("g", "i")
    pilot.reckonFigures()
    #expect(pilot.dialog?.purpose == .figures)
    let text = wholeText(pilot)
    #expect(text.contains("BY SEVERITY") && !text.contains("BY WHO HAS IT"), "\(text)")
    pilot.shows("Who has them is left out: others see this screen.")
    #expect(!text.contains("J. Fantasie") && !text.contains("M. Verzinsel"))
    pilot.press("P")
    pilot.finishPage()
    #expect(pilot.shelf.pages.count == 3)
    for page in pilot.shelf.pages {
      #expect(!page.text.contains("J. Fantasie") && !page.text.contains("worker,"))
    }
    // Back to the board, and not to the clients behind it.
    pilot.press(.escape)
    #expect(pilot.dialog?.purpose == .board)
    // Its menu has them as well.
    pilot.press(".", .end, .enter)
    #expect(pilot.dialog?.purpose == .figures)
  }

  @Test(arguments: [Language.en, .nl])
  func `f chooses another quarter or year, and one that runs says until when`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    pilot.press("g", "i")
    pilot.reckonFigures()
    pilot.press("f")
    let en = language == .en
    pilot.shows(
      en
        ? "Quarter 4 of 2026, through Sat 31 Oct 2026"
        : "Kwartaal 4 van 2026, tot en met za 31 okt 2026")
    pilot.shows(en ? "The year 2025" : "Het jaar 2025")
    pilot.shows(en ? "Quarter 3 of 2026" : "Kwartaal 3 van 2026")
    // Behind the last four quarters and the one that runs.
    pilot.press(.down, .down, .enter)
    #expect(pilot.dialog?.purpose == .figures)
    pilot.shows(
      en
        ? "from Wed 1 Jul 2026 through Wed 30 Sep 2026"
        : "van wo 1 jul 2026 tot en met wo 30 sep 2026")
    pilot.shows(en ? "How many: 10 to 14" : "Hoeveel: 10 tot en met 14")
  }

  @Test func `P prints it for a browser, as text and as a table, with what the screen shows`()
    throws
  {
    var pilot = try pilot()
    pilot.press("g", "i", "P")
    #expect(pilot.message == "The cases are still being read; then it can be printed.")
    pilot.reckonFigures()
    pilot.press("P")
    pilot.finishPage()
    #expect(
      pilot.message.hasPrefix(
        "The figures are in /pages/figures-2026-11-23.html, and beside it as text "
          + "(figures-2026-11-23.txt) and as a table (figures-2026-11-23.csv)"))
    let pages = pilot.shelf.pages.map(\.text)
    #expect(pages.count == 3)
    #expect(pages[0].contains("<pre>  acute") && !pages[0].contains("<script"))
    let bar = try #require(
      wholeText(pilot).split(separator: "\n").first { $0.contains("  acute ") })
    let drawn = bar.split(separator: "║").joined().split { $0 == " " }.joined(separator: " ")
    #expect(
      pages[1].split(separator: "\n").contains {
        $0.split { $0 == " " }.joined(separator: " ") == drawn
      }, "\(pages[1])")
    #expect(pages[2].hasPrefix("figure,part,count_from,") && pages[2].contains("not_due,,0,4,"))
    for page in pages {
      for name in names(pilot) { #expect(!page.contains(name)) }
      #expect(!page.contains("MO-0"))
    }
  }

  @Test func `what a colleague saves meanwhile of a month that is over counts at once`() throws {
    var pilot = try pilot()
    pilot.press("g", "i")
    pilot.reckonFigures()
    pilot.press("f", .down, .down, .enter)
    pilot.shows("How many: 10 to 14")
    let ids = pilot.session.state.clients.summaries.map(\.id)
    let saves = (0..<5).map { index in
      Save(
        .case(ids[index]), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [
          Change(
            .escalation(EntryID("late\(index)")), was: nil,
            now: .escalation(
              Escalation(knownOn: Pilot.today - 60, severity: .minor, what: "Late home")))
        ])
    }
    try pilot.save(group: saves)
    pilot.lookAround()
    pilot.shows("How many: 15 to 19")
  }

  @Test func `the cases are read between keys, and leaving it ends that`() throws {
    var pilot = try pilot()
    pilot.press("g", "i")
    pilot.shows("Reading the cases: 16 of 22…")
    #expect(pilot.session.state.wantsMoreOfFigures)
    pilot.press(.escape)
    #expect(!pilot.session.state.wantsMoreOfFigures)
    pilot.haveTime()
    #expect(pilot.dialog == nil)
  }

  @Test(
    arguments: [(80, 24), (60, 20), (40, 10)], [Language.en, .nl])
  func `it fits a small window, where a bar goes below a long name`(
    size: (columns: Int, rows: Int), language: Language
  ) throws {
    var pilot = try pilot(language, columns: size.columns, rows: size.rows)
    pilot.press("g", "i")
    pilot.reckonFigures()
    let text = wholeText(pilot)
    let en = language == .en
    for wanted in en
      ? ["acute", "CALENDAR", "M. Verzinsel"] : ["acuut", "KALENDER", "M. Verzinsel"]
    {
      #expect(text.contains(wanted), "\(text)")
    }
    // A bar stands whole behind its number.
    let bars = text.split(separator: "\n").filter { $0.contains("#") }
    #expect(!bars.isEmpty)
    for bar in bars { #expect(bar.contains { $0.isNumber } && bar.contains("# "), "\(bar)") }
    // The keys stay to be seen.
    #expect(pilot.lines.last?.contains(en ? "P print" : "P afdrukken") == true)
  }

  @Test(arguments: [Language.en, .nl])
  func `in lines it asks for the period, and reads the figures out without a drawing`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    _ = pilot.beginLinear()
    let en = language == .en
    let asked = pilot.hear(en ? "figures" : "cijfers").joined(separator: "\n")
    #expect(asked.contains(en ? "3. Quarter 3 of 2026." : "3. Kwartaal 3 van 2026."), "\(asked)")
    var said = pilot.hear("3")
    for _ in 0..<4 { said += pilot.hear(en ? "more" : "meer") }
    let text = said.joined(separator: "\n")
    #expect(text.contains(en ? "By severity." : "Naar ernst."), "\(text)")
    #expect(
      text.contains(en ? "August 2026: 10 to 14" : "augustus 2026: 10 tot en met 14"), "\(text)")
    #expect(text.contains(en ? "July 2026: fewer than 5" : "juli 2026: minder dan 5"), "\(text)")
    #expect(!text.contains("#"))
    // The page of the same period can be had from there.
    let pages = pilot.hear(en ? "print" : "pagina").joined(separator: "\n")
    #expect(pages.contains(en ? "Figures of the escalations, Wed 1 Jul" : "wo 1 jul"), "\(pages)")
    let printed = pilot.hear(en ? "figures" : "cijfers").joined(separator: "\n")
    #expect(printed.contains("/pages/figures-2026-11-23.html"), "\(printed)")
  }

  @Test func `a case that cannot be read is in none of the figures, and that is said`() throws {
    var pilot = try pilot()
    let id = try #require(pilot.session.state.clients.summaries.first?.id)
    pilot.press("g", "i")
    pilot.reckonFigures()
    pilot.handle(.figuresRead(FiguresRead(cases: [], of: [id], unread: [id])))
    pilot.shows("One client cannot be read and is in none of the figures.")
    // Once it can be read again it counts.
    let value = try pilot.stored(id)
    pilot.handle(.figuresRead(FiguresRead(cases: [value], of: [id], unread: [])))
    pilot.hides("cannot be read")
  }

  @Test func `in lines reading can be stopped, and then there are no figures`() throws {
    var pilot = try pilot()
    _ = pilot.beginLinear()
    _ = pilot.hear("figures")
    pilot.handle(.line("1"))
    #expect(pilot.listen().allSatisfy { !$0.contains("How many") })
    pilot.stopReading()
    #expect(pilot.listen().contains("Not all cases were read, so there are no figures."))
    #expect(pilot.dialog == nil)
  }
}
