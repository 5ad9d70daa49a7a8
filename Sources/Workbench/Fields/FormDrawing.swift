package import Screen

extension Form {
  /// One line of the form as it is drawn.
  private enum Line {
    case blank
    case heading(String)
    case label(place: Int)
    case field(place: Int)
    case note(String, Role)

    /// The row that it is the label or the field of.
    var place: Int? {
      switch self {
      case .label(let place), .field(let place): place
      case .blank, .heading, .note: nil
      }
    }
  }

  /// Below this width a label stands above its field instead of beside it.
  private static var narrow: Int { 44 }

  /// Draws the rows, scrolled so that the focused one shows.
  ///
  /// The focused row has `>`; below a row stands what is wrong with it, and below the focused date
  /// the day that it means.
  ///
  /// - Returns: Where the cursor of the canvas sits: the caret, or the chosen value.
  @discardableResult
  package func draw(on canvas: inout Canvas, in rect: Rect, _ reader: DateReader) -> Point {
    canvas.fill(rect)
    var point = Point(x: rect.x, y: rect.y)
    guard !rect.isEmpty else { return point }
    let labelWidth = labelWidth(in: rect.width)
    let lines = rows(in: rect.width, labelWidth: labelWidth, reader)
    let focusedLine = lines.firstIndex { line in
      if case .field(let place) = line { isFocused(place) } else { false }
    }
    let steady = ListWindow.first(
      showing: focusedLine ?? 0, of: lines.count, rows: rect.height)
    let first = max(0, min(steady + away, lines.count - rect.height))
    for (line, y) in zip(lines.dropFirst(first), rect.y..<rect.bottom) {
      let row = Rect(x: rect.x, y: y, width: rect.width, height: 1)
      if let place = line.place { canvas.spot(row, .row(place, part: MousePart.dialog)) }
      let drawn = draw(line, on: &canvas, in: row, labelWidth: labelWidth, reader)
      point = drawn ?? point
    }
    if focused == nil { canvas.showFocus(point) }
    return point
  }

  /// Shows other rows, without going to one; the next key comes back to the focused one.
  mutating func scroll(by rows: Int, in rect: Rect, _ reader: DateReader) {
    let (steady, last) = scrolling(in: rect, reader)
    away = max(-steady, min(away + rows, last - steady))
  }

  /// The first line that shows.
  func firstLine(in rect: Rect, _ reader: DateReader) -> Int {
    let (steady, last) = scrolling(in: rect, reader)
    return max(0, min(steady + away, last))
  }

  /// Shows the lines from one on, as they were before a row of them was clicked.
  mutating func stay(at first: Int, in rect: Rect, _ reader: DateReader) {
    away = first - scrolling(in: rect, reader).steady
  }

  /// The first line that shows when nobody turned the wheel, and the last one that can be first.
  private func scrolling(in rect: Rect, _ reader: DateReader) -> (steady: Int, last: Int) {
    let lines = self.rows(in: rect.width, labelWidth: labelWidth(in: rect.width), reader)
    let focusedLine = lines.firstIndex { line in
      if case .field(let place) = line { isFocused(place) } else { false }
    }
    let steady = ListWindow.first(
      showing: focusedLine ?? 0, of: lines.count, rows: rect.height)
    return (steady: steady, last: max(0, lines.count - rect.height))
  }

  /// Whether not all of it shows in a room.
  func isCut(in size: Size, _ reader: DateReader) -> Bool {
    let labelWidth = labelWidth(in: size.columns)
    return rows(in: size.columns, labelWidth: labelWidth, reader).count > size.rows
  }

  /// All rows of the screen that the form takes at a width.
  private func rows(in width: Int, labelWidth: Int?, _ reader: DateReader) -> [Line] {
    let columns = width - noteIndent(labelWidth)
    return lines(isStacked: labelWidth == nil, columns: columns, reader)
      .flatMap { broken($0, to: columns) }
  }

  /// By how many rows a page goes: those that show, and never so few that paging is no help.
  func page(in size: Size) -> Int {
    max(4, labelWidth(in: size.columns) == nil ? size.rows / 2 : size.rows - 2)
  }

  /// The columns for labels beside their fields, or nil where labels stand above.
  private func labelWidth(in width: Int) -> Int? {
    guard width >= Self.narrow else { return nil }
    let widest = inputs.map { TextWidth.columns(of: Sanitiser.visible(rows[$0].label)) }.max() ?? 0
    return min(widest, width * 2 / 5)
  }

