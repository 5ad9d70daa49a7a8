import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Somebody who clicks.
@Suite struct MouseStories {
  @Test(arguments: Language.allCases, [(100, 30), (80, 24), (200, 50)])
  func `a click on a client chooses that client and goes to the list`(
    language: Language, size: (Int, Int)
  ) throws {
    var pilot = try Pilot(language, columns: size.0, rows: size.1)
    pilot.press("3")
    for client in ["Khayalan", "Fikcyjna", "Ficticia"] {
      pilot.click(client, in: .clients)
      #expect(pilot.session.state.clients.selectedRow?.name.hasSuffix(client) == true)
      #expect(pilot.openedCase?.client.name.hasSuffix(client) == true)
      #expect(pilot.session.state.focus == .clients)
      #expect(pilot.canvas[pilot.canvas.cursor.x, pilot.canvas.cursor.y].text == ">")
    }
  }

  @Test func `a double click on a client goes into the roadmap, as Enter does`() throws {
    var pilot = try Pilot()
    pilot.doubleClick("Ewa", in: .clients)
    #expect(pilot.session.state.focus == .roadmap)
    var keys = try Pilot()
    keys.choose(client: "Ewa")
    keys.press(.enter)
    #expect(pilot.text == keys.text)
  }

  @Test func `two clicks far apart in time are two clicks`() throws {
    var pilot = try Pilot()
    pilot.click("Ewa", in: .clients)
    pilot.click("Ewa", in: .clients)
    #expect(pilot.session.state.focus == .clients)
  }

  @Test(arguments: Language.allCases)
  func `a click on a step shows its checklist, as its number does`(language: Language) throws {
    for step in Step.allCases {
      var pilot = try Pilot(language)
      pilot.choose(client: "Ewa")
      var keys = pilot
      keys.press(.character(Character(String(step.rawValue))))
      let name = "\(step.rawValue) \(pilot.content.text[step].short)"
      pilot.click(name, in: .roadmap)
      #expect(pilot.text == keys.text)
      // Whoever double-clicks everything gets no more than who clicks.
      pilot = try Pilot(language)
      pilot.choose(client: "Ewa")
      pilot.doubleClick(name, in: .roadmap)
      #expect(pilot.text == keys.text)
    }
  }

