import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What is taken with a question, and what is refused at once because it would not come true.
@Suite struct DoubtStories {
  @Test func `a day of the month lies back for an arrival, and one ahead is asked about`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("e")
    for _ in 1..<18 { pilot.press(.tab) }
    pilot.type("1")
    pilot.shows("Sun 1 Nov 2026")
    pilot.press(.tab, .backTab)
    pilot.type("1 dec 2026")
    pilot.shows("Still to come?")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.dates[.arrival] == Day(iso: "2026-12-01"), "\(pilot.text)")
    #expect(pilot.message.contains("is still to come. Is that right?"), "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `an end that is moved says how many deadlines move with it`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Dewi")
    let before = try #require(pilot.openedCase)
    let was = try #require(pilot.session.state.roadmapOfCase)
    let end = try #require(
      [before.dates[.endOfStay], before.dates[.endOfTitle]].compactMap { $0 }.min())
    let date: CaseDate = before.dates[.endOfStay] == end ? .endOfStay : .endOfTitle
    pilot.press("5", "g", "f")
    pilot.goToRow(pilot.content.terms.name(of: date))
    pilot.press(.enter, .control("u"))
    pilot.type((end - 3).iso)
    pilot.press(.function(2))
    let after = try #require(pilot.openedCase)
    #expect(after.dates[date] == end - 3, "\(pilot.text)")
    let now = try #require(pilot.session.state.roadmapOfCase)
    let moved = now.open.count { $0.due != nil && $0.due != was[$0.id].due }
    try #require(moved > 0)
    #expect(
      pilot.message.contains(pilot.content.words(DoubtWords.movedAlong, count: moved)),
      "\(pilot.message)")
  }

  @Test func `a day for what is not needed says that it does not count now`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U3)
    pilot.press("n")
    pilot.press(.escape)
    try excuse(.U3, in: &pilot)
    pilot.press("d")
    pilot.shows("the day counts once it is open again")
    pilot.type("fri")
    pilot.press(.enter)
    #expect(pilot.message.hasSuffix("the day counts once it is open again."), "\(pilot.message)")
  }

  private func excuse(_ id: DoID, in pilot: inout Pilot) throws {
    pilot.press("x")
    pilot.type("No need")
    pilot.press(.function(2))
    #expect(pilot.state(of: id) == .notApplicable, "\(pilot.text)")
  }

  @Test func `what a date shows to be done cannot be opened, and nothing is saved`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U5)
    if pilot.state(of: .U5) != .done {
      pilot.press(" ")
      pilot.type("15 dec 2026")
      pilot.press(.enter)
    }
    #expect(pilot.state(of: .U5) == .done, "\(pilot.text)")
    let before = pilot.openedCase
    pilot.press(" ")
    #expect(pilot.message.hasPrefix("A date in the case shows"), "\(pilot.message)")
    pilot.press("s")
    pilot.press(.end, .enter)
    #expect(pilot.openedCase == before, "\(pilot.text)")
  }
}
