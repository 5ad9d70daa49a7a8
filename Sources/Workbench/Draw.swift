import Casework
import Content
package import Screen

extension WorkbenchState {
  /// The screen that shows this state.
  package func draw() -> Canvas {
    var canvas = Canvas(size: size)
    draw(on: &canvas)
    return canvas
  }

  /// Draws the screen on a canvas of its size.
  func draw(on canvas: inout Canvas) {
    var pictures = Pictures()
    draw(on: &canvas, keeping: &pictures)
  }

  /// Draws the screen on a canvas of its size, with the pictures that are true of this state.
  func draw(on canvas: inout Canvas, keeping pictures: inout Pictures) {
    if isPaused { return drawPause(on: &canvas) }
    let layout = layout
    guard layout.form != .tooSmall else { return drawTooSmall(on: &canvas) }
    draw(.header, on: &canvas, in: layout.header, keeping: &pictures)
    drawBanner(on: &canvas)
    if let timeline {
      drawTimeline(timeline, on: &canvas)
    } else if !isChoosingWorker, !hasCoveredPanes {
      drawPanes(on: &canvas, in: layout, keeping: &pictures)
    }
    drawLines(on: &canvas, in: layout, keeping: &pictures)
    if let board = dialogs.first, dialogs.count == 1, case .board = board.body,
      boardVisit.namesUntil == nil
    {
      // What it covers can be pointed at no more, and is no part of its picture.
      canvas.forgetSpots(above: layout.footer.y)
      canvas.cursor = draw(.board, on: &canvas, in: dialogFrame(board), keeping: &pictures)
    } else {
      for dialog in dialogs { draw(dialog, on: &canvas) }
    }
    if dialogs.isEmpty { drawWhichKey(on: &canvas) }
    // Last, because a long one lies over what is above it.
    drawMessage(on: &canvas, in: layout.message)
  }

  /// Draws a part of the screen, or puts it there as it was drawn before, and gives the place of its
  /// cursor.
  ///
  /// No closure draws it: one would hold a copy of this whole state.
  @discardableResult
  private func draw(
    _ part: Pictures.Part, on canvas: inout Canvas, in rect: Rect, keeping pictures: inout Pictures
  ) -> Point {
    if let cursor = pictures.put(part, on: &canvas) { return cursor }
    let spots = canvas.spots?.count ?? 0
    var cursor = Point(x: 0, y: 0)
    switch part {
    case .header: drawHeader(on: &canvas, in: rect)
    case .clients: cursor = drawClients(on: &canvas, in: rect)
    case .roadmap: cursor = drawRoadmap(on: &canvas, in: rect)
    case .checklist: cursor = drawChecklist(on: &canvas, in: rect)
    case .details: drawDetail(on: &canvas, in: rect)
    case .spoken: drawSpoken(on: &canvas, in: rect)
    case .footer: drawFooter(on: &canvas, in: rect)
    case .board:
      for dialog in dialogs { draw(dialog, on: &canvas) }
      cursor = canvas.cursor
    }
    pictures.take(part, in: rect, on: canvas, behind: spots, cursor: cursor)
    return cursor
  }

  private func drawPanes(
    on canvas: inout Canvas, in layout: ScreenLayout, keeping pictures: inout Pictures
  ) {
    if let path = layout.path { drawPath(on: &canvas, in: path) }
    for pane in Pane.allCases {
      guard let rect = layout.panes[pane] else { continue }
      canvas.spot(rect, .part(pane.rawValue))
      let cursor = draw(part(pane), on: &canvas, in: rect, keeping: &pictures)
      if pane == focus { canvas.cursor = cursor }
    }
    // Half of it belongs to the frame of the pane at its right.
    for pane in Pane.allCases {
      if let border = layout.border(of: pane) { canvas.spot(border, .border(pane.rawValue)) }
    }
    guard let detail = layout.detail else { return }
    draw(
      .details(checklist.selected, top: topOfDetails), on: &canvas, in: detail, keeping: &pictures)
  }

