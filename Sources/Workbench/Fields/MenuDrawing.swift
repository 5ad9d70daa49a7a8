package import Screen

extension Menu {
  /// A row of the screen: an entry, or what of a long one goes on.
  private struct Row {
    var entry: Int
    var text: String
    var isFirst = true
    var isLast = true
  }

  /// More rows of an entry are not shown.
  private static var mostRows: Int { 4 }

  /// How many rows all entries take in a width.
  func rows(columns: Int) -> Int { rows(of: columns).count }

  /// Draws the entries, scrolled so that the focused one shows; one that is too long for its row goes
  /// on below, because a choice has to be read whole.
  ///
  /// The focused entry has `>` and the bar, and the cursor of the canvas sits on it.
  ///
  /// - Returns: The first character of the focused entry.
  @discardableResult
  package func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool = true) -> Point {
    canvas.fill(rect)
    var point = Point(x: rect.x, y: rect.y)
    guard !rect.isEmpty else { return point }
    let rows = rows(of: rect.width)
    let shown = rows.dropFirst(firstRow(of: rows, height: rect.height))
    for (var row, y) in zip(shown, rect.y..<rect.bottom) {
      let place = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      // The rest is out of sight.
      if y == rect.bottom - 1, !row.isLast { row.text += " …" }
      guard entries.indices.contains(row.entry) else { continue }
      let x = draw(row, on: &canvas, in: place)
      if !entries[row.entry].isHeading {
        canvas.spot(place, .row(row.entry, part: MousePart.dialog))
      }
      guard row.entry == index else { continue }
      if row.isFirst {
        point = Point(x: x, y: y)
        canvas.write(">", x: place.x, y: y, width: 1)
      }
      canvas.mark(place, as: isFocused ? .focused : .chosen)
    }
    if let area = showReason(on: &canvas, at: point.y, in: rect) {
      point.y = area.y
      canvas.write(">", x: area.x, y: area.y, width: 1)
      canvas.mark(area, as: isFocused ? .focused : .chosen)
    }
    if isFocused { canvas.showFocus(point) }
    return point
  }

  /// Shows the focused entry with the whole reason why it cannot be chosen, where that is cut.
  ///
  /// - Returns: The rows that it takes then; nil where nothing was cut.
  private func showReason(on canvas: inout Canvas, at y: Int, in rect: Rect) -> Rect? {
    guard let entry = focused, let reason = entry.disabledBecause, rect.height > 1, !isAway else {
      return nil
    }
    let lines = lines(of: entry, columns: rect.width)
    let indent = indent(in: rect.width)
    let room = rect.width - indent - columnsBehind(entry, in: rect.width)
    let left = room - TextWidth.columns(of: lines.last ?? "") - 2
    guard room >= 8, TextWidth.columns(of: reason) > left else { return nil }
    let whole = lines + Wrapping.lines(reason, columns: room - 2).map { "  " + $0 }
    let row = Rect(x: rect.x, y: y, width: rect.width, height: 1)
    let area = canvas.showWhole(
      whole, of: row, in: rect, x: rect.x + indent, style: Style(.disabled))
    drawKey(of: entry, on: &canvas, in: Rect(x: area.x, y: area.y, width: area.width, height: 1))
    canvas.spot(area, .row(index, part: MousePart.dialog))
    return area
  }

  /// Moves what is seen by a number of rows, where not all of them fit.
  mutating func scroll(by count: Int, in size: Size) {
    let rows = rows(of: size.columns)
    guard rows.count > size.rows, size.rows > 0 else { return }
    let top = firstRow(of: rows, height: size.rows) + count
    let first = max(0, min(top, rows.count - size.rows))
    look(from: first, isAway: !isFocusedShown(rows, from: first, height: size.rows))
  }

  private func isFocusedShown(_ rows: [Row], from first: Int, height: Int) -> Bool {
    rows.dropFirst(first).prefix(height).contains { $0.entry == index && $0.isFirst }
  }

  /// The first row to draw: the whole focused entry shows, with entries around it, unless somebody
  /// looks elsewhere.
  private func firstRow(of rows: [Row], height: Int) -> Int {
    if let look {
      let first = max(0, min(look, rows.count - height))
      if isAway || isFocusedShown(rows, from: first, height: height) { return first }
    }
    guard let first = rows.firstIndex(where: { $0.entry == index }),
      let last = rows.lastIndex(where: { $0.entry == index })
    else { return 0 }
    return min(
      first, ListWindow.first(showing: (first + last) / 2, of: rows.count, rows: height))
  }

  private func rows(of columns: Int) -> [Row] {
    entries.indices.flatMap { entry -> [Row] in
      let lines = lines(of: entries[entry], columns: columns)
      let gap = isSpaced && entry > 0 ? [Row(entry: -1, text: "")] : []
      return gap
        + lines.enumerated().map { place, text in
          Row(entry: entry, text: text, isFirst: place == 0, isLast: place == lines.count - 1)
        }
    }
  }

  private func lines(of entry: Entry, columns: Int) -> [String] {
    let room = columns - indent(in: columns) - columnsBehind(entry, in: columns)
    let label = Sanitiser.visible(entry.label)
    guard room >= 8, TextWidth.columns(of: label) > room else { return [entry.label] }
    let lines = Wrapping.lines(label, columns: room)
    guard lines.count > Self.mostRows else { return lines }
    return lines.prefix(Self.mostRows - 1) + [lines[Self.mostRows - 1] + "…"]
  }

  private var marksCurrent: Bool { entries.contains { $0.isCurrent } }

  /// The columns in front of a label.
  private func indent(in width: Int) -> Int {
    min(2, width - 1) + (marksCurrent && width >= 10 ? 4 : 0)
  }

  /// The columns that the key of an entry takes at the right, with the blanks in front of it.
  private func columnsBehind(_ entry: Entry, in width: Int) -> Int {
    let shortcut = entry.shortcut.map { TextWidth.columns(of: $0.name) + 2 } ?? 0
    return shortcut + (shownLetter(of: entry, in: width) == nil ? 0 : 3)
  }

  /// A letter that cannot be read off the label.
  private func shownLetter(of entry: Entry, in width: Int) -> Character? {
    guard let letter = entry.letter, width >= 16, !Letter.isSame(letter, entry.label.first) else {
      return nil
    }
    return letter
  }

  /// Draws one row and gives the column of its label.
  private func draw(_ drawn: Row, on canvas: inout Canvas, in row: Rect) -> Int {
    let entry = entries[drawn.entry]
    let style = Style(
      entry.isHeading && !entry.isQuiet
        ? .heading : entry.disabledBecause != nil ? .disabled : entry.isQuiet ? .dim : .text)
    let x = row.x + (entry.isHeading && !entry.isQuiet ? 1 : indent(in: row.width))
    if drawn.isFirst, !entry.isHeading {
      if marksCurrent, row.width >= 10 {
        canvas.write(
          entry.isCurrent ? "(*) " : "( ) ", x: x - 4, y: row.y, width: 4, style: style)
      }
      drawKey(of: entry, on: &canvas, in: row)
    }
    let end = row.right - columnsBehind(entry, in: row.width)
    let used = canvas.write(drawn.text, x: x, y: row.y, width: end - x, style: style)
    if drawn.isLast, let reason = entry.disabledBecause, end - x - used > 3 {
      canvas.write(
        reason, x: x + used + 2, y: row.y, width: end - x - used - 2, style: Style(.dim))
    }
    return x
  }

  private func drawKey(of entry: Entry, on canvas: inout Canvas, in row: Rect) {
    var end = row.right
    if let shortcut = entry.shortcut {
      let name = canvas.write(
        shortcut.name, x: row.x, y: row.y, width: row.width, style: Style(.key),
        alignment: .trailing)
      end -= name + 2
    }
    if let letter = shownLetter(of: entry, in: row.width) {
      canvas.write(String(letter), x: end - 2, y: row.y, width: 1, style: Style(.key))
    }
  }
}
