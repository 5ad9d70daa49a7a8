import Casework
import Screen
import Testing
import Workbench
import WorkbenchRuntime

// A hand on the mouse: it looks for what it clicks on the screen.
extension Pilot {
  /// Where a text is drawn first, on the whole screen or inside a pane, searched from the top.
  func place(of text: String, in pane: Pane? = nil) -> Point? {
    let canvas = canvas
    let whole = Rect(x: 0, y: 0, width: canvas.size.columns, height: canvas.size.rows)
    let room = pane.map { session.state.layout.panes[$0]?.inset(columns: 0, rows: 1) ?? whole }
    return place(of: text, on: canvas, in: room ?? whole) { _ in true }
  }

  /// Where a text is drawn first in the dialog on top.
  func placeInDialog(of text: String) -> Point? {
    let canvas = session.state.drawWithSpots()
    let rect = Rect(x: 0, y: 0, width: canvas.size.columns, height: canvas.size.rows - 1)
    return place(of: text, on: canvas, in: rect) { canvas.spot(at: $0) != nil }
  }

  private func place(
    of text: String, on canvas: Canvas, in rect: Rect, where isWanted: (Point) -> Bool
  ) -> Point? {
    for y in rect.y..<rect.bottom {
      let columns = (rect.x..<rect.right).filter { !canvas[$0, y].isContinuation }
      let cells = columns.map { canvas[$0, y].text }
      for start in cells.indices where text.hasPrefix(cells[start]) && !cells[start].isEmpty {
        let place = Point(x: columns[start], y: y)
        if cells[start...].joined().hasPrefix(text), isWanted(place) { return place }
      }
    }
    return nil
  }

  /// Presses the left button on a text, and lets it go.
  mutating func click(
    _ text: String, in pane: Pane? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let place = place(of: text, in: pane) else {
      Issue.record("“\(text)” is not on the screen:\n\(self.text)", sourceLocation: sourceLocation)
      return
    }
    click(at: place)
  }

  /// Presses the left button on a cell a second after the last time, and lets it go.
  mutating func click(at place: Point, button: MouseEvent.Button = .left) {
    passTime(milliseconds: 1000)
    point(.press(button), at: place)
    point(.release, at: place)
  }

  /// Presses twice in a quarter of a second.
  mutating func doubleClick(
    _ text: String, in pane: Pane? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let place = place(of: text, in: pane) else {
      Issue.record("“\(text)” is not on the screen:\n\(self.text)", sourceLocation: sourceLocation)
      return
    }
    doubleClick(at: place)
  }

  /// Presses twice in a quarter of a second.
  mutating func doubleClick(at place: Point) {
    click(at: place)
    passTime(milliseconds: 250)
    point(.press(.left), at: place)
    point(.release, at: place)
  }

  /// Presses on a cell, goes to others, and lets go.
  mutating func drag(from start: Point, to ends: Point...) {
    passTime(milliseconds: 1000)
    point(.press(.left), at: start)
    for end in ends { point(.drag(.left), at: end) }
    point(.release, at: ends.last ?? start)
  }

  /// Turns the wheel over a cell, down or with a negative number up.
  mutating func turnWheel(_ notches: Int, at place: Point) {
    for _ in 0..<abs(notches) { point(notches < 0 ? .wheelUp : .wheelDown, at: place) }
  }

  /// A cell inside a pane, away from its border.
  func middle(of pane: Pane) -> Point {
    let rect = session.state.layout.panes[pane] ?? Rect(x: 0, y: 0, width: 0, height: 0)
    return Point(x: rect.x + rect.width / 2, y: rect.y + rect.height / 2)
  }
}
