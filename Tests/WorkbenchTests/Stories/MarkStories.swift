import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The marks in front of rows are explained, and a step without boxes speaks of none.
@Suite struct MarkStories {
  @Test(arguments: Language.allCases, [(100, 30), (80, 24)])
  func `the help says what every mark means`(language: Language, size: (Int, Int)) throws {
    var pilot = try Pilot(language, columns: size.0, rows: size.1)
    pilot.press("?")
    for mark in MarkWords.allCases { pilot.shows(pilot.content.words(mark)) }
  }

  @Test(arguments: zip(Language.allCases, ["0 of 0", "0 van 0"]))
  func `the step of contact after care says whether contact is wanted`(
    language: Language, none: String
  ) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("6", .escape)
    #expect(pilot.session.state.focus == .roadmap)
    #expect(
      pilot.spoken.contains(pilot.content.words(ContactWords.notAsked).prefix(40)),
      "\(pilot.spoken)")
    pilot.hides(none)
  }
}
