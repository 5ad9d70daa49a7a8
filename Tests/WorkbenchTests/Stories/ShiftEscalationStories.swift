import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The open escalations in what happened since somebody was last at work, and on its page.
@Suite struct ShiftEscalationStories {
  /// A worker who comes back, with two more escalations that are handled beside the one of the demo, and one
  /// that a colleague raised meanwhile.
  private func nextMorning(_ language: Language = .en, columns: Int = 100, rows: Int = 30) throws
    -> Pilot
  {
    var pilot = try Pilot(language, worker: "tl1", columns: columns, rows: rows)
    try pilot.save(
      group: pilot.session.state.clients.summaries.filter { $0.escalations.isEmpty }.suffix(2).map {
        var escalation = Escalation(
          knownOn: Pilot.today - 20, severity: .minor, what: "Forgot to ring", isBreach: true)
        escalation.reportedOn = Pilot.today - 20
        escalation.clientToldOn = Pilot.today - 19
        escalation.owner = WorkerID("c1")
        escalation.recordedAt = Moment(Pilot.today - 20, offsetSeconds: 3600)
        return Save(
          .case($0.id), by: WorkerID("c1"), at: pilot.session.state.now,
          changes: [
            Change(.escalation(EntryID("handled")), was: nil, now: .escalation(escalation))
          ])
      })
    pilot.press("]", "[", "q")
    pilot.advance(seconds: 10 * 3600)
    var colleague = try pilot.colleague("c1")
    colleague.choose(client: "Ewa")
    colleague.press("E")
    colleague.type("Ewa hit a neighbour of Zoltan")
    colleague.press(.tab, "a", .function(2))
    pilot.advance(seconds: 12 * 3600)
    var next = try pilot.restarted()
    if next.dialog?.purpose == .today { next.press(.escape) }
    return next
  }

  private func opened(_ pilot: inout Pilot) throws -> ShiftReport.Part {
    pilot.press("g", "w")
    while pilot.session.state.wantsMoreOfShift { pilot.haveTime() }
    guard case .shift(let list)? = pilot.dialog?.body else {
      Issue.record("no list of a shift:\n\(pilot.text)")
      throw CancellationError()
    }
    return try #require(list.report.escalations)
  }

  @Test(arguments: [Language.en, .nl])
  func `it begins with what nobody reported, nobody has or is new, and counts the rest`(
    language: Language
  ) throws {
    var pilot = try nextMorning(language)
    let part = try opened(&pilot)
    let en = language == .en
    let open = pilot.session.state.clients.summaries.reduce(0) { $0 + $1.escalations.count }
    pilot.shows(en ? "-- Open escalations (\(open)) --" : "-- Open escalaties (\(open)) --")
    #expect(part.entries.count == open - 3)
    let new = try #require(part.entries.first { $0.text.contains("Ewa hit a neighbour") })
    #expect(new.who == "Ewa Fikcyjna MO-0105")
    #expect(new.text.hasPrefix(en ? "NEW, " : "NIEUW, "), "\(new.text)")
    #expect(
      new.text.contains(en ? "Who has it: J. Fantasie" : "Wie heeft het: J. Fantasie"),
      "\(new.text)")
    #expect(
      part.entries.contains {
        $0.text.contains(en ? "report it to probation (" : "het melden bij de reclassering (")
      }, "\(part.entries.map(\.text))")
    #expect(part.note == (en ? "3 more are being handled." : "Aan nog 3 wordt gewerkt."))
    // Nothing that is handled and known is told one by one.
    #expect(!part.entries.contains { $0.text.contains("Forgot to ring") })
  }

  @Test func `one of which the client was not told yet is no more only counted`() throws {
    var pilot = try nextMorning()
    let row = try #require(
      pilot.session.state.clients.summaries.first { summary in
        summary.escalations.contains { $0.what == "Forgot to ring" }
      })
    var value = try pilot.stored(row.id)
    let id = EntryID("handled")
    let was = try #require(value.escalations[id])
    var now = was
    now.clientToldOn = nil
    try pilot.save(
      Save(
        .case(value.id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.escalation(id), was: .escalation(was), now: .escalation(now))]))
    pilot.lookAround()
    value = try pilot.stored(row.id)
    #expect(value.escalations[id]?.clientToldOn == nil)
    let part = try opened(&pilot)
    let told = try #require(part.entries.first { $0.text.contains("Forgot to ring") })
    #expect(told.text.contains("tell the client"), "\(told.text)")
    #expect(part.note == "2 more are being handled.")
  }

  @Test func `Enter goes to the escalation itself`() throws {
    var pilot = try nextMorning()
    let part = try opened(&pilot)
    let about = try #require(part.entries.first?.about)
    pilot.press(.enter)
    #expect(pilot.openedCase?.id == about.client)
    #expect(pilot.session.state.checklist.selected == .escalation(about.escalation))
  }

  @Test(arguments: [Language.en, .nl])
  func `the page has them with number and initials, and nobody's name`(
    language: Language
  ) throws {
    var pilot = try nextMorning(language)
    _ = try opened(&pilot)
    pilot.press("P")
    pilot.finishPage()
    let page = try #require(pilot.shelf.pages.last?.text)
    let en = language == .en
    #expect(page.contains(en ? "Open escalations (" : "Open escalaties ("), "\(page)")
    let start = try #require(page.firstRange(of: en ? "Open escalations" : "Open escalaties"))
    let end = try #require(page[start.upperBound...].firstRange(of: "<h2>"))
    let part = page[start.lowerBound..<end.lowerBound]
    #expect(part.contains("E.F. MO-0105"), "\(part)")
    #expect(part.contains("E. hit a neighbour of Z."), "\(part)")
    #expect(part.contains(en ? "To do: " : "Te doen: "))
    #expect(part.contains(en ? "3 more are being handled." : "Aan nog 3 wordt gewerkt."))
    for name in pilot.session.state.clients.summaries.map(\.name) where !name.isEmpty {
      #expect(!part.contains(name), "\(name)")
    }
  }

  @Test func `where nothing is open the page says so`() throws {
    let pilot = try Pilot()
    let maker = pilot.session.state.pageMaker
    let page = maker.shift(
      [], [], items: [], since: pilot.session.state.now, hasNames: false, unread: 0)
    #expect(page.blocks.contains(.heading("Open escalations (0)")))
    #expect(page.blocks.contains(.paragraph("None is open.")))
  }

  @Test(arguments: [Language.en, .nl])
  func `in lines they come first, and what is said behind a number is done`(language: Language)
    throws
  {
    var pilot = try nextMorning(language)
    _ = pilot.beginLinear()
    let en = language == .en
    let said = pilot.hear(en ? "since" : "sinds").joined(separator: "\n")
    #expect(said.contains(en ? "Open escalations (6)." : "Open escalaties (6)."), "\(said)")
    #expect(said.contains(en ? "3 more are being handled." : "Aan nog 3 wordt gewerkt."))
    let form = pilot.hear(en ? "report 1" : "melding 1").joined(separator: "\n")
    #expect(form.contains(en ? "Report: " : "Melding: "), "\(form)")
    #expect(pilot.dialog != nil)
  }
}
