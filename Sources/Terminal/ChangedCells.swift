import Screen

/// Finds the parts of a row that have to be drawn again, from left to right.
///
/// A part is widened to whole clusters, so that half of one is never drawn, and parts with only a
/// few unchanged cells between them are one part.
struct ChangedCells {
  private let row: ArraySlice<Cell>
  private let old: ArraySlice<Cell>
  private let shortGap: Int
  private var index: Int

  /// The parts of a row, compared with a row of as many cells.
  init(_ row: ArraySlice<Cell>, comparedWith old: ArraySlice<Cell>, shortGap: Int) {
    self.row = row
    self.old = old
    self.shortGap = shortGap
    index = row.startIndex
  }

  /// The indices of the next part; nil when there is none.
  mutating func next() -> Range<Int>? {
    while index < row.endIndex && isSame(index) { index += 1 }
    guard index < row.endIndex else { return nil }
    var first = index
    while first > row.startIndex && isInside(first) { first -= 1 }
    var end = index + 1
    var probe = end
    while probe < row.endIndex && probe - end <= shortGap {
      if !isSame(probe) || isInside(probe) && probe == end { end = probe + 1 }
      probe += 1
    }
    index = end
    return first..<end
  }

  private func isSame(_ index: Int) -> Bool {
    row[index] == old[index - row.startIndex + old.startIndex]
  }

  /// Whether a cell goes on with the one at its left, now or before.
  private func isInside(_ index: Int) -> Bool {
    row[index].isContinuation || old[index - row.startIndex + old.startIndex].isContinuation
  }
}
