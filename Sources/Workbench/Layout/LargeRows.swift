import Content

// An empty line between the rows of every list, for whoever loses the row on a full screen.
extension WorkbenchState {
  /// Whether an empty line stands between the rows.
  package internal(set) var hasLargeRows: Bool {
    get { clients.hasLargeRows }
    set {
      guard newValue != clients.hasLargeRows else { return }
      clients.hasLargeRows = newValue
      laidOutChecklist = nil
    }
  }

  /// Takes larger rows or ordinary ones; what is chosen stays chosen, and in sight.
  mutating func setLargeRows(_ areLarge: Bool) {
    hasLargeRows = areLarge
    scrollToSelection()
    message = .info(words(areLarge ? LargeRowsWords.large : .ordinary))
  }

  /// How many rows of the screen a row of a list takes.
  var rowPitch: Int { hasLargeRows ? 2 : 1 }

  /// How many rows of a list there is room for.
  func rowsThatFit(in height: Int) -> Int { (height + rowPitch - 1) / rowPitch }

  /// How many commands there is room for in a box that lists them.
  func commandRows(in height: Int) -> Int { rowsThatFit(in: CommandList.rows(in: height)) }

  /// A menu with its entries as far apart as all rows are.
  func spaced<ID>(_ menu: Menu<ID>) -> Menu<ID> {
    var menu = menu
    menu.isSpaced = hasLargeRows
    return menu
  }

  /// The lines of a list with an empty one after every row.
  ///
  /// - Parameters:
  ///   - lines: The lines without it.
  ///   - gap: The empty line.
  ///   - ends: Whether a row ends between two lines that follow each other.
  /// - Returns: The same lines where rows are ordinary.
  func spaced<Line>(
    _ lines: [Line], gap: Line, whereRowEnds ends: (Line, Line) -> Bool
  ) -> [Line] {
    guard hasLargeRows else { return lines }
    var spaced: [Line] = []
    for (index, line) in lines.enumerated() {
      if index > 0, ends(lines[index - 1], line) { spaced.append(gap) }
      spaced.append(line)
    }
    return spaced
  }
}
