import Screen

/// Keys as text: plain characters, and names such as `<Space>` and `<C-l>`.
enum KeyNotation {
  /// A name between `<` and `>` that no key has, or a `<` that nothing closes.
  struct UnknownKey: Error, Hashable {
    var name: String
  }

  /// The keys of a text, in order.
  static func keys(_ text: String) throws(UnknownKey) -> [Key] {
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

  private static func key(of character: Character) -> Key {
    switch character {
    case "\n", "\r", "\r\n": .enter
    case "\t": .tab
    case "\u{1B}": .escape
    default: .character(character)
    }
  }

  private static func key(named name: String) -> Key? {
    switch name {
    case "space": return .character(" ")
    case "lt": return .character("<")
    case "gt": return .character(">")
    case "enter", "return", "cr": return .enter
    case "esc", "escape": return .escape
    case "tab": return .tab
    case "s-tab", "backtab": return .backTab
    case "backspace", "bs": return .backspace
    case "delete", "del": return .delete
    case "insert", "ins": return .insert
    case "up": return .up
    case "down": return .down
    case "left": return .left
    case "right": return .right
    case "home": return .home
    case "end": return .end
    case "pgup", "pageup": return .pageUp
    case "pgdn", "pagedown": return .pageDown
    case "s-up": return .shiftUp
    case "s-down": return .shiftDown
    case "a-up", "m-up": return .altUp
    case "a-down", "m-down": return .altDown
    default: break
    }
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
