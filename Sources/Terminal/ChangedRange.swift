import Glibc
import Screen

/// Finds what has to be drawn again on a row.
enum ChangedRange {
  /// The range of a row from its first to its last cell that differs, widened to whole clusters;
  /// nil when nothing differs.
  ///
  /// Without an old row all of it.
  static func of(_ row: ArraySlice<Cell>, comparedWith old: ArraySlice<Cell>?) -> Range<Int>? {
    guard let old, old.count == row.count else { return row.isEmpty ? nil : row.indices }
    let range = row.withUnsafeBufferPointer { row in
      old.withUnsafeBufferPointer { old in differing(row, old) }
    }
    return range.map { $0.lowerBound + row.startIndex..<$0.upperBound + row.startIndex }
  }

  /// The same of two rows of one length, counted from the beginning of the row.
  private static func differing(
    _ row: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>
  ) -> Range<Int>? {
    guard let start = row.baseAddress, let oldStart = old.baseAddress else { return nil }
    // Most rows stay what they were, and the same bytes are the same cells.
    if memcmp(start, oldStart, row.count * MemoryLayout<Cell>.stride) == 0 { return nil }
    var first = 0
    while first < row.count && row[first] == old[first] { first += 1 }
    guard first < row.count else { return nil }
    var last = row.count - 1
    while row[last] == old[last] { last -= 1 }
    while first > 0 && isInside(first, row, old) { first -= 1 }
    while last + 1 < row.count && isInside(last + 1, row, old) { last += 1 }
    return first..<last + 1
  }

  /// Whether a cell goes on with the one at its left, now or before.
  private static func isInside(
    _ index: Int, _ row: UnsafeBufferPointer<Cell>, _ old: UnsafeBufferPointer<Cell>
  ) -> Bool {
    row[index].isContinuation || old[index].isContinuation
  }
}
