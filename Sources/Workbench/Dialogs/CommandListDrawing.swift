import Content
import Screen

extension WorkbenchState {
  /// Draws what is looked for, and below it the commands that it may mean.
  func draw(_ list: CommandList, on canvas: inout Canvas, in rect: Rect) {
    let label = words(DialogWords.helpFilter) + " "
    let labelWidth = canvas.write(
      label, x: rect.x, y: rect.y, width: rect.width, style: Style(.label))
    let field = Rect(
      x: rect.x + labelWidth, y: rect.y, width: rect.width - labelWidth, height: 1)
    canvas.spot(field, .field(0, field))
    canvas.cursor = list.filter.draw(on: &canvas, in: field, isFocused: true)
    canvas.cursorShape = .bar
    let height = CommandList.rows(in: rect.height)
    let room = Rect(x: rect.x, y: rect.bottom - height, width: rect.width, height: height)
    if list.shown.isEmpty {
      let lines = Wrapping.lines(nothingFound(by: list), columns: room.width)
      for (line, y) in zip(lines, room.y..<room.bottom) {
        canvas.write(line, x: room.x, y: y, width: room.width, style: Style(.dim))
      }
    }
    let keysWidth = min(
      room.width / 3, list.entries.map { TextWidth.columns(of: $0.keys) }.max() ?? 0)
    for (offset, entry) in list.shown.dropFirst(list.scroll.top).prefix(
      rowsThatFit(in: room.height)
    )
    .enumerated() {
      let row = Rect(x: room.x, y: room.y + offset * rowPitch, width: room.width, height: 1)
      canvas.spot(row, .row(list.scroll.top + offset, part: MousePart.dialog))
      switch list.kind {
      case .help: drawForReading(entry, keysWidth: keysWidth, on: &canvas, in: row)
      case .palette: drawForRunning(entry, on: &canvas, in: row)
      }
    }
    drawChosen(of: list, keysWidth: keysWidth, on: &canvas, in: room)
  }

  /// Marks the chosen row, and shows it whole where it is cut.
  private func drawChosen(
    of list: CommandList, keysWidth: Int, on canvas: inout Canvas, in room: Rect
  ) {
    guard let index = list.index, let entry = list.chosen else { return }
    let y = room.y + (index - list.scroll.top) * rowPitch
    guard y >= room.y, y < room.bottom else { return }
    var area = Rect(x: room.x, y: y, width: room.width, height: 1)
    let isHelp = list.kind == .help
    let keys = TextWidth.columns(of: entry.keys)
    let used = isHelp ? keysWidth + 2 : keys == 0 ? 0 : keys + 2
    let isCut =
      TextWidth.columns(of: label(of: entry)) > room.width - 2 - used
      || isHelp && keys > keysWidth
    if isCut, room.height > 1 {
      let whole = isHelp ? [entry.keys, label(of: entry)] : [label(of: entry), entry.keys]
      let lines = Wrapping.lines(
        whole.filter { !$0.isEmpty }.joined(by: "  "), columns: max(1, room.width - 2))
      area = canvas.showWhole(
        lines, of: area, in: room, x: room.x + 2, style: style(of: entry))
      canvas.spot(area, .row(index, part: MousePart.dialog))
    }
    canvas.write(">", x: area.x, y: area.y, width: 1)
    canvas.mark(area, as: .focused)
  }

  /// The keys first, each under the other.
  private func drawForReading(
    _ entry: CommandList.Entry, keysWidth: Int, on canvas: inout Canvas, in row: Rect
  ) {
    canvas.write(entry.keys, x: row.x + 2, y: row.y, width: keysWidth, style: Style(.key))
    let x = row.x + 2 + keysWidth + 2
    canvas.write(
      label(of: entry), x: x, y: row.y, width: row.right - x, style: style(of: entry))
  }

  /// The words first, with the key at the right.
  private func drawForRunning(
    _ entry: CommandList.Entry, on canvas: inout Canvas, in row: Rect
  ) {
    let keysWidth = canvas.write(
      entry.keys, x: row.x, y: row.y, width: row.width, style: Style(.key), alignment: .trailing)
    canvas.write(
      label(of: entry), x: row.x + 2, y: row.y, width: row.width - 2 - keysWidth - 2,
      style: style(of: entry))
  }

  /// What an entry is called, with why it cannot be used now.
  private func label(of entry: CommandList.Entry) -> String {
    entry.refusal.map { entry.name + " · " + $0 } ?? entry.name
  }

  private func style(of entry: CommandList.Entry) -> Style {
    Style(entry.refusal == nil ? .text : .disabled)
  }

  /// What the sentence that says where one is says of a list of commands.
  func spoken(_ list: CommandList, in title: String) -> String {
    guard let entry = list.chosen, let index = list.index else {
      return words(
        SpokenWords.typing,
        ["dialog": title, "field": list.shown.isEmpty ? nothingFound(by: list) : ""])
    }
    let keys = entry.keys.isEmpty ? "" : " (" + entry.keys + ")"
    return words(
      SpokenWords.choice,
      [
        "dialog": title, "choice": label(of: entry) + keys, "index": String(index + 1),
        "count": String(list.shown.count),
      ])
  }
}
