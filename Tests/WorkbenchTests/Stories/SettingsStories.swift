import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The settings of the team: what is usual, what was changed, and by whom.
@Suite struct SettingsStories {
  private func sheet(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, worker: "tl1", columns: 100, rows: 44)
    pilot.press(",")
    return pilot
  }

  @Test func `a rule says what is usual, and then who changed it; Delete makes it usual again`()
    throws
  {
    var pilot = try sheet()
    pilot.goToRow("Days between consultations")
    #expect(pilot.row.hasSuffix("60 (as usual)"), "\(pilot.row)")
    pilot.press(.enter, .control("u"))
    pilot.type("42")
    pilot.press(.enter)
    pilot.goToRow("Days between consultations")
    #expect(pilot.row.contains("42 (usually 60) · R. Leider-Fabel, "), "\(pilot.row)")
    #expect(pilot.session.state.norms.signals.consultation == 42)
    #expect(try pilot.restarted().session.state.norms.signals.consultation == 42)
    pilot.press(.delete)
    #expect(pilot.row.hasSuffix("60 (as usual)"), "\(pilot.row)")
    pilot.press("u")
    #expect(pilot.row.contains("42 (usually 60)"))
  }

  @Test(arguments: Language.allCases)
  func `Delete is offered where there is something to take away, and never on who is in the team`(
    language: Language
  ) throws {
    var pilot = try sheet(language)
    let takeAway = pilot.content.words(DialogHintWords.takeAway)
    pilot.goToRow("J. Fantasie")
    pilot.hides(takeAway)
    pilot.press(.enter)
    pilot.type("+30d")
    pilot.press(.function(2))
    pilot.goToRow("J. Fantasie")
    pilot.hides(takeAway)
    pilot.press(.delete)
    #expect(try pilot.restarted().session.state.team.members[WorkerID("c1")]?.lastDay != nil)
    pilot.goToRow(pilot.content.terms.name(of: SignalTerms.Name.consultation))
    pilot.hides(takeAway)
    pilot.press(.enter, .control("u"))
    pilot.type("42")
    pilot.press(.function(2))
    pilot.goToRow(pilot.content.terms.name(of: SignalTerms.Name.consultation))
    pilot.shows(takeAway)
  }

  @Test func `what is no likely number of days is refused in one sentence`() throws {
    var pilot = try sheet()
    pilot.goToRow("Days between consultations")
    pilot.press(.enter, .control("u"))
    pilot.type("4000")
    pilot.press(.enter)
    #expect(pilot.message.contains("A number of days from 0 to 365."), "\(pilot.message)")
    #expect(pilot.session.state.norms.signals.consultation == 60)
  }

  @Test func `a public holiday becomes a working day, and free again`() throws {
    var pilot = try sheet()
    pilot.goToRow("Good Friday")
    let goodFriday = try #require(WorkCalendar.day(of: .goodFriday, in: 2027))
    #expect(pilot.row.hasSuffix("nobody works (as usual)"))
    pilot.press(" ")
    #expect(pilot.row.contains("a working day (usually nobody works)"), "\(pilot.row)")
    #expect(pilot.session.state.norms.calendar.isWorkingDay(goodFriday))
    pilot.press(" ")
    #expect(pilot.session.state.team.holidays == nil)
    #expect(!pilot.session.state.norms.calendar.isWorkingDay(goodFriday))
  }

  @Test(arguments: Language.allCases)
  func `the footer says that Enter and Space make a day worked or free`(language: Language) throws {
    var pilot = try sheet(language)
    pilot.goToRow(pilot.content.terms.holiday(WorkCalendar.Holiday.saturday.rawValue))
    pilot.shows(
      language == .en
        ? "Enter or Space: working day or free" : "Enter of Spatie: werkdag of vrij")
    for key: Key in [.enter, " "] {
      let before = pilot.session.state.norms.calendar.holidays.contains(.saturday)
      pilot.press(key)
      #expect(pilot.session.state.norms.calendar.holidays.contains(.saturday) != before)
    }
  }

  @Test func `who works on Saturdays says so, and the day after a Friday is one`() throws {
    var pilot = try sheet()
    pilot.goToRow("Saturday")
    #expect(pilot.row.hasSuffix("nobody works (as usual)"), "\(pilot.row)")
    let friday = Pilot.today + 4
    #expect(pilot.session.state.norms.calendar.day(1, after: friday) == friday + 3)
    pilot.press(" ")
    #expect(pilot.row.contains("a working day (usually nobody works)"), "\(pilot.row)")
    #expect(pilot.session.state.norms.calendar.day(1, after: friday) == friday + 1)
    #expect(
      try pilot.restarted().session.state.norms.calendar.day(1, after: friday) == friday + 1)
    pilot.press(" ")
    #expect(pilot.session.state.team.holidays == nil)
  }

  @Test func `the list of standard information and the places in the house are kept here`() throws {
    var pilot = try sheet()
    pilot.openRow("Add to the list")
    pilot.type("Zz verdict")
    pilot.press(.enter)
    #expect(pilot.session.state.team.standardInformation.last == "Zz verdict")
    pilot.openRow("Add to the list")
    pilot.type("zz verdict")
    pilot.press(.enter)
    #expect(pilot.message == "Problem: that is in the list already.")
    pilot.press(.escape)
    pilot.goToRow("Zz verdict")
    pilot.press(.delete)
    #expect(!pilot.session.state.team.standardInformation.contains("Zz verdict"))
    pilot.openRow("Add a place")
    pilot.type("Room 9")
    pilot.press(.function(2))
    pilot.shows("Room 9: not known from when it is free")
    let stored = try pilot.restarted().session.state.team.housePlaces.values.map(\.name)
    #expect(stored.contains("Room 9"))
  }

  @Test func `who adds to a list stays there, and adds the next thing without renaming anything`()
    throws
  {
    var pilot = try sheet()
    let places = pilot.session.state.team.housePlaces
    pilot.goToRow("Add to the list")
    for name in ["Verdict", "Police report"] {
      pilot.press(.enter)
      pilot.type(name)
      pilot.press(.function(2))
      #expect(pilot.row.hasPrefix("Add to the list"), "\(pilot.row)")
    }
    #expect(pilot.session.state.team.standardInformation.suffix(2) == ["Verdict", "Police report"])
    #expect(pilot.session.state.team.housePlaces == places)
    pilot.goToRow("Add a place")
    for name in ["Room 9", "Room 10"] {
      pilot.press(.enter)
      pilot.type(name)
      pilot.press(.function(2))
      #expect(pilot.row.hasPrefix("Add a place"), "\(pilot.row)")
    }
    let names = Set(pilot.session.state.team.housePlaces.values.map(\.name))
    #expect(names.isSuperset(of: places.values.map(\.name) + ["Room 9", "Room 10"]), "\(names)")
  }

  @Test func `a colleague's change shows in the open sheet`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.press(",")
    var colleague = try pilot.colleague("tl1", columns: 100, rows: 44)
    colleague.press(",")
    colleague.goToRow("Days between consultations")
    colleague.press(.enter, .control("u"))
    colleague.type("30")
    colleague.press(.enter)
    pilot.lookAround()
    pilot.goToRow("Days between consultations")
    #expect(pilot.row.contains("30 (usually 60)"), "\(pilot.row)")
    #expect(!pilot.row.contains("J. Fantasie"))
  }

  @Test func `the settings are in the language of their reader`() throws {
    let pilot = try sheet(.nl)
    pilot.shows("HET TEAM")
    let heads = [SettingsWords.headTeam, .headMembers].map { pilot.content.words($0) }
    #expect(Set(heads).count == 2)
    pilot.shows("Op deze dagen werkt gewoonlijk niemand.")
  }

  @Test func `pages are in the language of the team's pages, whatever the screen speaks`() throws {
    var pilot = try sheet()
    pilot.goToRow("Language of pages and reports: as on the screen")
    pilot.press(.enter, .right, .right, .enter)
    #expect(pilot.session.state.team.printLanguage == "nl", "\(pilot.text)")
    pilot.goToRow("Language of pages and reports: Dutch")
    pilot.press(.escape)
    pilot.choose(client: "Ewa")
    pilot.press("P", .enter)
    #expect(pilot.message.hasPrefix("The page is in "), "\(pilot.message)")
    let page = try #require(pilot.shelf.pages.last?.text)
    #expect(page.contains("Reclassering") && page.contains("lang=\"nl\""), "\(page.prefix(600))")
    pilot.press(",")
    pilot.goToRow("Language of pages and reports: Dutch")
    pilot.press(.delete)
    #expect(pilot.session.state.team.printLanguage == nil)
  }

  @Test func `after how many days the team sees a handover is the team's to say`() throws {
    var pilot = try sheet()
    pilot.goToRow("Handover: days to accept it in: 3 (as usual)")
    pilot.press(.enter, .control("u"))
    pilot.type("10")
    pilot.press(.enter, .escape)
    let client = try #require(
      pilot.session.state.clients.rows.first { $0.counsellor == WorkerID("c2") })
    let handover = Handover(
      from: WorkerID("c1"), by: WorkerID("c1"), to: WorkerID("c2"), on: Pilot.today - 8)
    try pilot.save(
      Save(
        .case(client.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.handover, was: nil, now: .handover(handover))]))
    pilot.lookAround()
    pilot.press("g", "t")
    pilot.hides("HANDED OVER, NOT YET ACCEPTED")
    pilot.press(.escape, ",")
    pilot.goToRow("Handover: days to accept it in: 10 (usually 3)")
    pilot.press(.delete, .escape, "g", "t")
    #expect(pilot.session.state.norms.signals.handover == 3)
    guard case .today(let list)? = pilot.dialog?.body else { throw Missing() }
    #expect(
      list.lines.contains { if case .due(let due) = $0 { due.item == .handover } else { false } })
  }

  private struct Missing: Error {}
}
