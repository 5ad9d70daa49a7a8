import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// Making a pane larger.
@Suite struct ZoomStories {
  private func width(of pane: Pane, in pilot: Pilot) -> Int? {
    pilot.session.state.layout.panes[pane]?.width
  }

  @Test(arguments: [Key.character("z"), .escape])
  func `z gives the focused pane the whole width, z or Esc gives it back`(key: Key) throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("3", "z")
    #expect(width(of: .checklist, in: pilot) == 80)
    #expect(width(of: .clients, in: pilot) == nil)
    pilot.shows("Agree who is responsible for what")
    pilot.press(key)
    #expect(width(of: .clients, in: pilot) != nil)
    #expect(pilot.session.state.focus == .checklist)
  }

  @Test func `in a zoomed pane one goes to the next as ever`() throws {
    var pilot = try Pilot()
    pilot.press("z", .tab)
    #expect(width(of: .roadmap, in: pilot) == 100)
  }

  @Test(arguments: Pane.allCases, [(80, 24), (100, 30), (200, 50), (70, 24)])
  func `plus makes a pane wider, minus narrower, and both say when it is enough`(
    pane: Pane, size: (Int, Int)
  ) throws {
    var pilot = try Pilot(columns: size.0, rows: size.1)
    while pilot.session.state.focus != pane { pilot.press(.tab) }
    let usual = try #require(width(of: pane, in: pilot))
    pilot.press("+")
    let wider = try #require(width(of: pane, in: pilot))
    #expect(wider > usual || pilot.message == "This pane cannot get wider here.")
    for _ in 0..<60 where pilot.message != "This pane cannot get wider here." { pilot.press("+") }
    #expect(pilot.message == "This pane cannot get wider here.")
    for _ in 0..<60 where pilot.message != "This pane cannot get narrower." { pilot.press("-") }
    #expect(pilot.message == "This pane cannot get narrower.")
    #expect(try #require(width(of: pane, in: pilot)) >= PaneSplit.fewestColumns)
    pilot.press("=")
    #expect(width(of: pane, in: pilot) == usual)
    #expect(pilot.message == "The panes have their usual widths again.")
  }

  @Test(arguments: ["z", "+", "-"] as [Key])
  func `where one pane shows there is nothing to make larger, and that is said`(key: Key) throws {
    var pilot = try Pilot(columns: 60, rows: 20)
    pilot.press(key)
    #expect(pilot.message.hasPrefix("One pane shows at a time here"))
  }

  @Test(arguments: Language.allCases, [(40, 10), (60, 20)])
  func `a zoomed pane does not keep Esc from going back where one pane shows`(
    language: Language, size: (Int, Int)
  ) throws {
    var pilot = try Pilot(language, columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("3", "z")
    let said = pilot.message
    pilot.resize(columns: size.0, rows: size.1)
    #expect(pilot.message != said)
    pilot.resize(columns: 80, rows: 24)
    #expect(pilot.message == said)
    pilot.press("q")
    for var phone in [pilot, try pilot.restarted()] {
      phone.resize(columns: size.0, rows: size.1)
      #expect(phone.session.state.focus == .checklist)
      phone.press(.escape)
      #expect(phone.session.state.focus == .roadmap)
      phone.press(.escape)
      #expect(phone.session.state.focus == .clients)
      #expect(!(phone.lines.last ?? "").contains("Esc"), "\(phone.text)")
    }
  }

  @Test func `that one pane shows at a time is not said in a window that shows more`() throws {
    var pilot = try Pilot(columns: 60, rows: 20)
    pilot.press("z")
    pilot.resize(columns: 100, rows: 30)
    #expect(pilot.message == "")
  }

  @Test(arguments: [
    "", "zoomed", "clients=40 roadmap=30", "clients=40 zoomed",
    "clients=40 roadmap=30 room=100 zoomed",
  ])
  func `widths are kept as a text and read again`(text: String) {
    #expect(PaneSplit(text: text).text == text)
  }

  @Test(arguments: [
    "clients=x", "clients=-4", "roadmap=99999999999999999999", "blue=3", "=", "room=100",
  ])
  func `a text that makes no sense changes nothing`(text: String) {
    #expect(!PaneSplit(text: text).isChanged)
  }

  @Test func `the widths are there again after a restart`() throws {
    var pilot = try Pilot()
    pilot.press("+", "+")
    let wide = width(of: .clients, in: pilot)
    pilot.press("q")
    let later = try pilot.restarted()
    #expect(width(of: .clients, in: later) == wide)
  }
}
