import Casework
import Content
import Screen

// The line that says what just happened, and how to undo it.
extension WorkbenchState {
  /// Draws what just happened, over as many rows as it needs while a message is there.
  ///
  /// The rows grow upwards over what stands above them; where the cursor is below, they hang from the
  /// header instead, so that they never hide the row that has the focus.
  func drawMessage(on canvas: inout Canvas, in rect: Rect) {
    if var message {
      message.text = shown(message.text)
      let most = max(1, (rect.bottom - layout.header.bottom) / 2)
      let lines = lines(of: message, columns: max(1, rect.width - 2), most: most)
      var area = Rect(
        x: rect.x, y: rect.bottom - lines.count, width: rect.width, height: lines.count)
      if lines.count > 1, canvas.cursor.y >= area.y {
        area.y = layout.header.bottom
      }
      let style = Style(message.kind == .problem ? .problem : .message)
      canvas.fill(area)
      canvas.spot(area, .nothing)
      for (offset, line) in lines.enumerated() {
        canvas.write(line, x: area.x + 1, y: area.y + offset, width: area.width - 1, style: style)
      }
      if message.canUndo { spotUndo(lines.last ?? "", on: &canvas, in: area) }
    } else if isUnprotected {
      let isShort = rect.width < 80
      let text = words(isShort ? HeaderWords.unprotected : .unprotectedLong)
      canvas.write(" " + text, x: rect.x, y: rect.y, width: rect.width, style: Style(.dim))
    }
  }

  /// Makes "u = undo" at the end of a message as good as the key that it names.
  private func spotUndo(_ line: String, on canvas: inout Canvas, in area: Rect) {
    let hint = words(MessageWords.undoHint)
    guard undoesOnTop, !find.isTyping, line.hasSuffix(hint),
      let undo = keyMap.row(of: .undo)?.chords.first
    else { return }
    let width = TextWidth.columns(of: hint)
    let x = area.x + 1 + TextWidth.columns(of: line) - width
    canvas.spot(Rect(x: x, y: area.bottom - 1, width: width, height: 1), .keys(undo.keys))
  }

  /// Whether the key for undo undoes where the keys go now.
  private var undoesOnTop: Bool {
    guard let body = dialogs.last?.body else { return true }
    switch body {
    case .bin, .today, .board: return true
    case .note, .date, .menu, .form, .help, .reading, .confirm, .shift: return false
    }
  }

  /// The lines of what just happened.
  ///
  /// A key at its end, such as "u = undo", goes to the next line as a whole, and shows also where the
  /// rest of a long one does not.
  private func lines(of message: Message, columns: Int, most: Int) -> [String] {
    let gap = "   "
    var text = message.text
    if message.canUndo { text += gap + words(MessageWords.undoHint) }
    let lines = Wrapping.lines(text, columns: columns)
    guard let place = text.ranges(of: gap).last else {
      return Self.cut(lines, to: most, columns: columns)
    }
    let key = String(text[place.upperBound...])
    if lines.count <= most, lines.last?.hasSuffix(key) == true { return lines }
    let keyLines = Wrapping.lines(key, columns: columns)
    let said = Wrapping.lines(String(text[..<place.lowerBound]), columns: columns)
    return Self.cut(said, to: most - keyLines.count, columns: columns) + keyLines.prefix(most)
  }

  /// As many lines as there is room for; the last of them says when there is more.
  private static func cut(_ lines: [String], to most: Int, columns: Int) -> [String] {
    guard lines.count > most, most > 0 else { return Array(lines.prefix(max(0, most))) }
    var shown = Array(lines.prefix(most))
    var last = shown[most - 1]
    while !last.isEmpty, TextWidth.columns(of: last) > columns - 2 { last.removeLast() }
    shown[most - 1] = last + " …"
    return shown
  }
}
