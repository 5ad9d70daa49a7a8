import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Whose words are whose, once somebody else keeps contact.
@Suite struct ContactAuthorStories {
  private static let former = WorkerID("c2")

  /// Opens the row of Yosef's card in which a text stands.
  private func open(_ text: String, in pilot: inout Pilot) {
    pilot.press("g", "k")
    for _ in 0..<20 where !pilot.spoken.contains("Yosef") { pilot.press(.down) }
    pilot.press(.enter, .home)
    for _ in 0..<40 {
      guard case .menu(let menu)? = pilot.dialog?.body,
        menu.focused?.label.contains(text) != true
      else { break }
      pilot.press(.down)
    }
    pilot.press(.enter)
  }

  @Test func `a moment that is put right stays that of who recorded it first`() throws {
    var pilot = try Pilot(columns: 100, rows: 40)
    try pilot.changeContact {
      $0.moments[EntryID("own")] = ContactMoment(
        on: Pilot.today, initiatorWord: "client", isReached: true, meaning: "sang in the choir",
        by: Self.former)
    }
    open("sang in the choir", in: &pilot)
    pilot.press(.end)
    pilot.type(" again")
    pilot.press(.function(2))
    let moment = try #require(try pilot.yosef().moments[EntryID("own")])
    #expect(moment.meaning == "sang in the choir again", "\(pilot.text)")
    #expect(moment.by == Self.former)
  }
}
