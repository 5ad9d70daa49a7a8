package import Screen

/// How far a text to read is scrolled, when it is longer than the screen.
package struct Reading: Equatable, Sendable {
  package private(set) var top = 0

  package init() {}

  /// Follows a key that moves the text.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - count: How many rows the text takes at its width.
  ///   - height: How many rows show.
  /// - Returns: Whether the key is one that moves the text, also where it is at its end.
  package mutating func press(_ key: Key, count: Int, height: Int) -> Bool {
    let last = max(0, count - height)
    switch key {
    case .down: top = min(last, top + 1)
    case .up: top = max(0, min(last, top) - 1)
    case .pageDown: top = min(last, top + max(1, height - 1))
    case .pageUp: top = max(0, min(last, top) - max(1, height - 1))
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    return true
  }
}
