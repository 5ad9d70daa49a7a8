import Content
import Screen

// A window that is too small to work in: one sentence, and one way out.
//
// It is mostly an accident, such as a keyboard that comes up on a phone in the middle of a word. So
// nothing that is typed then does anything, and a letter never leaves while a text is being typed.
extension WorkbenchState {
  /// Whether letters went into a text when the window became too small.
  private var isTypingUnseen: Bool {
    find.isTyping || timeline?.isTyping == true || dialogs.contains(where: \.isTyping)
  }

  /// The key that leaves while nothing can be seen, the one that the sentence names first.
  private var unseenWayOut: Key { isTypingUnseen ? .control("q") : .character("q") }

  /// Follows a key on a window that is too small to show what it would do.
  ///
  /// Nothing may be typed, saved or chosen unseen. Only leaving works, as the one sentence on the
  /// screen says; unfinished text is kept.
  mutating func pressUnseen(_ key: Key) -> [Effect] {
    switch key {
    case unseenWayOut, .control("q"), .function(10): return keepDraft() + quit()
    default: return []
    }
  }

  func drawTooSmall(on canvas: inout Canvas) {
    for (y, line) in tooSmallLines.prefix(size.rows).enumerated() {
      canvas.write(line, x: 0, y: y, width: size.columns)
    }
  }

  /// What a window says that is too small: the longest text that fits it, else the shortest.
  private var tooSmallLines: [String] {
    let sizes: TextValues = ["columns": String(size.columns), "rows": String(size.rows)]
    let short = words(SmallScreenWords.tooSmallShort)
    let plain = unseenWays
    var ways = plain
    // Who leaves and is still here has to know why.
    if let message, message.kind == .problem {
      ways = plain.map { $0 + " " + message.text } + plain
    }
    let texts =
      [words(SmallScreenWords.tooSmall, sizes) + " " + ways[0]]
      + ways.map { short + " " + $0 } + plain
    let broken = texts.map { Wrapping.lines($0, columns: max(1, size.columns)) }
    return broken.first { $0.count <= size.rows } ?? broken[broken.count - 1]
  }

  /// How to leave and what becomes of a text, from the longest sentence to the shortest.
  private var unseenWays: [String] {
    var ways: [SmallScreenWords] = [.quit]
    if isTypingUnseen { ways.insert(.typing, at: 0) }
    if hasDraft { ways.insert(.typingKeeps, at: 0) }
    let key = KeyNames(words).name(of: unseenWayOut)
    return ways.map { words($0, ["key": key]) }
  }
}