  /// Whether a dialog lies over all of the panes: then nobody sees them.
  ///
  /// While somebody types in one of them the cursor keeps its form from there.
  private var hasCoveredPanes: Bool {
    !find.isTyping && dialogs.contains(where: \.takesWholeRoom)
  }

  private func part(_ pane: Pane) -> Pictures.Part {
    switch pane {
    case .clients: .clients
    case .roadmap: .roadmap
    case .checklist: .checklist(checklist)
    }
  }

  /// Draws the lines about the chosen row; where something lies over the panes they are about that, and
  /// not kept.
  private func drawLines(
    on canvas: inout Canvas, in layout: ScreenLayout, keeping pictures: inout Pictures
  ) {
    guard dialogs.isEmpty, timeline == nil else {
      if let spoken = layout.spoken { drawSpoken(on: &canvas, in: spoken) }
      return drawFooter(on: &canvas, in: layout.footer)
    }
    if let spoken = layout.spoken {
      draw(.spoken(checklist), on: &canvas, in: spoken, keeping: &pictures)
    }
    draw(.footer(checklist), on: &canvas, in: layout.footer, keeping: &pictures)
  }

  // MARK: Dialogs

  /// The frame of a dialog: over the panes, as large as it needs to be.
  func dialogFrame(_ dialog: Dialog) -> Rect {
    let top = layout.header.bottom
    let bottom = layout.spoken?.y ?? layout.message.y
    let room = Rect(x: 0, y: top, width: size.columns, height: bottom - top)
    if layout.form == .narrow { return room }
    let wanted = wantedSize(of: dialog)
    // What takes nearly the whole width takes all of it: slivers of the panes beside it say nothing.
    let asked = max(wanted.columns + 4, 44)
    let width = asked > room.width - 16 ? room.width : asked
    let height = min(
      room.height, wanted.rows + 2 + prefaceLines(of: dialog, width: width - 4).count)
    return Rect(
      x: (room.width - width) / 2, y: room.y + max(0, (room.height - height) / 3), width: width,
      height: height)
  }

  /// The room inside a dialog.
  func dialogRoom(_ dialog: Dialog) -> Rect {
    let inner = dialogFrame(dialog).inset(columns: 2, rows: 1)
    let preface = min(
      prefaceLines(of: dialog, width: inner.width).count, prefaceRoom(of: dialog, in: inner.size))
    return Rect(
      x: inner.x, y: inner.y + preface, width: inner.width, height: inner.height - preface)
  }

  /// How wide a text to read is at most.
  static let widestReading = 92

  private func wantedSize(of dialog: Dialog) -> Size {
    switch dialog.body {
    case .note: Size(columns: min(76, size.columns), rows: max(8, size.rows * 2 / 5))
    case .date: Size(columns: 60, rows: 4)
    case .menu(let menu) where dialog.isSheet:
      Size(columns: 92, rows: spaced(menu).rows(columns: min(92, size.columns - 8)))
    case .menu(let menu):
      Size(
        columns: menu.wantedColumns,
        rows: spaced(menu).rows(columns: min(menu.wantedColumns, size.columns - 4)))
    case .form(let form):
      Size(columns: 84, rows: form.rows.count < 8 ? form.rows.count + 3 : size.rows)
    case .help(let list):
      list.kind == .help
        ? Size(columns: 92, rows: size.rows)
        : Size(columns: 72, rows: max(14, size.rows * 2 / 3))
    case .reading:
      Size(
        columns: Self.widestReading,
        rows: laidOut(
          readingLines(of: dialog), width: min(Self.widestReading, size.columns - 8)
        ).count)
    case .confirm(let confirm):
      Size(columns: 64, rows: max(4, confirm.rows(columns: min(64, size.columns - 8))))
    case .today(let list):
      Size(columns: list.whoseWidth > 0 ? 100 : 84, rows: max(8, list.lines.count))
    case .bin(let list): Size(columns: 92, rows: wantedRows(of: list))
    // As much as there is: see `Dialog.takesWholeRoom`.
    case .shift, .board: Size(columns: size.columns, rows: size.rows)
    }
  }

