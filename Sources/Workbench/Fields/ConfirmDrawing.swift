package import Screen

extension Confirm {
  /// Draws the question, what has been typed, and the answers at the bottom.
  ///
  /// Answers stand beside each other where they fit, else below each other. The focused one has
  /// `>` and the bar. Where space is short the question is cut first and the focused answer last.
  ///
  /// - Returns: Where the cursor of the canvas sits: the first character of the focused answer, or
  ///   the caret where something has to be typed.
  @discardableResult
  package func draw(on canvas: inout Canvas, in rect: Rect) -> Point {
    canvas.fill(rect)
    guard !rect.isEmpty else { return Point(x: rect.x, y: rect.y) }
    let rows = rows(in: rect)
    let answers = Rect(
      x: rect.x, y: rect.bottom - rows.answers, width: rect.width, height: rows.answers)
    let focusPoint =
      widthBeside <= rect.width
      ? drawBeside(on: &canvas, in: answers) : drawBelow(on: &canvas, in: answers)
    let fieldRect = Rect(
      x: rect.x, y: answers.y - rows.field, width: rect.width, height: rows.field)
    drawQuestion(
      lines(columns: rect.width), on: &canvas,
      in: Rect(x: rect.x, y: rect.y, width: rect.width, height: rows.question))
    guard !fieldRect.isEmpty else {
      canvas.showFocus(focusPoint)
      return focusPoint
    }
    return field.draw(on: &canvas, in: fieldRect, isFocused: true)
  }

  /// The columns of all answers beside each other.
  private var widthBeside: Int {
    buttons.reduce(0) { $0 + TextWidth.columns(of: Sanitiser.visible($1.label)) + 7 }
  }

  /// How many rows the whole question and its answers take.
  package func rows(columns: Int) -> Int {
    lines(columns: columns).count + 1 + (widthBeside <= columns ? 1 : buttons.count)
      + (isTyping ? 1 : 0)
  }

  /// How the rows of a rectangle are shared: a question that fits leaves a blank one above the
  /// answers by itself.
  private func rows(in rect: Rect) -> (question: Int, field: Int, answers: Int) {
    let answers = widthBeside <= rect.width ? 1 : min(buttons.count, max(1, rect.height - 2))
    let field = isTyping ? max(0, min(1, rect.height - answers)) : 0
    return (max(0, rect.height - answers - field), field, answers)
  }

  /// By how much of the question a page scrolls, so that one line stays in sight.
  func page(in rect: Rect) -> Int { max(1, rows(in: rect).question - 1) }

  /// The first line that shows when the last one does.
  func lastScroll(in rect: Rect) -> Int {
    max(0, lines(columns: rect.width).count - rows(in: rect).question)
  }

  /// Whether more of the question can be seen than fits.
  package func canScroll(in rect: Rect) -> Bool { lastScroll(in: rect) > 0 }

  private func lines(columns: Int) -> [String] {
    question.flatMap { Wrapping.lines($0, columns: max(1, columns)) }
  }

  private func drawQuestion(_ lines: [String], on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let first = max(0, min(scroll, lines.count - rect.height))
    for (line, y) in zip(lines.dropFirst(first), rect.y..<rect.bottom) {
      canvas.write(line, x: rect.x, y: y, width: rect.width, style: Style(.question))
    }
    let isCut = first + rect.height < lines.count
    if isCut, rect.width > 1 {
      canvas.write("…", x: rect.right - 1, y: rect.bottom - 1, width: 1, style: Style(.question))
    }
  }

  private func drawBeside(on canvas: inout Canvas, in rect: Rect) -> Point {
    var point = Point(x: rect.x, y: rect.y)
    var x = rect.x
    for index in buttons.indices {
      let used = drawButton(index, on: &canvas, x: x, y: rect.y, width: rect.right - x)
      if index == focus { point = Point(x: x + 2, y: rect.y) }
      x += used + 1
    }
    return point
  }

  private func drawBelow(on canvas: inout Canvas, in rect: Rect) -> Point {
    var point = Point(x: rect.x, y: rect.y)
    let first = ListWindow.first(showing: focus, of: buttons.count, rows: rect.height)
    for (index, y) in zip(buttons.indices.dropFirst(first), rect.y..<rect.bottom) {
      drawButton(index, on: &canvas, x: rect.x, y: y, width: rect.width)
      if index == focus { point = Point(x: rect.x + min(2, rect.width - 1), y: y) }
    }
    return point
  }

  /// Draws `> [ label ]` or `  [ label ]` and gives the columns it took.
  @discardableResult
  private func drawButton(
    _ index: Int, on canvas: inout Canvas, x: Int, y: Int, width: Int
  ) -> Int {
    let isFocused = index == focus
    let label = "\(isFocused ? ">" : " ") [ \(buttons[index].label) ]"
    let used = canvas.write(label, x: x, y: y, width: width, style: Style(.text))
    let button = Rect(x: x, y: y, width: used, height: 1)
    if isFocused { canvas.mark(button, as: .focused) }
    canvas.spot(button, .row(index, part: MousePart.dialog))
    return used
  }
}
