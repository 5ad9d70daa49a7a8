import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What somebody reaches who only points.
@Suite struct MouseReachStories {
  @Test(arguments: [(100, 30), (80, 24), (70, 24), (60, 20), (40, 10)])
  func `undo, the timeline and all commands are two clicks away from everywhere`(
    size: (Int, Int)
  ) throws {
    for pane in Pane.allCases {
      for command: Command in [.undo, .timeline, .palette] {
        var pilot = try Pilot(columns: size.0, rows: size.1)
        pilot.choose(client: "Ewa")
        for _ in 0..<pane.rawValue { pilot.press(.tab) }
        pilot.click(". more")
        let name = String(pilot.content.words(command).prefix(20))
        for _ in 0..<20 where pilot.placeInDialog(of: name) == nil { pilot.press(.down) }
        pilot.click(at: try #require(pilot.placeInDialog(of: name), "\(pilot.text)"))
        switch command {
        case .timeline: #expect(pilot.session.state.timeline != nil)
        case .palette: #expect(pilot.dialog?.purpose == .palette)
        default: #expect(pilot.message == "There is nothing of yours to undo.", "\(pilot.message)")
        }
      }
    }
  }

  @Test(arguments: Language.allCases, [(70, 24), (79, 24), (60, 20), (40, 10)])
  func `where panes are out of sight a click leads back to the clients`(
    language: Language, size: (Int, Int)
  ) throws {
    var pilot = try Pilot(language, columns: size.0, rows: size.1)
    pilot.choose(client: "Ewa")
    pilot.press("3")
    let back = "Esc " + pilot.content.words(HintWords.back)
    pilot.click(back)
    pilot.click(back)
    #expect(pilot.session.state.focus == .clients)
    pilot.hides(back)
  }

  @Test func `details that are cut say so, the wheel shows the rest, a click all of it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    for text in ["one", "two", "three", "four", "five", "six", "seven", "eight", "the end"] {
      pilot.press("n")
      pilot.type(text)
      pilot.press(.function(2))
    }
    pilot.press(.up, .down)
    pilot.shows("more below: i")
    let rect = try #require(pilot.session.state.layout.detail)
    let place = Point(x: rect.x + 9, y: rect.y + 3)
    let before = pilot.text
    pilot.turnWheel(2, at: place)
    #expect(pilot.text != before)
    pilot.turnWheel(90, at: place)
    pilot.hides("more below")
    pilot.turnWheel(-90, at: place)
    #expect(pilot.text == before)
    pilot.turnWheel(2, at: place)
    pilot.press(.up, .down)
    #expect(pilot.text == before)
    pilot.press("3")
    pilot.click(at: place)
    guard case .details? = pilot.dialog?.purpose else {
      Issue.record("no details:\n\(pilot.text)")
      return
    }
  }

  @Test func `a box that follows from something else says so`() throws {
    var pilot = try Pilot()
    for client in ["Ewa", "Carmen", "Jean"] {
      pilot.choose(client: client)
      for id in [DoID.R5, .I6] where pilot.state(of: id) == .notApplicable {
        guard pilot.openedCase?.doRecords[id] == nil else { continue }
        pilot.choose(id)
        pilot.press(" ")
        #expect(pilot.message.hasPrefix("Not needed here:"))
        return
      }
    }
    Issue.record("no such box")
  }

  @Test func `the menu of a client names chords, and what would change nothing says why`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press(".")
    pilot.shows("g s")
    guard case .menu(let menu)? = pilot.dialog?.body else { return }
    let isMine = pilot.openedCase?.counsellor == pilot.session.state.worker
    let entry = menu.entries.first { $0.id == .perform(.takeIt) }
    #expect((entry?.disabledBecause == "that is you already") == isMine)
  }
}