  @Test func `a click on a box ticks, on the text beside it only chooses`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    let place = try #require(pilot.place(of: "[ ]", in: .checklist))
    let before = pilot.openedCase
    pilot.click(at: Point(x: place.x + 5, y: place.y))
    #expect(pilot.openedCase == before)
    guard case .do(let id)? = pilot.session.state.checklist.selected else {
      Issue.record("no do is chosen")
      return
    }
    pilot.click(at: Point(x: place.x + 1, y: place.y))
    #expect(pilot.state(of: id) == .done)
    pilot.shows("u = undo")
    pilot.click("u = undo")
    #expect(pilot.state(of: id) == .open)
  }

  @Test func `a double click on a box flips it once`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    let place = try #require(pilot.place(of: "[ ]", in: .checklist))
    pilot.doubleClick(at: place)
    #expect(pilot.canvas[place.x + 1, place.y].text == "x")
  }

  @Test func `a double click on a do opens all about it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    pilot.doubleClick("Say what we expect", in: .checklist)
    guard case .details(.do)? = pilot.dialog?.purpose else {
      Issue.record("no details:\n\(pilot.text)")
      return
    }
  }

  @Test func `a click on a title or on empty space gives the pane the keys and changes nothing`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    let before = pilot.openedCase
    for pane in [Pane.checklist, .clients, .roadmap] {
      let rect = try #require(pilot.session.state.layout.panes[pane])
      pilot.click(at: Point(x: rect.x + 3, y: rect.y))
      #expect(pilot.session.state.focus == pane)
    }
    pilot.click("Details: ")
    pilot.click(at: Point(x: 50, y: 27))
    #expect(pilot.openedCase == before)
    #expect(pilot.session.state.dialogs.isEmpty && !pilot.session.isFinished)
  }

  @Test func `a click on the view in the header opens the views`() throws {
    var pilot = try Pilot()
    pilot.click("My caseload")
    #expect(pilot.dialog?.purpose == .views)
    pilot.click("Everyone")
    #expect(pilot.dialog == nil)
    #expect(pilot.session.state.clients.view == .everyone)
  }

  @Test func `the right button shows what can be done with a row, as its key does`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    let row = try #require(pilot.place(of: "Say what we expect", in: .checklist))
    pilot.click(at: row, button: .right)
    guard case .actions(.do(let id)?)? = pilot.dialog?.purpose else {
      Issue.record("no menu:\n\(pilot.text)")
      return
    }
    #expect(pilot.session.state.checklist.selected == .do(id))
    pilot.click(at: row, button: .right)
    #expect(pilot.dialog != nil)
    pilot.press(.escape)
    pilot.click(at: Point(x: 3, y: 28), button: .right)
    #expect(pilot.dialog == nil)
  }

  @Test func `who looks for somebody clicks on them, and then elsewhere`() throws {
    var pilot = try Pilot()
    pilot.press("/")
    pilot.type("ficti")
    pilot.click("Ficticia", in: .clients)
    #expect(pilot.openedCase?.client.name.hasSuffix("Ficticia") == true)
    #expect(pilot.session.state.find.isTyping)
    // A click on the view types no letter, one on another pane keeps the list narrowed.
    pilot.click("My caseload")
    #expect(pilot.session.state.find.field?.text == "ficti")
    pilot.click(at: pilot.middle(of: .checklist))
    #expect(!pilot.session.state.find.isTyping)
    #expect(pilot.session.state.clients.filter != nil)
    #expect(pilot.session.state.focus == .checklist)
  }

  @Test func `the palette runs what is clicked`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press(.function(9))
    pilot.type("note")
    pilot.click("Write a note")
    #expect(pilot.dialog?.purpose == .note(about: nil))
  }

  @Test func `the path on a small screen leads back`() throws {
    var pilot = try Pilot(columns: 60, rows: 20)
    pilot.choose(client: "Ewa")
    pilot.press("3")
    pilot.click("Ewa Fikcyjna")
    #expect(pilot.session.state.focus == .roadmap)
    pilot.click("Clients")
    #expect(pilot.session.state.focus == .clients)
  }

  @Test func `where the first click changed the screen the second one hits nothing`() throws {
    // The menu comes up where the hint was, and Enter would choose.
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    let before = pilot.openedCase
    pilot.doubleClick("s state")
    #expect(pilot.dialog != nil)
    #expect(pilot.openedCase == before)
  }

  @Test func `no click on any cell quits, and only boxes change what is recorded`() throws {
    for (columns, rows) in [(100, 30), (70, 20), (60, 20), (40, 10)] {
      var pilot = try Pilot(columns: columns, rows: rows)
      pilot.choose(client: "Ewa")
      pilot.press("3")
      let start = pilot
      let spots = start.session.state.drawWithSpots()
      for y in 0..<rows - 1 {
        for x in stride(from: 0, to: columns, by: 3) {
          let place = Point(x: x, y: y)
          if case .box? = spots.spot(at: place)?.meaning { continue }
          var state = start.session.state
          let effects =
            state.update(.input(.mouse(MouseEvent(.press(.left), at: place))))
            + state.update(.input(.mouse(MouseEvent(.release, at: place))))
          let opens = effects.allSatisfy { if case .open = $0 { true } else { false } }
          #expect(opens, "\(place) at \(columns)")
        }
      }
    }
  }

  @Test func `on a window that is too small nothing is clicked unseen`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("3")
    let before = pilot.session.state
    pilot.resize(columns: 39, rows: 9)
    for y in -1...10 { for x in -1...40 { pilot.click(at: Point(x: x, y: y)) } }
    pilot.resize(columns: 100, rows: 30)
    #expect(pilot.session.state.openedCaseAndChoice == before.openedCaseAndChoice)
  }

  // MARK: Letting go of the mouse

  @Test func `gx leaves the mouse to the terminal and takes it back`() throws {
    var pilot = try Pilot()
    #expect(pilot.session.state.mouse.isUsed)
    pilot.press("g", "x")
    #expect(!pilot.session.state.mouse.isUsed)
    pilot.shows("Mouse released: select text as usual. gx takes it back.")
    let before = pilot.text
    pilot.click("Ewa", in: .clients)
    #expect(pilot.text == before)
    pilot.press("g", "x")
    #expect(pilot.session.state.mouse.isUsed)
    pilot.click("Ewa", in: .clients)
    #expect(pilot.openedCase?.client.name == "Ewa Fikcyjna")
  }

  @Test func `the first drag says how text is selected, and only the first`() throws {
    var pilot = try Pilot()
    let place = pilot.middle(of: .clients)
    // An unsteady hand is no drag.
    pilot.drag(from: place, to: Point(x: place.x + 1, y: place.y))
    pilot.hides("Hold Shift")
    pilot.drag(from: place, to: Point(x: place.x + 6, y: place.y + 1))
    pilot.shows("Hold Shift to select text")
    pilot.press(.down)
    pilot.drag(from: place, to: Point(x: place.x + 6, y: place.y + 1))
    pilot.hides("Hold Shift")
  }

  @Test func `with Shift the mouse is the terminal's`() throws {
    var pilot = try Pilot()
    let before = pilot.text
    let place = try #require(pilot.place(of: "Ewa", in: .clients))
    pilot.point(.press(.left), at: place, shift: true)
    #expect(pilot.text == before)
  }
}

extension WorkbenchState {
  /// What somebody would notice that changed unseen.
  var openedCaseAndChoice: [String] {
    [
      opened.map { "\($0.case)" } ?? "", "\(clients.selected as CaseID?)", "\(focus)",
      "\(checklist.selected as ChecklistItem?)", "\(dialogs.count)",
    ]
  }
}