  /// How far the notes below a row stand from the left.
  private func noteIndent(_ labelWidth: Int?) -> Int { 2 + (labelWidth.map { $0 + 2 } ?? 0) }

  /// A line as rows: what a row has to say is read whole.
  private func broken(_ line: Line, to columns: Int) -> [Line] {
    guard case .note(let text, let role) = line, columns > 0 else { return [line] }
    return Wrapping.lines(text, columns: columns).map { .note($0, role) }
  }

  private func lines(isStacked: Bool, columns: Int, _ reader: DateReader) -> [Line] {
    var lines: [Line] = []
    for place in rows.indices {
      let row = rows[place]
      guard row.kind != .heading else {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(row.label))
        continue
      }
      if isStacked { lines.append(.label(place: place)) }
      lines.append(.field(place: place))
      if let problem = problems[row.id] ?? notices[row.id] {
        lines.append(.note(problem, .problem))
      }
      if let note = note(at: place, columns: columns, reader) { lines.append(note) }
      if let note = noteOfChoice(at: place) { lines.append(.note(note, .label)) }
    }
    return lines
  }

  /// What a row says about what is typed in it.
  private func note(at place: Int, columns: Int, _ reader: DateReader) -> Line? {
    let isFocused = isFocused(place)
    switch rows[place].kind {
    case .text where rows[place].isMoment:
      let raw = entries[place].raw
      guard raw.contains(where: { !$0.isWhitespace }) else { return nil }
      let said = DayAndClock(raw)
      let reading = said?.day(reader).map(DateReader.Reading.day) ?? .notUnderstood
      guard isFocused || reading == .notUnderstood else { return nil }
      let line = [reader.line(reading), reading == .notUnderstood ? nil : said?.clock]
      return .note(
        line.compactMap { $0 }.joined(separator: ", "),
        DateField.role(of: reading, isFocused: isFocused))
    case .heading, .text, .flag: return nil
    case .choice:
      // What is chosen is read whole, with the signs around it or below them.
      guard isFocused, case .choice(let field) = entries[place],
        TextWidth.columns(of: field.label) > columns - 4
      else { return nil }
      return .note(field.label, .label)
    case .number(_, let problem):
      return isUnreadable(at: place, reader) ? .note(problem, .problem) : nil
    case .date:
      guard isFocused || isUnreadable(at: place, reader) else { return nil }
      let reading = reader.read(entries[place].raw)
      return .note(
        reader.line(reading), DateField.role(of: reading, isFocused: isFocused))
    }
  }

  /// Draws one line and gives the caret when the focus is in it.
  private func draw(
    _ line: Line, on canvas: inout Canvas, in row: Rect, labelWidth: Int?, _ reader: DateReader
  ) -> Point? {
    let indent = min(2, row.width - 1)
    switch line {
    case .blank: return nil
    case .heading(let text):
      canvas.write(text, x: row.x, y: row.y, width: row.width, style: Style(.heading))
      return nil
    case .note(let text, let role):
      let x = row.x + min(noteIndent(labelWidth), row.width - 1)
      canvas.write(text, x: x, y: row.y, width: row.right - x, style: Style(role))
      return nil
    case .label(let place):
      if isFocused(place) { canvas.write(">", x: row.x, y: row.y, width: 1) }
      canvas.write(
        rows[place].label, x: row.x + indent, y: row.y, width: row.width - indent,
        style: Style(.label))
      return nil
    case .field(let place):
      var x = row.x + indent
      if let labelWidth {
        if isFocused(place) { canvas.write(">", x: row.x, y: row.y, width: 1) }
        canvas.write(
          rows[place].label, x: x, y: row.y, width: labelWidth, style: Style(.label))
        x += labelWidth + 2
      }
      let field = Rect(x: x, y: row.y, width: row.right - x, height: 1)
      canvas.spot(field, .field(place, field))
      return drawField(at: place, on: &canvas, in: field, reader)
    }
  }

  private func drawField(
    at place: Int, on canvas: inout Canvas, in rect: Rect, _ reader: DateReader
  ) -> Point? {
    let isFocused = isFocused(place)
    let point: Point
    switch entries[place] {
    case .heading: return nil
    case .text(let field): point = field.draw(on: &canvas, in: rect, isFocused: isFocused)
    case .date(let field):
      point = field.drawLine(on: &canvas, in: rect, isFocused: isFocused, reader)
    case .choice(let field): point = field.draw(on: &canvas, in: rect, isFocused: isFocused)
    }
    return isFocused ? point : nil
  }
}
