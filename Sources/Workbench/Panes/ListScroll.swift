/// How far a list is scrolled.
package struct ListScroll: Equatable, Sendable {
  /// The index of the first line that shows.
  package var top = 0

  package init() {}

  /// Scrolls as little as needed to show a line, with the line above it where there is room, so
  /// that the head of a group stays in sight.
  ///
  /// - Parameters:
  ///   - lines: The lines the chosen item takes.
  ///   - count: How many lines there are.
  ///   - height: How many lines fit.
  package mutating func show(_ lines: Range<Int>, of count: Int, height: Int) {
    guard height > 0 else { return }
    let first = max(0, min(lines.lowerBound, count - 1))
    let withHead = lines.count < height ? max(0, first - 1) : first
    if withHead < top { top = withHead }
    if lines.upperBound > top + height { top = lines.upperBound - height }
    top = max(0, min(top, count - height))
  }
}
