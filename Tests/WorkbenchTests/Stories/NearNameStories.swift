import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Names as one hears them: where nobody is written so, who sounds like it is found.
@Suite struct NearNameStories {
  private func house(_ language: Language = .en, _ names: String...) throws -> Pilot {
    var pilot = try Pilot(language)
    try pilot.save(
      group: names.enumerated().map { place, name in
        Save(
          .case(CaseID("near\(place)")), by: WorkerID("c1"), at: pilot.session.state.now,
          changes: [
            Change(.clientName, was: nil, now: .text(name)),
            Change(.sortName, was: nil, now: .text(name)),
            Change(.number, was: nil, now: .text("XX-900\(place)")),
            Change(.counsellor, was: nil, now: .worker(WorkerID("c1"))),
          ])
      })
    pilot.lookAround()
    return pilot
  }

  private func found(_ text: String, in pilot: inout Pilot) -> [String] {
    pilot.press("/", .control("u"))
    pilot.type(text)
    return pilot.session.state.clients.rows.map(\.sortName)
  }

  @Test(arguments: [
    ("verzyn", "Verzijn Bedacht"), ("verzijn", "Verzijn Bedacht"),
    ("mohamed", "Mohammed Bedacht"), ("mohammed", "Mohammed Bedacht"),
    ("mohhamed", "Mohammed Bedacht"), ("bedagt", nil), ("wijts", "Wyts Bedacht"),
    ("mohamed bedacht", "Mohammed Bedacht"), ("mohamed xx-9001", "Mohammed Bedacht"),
    ("mohamed xx-9002", nil), ("qq", nil),
  ])
  func `who sounds like it is found`(text: String, name: String?) throws {
    var pilot = try house(.en, "Verzijn Bedacht", "Mohammed Bedacht", "Wyts Bedacht")
    #expect(found(text, in: &pilot) == [name].compactMap { $0 })
  }

  @Test(arguments: Language.allCases)
  func `that it is a near match is said, in the title too, and without a screen`(
    language: Language
  ) throws {
    var pilot = try house(language, "Mohammed Bedacht")
    _ = found("mohamed", in: &pilot)
    let near = pilot.content.words(FindWords.near, ["what": "mohamed"])
    #expect(pilot.message == near)
    pilot.press(.enter)
    #expect(pilot.message.hasPrefix(near))
    pilot.shows(language == .en ? "CLIENTS LIKE: MOHAMED" : "CLIËNTEN ZOALS: MOHAMED")
    pilot.press(.escape)
    _ = found("mohammed", in: &pilot)
    #expect(pilot.message.isEmpty)
    var talk = Conversation(try house(language, "Mohammed Bedacht"))
    talk.type("/mohamed")
    #expect(talk.said.first == near, "\(talk.text)")
    #expect(talk.openedCase?.client.name == "Mohammed Bedacht")
  }

  @Test func `who is written so hides who only sounds like it`() throws {
    var pilot = try house(.en, "Mohammed Bedacht", "Mohamed Verzonnen")
    #expect(found("mohamed", in: &pilot) == ["Mohamed Verzonnen"])
  }

  @Test func `typing on goes on from what was found`() throws {
    var pilot = try house(.en, "Verzijn Bedacht")
    pilot.press("/")
    for letter in "verzyn" {
      pilot.type(String(letter))
      #expect(
        pilot.session.state.clients.rows.contains { $0.sortName == "Verzijn Bedacht" },
        "\(letter)")
    }
    pilot.type("x")
    #expect(pilot.session.state.clients.rows.isEmpty)
    pilot.press(.backspace)
    #expect(pilot.session.state.clients.rows.count == 1)
  }

  @Test func `the order stays in the title while the list is narrowed`() throws {
    var pilot = try Pilot()
    pilot.press("S", .down, .enter)
    let order = pilot.content.words(ViewWords.byName).uppercased()
    pilot.press("/")
    pilot.type("e")
    pilot.shows(order)
    pilot.press(.enter)
    pilot.shows("CLIENTS: E · " + order)
  }
}
