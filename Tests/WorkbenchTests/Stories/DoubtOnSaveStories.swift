import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Days that contradict each other are asked about when they are filled in, wherever that is.
@Suite struct DoubtOnSaveStories {
  private func pilot(_ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language, columns: 120, rows: 44)
    pilot.choose(client: "Ewa")
    return pilot
  }

  @Test(arguments: Language.allCases)
  func `an invitation after the intake is asked about at once, and stays`(language: Language) throws
  {
    var pilot = try pilot(language)
    pilot.press("2", .home, "g", "f")
    pilot.openRow(language == .en ? "Add: At the intake" : "Toevoegen: Bij de intake")
    pilot.type("R. Verzonnen")
    pilot.press(.tab, .tab)
    pilot.type("2026-11-22")
    pilot.press(.function(2))
    let asks = language == .en ? "Is this right?" : "Klopt dit?"
    #expect(pilot.message.contains(asks), "\(pilot.message)")
    #expect(pilot.message.contains("R. Verzonnen"), "\(pilot.message)")
    #expect(pilot.openedCase?.attendees.values.map(\.invitedOn) == [Day(iso: "2026-11-22")])
    // The sheet has it as a row that leads to the invitation.
    pilot.press(.home)
    #expect(pilot.row.contains(asks), "\(pilot.text)")
  }

  @Test func `an update before the registration is asked about`() throws {
    var pilot = try pilot()
    let registration = try #require(pilot.openedCase?.dates[.registration])
    pilot.choose(.R2)
    pilot.press("s", .down, .enter)
    pilot.type((registration - 3).iso)
    pilot.press(.enter)
    #expect(pilot.message.contains("Is this right?"), "\(pilot.message)\n\(pilot.text)")
  }

  @Test func `a consultation and an intention before the registration are asked about`() throws {
    var pilot = try pilot()
    let registration = try #require(pilot.openedCase?.dates[.registration])
    pilot.press("5", "g", "f")
    pilot.openRow("Add: The client's wish")
    pilot.type("Back to her sister")
    pilot.press(.tab)
    pilot.type((registration - 9).iso)
    pilot.press(.function(2))
    #expect(pilot.message.contains("Is this right?"), "\(pilot.message)\n\(pilot.text)")
    #expect(pilot.openedCase?.lines(.intention).first?.line.day == registration - 9)
  }

  @Test(arguments: Language.allCases)
  func `a day that meets several others says how many, and each of them is a row`(
    language: Language
  ) throws {
    var pilot = try pilot(language)
    let before = Set(try #require(pilot.openedCase).contradictions)
    pilot.press("1", .home, "g", "f")
    pilot.goToRow(pilot.content.terms.name(of: CaseDate.registration))
    pilot.press(.enter, .control("u"))
    pilot.type((Pilot.today + 400).iso)
    pilot.press(.function(2))
    let pairs = try #require(pilot.openedCase).contradictions
    let new = pairs.count { !before.contains($0) }
    try #require(new > 1, "\(pairs)")
    let more = pilot.content.words(DoubtWords.more, count: new - 1)
    #expect(pilot.message.contains(more), "\(pilot.message)")
    guard case .menu(let menu)? = pilot.dialog?.body else {
      Issue.record("no sheet")
      return
    }
    #expect(menu.entries.prefix(pairs.count).allSatisfy { !$0.isHeading })
  }

  @Test func `days that are right are not asked about`() throws {
    var pilot = try pilot()
    pilot.press("2", .home, "g", "f")
    pilot.openRow("Add: At the intake")
    pilot.type("R. Verzonnen")
    pilot.press(.function(2))
    #expect(!pilot.message.contains("Is this right?"), "\(pilot.message)")
  }
}
