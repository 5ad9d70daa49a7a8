import Casework
import Content
import Testing
import Workbench
import WorkbenchRuntime

/// A number means the list that was said last; where that is another one by now, it means nothing.
@Suite struct LinearNumberStories {
  private func atEwa() throws -> Conversation {
    var talk = try Conversation()
    talk.type("ewa", "3")
    return talk
  }

  @Test func `a timeline has no numbers, and leaves none of an older list`() throws {
    var talk = try Conversation()
    talk.type("today", "timeline", "3")
    talk.hears("3 is of no list now. Type list first.")
    talk = try atEwa()
    let selected = talk.pilot.session.state.checklist.selected
    for line in ["3", "tick 3", "log 3"] {
      talk.type("timeline", line)
      talk.hears("3 is of no list now. Type list first.")
    }
    #expect(talk.pilot.session.state.checklist.selected == selected)
    #expect(talk.openedCase?.doRecords[.U3] == nil)
  }

  @Test func `who hears where they are uses the numbers of that place`() throws {
    var talk = try Conversation()
    talk.type("today", "", "3")
    #expect(talk.text.contains("Item") == false, "\(talk.text)")
    talk = try atEwa()
    talk.type("today", "", "4")
    #expect(talk.text.hasPrefix("Item 4 of 12"), "\(talk.text)")
  }

  @Test(arguments: ["timeline", "details", "today", "bin"])
  func `back after something that was read out is back at the row`(word: String) throws {
    var talk = try atEwa()
    talk.type("4", word)
    let read = talk.text
    talk.type("back")
    #expect(talk.said.count == 1 && talk.text.hasPrefix("Item 4 of 12"), "\(read)\n\(talk.text)")
    talk.type("5")
    #expect(talk.text.hasPrefix("Item 5 of 12"), "\(talk.text)")
    talk.type("back")
    #expect(talk.text.hasPrefix("Step 3 of 6"), "\(talk.text)")
  }

  @Test func `more of what was read out is no way back`() throws {
    var talk = try atEwa()
    talk.type("4", "timeline", "more", "back")
    #expect(talk.text.hasPrefix("Item 4 of 12"), "\(talk.text)")
  }

  @Test func `who does not belong in the list any more is said to, and not counted`() throws {
    var talk = try Conversation()
    talk.type("o 8", "6", "list")
    #expect(talk.said.first == "My caseload. 12 clients in this list.", "\(talk.text)")
    #expect(talk.text.contains("8. Ewa Fikcyjna. No longer in this list."), "\(talk.text)")
  }

  @Test func `a choice says how it is left`() throws {
    var talk = try Conversation()
    for line in ["", "?", "nonsense"] {
      talk.type("f", line)
      talk.hears("back leaves.")
      talk.type("back")
      #expect(talk.pilot.session.state.dialogs.isEmpty)
    }
    talk.type("f", "everyone", "f", "mine")
    #expect(talk.pilot.session.state.clients.view == .mine, "\(talk.text)")
  }
}
