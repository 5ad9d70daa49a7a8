package import Screen

/// Text to read that may be longer than the screen.
package struct Reading: Equatable, Sendable {
  package var lines: [DetailLine]
  package private(set) var top = 0

  package init(lines: [DetailLine]) { self.lines = lines }

  /// Whether the key was for the text; anything else leaves it.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - count: How many rows the text takes at its width.
  ///   - height: How many rows show.
  /// - Returns: Whether the key moved the text.
  package mutating func press(_ key: Key, count: Int, height: Int) -> Bool {
    let last = max(0, count - height)
    switch key {
    case .down, .character("j"): top = min(last, top + 1)
    case .up, .character("k"): top = max(0, min(last, top) - 1)
    case .pageDown, .character(" "), .control("d"): top = min(last, top + max(1, height - 1))
    case .pageUp, .control("u"): top = max(0, min(last, top) - max(1, height - 1))
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = last
    default: return false
    }
    return true
  }
}
