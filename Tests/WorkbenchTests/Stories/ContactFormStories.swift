import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the forms and the list of people in contact say of what was typed.
@Suite struct ContactFormStories {
  private func contact(_ pilot: Pilot, _ name: String) -> Contact? {
    pilot.session.state.register.contacts.values.first { $0.name.hasPrefix(name) }
  }

  @Test(arguments: Language.allCases)
  func `a day to ask again on is not dropped without a word`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", "a")
    pilot.type("Toos Verzonnen")
    // No contact now, and yet a day.
    pilot.press(.down, .right, .right, .right)
    let label = pilot.content.words(ContactWords.partAskAgain)
    for _ in 0..<20 where !pilot.spoken.contains(label) { pilot.press(.down) }
    pilot.type("+30d")
    pilot.press(.function(2))
    #expect(pilot.message.hasPrefix(language == .en ? "Problem" : "Probleem"), "\(pilot.message)")
    #expect(contact(pilot, "Toos") == nil)
    pilot.press(.control("u"), .function(2))
    #expect(contact(pilot, "Toos")?.plan?.wantedWord == "no", "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `who was asked about is chosen in the list, and a row without a name says so`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.press("g", "k", .end, "c")
    #expect(
      pilot.message.contains(language == .en ? "Choose somebody" : "Kies eerst iemand"),
      "\(pilot.message)")
    pilot.press("a")
    pilot.type("Toos Verzonnen")
    pilot.press(.down, .right, .function(2), .escape)
    #expect(pilot.spoken.contains("Toos Verzonnen"), "\(pilot.spoken)")
    pilot.press("c")
    guard case .form? = pilot.dialog?.body else {
      Issue.record("no form: \(pilot.text)")
      return
    }
  }
}
