import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Whom something lands with while others are marked: what is written about one person must not end
/// up with another.
@Suite struct MarkedByMouseStories {
  /// One client is marked, another one is chosen.
  private func pilotWithOneMarked(_ language: Language = .en, rows: Int = 30) throws -> Pilot {
    var pilot = try Pilot(language, rows: rows)
    pilot.choose(client: "Ewa")
    pilot.press(" ")
    pilot.choose(client: "Carmen")
    return pilot
  }

  private func chosenName(_ pilot: Pilot) -> String {
    pilot.session.state.clients.selectedRow?.name ?? ""
  }

  @Test func `the footer says for how many a key is, and how to take the marks away`() throws {
    var pilot = try pilotWithOneMarked()
    pilot.shows("n note (1 marked)")
    pilot.shows("Esc marks away")
    pilot.click("n note (1 marked)")
    #expect(pilot.dialog?.title == "Note: the marked client Ewa Fikcyjna")
    pilot.press(.escape)
    pilot.click("Esc marks away")
    #expect(pilot.session.state.clients.marks.isEmpty)
    pilot.hides("marked)")
    pilot.click("n note")
    #expect(pilot.dialog?.title.contains("Ewa") == false)
  }

  @Test func `where a mark is hidden it is asked for whom, the chosen one first`() throws {
    var pilot = try pilotWithOneMarked()
    let chosen = chosenName(pilot)
    pilot.press("/")
    pilot.type("carm")
    pilot.press(.enter, "n")
    #expect(pilot.dialog?.purpose == .forWhom)
    pilot.shows("The marked client: Ewa Fikcyjna")
    pilot.press(.enter)
    #expect(pilot.dialog?.title == "Note: \(chosen)")
    pilot.type("seen today")
    pilot.press(.function(2))
    let id = try #require(pilot.session.state.clients.selected)
    #expect(try pilot.stored(id).notes.values.contains { $0.text == "seen today" })
    #expect(pilot.session.state.clients.marks.count == 1)
    pilot.press("n")
    pilot.click("The marked client: Ewa Fikcyjna")
    #expect(pilot.dialog?.title == "Note: the marked client Ewa Fikcyjna")
  }

  @Test func `a mark that is scrolled out of sight is asked about as well`() throws {
    var pilot = try Pilot(rows: 20)
    pilot.press("f", .down, .enter, .home, " ")
    pilot.press(.end)
    #expect(pilot.place(of: "+", in: .clients) == nil)
    pilot.press("n")
    #expect(pilot.dialog?.purpose == .forWhom)
    pilot.press(.escape, .home, .down, "n")
    #expect(pilot.dialog?.purpose == .bulk(.note))
  }

  @Test func `a click in front of a name marks, and again takes the mark away`() throws {
    var pilot = try Pilot()
    let name = try #require(pilot.place(of: "Ewa", in: .clients))
    pilot.click(at: Point(x: name.x - 1, y: name.y))
    #expect(pilot.session.state.clients.marks.count == 1)
    #expect(chosenName(pilot) == "Ewa Fikcyjna")
    pilot.click(at: Point(x: name.x - 1, y: name.y))
    #expect(pilot.session.state.clients.marks.isEmpty)
    // In a checklist a slip beside a box marks nothing, until something is marked.
    pilot.press("3")
    let box = try #require(pilot.place(of: "[ ]", in: .checklist))
    pilot.click(at: Point(x: box.x - 1, y: box.y))
    #expect(pilot.session.state.checklist.marks.isEmpty)
    pilot.press("m")
    #expect(pilot.session.state.checklist.marks.count == 1)
    let mark = try #require(pilot.place(of: "+[", in: .checklist))
    pilot.click(at: mark)
    #expect(pilot.session.state.checklist.marks.isEmpty)
  }

  @Test func `the right button on a row that is not marked is about that row`() throws {
    for name in ["Ficticia", "Khayalan"] {
      var pilot = try pilotWithOneMarked()
      let place = try #require(pilot.place(of: name, in: .clients))
      pilot.click(at: place, button: .right)
      #expect(pilot.dialog?.purpose == .actions(nil), "\(pilot.text)")
      #expect(pilot.dialog?.title.contains(name) == true)
      pilot.press("n")
      #expect(pilot.dialog?.title.contains(name) == true, "\(pilot.text)")
      #expect(pilot.dialog?.purpose == .note(about: nil))
      #expect(pilot.session.state.clients.marks.count == 1)
    }
    // On a marked row it is about all marked ones.
    var pilot = try pilotWithOneMarked()
    pilot.click(at: try #require(pilot.place(of: "Ewa", in: .clients)), button: .right)
    #expect(pilot.dialog?.title == "1 marked: Ewa Fikcyjna")
  }

  @Test func `the right button shows the menu of another client at once`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.click(at: try #require(pilot.place(of: "Ficticia", in: .clients)), button: .right)
    #expect(pilot.dialog?.title.contains("Ficticia") == true)
    pilot.hides("gone")
  }

  @Test func `the right button on a step is about the step, on a box about its row`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.click(at: try #require(pilot.place(of: "2 Intake", in: .roadmap)), button: .right)
    #expect(pilot.dialog?.purpose == .actions(nil))
    #expect(pilot.dialog?.title == "2 Intake · Ewa Fikcyjna")
    pilot.press(.escape, "3")
    let before = pilot.openedCase
    pilot.click(at: try #require(pilot.place(of: "[ ]", in: .checklist)), button: .right)
    guard case .actions(.do?)? = pilot.dialog?.purpose else {
      Issue.record("no menu:\n\(pilot.text)")
      return
    }
    #expect(pilot.openedCase == before)
  }

  @Test func `both columns of a border drag it, and a double click there opens nothing`() throws {
    for offset in [-1, 0] {
      var pilot = try Pilot()
      let rect = try #require(pilot.session.state.layout.panes[.clients])
      let border = Point(x: rect.right + offset, y: 8)
      let before = pilot.text
      pilot.doubleClick(at: border)
      #expect(pilot.text == before)
      pilot.drag(from: border, to: Point(x: border.x + 5, y: 8))
      #expect(pilot.session.state.layout.panes[.clients]?.width == rect.width + 5)
    }
  }

  @Test func `what may follow g can be clicked, and a click beside it does nothing`() throws {
    var pilot = try Pilot()
    pilot.press("b", "g")
    pilot.pauseTyping()
    pilot.click("m Messages")
    #expect(pilot.dialog?.purpose == .messages)
    pilot.press(.escape, "g")
    pilot.pauseTyping()
    let chosen = pilot.session.state.clients.selected
    let box = try #require(pilot.place(of: "m Messages"))
    pilot.click(at: Point(x: box.x - 1, y: box.y))
    #expect(pilot.session.state.clients.selected == chosen && pilot.dialog == nil)
  }
}
