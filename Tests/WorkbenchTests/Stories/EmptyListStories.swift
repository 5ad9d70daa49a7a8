import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What an empty list of clients offers: nothing that would be refused.
@Suite struct EmptyListStories {
  @Test(arguments: Language.allCases)
  func `in a new store a counsellor is offered the first client, and adds them`(
    _ language: Language
  ) throws {
    var pilot = try Pilot(language).inEmptyStore(members: ["c1"])
    pilot.shows(pilot.content.words(ClientsWords.emptyEveryone).prefix(24).description)
    #expect(pilot.lines[29].contains(" a "))
    pilot.press("a")
    pilot.type("Zz Nieuw")
    pilot.press(.function(2))
    #expect(pilot.session.state.clients.rows.count == 1)
    pilot.shows("Zz Nieuw")
  }

  @Test(arguments: Language.allCases)
  func `who is not known is told how to be, and is not offered what is refused`(
    _ language: Language
  ) throws {
    var pilot = try Pilot(language).inEmptyStore(members: [])
    pilot.shows("--worker")
    #expect(!pilot.lines[29].contains(" a "))
    pilot.press("a")
    #expect(pilot.message.contains("--worker"))
    #expect(pilot.dialog == nil)
    pilot.hides(pilot.content.words(ClientsWords.emptyEveryone).suffix(12).description)
  }

  @Test(arguments: [CaseloadView.mine, .everyone])
  func `where nothing can be saved nobody is offered to be added`(_ view: CaseloadView) throws {
    var pilot = try Pilot().inEmptyStore(members: ["c1"])
    pilot.failFlushes()
    pilot.press("f", .end, .enter)
    pilot.type("Zz list")
    pilot.press(.function(2), "f", .home)
    if view == .everyone { pilot.press(.down) }
    pilot.press(.enter)
    #expect(pilot.session.state.clients.view == view)
    pilot.hides("a adds")
    pilot.shows("can only be read")
    #expect(!pilot.lines[29].contains(" a "))
  }
}
