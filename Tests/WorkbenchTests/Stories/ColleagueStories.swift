import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What others save appears, and moves nothing.
@Suite struct ColleagueStories {
  @Test func `a colleague's save appears, and choice and scroll stay`() throws {
    var first = try Pilot(columns: 80, rows: 24)
    first.press(.end)
    first.choose(client: "Hendrik")
    let scroll = first.session.state.clients.scroll
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Hendrik")
    second.press("n")
    second.type("seen at the baker's")
    second.press(.function(2))
    second.choose(client: "Ewa")
    second.choose(.U2)
    second.press(" ")
    first.lookAround()
    #expect(first.session.state.clients.selectedRow?.sortName == "Hendrik Verzonnen")
    #expect(first.session.state.clients.scroll == scroll)
    #expect(first.openedCase?.notes.values.contains { $0.text == "seen at the baker's" } == true)
    #expect(first.session.state.clients.changedElsewhere.count == 1)
    first.shows("*")
    first.choose(client: "Ewa")
    #expect(first.state(of: .U2) == .done)
    #expect(first.session.state.clients.changedElsewhere.isEmpty)
  }

  @Test func `a client that a colleague takes over stays until one goes on`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    second.press("O")
    first.lookAround()
    #expect(first.session.state.clients.selectedRow?.sortName == "Ewa Fikcyjna")
    #expect(first.openedCase?.client.name == "Ewa Fikcyjna")
    first.press(.down)
    second.press("n")
    second.type("one more")
    second.press(.function(2))
    first.lookAround()
    #expect(!first.session.state.clients.rows.contains { $0.sortName == "Ewa Fikcyjna" })
  }

  @Test func `a case that a colleague closes is told, and counts no more`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    first.shows("My caseload (f) 13 of 21")
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    second.press("s", .enter)
    second.type("moved away")
    second.press(.function(2))
    #expect(second.openedCase?.closing != nil)
    #expect(!second.message.contains("just now"))
    first.lookAround()
    #expect(first.openedCase?.client.name == "Ewa Fikcyjna")
    #expect(first.message == "M. Verzinsel closed this case just now.")
    first.shows("My caseload (f) 12 of 20")
  }

  @Test func `a note goes to the client it was begun for, whatever a colleague does`() throws {
    var first = try Pilot()
    first.choose(client: "Ewa")
    let ewa = try #require(first.openedCase?.id)
    first.press("n")
    first.type("for Ewa only")
    var second = try first.colleague("c2")
    second.press("f", .down, .enter)
    second.choose(client: "Ewa")
    second.press("O")
    first.lookAround()
    first.press(.function(2))
    #expect(first.dialog == nil)
    #expect(try first.stored(ewa).notes.values.contains { $0.text == "for Ewa only" })
    for row in first.session.state.clients.summaries where row.id != ewa {
      #expect(try first.stored(row.id).notes.values.allSatisfy { $0.text != "for Ewa only" })
    }
  }

  @Test func `a case that is taken back under an open note keeps the text`() throws {
    var first = try Pilot()
    var second = try first.colleague("c2")
    second.press("a")
    second.type("Noor Verzonnendame")
    second.press(.function(2))
    first.lookAround()
    first.press("f", .down, .enter)
    first.choose(client: "Noor")
    first.press("n")
    first.type("about Noor")
    second.press("u")
    first.lookAround()
    first.press(.function(2))
    let others = first.session.state.clients.summaries
    for row in others where row.name != "Noor Verzonnendame" {
      #expect(try first.stored(row.id).notes.values.allSatisfy { $0.text != "about Noor" })
    }
    if first.openedCase?.notes.values.contains(where: { $0.text == "about Noor" }) != true {
      first.shows("about Noor")
    }
  }
}
