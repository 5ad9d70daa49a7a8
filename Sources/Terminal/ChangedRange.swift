import Screen

/// Finds what has to be drawn again on a row.
enum ChangedRange {
  /// The range of a row from its first to its last cell that differs, widened to whole clusters;
  /// nil when nothing differs.
  ///
  /// Without an old row all of it.
  static func of(_ row: ArraySlice<Cell>, comparedWith old: ArraySlice<Cell>?) -> Range<Int>? {
    guard let old, old.count == row.count else { return row.isEmpty ? nil : row.indices }
    let shift = old.startIndex - row.startIndex
    var first = row.startIndex
    while first < row.endIndex && row[first] == old[first + shift] { first += 1 }
    guard first < row.endIndex else { return nil }
    var last = row.endIndex - 1
    while row[last] == old[last + shift] { last -= 1 }
    while first > row.startIndex && isInside(first, row, old, shift) { first -= 1 }
    while last + 1 < row.endIndex && isInside(last + 1, row, old, shift) { last += 1 }
    return first..<last + 1
  }

  /// Whether a cell goes on with the one at its left, now or before.
  private static func isInside(
    _ index: Int, _ row: ArraySlice<Cell>, _ old: ArraySlice<Cell>, _ shift: Int
  ) -> Bool {
    row[index].isContinuation || old[index + shift].isContinuation
  }
}
