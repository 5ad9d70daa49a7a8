package import Content
package import Screen

/// Says what a key is called.
package struct KeyNames {
  private let words: Words

  package init(_ words: Words) { self.words = words }

  /// The name of a chord, such as `g g` or `Ctrl-L`.
  package func name(of chord: Chord) -> String {
    chord.keys.map(name(of:)).joined(by: " ")
  }

  /// The name of one key.
  package func name(of key: Key) -> String {
    switch key {
    case .character(" "): words(KeyWords.space)
    case .character(let character): String(character)
    case .control(let letter): words(KeyWords.control, ["key": letter.uppercased()])
    case .alt(let character): words(KeyWords.alt, ["key": String(character)])
    case .altBackspace: words(KeyWords.alt, ["key": words(KeyWords.backspace)])
    case .wordLeft: words(KeyWords.control, ["key": words(KeyWords.left)])
    case .wordRight: words(KeyWords.control, ["key": words(KeyWords.right)])
    case .enter: words(KeyWords.enter)
    case .escape: words(KeyWords.escape)
    case .tab: words(KeyWords.tab)
    case .backTab: words(KeyWords.backTab)
    case .backspace: words(KeyWords.backspace)
    case .delete: words(KeyWords.delete)
    case .insert: words(KeyWords.insert)
    case .up: words(KeyWords.up)
    case .down: words(KeyWords.down)
    case .left: words(KeyWords.left)
    case .right: words(KeyWords.right)
    case .home: words(KeyWords.home)
    case .end: words(KeyWords.end)
    case .pageUp: words(KeyWords.pageUp)
    case .pageDown: words(KeyWords.pageDown)
    case .shiftUp: words(KeyWords.shiftUp)
    case .shiftDown: words(KeyWords.shiftDown)
    case .altUp: words(KeyWords.altUp)
    case .altDown: words(KeyWords.altDown)
    case .function(let number): words(KeyWords.function, ["number": String(number)])
    case .paste: ""
    }
  }
}
