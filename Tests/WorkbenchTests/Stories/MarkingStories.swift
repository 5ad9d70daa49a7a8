import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Marks belong to clients and not to places: they stay through everything that moves a list.
@Suite struct MarkingStories {
  /// The clients that are marked, by how their names are sorted.
  private func marked(in pilot: Pilot) -> Set<String> {
    let clients = pilot.session.state.clients
    return Set(clients.summaries.filter { clients.marks.contains($0.id) }.map(\.sortName))
  }

  @Test func `m marks a client and goes on, Space stays`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press(" ")
    #expect(pilot.session.state.clients.selectedRow?.sortName.hasPrefix("Ewa") == true)
    pilot.shows(">+Ewa Fikcyjna")
    #expect(pilot.spoken.contains("Marked. Client 8 of 13: Ewa"))
    #expect(pilot.message.hasPrefix("1 marked. Now o, n, c"))
    pilot.press(" ")
    #expect(pilot.message == "Nothing in this list is marked any more.")
    pilot.press("m")
    #expect(pilot.session.state.clients.selectedRow?.sortName.hasPrefix("Ewa") == false)
    pilot.shows(" +Ewa Fikcyjna")
    pilot.shows("1 marked, 9 of 13")
    #expect(!pilot.spoken.contains("Marked"))
  }

  @Test func `Shift and an arrow mark while moving`() throws {
    var pilot = try Pilot()
    pilot.press(.home, .shiftDown, .shiftDown)
    #expect(pilot.session.state.clients.marks.count == 3)
    pilot.press(.end, .shiftUp)
    #expect(pilot.session.state.clients.marks.count == 5)
    pilot.shows("5 marked, 12 of 13")
  }

  @Test func `V marks all that show, and again none of them`() throws {
    var pilot = try Pilot()
    pilot.press("V")
    #expect(pilot.session.state.clients.marks.count == 13)
    pilot.press("V")
    #expect(pilot.session.state.clients.marks.isEmpty)
  }

  @Test func `a mark that a view hides is counted, and is there again`() throws {
    var pilot = try Pilot()
    pilot.press("f", .down, .enter)
    let everyone = pilot.session.state.clients.rows.count
    pilot.press("V", "f", .home, .enter)
    let hidden = everyone - pilot.session.state.clients.rows.count
    #expect(hidden > 0)
    pilot.shows("\(everyone) marked, \(hidden) hidden")
    pilot.press("V")
    #expect(pilot.message == "\(hidden) marked, \(hidden) hidden.")
    pilot.press("f", .down, .enter)
    #expect(pilot.session.state.clients.marks.hiddenCount == 0)
    #expect(pilot.session.state.clients.marks.count == hidden)
  }

  @Test func `marks stay with their clients when a colleague's save moves the list`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press(" ")
    pilot.choose(client: "Dewi")
    pilot.press(" ")
    let before = marked(in: pilot)
    var other = try pilot.colleague("c2")
    other.press("f", .down, .enter)
    other.choose(client: "Dewi")
    other.choose(.R3)
    other.press("x")
    other.type("elsewhere")
    other.press(.function(2))
    pilot.lookAround()
    #expect(marked(in: pilot) == before)
    pilot.advance(seconds: 86_400)
    #expect(marked(in: pilot) == before)
  }

  @Test func `Esc takes the marks away before it does anything else, and says so`() throws {
    var pilot = try Pilot()
    pilot.press("m", "m")
    pilot.press(.escape)
    #expect(pilot.message == "2 marks taken away.")
    #expect(pilot.session.state.clients.marks.isEmpty)
    pilot.press("3", "m", .escape)
    #expect(pilot.session.state.focus == .checklist)
    pilot.press(.escape)
    #expect(pilot.session.state.focus == .roadmap)
  }

  @Test func `marks of the clients stay while somebody looks into a case`() throws {
    var pilot = try Pilot()
    pilot.press("m", "3", .escape, .escape)
    #expect(pilot.session.state.focus == .clients)
    #expect(pilot.session.state.clients.marks.count == 1)
  }

  @Test func `in the checklist what has a box can be marked, and belongs to that client`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("m")
    pilot.shows(" +[ ]")
    #expect(pilot.session.state.checklist.marks.contains(.do(.U2)))
    pilot.press(.end, "m")
    #expect(pilot.message.hasPrefix("This is something to watch out for."))
    pilot.press("1")
    pilot.shows("1 marked, 1 hidden")
    pilot.press("]")
    #expect(pilot.session.state.checklist.marks.isEmpty)
  }

  @Test func `a client whose adding is taken back has no mark any more`() throws {
    var pilot = try Pilot()
    pilot.press("a")
    pilot.type("Klaas Verzonnen")
    pilot.press(.function(2), " ")
    #expect(pilot.session.state.clients.marks.count == 1)
    pilot.press("u")
    #expect(pilot.session.state.clients.marks.isEmpty)
  }

  @Test(
    arguments: Language.allCases, [(40, 10), (60, 20), (61, 20), (80, 24), (100, 30), (200, 60)])
  func `marks fit every size`(language: Language, size: (Int, Int)) throws {
    var pilot = try Pilot(language, columns: size.0, rows: size.1)
    pilot.press("f", .down, .enter, "V", "f", .home, .enter)
    expectSound(pilot, "\(size)")
    pilot.shows(language == .en ? "marked" : "gemarkeerd")
    pilot.press(.down)
    pilot.shows("\(pilot.session.state.clients.marks.hiddenCount) ")
    pilot.shows(language == .en ? "marked" : "gemarkeerd")
  }
}
