import Casework
import Content
package import Screen

// What is done with the mouse. A click does what its key does, through the same command, and is
// refused with the same words; what it hit comes from the drawing itself (`Spot`).
extension WorkbenchState {
  /// The screen as it is drawn, with what everything on it stands for.
  package func drawWithSpots() -> Canvas {
    var canvas = Canvas(size: size)
    canvas.spots = []
    draw(on: &canvas)
    return canvas
  }

  /// The same screen, where only what changed since the frame before is drawn.
  ///
  /// - Parameter pictures: What the frames before had in common with this one.
  /// - Returns: The screen as `drawWithSpots()` draws it.
  package func drawWithSpots(keeping pictures: inout Pictures) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.spots = []
    pictures.keep(to: basisOfPictures)
    draw(on: &canvas, keeping: &pictures)
    return canvas
  }

  /// Follows one event of the mouse.
  mutating func follow(_ event: MouseEvent) -> [Effect] {
    // With Shift somebody selects text; on a window that is too small nothing is done unseen.
    guard mouse.isUsed, !event.hasShift, layout.form != .tooSmall else { return [] }
    scrollsBefore = nil
    switch event.action {
    case .press(.left): return press(at: event)
    case .press(.right): return pressRight(at: event)
    case .press(.middle): return []
    case .release: return release(at: event.at)
    case .drag(.left):
      drag(to: event.at)
      return []
    case .drag(.middle), .drag(.right): return []
    case .wheelUp: return turnWheel(-1, at: event.at)
    case .wheelDown: return turnWheel(1, at: event.at)
    }
  }

  /// Takes the mouse, or leaves it to the terminal.
  mutating func toggleMouse() {
    let isUsed = !mouse.isUsed
    mouse = MouseState()
    mouse.isUsed = isUsed
    message = .info(words(isUsed ? MouseWords.taken : .released))
  }

  /// Offers nothing for a mouse, where the terminal cannot report one.
  package mutating func doWithoutMouse() { mouse.isUsed = false }

  // MARK: Pressing

  private mutating func press(at event: MouseEvent) -> [Effect] {
    mouse.armed = nil
    guard let aim = aim(at: event.at) else { return sayScreenChanged() }
    let found = aim.meaning
    let kind = mouse.take(.init(at: event.at, milliseconds: event.milliseconds, found: found))
    mouse.wantsMenuOf = nil
    switch kind {
    case .first where actsOnRelease(found):
      mouse.armed = aim
      return []
    case .first:
      mouse.looksAround = []
      return press(found, at: event.at)
    case .second: return pressAgain(found)
    case .stray: return []
    }
  }

  /// Nobody sees yet what stands there now.
  private mutating func sayScreenChanged() -> [Effect] {
    mouse.lastPress = nil
    mouse.pressedAt = nil
    if message?.kind != .problem { message = .info(words(MouseWords.screenChanged)) }
    return []
  }

  /// Whether a press can still be taken back by letting go elsewhere: of everything that does more
  /// than to choose a row or to put the caret somewhere.
  private func actsOnRelease(_ found: Spot.Meaning?) -> Bool {
    switch found {
    case .keys?, .box?, .mark?: return true
    case .row?:
      switch dialogs.last?.body {
      case .menu?, .confirm?: return true
      case .help(let list)?: return list.kind == .palette
      case .note?, .date?, .form?, .reading?, .today?, .bin?, .shift?, .board?, nil:
        return false
      }
    case .part?, .border?, .field?, .nothing?, nil: return false
    }
  }

  /// Lets the button go: what it was pressed on is done where the pointer still is on it.
  private mutating func release(at point: Point) -> [Effect] {
    let armed = mouse.armed
    mouse.armed = nil
    mouse.pressedAt = nil
    mouse.grip = nil
    guard let armed, let aim = aim(at: point), aim == armed else { return [] }
    mouse.looksAround = []
    return press(armed.meaning, at: point)
  }

  private mutating func press(_ found: Spot.Meaning?, at point: Point) -> [Effect] {
    if case .keys(let keys)? = found {
      prefix = []
      find.awaitsLetter = false
      return keys.flatMap { press($0) }
    }
    if case .nothing? = found { return [] }
    guard dialogs.isEmpty else { return pressInDialog(found, at: point) }
    guard timeline == nil else { return pressOnTimeline(found, at: point) }
    let effects = endWaiting(for: found)
    return effects + pressOnPanes(found, at: point)
  }

  /// Ends what waits for keys: the beginning of a chord, the letter to jump to, and, where somebody
  /// goes elsewhere, finding; the list stays as narrow as it is.
  private mutating func endWaiting(for found: Spot.Meaning?) -> [Effect] {
    prefix = []
    message = nil
    find.awaitsLetter = false
    guard find.isTyping, let part = found?.part, part != Pane.clients.rawValue,
      part != MousePart.dialog
    else { return [] }
    clients.chosenWay = nil
    return pressInFind(.enter)
  }

  private mutating func pressOnPanes(_ found: Spot.Meaning?, at point: Point) -> [Effect] {
    switch found {
    case .part(MousePart.details): return pressOnDetails()
    case .part(let part): return Pane(rawValue: part).map { focus(on: $0) } ?? []
    case .row(let row, let part): return choose(row, in: Pane(rawValue: part))
    case .box(let row, let part):
      return choose(row, in: Pane(rawValue: part)) + flipBox()
    case .mark(let row, let part):
      return choose(row, in: Pane(rawValue: part)) + flipMarkOfChosen()
    case .border(let part):
      guard let pane = Pane(rawValue: part), let rect = layout.panes[pane] else { return [] }
      mouse.grip = .init(border: pane, offset: rect.right - point.x)
      return []
    case .field(_, let rect):
      find.field?.putCaret(atColumn: point.x - rect.x, width: rect.width)
      return []
    case .keys, .nothing, nil: return []
    }
  }

  /// The second press of a double click: what the first one chose is opened.
  private mutating func pressAgain(_ found: Spot.Meaning?) -> [Effect] {
    if case .border? = found { return split.isChanged ? resetWidths() : [] }
    guard case .row(let row, let part)? = found else { return [] }
    guard dialogs.isEmpty else { return openInDialog(row) }
    guard timeline == nil else {
      if part == MousePart.timeline { openTimelineEntry() }
      return []
    }
    // A click on a step has gone into it already.
    guard let pane = Pane(rawValue: part), pane == focus else { return [] }
    return find.isTyping ? pressInFind(.enter) : perform(.open)
  }

  private mutating func pressRight(at event: MouseEvent) -> [Effect] {
    guard let aim = aim(at: event.at) else { return sayScreenChanged() }
    let found = aim.meaning
    mouse.armed = nil
    if !dialogs.isEmpty, let row = found?.row { return openMenu(ofLine: row) }
    guard dialogs.isEmpty, timeline == nil, let row = found?.row, let pane = found?.pane else {
      return []
    }
    mouse.lastPress = nil
    return endWaiting(for: found) + openMenu(ofRow: row, in: pane)
  }

  private mutating func flipMarkOfChosen() -> [Effect] {
    if focus == .checklist, let refusal = refusal(of: .mark) {
      message = .info(refusal)
      return []
    }
    return flipMark(goingOn: false)
  }

  /// Gives a pane the keys.
  private mutating func focus(on pane: Pane) -> [Effect] {
    guard pane != focus else { return [] }
    focus = pane
    scrollToSelection()
    return []
  }

  /// Chooses a row of a pane, which has the keys then.
  mutating func choose(_ row: Int, in pane: Pane?) -> [Effect] {
    switch pane {
    case .clients: return focus(on: .clients) + chooseClient(onLine: row)
    case .roadmap: return Step(rawValue: row).map { show(step: $0) } ?? []
    case .checklist:
      let items = checklistItems
      if items.indices.contains(row) { checklist.selected = items[row] }
      return focus(on: .checklist)
    case nil: return []
    }
  }

  private mutating func chooseClient(onLine line: Int) -> [Effect] {
    guard clients.lines.indices.contains(line) else { return [] }
    switch clients.lines[line] {
    case .group: return []
    case .client(let row), .excerpt(let row), .gap(let row):
      let chosen = clients.selected
      clients.chosenWay = nil
      clients.selected = row.id
      return openSelected(after: chosen)
    case .way(let way):
      clients.chosenWay = way
      return pressInFind(.enter)
    }
  }

  // MARK: Dragging

  /// How far the pointer goes with a button down before it is no click with an unsteady hand.
  private static let fewestDraggedCells = 2

  private mutating func drag(to point: Point) {
    if let start = mouse.pressedAt, distance(from: start, to: point) >= Self.fewestDraggedCells {
      mouse.armed = nil
    }
    if let grip = mouse.grip {
      split.move(grip.border, to: point.x + grip.offset, in: layout)
      scrollToSelection()
    } else if let start = mouse.pressedAt, !mouse.toldOfSelecting, message?.kind != .problem,
      distance(from: start, to: point) >= Self.fewestDraggedCells
    {
      mouse.toldOfSelecting = true
      // Where one types, gx is two letters.
      let isTyping = find.isTyping || timeline?.isTyping == true || !dialogs.isEmpty
      message = .info(words(isTyping ? MouseWords.holdShiftTyping : .holdShift))
    }
  }

  private func distance(from start: Point, to point: Point) -> Int {
    max(abs(point.x - start.x), abs(point.y - start.y))
  }
}
