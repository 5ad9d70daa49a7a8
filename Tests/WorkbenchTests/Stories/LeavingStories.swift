import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// A client leaves: what is still missing is said and stands in nobody's way. Guide, "The 28 do's", V1 to V4.
@Suite struct LeavingStories {
  @Test func `who left hears what is still missing, and nothing is in the way`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("5", "g", "f")
    let rows = pilot.text
    #expect(!rows.contains("Still missing of the leaving"))
    try pilot.changeDays([(.left, 0)])
    pilot.press(.escape, "g", "f")
    pilot.shows("Still missing of the leaving")
    pilot.press(.escape)
    pilot.shows("still to be asked")
  }

  @Test(arguments: Language.allCases)
  func `the sheet of the leaving asks for the day on which the relation was closed`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 100, rows: 44)
    pilot.choose(client: "Ewa")
    try pilot.changeDays([(.left, 0), (.endOfTitle, 30)])
    pilot.press("5", "g", "f")
    let open = pilot.content.words(ClosingWords.relationOpen)
    func missing(_ pilot: Pilot) -> String { pilot.dialog?.preface.joined(separator: " ") ?? "" }
    // The relation is not to be closed before the title is over.
    #expect(!missing(pilot).contains(open), "\(missing(pilot))")
    pilot.press(.escape)
    try pilot.changeDays([(.endOfTitle, 0)])
    pilot.press("g", "f")
    #expect(missing(pilot).contains(open), "\(missing(pilot))")
    pilot.goToRow(pilot.content.terms.name(of: CaseDate.formalRelationshipClosed))
    pilot.press(.enter)
    pilot.type("23-11")
    pilot.press(.function(2))
    #expect(pilot.openedCase?.dates[.formalRelationshipClosed] == Pilot.today, "\(pilot.text)")
    #expect(!missing(pilot).contains(open), "\(missing(pilot))")
    let value = try #require(pilot.openedCase)
    let roadmap = Roadmap(value, norms: pilot.content.guide.norms, on: Pilot.today)
    #expect(roadmap.currentStep == .afterContact)
  }
}
