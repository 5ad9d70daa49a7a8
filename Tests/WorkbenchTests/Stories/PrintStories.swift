import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Printing from where one is.
@Suite struct PrintStories {
  @Test func `P offers the pages of the client, and says where the chosen one is`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("P")
    pilot.shows("Ewa Fikcyjna: what we agreed, to sign")
    pilot.shows("The team's coming seven days")
    pilot.press(.enter)
    #expect(pilot.dialog == nil)
    #expect(pilot.message.hasPrefix("The page is in /pages/sheet-MO-0105-2026-11-23.html"))
    let page = try #require(pilot.shelf.pages.last)
    #expect(page.text.contains("<!doctype html>") && page.text.contains("Ewa Fikcyjna"))
  }

  @Test func `on an escalation P prints what probation is told, with the name in full`() throws {
    var pilot = try Pilot(columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    pilot.press("E")
    pilot.type("Seen drunk by the neighbours")
    pilot.press(.tab, "s", .function(2), "P")
    pilot.shows("report to probation, Seen drunk by the neighbours")
    pilot.press(.enter)
    #expect(pilot.message.hasPrefix("The page is in /pages/report-MO-0105-2026-11-23.html"))
    let pages = pilot.shelf.pages.filter { $0.name == "report-MO-0105-2026-11-23" }
    #expect(pages.count == 2)
    for page in pages {
      #expect(page.text.contains("Ewa Fikcyjna, born"), "\(page.text)")
      #expect(page.text.contains("we learned: Seen drunk by the neighbours."), "\(page.text)")
      // What was not said yet is a line to write on.
      #expect(page.text.contains("What was said"), "\(page.text)")
    }
    // The form of the report prints the same.
    pilot.press("4", .home, " ", .escape)
    pilot.press(.function(9))
    pilot.type("report")
    pilot.shows("Print a page")
  }

  @Test func `what probation was told is printed after the escalation was closed too`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 44)
    pilot.choose(client: "Ivan")
    pilot.press("P")
    pilot.shows("report to probation, Late home, third time")
    pilot.shows("report to probation (closed), Late home, first two times")
  }

  @Test func `the form of a report prints it, and on a shared board says where that is`() throws {
    var pilot = try Pilot(worker: "tl1", columns: 100, rows: 34)
    pilot.press(.function(4), "p")
    let above = pilot.dialog?.preface.joined(separator: " ") ?? ""
    #expect(above.contains("F8 prints it"), "\(above)")
    pilot.press(.function(8))
    #expect(pilot.shelf.pages.last?.name.hasPrefix("report-MO-") == true)
    var board = try Pilot(worker: "tl1", columns: 100, rows: 34, beginsOnBoard: true)
    board.press("p")
    board.shows("on your own terminal")
    board.press(.function(8))
    #expect(board.shelf.pages.isEmpty)
    let names = board.session.state.clients.summaries.map(\.sortName)
    for name in names { board.hides(name) }
    board.hides(", born")
    board.hides("..")
  }

  @Test func `in what is due P prints the week, and of what happened the shift`() throws {
    var pilot = try Pilot()
    pilot.press("n")
    pilot.type("the zebra crossing")
    pilot.press(.function(2), "g", "t", "P")
    pilot.finishPage()
    #expect(pilot.shelf.pages.last?.name == "week-2026-11-23")
    #expect(pilot.dialog?.purpose == .today)
    pilot.press(.escape, "g", "w", "P")
    pilot.finishPage()
    let page = try #require(pilot.shelf.pages.last)
    #expect(page.name == "shift-2026-11-23")
    #expect(page.text.contains("the zebra crossing"), "\(page.text)")
  }

  @Test func `a doubt of a worker is on no page of a shift`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let id = try #require(pilot.openedCase?.id)
    let doubt = CaseEvent(
      kindWord: "staff_worry", on: Pilot.today, text: "nobody else may read this",
      by: WorkerID("c1"))
    try pilot.save(
      Save(
        .case(id), by: WorkerID("c1"), at: pilot.session.state.now,
        changes: [Change(.event(EntryID("doubt")), was: nil, now: .event(doubt))]))
    pilot.lookAround()
    pilot.press("g", "w", "P")
    pilot.finishPage()
    let page = try #require(pilot.shelf.pages.last)
    #expect(!page.text.contains("nobody else"))
  }

  @Test func `pages can be had where lines are typed`() throws {
    var pilot = try Pilot()
    _ = pilot.beginLinear()
    _ = pilot.hear("ewa")
    let asked = pilot.hear("print").joined(separator: "\n")
    #expect(asked.contains("1. Ewa Fikcyjna: what we agreed, to sign."), "\(asked)")
    let said = pilot.hear("1").joined(separator: "\n")
    #expect(said.contains("/pages/sheet-MO-0105"), "\(said)")
  }

  @Test(arguments: Language.allCases)
  func `a page over many clients is read a few at a time, says how far it is, and Esc stops it`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("P", .end, .up, .up, .enter)
    #expect(pilot.message.contains("16 "), "\(pilot.message)")
    #expect(pilot.shelf.pages.isEmpty)
    // Keys go on meanwhile, and what they say is not covered by how far the page is.
    pilot.press("j")
    pilot.press(.escape)
    #expect(
      pilot.message == (language == .nl ? "Er is geen pagina gemaakt." : "No page was made."))
    pilot.readMoreOfPage()
    #expect(pilot.shelf.pages.isEmpty)
    pilot.press("P", .end, .up, .up, .enter)
    pilot.finishPage()
    #expect(pilot.shelf.pages.last?.name == "week-2026-11-23")
  }
}