  private func draw(_ dialog: Dialog, on canvas: inout Canvas) {
    let frame = dialogFrame(dialog)
    canvas.forgetSpots(above: layout.footer.y)
    canvas.spot(frame, .part(MousePart.dialog))
    canvas.fill(frame)
    canvas.box(frame, title: dialog.title, note: moreNote(of: dialog), isFocused: true)
    let room = dialogRoom(dialog)
    drawPreface(
      of: dialog, on: &canvas,
      in: Rect(x: room.x, y: frame.y + 1, width: room.width, height: room.y - frame.y - 1))
    switch dialog.body {
    case .note(let area):
      canvas.cursor = area.draw(on: &canvas, in: room, isFocused: true)
      canvas.cursorShape = .bar
      canvas.spot(room, .field(0, room))
    case .date(let field):
      canvas.cursor = field.draw(on: &canvas, in: room, isFocused: true, dateReader)
      canvas.cursorShape = .bar
      let line = Rect(x: room.x, y: room.y, width: room.width, height: 1)
      canvas.spot(line, .field(0, line))
    case .menu(let menu): canvas.cursor = spaced(menu).draw(on: &canvas, in: room)
    case .form(let form):
      canvas.cursor = form.draw(on: &canvas, in: room, dateReader)
      canvas.cursorShape = .bar
    case .confirm(let confirm): canvas.cursor = confirm.draw(on: &canvas, in: room)
    case .help(let list): draw(list, on: &canvas, in: room)
    case .reading(let reading):
      let lines = laidOut(readingLines(of: dialog), width: room.width)
      draw(
        Array(lines.dropFirst(min(reading.top, max(0, lines.count - room.height)))),
        on: &canvas, in: room)
      canvas.cursor = Point(x: room.x, y: room.y)
    case .today(let list): canvas.cursor = draw(list, on: &canvas, in: room)
    case .bin(let list): canvas.cursor = draw(list, on: &canvas, in: room)
    case .shift(let list): canvas.cursor = draw(list, on: &canvas, in: room)
    case .board(let list):
      canvas.cursor = draw(list, of: dialog, on: &canvas, in: room)
    }
  }
}

extension Rect {
  /// How many columns and rows it has.
  var size: Size { Size(columns: width, rows: height) }
}

extension Dialog {
  /// Whether it lies over everything between the header and the lines about the chosen row, on a screen of any size.
  fileprivate var takesWholeRoom: Bool {
    switch body {
    case .shift, .board: true
    case .note, .date, .menu, .form, .confirm, .help, .reading, .today, .bin: false
    }
  }

  /// What is said of a dialog: what it is, in so many columns, and what is chosen or typed in it.
  func spoken(in state: WorkbenchState, titleColumns: Int = .max) -> String {
    let words = state.words
    switch body {
    case .menu(let menu):
      let position = menu.position
      return words(
        SpokenWords.choice,
        [
          "dialog": titleColumns == .max ? title : Wrapping.cut(title, columns: titleColumns),
          "choice": menu.focused?.label ?? "", "index": String(position.place),
          "count": String(position.of),
        ])
    case .confirm(let confirm):
      return words(
        SpokenWords.choice,
        [
          "dialog": confirm.question.count > 1 ? title : confirm.question.joined(by: " "),
          "choice": confirm.focused.label,
          "index": String(confirm.focus + 1), "count": String(confirm.buttons.count),
        ])
    case .form(let form):
      return words(
        SpokenWords.typing, ["dialog": title, "field": form.focused?.label ?? ""])
    case .help(let list): return state.spoken(list, in: title)
    case .note, .date:
      return words(SpokenWords.typing, ["dialog": title, "field": ""])
    case .reading: return words(SpokenWords.dialog, ["dialog": title])
    case .today(let list): return state.spoken(list, in: title)
    case .bin(let list): return state.spoken(list, in: title)
    case .shift(let list): return state.spoken(list, in: title)
    case .board(let list): return state.spoken(list, in: title)
    }
  }
}
