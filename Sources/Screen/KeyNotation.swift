/// Keys as text: plain characters, and names such as `<Space>` and `<C-l>`.
package enum KeyNotation {
  /// A name between `<` and `>` that no key has, or a `<` that nothing closes.
  package struct UnknownKey: Error, Hashable, Sendable {
    package var name: String
  }

  /// The keys of a text, in order.
  package static func keys(_ text: String) throws(UnknownKey) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let character = rest.popFirst() {
      guard character == "<" else {
        keys.append(key(of: character))
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { throw UnknownKey(name: "<" + rest) }
      let name = rest[..<end]
      guard let key = key(named: name.lowercased()) else {
        throw UnknownKey(name: "<" + name + ">")
      }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  /// Keys as `keys(_:)` reads them; empty for what is no key that can be named.
  package static func text(of keys: [Key]) -> String { keys.reduce("") { $0 + text(of: $1) } }

  private static func text(of key: Key) -> String {
    switch key {
    case .character("<"): "<lt>"
    case .character(" "): "<space>"
    case .character(let character): String(character)
    case .control(let letter): "<c-" + String(letter) + ">"
    case .function(let number): "<f" + String(number) + ">"
    default: names.first { $0.key == key }.map { "<" + $0.text + ">" } ?? ""
    }
  }

  private static func key(of character: Character) -> Key {
    switch character {
    case "\n", "\r", "\r\n": .enter
    case "\t": .tab
    case "\u{1B}": .escape
    default: .character(character)
    }
  }

  /// The keys that have names; the first name of each is the one that is written.
  private static let names: [(key: Key, text: String)] = [
    (.character(" "), "space"), (.character("<"), "lt"), (.character(">"), "gt"),
    (.enter, "enter"), (.enter, "return"), (.enter, "cr"), (.escape, "esc"),
    (.escape, "escape"), (.tab, "tab"), (.backTab, "s-tab"), (.backTab, "backtab"),
    (.backspace, "backspace"), (.backspace, "bs"), (.delete, "delete"), (.delete, "del"),
    (.insert, "insert"), (.insert, "ins"), (.up, "up"), (.down, "down"), (.left, "left"),
    (.right, "right"), (.home, "home"), (.end, "end"), (.pageUp, "pgup"), (.pageUp, "pageup"),
    (.pageDown, "pgdn"), (.pageDown, "pagedown"), (.shiftUp, "s-up"), (.shiftDown, "s-down"),
    (.altUp, "a-up"), (.altUp, "m-up"), (.altDown, "a-down"), (.altDown, "m-down"),
  ]

  private static func key(named name: String) -> Key? {
    if let known = names.first(where: { $0.text == name }) { return known.key }
    if name.hasPrefix("c-"), name.count == 3, let letter = name.last, letter.isASCII,
      letter.isLetter
    {
      return .control(letter)
    }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      return .function(number)
    }
    return nil
  }
}
