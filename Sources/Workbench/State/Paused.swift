import Content
import Screen

// The pause: one key, from anywhere, and nothing of anybody shows until another.
extension WorkbenchState {
  /// Shows nothing of anybody from now on; what was being typed stays as it is.
  mutating func pause() -> [Effect] {
    isPaused = true
    prefix = []
    hideNames()
    return keepDraft()
  }

  /// Follows a key while nothing shows: some show everything again, all others do nothing.
  mutating func pressWhilePaused(_ key: Key) -> [Effect] {
    guard [.function(12), .enter, .escape].contains(key) else { return [] }
    isPaused = false
    return []
  }

  /// Draws nothing but that this is a pause, and how it ends.
  func drawPause(on canvas: inout Canvas) {
    let width = max(1, min(size.columns - 2, 60))
    let lines =
      [words(PauseWords.title), ""] + Wrapping.lines(words(PauseWords.how), columns: width)
    let x = max(0, (size.columns - width) / 2)
    let top = max(0, (size.rows - lines.count) / 2)
    for (line, y) in zip(lines, top..<size.rows) {
      canvas.write(
        line, x: x, y: y, width: width, style: Style(y == top ? .heading : .text))
    }
    canvas.cursor = Point(x: x, y: min(top, size.rows - 1))
  }
}
