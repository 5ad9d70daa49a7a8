import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The languages of a client, by their names.
@Suite struct LanguageStories {
  private func typed(_ text: String, _ language: Language = .en) throws -> Pilot {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("e", .down, .down, .down)
    if language == .nl { pilot.shows("Pools, Nederlands") } else { pilot.shows("Polish, Dutch") }
    pilot.press(.control("u"))
    pilot.type(text)
    pilot.press(.function(2))
    return pilot
  }

  @Test(arguments: [
    ("Arabic, nl", ["ar", "nl"]), ("  greek ;Tigrinya", ["el", "ti"]),
    ("Pools, engels", ["pl", "en"]), ("ar-MA", ["ar-MA"]), ("Klingonish", ["Klingonish"]),
  ])
  func `a language is typed by its name in either language or by its code`(
    text: String, codes: [String]
  ) throws {
    let pilot = try typed(text)
    #expect(pilot.openedCase?.client.languages == codes)
  }

  @Test func `a change of languages is told in names`() throws {
    let pilot = try typed("Grieks", .nl)
    #expect(pilot.message == "Talen is nu Grieks.", "\(pilot.message)")
  }

  @Test(arguments: Language.allCases)
  func `at least sixty languages have a name that leads back to its code`(language: Language) {
    let terms = Contents.of(language).terms
    #expect(terms.languages.count >= 60)
    for choice in terms.languages { #expect(terms.languageCode(choice.name) == choice.id) }
  }

  @Test func `every language of the demo has a name`() throws {
    var pilot = try Pilot()
    pilot.press("f", .down, .enter)
    for _ in pilot.session.state.clients.rows {
      for code in pilot.openedCase?.client.languages ?? [] {
        #expect(pilot.content.terms.language(code) != code)
      }
      pilot.press(.down)
    }
  }
}
