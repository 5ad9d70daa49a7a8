import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The wheel, and borders that are dragged.
@Suite struct MouseMovingStories {
  /// A list that is longer than its pane.
  private func longList(rows: Int = 20) throws -> Pilot {
    var pilot = try Pilot(columns: 100, rows: rows)
    pilot.press("f", .down, .enter, .home)
    return pilot
  }

  /// Whether what the keys are about is in sight, with the cursor on it.
  private func expectCursorOnChoice(
    _ pilot: Pilot, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let cursor = pilot.canvas.cursor
    let cell = pilot.canvas[cursor.x, cursor.y]
    #expect(
      cell.text == ">" && cell.style.row == .focused, "\(pilot.text)",
      sourceLocation: sourceLocation)
  }

  @Test func `the wheel moves the list, and the choice stays while it is in sight`() throws {
    var pilot = try longList()
    pilot.press(.down, .down, .down, .down, .down, .down)
    let chosen = pilot.session.state.clients.selected
    pilot.turnWheel(1, at: pilot.middle(of: .clients))
    #expect(pilot.session.state.clients.scroll.top == 3)
    #expect(pilot.session.state.clients.selected == chosen)
    expectCursorOnChoice(pilot)
  }

  @Test func `the wheel leaves the choice alone, and the next key shows it again`() throws {
    var pilot = try longList()
    let chosen = pilot.session.state.clients.selected
    pilot.turnWheel(4, at: pilot.middle(of: .clients))
    #expect(pilot.session.state.clients.scroll.top > 0)
    #expect(pilot.session.state.clients.selected == chosen)
    #expect(pilot.openedCase?.id == chosen)
    pilot.press("?", .escape)
    expectCursorOnChoice(pilot)
    pilot.press("3", .home)
    let item = pilot.session.state.checklist.selected
    pilot.turnWheel(4, at: pilot.middle(of: .checklist))
    #expect(pilot.session.state.checklist.selected == item)
  }

  @Test func `nothing is ticked that the wheel took out of sight`() throws {
    var pilot = try Pilot(columns: 80, rows: 20)
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let before = pilot.openedCase
    pilot.turnWheel(9, at: pilot.middle(of: .checklist))
    try #require(pilot.session.state.checklist.scroll.top > 3)
    pilot.press(" ")
    #expect(pilot.openedCase == before)
    pilot.shows("The chosen row was out of sight. Space once more does it.")
    expectCursorOnChoice(pilot)
    pilot.press(" ")
    #expect(pilot.state(of: .U2) == .done)
  }

  @Test func `a flood of the wheel is held against what was drawn, and draws nothing itself`()
    throws
  {
    var pilot = try longList()
    pilot.press("3")
    // A frame on which the whole screen was the list of clients.
    var canvas = pilot.session.state.drawWithSpots()
    let size = canvas.size
    canvas.spot(
      Rect(x: 0, y: 0, width: size.columns, height: size.rows), .part(Pane.clients.rawValue))
    pilot.look(at: canvas)
    let checklist = pilot.session.state.checklist.scroll
    pilot.turnWheel(2, at: pilot.middle(of: .checklist))
    #expect(pilot.session.state.clients.scroll.top == 6)
    #expect(pilot.session.state.checklist.scroll == checklist)
    // What opened meanwhile was not under the wheel, nor is what was behind it.
    pilot.press("?")
    let (text, scroll) = (pilot.text, pilot.session.state.clients.scroll)
    pilot.turnWheel(2, at: pilot.middle(of: .clients))
    #expect(pilot.text == text && pilot.session.state.clients.scroll == scroll)
  }

  @Test func `the wheel never goes beyond the ends`() throws {
    var pilot = try longList()
    for pane in Pane.allCases {
      pilot.turnWheel(60, at: pilot.middle(of: pane))
      pilot.turnWheel(-60, at: pilot.middle(of: pane))
      pilot.turnWheel(60, at: pilot.middle(of: pane))
    }
    let state = pilot.session.state
    let shown = state.clients.lines.count - state.clients.scroll.top
    #expect(shown == (state.layout.panes[.clients]?.height ?? 0) - 2)
  }

  @Test func `over another pane the wheel looks around and leaves everything chosen`() throws {
    var pilot = try longList()
    pilot.press("3")
    let chosen = pilot.session.state.clients.selected
    let item = pilot.session.state.checklist.selected
    pilot.turnWheel(2, at: pilot.middle(of: .clients))
    #expect(pilot.session.state.clients.scroll.top > 0)
    #expect(pilot.session.state.clients.selected == chosen)
    #expect(pilot.session.state.checklist.selected == item)
    #expect(pilot.session.state.focus == .checklist)
    // News of a colleague moves nothing; going there does.
    let top = pilot.session.state.clients.scroll.top
    var colleague = try pilot.colleague("c2")
    colleague.press("f", .down, .enter, .home, "n")
    colleague.type("news")
    colleague.press(.function(2))
    pilot.lookAround()
    #expect(pilot.session.state.clients.scroll.top == top)
    pilot.press(.tab)
    expectCursorOnChoice(pilot)
  }

  @Test(arguments: Language.allCases)
  func `a dragged border makes a pane wider, and the other narrower`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    let rect = try #require(pilot.session.state.layout.panes[.clients])
    pilot.drag(
      from: Point(x: rect.right - 1, y: 8), to: Point(x: rect.right + 3, y: 9),
      Point(x: rect.right + 6, y: 2))
    #expect(pilot.session.state.layout.panes[.clients]?.width == rect.width + 7)
    pilot.hides("Shift")
    #expect(pilot.canvas[rect.right + 6, 8].text == pilot.canvas[0, 8].text)
    // It can be dragged off the screen and further; what shows stays whole.
    pilot.drag(from: Point(x: rect.right + 7, y: 8), to: Point(x: 4000, y: -3))
    for pane in Pane.allCases {
      #expect((pilot.session.state.layout.panes[pane]?.width ?? 0) >= PaneSplit.fewestColumns)
    }
    expectSound(pilot, "after dragging")
    for columns in [70, 60, 200, 100] {
      pilot.resize(columns: columns, rows: 30)
      expectSound(pilot, "\(columns)")
    }
  }

  @Test func `a double click on a border puts it back`() throws {
    var pilot = try Pilot()
    let before = pilot.session.state.layout
    let rect = try #require(before.panes[.clients])
    pilot.drag(from: Point(x: rect.right - 1, y: 8), to: Point(x: rect.right + 6, y: 8))
    #expect(pilot.session.state.layout != before)
    pilot.doubleClick(at: Point(x: rect.right + 6, y: 8))
    #expect(pilot.session.state.layout == before)
  }

  @Test func `a border is only dragged by who pressed on it`() throws {
    var pilot = try Pilot()
    let before = pilot.session.state.layout
    let rect = try #require(before.panes[.clients])
    pilot.drag(from: Point(x: rect.right - 5, y: 8), to: Point(x: rect.right + 9, y: 8))
    pilot.click(at: Point(x: rect.right - 1, y: 8))
    pilot.point(.drag(.left), at: Point(x: rect.right + 9, y: 8))
    #expect(pilot.session.state.layout == before)
  }
}
