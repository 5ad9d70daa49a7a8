import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Where a timeline shows what was taken over from elsewhere.
@Suite struct ImportedTimelineStories {
  @Test(arguments: Language.allCases)
  func `an import stands under what changed, and not under what was agreed`(
    _ language: Language
  ) throws {
    var pilot = try Pilot(language)
    let imported = language == .en ? "Imported: " : "Overgenomen: "
    pilot.choose(client: "Ewa")
    pilot.press("t")
    pilot.haveTime()
    pilot.shows(imported)
    pilot.press(.tab, .tab, .tab)
    #expect(pilot.session.state.timeline?.filter == .agreements)
    pilot.hides(imported)
    pilot.press(.tab)
    pilot.shows(imported)
  }
}
