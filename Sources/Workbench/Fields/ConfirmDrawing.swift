package import Screen

extension Confirm {
  /// Draws the question, what has been typed, and the answers at the bottom.
  ///
  /// Answers stand beside each other where they fit, else below each other. The focused one has
  /// `>` and the bar. Where space is short those it is about go by in pages.
  ///
  /// - Returns: Where the cursor of the canvas sits: the first character of the focused answer, or
  ///   the caret where something has to be typed.
  @discardableResult
  package func draw(on canvas: inout Canvas, in rect: Rect) -> Point {
    canvas.fill(rect)
    guard !rect.isEmpty else { return Point(x: rect.x, y: rect.y) }
    let layout = layout(in: rect.size)
    let answers = Rect(
      x: rect.x, y: rect.bottom - layout.answerRows, width: rect.width, height: layout.answerRows)
    let focusPoint =
      layout.answers == .below
      ? drawBelow(on: &canvas, in: answers)
      : drawBeside(on: &canvas, in: answers, hasBrackets: layout.answers == .beside)
    let lines = layout.head + layout.shownBody
    for (line, y) in zip(lines, rect.y..<answers.y) {
      canvas.write(line, x: rect.x, y: y, width: rect.width, style: Style(.question))
    }
    let fieldRows = isTyping ? min(1, rect.height - layout.answerRows) : 0
    let fieldRect = Rect(
      x: rect.x, y: answers.y - fieldRows, width: rect.width, height: fieldRows)
    guard !fieldRect.isEmpty else {
      canvas.showFocus(focusPoint)
      return focusPoint
    }
    return field.draw(on: &canvas, in: fieldRect, isFocused: true)
  }

  private func drawBeside(
    on canvas: inout Canvas, in rect: Rect, hasBrackets: Bool
  ) -> Point {
    var point = Point(x: rect.x, y: rect.y)
    var x = rect.x
    for index in buttons.indices {
      let used = drawButton(
        index, on: &canvas, x: x, y: rect.y, width: rect.right - x, hasBrackets: hasBrackets)
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

  /// Draws `> [ label ]` or `  [ label ]`, without brackets where they do not fit, and gives the
  /// columns it took.
  @discardableResult
  private func drawButton(
    _ index: Int, on canvas: inout Canvas, x: Int, y: Int, width: Int, hasBrackets: Bool = true
  ) -> Int {
    let isFocused = index == focus
    let name = buttons[index].label
    let label = (isFocused ? "> " : "  ") + (hasBrackets ? "[ \(name) ]" : name)
    let used = canvas.write(label, x: x, y: y, width: width, style: Style(.text))
    let button = Rect(x: x, y: y, width: used, height: 1)
    if isFocused { canvas.mark(button, as: .focused) }
    canvas.spot(button, .row(index, part: MousePart.dialog))
    return used
  }
}
