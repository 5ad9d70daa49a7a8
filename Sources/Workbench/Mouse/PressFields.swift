import Screen

// What a press of the mouse does to a field. Nothing is typed or taken away by it.

extension TextField {
  /// Puts the caret before the character that is drawn in a column of the field.
  ///
  /// - Parameters:
  ///   - column: Counted from the field's first cell.
  ///   - width: The columns that the field is drawn in.
  mutating func putCaret(atColumn column: Int, width: Int) {
    typed.moveCaret(to: offset(atColumn: column, width: width))
  }

  private func offset(atColumn column: Int, width: Int) -> Int {
    let wanted = firstColumn(width: width) + max(0, column)
    var used = 0
    for (index, shape) in typed.shapes.enumerated() {
      used += shape.columns
      if used > wanted { return index }
    }
    return typed.shapes.count
  }
}

extension Menu {
  /// Goes to the entry at a place, and does not choose it.
  mutating func choose(entry place: Int) {
    let seen = look
    go(to: place)
    // What is under the pointer stays there.
    if let seen { look(from: seen, isAway: false) }
  }

  /// Chooses the entry at a place, as moving there and Enter do.
  mutating func press(entry place: Int) -> Outcome {
    guard entries.indices.contains(place) else { return .ignored }
    choose(entry: place)
    return press(.enter)
  }
}

extension Confirm {
  /// Chooses the answer at a place, as moving there and Enter do.
  mutating func press(button place: Int) -> Outcome {
    guard buttons.indices.contains(place) else { return .ignored }
    // How much of the question shows has nothing to do with its answers.
    let room = Size(columns: 0, rows: 0)
    while focus != place { _ = press(.right, in: room) }
    return press(.enter, in: room)
  }
}
